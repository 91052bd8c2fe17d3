package find

import (
	"slices"
	"strings"
)

// The doubts about a table, or a column of it, that the texts round it raise.
const (
	otherMeans     = "other-means"
	partYearNear   = "part-of-year"
	correctedBelow = "corrected-below"
	alternativeSum = "one-of-alternatives"
	strayAmounts   = "amounts-among-labels"
)

var (
	// projectMoney stands over a table of one project's money, which others pay
	// as well: "Projektbudget ESF-projektet Framsteg", "Finansiering av projektet
	// Alfa". "Budget för projekt" is of all projects, and the förbund's own.
	projectMoney = swedish(`\besf-?projekt|\b(?:budget|kalkyl|finansiering|kostnader|intäkter) (?:för|av|i) (?:\S*-)?projektet\b|^projektets (?:budget|finansiering|kostnader)|\bfinansieras av (?:europeiska )?socialfonden`)
	// neighbours stands over another förbund's budget.
	neighbours = swedish(`\bgrannförbund|\b(?:andra|övriga) (?:samordnings)?förbund`)
	// exampleHead stands over an example.
	exampleHead = swedish(`^(?:\w+ \d+\W*)?(?:räkne)?exempel\b|\b(?:räkne)?exempel på\b`)
	// partYearTable says over a table, or in a sentence before it, that all its
	// amounts are of a part of the year: "Belopp per kvartal", "Budget första halvåret".
	partYearTable = swedish(`\b(?:belopp\w*|kr|tkr|kronor)\W*(?:(?:nedan|avser|är|gäller|anges) )*per (?:kvartal|halvår|månad|tertial)\b|^[^.]*\bmånads(?:kostnad|budget|belopp)\w*[^.]*$|^[^.]*\bbudget\b[^.]*\b(?:första|andra) halvåret[^.]*$`)
	// paidOut says near a table of parties that they get the money.
	paidOut = swedish(`\b(?:medel|medlen|bidragen|pengarna) (?:går|fördelas|utgår|betalas ut|utbetalas|delas ut) till\b`)
	// alternativeHead stands over one of several budgets to choose from.
	alternativeHead = swedish(`^(?:budget\w* )?(?:alternativ|scenario) (?:[a-e]|\d|i{1,3})\b`)
	// externalHead heads a column of what others than the förbund pay.
	externalHead = swedish(`^(?:esf|eu|externa? |annan |övrig finansi|medfinansi|kommunen\b|kommunerna\b|arbetsförmedlingen\b|försäkringskassan\b|regionen\b|landstinget\b)`)
	esfHead      = swedish(`\besf\b|\beu\b|socialfond|extern|egen ?insats|egenfinans`)
	forbundHead  = swedish(`förbund|finsam|\bsof\b`)
	// partYearNote says near a table that its outcome is of some months.
	partYearNote = swedish(`(?:utfall\w*|bokslut\w*|redovis\w*|^\W*\*)[^.]{0,60}(?:` + untilDate + `)`)
	// correction says under a table that an amount in it is another.
	correction = swedish(`^\W*(?:rättelse|korrigering)\b|(?:belopp\w*|summa\w*|siffra\w*)[^.]{0,40}\b(?:ska|skall|borde) (?:rätteligen )?vara\b[^.]*\d`)
)

// untilDate matches the end of a part of a year: "t.o.m. sept", "till och med den
// 31 augusti", "tom 2014-09-30"; no end of December.
const untilDate = `(?:t\.? ?o\.? ?m\.?|till och med|per|per den) ?(?:den )?(?:\d{1,2}\.? )?(?:(?:jan|feb|mars?\b|apr|maj|jun|jul|aug|sep|okt|nov)\w*|20\d\d-?(?:0[1-9]|1[01])\b|\d{1,2}/(?:[1-9]|1[01])\b)|\bjan(?:uari)? ?[-–] ?(?:feb|mars?\b|apr|maj|jun|jul|aug|sep|okt|nov)\w*`

// partYearHead matches the header of an outcome of some months: "Utfall 2014
// t.o.m. sept", "Utfall 2014-09-30", "Utfall okt 2014", "Delårsbokslut". An
// outcome at the end of December is the year's, and a forecast or a budget that
// is dated ("Prognos aug 2014") is of the whole year.
var partYearHead = swedish(untilDate + `|^(?:\S+ )?(?:utfall|bokslut|redovis\w*|ack\w*)\b.*(?:\b(?:jan|feb|mars?|apr|maj|juni?|juli?|aug|sept?|okt|nov)(?:uari|ruari|il|usti|ember|ober)?\b|\b20\d\d-?(?:0[1-9]|1[01])(?:-?\d\d)?\b|\b1\d(?:0[1-9]|1[01])[0-3]\d\b|\b\d{1,2}/(?:[1-9]|1[01])\b)|^delår`)

// wholeYearHead matches a header of the whole year, whenever it was made.
var wholeYearHead = swedish(`prognos|budget|helår|plan\b`)

// isPartYear tells whether a header is of an outcome of some months.
func isPartYear(head string) bool {
	return partYearHead.match(head) && !wholeYearHead.match(strings.NewReplacer("Delårsbokslut", "", "delårsbokslut", "").Replace(head))
}

// doubtMeans gives the columns of a grid the doubts that the texts round it
// raise: means of a project, of another förbund or of one alternative, a column
// that another pays, an outcome of some months, an amount corrected in a note.
func doubtMeans(g *Grid, c context) {
	over := slices.Concat(firstN(g.Headings, 1), firstN(c.before, 1))
	var all []string
	switch {
	case slices.ContainsFunc(over, c.ofOthers), g.Kind == ContributionGrid && slices.ContainsFunc(append(over, c.after), paidOut.match):
		all = append(all, otherMeans)
	case alternativeHead.match(first(g.Headings)):
		all = append(all, alternativeSum)
	}
	if slices.ContainsFunc(over, partYearTable.match) {
		all = append(all, partYearNear)
	}
	if correction.match(c.after) {
		all = append(all, correctedBelow)
	}
	part := slices.ContainsFunc(append(slices.Clone(c.before), c.after), saysPartYear)
	external := g.hasExternal()
	for i := range g.Columns {
		col := &g.Columns[i]
		col.Doubts = append(col.Doubts, all...)
		if part && outcomeHead.match(col.Head) {
			col.Doubts = append(col.Doubts, partYearNear)
		}
		if external && len(all) == 0 && !forbundHead.match(col.Head) {
			col.Doubts = append(col.Doubts, otherMeans)
		}
	}
}

// saysPartYear tells whether a sentence of a text says that outcomes are of some
// months. "Prognosen bygger på utfallet till och med augusti" says it of no column.
func saysPartYear(text string) bool {
	return slices.ContainsFunc(sentencesOf(text), func(s textSpan) bool {
		sentence := text[s.start:s.end]
		return partYearNote.match(sentence) && !wholeYearHead.match(sentence)
	})
}

// ofOthers tells whether a text over a table speaks of a project's money, of
// another förbund's, or of an example.
func (c context) ofOthers(text string) bool {
	return projectMoney.match(text) || neighbours.match(text) || exampleHead.match(text) || aboutOther(text, c.own)
}

// outcomeHead heads a column of what was.
var outcomeHead = swedish(`\b(?:utfall|bokslut|redovis\w*)`)

// hasExternal tells whether columns split the amounts by who pays them, and one
// of them is the social fund or another from outside.
func (g *Grid) hasExternal() bool {
	payers, esf := 0, 0
	for _, c := range g.Columns {
		switch {
		case c.Role == OtherColumn:
		case esfHead.match(c.Head):
			esf++
		case externalHead.match(c.Head), forbundHead.match(c.Head):
			payers++
		}
	}
	return esf > 0 && esf+payers > 1
}
