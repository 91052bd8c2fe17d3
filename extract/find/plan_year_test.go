package find

import (
	"strings"
	"testing"

	"samplan/extract/doc"
)

// yearsTold gives the plan years and the last years found, with their weights.
func yearsTold(d *doc.Document) (plan, last string) {
	var ps, ls []string
	for _, f := range planYearFinder.Find(d) {
		if f.Kind == PlanYear {
			ps = append(ps, f.Year)
		} else {
			ls = append(ls, f.Year)
		}
	}
	return strings.Join(ps, " "), strings.Join(ls, " ")
}

func TestYearsOfTitles(t *testing.T) {
	for _, c := range []struct{ title, plan, last string }{
		{"Verksamhetsplan 2011", "2011", ""},
		{"Verksamhetsplan för verksamhetsåret 2010", "2010", ""},
		{"VERKSAMHETSPLAN ÅR 2014 OCH LÅNGSIKTIG INRIKTNING FÖR SAMORDNINGSFÖRBUNDET", "2014", ""},
		{"Verksamhetsplan Budget 2015 Plan 2016-2017", "2015", "2017"},
		{"Budget 2013 med inriktning till 2015", "2013", "2015"},
		{"Verksamhetsplan 2016 – 2018", "2016", "2018"},
		{"Verksamhetsplan och budget för 2017 samt preliminär planering för 2018 och 2019.", "2017", "2018 2019"},
		{"VERKSAMHETSPLAN OCH INRIKTNING ÅR 2018 FÖR SAMORDNINGSFÖRBUND", "2018", ""},
		{"2014 Verksamhetsplan och budget Ag669 2014-01-01", "2014", ""},
		{"VP 2014", "2014", ""},
		{"Mål- och inriktningsplan 2013-15", "2013", "2015"},
		{"Verksamhetsplan 2012 Reviderad 2012-03-14", "2012", ""},
		{"Verksamhets- och finansieringsplan för verksamhetsåret 2007", "2007", ""},
		{"Verksamhetsplan 2011\nBudget 2011\nPlanerad budget 2012 - 2013", "2011", "2013"},
		{"Budget 2013 med plan för år 2014-2015, Dnr 2012:21", "2013", "2015"},
		// Look-alikes.
		{"Verksamhetsplan enligt lag (2003:1210)", "", ""},
		{"Planerad budget 2012 - 2013", "", "2013"},
		{"Organisationsnummer 222000-2451", "", ""},
		{"Telefon 0455-20 14 00", "", ""},
	} {
		plan, last := yearsTold(written("x", "Verksamhetsplan", c.title))
		if plan != c.plan || last != c.last {
			t.Errorf("%q: plan %q, last %q, want %q and %q", c.title, plan, last, c.plan, c.last)
		}
	}
}

func TestYearsOfHeadingsAndText(t *testing.T) {
	for _, c := range []struct{ text, plan, last string }{
		{"7.1 Budget 2012", "2012", ""},
		{"# Budget 2022 och plan 2023–2024", "2022", "2024"},
		{"# Verksamhet 2011", "2011", ""},
		{"# Utfall 2010", "", ""},
		{"Verksamhetsplanen för 2014 grundar sig på de samtal som fördes under planeringsdagarna förra hösten och på vad parterna vill.", "2014", ""},
		{"Totalt budget 2006    3 175", "", ""},
		{"December   Verksamhetsplan och budget för 2008", "", ""},
		{"Samordnarna fick medel från Europeiska socialfonden för programperioden 2014-2020, och styrelsen ser mycket positivt på detta.", "", ""},
		{"| Budget 2011 | Plan 2012", "", ""}, // columns of a table are the table's
	} {
		plan, last := yearsTold(written("x", "Verksamhetsplan", "# Inledning", c.text))
		if plan != c.plan || last != c.last {
			t.Errorf("%q: plan %q, last %q, want %q and %q", c.text, plan, last, c.plan, c.last)
		}
	}
}

func TestOutlookOnALineOfItsOwn(t *testing.T) {
	plan, last := yearsTold(written("x", "Verksamhetsplan med budget för 2007", "och plan för 2008 och 2009"))
	if plan != "2007" || last != "2008 2009" {
		t.Errorf("plan %q, last %q", plan, last)
	}
	plan, _ = yearsTold(written("x", "Verksamhetsplan", "2019"))
	if plan != "2019" {
		t.Errorf("the year under the title: %q", plan)
	}
}

func TestOutlookInSentences(t *testing.T) {
	for text, want := range map[string]string{
		"För 2009 räknar styrelsen med bidrag från medlemmarna på sammanlagt 3 100 000 kr och för 2010 med 3 200 000 kr.": "2009 2010",
		"Medlemsbidragen beräknas vara oförändrade under 2013 och 2014.":                                                  "2013 2014",
		"Budgeten för åren 2013–2015 är preliminär och fastställs varje höst.":                                            "2015",
		// Look-alikes.
		"Projektet har en budget på 900 tkr och bidragen beräknas räcka till 2014.":                                   "",
		"Budgeten för 2013 är inte beslutad och medlemsbidragen planeras senare.":                                     "",
		"Regeringen räknar med att bidragen för 2014 blir desamma som tidigare år.":                                   "",
		"Antalet sjukskrivna beräknas öka under 2014 i hela länet och särskilt bland kvinnor.":                        "",
		"Visionen är att alla ska ha ett arbete till 2030, och styrelsen räknar med att det går.":                     "",
		"Vid bokslutet för 2010 var bidragen från medlemmarna 3 100 000 kr och kostnaderna nästan lika stora som de.": "",
	} {
		var got []string
		for _, f := range planYearFinder.Find(written("x", "Verksamhetsplan 2008", "# Ekonomi", text)) {
			if f.Kind == LastYear && f.Weight >= inHeading {
				got = append(got, f.Year)
			}
		}
		if s := strings.Join(got, " "); s != want {
			t.Errorf("%s: %q, want %q", text, s, want)
		}
	}
}
