package text

import "testing"

// TestIsShortTitle has lines behind a sentence, in a column of 60 characters.
func TestIsShortTitle(t *testing.T) {
	for text, want := range map[string]bool{
		"Organisationsmål":                true,
		"Mål för 2016":                    true,
		"Budget 2016–2018":                true,
		"3 Mål":                           true,
		"3.1 Mål för 2016":                true,
		"3 personer":                      false, // the end of a sentence
		"Totalt 45 personer":              false,
		"Den 31 december 2016":            false,
		"Avgiften blir 2016":              true, // cannot be told from a title; nothing is lost
		"Därefter prövas behovet.":        false,
		"Styrelsen beslutar om varje mål": false,
		"och mål för 2016":                false,
	} {
		if got := isShortTitle(text, 60); got != want {
			t.Errorf("%q: %v, want %v", text, got, want)
		}
	}
}
