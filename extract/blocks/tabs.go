package blocks

import (
	"fmt"
	"strings"
	"unicode"

	"samplan/extract/doc"
)

// Tables that authors draw with tabs, dots or rows of spaces: lines of a label
// and cells that look like numbers. One line is no table.

// headingRows is how many rows of column headings a table has at most.
const headingRows = 3

// tabTables replaces drawn tables by tables, and returns doubts about them.
func tabTables(blocks []Block) ([]Block, []doc.Note) {
	var out []Block
	var doubts []doc.Note
	for i := 0; i < len(blocks); {
		end := i
		var lines []line
		for ; end < len(blocks) && mayDraw(&blocks[end]); end++ {
			for _, raw := range strings.Split(blocks[end].Raw, "\n") {
				lines = append(lines, cutLine(&blocks[end], raw))
			}
		}
		if end == i {
			out = append(out, blocks[i])
			i++
			continue
		}
		drawn, notes := drawTables(lines)
		if drawn == nil {
			drawn = blocks[i:end]
		}
		out, doubts = append(out, drawn...), append(doubts, notes...)
		i = end
	}
	return out, doubts
}

func mayDraw(b *Block) bool {
	return (b.Kind == doc.Paragraph || b.Kind == doc.ListItem) && b.Role == doc.Body
}

// drawTables finds the tables among lines. It returns nil where there is none.
func drawTables(lines []line) ([]Block, []doc.Note) {
	var out []Block
	var doubts []doc.Note
	done := 0
	for i := 0; i < len(lines); {
		rows := runOfRows(lines[i:])
		if rows < 2 {
			i += max(rows, 1)
			continue
		}
		if n := columns(lines[i : i+rows]); i-2 >= done && lines[i-1].isSection() && lines[i-2].headings(n) != nil {
			i, rows = i-1, rows+1 // "Intäkter" between the headings and the first row
		}
		first := i
		for first > done && i-first < headingRows && lines[first-1].headings(columns(lines[i:i+rows])) != nil {
			first--
		}
		table, doubt := draw(lines[first:i], lines[i:i+rows])
		out = append(append(out, asParagraphs(lines[done:first])...), table)
		if doubt != "" {
			doubts = append(doubts, doc.Note{Place: table.Place, Code: "tab-columns-guessed", What: doubt, Do: "compare the columns with the document"})
		}
		i += rows
		done = i
	}
	if done == 0 {
		return nil, nil
	}
	return append(out, asParagraphs(lines[done:])...), doubts
}

// runOfRows is how many lines from the first belong to one table: rows with
// numbers, and headings between them: that of a side, and that of its first group.
func runOfRows(lines []line) int {
	n, numbers := 0, 0
	for i := 0; i < len(lines); i++ {
		if lines[i].isRow() && (lines[i].label != "" || numbers > 0) {
			numbers++
			n = i + 1
			continue
		}
		if numbers == 0 || !lines[i].isSection() || i > n+1 {
			break
		}
	}
	if numbers < 2 {
		return min(n, 1)
	}
	return n
}

// columns is the number of columns beside the label.
func columns(rows []line) int {
	n := 0
	for _, l := range rows {
		n = max(n, len(l.filled()))
	}
	return n
}

// draw makes a table of headings and rows, and says what is doubtful about it.
//
// Authors press tab until the cell stands right, so a row of all n cells needs
// no counting. A row of fewer says which are missing only where every full row
// has one tab for each cell; elsewhere it stays one line of text.
func draw(headings, rows []line) (Block, string) {
	n, counted := columns(rows), true // counted: one tab for each cell
	for _, l := range rows {
		if len(l.cells) > n {
			counted = false
		}
	}
	t := &doc.Table{Found: "tabs", Columns: n + 1}
	b := Block{Block: doc.Block{Kind: doc.TableKind, Role: doc.Body, Table: t}}
	doubt := ""
	for _, l := range headings {
		b.addRow(l, l.headings(n))
	}
	for _, l := range rows {
		filled := l.filled()
		switch {
		case len(filled) == 0:
			b.addRow(l, []string{l.label})
		case len(filled) == n:
			b.addRow(l, append([]string{l.label}, filled...))
		case counted:
			b.addRow(l, append([]string{l.label}, l.cells...))
			last := t.Rows[len(t.Rows)-1]
			for i := range last {
				last[i].Guessed = i > 0 && last[i].Text != ""
			}
			doubt = fmt.Sprintf("row %q has fewer numbers than others: its columns were found by counting tabs", l.label)
		default:
			b.addRow(l, []string{strings.TrimSpace(l.raw)})
			doubt = fmt.Sprintf("row %q has fewer numbers than others: which columns they stand in is not known", l.label)
		}
	}
	b.Place = t.Rows[0][0].Place
	t.Place = b.Place
	return b, doubt
}

// addRow adds a row; one that stands alone goes over the whole width.
func (b *Block) addRow(l line, cells []string) {
	t := b.Table
	row := make([]doc.Cell, len(cells))
	for i, text := range cells {
		row[i] = doc.Cell{Text: text, Row: len(t.Rows), Col: i, RowSpan: 1, ColSpan: 1, Bold: l.block.Bold && text != "", Place: doc.Place{Para: l.block.Place.Para}}
	}
	if row[0].Text != "" {
		row[0].Indent = l.block.Indent + typedIndent(l.raw)
	}
	if len(row) == 1 {
		row[0].ColSpan = t.Columns
	}
	t.Rows = append(t.Rows, row)
	b.Footnotes = append(b.Footnotes, notesIn(l.raw, l.block.Footnotes)...)
}

// notesIn are the notes whose mark stands in a text.
func notesIn(text string, notes []doc.Footnote) []doc.Footnote {
	var out []doc.Footnote
	for _, n := range notes {
		if strings.Contains(text, n.Mark) {
			out = append(out, n)
		}
	}
	return out
}

// asParagraphs are the blocks of lines outside tables: whole blocks as they were,
// and the rest of those of which a table took some lines.
func asParagraphs(lines []line) []Block {
	var out []Block
	for i := 0; i < len(lines); {
		end := i
		var raws []string
		for ; end < len(lines) && lines[end].block == lines[i].block; end++ {
			raws = append(raws, lines[end].raw)
		}
		b := *lines[i].block
		if b.Raw != strings.Join(raws, "\n") {
			b.Raw = strings.TrimRightFunc(strings.Join(raws, "\n"), unicode.IsSpace)
			b.Text = strings.TrimSpace(b.Raw)
			b.Footnotes = notesIn(b.Raw, b.Footnotes)
		}
		if b.Text != "" {
			out = append(out, b)
		}
		i = end
	}
	return out
}
