package find

import (
	"fmt"
	"strings"
	"testing"

	"samplan/extract/doc"

	"github.com/google/go-cmp/cmp"
)

// membersTold lists the parties of the heaviest statements, with "?" where conditional.
func membersTold(d *doc.Document) (weight int, parties []string) {
	facts := memberFinder.Find(d)
	for _, f := range facts {
		weight = max(weight, f.Weight)
	}
	for _, f := range facts {
		if f.Weight != weight {
			continue
		}
		s := f.Label
		if f.Conditional {
			s += "?"
		}
		if f.Year != "" {
			s += " from " + f.Year
		}
		if printed := d.At(f.Place); printed != f.Label {
			s += fmt.Sprintf(" printed %q", printed)
		}
		parties = append(parties, s)
	}
	return weight, parties
}

func TestMembersInSentences(t *testing.T) {
	four := []string{"Arbetsförmedlingen", "Försäkringskassan", "Region Halland", "Hylte kommun"}
	for _, c := range []struct {
		text   string
		weight int
		want   []string
	}{
		{"Förbundets medlemmar är Arbetsförmedlingen, Försäkringskassan, Region Halland samt Hylte kommun.", saidOfMembers, four},
		{"Samverkande parter är: Arbetsförmedlingen, Försäkringskassan, Region Halland och Hylte kommun.", saidOfMembers, four},
		{"Ett förbund vars medlemmar består av Arbetsförmedlingen, Försäkringskassan, Region Halland samt Hylte kommun.", saidOfMembers, four},
		{"Huvudmän är, Arbetsförmedlingen, Försäkringskassan (som även är arbetsgivare), Region Halland, Hylte kommun.", saidOfMembers, four},
		{"Parterna i förbundet utgörs av Arbetsförmedlingen och Försäkringskassan, som företräder staten, Region Halland samt Hylte kommun.", saidOfMembers, four},
		{"Förbundet ägs och finansieras gemensamt av Arbetsförmedlingen, Försäkringskassan, Region Halland och Hylte kommun.", saidOfMembers, four},
		{"I samordningsförbundet ingår Arbetsförmedlingen, Försäkringskassan, Region Halland och Hylte kommun som parter.", saidOfMembers, four},
		{"Förbundet bildades den 1 mars 2009 av Arbetsförmedlingen, Försäkringskassan, Region Halland och Hylte kommun.", saidOfMembers, four},
		{"De som står bakom förbundet är Arbetsförmedlingen, Försäkringskassan, Region Halland och Hylte kommun.", saidOfMembers, four},
		{"De fyra parterna (Arbetsförmedlingen, Försäkringskassan, Region Halland och Hylte kommun) utser var sin ledamot.", saidOfMembers, four},
		{"Förbundets medlemmar – Arbetsförmedlingen, Försäkringskassan, Region Halland och Hylte kommun – utser var sin ledamot.", saidOfMembers, four},
		{"Arbetsförmedlingen, Försäkringskassan, Region Halland och Hylte kommun är medlemmar i förbundet.", saidOfMembers - 1, four},
		{"Kommunerna Ale, Mark och Orust samverkar i förbundet med Försäkringskassan, Arbetsförmedlingen och Västra Götalandsregionen.", saidOfMembers - 1,
			[]string{"Ale", "Mark", "Orust", "Försäkringskassan", "Arbetsförmedlingen", "Västra Götalandsregionen"}},
		{"Kommunerna Ale, Mark och Orust samverkar i förbundet med kraft och med stöd av Försäkringskassan.", saidOfMembers - 1, []string{"Ale", "Mark", "Orust"}},
		{"Förbundet svarar för finansiell samordning mellan Arbetsförmedlingen, Försäkringskassan, Region Halland och Hylte kommun i syfte att använda resurserna väl.", saidBetween, four},
		{"Styrelsen består av en ledamot från vardera Arbetsförmedlingen, Försäkringskassan, Region Halland och Hylte kommun.", saidOfBoard, four},
		{"Medlemmar är Flens, Vingåkers och Katrineholms kommuner, FK, AF samt Landstinget Sörmland.", saidOfMembers,
			[]string{"Flens", "Vingåkers", "Katrineholms", "FK", "AF", "Landstinget Sörmland"}},
		{"Medlemmar är Norrköpings-, Söderköpings- och Valdemarsviks kommuner.", saidOfMembers, []string{"Norrköpings", "Söderköpings", "Valdemarsviks"}},
		{"Medlemmar är kommunerna Ale, Mark och Orust samt Västra Götalandsregionen.", saidOfMembers, []string{"Ale", "Mark", "Orust", "Västra Götalandsregionen"}},
		{"Medlemmar är länets samtliga tolv kommuner, Landstinget i Kalmar län, Försäkringskassan och Arbetsförmedlingen.", saidOfMembers,
			[]string{"länets samtliga tolv kommuner", "Landstinget i Kalmar län", "Försäkringskassan", "Arbetsförmedlingen"}},
		{"Medlemmar är samtliga kommuner i Kalmar län, Försäkringskassan och Arbetsförmedlingen.", saidOfMembers,
			[]string{"samtliga kommuner i Kalmar län", "Försäkringskassan", "Arbetsförmedlingen"}},
		{"Medlemmar är Umeå kommun, Försäkringskassan, Arbetsförmedlingen och Robertsfors kommun (från 2017).", saidOfMembers,
			[]string{"Umeå kommun", "Försäkringskassan", "Arbetsförmedlingen", "Robertsfors kommun from 2017"}},
		{"Medlemmar är Umeå kommun, Försäkringskassan och Vännäs kommun under förutsättning att fullmäktige beslutar det.", saidOfMembers,
			[]string{"Umeå kommun", "Försäkringskassan", "Vännäs kommun?"}},
		{"Medlemmar är Eda kommun, Försäkringskassan och Arbetsförmedlingen med säte i Arvika.", saidOfMembers, []string{"Eda kommun", "Försäkringskassan", "Arbetsförmedlingen"}},
		{"Fyra parter samverkar i förbundet: Arbetsförmedlingen, Försäkringskassan, Region Halland och Hylte kommun.", saidOfMembers, four},
		{"Bakom förbundet står Arbetsförmedlingen, Försäkringskassan, Region Halland och Hylte kommun.", saidOfMembers, four},
		{"Förbundet har fyra medlemmar. Dessa är Arbetsförmedlingen, Försäkringskassan, Region Halland och Hylte kommun.", saidOfMembers, four},
		{"Arbetsförmedlingen, Försäkringskassan, Region Halland och Hylte kommun bildade 2008 Samordningsförbundet Eken.", saidOfMembers - 1, four},
		{"Medlemmar är Försäkringskassan, Arbetsförmedlingen samt kommunerna i Arvika och Eda.", saidOfMembers, []string{"Försäkringskassan", "Arbetsförmedlingen", "Arvika", "Eda"}},
		{"Förbundet är en egen juridisk person med Arbetsförmedlingen, Försäkringskassan, Region Halland samt Hylte kommun som medlemmar.", saidOfMembers - 1, four},
		{"Ett samordningsförbund med Försäkringskassan, Arbetsförmedlingen, Region Gävleborg samt Bollnäs, Söderhamns och Ovanåkers kommuner som parter.", saidOfMembers - 1,
			[]string{"Försäkringskassan", "Arbetsförmedlingen", "Region Gävleborg", "Bollnäs", "Söderhamns", "Ovanåkers"}},
		{"De som har bildat förbundet är Försäkringskassan, Länsarbetsnämnden i Västra Götalands län, Västra Götalandsregionen och Orusts kommun.", saidOfMembers,
			[]string{"Försäkringskassan", "Länsarbetsnämnden i Västra Götalands län", "Västra Götalandsregionen", "Orusts kommun"}},
		{"Försäkringskassan i Kalmar län, Länsarbetsnämnden i Kalmar län och Nybro kommun är medlemmar i förbundet.", saidOfMembers - 1,
			[]string{"Försäkringskassan i Kalmar län", "Länsarbetsnämnden i Kalmar län", "Nybro kommun"}},
		// Look-alikes.
		{"Rehabteamet är ett projekt med Försäkringskassan, Arbetsförmedlingen, Region Halland och Hylte kommun som parter.", 0, nil},
		{"Förbundet är en juridisk person med Hylte kommun och Försäkringskassan som ägare av frågan om gemensamma lokaler.", 0, nil},
		{"De som har bildat nätverket är Försäkringskassan, Arbetsförmedlingen, Region Halland och Hylte kommun.", 0, nil},
		{"Arbetet görs i två projekt. Dessa är Arbetsförmedlingen, Försäkringskassan, Region Halland och Hylte kommun till stöd.", 0, nil},
		{"Parterna samverkar i förbundet på många sätt, som när Försäkringskassan och Eda kommun delar lokal i Charlottenberg.", 0, nil},
		{"Medlemmarna är överens om att Eda kommun ska vara värd för kansliet under de kommande två åren.", 0, nil},
		{"Under året kan Ronneby kommun ansluta sig till förbundet, och då utökas styrelsen med en ledamot till åtta.", 0, nil},
		{"Projektet planeras mellan Växjö kommun och Landstinget Kronoberg, med start under hösten i stadsdelen och i länet.", 0, nil},
		{"Handlingsplanssamverkan mellan Försäkringskassan och Arbetsförmedlingen ska öka, och fler ska slussas vidare under året.", 0, nil},
		{"Ägare: Eda kommun", 0, nil}, // of a project
		{"Parter: Försäkringskassan och Arbetsförmedlingen", 0, nil},
		{"Dialogen mellan parterna (Eda kommun och Försäkringskassan) ska fortsätta under hela det kommande året.", 0, nil},
		{"Styrgruppen består av chefer från Eda kommun, Försäkringskassan och Arbetsförmedlingen samt en projektledare.", 0, nil},
		{"Finsam Lund har fyra parter. I Finsam Lund ingår Lunds kommun, Region Skåne, Försäkringskassan och Arbetsförmedlingen.", 0, nil}, // a neighbour
		{"Tidigare var medlemmarna Eda kommun, Försäkringskassan och Arbetsförmedlingen.", 0, nil},
	} {
		d := written("x", "Samordningsförbundet Eken", "Verksamhetsplan 2012", "# Inledning", c.text)
		weight, got := membersTold(d)
		if diff := cmp.Diff(c.want, got); diff != "" || weight != c.weight {
			t.Errorf("%s\nweight %d, want %d\n%s", c.text, weight, c.weight, diff)
		}
	}
}

func TestMembersInLists(t *testing.T) {
	for _, c := range []struct {
		name   string
		lines  []string
		weight int
		want   string
	}{
		{"items under a heading", []string{"# Medlemmar", "- Eda kommun", "- Arvika kommun", "- Region Värmland", "- Försäkringskassan", "- Arbetsförmedlingen", "# Mål", "- Säffle kommun"},
			listedUnder, "Eda kommun, Arvika kommun, Region Värmland, Försäkringskassan, Arbetsförmedlingen"},
		{"items behind a colon", []string{"# Organisation", "Förbundets medlemmar är:", "- Eda kommun", "- Försäkringskassan", "Styrelsen leder arbetet."},
			listedUnder, "Eda kommun, Försäkringskassan"},
		{"a table under a heading", []string{"# Parter", "| Part | Ledamot", "| Eda kommun | Anna Lund", "| Region Värmland | Bo Eda", "| Försäkringskassan | Cecilia Mark", "| Arbetsförmedlingen | David Ale"},
			listedUnder, "Eda kommun, Region Värmland, Försäkringskassan, Arbetsförmedlingen"},
		{"a line of the title page", []string{"Verksamhetsplan 2012", "Eda kommun, Arvika kommun, Landstinget i Värmland,\nArbetsförmedlingen, Försäkringskassan", "# Inledning"},
			listedInFront, "Eda kommun, Arvika kommun, Landstinget i Värmland, Arbetsförmedlingen, Försäkringskassan"},
		{"lines of the title page", []string{"Verksamhetsplan 2012", "Försäkringskassan", "Arbetsförmedlingen", "Landstinget i Värmland", "Eda kommun", "2011-12-02"},
			listedInFront, "Försäkringskassan, Arbetsförmedlingen, Landstinget i Värmland, Eda kommun"},
		{"a running header", []string{"^ Försäkringskassan · Arbetsförmedlingen · Region Värmland · Eda kommun", "# Inledning"},
			listedAround, "Försäkringskassan, Arbetsförmedlingen, Region Värmland, Eda kommun"},
		{"a table with shares", []string{"# Om förbundet", "| Medlem | Andel", "| Försäkringskassan | 25 %", "| Arbetsförmedlingen | 25 %", "| Region Värmland | 25 %", "| Eda kommun | 25 %", "| Summa | 100 %"},
			saidBetween, "Försäkringskassan, Arbetsförmedlingen, Region Värmland, Eda kommun"},
		{"items with their municipalities in one", []string{"# Om förbundet", "Medlemmar är:", "- Försäkringskassan", "- Region Värmland", "- Kommunerna i Arvika och Eda"},
			listedUnder, "Försäkringskassan, Region Värmland, Arvika, Eda"},
		// Look-alikes.
		{"a column of those on a board", []string{"# Grupp", "| Ledamot | Från", "| Försäkringskassan | Anna", "| Arbetsförmedlingen | Bo", "| Eda kommun | Cia"}, 0, ""},
		{"a few of the members", []string{"# Utvärdering", "| Medlem | Antal svar", "| Arvika kommun | 10", "| Eda kommun | 12"}, 0, ""},
		{"the column of a table of projects", []string{"# Insatser", "| Insats | Ägare", "| Rehabteam | Eda kommun", "| Ungdomsspår | Försäkringskassan", "| Stegen | Arbetsförmedlingen"}, 0, ""},
		{"the parties of a project", []string{"# Rehabteam", "Parter:", "- Eda kommun", "- Försäkringskassan"}, 0, ""},
		{"names of places", []string{"# Målgrupp", "- Eda", "- Arvika"}, 0, ""},
	} {
		weight, got := membersTold(written("x", c.lines...))
		if strings.Join(got, ", ") != c.want || weight != c.weight {
			t.Errorf("%s: weight %d, want %d\n got %s\nwant %s", c.name, weight, c.weight, strings.Join(got, ", "), c.want)
		}
	}
}
