package normalize

import (
	"strings"
	"testing"
)

// TestGroupSumsAbove has groups' sums in a column of their own above the parts,
// and two columns that only look so.
func TestGroupSumsAbove(t *testing.T) {
	for _, c := range []struct{ name, rows, want string }{
		{"sums above", `
			| Unga | | 1 810 |
			| Ungdomsteam | 1 120 | |
			| Praktik | 690 | |
			| Ledning | | 955 |
			| Samordnare | 790 | |
			| Styrelse | 165 | |
			| Summa kostnader | | 2 765 |`, `
2015 budget e Unga 1810000 =
2015 budget e Ungdomsteam 1120000
2015 budget e Praktik 690000
2015 budget e Ledning 955000 =
2015 budget e Samordnare 790000
2015 budget e Styrelse 165000
2015 budget e Summa kostnader 2765000 =`},
		{"a group that does not add up", `
			| Unga | | 1 810 |
			| Ungdomsteam | 1 120 | |
			| Praktik | 690 | |
			| Ledning | | 950 |
			| Samordnare | 790 | |
			| Styrelse | 165 | |
			| Summa kostnader | | 2 765 |`, ""},
		{"one group", `
			| Unga | | 1 810 |
			| Ungdomsteam | 1 120 | |
			| Praktik | 690 | |
			| Summa kostnader | | 1 810 |`, ""},
	} {
		got := planText(planOf(t, front+"## Budget 2015, tkr\n\n| Kostnader | Post | Grupp |\n|---|---|---|"+c.rows))
		if want := c.want; want != "" && got != want[1:] || want == "" && !strings.Contains(got, "?") {
			t.Errorf("%s:\n%s\nwant\n%s", c.name, got, want)
		}
	}
}
