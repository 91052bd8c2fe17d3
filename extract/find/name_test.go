package find

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestNamesOfForbund(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		{"Samordningsförbundet i Trelleborg bildades 2008.", []string{"Samordningsförbundet i Trelleborg"}},
		{"Verksamhetsplan för Klarälvdalens Samordningsförbund 2012", []string{"Klarälvdalens Samordningsförbund"}},
		{"VERKSAMHETSPLAN 2009 SAMORDNINGSFÖRBUNDET VÄNERSBORG/MELLERUD", []string{"SAMORDNINGSFÖRBUNDET VÄNERSBORG/MELLERUD"}},
		{"LÅNGSIKTIG INRIKTNING FÖR SÖDRA DALARNAS SAMORDNINGSFÖRBUND", []string{"SÖDRA DALARNAS SAMORDNINGSFÖRBUND"}},
		{"Innehåll Samordningsförbundet Halland Sammanfattning Verksamhetsplanen", []string{"Samordningsförbundet Halland"}},
		{"Samordningsförbundet Botkyrka, Huddinge och Salem har", []string{"Samordningsförbundet Botkyrka, Huddinge och Salem"}},
		{"Samordningsförbundet Ljusne, Söderhamn och Bollnäs har", []string{"Samordningsförbundet Ljusne"}}, // Ljusne is no municipality: no list
		{"Höglandets samordningsförbunds medel", []string{"Höglandets samordningsförbund"}},
		{"Samordningsförbundet Skellefteå-Norsjös budget", []string{"Samordningsförbundet Skellefteå-Norsjö"}},
		{"Finsam Gotland och Samordningsförbundet Väst", []string{"Finsam Gotland", "Samordningsförbundet Väst"}},
		{"Samordningsförbundet Stockholms stad, Arbetsförmedlingen och", []string{"Samordningsförbundet Stockholms stad"}},
		{"Samordningsförbundet RAR i Sörmland", []string{"Samordningsförbundet RAR i Sörmland"}},
		{"Samordningsförbundet Östra Viken består av", []string{"Samordningsförbundet Östra Viken"}}, // not in the register
		{"SF Västra Mälardalen och Norra Västmanlands SF", []string{"SF Västra Mälardalen", "Norra Västmanlands SF"}},
		{"Samordningsförbundet Älv & Kust", []string{"Samordningsförbundet Älv & Kust"}},
		{"Samordningsförbundet Lund, Malmö stad och Region Skåne bjuder in", []string{"Samordningsförbundet Lund"}},
		{"Samordningsförbundet Göteborg Öster", []string{"Samordningsförbundet Göteborg Öster"}}, // not the one for all Göteborg
		{"Samordningsförbundet Haninge, Nynäshamn och Tyresö", []string{"Samordningsförbundet Haninge, Nynäshamn och Tyresö"}},
		// Look-alikes.
		{"Samordningsförbundet ska stödja samverkan. Styrelsen beslutar.", nil},
		{"Samordningsförbundets styrelse", nil},
		{"Samordningsförbundet\nVerksamhetsplan", nil},
		{"Finsam är en möjlighet", nil},
		{"Samordningsförbundet Styrelsen Organisation", nil},
		{"i SF-guiden och på SF Bio", nil},
		{"Nationella nätverket för samordningsförbund", nil},
	} {
		var got []string
		for _, n := range bodyNames(c.text) {
			got = append(got, n.text)
			if c.text[n.start:n.end] != n.text {
				t.Errorf("%q is not what is printed: %q", n.text, c.text[n.start:n.end])
			}
		}
		if d := cmp.Diff(c.want, got); d != "" {
			t.Errorf("%s\n%s", c.text, d)
		}
	}
}
