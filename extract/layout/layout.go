// Package layout turns what a page shows, words and rules with their places,
// into the blocks of a document: headings, paragraphs, list items and tables in
// reading order, with running headers and footers told from the body.
//
// Before it stands the reader of a format that has geometry (extract/pdf, or an
// OCR program); after it come the finders, which see blocks only. It works in
// stages of plain functions:
//
//	rules → edges → frames → lattice → grid        a ruled table
//	rules → bars → stacks → sections → grid        a table with horizontal rules only
//	words → lines → phrases → columns → rows → grid     a table without rules
//	words → lines → zones → paragraphs → blocks    the text beside the tables
package layout

import (
	"sort"

	"samplan/extract/doc"
)

// Tables returns the tables of one page, from top to bottom.
func Tables(page doc.Page) []doc.Table {
	s := newSheet(page)
	counts := vocabulary([]doc.Page{page})
	var out []doc.Table
	for _, p := range s.read() {
		if p.grid != nil {
			t := s.table(*p.grid)
			settleBreaks(&t, counts)
			out = append(out, t)
		}
	}
	sort.SliceStable(out, func(i, j int) bool { return out[i].Place.Box.Y1 > out[j].Place.Box.Y1 })
	return out
}

// table makes the table of a grid, with its places on the page as it is shown.
func (s *sheet) table(g grid) doc.Table {
	t := g.table(s.page.Number)
	if s.turned == 0 {
		return t
	}
	t.Place.Box = turnBox(t.Place.Box, 360-s.turned)
	for _, row := range t.Rows {
		for i := range row {
			row[i].Place.Box = turnBox(row[i].Place.Box, 360-s.turned)
		}
	}
	return t
}
