package doc

import (
	"fmt"
	"strings"
)

// Place says where in a file something is printed. Unused fields are zero.
// Document.At with the same Place gives the printed text again.
type Place struct {
	Page  int // from 1; 0 where the format has no pages
	Box   Box // on the page, where the format has geometry
	Block int // ordinal of the block in Document.Blocks, from 1
	Row   int // of a table cell, from 1
	Col   int // grid column of a table cell, from 1
	Note  int // ordinal of a footnote in its block, from 1
	Para  int // paragraph of the file, from 1 (docx)
	Line  int // first line of the file, from 1 (text)
	Start int // first character (rune) in the text of the block, cell or note
	End   int // after the last character; 0 together with Start means the whole text
}

// Box is in PDF points, origin bottom left. X0 <= X1, Y0 <= Y1.
type Box struct{ X0, Y0, X1, Y1 float64 }

// Span returns the place of runes start to end of the text at p.
func (p Place) Span(start, end int) Place {
	p.Start, p.End = start, end
	return p
}

// String says the place in words: "page 6, table row 3, column 2", "line 20, characters 4–9".
func (p Place) String() string {
	var parts []string
	add := func(format string, n ...any) { parts = append(parts, fmt.Sprintf(format, n...)) }
	if p.Page > 0 {
		add("page %d", p.Page)
	}
	if p.Line > 0 {
		add("line %d", p.Line)
	}
	if p.Para > 0 {
		add("paragraph %d", p.Para)
	}
	if p.Row > 0 {
		add("table row %d, column %d", p.Row, p.Col)
	}
	if p.Note > 0 {
		add("note %d", p.Note)
	}
	if p.End > p.Start {
		add("characters %d–%d", p.Start+1, p.End)
	}
	if len(parts) == 0 {
		add("block %d", p.Block)
	}
	return strings.Join(parts, ", ")
}

// At returns the text printed at p, or "" where the document has no such place.
// A part of a bundle keeps the ordinals of the whole file.
func (d *Document) At(p Place) string {
	if len(d.Blocks) == 0 {
		return ""
	}
	i := p.Block - d.Blocks[0].Place.Block
	if i < 0 || i >= len(d.Blocks) {
		return ""
	}
	b := &d.Blocks[i]
	text := b.Text
	switch {
	case p.Note > 0:
		if p.Note > len(b.Footnotes) {
			return ""
		}
		text = b.Footnotes[p.Note-1].Text
	case p.Row > 0:
		cell := b.Table.at(p.Row-1, p.Col-1)
		if cell == nil {
			return ""
		}
		text = cell.Text
	}
	if p.End <= p.Start {
		return text
	}
	runes := []rune(text)
	if p.End > len(runes) {
		return ""
	}
	return string(runes[p.Start:p.End])
}

func (t *Table) at(row, col int) *Cell {
	if t == nil || row < 0 || row >= len(t.Rows) {
		return nil
	}
	for i := range t.Rows[row] {
		if c := &t.Rows[row][i]; c.Col == col {
			return c
		}
	}
	return nil
}

// Number gives every block, cell and footnote its Block ordinal (and cells
// their Row and Col, notes their Note). A reader calls it once, last.
func (d *Document) Number() {
	for i := range d.Blocks {
		b := &d.Blocks[i]
		b.Place.Block = i + 1
		for n := range b.Footnotes {
			b.Footnotes[n].Place.Block, b.Footnotes[n].Place.Note = i+1, n+1
		}
		if b.Table == nil {
			continue
		}
		b.Table.Place.Block = i + 1
		for r := range b.Table.Rows {
			for c := range b.Table.Rows[r] {
				cell := &b.Table.Rows[r][c]
				cell.Place.Block, cell.Place.Row, cell.Place.Col = i+1, r+1, cell.Col+1
			}
		}
	}
}
