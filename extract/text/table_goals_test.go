package text

import "testing"

// TestGoalHeads counts the heads of goal tables, which the columns of a budget are not.
func TestGoalHeads(t *testing.T) {
	for _, c := range []struct {
		heads []string
		want  int
	}{
		{[]string{"Mål", "Mått", "Aktivitet", "Fler i arbete"}, 3},
		{[]string{"Indikator", "Utfall 2018", "Mål 2020", "Andel i arbete"}, 3},
		{[]string{"Mått", "Nuläge", "Målvärde"}, 3},
		{[]string{"Insats", "Utfall 2018", "Mål 2020"}, 1},
		{[]string{"Utfall 2018", "Mål 2020"}, 0},
		{[]string{"Indikator", "Budget 2018", "Mål 2020"}, 1},
	} {
		var items []item
		for _, h := range c.heads {
			items = append(items, item{kind: labelItem, text: h})
		}
		if got := goalHeads(items, 0); got != c.want {
			t.Errorf("goalHeads(%q) = %d, want %d", c.heads, got, c.want)
		}
	}
}
