package find

import (
	"strings"
	"unicode/utf8"

	"samplan/normalize/reference"
)

var (
	// ownMoney stand over tables of a förbund's own money.
	ownMoney = swedish(`budget|ekonomi|intäkt|inkomst|kostnad|utgift|finansi|medel|bidrag|resultat|äskande|tilldelning`)
	// sideOfYear heads a column of a year's incomes or costs: "Utgifter 2006".
	sideOfYear = swedish(`\b(?:intäkter|inkomster|kostnader|utgifter) (?:19|20)\d\d\b`)
	// otherWords stand over tables that are about something else.
	otherWords = swedish(`deltagar|\bantal|personer|kvinnor|ålder|möte|sammanträd|datum|närvaro|pris|taxa|avgift per|per (?:deltagare|person|plats|timme|dag|tillfälle)|effekt|besparing|vinst|samhällsekonom|statistik|ohälso|arbetslös|inskriv|avslut|enkät|riket|nationell|andra (?:samordnings)?förbund|övriga förbund|samtliga förbund|ansök|söker|söks|tidplan|aktivitetsplan|kalend|utbildningsprogram|exempel|nyckeltal|försörjningsstöd|sjukpenning|aktivitetsersättning|utbetalt|utbetalda|utbetalning|försörjningsmått`)
	// forbundName matches a label that names a förbund: a table of several is
	// the nation's or the county's, not one förbund's.
	forbundName = expression(`(?i)samordningsförbund|^finsam |^sf |^sof `)
	// scheduleHead matches headers of plans of activities.
	scheduleHead = swedish(`^(?:tid|tidpunkt|datum|när|målgrupp|syfte|innehåll|ansvarig|plats|lokal|vem|aktivitet|arrangör|föreläsare|period)`)
)

// kindOf says what a grid is: a budget, a split of contributions, or "" for a
// table that is not of the förbund's own money.
func kindOf(g *Grid, p part, label int, c context) GridKind {
	rows, money, payers, places, totals, forbund, stocks := 0, 0, 0, 0, 0, 0, 0
	for i := range g.Rows {
		r := &g.Rows[i]
		if !usable(g, r) {
			continue
		}
		rows++
		if stockWords.match(r.Label) {
			stocks++
		}
		switch {
		case forbundName().MatchString(r.Label):
			forbund++
		case isPayer(r.Label):
			payers++
			money++
		case sideOf(r.Label) != "":
			money++
		case isPlaceLabel(r.Label):
			places++
		}
		if IsTotalWord(r.Label) {
			totals++
		}
	}
	if totals == 0 && (lastSums(g) || groupSums(g) > 1) {
		totals = 1
	}
	nearest, near := first(g.Headings), strings.Join(firstN(g.Headings, 2), " ")
	heads := columnHeads(p, label)
	said := ownMoney.match(near) || sideOfYear.match(heads)
	labelHead := headText(p.header, label)
	switch {
	case rows == 0, forbund >= 2, !anyAmountColumn(g), otherBodies.match(labelHead), partOfYear.match(labelHead):
		return ""
	case stocks >= 2 && stocks*2 >= rows: // own capital in, used, out
		return ""
	case otherWords.match(heads) && !basisWord.match(heads) && !unitHeaded(g):
		return ""
	case otherWords.match(near) && !strings.Contains(strings.ToLower(near), "budget") && (totals == 0 || money*2 < rows):
		return ""
	case otherWords.match(nearest) && !ownMoney.match(nearest) && !basisWord.match(nearest) && money*2 < rows:
		return "" // "Deltagare per insats" in the chapter on the budget
	case otherWords.match(nearest) && !budgetOrMember.match(nearest) && payers+places >= 2 && payers+places+totals >= rows && !basisWord.match(heads):
		return "" // "Ekonomiska effekter": what each of the members wins
	case scheduleColumns(p, label) >= 2 && money*2 < rows:
		return ""
	case countsBelow.match(first(c.before)) && !ownMoney.match(first(c.before)) && money*2 < rows:
		return ""
	case payers+places >= 2 && payers+places+totals >= rows && receivers.match(labelHead+" "+first(g.Headings)):
		for i := range g.Rows {
			g.Rows[i].Side = "expense" // parties that get money: "Projektägare | Belopp"
		}
		return BudgetGrid
	case payers+places >= 2 && payers+places+totals >= rows && (payers > 0 && places == 0 || memberMoney.match(near+" "+heads)):
		return ContributionGrid
	case money*3 >= rows && (rows >= 2 || said), said && (totals > 0 || rows >= 2 && g.Unit != "") && money > 0, said && totals > 0 && rows >= 2,
		totals > 0 && rows >= 3 && g.Unit != "" && yearColumns(g):
		return BudgetGrid
	}
	return ""
}

// countsBelow matches a sentence that announces a table of people and not of
// money: "Antal deltagare i insatserna framgår av tabellen nedan."
var countsBelow = swedish(`^(?:antal(?:et)?|deltagare|deltagarna)\b[^.]*\b(?:tabell\w*|nedan|följande|framgår|redovisas|visas)\b|\b(?:tabellen|nedan) (?:nedan )?(?:visar|visas|framgår|redovisas|anges) (?:antal|hur många)`)

// unitHeaded tells whether a unit of money is all that stands over a column of
// amounts: "Insats | Deltagare | Tkr".
func unitHeaded(g *Grid) bool {
	for _, c := range g.Columns {
		if c.Role != OtherColumn && unitHead.match(c.Head) {
			return true
		}
	}
	return false
}

// unitHead matches a header that is a unit of money, or the costs of a year,
// and nothing more.
var unitHead = swedish(`^kostnad(?:er)?,? (?:tkr |kr )?20\d\d(?:,? (?:tkr|kr))?$|^(?:belopp,? ?)?\(?(?:i )?(?:tkr|kkr|mkr|mnkr|kr|kronor|sek|tusen kronor)\)?$`)

// lastSums tells whether the last row is the sum of all others in every column,
// whatever it is called.
func lastSums(g *Grid) bool {
	if len(g.Rows) < 4 {
		return false
	}
	columns := 0
	for c, col := range g.Columns {
		if col.Role == OtherColumn {
			continue
		}
		sum, last := 0, 0
		for _, r := range g.Rows {
			if r.Cells[c].Amount {
				sum, last = sum+last, digitsOf(r.Cells[c].Number.Text)
			}
		}
		if sum != last || last == 0 {
			return false
		}
		columns++
	}
	return columns > 0
}

// groupSums counts the rows that are the sum of two rows or more directly above
// them: budgets have several, other tables one by chance at most.
func groupSums(g *Grid) int {
	n := 0
	for c, col := range g.Columns {
		if col.Role == OtherColumn {
			continue
		}
		for i := range g.Rows {
			if !g.Rows[i].Cells[c].Amount {
				continue
			}
			want, sum := digitsOf(g.Rows[i].Cells[c].Number.Text), 0
			for j := i - 1; j >= 0 && sum < want; j-- {
				if g.Rows[j].Cells[c].Amount {
					sum += digitsOf(g.Rows[j].Cells[c].Number.Text)
				}
				if sum == want && j < i-1 {
					n++
				}
			}
		}
		break // one column is evidence enough
	}
	return n
}

// digitsOf reads the digits of a number, whatever stands between them.
func digitsOf(text string) int {
	n := 0
	for _, c := range text {
		if isDigit(c) {
			n = n*10 + int(c-'0')
		}
	}
	return n
}

// yearColumns tells whether headers name the years of all amounts.
func yearColumns(g *Grid) bool {
	for _, c := range g.Columns {
		if c.Role != OtherColumn && c.Year == "" {
			return false
		}
	}
	return true
}

// varav matches the word before a part of the row above: "Varav Ale".
var varav = expression(`(?i)^varav\s+`)

// WithoutVarav returns a label without that word.
func WithoutVarav(label string) string { return varav().ReplaceAllString(label, "") }

// isPlaceLabel tells whether a label is the name of a municipality and nothing more.
func isPlaceLabel(label string) bool {
	label = varav().ReplaceAllString(label, "")
	ms := reference.Mentions(label)
	return len(ms) == 1 && ms[0].Kind == reference.KindMunicipality && ms[0].Start == 0 && ms[0].End == utf8.RuneCountInString(label)
}

// memberMoney stands over tables that split what the members pay.
var memberMoney = swedish(`bidra|medlem|avgift|andel|fjärdedel|finansier|betala|tillskjut|inbetal|insats från|kommunernas del|tilldelning`)

// budgetOrMember stands over what members pay, whatever else it speaks of.
var budgetOrMember = swedish(`budget|bidra|medlem|avgift|finansier|betala|tillskjut|inbetal|tilldelning`)

// partOfYear heads the labels of statistics of some months: "Januari–augusti 2015".
var partOfYear = swedish(`^(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)\w*(?: (?:19|20)\d\d)?\s*[-–]|^(?:kvartal|tertial|halvår) ?\d`)

// otherBodies heads the labels of a table of several förbund.
var otherBodies = swedish(`^(?:samordnings)?förbund(?:et)?$`)

// receivers stands over parties that get money and pay none in.
var receivers = swedish(`ägare|utförare|mottagare|anordnare|beviljat|beviljade|insatser|projekt`)

// first returns the first of some texts, "" of none.
func first(texts []string) string {
	if len(texts) == 0 {
		return ""
	}
	return texts[0]
}

// usable tells whether a row has an amount in a column of amounts.
func usable(g *Grid, r *GridRow) bool {
	for i, c := range r.Cells {
		if c.Amount && g.Columns[i].Role != OtherColumn {
			return true
		}
	}
	return false
}

func anyAmountColumn(g *Grid) bool {
	for _, c := range g.Columns {
		if c.Role != OtherColumn {
			return true
		}
	}
	return false
}

// columnHeads joins the header texts of the table, the title aside.
func columnHeads(p part, label int) string {
	var heads []string
	for c := label; len(p.body) > 0 && c < len(p.body[0]); c++ {
		heads = append(heads, headText(p.header, c))
	}
	return strings.Join(heads, " ")
}

// scheduleColumns counts header texts of a schedule and columns of texts beside
// the label.
func scheduleColumns(p part, label int) int {
	n := 0
	for c := range p.body[0] {
		head := headText(p.header, c)
		texts, numbers := countColumn(p.body, c)
		if scheduleHead.match(head) || c != label && texts > numbers && texts*2 > len(p.body) {
			n++
		}
	}
	return n
}

func firstN(s []string, n int) []string {
	if len(s) > n {
		return s[:n]
	}
	return s
}
