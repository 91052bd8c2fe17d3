package find

import (
	"strings"
	"testing"
)

func TestDivided(t *testing.T) {
	const paid = "Staten bidrar med 7 300 tkr 2021. "
	for text, want := range map[string]string{
		"Kommunernas bidrag 2021 fördelas: Hylte 150 000 kronor, Halmstad 1 110 000 kronor och Laholm 280 000 kronor.": "2021 Hylte 150 000|2021 Halmstad 1 110 000|2021 Laholm 280 000",
		paid + "Kommunernas del fördelas efter folkmängd: Hylte 150 tkr, Halmstad 1 110 tkr samt Laholm 280 tkr.":      "2021 Hylte 150|2021 Halmstad 1 110|2021 Laholm 280",
		paid + "Kommunernas fjärdedel fördelas efter befolkning: Hylte 150 tkr och Laholm 280 tkr.":                    "2021 Hylte 150|2021 Laholm 280",
		"Kommunernas fjärdedel fördelas efter befolkning 2021: Hylte 150 tkr och Laholm 280 tkr.":                      "", // of what
		"Medlemskommunernas avgifter för 2021: Hylte 1,5 mkr och Laholm 2,8 mkr.":                                      "2021 Hylte 1,5|2021 Laholm 2,8",
		paid + "Kommunernas del är 430 tkr och fördelas: Hylte 150 tkr och Laholm 280 tkr.":                            "2021 Hylte 150|2021 Laholm 280",
		// doubted: the parts miss the whole
		paid + "Kommunernas del är 440 tkr och fördelas: Hylte 150 tkr och Laholm 280 tkr.": "2021 Hylte 150?|2021 Laholm 280?",
		// of what is not said; costs; statistics; activities; not to its end
		"Kommunernas del fördelas efter folkmängd 2021: Hylte 150 tkr och Laholm 280 tkr.":                    "",
		paid + "Kommunernas kostnader för försörjningsstöd är: Hylte 150 tkr och Laholm 280 tkr.":             "",
		paid + "Kommunernas del av kostnaderna för Navet fördelas: Hylte 150 tkr och Laholm 280 tkr.":         "",
		paid + "Kommunernas bidrag till föreningar 2021: Hylte 150 tkr och Laholm 280 tkr.":                   "",
		"Kommunernas bidrag 2021 fördelas till exempel: Hylte 150 tkr och Laholm 280 tkr.":                    "",
		"Kommunernas bidrag 2021 fördelas: Hylte 150 tkr, Laholm 280 tkr och projektet Navet 100 tkr.":        "",
		"Kommunernas bidrag 2021 fördelas: Hylte 150 tkr och Laholm 280 tkr, vilket höjs.":                    "",
		"Kommunernas bidrag 2020 och 2021 fördelas: Hylte 150 tkr och Laholm 280 tkr.":                        "",
		"Kommunernas bidrag 2021 fördelas: Hylte 150 deltagare och Laholm 280 deltagare.":                     "",
		"Kommunernas bidrag 2021 fördelas: 150 tkr från Hylte och 280 tkr från Laholm, dvs. 280 tkr i Hylte.": "",
	} {
		var got []string
		for _, f := range findContributions(document("# Noter\n" + text)) {
			if f.Kind != Contribution || f.Label == "Staten" {
				continue
			}
			s := f.Year + " " + f.Label + " " + f.Number
			if len(f.Doubts) > 0 {
				s += "?"
			}
			got = append(got, s)
		}
		if s := strings.Join(got, "|"); s != want {
			t.Errorf("%s\n got %s\nwant %s", text, s, want)
		}
	}
}

func TestDividedInItems(t *testing.T) {
	for lines, want := range map[string]string{
		"# Budget 2021|Kommunernas gemensamma del fördelas enligt förbundsordningen efter folkmängden den 1 november:|* Hylte kommun 150 tkr|* Laholms kommun 280 tkr": "2021 Hylte kommun 150|2021 Laholms kommun 280",
		"# Budget 2021|Kommunernas gemensamma del fördelas efter folkmängden:|* Hylte kommun 150 tkr|* Navet 280 tkr":                                                  "",
		"# Vägen in 2021|Kommunernas gemensamma del fördelas efter folkmängden:|* Hylte kommun 150 tkr|* Laholms kommun 280 tkr":                                       "",
		"# Budget 2021|Kommunernas del av lokalerna fördelas:|* Hylte kommun 150 tkr|* Laholms kommun 280 tkr":                                                         "",
	} {
		var got []string
		for _, f := range findContributions(blocksOf(strings.Split(lines, "|")...)) {
			if f.Kind == Contribution {
				got = append(got, f.Year+" "+f.Label+" "+f.Number)
			}
		}
		if s := strings.Join(got, "|"); s != want {
			t.Errorf("%s\n got %s\nwant %s", lines, s, want)
		}
	}
}

func TestPaysForBoth(t *testing.T) {
	for text, want := range map[string]bool{
		"Försäkringskassan betalar 1.450.000 kr, vilket även omfattar Arbetsförmedlingens del, Landstinget 725.000 kr.": true,
		"Försäkringskassan betalar 1 450 000 kr. Även Arbetsförmedlingen är medlem.":                                    false,
		"Statens del betalas ut av Försäkringskassan och avser både Försäkringskassan och Arbetsförmedlingen.":          true,
		"Försäkringskassan, som också betalar för Arbetsförmedlingen, skjuter till 1 500 tkr.":                          true,
		"Försäkringskassan, som även svarar för Arbetsförmedlingens andel, bidrar med 1 500 tkr.":                       true,
		"Försäkringskassans belopp innefattar även Arbetsförmedlingens andel.":                                          true,
		"Försäkringskassan finns med och även Region Skåne betalar för Arbetsförmedlingen.":                             false,
		"Försäkringskassan, som också betalar för Arbetsförmedlingens lokaler, skjuter till 1 500 kr.":                  false,
	} {
		if got := PaysForBoth(text); got != want {
			t.Errorf("%s: %v", text, got)
		}
	}
}

func TestNotePaysForBoth(t *testing.T) {
	for text, want := range map[string]bool{
		"Försäkringskassanᵃ: Även för Arbetsförmedlingen.":                                true,
		"Bidrag från Försäkringskassan*: Avser också Arbetsförmedlingens andel":           true,
		"Landstinget*: Även för Arbetsförmedlingen.":                                      false,
		"Försäkringskassan1: Utbetalas i januari, samma dag som Arbetsförmedlingens del.": false,
		"Försäkringskassan1: Enligt beslut. Även Arbetsförmedlingen är medlem.":           false,
	} {
		payer, note, _ := strings.Cut(text, ": ")
		if got := NotePaysForBoth(payer, note); got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
}
