package find

import (
	"slices"
	"strings"
	"unicode"

	"samplan/extract/doc"
)

// lineTable is a table whose rows a conversion kept as lines while it lost the
// columns: "Kompassen, Ljungby 1 480 1 550 1 600" below "Utfall 2016 Budget 2017
// Budget 2018". Its cells hold the fullest reading of each line; readings has
// all that the print allows, by the place of the row's label.
type lineTable struct {
	table    *doc.Table
	readings map[doc.Place][]Reading
	end      int // the block after its last
}

// flatLine is one printed line.
type flatLine struct {
	*flatText
	tokens []flatToken
	block  int
}

// lineRow is a row of a line table; a heading has no readings.
type lineRow struct {
	label    string
	place    doc.Place
	readings []Reading
}

const (
	leastLineRows = 3 // rows with amounts; fewer are an accident
	mostHeadings  = 3 // lines in a row without amounts
	longestHead   = 14
)

// lineTableAt reads the line table whose years stand at the end of block i or
// in a line of their own; nil where there is none.
func lineTableAt(d *doc.Document, i int) *lineTable {
	head := linesOf(d, i)
	if len(head) == 0 {
		return nil
	}
	last := head[len(head)-1]
	columns := lineHeads(last.tokens)
	if columns == nil && len(head) == 1 && i > 0 {
		if over := linesOf(d, i-1); len(over) > 0 {
			columns = stackedHeads(over[len(over)-1].tokens, last.tokens)
		}
	}
	if columns == nil {
		return nil
	}
	rows, end := lineRows(d, i+1, len(columns))
	amounts, full := 0, 0
	for _, r := range rows {
		if len(r.readings) > 0 {
			amounts++
			if r.readings[0].Full() {
				full++
			}
		}
	}
	if amounts < leastLineRows || full*2 < amounts {
		return nil
	}
	return newLineTable(d.Blocks[i].Place, columns, rows, end)
}

// linesOf are the lines of a block that can belong to such a table; none for a
// block with cells.
func linesOf(d *doc.Document, i int) (out []flatLine) {
	b := &d.Blocks[i]
	if b.Kind == doc.TableKind || b.Role != doc.Body || strings.Contains(b.Text, "\t") {
		return nil
	}
	text := &flatText{b.Place, []rune(b.Text)}
	from := 0
	tokens := flatTokens(text.runes)
	for k := range tokens {
		if k+1 == len(tokens) || slices.Contains(text.runes[tokens[k].end:tokens[k+1].start], '\n') {
			out = append(out, flatLine{text, tokens[from : k+1], i})
			from = k + 1
		}
	}
	return out
}

// lineHeads reads the years that end a line: "Belopp i tkr Budget 2017 Budget 2018".
func lineHeads(tokens []flatToken) []string {
	for i := range tokens {
		if columns, end := flatHeader(tokens, i); len(columns) > 0 && end == len(tokens) {
			var heads []string
			for _, c := range columns {
				heads = append(heads, c.Head)
			}
			return heads
		}
	}
	return nil
}

// stackedHeads reads heads of two lines: "Utfall Budget Plan" over "2016 2017 2018".
func stackedHeads(over, years []flatToken) (heads []string) {
	if len(years) < 2 || len(over) < len(years) || len(over) > len(years)+2 {
		return nil
	}
	over = over[len(over)-len(years):]
	for i, y := range years {
		if !isYear(y) || !basisWord.match(over[i].text) {
			return nil
		}
		heads = append(heads, over[i].text+" "+y.text)
	}
	return heads
}

// lineRows reads the lines from block i on as rows of so many columns, up to
// what is neither a row nor a heading among rows.
func lineRows(d *doc.Document, i, columns int) (rows []lineRow, end int) {
	var open []lineRow // headings, rows of the table once another row follows
	for ; i < len(d.Blocks); i++ {
		if role := d.Blocks[i].Role; role == doc.Header || role == doc.Footer || role == doc.Furniture {
			continue
		}
		lines := linesOf(d, i)
		if len(lines) == 0 {
			return rows, max(end, i)
		}
		for _, l := range lines {
			read, ok := l.rows(columns)
			if !ok || len(open) == mostHeadings && len(read[0].readings) == 0 {
				return rows, max(end, i)
			}
			for _, r := range read {
				if len(r.readings) == 0 {
					open = append(open, r)
					continue
				}
				rows, open = append(joinWrapped(rows, &r, open), r), nil
				end = i + 1
			}
		}
	}
	return rows, max(end, i)
}

// joinWrapped appends the headings before a row. A line that begins with a small
// letter goes on the label before it: the row's own, or that of the last row.
func joinWrapped(rows []lineRow, r *lineRow, open []lineRow) []lineRow {
	if n := len(open); n > 0 && startsSmall(r.label) {
		r.label = open[n-1].label + " " + r.label
		open = open[:n-1]
	}
	for k, h := range open {
		if n := len(rows); k == 0 && n > 0 && startsSmall(h.label) && len(rows[n-1].readings) > 0 {
			rows[n-1].label += " " + h.label
			continue
		}
		rows = append(rows, h)
	}
	return rows
}

func startsSmall(s string) bool {
	for _, c := range s {
		return unicode.IsLower(c)
	}
	return false
}

// rows reads a line: a heading, or labels with the numbers behind them. Several
// rows stand in a line only where each but the last fills all columns.
func (l flatLine) rows(columns int) (rows []lineRow, ok bool) {
	start := 0
	for start < len(l.tokens) {
		at := start // of the numbers
		for {
			for at < len(l.tokens) && !l.tokens[at].digits && !(l.tokens[at].dash && at > start && numbersFollow(l.tokens, at)) {
				at++
			}
			end := at
			for end < len(l.tokens) && (l.tokens[end].digits || l.tokens[end].dash) {
				end++
			}
			if at == len(l.tokens) && start > 0 || at == start || at-start > longestFlatLabel {
				return nil, false
			}
			label := l.tokens[start:at]
			if at == len(l.tokens) { // a heading
				last := label[len(label)-1].text
				return []lineRow{{label: joinTokens(label), place: l.placeOf(label)}}, at-start <= longestHead && !endsSentence(last) && !strings.HasSuffix(last, ".")
			}
			row := lineRow{label: joinTokens(label), place: l.placeOf(label)}
			row.readings = l.readings(l.tokens[at:end], columns, IsTotalWord(row.label))
			slices.SortStableFunc(row.readings, func(a, b Reading) int { return b.fill() - a.fill() })
			if end < len(l.tokens) && !(len(row.readings) > 0 && row.readings[0].Full() && isCapital(l.tokens[end].text)) {
				at = end // a number within the label: "Samordnare 100 % 768 790 815"
				continue
			}
			if len(row.readings) == 0 {
				return nil, false
			}
			rows = append(rows, row)
			start = end
			break
		}
	}
	return rows, len(rows) > 0
}

// fill is how much of a row a reading fills; numbers of the label count against it.
func (r *Reading) fill() int {
	n := 2 * r.amounts()
	for _, c := range r.Cells {
		if c.Dash {
			n += 2
		}
	}
	if r.Absorbed != "" {
		n--
	}
	return n
}

// Full tells whether a reading has an amount or a dash in every column, and
// leaves no number to the label.
func (r *Reading) Full() bool { return len(r.Cells) > 0 && r.fill() == 2*len(r.Cells) }

// Fuller tells whether a reading fills more of its row than another.
func (r *Reading) Fuller(than *Reading) bool { return r.fill() > than.fill() }

func newLineTable(at doc.Place, heads []string, rows []lineRow, end int) *lineTable {
	l := &lineTable{&doc.Table{Found: "line-rows", Columns: len(heads) + 1, Place: at}, map[doc.Place][]Reading{}, end}
	add := func(row []doc.Cell, text string, col int, place doc.Place) []doc.Cell {
		return append(row, doc.Cell{Text: text, Row: len(l.table.Rows), Col: col, RowSpan: 1, ColSpan: 1, Place: place})
	}
	var cells []doc.Cell
	for i, h := range heads {
		cells = add(cells, h, i+1, at)
	}
	l.table.Rows = append(l.table.Rows, cells)
	for _, r := range rows {
		cells = add(nil, r.label, 0, r.place)
		if len(r.readings) > 0 {
			for i, c := range r.readings[0].Cells {
				switch {
				case c.Amount:
					cells = add(cells, c.Number.Text, i+1, c.Place)
				case c.Dash:
					cells = add(cells, "-", i+1, r.place)
				}
			}
			l.readings[r.place] = r.readings
		}
		l.table.Rows = append(l.table.Rows, cells)
	}
	return l
}

// lineGrids reads the line table at block i as grids of money, each row with
// its readings; end is the block after the table.
func lineGrids(d *doc.Document, i int, all string) (out []Grid, end int) {
	l := lineTableAt(d, i)
	if l == nil {
		return nil, i
	}
	for _, part := range parts(squares(l.table)) {
		g, ok := readGrid(part, contextOf(d, &d.Blocks[i], all))
		if !ok || len(g.Columns) != l.table.Columns-1 {
			continue
		}
		for k := range g.Rows {
			g.Rows[k].Readings, g.Rows[k].Line = l.readings[g.Rows[k].Place], true
		}
		g.Place, g.By = l.table.Place, "budget-line-rows"
		out = append(out, g)
	}
	return out, l.end
}
