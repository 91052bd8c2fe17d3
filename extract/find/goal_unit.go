package find

import "strings"

// The units of targets, as GOLD and the schema name them.
const (
	percentUnit = "%"
	personsUnit = "persons"
	countUnit   = "count"
	kronorUnit  = "SEK"
	monthsUnit  = "months"
	weeksUnit   = "weeks"
	daysUnit    = "days"
)

// unitNouns are the words that stand after the number of a target. exact ones
// must be the whole word ("dagar" are days, "utbildningsdagar" are a count);
// others may end a compound ("projektdeltagare"). "År" is no unit of a target,
// and "myndigheter", "parter", "kommuner" are not counted: plans use them to
// say who may take part ("stöd från minst två myndigheter").
var unitNouns = []struct {
	noun  string
	exact bool
	unit  string
}{
	{"%", true, percentUnit}, {"procent", true, percentUnit}, {"procentenheter", true, percentUnit}, {"procentenhet", true, percentUnit},
	{"kr", true, kronorUnit}, {"kronor", true, kronorUnit}, {"sek", true, kronorUnit}, {"tkr", true, kronorUnit}, {"kkr", true, kronorUnit},
	{"mkr", true, kronorUnit}, {"mnkr", true, kronorUnit}, {"miljoner", true, kronorUnit}, {"miljon", true, kronorUnit},
	{"månader", true, monthsUnit}, {"månad", true, monthsUnit}, {"mån", true, monthsUnit}, {"månaders", true, monthsUnit},
	{"veckor", true, weeksUnit}, {"vecka", true, weeksUnit}, {"veckors", true, weeksUnit},
	{"dagar", true, daysUnit}, {"dag", true, daysUnit}, {"arbetsdagar", true, daysUnit}, {"vardagar", true, daysUnit}, {"dagars", true, daysUnit},

	{"personer", false, personsUnit}, {"person", false, personsUnit}, {"deltagare", false, personsUnit}, {"deltagarna", false, personsUnit},
	{"individer", false, personsUnit}, {"ungdomar", false, personsUnit}, {"kvinnor", true, personsUnit}, {"män", true, personsUnit},
	{"vuxna", false, personsUnit}, {"unga", true, personsUnit}, {"medarbetare", false, personsUnit}, {"handläggare", false, personsUnit},
	{"chefer", false, personsUnit}, {"klienter", false, personsUnit}, {"brukare", false, personsUnit}, {"patienter", false, personsUnit},
	{"arbetslösa", false, personsUnit}, {"sjukskrivna", false, personsUnit}, {"arbetssökande", false, personsUnit}, {"medborgare", false, personsUnit},
	{"anställda", false, personsUnit}, {"nyanlända", false, personsUnit}, {"elever", false, personsUnit}, {"studerande", false, personsUnit},
	{"besökare", false, personsUnit}, {"remitterade", false, personsUnit}, {"inskrivna", false, personsUnit},

	{"projekt", false, countUnit}, {"insats", false, countUnit}, {"insatser", false, countUnit}, {"aktivitet", false, countUnit},
	{"aktiviteter", false, countUnit}, {"träff", false, countUnit}, {"träffar", false, countUnit}, {"möten", false, countUnit}, {"möte", false, countUnit},
	{"utbildningar", false, countUnit}, {"utbildning", false, countUnit}, {"utbildningstillfällen", false, countUnit}, {"tillfällen", false, countUnit},
	{"tillfälle", false, countUnit}, {"seminarier", false, countUnit}, {"seminarium", false, countUnit}, {"konferenser", false, countUnit},
	{"konferens", false, countUnit}, {"grupper", false, countUnit}, {"företag", false, countUnit}, {"avtal", false, countUnit}, {"gånger", true, countUnit},
	{"gång", true, countUnit}, {"metoder", false, countUnit}, {"platser", false, countUnit}, {"nätverk", false, countUnit}, {"team", false, countUnit},
	{"kurser", false, countUnit}, {"workshops", false, countUnit}, {"rapporter", false, countUnit}, {"planer", false, countUnit},
	{"arbetsgivare", false, countUnit}, {"verksamheter", false, countUnit}, {"överenskommelser", false, countUnit}, {"nyhetsbrev", false, countUnit},
	{"besök", false, countUnit}, {"dialoger", false, countUnit}, {"dagar", false, countUnit}, {"ansökningar", false, countUnit},
	{"samarbeten", false, countUnit}, {"samarbetsformer", false, countUnit}, {"kartläggningar", false, countUnit}, {"utvärderingar", false, countUnit},
	{"förslag", false, countUnit}, {"rutiner", false, countUnit}, {"arbetssätt", false, countUnit}, {"samråd", false, countUnit}, {"ärenden", false, countUnit}, {"enkäter", false, countUnit}, {"uppföljningar", false, countUnit},
	{"stycken", true, countUnit}, {"st", true, countUnit}, {"styck", true, countUnit},
}

// TargetUnit is the unit that a printed word counts in: "veckor" is weeks,
// "deltagare" persons, "tkr" SEK; "" for a word that is no unit.
func TargetUnit(word string) string {
	word = strings.ToLower(strings.Trim(word, ".,;:()"))
	for _, n := range unitNouns {
		if word == n.noun || !n.exact && strings.HasSuffix(word, n.noun) {
			return n.unit
		}
	}
	if len(word) > len("byabor") && strings.HasSuffix(word, "bor") { // "umeåbor": those who live there
		return personsUnit
	}
	return ""
}
