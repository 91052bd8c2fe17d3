package find

import (
	"slices"
	"strings"

	"samplan/extract/doc"
)

// standing says how the text of a section is to be read.
type standing struct {
	role goalRole
	kind string // of the goals in it
	weak bool   // a heading that says nothing of goals stands between: only what reads as a goal is one
}

// standing looks from a section up to the headings over it. The nearest that
// speaks of goals, measures or activities decides; what is said of others'
// goals or of past ones bars all under it.
func (s *goalSection) standing() standing {
	for x := s; x != nil; x = x.parent {
		if x.role == foreignRole || x.role == pastRole {
			return standing{role: x.role}
		}
	}
	var st standing
	lens := false
	for x := s; x != nil; x = x.parent {
		switch x.role {
		case goalsRole:
			if st.kind == "" {
				st.kind = x.kindAround()
			}
			st.role = goalsRole
			if x.inProject() {
				st.role = projectRole
			}
			return st
		case lensRole:
			lens = true
			if st.kind == "" {
				st.kind = x.kind
			}
			x = x.series
		case otherRole:
			if lens && x.expectsResults() {
				return standing{role: goalsRole, kind: st.kind}
			}
			st.weak = st.weak || x.title != ""
		default:
			if !lens { // a perspective begins something new, whatever level its heading has
				st.role = x.role
				return st
			}
		}
	}
	if s.role == lensRole && s.series.endsPerspectives() {
		return standing{role: goalsRole, kind: s.kind, weak: true}
	}
	return standing{kind: st.kind}
}

// expectsResults tells whether a heading says what is to come of the year and
// stands over perspectives that hold nothing but lists: "Förväntade resultat
// 2015" over "För individen" and "För samhället". Other results are told.
func (s *goalSection) expectsResults() bool {
	if !expectedResults.match(s.title) {
		return false
	}
	kinds := map[string]bool{}
	for _, below := range s.below {
		if below.role == lensRole {
			if !below.onlyLists() {
				return false
			}
			kinds[below.kind] = true
		}
	}
	return len(kinds) > 1
}

// expectedResults matches such a heading.
var expectedResults = swedish(`^\W*(?:[\d.]+\s+)?(?:förväntade|förväntat|önskade|önskat|eftersträvade) resultat(?:en)?(?: (?:för|under|av verksamheten))?(?: (?:år(?:et)? )?(?:19|20)\d\d)?\W*$`)

// onlyLists tells whether a section holds a list and nothing else.
func (s *goalSection) onlyLists() bool {
	return len(s.parts) > 0 && !slices.ContainsFunc(s.parts, func(p goalPart) bool { return p.form != doc.ListItem })
}

// endsPerspectives tells whether a perspective stands beside goal headings of
// others and holds nothing but a list: "Individmål", "Verksamhetsmål", "Ekonomi".
func (s *goalSection) endsPerspectives() bool {
	if b := s.before; b == nil || b.role != goalsRole || b.kind == "" || b.level != s.level {
		return false
	}
	return s.onlyLists()
}

// perspectiveReach is how many headings a perspective reaches, so that a file
// of nothing but headings takes no time.
const perspectiveReach = 50

// kindAround is the kind of a goal heading: its own word's, else that of the
// perspective before it ("6.2.1 Individen", then "Mål"), else that of the goal
// heading over it. Headings of measures and activities between do not count,
// and a perspective reaches over another heading only where that stands
// deeper. Two numbered chapters of one level stand side by side.
func (s *goalSection) kindAround() string {
	if s.kind != "" {
		return s.kind
	}
	least := inlineLevel + 2
	for x, n := s.before, 0; x != nil && n < perspectiveReach; x, n = x.before, n+1 {
		switch x.role {
		case measureRole, activityRole:
		case goalsRole:
			if x.kind != "" {
				if x.level < s.level && x.level < least && x.kind != overallGoal { // delmål of an overall goal are told by who changes
					return x.kind
				}
				return ""
			}
		case lensRole:
			beside := x.level == s.level && x.number != "" && s.number != ""
			if x.level < least && !beside {
				return x.kind
			}
			least = min(least, x.level)
		default:
			least = min(least, x.level)
		}
	}
	return ""
}

// inProject tells whether a plain "Mål" heading belongs to the description of
// a project: it stands in a chapter of projects, or beside headings such as
// "Projektägare" or "Målgrupp" under a heading of their own. Individmål and
// other goals of a kind are the förbund's wherever they stand.
func (s *goalSection) inProject() bool {
	p := s.parent
	if s.kind != "" || s.stated != "" || s.mixed || p == nil || p.title == "" || p.role == goalsRole || p.role == lensRole {
		return false
	}
	for x := p; x != nil; x = x.parent {
		if x.role == projectRole {
			return true
		}
	}
	return p.fields && !strings.Contains(strings.ToLower(p.title), "verksamhetsplan")
}

// describesProject tells whether the labels or the headings of a section are
// those of a project's description.
func (s *goalSection) describesProject() bool {
	for x := s; x != nil; x = x.parent {
		if x.role == projectRole {
			return true
		}
	}
	return s.fields
}

// promisesGoals tells whether the text over the projects says that each of them
// has goals: then "Mål:" in their descriptions is the plan's.
func (s *goalSection) promisesGoals() bool {
	for x := s.parent; x != nil; x = x.parent {
		for i := range x.parts {
			if p := &x.parts[i]; p.form == doc.Paragraph && eachHasGoals.match(p.text) {
				return true
			}
		}
	}
	return false
}

// eachHasGoals matches "Varje insats har egna mål och en egen budget."
var eachHasGoals = swedish(`\b(?:varje|alla|samtliga) (?:insats|insatser|insatserna|projekt|projekten|verksamhet|verksamheter|delprojekt) har (?:(?:sina )?egna|sina|ett eget|ett eller flera|tydliga|mätbara) mål\b`)
