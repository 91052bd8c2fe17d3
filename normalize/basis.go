package normalize

import "regexp"

// basisWords turn what stands over a column, or beside an amount, into a basis.
// The first that matches wins: "Reviderad budget" is a budget, "Utfall mot
// budget" an outcome, "Äskad budget" a request.
var basisWords = []struct {
	words *regexp.Regexp
	basis string
}{
	{regexp.MustCompile(`(?i)äsk(?:a|n)|begär|ansök`), "requested"},
	{regexp.MustCompile(`(?i)utfall|bokslut|redovisat|årsredovisning`), "actual"},
	{regexp.MustCompile(`(?i)prognos`), "forecast"},
	{regexp.MustCompile(`(?i)\bplan\b|planer|flerårs|inriktning|prelimin|\bprel\b|framskriv|långsiktig`), "plan"},
	{regexp.MustCompile(`(?i)budget|förslag`), "budget"},
}

// basisOf returns the basis that a text names, "" where it names none.
func basisOf(text string) string {
	for _, b := range basisWords {
		if b.words.MatchString(text) {
			return b.basis
		}
	}
	return ""
}

// basisFor is the basis of an amount of a year: what is printed over it, else
// what the year says. A later year's budget is a plan where the plan year's is
// the budget; a year that is over needs a word, else the basis is a guess.
func basisFor(printed string, year, planYear int) (basis string, guessed bool) {
	b := basisOf(printed)
	switch {
	case b == "plan" && year <= planYear:
		return "budget", false // "Verksamhetsplan 2014", "Preliminär budget"
	case b != "":
		return b, false
	case year > planYear:
		return "plan", false
	}
	return "budget", year < planYear
}
