package layout

import (
	"testing"
)

func TestShapeOf(t *testing.T) {
	for s, want := range map[string]shape{
		"1 309 982": number, "-500": number, "− 500": number, "(700)": number, "12,5 %": number, "1.5": number, "600 000*": number,
		"850 tkr": number, "2 mkr": number, "+14": number, "2015": number, "0": number, "0,5": number, ".9%": number, "100:-": number, "3 500¹": number, "3 500ᵃ": number, "−355ᶜ": number,
		"-": blank, "–": blank, "n.a.": blank, "..": blank, "x": blank,
		"Lön": text, "12 månader": text, "3 st insatser": text, "": text, "(a)": text, "§ 5": text, "1:a": text, "Lönᵃ": text, "ᵃ": text, "3 500a": text,
		"0911-123 45": text, "2015-01-31": text, "222000-2634": text, "16-24": text, "007": text,
	} {
		if got := shapeOf(s); got != want {
			t.Errorf("shapeOf(%q) = %v, want %v", s, got, want)
		}
	}
}

func TestIsYear(t *testing.T) {
	for s, want := range map[string]bool{
		"2015": true, "1994-95": true, "2016–2017": true, "2014/15": true,
		"850": false, "20150": false, "3015": false, "2015-01-31": false, "201": false, "": false, "2 015": false,
	} {
		if got := isYear(s); got != want {
			t.Errorf("isYear(%q) = %v, want %v", s, got, want)
		}
	}
}

func TestPhrases(t *testing.T) {
	for _, c := range []struct {
		art  string
		want []string
	}{
		{"Bidrag från kommunen   850 000   1 309 982", []string{"Bidrag från kommunen", "850 000", "1 309 982"}},
		{"Lön 1500 480", []string{"Lön 1500", "480"}},              // two numbers are never one phrase
		{"100 000 200", []string{"100 000 200"}},                   // groups of one number
		{"1000 200", []string{"1000", "200"}},                      // four digits are no first group
		{"12 50", []string{"12", "50"}},                            // two digits are no later group
		{"Q2 2006 – Q1 2010", []string{"Q2 2006 – Q1 2010"}},       // a dash between words
		{"500   -   700", []string{"500", "-", "700"}},             // a dash in a column of its own
		{"63 (45 %)   77", []string{"63 (45 %)", "77"}},            // a count and its share
		{"- 500   - 700", []string{"- 500", "- 700"}},              // the sign is set off
		{"Telefon 0911-123 45", []string{"Telefon 0911-123 45"}},   // a code is no number
		{"den 31 december 2015", []string{"den 31 december 2015"}}, // words part the numbers
	} {
		var got []string
		for _, p := range phrasesOf(artLines(c.art)[0], 0, nil) {
			got = append(got, lineText(p.words))
		}
		if !same(got, c.want) {
			t.Errorf("phrasesOf(%q) = %q, want %q", c.art, got, c.want)
		}
	}
	if got := phrasesOf(artLines("Lön och arvode")[0], 0, []float64{30}); len(got) != 2 {
		t.Errorf("a wall parts a phrase: %d phrases", len(got))
	}
}

func same(a, b []string) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i] != b[i] {
			return false
		}
	}
	return true
}

func TestLeaders(t *testing.T) {
	for s, want := range map[string][2]int{
		"Hyra......120": {4, 10}, "....": {0, 4}, "_____": {0, 5},
		"Osv.": {}, "och så vidare...": {}, "1.2.3.4": {}, "": {},
	} {
		if from, to := leaderIn(s); from != want[0] || to != want[1] {
			t.Errorf("leaderIn(%q) = %d, %d", s, from, to)
		}
	}
	got := splitLeader(artWord("Hyra......120", 0, 0))
	if len(got) != 3 || got[0].Text != "Hyra" || !isLeader(got[1]) || got[2].Text != "120" || got[2].Box.X0 != 40 {
		t.Errorf("splitLeader gives %+v", got)
	}
}

func TestHyphens(t *testing.T) {
	for _, c := range []struct{ a, b, want string }{
		{"förbunds-", "ordning", "förbundsordning"},
		{"hälso-", "och sjukvård", "hälso- och sjukvård"},
		{"Malå-", "Lycksele", "Malå-Lycksele"},
		{"2014-", "2016", "2014-2016"},
		{"försörjda 16–", "64 år", "försörjda 16–64 år"},
		{"bidrag –", "2 400 kr", "bidrag – 2 400 kr"},
		{"se www.norrby.se/plan-", "budget", "se www.norrby.se/plan-budget"},
		{"insatser", "för unga", "insatser för unga"},
		{"in\u00AD", "satser", "insatser"},
	} {
		if got := joinWrapped(c.a, c.b); got != c.want {
			t.Errorf("joinWrapped(%q, %q) = %q, want %q", c.a, c.b, got, c.want)
		}
	}
}

func TestMarks(t *testing.T) {
	for s, want := range map[string]string{
		"• Stöd": "•", "– Stöd": "–", "1. Stöd": "1.", "12) Stöd": "12)", "(3) Stöd": "(3)", "a) Stöd": "a)", "iv. Stöd": "iv.", "o  Stöd": "o",
		"- 500": "", "2015 blev": "", "A. Andersson": "", "Stöd för": "", "1 500 kr": "", "o Stöd": "", "etc. så": "", "Nr. 5": "", "•": "",
	} {
		if got := markOf(artLines(s)[0]); got != want {
			t.Errorf("markOf(%q) = %q, want %q", s, got, want)
		}
	}
	for s, want := range map[string]string{"2.1 Mål": "2.1", "3. Mål": "3.", "10 Budget": "10", "2015 blev": "", "1.000 kr": "", "Mål 1": "", "5": "",
		"9 550 tkr": "", "9. 112 och andra": "9.", "9 55 deltagare": "9"} {
		if got := headingNumber(artWords(s)); got != want {
			t.Errorf("headingNumber(%q) = %q, want %q", s, got, want)
		}
	}
}

func TestBlanksOfTypewriterFaces(t *testing.T) {
	for _, c := range []struct{ font, art, want string }{
		{"LiberationMono", "2 457", "2 457"},
		{"CourierNewPSMT", "12 457 000", "12 457 000"},
		{"LiberationMono", "2  457", "2\t457"},
		{"LiberationSans", "2 457", "2\t457"},
	} {
		words := artWords(c.art)
		for i := range words { // letters of 6 points, 10 points high
			words[i].Box.X0, words[i].Box.X1 = words[i].Box.X0*1.5, words[i].Box.X1*1.5
			words[i].Font = c.font
		}
		if got := lineText(words); got != c.want {
			t.Errorf("%s: %q reads %q, want %q", c.font, c.art, got, c.want)
		}
	}
}

// Amounts of neighbouring columns nearly touch where both are wide: a group of
// noughts is part of a number like any other.
func TestAmountsThatNearlyTouch(t *testing.T) {
	words := artWords("1 336 000 5 860 000")
	for i := range words[3:] {
		words[3+i].Box.X0 += 1.5 // a blank of 5.5 points, half the size
		words[3+i].Box.X1 += 1.5
	}
	if got := phrasesOf(newLine(words), 0, nil); len(got) != 2 || lineText(got[0].words) != "1 336 000" || lineText(got[1].words) != "5 860 000" {
		t.Errorf("%d phrases", len(got))
	}
}
