package blocks

import (
	"fmt"
	"strings"
	"testing"

	"samplan/extract/doc"
)

func TestAddRow(t *testing.T) {
	table := func(rows ...[]Cell) []Block {
		b := NewTable(doc.Place{})
		for _, row := range rows {
			if err := b.AddRow(row); err != nil {
				t.Fatal(err)
			}
		}
		return b.Blocks()
	}
	beside := cell(1, 1, Single, "b")
	beside.Beside = true
	inner := cell(0, 1, Single, "a")
	inner.Blocks = append(inner.Blocks, table([]Cell{cell(0, 1, Single, "x")})...)
	broken := func(col int, lines string) Cell { // cell whose lines are breaks within one paragraph
		return Cell{Col: col, Columns: 1, Blocks: tabbedLines(lines)}
	}
	run(t, []example{
		{"over rows", table([]Cell{cell(0, 1, Top, "a"), cell(1, 1, Single, "b")}, []Cell{cell(0, 1, Continue, "hidden"), cell(1, 1, Single, "c")}), "table word a (2x1) | b / c"},
		{"goes on from nothing", table([]Cell{cell(0, 1, Single, "a")}, []Cell{cell(0, 1, Continue, "b")}), "table word a / b"},
		{"beside", table([]Cell{cell(0, 1, Single, "a"), beside}), `table word a\nb (1x2)`},
		{"lines", table([]Cell{cell(0, 1, Single, "a\n\nb"), cell(1, 1, Single, "\n1\n2"), cell(2, 1, Single, "\nx")}), `table word a\n\nb | \n1\n2 | x`},
		{"breaks", table([]Cell{broken(0, "Kansli/Löner/Hyra"), broken(1, "/1/2"), broken(2, "/x")}), `table word Kansli\nLöner\nHyra | \n1\n2 | x`},
		{"breaks alone", table([]Cell{broken(0, "a"), broken(1, "//")}), "table word a | "},
		{"table in a cell", table([]Cell{inner}), "table word a\ntable word x"},
		{"no cells", table(nil), ""},
	})
	if err := NewTable(doc.Place{}).AddRow([]Cell{{Col: 0, Columns: 1 << 20}}); doc.StatusOf(err) != doc.TooLarge {
		t.Errorf("error %v", err)
	}
}

func TestSetColumns(t *testing.T) {
	tests := []struct {
		name string
		rows [][]int // the edges of the cells, row by row
		want string  // first column and columns of each cell
	}{
		{"one row", [][]int{{0, 1000, 2000}}, "0+1 1+1"},
		{"over two columns", [][]int{{0, 1000, 2000, 3000}, {0, 1000, 3000}}, "0+1 1+1 2+1 / 0+1 1+2"},
		{"edges nearly the same", [][]int{{-70, 1000, 2000}, {0, 1060, 2010}}, "0+1 1+1 / 0+1 1+1"},
		{"row that begins later", [][]int{{0, 1000, 2000}, {1000, 2000}}, "0+1 1+1 / 1+1"},
		{"narrow cell", [][]int{{0, 1000, 1060, 2000}, {0, 1060, 2000}}, "0+1 1+1 2+1 / 0+2 2+1"},
		{"cell without width", [][]int{{0, 1000, 1000, 2000}}, "0+1 1+1 2+1"},
		{"edges that go back", [][]int{{0, 2000, 1000}}, "0+2 2+1"},
		{"steps between columns", [][]int{{0, 1500, 3000}, {0, 1000, 3000}}, "0+2 2+1 / 0+1 1+2"},
	}
	for _, tt := range tests {
		rows := make([][]Cell, len(tt.rows))
		for r, edges := range tt.rows {
			for i := 1; i < len(edges); i++ {
				rows[r] = append(rows[r], Cell{Left: edges[i-1], Right: edges[i]})
			}
		}
		SetColumns(rows)
		var got []string
		for _, row := range rows {
			var cells []string
			for _, c := range row {
				cells = append(cells, fmt.Sprintf("%d+%d", c.Col, c.Columns))
			}
			got = append(got, strings.Join(cells, " "))
		}
		if s := strings.Join(got, " / "); s != tt.want {
			t.Errorf("%s: %s, want %s", tt.name, s, tt.want)
		}
	}
}
