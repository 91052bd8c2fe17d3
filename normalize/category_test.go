package normalize

import "testing"

func TestCategory(t *testing.T) {
	for _, c := range []struct{ label, section, side, want string }{
		{"Försäkringskassan", "Intäkter", "income", ContributionState},
		{"Bidrag från Eda kommun", "", "income", ContributionMunicipality},
		{"Landstinget", "Intäkter", "income", ContributionRegion},
		{"Kommunerna", "", "income", ContributionMunicipality},
		{"FK, AF, Region Skåne", "", "income", ContributionUnspecified},
		{"Medlemsavgifter", "", "income", ContributionUnspecified},
		{"Överfört från 2010", "", "income", CarriedOver},
		{"Ianspråktaget eget kapital", "", "income", CarriedOver},
		{"Ränteintäkter", "", "income", Interest},
		{"ESF-projektet Vägar", "", "income", GrantOther},
		{"Övriga intäkter", "", "income", OtherIncome},
		{"Summa intäkter", "", "income", TotalIncome},
		{"SUMMA KOSTNADER 2014", "", "expense", TotalExpense},
		{"Total budget", "", "expense", TotalExpense},
		{"Summa", "Insatser", "expense", Interventions},
		{"Summa tkr", "Styrelsen", "expense", Board},
		{"Årets resultat", "", "result", Result},
		{"Arvoden", "Styrelsen", "expense", Board},
		{"Arbetsgivaravgifter", "Styrelsen", "expense", Board},
		{"Arbetsgivaravgifter", "Kansli", "expense", AdministrationStaff},
		{"Övrigt", "Styrelsen", "expense", Board},
		{"Övrigt", "Administration", "expense", AdministrationOther},
		{"Övrigt", "", "expense", OtherExpense},
		{"Revision", "Styrelsen", "expense", AdministrationAudit},
		{"Revisionskostnader", "", "expense", AdministrationAudit},
		{"Lokalhyra", "Kansli och administration", "expense", AdministrationPremises},
		{"Lön förbundschef 100 %", "", "expense", AdministrationStaff},
		{"Lönekostnader", "Insatser", "expense", Interventions},
		{"Samordningsteamet - lönekostnader", "Insatser", "expense", Interventions},
		{"Stegen till arbete", "Insatser", "expense", Interventions},
		{"Projekt Stegen", "", "expense", Interventions},
		{"Utvecklingsmedel", "Insatser", "expense", DevelopmentUnallocated},
		{"Till styrelsens förfogande", "", "expense", DevelopmentUnallocated},
		{"Utvärdering", "Insatser", "expense", Evaluation},
		{"Hemsida och information", "", "expense", Communication},
		{"Utbildning och konferenser", "Administration", "expense", TrainingConference},
		{"Övriga verksamhetskostnader", "Styrelse/Administration", "expense", AdministrationOther},
		{"Övriga verksamhetskostnader", "Insatser", "expense", Interventions},
		{"Arvoden", "Styrelse/Administration", "expense", Board},
		{"Kostnader projekt", "Kostnader", "expense", Interventions},
		{"Romantiska dagar", "", "expense", Unclassified},
		{"Romantiska dagar", "", "income", Unclassified},
		{"", "", "", Unclassified},
	} {
		if got := Category(c.label, c.section, c.side); got != c.want {
			t.Errorf("Category(%q, %q, %q) = %s, want %s", c.label, c.section, c.side, got, c.want)
		}
	}
}
