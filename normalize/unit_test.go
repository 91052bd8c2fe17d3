package normalize

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"samplan/schema"
)

// TestProvedUnits has a table that prints no unit and whose size leaves two
// open, below sentences that do or do not tell its amounts with theirs.
func TestProvedUnits(t *testing.T) {
	const table = `
			## Budget 2015

			%s

			| Kostnader | Budget 2015 |
			|---|---|
			| Styrelse | 45 300 |
			| Kansli | 48 200 |
			| Insatser | 60 000 |
			| Summa kostnader | 153 500 |`
	for _, c := range []struct{ name, sentence, want string }{
		{"in millions", "De totala kostnaderna 2015 beräknas till 153,5 miljoner kronor.", "153500000 unit-by-amount"},
		{"in kronor", "De totala kostnaderna 2015 beräknas till 153 500 kronor.", "153500 unit-by-amount"},
		{"nothing told", "Styrelsen antog planen i november.", "unit-guessed"},
		{"another amount", "De totala kostnaderna 2015 beräknas till 164 000 kronor.", "unit-guessed"},
	} {
		p := planOf(t, front+fmt.Sprintf(table, c.sentence))
		i := slices.IndexFunc(p.BudgetLines, func(l schema.BudgetLine) bool { return l.Table > 0 && l.IsTotal })
		if i < 0 {
			t.Fatalf("%s: no sum among %d lines", c.name, len(p.BudgetLines))
		}
		l := p.BudgetLines[i]
		got := fmt.Sprint(l.Amount, " ", l.Reasons, l.Doubts)
		for want := range strings.SplitSeq(c.want, " ") {
			if !strings.Contains(got, want) {
				t.Errorf("%s: %s, want %s", c.name, got, c.want)
			}
		}
	}
}
