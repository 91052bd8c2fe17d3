package find

import (
	"slices"
	"testing"

	"samplan/extract/doc"
)

// chapters are the texts of a small plan; a year and a förbund make it one's own.
func planOf(forbund, year string) []string {
	return []string{
		"! Verksamhetsplan och budget " + year + " " + forbund,
		"# Inledning",
		forbund + " bildades 2008 och är en fristående juridisk person. Planen beskriver vad förbundet ska göra under " + year + " och hur medlen ska användas, så att parterna vet vad de kan vänta sig av förbundet och dess kansli.",
		"Styrelsen vill att samverkan mellan parterna ska fördjupas. Arbetet ska bygga på vad som har visat sig fungera och på de behov som parterna ser hos dem som står längst från arbete. Erfarenheterna från de insatser som avslutas ska tas till vara i ordinarie verksamhet.",
		"# Mål", "- Minst 60 procent av deltagarna ska gå till arbete eller studier", "- Samverkan mellan parterna ska öka",
		"# Målgrupp", "Målgruppen är personer i åldern 16 till 64 år som behöver samordnad rehabilitering för att kunna arbeta, med förtur för unga som saknar både arbete och studier och för dem som länge har varit sjukskrivna.",
		"# Budget " + year,
		"| Intäkter | Budget " + year, "| Försäkringskassan | 1 000", "| Summa | 2 000",
		"Budgeten bygger på att parterna ger lika mycket som året före. Om något av besluten ändras kommer styrelsen att pröva budgeten på nytt och i första hand minska de medel som ännu inte har fördelats till några insatser.",
		"# Uppföljning", "Alla insatser ska följas upp i det nationella systemet. Resultaten ska redovisas för styrelsen två gånger om året och ligga till grund för nästa års planering och för beslut om insatser som ska fortsätta eller avslutas, ändras eller föras över till någon av parterna.",
		"Styrelsen ska särskilt följa hur många som går vidare till arbete eller studier, hur deltagarna själva ser på sin hälsa och sina möjligheter, och hur parternas personal upplever samarbetet. En enkel sammanställning ska lämnas till medlemmarna inför varje samråd tillsammans med en ekonomisk rapport.",
	}
}

var (
	annualReport = []string{"Årsredovisning 2013 Samordningsförbundet Eken", "# Förvaltningsberättelse",
		"Under året har förbundet finansierat sju insatser, och verksamhetsplanen har följts i allt väsentligt enligt styrelsen.",
		"# Mål 2013", "Målet att 60 procent ska gå till arbete uppnåddes.", "# Resultaträkning", "| | Utfall 2013 | Budget 2013", "| Intäkter | 2 000 | 2 000", "# Balansräkning", "Årets resultat uppgår till 14 tkr.", "# Redovisningsprinciper"}
	interim = []string{"Delårsrapport januari–augusti 2015", "# Verksamheten", "Utfallet för perioden januari till augusti är 1 200 tkr mot budget 1 400 tkr, och helårsprognosen är ett överskott på 100 tkr.",
		"# Resultaträkning", "| | Utfall jan-aug | Budget 2015", "| Intäkter | 1 200 | 2 000"}
	meeting = []string{"PROTOKOLL", "Styrelsemöte i Samordningsförbundet Eken 2013-11-29", "Närvarande: Anna Ek, Bo Alm", "§ 41 Mötets öppnande", "Ordföranden öppnar mötet.",
		"§ 42 Verksamhetsplan och budget 2014", "Styrelsen beslutar att fastställa verksamhetsplan och budget för 2014 enligt förslag.", "§ 43 Nästa möte", "Vid protokollet", "Justeras"}
	application = []string{"Ansökan om medel från Samordningsförbundet Eken", "Sökande: Eda kommun", "Projektets namn: Stegen", "Projektledare: Anna Ek", "# Mål", "Minst 20 deltagare ska gå till arbete under 2015.",
		"# Budget 2015", "| Kostnad | Belopp", "| Lön | 400 000", "Sökt belopp 400 000 kr"}
	review  = []string{"Granskning av verksamhetsplan 2014", "Revisionsrapport", "Vi har genomfört intervjuer med styrelsen. Revisionsfråga är om styrningen är ändamålsenlig, och vår bedömning är att den i huvudsak är det.", "# Slutsatser", "# Metod"}
	statute = []string{"Förbundsordning för Samordningsförbundet Eken", "§ 1 Förbundets namn", "Förbundet har sitt säte i Eda.", "§ 2 Medlemmar", "§ 3 Budget och verksamhetsplan", "§ 12 Utträde", "§ 13 Likvidation", "§ 14 Tvist"}
	deal    = []string{"Överenskommelse om finansiell samordning", "Parterna är överens om följande.", "Avtalet gäller till och med 2015.", "Uppsägning ska ske skriftligt.", "Två likalydande exemplar har undertecknats."}
)

func TestClassify(t *testing.T) {
	for _, c := range []struct {
		name  string
		lines []string
		kind  Kind
		parts int
	}{
		{"a plan", planOf("Samordningsförbundet Eken", "2014"), PlanDocument, 1},
		{"a plan with the last outcome beside the budget", append(planOf("Samordningsförbundet Eken", "2014"), "| | Utfall 2012 | Budget 2013 | Budget 2014", "| Kostnader | 1 | 2 | 3"), PlanDocument, 1},
		{"a budget without the word verksamhetsplan", []string{"BUDGET 2013 MED INRIKTNING TILL 2015", "Samordningsförbundet Eken", "# Mål", "- Fler ska gå till arbete", "# Budget 2013", "| Intäkter | 2 000"}, PlanDocument, 1},
		{"an official's proposal of a budget", []string{"Tjänsteutlåtande", "Dnr 2012/01", "Budget 2016 för Samordningsförbundet Eken", "# Mål", "- Fler ska gå till arbete", "# Budget 2016", "| Intäkter | 2 000"}, PlanDocument, 1},
		{"a plan of goals", []string{"Mål- och inriktningsplan 2013–2015", "Samordningsförbundet Eken", "# Mål", "- Fler ska gå till arbete", "# Målgrupp"}, PlanDocument, 1},
		{"no title, but a budget ahead", []string{"Samordningsförbundet Eken", "# Mål", "- Fler ska gå till arbete", "# Målgrupp", "# Budget 2017", "| Intäkter | 2 000"}, PlanDocument, 1},
		{"an annual report", annualReport, AnnualReport, 0},
		{"an interim report", interim, InterimReport, 0},
		{"minutes that only decide on the plan", meeting, Minutes, 0},
		{"an application", application, Application, 0},
		{"a review of a plan", review, Evaluation, 0},
		{"a statute", statute, Statute, 0},
		{"an agreement", deal, Agreement, 0},
		{"something else", []string{"Recept på pannkakor", "Vispa ägg och mjölk.", "Stek i smör."}, Other, 0},
		{"minutes with a plan attached", append(slices.Clone(meeting), planOf("Samordningsförbundet Eken", "2014")...), Minutes, 1},
		{"the plans of two förbund", append(planOf("Samordningsförbundet Eken", "2014"), planOf("Samordningsförbundet Halland", "2014")...), PlanDocument, 2},
		{"the plans of two years", append(planOf("Samordningsförbundet Eken", "2014"), planOf("Samordningsförbundet Eken", "2015")...), PlanDocument, 2},
		{"a plan with a chapter of the next year", append(planOf("Samordningsförbundet Eken", "2014"), "# Verksamhetsplan för 2015", "Under 2015 ska arbetet fortsätta.", "# Budget 2015", "| Intäkter | 2 000"), PlanDocument, 1},
		{"a plan that is an attachment to minutes", append([]string{"^ Bilaga 3 till protokoll 2013-11-29", "Styrelsemöte 2013-11-29"}, planOf("Samordningsförbundet Eken", "2014")...), PlanDocument, 1},
		{"a plan decided at a meeting", append([]string{"Antagen vid styrelsemöte 2013-11-29"}, planOf("Samordningsförbundet Eken", "2014")...), PlanDocument, 1},
		{"another body's plan", []string{"Verksamhetsplan 2014", "Biblioteket i Eda", "# Mål", "- Fler barn ska läsa", "# Budget 2014", "| Kostnader | 2 000"}, Other, 0},
		{"a report of the year with goals and a budget", append([]string{"Verksamhetsberättelse 2013", "Samordningsförbundet Eken"}, annualReport[1:]...), AnnualReport, 0},
		{"nothing", nil, Other, 0},
	} {
		got := Classify(written("x.docx", c.lines...))
		if got.Kind != c.kind || len(got.Parts) != c.parts {
			t.Errorf("%s: %s with %d parts, want %s with %d; %v", c.name, got.Kind, len(got.Parts), c.kind, c.parts, got.Why)
		}
	}
}

func TestPartsKeepTheirPlaces(t *testing.T) {
	d := written("x.docx", append(slices.Clone(meeting), planOf("Samordningsförbundet Eken", "2014")...)...)
	part := Classify(d).Parts[0]
	if part.Name != d.Name || part.Blocks[0].Place.Block != len(meeting)+1 {
		t.Errorf("the part begins at block %d", part.Blocks[0].Place.Block)
	}
	for _, f := range Find(part) {
		if f.Kind == Forbund && f.Place.Block > 0 && d.At(f.Place) != f.Label {
			t.Errorf("%q stands at %s: %q", f.Label, f.Place, d.At(f.Place))
		}
	}
	part.Blocks = append(part.Blocks, doc.Block{})
	if len(d.Blocks) != len(meeting)+len(planOf("", ""))-2 { // three table rows are one block
		t.Errorf("the document changed: %d blocks", len(d.Blocks))
	}
}
