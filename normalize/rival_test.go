package normalize

import "testing"

// TestRivals has a table without years below one with them: where its amounts
// for the same rows differ, its year is a guess.
func TestRivals(t *testing.T) {
	const first = front + `

		## Budget (tkr)

		| Kostnader | Budget 2015 | Plan 2016 |
		| --- | --- | --- |
		| Lön | 500 | 510 |
		| Resor | 20 | 25 |
		| Summa kostnader | 520 | 535 |

`
	for _, c := range []struct {
		second string
		want   bool
	}{
		{"		## Kostnader\n\n		| Lön | 530 |\n		| --- | --- |\n		| Lön | 530 |\n		| Resor | 27 |\n		| Summa kostnader | 557 |\n", true},
		{"		## Kostnader\n\n		| Post | Belopp |\n		| --- | --- |\n		| Lön | 530 |\n		| Resor | 27 |\n		| Summa kostnader | 557 |\n", true},
		{"		## Kostnader\n\n		| Post | Belopp |\n		| --- | --- |\n		| Lön | 500 |\n		| Resor | 20 |\n		| Summa kostnader | 520 |\n", false},
		{"		## Kostnader\n\n		| Post | Belopp |\n		| --- | --- |\n		| Unga vuxna | 300 |\n		| Hälsan | 200 |\n		| Summa insatser | 500 |\n", false},
	} {
		p := planOf(t, first+c.second)
		doubted := false
		for _, l := range p.BudgetLines {
			for _, d := range l.Doubts {
				doubted = doubted || l.Table == 2 && d.Code == "year-guessed"
			}
		}
		if doubted != c.want {
			t.Errorf("year doubted %v, want %v:\n%s", doubted, c.want, planText(p))
		}
	}
}
