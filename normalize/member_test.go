package normalize

import (
	"sort"
	"strings"
	"testing"

	"samplan/extract/find"
	"samplan/schema"
)

// say makes the member facts of one statement.
func say(weight int, opener string, labels ...string) []find.Fact {
	var out []find.Fact
	for _, l := range labels {
		f := find.Fact{Kind: find.Member, Label: strings.TrimSuffix(l, "?"), Weight: weight, Section: opener, Conditional: strings.HasSuffix(l, "?")}
		if name, year, ok := strings.Cut(l, " from "); ok {
			f.Label, f.Year = name, year
		}
		out = append(out, f)
	}
	return out
}

func TestMembers(t *testing.T) {
	for _, c := range []struct {
		name  string
		slug  string
		facts [][]find.Fact
		pay   []schema.Contribution
		want  string // codes in order, derived ones with a "~"
	}{
		{"one full statement", "", [][]find.Fact{say(10, "Medlemmar är", "Hjo", "Tibro", "Karlsborgs", "Försäkringskassan", "Arbetsförmedlingen", "Västra Götalandsregionen")}, nil,
			"14 1446 1472 1497 AF FK"},
		{"the plainer statement, filled up with the kinds it leaves out", "", [][]find.Fact{
			say(10, "Medlemskommuner är", "Eda kommun", "Arvika kommun"),
			say(5, "mellan", "Försäkringskassan", "Arbetsförmedlingen", "Landstinget i Värmland", "Säffle kommun")}, nil,
			"17 1730 1784 AF FK"},
		{"bare words, resolved by the county", "", [][]find.Fact{say(10, "Medlemmar är", "Eda kommun", "landstinget", "FK", "AF")}, nil, "1730 AF FK ~17"},
		{"the municipality that the register knows", "lund", [][]find.Fact{say(10, "Medlemmar är", "kommunen", "Region Skåne", "FK", "AF")}, nil, "12 AF FK ~1281"},
		{"all municipalities of the county", "", [][]find.Fact{say(10, "Medlemmar är", "samtliga kommuner i länet", "Region Halland", "FK", "AF")}, nil,
			"13 AF FK ~1315 ~1380 ~1381 ~1382 ~1383 ~1384"},
		{"conditional and coming members", "", [][]find.Fact{say(10, "Medlemmar är", "Umeå kommun", "Vännäs kommun?", "Robertsfors kommun from 2017", "Nordmalings kommun from 2013", "FK", "AF", "Västerbottens läns landsting")}, nil,
			"24 2401 2480 AF FK"},
		{"the state", "", [][]find.Fact{say(10, "Medlemmar är", "staten", "Eda kommun", "Landstinget i Värmland")}, nil, "17 1730 AF FK"},
		{"a name that was another body's then", "", [][]find.Fact{say(10, "Medlemmar är", "Eda kommun", "Region Värmland", "FK", "AF")}, nil, "1730 AF FK"},
		{"members that join later", "", [][]find.Fact{say(10, "Medlemmar är", "Eda kommun", "Landstinget i Värmland", "FK", "AF"),
			say(5, find.Joined, "Arvika kommun from 2014"), say(5, find.Joined, "Säffle kommun from 2016"), say(5, find.Joined, "Eda kommun", "Årjängs kommun")}, nil, "17 1730 1765 1784 AF FK"},
		{"nothing but what joins", "", [][]find.Fact{say(5, find.Joined, "Arvika kommun", "FK")}, nil, "1784 FK"},
		{"payers, where nothing is said", "", nil, []schema.Contribution{
			{Party: schema.Party{Name: "FK och AF", Kind: "state", Code: "FK+AF"}, Year: 2015, Basis: "budget"},
			{Party: schema.Party{Name: "Eda kommun", Kind: "municipality", Code: "1730"}, Year: 2015, Basis: "budget"},
			{Party: schema.Party{Name: "Säffle kommun", Kind: "municipality", Code: "1785"}, Year: 2015, Basis: "requested"},
			{Party: schema.Party{Name: "Årjängs kommun", Kind: "municipality", Code: "1765"}, Year: 2014, Basis: "actual"}}, "~1730 ~AF ~FK"},
		{"nothing at all", "", nil, nil, ""},
		{"what is no party", "", [][]find.Fact{say(10, "Medlemmar är", "Nationella nätverket", "kommunerna")}, nil, ""},
	} {
		var facts []find.Fact
		for i, s := range c.facts {
			for _, f := range s {
				f.Place.Block = i + 1
				facts = append(facts, f)
			}
		}
		plan := schema.Plan{PlanYear: 2015, ForbundSlug: c.slug, Contributions: c.pay}
		var got []string
		for _, m := range fillFromPayers(members(facts, &plan), &plan) {
			code := m.Code
			if m.Origin == schema.Derived {
				code = "~" + code
			}
			got = append(got, code)
		}
		sort.Strings(got)
		if s := strings.Join(got, " "); s != c.want {
			t.Errorf("%s: %s, want %s", c.name, s, c.want)
		}
	}
}
