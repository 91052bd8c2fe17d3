package layout

import (
	"sort"

	"samplan/extract/doc"
)

// grid is a table while it is being made: cells with their words.
type grid struct {
	found      string // how: doc.Table.Found
	rows, cols int
	cells      []gridCell // by row and column
	box        doc.Box
	xs         []float64 // where the columns of a ruled table start and the last ends
}

// gridCell is one cell: its squares, its box on the page, and its words.
type gridCell struct {
	area
	box   doc.Box
	words []doc.Word
}

func (c gridCell) empty() bool { return len(c.words) == 0 }

// at is the index of the cell that covers each square, row by row; -1 where none does.
func (g grid) at() []int {
	out := make([]int, g.rows*g.cols)
	for i := range out {
		out[i] = -1
	}
	for i, c := range g.cells {
		for r := c.row0; r <= c.row1; r++ {
			for x := c.col0; x <= c.col1; x++ {
				out[r*g.cols+x] = i
			}
		}
	}
	return out
}

// keepRows returns the grid with only those rows for which keep is true.
// Cells that lose all their rows are dropped; their words are lost, so keep
// must be true for a row in which a cell with words starts and ends.
func (g grid) keepRows(keep []bool) grid {
	place, n := renumber(keep)
	out := g
	out.rows, out.cells = n, nil
	for _, c := range g.cells {
		if row0, row1 := place[c.row0], place[c.row1+1]-1; row0 <= row1 {
			c.row0, c.row1 = row0, row1
			out.cells = append(out.cells, c)
		}
	}
	return out
}

// keepCols is keepRows for columns.
func (g grid) keepCols(keep []bool) grid {
	place, n := renumber(keep)
	out := g
	out.cols, out.cells, out.xs = n, nil, nil
	for i, k := range keep {
		if k {
			out.xs = append(out.xs, g.xs[i])
		}
	}
	out.xs = append(out.xs, g.xs[len(keep)])
	for _, c := range g.cells {
		if col0, col1 := place[c.col0], place[c.col1+1]-1; col0 <= col1 {
			c.col0, c.col1 = col0, col1
			out.cells = append(out.cells, c)
		}
	}
	return out
}

// renumber gives, for each old ordinal and the one after the last, how many
// kept ones come before it.
func renumber(keep []bool) (place []int, n int) {
	place = make([]int, len(keep)+1)
	for i, k := range keep {
		place[i] = n
		if k {
			n++
		}
	}
	place[len(keep)] = n
	return place, n
}

// order sorts the cells by row, then by column.
func (g *grid) order() {
	sort.SliceStable(g.cells, func(i, j int) bool {
		a, b := g.cells[i], g.cells[j]
		if a.row0 != b.row0 {
			return a.row0 < b.row0
		}
		return a.col0 < b.col0
	})
}

// table makes the doc.Table of a grid on a page.
func (g grid) table(page int) doc.Table {
	g.order()
	t := doc.Table{Found: g.found, Columns: g.cols, Rows: make([][]doc.Cell, g.rows),
		Place: doc.Place{Page: page, Box: g.box}}
	lefts := columnLefts(g)
	for _, c := range g.cells {
		cell := doc.Cell{
			Row: c.row0, Col: c.col0, RowSpan: c.row1 - c.row0 + 1, ColSpan: c.col1 - c.col0 + 1,
			Place: doc.Place{Page: page, Box: c.box},
		}
		if len(c.words) > 0 {
			lines := readingLines(c.words)
			cell.Text = linesText(lines, c.box)
			cell.Bold = allBold(c.words)
			cell.Indent = max(0, int(lines[0].box.X0-lefts[c.col0]+0.5))
		}
		t.Rows[c.row0] = append(t.Rows[c.row0], cell)
	}
	return t
}

// columnLefts is where the text of each column starts furthest to the left.
func columnLefts(g grid) []float64 {
	lefts := make([]float64, g.cols)
	seen := make([]bool, g.cols)
	for _, c := range g.cells {
		if c.empty() {
			continue
		}
		if x := wordsBox(c.words).X0; !seen[c.col0] || x < lefts[c.col0] {
			lefts[c.col0], seen[c.col0] = x, true
		}
	}
	return lefts
}

func allBold(words []doc.Word) bool {
	for _, w := range words {
		if !w.Bold {
			return false
		}
	}
	return len(words) > 0
}
