package find

import (
	"strings"
	"unicode/utf8"

	"samplan/extract/doc"
)

// goalSection is a heading and the text under it, up to the next heading of
// any level.
type goalSection struct {
	goalHead
	title  string
	number string       // printed chapter number, "6.2.1"
	level  int          // doubled heading level; made-up headings come after the nine real ones
	parent *goalSection // nil for what stands before the first heading
	before *goalSection // the section before it in the document
	below  []*goalSection
	series *goalSection // of a perspective: the first of those that it goes on with, itself where it is the first
	inline bool         // the heading stands inside a paragraph
	fields bool         // a label in it, or a heading right under it, is a field of a project's description
	place  doc.Place    // of the heading
	parts  []goalPart
}

// goalPart is a paragraph or a piece of one, a list item, or a table.
type goalPart struct {
	form   doc.Kind // doc.Paragraph, doc.ListItem or doc.TableKind
	text   string
	level  int    // nesting of an item
	number string // printed before an item
	label  goalHead
	broken bool // a page header, a page footer or a page number stands before it
	cut    bool // of a paragraph with headings inside it, which lost its line breaks
	block  *doc.Block
	place  doc.Place
}

// The levels of headings that are none to the format: bold paragraphs, short
// paragraphs that say "Mål", and such words inside a paragraph.
const (
	boldLevel   = 2 * 10
	plainLevel  = 2 * 11
	inlineLevel = 2 * 12
)

// goalSections reads a document as headings and what stands under them.
// Headers, footers, contents and page numbers are left out.
var goalSections = perDocument(func(d *doc.Document) []*goalSection {
	b := goalBuilder{repeated: repeatedTexts(d)}
	b.sections = []*goalSection{{}} // what stands before the first heading
	for i := range d.Blocks {
		b.add(d, i)
	}
	return b.sections
})

// goalBuilder collects sections block by block.
type goalBuilder struct {
	sections []*goalSection
	repeated map[string]bool
	broken   bool // furniture stood since the last part
}

func (b *goalBuilder) last() *goalSection { return b.sections[len(b.sections)-1] }

func (b *goalBuilder) add(d *doc.Document, i int) {
	block := &d.Blocks[i]
	switch text := strings.TrimSpace(block.Text); {
	case block.Role != doc.Body || b.isFurniture(block):
		b.broken = true
		return
	case block.Kind == doc.TableKind:
		b.closeInline("")
		b.put(goalPart{form: doc.TableKind, block: block, place: block.Place})
	case text == "" || contentsLine().MatchString(text):
	case block.Kind == doc.Heading && !(modal().MatchString(text) && isIntro(text)): // "Insatserna ska:" is no heading, whatever it looks like
		b.heading(block, 2*max(block.Level, 1))
	case block.Kind == doc.ListItem:
		if level := itemLevel(d, i); level > 0 {
			b.heading(block, level)
			return
		}
		b.closeInline(text)
		b.item(block)
	default:
		if level := paragraphLevel(block); level > 0 {
			b.heading(block, level)
			return
		}
		b.closeInline(text)
		b.paragraph(block)
	}
}

// heading opens the section of a heading. Behind "Mål 1:" as its number a
// heading states a goal.
func (b *goalBuilder) heading(block *doc.Block, level int) {
	text := strings.TrimSpace(block.Text)
	number := strings.TrimSpace(chapterNumber().FindString(block.Number + " " + text))
	head := readGoalHead(text)
	if n := strings.TrimRight(block.Number, " .:"); goalNumber().MatchString(block.Number) && len(strings.Fields(text)) >= 3 {
		head = goalHead{role: goalsRole, stated: text}
		number = n
	}
	b.open(head, text, number, level, block.Place, false)
}

// open begins a section and hangs it under the nearest heading of a higher
// level. Where all headings look alike, a perspective that follows a goal
// heading at once ("Mål", then "Individ") stands under it.
func (b *goalBuilder) open(head goalHead, title, number string, level int, place doc.Place, inline bool) {
	s := &goalSection{goalHead: head, title: oneLine(title), number: number, level: level, place: place, inline: inline}
	s.before, s.parent = b.last(), b.last()
	for s.parent.level >= level && !s.under(s.parent) {
		s.parent = s.over(s.parent)
	}
	if s.parent.level >= level {
		s.level = s.parent.level + 1
	}
	s.series = s.seriesBefore()
	s.parent.below = append(s.parent.below, s)
	s.parent.fields = s.parent.fields || head.isField()
	b.sections = append(b.sections, s)
	b.broken = false
}

// under tells whether s stands under a goal heading of its own level, or under
// one that the format took for a paragraph and s for a heading: "Mål", then
// "Individperspektiv" over its list.
func (s *goalSection) under(p *goalSection) bool {
	unseen := p.level >= plainLevel && p.level > s.level && !p.inline && lensForm(s.title) != ""
	if s.role != lensRole || p.role != goalsRole || p.level != s.level && !unseen || s.number != "" && p.number != "" {
		return false
	}
	for x := s.before; x != p; x = x.before {
		if x.parent == p && x.role == lensRole {
			return true // a further perspective of the same list
		}
	}
	return len(p.parts) == 0 || p.onlyIntroduces()
}

// over is the section that p stands under, for s to stand under; of an overall
// goal below "Mål", with a heading that looks the same, it is "Mål", where s is a
// perspective that follows.
func (s *goalSection) over(p *goalSection) *goalSection {
	if o := p.before; lensForm(s.title) != "" && p.role == goalsRole && p.kind == overallGoal && o != nil && o.role == goalsRole &&
		o.level == p.level && o.parent == p.parent && len(o.parts) == 0 {
		return o
	}
	return p.parent
}

// seriesBefore is the first of the perspectives that s goes on with, whatever the
// levels of their headings: they are named in the same words ("För individen",
// "För organisationen"), goals are told from them, and only their own measures and
// activities stand between, each with its text. It is s where s begins something new.
func (s *goalSection) seriesBefore() *goalSection {
	form := lensForm(s.title)
	if s.role != lensRole || form == "" {
		return s
	}
	x := s.before
	for n := 0; x != nil && (x.role == measureRole || x.role == activityRole) && len(x.parts) > 0 && n < perspectiveReach; n++ {
		x = x.before
	}
	if x == nil || x.role != lensRole || lensForm(x.title) != form || x.standing().role != goalsRole {
		return s
	}
	return x.series
}

// lensForm is the word that makes a perspective of a noun, "" where a title is
// the noun alone: a chapter may be called "Organisation".
func lensForm(title string) string {
	return strings.ToLower(lensWord().FindString(title))
}

// lensWord is that word: "För …", "…nivå", "… perspektiv".
var lensWord = expression(`(?i)^för\b|(?:nivå|perspektiv)(?:n|et)?$`)

// onlyIntroduces tells whether all that stands right under a heading is a
// sentence that announces the goals, "Målen för 2019 är följande.", or the vision
// and then sentences about the goals: "Sammanlagt finns åtta mål."
func (s *goalSection) onlyIntroduces() bool {
	n := len(s.parts)
	if n == 1 && s.parts[0].form == doc.Paragraph && introRole(s.parts[0].text) == goalsRole && len(goalSentences(s.parts[0].text)) == 1 {
		return true
	}
	if n == 0 || n > 2 || n == 2 && (s.parts[0].form != doc.Paragraph || !visionText.match(s.parts[0].text)) || s.parts[n-1].form != doc.Paragraph {
		return false
	}
	for _, piece := range goalSentences(s.parts[n-1].text) {
		if !aboutGoals.match(piece.text) || saysWhatShallBe(piece.text) {
			return false
		}
	}
	return true
}

var (
	// visionText is the vision, which is no goal.
	visionText = swedish(`^\W*vision(?:en)?\b`)
	// aboutGoals is a sentence that tells how many goals there are, or of what form.
	aboutGoals = swedish(`^\W*målen\b[^.]*\b(?:är|har|gäller|formuler\p{L}*|delas|finns)\b|\bfinns\b[^.]*\bmål\W*$`)
)

// closeInline ends the section of a heading inside a paragraph when the next
// block begins, unless that block goes on with the sentence.
func (b *goalBuilder) closeInline(next string) {
	s := b.last()
	if !s.inline || next != "" && startsLower(next) {
		return
	}
	for s != nil && s.inline {
		s = s.parent
	}
	b.open(s.goalHead, s.title, s.number, inlineLevel, s.place, false)
	b.last().stated = ""
}

func (b *goalBuilder) put(p goalPart) {
	p.broken, b.broken = b.broken, false
	s := b.last()
	s.parts = append(s.parts, p)
	s.fields = s.fields || p.label.isField()
}

// item adds a list item; a label at its beginning is told apart.
func (b *goalBuilder) item(block *doc.Block) {
	p := goalPart{form: doc.ListItem, text: block.Text, level: block.Level, number: strings.TrimRight(strings.TrimSpace(block.Number), ".:)"), block: block, place: block.Place}
	if goalNumber().MatchString(block.Number) {
		p.label = goalHead{role: goalsRole}
		b.put(p)
		return
	}
	length := utf8.RuneCountInString(block.Text)
	for _, l := range labelled(block.Text) {
		q := p
		q.label, q.text, q.place = l.label, l.text, spanOf(block.Place, length, l.start, l.end)
		b.put(q)
	}
}

// paragraph adds a paragraph: its lines where they are list items without a
// list, the headings and the labels inside it.
func (b *goalBuilder) paragraph(block *doc.Block) {
	length := utf8.RuneCountInString(block.Text)
	for _, line := range markedLines(block.Text) {
		pieces := inlineHeadings(line.text)
		for _, piece := range pieces {
			start, end := line.start+piece.start, line.start+piece.end
			if piece.heading {
				b.open(readGoalHead(piece.text), piece.text, "", inlineLevel, spanOf(block.Place, length, start, end), true)
				continue
			}
			for _, l := range labelled(piece.text) {
				p := goalPart{form: doc.Paragraph, text: l.text, label: l.label, block: block, cut: len(pieces) > 1}
				p.place = spanOf(block.Place, length, start+l.start, start+l.end)
				if line.marked {
					p.form, p.level, p.number = doc.ListItem, 1, line.number
				}
				b.put(p)
			}
		}
	}
}

// spanOf is the place of a piece of a text of so many characters; the whole
// text where the piece is all.
func spanOf(place doc.Place, length, start, end int) doc.Place {
	if start == 0 && end == length {
		return place
	}
	return place.Span(start, end)
}

// goalNumber is the number of a list whose items are goals: "Mål 1:". In
// "Mål 2015" stands a year.
var goalNumber = expression(`(?i)^\s*\p{L}*mål\s*\d{1,2}(?:\D|$)`)

// contentsLine is an entry of a table of contents that was not known for one:
// a text, dots or a tab, and a page.
var contentsLine = expression(`(?:\.{3,}|…|\t|\s{3,})[\s.…]*\d+(?:\s*[-–]\s*\d+)?\s*$`)

// furnitureText is a paragraph that only numbers or dates a page.
var furnitureText = expression(`(?i)^(?:sid(?:a|an)?\.?\s*)?[\d\s()/.–-]+$|^(?:dnr|diarienummer|diarienr)\b.{0,30}$`)

// isFurniture tells whether a paragraph belongs to the page and not to the
// text: a page number, a date, a diarienummer, a line that comes back.
func (b *goalBuilder) isFurniture(block *doc.Block) bool {
	if block.Kind != doc.Paragraph && block.Kind != doc.Heading {
		return false
	}
	text := strings.TrimSpace(block.Text)
	return text != "" && (furnitureText().MatchString(text) || block.Kind == doc.Paragraph && b.repeated[text])
}

// repeatedTexts are the short paragraphs that stand in a document three times
// or more and say nothing of goals: running headers that became text.
func repeatedTexts(d *doc.Document) map[string]bool {
	count := map[string]int{}
	for i := range d.Blocks {
		if b := &d.Blocks[i]; b.Kind == doc.Paragraph && len(b.Text) <= 80 && !b.Bold {
			count[strings.TrimSpace(b.Text)]++
		}
	}
	repeated := map[string]bool{}
	for text, n := range count {
		repeated[text] = n >= 3 && readGoalHead(text).role == otherRole && !endsSentence(text)
	}
	return repeated
}

// paragraphLevel is the level of a paragraph that stands as a heading, 0 for
// text. A number and a tab make a chapter of its depth. A bold short line is a heading whatever it says, unless it says what
// shall be; a plain one only where it says nothing but "Mål", "Mått" or so.
func paragraphLevel(b *doc.Block) int {
	text := strings.TrimSpace(b.Text)
	words := len(strings.Fields(text))
	if strings.Contains(text, "\n") || words > 12 || modal().MatchString(text) || !isCapital(strings.TrimLeft(text, "0123456789. \t")) {
		return 0
	}
	if m := tabbedNumber().FindString(text); m != "" && !endsSentence(text) {
		return 2 * (1 + strings.Count(strings.TrimRight(m, ".\t"), "."))
	}
	if _, marked := cutListMark(text); marked && !b.Bold || strings.HasSuffix(text, ",") {
		return 0
	}
	head := readGoalHead(text)
	switch {
	case head.stated != "" && !b.Bold && numberedGoal().MatchString(text):
		return 0 // "Delmål 1.1 Minst …": a line of a list, which labelled reads
	case head.stated != "":
		return plainLevel
	case clauseVerb().MatchString(text) || labelledText().MatchString(text):
		return 0 // "Förbundets mål är att:", "Målen följs upp genom:", "Mått: enkät"
	case b.Bold && !endsSentence(text):
		return boldLevel
	case head.role == otherRole || head.role == fieldRole && !strings.HasSuffix(text, ":") || words > 6 || endsSentence(text) && words > 2:
		return 0
	case head.role == lensRole || head.role == groupRole || head.role == activityRole || head.role == projectRole:
		if words > 4 || head.role == lensRole && words > 2 {
			return 0
		}
	}
	return plainLevel
}

// tabbedNumber is a chapter number that a tab parts from its title: "4<tab>Insatser".
var tabbedNumber = expression(`^\d{1,2}(?:\.\d{1,2})*\.?\t`)

// clauseVerb is a word that makes a short line a clause and no heading.
var clauseVerb = expression(`(?i)\s(?:är|har|ska|skall|följs|nås|uppnås|mäts|gäller|blir|sätts|formuleras|beskrivs|redovisas|delas|genom|att)(?:[\s:;.]|$)`)

// labelledText is a label with its text behind it.
var labelledText = expression(`:\s+\S`)

// itemLevel is the level of a list item that is a heading of what stands under
// it, 0 for an item: it is a chapter's title with its number, it says "Mål" and
// nothing else, or it is bold, short and no neighbour is an item of its level.
func itemLevel(d *doc.Document, i int) int {
	b := &d.Blocks[i]
	if goalNumber().MatchString(b.Number) || modal().MatchString(b.Text) || len(strings.Fields(b.Text)) > 6 {
		return 0
	}
	head := readGoalHead(b.Text)
	if head.role == otherRole || head.stated != "" || labelledText().MatchString(b.Text) {
		return 0
	}
	if isNumberedTitle(d, i) && len(strings.Fields(b.Text)) <= 4 {
		return 2 * max(b.Level, 1)
	}
	if title := len(strings.Fields(b.Text)) <= 2 || strings.HasSuffix(strings.TrimSpace(b.Text), ":"); title && (head.role == goalsRole || head.role == measureRole) {
		if clauseVerb().MatchString(b.Text) {
			return 0
		}
		return plainLevel
	}
	if !b.Bold {
		return 0
	}
	for _, k := range []int{i - 1, i + 1} {
		if k >= 0 && k < len(d.Blocks) && d.Blocks[k].Kind == doc.ListItem && d.Blocks[k].Level == b.Level {
			return 0
		}
	}
	return plainLevel
}

// isNumberedTitle tells whether a numbered item is a title of a chapter, as
// conversions number them: no sentence, and what follows is text or a list with
// other marks, or the numbers begin anew below it ("4. Insatser", "1. Spira").
func isNumberedTitle(d *doc.Document, i int) bool {
	b := &d.Blocks[i]
	if !isDigitNumber(b.Number) || !isCapital(b.Text) || endsSentence(b.Text) || clauseVerb().MatchString(b.Text) || strings.HasSuffix(b.Text, ",") || i+1 == len(d.Blocks) {
		return false
	}
	if i > 0 && d.Blocks[i-1].Kind == doc.ListItem && d.Blocks[i-1].Level == b.Level && isDigitNumber(d.Blocks[i-1].Number) {
		return false // the last of a list
	}
	next := &d.Blocks[i+1]
	return next.Kind != doc.ListItem || !isDigitNumber(next.Number) || next.Level > b.Level && strings.Trim(next.Number, ".:)") == "1"
}
