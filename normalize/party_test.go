package normalize

import (
	"strings"
	"testing"

	"samplan/schema"

	"github.com/google/go-cmp/cmp"
)

var (
	fourMembers = []schema.Party{{Name: "Eda kommun", Kind: "municipality", Code: "1730"}, {Name: "Region Värmland", Kind: "region", Code: "17"},
		{Name: "Försäkringskassan", Kind: "state", Code: "FK"}, {Name: "Arbetsförmedlingen", Kind: "state", Code: "AF"}}
	twoTowns = append([]schema.Party{{Name: "Arvika kommun", Kind: "municipality", Code: "1784"}}, fourMembers...)
)

func TestParty(t *testing.T) {
	known := PartyContext{Members: fourMembers, County: "17", Year: 2014}
	listed := PartyContext{Year: 2014, Listed: true}
	for _, c := range []struct {
		printed string
		ctx     PartyContext
		want    string // kind and code; "" for none
		name    string // as printed; "" to leave unchecked
	}{
		{"Karlsborgs kommun", PartyContext{}, "municipality 1446", "Karlsborgs kommun"},
		{"- Hylte kommun", PartyContext{}, "municipality 1315", "Hylte kommun"},
		{"Karlshamn Kommun*", PartyContext{}, "municipality 1082", "Karlshamn Kommun"},
		{"Bidrag från Falu kommun", PartyContext{}, "municipality 2080", "Falu kommun"},
		{"Västerås stad", PartyContext{}, "municipality 1980", ""},
		{"Bodens k:n", PartyContext{}, "municipality 2582", ""},
		{"STOCKHOLMS STAD 2014", PartyContext{}, "municipality 0180", ""},
		{"Ale kommun (25 %)", PartyContext{}, "municipality 1440", ""},
		{"Region Gotland", PartyContext{}, "municipality 0980", ""},
		{"Lund", listed, "municipality 1281", ""},
		{"Eda", known, "municipality 1730", ""}, // a member
		{"Kommunen", known, "municipality 1730", ""},
		{"Landstinget Kronoberg", PartyContext{}, "region 07", ""},
		{"Västerbottens läns landsting", PartyContext{Year: 2011}, "region 24", ""},
		{"Landstinget i Jönköpings län", PartyContext{}, "region 06", ""},
		{"Region Örebro län", PartyContext{Year: 2017}, "region 18", ""},
		{"VGR", PartyContext{}, "region 14", ""},
		{"Medel från regionen", known, "region 17", ""},
		{"Landstinget", PartyContext{County: "05"}, "region 05", ""},
		{"Region Dalarna", PartyContext{Year: 2019}, "region 20", ""},
		{"Region Dalarna", PartyContext{Year: 2018}, "region 20", ""}, // the coming name
		{"FK och AF", PartyContext{}, "state FK+AF", "FK och AF"},
		{"FK/AF", PartyContext{}, "state FK+AF", ""},
		{"Försäkringskassan (inkl. Arbetsförmedlingen)", PartyContext{}, "state FK+AF", ""},
		{"Statens andel", PartyContext{}, "state FK+AF", ""},
		{"Staten – Försäkringskassan betalar även för Arbetsförmedlingen", PartyContext{}, "state FK+AF", ""},
		{"Västra Götalandsregionen, hälso- och sjukvårdsnämnden", PartyContext{}, "region 14", ""},
		{"Medlemsavgift från Region Dalarna i enlighet med avtal", PartyContext{Year: 2021}, "region 20", ""},
		{"Region Skåne, hyra av lokal", PartyContext{}, "", ""},
		{"Ersättning från Försäkringskassan för lönekostnader", PartyContext{}, "", ""},
		{"Staten genom Försäkringskassan", PartyContext{}, "state FK+AF", ""},
		{"Försäkringskassan Västerbotten", PartyContext{}, "state FK", "Försäkringskassan Västerbotten"},
		{"Försäkringskassan i Kalmar län, bidrag 2011", PartyContext{}, "state FK", ""},
		{"Länsarbetsnämnden", PartyContext{}, "state AF", ""},
		{"Arbetsförmedlingen (AF)", PartyContext{}, "state AF", ""},
		{"Statliga medel", PartyContext{}, "state FK+AF", "Statliga medel"},
		{"Kommunal andel", known, "municipality 1730", ""},
		{"Ale kommun (fr.o.m. 2015, 5 kr/inv)", PartyContext{}, "municipality 1440", ""},
		{"Medlemsintäkt staten", PartyContext{}, "state FK+AF", ""},
		{"Medlemsintäkt Hylte kommun", PartyContext{}, "municipality 1315", "Hylte kommun"},
		{"Medlemsintäkter Region Örebro län", PartyContext{Year: 2017}, "region 18", ""},
		// Never forced.
		{"Hyresintäkt Hylte kommun", PartyContext{}, "", ""},
		{"Ränteintäkt staten", PartyContext{}, "", ""},
		{"Statlig utredning", PartyContext{}, "", ""},
		{"Återbetalning till Eda kommun", known, "", ""},
		{"Regionförbundet Örebro", listed, "", ""},
		{"Lund", PartyContext{}, "", "Lund"},
		{"Eda", PartyContext{Members: fourMembers[1:]}, "", ""},
		{"Projekt Karlshamn", listed, "", ""},
		{"Lokala utbildningsinsatser Västerås", listed, "", ""},
		{"Hyra Eda kommun", known, "", ""},
		{"Köp av tjänst från Eda kommun", known, "", ""},
		{"Region Dalarna", PartyContext{Year: 2012}, "", ""},    // a federation then
		{"Region Blekinge", PartyContext{Year: 2016}, "", ""},   // as well
		{"Kommunerna", PartyContext{Members: twoTowns}, "", ""}, // two
		{"Landstinget", PartyContext{}, "", ""},
		{"Arvika och Eda kommuner", PartyContext{Members: twoTowns}, "", ""},
		{"Landstinget Sörmland och Flens kommun", PartyContext{}, "", ""},
		{"Medlemsavgifter", known, "", ""},
		{"Orustprojektet", listed, "", ""},
		{"mark och anläggning", listed, "", ""},
		{"Konsult Habo Svensson", listed, "", ""},
		{"", known, "", ""},
	} {
		p, ok := Party(c.printed, c.ctx)
		got := strings.TrimSpace(p.Kind + " " + p.Code)
		if got != c.want || ok != (c.want != "") || c.name != "" && p.Name != c.name {
			t.Errorf("Party(%q) = %q named %q, %v; want %q named %q", c.printed, got, p.Name, ok, c.want, c.name)
		}
	}
}

func TestParties(t *testing.T) {
	ctx := PartyContext{Members: twoTowns, County: "17", Year: 2014}
	for printed, want := range map[string]string{
		"Hjo, Tibro och Karlsborgs kommuner":                       "1497 1472 1446",
		"Norrköpings-, Söderköpings- och Valdemarsviks kommuner":   "0581 0582 0563",
		"kommunerna Ale, Lilla Edet samt Västra Götalandsregionen": "1440 1462 14",
		"Försäkringskassan, Arbetsförmedlingen, landstinget":       "FK AF 17",
		"medlemmarna":           "1784 1730 17 FK AF",
		"parterna vardera":      "1784 1730 17 FK AF",
		"kommunerna":            "1784 1730",
		"kommunerna och staten": "1784 1730 FK+AF",
		"projekt och insatser":  "",
		"":                      "",
	} {
		var codes []string
		for _, p := range Parties(printed, ctx) {
			codes = append(codes, p.Code)
		}
		if d := cmp.Diff(want, strings.Join(codes, " ")); d != "" {
			t.Errorf("Parties(%q)\n%s", printed, d)
		}
	}
}
