package doc

import "testing"

func TestAt(t *testing.T) {
	d := &Document{Blocks: []Block{
		{Kind: Heading, Text: "Budget för år 2015"},
		{Kind: TableKind, Table: &Table{Columns: 2, Rows: [][]Cell{
			{{Text: "Arvoden", Row: 0, Col: 0}, {Text: "150 000 kr", Row: 0, Col: 1}},
		}}},
		{Kind: Paragraph, Text: "Se not¹", Footnotes: []Footnote{{Mark: "¹", Text: "Preliminärt"}}},
	}}
	d.Number()
	part := &Document{Blocks: d.Blocks[1:]}
	for name, c := range map[string]struct {
		doc   *Document
		place Place
		want  string
	}{
		"whole block":        {d, d.Blocks[0].Place, "Budget för år 2015"},
		"characters":         {d, d.Blocks[0].Place.Span(7, 10), "för"},
		"cell":               {d, d.Blocks[1].Table.Rows[0][1].Place.Span(0, 7), "150 000"},
		"note":               {d, d.Blocks[2].Footnotes[0].Place, "Preliminärt"},
		"part of a bundle":   {part, d.Blocks[2].Place.Span(0, 2), "Se"},
		"outside the part":   {part, d.Blocks[0].Place, ""},
		"past the end":       {d, d.Blocks[0].Place.Span(15, 99), ""},
		"no such cell":       {d, Place{Block: 2, Row: 4, Col: 1}, ""},
		"no such footnote":   {d, Place{Block: 3, Note: 2}, ""},
		"no document at all": {&Document{}, Place{Block: 1}, ""},
	} {
		if got := c.doc.At(c.place); got != c.want {
			t.Errorf("%s: got %q, want %q", name, got, c.want)
		}
	}
}
