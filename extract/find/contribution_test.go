package find

import (
	"fmt"
	"strings"
	"testing"
)

// TestLinesOfSentences has what sentences on payers tell of the budget's incomes.
func TestLinesOfSentences(t *testing.T) {
	for sentence, want := range map[string]string{
		"Region Skåne och Lunds kommun bidrar med 950 tkr vardera under 2018.":                                                               "Region Skåne 950|Lunds kommun 950",
		"Utfallet för 2018 blev 5 500 tkr från staten samt 2 750 tkr vardera från Region Skåne och Lunds kommun, sammanlagt 11 miljoner kr.": "staten 5 500|Region Skåne 2 750|Lunds kommun 2 750",
		"Parterna bidrar med 950 tkr vardera under 2018.":                                                                                    "",
		"Region Skåne och kommunerna bidrar med 950 tkr vardera under 2018.":                                                                 "",
		"Försäkringskassan och Arbetsförmedlingen bidrar tillsammans med 950 tkr under 2018.":                                                "Försäkringskassan och Arbetsförmedlingen 950",
		"Region Skåne och Lunds kommun bidrar tillsammans med 950 tkr under 2018.":                                                           "Region Skåne och Lunds kommun 950",
	} {
		var got []string
		for _, f := range findContributions(document("# Ekonomi\n" + sentence)) {
			if f.Kind == Amount {
				got = append(got, fmt.Sprintf("%s %s", f.Label, f.Number))
			}
		}
		if s := strings.Join(got, "|"); s != want {
			t.Errorf("%s\ngot  %s\nwant %s", sentence, s, want)
		}
	}
}

func TestContributionSentences(t *testing.T) {
	for sentence, want := range map[string]string{
		// asking goes on where only parties stand between
		"I mars äskade styrelsen 4 400 tkr av staten och 2 200 tkr av Region Värmland för 2018.":                              "staten 4 400 äskade|Region Värmland 2 200 äskade",
		"Förbundet äskar 400 tkr från staten, 200 tkr från Region Värmland samt 100 tkr från Karlstads kommun för 2018.":      "staten 400 äskar|Region Värmland 200 äskar|Karlstads kommun 100 äskar",
		"Styrelsen äskade 4 400 tkr av staten och Region Värmland bidrar med 2 200 tkr under 2018.":                           "", // who is asked is not clear
		"Styrelsen äskade 4 400 tkr av staten och tilldelades 4 200 tkr av staten för 2018.":                                  "staten 4 400 äskade|staten 4 200 tilldelades",
		"Staten bidrar med 4 200 tkr och Region Värmland med 2 100 tkr under 2018.":                                           "staten 4 200 |Region Värmland 2 100 ",
		"Försäkringskassan har, för både egen del och Arbetsförmedlingens, meddelat att bidraget blir 4 200 tkr för 2018.":    "Försäkringskassan 4 200 ",
		"Försäkringskassan betalar 2 100 tkr för egen del och Arbetsförmedlingen betalar 2 000 tkr under 2018.":               "Försäkringskassan 2 100 |Arbetsförmedlingen 2 000 ",
		"Försäkringskassan bidrar med 2 100 tkr under 2018, Arbetsförmedlingen bidrar för egen del med 2 000 tkr under 2018.": "Försäkringskassan 2 100 |Arbetsförmedlingen 2 000 ",
		"Försäkringskassan och Arbetsförmedlingen bidrar gemensamt med hälften, 1 800 000 kronor, under 2018.":                "Försäkringskassan och Arbetsförmedlingen 1 800 000 ",
		"Försäkringskassan och Arbetsförmedlingen bidrar med 1 800 000 kronor under 2018.":                                    "", // together or each
		"Försäkringskassan och Region Värmland bidrar tillsammans med 1 800 000 kronor under 2018.":                           "",
	} {
		var got []string
		for _, f := range findContributions(document("# Ekonomi\n" + sentence)) {
			if f.Kind == Contribution {
				got = append(got, fmt.Sprintf("%s %s %s", f.Label, f.Number, f.Basis))
			}
		}
		if s := strings.ReplaceAll(strings.Join(got, "|"), "Staten", "staten"); s != want {
			t.Errorf("%s\ngot  %s\nwant %s", sentence, s, want)
		}
	}
}
