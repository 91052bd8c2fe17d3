package find

import (
	"fmt"
	"strings"
	"testing"

	"samplan/extract/doc"
)

// linesDoc is a document with a paragraph for each line under a heading.
func linesDoc(heading, lines string) *doc.Document {
	d := &doc.Document{Blocks: []doc.Block{{Kind: doc.Heading, Level: 1, Role: doc.Body, Text: heading}}}
	for l := range strings.SplitSeq(strings.TrimSpace(lines), "\n") {
		d.Blocks = append(d.Blocks, doc.Block{Kind: doc.Paragraph, Role: doc.Body, Text: strings.TrimSpace(l)})
	}
	d.Number()
	return d
}

// TestLineTables reads tables whose rows are lines and whose columns are lost:
// each row with its side, its fullest reading and the number of all of them.
func TestLineTables(t *testing.T) {
	const rows = `
Intäkter
Försäkringskassan 2 350 2 400
Region Kronoberg 1 175 1 200
Kommunerna 1 175 1 200
Summa intäkter 4 700 4 800
Kostnader
Kansli 1 700 1 800
Insatser 3 000 3 000
Summa kostnader 4 700 4 800`
	const read = "Intäkter; income Försäkringskassan 2 350|2 400; income Region Kronoberg 1 175|1 200; income Kommunerna 1 175|1 200; income Summa intäkter 4 700|4 800; Kostnader; expense Kansli 1 700|1 800; expense Insatser 3 000|3 000; expense Summa kostnader 4 700|4 800"
	for _, c := range []struct{ name, text, want string }{
		{"heads in a line", "Belopp i tkr Budget 2017 Budget 2018" + rows, "tkr Budget 2017, Budget 2018: " + read},
		{"heads after a sentence", "Alla belopp i tkr. Utfall 2016 Budget 2018" + rows, "tkr Utfall 2016, Budget 2018: " + read},
		{"a word of a head in each line", "tkr\nUtfall\n2016\nBudget\n2018" + rows, "tkr Utfall 2016, Budget 2018: " + read},
		{"bases over years", "Utfall Budget\n2016 2018" + rows, " Utfall 2016, Budget 2018: " + read},
		{"heads again on the next page", "Budget 2017 Budget 2018" + strings.Replace(rows, "\nKostnader", "\nSid 4\nBudget 2017 Budget 2018\nKostnader", 1), " Budget 2017, Budget 2018: " + read},
		{"which year is whose", "2016 2017 2018\nUtfall Budget Prognos Budget" + rows, ""},
		{"shares beside", "Budget 2017 Budget 2018 Andel %\nFörsäkringskassan 2 350 2 400 50,0\nKommunerna 2 350 2 400 50,0\nSumma intäkter 4 700 4 800 100,0", " Budget 2017, Budget 2018: income Försäkringskassan 2 350|2 400; income Kommunerna 2 350|2 400; income Summa intäkter 4 700|4 800"},
		{"notes before", "Not Budget 2017 Budget 2018\nFörsäkringskassan 1 2 350 2 400\nKommunerna 2 2 350 2 400\nSumma intäkter 4 700 4 800", " Budget 2017, Budget 2018: income Försäkringskassan 2 350|2 400; income Kommunerna 2 350|2 400; income Summa intäkter 4 700|4 800"},
		{"accounts and marks for kronor", "Konto Budget 2017 Budget 2018\n3010 Försäkringskassan 350 000:- 400 000:-\n4010 Arvoden 98 000:- 84 300:-\n4020 Insatser 252 000:- 315 700:-\nSumma kostnader 350 000:- 400 000:-", " Budget 2017, Budget 2018: income Försäkringskassan 350 000|400 000; expense Arvoden 98 000|84 300; expense Insatser 252 000|315 700; expense Summa kostnader 350 000|400 000"},
		{"labels of several lines", "Budget 2017 Budget 2018\nStyrelse, revision och\nekonomitjänster\n425 440\nUtbildning för personal\nhos parterna 135 130\nResor 15 20\nSumma kostnader 575 590", " Budget 2017, Budget 2018: expense Styrelse, revision och ekonomitjänster 425|440; expense Utbildning för personal hos parterna 135|130; expense Resor 15|20; expense Summa kostnader 575|590"},
		{"a list under its year", "Samordnare 640 000 kr\nLokaler 60 000 kr\nResor 20 000 kr\nSumma kostnader 720 000 kr", " Budget 2018: expense Samordnare 640 000; expense Lokaler 60 000; expense Resor 20 000; expense Summa kostnader 720 000"},
		{"a list without a sum", "Samordnare 640 000 kr\nLokaler 60 000 kr\nResor 20 000 kr\nKaffe 720 000 kr", ""},
		{"lists side by side", "Kommunerna 1.162.000 Samordnare 890.000\nRegionen 1.162.000 Styrelse 210.000\nStaten 2.324.000 Insatser 3.548.000\nSumma 4.648.000 Summa 4.648.000", ""},
		{"participants", "Antal deltagare 2017 2018\nVägknuten 41 43\nJobbspåret 26 30\nTotalt 67 73", ""},
		{"a list of contents", "Budget 2017 2018\n1 Inledning 3\n2 Mål 4\n3 Budget 7", ""},
		{"another budget below the sum of all costs", "Budget 2017 Budget 2018" + rows + "\nBudget för projekt Klara\nPersonal 1 001 1 002\nLokaler 101 202\nSumma kostnader 1 102 1 204", " Budget 2017, Budget 2018: " + read},
		{"an outlook under heads of its own", "Budget 2017 Budget 2018" + rows + "\nPlan 2019-2020\nKansli 1 001 1 002\nInsatser 101 202\nSumma kostnader 1 102 1 204", " Budget 2017, Budget 2018: " + read},
		{"heads that cannot be read below", "Budget 2017 Budget 2018" + rows + "\nTertial 1 Tertial 2\nKansli 1 001 1 002\nInsatser 101 202\nSumma kostnader 1 102 1 204", " Budget 2017, Budget 2018: " + read},
		{"a year in the caption of a list", "Medlemsbidrag 2013\nLjungby kommun 200 000\nRegion Kronoberg 400 000\nFörsäkringskassan 600 000\nSumma 1 200 000", " : Medlemsbidrag; income Ljungby kommun 200 000; income Region Kronoberg 400 000; income Försäkringskassan 600 000; income Summa 1 200 000"},
		{"a year in parentheses", "Budget föregående år (2013)\nKansli 1 045\nInsatser 2 935\nResor 20\nSumma kostnader 4 000", " 2013: expense Kansli 1 045; expense Insatser 2 935; expense Resor 20; expense Summa kostnader 4 000"},
		{"inhabitants", "Antal invånare 16-64 år\nLjungby kommun 16 530\nMarkaryds kommun 6 220\nÄlmhults kommun 9 171\nSumma 31 921", ""},
		{"fees a head", "Medlemsavgift per invånare\nLjungby kommun 27\nMarkaryds kommun 33\nÄlmhults kommun 21\nSumma 81", ""},
		{"days of payment", "31 januari 1 000\n30 april 1 000\n31 juli 1 000\nSumma 3 000", ""},
		{"amounts set apart by blanks in two columns", "Intäkter                                   5 815\nMedlemmar           4 720\nSparat              1 095\nSumma intäkter                             5 815", ""},
	} {
		var got []string
		for _, g := range Grids(linesDoc("Budget 2018", c.text)) {
			var heads, rows []string
			for _, col := range g.Columns {
				heads = append(heads, col.Head)
			}
			for _, r := range g.Rows {
				row := r.Label
				if len(r.Readings) > 0 {
					var cells []string
					for _, cell := range r.Readings[0].Cells {
						cells = append(cells, cell.Number.Text)
					}
					row = fmt.Sprint(r.Side, " ", r.Label, " ", strings.Join(cells, "|"))
				}
				rows = append(rows, row)
			}
			got = append(got, g.Unit+" "+strings.Join(heads, ", ")+": "+strings.Join(rows, "; "))
		}
		if s := strings.Join(got, "\n"); s != c.want {
			t.Errorf("%s:\n got %s\nwant %s", c.name, s, c.want)
		}
	}
}

// TestLineHeads reads the heads of columns from the words of lines.
func TestLineHeads(t *testing.T) {
	for text, want := range map[string]string{
		"Utfall 2016 Budget 2017 Budget 2018":                               "Utfall 2016, Budget 2017, Budget 2018",
		"Post Reviderad budget 2017 Budget 2018":                            "Reviderad budget 2017, Budget 2018",
		"2017 2018 2019":                                                    "2017, 2018, 2019",
		"Budget Budget Plan 2017 2018 2019":                                 "Budget 2017, Budget 2018, Plan 2019",
		"2017 2018 Budget Plan":                                             "Budget 2017, Plan 2018",
		"Utfall Budget Plan 2011 2012 2013 2014":                            "Utfall 2011, 2012, 2013, Plan 2014",
		"Tkr Budget 2020 Budget 2021 Förändring mot 2020, tkr Andel % 2021": "Budget 2020, Budget 2021, Förändring mot 2020 tkr, Andel % 2021",
		"Budget 2022 Förändr. 21–22 Plan 2023 Förändr. 22–23":               "Budget 2022, Förändr 21–22, Plan 2023, Förändr 22–23",
		"Resultatbudget Budget 2023 Budget 2024":                            "Budget 2023, Budget 2024",
		"Budget":                                                            "",
		"Förändring Budget":                                                 "",
		"Budget 2014 Budget 2014":                                           "",
		"2017 2018 Budget Prognos Budget":                                   "",
		"Styrelsen beslutade om budget 2017 och budget 2018":                "",
		"Antal deltagare 2017 2018":                                         "",
	} {
		if got := strings.Join(lineHeads(wordsOfHead(flatTokens([]rune(text)))), ", "); got != want {
			t.Errorf("%s:\n got %s\nwant %s", text, got, want)
		}
	}
}

// TestLostRows tells rows of tables that lost their columns from sentences.
func TestLostRows(t *testing.T) {
	for text, want := range map[string]bool{
		"Medlemsintäkt staten 5 000 000 kr 5 240 000 kr":         true,
		"Staten betalar 5 000 000 kr 2023 och 5 240 000 kr 2024": false,
		"Försäkringskassan 500 000 kr, regionen 250 000 kr":      false,
		"Kommunen bidrar med 3 000 tkr":                          false,
	} {
		if got := isLostRow(text); got != want {
			t.Errorf("isLostRow(%q) = %v", text, got)
		}
	}
}

// TestAccounts has columns of account numbers, and amounts that only look so.
func TestAccounts(t *testing.T) {
	for text, want := range map[string]bool{
		"5010 5090 5610":           true,
		"5011 5093 5612 6001 6420": true,
		"5010 5090":                false,
		"5010 5610 5090":           false,
		"4120 4310 5012":           false, // by chance
		"5 010 5 090 5 610":        false,
		"2015 2016 2017":           false,
	} {
		var body [][]square
		for _, n := range Numbers(strings.ReplaceAll(text, " ", "\n")) {
			s := square{text: n.Text, first: true}
			s.kind, s.num = readCell(n.Text)
			body = append(body, []square{s})
		}
		if got := areAccounts(body, 0); got != want {
			t.Errorf("areAccounts(%s) = %v", text, got)
		}
	}
}

// TestPeriods has columns of periods, and of amounts as small as years.
func TestPeriods(t *testing.T) {
	for text, want := range map[string]bool{
		"2008–2010;2009;2009–":   true,
		"t.o.m. 2009;2010":       true,
		"2009;2010":              false,
		"2008–2010;1 200;2009":   false,
		"12–15 personer;20;2009": false,
	} {
		var body [][]square
		for cell := range strings.SplitSeq(text, ";") {
			s := square{text: cell, first: true}
			s.kind, s.num = readCell(cell)
			body = append(body, []square{s})
		}
		if got := arePeriods(body, 0); got != want {
			t.Errorf("arePeriods(%s) = %v", text, got)
		}
	}
}

// FuzzLineTables reads whatever lines stand under heads of columns.
func FuzzLineTables(f *testing.F) {
	f.Add("Budget 2017 Budget 2018\nKansli 1 700 1 800\nInsatser 3 000 3 000\nSumma kostnader 4 700 4 800")
	f.Add("Medlemsbidrag 5 000:-5 kr 2018 betalas")
	f.Add("Andel % Budget\n2017\nNot Förändring mot\n4010 Arvoden (1 200) – 1,5 %\nSumma -1 200:- kr\nSumma 2015 2016")
	f.Fuzz(func(t *testing.T, lines string) {
		d := linesDoc("Budget 2018", lines)
		Find(d)
		for _, g := range Grids(d) {
			for _, r := range g.Rows {
				for _, reading := range r.Readings {
					if len(reading.Cells) != 0 && len(reading.Cells) != len(g.Columns) {
						t.Errorf("a reading of %d cells in %d columns", len(reading.Cells), len(g.Columns))
					}
				}
			}
		}
	})
}
