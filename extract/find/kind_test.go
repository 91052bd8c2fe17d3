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

var (
	retrospect = []string{"# Uppföljning av 2012", "Under 2012 har förbundet finansierat sju insatser. Siffrorna ur årsredovisningen är inte granskade, och måluppfyllelsen är god.",
		"# Utfall 2012", "Årets resultat blev 40 tkr, resultaträkning och balansräkning finns i årsredovisningen.", "| | Budget 2012 | Utfall 2012 | Avvikelse", "| Intäkter | 2 000 | 2 000 | 0"}
	officialLetter = []string{"EDA KOMMUN", "Anna Ek                    TJÄNSTESKRIVELSE", "Verksamhetsplan och budget 2014 för Samordningsförbundet Eken", "# Förslag till beslut", "Kommunstyrelsen föreslår kommunfullmäktige besluta", "att godkänna budget 2014",
		"# Bakgrund", "Förbundet har sänt förslaget till medlemmarna för samråd.", "| Medlem | 2013 | 2014", "| Eda kommun | 240 000 | 250 000", "# Förvaltningens bedömning", "Budgeten är rimlig.", "# Beslutsunderlag", "Protokoll från samråd", "Beslutet ska skickas till", "Samordningsförbundet Eken"}
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
		{"a report and the plan in one title", append([]string{"Verksamhetsberättelse 2013 och verksamhetsplan 2014"}, planOf("Samordningsförbundet Eken", "2014")[1:]...), PlanDocument, 1},
		{"a plan that looks back in a chapter", slices.Insert(planOf("Samordningsförbundet Eken", "2014"), 2, retrospect...), PlanDocument, 1},
		{"a plan that looks back after its goals", slices.Insert(planOf("Samordningsförbundet Eken", "2014"), 7, retrospect...), PlanDocument, 1},
		{"a plan without title that looks back", slices.Insert(planOf("Samordningsförbundet Eken", "2014")[1:], 2, retrospect...), PlanDocument, 1},
		{"a plan under the head of an agenda", append([]string{"Styrelsemöte 2013-11-29", "Ärende 5"}, planOf("Samordningsförbundet Eken", "2014")...), PlanDocument, 1},
		{"an official's letter about a plan", officialLetter, Letter, 0},
		{"a covering letter", []string{"Samordningsförbundet Eken", "Till medlemmarna i Samordningsförbundet Eken", "Verksamhetsplan och budget 2014", "Styrelsen har fastställt verksamhetsplan och budget för 2014. Planen bifogas.", "Budget 2014 omsluter 2 000 tkr.", "Med vänlig hälsning", "Anna Ek"}, Letter, 0},
		{"a council's decision on a plan", []string{"EDA KOMMUN", "Kommunfullmäktige", "Kf § 134", "Verksamhetsplan och budget 2014 för Samordningsförbundet Eken", "Bo Alm yrkar bifall.", "Kommunfullmäktige beslutar", "att godkänna budget 2014", "Justeras     Utdragsbestyrkande"}, Minutes, 0},
		{"minutes without title", meeting[2:], Minutes, 0},
		{"a project's plan that is applied for", slices.Concat([]string{"Stegen", "Verksamhetsplan och budget 2015–2016", "Ansökan till Samordningsförbundet Eken"}, application[1:4], []string{"Kontaktperson: Bo Alm"}, application[4:]), Application, 0},
		{"an account of the period", append([]string{"Uppföljning januari–augusti 2015"}, interim[1:]...), InterimReport, 0},
		{"the outcome of a plan", append([]string{"Resultat av verksamhetsplan 2013 Samordningsförbundet Eken"}, annualReport[1:]...), AnnualReport, 0},
		{"a plan of other things", []string{"Kommunikationsplan 2015", "Samordningsförbundet Eken", "# Mål", "- Alla chefer ska känna till förbundet", "# Målgrupp", "# Budget 2015", "| Nyhetsbrev | 20 000"}, Other, 0},
		{"a plan of a team", []string{"Verksamhetsplan 2014 för Samverkansteamet i Eda", "Finansieras av Samordningsförbundet Eken", "# Mål", "- Fler ska gå till arbete", "# Budget 2014", "| Löner | 980 000"}, Other, 0},
		{"a municipality's budget with a paragraph on its förbund", []string{"Eda kommun", "Mål och budget 2014", "# Mål", "- Fler ska gå till arbete", "# Budget 2014", "| Skola | 980 000", "Kommunen är medlem i Samordningsförbundet Eken tillsammans med regionen och staten, och bidraget för 2014 är 250 tkr."}, Other, 0},
		{"a plan on paper with the head of a municipality", slices.Insert(planOf("Samordningsförbundet Eken", "2014"), 0, "Eda kommun"), PlanDocument, 1},
		{"a control plan that names the budget", []string{"Samordningsförbundet Eken", "Kontroll av rutiner", "Syftet med kontrollen är att styrelsen ska ha ett gott grepp om ekonomin och att felaktiga betalningar upptäcks i tid.", "| Avstämning mot budget 2015 | Förbundschef"}, Other, 0},
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
