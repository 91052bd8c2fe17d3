package find

import (
	"slices"
	"strings"
	"unicode"

	"samplan/extract/doc"
)

// Reading is one way to read the numbers printed in a row whose columns are
// lost: "1 309 982" can be one amount, two or three, under any of the years.
type Reading struct {
	Cells    []GridCell // one a column
	Absorbed string     // leading numbers that belong to the label: the "2013" of "fortsättning 2013"
}

// flatGrids reads the tables that conversion sites print as running text: a run
// of years ("Budget 2014 Prognos 2015 Prognos 2016"), then labels and numbers by
// turns, sums among them. Every row has all the readings that the print allows;
// normalize lets the sums decide.
func flatGrids(b *doc.Block) []Grid {
	if len(b.Text) < 120 {
		return nil
	}
	text := &flatText{place: b.Place, runes: []rune(b.Text)}
	tokens := flatTokens(text.runes)
	var out []Grid
	for i := 0; i < len(tokens); {
		columns, end := flatHeader(tokens, i)
		if len(columns) == 0 {
			i++
			continue
		}
		next := end
		for next < len(tokens) {
			if again, _ := flatHeader(tokens, next); len(again) > 0 {
				break
			}
			next++
		}
		over := captionBefore(tokens[:i])
		if g, ok := text.grid(tokens[end:next], columns); ok && !otherHead.match(joinTokens(over)) {
			if g.Unit == "" {
				g.Unit = unitAmong(over)
			}
			out = append(out, g)
		}
		i = next
	}
	return out
}

// longestCaption is how many words before a run of years may be what stood over
// the table: "Belopp i tkr", "Antal deltagare Insats".
const longestCaption = 5

// captionBefore are the last words before a run of years, down to a sentence's end.
func captionBefore(tokens []flatToken) []flatToken {
	from := len(tokens)
	for from > 0 && len(tokens)-from < longestCaption && !endsSentence(tokens[from-1].text) {
		from--
	}
	return tokens[from:]
}

// flatText is the running text of a block, or of the cells of a row.
type flatText struct {
	place doc.Place
	runes []rune
	cells []textCell // where it comes from, if from several places
}

// textCell is a cell in a row's text, and where it begins there.
type textCell struct {
	start int
	place doc.Place
}

// span is the place of runes start to end; of those in several cells the part
// in the first.
func (t *flatText) span(start, end int) doc.Place {
	for i := len(t.cells) - 1; i >= 0; i-- {
		if c := t.cells[i]; c.start <= start {
			if i+1 < len(t.cells) {
				end = min(end, t.cells[i+1].start-2)
			}
			return c.place.Span(start-c.start, end-c.start)
		}
	}
	return t.place.Span(start, end)
}

// flatToken is a word of running text.
type flatToken struct {
	text       string
	start, end int // runes
	digits     bool
	tabbed     bool // a tab stands before it
	signed     bool // a minus stands close before the digits
	closed     bool // no more digits belong to it: a unit stands behind, or its groups have dots
	percent    bool
	dash       bool
}

// decimalToken matches a number with decimals, or a version: "3.0", "2,5".
var decimalToken = expression(`^\d{1,3}[.,]\d{1,2}$`)

// dottedToken matches an amount whose groups have dots, or that has its mark
// for kronor: "1.400.000", "180.000:-", the "000:-" of "98 000:-".
var dottedToken = expression(`^[-–−+]?\d{1,3}(?:(?:\.\d{3})+(?::-|,-)?|:-|,-)$`)

// signedToken matches the first digits of an amount below zero: "-31", "–1" of
// "–1 200", "(168)"; endedToken the last digits of one in parentheses.
var (
	signedToken = expression(`^[-–−+(]\d+(?:,\d{1,2})?\)?$`)
	endedToken  = expression(`^\(?\d{1,3}\)$`)
)

func flatTokens(r []rune) []flatToken {
	var out []flatToken
	for i := 0; i < len(r); {
		if unicode.IsSpace(r[i]) {
			i++
			continue
		}
		j := i
		for j < len(r) && !unicode.IsSpace(r[j]) {
			j++
		}
		t := flatToken{text: string(r[i:j]), start: i, end: j, tabbed: i > 0 && r[i-1] == '\t'}
		t.signed = signedToken().MatchString(t.text) && !isYear(flatToken{text: strings.Trim(t.text, "()"), digits: true}) // "(2013)"
		t.closed = dottedToken().MatchString(t.text) || endedToken().MatchString(t.text)
		t.digits = t.signed || t.closed || strings.Trim(t.text, "0123456789") == "" || decimalToken().MatchString(t.text)
		t.dash = t.text == "-" || t.text == "–" || t.text == "−"
		out = append(out, t)
		i = j
	}
	return out
}

// flatHeader reads a run of at least two years that follow each other, each
// with a basis before it or all without, from token i on.
func flatHeader(tokens []flatToken, i int) (columns []GridColumn, end int) {
	j := i
	for j < len(tokens) {
		k := j
		for k < len(tokens) && k < j+2 && !isYear(tokens[k]) && basisWord.match(tokens[k].text) {
			k++
		}
		if k >= len(tokens) || !isYear(tokens[k]) || len(columns) > 0 && k == j && strings.Contains(columns[0].Head, " ") {
			break
		}
		var words []string
		for _, t := range tokens[j : k+1] {
			words = append(words, t.text)
		}
		columns = append(columns, GridColumn{Head: strings.Join(words, " "), Role: AmountColumn, Year: tokens[k].text})
		j = k + 1
	}
	years := map[string]bool{}
	for _, c := range columns {
		years[c.Head] = true
	}
	if len(columns) < 2 || len(years) != len(columns) {
		return nil, i
	}
	return columns, j
}

func isYear(t flatToken) bool {
	return len(t.text) == 4 && t.digits && strings.HasPrefix(t.text, "20")
}

// grid cuts tokens into rows at their numbers. It ends with the last row
// that calls itself a sum and prints an amount for every column; without
// such a row it is no table. Below the sum of all costs the incomes may follow,
// up to their own sum.
func (t *flatText) grid(tokens []flatToken, columns []GridColumn) (Grid, bool) {
	g := Grid{Kind: BudgetGrid, Columns: columns, Place: t.place, By: "budget-running-text", Headings: []string{"Budget"}}
	last, start := 0, 0
	section := ""
	afterSum := true
	for start < len(tokens) {
		label := start
		for label < len(tokens) && !tokens[label].digits && !(tokens[label].dash && label > start && numbersFollow(tokens, label)) {
			label++
		}
		end := label
		for end < len(tokens) && (tokens[end].digits || tokens[end].dash && (end+1 >= len(tokens) || !tokens[end+1].digits || end > label)) {
			end++
		}
		if end == label {
			break
		}
		words := tokens[start:label]
		if u := unitAmong(words); u != "" {
			g.Unit = u
		}
		if isFlatProse(words) {
			break
		}
		if afterSum {
			section, words = flatSection(section, words)
		}
		row := GridRow{Label: joinTokens(words), Place: t.placeOf(words), Cells: make([]GridCell, len(columns))}
		if section != "" {
			row.Sections = []string{section}
		}
		afterSum = IsTotalWord(row.Label)
		row.Readings = t.readings(tokens[label:end], len(columns), afterSum)
		if len(row.Readings) == 0 {
			break
		}
		g.Rows = append(g.Rows, row)
		if afterSum {
			last = len(g.Rows)
			if topTotal.match(row.Label) {
				if !groupFollows(tokens[end:]) {
					break
				}
				section = ""
			}
		}
		start = end
	}
	sums := 0
	for i := range g.Rows[:last] {
		if IsTotalWord(g.Rows[i].Label) {
			sums++
		}
	}
	g.Rows = g.Rows[:last]
	if sums == 0 || len(g.Rows) < 4 {
		return Grid{}, false
	}
	for i := range g.Rows {
		r := &g.Rows[i]
		if r.Side = sideOf(r.Label); (r.Side == "" || len(r.Sections) > 0) && r.Side != "result" {
			r.Side = "expense"
			if len(r.Sections) > 0 && sideOf(r.Sections[0]) == "income" {
				r.Side = "income"
			}
		}
	}
	return g, true
}

// topTotal matches the label of a table's last sum.
var topTotal = swedish(`^total|^summa total|^summa kostnader|^budgetomslutning`)

// groupFollows tells whether the table goes on below a sum: a word that heads a
// group, and what may be its first label.
func groupFollows(tokens []flatToken) bool {
	section, _ := flatSection("", tokens[:min(2, len(tokens))])
	return section != ""
}

// longestFlatLabel is how many words a row's label has at most; more are prose.
const longestFlatLabel = 12

// leastSentence is how many words a sentence has; fewer before a stop are a
// word cut short: "Serviceavg. NNS".
const leastSentence = 4

// isFlatProse tells whether the words before a number are no label: too many,
// or a sentence ends among them.
func isFlatProse(words []flatToken) bool {
	if len(words) > longestFlatLabel {
		return true
	}
	for i, w := range words {
		if i+1 >= leastSentence && i+1 < len(words) && endsSentence(w.text) && isCapital(words[i+1].text) {
			return true
		}
	}
	return false
}

// numbersFollow tells whether a dash begins a row's numbers: another number or
// dash follows, as in "- 225 -". A dash between words belongs to the label.
func numbersFollow(tokens []flatToken, i int) bool {
	return i+1 < len(tokens) && (tokens[i+1].digits || tokens[i+1].dash)
}

func joinTokens(tokens []flatToken) string {
	var words []string
	for _, t := range tokens {
		words = append(words, t.text)
	}
	return strings.Join(words, " ")
}

func (t *flatText) placeOf(tokens []flatToken) doc.Place {
	if len(tokens) == 0 {
		return t.place
	}
	return t.span(tokens[0].start, tokens[len(tokens)-1].end)
}

func unitAmong(tokens []flatToken) string {
	for _, token := range tokens {
		if u := statedUnit(token.text); u != "" {
			return u
		}
	}
	return ""
}

// flatSection takes the word that heads a group off the label of its first row:
// "Insatser Pilotmodell" after a sum or the header.
func flatSection(section string, words []flatToken) (string, []flatToken) {
	if len(words) > 1 && groupWord.match(words[0].text) && unicode.IsUpper([]rune(words[1].text)[0]) && !IsTotalWord(joinTokens(words)) {
		return words[0].text, words[1:]
	}
	return section, words
}

// groupWord matches words that head groups of a budget by themselves.
var groupWord = swedish(`^(?:insatser|styrelsen?|administration|kansli|kansliet|intäkter|kostnader|projekt|aktiviteter|verksamhet|personal|finansiering|utveckling|samverkan)$`)

// readings are the ways to read a row's number tokens as amounts under columns:
// whether the first belongs to the label ("fortsättning 2013", "Steg 2"), which
// groups of digits join, which columns are empty. A printed dash is an empty
// column. A sum fills every column.
func (t *flatText) readings(tokens []flatToken, columns int, sum bool) []Reading {
	var out []Reading
	for skip := 0; skip <= 1 && skip <= len(tokens); skip++ {
		if skip == 1 && (sum && !isYear(tokens[0]) || tokens[0].dash || tokens[0].signed || len(tokens[0].text) > 4) {
			break // dashes and long numbers are no part of a name
		}
		absorbed := joinTokens(tokens[:skip])
		if skip == len(tokens) {
			out = append(out, Reading{Absorbed: absorbed})
			break
		}
		for _, parts := range partitions(tokens[skip:]) {
			for _, cells := range t.placings(parts, columns, sum) {
				if r := (Reading{Cells: cells, Absorbed: absorbed}); skip == 0 || r.amounts() > 0 {
					out = append(out, r)
				}
			}
		}
	}
	return out
}

func (r *Reading) amounts() int {
	n := 0
	for _, c := range r.Cells {
		if c.Amount {
			n++
		}
	}
	return n
}

// partitions are the ways to join neighbouring digit groups into numbers.
func partitions(tokens []flatToken) [][][]flatToken {
	if len(tokens) == 0 {
		return [][][]flatToken{nil}
	}
	var out [][][]flatToken
	for n := 1; n <= len(tokens); n++ {
		if n == 1 && startsNoNumber(tokens[0]) {
			return nil
		}
		if n > 1 && !joins(tokens[n-2], tokens[n-1], n) {
			break
		}
		if n > 4 {
			break // no förbund has a budget of thousands of millions
		}
		for _, rest := range partitions(tokens[n:]) {
			out = append(out, append([][]flatToken{tokens[:n]}, rest...))
		}
	}
	return out
}

// startsNoNumber tells whether a token is the rest of a number: the "000" of "90 000".
func startsNoNumber(t flatToken) bool {
	return len(groupDigits(t)) == 3 && t.text[0] == '0' && !strings.ContainsAny(t.text, ".,")
}

// joins tells whether the nth group of a number may follow the one before it,
// one blank apart.
func joins(before, t flatToken, n int) bool {
	first := strings.TrimLeft(before.text, "-–−+(")
	return t.start == before.end+1 && !t.tabbed && !before.dash && !before.closed && !t.dash && !t.signed && len(groupDigits(t)) == 3 && (len(first) == 3 || n == 2 && len(first) < 3) && !(n == 2 && strings.HasPrefix(first, "0"))
}

// placings puts numbers under columns in their order, leaving columns empty
// where there are fewer; a sum leaves none empty.
func (t *flatText) placings(parts [][]flatToken, columns int, sum bool) [][]GridCell {
	if len(parts) > columns || sum && len(parts) != columns {
		return nil
	}
	var out [][]GridCell
	var place func(part, column int, cells []GridCell)
	place = func(part, column int, cells []GridCell) {
		if part == len(parts) {
			out = append(out, slices.Clone(cells))
			return
		}
		for c := column; c <= columns-(len(parts)-part); c++ {
			cells[c] = t.cell(parts[part])
			place(part+1, c+1, cells)
			cells[c] = GridCell{}
		}
	}
	place(0, 0, make([]GridCell, columns))
	return out
}

// groupDigits are the digits of a token before its mark for kronor.
func groupDigits(t flatToken) string { return strings.TrimRight(t.text, ":,-)") }

func (t *flatText) cell(tokens []flatToken) GridCell {
	if tokens[0].dash {
		return GridCell{Dash: true}
	}
	start, end := tokens[0].start, tokens[len(tokens)-1].end
	n := Number{Text: string(t.runes[start:end]), End: end - start, After: end - start}
	if in := Numbers(n.Text); len(in) == 1 && tokens[len(tokens)-1].closed {
		n = in[0] // its unit apart
	}
	n.Start, n.End, n.After = start+n.Start, start+n.End, start+n.After
	return GridCell{Amount: true, Place: t.span(n.Start, n.End), Number: n}
}
