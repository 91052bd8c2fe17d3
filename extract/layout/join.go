package layout

import (
	"math"
	"regexp"
	"slices"
	"sort"
	"strings"

	"samplan/extract/doc"
)

// sameColumn is how far the columns of a table's parts may be apart on two pages, in points.
const sameColumn = 8.0

// joinPages joins what a page break parts: a table and its continuation, a
// sentence and its end. Running lines between them are set after the whole.
func joinPages(items []item) []item {
	var out []item
	last := -1    // the last item of the body in out
	told := false // "forts." stood before the item
	for i := 0; i < len(items); i++ {
		it := items[i]
		if !it.inBody() {
			out = append(out, it)
			continue
		}
		if last >= 0 && out[last].sheet != it.sheet {
			next := it
			if isContinuation(it) && i+1 < len(items) {
				next = items[i+1]
			}
			if last > 0 && isContinuation(out[last]) && out[last-1].table != nil && next.table != nil && continuesTable(out[last-1], next, true) {
				out = append(out[:last], out[last+1:]...) // "forts." below the first part
				last--
				told = true
			}
			if isContinuation(it) && i+1 < len(items) && items[i+1].table != nil && out[last].table != nil && continuesTable(out[last], items[i+1], true) {
				told = true
				continue // "forts." between the parts of a table
			}
			whole := joinTables(&out[last], it, told)
			told = false
			if whole || joinTexts(&out[last], it) || takeRow(&out[last], it) {
				continue
			}
			if takeHead(out[last], &it) {
				out = append(out[:last], out[last+1:]...) // running lines may stand behind it
			}
		}
		out = append(out, it)
		last = len(out) - 1
	}
	return out
}

func (it item) inBody() bool { return it.table != nil || it.text.role == doc.Body }

// isContinuation reports whether a paragraph says that what stood before goes on: "forts.", "Tabell 2 (forts.)".
func isContinuation(it item) bool {
	if it.text == nil || len(it.text.lines) > 1 {
		return false
	}
	text := strings.ToLower(it.text.text())
	return len(text) < 80 && continuation.MatchString(text)
}

// continuation is a word that says so; "fortsatt arbete" does not.
var continuation = regexp.MustCompile(`(?:^|[^\pL])(?:forts|fortsättning|continued|cont\.)(?:[^\pL]|$)`)

// joinTables appends the table b to the table a if it is its continuation on the
// next page; told is as of continuesTable.
func joinTables(a *item, b item, told bool) bool {
	if a.table == nil || b.table == nil || !continuesTable(*a, b, told) {
		return false
	}
	rows := b.table.Rows[repeatedHead(a.table, b.table):]
	if len(rows) > 0 && isCutRow(a.table, rows[0]) {
		mergeRow(a.table, rows[0])
		rows = rows[1:]
	}
	for _, row := range rows {
		appendRow(a.table, row)
	}
	a.sheet, a.grid = b.sheet, b.grid // for the next page
	return true
}

// lowerEnd is the part of a page, from below, in which a table ends that the
// end of the page cuts; one that ends further up has ended.
const lowerEnd = 0.35

// continuesTable reports whether b, the first thing on the next page, goes on
// with the table a at the end of its page: the same columns in the same places,
// and no other head. Where the page says that it goes on (told), it may have ended
// further up: "Budget 2010, fortsättning" starts a page of its own.
func continuesTable(a, b item, told bool) bool {
	if !told && !endsPage(a) || b.sheet.page.Number != a.sheet.page.Number+1 || a.grid.cols != b.grid.cols {
		return false
	}
	return sameColumns(*a.grid, *b.grid) && (repeatedHead(a.table, b.table) > 0 || !hasHead(b.table) || !hasHead(a.table))
}

// sameColumns reports whether two grids with as many columns have them in the
// same places: by their rules, wherever these stand on the page; without rules
// by where the columns behind the labels end.
func sameColumns(a, b grid) bool {
	if len(a.xs) == a.cols+1 && len(b.xs) == b.cols+1 {
		for i := range a.xs {
			if math.Abs(a.xs[i]-a.xs[0]-(b.xs[i]-b.xs[0])) > sameColumn {
				return false
			}
		}
		return true
	}
	starts, ends := columnEdges(a)
	otherStarts, otherEnds := columnEdges(b)
	for i := 1; i < a.cols; i++ {
		if math.Abs(ends[i]-otherEnds[i]) > sameColumn && math.Abs(starts[i]-otherStarts[i]) > sameColumn {
			return false
		}
	}
	return true
}

// columnEdges are where the columns of a grid start and end.
func columnEdges(g grid) (starts, ends []float64) {
	starts, ends = make([]float64, g.cols), make([]float64, g.cols)
	for i := range starts {
		starts[i] = math.Inf(1)
	}
	for _, c := range g.cells {
		if c.col0 == c.col1 {
			starts[c.col0], ends[c.col0] = math.Min(starts[c.col0], c.box.X0), math.Max(ends[c.col0], c.box.X1)
		}
	}
	return starts, ends
}

// mostHeadRows is the number of rows that a repeated head has at most.
const mostHeadRows = 5

// repeatedHead is how many rows at the start of b repeat the head of a: row by
// row, or with the same words in the order of the columns, as a head of two lines
// is not parted into rows alike above many rows and above one.
func repeatedHead(a, b *doc.Table) int {
	n := 0
	for n < len(b.Rows) && n < len(a.Rows) && rowText(a.Rows[n]) == rowText(b.Rows[n]) && rowText(b.Rows[n]) != "" && !anyAmount(b.Rows[n]) {
		n++
	}
	for k := 1; k <= min(len(b.Rows), mostHeadRows) && !anyAmount(b.Rows[k-1]); k++ {
		words := rowWords(b.Rows[:k])
		for m := 1; m <= min(len(a.Rows), mostHeadRows) && !anyAmount(a.Rows[m-1]); m++ {
			if len(words) > 1 && slices.Equal(words, rowWords(a.Rows[:m])) {
				n = max(n, k)
			}
		}
	}
	return n
}

// rowWords are the words of rows, column by column.
func rowWords(rows [][]doc.Cell) []string {
	byColumn := map[int][]string{}
	last := -1
	for _, row := range rows {
		for _, c := range row {
			byColumn[c.Col] = append(byColumn[c.Col], strings.Fields(c.Text)...)
			last = max(last, c.Col)
		}
	}
	var out []string
	for col := 0; col <= last; col++ {
		out = append(out, byColumn[col]...)
	}
	return out
}

func rowText(row []doc.Cell) string {
	var parts []string
	for _, c := range row {
		parts = append(parts, strings.Join(strings.Fields(c.Text), " "))
	}
	return strings.TrimSpace(strings.Join(parts, "|"))
}

// hasHead reports whether the first row has words or years in the columns that
// hold numbers further down. A lone title over a column of words, beside one of
// account numbers, is the name of a section.
func hasHead(t *doc.Table) bool {
	if len(t.Rows) == 0 || anyAmount(t.Rows[0]) || isSectionName(t) { // a remark beside an amount is no head
		return false
	}
	for _, c := range t.Rows[0] {
		if c.Col > 0 && c.Text != "" && (shapeOf(c.Text) == text || isYear(c.Text)) {
			return true
		}
	}
	return false
}

// isSectionName reports whether the first row is one cell of words over a
// column of words, and not over all columns.
func isSectionName(t *doc.Table) bool {
	var lone *doc.Cell
	for i := range t.Rows[0] {
		if c := &t.Rows[0][i]; c.Text != "" {
			if lone != nil {
				return false
			}
			lone = c
		}
	}
	if lone == nil || lone.ColSpan > 1 || shapeOf(lone.Text) != text {
		return false
	}
	words, numbers := 0, 0
	for _, row := range t.Rows[1:] {
		for _, c := range row {
			switch {
			case c.Col != lone.Col || c.Text == "":
			case shapeOf(c.Text) == text:
				words++
			default:
				numbers++
			}
		}
	}
	return words > 0 && numbers == 0
}

// takeHead gives a table at the start of a page the head that the page before
// ends with: a line whose phrases stand each over another of its columns. A
// table that has a head of its own takes none.
func takeHead(a item, b *item) bool {
	if b.table == nil || hasHead(b.table) || !isLoneLine(a) || !endsPage(a) || b.sheet.page.Number != a.sheet.page.Number+1 {
		return false
	}
	head, ok := rowOver(a, *b.grid)
	if !ok || len(head)*2 <= b.grid.cols {
		return false
	}
	for r := range b.table.Rows {
		for i := range b.table.Rows[r] {
			b.table.Rows[r][i].Row++
		}
	}
	b.table.Rows = append([][]doc.Cell{head}, b.table.Rows...)
	return true
}

// takeRow gives a table at the end of a page the one row, often its sum, that
// the next page starts with: a label, and numbers in its columns.
func takeRow(a *item, b item) bool {
	if a.table == nil || !isLoneLine(b) || !endsPage(*a) || b.sheet.page.Number != a.sheet.page.Number+1 || !addRow(a, b) {
		return false
	}
	a.sheet = b.sheet
	return true
}

// addRow adds a lone line to a table as its last row: a label, and numbers in
// the table's columns.
func addRow(a *item, b item) bool {
	row, ok := rowOver(b, *a.grid)
	if !ok || len(row) < 2 || row[0].Col != 0 || shapeOf(row[0].Text) != text || !anyAmount(row) {
		return false
	}
	for i := range row {
		if i > 0 && shapeOf(row[i].Text) == text && !holdsTexts(a.table, row[i].Col) {
			return false
		}
	}
	appendRow(a.table, row)
	return true
}

// holdsTexts reports whether a column has more texts than numbers: labels of
// costs beside incomes.
func holdsTexts(t *doc.Table, col int) bool {
	texts, numbers := 0, 0
	for _, row := range t.Rows {
		for _, c := range row {
			switch {
			case c.Col != col || c.Text == "":
			case shapeOf(c.Text) == text:
				texts++
			default:
				numbers++
			}
		}
	}
	return texts > numbers
}

func isLoneLine(it item) bool { return it.text != nil && len(it.text.lines) == 1 && !it.text.aside }

// endsPage reports whether an item stands at the end of its page.
func endsPage(it item) bool {
	low, high := it.sheet.bounds()
	y := 0.0
	if it.grid != nil {
		y = it.grid.box.Y0
	} else {
		y = it.text.first().baseline
	}
	return y <= low+lowerEnd*(high-low)
}

// rowOver is a lone line as a row of a table: ok says that each of its phrases
// stands in another column, by the rules or where the column's texts end.
func rowOver(it item, g grid) (row []doc.Cell, ok bool) {
	_, ends := columnEdges(g)
	for _, p := range phrasesOf(it.text.lines[0], 0, nil) {
		col := 0
		if len(g.xs) == g.cols+1 {
			x, _ := center(p.box)
			col = sort.SearchFloat64s(g.xs, x) - 1
			if col < 0 || col >= g.cols || p.box.X0 < g.xs[col] || p.box.X1 > g.xs[col+1] {
				return nil, false
			}
		} else if len(row) > 0 {
			for col = row[len(row)-1].Col + 1; col < g.cols && math.Abs(ends[col]-p.box.X1) > sameColumn; col++ {
			}
		}
		if col >= g.cols || len(row) > 0 && row[len(row)-1].Col >= col {
			return nil, false
		}
		place := doc.Place{Page: it.text.page, Box: turnBox(p.box, (360-it.sheet.turned)%360)}
		row = append(row, doc.Cell{Col: col, RowSpan: 1, ColSpan: 1, Text: lineText(p.words), Bold: allBold(p.words), Place: place})
	}
	return row, true
}

func anyAmount(row []doc.Cell) bool {
	for _, c := range row {
		if c.Col > 0 && shapeOf(c.Text) == number && !isYear(c.Text) {
			return true
		}
	}
	return false
}

// isCutRow reports whether the first row on a page is the rest of the last one
// on the page before: words in lower case, and no numbers but the last digits
// of those that the row above leaves open ("1" there, "008 tkr" here).
func isCutRow(a *doc.Table, row []doc.Cell) bool {
	if len(a.Rows) == 0 {
		return false
	}
	above := map[int]string{}
	for _, c := range a.Rows[len(a.Rows)-1] {
		above[c.Col] = strings.ReplaceAll(c.Text, "\n", "")
	}
	lower, broken := false, false
	for _, c := range row {
		switch {
		case c.Text == "":
		case numberGoesOn(above[c.Col], c.Text):
			broken = true
		case c.Col > 0 && shapeOf(c.Text) == number && !isYear(c.Text):
			return false
		case !hasLetter(c.Text): // "%" that had no room
		case !lower && !startsLower(phrase{words: []doc.Word{{Text: c.Text}}}):
			return false
		default:
			lower = true
		}
	}
	return lower || broken
}

// mergeRow adds the texts of a row to those of the last row of a table.
func mergeRow(t *doc.Table, row []doc.Cell) {
	last := t.Rows[len(t.Rows)-1]
	for _, c := range row {
		for i := range last {
			if last[i].Col != c.Col || c.Text == "" {
				continue
			}
			switch {
			case last[i].Text == "":
				last[i].Text, last[i].Place = c.Text, c.Place
			case numberGoesOn(strings.ReplaceAll(last[i].Text, "\n", ""), c.Text):
				last[i].Text = strings.ReplaceAll(last[i].Text, "\t", " ") + "\n" + c.Text // as numbers that meet on two lines of a cell
			default:
				last[i].Text = joinWrapped(last[i].Text, c.Text)
			}
		}
	}
}

// joinTexts appends the paragraph b to the paragraph a if a page break parts a sentence there.
func joinTexts(a *item, b item) bool {
	if a.text == nil || b.text == nil {
		return false
	}
	// A sentence goes on in lower case, or with a number.
	last, next := a.text.last(), b.text.first()
	if math.Abs(last.size-next.size) > otherSize*last.size || !wraps(last, next, a.text.right) || markOf(next) != "" ||
		!startsLower(phrase{words: next.words}) && !(digit(next.words[0].Text[0]) && len(last.words) >= 4) || endsSentence(lineText(last.words)) {
		return false
	}
	joined := *a.text
	joined.lines = append(append([]line(nil), joined.lines...), b.text.lines...)
	a.text = &joined
	return true
}

func endsSentence(s string) bool {
	return strings.HasSuffix(s, ".") || strings.HasSuffix(s, ":") || strings.HasSuffix(s, "!") || strings.HasSuffix(s, "?")
}
