package find

import "testing"

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
