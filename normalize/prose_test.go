package normalize

import (
	"fmt"
	"slices"
	"testing"

	"samplan/schema"
)

// TestSameInProse has a sentence that tells a table's sum, and one that tells another.
func TestSameInProse(t *testing.T) {
	const table = front + `

		## Budget 2015 (kr)

		%s

		| Post | 2015 |
		| --- | --- |
		| Bidrag från staten | 400 000 |
		| Bidrag från regionen | 200 000 |
		| Summa intäkter | 600 000 |
`
	for _, c := range []struct {
		sentence string
		want     bool
	}{
		{"De sammanlagda intäkterna för 2015 är 600 000 kronor.", true},
		{"De sammanlagda intäkterna för 2015 är 640 000 kronor.", false},
		{"De sammanlagda intäkterna för 2014 var 600 000 kronor.", false},
		{"De sammanlagda kostnaderna för 2015 är 600 000 kronor.", false},
	} {
		p := planOf(t, fmt.Sprintf(table, c.sentence))
		got := false
		for _, l := range p.BudgetLines {
			if l.Label == "Summa intäkter" {
				got = slices.ContainsFunc(l.Reasons, func(r schema.Reason) bool { return r.Code == "same-in-prose" && r.Detail != "" })
			}
		}
		if got != c.want {
			t.Errorf("%s: same in prose %v, want %v\n%s", c.sentence, got, c.want, planText(p))
		}
	}
}
