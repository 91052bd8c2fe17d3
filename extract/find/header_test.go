package find

import (
	"fmt"
	"strings"
	"testing"

	"samplan/extract/doc"

	"github.com/google/go-cmp/cmp"
)

// headerFacts lists the facts of a kind with weight, and checks that each stands where
// it says.
func headerFacts(t *testing.T, d *doc.Document, f Finder, kind FactKind) []string {
	t.Helper()
	var out []string
	for _, fact := range f.Find(d) {
		if fact.Kind != kind || fact.Weight == 0 {
			continue
		}
		value := fact.Label
		if kind != Forbund && kind != Member {
			value = fact.Year + fact.Number
		}
		out = append(out, fmt.Sprintf("%d %s", fact.Weight, value))
		if printed := d.At(fact.Place); fact.Place.Block > 0 && kind != LastYear && kind != PlanYear && printed != value && !strings.Contains(value, printed) {
			t.Errorf("%s %q stands at %s, where %q is printed", kind, value, fact.Place, printed)
		}
	}
	return out
}

func TestForbundOfPlan(t *testing.T) {
	for _, c := range []struct {
		name string
		doc  *doc.Document
		want []string
	}{
		{"title, header, presentation and passing", written("a.docx", "^ Samordningsförbundet Halland", "SAMORDNINGSFÖRBUNDET HALLAND", "Verksamhetsplan 2014",
			"# Inledning", "Samordningsförbundet Halland bildades 2010 och har sitt säte i Halmstad. Planen gäller för Samordningsförbundet Halland."),
			[]string{"6 Samordningsförbundet Halland", "10 SAMORDNINGSFÖRBUNDET HALLAND", "8 Samordningsförbundet Halland", "1 Samordningsförbundet Halland"}},
		{"partners and lists weigh nothing", written("b.docx", "# Samverkan", "Vi ordnar en gemensam dag tillsammans med Finsam Lund under våren och ser fram emot den.",
			"Kostnaden delas av Samordningsförbundet Trelleborg, Samordningsförbundet Burlöv-Staffanstorp och Finsam Malmö efter storlek."), nil},
		{"the present name of a renamed förbund", written("c.docx", "# Bakgrund",
			"Samordningsförbundet Umeå bildades 2005 (från och med den 1 januari 2013 Samordningsförbundet Umeåregionen) och är en egen juridisk person."),
			[]string{"8 Samordningsförbundet Umeåregionen"}},
		{"a change of name told on its own", written("h.docx", "# Bakgrund",
			"Samordningsförbundet Lillåsen bildades 2006 och har sedan dess vuxit. Styrelsen har beslutat att förbundet den 1 januari 2017 byter namn till Samordningsförbundet Storåsen."),
			[]string{"8 Samordningsförbundet Lillåsen", "9 Samordningsförbundet Storåsen"}},
		{"a change of name with the old one beside", written("i.docx", "# Bakgrund",
			"Samordningsförbundet Lillåsen bytte 2014 namn till Samordningsförbundet Storåsen, och samtidigt flyttade kansliet till nya lokaler.",
			"Förbundet bildades 2006 under namnet Samordningsförbundet Lillåsen och heter sedan 2014 Samordningsförbundet Storåsen, med säte i kommunhuset."),
			[]string{"9 Samordningsförbundet Storåsen", "9 Samordningsförbundet Storåsen"}},
		{"a former name", written("j.docx", "# Bakgrund", "Förbundet, som tidigare hette Samordningsförbundet Lillåsen, har sitt kansli i kommunhuset sedan många år tillbaka."),
			[]string{"-8 Samordningsförbundet Lillåsen"}},
		{"a name that is only proposed", written("k.docx", "# Bakgrund", "Styrelsen har fått ett förslag om att förbundet byter namn till Samordningsförbundet Storåsen när ett beslut finns."),
			nil},
		{"two lines", written("e.docx", "SAMORDNINGSFÖRBUNDET", "Västra Skaraborg", "Verksamhetsplan 2012"), []string{"10 SAMORDNINGSFÖRBUNDET Västra Skaraborg"}},
		{"two lines, the place first", written("f.docx", "Höglandets", "samordningsförbund", "Verksamhetsplan 2012"), []string{"10 Höglandets samordningsförbund"}},
		{"a line of another matter", written("g.docx", "Samordningsförbundet", "Anna Ek", "Verksamhetsplan 2012"), nil},
		{"a predecessor", written("d.docx", "# Bakgrund", "Verksamheten togs över från f.d. Samordningsförbundet Sundbyberg under det första året, då personalen flyttade."),
			[]string{"-8 Samordningsförbundet Sundbyberg"}},
	} {
		if d := cmp.Diff(c.want, headerFacts(t, c.doc, forbundFinder, Forbund)); d != "" {
			t.Errorf("%s\n%s", c.name, d)
		}
	}
}

func TestOrgNumber(t *testing.T) {
	d := written("x.docx", "Samordningsförbundet Eken", "Organisationsnummer: 222000-2451", "# Inledning",
		"Redovisningen köps av Ekonomi AB, org.nr 556677-8899, och kommunens nummer är 212000-1234, vilket inte är förbundets.",
		"Personnumret 121212-1212 hör till ett exempel och ska inte läsas som något annat än ett sådant.",
		"Räddningstjänsten är ett kommunalförbund med eget organisationsnummer 222000-0844 och har inget med oss att göra.")
	if d := cmp.Diff([]string{"10 222000-2451"}, headerFacts(t, d, orgNumberFinder, OrgNumber)); d != "" {
		t.Error(d)
	}
}

func TestRegistrationNumber(t *testing.T) {
	for text, want := range map[string]string{
		"Dnr 2009-00009":                          "2009-00009",
		"Dnr: 2013/12-SFV Rev. budget":            "2013/12-SFV",
		"Diarienummer: 050":                       "050",
		"VERKSAMHETSPLAN (dnr 2011:29 / 1)":       "2011:29 / 1",
		"Verksamhetsplan RAR 2012 Dnr RAR12-04":   "RAR12-04",
		"Dnr 2012/01 Ärende nr: 3":                "2012/01",
		"Tjänsteutlåtande Dnr 0021/12 Reviderad.": "0021/12",
		"Diarienr: SFH\u00a02021/0087":            "SFH 2021/0087",
		"Dnr. SOF 2015-14.":                       "SOF 2015-14",
		"Dnr LSF/2019:7":                          "LSF/2019:7",
		"D nr 12-3/2020":                          "12-3/2020",
		"Diarienummer/Dnr: 17/2006":               "17/2006",
		"DIARIENUMMER 2014/33":                    "2014/33",
		"Beslutad vid sammanträde den 9 december 2016 § 31, ärende FSN 2016-044": "FSN 2016-044",
		"Fastställd av styrelsen 2019-11-29, ärendenummer 2019/17":               "2019/17",
		"Antagen 2019-11-29 § 8, ärende ABC 2019-7. Dnr 2019/3":                  "2019/3",
		// Look-alikes.
		"Antagen av styrelsen 2019-11-29, ärende 7":                   "",
		"Antagen av styrelsen 2019-11-29, ärende 2019-11-29":          "",
		"Förbundsordningen antagen 2008-05-01 § 3, ärende ABC 2008-2": "",
		"Antagen av styrelsen 2019-11-29. Se även ärende ABC 2018-4":  "",
		"Styrelsen behandlade ärende ABC 2018-4":                      "",
		"Ärende nr 3":            "",
		"Dnr: Datum: 2014-12-03": "",
		"Dnr 2014-12-03":         "",
		"Ordnr 77":               "",
		"Dnr saknas":             "",
	} {
		var got string
		for _, f := range registrationFinder.Find(written("x", text)) {
			got = f.Number
		}
		if got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
	table := written("x", "| Diarienummer | 2018/4 | Datum | 2018-01-01")
	if d := cmp.Diff([]string{"10 2018/4"}, headerFacts(t, table, registrationFinder, RegistrationNumber)); d != "" {
		t.Error(d)
	}
	others := written("x", "Verksamhetsplan 2012", "# Inledning",
		"Styrelsen beviljade medel enligt ansökan dnr 2011/44 och har därefter följt arbetet noga under hela det gångna året.")
	if got := headerFacts(t, others, registrationFinder, RegistrationNumber); got != nil {
		t.Errorf("another document's number: %v", got)
	}
}

// TestCutRegistrationNumber has a header that is too narrow for its number.
func TestCutRegistrationNumber(t *testing.T) {
	for first, want := range map[string]string{"Förbundet Verksamhetsplan 2017 Dnr SFU": "SFU 2016/47", "Förbundet Verksamhetsplan 2017": ""} {
		d := &doc.Document{Blocks: []doc.Block{
			{Kind: doc.Paragraph, Role: doc.Header, Text: first},
			{Kind: doc.Paragraph, Role: doc.Header, Text: "2016/47"},
		}}
		d.Number()
		got := ""
		for _, f := range findRegistration(d) {
			got = f.Number
		}
		if got != want {
			t.Errorf("%q: got %q, want %q", first, got, want)
		}
	}
}

func TestDecided(t *testing.T) {
	for text, want := range map[string]string{
		"Antagen av styrelsen 2013-11-29":                     "2013-11-29",
		"Beslutad den 5 december 2014":                        "den 5 december 2014",
		"Fastställd av förbundsstyrelsen 2012-12-07, § 48":    "2012-12-07",
		"Godkänd av styrelsen 141205":                         "141205",
		"Antagen på styrelsemöte 28/11 2008":                  "28/11 2008",
		"Förbundsordningen antagen av medlemmarna 2008-05-01": "",
		"Samordningsförbundet bildades 2008-05-01":            "",
		"Beslutsdatum: 2018-11-30 § 45":                       "2018-11-30",
		"Utskriven 2014-12-05":                                "",
		"Antagen av styrelsen i december":                     "",
	} {
		var got string
		for _, f := range decidedFinder.Find(written("x", text)) {
			got = f.Number
		}
		if got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

func TestFileNameIsWeakEvidence(t *testing.T) {
	facts := fileNameFinder.Find(written("finsam/Västra-Östergötland_VP_2012 slutlig.docx"))
	if len(facts) != 2 || facts[0].Label != "Samordningsförbundet Västra Östergötland" || facts[1].Year != "2012" || len(facts[1].Doubts) == 0 {
		t.Errorf("%+v", facts)
	}
	if facts := fileNameFinder.Find(written("lundsberg-plan.docx")); len(facts) != 0 {
		t.Errorf("%+v", facts)
	}
}
