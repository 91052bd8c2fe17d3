package find

import "testing"

// TestIsPartYear tells headers of outcomes of some months from those of a year.
func TestIsPartYear(t *testing.T) {
	for head, want := range map[string]bool{
		"Utfall 2014 t.o.m. sept":   true,
		"Utfall tom 31 aug 2014":    true,
		"Utfall 2014-09-30":         true,
		"Utfall 140831":             true,
		"Utfall per 31/8 2014":      true,
		"Utfall okt 2014":           true,
		"Delårsbokslut 2014":        true,
		"Utfall 2014-12-31":         false,
		"Bokslut 2013 t.o.m. dec":   false,
		"Utfall 2014":               false,
		"Prognos aug 2014":          false,
		"Budget 2015":               false,
		"Utfall 2013 Budget 2014":   false,
		"Bokslut 31/12 2013":        false,
		"Förslag 2014-10-15":        false,
		"Prognos helår (utfall aug": false,
	} {
		if got := isPartYear(head); got != want {
			t.Errorf("isPartYear(%q) = %v", head, got)
		}
	}
}

// TestTextsRoundTables tells texts that say that a table is of other money, or of
// a part of a year, from texts on the förbund's own budget.
func TestTextsRoundTables(t *testing.T) {
	c := context{}
	for text, want := range map[string]bool{
		"Projektbudget ESF-projektet Framsteg 2015": true,
		"Finansiering av projektet Alfa 2015":       true,
		"Budget 2015 i grannförbundet":              true,
		"Exempel: budget för ett team":              true,
		"Budget för projekt 2015":                   false,
		"Budget 2015 med projekt Alfa":              false,
		"Finansiering 2015":                         false,
	} {
		if got := c.ofOthers(text); got != want {
			t.Errorf("ofOthers(%q) = %v", text, got)
		}
	}
	for text, want := range map[string]bool{
		"Utfallet för 2014 avser januari till och med september.": true,
		"*) t.o.m. 31 oktober":                                         true,
		"Prognosen bygger på utfallet till och med augusti.":           false,
		"Utfallet för 2014 väntas bli bättre än budget.":               false,
		"Insatsen pågår till och med juni. Utfallet är gott hittills.": false,
	} {
		if got := saysPartYear(text); got != want {
			t.Errorf("saysPartYear(%q) = %v", text, got)
		}
	}
	for text, want := range map[string]bool{
		"Medlemsbidrag 2015, belopp per kvartal (tkr)": true,
		"Kansliets månadskostnader 2015 (kr)":          true,
		"Budget 2015, första halvåret":                 true,
		"Budget 2015 (tkr)":                            false,
		"Bidragen betalas in varje halvår":             false,
	} {
		if got := partYearTable.match(text); got != want {
			t.Errorf("partYearTable(%q) = %v", text, got)
		}
	}
	for text, want := range map[string]bool{
		"*) Rättelse: beloppet för insatser ska vara 280 tkr.": true,
		"Summan ska vara 430 tkr.":                             true,
		"Eget kapital ska vara högst 400 tkr.":                 false,
	} {
		if got := correction.match(text); got != want {
			t.Errorf("correction(%q) = %v", text, got)
		}
	}
}
