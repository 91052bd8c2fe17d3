package find

import (
	"testing"
)

// TestCutRows doubts rows whose last amount a page too narrow put on a line of
// its own, and no others.
func TestCutRows(t *testing.T) {
	for _, c := range []struct {
		name, rows string
		want       []bool
	}{
		{"cut", "Kansli | 985 | Kassan | 2 200\n2 260\nRevision | 55 | Regionen | 560\n575", []bool{true, true}},
		{"whole", "Kansli | 985 | 1 010\nRevision | 55 | 60\nResor | 5 | 6", []bool{false, false, false}},
		{"a number among the labels", "Kansli | 985 | 1 010\n4010 | 55 | 60\nResor | 5 | 6", []bool{false, false, false}},
	} {
		table := alignedTable(c.rows)
		var got []bool
		for _, row := range squares(table) {
			if hasAmount(row[1:]) {
				got = append(got, row[1].cut)
			}
		}
		if len(got) != len(c.want) {
			t.Fatalf("%s: %d rows", c.name, len(got))
		}
		for i := range got {
			if got[i] != c.want[i] {
				t.Errorf("%s: row %d cut %v", c.name, i, got[i])
			}
		}
	}
}

// TestShareLabels leaves out rows that a percentage labels: of a table of shares
// that stands across two panels of another.
func TestShareLabels(t *testing.T) {
	d := document(`
		# Budget 2019, tkr
		| Intäkter | 2019 | Kostnader | 2019
		| Bidrag från medlemmar | 19 600 | Insatser | 15 900
		| Eget kapital | 2 650 | Kansli | 6 350
		| Summa intäkter | 22 250 | Summa kostnader | 22 250
		| >2 Region Östergötland | 25,0 % | 4 900`)
	for _, g := range Grids(d) {
		for _, r := range g.Rows {
			if r.Label == "25,0 %" {
				t.Errorf("a row %q among the %s", r.Label, r.Side)
			}
		}
	}
}
