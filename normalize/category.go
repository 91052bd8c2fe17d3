package normalize

import (
	"strings"
	"sync"

	"samplan/normalize/reference"
)

// The categories of budget rows: the closed list that lets förbund be compared
// whatever they call their rows.
const (
	ContributionState        = "contribution_state"        // FK and AF, "statens andel"
	ContributionRegion       = "contribution_region"       // the region or landsting
	ContributionMunicipality = "contribution_municipality" // a municipality, or all of them
	ContributionUnspecified  = "contribution_unspecified"  // the members together
	CarriedOver              = "carried_over"              // means of earlier years entered or used
	Interest                 = "interest"                  // of both sides
	GrantOther               = "grant_other"               // ESF and other outside money
	OtherIncome              = "other_income"
	Board                    = "board"                   // fees, meetings and travel of the board
	AdministrationStaff      = "administration_staff"    // the office's salaries and bought services
	AdministrationPremises   = "administration_premises" // rent
	AdministrationAudit      = "administration_audit"
	AdministrationOther      = "administration_other"
	Communication            = "communication"
	TrainingConference       = "training_conference"
	Interventions            = "interventions"           // projects and insatser, and what they cost
	Evaluation               = "evaluation"              // follow-up, surveys
	DevelopmentUnallocated   = "development_unallocated" // not yet decided on
	OtherExpense             = "other_expense"
	TotalIncome              = "total_income"
	TotalExpense             = "total_expense"
	Result                   = "result"
	Unclassified             = "unclassified" // no term and no head tells
)

// Category is the neutral category of a budget row. The label's own term
// decides, unless the head of its block does: "övrigt" under "Styrelsen" is the
// board's, salaries under "Insatser" are an intervention's.
func Category(label, section, side string) string {
	if side == "result" {
		return Result
	}
	own, total := withoutTotal(label)
	head := headCategory(section, side)
	if total && (own == "" || sideWord[own]) {
		switch {
		case own == "" && head != "":
			return head
		case side == "income":
			return TotalIncome
		case side == "expense":
			return TotalExpense
		}
		return Unclassified
	}
	if side == "income" {
		if c := payerCategory(label); c != "" {
			return c
		}
	}
	c := termCategory(own, side)
	if over := overrides[head]; c == "" || over[c] {
		if head != "" {
			return head
		}
	}
	if c == "" {
		return Unclassified
	}
	return c
}

// overrides: which categories of a label give way to the head of its block. A
// term that says what the money is for wherever it stands (audit, training,
// evaluation, money not yet decided on) does not.
var overrides = map[string]map[string]bool{
	Board: {AdministrationStaff: true, AdministrationOther: true, OtherExpense: true, Interventions: true},
	Interventions: {AdministrationStaff: true, AdministrationPremises: true, AdministrationOther: true, OtherExpense: true,
		Board: true, Communication: true},
	AdministrationOther: {OtherExpense: true, Interventions: true},
	AdministrationStaff: {OtherExpense: true, AdministrationOther: true},
	GrantOther:          {OtherIncome: true},
	Evaluation:          {OtherExpense: true, Interventions: true, AdministrationStaff: true, AdministrationOther: true},
	Communication:       {OtherExpense: true, AdministrationOther: true},
	TrainingConference:  {OtherExpense: true, AdministrationOther: true},
}

// sideWord are what may follow "Summa" in the total of a whole side.
var sideWord = wordSet(`intäkter intäkterna inkomster inkomsterna kostnader kostnaderna utgifter utgifterna budget budgeten medel finansiering omslutning`)

// headCategory is the category that the head of a block gives its rows; heads
// of a whole side ("Kostnader") and joint heads give none.
func headCategory(section, side string) string {
	own, _ := withoutTotal(section)
	c := termCategory(own, side)
	switch {
	case c == TotalIncome || c == TotalExpense || c == Result:
		return ""
	case c == Board && strings.Contains(own, "admin"):
		return AdministrationOther // "Styrelse/Administration": fees keep their own category
	}
	return c
}

// withoutTotal reduces a label to its words and takes "Summa", "Totalt" off it.
func withoutTotal(label string) (own string, total bool) {
	var kept []string
	for _, w := range words(strings.NewReplacer("-\n", "", "- ", " ").Replace(label)) {
		switch w {
		case "summa", "delsumma", "totalt", "total", "totala", "s", "sa", "tot":
			total = true
		case "tkr", "kkr", "kr", "sek", "mkr", "mnkr", "kronor", "år":
		default:
			if strings.Trim(w, "0123456789") != "" {
				kept = append(kept, w)
			}
		}
	}
	return strings.Join(kept, " "), total
}

// payerCategory is the category of a row that is labelled with a party.
func payerCategory(label string) string {
	label = cleanLabel(label)
	ms := reference.Mentions(label)
	if len(ms) == 0 || !onlyPayerWords(label, ms) {
		return ""
	}
	for _, m := range ms {
		if m.Kind != ms[0].Kind {
			return ContributionUnspecified
		}
	}
	switch ms[0].Kind {
	case reference.KindState:
		return ContributionState
	case reference.KindRegion:
		return ContributionRegion
	}
	return ContributionMunicipality
}

// term is one of the reference terms, reduced to words.
type term struct {
	words    string
	category string
	side     string
}

var terms = sync.OnceValue(func() []term {
	var out []term
	for _, t := range reference.Terms() {
		if strings.HasPrefix(t.Category, "abbr_") || t.Side == "total" && t.Category == Interventions {
			continue
		}
		if own, _ := withoutTotal(t.Term); own != "" {
			out = append(out, term{own, t.Category, t.Side})
		}
	}
	for _, s := range stems {
		out = append(out, term{s.begins + "*", s.category, s.side})
	}
	return out
})

// stems are beginnings of words that tell the category in any compound:
// "revisionskostnad", "lönekostnader", "hyreskostnad".
var stems = []struct{ begins, category, side string }{
	{"arvod", Board, "expense"}, {"styrelse", Board, "expense"}, {"sammanträd", Board, "expense"},
	{"lön", AdministrationStaff, "expense"}, {"personal", AdministrationStaff, "expense"}, {"förbundschef", AdministrationStaff, "expense"},
	{"förbundssamordn", AdministrationStaff, "expense"}, {"ekonomi", AdministrationStaff, "expense"}, {"kansli", AdministrationStaff, "expense"},
	{"lokal", AdministrationPremises, "expense"}, {"hyr", AdministrationPremises, "expense"},
	{"revis", AdministrationAudit, "expense"},
	{"admin", AdministrationOther, "expense"}, {"resekostn", AdministrationOther, "expense"}, {"kontor", AdministrationOther, "expense"},
	{"telefon", AdministrationOther, "expense"}, {"förvaltning", AdministrationOther, "expense"},
	{"informat", Communication, "expense"}, {"kommunika", Communication, "expense"}, {"webb", Communication, "expense"},
	{"hemsid", Communication, "expense"}, {"marknadsför", Communication, "expense"}, {"trycksak", Communication, "expense"},
	{"utbildning", TrainingConference, "expense"}, {"konferens", TrainingConference, "expense"}, {"kompetens", TrainingConference, "expense"},
	{"kurs", TrainingConference, "expense"}, {"seminari", TrainingConference, "expense"},
	{"utvärder", Evaluation, "expense"}, {"uppfölj", Evaluation, "expense"}, {"kartlägg", Evaluation, "expense"},
	{"projekt", Interventions, "expense"}, {"insats", Interventions, "expense"}, {"aktivitet", Interventions, "expense"},
	{"team", Interventions, "expense"}, {"samverkansteam", Interventions, "expense"}, {"rehab", Interventions, "expense"},
	{"ofördela", DevelopmentUnallocated, "expense"}, {"utvecklings", DevelopmentUnallocated, "expense"},
	{"oförutse", OtherExpense, "expense"}, {"avskriv", AdministrationOther, "expense"},
	{"ränt", Interest, ""}, {"finansiella", Interest, ""},
	{"överskott", CarriedOver, "income"}, {"överför", CarriedOver, "income"}, {"balanserad", CarriedOver, "income"}, {"ingående", CarriedOver, "income"},
	{"ianspråk", CarriedOver, "income"}, {"sparade", CarriedOver, "income"}, {"kvarvarande", CarriedOver, "income"},
	{"esf", GrantOther, "income"}, {"eu", GrantOther, "income"},
	{"medlemsbidrag", ContributionUnspecified, "income"}, {"medlemsavgift", ContributionUnspecified, "income"},
}

// termCategory finds the term that stands first in a label, the longest of
// those; "" where there is none for the side.
func termCategory(label, side string) string {
	best, bestAt, bestLen := "", len(label)+1, 0
	padded := " " + label + " "
	for _, t := range terms() {
		if side != "" && t.side != "" && t.side != side && t.side != "total" || t.side == "total" && t.words != label {
			continue // "Kostnader" alone is a total, "Kostnader projekt" is none
		}
		at, n := -1, len(t.words)
		if stem, ok := strings.CutSuffix(t.words, "*"); ok {
			at, n = strings.Index(padded, " "+stem), len(stem)
		} else {
			at = strings.Index(padded, " "+t.words+" ")
		}
		if at >= 0 && (at < bestAt || at == bestAt && n > bestLen) {
			best, bestAt, bestLen = t.category, at, n
		}
	}
	return best
}
