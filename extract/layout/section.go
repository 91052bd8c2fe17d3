package layout

import "samplan/extract/doc"

// Bounds of the lines that name a section between two parts of one table.
const (
	sectionLines = 3   // "KOSTNADER" over "Styrelse"
	sectionWords = 6   // in a line
	sectionGap   = 4.0 // times the font size, blank between a line and the next
)

// joinSections joins the parts of a table that blank lines and the names of
// sections part on one page, as a printed spreadsheet has them: columns in the
// same places, and no head on the second. A second head, a caption or a
// sentence between them starts another table. The grand total is often set off
// as well.
func joinSections(items []item) []item {
	var out []item
	for _, it := range items {
		if a := len(out) - 1; a >= 0 && takeTotal(&out[a], it) {
			continue
		}
		if a := lastTable(out); a >= 0 && it.table != nil && areTitles(out[a], out[a+1:], it) && (isNextSection(out[a], it) || isHeadOf(out[a], it)) {
			for _, title := range out[a+1:] {
				place := title.place()
				appendRow(out[a].table, []doc.Cell{{Text: title.text.text(), RowSpan: 1, ColSpan: 1, Bold: title.text.bold(), Place: place}})
			}
			for _, row := range it.table.Rows {
				appendRow(out[a].table, row)
			}
			out[a].grid = it.grid
			out[a].table.Place.Box = union(out[a].table.Place.Box, it.table.Place.Box)
			out = out[:a+1]
			continue
		}
		out = append(out, it)
	}
	return out
}

// takeTotal gives a table the row that stands alone a little below it.
func takeTotal(a *item, it item) bool {
	if a.table == nil || a.sheet != it.sheet || !isLoneLine(it) || !it.inBody() {
		return false
	}
	l := it.text.first()
	if gap := a.grid.box.Y0 - l.box.Y1; gap > sectionGap*l.size || gap < -l.size || !addRow(a, it) {
		return false
	}
	longer := *a.grid
	longer.box.Y0 = l.box.Y0
	a.grid = &longer
	return true
}

// isHeadOf reports whether table a is the head of table b below it, which has a
// frame of its own: it holds no amounts, b has no head, and the columns stand
// below one another.
func isHeadOf(a, b item) bool {
	if a.grid.cols != b.grid.cols || a.grid.cols < 2 || hasHead(b.table) || !hasHead(a.table) || len(b.table.Rows) < 2 {
		return false
	}
	for _, row := range a.table.Rows {
		if anyAmount(row) {
			return false
		}
	}
	from, to := columnEdges(*a.grid)
	starts, ends := columnEdges(*b.grid)
	for i := range starts {
		if middle := (starts[i] + ends[i]) / 2; middle < from[i]-sameColumn || middle > to[i]+sameColumn {
			return false
		}
	}
	return true
}

// lastTable is the index of the last table of items, -1 where a section cannot
// follow it any more.
func lastTable(items []item) int {
	for i := len(items) - 1; i >= 0 && len(items)-i <= sectionLines+1; i-- {
		if items[i].table != nil {
			return i
		}
	}
	return -1
}

// isNextSection reports whether table b is a further section of table a.
func isNextSection(a, b item) bool {
	return a.grid.cols == b.grid.cols && a.grid.cols > 1 && a.grid.found == b.grid.found && !hasHead(b.table) && hasHead(a.table) && sameColumns(*a.grid, *b.grid)
}

// areTitles reports whether all that stands between two tables of a page is the
// names of sections, and that close by.
func areTitles(a item, titles []item, b item) bool {
	if a.sheet != b.sheet {
		return false
	}
	y := a.grid.box.Y0
	for _, t := range titles {
		if !isLoneLine(t) || !t.inBody() {
			return false
		}
		l := t.text.first()
		if len(l.words) > sectionWords || isCaption(l) || endsSentence(t.text.text()) || y-l.box.Y1 > sectionGap*l.size ||
			l.box.X0 < a.grid.box.X0-sameColumn || l.box.X1 > a.grid.box.X1 {
			return false
		}
		y = l.box.Y0
	}
	return y-b.grid.box.Y1 <= sectionGap*meanSize(*b.grid)
}

// appendRow adds a row at the end of a table.
func appendRow(t *doc.Table, row []doc.Cell) {
	for i := range row {
		row[i].Row = len(t.Rows)
	}
	t.Rows = append(t.Rows, row)
}
