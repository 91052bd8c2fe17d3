package text

import (
	"math"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// columnKind is what the cells of a column of a table hold.
type columnKind byte

const (
	codeColumn  columnKind = 'c' // the number of an account
	textColumn  columnKind = 't' // labels, the group of a row, a comment
	countColumn columnKind = 'n' // numbers, years, dashes
	bareColumn  columnKind = 'b' // nothing in any row
	yearColumn  columnKind = 'y' // the years that the rows are of
)

// rowForm is what the cells of a full row hold, from the left.
type rowForm []columnKind

// rowForms are the forms that tables of money have: an account, one or two
// texts, numbers, a comment; or two tables side by side, "Intäkter | Kronor |
// Kostnader | Kronor". Narrow ones come first.
var rowForms = func() (forms []rowForm) {
	for k := 1; k <= mostCounts; k++ {
		for _, start := range []string{"t", "tt", "ttt", "ct", "ctt"} {
			for _, end := range []string{"", "t", "b"} {
				forms = append(forms, rowForm(start+strings.Repeat("n", k)+end))
			}
		}
	}
	return append(forms, rowForm("tntn"), rowForm("tnntnn"))
}()

// mostCounts is how many columns of numbers such a table has at most.
const mostCounts = 10

// yearForms are those of tables with a row for each year.
var yearForms = func() (forms []rowForm) {
	for k := 2; k <= mostCounts; k++ {
		forms = append(forms, rowForm("y"+strings.Repeat("n", k)))
	}
	return forms
}()

// texts is how many cells stand before the first column of numbers.
func (f rowForm) texts() int { return slices.Index(f, countColumn) }

// counts are the columns of numbers.
func (f rowForm) counts() (at []int) {
	for i, k := range f {
		if k == countColumn {
			at = append(at, i)
		}
	}
	return at
}

// sideBySide tells whether labels stand again behind the numbers, each before
// numbers of its own.
func (f rowForm) sideBySide() bool {
	return slices.Contains(f[f.texts():], textColumn) && f[len(f)-1] == countColumn
}

// cellTables finds the tables of a text that has a line for every cell and an
// empty line for every empty one, as word processors save tables: "Staten",
// "700", "", "750". Every row then has as many lines, but for titles and labels
// that span columns; no other reading may fit. rest are the items outside.
func cellTables(items []item, lines []line) (found []region, rest [][]item) {
	if len(items) == 0 || usualGap(items) > 0 {
		return nil, [][]item{items}
	}
	cells := cellsOf(items)
	from, line := 0, 0
	for i := 0; i < len(cells); {
		g := groupAt(cells, i)
		if cells[i].kind != labelItem || g.amounts == 0 {
			i++
			continue
		}
		to := dataEnd(cells, i)
		t, ok := bestCellTable(cells[from:], i-from, to-from)
		if !ok {
			i = to
			continue
		}
		i, from = from+t.end, from+t.end
		r := t.region()
		if contentsTable(r.table, lines, r.from) {
			continue
		}
		found = append(found, r)
		rest = append(rest, itemsBetween(items, line, r.from))
		line = r.to
	}
	return found, append(rest, itemsBetween(items, line, len(lines)))
}

// usualGap is the number of blank lines between items that the fewest of them have.
func usualGap(items []item) int {
	gap := mostColumns
	for _, it := range items[1:] {
		gap = min(gap, it.gap)
	}
	return gap
}

// cellsOf makes an empty cell of every blank line, and of the blank lines that
// may follow the last item.
func cellsOf(items []item) (cells []item) {
	for _, it := range items {
		for range min(it.gap, mostColumns) {
			cells = append(cells, item{kind: emptyItem, i: it.i, at: it.at})
		}
		cells = append(cells, it)
	}
	last := items[len(items)-1]
	for range mostCounts {
		cells = append(cells, item{kind: emptyItem, i: last.i, at: last.at})
	}
	return cells
}

// itemsBetween are the items of the lines from (inclusive) to (exclusive).
func itemsBetween(items []item, from, to int) (out []item) {
	for _, it := range items {
		if it.i >= from && it.i < to {
			out = append(out, it)
		}
	}
	return out
}

// cellTable is a table read so.
type cellTable struct {
	form   rowForm
	heads  [][]piece
	titles [][]item
	rows   [][]item
	from   int // the line of its first head
	end    int // the cell after its last
	cost   int // of the rows that are not full
	named  int // heads that say what a column holds

	wrapped int // the longest line of a label where a label may be wrapped, in runes; else 0
	guessed int // the line from which on rows are guessed, where wrapped
}

// wholeRows reads the rows from item i on that are whole, where blank lines do
// not mark empty cells: a label and as many numbers as the heads over the first,
// equally far apart. Where a row with more or fewer follows, those since the last
// sum may lack a part, and are guessed.
func wholeRows(items []item, i int) (t cellTable, ok bool) {
	first := groupAt(items, i)
	form := rowForm("t" + strings.Repeat("n", first.to-first.from-1))
	if len(form) < 3 || len(form) > mostCounts+1 {
		return t, false
	}
	end, guessed, longest, cut := i, i, 0, false
	var rows [][]item
	for at := i; at < len(items) && items[at].kind == labelItem && !cut; {
		g := groupAt(items, at)
		row := items[g.from:g.to]
		at = g.to
		switch {
		case len(row) == 1: // a title
		case len(row) != len(form) || !form.fit(row) || !sameInnerGaps(append(rows, row)):
			cut = true
		default:
			rows, end, longest = append(rows, row), g.to, max(longest, utf8.RuneCountInString(row[0].text))
			if totalWord().MatchString(row[0].text) {
				guessed = end
			}
		}
	}
	if t, ok = form.read(items[:end], i, end); !ok || t.named < len(form)-1 {
		return t, false
	}
	t.guessed = math.MaxInt
	if cut && guessed < end {
		t.guessed = items[guessed].i
	}
	t.wrapped = longest
	corner := t.heads[len(t.heads)-1][0].text // one that names a column means more columns than numbers
	return t, unitLine().MatchString(corner) || !headWord().MatchString(corner)
}

// before tells whether of two forms that fit this is the better: accounts before
// their labels are no accident; then that with most heads that name their column
// is taken, then that with the fewest rows that are not full, the narrowest, that
// with the fewest titles, and that whose heads leave the fewest cells before them.
func (t *cellTable) before(u *cellTable) bool {
	if coded := t.form[0] == codeColumn; coded != (u.form[0] == codeColumn) {
		return coded
	}
	switch {
	case t.named != u.named:
		return t.named > u.named
	case t.cost != u.cost:
		return t.cost < u.cost
	case len(t.form) != len(u.form):
		return len(t.form) < len(u.form)
	case len(t.titles) != len(u.titles):
		return len(t.titles) < len(u.titles)
	}
	return t.from < u.from
}

// bestCellTable reads the table whose first label with numbers is cell i, before
// cell to. ok is false where no form fits.
func bestCellTable(cells []item, i, to int) (best cellTable, ok bool) {
	for _, form := range rowForms {
		for start := max(0, i-form.texts()+1); start <= i; start++ {
			t, fits := form.read(cells, start, to)
			if fits && (!ok || t.before(&best)) {
				best, ok = t, true
			}
		}
	}
	for _, form := range yearForms {
		if t, fits := form.read(cells, i+1, to); fits && !ok {
			best, ok = t, true
		}
	}
	return best, ok
}

// read reads rows of the form from cell start on, up to cell to or a little
// further, where empty cells end the last row.
func (f rowForm) read(cells []item, start, to int) (t cellTable, ok bool) {
	rows, cost, ok := f.cut(cells[start:], to-start)
	if !ok || !f.holds(rows) {
		return t, false
	}
	t = cellTable{form: f, rows: rows, cost: cost, end: start}
	for _, row := range rows {
		t.end += len(row)
	}
	return t, t.findHeads(cells[:start]) && !t.headsInRows()
}

// headsInRows tells whether the head of a column of numbers stands among the
// labels again: then the rows are not cut where they are.
func (t *cellTable) headsInRows() bool {
	for _, head := range t.heads {
		for _, c := range t.form.counts() {
			text := pieceAt(head, c)
			if text != "" && slices.ContainsFunc(t.rows, func(row []item) bool {
				return slices.ContainsFunc(row, func(it item) bool { return it.kind == labelItem && it.text == text })
			}) {
				return true
			}
		}
	}
	return false
}

// cut cuts the cells, from the first to the last with a number before to, into
// rows at the least cost: full rows cost nothing. ok is false where that cannot
// be done, or can in ways that give a number to different columns.
func (f rowForm) cut(cells []item, to int) (rows [][]item, cost int, ok bool) {
	const far = 1 << 20
	type step struct{ cost, length, ways int }
	cells = cells[:min(len(cells), to+len(f))]
	best := make([]step, len(cells)+1)
	for i := range best {
		best[i] = step{cost: far}
	}
	ends := func(i int) bool { // no number may be left over
		return i >= to || !slices.ContainsFunc(cells[i:to], isCount)
	}
	for i := len(cells); i >= 0; i-- {
		if ends(i) {
			best[i] = step{ways: 1}
			continue
		}
		for _, length := range []int{len(f), len(f) - 1, 1} {
			if i+length > len(cells) || length == 0 {
				continue
			}
			price, fits := f.rowCost(cells[i : i+length])
			next := best[i+length]
			if !fits || next.cost == far {
				continue
			}
			switch total := price + next.cost; {
			case total < best[i].cost:
				best[i] = step{total, length, next.ways}
			case total == best[i].cost:
				best[i].ways = 2 // or more
			}
		}
	}
	if best[0].cost == far || best[0].ways != 1 {
		return nil, 0, false
	}
	for i := 0; !ends(i); i += best[i].length {
		rows = append(rows, cells[i:i+best[i].length])
	}
	return rows, best[0].cost, true
}

// Prices of rows that are not full, and of full ones without label.
const (
	spannedPrice    = 1 // one label over the first two columns
	emptyPrice      = 1
	titlePrice      = 2 // one cell over all columns
	unlabelledPrice = 3 // a sum without its word
)

// rowCost is the price of cells as a row; ok is false where they are none.
func (f rowForm) rowCost(row []item) (price int, ok bool) {
	switch {
	case len(row) == 1:
		return titlePrice, row[0].kind == labelItem
	case len(row) == len(f)-1:
		return spannedPrice, f.texts() > 1 && row[0].kind == labelItem && f[1:].fit(row)
	case !f.fit(row):
		return 0, false
	}
	labelled, counted := false, slices.ContainsFunc(row, isCount)
	for i, it := range row {
		labelled = labelled || f[i] == yearColumn || f[i] == textColumn && it.text != "" && (i < f.texts() || f.sideBySide())
	}
	switch {
	case labelled:
		return 0, true
	case counted:
		return unlabelledPrice, f[0] != codeColumn || row[0].text == ""
	}
	return emptyPrice, !slices.ContainsFunc(row, func(it item) bool { return it.text != "" })
}

// fit tells whether each cell can stand in its column.
func (f rowForm) fit(row []item) bool {
	for i, it := range row {
		blank := it.kind == emptyItem && it.text == ""
		switch f[i] {
		case codeColumn:
			if !blank && !codeForm().MatchString(it.text) {
				return false
			}
		case yearColumn:
			if it.kind != yearItem {
				return false
			}
		case textColumn:
			if !blank && it.kind != labelItem && it.kind != valueItem || amountIn().MatchString(it.text) {
				return false
			}
		case countColumn:
			if !it.isData() || it.kind == valueItem && strings.IndexFunc(it.text, unicode.IsUpper) >= 0 {
				return false // "2 130 Löner": a number and the label of the table beside
			}
		case bareColumn:
			if !blank {
				return false
			}
		}
	}
	if f.sideBySide() {
		for i := 0; i < len(row); i += len(f) / 2 {
			if half := row[i : i+len(f)/2]; half[0].text == "" && slices.ContainsFunc(half, isCount) {
				return false
			}
		}
	}
	return true
}

// amountIn is an amount among words: a row on one line, "Kommunerna 2 900 000", or
// what stands beside the label of another table, "10 000 Hyra".
var amountIn = expression(`(^|\s)\d{1,3}[  .]\d{3}([\s,;]|$)`)

// codeForm is the number of an account: "3010".
var codeForm = expression(`^\d{4,5}$`)

func isCount(it item) bool {
	return it.kind == amountItem || it.kind == yearItem || it.kind == emptyItem && it.text != ""
}

// holds tells whether the rows bear out the form: enough of them have numbers,
// every column but a bare one holds something, and accounts stand where the form
// has them and not behind the numbers, before the label of the next row.
func (f rowForm) holds(rows [][]item) bool {
	counted, filled := 0, make([]bool, len(f))
	var codes []string
	for _, row := range rows {
		if slices.ContainsFunc(row, isCount) {
			counted++
		}
		for i, it := range row {
			if len(row) == len(f) && it.text != "" {
				filled[i] = true
				if f[i] == codeColumn {
					codes = append(codes, it.text)
				}
			}
		}
	}
	for i, k := range f {
		if k != bareColumn && !filled[i] {
			return false
		}
	}
	if f[0] == yearColumn && !countUp(rows) {
		return false
	}
	counts := f.counts()
	return counted >= fewestRows && (f[0] != codeColumn || areCodes(codes)) && !endInCodes(rows, counts[len(counts)-1]+1)
}

// countUp tells whether the rows begin with one year after another.
func countUp(rows [][]item) bool {
	for i, row := range rows[1:] {
		before, _ := strconv.Atoi(rows[i][0].text)
		year, _ := strconv.Atoi(row[0].text)
		if year != before+1 {
			return false
		}
	}
	return true
}

// endInCodes tells whether rows of k cells end with numbers of accounts: then
// they stand before the labels of the rows below.
func endInCodes(rows [][]item, k int) bool {
	var last []string
	apart := false // whether other numbers have their thousands apart
	for _, row := range rows {
		if len(row) < k {
			continue
		}
		for _, it := range row[:k-1] {
			apart = apart || it.kind == amountItem && groupedForm().MatchString(it.text)
		}
		if it := row[k-1]; it.text != "" {
			last = append(last, it.text)
		}
	}
	return areCodes(last) && (apart || slices.IsSorted(last))
}

// areCodes tells whether numbers are like those of accounts: different ones, of
// as many digits, and without space.
func areCodes(numbers []string) bool {
	seen := map[string]bool{}
	for _, s := range numbers {
		if !codeForm().MatchString(s) || len(s) != len(numbers[0]) || seen[s] {
			return false
		}
		seen[s] = true
	}
	return len(numbers) >= fewestRows
}

// groupedForm is a number whose thousands stand apart: beside such ones, one
// whose do not is no amount.
var groupedForm = expression(`^[-−–+(]?\d{1,3}[ .]\d{3}\b`)

// region is the table and its lines.
func (t *cellTable) region() region {
	rows := slices.Clone(t.heads)
	to := t.from
	for _, row := range t.joinLabels(slices.Concat(t.titles, t.rows)) {
		var pieces []piece
		for col, it := range row {
			p := piece{text: it.text, col: col, at: it.at, guessed: col > 0 && t.wrapped > 0 && it.i >= t.guessed}
			switch spanned := len(row) < len(t.form); {
			case spanned && col == 0:
				p.span = min(2, t.form.texts())
			case spanned:
				p.col++
			}
			if it.text != "" {
				to = it.i + 1
				if col == 0 {
					p.indent = indentOf(it.at.text)
				}
			}
			pieces = append(pieces, p)
		}
		rows = append(rows, pieces)
	}
	return region{t.from, to, newTable("lines", rows)}
}

// joinLabels joins a label that its cell breaks over two lines.
func (t *cellTable) joinLabels(rows [][]item) (joined [][]item) {
	for _, row := range rows {
		if n := len(joined) - 1; n >= 0 && len(joined[n]) == 1 && len(row) > 1 && t.breaks(joined[n][0], row[0]) {
			whole := slices.Clone(row)
			whole[0] = joined[n][0]
			whole[0].text += " " + row[0].text
			joined[n] = whole
			continue
		}
		joined = append(joined, row)
	}
	return joined
}

// breaks tells whether a label goes on from one line to the next: the first ends
// with a comma, the second starts with a small letter, or, where lines are
// wrapped and nothing parts the two, its first word had no room on the first.
func (t *cellTable) breaks(a, b item) bool {
	if strings.HasSuffix(a.text, ",") || startsSmall(b.text) {
		return true
	}
	word, _, _ := strings.Cut(b.text, " ")
	return t.wrapped > 0 && b.gap == 0 && utf8.RuneCountInString(a.text+" "+word) > t.wrapped
}
