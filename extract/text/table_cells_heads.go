package text

import (
	"slices"
	"strings"
)

// findHeads finds the heads over the columns, and the titles between them and
// the rows. ok is false where the cells before the rows do not say what the
// columns are.
func (t *cellTable) findHeads(before []item) (ok bool) {
	f := t.form
	if n := len(before) - 1; len(f) == 2 && n >= 0 && sideTitle().MatchString(before[n].text) && (n == 0 || !before[n-1].saysColumn()) {
		t.titles, t.from = [][]item{before[n:]}, before[n].i
		return true // one column of numbers needs no head
	}
	var titles [][]item
	for {
		if heads, from, named, fits := f.heads(before); fits && (!ok || named > t.named) {
			t.heads, t.titles, t.from, t.named, ok = heads, titles, from, named, true
		}
		n := len(before) - len(f)
		switch {
		case n >= 0 && f.isTitle(before[n:]):
			titles = slices.Insert(slices.Clone(titles), 0, before[n:])
		case len(before) > 0 && len(titles) < mostTitles && before[len(before)-1].canTitle():
			n = len(before) - 1
			titles = slices.Insert(slices.Clone(titles), 0, before[n:])
		default:
			return ok
		}
		before = before[:n]
	}
}

// sideTitle is the title of a side of the budget: "Inkomster 2006".
var sideTitle = expression(`(?i)^(intäkter|inkomster|kostnader|utgifter)( (19[89]|20[0-4])\d)?$`)

// canTitle tells whether an item can stand over rows, and not over a column.
func (it item) canTitle() bool {
	return it.kind == labelItem && (sideTitle().MatchString(it.text) || !headAlone().MatchString(it.text) && !unitLine().MatchString(it.text))
}

// isTitle tells whether cells are a full row that is empty but for a title.
func (f rowForm) isTitle(row []item) bool {
	for i, it := range row {
		if it.text != "" && (it.kind != labelItem || i >= f.texts()) {
			return false
		}
	}
	return true
}

// heads reads the heads at the end of the cells before the rows: one full row,
// a second one over it, or one whose heads span columns. named is how many
// columns of numbers they name; from is the line of the first.
func (f rowForm) heads(before []item) (rows [][]piece, from, named int, ok bool) {
	for _, read := range []func([]item) ([]piece, int){f.pairedHeads, f.brokenHeads} {
		if row, n := read(before); row != nil {
			return [][]piece{row}, before[len(before)-n].i, len(f.counts()), true
		}
	}
	if n := len(before) - len(f); n >= 0 {
		rows, from, named, ok = f.headsAt(before[:n], before[n:])
	}
	if n := len(before) - len(f) + 1; !ok && n >= 0 && f.texts() > 1 {
		first := before[n] // over two columns of texts
		row := slices.Insert(slices.Clone(before[n:]), 1, item{kind: emptyItem, i: first.i, at: first.at})
		return f.headsAt(before[:n], row)
	}
	return rows, from, named, ok
}

// headsAt reads a row of heads, and one over it at the end of rest.
func (f rowForm) headsAt(rest, row []item) (rows [][]piece, from, named int, ok bool) {
	if !f.fitsHeads(row) || f.repeats(rest, row) {
		return nil, 0, 0, false
	}
	rows, from = [][]piece{piecesOf(row)}, row[0].i
	over, start := f.headsOver(rest, row)
	if over != nil {
		rows, from = slices.Insert(rows, 0, over), start
	}
	for _, c := range f.counts() {
		if row[c].text != "" && row[c].saysColumn() || pieceAt(over, c) != "" {
			named++
		} else if row[c].text == "" {
			return nil, 0, 0, false
		}
	}
	all := len(f.counts())
	label := row[f.texts()-1].text
	overLabels := slices.ContainsFunc(row[:f.texts()], func(it item) bool { return basisStart().MatchString(it.text) })
	if overLabels && (named < all || f[0] == codeColumn || slices.ContainsFunc(row, item.isBareHead)) {
		return nil, 0, 0, false
	}
	return rows, from, named, 2*named >= all || len(rest) == 0 && all > 1 || labelHead().MatchString(label) || labelHead().MatchString(row[0].text) || f[0] == yearColumn && yearWord().MatchString(label)
}

// yearWord is the head over years.
var yearWord = expression(`(?i)^(år|budgetår|verksamhetsår)$`)

// basisStart begins a head over numbers. Over labels it means that the heads
// stand one column off.
var basisStart = expression(`(?i)^((preliminär|reviderad|ursprunglig)\w* )?(budget|utfall|prognos|plan|bokslut|flerårsplan|helårsprognos)\b`)

func piecesOf(row []item) (pieces []piece) {
	for i, it := range row {
		pieces = append(pieces, piece{text: it.text, col: i, at: it.at})
	}
	return pieces
}

func pieceAt(row []piece, col int) string {
	for _, p := range row {
		if p.col == col {
			return p.text
		}
	}
	return ""
}

// fitsHeads tells whether each cell can be the head of its column: a year stands
// over numbers, over both halves of two tables side by side the same.
func (f rowForm) fitsHeads(row []item) bool {
	for i, it := range row {
		switch {
		case !it.isHead(), amountIn().MatchString(it.text), it.kind == emptyItem && it.text != "", f[i] == bareColumn && it.text != "":
			return false
		case f[i] != countColumn && (it.kind == yearItem || it.kind == valueItem):
			return false
		case f[i] == countColumn && labelHead().MatchString(it.text):
			return false
		}
	}
	half := len(row) / 2
	return !f.sideBySide() || row[half-1].text == row[len(row)-1].text && row[half].text != ""
}

// repeats tells whether the heads stand before themselves: then there are two
// tables side by side, and this form is of the second alone.
func (f rowForm) repeats(rest, row []item) bool {
	last := row[len(row)-1].text
	return last != "" && slices.ContainsFunc(rest[max(0, len(rest)-len(f)):], func(it item) bool { return it.text == last })
}

// pairedHeads reads heads of two lines each, "Budget", "2021", "Plan", "2022",
// behind that of the labels. n is how many cells they are.
func (f rowForm) pairedHeads(before []item) (row []piece, n int) {
	counts, texts := f.counts(), f.texts()
	n = texts + 2*len(counts)
	if texts+len(counts) != len(f) || n > len(before) {
		return nil, 0
	}
	at := before[len(before)-n:]
	for i := range texts {
		if at[i].kind != labelItem && at[i].text != "" {
			return nil, 0
		}
		row = append(row, piece{text: at[i].text, col: i, at: at[i].at})
	}
	for i, c := range counts {
		word, year := at[texts+2*i], at[texts+2*i+1]
		if word.kind != labelItem || !word.saysColumn() || year.kind != yearItem && year.kind != valueItem {
			return nil, 0
		}
		row = append(row, piece{text: word.text + " " + year.text, col: c, at: word.at})
	}
	return row, n
}

// isBareHead tells whether an item is half a head: a year, or a word like
// "Budget" with no year to it.
func (it item) isBareHead() bool {
	return it.kind == yearItem || it.kind == labelItem && basisStart().MatchString(it.text) && !yearIn().MatchString(it.text)
}

var yearIn = expression(`\b(19[89]|20[0-4])\d\b`)

// brokenHeads reads heads that were broken over two lines in their cells and are
// printed line by line, "Utfall 2010", "Budget", "Budget", "2011", "2012": as many
// words lack a year as years follow. n is how many items they are.
func (f rowForm) brokenHeads(before []item) (row []piece, n int) {
	counts := f.counts()
	years := 0
	for years < len(before) && before[len(before)-1-years].kind == yearItem {
		years++
	}
	n = len(counts) + years
	if years == 0 || n > len(before) || f.sideBySide() {
		return nil, 0
	}
	at := before[len(before)-n:]
	next := len(counts)
	for i, c := range counts {
		head := at[i]
		switch {
		case head.kind != labelItem || !basisStart().MatchString(head.text):
			return nil, 0
		case head.isBareHead() && next < n:
			head.text += " " + at[next].text
			next++
		case head.isBareHead():
			return nil, 0
		}
		row = append(row, piece{text: head.text, col: c, at: head.at})
	}
	if next < n || len(before) > n && before[len(before)-n-1].isBareHead() {
		return nil, 0
	}
	return row, n
}

// headsOver reads a row of heads like "Utfall", "Budget", "Plan" over years: a
// full one, or one with fewer, some of which span columns. Over an empty cell
// stands a head of its own; a head is given to the columns that it can only
// stand over.
func (f rowForm) headsOver(rest, row []item) (over []piece, from int) {
	counts := f.counts()
	for _, c := range counts {
		if row[c].kind != yearItem && row[c].saysColumn() {
			return nil, 0 // it says enough itself
		}
	}
	isOver := func(it item) bool { return it.kind == labelItem && basisStart().MatchString(it.text) }
	if n := len(rest) - len(f); n >= 0 && f.fitsHeads(rest[n:]) && !isOver(rest[n]) {
		full := rest[n:]
		if !slices.ContainsFunc(counts, func(c int) bool { return !isOver(full[c]) }) {
			return piecesOf(full), full[0].i
		}
	}
	n := len(rest)
	for n > 0 && isOver(rest[n-1]) && len(rest)-n < len(counts) {
		n--
	}
	if n == len(rest) || n > 0 && !isCorner(rest[n-1]) {
		return nil, 0
	}
	heads := rest[n:]
	below := make([]bool, len(counts)) // whether a column has a head of its own below
	for i, c := range counts {
		below[i] = row[c].text != ""
	}
	for i, h := range spans(below, len(heads)) {
		if h >= 0 {
			over = append(over, piece{text: heads[h].text, col: counts[i], at: heads[h].at})
		}
	}
	from = heads[0].i
	if n > 0 && rest[n-1].text != "" {
		over, from = slices.Insert(over, 0, piece{text: rest[n-1].text, at: rest[n-1].at}), rest[n-1].i
	}
	return over, from
}

// isCorner tells whether an item is the cell over the labels: empty, a unit, or
// a word for what the labels are.
func isCorner(it item) bool {
	return it.kind == emptyItem || unitLine().MatchString(it.text) || labelHead().MatchString(it.text) || strings.HasSuffix(it.text, "tkr")
}

// spans gives the columns to so many heads, each over one or more side by side,
// and alone over a column with nothing below: the head of each column, -1 where
// the heads can be laid in ways that differ in it.
func spans(below []bool, heads int) []int {
	const unset = -2
	out := make([]int, len(below))
	for i := range out {
		out[i] = unset
	}
	laid := make([]int, len(below))
	var lay func(col, head int)
	lay = func(col, head int) {
		if col == len(below) {
			if head < heads {
				return
			}
			for i, h := range laid {
				if out[i] == unset {
					out[i] = h
				} else if out[i] != h {
					out[i] = -1
				}
			}
			return
		}
		if head == heads {
			return
		}
		for end := col + 1; end <= len(below); end++ {
			laid[end-1] = head
			lay(end, head+1)
			if !below[end-1] || end < len(below) && !below[end] {
				return
			}
		}
	}
	lay(0, 0)
	for i := range out {
		out[i] = max(out[i], -1)
	}
	return out
}
