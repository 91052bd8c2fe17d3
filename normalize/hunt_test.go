package normalize

import (
	"strings"
	"testing"
)

// TestHabits reads the habits of ordinary budgets that are easy to misread: where
// the unit stands, which columns are no amounts, how signs, sums and sides are told.
func TestHabits(t *testing.T) {
	for name, c := range map[string]struct{ markdown, want string }{
		"the heading's tkr holds for its own table, not for the next": {`
			## Budget intäkter 2015, tkr

			| Intäkter | Budget 2015 |
			|---|---|
			| Medlemsbidrag | 400 |
			| Summa intäkter | 400 |

			## Budget kostnader 2015

			| Kostnader | Budget 2015 |
			|---|---|
			| Kansli | 150 000 |
			| Insatser | 250 000 |
			| Summa kostnader | 400 000 |`, `
2015 budget i Medlemsbidrag 400000
2015 budget i Summa intäkter 400000 =
2015 budget e Kansli 150000
2015 budget e Insatser 250000
2015 budget e Summa kostnader 400000 =`},
		"one unit in a sentence under the table": {`
			## Budget 2015

			| Intäkter | Budget 2015 |
			|---|---|
			| Medlemsbidrag | 4,4 |
			| Summa intäkter | 4,4 |
			| Kansli | 1,5 |
			| Insatser | 2,9 |
			| Summa kostnader | 4,4 |

			Alla belopp i miljoner kronor.`, `
2015 budget i Medlemsbidrag 4400000
2015 budget i Summa intäkter 4400000 =
2015 budget e Kansli 1500000
2015 budget e Insatser 2900000
2015 budget e Summa kostnader 4400000 =`},
		"the unit only in a footnote under the table": {`
			## Budget 2015

			| Kostnader | Budget 2015* |
			|---|---|
			| Kansli | 1 500 |
			| Insatser | 2 500 |
			| Summa kostnader | 4 000 |

			*) Tkr`, `
2015 budget e Kansli 1500000
2015 budget e Insatser 2500000
2015 budget e Summa kostnader 4000000 =`},
		"the unit on a row of the table": {`
			## Budget 2015

			| Kostnader | Budget 2015 |
			|---|---|
			| | tkr |
			| Kansli | 1 500 |
			| Insatser | 2 500 |
			| Summa kostnader | 4 000 |`, `
2015 budget e Kansli 1500000
2015 budget e Insatser 2500000
2015 budget e Summa kostnader 4000000 =`},
		"one amount in another unit than the column": {`
			## Budget 2015 (tkr)

			| Kostnader | Budget 2015 |
			|---|---|
			| Kansli | 150 |
			| Insatser | 1 250 |
			| Summa kostnader | 1,4 mkr |`, `
2015 budget e Kansli 150000
2015 budget e Insatser 1250000
2015 budget e Summa kostnader 1400000 =`},
		"a column of shares without a percent sign": {`
			## Budget 2015 (kr)

			| Kostnader | Belopp | Andel |
			|---|---|---|
			| Kansli | 150 000 | 37,5 |
			| Insatser | 250 000 | 62,5 |
			| Summa kostnader | 400 000 | 100 |`, `
2015 budget e Kansli 150000
2015 budget e Insatser 250000
2015 budget e Summa kostnader 400000 =`},
		"years of two digits": {`
			## Budget (tkr)

			| Kostnader | Bokslut 14 | Budget 15 | Plan 16 |
			|---|---|---|---|
			| Kansli | 140 | 150 | 160 |
			| Insatser | 240 | 250 | 260 |
			| Summa kostnader | 380 | 400 | 420 |`, `
2014 actual e Kansli 140000
2015 budget e Kansli 150000
2016 plan e Kansli 160000
2014 actual e Insatser 240000
2015 budget e Insatser 250000
2016 plan e Insatser 260000
2014 actual e Summa kostnader 380000 =
2015 budget e Summa kostnader 400000 =
2016 plan e Summa kostnader 420000 =`},
		"the whole year beside its parts": {`
			## Budget 2015 (tkr)

			| Kostnader | Helår | Tertial 1 | Tertial 2 | Tertial 3 |
			|---|---|---|---|---|
			| Kansli | 150 | 50 | 50 | 50 |
			| Insatser | 250 | 80 | 80 | 90 |
			| Summa kostnader | 400 | 130 | 130 | 140 |`, `
2015 budget e Kansli 150000
2015 budget e Insatser 250000
2015 budget e Summa kostnader 400000 =`},
		"an outcome of part of a year": {`
			## Budget 2015 (tkr)

			| Kostnader | Utfall jan-aug 2014 | Budget 2014 | Budget 2015 |
			|---|---|---|---|
			| Kansli | 90 | 140 | 150 |
			| Insatser | 140 | 240 | 250 |
			| Summa kostnader | 230 | 380 | 400 |`, `
2014 budget e Kansli 140000
2015 budget e Kansli 150000
2014 budget e Insatser 240000
2015 budget e Insatser 250000
2014 budget e Summa kostnader 380000 =
2015 budget e Summa kostnader 400000 =`},
		"the basis over the year": {`
			## Budget 2015 (tkr)

			| Kostnader | Utfall | Budget |
			|---|---|---|
			| | 2014 | 2015 |
			| Kansli | 140 | 150 |
			| Insatser | 240 | 260 |
			| Summa kostnader | 380 | 410 |`, `
2014 actual e Kansli 140000
2015 budget e Kansli 150000
2014 actual e Insatser 240000
2015 budget e Insatser 260000
2014 actual e Summa kostnader 380000 =
2015 budget e Summa kostnader 410000 =`},
		"a column of page numbers": {`
			## Budget 2015 (tkr)

			| Kostnader | Sid | Budget 2015 |
			|---|---|---|
			| Kansli | 12 | 100 |
			| Insatser | 14 | 300 |
			| Summa kostnader | 15 | 400 |`, `
2015 budget e Kansli 100000
2015 budget e Insatser 300000
2015 budget e Summa kostnader 400000 =`},
		"costs with a minus after them": {`
			## Budget 2015 (tkr)

			| | Budget 2015 |
			|---|---|
			| Medlemsbidrag | 400 |
			| Summa intäkter | 400 |
			| Kansli | 150- |
			| Insatser | 250- |
			| Summa kostnader | 400- |`, `
2015 budget i Medlemsbidrag 400000
2015 budget i Summa intäkter 400000 =
2015 budget e Kansli 150000
2015 budget e Insatser 250000
2015 budget e Summa kostnader 400000 =`},
		"money paid back among the incomes": {`
			## Budget 2015 (tkr)

			| | Budget 2015 |
			|---|---|
			| Medlemsbidrag | 400 |
			| Återbetalning till medlemmarna | -60 |
			| Summa intäkter | 340 |
			| Insatser | 340 |
			| Summa kostnader | 340 |`, `
2015 budget i Medlemsbidrag 400000
2015 budget i Återbetalning till medlemmarna -60000
2015 budget i Summa intäkter 340000 =
2015 budget e Insatser 340000
2015 budget e Summa kostnader 340000 =`},
		"incomes with a minus, and a result row": {`
			## Budget 2015 (tkr)

			| | Budget 2015 |
			|---|---|
			| Medlemsbidrag | -400 |
			| Ianspråktaget eget kapital | -50 |
			| Summa intäkter | -450 |
			| Kansli | 150 |
			| Insatser | 300 |
			| Summa kostnader | 450 |
			| Netto | 0 |`, `
2015 budget i Medlemsbidrag 400000
2015 budget i Ianspråktaget eget kapital 50000
2015 budget i Summa intäkter 450000 =
2015 budget e Kansli 150000
2015 budget e Insatser 300000
2015 budget e Summa kostnader 450000 =
2015 budget r Netto 0`},
		"two sub-sums of one name": {`
			## Budget 2015 (tkr)

			| Kostnader | Budget 2015 |
			|---|---|
			| Arvoden | 100 |
			| Resor | 50 |
			| Delsumma | 150 |
			| Projekt Alfa | 200 |
			| Projekt Beta | 50 |
			| Delsumma | 250 |
			| Summa | 400 |`, `
2015 budget e Arvoden 100000
2015 budget e Resor 50000
2015 budget e Delsumma 150000 =
2015 budget e Projekt Alfa 200000
2015 budget e Projekt Beta 50000
2015 budget e Delsumma 250000 =
2015 budget e Summa 400000 =`},
		"an amount that chances to be the sum of those before it": {`
			## Budget 2015 (tkr)

			| Kostnader | Budget 2015 |
			|---|---|
			| Kansli | 100 |
			| Styrelse | 50 |
			| Alfa | 150 |
			| Beta | 300 |
			| Summa | 600 |`, `
2015 budget e Kansli 100000
2015 budget e Styrelse 50000
2015 budget e Alfa 150000
2015 budget e Beta 300000
2015 budget e Summa 600000 =`},
		"parts told under a row and under the sum": {`
			## Budget 2015 (tkr)

			| Kostnader | Budget 2015 |
			|---|---|
			| Kansli | 150 |
			| Varav löner | 100 |
			| Varav lokaler | 30 |
			| Insatser | 250 |
			| Summa kostnader | 400 |
			| varav finansierat med eget kapital | 60 |`, `
2015 budget e Kansli 150000
2015 budget e Insatser 250000
2015 budget e Summa kostnader 400000 =`},
		"the financing after the costs": {`
			## Budget 2015 (tkr)

			| | Budget 2015 |
			|---|---|
			| Kansli | 100 |
			| Insatser | 300 |
			| Summa kostnader | 400 |
			| Finansiering | |
			| Försäkringskassan | 200 |
			| Region Skåne | 100 |
			| Kommunerna | 100 |
			| Summa finansiering | 400 |`, `
2015 budget e Kansli 100000
2015 budget e Insatser 300000
2015 budget e Summa kostnader 400000 =
2015 budget i Försäkringskassan 200000
2015 budget i Region Skåne 100000
2015 budget i Kommunerna 100000
2015 budget i Summa finansiering 400000 =
2015 budget FK pays 200000
2015 budget 12 pays 100000`},
		"own capital after the result": {`
			## Budget 2015 (tkr)

			| | Budget 2015 |
			|---|---|
			| Medlemsbidrag | 400 |
			| Summa intäkter | 400 |
			| Kansli | 100 |
			| Insatser | 360 |
			| Summa kostnader | 460 |
			| Årets resultat | -60 |
			| Ingående eget kapital | 200 |
			| Utgående eget kapital | 140 |`, `
2015 budget i Medlemsbidrag 400000
2015 budget i Summa intäkter 400000 =
2015 budget e Kansli 100000
2015 budget e Insatser 360000
2015 budget e Summa kostnader 460000 =
2015 budget r Årets resultat -60000
2015 budget r Ingående eget kapital 200000
2015 budget r Utgående eget kapital 140000`},
		"own capital used after the result": {`
			## Budget 2015 (tkr)

			| | Budget 2015 |
			|---|---|
			| Medlemsbidrag | 400 |
			| Summa intäkter | 400 |
			| Kansli | 100 |
			| Insatser | 330 |
			| Summa kostnader | 430 |
			| Resultat | -30 |
			| Ianspråktagande av eget kapital | 30 |
			| Resultat efter disposition | 0 |`, `
2015 budget i Medlemsbidrag 400000
2015 budget i Summa intäkter 400000 =
2015 budget e Kansli 100000
2015 budget e Insatser 330000
2015 budget e Summa kostnader 430000 =
2015 budget r Resultat -30000
2015 budget i Ianspråktagande av eget kapital 30000
2015 budget r Resultat efter disposition 0`},
		"the sides beside each other": {`
			## Budget 2015 (tkr)

			| Intäkter | | Kostnader | |
			|---|---|---|---|
			| Försäkringskassan | 200 | Kansli | 100 |
			| Region Skåne | 100 | Styrelse | 50 |
			| Kommuner | 100 | Insatser | 250 |
			| Summa | 400 | Summa | 400 |`, `
2015 budget e Kansli 100000
2015 budget e Styrelse 50000
2015 budget e Insatser 250000
2015 budget e Summa 400000 =
2015 budget i Försäkringskassan 200000
2015 budget i Region Skåne 100000
2015 budget i Kommuner 100000
2015 budget i Summa 400000 =
2015 budget FK pays 200000
2015 budget 12 pays 100000`},
		"notes with figures between the rows": {`
			## Budget 2015 (tkr)

			| Kostnader | Budget 2015 |
			|---|---|
			| Kansli | 100 |
			| Avser 1,5 tjänst under 2015, 80 tkr mer än 2014 | |
			| Insatser | 300 |
			| Not: medel för 2016 beslutas senare, 320 tkr | |
			| Summa kostnader | 400 |`, `
2015 budget e Kansli 100000
2015 budget e Insatser 300000
2015 budget e Summa kostnader 400000 =`},
		"account numbers before the labels": {`
			## Budget 2015 (tkr)

			| Kostnader | Budget 2015 |
			|---|---|
			| 5010 Löner | 100 |
			| 6010 Hyra | 50 |
			| 4510 Bidrag till projekt | 250 |
			| Summa kostnader | 400 |`, `
2015 budget e 5010 Löner 100000
2015 budget e 6010 Hyra 50000
2015 budget e 4510 Bidrag till projekt 250000
2015 budget e Summa kostnader 400000 =`},
		"municipalities that get money, under the costs": {`
			## Budget 2015 (tkr)

			| | Budget 2015 |
			|---|---|
			| Intäkter | |
			| Medlemsbidrag | 400 |
			| Summa intäkter | 400 |
			| Kostnader | |
			| Kansli | 100 |
			| Ystads kommun | 150 |
			| Sjöbo kommun | 150 |
			| Summa kostnader | 400 |`, `
2015 budget i Medlemsbidrag 400000
2015 budget i Summa intäkter 400000 =
2015 budget e Kansli 100000
2015 budget e Ystads kommun 150000
2015 budget e Sjöbo kommun 150000
2015 budget e Summa kostnader 400000 =`},
		"shares and inhabitants beside the payer": {`
			## Budget 2015 (tkr)

			| Intäkter | Budget 2015 |
			|---|---|
			| Staten (50 %) | 200 |
			| Region Skåne (25 %) | 100 |
			| Ystads kommun, 28 000 inv | 60 |
			| Sjöbo kommun, 19 000 inv | 40 |
			| Summa intäkter | 400 |`, `
2015 budget i Staten (50 %) 200000
2015 budget i Region Skåne (25 %) 100000
2015 budget i Ystads kommun, 28 000 inv 60000
2015 budget i Sjöbo kommun, 19 000 inv 40000
2015 budget i Summa intäkter 400000 =
2015 budget FK+AF pays 200000
2015 budget 12 pays 100000
2015 budget 1286 pays 60000
2015 budget 1265 pays 40000`},
		"columns by blanks, with an empty cell": {`
			## Budget 2015 (kr)

			Kostnader              Budget 2014     Budget 2015
			Kansli                   1 140 000       1 150 000
			Insatser                   240 000         200 000
			Nytt projekt                                50 000
			Summa kostnader          1 380 000       1 400 000`, `
2014 budget e Kansli 1140000
2015 budget e Kansli 1150000
2014 budget e Insatser 240000
2015 budget e Insatser 200000
2015 budget e Nytt projekt 50000
2014 budget e Summa kostnader 1380000 =
2015 budget e Summa kostnader 1400000 =`},
		"shares told in words": {`
			## Finansiering 2015

			Medlemsbidragen för 2015 uppgår till 400 000 kr. Staten bidrar med hälften, Region Skåne med en fjärdedel och kommunerna med resten.`, `
2015 budget i Medlemsbidragen 400000 =
2015 budget FK+AF pays 200000
2015 budget 12 pays 100000`},
		"a unit stated for the rows under it": {`
			## Budget 2015

			| Intäkter | kr |
			|---|---|
			| Statsbidrag | 200 000 |
			| Övrigt | 200 000 |
			| Summa intäkter | 400 000 |
			| Kostnader | tkr |
			| Kansli | 150 |
			| Insatser | 250 |
			| Summa kostnader | 400 |`, `
2015 budget i Statsbidrag 200000
2015 budget i Övrigt 200000
2015 budget i Summa intäkter 400000 =
2015 budget e Kansli 150000
2015 budget e Insatser 250000
2015 budget e Summa kostnader 400000 =`},
		"kronor among tkr": {`
			## Budget 2015 (tkr)

			| Kostnader | Budget 2015 |
			|---|---|
			| Kansli | 400 |
			| Styrelse | 85 000 |
			| Insatser | 2 400 |`, `
2015 budget e Kansli 400000
2015 budget e Styrelse 85000000 ?unit-implausible
2015 budget e Insatser 2400000`},
		"a large amount that is most of the budget": {`
			## Budget 2015 (tkr)

			| Kostnader | Budget 2015 |
			|---|---|
			| Kansli | 900 |
			| Styrelse | 100 |
			| Insatser | 12 000 |`, `
2015 budget e Kansli 900000
2015 budget e Styrelse 100000
2015 budget e Insatser 12000000`},
		"one amount for several years": {`
			## Budget för perioden 2015-2017

			| Kostnader | Belopp (tkr) |
			|---|---|
			| Kansli | 480 |
			| Insatser | 780 |
			| Summa kostnader | 1 260 |`, `
2015 budget e Kansli 480000 ?year-guessed
2015 budget e Insatser 780000 ?year-guessed
2015 budget e Summa kostnader 1260000 = ?year-guessed`},
		"a project's costs that the social fund shares": {`
			## Budget 2015 (tkr)

			| Projekt | Samordningsförbundet | ESF | Totalt |
			|---|---|---|---|
			| Projekt Alfa | 200 | 600 | 800 |
			| Projekt Beta | 150 | 450 | 600 |
			| Summa kostnader | 350 | 1 050 | 1 400 |`, `
2015 budget e Projekt Alfa 200000
2015 budget e Projekt Alfa 600000 ?other-means
2015 budget e Projekt Alfa 800000 = ?other-means
2015 budget e Projekt Beta 150000
2015 budget e Projekt Beta 450000 ?other-means
2015 budget e Projekt Beta 600000 = ?other-means
2015 budget e Summa kostnader 350000 =
2015 budget e Summa kostnader 1050000 = ?other-means
2015 budget e Summa kostnader 1400000 = ?other-means`},
		"a sum without a row beside it": {`
			## Budget 2015 (tkr)

			| Kostnader | Budget 2015 |
			|---|---|
			| Kansli | 150 |
			| Insatser | 250 |
			| Moms | 40 |
			| Summa exkl. moms | 400 |
			| Summa inkl. moms | 440 |`, `
2015 budget e Kansli 150000
2015 budget e Insatser 250000
2015 budget e Moms 40000
2015 budget e Summa exkl. moms 400000 = ?sum-without-parts
2015 budget e Summa inkl. moms 440000 =
sum-rows unknown 2015: 400000 not`},
		"a deduction among the incomes": {`
			## Budget 2015 (tkr)

			| | 2015 |
			|---|---|
			| Försäkringskassan | 200 |
			| Region Skåne | 200 |
			| Avgår personal från AF | -50 |
			| Summa intäkter | 350 |
			| Insatser | 350 |
			| Summa kostnader | 350 |`, `
2015 budget i Försäkringskassan 200000
2015 budget i Region Skåne 200000
2015 budget i Avgår personal från AF -50000
2015 budget i Summa intäkter 350000 =
2015 budget e Insatser 350000
2015 budget e Summa kostnader 350000 =
2015 budget FK pays 200000
2015 budget 12 pays 200000`},
		"a proposal and when it was made": {`
			## Budget 2015 (tkr)

			| Kostnader | Förslag 2014-10-15 | Budget 2014 |
			|---|---|---|
			| Kansli | 150 | 140 |
			| Insatser | 250 | 240 |
			| Summa kostnader | 400 | 380 |`, `
2015 budget e Kansli 150000 ?year-guessed
2014 budget e Kansli 140000
2015 budget e Insatser 250000 ?year-guessed
2014 budget e Insatser 240000
2015 budget e Summa kostnader 400000 = ?year-guessed
2014 budget e Summa kostnader 380000 =`},
		"what a member lends, and at most": {`
			## Finansiering 2015

			Försäkringskassan bidrar med högst 200 000 kr. Region Skåne bidrar med en halv tjänst, motsvarande 300 000 kr.`, `
2015 budget i Försäkringskassan 200000 ?bound
2015 budget i Region Skåne 300000 ?other-means
2015 budget FK pays 200000 ?bound
2015 budget 12 pays 300000 ?other-means`},
		"a contribution for a period, and for each year of one": {`
			## Finansiering

			Försäkringskassan bidrar under perioden 2015–2016 med 400 000 kr. Region Skåne bidrar under perioden 2015–2016 med 100 000 kr per år.`, `
2015 budget i Försäkringskassan 400000 ?year-guessed
2016 plan i Försäkringskassan 400000 ?year-guessed
2015 budget i Region Skåne 100000
2016 plan i Region Skåne 100000
2015 budget FK pays 400000 ?year-guessed
2016 plan FK pays 400000 ?year-guessed
2015 budget 12 pays 100000
2016 plan 12 pays 100000`},
		"two years in one sentence": {`
			## Budget 2015-2016

			Budgeten för 2015 är 4 000 000 kr och för 2016 4 200 000 kr.`, `
2015 budget e Budgeten 4000000 =
2016 plan e Budgeten 4200000 =`},
	} {
		t.Run(name, func(t *testing.T) {
			if got := planText(planOf(t, front+c.markdown)); got != strings.TrimSpace(c.want) {
				t.Errorf("got\n%s\nwant\n%s", got, strings.TrimSpace(c.want))
			}
		})
	}
}

// TestNoMoneyOfTheForbund reads sentences on money that is not the förbund's:
// they give no amounts.
func TestNoMoneyOfTheForbund(t *testing.T) {
	for name, sentence := range map[string]string{
		"granted to projects":       "Ystads kommun har beviljats 450 000 kr för projektet Alfa under 2015. Sjöbo kommun får 200 000 kr till Beta.",
		"put into a project":        "Projektet Alfa kostar 900 000 kr, varav Ystads kommun bidrar med 300 000 kr i arbetstid.",
		"of the whole country":      "Staten avsatte 280 miljoner kronor för finansiell samordning i landet 2015.",
		"what one person costs":     "Samhällets kostnader för en person som står utanför arbetsmarknaden 2015 beräknas till 350 000 kr.",
		"for each participant":      "Intäkterna 2015 för kommunen uppgår till 90 000 kr per deltagare.",
		"an upper bound":            "Kostnaderna för insatser ska 2015 uppgå till minst 80 % av budgeten, dock högst 900 000 kr.",
		"what a project may have":   "Budgeten för ett enskilt projekt 2015 får vara högst 500 000 kr.",
		"a share of own capital":    "Eget kapital bör enligt nationella rådet 2015 uppgå till högst 20 procent eller 800 000 kr.",
		"a difference":              "Region Skåne bidrar 2015 med 50 000 kr mer än 2014. Budgeten för 2015 är 300 000 kr lägre än föregående år.",
		"two parts of a year":       "Region Skåne bidrar 2015 med 50 000 kr i januari och 50 000 kr i juli.",
		"on a condition":            "Om Tomelilla kommun går med ökar intäkterna 2015 till 5 000 000 kr.",
		"without a part":            "Kostnaderna 2015 beräknas till 4 000 000 kr, exklusive kansli.",
		"a part of the förbund":     "Budgeten 2015 för förbundets kansli är 1 200 000 kr.",
		"paid out to people":        "Ystads kommun betalar ut 45 000 000 kr 2015.",
		"paid by the förbund":       "Region Skåne får 200 000 kr från förbundet 2015. Till Sjöbo kommun betalar förbundet 90 000 kr.",
		"paid back":                 "Ystads kommun har 2014 betalat 90 000 kr för mycket. Försäkringskassan betalar tillbaka 50 000 kr.",
		"a surplus of years before": "Överskottet från 2013 uppgick till 300 000 kr.",
	} {
		if got := planText(planOf(t, front+"## Budget 2015\n\n"+sentence)); got != "" {
			t.Errorf("%s: got %s", name, got)
		}
	}
}
