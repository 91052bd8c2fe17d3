package text

import "testing"

func TestHeadings(t *testing.T) {
	const body = "Förbundet finansierar insatser för dem som behöver samordnat stöd.\n"
	const p = "p Förbundet finansierar insatser för dem som behöver samordnat stöd."
	checkOutlines(t, []outlineTest{
		{"numbered", "1. Inledning\n\n" + body + "\n2. Mål\n\n" + body + "\n2.1 Individmål\n\n" + body + "\n2.1.1 Unga\n" + body, []string{
			"h1 1. Inledning", p, "h1 2. Mål", p, "h2 2.1 Individmål", p, "h3 2.1.1 Unga", p}},
		{"without a space or a blank line", body + "1.Inledning\n" + body + "2.Mål\n" + body, []string{p, "h1 1.Inledning", p, "h1 2.Mål", p}},
		{"numbered without stops", "1 Inledning\n\n" + body + "\n2 Bakgrund\n\n" + body + "\n3 Mål\n\n" + body, []string{
			"h1 1 Inledning", p, "h1 2 Bakgrund", p, "h1 3 Mål", p}},
		{"a chapter that is lost", "1. Inledning\n\n" + body + "\n3. Mål\n\n" + body, []string{"h1 1. Inledning", p, "h1 3. Mål", p}},
		{"a second plan", "1. Inledning\n\n" + body + "\n2. Mål\n\n" + body + "\n3. Budget\n\n" + body + "\n1. Inledning\n\n" + body, []string{
			"h1 1. Inledning", p, "h1 2. Mål", p, "h1 3. Budget", p, "h1 1. Inledning", p}},
		{"a list between chapters", "1. Mål\n\n- öka samverkan\n\n2. Budget\n\n" + body, []string{"h1 1. Mål", "i1 - öka samverkan", "h1 2. Budget", p}},
		{"short lines below chapters", "1. Mål\n\nIndividmål\n\n" + body + "\nOrganisationsmål\n" + body, []string{
			"h1 1. Mål", "h2 Individmål", p, "h2 Organisationsmål", p}},
		{"items under a short line", "1. Mål\n\n" + body + "\nMål\n\n1. Budget i balans\n2. Effektiva insatser\n", []string{
			"h1 1. Mål", p, "h2 Mål", "i1 1. Budget i balans", "i1 2. Effektiva insatser"}},
		{"a single item is no chapter", "1. Mål\n\n" + body + "\n2. Mått\n\n" + body + "\nMål\n\n1. Budget i balans\n\n" + body, []string{
			"h1 1. Mål", p, "h1 2. Mått", p, "h2 Mål", "i1 1. Budget i balans", p}},
		{"markdown", "# Plan\n\n" + body + "\n### Mål ###\n\n" + body, []string{"h1 Plan", p, "h3 Mål", p}},
		{"underlined", "Mål\n===\n" + body + "\nUtfall är bra\n-------------\n" + body, []string{"h1 Mål", p, "p Utfall är bra", p}},
		{"capitals", "VISION\n\n" + body + "\nUppdrag\n\n" + body, []string{"h1 VISION", p, "h2 Uppdrag", p}},
		{"bold", "**Vad vi ska nå**\n\n" + body, []string{"h2b Vad vi ska nå", p}},
		{"a colon", "Deltagare:\n\n- är motiverade\n- är unga\n", []string{"h2 Deltagare:", "i1 - är motiverade", "i1 - är unga"}},
		{"over a unit and a table", "Budget 2012\nBelopp i tkr\n\n| Post | 2012 |\n|---|---:|\n| Lön | 250 |\n", []string{"h2 Budget 2012", "p Belopp i tkr", "t"}},
		{"a question", "Vilka är vi?\n\n" + body, []string{"h2 Vilka är vi?", p}},
		{"an appendix", body + "\nBilaga 1\nBudget i siffror\n\n" + body, []string{p, "h1 Bilaga 1", "h2 Budget i siffror", p}},

		{"a sentence before a list", "Förbundet ska:\n\n- öka samverkan\n\nUppgiften är att:\n\n- minska rundgången\n", []string{
			"p Förbundet ska:", "i1 - öka samverkan", "p Uppgiften är att:", "i1 - minska rundgången"}},
		{"a sentence without stop", "Centrala begrepp är rehabilitering och samordning\n\n" + body, []string{"p Centrala begrepp är rehabilitering och samordning", p}},
		{"a title page", "SAMORDNINGSFÖRBUNDET ÅN\n\nVerksamhetsplan 2011\n\nBudget 2011\n\nPlan 2012–2013\n\n1. Inledning\n\n" + body, []string{
			"p SAMORDNINGSFÖRBUNDET ÅN", "p Verksamhetsplan 2011", "p Budget 2011", "p Plan 2012–2013", "h1 1. Inledning", p}},
		{"a list without bullets", "Medlemmar är:\n\nÅns kommun\n\nÄlvens kommun\n\nRegion Norr\n\nArbetsförmedlingen\n\n" + body, []string{
			"p Medlemmar är:", "p Åns kommun", "p Älvens kommun", "p Region Norr", "p Arbetsförmedlingen", p}},
		{"signatures", body + "\nÅstad 2011-11-24\n\nKarin Ek\n", []string{p, "p Åstad 2011-11-24", "p Karin Ek"}},
		{"numbers and dates", "Dnr 12/2011\n\n" + body + "\nDatum: 2011-11-24\n\n" + body, []string{"p Dnr 12/2011", p, "p Datum: 2011-11-24", p}},
		{"units", "Belopp i tkr\n\n" + body, []string{"p Belopp i tkr", p}},
		{"an amount", "Bidrag 1 200 000 kr\n\n" + body, []string{"p Bidrag 1 200 000 kr", p}},
		{"an amount in millions", "2.5 miljoner avsätts\n\n" + body, []string{"p 2.5 miljoner avsätts", p}},
		{"a time", "Program\n\n8.30 Samling med kaffe\n9.00 Föredrag om samverkan\n", []string{"p Program", "p 8.30 Samling med kaffe", "p 9.00 Föredrag om samverkan"}},
	})
}
