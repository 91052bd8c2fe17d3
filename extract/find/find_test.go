package find

import (
	"strings"
	"testing"
)

func TestNumbers(t *testing.T) {
	for text, want := range map[string]string{
		"1 309 982":                        "1 309 982",
		"2260 2060":                        "2260|2060",
		"600 000*":                         "600 000",
		"- 3 800 000":                      "- 3 800 000",
		"−750 000":                         "−750 000",
		"(500)":                            "(500)",
		"500-":                             "500-",
		"1\u00a0250\u00a0000 kr":           "1\u00a0250\u00a0000",
		"1.250.000:-":                      "1.250.000",
		"2,5 Mkr":                          "2,5",
		"12 345,50":                        "12 345,50",
		"16-64 år":                         "16|64",
		"2012 - 2013":                      "2012|2013",
		"EU-plattform SUV2020":             "",
		"från 2013 3 265 tkr":              "2013|3 265",
		"0 0 0":                            "0|0|0",
		"11 000 tkr, ränteintäkter ca 140": "11 000|140",
		"45tkr":                            "45",
		"Resultat -150":                    "-150",
		"600 000¹":                         "600 000",
		"1 25 000":                         "1|25 000",
		"kl. 13.00–16.00 den 14.03.2013":   "13.00|16.00|14|03|2013",
		"minus 500":                        "minus 500",
		"1'250'000":                        "1'250'000",
	} {
		var got []string
		for _, n := range Numbers(text) {
			got = append(got, n.Text)
			if r := []rune(text); string(r[n.Start:n.End]) != n.Text {
				t.Errorf("%q: place %d–%d is not %q", text, n.Start, n.End, n.Text)
			}
		}
		if s := strings.Join(got, "|"); s != want {
			t.Errorf("%q: got %q, want %q", text, s, want)
		}
	}
}

func TestReadCell(t *testing.T) {
	for text, want := range map[string]cellKind{
		"": cellEmpty, "\u00a0": cellEmpty, "-": cellDash, "–": cellDash,
		"1 200": cellAmount, "600 000*": cellAmount, "150 000 kr": cellAmount, "(20)": cellAmount,
		"11 %": cellPercent, "2015": cellYear, "Budget 2015": cellText, "10 st": cellText,
		"100\n200": cellAmount, "- 45": cellAmount, "0": cellAmount, "ca 140 tkr": cellAmount,
	} {
		if got, _ := readCell(text); got != want {
			t.Errorf("%q: got %d, want %d", text, got, want)
		}
	}
}

func TestYearsIn(t *testing.T) {
	for text, want := range map[string]string{
		"Budget 2015 samt plan 2016-2017": "2015 2016 2017",
		"2014–16":                         "2014 2015 2016",
		"lag (2003:1210)":                 "",
		"Summa totalt 2011":               "2011",
		"SOU2000:114":                     "",
	} {
		if got := strings.Join(yearsIn(text), " "); got != want {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
}
