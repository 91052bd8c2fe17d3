package docx

import (
	"samplan/extract/blocks"
	"samplan/extract/doc"
)

// row is a row being read.
type row struct {
	cells   []blocks.Cell
	col     int
	deleted bool
}

// table reads the w:tbl entered last into a story.
func (r *reader) table(s *story) {
	place := r.nextPlace()
	s.end()
	t := blocks.NewTable(place)
	r.rows(t)
	s.blocks = append(s.blocks, t.Blocks()...)
}

// nextPlace is the paragraph that begins next: the first of a table or a cell.
func (r *reader) nextPlace() doc.Place {
	p := r.place()
	if r.main {
		p.Para++
	}
	return p
}

func (r *reader) rows(t *blocks.Table) {
	for name := range r.x.Children() {
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

func (r *reader) row(t *blocks.Table) {
	var read row
	r.cells(&read)
	if read.deleted {
		return
	}
	if err := t.AddRow(read.cells); err != nil {
		r.x.Err = err
	}
}

func (r *reader) cells(to *row) {
	for name := range r.x.Children() {
		if to.deleted {
			continue
		}
		switch name {
		case "trPr":
			for name := range r.x.Children() {
				switch name {
				case "gridBefore":
					to.col += max(r.x.number("val").N, 0)
				case "del":
					to.deleted = true
				}
			}
		case "tc":
			r.cell(to)
		case "sdt":
			r.control(func() { r.cells(to) })
		case "ins", "moveTo", "customXml":
			r.cells(to)
		}
	}
}

// cell reads the w:tc entered last.
func (r *reader) cell(to *row) {
	c := blocks.Cell{Col: to.col, Columns: 1, Place: r.nextPlace()}
	deleted := false
	var s story
	outer := r.fields
	r.fields = blocks.Fields{}
	for name := range r.x.Children() {
		if name == "tcPr" {
			deleted = r.cellProps(&c)
		} else if !deleted {
			r.readOne(name, &s)
		}
	}
	r.fields = outer
	if deleted {
		return
	}
	to.col += c.Columns
	c.Blocks = s.end()
	to.cells = append(to.cells, c)
}

// cellProps reads what the w:tcPr entered last says of a cell's place in the
// grid, and whether the cell is deleted.
func (r *reader) cellProps(c *blocks.Cell) (deleted bool) {
	for name := range r.x.Children() {
		switch name {
		case "gridSpan":
			c.Columns = max(r.x.number("val").N, 1)
		case "vMerge":
			if c.Merge = blocks.Continue; r.x.Attr("val") == "restart" {
				c.Merge = blocks.Top
			}
		case "hMerge":
			c.Beside = r.x.Attr("val") != "restart"
		case "cellDel":
			deleted = true
		}
	}
	return deleted
}
