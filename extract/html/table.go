package html

import (
	"strconv"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"samplan/extract/blocks"
	"samplan/extract/doc"
)

// grid is the rows of a table as the file has them.
type grid struct {
	captions []*html.Node
	head     []gridRow // shown first
	body     []gridRow
	foot     []gridRow // shown last
	plain    bool      // it says itself that it only lays out the page
	headed   bool      // it has heading cells
}

// gridRow is the cells of a row and what it looks like.
type gridRow struct {
	n     *html.Node // nil where its cells stand in none
	cells []*html.Node
}

func (g *grid) rows() []gridRow {
	return append(append(append([]gridRow(nil), g.head...), g.body...), g.foot...)
}

// tableOf gathers the rows of a table.
func (r *reader) tableOf(n *html.Node) *grid {
	g := &grid{}
	switch strings.ToLower(attr(n, "role")) {
	case "presentation", "none":
		g.plain = true
	}
	r.gather(n, g, &g.body)
	return g
}

func (r *reader) gather(n *html.Node, g *grid, to *[]gridRow) {
	loose := false // the last row holds cells that stand in none
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type == html.TextNode && !isSpace(c.Data) { // of a table that is none by its elements
			g.add(to, c, &loose)
			continue
		}
		if c.Type != html.ElementNode {
			continue
		}
		switch r.box(c) {
		case none:
			r.unseen += r.measures[c].letters
			continue
		case caption:
			g.captions = append(g.captions, c)
			continue
		case rowGroup:
			r.gather(c, g, g.group(c, r.sheet.of(c), to))
		case row:
			*to = append(*to, gridRow{c, r.cellsOf(c, g)})
		default:
			g.headed = g.headed || c.DataAtom == atom.Th
			g.add(to, c, &loose)
			continue
		}
		loose = false
	}
}

func (r *reader) box(n *html.Node) box { return boxOf(n, r.sheet.of(n)) }

// add adds a cell that stands in no row to the last such row.
func (g *grid) add(to *[]gridRow, n *html.Node, loose *bool) {
	if !*loose {
		*to = append(*to, gridRow{})
	}
	*loose = true
	last := &(*to)[len(*to)-1]
	last.cells = append(last.cells, n)
}

// group is where the rows of a group of rows go.
func (g *grid) group(n *html.Node, p properties, outer *[]gridRow) *[]gridRow {
	switch {
	case n.DataAtom == atom.Thead, p["display"] == "table-header-group":
		return &g.head
	case n.DataAtom == atom.Tfoot, p["display"] == "table-footer-group":
		return &g.foot
	}
	return outer
}

// cellsOf are the cells of a row that are shown.
func (r *reader) cellsOf(n *html.Node, g *grid) []*html.Node {
	var out []*html.Node
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		switch {
		case c.Type == html.TextNode && !isSpace(c.Data):
			out = append(out, c)
		case c.Type == html.ElementNode && r.box(c) != none:
			g.headed = g.headed || c.DataAtom == atom.Th || strings.HasSuffix(strings.ToLower(attr(c, "role")), "header")
			out = append(out, c)
		case c.Type == html.ElementNode:
			r.unseen += r.measures[c].letters
		}
	}
	return out
}

// shortCell is how many letters a cell of a table of figures or names has at most.
const shortCell = 100

// laysOut says whether a table only lays out the page: it says so, it has one
// cell, or a cell holds what a page is made of (headings, tables) and hardly any
// row is one of short cells.
func (r *reader) laysOut(g *grid) bool {
	if g.plain {
		return true
	}
	cells, rows, holding := 0, 0, false
	for _, row := range g.rows() {
		short := 0
		for _, c := range row.cells {
			m := r.measures[c]
			if m.headings > 0 || m.tables > 0 {
				holding = true
			} else if m.letters > 0 && m.letters <= shortCell {
				short++
			}
		}
		cells += len(row.cells)
		if short >= 2 {
			rows++
		}
	}
	return cells <= 1 || holding && !g.headed && rows < 2
}

// table reads a table, or the cells of one that lays out the page.
func (r *reader) table(g *grid, f *flow, at place) {
	at.item = nil
	for _, c := range g.captions {
		r.cellFlow(c, f, at)
	}
	if r.laysOut(g) {
		for _, row := range g.rows() {
			for _, c := range row.cells {
				r.cellFlow(c, f, r.inRow(row, at))
			}
		}
		return
	}
	f.blocks = append(f.blocks, r.tableBlocks(g, at)...)
}

// inRow is a place within a row.
func (r *reader) inRow(row gridRow, at place) place {
	if row.n != nil {
		at.look = lookOf(row.n, r.sheet.of(row.n), at.look)
	}
	return at
}

// cellFlow reads a cell, or what stands for one, as blocks of the page.
func (r *reader) cellFlow(n *html.Node, f *flow, at place) {
	r.close(f)
	if n.Type == html.TextNode {
		r.text(n.Data, f, at)
	} else if p := r.sheet.of(n); boxOf(n, p) == block {
		r.node(n, f, at)
	} else {
		at.look, at.role = lookOf(n, p, at.look), r.roleOf(n, p, at.role)
		r.children(n, f, at)
	}
	r.close(f)
}

// down is a cell that goes on in rows below.
type down struct{ rows, columns int }

// tableBlocks reads the cells into a table.
func (r *reader) tableBlocks(g *grid, at place) []blocks.Block {
	t := blocks.NewTable(doc.Place{Para: r.paras + 1})
	above := map[int]down{}
	at.indent, at.first, at.heading = 0, 0, 0
	for _, row := range g.rows() {
		if err := t.AddRow(r.rowCells(row, above, r.inRow(row, at))); err != nil {
			r.err = err
			return nil
		}
	}
	made := t.Blocks()
	if at.role != "" {
		for i := range made {
			made[i].Role = at.role
		}
	}
	return made
}

// Caps on spans; what is beyond is refused with the table.
const (
	maxColSpan = 1000
	maxRowSpan = 20_000
)

// rowCells are the cells of a row, and those of rows above that go on in it.
func (r *reader) rowCells(row gridRow, above map[int]down, at place) []blocks.Cell {
	var out []blocks.Cell
	col := 0
	pass := func() {
		for {
			d, ok := above[col]
			if !ok {
				return
			}
			out = append(out, blocks.Cell{Col: col, Columns: d.columns, Merge: blocks.Continue})
			if d.rows--; d.rows == 0 {
				delete(above, col)
			} else {
				above[col] = d
			}
			col += d.columns
		}
	}
	for _, n := range row.cells {
		pass()
		c := blocks.Cell{Col: col, Columns: min(max(whole(attr(n, "colspan")), 1), maxColSpan), Place: doc.Place{Para: r.paras + 1}}
		rows := min(whole(attr(n, "rowspan")), maxRowSpan)
		if rows == 0 && attr(n, "rowspan") == "0" { // to the end of the table
			rows = maxRowSpan
		}
		var f flow
		r.cellFlow(n, &f, r.inCell(n, at))
		c.Blocks = f.blocks
		if rows > 1 {
			c.Merge = blocks.Top
			defer func() { above[c.Col] = down{rows - 1, c.Columns} }()
		}
		out = append(out, c)
		col += c.Columns
	}
	for next := col; len(above) > 0 && next <= col+maxColSpan; next++ { // those to the right of the last cell
		if _, ok := above[next]; ok {
			col = next
			pass()
			next = col - 1
		}
	}
	return out
}

// inCell is a place within a cell: its inner margin indents its text.
func (r *reader) inCell(n *html.Node, at place) place {
	if n.Type == html.ElementNode {
		at.indent = points(r.sheet.of(n)["padding-left"])
	}
	return at
}

func whole(s string) int {
	n, err := strconv.Atoi(strings.TrimSpace(s))
	if err != nil || n < 0 {
		return 0
	}
	return n
}
