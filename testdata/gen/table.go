package main

import (
	"fmt"
	"strconv"
	"strings"
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
	widths := columnWidths(rows, columns)
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

// Measures of text in cells, in twentieths of a point.
const (
	letterWidth = 105 // of common letters at 11 points
	cellMargins = 230
	mostLetters = 40 // of a line in a cell
)

// columnWidths gives each column the room that its longest word or number
// needs, as Word does when it fits a table to its text, and shares what is left
// by what the texts would fill.
func columnWidths(rows []*node, columns int) []int {
	need, want := make([]int, columns), make([]int, columns)
	above := make([]int, columns) // rows that a cell goes on for
	for _, tr := range rows {
		col := 0
		for _, td := range tr.kids {
			if td.name != "td" {
				continue
			}
			for col < columns && above[col] > 0 {
				above[col]--
				col++
			}
			cols, down := spanOf(td, "colspan"), spanOf(td, "rowspan")
			if cols == 1 && col < columns {
				word, line := lengths(td)
				need[col] = max(need[col], word*letterWidth+cellMargins)
				want[col] = max(want[col], min(line, mostLetters)*letterWidth+cellMargins)
			}
			for c := col; c < min(col+cols, columns); c++ {
				above[c] = down - 1
			}
			col += cols
		}
	}
	sum := func(of []int) (n int) {
		for i, w := range of {
			of[i] = max(w, cellMargins)
			n += of[i]
		}
		return n
	}
	least, most := sum(need), sum(want)
	out := make([]int, columns)
	for i := range out {
		switch {
		case least >= pageWidth:
			out[i] = need[i] * pageWidth / least
		case most <= pageWidth:
			out[i] = want[i] * pageWidth / most
		default:
			out[i] = need[i] + (want[i]-need[i])*(pageWidth-least)/(most-least)
		}
	}
	return out
}

// spanOf is a span as the cell writes it; row reports one that is no number.
func spanOf(td *node, name string) int {
	n, err := strconv.Atoi(td.attr[name])
	if err != nil || n < 1 {
		return 1
	}
	return n
}

// lengths are the letters of the longest word and of the longest line of a
// cell; the groups of a number are one word.
func lengths(td *node) (word, line int) {
	for _, text := range td.lines() {
		line = max(line, len([]rune(text)))
		fields := strings.Fields(text)
		for i := 0; i < len(fields); {
			n := len([]rune(fields[i]))
			for i++; i < len(fields) && isDigits(fields[i-1]) && isDigits(fields[i]); i++ {
				n += 1 + len([]rune(fields[i]))
			}
			word = max(word, n)
		}
	}
	return word, line
}

func isDigits(s string) bool {
	return strings.Trim(s, "0123456789-–−+,.:%") == ""
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

// lines are the texts of a node, parted where its blocks and line breaks part them.
func (n *node) lines() []string {
	var out []string
	var text strings.Builder
	end := func() {
		out = append(out, text.String())
		text.Reset()
	}
	var walk func(*node)
	walk = func(k *node) {
		switch {
		case k.name == "fn" || k.name == "en":
			return
		case k.name == "br" || k.isBlock() || k.name == "li":
			end()
		case k.name == "nbsp" || k.name == "nnbsp" || k.name == "thinsp":
			text.WriteByte(' ')
		}
		text.WriteString(k.text)
		for _, kid := range k.kids {
			walk(kid)
		}
	}
	for _, k := range n.kids {
		walk(k)
	}
	end()
	return out
}
