package text

import (
	"slices"
	"testing"
)

// inCells prints cells as word processors save a table: a line for each, an
// empty one for an empty cell.
func inCells(cells string) string { return onLines(cells, "", "") }

const (
	threeYears = "Tkr,Utfall 2010,Budget 2011,Plan 2012"
	prose      = "Budgeten antas av styrelsen senast den 30 november.\n"
)

var cellCases = []tableCase{
	{"accounts before the labels", inCells("Konto,Text,Budget 2016,Budget 2017,_,Intäkter,_,_,3511,Staten,4 350 000,4 512 000,3512,Regionen,2 175 000,2 256 000,8310,Ränta,_,2 000,2068,Överskott,400 000,_,_,Summa,6 925 000,6 770 000"), `
lines
Konto | Text | Budget 2016 | Budget 2017
_ | Intäkter | _ | _
3511 | Staten | 4 350 000 | 4 512 000
3512 | Regionen | 2 175 000 | 2 256 000
8310 | Ränta | _ | 2 000
2068 | Överskott | 400 000 | _
_ | Summa | 6 925 000 | 6 770 000`},
	{"heads over no label, a title with a row under each side", prose + inCells("Utfall 2009,Utfall 2010,Budget 2011,Verksamhetens intäkter,Bidrag Staten,1 000,1 050,1 100,Bidrag Regionen,500,525,550,Summa intäkter,1 500,1 575,1 650,Verksamhetens kostnader,Projekt,-700,-800,-900,Personal,-400,-410,-420,Summa kostnader,-1 100,-1 210,-1 320"), `
lines
_ | Utfall 2009 | Utfall 2010 | Budget 2011
Verksamhetens intäkter | _ | _ | _
Bidrag Staten | 1 000 | 1 050 | 1 100
Bidrag Regionen | 500 | 525 | 550
Summa intäkter | 1 500 | 1 575 | 1 650
Verksamhetens kostnader | _ | _ | _
Projekt | -700 | -800 | -900
Personal | -400 | -410 | -420
Summa kostnader | -1 100 | -1 210 | -1 320`},
	{"years are no accounts", inCells("Post,Budget 2016,Plan 2017,Intäkter,_,_,Staten,1600,1700,Regionen,800,850,Staden,800,850,Summa,3200,3400"), `
lines
Post | Budget 2016 | Plan 2017
Intäkter | _ | _
Staten | 1600 | 1700
Regionen | 800 | 850
Staden | 800 | 850
Summa | 3200 | 3400`},
	{"accounts behind the labels", inCells("Text,Budget 2016,Konto,Staten,4 350 000,3511,Regionen,2 175 000,3512,Staden,2 175 000,3513"), `
lines
Text | Budget 2016 | Konto
Staten | 4 350 000 | 3511
Regionen | 2 175 000 | 3512
Staden | 2 175 000 | 3513`},
	{"accounts of the rows below", inCells("Konto,Text,Budget 2016,Budget 2017,3511,Staten,4 350 000,4 512 000,3512,Regionen,2 175 000,2 256 000,3513,Staden,2 175 000,2 256 000,3514,Ränta,Ny,5 000,4 000"), "note table-uncertain"},
	{"titles that span the table, empty cells at its end", prose + inCells(threeYears+",Intäkter,Staten,700,–,750,Regionen,350,360,370,Kostnader,Lön,600,_,620,Resultat,450,0,_") + "\n\n" + prose, `
lines
Tkr | Utfall 2010 | Budget 2011 | Plan 2012
Intäkter | _ | _ | _
Staten | 700 | – | 750
Regionen | 350 | 360 | 370
Kostnader | _ | _ | _
Lön | 600 | _ | 620
Resultat | 450 | 0 | _`},
	{"groups beside the labels, sums over both", inCells("Ägare,Insats,2011,2012,Staden,Verkstad,500,510,_,Trädgård,200,210,Regionen,Teamet,300,310,Summa,1 000,1 030"), `
lines
Ägare | Insats | 2011 | 2012
Staden | Verkstad | 500 | 510
_ | Trädgård | 200 | 210
Regionen | Teamet | 300 | 310
Summa > | 1 000 | 1 030`},
	{"groups beside the labels, a sum without its word", inCells("Ägare,Insats,Utgifter 2006,Staden,Verkstad,500,_,Trädgård,200,_,Summa staden,700,Regionen,Teamet,300,_,Skolan,100,_,Summa regionen,400,_,_,1 100"), `
lines
Ägare | Insats | Utgifter 2006
Staden | Verkstad | 500
_ | Trädgård | 200
_ | Summa staden | 700
Regionen | Teamet | 300
_ | Skolan | 100
_ | Summa regionen | 400
_ | _ | 1 100`},
	{"a side over a column without head", prose + inCells("Inkomster 2006,Staten,500,Staden,500,_,1 000") + "\n\n" + prose, `
lines
Inkomster 2006 | _
Staten | 500
Staden | 500
_ | 1 000`},
	{"comments behind the numbers, a label over two lines", inCells("Tkr,2019,2020,Kommentar,Staten,5 100,5 200,Preliminärt,Regionen,2 550,2 600,_,Utbildning,och möten,310,310,_,Summa,7 960,8 110,_"), `
lines
Tkr | 2019 | 2020 | Kommentar
Staten | 5 100 | 5 200 | Preliminärt
Regionen | 2 550 | 2 600 | _
Utbildning och möten | 310 | 310 | _
Summa | 7 960 | 8 110 | _`},
	{"a year for each row", inCells("År,Staten,Regionen,Staden,Summa,2021,12,6,_,24,2022,13,7,6,26,2023,13,7,6,26"), `
lines
År | Staten | Regionen | Staden | Summa
2021 | 12 | 6 | _ | 24
2022 | 13 | 7 | 6 | 26
2023 | 13 | 7 | 6 | 26`},
	{"numbers like years are no years", inCells("Antal,Staten,Regionen,Summa,2021,1200,3221,2150,1300,3450,1990,1400,3390"), "note table-uncertain"},
	{"two tables side by side", inCells("Intäkter,Kronor,Kostnader,Kronor,Staten,700,Lön,500,Staden,300,Hyra,300,_,_,Resor,200,Summa,1 000,Summa,1 000"), `
lines
Intäkter | Kronor | Kostnader | Kronor
Staten | 700 | Lön | 500
Staden | 300 | Hyra | 300
_ | _ | Resor | 200
Summa | 1 000 | Summa | 1 000`},
	{"words over years", inCells("Belopp i tkr,Bokslut,Budget,Plan,_,2010,2011,2012,Lön,5,6,7,Resor,7,8,9,Summa,12,14,16"), `
lines
Belopp i tkr | Bokslut | Budget | Plan
_ | 2010 | 2011 | 2012
Lön | 5 | 6 | 7
Resor | 7 | 8 | 9
Summa | 12 | 14 | 16`},
	{"words that span years, one in doubt", inCells("Belopp i tkr,Utfall,Budget,Plan,_,2010,2011,2012,2013,Lön,5,6,7,8,Resor,7,8,9,9,Summa,12,14,16,17"), `
lines
Belopp i tkr | Utfall | _ | _ | Plan
_ | 2010 | 2011 | 2012 | 2013
Lön | 5 | 6 | 7 | 8
Resor | 7 | 8 | 9 | 9
Summa | 12 | 14 | 16 | 17`},
	{"words that span, over empty cells", inCells("Tkr,Bokslut 2010,Budget 2011,Budget 2012,Plan,_,_,Ursprunglig,Reviderad,_,2013,2014,Lön,5,6,7,8,8,8,Resor,7,8,9,9,9,9,Summa,12,14,16,17,17,17"), `
lines
Tkr | Bokslut 2010 | Budget 2011 | Budget 2011 | Budget 2012 | Plan | Plan
_ | _ | Ursprunglig | Reviderad | _ | 2013 | 2014
Lön | 5 | 6 | 7 | 8 | 8 | 8
Resor | 7 | 8 | 9 | 9 | 9 | 9
Summa | 12 | 14 | 16 | 17 | 17 | 17`},
	{"a caption is no word over years", inCells("Tabell 3. Budget i tkr,_,2011,2012,Lön,5,6,Resor,7,8,Summa,12,14"), `
lines
_ | 2011 | 2012
Lön | 5 | 6
Resor | 7 | 8
Summa | 12 | 14`},
	{"heads of two lines", inCells("Mkr,Budget,2021,Plan,2022,Lön,4,5,Resor,1,1,Summa,5,6"), `
lines
Mkr | Budget 2021 | Plan 2022
Lön | 4 | 5
Resor | 1 | 1
Summa | 5 | 6`},
	{"heads broken over two lines", "Belopp i tkr.\n" + inCells("Utfall 2010,Budget,Plan,2011,2012,Lön,5,6,7,Resor,7,8,9,Summa,12,14,16"), `
lines
_ | Utfall 2010 | Budget 2011 | Plan 2012
Lön | 5 | 6 | 7
Resor | 7 | 8 | 9
Summa | 12 | 14 | 16`},
	{"fewer years than words", "Belopp i tkr.\n" + inCells("Utfall,Budget,Plan,2011,2012,Lön,5,6,7,Resor,7,8,9,Summa,12,14,16"), "note table-uncertain"},
	{"column by column", inCells("Tkr,2011,2012,Lön,Resor,Summa,5,7,12,6,8,14"), "note table-uncertain"},
	{"a cell too few", inCells(threeYears + ",Lön,5,6,7,Resor,7,8,Summa,12,14,7"), "note table-uncertain"},
	{"numbers with labels of a table beside", onLines("Intäkter,2013 Kostnader,2013,Staten,2 130 Löner,645,Regionen,1 065 Arvoden,110,Staden,591 Revision,38", "", "\n"), "note table-uncertain"},
	{"whole rows until one that is not", onLines(threeYears+",Staten,5,6,7,Staden,7,8,9,Summa,12,14,16,Lön,7,7,8,Resor,7,9,Hyra,5,5,5", "", "\n"), `
lines
Tkr | Utfall 2010 | Budget 2011 | Plan 2012
Staten | 5 | 6 | 7
Staden | 7 | 8 | 9
Summa | 12 | 14 | 16
Lön | ?7 | ?7 | ?8
note table-uncertain`},
	{"a label wrapped in whole rows", onLines(threeYears, "", "\n") + "\n\nStaten betalar även för\nArbetsförmedlingen\n\n5\n\n6\n\n7\n\nKommunerna\nStorstad\n\n7\n\n8\n\n9\n\nSumma bidrag att fördela\n\n12\n\n14\n\n16\n\nLön\n\n7", `
lines
Tkr | Utfall 2010 | Budget 2011 | Plan 2012
Staten betalar även för Arbetsförmedlingen | 5 | 6 | 7
Kommunerna | _ | _ | _
Storstad | 7 | 8 | 9
Summa bidrag att fördela | 12 | 14 | 16
note table-uncertain`},
	{"three texts before the numbers", inCells("Insats,Ägare,Period,Platser,Sant,Staden,2020-01-01–2022-12-31,120,Steg,Regionen,2021-08-01–2023-07-31,90,Hjulet,Staden,tills vidare,65"), `
lines
Insats | Ägare | Period | Platser
Sant | Staden | 2020-01-01–2022-12-31 | 120
Steg | Regionen | 2021-08-01–2023-07-31 | 90
Hjulet | Staden | tills vidare | 65`},
	{"gaps without heads", "Kinda\n\n\n50,0\n25,0\n\n22,2\n1,5\nSumma\n\n\n100,0\n\n\n18 000\n", "note table-uncertain"},
}

func TestCellTables(t *testing.T) { runTableCases(t, cellCases) }

// Texts whose lines stand like the cells of a table and are none.
func TestNoCellTables(t *testing.T) {
	for _, text := range []string{
		"Kommunerna 2 900 000 2 950 000\nMedel från tidigare år 450 000 600 000\nSå fördelas det 2022\nLuleå kommun\n1 480 000 kr\n50,2 procent\nPiteå kommun\n793 000 kr\n26,9 procent\nBodens kommun\n527 000 kr\n17,9 procent",
		"Våra medlemmar är Luleå och Boden\nPlanen beslutades i december\n12,4 mnkr\ntotal budget\n8,2 mnkr\ntill insatser\n430\ndeltagare\n19 070 kr",
		"Intäkter\nBelopp\nKostnader\nBelopp\nStaten\n700\nLön\n500\nStaden\n300\nHyra",
		"Innehåll\nBakgrund\n2\nMål\n4\nEkonomi\n6",
	} {
		lines := numberLines(text)
		if found, _ := cellTables(lineItems(lines), lines); len(found) > 0 {
			t.Errorf("%q: found %v", text, showRow(found[0].table.Rows[0]))
		}
	}
}

func TestSpans(t *testing.T) {
	for _, c := range []struct {
		below string // x for a column with a head of its own
		heads int
		want  []int
	}{
		{"xxx", 3, []int{0, 1, 2}},
		{"xx", 1, []int{0, 0}},
		{"xxxx", 3, []int{0, -1, -1, 2}},
		{" xx xx", 4, []int{0, 1, 1, 2, 3, 3}},
		{"xx", 3, []int{-1, -1}},
	} {
		var below []bool
		for _, r := range c.below {
			below = append(below, r == 'x')
		}
		if got := spans(below, c.heads); !slices.Equal(got, c.want) {
			t.Errorf("spans(%q, %d) = %v, want %v", c.below, c.heads, got, c.want)
		}
	}
}
