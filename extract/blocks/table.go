package blocks

import (
	"fmt"
	"strings"

	"samplan/extract/doc"
)

// Caps of a table: what is beyond is refused, not cut.
const (
	maxColumns = 256 // grid columns; Word itself allows 63
	maxRows    = 20_000
)

// Table is a table being read, row by row.
type Table struct {
	table doc.Table
	above map[int]*doc.Cell // by column: the cells of the row above that may go on
	after []Block           // tables and text boxes within it, which follow it
	notes []doc.Footnote
}

// NewTable begins a table at a place.
func NewTable(place doc.Place) *Table {
	return &Table{table: doc.Table{Found: "word", Place: place}}
}

// Merge says whether a cell stands over several rows.
type Merge int8

// The values of a Merge.
const (
	Single   Merge = iota // may not go on below
	Top                   // the topmost of several rows
	Continue              // goes on from the row above, whose text is shown
)

// Cell is a cell of a row being added.
type Cell struct {
	Col     int // its first grid column, from 0
	Columns int // that it stands over, at least 1
	Merge   Merge
	Beside  bool // goes on from the cell to its left
	Blocks  []Block
	Place   doc.Place

	Left, Right int // edges in twentieths of a point, for SetColumns
}

// AddRow adds a row. A row that shows no cell is left out.
func (t *Table) AddRow(cells []Cell) error {
	var row []doc.Cell
	goOn := map[int]*doc.Cell{} // by column: cells of rows above that go on in this one
	var tops []int              // cells that may go on in the next row
	for i := range cells {
		c := &cells[i]
		if c.Col+c.Columns > maxColumns {
			return tooLarge("a table of more than %d columns", maxColumns)
		}
		t.table.Columns = max(t.table.Columns, c.Col+c.Columns)
		if above := t.above[c.Col]; c.Merge == Continue && above != nil {
			goOn[c.Col] = above // Word does not show what stands in it
			continue
		}
		cell := t.cell(c)
		if n := len(row); c.Beside && n > 0 {
			last := &row[n-1]
			last.ColSpan += cell.ColSpan
			last.Text = strings.TrimSpace(last.Text + "\n" + cell.Text)
			continue
		}
		if c.Merge != Single {
			tops = append(tops, len(row))
		}
		row = append(row, cell)
	}
	if len(row) == 0 && len(goOn) == 0 {
		return nil
	}
	if len(t.table.Rows) == maxRows {
		return tooLarge("a table of more than %d rows", maxRows)
	}
	t.table.Rows = append(t.table.Rows, row)
	t.above = goOn
	for _, c := range goOn {
		c.RowSpan++
	}
	for _, i := range tops {
		t.above[row[i].Col] = &row[i]
	}
	return nil
}

// Blocks are the table and what stood within it: tables and text boxes follow it.
func (t *Table) Blocks() []Block {
	if len(t.table.Rows) == 0 {
		return t.after
	}
	b := Block{Block: doc.Block{Kind: doc.TableKind, Role: doc.Body, Table: &t.table, Footnotes: t.notes, Place: t.table.Place}}
	return append([]Block{b}, t.after...)
}

func tooLarge(format string, args ...any) error {
	return &doc.Error{Status: doc.TooLarge, What: fmt.Sprintf(format, args...),
		Do: "if it is the right file, take the table out and save it again in Word"}
}

// Widths by which typed spaces and tabs before a text indent it, in points.
const (
	spaceWidth = 3
	tabWidth   = 36
)

// cell is a cell with the text of its paragraphs.
func (t *Table) cell(from *Cell) doc.Cell {
	c := doc.Cell{Row: len(t.table.Rows), Col: from.Col, RowSpan: 1, ColSpan: from.Columns, Bold: true, Place: from.Place}
	var lines []string
	written := false
	for i := range from.Blocks {
		b := &from.Blocks[i]
		if b.Kind == doc.TableKind || b.Boxed {
			t.after = append(t.after, *b)
			continue
		}
		t.notes = append(t.notes, b.Footnotes...)
		line := b.Text
		if b.Number != "" {
			line = strings.TrimSpace(b.Number + " " + line)
		}
		lines = append(lines, strings.Repeat("\n", b.Above)+line)
		if line == "" {
			continue
		}
		c.Bold = c.Bold && b.Bold
		if !written {
			c.Indent, written = b.Indent+typedIndent(b.Raw), true
		}
	}
	c.Bold = c.Bold && written
	c.Text = strings.TrimRight(strings.Join(lines, "\n"), "\n")
	if text := strings.TrimLeft(c.Text, "\n"); !strings.Contains(text, "\n") {
		c.Text = text // empty lines above count only where lines face lines of other cells
	}
	return c
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
