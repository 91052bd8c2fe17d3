package docx

import (
	"strings"

	"samplan/extract/doc"
)

// drawnTable is a table being read.
type drawnTable struct {
	doc.Table
	above map[int]*doc.Cell // by column: the cells of the row above that may go on
	after []block           // tables and text boxes within it, which follow it
	notes []doc.Footnote
}

// drawnRow is a row being read.
type drawnRow struct {
	cells   []doc.Cell
	goOn    map[int]*doc.Cell // by column: cells of rows above that go on in this one
	starts  []int             // of cells: those that may go on in the next row
	col     int
	deleted bool
}

// table reads the w:tbl entered last into a story.
func (r *reader) table(s *story) {
	place := r.nextPlace()
	s.end()
	t := &drawnTable{Table: doc.Table{Found: "word", Place: place}}
	r.rows(t)
	if len(t.Rows) > 0 {
		b := block{Block: doc.Block{Kind: doc.TableKind, Role: doc.Body, Table: &t.Table, Footnotes: t.notes, Place: place}}
		s.blocks = append(s.blocks, b)
	}
	s.blocks = append(s.blocks, t.after...)
}

// nextPlace is the paragraph that begins next: the first of a table or a cell.
func (r *reader) nextPlace() doc.Place {
	p := r.place()
	if r.main {
		p.Para++
	}
	return p
}

func (r *reader) rows(t *drawnTable) {
	for name := range r.x.children() {
		switch name {
		case "tr":
			r.row(t)
		case "sdt":
			r.control(func() { r.rows(t) })
		case "ins", "moveTo", "customXml":
			r.rows(t)
		}
	}
}

func (r *reader) row(t *drawnTable) {
	row := &drawnRow{goOn: map[int]*doc.Cell{}}
	r.cells(t, row)
	if row.deleted || len(row.cells) == 0 && len(row.goOn) == 0 {
		return
	}
	if len(t.Rows) == maxRows {
		r.x.err = tooLarge("a table of more than %d rows", maxRows)
		return
	}
	t.Rows = append(t.Rows, row.cells)
	t.above = row.goOn
	for _, c := range t.above {
		c.RowSpan++
	}
	for _, i := range row.starts {
		t.above[row.cells[i].Col] = &row.cells[i]
	}
}

func (r *reader) cells(t *drawnTable, row *drawnRow) {
	for name := range r.x.children() {
		if row.deleted {
			continue
		}
		switch name {
		case "trPr":
			for name := range r.x.children() {
				switch name {
				case "gridBefore":
					row.col += max(r.x.number("val").n, 0)
				case "del":
					row.deleted = true
				}
			}
		case "tc":
			r.cell(t, row)
		case "sdt":
			r.control(func() { r.cells(t, row) })
		case "ins", "moveTo", "customXml":
			r.cells(t, row)
		}
	}
}

// cellProps is what a w:tcPr says of a cell's place in the grid.
type cellProps struct {
	columns  int
	vertical string // of a cell over several rows: "restart" or "continue"
	beside   bool   // goes on from the cell to its left
	deleted  bool
}

func readCellProps(x *part) cellProps {
	c := cellProps{columns: 1}
	for name := range x.children() {
		switch name {
		case "gridSpan":
			c.columns = max(x.number("val").n, 1)
		case "vMerge":
			if c.vertical = x.attr("val"); c.vertical == "" {
				c.vertical = "continue"
			}
		case "hMerge":
			c.beside = x.attr("val") != "restart"
		case "cellDel":
			c.deleted = true
		}
	}
	return c
}

// cell reads the w:tc entered last.
func (r *reader) cell(t *drawnTable, row *drawnRow) {
	c := doc.Cell{Row: len(t.Rows), Col: row.col, RowSpan: 1, ColSpan: 1, Place: r.nextPlace()}
	props := cellProps{columns: 1}
	var s story
	outer := r.fields
	r.fields = nil
	for name := range r.x.children() {
		if name == "tcPr" {
			props = readCellProps(r.x)
		} else if !props.deleted {
			r.readOne(name, &s)
		}
	}
	r.fields = outer
	if props.deleted {
		return
	}
	if row.col += props.columns; row.col > maxColumns {
		r.x.err = tooLarge("a table of more than %d columns", maxColumns)
		return
	}
	t.Columns = max(t.Columns, row.col)
	c.ColSpan = props.columns
	above := t.above[c.Col]
	if props.vertical == "continue" && above != nil {
		row.goOn[c.Col] = above // Word does not show what stands in it
		return
	}
	t.fill(&c, s.end())
	if n := len(row.cells); props.beside && n > 0 {
		last := &row.cells[n-1]
		last.ColSpan += c.ColSpan
		last.Text = strings.TrimSpace(last.Text + "\n" + c.Text)
		return
	}
	if props.vertical != "" {
		row.starts = append(row.starts, len(row.cells))
	}
	row.cells = append(row.cells, c)
}

// Widths by which typed spaces and tabs before a text indent it, in points.
const (
	spaceWidth = 3
	tabWidth   = 36
)

// fill puts the text of its paragraphs into a cell. Tables and text boxes go after the table.
func (t *drawnTable) fill(c *doc.Cell, blocks []block) {
	var lines []string
	c.Bold = true
	first, written := true, 0
	for i := range blocks {
		b := &blocks[i]
		if b.Kind == doc.TableKind || b.boxed {
			t.after = append(t.after, *b)
			continue
		}
		t.notes = append(t.notes, b.Footnotes...)
		line := b.Text
		if b.Number != "" {
			line = strings.TrimSpace(b.Number + " " + line)
		}
		lines = append(lines, line)
		if line == "" {
			continue
		}
		c.Bold = c.Bold && b.Bold
		if written++; first {
			c.Indent, first = b.indent+typedIndent(b.raw), false
		}
	}
	c.Bold = c.Bold && written > 0
	c.Text = strings.TrimRight(strings.Join(lines, "\n"), "\n")
	if written < 2 { // empty paragraphs above count only where lines face lines of other cells
		c.Text = strings.TrimLeft(c.Text, "\n")
	}
}

// typedIndent is the indent that spaces and tabs before a text make, in points.
func typedIndent(raw string) int {
	indent := 0
	for _, r := range raw {
		switch r {
		case ' ', '\u00a0':
			indent += spaceWidth
		case '\t':
			indent += tabWidth
		default:
			return indent
		}
	}
	return indent
}
