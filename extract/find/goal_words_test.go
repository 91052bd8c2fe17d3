package find

import (
	"strings"
	"testing"
)

func TestReadGoalHead(t *testing.T) {
	for _, c := range []struct {
		text string
		want goalHead
	}{
		{"Mål", goalHead{role: goalsRole}},
		{"3.Mål", goalHead{role: goalsRole}},
		{"6.2 MÅL FÖR 2015", goalHead{role: goalsRole}},
		{"Mål för den finansiella samordningen", goalHead{role: goalsRole}},
		{"Övergripande mål", goalHead{role: goalsRole, kind: overallGoal}},
		{"Nuvarande individmål:", goalHead{role: goalsRole, kind: individualGoal}},
		{"Mål på individnivå", goalHead{role: goalsRole, kind: individualGoal}},
		{"Mål ur ett samhällsperspektiv", goalHead{role: goalsRole, kind: societyGoal}},
		{"Verksamhetsmässiga mål", goalHead{role: goalsRole, kind: organisationGoal}},
		{"Samverkans/utvecklingsmål", goalHead{role: goalsRole, kind: organisationGoal}},
		{"Individ-, verksamhets- och resultatmål", goalHead{role: goalsRole, kind: organisationGoal}},
		{"Övergripande finansiella mål", goalHead{role: goalsRole, kind: financialGoal}},
		{"Mål för god ekonomisk hushållning", goalHead{role: goalsRole, kind: financialGoal}},
		{"Strukturella målsättningar 2022–2024", goalHead{role: goalsRole, kind: organisationGoal}},
		{"Delmål", goalHead{role: goalsRole}},
		{"Vision och mål", goalHead{role: goalsRole, mixed: true}},
		{"Övergripande mål, syfte och centrala begrepp", goalHead{role: goalsRole, kind: overallGoal, mixed: true}},
		{"Mål 2: Unga får kontakt med vården tidigare", goalHead{role: goalsRole, stated: "Unga får kontakt med vården tidigare"}},
		{"Delmål 2.1 Unga får kontakt med vården tidigare", goalHead{role: goalsRole, stated: "Unga får kontakt med vården tidigare"}},
		{"Mål 2 Övergripande mål för förbundet", goalHead{role: goalsRole, kind: overallGoal}},
		{"Mål 2 Målen redovisas varje år", goalHead{role: goalsRole}},
		{"Mål 2015 Alla deltagare är nöjda", goalHead{role: goalsRole, kind: individualGoal}},
		{"6.2.1 Individen", goalHead{role: lensRole, kind: individualGoal}},
		{"Arbetssätt/processer", goalHead{role: lensRole, kind: organisationGoal}},
		{"Ur ett verksamhetsperspektiv", goalHead{role: lensRole, kind: organisationGoal}},
		{"Samverkan", goalHead{role: lensRole, kind: organisationGoal}},
		{"Samverkansteamet Haninge", goalHead{}},
		{"Mått", goalHead{role: measureRole}},
		{"Indikatorer 2020", goalHead{role: measureRole}},
		{"Så här gör vi", goalHead{role: activityRole}},
		{"Nationella mål", goalHead{role: foreignRole}},
		{"Socialfondens mål", goalHead{role: foreignRole}},
		{"Mål för Agenda 2030", goalHead{role: foreignRole}},
		{"Måluppfyllelse 2013", goalHead{role: pastRole}},
		{"Uppföljning av målen 2013", goalHead{role: pastRole}},
		{"Delårsrapport och genomgång av målen", goalHead{role: pastRole}},
		{"Avstämning av mål", goalHead{role: pastRole}},
		{"Projektmål", goalHead{role: projectRole}},
		{"Målgrupp", goalHead{role: groupRole}},
		{"Målgrupper och urval", goalHead{role: groupRole}},
		{"Vad vill vi uppnå 2019?", goalHead{role: goalsRole}},
		{"Hur når vi målen?", goalHead{role: activityRole}},
		{"Så når vi målen", goalHead{role: activityRole}},
		{"Hur mäter vi målen?", goalHead{role: measureRole}},
		{"Vad har vi uppnått?", goalHead{role: pastRole}},
		{"Vad är ett samordningsförbund?", goalHead{}},
		{"Ändamål", goalHead{}},
		{"Mål- och inriktningsplan", goalHead{}},
		{"Verksamhetsidé", goalHead{}},
		{"För individen", goalHead{role: lensRole, kind: individualGoal}},
		{"För parternas samverkan", goalHead{role: lensRole, kind: organisationGoal}},
		{"För ekonomin", goalHead{role: lensRole, kind: financialGoal}},
		{"För den enskilde", goalHead{role: lensRole, kind: individualGoal}},
		{"För samverkan mellan medlemmarna", goalHead{role: lensRole, kind: organisationGoal}},
		{"För samverkan i länet", goalHead{}},
		{"För unga", goalHead{}},
		{"För personalen", goalHead{}},
		{"Former för samverkan", goalHead{}},
		{"Inledning", goalHead{}},
		{"Styrelsen beslutar varje år i november om vilka mål som ska gälla för det kommande året", goalHead{}},
	} {
		if got := readGoalHead(c.text); got != c.want {
			t.Errorf("%q: got %+v, want %+v", c.text, got, c.want)
		}
	}
}

func TestKindOfText(t *testing.T) {
	for _, c := range []struct {
		text, kind string
		sure       bool
	}{
		{"Deltagarna ska ha ett arbete", individualGoal, true},
		{"Samordningsförbundets insatser ska leda till att unga studerar", individualGoal, true},
		{"Handläggarna ska känna varandra", organisationGoal, true},
		{"Förbundet ska ha en budget i balans", financialGoal, true},
		{"Samhällets kostnader ska minska för deltagarna", societyGoal, true},
		{"Förbundet ska synas", organisationGoal, true},
		{"rehabiliteringstiden ska vara kortare än ett år", individualGoal, true},
		{"Väntetiden ska vara högst tre veckor", individualGoal, true},
		{"Handläggarna ska korta väntetiden", organisationGoal, true},
		{"Minst 45 procent av dem som avslutar en insats ska arbeta eller studera", individualGoal, true},
		{"Deltagarna i utbildningarna ska ha fått ökad kunskap", organisationGoal, true},
		{"Deltagarna i insatserna ska ha fått ökad kunskap", individualGoal, true},
		{"Ett förslag ska lämnas till styrelsen i november", organisationGoal, true},
		{"Rehabiliteringen ska vara samordnad", overallGoal, false},
		{"Mandattiden ska vara fyra år", overallGoal, false},
		{"Alla ska trivas", overallGoal, false},
	} {
		if kind, sure := kindOfText(c.text); kind != c.kind || sure != c.sure {
			t.Errorf("%q: got %s %v", c.text, kind, sure)
		}
	}
}

func TestInlineHeadings(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"Vi ska synas. Individmål Deltagarna ska må bra.", "Vi ska synas. [Individmål] Deltagarna ska må bra."},
		{"samverkan öka Finansiellt mål Förbundet ska spara.", "samverkan öka [Finansiellt mål] Förbundet ska spara."},
		{"Mål för förbundet Övergripande mål. Det ska gå.", "[Mål för förbundet] [Övergripande mål.] Det ska gå."},
		{"Verksamhetsmål Parterna ska mötas. Organisation Det finns en styrelse.", "[Verksamhetsmål] Parterna ska mötas. [Organisation] Det finns en styrelse."},
		// look-alikes
		{"Verksamhetsmål... 6 Behovsgrupper... 6", "Verksamhetsmål... 6 Behovsgrupper... 6"},
		{"Vision Mål Strategi Budget", "Vision Mål Strategi Budget"},
		{"Förbundets mål är att synas. Organisation Det finns en styrelse.", "Förbundets mål är att synas. Organisation Det finns en styrelse."},
		{"Besluta om mål och riktlinjer. Målet nås.", "Besluta om mål och riktlinjer. Målet nås."},
		{"Individmål: Deltagarna ska må bra.", "Individmål: Deltagarna ska må bra."},
	} {
		var got []string
		for _, p := range inlineHeadings(c.text) {
			if p.heading {
				p.text = "[" + p.text + "]"
			}
			got = append(got, p.text)
		}
		if s := strings.Join(got, " "); s != c.want {
			t.Errorf("%q:\ngot  %s\nwant %s", c.text, s, c.want)
		}
	}
}

func TestGoalSentences(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"Ett mål. Ett till, t.ex. detta. Tre!", "Ett mål.|Ett till, t.ex. detta.|Tre!"},
		{"Insatserna ska: ge stöd. minska kön. Det är viktigt.", "Insatserna ska:|ge stöd.|minska kön.|Det är viktigt."},
		{"Förbundet har tre parter: kommunen, regionen och staten.", "Förbundet har tre parter: kommunen, regionen och staten."},
		{"Se 6.2 och kap. 3 i planen. 10 till arbete.", "Se 6.2 och kap. 3 i planen.|10 till arbete."},
		{"", ""},
	} {
		var got []string
		for _, s := range goalSentences(c.text) {
			if string([]rune(c.text)[s.start:s.end]) != s.text {
				t.Errorf("%q: %q does not stand at %d to %d", c.text, s.text, s.start, s.end)
			}
			got = append(got, s.text)
		}
		if s := strings.Join(got, "|"); s != c.want {
			t.Errorf("%q:\ngot  %s\nwant %s", c.text, s, c.want)
		}
	}
}

func TestReadExplicit(t *testing.T) {
	for _, c := range []struct {
		text      string
		kind      string
		owned, ok bool
	}{
		{"Målet för 2012 är att minst 40 procent går till arbete.", "", true, true},
		{"Förbundets mål är att alla ska delta.", "", true, true},
		{"Det övergripande målet med finansiell samordning är att fler arbetar.", overallGoal, true, true},
		{"Ett av de övergripande målen är att fler arbetar.", overallGoal, true, true},
		{"Målet är även att korta köerna.", "", false, true},
		{"Under 2012 är målet att alla deltar.", "", false, true},
		{"Målet är viktigt.", "", false, false},
		{"Målet för 2011 var att 30 skulle delta.", "", false, false},
		{"Målet med projektet är att 30 ska delta.", "", false, false},
		{"Det nationella målet är att sjukfrånvaron minskar.", "", false, false},
		{"Deltagarens mål är att få ett arbete.", "", false, false},
		{"Målgruppen är en viktig fråga.", "", false, false},
		{"Detta ska leda till målet som är att synas.", "", false, false},
	} {
		kind, owned, ok := readExplicit(c.text)
		if kind != c.kind || owned != c.owned || ok != c.ok {
			t.Errorf("%q: got %q, owned %v, ok %v", c.text, kind, owned, ok)
		}
	}
}
