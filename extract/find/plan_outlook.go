package find

var (
	// outlookSays is how a sentence looks ahead.
	outlookSays = swedish(`\b(?:räknar|beräknas|bedöms|bedömer|planeras|planerar|uppskattas|budgeteras|budgeterar|prognos\w*|preliminär\w*|förväntas|antas|oförändra\w*|räknas upp)\b`)
	// outlookOf is what makes it an outlook on the förbund's economy.
	outlookOf = swedish(`\b(?:budgeten|budgetramen?|medlemsbidrag\w*|bidrag(?:en)? från (?:medlemmarna|parterna)|(?:medlemmarnas|parternas) (?:bidrag|insatser)|bidragen|flerårs\w*|planperiod\w*|intäkterna|omslutning\w*|ekonomiska ram\w*)\b`)
	// notOutlook is money of others, or of one activity.
	notOutlook = swedish(`\b(?:inte|ej|ingen|inget|regering\w*|riksdag\w*|anslag\w*|esf|socialfond\w*|\w*projekt\w*|insatsen|ansök\w*|tjänst\w*|föregående|utfall\w*)\b`)
	// yearsAhead are the years of such a sentence, with or without a word before each.
	yearsAhead = swedish(`\b(?:för|under|åren?|perioden|till)\s+(?:(?:åren?|perioden|budgetåren?)\s+)?20\d\d(?:\s?[-–]\s?(?:20)?\d\d|(?:,\s*20\d\d)*\s+(?:och|samt)\s+20\d\d)?\b`)
)

// outlookYears reads the years of a sentence that looks ahead at budget or
// contributions: "För 2009 räknar styrelsen med medlemsbidrag på … och för 2010
// med …". Plans without a table of the outlook tell it so.
func outlookYears(p piece) []Fact {
	var facts []Fact
	for _, s := range sentencesOf(p.text) {
		text := p.text[s.start:s.end]
		if !outlookSays.match(text) || !outlookOf.match(text) || notOutlook.match(text) {
			continue
		}
		for _, m := range yearsAhead.all(text) {
			for _, y := range titleYears(text[m[0]:m[1]]) {
				facts = append(facts, Fact{Kind: LastYear, Year: y.last, Weight: inHeading, Place: p.span(s.start+m[0]+y.start, s.start+m[0]+y.end)})
			}
		}
	}
	return facts
}
