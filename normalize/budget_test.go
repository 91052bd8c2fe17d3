package normalize

import "testing"

// TestCostsAmongIncomes has a cost that stands among the incomes, as where the
// line "Kostnader" was lost: its side is a guess until their sum takes it in.
func TestCostsAmongIncomes(t *testing.T) {
	const table = front + `

		## Budget 2015 (tkr)

		| Post | Budget 2015 |
		| --- | --- |
		| Intäkter | |
		| Bidrag från staten | 500 |
		| Utbildning för handläggare | 27 |
`
	for more, want := range map[string]string{"": " ?side-guessed", "		| Summa intäkter | 527 |\n": ""} {
		for _, l := range planOf(t, table+more).BudgetLines {
			if l.Label == "Utbildning för handläggare" && doubtCodes(l.Evidence) != want {
				t.Errorf("%q: doubts %q, want %q", more, doubtCodes(l.Evidence), want)
			}
		}
	}
}
