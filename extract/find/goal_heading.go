package find

import (
	"strings"

	"samplan/extract/doc"
)

var goalHeadingFinder = Finder{
	Name: "goal-heading",
	Doc:  "goals as items, sentences and labels (\"Mål 1:\") under headings such as Mål, Individmål, Finansiella mål; the nearest heading with a perspective gives their kind, Mått of the same number their measure",
	Find: findGoalHeadings,
}

func findGoalHeadings(d *doc.Document) []Fact {
	var facts []Fact
	for _, group := range readGoalGroups(goalSections(d)) {
		for _, g := range group {
			facts = append(facts, g.fact)
		}
	}
	return facts
}

// listedGoal is a goal and the number before it in its list.
type listedGoal struct {
	fact   Fact
	number string
}

// readGoalGroups reads the goals of each section and gives them the measures
// of the sections that follow.
func readGoalGroups(sections []*goalSection) [][]*listedGoal {
	var groups [][]*listedGoal
	var open []*listedGoal
	for _, s := range sections {
		st := s.standing()
		if s.role == measureRole {
			linkMeasures(open, s.parts)
			continue
		}
		if s.role != activityRole && (s.role != lensRole || st.role != goalsRole) {
			open = nil
		}
		r := goalReader{section: s, standing: st}
		r.read()
		if len(r.goals) > 0 {
			groups = append(groups, r.goals)
			open = r.goals
		}
	}
	return groups
}

// linkMeasures gives each goal the measure with its number. A single goal
// takes all measures; goals without numbers none, as nothing says whose they are.
func linkMeasures(goals []*listedGoal, measures []goalPart) {
	for _, m := range measures {
		if m.form == doc.TableKind || len(goals) != 1 && m.form != doc.ListItem {
			continue
		}
		for _, g := range goals {
			if len(goals) == 1 || m.number != "" && isDigitNumber(m.number) && m.number == g.number {
				addMeasure(&g.fact, m.text)
			}
		}
	}
}

// isDigitNumber tells a list number from a bullet.
func isDigitNumber(number string) bool { return strings.ContainsAny(number, "0123456789") }

// goalReader reads the parts of one section in order.
type goalReader struct {
	section  *goalSection
	standing standing
	goals    []*listedGoal
	listed   bool     // goals were found as items or labels
	label    goalHead // the label that what follows stands under
	intro    goalRole // what the next list is of
	base     int      // level of the list's items, 0 outside a list
	nested   bool     // the items below are goals, the item over them introduces them
	joined   int      // parts before this one are read
	lens     string   // kind that an item or a label gave to those below
}

func (r *goalReader) read() {
	inGoals := r.standing.role == goalsRole
	if r.section.stated != "" && inGoals {
		r.add(r.section.stated, r.section.kindAround(), r.section.place, r.section.number)
		if len(r.goals) > 0 {
			r.indicator(-1)
			r.stated()
		}
		return
	}
	for i := range r.section.parts {
		p := &r.section.parts[i]
		switch {
		case p.form == doc.TableKind:
			r.base, r.intro = 0, otherRole
		case p.label.role != otherRole:
			r.labelled(i)
		case r.label.role == measureRole:
			r.measure(p)
		case r.label.role != otherRole && r.label.role != goalsRole && r.label.role != lensRole:
		case r.label.role == goalsRole && (p.form == doc.ListItem || startsLower(p.text)) && r.intro == goalsRole:
			r.item(i)
		case !inGoals:
		case p.form == doc.ListItem:
			r.item(i)
		default:
			r.paragraph(i)
		}
	}
	if inGoals && !r.listed && !r.standing.weak && !r.section.mixed {
		r.prose()
	}
}

// stated reads what stands under a goal that is a heading: its measures, the
// goals that it is broken down into ("Delmål 1.1 …"), and the items that set
// something of their own. The rest explains it.
func (r *goalReader) stated() {
	for i := range r.section.parts {
		p := &r.section.parts[i]
		switch {
		case p.label.role == measureRole:
			addMeasure(&r.goals[0].fact, p.text)
		case p.label.role == goalsRole && p.text != "" && !isIntro(p.text):
			r.add(p.text, firstOf(p.label.kind, r.section.kindAround()), p.place, p.number)
		case p.form == doc.ListItem && p.label.role == otherRole && (modal().MatchString(p.text) || targetIn(p.text).number != ""):
			r.item(i)
		}
	}
}

// add stores one goal. A dash, a figure or a measure alone is none.
func (r *goalReader) add(text, kind string, place doc.Place, number string) {
	if isFigure(text) || !letters().MatchString(text) || isBareMeasure(text) {
		return
	}
	r.goals = append(r.goals, &listedGoal{newGoal(text, kind, r.section.title, place), number})
}

// letters is the least that a goal is made of.
var letters = expression(`\p{L}{3}`)

// labelled reads a part with a label before it: "Mål 1: …", "Mått: …",
// "Individnivå: …".
func (r *goalReader) labelled(i int) {
	p := &r.section.parts[i]
	r.label, r.intro, r.lens = goalHead{}, otherRole, ""
	if p.text == "" || isIntro(p.text) {
		r.label, r.base = p.label, 0 // it heads what follows
	}
	kind := p.label.kind
	if kind == "" {
		kind = r.standing.kind
	}
	inGoals := r.standing.role == goalsRole
	switch p.label.role {
	case goalsRole:
		if !inGoals && (r.standing.role == foreignRole || r.standing.role == pastRole || !r.section.promisesGoals() && (r.standing.role == projectRole || r.section.describesProject())) {
			return
		}
		if r.label.role == goalsRole {
			r.intro, r.lens = goalsRole, p.label.kind
			return
		}
		r.listed = true
		if isFigure(p.text) {
			r.figure(i, kind)
			return
		}
		r.add(p.text, kind, p.place, p.number)
		r.indicator(i)
	case lensRole:
		if r.label.role == lensRole {
			r.lens = kind
		} else if inGoals && (!r.standing.weak || readsAsGoal(p.text)) {
			r.add(p.text, kind, p.place, p.number)
			r.listed = true
		}
	case measureRole:
		r.measure(p)
	}
}

// figure reads a label with but a figure behind it, "Mål 2015: 45 %": the
// target of the goal or the indicator before it in the same block.
func (r *goalReader) figure(i int, kind string) {
	if i == 0 || r.section.parts[i-1].block != r.section.parts[i].block {
		return
	}
	before, text := &r.section.parts[i-1], r.section.parts[i].text
	if n := len(r.goals); n > 0 && r.goals[n-1].fact.Place == before.place {
		setTarget(&r.goals[n-1].fact, figureIn(text, before.text))
		return
	}
	t := figureIn(text, before.text)
	if t.number == "" || !letters().MatchString(before.text) {
		return
	}
	f := newGoal(before.text, kind, r.section.title, before.place)
	setTarget(&f, t)
	f.Doubts = append(f.Doubts, "goal-from-indicator")
	r.goals = append(r.goals, &listedGoal{f, before.number})
}

// indicator gives the goal of part i, the last one read, the lone indicator after it.
func (r *goalReader) indicator(i int) {
	if in, ok := r.section.indicatorAfter(i); ok && len(r.goals) > 0 {
		in.give(&r.goals[len(r.goals)-1].fact)
	}
}

// measure adds a measure to the goal before it.
func (r *goalReader) measure(p *goalPart) {
	if n := len(r.goals); n > 0 {
		addMeasure(&r.goals[n-1].fact, p.text)
	}
}

// item reads a list item.
func (r *goalReader) item(i int) {
	p := &r.section.parts[i]
	if r.intro == activityRole {
		return
	}
	if r.base == 0 || p.level < r.base {
		r.base = p.level
	}
	deeper := p.level > r.base
	if deeper && !r.nested {
		return // details of the goal over it
	}
	if !deeper {
		r.nested = false
		if r.opensList(i) {
			r.nested, r.lens = true, readGoalHead(p.text).kind
			return
		}
	}
	if r.standing.weak && r.intro != goalsRole && !readsAsGoal(p.text) {
		return
	}
	kind := r.standing.kind
	if (r.nested || r.label.role != otherRole) && r.lens != "" {
		kind = r.lens
	}
	text, next := r.withContinuation(i)
	r.add(text, kind, p.place, p.number)
	r.listed, r.joined = true, next
}

// opensList tells whether an item only introduces the deeper items after it:
// it ends in a colon, or it is a perspective and nothing else.
func (r *goalReader) opensList(i int) bool {
	parts := r.section.parts
	if i+1 >= len(parts) || parts[i+1].form != doc.ListItem || parts[i+1].level <= parts[i].level {
		return false
	}
	return isIntro(parts[i].text) || readGoalHead(parts[i].text).role == lensRole && len(strings.Fields(parts[i].text)) <= 4
}

// withContinuation is the text of item i with the paragraphs that a page
// break cut off from it: they stand between two items of the list, and go on
// with a small letter or after a page header. next is the part after them.
func (r *goalReader) withContinuation(i int) (text string, next int) {
	parts := r.section.parts
	text, next = parts[i].text, i+1
	for ; next < len(parts) && parts[next].form == doc.Paragraph && parts[next].label.role == otherRole; next++ {
		p := parts[next]
		open := startsLower(p.text) && !endsSentence(text)
		between := next+1 < len(parts) && parts[next+1].form == doc.ListItem
		if !open && !(between && p.broken) || isIntro(p.text) {
			break
		}
		text += " " + p.text
	}
	return text, next
}

// paragraph reads prose inside a goal section: what it introduces, goals that
// name themselves, and items that lost their list.
func (r *goalReader) paragraph(i int) {
	p := &r.section.parts[i]
	r.base = 0
	if i < r.joined {
		return // the rest of the item before
	}
	if clauses := shallClauses(p.text); p.cut && len(clauses) > 0 {
		for _, c := range clauses {
			r.add(c.text, r.standing.kind, subPlace(p, c), "")
		}
		r.listed = true
		return
	}
	if first := oneLine(p.text); (startsLower(first) || strings.HasPrefix(first, "Att ")) && len(goalSentences(first)) > 0 {
		if r.intro != activityRole && !isIntro(first) {
			r.add(first, r.standing.kind, p.place, "")
			r.listed = true
		}
		return
	}
	for _, g := range sentenceGoals(p, true, true) {
		kind := g.kind
		if kind == "" {
			kind = r.standing.kind
		}
		r.add(g.text, kind, g.place, "")
		r.listed = r.listed || g.item
	}
	r.intro = introRole(p.text)
}

// oneSentence tells whether a section is one sentence, which then is the goal
// however it is put.
func (r *goalReader) oneSentence() bool {
	parts := r.section.parts
	return len(parts) == 1 && parts[0].form == doc.Paragraph && len(goalSentences(parts[0].text)) == 1
}

// prose reads a goal section that lists nothing: its sentences with "ska", its
// lines without a full stop and, where it holds nothing else, goals put as results, where they are half of the section or more,
// or all of their paragraph; the rest of the section explains them.
// Sections over other goal sections only introduce them.
func (r *goalReader) prose() {
	for _, below := range r.section.below {
		if (below.role == goalsRole || below.role == lensRole) && !r.section.besides(below) {
			return
		}
	}
	alone, results := r.oneSentence(), r.section.tellsResults()
	told, total := 0, 0
	var all, full []*listedGoal // of the section; of paragraphs that hold nothing else
	for i := range r.section.parts {
		p := &r.section.parts[i]
		if p.form != doc.Paragraph || p.label.role != otherRole {
			continue
		}
		goals, sentences, said := r.told(p, alone, results)
		all, told, total = append(all, goals...), told+said, total+sentences
		if said == sentences {
			full = append(full, goals...)
		}
	}
	if 2*told >= total {
		full = all
	}
	r.goals = append(r.goals, full...)
}

// besides tells whether a section below speaks of another perspective, so that
// this one cannot introduce it: "Verksamhetsmål", which is a line of its own, after
// "Individmål", which is a heading.
func (s *goalSection) besides(below *goalSection) bool {
	return s.kind != "" && s.kind != overallGoal && below.kind != "" && below.kind != s.kind
}

// told reads the goals of one paragraph of prose. said counts its sentences
// that state goals, those that paragraph found too; total all but those about
// the goals. results says that the sentences are goals put as results.
func (r *goalReader) told(p *goalPart, alone, results bool) (goals []*listedGoal, total, said int) {
	sentences := goalSentences(p.text)
	for _, s := range sentences {
		_, _, explicit := readExplicit(s.text)
		if isIntro(s.text) || isFigure(s.text) || captionText().MatchString(s.text) || !explicit && meta().MatchString(s.text) {
			continue
		}
		total++
		line := alone || results || len(sentences) == 1 && !endsSentence(s.text) && !p.cut && len(strings.Fields(s.text)) <= 40
		if !explicit && !line && !saysWhatShallBe(s.text) && !goalOpeners().MatchString(s.text) {
			continue
		}
		said++
		if !explicit {
			goals = append(goals, &listedGoal{fact: newGoal(s.text, r.standing.kind, r.section.title, subPlace(p, s))})
		}
	}
	return goals, total, said
}

// subPlace is the place of a piece of a part.
func subPlace(p *goalPart, s textPiece) doc.Place {
	if s.start == 0 && s.end == len([]rune(p.text)) {
		return p.place
	}
	start := p.place.Start // 0 where the part is the whole block
	return p.place.Span(start+s.start, start+s.end)
}
