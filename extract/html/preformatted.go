package html

import (
	"bytes"
	"strings"

	"golang.org/x/net/html"

	"samplan/extract/blocks"
	"samplan/extract/doc"
	"samplan/extract/text"
)

// preformatted reads a pre element: a text file within the page, with its tables
// of spaces.
func (r *reader) preformatted(n *html.Node, f *flow, at place) {
	s := textOf(n)
	if isSpace(s) {
		return
	}
	if !strings.Contains(strings.TrimSpace(s), "\n") {
		r.children(n, f, at)
		return
	}
	d, err := text.Read("", bytes.NewReader([]byte(s)), int64(len(s)))
	if err != nil {
		r.children(n, f, at)
		return
	}
	r.paras++
	for _, b := range d.Blocks {
		if at.role != "" {
			b.Role = at.role
		}
		atPlace(&b, doc.Place{Para: r.paras})
		f.blocks = append(f.blocks, blocks.Block{Block: b, Raw: b.Text})
	}
	for _, note := range d.Notes {
		note.Place = doc.Place{Para: r.paras}
		r.skipped.Note(note)
	}
}

// atPlace puts a block of the text within to where the text stands in the page.
func atPlace(b *doc.Block, place doc.Place) {
	b.Place = place
	for i := range b.Footnotes {
		b.Footnotes[i].Place = place
	}
	if b.Table == nil {
		return
	}
	b.Table.Place = place
	for _, row := range b.Table.Rows {
		for i := range row {
			row[i].Place = place
		}
	}
}
