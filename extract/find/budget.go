package find

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"
)

// readGrid reads a part of a table as a grid of money; ok is false where it is
// no table of the förbund's money.
func readGrid(p part, c context) (g Grid, ok bool) {
	label := labelColumn(p.body)
	if label < 0 {
		return Grid{}, false
	}
	var at []int // table column of each grid column
	for col := label + 1; col < len(p.body[0]); col++ {
		if _, numbers := countColumn(p.body, col); numbers > 0 {
			c := readColumn(p, col)
			if empty := col - 1; c.Head == "" && empty > label && !slices.Contains(at, empty) && headText(p.header, empty) != "" {
				c = readColumn(p, empty) // the head stands one column left of its numbers
				c.Role = AmountColumn
			}
			g.Columns, at = append(g.Columns, c), append(at, col)
		}
	}
	if len(at) == 0 {
		return Grid{}, false
	}
	markFirstYear(g.Columns)
	markDifferences(g.Columns, p, at)
	settleRoles(g.Columns, p.body, at)
	first := headText(p.header, label)
	if s := sideOf(first); s != "" && len(strings.Fields(first)) <= 3 {
		g.Rows = append(g.Rows, GridRow{Label: clean(first), Side: s, Cells: make([]GridCell, len(at))})
	}
	others := 0 // rows of numbers that are no budget's
	for _, row := range p.body {
		r, ok := readRow(row, label, at)
		if ok && r.HasAmounts() && otherLabel.match(r.Label) {
			others++
		} else if ok {
			g.Rows = append(g.Rows, r)
		}
	}
	if numbered := countAmounts(g.Rows) + others; others*2 >= numbered && numbered > 0 {
		return Grid{}, false
	}
	markShifted(&g, p, at)
	markStray(&g, p.body, label)
	levels(g.Rows, p.body, label)
	sections(g.Rows)
	g.Headings = append(titles(p.title), c.captions...)
	g.Year = gridYear(p.title, first, c)
	g.Unit = gridUnit(p, first, c, &g)
	g.Kind = kindOf(&g, p, label, c)
	doubtMeans(&g, c)
	unitsBelow(&g)
	return g, g.Kind != ""
}

// otherLabel matches the labels of rows that a budget table may have beside its
// amounts, and that tables of key figures and balance sheets are made of: what
// is counted in something else than money, amounts per head, of a quarter or a
// month, means at a date.
var otherLabel = swedish(`^(?:antal )?(?:invånare|befolkning|folkmängd)\b|^\d{1,2} (?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)\b|[,(] ?(?:%|procent|antal|st|personer|månader|dagar|årsarbetare|heltidstjänster)\)?$|[^\d] %$|^(?:antal|genomsnittlig \w+ (?:i|per)|deltagare|soliditet|likviditet)\b|\b(?:kr|kronor|kostnad(?:er|en)?|bidrag|medlemsbidrag|medlemsavgift)(?: per |/)(?:deltagare|person|invånare|inv\b|plats|månad|capita)|^(?:summa )?(?:\w+ ){0,2}(?:tillgångar|fordringar|skulder)$|^(?:kassa och bank|kassa|bank|bankmedel|likvida medel|summa eget kapital(?: och .*skulder)?)$|^(?:kvartal|tertial|halvår|kv|q) ?[1-4]$|^(?:1:a|2:a|första|andra) halvåret$|^(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)(?: 20\d\d)?$`)

// countAmounts counts the rows with amounts.
func countAmounts(rows []GridRow) int {
	n := 0
	for i := range rows {
		if rows[i].HasAmounts() {
			n++
		}
	}
	return n
}

func titles(title string) []string {
	if title == "" {
		return nil
	}
	return []string{title}
}

// labelColumn returns the column that labels the rows: the one with the most
// different texts on rows that hold numbers to its right, and on at least half
// of these; the first of several. -1: none. A column of section names repeats
// them or leaves rows empty, one of project owners stands behind the projects.
func labelColumn(body [][]square) int {
	if len(body) == 0 {
		return -1
	}
	best, most := -1, 0
	for c := range body[0] {
		rows, labelled := 0, 0
		texts := map[string]bool{}
		for _, row := range body {
			numbers := false
			for _, s := range row[c+1:] {
				numbers = numbers || s.isNumber()
			}
			if numbers {
				rows++
				if row[c].first && row[c].kind == cellText {
					labelled++
					texts[row[c].text] = true
				}
			}
		}
		if rows > 0 && labelled*2 >= rows && (len(texts) > most || len(texts) == most && best >= 0 && fillsGaps(body, best, c)) {
			best, most = c, len(texts)
		}
		if countTexts, numbers := countColumn(body, c); best >= 0 && numbers > countTexts {
			break // labels stand left of the numbers
		}
	}
	return best
}

// fillsGaps tells whether column b has texts on rows where a has none: then a
// holds section names and b the labels.
func fillsGaps(body [][]square, a, b int) bool {
	for _, row := range body {
		if row[a].kind == cellEmpty && row[b].kind == cellText {
			return true
		}
	}
	return false
}

// headText joins the header texts over a column, top down, each cell once.
func headText(header [][]square, col int) string {
	var texts []string
	for _, row := range header {
		if t := strings.TrimSpace(row[col].text); t != "" && row[col].kind != cellEmpty && (len(texts) == 0 || texts[len(texts)-1] != t) {
			texts = append(texts, t)
		}
	}
	return strings.ReplaceAll(strings.Join(texts, " "), "\n", " ")
}

func readColumn(p part, col int) GridColumn {
	c := GridColumn{Head: headText(p.header, col)}
	for _, row := range p.header {
		s := row[col]
		if s.cell == nil {
			continue
		}
		c.Place = s.cell.Place
		text := s.text
		if draftHead.match(text) {
			text = dateYear.blanked(text) // "Förslag 2014-10-15": when it was made
		}
		if years := yearsIn(text); len(years) == 1 {
			c.Year = years[0]
		}
	}
	if m := shortYear().FindStringSubmatch(c.Head); c.Year == "" && m != nil {
		c.Year = "20" + m[1]
	}
	c.Unit = statedUnit(c.Head)
	c.Role = AmountColumn
	if isOtherHead(c.Head) {
		c.Role = OtherColumn
	}
	percent, amounts := 0, 0
	for _, row := range p.body {
		switch {
		case row[col].first && row[col].kind == cellPercent:
			percent++
		case row[col].isNumber():
			amounts++
		}
	}
	if percent > amounts {
		c.Role = OtherColumn
	}
	return c
}

// draftHead matches a header of a proposal or a decision.
var draftHead = swedish(`förslag|beslut|antagen|version|\brev`)

var (
	// shortYear matches "Budget -15", "Utfall 14", "B15".
	shortYear = expression(`(?i)(?:budget|plan|prognos|utfall|bokslut|år|^b|^vp|^p)\s*['’-]?([012]\d)$`)
	// otherHead matches headers over numbers that are no budget amounts.
	otherHead = swedish(`förändr|\bändring|differens|\bdiff|avvik|skillnad|\+/-|ökning|minskning|%|\bprocent|\bandel\b|\bandelar\b|per (?:inv|deltag|capita|person|invån|mån|kvartal|individ|plats)|(?:kr|kronor)/|/inv|invånare|befolkning|folkmängd|^antal|\bpersoner\b|deltagare|årsarb|kvartal|\bkv ?\d|\bq[1-4]\b|tertial|månad|\b(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)\w*\s*[-–]|^(?:jan|feb|mars?|apr|maj|juni?|juli?|aug|sept?|okt|nov|dec)(?:uari|ruari|il|usti|ember|tober|ober)?\.?$|^konto|^ansvar|^kod$|^nr\b|^not\b|^sid|^varav(?:[^\d]*$)|^därav|upparbetat|förbruk|jämfört|mer/mindre|återstår|\bkvar\b|halvår|^netto|^start|\bsökt|^à$|total\w* projekt|hela perioden|projekttid|\b\d{1,2} (?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)\w* (?:19|20)\d\d$`)
	// sumHead matches the header of a column that sums its row.
	sumHead = swedish(`^\W*(?:summa|totalt?|totalsumma|s:a|samtliga|alla)\b`)
)

// settleRoles tells sums apart from amounts: a column "Summa" beside at least
// two others of its year sums its row; a column without a header right of an
// amount column holds the groups' sums.
func settleRoles(cols []GridColumn, body [][]square, at []int) {
	amounts := 0
	for i := range cols {
		c := &cols[i]
		if c.Role == AmountColumn && (areAccounts(body, at[i]) || arePeriods(body, at[i])) {
			c.Role = OtherColumn
		}
		if c.Role == AmountColumn {
			amounts++
		}
	}
	for i := range cols {
		c := &cols[i]
		if c.Role != AmountColumn || i == 0 {
			continue
		}
		left := &cols[i-1]
		switch {
		case sumHead.match(c.Head) && amounts > 2:
			c.Role = SumColumn
		case (c.Head == "" || sumHead.match(c.Head) && c.Year == "") && left.Role == AmountColumn && fewer(body, at[i], at[i-1]):
			c.Role, c.Year = GroupSumColumn, left.Year
		}
	}
}

// areAccounts tells whether the numbers of a column are those of accounts:
// four digits without a blank that never fall, round or many. A column that
// loses its head in a conversion may stand right of the labels.
func areAccounts(body [][]square, col int) bool {
	n, last, round := 0, 0, true
	for _, row := range body {
		s := row[col]
		if !s.isNumber() {
			continue
		}
		number := atoi(s.num.Text)
		if len(s.num.Text) != 4 || s.kind == cellYear || number <= last {
			return false
		}
		n, last, round = n+1, number, round && number%10 == 0
	}
	return n >= 5 || n >= 3 && round
}

// arePeriods tells whether a column tells when things run: its numbers are years,
// and ranges of years stand among them ("2008–2010", "2009").
func arePeriods(body [][]square, col int) bool {
	ranges := 0
	for _, row := range body {
		switch s := row[col]; {
		case s.first && s.kind == cellAmount:
			return false
		case s.first && s.kind == cellText && periodForm().MatchString(strings.TrimSpace(s.text)):
			ranges++
		}
	}
	return ranges > 0
}

// periodForm matches a period of years: "2008–2010", "2009–", "t.o.m. 2009".
var periodForm = expression(`^(?:(?:19|20)\d\d ?[-–] ?(?:(?:19|20)\d\d|\d\d)?|(?:t\.?o\.?m\.?|fr\.?o\.?m\.?) (?:19|20)\d\d)$`)

// fewer tells whether column a holds fewer numbers than column b, as a column
// of sums does.
func fewer(body [][]square, a, b int) bool {
	_, na := countColumn(body, a)
	_, nb := countColumn(body, b)
	return na < nb
}

func readRow(row []square, label int, at []int) (GridRow, bool) {
	r := GridRow{Cells: make([]GridCell, len(at))}
	if s := row[label]; s.first && s.kind == cellPercent {
		return r, false // shares of another table, whose labels stand in another panel
	}
	if s := row[label]; s.first && s.kind != cellEmpty {
		r.Label, r.Place = clean(s.text), s.place
	}
	for c := label - 1; c >= 0; c-- { // a column of section names left of the labels
		s := row[c]
		if s.kind != cellText {
			continue
		}
		if r.Label == "" && s.first {
			r.Label, r.Place = clean(s.text), s.place // "Totala kostnader" under the section names
		} else if r.Label != "" {
			r.Sections = append([]string{clean(s.text)}, r.Sections...)
		}
	}
	filled := false
	for i, c := range at {
		s := row[c]
		if !s.first {
			continue
		}
		cell := &r.Cells[i]
		switch s.kind {
		case cellAmount, cellYear:
			cell.Amount, cell.Number, cell.Place = true, s.num, s.numberPlace()
			cell.Guessed = s.cell != nil && s.cell.Guessed
			r.Shifted = r.Shifted || s.cut
			filled = true
		case cellDash:
			cell.Dash, filled = true, true
		case cellText:
			cell.Odd, cell.Place = s.text, s.place
		}
	}
	return r, filled || r.Label != ""
}

// clean is a label as it is read: on one line, words that were hyphenated at a
// line's end joined, footnote marks off.
func clean(label string) string {
	label = leader().ReplaceAllString(strings.ReplaceAll(label, "-\n", "-"), "")
	label = strings.Join(strings.Fields(label), " ")
	return strings.TrimSpace(strings.Trim(label, NoteMarks+" "))
}

// leader matches the dots that lead from a label to its amount.
var leader = expression(`\s*(?:\.{3,}|…+|(?:\s\.){3,})[.…\s]*$`)

// levels ranks rows by how their labels begin: a dash or an indent makes a
// sub-row.
func levels(rows []GridRow, body [][]square, label int) {
	indent := map[string]int{}
	least := -1
	for _, row := range body {
		if s := row[label]; s.first && s.kind == cellText {
			indent[s.place.String()] = s.cell.Indent
			if least < 0 || s.cell.Indent < least {
				least = s.cell.Indent
			}
		}
	}
	for i := range rows {
		r := &rows[i]
		if in, ok := indent[r.Place.String()]; ok && in > least {
			r.Level += 1 + (in-least)/12
		}
		if dashed().MatchString(r.Label) {
			r.Level++
			r.Label = strings.TrimSpace(dashed().ReplaceAllString(r.Label, ""))
		}
	}
}

// dashed matches a typed dash or bullet before a label of a sub-row.
var dashed = expression(`^(?:(?:[-–—•·*]\s*)+|[a-zåäö]\)\s+)`)

// noteLength is the longest label, in characters, that can head a section; what
// is longer is a note inside the table.
const noteLength = 80

// sections gives every row the section headers over it, and its side. A header
// that names a side ("Kostnader:") begins anew; another replaces the one before
// or, directly under a header, stands inside it. A sum closes the inner one.
func sections(rows []GridRow) {
	var stack []string
	side, wasHeader := "", false
	firm := false   // a header, or the end of the incomes, says the side
	closed := false // a sum that names no side stands above
	for i := range rows {
		r := &rows[i]
		header := !r.HasAmounts() && !hasDash(r)
		if header && utf8.RuneCountInString(r.Label) > noteLength {
			continue
		}
		own := sideOf(r.Label)
		if closed && !header && isPayer(r.Label) {
			side = "" // the payers below a bare sum of costs are no more of these
		}
		closed = false
		if header {
			switch {
			case own == "income" && !firm || sideHeader.match(r.Label) || own == "expense" && side == "income":
				stack, side, firm = []string{r.Label}, own, own != ""
			case wasHeader || len(stack) == 0:
				stack = append(append([]string{}, stack...), r.Label)
			default:
				stack = append(append([]string{}, stack[:len(stack)-1]...), r.Label)
			}
			if own != "" && !firm {
				side = own
			}
			r.Side, r.Sections, wasHeader = side, stack, true
			continue
		}
		wasHeader = false
		r.Sections = append(append([]string{}, stack...), r.Sections...)
		r.Side = rowSide(r, own, side, firm)
		r.Inherited = r.Side == "income" && (own == "" && !firm || own == "expense")
		switch {
		case own == "result":
		case IsTotalWord(r.Label):
			if len(stack) > 0 {
				stack = stack[:len(stack)-1]
			}
			switch {
			case incomeEnd.match(r.Label):
				side, firm = "expense", true
			case own == "" && side == "expense" && !firm && len(stack) == 0:
				closed = true
			case expenseTotal.match(r.Label) && len(stack) == 0, own == "" && side == "income" && !firm && len(stack) == 0:
				side, firm = "", false // a plain sum ends the incomes that no header announced
			}
		case r.Side != "" && !firm:
			side = r.Side
		}
	}
	placeBack(rows)
	placeSurplus(rows)
}

// bareSurplus matches a label that is the result below a budget, and a means
// brought in from earlier years amid its incomes.
var bareSurplus = swedish(`^överskott$`)

// placeSurplus makes an "Överskott" between two incomes one of them.
func placeSurplus(rows []GridRow) {
	for i := 1; i+1 < len(rows); i++ {
		above, below := &rows[i-1], &rows[i+1]
		if bareSurplus.match(rows[i].Label) && above.Side == "income" && above.HasAmounts() && !IsTotalWord(above.Label) && below.Side == "income" {
			rows[i].Side = "income"
		}
	}
}

// rowSide is the side of a row with amounts. Where a header or the end of the
// incomes has said the side, only plain words of the other side take a row
// away: "Vägar framåt (ESF)" and "Arbetsförmedlingen" are costs under
// "Kostnader", "Ränteintäkter" are not.
func rowSide(r *GridRow, own, side string, firm bool) string {
	switch {
	case own == "result":
		return own
	case side == "expense" && own == "income" && (isPayer(r.Label) || firm && !plainIncome.match(r.Label)):
		return side
	case side == "income" && own == "expense" && firm && !neverIncome.match(r.Label) && !expenseTotal.match(r.Label):
		return side
	case side != "" && deduction.match(r.Label):
		return side
	case own != "":
		return own
	}
	return side
}

// deduction matches a row that lessens the amounts over it.
var deduction = swedish(`^(?:avgår|avdrag)\b`)

// plainIncome matches labels that say themselves that they are incomes.
var plainIncome = swedish(`intäkt|inkomst|^(?:bidrag|tilldelning) från|att disponera|överskott|från (?:föregående|tidigare) år|eget kapital|ianspråk|balanserat|överfört från`)

// sideHeader matches a header that names a whole side.
var sideHeader = swedish(`^\W*(?:intäkter|inkomster|finansiering|kostnader|utgifter|användning|verksamhetens (?:intäkter|kostnader))\b\W*(?:\w+\W*){0,2}$`)

// perhapsIncome matches labels that only the costs after them place: "Bidrag".
var perhapsIncome = swedish(`^(?:bidrag|avgifter|ersättning(?:ar)?|disponib\w*|tillgängli\w*|(?:kvarstående |disponibla |tillgängliga )?medel|kapital)\b`)

// placeBack gives rows that nothing has placed yet the side of the first placed
// row after them: "Summa intäkter" under its parts.
func placeBack(rows []GridRow) {
	side := ""
	for i := len(rows) - 1; i >= 0; i-- {
		if r := &rows[i]; r.Side == "" {
			r.Side = side
			r.Inherited = side == "expense" && perhapsIncome.match(r.Label)
		} else if r.Side != "result" {
			side = r.Side
		}
	}
}

func hasDash(r *GridRow) bool {
	for _, c := range r.Cells {
		if c.Dash {
			return true
		}
	}
	return false
}

// gridYear is the year that the title row or the texts over the table give.
func gridYear(title, labelHead string, c context) string {
	for _, text := range []string{title, labelHead} {
		if years := yearsIn(text); len(years) == 1 {
			return years[0]
		} else if len(years) > 1 {
			return ""
		}
	}
	return c.year()
}

// unitsBelow gives the amounts under a row without any that states another unit
// than their column's ("Kostnader (tkr)" under incomes in kronor) that unit.
func unitsBelow(g *Grid) {
	below := make([]string, len(g.Columns))
	for i := range g.Rows {
		r := &g.Rows[i]
		for c := range r.Cells {
			cell := &r.Cells[c]
			if !r.HasAmounts() {
				for _, text := range []string{r.Label, cell.Odd} {
					if u := statedUnit(text); u != "" {
						below[c] = u
					}
				}
			} else if unit := cmp.Or(g.Columns[c].Unit, g.Unit); cell.Amount && cell.Number.Unit == "" && below[c] != unit {
				cell.Number.Unit = below[c]
			}
		}
	}
}

// gridUnit is the unit that stands for the whole table, nearest first: the
// header, the title, a label of a sum ("Summa tkr"), captions, the sentence
// before or after, a sentence on all amounts of the document.
func gridUnit(p part, labelHead string, c context, g *Grid) string {
	texts := []string{labelHead, p.title}
	for _, r := range g.Rows {
		if IsTotalWord(r.Label) || !r.HasAmounts() {
			texts = append(texts, r.Label)
		}
	}
	texts = append(texts, c.captions...)
	for _, t := range texts {
		if u := statedUnit(t); u != "" {
			return u
		}
	}
	for _, t := range append(append([]string{}, c.before...), c.after, c.all) {
		if u := announcedUnit(t); u != "" {
			return u
		}
	}
	return ""
}
