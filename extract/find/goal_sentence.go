package find

import (
	"strings"

	"samplan/extract/doc"
)

var goalSentenceFinder = Finder{
	Name: "goal-sentence",
	Doc:  "goals that a sentence states outside goal headings: \"Målet för 2012 är att …\", \"Det övergripande målet …\", and the lists that \"Förbundets mål är att:\" introduces",
	Find: findGoalSentences,
}

func findGoalSentences(d *doc.Document) []Fact {
	var facts []Fact
	for _, s := range goalSections(d) {
		st := s.standing()
		if st.role == goalsRole || st.role == foreignRole || st.role == pastRole || s.describesProject() {
			continue
		}
		facts = append(facts, s.statedGoals(st.role == otherRole)...)
	}
	return facts
}

// statedGoals are the goals that the sentences of a section state. In a
// section on activities or target groups a sentence that only says "Målet är"
// speaks of the activity; there the subject must say whose goal it is.
func (s *goalSection) statedGoals(free bool) []Fact {
	var facts []Fact
	list := false
	for i := range s.parts {
		p := &s.parts[i]
		switch {
		case p.form == doc.Paragraph && p.label.role == otherRole:
			for _, g := range sentenceGoals(p, free, false) {
				facts = append(facts, newGoal(g.text, g.kind, s.title, g.place))
			}
			list = free && introRole(p.text) == goalsRole
		case p.form == doc.ListItem && p.label.role == otherRole:
			if list {
				facts = append(facts, newGoal(p.text, "", s.title, p.place))
			} else {
				for _, g := range sentenceGoals(p, false, false) {
					facts = append(facts, newGoal(g.text, g.kind, s.title, g.place))
				}
			}
		default:
			list = false
		}
	}
	return facts
}

// proseGoal is a goal found in prose.
type proseGoal struct {
	text, kind string
	place      doc.Place
	item       bool // of a list inside the paragraph
}

// sentenceGoals are the goals that the sentences of a part state, and the
// items of a list inside it that lost its marks: after "målet är att:" or, in
// a goal section, after any open clause, each sentence that begins with a
// small letter. A sentence that begins with "Det" goes on with the item.
// free says that a bare "Målet är att …" counts.
func sentenceGoals(p *goalPart, free, inGoals bool) []proseGoal {
	var out []proseGoal
	list := false
	sentences := goalSentences(p.text)
	for i, s := range sentences {
		switch {
		case isIntro(s.text) && i+1 < len(sentences):
			role := introRole(s.text)
			list = free && (role == goalsRole || inGoals && role != activityRole)
		case list && startsLower(s.text):
			if !(p.cut && !endsSentence(s.text)) && !lostItems(s.text) {
				out = append(out, proseGoal{s.text, "", subPlace(p, s), true})
			}
		case list && len(out) > 0 && out[len(out)-1].item && strings.HasPrefix(s.text, "Det "):
			g := &out[len(out)-1]
			g.text += " " + s.text
			g.place.End = subPlace(p, s).End
		default:
			list = false
			if kind, owned, ok := readExplicit(s.text); ok && (free || owned) && !isIntro(s.text) {
				out = append(out, proseGoal{s.text, kind, subPlace(p, s), false})
			}
		}
	}
	return out
}
