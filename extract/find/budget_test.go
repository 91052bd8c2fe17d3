package find

import (
	"fmt"
	"strings"
	"testing"

	"samplan/extract/doc"
)

// document builds a document from text: a line "# x" is a heading, "| a | b" a
// row of a table, anything else a paragraph. A cell ">2 a" spans two columns.
func document(text string) *doc.Document {
	d := &doc.Document{Name: "test"}
	var table *doc.Table
	for line := range strings.SplitSeq(strings.TrimSpace(text), "\n") {
		line = strings.TrimSpace(line)
		if strings.HasPrefix(line, "|") {
			if table == nil {
				table = &doc.Table{Found: "word"}
				d.Blocks = append(d.Blocks, doc.Block{Kind: doc.TableKind, Role: doc.Body, Table: table})
			}
			var row []doc.Cell
			col := 0
			for cell := range strings.SplitSeq(strings.TrimPrefix(line, "|"), "|") {
				span := 1
				cell = strings.TrimSpace(strings.ReplaceAll(cell, "¶", "\n"))
				if strings.HasPrefix(cell, ">") {
					fmt.Sscanf(cell, ">%d", &span)
					cell = strings.TrimSpace(cell[2:])
				}
				row = append(row, doc.Cell{Text: cell, Row: len(table.Rows), Col: col, RowSpan: 1, ColSpan: span})
				col += span
			}
			table.Columns = max(table.Columns, col)
			table.Rows = append(table.Rows, row)
			continue
		}
		table = nil
		switch {
		case line == "":
		case strings.HasPrefix(line, "# "):
			d.Blocks = append(d.Blocks, doc.Block{Kind: doc.Heading, Role: doc.Body, Level: 1, Text: line[2:]})
		default:
			d.Blocks = append(d.Blocks, doc.Block{Kind: doc.Paragraph, Role: doc.Body, Text: line})
		}
	}
	d.Number()
	return d
}

// gridText prints grids for comparison: kind, year, unit, columns, rows.
func gridText(grids []Grid) string {
	var b strings.Builder
	for _, g := range grids {
		fmt.Fprintf(&b, "%s %s %s:", g.Kind, g.Year, g.Unit)
		for _, c := range g.Columns {
			fmt.Fprintf(&b, " [%s %s]", c.Role, c.Year)
		}
		b.WriteByte('\n')
		for _, r := range g.Rows {
			fmt.Fprintf(&b, "%d%.1s %s", r.Level, r.Side, r.Label)
			for _, c := range r.Cells {
				fmt.Fprintf(&b, " | %s", c.Number.Text)
			}
			b.WriteByte('\n')
		}
	}
	return strings.TrimSpace(b.String())
}

func TestGrids(t *testing.T) {
	for name, c := range map[string]struct{ text, want string }{
		"two header rows, set-in rows": {`
			# Budget
			|             | Budget | Plan
			| Belopp i tkr | 2015 | 2016
			| Finansiering | 300 | 290
			| - Ystads kommun | 100 | 90
			| - Region Skåne | 200 | 200
			| Styrelsen | 30 | 31
			| Summa kostnader | 300 | 290`, `
budget  tkr: [amount 2015] [amount 2016]
0i Finansiering | 300 | 290
1i Ystads kommun | 100 | 90
1i Region Skåne | 200 | 200
0e Styrelsen | 30 | 31
0e Summa kostnader | 300 | 290`},
		"incomes beside costs": {`
			# Budget 2016
			| Intäkter | kr | Kostnader | kr
			| Staten | 200 000 | Styrelse | 50 000
			| Region Skåne | 100 000 | Kansli | 350 000
			| Summa intäkter | 300 000 | Summa kostnader | 400 000`, `
contribution 2016 : [amount ]
0i Intäkter | 
0i Staten | 200 000
0i Region Skåne | 100 000
0i Summa intäkter | 300 000
budget 2016 : [amount ]
0e Kostnader | 
0e Styrelse | 50 000
0e Kansli | 350 000
0e Summa kostnader | 400 000`},
		"years as rows, parties as columns": {`
			# Medlemmarnas bidrag (tkr)
			| År | Staten | Region Halland | Summa
			| Budget 2021 | 400 | 200 | 600
			| Budget 2022 | 420 | 210 | 630`, `
contribution  tkr: [amount 2021] [amount 2022]
0i Staten | 400 | 420
0i Region Halland | 200 | 210
0i Summa | 600 | 630`},
		"payers as heads over what each pays, as cards show it": {`
			# Så fördelas bidragen 2022
			| Ale kommun | Orust kommun | Tjörns kommun
			| 1 480 000 kr | 793 000 kr | 527 000 kr
			| 50 procent av bidragen | 30 procent av bidragen | 20 procent av bidragen`, `
contribution 2022 : [amount ]
0i Ale kommun | 1 480 000
0i Orust kommun | 793 000
0i Tjörns kommun | 527 000`},
		"payers over numbers without a unit are no cards": {`
			# Antal 2022
			| Ale kommun | Orust kommun | Tjörns kommun
			| 148 | 79 | 52`, ""},
		"payers over amounts of two kinds are no cards": {`
			# Bidrag 2022
			| Ale kommun | Orust kommun | Tjörns kommun
			| 1 480 000 kr | 793 000 kr | 527 000 kr
			| 1 500 000 kr | 800 000 kr | 530 000 kr`, ""},
		"a table that a sentence says counts people": {`
			# Insatser
			Antal deltagare i insatserna framgår av tabellen nedan.
			| Insats | Utfall 2006 | Prognos 2007
			| Vägen | 148 | 155
			| Bron | 212 | 230
			| Totalt | 360 | 385`, ""},
		"a sentence on people who get money": {`
			# Insatser, tkr
			Insatserna når 360 deltagare. Kostnaderna framgår av tabellen nedan.
			| Insats | Utfall 2006 | Prognos 2007
			| Vägen | 148 | 155
			| Bron | 212 | 230
			| Totalt | 360 | 385`, `
budget  tkr: [amount 2006] [amount 2007]
0 Vägen | 148 | 155
0 Bron | 212 | 230
0 Totalt | 360 | 385`},
		"a title over incomes and costs side by side": {`
			# Ekonomi
			| Budget 2010 | | |
			| Intäkter | Kronor | Kostnader | Kronor
			| Staten | 1.900.000 | Kansli | 1.640.000
			| Kommunen | 950.000 | Styrelse | 1.210.000
			| Summa intäkter | 2.850.000 | Summa kostnader | 2.850.000
			| Preliminär budget 2011 | | |
			| Intäkter | Kronor | Kostnader | Kronor
			| Staten | 2.000.000 | Kansli | 1.700.000
			| Kommunen | 1.000.000 | Styrelse | 1.300.000
			| Summa intäkter | 3.000.000 | Summa kostnader | 3.000.000`, `
contribution 2010 : [amount ]
0i Intäkter | 
0i Staten | 1.900.000
0i Kommunen | 950.000
0i Summa intäkter | 2.850.000
contribution 2011 : [amount ]
0i Intäkter | 
0i Staten | 2.000.000
0i Kommunen | 1.000.000
0i Summa intäkter | 3.000.000
budget 2010 : [amount ]
0e Kostnader | 
0e Kansli | 1.640.000
0e Styrelse | 1.210.000
0e Summa kostnader | 2.850.000
budget 2011 : [amount ]
0e Kostnader | 
0e Kansli | 1.700.000
0e Styrelse | 1.300.000
0e Summa kostnader | 3.000.000`},
		"key figures are no budget": {`
			# Ekonomi
			|  | 2014 | 2015
			| Antal deltagare | 64 | 97
			| Andel kvinnor, % | 58 | 55
			| Medlemsbidrag per invånare, kr | 114 | 117
			| Projektkostnad per deltagare, kr | 11 207 | 12 244`, ""},
		"a balance sheet is no budget": {`
			# Ekonomi
			| Kronor | 2014-12-31 | 2015-12-31
			| Kortfristiga fordringar | 96 300 | 112 400
			| Kassa och bank | 837 115 | 941 508
			| Summa tillgångar | 933 415 | 1 053 908
			| Årets resultat | 203 174 | 80 243
			| Kortfristiga skulder | 730 241 | 973 665`, ""},
		"a key figure below a budget is left out, costs that sound like one stay": {`
			# Budget
			| tkr | 2014 | 2015
			| Deltagaravgifter | 10 | 12
			| Samordnare 80 % | 500 | 510
			| Bankavgifter | 5 | 6
			| Summa kostnader | 515 | 528
			| Kostnad per deltagare | 8 | 9`, `
budget  tkr: [amount 2014] [amount 2015]
0e Deltagaravgifter | 10 | 12
0e Samordnare 80 % | 500 | 510
0e Bankavgifter | 5 | 6
0e Summa kostnader | 515 | 528`},
		"the year stands over the labels": {`
			# Ekonomi
			| Projekt 2010, kr | Beviljat | Återstår
			| Språnget | 640 000 | 17 520
			| Torget | 510 000 | 38 065
			| Summa | 1 150 000 | 55 585`, `
budget 2010 kr: [amount ] [other ]
0e Projekt 2010, kr |  | 
0e Språnget | 640 000 | 17 520
0e Torget | 510 000 | 38 065
0e Summa | 1 150 000 | 55 585`},
		"a unit over the amounts beside participants": {`
			# Budget 2020
			| Insats | Deltagare | Tkr
			| Stegen | 60 | 2 240
			| Ung kraft | 35 | 1 485
			| Summa insatser | 95 | 3 725`, `
budget 2020 : [other ] [amount ]
0e Stegen | 60 | 2 240
0e Ung kraft | 35 | 1 485
0e Summa insatser | 95 | 3 725`},
		"participants in the chapter on the budget": {`
			# Budget 2020, kronor
			Deltagare per insats
			| Insats | 2018 | 2019
			| Stegen | 60 | 71
			| Ung kraft | 35 | 40
			| Totalt | 95 | 111`, ""},
		"statistics of some months are none": {`
			# Budget 2016
			| Januari–augusti 2015 | Kumla | Laxå
			| Personal med sjukpenning | 241 | 418
			| Aktivitetsersättning | 112 | 305`, ""},
		"own capital in, used and out is no budget": {`
			# Eget kapital (tkr)
			|  | 2019 | 2020
			| Ingående eget kapital | 3 480 | 2 380
			| Används under året | -1 100 | -900
			| Utgående eget kapital | 2 380 | 1 480`, ""},
		"own capital below a budget is no reason against it": {`
			# Budget (tkr)
			|  | 2019 | 2020
			| Bidrag från staten | 480 | 380
			| Summa intäkter | 480 | 380
			| Kostnader för insatser | 400 | 400
			| Summa kostnader | 400 | 400
			| Ingående eget kapital | 80 | 160
			| Utgående eget kapital | 160 | 140`, `
budget  tkr: [amount 2019] [amount 2020]
0i Bidrag från staten | 480 | 380
0i Summa intäkter | 480 | 380
0e Kostnader för insatser | 400 | 400
0e Summa kostnader | 400 | 400
0r Ingående eget kapital | 80 | 160
0r Utgående eget kapital | 160 | 140`},
		"costs of years beside periods and participants": {`
			# Beslutade insatser (kr)
			| Insats | Tidsperiod | Deltagare | Kostnad 2019 | Kostnad 2020
			| Vägen in | 2019-01-01–2020-06-30 | 60 | 1 480 000 | 740 000
			| Arena | 2018-09-01–2019-12-31 | 45 | 1 265 000 | –
			| Teamet | 2019-01-01–2020-12-31 | 50 | 1 140 000 | 1 160 000
			| Summa |  | 155 | 3 885 000 | 1 900 000`, `
budget  kr: [other ] [amount 2019] [amount 2020]
0e Vägen in | 60 | 1 480 000 | 740 000
0e Arena | 45 | 1 265 000 | 
0e Teamet | 50 | 1 140 000 | 1 160 000
0e Summa | 155 | 3 885 000 | 1 900 000`},
		"participants alone are none": {`
			# Budget 2020
			| Insats | Deltagare
			| Stegen | 60
			| Ung kraft | 35
			| Summa insatser | 95`, ""},
		"a side and two years that follow one another head a table": {`
			# Budget 2009 och 2010, tkr
			| Insatser | 2009 | 2010
			| Kompassen | 1 450 | 1 500
			| Nystart | 640 | 700
			| Delsumma | 2 090 | 2 200`, `
budget  tkr: [amount 2009] [amount 2010]
0e Insatser |  | 
0e Kompassen | 1 450 | 1 500
0e Nystart | 640 | 700
0e Delsumma | 2 090 | 2 200`},
		"a remark on an amount left open heads no table": {`
			# Budget
			| kr | Plan 2021 | Kommentar
			| Bidrag från staten | 200 000 |
			| Överskott från tidigare år |  | Beräknat, slutlig siffra i bokslutet
			| Ränta | 40 000 |
			| Summa intäkter | 240 000 |`, `
budget  kr: [amount 2021]
0i Bidrag från staten | 200 000
0i Överskott från tidigare år | 
0i Ränta | 40 000
0i Summa intäkter | 240 000`},
		"a surplus amid the incomes is one, below them a result": {`
			# Budget
			| tkr | 2014
			| Bidrag från staten | 200
			| Överskott | 48
			| Ränta | 2
			| Summa intäkter | 250
			| Kostnader för insatser | 240
			| Summa kostnader | 240
			| Överskott | 10`, `
budget  tkr: [amount 2014]
0i Bidrag från staten | 200
0i Överskott | 48
0i Ränta | 2
0i Summa intäkter | 250
0e Kostnader för insatser | 240
0e Summa kostnader | 240
0r Överskott | 10`},
		"what has a plus before it is a difference": {`
			# Ekonomi
			| tkr | Budget 2014 | Budget 2015 | Mot 2014
			| Styrelse | 100 | 110 | +10
			| Kansli | 900 | 890 | -10
			| Resor | 20 | 25 | +5
			| Summa | 1 020 | 1 025 | +5`, `
budget  tkr: [amount 2014] [amount 2015] [other 2014]
0e Styrelse | 100 | 110 | +10
0e Kansli | 900 | 890 | -10
0e Resor | 20 | 25 | +5
0e Summa | 1 020 | 1 025 | +5`},
		"what one year has more than another is a difference": {`
			# Ekonomi
			| tkr | Budget 2014 | Budget 2015 | Mer
			| Styrelse | 100 | 110 | 10
			| Kansli | 900 | 890 | -10
			| Resor | 20 | 25 | 5
			| Summa | 1 020 | 1 025 | 5`, `
budget  tkr: [amount 2014] [amount 2015] [other ]
0e Styrelse | 100 | 110 | 10
0e Kansli | 900 | 890 | -10
0e Resor | 20 | 25 | 5
0e Summa | 1 020 | 1 025 | 5`},
		"a year that is the difference of two by chance of one row stays": {`
			# Ekonomi
			| tkr | Budget 2014 | Budget 2015 | Plan 2016
			| Styrelse | 100 | 110 | 10
			| Kansli | 900 | 1 890 | 990
			| Resor | 20 | 35 | 15
			| Summa | 1 020 | 2 035 | 1 015`, `
budget  tkr: [amount 2014] [amount 2015] [amount 2016]
0e Styrelse | 100 | 110 | 10
0e Kansli | 900 | 1 890 | 990
0e Resor | 20 | 35 | 15
0e Summa | 1 020 | 2 035 | 1 015`},
		"difference and percent columns are no amounts": {`
			# Ekonomi
			| tkr | Budget 2014 | Budget 2015 | Förändring | Andel
			| Styrelse | 100 | 110 | 10 | 5 %
			| Kansli | 900 | 910 | 10 | 95 %
			| Summa | 1 000 | 1 020 | 20 | 100 %`, `
budget  tkr: [amount 2014] [amount 2015] [other ]
0e Styrelse | 100 | 110 | 10
0e Kansli | 900 | 910 | 10
0e Summa | 1 000 | 1 020 | 20`},
		"sums of groups in a column of their own": {`
			# Budget 2011
			| Kostnader | | |
			| Arvoden | 150 000 | |
			| Kansli | 360 000 | 510 000 | 11 %
			| Löner | 90 000 | |
			| Projekt | 400 000 | 490 000 | 89 %`, `
budget 2011 : [amount ] [group-sum ]
0e Kostnader |  | 
0e Arvoden | 150 000 | 
0e Kansli | 360 000 | 510 000
0e Löner | 90 000 | 
0e Projekt | 400 000 | 490 000`},
		"many rows in one": {`
			# Budget 2009, kr
			| Arvoden¶Resor¶Revision | 10 000¶5 000¶20 000
			| Summa kostnader | 35 000`, `
budget 2009 kr: [amount ]
0e Arvoden | 10 000
0e Resor | 5 000
0e Revision | 20 000
0e Summa kostnader | 35 000`},
	} {
		t.Run(name, func(t *testing.T) {
			if got := gridText(Grids(document(c.text))); got != strings.TrimSpace(c.want) {
				t.Errorf("got\n%s\nwant\n%s", got, strings.TrimSpace(c.want))
			}
		})
	}
}

// TestNoGrid holds the look-alikes: tables with numbers that are not the
// förbund's budget.
func TestNoGrid(t *testing.T) {
	for name, text := range map[string]string{
		"participants": `
			# Deltagare i insatserna
			| Insats | Antal kvinnor | Antal män
			| Arbetslivsstudio | 45 | 38
			| Ungdomsteam | 22 | 31
			| Summa | 67 | 69`,
		"meetings": `
			# Sammanträden
			| Datum | Tid | Plats
			| 14 februari | 13 | Rådhuset
			| 3 maj | 13 | Rådhuset`,
		"cost per participant": `
			# Kostnad per deltagare
			| Insats | Kostnad per deltagare
			| Arbetslivsstudio | 45 000
			| Ungdomsteam | 22 000`,
		"other förbund": `
			# Medel till samordningsförbund, tkr
			| Förbund | Tilldelning 2015
			| Samordningsförbundet Lund | 4 100
			| Samordningsförbundet Malmö | 9 800
			| Samordningsförbundet Trelleborg | 1 900`,
		"prices of activities": `
			# Utbildningsprogram
			| Tid | Målgrupp | Syfte | Kostnad
			| Våren | Chefer | Seminarium om samverkan | 40 000 kr
			| Hösten | Handläggare | Konferens om metoder | 30 000 kr`,
		"phone list": `
			# Kontakt
			| Ordförande | 070 123 45 67
			| Samordnare | 070 765 43 21`,
		"nothing but words": `
			# Mål
			| Mål | Mått
			| Fler i arbete | Andel i arbete efter insats`,
	} {
		t.Run(name, func(t *testing.T) {
			if got := gridText(Grids(document(text))); got != "" {
				t.Errorf("taken for the förbund's money:\n%s", got)
			}
		})
	}
}

// TestNoteMarks has labels with footnote marks, and raised signs that are none.
func TestNoteMarks(t *testing.T) {
	for label, want := range map[string]string{
		"Försäkringskassanᵃ": "Försäkringskassan", "Kansli, personalᶜ": "Kansli, personal", "Staten¹⁾": "Staten", "Staten*": "Staten",
		"Insats a": "Insats a", "Lokaler, 40 m² hyrs": "Lokaler, 40 m² hyrs",
	} {
		if got := clean(label); got != want {
			t.Errorf("%q is %q, want %q", label, got, want)
		}
	}
}

// TestYearAtTheEndOfARemark has a year alone below a remark, which heads nothing.
func TestYearAtTheEndOfARemark(t *testing.T) {
	grids := Grids(document(`
		# Budget
		| Tkr | 2019 | Kommentar
		| Kansli | 870 | Halv tjänst t.o.m. juni
		| | | 2020
		| Revision | 60 |
		| Summa kostnader | 930 |`))
	if len(grids) != 1 || len(grids[0].Rows) < 3 {
		t.Errorf("read\n%s", gridText(grids))
	}
	grids = Grids(document(`
		# Budget
		| Tkr | 2019 | 2020
		| Kansli | 870 | 880
		| Revision | 60 | 70
		| | 2021 | 2022
		| Kansli | 890 | 900
		| Revision | 80 | 90`))
	if len(grids) != 2 {
		t.Errorf("a second head: read\n%s", gridText(grids))
	}
}

// TestSideOfYear has tables that no heading stands over: one says what its
// amounts are in the head of their column.
func TestSideOfYear(t *testing.T) {
	for head, want := range map[string]int{"Utgifter 2006": 1, "Deltagare 2006": 0, "2006": 0} {
		grids := Grids(document("| Projektägare | Verksamhet | " + head + `
			| Kassan | Torget | 4 150 000
			| | Steget | 3 200 000
			| | Hyror | 100 000
			| | Summa Kassan | 7 450 000
			| Backa | Kvinnokraft | 700 000
			| | Lotsar | 180 000
			| | Ryggskola | 200 000
			| | Summa Backa | 1 080 000`))
		if len(grids) != want {
			t.Errorf("%s: read\n%s", head, gridText(grids))
		}
	}
}
