package normalize

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/shopspring/decimal"

	"samplan/extract/doc"
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

// TestMembersMoneyBesideOtherIncomes has sentences on the members' money of a year, alone and beside other incomes.
func TestMembersMoneyBesideOtherIncomes(t *testing.T) {
	for sentences, want := range map[string]string{
		"För 2016 räknar styrelsen med bidrag från medlemmarna på 600 000 kronor.":                                            "2016 plan i bidrag från medlemmarna 600000 =",
		"För 2016 räknar styrelsen med bidrag från medlemmarna på 600 000 kronor och 50 000 kronor av det egna kapitalet.":    "2016 plan i bidrag från medlemmarna 600000\n2016 plan i det egna kapitalet 50000",
		"För 2016 räknar styrelsen med totala intäkter på 650 000 kronor och 50 000 kronor av det egna kapitalet.":            "2016 plan i totala intäkter 650000 =\n2016 plan i det egna kapitalet 50000",
		"För 2016 räknar styrelsen med medlemsbidrag på 600 000 kronor och för 2017 med 50 000 kronor av det egna kapitalet.": "2016 plan i medlemsbidrag 600000 =\n2017 plan i det egna kapitalet 50000",
	} {
		p := planOf(t, front+"\n\n## Ekonomi\n\n"+sentences)
		var got []string
		for _, l := range p.BudgetLines {
			s := fmt.Sprintf("%d %s %.1s %s %d", l.Year, l.Basis, l.Side, l.Label, l.Amount)
			if l.IsTotal {
				s += " ="
			}
			got = append(got, s)
		}
		if s := strings.Join(got, "\n"); s != want {
			t.Errorf("%s\n got %s\nwant %s", sentences, s, want)
		}
	}
}

func TestProseCells(t *testing.T) {
	table := &doc.Table{Rows: [][]doc.Cell{
		{{Text: "Intäkter"}, {Text: "Kostnader"}},
		{{Text: "Årets resultat 131 tkr"}, {Text: "131"}},
		{{Text: "Resultat: 131 tkr enligt prognos 2011."}},
	}}
	if got := proseCells(table); len(got) != 1 || !states(got[0], decimal.NewFromInt(131_000)) || states(got[0], decimal.NewFromInt(113_000)) {
		t.Errorf("proseCells gives %q", got)
	}
	if states("Hyran är 131 tkr.", decimal.NewFromInt(131_000)) {
		t.Error("a sentence on rent states a result")
	}
}
