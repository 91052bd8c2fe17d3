package normalize

import "testing"

// TestRepeats has tables that print another's amounts once more, and tables that
// only look so.
func TestRepeats(t *testing.T) {
	const table = front + `
			## Budget 2015, tkr

			| Kostnader | Budget 2015 |
			|---|---|
			| Styrelse | 450 |
			| Kansli | 1 800 |
			| Insatser för unga | 3 900 |
			| Summa kostnader | 6 150 |

			`
	for _, c := range []struct {
		name, second string
		lines        int
	}{
		{"the table again", "## Budget i korthet, tkr\n\n| Kostnader | Budget 2015 |\n|---|---|\n| Styrelse | 450 |\n| Kansli | 1 800 |\n| Insatser | 3 900 |\n", 4},
		{"another amount", "## Budget i korthet, tkr\n\n| Kostnader | Budget 2015 |\n|---|---|\n| Styrelse | 450 |\n| Kansli | 1 800 |\n| Insatser | 3 950 |\n", 7},
		{"another year", "## Plan 2016, tkr\n\n| Kostnader | Plan 2016 |\n|---|---|\n| Styrelse | 450 |\n| Kansli | 1 800 |\n| Insatser | 3 900 |\n", 7},
		{"two rows by chance", "## Budget för kansliet, tkr\n\n| Kostnader | Budget 2015 |\n|---|---|\n| Styrelse | 450 |\n| Kansli | 1 800 |\n", 6},
	} {
		if p := planOf(t, table+c.second); len(p.BudgetLines) != c.lines {
			t.Errorf("%s: %d budget lines, want %d\n%s", c.name, len(p.BudgetLines), c.lines, planText(p))
		}
	}
}
