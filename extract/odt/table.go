package odt

import (
	"strings"

	"samplan/extract/blocks"
	"samplan/extract/doc"
)

// Caps on what repetition makes of a short text; what is beyond is refused.
const (
	maxRepeated = 500_000 // cells made by repetition in a document
	maxSpan     = 20_000  // rows that a cell may stand over
	// emptyBeyond is how often an empty cell or row is repeated from which on it
	// only fills a sheet up to its edge: it shows nothing.
	emptyBeyond = 256
)

// grid is a table being read.
type grid struct {
	*blocks.Table
	down map[int]span // by first column: the cells of rows above that go on
}

// span is a cell that goes on in rows below.
type span struct{ rows, columns int }

// table reads the table:table entered last.
func (r *reader) table() []blocks.Block {
	if r.x.Attr("display") == "none" {
		return nil
	}
	g := &grid{blocks.NewTable(r.next()), map[int]span{}}
	r.rows(g)
	return g.Blocks()
}

func (r *reader) rows(g *grid) {
	for name := range r.x.Children() {
		switch name {
		case "table-row":
			r.row(g)
		case "table-header-rows", "table-row-group", "table-rows":
			r.rows(g)
		}
	}
}

// row reads a table:table-row, as often as it is repeated.
func (r *reader) row(g *grid) {
	times := max(number(r.x.Attr("number-rows-repeated")).N, 1)
	if v := r.x.Attr("visibility"); v == "collapse" || v == "filter" {
		return
	}
	cells := r.cells(g)
	if times > 1 && isEmpty(cells) {
		times = 1
	}
	r.repeat((times - 1) * len(cells))
	for i := 0; i < times && r.x.Err == nil; i++ {
		if err := g.AddRow(cells); err != nil {
			r.fail(err)
		}
	}
}

// repeat counts cells that are made by repetition.
func (r *reader) repeat(cells int) {
	if r.repeated += cells; r.repeated > maxRepeated {
		r.fail(&doc.Error{Status: doc.TooLarge, What: "its tables have too many repeated cells", Do: "if it is the right file, take the tables out that are no text and save it again"})
	}
}

func isEmpty(cells []blocks.Cell) bool {
	for i := range cells {
		if cells[i].Merge != blocks.Single || strings.TrimSpace(blocks.PlainText(cells[i].Blocks)) != "" {
			return false
		}
	}
	return true
}

// cells reads the cells of a row. A covered one shows nothing; where the cell
// that covers it stands above, it says that this goes on. Some writers (pandoc)
// leave the covered ones out: a cell never stands where another goes on.
func (r *reader) cells(g *grid) []blocks.Cell {
	var out []blocks.Cell
	col, free := 0, 0 // free is the first column behind the last cell
	for name := range r.x.Children() {
		if name != "table-cell" && name != "covered-table-cell" {
			continue
		}
		times := max(number(r.x.Attr("number-columns-repeated")).N, 1)
		if name == "covered-table-cell" {
			out = append(out, g.covered(col, min(times, emptyBeyond))...)
			col += times
			continue
		}
		for col = max(col, free); g.down[col].rows > 0; {
			wide := g.down[col].columns
			out = append(out, g.covered(col, 1)...)
			col += wide
		}
		c := r.cell(g, col)
		free = col + c.Columns
		if times > emptyBeyond && isEmpty([]blocks.Cell{c}) {
			col += times
			continue
		}
		r.repeat(times - 1)
		for i := 0; i < min(times, emptyBeyond+1); i++ {
			c.Col = col + i
			out = append(out, c)
		}
		col += times
	}
	return out
}

// covered are the cells from a column on that go on from rows above.
func (g *grid) covered(col, times int) []blocks.Cell {
	var out []blocks.Cell
	for i := col; i < col+times; i++ {
		above, ok := g.down[i]
		if !ok {
			continue
		}
		out = append(out, blocks.Cell{Col: i, Columns: above.columns, Merge: blocks.Continue})
		if above.rows--; above.rows == 0 {
			delete(g.down, i)
		} else {
			g.down[i] = above
		}
	}
	return out
}

// cell reads the table:table-cell entered last.
func (r *reader) cell(g *grid, col int) blocks.Cell {
	c := blocks.Cell{Col: col, Columns: max(number(r.x.Attr("number-columns-spanned")).N, 1), Place: r.next()}
	rows := min(number(r.x.Attr("number-rows-spanned")).N, maxSpan)
	delete(g.down, col)
	if rows > 1 {
		c.Merge = blocks.Top
		g.down[col] = span{rows - 1, c.Columns}
	}
	c.Blocks = r.story(nil)
	return c
}
