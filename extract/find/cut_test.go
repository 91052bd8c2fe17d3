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
