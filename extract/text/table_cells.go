package text

import (
	"math"
	"slices"
	"strings"
	"unicode/utf8"
)

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
	return region{from: t.from, to: to, table: newTable("lines", rows)}
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
