package find

import (
	"slices"
	"strings"

	"samplan/extract/doc"
)

// lineTable is a table whose rows a conversion kept as lines while it lost the
// columns: "Kompassen, Ljungby 1 480 1 550 1 600" below "Utfall 2016 Budget 2017
// Budget 2018". Its cells hold the fullest reading of each line; readings has
// all that the print allows, by the place of the row's label.
type lineTable struct {
	table    *doc.Table
	readings map[doc.Place][]Reading
	over     int      // the block of its first line, heads among them
	from, to int      // the blocks of its rows
	captions []string // the headings before its first row, nearest first
}

const (
	leastLineRows = 3  // rows with amounts; fewer are an accident
	leastListRows = 4  // without heads
	oneColumn     = 8  // characters between the ends of amounts in one column
	mostHeadLines = 12 // each cell of a head may take two or three lines
)

// lineTables finds the line tables of a document, in order. A line with numbers
// at its end begins one where heads of columns stand over it and the headings
// before it. One column needs no head, but a sum among its rows.
func lineTables(d *doc.Document) (out []*lineTable) {
	if !endInNumbers(d) {
		return nil
	}
	for _, lines := range lineRuns(d) {
		done := 0
		for i := 0; i < len(lines); i++ {
			l := lines[i]
			if !l.tokens[len(l.tokens)-1].number() || onlyHeads(l.tokens) {
				continue
			}
			if t := lineTableAt(lines[done:], i-done); t != nil {
				out = append(out, t)
				for i+1 < len(lines) && lines[i+1].block < t.to {
					i++
				}
				done = i + 1
			}
		}
	}
	return out
}

// endInNumbers tells whether several blocks end as a row does: in most documents
// none but headings with a year do.
func endInNumbers(d *doc.Document) bool {
	n := 0
	for i := range d.Blocks {
		b := &d.Blocks[i]
		switch text := strings.TrimRight(b.Text, "| \u00a0"); {
		case b.Role != doc.Body:
		case b.Kind == doc.TableKind:
			if isRagged(b.Table) {
				return true
			}
		case strings.HasSuffix(text, "kr"), strings.HasSuffix(text, "kronor"), strings.HasSuffix(text, ":-"), strings.TrimRight(text, "0123456789)%–-") != text:
			if n++; n >= leastLineRows {
				return true
			}
		}
	}
	return false
}

func (t flatToken) number() bool { return t.digits || t.dash }

// lineTableAt reads the line table whose first row is, or stands in, line i.
func lineTableAt(lines []flatLine, i int) *lineTable {
	from := i
	for from > 0 && i-from < mostHeadings && isHeading(lines[from-1].tokens) && !isHeadLine(lines[from-1]) {
		from--
	}
	over := from
	for over > 0 && from-over < mostHeadLines && isHeadLine(lines[over-1]) {
		over--
	}
	tokens := headTokens(lines[:from], over)
	all := headsIn(tokens)
	if over == from-2 { // "Budget 2018" may be a caption
		all = append(all, headsIn(lines[from-1].tokens)...)
	}
	if len(all) == 0 && over == from {
		all = [][]string{{""}} // one column, and its year in a caption
	}
	var inner []flatLine // headings between the heads and a row with a label of its own
	if isCapital(lines[i].tokens[0].text) {
		inner = lines[from:i]
	}
	if over == from && from > 0 && isOtherCaption(lines[from-1]) || slices.ContainsFunc(inner, isOtherCaption) {
		return nil
	}
	base := lineColumns{left: leftOfHeads(tokens), notes: slices.ContainsFunc(tokens, func(t flatToken) bool { return noteHead.match(t.text) })}
	if otherHead.match(base.left) || otherWords.match(base.left) {
		return nil
	}
	for _, heads := range all {
		for _, c := range base.withoutShares(heads) {
			if len(c.heads) == 1 && over > 0 && rowAmong(lines[over-1], c) {
				continue // the rest of a list that is none
			}
			if t := newLineTable(lines[from:], c); t != nil {
				t.over = lines[over].block
				for _, l := range inner {
					t.captions = append([]string{joinTokens(l.tokens)}, t.captions...)
				}
				return t
			}
		}
	}
	return nil
}

// rowAmong tells whether a line holds a row.
func rowAmong(l flatLine, c lineColumns) bool {
	rows, ok := l.rows(c)
	return ok && !l.heading && !onlyHeads(l.tokens) && slices.ContainsFunc(rows, func(r lineRow) bool { return len(r.readings) > 0 })
}

// headTokens are the words over the rows: the lines from line over on, which
// are nothing but heads, or where there are none the line before.
func headTokens(lines []flatLine, over int) (tokens []flatToken) {
	if over == len(lines) {
		over = max(over-1, 0)
	}
	for _, l := range lines[over:] {
		tokens = append(tokens, l.tokens...)
	}
	return tokens
}

// isOtherCaption tells whether a line over rows says that they are no budget of
// the plan's year: counts, shares, parts of a year, another year.
func isOtherCaption(l flatLine) bool {
	var said []string // beside heads of labels: "Not Belopp"
	for _, w := range wordsOfHead(l.tokens) {
		if w.kind != 'L' {
			said = append(said, w.text)
		}
	}
	text := strings.Join(said, " ")
	return len(l.tokens) <= longestHeading && (otherHead.match(text) || otherYears.match(text))
}

// leftOfHeads is what stands before the heads of columns: the unit that the
// words state, else a few words over the labels. The end of a sentence is none.
func leftOfHeads(tokens []flatToken) string {
	text := joinTokens(tokens)
	if unit := announcedUnit(text); unit != "" {
		return unit
	}
	if unit := unitAmong(tokens); unit != "" {
		return unit
	}
	var words []string
	for i, w := range wordsOfHead(tokens) {
		if w.kind == 'B' || w.kind == 'Y' || w.kind == 'D' {
			break
		}
		if endsSentence(tokens[i].text) || len(words) == longestCaption {
			return ""
		}
		if w.kind == '?' {
			words = append(words, w.text)
		}
	}
	return strings.Join(words, " ")
}

// withoutShares are the columns of money among heads: all, or where percentages
// stand in the rows, those that no share or difference has for a head.
func (c lineColumns) withoutShares(heads []string) (out []lineColumns) {
	var money, plain []string
	for _, h := range heads {
		if !shareHead.match(h) {
			money = append(money, h)
			if !otherHead.match(h) {
				plain = append(plain, h)
			}
		}
	}
	if len(money) > 0 {
		out = append(out, lineColumns{money, len(money) < len(heads), c.notes, c.left})
	}
	if len(plain) > 0 && len(plain) < len(money) {
		out = append(out, lineColumns{plain, true, c.notes, c.left})
	}
	return out
}

// newLineTable reads the rows in lines under these columns; nil where they are
// too few, or too few fill the columns.
func newLineTable(lines []flatLine, c lineColumns) *lineTable {
	rows := rowsOf(lines, c)
	amounts, full, sums := 0, 0, 0
	left, right := 0, 0 // where the amounts of a list end that blanks set apart
	for _, r := range rows {
		if len(r.readings) > 0 {
			amounts++
			if right = max(right, r.column); r.column > 0 && (left == 0 || r.column < left) {
				left = r.column
			}
			if r.readings[0].Full() {
				full++
			}
			if IsTotalWord(r.label) {
				sums++
			}
		}
	}
	if amounts < leastLineRows || full*2 < amounts || len(c.heads) == 1 && (amounts < leastListRows || sums == 0 || right-left > oneColumn) {
		return nil
	}
	l := &lineTable{
		table:    &doc.Table{Found: "line-rows", Columns: len(c.heads) + 1, Place: lines[0].place},
		readings: map[doc.Place][]Reading{}, from: lines[0].block, to: rows[len(rows)-1].end,
	}
	if c.heads[0] != "" {
		l.add(append([]string{c.left}, c.heads...), lines[0].place)
	}
	for _, r := range rows {
		cells := []string{r.label}
		if len(r.readings) > 0 {
			for _, cell := range r.readings[0].Cells {
				switch {
				case cell.Amount:
					cells = append(cells, cell.Number.Text)
				case cell.Dash:
					cells = append(cells, "-")
				default:
					cells = append(cells, "")
				}
			}
			l.readings[r.place] = r.readings
		}
		l.add(cells, r.place)
	}
	return l
}

// add adds a row of texts.
func (l *lineTable) add(texts []string, place doc.Place) {
	var cells []doc.Cell
	for col, text := range texts {
		if text != "" {
			cells = append(cells, doc.Cell{Text: text, Row: len(l.table.Rows), Col: col, RowSpan: 1, ColSpan: 1, Place: place})
		}
	}
	l.table.Rows = append(l.table.Rows, cells)
}

// grids reads the line table as grids of money, each row with its readings.
func (l *lineTable) grids(c context) (out []Grid) {
	c.captions = append(slices.Clone(l.captions), c.captions...)
	for _, part := range parts(squares(l.table)) {
		g, ok := readGrid(part, c)
		if !ok || len(g.Columns) != l.table.Columns-1 {
			continue
		}
		for k := range g.Rows {
			g.Rows[k].Readings, g.Rows[k].Line = l.readings[g.Rows[k].Place], true
		}
		g.Place, g.By = l.table.Place, "budget-line-rows"
		out = append(out, g)
	}
	return out
}

// isLostRow tells whether a text is a row of a table that lost its columns: two
// amounts stand in it without a word between. Which is of which year only the
// table's head can tell.
func isLostRow(text string) bool {
	numbers, r := Numbers(text), []rune(text)
	for i := 1; i < len(numbers); i++ {
		between := string(r[numbers[i-1].After:numbers[i].Start])
		if isMoneyUnit(numbers[i-1].Unit) && isMoneyUnit(numbers[i].Unit) && strings.TrimSpace(between) == "" {
			return true
		}
	}
	return false
}
