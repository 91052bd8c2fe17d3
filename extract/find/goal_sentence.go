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
		switch {
		case st.role == goalsRole || st.role == foreignRole || st.role == pastRole:
		case s.tellsOfActivity():
			facts = append(facts, s.activityGoals()...)
		case !s.describesProject():
			facts = append(facts, s.statedGoals(st.role == otherRole)...)
		}
	}
	return facts
}

// tellsOfActivity tells whether a section is a chapter of prose on an activity
// of the plan, under "Insatser 2014". A description with fields of its own
// ("Projektägare") is the project's, and what has ended has no goals.
func (s *goalSection) tellsOfActivity() bool {
	activity := false
	for x := s; x != nil; x = x.parent {
		if x.title != "" && (x.fields || ended.match(x.title)) {
			return false
		}
		activity = activity || x.role == projectRole
	}
	return activity
}

// ended heads activities that are over.
var ended = swedish(`\b(?:avslutade?|avslutat|tidigare|genomförda?|genomfört)\b`)

// activityGoals are the goals of an activity that its chapter states in a
// sentence: "Målet för insatsen är att 90 personer ska …", "Verksamheten ska nå
// minst 95 ungdomar, och 55 procent av dem ska börja arbeta".
func (s *goalSection) activityGoals() []Fact {
	var facts []Fact
	for i := range s.parts {
		p := &s.parts[i]
		if p.form != doc.Paragraph || p.label.role != otherRole {
			continue
		}
		for _, t := range goalSentences(p.text) {
			kind, _, ok := readExplicit(ofActivity.blanked(t.text))
			if !isIntro(t.text) && (ok || shareReaches.match(t.text)) {
				facts = append(facts, newGoal(t.text, kind, s.title, subPlace(p, t)))
			}
		}
	}
	return facts
}

var (
	// ofActivity is the activity that a goal in its own chapter is of.
	ofActivity = swedish(`\b(?:för|med) (?:insatsen|projektet|verksamheten|satsningen|teamet)\b|^(?:insatsens|projektets|verksamhetens|teamets)\b`)
	// shareReaches matches a share of those who take part, and what they shall reach.
	shareReaches = swedish(`\d ?(?:procent|%) av (?:dem|de som|deltagarna|alla deltagare|ungdomarna)\b[^.;:]*\bska(?:ll)? (?:ha|vara|gå|börja|komma|få|nå)\b`)
)

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
