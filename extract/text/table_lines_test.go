package text

import (
	"strings"
	"testing"
)

// onLines prints cells as web pages do: a cell on each line, blank lines between.
func onLines(cells string, mark string, gap string) string {
	var out []string
	for _, c := range strings.Split(cells, ",") {
		if c == "_" {
			c = mark
		}
		out = append(out, c)
	}
	return strings.Join(out, "\n"+gap)
}

var (
	fourColumns = "Post,Utfall 2010,Budget 2011,Plan 2012,Staten,700,_,750,Regionen,_,350,360,Staden,350,350,_,Summa,1 050,700,1 110"
	fourRows    = `
lines
Post | Utfall 2010 | Budget 2011 | Plan 2012
Staten | 700 | _ | 750
Regionen | _ | 350 | 360
Staden | 350 | 350 | _
Summa | 1 050 | 700 | 1 110`
	threeFull = "Kommun,Folkmängd,Bidrag i kr,Storby,12 000,300 000,Lillby,4 000,100 000,Summa,16 000,400 000"
	threeRows = `
lines
Kommun | Folkmängd | Bidrag i kr
Storby | 12 000 | 300 000
Lillby | 4 000 | 100 000
Summa | 16 000 | 400 000`
)

var lineCases = []tableCase{
	{"no-break spaces", "Budgeten antas av styrelsen i maj.\n\n" + onLines(fourColumns, "\u00a0", "\n") + "\n\nPosten Staten är inte beslutad än.", fourRows},
	{"dashes", onLines(fourColumns, "-", "\n"), strings.NewReplacer("| _", "| -").Replace(fourRows)},
	{"double dashes", onLines(fourColumns, "--", "\n\n"), strings.NewReplacer("| _", "| --").Replace(fourRows)},
	{"entities", onLines(fourColumns, "&nbsp;", "\n"), fourRows},
	{"bars", onLines(fourColumns, "|", ""), fourRows},
	{"blank lines for empty cells", onLines(fourColumns, "", "\n"), fourRows},
	{"empty cells not marked", onLines(strings.ReplaceAll(fourColumns, "_,", ""), "", "\n"), "note table-uncertain"},
	{"no empty cells", onLines(threeFull, "", "\n"), threeRows},
	{"rows set apart", "Kommun\nFolkmängd\nBidrag i kr\n\nStorby\n12 000\n300 000\n\nLillby\n4 000\n100 000\n\nSumma\n16 000\n400 000", threeRows},
	{"section titles and empty rows", onLines("_,Budget 2010,Plan 2011,Intäkter,_,_,Staten,7,8,Staden,3,_,_,_,_,Kostnader,_,_,Lön,5,6,Summa,5,6", "\u00a0", "\n"), `
lines
_ | Budget 2010 | Plan 2011
Intäkter | _ | _
Staten | 7 | 8
Staden | 3 | _
Kostnader | _ | _
Lön | 5 | 6
Summa | 5 | 6`},
	{"titles without cells", onLines("Post,Budget 2010,Plan 2011,Intäkter,Staten,7,8,Staden,3,4,Kostnader,Lön,5,6,Lokal,5,6", "", "\n"), `
lines
Post | Budget 2010 | Plan 2011
Intäkter | _ | _
Staten | 7 | 8
Staden | 3 | 4
Kostnader | _ | _
Lön | 5 | 6
Lokal | 5 | 6`},
	{"more heads than cells", onLines("Budget 2010,Post,Kansli,Insatser,Summa,Lön,500,Verkstad,300,Trädgård,200", "", "\n"), "note table-uncertain"},
	{"two tables, caption between and note after", onLines("Budget 2010,Post,Kr,Lön,5 000,Resor,_,Hyra,4 000", "\u00a0", "\n") + "\n\n* Posten hyra är ännu inte beslutad.\n\nBudget 2011\n\n" +
		onLines("Post,Kr,Lön,6 000,Resor,_,Hyra,4 500", "\u00a0", "\n"), `
lines
Post | Kr
Lön | 5 000
Resor | _
Hyra | 4 000
lines
Post | Kr
Lön | 6 000
Resor | _
Hyra | 4 500`},
	{"empty lines for empty cells, dashes for no amount", onLines("Post,Delbelopp,Summa,Intäkter,_,3 690,Staten,1 640,_,Staden,-,_,Kostnader,_,3 690,Lön,498,_", "", ""), `
lines
Post | Delbelopp | Summa
Intäkter | _ | 3 690
Staten | 1 640 | _
Staden | - | _
Kostnader | _ | 3 690
Lön | 498 | _`},
	{"heads in two rows", onLines("_,Budget,Plan,Plan,Belopp i tkr,2011,2012,2013,Lön,5,6,7,Resor,_,8,9,Summa,5,14,16", "\u00a0", "\n"), `
lines
_ | Budget | Plan | Plan
Belopp i tkr | 2011 | 2012 | 2013
Lön | 5 | 6 | 7
Resor | _ | 8 | 9
Summa | 5 | 14 | 16`},
	{"a head over three columns printed once", onLines("Belopp i tkr,Utfall,Plan,2011,2012,2013,Lön,5,6,7,Resor,7,8,9,Summa,12,14,16", "", "\n"), "note table-uncertain"},
	{"two tables side by side", onLines("Intäkter,Belopp,Kostnader,Belopp,Staten,700,Lön,500,Staden,300,Resor,500,Summa,1 000,Summa,1 000", "", "\n"), "note table-uncertain"},
	{"texts in every second pair", onLines("Kurs i samtal,13 april,Storby,8 000 kr,Studiebesök,25 maj,Lillby,7 400 kr,Temadag,6 juni,Storby,1 000 kr", "", "\n"), "note table-uncertain"},
	{"numbers of chapters", onLines("2 Förbundet,2.1,Medlemmar,2.2,Styrelse,2.3,Uppdrag", "", "\n"), ""},
	{"goals", onLines("Individmål,Mål,Mått,Aktivitet,Målvärde,Fler ska arbeta,Antal vid avslut,Praktik,30 %,Bättre hälsa,Enkät,_,_,Verksamhetsmål,Mål,Mått,Aktivitet,Målvärde,Kort väntan,Veckor,Gemensam kö,4 veckor,6. Insatser", "\u00a0", "\n"), `
lines
Mål | Mått | Aktivitet | Målvärde
Fler ska arbeta | Antal vid avslut | Praktik | 30 %
Bättre hälsa | Enkät | _ | _
lines
Mål | Mått | Aktivitet | Målvärde
Kort väntan | Veckor | Gemensam kö | 4 veckor`},
	{"indicators with what they were", onLines("Indikator,Utfall 2018,Mål 2020,Andel i arbete,34 %,40 %,Andel i studier,4 %,6 %,4 Insatser", "", "\n"), `
lines
Indikator | Utfall 2018 | Mål 2020
Andel i arbete | 34 % | 40 %
Andel i studier | 4 % | 6 %`},
	{"goals with a cell missing", onLines("Mål,Mått,Aktivitet,Målvärde,Fler ska arbeta,Antal vid avslut,30 %,Bättre hälsa,Enkät,Samtal,10", "", "\n"), "note table-uncertain"},
	{"headings of goals", onLines("Mål,1. Fler ska arbeta.,Mått,1. Antal,Aktiviteter,1. Praktik", "", "\n"), ""},
	{"page numbers", onLines("Förbundet,2,Förbundet,3", "", "\n"), ""},
	{"contents", onLines("Innehåll,Inledning,3,Mål,4,Insatser,6,Budget,9", "", "\n"), ""},
	{"menu of a page", onLines("Start,Om oss,Dokument,Kontakt,Dela,Skriv ut", "", "\n"), ""},
	{"address", onLines("Förbundet Exempelbygden,Box 12,371 00 Exempelstad,0500-11 22 33,www.example.org", "", "\n"), ""},
}

func TestLineTables(t *testing.T) { runTableCases(t, lineCases) }
