package reference

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestDataIsWhole(t *testing.T) {
	if n := len(Municipalities()); n != 290 {
		t.Errorf("%d municipalities, want 290", n)
	}
	if n := len(Regions()); n != 21 {
		t.Errorf("%d regions, want 21", n)
	}
	codes := map[string]bool{}
	for _, m := range Municipalities() {
		if len(m.Code) != 4 || m.Code[:2] != m.County || codes[m.Code] || m.Name == "" || m.LongForm == "" || m.Source == "" {
			t.Errorf("municipality %+v: bad row", m)
		}
		codes[m.Code] = true
		if _, ok := RegionByCode(m.County); !ok {
			t.Errorf("municipality %s: no region %s", m.Code, m.County)
		}
	}
	for _, r := range Regions() {
		if r.PresentFrom < 1999 || r.Source == "" || len(r.stems()) == 0 {
			t.Errorf("region %+v: bad row", r)
		}
	}
	for _, term := range Terms() {
		if term.Term == "" || term.Category == "" || term.Side == "" || term.Source == "" {
			t.Errorf("term %+v: bad row", term)
		}
	}
}

func TestRegisterIsWhole(t *testing.T) {
	keys := map[string]string{}
	slugs := map[string]bool{}
	for _, f := range Register() {
		if f.Slug == "" || f.Name == "" || f.Source == "" || slugs[f.Slug] {
			t.Errorf("förbund %+v: bad row", f)
		}
		slugs[f.Slug] = true
		for _, code := range f.Municipalities {
			if _, ok := MunicipalityByCode(code); !ok {
				t.Errorf("%s: no municipality %s", f.Slug, code)
			}
		}
		for _, name := range append([]string{f.Name}, f.Aliases...) {
			k := NameKey(name)
			if other := keys[k]; other != "" && other != f.Slug {
				t.Errorf("%q names %s and %s", name, other, f.Slug)
			}
			keys[k] = f.Slug
			if got, _, ok := ForbundNamed(name); !ok || got.Slug != f.Slug {
				t.Errorf("ForbundNamed(%q) = %s, %v", name, got.Slug, ok)
			}
		}
	}
	for _, f := range Register() {
		if f.Successor == "" {
			continue
		}
		if slug := strings.Fields(f.Successor)[0]; !slugs[slug] {
			t.Errorf("%s: successor %q is no row", f.Slug, slug)
		}
	}
}

func TestForbundNamed(t *testing.T) {
	for printed, want := range map[string]string{
		"SAMORDNINGSFÖRBUNDET VÄNERSBORG/MELLERUD":           "vanersborg-mellerud",
		"Samordningsförbundet Vänersborg och Mellerud":       "vanersborg-mellerud",
		"Samordningsförbundet Älv och Kust":                  "alv-och-kust",
		"Finsam Lund":                                        "lund",
		"Lunds samordningsförbund":                           "lund",
		"Samordningsförbundet Lunds":                         "lund",
		"Samordningsförbundet i Trelleborg":                  "trelleborg",
		"Samordningsförbundet Skellefteå – Norsjö":           "skelleftea-norsjo",
		"SF Västra Mälardalen":                               "vastra-malardalen",
		"Samordningsförbundet Botkyrka, Huddinge och Salem":  "botkyrka-huddinge-salem",
		"Samordningsförbundet":                               "",
		"Finsam":                                             "",
		"Samordningsförbundet Norra":                         "",
		"Räddningstjänsten Östra Skaraborg":                  "",
		"Samordningsförbundet Södra Skaraborg och Mariestad": "",
	} {
		f, _, ok := ForbundNamed(printed)
		if f.Slug != want || ok != (want != "") {
			t.Errorf("ForbundNamed(%q) = %q, %v, want %q", printed, f.Slug, ok, want)
		}
	}
}

func TestMentions(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string // "code text", full ones with a "!"
	}{
		{"Samverkande parter är Flen, Vingåker och Katrineholms kommuner, Försäkringskassan, Arbetsförmedlingen och Landstinget Sörmland.",
			[]string{"0482 Flen", "0428 Vingåker", "0483! Katrineholms", "FK! Försäkringskassan", "AF! Arbetsförmedlingen", "04! Landstinget Sörmland"}},
		{"Norrköpings-, Söderköpings- och Valdemarsviks kommuner", []string{"0581 Norrköpings", "0582 Söderköpings", "0563! Valdemarsviks"}},
		{"kommunerna Ale, Mark och Lilla Edet samt Västra Götalandsregionen", []string{"1440 Ale", "1463 Mark", "1462 Lilla Edet", "14! Västra Götalandsregionen"}},
		{"Försäkringskassan i Kalmar län, Arbetsförmedlingen Kalmar och Kalmar kommun", []string{"FK! Försäkringskassan i Kalmar län", "AF! Arbetsförmedlingen Kalmar", "0880! Kalmar kommun"}},
		{"Arbetsförmedlingen Försäkringskassan Umeå kommun", []string{"AF! Arbetsförmedlingen", "FK! Försäkringskassan", "2480! Umeå kommun"}},
		{"Landstinget i Jönköpings län och Jönköpings kommun i Jönköpings län", []string{"06! Landstinget i Jönköpings län", "0680! Jönköpings kommun"}},
		{"FK/AF 1 000, Region Örebro län 500, Örebro 250", []string{"FK! FK", "AF! AF", "18! Region Örebro län", "1880 Örebro"}},
		{"Stockholms läns landsting och Stockholms stad", []string{"01! Stockholms läns landsting", "0180! Stockholms stad"}},
		{"Region Gotland och Falu kommun", []string{"0980! Region Gotland", "2080! Falu kommun"}},
		{"VÄXJÖ KOMMUN, LANDSTINGET KRONOBERG", []string{"0780! VÄXJÖ KOMMUN", "07! LANDSTINGET KRONOBERG"}},
		{"kommunen, landstinget, Försäkringskassan och staten", []string{"! kommunen", "! landstinget", "FK! Försäkringskassan", "FK+AF! staten"}},
		{"Bodens k:n", []string{"2582! Bodens k:n"}},
		{"Staten1, Bodens kommun2 och Försäkringskassan1)", []string{"FK+AF! Staten", "2582! Bodens kommun", "FK! Försäkringskassan"}},
		{"VGR", []string{"14! VGR"}},
		// Look-alikes.
		{"Marken var habil, de ale lundarna i mark och eda.", nil},
		{"Staten10 och Borås2020", nil},
		{"Malmöhus och Växjömodellen", nil},
		{"Örebro läns författningssamling", nil},
		{"Länsstyrelsen i Kalmar län", nil},
	} {
		var got []string
		for _, m := range Mentions(c.text) {
			full := ""
			if m.Full {
				full = "!"
			}
			got = append(got, m.Code+full+" "+m.Text)
		}
		if d := cmp.Diff(c.want, got); d != "" {
			t.Errorf("%s\n%s", c.text, d)
		}
	}
}
