package text

import (
	"strings"
	"testing"
)

// wrapped is running text wrapped at 60 columns, enough of it to know the column.
const wrapped = `Förbundet samlar fyra parter som tillsammans ska stödja dem
som bor i kommunen och behöver hjälp att komma i arbete. De
första åren gick åt till att bygga upp ett gemensamt arbets-
sätt och till att lära känna varandra. Under 2011 betalar
kommunen 175 tkr och staten dubbelt så mycket, det vill säga
350 tkr. Insatserna riktas till unga vuxna, till långvarigt
sjukskrivna och till personer med psykisk ohälsa.
`

func TestParagraphs(t *testing.T) {
	checkOutlines(t, []outlineTest{
		{"hard wrapped", wrapped, []string{"p Förbundet samlar fyra parter som tillsammans ska stödja dem som bor i kommunen och behöver hjälp att komma i arbete. De första åren gick åt till att bygga upp ett gemensamt arbetssätt och till att lära känna varandra. Under 2011 betalar kommunen 175 tkr och staten dubbelt så mycket, det vill säga 350 tkr. Insatserna riktas till unga vuxna, till långvarigt sjukskrivna och till personer med psykisk ohälsa."}},
		{"a title between sentences", wrapped + "\nVäntetiden från anmälan till första samtal ska vara tre veckor.\nOrganisationsmål\nParterna ska ha en gemensam rutin.\n", []string{
			"p Förbundet samlar fyra parter som tillsammans ska stödja dem som bor i kommunen och behöver hjälp att komma i arbete. De första åren gick åt till att bygga upp ett gemensamt arbetssätt och till att lära känna varandra. Under 2011 betalar kommunen 175 tkr och staten dubbelt så mycket, det vill säga 350 tkr. Insatserna riktas till unga vuxna, till långvarigt sjukskrivna och till personer med psykisk ohälsa.",
			"p Väntetiden från anmälan till första samtal ska vara tre veckor.", "h2 Organisationsmål", "p Parterna ska ha en gemensam rutin."}},
		{"a sentence that ends in the next line", wrapped + "\nVäntetiden från anmälan till första samtal ska vara tre veckor.\nDärefter prövas behovet.\n", []string{
			"p Förbundet samlar fyra parter som tillsammans ska stödja dem som bor i kommunen och behöver hjälp att komma i arbete. De första åren gick åt till att bygga upp ett gemensamt arbetssätt och till att lära känna varandra. Under 2011 betalar kommunen 175 tkr och staten dubbelt så mycket, det vill säga 350 tkr. Insatserna riktas till unga vuxna, till långvarigt sjukskrivna och till personer med psykisk ohälsa.",
			"p Väntetiden från anmälan till första samtal ska vara tre veckor. Därefter prövas behovet."}},
		{"one line a paragraph", "Förbundet bildades 2006 av fyra parter.\nDet leds av en styrelse.\nParterna betalar lika mycket.\n", []string{
			"p Förbundet bildades 2006 av fyra parter.", "p Det leds av en styrelse.", "p Parterna betalar lika mycket."}},
		{"blank lines part", "Förbundet finansierar insatser som\n\nriktas till unga.\n", []string{"p Förbundet finansierar insatser som", "p riktas till unga."}},
		{"an open sentence goes on in lower case", "Medlemmarna betalar bidrag\nvarje kvartal.\n", []string{"p Medlemmarna betalar bidrag varje kvartal."}},
		{"and after an abbreviation", "Insatserna omfattar t.ex.\narbetsträning i grupp.\n", []string{"p Insatserna omfattar t.ex. arbetsträning i grupp."}},
		{"an open bracket goes on", "Staten svarar för hälften (Försäkringskassan och\nArbetsförmedlingen).\n", []string{"p Staten svarar för hälften (Försäkringskassan och Arbetsförmedlingen)."}},
		{"an indented first line opens a paragraph", wrapped[:strings.Index(wrapped, " De\n")] + "\n   Därefter vidtog arbetet med att finna former för ett\nnytt samarbete.\n\n" + wrapped, []string{
			"p Förbundet samlar fyra parter som tillsammans ska stödja dem som bor i kommunen och behöver hjälp att komma i arbete.",
			"p Därefter vidtog arbetet med att finna former för ett nytt samarbete.",
			"p " + strings.ReplaceAll(strings.ReplaceAll(strings.TrimSpace(wrapped), "arbets-\n", "arbets"), "\n", " ")}},
		{"tabs and spaces within are kept", "Ordförande\tKarin Ek\n", []string{"p Ordförande\tKarin Ek"}},
		{"Markdown's marks", "Teamet arbetar med **steg 1** och *steg två* i år.\n", []string{"p Teamet arbetar med steg 1 och steg två i år."}},
		{"stars that are no marks", "Bidraget är 600 000* och 2 * 3 platser. * Preliminärt belopp.\n", []string{"p Bidraget är 600 000* och 2 * 3 platser. * Preliminärt belopp."}},
		{"a drawn line", "Första delen är slut.\n\n_____________\n\nAndra delen börjar.\n", []string{"p Första delen är slut.", "p Andra delen börjar."}},
		{"a poem", "När våren kommer\nVaknar var blomma\nOch fågeln sjunger\nI morgonens ljus\n", []string{
			"p När våren kommer", "p Vaknar var blomma", "p Och fågeln sjunger", "p I morgonens ljus"}},
		{"an address", "Samordningsförbundet Ån\nBox 12\n123 45 Åstad\nkansli@example.se\nwww.example.se\n", []string{
			"p Samordningsförbundet Ån", "p Box 12", "p 123 45 Åstad", "p kansli@example.se", "p www.example.se"}},
		{"a list of dates", "2012-02-14\n2012-04-17\n2012-06-12\n", []string{"p 2012-02-14", "p 2012-04-17", "p 2012-06-12"}},
		{"a list without bullets", "Förbundet ska:\nbesluta om mål\nstödja samverkan\nfinansiera insatser\n", []string{
			"p Förbundet ska:", "p besluta om mål", "p stödja samverkan", "p finansiera insatser"}},
	})
}

func TestJoinLines(t *testing.T) {
	tests := []struct {
		name, a, b, want string
		cut              bool
	}{
		{"words", "stöd till", "arbete", "stöd till arbete", false},
		{"a divided word", "rehabi-", "litering", "rehabilitering", false},
		{"a word left out", "sjuk-", "och aktivitetsersättning", "sjuk- och aktivitetsersättning", false},
		{"a double name", "Lillby-", "Storby", "Lillby-Storby", false},
		{"letters for a name", "SUS-", "registrering", "SUS-registrering", false},
		{"years", "åren 2016-", "2017", "åren 2016-2017", false},
		{"a dash", "insatsen -", "som är ny", "insatsen - som är ny", false},
		{"an amount cut in two", "bidraget är 2", "500 000 kr", "bidraget är 2 500 000 kr", true},
		{"an amount cut later", "bidraget är 2 500", "000 kr", "bidraget är 2 500 000 kr", true},
		{"a year and an amount", "under 2007", "500 000 kr", "under 2007\n500 000 kr", false},
		{"two amounts", "mellan 1 200 500", "25 personer", "mellan 1 200 500\n25 personer", false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, cut := joinLines([]line{{tt.a, 7, 0}, {tt.b, 8, 0}})
			if got != tt.want || (cut == 7) != tt.cut {
				t.Errorf("joinLines = %q, cut at %d; want %q, cut %v", got, cut, tt.want, tt.cut)
			}
		})
	}
}

func TestCutNumberIsNoted(t *testing.T) {
	d := readText(t, strings.Replace(wrapped, "det vill säga\n350 tkr", "alltså nu 1\n350 000 kr", 1))
	if got := codes(d.Notes); got != "number-across-lines" {
		t.Errorf("notes = %q, want number-across-lines", got)
	}
	if !strings.Contains(d.Blocks[0].Text, "alltså nu 1 350 000 kr") {
		t.Errorf("text = %q", d.Blocks[0].Text)
	}
}

func TestUnmark(t *testing.T) {
	tests := []struct {
		in, want string
		bold     bool
	}{
		{"**Mål**", "Mål", true},
		{"**Mål** och medel", "Mål och medel", false},
		{"***Mål***", "Mål", true},
		{"*Ett citat.*", "Ett citat.", false},
		{"”**Rock**”", "”Rock”", false},
		{"600 000*", "600 000*", false},
		{"*) prognos", "*) prognos", false},
		{"Ronneby* och Hällevik*", "Ronneby* och Hällevik*", false},
		{"a * b * c", "a * b * c", false},
		{"**", "**", false},
		{"**öppet", "**öppet", false},
	}
	for _, tt := range tests {
		if got, bold := unmark(tt.in); got != tt.want || bold != tt.bold {
			t.Errorf("unmark(%q) = %q, %v; want %q, %v", tt.in, got, bold, tt.want, tt.bold)
		}
	}
}
