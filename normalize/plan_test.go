package normalize

import (
	"fmt"
	"strings"
	"testing"

	"samplan/extract/text"
	"samplan/schema"
)

// planOf reads a plan that a test writes as Markdown.
func planOf(t *testing.T, markdown string) schema.Plan {
	t.Helper()
	var lines []string
	for line := range strings.SplitSeq(strings.TrimSpace(markdown), "\n") {
		lines = append(lines, strings.TrimSpace(line))
	}
	r := strings.NewReader(strings.Join(lines, "\n") + "\n")
	d, err := text.Read("plan.txt", r, r.Size())
	if err != nil {
		t.Fatal(err)
	}
	return Plan(1, d)
}

// planText prints amounts and what did not pass, for comparison.
func planText(p schema.Plan) string {
	var b strings.Builder
	for _, l := range p.BudgetLines {
		fmt.Fprintf(&b, "%d %s %.1s %s %d", l.Year, l.Basis, l.Side, l.Label, l.Amount)
		if l.IsTotal {
			b.WriteString(" =")
		}
		b.WriteString(doubtCodes(l.Evidence) + "\n")
	}
	for _, c := range p.Contributions {
		fmt.Fprintf(&b, "%d %s %s pays %d%s\n", c.Year, c.Basis, c.Code, c.Amount, doubtCodes(c.Evidence))
	}
	for _, c := range p.Checks {
		if c.Outcome != schema.Pass && c.Name != "share" {
			fmt.Fprintf(&b, "%s %s %d: %s not %s\n", c.Name, c.Outcome, c.Year, c.Actual, c.Expected)
		}
	}
	return strings.TrimSpace(b.String())
}

func doubtCodes(e schema.Evidence) string {
	s := ""
	for _, d := range e.Doubts {
		s += " ?" + d.Code
	}
	return s
}

const front = `
# Verksamhetsplan och budget 2015

Samordningsförbundet Testbygden

Förbundets medlemmar är Försäkringskassan, Arbetsförmedlingen, Region Skåne, Ystads kommun och Sjöbo kommun.

`

func TestPlan(t *testing.T) {
	for name, c := range map[string]struct{ markdown, want string }{
		"tkr, two years, sums above and below": {`
			# Budget 2015 och plan 2016

			| Belopp i tkr | 2015 | 2016 |
			|---|---|---|
			| Intäkter | | |
			| Försäkringskassan | 200 | 210 |
			| Region Skåne | 100 | 105 |
			| Summa intäkter | 300 | 315 |
			| Kostnader | | |
			| Styrelse | 50 | 55 |
			| Kansli | 250 | 260 |
			| Summa kostnader | 300 | 315 |`, `
2015 budget i Försäkringskassan 200000
2016 plan i Försäkringskassan 210000
2015 budget i Region Skåne 100000
2016 plan i Region Skåne 105000
2015 budget i Summa intäkter 300000 =
2016 plan i Summa intäkter 315000 =
2015 budget e Styrelse 50000
2016 plan e Styrelse 55000
2015 budget e Kansli 250000
2016 plan e Kansli 260000
2015 budget e Summa kostnader 300000 =
2016 plan e Summa kostnader 315000 =
2015 budget FK pays 200000
2016 plan FK pays 210000
2015 budget 12 pays 100000
2016 plan 12 pays 105000`},
		"incomes with a minus, a wrong sum, last year's label, no balance": {`
			# Budget 2015

			| | kr |
			|---|---|
			| Försäkringskassan | -200 000 |
			| Region Skåne | -100 000 |
			| Summa intäkter | -300 000 |
			| Styrelse | 50 000 |
			| Kansli | 240 000 |
			| SUMMA KOSTNADER 2014 | 295 000 |`, `
2015 budget i Försäkringskassan 200000
2015 budget i Region Skåne 100000
2015 budget i Summa intäkter 300000 =
2015 budget e Styrelse 50000
2015 budget e Kansli 240000
2015 budget e SUMMA KOSTNADER 2014 295000 =
2015 budget FK pays 200000
2015 budget 12 pays 100000
sum-rows fail 2015: 295000 not 290000
balance fail 2015: 295000 not 300000
year-label fail 2015: 2014 not 2015`},
		"sums of parts that cannot be read": {`
			# Budget 2015

			| | kr |
			|---|---|
			| Försäkringskassan | 400 000 |
			| Summa intäkter | 400 000 |
			| Löner och hyra | 300 000 och 50 000 |
			| Summa kansli | 350 000 |
			| Summa styrelse | 50 000 |
			| Summa kostnader | 400 000 |`, `
2015 budget i Försäkringskassan 400000
2015 budget i Summa intäkter 400000 =
2015 budget e Summa kansli 350000 = ?sum-without-parts
2015 budget e Summa styrelse 50000
2015 budget e Summa kostnader 400000 =
2015 budget FK pays 400000
sum-rows unknown 2015: 350000 not 
cell-read unknown 2015: 300 000 och 50 000 not`},
		"a result row states the difference": {`
			# Budget 2015 (tkr)

			| | Budget 2015 |
			|---|---|
			| Medlemsbidrag | 300 |
			| Summa intäkter | 300 |
			| Kansli | 250 |
			| Insatser | 150 |
			| Summa kostnader | 400 |
			| Årets resultat | -100 |`, `
2015 budget i Medlemsbidrag 300000
2015 budget i Summa intäkter 300000 =
2015 budget e Kansli 250000
2015 budget e Insatser 150000
2015 budget e Summa kostnader 400000 =
2015 budget r Årets resultat -100000`},
		"no unit, and the size leaves two": {`
			# Budget 2015

			| | Budget 2015 |
			|---|---|
			| Kansli | 60 000 |
			| Insatser | 120 000 |
			| Summa kostnader | 180 000 |`, `
2015 budget e Kansli 60000 ?unit-guessed
2015 budget e Insatser 120000 ?unit-guessed
2015 budget e Summa kostnader 180000 = ?unit-guessed`},
		"no unit, and the size leaves one": {`
			# Budget 2015

			| | Budget 2015 |
			|---|---|
			| Kansli | 400 |
			| Insatser | 2 400 |
			| Summa kostnader | 2 800 |`, `
2015 budget e Kansli 400000
2015 budget e Insatser 2400000
2015 budget e Summa kostnader 2800000 =`},
		"a dot that may be a decimal point, settled by the sum": {`
			# Budget 2015, tkr

			| | Budget 2015 |
			|---|---|
			| Kansli | 1.250 |
			| Insatser | 2.750 |
			| Styrelse | 800 |
			| Summa kostnader | 4.800 |`, `
2015 budget e Kansli 1250000
2015 budget e Insatser 2750000
2015 budget e Styrelse 800000
2015 budget e Summa kostnader 4800000 =`},
		"the state's share equals the others', and is no sum": {`
			# Budget 2015, tkr

			| | Budget 2015 | Plan 2016 |
			|---|---|---|
			| Ystads kommun | 60 | 70 |
			| Sjöbo kommun | 40 | 50 |
			| Region Skåne | 100 | 120 |
			| Staten | 200 | 240 |
			| Summa intäkter | 400 | 480 |`, `
2015 budget i Ystads kommun 60000
2016 plan i Ystads kommun 70000
2015 budget i Sjöbo kommun 40000
2016 plan i Sjöbo kommun 50000
2015 budget i Region Skåne 100000
2016 plan i Region Skåne 120000
2015 budget i Staten 200000
2016 plan i Staten 240000
2015 budget i Summa intäkter 400000 =
2016 plan i Summa intäkter 480000 =
2015 budget 1286 pays 60000
2016 plan 1286 pays 70000
2015 budget 1265 pays 40000
2016 plan 1265 pays 50000
2015 budget 12 pays 100000
2016 plan 12 pays 120000
2015 budget FK+AF pays 200000
2016 plan FK+AF pays 240000`},
		"outcome and budget without years": {`
			# Budget 2015, kr

			| | Bokslut | Budget |
			|---|---|---|
			| Kansli | 480 000 | 500 000 |
			| Insatser | 690 000 | 700 000 |
			| Summa kostnader | 1 170 000 | 1 200 000 |`, `
2014 actual e Kansli 480000 ?year-guessed
2015 budget e Kansli 500000
2014 actual e Insatser 690000 ?year-guessed
2015 budget e Insatser 700000
2014 actual e Summa kostnader 1170000 = ?year-guessed
2015 budget e Summa kostnader 1200000 =`},
		"places among the incomes are municipalities, one alone may be a project": {`
			# Budget 2015, kr

			| | Budget 2015 |
			|---|---|
			| Intäkter | |
			| Region Skåne | 240 000 |
			| Ystad | 150 000 |
			| Tomelilla | 90 000 |
			| Summa intäkter | 480 000 |
			| Kostnader | |
			| Malmö | 480 000 |
			| Summa kostnader | 480 000 |`, `
2015 budget i Region Skåne 240000
2015 budget i Ystad 150000
2015 budget i Tomelilla 90000
2015 budget i Summa intäkter 480000 =
2015 budget e Malmö 480000
2015 budget e Summa kostnader 480000 =
2015 budget 12 pays 240000
2015 budget 1286 pays 150000
2015 budget 1270 pays 90000 ?party-guessed`},
		"incomes and groups of costs beside a column of their sums": {`
			# Budget 2015, kr

			| | Belopp | Summa |
			|---|---|---|
			| Intäkter | | 580 000 |
			| Medlemsavgifter | 470 000 | |
			| Överfört från tidigare år | 110 000 | |
			| Insatser | | 390 000 |
			| Spåret | 250 000 | |
			| Bron | 140 000 | |
			| Kansli | | 190 000 |
			| Personal | 150 000 | |
			| Hyra | 40 000 | |
			| Summa kostnader | | 580 000 |`, `
2015 budget i Intäkter 580000 =
2015 budget i Medlemsavgifter 470000
2015 budget i Överfört från tidigare år 110000
2015 budget e Insatser 390000 =
2015 budget e Spåret 250000
2015 budget e Bron 140000
2015 budget e Kansli 190000 =
2015 budget e Personal 150000
2015 budget e Hyra 40000
2015 budget e Summa kostnader 580000 =`},
		"forecast and budget without years": {`
			# Budget 2015, kr

			| | Prognos | Budget |
			|---|---|---|
			| Kansli | 480 000 | 500 000 |
			| Insatser | 690 000 | 700 000 |
			| Summa kostnader | 1 170 000 | 1 200 000 |`, `
2014 forecast e Kansli 480000 ?year-guessed
2015 budget e Kansli 500000
2014 forecast e Insatser 690000 ?year-guessed
2015 budget e Insatser 700000
2014 forecast e Summa kostnader 1170000 = ?year-guessed
2015 budget e Summa kostnader 1200000 =`},
		"two columns that nothing tells apart": {`
			# Budget 2015, kr

			| | | |
			|---|---|---|
			| Kansli | 480 000 | 500 000 |
			| Insatser | 690 000 | 700 000 |
			| Summa kostnader | 1 170 000 | 1 200 000 |`, `
2015 budget e Kansli 480000 ?column-unnamed
2015 budget e Kansli 500000 ?column-unnamed
2015 budget e Insatser 690000 ?column-unnamed
2015 budget e Insatser 700000 ?column-unnamed
2015 budget e Summa kostnader 1170000 = ?column-unnamed
2015 budget e Summa kostnader 1200000 = ?column-unnamed`},
		"a forecast between two columns that nothing tells apart": {`
			# Budget 2015

			Beloppen för 2016 är i kronor.

			Budget 2016

			| | Budget | Prognos | Budget |
			|---|---|---|---|
			| Kansli | 480 000 | 470 000 | 500 000 |
			| Insatser | 690 000 | 600 000 | 700 000 |`, `
2016 budget e Kansli 480000 ?column-unnamed
2016 forecast e Kansli 470000 ?year-guessed
2016 budget e Kansli 500000 ?column-unnamed
2016 budget e Insatser 690000 ?column-unnamed
2016 forecast e Insatser 600000 ?year-guessed
2016 budget e Insatser 700000 ?column-unnamed`},
		"varav rows tell a part of the row above": {`
			# Budget 2015, kr

			| | kr |
			|---|---|
			| Kansli | 500 000 |
			| varav hyra | 60 000 |
			| Insatser | 700 000 |
			| Summa kostnader | 1 200 000 |`, `
2015 budget e Kansli 500000
2015 budget e Insatser 700000
2015 budget e Summa kostnader 1200000 =`},
		"each of the parties, told in a sentence": {`
			# Budget 2015

			För 2015 bidrar medlemmarna med sammanlagt 400 000 kr. Staten står för hälften. Region Skåne bidrar med 100 000 kr och kommunerna Ystad och Sjöbo med 50 000 kr vardera.`, `
2015 budget i medlemmarna 400000 =
2015 budget i Region Skåne 100000
2015 budget i Ystad 50000
2015 budget i Sjöbo 50000
2015 budget FK+AF pays 200000
2015 budget 12 pays 100000
2015 budget 1286 pays 50000
2015 budget 1265 pays 50000`},
		"the two authorities together": {`
			# Budget 2015

			För 2015 bidrar Försäkringskassan och Arbetsförmedlingen tillsammans med 200 000 kr och Region Skåne med 100 000 kr.`, `
2015 budget i Försäkringskassan och Arbetsförmedlingen 200000
2015 budget i Region Skåne 100000
2015 budget FK+AF pays 200000
2015 budget 12 pays 100000`},
	} {
		t.Run(name, func(t *testing.T) {
			if got := planText(planOf(t, front+c.markdown)); got != strings.TrimSpace(c.want) {
				t.Errorf("got\n%s\nwant\n%s", got, strings.TrimSpace(c.want))
			}
		})
	}
}

// TestResultBelowFinancialRows has rows that stand below the sums of both sides
// and count for the result; a result that fits neither with nor without them is
// a contradiction.
func TestResultBelowFinancialRows(t *testing.T) {
	for result, want := range map[string]schema.Outcome{"-805": schema.Pass, "-980": schema.Pass, "-700": schema.Fail} {
		p := planOf(t, front+`
## Budget 2015, tkr

| | 2015 |
|---|---|
| Intäkter | |
| Medlemsbidrag | 18 400 |
| Övriga intäkter | 1 150 |
| Summa intäkter | 19 550 |
| Kostnader | |
| Kansli | -3 890 |
| Insatser | -16 640 |
| Summa kostnader | -20 530 |
| Finansiella intäkter | 180 |
| Finansiella kostnader | -5 |
| Årets resultat | `+result+` |
`)
		got := schema.Unknown
		for _, c := range p.Checks {
			if c.Name == "balance" {
				got = c.Outcome
			}
		}
		if got != want {
			t.Errorf("result %s: balance %v, want %v", result, got, want)
		}
	}
}
