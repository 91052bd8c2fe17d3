package find

import (
	"fmt"
	"strings"
	"testing"

	"samplan/extract/doc"
)

// TestFlatGrids reads tables of running text: each row with its side, its
// label and the number of its readings that fill all columns.
func TestFlatGrids(t *testing.T) {
	const prose = "Styrelsen har i november fastställt den ekonomiska ramen efter samråd med förbundets medlemmar och deras chefer. "
	const costs = "Budget 2012 Prognos 2012 Plan 2014 Kostnader Kansli 742 000 718 000 780 000 Samordnare 80 % 520 000 505 000 545 000 Resor 0 0 35 000 SUMMA KOSTNADER 742 000 718 000 780 000 "
	for _, c := range []struct{ name, text, want string }{
		{"incomes below the costs", prose + "Belopp i kronor " + costs + "Intäkter Medlemsbidrag 700 000 700 000 780 000 Från eget kapital 42 000 18 000 0 SUMMA INTÄKTER 742 000 718 000 780 000 Planen prövas på nytt i november 2013.",
			"kronor: expense Kansli 1, expense Samordnare 0, expense % 1, expense Resor 1, expense SUMMA KOSTNADER 1, income Medlemsbidrag 1, income Från eget kapital 1, income SUMMA INTÄKTER 1"},
		{"prose below the costs", prose + costs + "Intäkter och kapital räcker för åren. Det egna kapitalet är 400 000 400 000 400 000 Summa 1 2 3",
			": expense Kansli 1, expense Samordnare 0, expense % 1, expense Resor 1, expense SUMMA KOSTNADER 1"},
		{"a word cut short in a label", prose + "Budget 2014 Budget 2015 Lokaler 70 74 Serviceavg. NNS 22 28 Resor 15 35 Övrigt 30 30 Summa tkr 137 167",
			"tkr: expense Lokaler 1, expense Serviceavg. NNS 1, expense Resor 1, expense Övrigt 1, expense Summa tkr 1"},
		{"participants", prose + "Antal deltagare Insats 2011 2012 2013 Vägknuten 41 43 45 Jobbspåret 26 30 15 Gården 18 19 20 Totalt 85 92 80", ""},
	} {
		var got []string
		for _, g := range flatGrids(&doc.Block{Kind: doc.Paragraph, Role: doc.Body, Text: c.text}) {
			var rows []string
			for _, r := range g.Rows {
				full := 0
				for _, reading := range r.Readings {
					if reading.amounts() == len(g.Columns) && reading.Absorbed == "" {
						full++
					}
				}
				rows = append(rows, fmt.Sprint(r.Side, " ", r.Label, " ", full))
			}
			got = append(got, g.Unit+": "+strings.Join(rows, ", "))
		}
		if s := strings.Join(got, "; "); s != c.want {
			t.Errorf("%s:\n got %s\nwant %s", c.name, s, c.want)
		}
	}
}
