package find

import (
	"slices"
	"testing"
)

func TestShifted(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       string // labels of the rows that are
	}{
		{"two amounts under one head", `
			# Budget (tkr)
			| Intäkter | Utfall 2022 | >2 Budget 2023 | Plan 2024
			| Bidrag från staten |  | 500 | 510 | 520
			| Ränta | 1 |  | 2 | 3
			| Summa intäkter |  | 501 | 512 | 523`, "Bidrag från staten, Summa intäkter, "},
		{"an amount is missing", `
			# Budget (tkr)
			| Intäkter | Utfall 2022 | Budget 2023 | Plan 2024
			| Bidrag från staten | 500 |  | 520
			| Ränta | 1 | 2 | 3
			| Summa intäkter | 501 | 2 | 523`, ""},
		{"a head over parts and their sum", `
			# Budget (tkr)
			| Kostnader | >2 Utfall 2022 | >2 Budget 2023 | >2 Plan 2024
			| Lön | 500 |  | 510 |  | 520 |
			| Resor | 10 |  | 12 |  | 13 |
			| Summa kostnader |  | 510 |  | 522 |  | 533`, ""},
	} {
		got := ""
		for _, g := range Grids(document(c.text)) {
			for _, r := range g.Rows {
				if r.Shifted {
					got += r.Label + ", "
				}
			}
		}
		if got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

func TestStray(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       bool
	}{
		{"further columns on lines of their own", `
			# Budget 2019 (tkr)
			| Staten | 13 600
			| 13 800 |
			| 13 900 |
			| Regionen | 6 800
			| 6 900 |
			| 7 000 |
			| Summa intäkter | 20 400`, true},
		{"accounts as labels", `
			# Budget 2019 (tkr)
			| 3511 | 13 600
			| 3512 | 6 800
			| 3513 | 3 400
			| Summa intäkter | 23 800`, false},
		{"one amount among the labels", `
			# Budget 2019 (tkr)
			| Staten | 13 600
			| 13 800 |
			| Regionen | 6 800
			| Summa intäkter | 20 400`, false},
	} {
		for _, g := range Grids(document(c.text)) {
			if got := slices.Contains(g.Columns[0].Doubts, strayAmounts); got != c.want {
				t.Errorf("%s: %v", c.name, got)
			}
		}
	}
}
