package main

import (
	"fmt"
)

// pageWidth is the width between the margins, in twentieths of a point.
const pageWidth = 9000

// span is a cell that goes on in the rows below it.
type span struct{ rows, cols int }

func (w *writer) table(k *node) {
	var rows []*node
	for _, tr := range k.kids {
		if tr.name == "tr" {
			rows = append(rows, tr)
		} else if !tr.blank() {
			w.fail(tr, "a table holds tr only")
		}
	}
	columns := w.columns(rows)
	if columns == 0 {
		w.fail(k, "a table without cells")
		return
	}
	w.body.WriteString(`<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>`)
	widths := columnWidths(columns)
	for _, width := range widths {
		fmt.Fprintf(&w.body, `<w:gridCol w:w="%d"/>`, width)
	}
	w.body.WriteString(`</w:tblGrid>`)
	above := map[int]span{} // by column: the cells that go on
	for _, tr := range rows {
		w.body.WriteString("<w:tr>")
		if tr.attr["header"] == "yes" {
			w.body.WriteString("<w:trPr><w:tblHeader/></w:trPr>")
		}
		w.row(tr, above, widths)
		w.body.WriteString("</w:tr>")
	}
	w.body.WriteString("</w:tbl>")
	w.body.WriteString("<w:p/>") // two tables in a row would be one
}

// columnWidths gives the first column, of labels, three times the others' width.
func columnWidths(columns int) []int {
	out := make([]int, columns)
	for i := range out {
		out[i] = pageWidth / (columns + 2)
	}
	out[0] *= 3
	return out
}

// total is the width of the columns that a cell spans.
func total(widths []int, col, cols int) int {
	sum := 0
	for _, w := range widths[min(col, len(widths)):min(col+cols, len(widths))] {
		sum += w
	}
	return sum
}

// columns is the width of the widest row, in grid columns.
func (w *writer) columns(rows []*node) int {
	most := 0
	for _, tr := range rows {
		n := 0
		for _, td := range tr.kids {
			if td.name == "td" {
				n += w.number(td, "colspan", 1)
			} else if !td.blank() {
				w.fail(td, "a tr holds td only")
			}
		}
		most = max(most, n)
	}
	return most
}

func (w *writer) row(tr *node, above map[int]span, widths []int) {
	col := 0
	goOn := func() {
		for above[col].rows > 0 {
			s := above[col]
			above[col] = span{s.rows - 1, s.cols}
			w.cell(nil, s.cols, `<w:vMerge/>`, total(widths, col, s.cols))
			col += s.cols
		}
	}
	for _, td := range tr.kids {
		if td.name != "td" {
			continue
		}
		goOn()
		cols, merge := w.number(td, "colspan", 1), ""
		if rows := w.number(td, "rowspan", 1); rows > 1 {
			above[col] = span{rows - 1, cols}
			merge = `<w:vMerge w:val="restart"/>`
		}
		w.cell(td, cols, merge, total(widths, col, cols))
		col += cols
	}
	goOn()
}

// cell writes a w:tc; td is nil where a cell of a row above goes on.
func (w *writer) cell(td *node, cols int, merge string, width int) {
	fmt.Fprintf(&w.body, `<w:tc><w:tcPr><w:tcW w:w="%d" w:type="dxa"/>`, width)
	if cols > 1 {
		fmt.Fprintf(&w.body, `<w:gridSpan w:val="%d"/>`, cols)
	}
	w.body.WriteString(merge + "</w:tcPr>")
	switch {
	case td == nil:
		w.body.WriteString("<w:p/>")
	case holdsBlocks(td):
		for _, k := range td.kids { // the cell's looks are those of its paragraphs
			if k.name == "p" {
				for _, name := range []string{"align", "bold", "indent"} {
					if k.attr[name] == "" && td.attr[name] != "" {
						k.attr[name] = td.attr[name]
					}
				}
			}
		}
		w.blocks(td.kids)
	default:
		w.paragraph(w.paragraphProps(td), td.kids, boldProps(td))
	}
	w.body.WriteString("</w:tc>")
}

func holdsBlocks(n *node) bool {
	for _, k := range n.kids {
		if k.isBlock() {
			return true
		}
	}
	return false
}
