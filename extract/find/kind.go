package find

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"samplan/extract/doc"
)

// Kind is what a document is.
type Kind string

// The kinds of documents.
const (
	PlanDocument  Kind = "plan"
	AnnualReport  Kind = "annual_report"
	InterimReport Kind = "interim_report"
	Minutes       Kind = "minutes"
	Application   Kind = "application"
	Evaluation    Kind = "evaluation"
	Statute       Kind = "statute" // förbundsordning
	Agreement     Kind = "agreement"
	Letter        Kind = "letter"
	Other         Kind = "other"
)

// Classification is what a document is and the plans in it.
type Classification struct {
	Kind  Kind
	Parts []*doc.Document // one for a plan, several for a bundle, none where there is no plan
	Why   []string        // codes: "title-plan", "budget-ahead", "bundle", "no-title"
}

// ofFinsam is what every plan of a samordningsförbund names somewhere; another
// body's plan names none of it.
var ofFinsam = swedish(`samordningsförbund|finsam|finansiell samordning|förbundet|försäkringskassan`)

// otherBody is a line of a title page that names another body.
var otherBody = swedish(`^(?:\p{Lu}\S*(?: kommun| stad)|region \S+|landstinget \S+|kommun(?:fullmäktige|styrelsen)|\S*nämnden|kommunförbundet \S+)$`)

// mentions is how often a plan names its förbund at the least.
const mentions = 5

// isForbunds says that a document is of a samordningsförbund: it names one as its
// own, or speaks of it throughout. A municipality's budget has a paragraph on it.
func isForbunds(ps []piece) bool {
	_, titled := forbundOf(ps)
	other, n := false, 0
	for _, p := range ps {
		other = other || p.front && otherBody.match(strings.TrimSpace(p.text))
		if ofFinsam.match(p.text) {
			n++
		}
	}
	return titled && n > 0 || n >= mentions || n > 0 && !other
}

// Classify tells what a document is and which plans it holds. It weighs the
// title, the headings and the tense; a document that may be a plan is called
// one, since a missed plan is worse than a doubt.
func Classify(d *doc.Document) Classification {
	all := pieces(d)
	segments := cutDocuments(d, all)
	c := Classification{Kind: segments[0].kind, Why: segments[0].why}
	var plans []segment
	for _, s := range segments {
		if s.kind == PlanDocument && isForbunds(s.ps) {
			plans = append(plans, s)
		}
	}
	if c.Kind == PlanDocument && len(plans) == 0 {
		return Classification{Kind: Other, Why: append(c.Why, "no-forbund")}
	}
	switch {
	case len(segments) == 1 && len(plans) == 1:
		c.Parts = []*doc.Document{d}
		return c
	case len(plans) > 1:
		c.Why = append(c.Why, "bundle")
	case len(plans) == 1 && c.Kind != PlanDocument:
		c.Why = append(c.Why, "plan-attached")
	case len(plans) == 1:
		c.Why = append(c.Why, "attachment-left-out")
	}
	for _, s := range plans {
		part := *d
		part.Blocks = d.Blocks[s.from:s.to:s.to]
		c.Parts = append(c.Parts, &part)
	}
	return c
}

// titlePoints is what a kind named in the title weighs against kinds of
// evidence in the text, which count one each.
const titlePoints = 5

// weigh tells the kind of a run of pieces, and why.
func weigh(ps []piece) (Kind, []string) {
	points := map[Kind]int{}
	for _, k := range documentKinds {
		points[k.kind] = evidence(ps, k.kind)
	}
	titles := titleKinds(ps)
	ahead, goals := budgetAhead(ps), holdsGoals(ps)
	if len(titles) == 0 {
		return untitled(points, ahead)
	}
	titled := titles[0]
	if slices.Contains(titles, PlanDocument) && titled != Other && (points[titled] < 2 || goals && ahead && points[titled] < points[PlanDocument]) {
		titled = PlanDocument // a word on a plan's title page: "Styrelsemöte 2013-11-29"
	}
	why := []string{"title-" + string(titled)}
	if ahead {
		why = append(why, "budget-ahead")
	}
	if titled != PlanDocument {
		// The title says what it is, unless the text says that much more of another kind;
		// goals and a budget ahead are in applications, annual reports and minutes as well.
		best := mostOf(points, titled, titlePoints)
		if best == PlanDocument {
			best = titled
		}
		return best, why
	}
	if about := aboutPlan(points, titles, goals || holdsBudget(ps)); about != "" {
		return about, why
	}
	best := mostOf(points, PlanDocument, titlePoints)
	if best != PlanDocument && !ahead && !goals && best != AnnualReport && best != InterimReport {
		return best, why
	}
	if best != PlanDocument {
		why = append(why, "looks-back")
	}
	return PlanDocument, why
}

// aboutPlan returns the kind of a document that bears the name of the plan it is
// about: an item of minutes, a letter whose subject it is, an application for money
// to a project with a plan; "" for a plan. A letter holds no goals and no budget.
func aboutPlan(points map[Kind]int, titles []Kind, whole bool) Kind {
	for _, k := range []Kind{Minutes, Letter, Application, Statute, Agreement} {
		named := slices.Contains(titles, k) && points[k] >= 4 && points[k] > points[PlanDocument]
		if named || !whole && (k == Minutes || k == Letter) && points[k] >= 3 && points[k] >= points[PlanDocument] {
			return k
		}
	}
	return ""
}

// untitled tells the kind of a text that has no title by its evidence alone.
func untitled(points map[Kind]int, ahead bool) (Kind, []string) {
	why := []string{"no-title"}
	extra := 0
	if ahead {
		extra, why = 2, append(why, "budget-ahead")
	}
	best := mostOf(points, PlanDocument, extra)
	if points[best] < 2 || points[best] < 3 && !(best == PlanDocument && ahead) {
		return Other, append(why, "no-evidence")
	}
	return best, why
}

// mostOf returns the kind with the most evidence, with some more for one of them.
func mostOf(points map[Kind]int, favoured Kind, extra int) Kind {
	best, most := favoured, points[favoured]+extra
	for _, k := range documentKinds {
		if points[k.kind] > most {
			best, most = k.kind, points[k.kind]
		}
	}
	return best
}

// titleKinds lists the kinds of documents that the title page names, the first
// first; a plan only where its name begins a line.
func titleKinds(ps []piece) []Kind {
	var kinds []Kind
	for _, where := range []func(piece) bool{
		func(p piece) bool { return p.front },
		func(p piece) bool { return p.role == doc.Header },
	} {
		seen := 0
		for _, p := range ps {
			if !where(p) || !p.short || numbered.match(p.text) || len(kinds) > 0 && p.role == doc.Header {
				continue
			}
			if k, at := titleKind(p.text); k != "" && (len(kinds) == 0 || k != PlanDocument || at < 3) {
				kinds = append(kinds, k)
			}
			if seen++; seen > frontPieces {
				break
			}
		}
	}
	for i := 0; i < min(5, len(ps)) && len(kinds) == 0 && !frontEnds.match(ps[i].text); i++ { // a title page of another order: the first headings
		text := ps[i].text
		if k, at := titleKind(text); k != "" && ps[i].short && ps[i].num == "" && !numbered.match(text) && opensTitle(text[:at]) {
			kinds = append(kinds, k)
		}
	}
	for i := 0; i < min(3, len(ps)) && len(kinds) == 0; i++ { // a file whose line breaks are lost: the beginning of its text
		if k, _ := titleKind(beginning(ps[i].text)); k != "" && utf8.RuneCountInString(ps[i].text) > longestParagraph {
			kinds = append(kinds, k)
		}
	}
	return kinds
}

// evidence counts the kinds of evidence for a kind.
func evidence(ps []piece, kind Kind) int {
	var open []pattern
	for _, k := range documentKinds {
		if k.kind == kind {
			open = append(open, k.text...)
		}
	}
	n := len(open)
	for _, p := range ps {
		if p.role == doc.Body {
			open = slices.DeleteFunc(open, func(e pattern) bool { return e.match(p.text) })
		}
	}
	return n - len(open)
}

var (
	// budgetHeading names the budget of a year, not its outcome.
	budgetHeading = swedish(`\b\w*budget\w*(?: (?:för|år|och|verksamhetsplan|med))* ?20\d\d|\b20\d\d[^.]{0,20}\bbudget\b`)
	pastColumn    = swedish(`\b(?:utfall|bokslut|avvikelse|redovisat)\b`)
	goalsHeading  = swedish(`^(?:\d+(?:\.\d+)*\.? ?)?(?:övergripande |förbundets |våra )?(?:mål\b|målsättning|verksamhetsmål|individmål|effektmål|inriktningsmål|delmål)`)
)

// budgetAhead says that the pieces hold a budget of a named year whose table or
// heading tells of no outcome.
func budgetAhead(ps []piece) bool {
	budget, past := 0, 0
	for _, p := range ps {
		if p.role != doc.Body || !p.short {
			continue
		}
		if budgetHeading.match(p.text) {
			budget++
		}
		if pastColumn.match(p.text) {
			past++
		}
	}
	return budget > past
}

func holdsGoals(ps []piece) bool {
	for _, p := range ps {
		if p.role == doc.Body && p.short && goalsHeading.match(strings.TrimSpace(p.text)) {
			return true
		}
	}
	return false
}

// costs heads or sums the costs of a budget.
var costs = swedish(`^(?:summa |totalt?a? |verksamhetens )?(?:kostnader|utgifter)\b`)

// holdsBudget says that the pieces hold a budget with costs, which a letter about
// the members' contributions does not.
func holdsBudget(ps []piece) bool {
	return slices.ContainsFunc(ps, func(p piece) bool { return p.role == doc.Body && p.short && costs.match(p.text) })
}

// titleLength is how far into a text without line breaks its title may stand, in characters.
const titleLength = 300

// longestParagraph is more than any paragraph of a plan has, in characters; a
// longer one is a text without line breaks.
const longestParagraph = 2000

func beginning(text string) string {
	if r := []rune(text); len(r) > titleLength {
		return string(r[:titleLength])
	}
	return text
}

// isCapitals says that a title is printed in capitals.
func isCapitals(text string) bool {
	letters := 0
	for _, r := range text {
		if unicode.IsLower(r) {
			return false
		}
		if unicode.IsLetter(r) {
			letters++
		}
	}
	return letters >= 6
}
