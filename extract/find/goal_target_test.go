package find

import (
	"strings"
	"testing"
)

func TestTargetIn(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"Minst 60 % av deltagarna ska ha arbete", "60 %"},
		{"minst 70% av deltagarna", "70 %"},
		{"hundra procent ska ha en plan", "hundra procent"},
		{"Tjugofem procent ska ha arbete inom två år", "Tjugofem procent"},
		{"En plan ska finnas inom fyra veckor för alla", "fyra veckor"},
		{"60 % ska ha arbete inom sex månader", "60 %"},
		{"Antalet individer i verksamheten ska vara 70 stycken under 2010, förutom ungdomar 16-18 år", "70 individer"},
		{"10 till arbete alternativt studier", "10"},
		{"Ur en grupp på 500 individer skall 100 identifieras", "100 individer"},
		{"Av 60 remitterade ska minst 40 ha en plan", "40 remitterade"},
		{"Andelen ska öka från 30 till 40 procent", "40 procent"},
		{"Kötiden ska minska från 8 veckor till 4 veckor", "4 veckor"},
		{"Sjukskrivningen ska förkortas med i genomsnitt åtta veckor", "åtta veckor"},
		{"Kötiden ska i snitt minska med minst 10 dagar", "10 dagar"},
		{"Mellan 20 och 25 unga får praktik", "20 unga"},
		{"Minst 40 till 50 procent av deltagarna", "40 procent"},
		{"tio till tolv deltagare", "tolv deltagare"}, // number words: "åtta till arbete, tio till studier" is as likely
		{"Kötiden ska minska från 40 till 30 dagar", "30 dagar"},
		{"20 nya unga deltagare", "20 unga"},
		{"20 st deltagare", "20 deltagare"},
		{"tio personer", "tio personer"},
		{"15–20 deltagare", "15–20 deltagare"},
		{"1 200 besökare", "1 200 besökare"},
		{"minst ett pågående projekt", "ett projekt"},
		{"Två gemensamma utbildningsdagar per år", "Två utbildningsdagar"},
		{"Två nya mötesformer som prövats ska vara införda", "Två mötesformer"},
		{"Minst tre byar ska ha en lots", "tre byar"},
		{"Minst tre av insatserna ska ha gått över i ordinarie verksamhet", "tre insatserna"},
		{"Minst tre av fyra ska vara nöjda", ""},
		{"Eget kapital högst 500 tkr", "500 tkr"},
		{"högst 1,5 miljoner kronor", "1,5 miljoner kronor"},
		{"2000 deltagare", ""}, // 2000 is a year, as "under 2014 deltagare"
		{"minst 2000 deltagare", "2000 deltagare"},
		// no targets
		{"personer i åldern 16-64 år", ""},
		{"Ungdomar 18 år ska delta", ""},
		{"stöd från minst två myndigheter", ""},
		{"En handlingsplan ska finnas", ""},
		{"Enligt lag 2003:1210 och § 7", ""},
		{"Senast den 31 december 2014", ""},
		{"varit sjukskriven i minst 6 månader", ""},
		{"aktivitet de första 90 dagarna", ""},
		{"mäts efter 12 månader", ""},
		{"Parterna ska träffas med två veckors mellanrum", ""},
		{"En kort insats, med uppföljning efter 3 månader", ""},
		{"Köerna ska minska i alla grupper med start vecka 8 och under 3 månader", ""},
		{"enligt 9-fältaren och steg 2 i mål 3", ""},
		{"Minst 4 av 5 deltagare är nöjda", ""},
		{"en koordinator på 50 procents tjänst", ""},
		{"en koordinator på 50 % av heltid", ""},
		{"hälften av deltagarna", ""},
		{"Förbundet har fyra perspektiv som ska synas", ""},
		{"Två år ska räcka", ""},
		{"Verksamheten pågår 2014-2016", ""},
		{"", ""},
	} {
		got := targetIn(c.text)
		if s := strings.TrimSpace(got.number + " " + got.unit); s != c.want {
			t.Errorf("%q: got %q, want %q", c.text, s, c.want)
		}
	}
}

func TestFigureIn(t *testing.T) {
	for _, c := range []struct{ text, about, want, doubts string }{
		{"60 %", "Andel i arbete", "60 %", ""},
		{"minst 20 st", "Antal deltagare i grupp", "20 deltagare", ""},
		{"45", "Andelen nöjda", "45 %", "unit-guessed"},
		{"140", "Antal deltagare", "140 deltagare", "unit-guessed"},
		{"≥ 75", "Antal nöjda deltagare", "75 deltagare", "unit-guessed"},
		{"åtta lotsar", "Gemensamma lotsar", "åtta lotsar", "unit-guessed"},
		{"12", "Självskattning", "12", "unit-guessed"},
		{"4 av 5", "Enkät", "", ""},
		{"fyra av fem deltagare", "Enkät", "", ""},
		{"20–25 %", "", "20–25 %", "target-range"},
		{"ja", "", "", ""},
		{"–", "", "", ""},
		{"2015", "Antal deltagare", "", ""},
		{"1/9", "Antal deltagare", "", ""},
		{"två år", "", "", ""},
		{"Ökar jämfört med 2014", "Andel", "", ""},
	} {
		got := figureIn(c.text, c.about)
		if s := strings.TrimSpace(got.number + " " + got.unit); s != c.want || c.want != "" && strings.Join(got.doubts, " ") != c.doubts {
			t.Errorf("%q of %q: got %q %v, want %q %s", c.text, c.about, s, got.doubts, c.want, c.doubts)
		}
	}
}

func TestNumberWord(t *testing.T) {
	for _, c := range []struct {
		word string
		want int
		ok   bool
	}{
		{"två", 2, true}, {"Tolv", 12, true}, {"tjugo", 20, true}, {"trettiofem", 35, true}, {"hundra", 100, true},
		{"etthundrafemtio", 150, true}, {"tusen", 1000, true}, {"tvåtusenfemhundra", 2500, true}, {"noll", 0, true},
		{"tjugonoll", 0, false}, {"hundrahundra", 0, false}, {"en", 1, true}, {"tiotal", 0, false}, {"", 0, false}, {"många", 0, false},
		{"hundratals", 0, false}, {"sexuell", 0, false},
	} {
		if got, ok := NumberWord(c.word); ok != c.ok || ok && got != c.want {
			t.Errorf("%q: got %d %v", c.word, got, ok)
		}
	}
}

func TestTargetUnit(t *testing.T) {
	for word, want := range map[string]string{
		"%": "%", "procent": "%", "projektdeltagare": "persons", "dagar": "days", "utbildningsdagar": "count", "veckor.": "weeks",
		"tkr": "SEK", "år": "", "myndigheter": "", "": "", "kommuner": "", "mån": "months", "umeåbor": "persons", "bor": "",
	} {
		if got := TargetUnit(word); got != want {
			t.Errorf("%q: got %q, want %q", word, got, want)
		}
	}
}

// FuzzGoals holds that no text makes the finders panic, and that every goal
// stands where its place says.
func FuzzGoals(f *testing.F) {
	for _, g := range goalFragments {
		f.Add(g.text)
	}
	for _, g := range goalLookAlikes {
		f.Add(g.text)
	}
	f.Add("# Mål\n:\n- \n| Mål | Mått |\n| ^ | < |")
	f.Fuzz(func(t *testing.T, text string) {
		d := goalDoc(text)
		for _, finder := range []Finder{goalHeadingFinder, goalTableFinder, goalSentenceFinder} {
			for _, g := range finder.Find(d) {
				if g.Place.Block > 0 && strings.TrimSpace(d.At(g.Place)) == "" {
					t.Errorf("%s: %q stands nowhere: %v", finder.Name, g.Label, g.Place)
				}
			}
		}
	})
}
