package find

import (
	"strings"
	"testing"

	"samplan/extract/doc"
)

// alignedTable is a table of cells parted by "|", as a page without rules gives it.
func alignedTable(rows string) *doc.Table {
	t := &doc.Table{Found: "aligned"}
	for line := range strings.SplitSeq(strings.TrimSpace(rows), "\n") {
		var row []doc.Cell
		for col, text := range strings.Split(strings.TrimSpace(line), "|") {
			t.Columns = max(t.Columns, col+1)
			if text = strings.TrimSpace(text); text != "" {
				row = append(row, doc.Cell{Text: text, Row: len(t.Rows), Col: col, RowSpan: 1, ColSpan: 1})
			}
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

// TestRagged tells tables whose columns do not hold from others.
func TestRagged(t *testing.T) {
	for _, c := range []struct {
		name, rows string
		want       bool
	}{
		{"columns that wander", `
			(tkr) Utfall 2022 | Budget 2023 | | Budget 2024
			Försäkringskassan | | 5 612 | 5 800 | 5 940
			Täby kommun | 783 | 810 | 829
			Vaxholms stad | 124 | 128 | 131
			Summa intäkter | 6 519 | | 6 738 | 6 900`, true},
		{"several amounts in a cell", `
			Styrelse | (212) (260) | (270)
			Revision | (58) | (65) (70)
			Kansli | (1 934) | (2 150) (2 240)`, true},
		{"columns with empty cells", `
			| 2022 | 2023 | 2024
			Styrelse | 212 | 260 | 270
			Förstudie | | 65 |
			Kansli | 1 934 | 2 150 | 2 240`, false},
		{"one column", `
			Styrelse | 212
			Revision | 58
			Kansli | 1 934`, false},
		{"numbers in labels", `
			Samordnare 80 % | 520 | 545
			Steg 2 | 104 | 112
			Kansli | 742 | 780`, false},
	} {
		if got := isRagged(alignedTable(c.rows)); got != c.want {
			t.Errorf("%s: ragged %v", c.name, got)
		}
	}
	word := alignedTable("a | 1 2 | 3\nb | 4 | 5 6\nc | 7 | 8 9")
	word.Found = "word"
	if isRagged(word) {
		t.Error("a Word table has columns")
	}
}

// TestRaggedLines reads the rows of such a table with the places of their cells.
func TestRaggedLines(t *testing.T) {
	b := doc.Block{Kind: doc.TableKind, Role: doc.Body, Table: alignedTable(`
		Utfall 2022 | Budget 2023 | | Budget 2024
		Försäkringskassan | | 5 612 | 5 800 | 5 940
		Täby kommun | 783 | 810 | 829
		Summa intäkter | 6 395 | | 6 610 | 6 769`)}
	d := &doc.Document{Blocks: []doc.Block{{Kind: doc.Heading, Level: 1, Role: doc.Body, Text: "Budget 2024, tkr"}, b}}
	d.Number()
	for i := range d.Blocks[1].Table.Rows {
		for k := range d.Blocks[1].Table.Rows[i] {
			d.Blocks[1].Table.Rows[i][k].Place = doc.Place{Block: 2, Row: i + 1, Col: d.Blocks[1].Table.Rows[i][k].Col + 1}
		}
	}
	grids := Grids(d)
	if len(grids) != 1 || len(grids[0].Columns) != 3 || len(grids[0].Rows) != 3 {
		t.Fatalf("grids are %+v", grids)
	}
	cell := grids[0].Rows[1].Readings[0].Cells[2]
	if cell.Number.Text != "829" || cell.Place != (doc.Place{Block: 2, Row: 3, Col: 4, Start: 0, End: 3}) {
		t.Errorf("%q at %+v", cell.Number.Text, cell.Place)
	}
}
