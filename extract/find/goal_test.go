package find

import (
	"strings"
	"testing"

	"samplan/extract/doc"
)

// goalDoc makes a document from lines: "# " and "## " are headings, "- " and
// "  - " items, "1. " and "Mål 1: " numbered ones, "**…**" bold paragraphs,
// "| a | b |" rows of a table ("^" goes on with the cell above, "/" breaks a
// line in a cell), "~ " a running page header.
func goalDoc(text string) *doc.Document {
	d := &doc.Document{}
	for line := range strings.SplitSeq(strings.Trim(text, "\n"), "\n") {
		line = strings.TrimPrefix(line, "\t\t")
		rest := strings.TrimSpace(line)
		b := doc.Block{Kind: doc.Paragraph, Role: doc.Body, Text: rest}
		switch {
		case rest == "":
			continue
		case strings.HasPrefix(rest, "#"):
			b.Kind = doc.Heading
			b.Level = strings.Count(rest, "#")
			b.Text = strings.TrimSpace(rest[b.Level:])
		case strings.HasPrefix(rest, "- "):
			b.Kind, b.Number, b.Text = doc.ListItem, "•", rest[2:]
			b.Level = 1 + strings.Index(line, "-")/2
		case lineNumber().MatchString(rest):
			b.Kind, b.Level = doc.ListItem, 1
			b.Number, b.Text, _ = strings.Cut(rest, " ")
		case strings.HasPrefix(rest, "**"):
			b.Bold, b.Text = true, strings.Trim(rest, "*")
		case strings.HasPrefix(rest, "~ "):
			b.Role, b.Text = doc.Header, rest[2:]
		case strings.HasPrefix(rest, "|"):
			addRow(d, rest)
			continue
		}
		d.Blocks = append(d.Blocks, b)
	}
	d.Number()
	return d
}

// addRow adds a row to the table that ends the document, or begins one.
func addRow(d *doc.Document, line string) {
	if n := len(d.Blocks); n == 0 || d.Blocks[n-1].Kind != doc.TableKind {
		d.Blocks = append(d.Blocks, doc.Block{Kind: doc.TableKind, Role: doc.Body, Table: &doc.Table{Found: "word"}})
	}
	t := d.Blocks[len(d.Blocks)-1].Table
	var row []doc.Cell
	y := len(t.Rows)
	x := 0
	for text := range strings.SplitSeq(strings.Trim(line, "|"), "|") {
		text = strings.ReplaceAll(strings.TrimSpace(text), " / ", "\n")
		switch text {
		case "^":
			for r := y - 1; r >= 0; r-- {
				for i := range t.Rows[r] {
					if c := &t.Rows[r][i]; c.Col == x && c.Row+c.RowSpan == y {
						c.RowSpan++
					}
				}
			}
		case "<":
			if len(row) > 0 {
				row[len(row)-1].ColSpan++
			}
		default:
			row = append(row, doc.Cell{Text: text, Row: y, Col: x, RowSpan: 1, ColSpan: 1})
		}
		x++
	}
	t.Columns = max(t.Columns, x)
	t.Rows = append(t.Rows, row)
}

// goalLines prints goals as "kind | text | number unit | measure", leaving out
// what is empty at the end.
func goalLines(d *doc.Document) []string {
	var out []string
	for _, f := range []Finder{goalHeadingFinder, goalTableFinder, goalSentenceFinder} {
		for _, g := range f.Find(d) {
			line := strings.Join([]string{g.GoalKind, g.Label, strings.TrimSpace(g.Number + " " + g.Unit), g.Measure}, " | ")
			out = append(out, strings.TrimRight(line, "| "))
		}
	}
	return out
}

func checkGoals(t *testing.T, name, text, want string) {
	t.Helper()
	d := goalDoc(text)
	got := goalLines(d)
	var wanted []string
	for line := range strings.SplitSeq(strings.TrimSpace(want), "\n") {
		if line = strings.TrimSpace(line); line != "" {
			wanted = append(wanted, line)
		}
	}
	if strings.Join(got, "\n") != strings.Join(wanted, "\n") {
		t.Errorf("%s:\ngot\n  %s\nwant\n  %s", name, strings.Join(got, "\n  "), strings.Join(wanted, "\n  "))
	}
}

// goalFragments are pieces of plans in the habits that plans have, and what a
// careful reader takes for their goals.
var goalFragments = []struct{ name, text, want string }{
	{"what is expected of the year, by perspective", `
		## Förväntade resultat 2015
		**För individen**
		- 45 procent av deltagarna har gått vidare till arbete vid avslut
		- deltagarna upplever att myndigheterna drar åt samma håll
		**För parterna**
		- chefer i första ledet deltar i den lokala samverkan
		## Insatser`, `
		individual | 45 procent av deltagarna har gått vidare till arbete vid avslut | 45 procent
		individual | deltagarna upplever att myndigheterna drar åt samma håll
		organisation | chefer i första ledet deltar i den lokala samverkan`},
	{"results that are told", `
		## Resultat 2015
		**För individen**
		- 45 procent av deltagarna har gått vidare till arbete
		**För parterna**
		- chefer i första ledet deltar i den lokala samverkan
		## Förväntade resultat
		**För individen**
		Deltagarna har gått vidare till arbete.
		**För parterna**
		- chefer i första ledet deltar i den lokala samverkan
		## Förväntat resultat 2015
		- 45 procent av deltagarna har gått vidare till arbete`, ``},
	{"what the förbund shall do, for whom", `
		## Våra mål
		### För deltagarna
		Vi ska
		- ge varje deltagare en sammanhållen planering
		### För parterna
		Vi ska
		- sprida resultat från utvärderingar till chefer och politiker
		### För personal och politiker
		- Anna Ek, kommunen`, `
		individual | ge varje deltagare en sammanhållen planering
		organisation | sprida resultat från utvärderingar till chefer och politiker`},
	{"goals told in the chapters of the plan's activities", `
		# 2 Insatser som finansieras 2014
		## 2.1 Porten
		Deltagarna har varit utan arbete länge. Målet för 2014 är att 180 personer ska ha fått en kartläggning. Vid årsskiftet väntade 34 personer.
		## 2.2 Samsyn
		Målet för insatsen är att samtliga vårdcentraler i Ale har en rehabsamordnare. Insatsen ska ge en tidig kontakt.
		## 2.3 Navigator
		Verksamheten ska nå minst 95 ungdomar, och 55 procent av dem som avslutas ska börja arbeta. 40 procent av deltagarna är kvinnor.
		## 2.4 Kusten
		Målet är att de två kommunerna ska ha en gemensam väg in för personer som behöver stöd.`, `
		individual | Målet för 2014 är att 180 personer ska ha fått en kartläggning. | 180 personer
		organisation | Målet för insatsen är att samtliga vårdcentraler i Ale har en rehabsamordnare.
		individual | Verksamheten ska nå minst 95 ungdomar, och 55 procent av dem som avslutas ska börja arbeta. | 55 procent
		organisation | Målet är att de två kommunerna ska ha en gemensam väg in för personer som behöver stöd.`},
	{"chapters that a conversion numbers as items", `
		# 4. Mål för verksamheten 2013
		2. Mål på individnivå
		- Minst 35 % av deltagarna ska arbeta vid avslut
		1. Mål på organisationsnivå
		- Parternas chefer ska ha god kännedom om varandras uppdrag
		4. Insatser
		  - Spira`, `
		individual | Minst 35 % av deltagarna ska arbeta vid avslut | 35 %
		organisation | Parternas chefer ska ha god kännedom om varandras uppdrag`},
	{"numbered goals as short as titles", `
		# Mål
		1. Individen får rätt stöd
		2. Samverkan fungerar
		3. Samhällsnytta uppstår
		Målen gäller till 2015.`, `
		individual | Individen får rätt stöd
		organisation | Samverkan fungerar
		society | Samhällsnytta uppstår`},
	{"a table in which one activity has no goal", `
		# Mål
		| Aktivitet | Mål | Mått |
		| Spira | 20 deltagare ska gå till arbete | SUS |
		| Utvärdering | – | Rapport |
		| Bron | 10 deltagare ska börja studera | Enkät |`, `
		individual | 20 deltagare ska gå till arbete | 20 deltagare | SUS
		individual | 10 deltagare ska börja studera | 10 deltagare | Enkät`},
	{"groups that say for whom, as bold as the heading over them", `
		**Mål**
		Målen för arbetet under 2017 är följande.
		**För individen**
		1) En tredjedel av deltagarna ska ha arbete när insatsen är slut.
		**För parternas samverkan**
		2) Varje kommun ska ha en kontaktperson.
		**För ekonomin**
		3) Det egna kapitalet ska vara högst 500 000 kr.
		**Insatser 2017**
		4) Teamet ska ha tre medarbetare.`, `
		individual | En tredjedel av deltagarna ska ha arbete när insatsen är slut.
		organisation | Varje kommun ska ha en kontaktperson.
		financial | Det egna kapitalet ska vara högst 500 000 kr. | 500 000 kr`},
	{"an indicator in a table under its goal", `
		# Mål och indikatorer
		## Individ
		Mål 1: Fler ska få egen försörjning.
		Målet är gemensamt för alla insatser.
		| Indikator | Utfall 2018 | Mål 2020 |
		| Andel i arbete vid avslut | 34 % | 40 % |
		## Ekonomi
		Mål 2: Eget kapital ska vara högst 20 % av avgifterna.
		| Mått | Målvärde |
		| Eget kapital | 1 000 000 kr |`, `
		individual | Fler ska få egen försörjning. | 40 % | Andel i arbete vid avslut
		financial | Eget kapital ska vara högst 20 % av avgifterna. | 20 % | Eget kapital`},
	{"of several indicators each has its own figure", `
		# Mål och indikatorer
		## Individ
		Mål 1: Fler ska få egen försörjning.
		| Indikator | Utfall 2018 | Mål 2020 |
		| Andel i arbete vid avslut | 34 % | 40 % |
		| Andel i studier vid avslut | 4 % | 10 % |
		## Samhälle
		Mål 2: Färre ska behöva bistånd.
		| Indikator | Utfall 2018 |
		| Andel med bistånd | 34 % |`, `
		individual | Fler ska få egen försörjning.
		society | Färre ska behöva bistånd.
		individual | Andel i arbete vid avslut | 40 %
		individual | Andel i studier vid avslut | 10 %`},
	{"such groups elsewhere hold no goals", `
		**Mål**
		Målen för arbetet under 2017 är följande.
		1) Varje kommun ska ha en kontaktperson.
		**Bakgrund**
		Antalet sjukskrivna har ökat.
		**För individen**
		1) Teamet ska ha tre medarbetare.
		**För unga**
		2) Lokalen ska ha öppet varje dag.`, `
		organisation | Varje kommun ska ha en kontaktperson.`},
	{"a series of perspectives whose first heading is plain", `
		Mål 2018
		För individen
		- Hälften av deltagarna ska ha arbete ett år efter avslut
		# För organisationen
		- Varje kommun ska ha en kontaktperson
		# För samhället
		- Kostnaderna för långvarig försörjning ska minska
		# Organisation
		- Styrelsen ska ha sex ledamöter`, `
		individual | Hälften av deltagarna ska ha arbete ett år efter avslut
		organisation | Varje kommun ska ha en kontaktperson
		society | Kostnaderna för långvarig försörjning ska minska`},
	{"perspectives with headings under goals without one, an overall goal between", `
		Mål
		Övergripande mål
		Invånarna ska få ett samlat stöd på vägen till arbete.
		# Individperspektiv
		- Minst 35 % ska gå till arbete
		# Organisationsperspektiv
		- Varje kommun ska ha en kontaktperson
		# Ekonomi
		- Parterna ska betala bidraget i januari`, `
		overall | Invånarna ska få ett samlat stöd på vägen till arbete.
		individual | Minst 35 % ska gå till arbete | 35 %
		organisation | Varje kommun ska ha en kontaktperson`},
	{"a sentence that tells what the goals are for", `
		# Mål 2015
		Inriktningsmålen anger riktningen och delmålen vad som ska ha hänt under 2015. Fler unga ska gå till arbete.`, `
		individual | Fler unga ska gå till arbete.`},
	{"a chapter of a bare word under goals without a heading", `
		Mål
		# Organisation
		- Styrelsen ska ha sex ledamöter`, ``},
	{"a series of perspectives, each with its measures and activities, all headings alike", `
		# Mål för perioden
		# Individnivå
		- Deltagarna ska ha arbete när insatsen är slut
		# Mått
		- Försörjning vid avslut
		# Aktiviteter
		- Teamet ska träffas varje vecka
		# Organisationsnivå
		- Varje kommun ska ha en kontaktperson
		# Mått
		- Antal kontaktpersoner
		# Aktiviteter
		# Samhällsnivå
		- Parterna ska ordna en dag om unga`, `
		individual | Deltagarna ska ha arbete när insatsen är slut |  | Försörjning vid avslut
		organisation | Varje kommun ska ha en kontaktperson |  | Antal kontaktpersoner`},
	{"goals put as results under perspectives", `
		# Mål 2022
		## Individperspektiv
		60 % av deltagarna har kommit närmare arbete. Åtta av tio deltagare rekommenderar teamet till andra.
		## Organisationsperspektiv
		Minst 10 chefsmöten har genomförts. Handläggarna har kunskap om varandras uppdrag.`, `
		individual | 60 % av deltagarna har kommit närmare arbete. | 60 %
		individual | Åtta av tio deltagare rekommenderar teamet till andra.
		organisation | Minst 10 chefsmöten har genomförts. | 10 chefsmöten
		organisation | Handläggarna har kunskap om varandras uppdrag.`},
	{"sentences beside a goal that explain it", `
		# Mål 2022
		## Individperspektiv
		60 % av deltagarna har kommit närmare arbete. Detta är en ökning från året före.
		## Organisationsperspektiv
		Minst 10 chefsmöten har genomförts. Mötena leds av samordnaren.
		## Samhällsperspektiv
		Minst 20 unga har börjat studera. Många unga har i dag ingen sysselsättning.
		## Ekonomiskt perspektiv
		Minst 70 procent av budgeten används till insatser. Kostnaderna följs upp och är lägre än tidigare.`, `
		individual | 60 % av deltagarna har kommit närmare arbete. | 60 %
		organisation | Minst 10 chefsmöten har genomförts. | 10 chefsmöten
		society | Minst 20 unga har börjat studera. | 20 unga
		financial | Minst 70 procent av budgeten används till insatser. | 70 procent`},
	{"perspectives as bold lines, numbered measures", `
		# 4 Styrkort 2016
		**Individ**
		Alla insatser utgår från den enskildes behov.
		**Mål**
		1. Minst 45 procent av deltagarna ska gå vidare till arbete eller studier.
		2. Väntetiden till första samtal ska vara högst två veckor.
		**Mått**
		1. Andel avslutade som går till arbete eller studier
		2. Antal dagar från remiss till samtal
		**Aktiviteter**
		1. Minst fyra gruppstarter
		2. Utveckla remissrutinen
		**Ekonomi**
		**Mål**
		1. Förbundets eget kapital ska vid årets slut vara högst 20 procent av årets medel.
		**Mått**
		1. Bokslut`, `
		individual | Minst 45 procent av deltagarna ska gå vidare till arbete eller studier. | 45 procent | Andel avslutade som går till arbete eller studier
		individual | Väntetiden till första samtal ska vara högst två veckor. | två veckor | Antal dagar från remiss till samtal
		financial | Förbundets eget kapital ska vid årets slut vara högst 20 procent av årets medel. | 20 procent | Bokslut`},
	{"a last perspective that says nothing of goals", `
		## Individmål
		- Deltagarna ska komma i arbete efter avslutad insats.
		## Verksamhetsmål
		- Parterna ska ha en gemensam rutin.
		## Ekonomi
		- Överskottet ska ha minskat till högst 400 000 kr.
		## Insatser
		- Steget ska starta i mars.`, `
		individual | Deltagarna ska komma i arbete efter avslutad insats.
		organisation | Parterna ska ha en gemensam rutin.
		financial | Överskottet ska ha minskat till högst 400 000 kr. | 400 000 kr`},
	{"a chapter on the economy behind the goals", `
		## Individmål
		- Deltagarna ska komma i arbete efter avslutad insats.
		## Ekonomi
		Medlemmarna ska betala i januari.
		- Försäkringskassan ska betala hälften.`, `
		individual | Deltagarna ska komma i arbete efter avslutad insats.`},
	{"a table with levels and how they are followed up", `
		## Mål 2022
		| Mål | Målnivå | Följs upp genom |
		| Individ | < | < |
		| Deltagarna ska komma i arbete efter avslutad insats | Minst 38 % | SUS |
		| Organisation | < | < |
		| Parterna ska ha en gemensam rutin | Beslutad rutin | Protokoll |`, `
		individual | Deltagarna ska komma i arbete efter avslutad insats | 38 %
		organisation | Parterna ska ha en gemensam rutin`},
	{"a table with merged goals and perspectives in rows", `
		## Mål och indikatorer 2021
		| Mål | Indikator | Aktivitet | Målvärde |
		| Individnivå | < | < | < |
		| Fler kommer närmare arbete | Andel i arbete vid avslut | Coachning | 30 % |
		| ^ | Andel i studier vid avslut | Studiebesök | |
		| Organisationsnivå | < | < | < |
		| Parterna känner till varandras uppdrag | Antal utbildningsdagar | Frukostmöten | 4 |
		| Samhällsnivå | < | < | < |
		| Minskade kostnader för samhället | Samhällsekonomisk analys | Analys | |`, `
		individual | Fler kommer närmare arbete | 30 % | Andel i arbete vid avslut; Andel i studier vid avslut
		organisation | Parterna känner till varandras uppdrag | 4 utbildningsdagar | Antal utbildningsdagar
		society | Minskade kostnader för samhället |  | Samhällsekonomisk analys`},
	{"a table with columns in another order and several goals in a cell", `
		# Verksamhetsmål
		| Perspektiv | Så här gör vi | Mål 2009 | Så mäter vi |
		| Deltagare | Ny grupp varje månad | - Tio deltagare ska ha egen försörjning / - Deltagarna ska uppleva bättre hälsa | Enkät |
		| Ekonomi | Månadsvis uppföljning | Budget i balans | Bokslut |`, `
		individual | Tio deltagare ska ha egen försörjning | Tio deltagare | Enkät
		individual | Deltagarna ska uppleva bättre hälsa |  | Enkät
		financial | Budget i balans |  | Bokslut`},
	{"goals by level with nested lists and a label before them", `
		# Mål 2018–2020
		Förbundets mål delas in i tre nivåer.
		## Mål på individnivå
		Insatserna ska:
		- leda till att deltagarna får bättre hälsa
		  - mäts med enkät vid start och slut
		- ge hundra procent av deltagarna en egen plan
		## Strukturella mål
		- Förbundet ska arrangera minst två gemensamma utbildningsdagar per år. Mått: antal dagar
		## Mål på samhällsnivå
		Att kostnaderna för försörjningsstöd minskar`, `
		individual | leda till att deltagarna får bättre hälsa
		individual | ge hundra procent av deltagarna en egen plan | hundra procent
		organisation | Förbundet ska arrangera minst två gemensamma utbildningsdagar per år. | två utbildningsdagar | antal dagar
		society | Att kostnaderna för försörjningsstöd minskar`},
	{"sentences outside goal headings", `
		# Verksamhet 2012
		Vi fortsätter som förra året. Målet för 2012 är att minst 40 procent av deltagarna ska ha lämnat försörjningsstöd inom två år.
		Förbundets mål är att:
		- nå 120 deltagare
		- ha nöjda medlemmar
		Under 2012 är målet att samtliga parter deltar i beredningsgruppen.
		# Personal
		Tjänsten är på 50 procent.`, `
		individual | Målet för 2012 är att minst 40 procent av deltagarna ska ha lämnat försörjningsstöd inom två år. | 40 procent
		individual | nå 120 deltagare | 120 deltagare
		organisation | ha nöjda medlemmar
		organisation | Under 2012 är målet att samtliga parter deltar i beredningsgruppen.`},
	{"numbered goals as headings", `
		# 3. Inriktning
		## Mål 1: Öka antalet deltagare som får ett arbete
		Många har svårt att få fäste.
		### Indikatorer
		- Antal avslutade till arbete
		### Aktiviteter
		- Jobbspår
		## Mål 2: Samverkan mellan parterna ska bli en del av vardagen
		### Indikatorer
		- Parternas självskattning`, `
		individual | Öka antalet deltagare som får ett arbete |  | Antal avslutade till arbete
		organisation | Samverkan mellan parterna ska bli en del av vardagen |  | Parternas självskattning`},
	{"goals broken down into numbered ones without a colon", `
		# Mål 2019–2021
		## Individnivå
		**Inriktningsmål 1: Fler som bor här försörjer sig själva.**
		Vi vill se resultat tidigt.
		Delmål 1.1 Minst 30 % av deltagarna går vidare till studier.
		Delmål 1.2 25 procent av deltagarna får en anställning.
		Delmål 1.3 redovisas i bilaga.
		## Organisationsnivå
		**Inriktningsmål 2 Parterna använder varandras kunskap varje dag.**
		Effektmål 2.1 Varje kommun har en lokal samverkansgrupp.
		Resultatmål 2.2. Minst tio chefer deltar i nätverket.
		Mål 2018 Minst åtta chefer deltog i nätverket.`, `
		individual | Fler som bor här försörjer sig själva
		individual | Minst 30 % av deltagarna går vidare till studier. | 30 %
		individual | 25 procent av deltagarna får en anställning. | 25 procent
		organisation | Parterna använder varandras kunskap varje dag
		organisation | Varje kommun har en lokal samverkansgrupp.
		organisation | Minst tio chefer deltar i nätverket. | tio chefer`},
	{"goals that answer a question, typed numbers, ranges", `
		# Vad vill vi uppnå 2019?
		- Mellan 20 och 25 unga får praktik
		- 60–70 % av deltagarna upplever bättre hälsa
		# Hur gör vi det?
		- Minst tre utbildningar ordnas
		# Mål och målvärden
		1.1 Minst 35 % av deltagarna är i arbete.
		M2. Parterna samverkar bättre.
		1.3 Personal`, `
		individual | Mellan 20 och 25 unga får praktik | 20 unga
		individual | 60–70 % av deltagarna upplever bättre hälsa | 60–70 %
		individual | Minst 35 % av deltagarna är i arbete. | 35 %
		organisation | Parterna samverkar bättre.`},
	{"overall goals across a table, target values of two years", `
		# Mål
		| Övergripande mål: Fler får egen försörjning | < | < | < |
		| Delmål | Indikator | Målvärde 2021 | Målvärde 2022 |
		| Fler deltagare i arbete | SUS | 35 % | 40 % |
		| Deltagarna är nöjda | Enkät | 4 av 5 | 4 av 5 |
		| Övergripande mål: Bättre samverkan mellan parterna | < | < | < |
		| Parterna utbildas gemensamt | Deltagarlista | 4 dagar | 4 dagar |`, `
		overall | Fler får egen försörjning
		individual | Fler deltagare i arbete | 35 % | SUS
		individual | Deltagarna är nöjda |  | Enkät
		overall | Bättre samverkan mellan parterna
		organisation | Parterna utbildas gemensamt | 4 dagar | Deltagarlista`},
	{"labels in running text", `
		# 5. Vad vi vill uppnå
		Mål: Minst 25 unga går till studier under året. Indikator: Antal unga i studier. Aktivitet: Studievägledning.
		Mål: Kunskapen om missbruk ska öka hos handläggarna. Indikator: Enkät.`, `
		individual | Minst 25 unga går till studier under året. | 25 unga | Antal unga i studier.
		organisation | Kunskapen om missbruk ska öka hos handläggarna. |  | Enkät.`},
	{"a page without line breaks", `
		Sammanfattning Förbundet bildades 2006. Individmål Minst hälften av deltagarna ska ha arbete efter insatsen. Deltagarna ska vara nöjda. Organisationsmål Parterna ska träffas minst sex gånger per år. Målgrupper De som deltar ska ha behov av stöd från två parter.
		Styrelsen ska sammanträda fem gånger.`, `
		individual | Minst hälften av deltagarna ska ha arbete efter insatsen.
		individual | Deltagarna ska vara nöjda.
		organisation | Parterna ska träffas minst sex gånger per år. | sex gånger`},
	{"clauses of a page without line breaks", `
		Förbundet Södra Mål Mål för individen att minst 50 % av deltagarna i Klivet ska gå vidare till arbete att 75 unga under 30 år ska få stöd genom Klivet Mål för samverkan att chefer hos alla parter ska säkerställa att de träffas fyra gånger Ekonomiskt mål att förbundet ska ha en ekonomi i balans Insatser Klivet i Haninge är ett team för unga.`, `
		individual | att minst 50 % av deltagarna i Klivet ska gå vidare till arbete | 50 %
		individual | att 75 unga under 30 år ska få stöd genom Klivet | 75 unga
		organisation | att chefer hos alla parter ska säkerställa att de träffas fyra gånger | fyra gånger
		financial | att förbundet ska ha en ekonomi i balans`},
	{"a goal word that a clause follows", `
		Målet är att alla deltagare blir nöjda. Det är ett Mål att nå.`, `
		individual | Målet är att alla deltagare blir nöjda.`},
	{"a line that heads goals after a heading that does", `
		## Individmål
		Minst 45 procent av deltagarna ska ha arbete
		Högst 20 % av deltagarna ska avbryta insatsen
		Verksamhetsmål
		Väntetiden ska vara högst tre veckor
		Rutinerna ska vara kända`, `
		individual | Minst 45 procent av deltagarna ska ha arbete | 45 procent
		individual | Högst 20 % av deltagarna ska avbryta insatsen | 20 %
		organisation | Väntetiden ska vara högst tre veckor | tre veckor
		organisation | Rutinerna ska vara kända`},
	{"projects whose goals the plan promises", `
		# Insatser
		Varje insats har egna mål och en egen budget.
		## Samverkansteamet Haninge
		Mål: 80 personer per år får stöd av teamet.
		## Kurser
		Mål: Deltagarna i utbildningarna ska ha fått ökad kunskap.`, `
		individual | 80 personer per år får stöd av teamet | 80 personer
		organisation | Deltagarna i utbildningarna ska ha fått ökad kunskap.`},
	{"perspectives after the vision and a count of the goals, all headings alike", `
		## Vision och mål
		Vision: Alla har en plats i arbetslivet.
		Målen för 2022 är formulerade på två nivåer. Sammanlagt finns två mål.
		## Individnivå
		- Minst 30 procent av deltagarna ska gå till arbete
		## Samhällsnivå
		- Två arbetssätt ska vara införda`, `
		individual | Minst 30 procent av deltagarna ska gå till arbete | 30 procent
		society | Två arbetssätt ska vara införda | Två arbetssätt`},
	{"a sentence about every goal", `
		# Mål för 2014
		Varje mål har en indikator och ett värde som ska nås vid årets slut.`, ``},
	{"an item that goes on after a page header", `
		# Delmål
		- Av 60 remitterade ska minst 40 ha en plan. Av dessa väntas
		~ Verksamhetsplan 2015
		hälften gå till arbete.
		- Rehabkedjan ska vara känd`, `
		individual | Av 60 remitterade ska minst 40 ha en plan. Av dessa väntas hälften gå till arbete. | 40 remitterade
		overall | Rehabkedjan ska vara känd`},
	{"rows headed Mål and Mått", `
		# Individperspektivet
		| Mål 1 | Deltagarna ska efter avslut ha en sysselsättning |
		| Mått | Andel med sysselsättning |
		| Aktiviteter | Praktik |
		| Mål 2 | 15–20 deltagare ska få en anställning |
		| Mått | Antal anställda |`, `
		individual | Deltagarna ska efter avslut ha en sysselsättning |  | Andel med sysselsättning
		individual | 15–20 deltagare ska få en anställning | 15–20 deltagare | Antal anställda`},
	{"financial goals in prose and a limit in kronor", `
		# Ekonomiska mål
		Förbundet ska ha en ekonomi i balans. Det egna kapitalet ska inte överstiga 500 tkr.
		# Budget 2008
		Budgeten ska följas upp varje månad.`, `
		financial | Förbundet ska ha en ekonomi i balans.
		financial | Det egna kapitalet ska inte överstiga 500 tkr. | 500 tkr`},
	{"an indicator with a value in the column Mål", `
		# Uppföljning av verksamheten
		| Indikator | Mål 2022 |
		| Andel deltagare i arbete eller studier | 35 % |
		| Antal deltagare | 140 |`, `
		individual | Andel deltagare i arbete eller studier | 35 %
		individual | Antal deltagare | 140 deltagare`},
	{"one sentence, sentences without ska, figures behind a label", `
		# Övergripande mål
		Förbundet verkar för att fler invånare når egen försörjning.
		# Strukturmål
		Öka kunskapen om varandras uppdrag. Minska väntetiderna mellan myndigheterna.
		# Nyckeltal och mål
		- Andel deltagare i arbete vid avslut. Mål 2015: 45 %
		- Antal remisser. Mål: –`, `
		overall | Förbundet verkar för att fler invånare når egen försörjning.
		organisation | Öka kunskapen om varandras uppdrag.
		organisation | Minska väntetiderna mellan myndigheterna.
		individual | Andel deltagare i arbete vid avslut. | 45 %`},
	{"paragraphs that are goals between others, a chapter after a tab", `
		# Mål för organisationen
		Varje insats som har pågått i ett år ska ha en plan för hur den kan leva vidare.
		Planen bygger på tidigare arbete. Behoven är stora. Många har hört av sig. Frågan är ny.
		Målen mäts genom en enkät.
		4	Insatser
		Gruppverksamheten ska fortsätta.`, `
		organisation | Varje insats som har pågått i ett år ska ha en plan för hur den kan leva vidare.`},
	{"goals of a chapter under headings of its own", `
		# 2 Mål för verksamheten
		## 2.1 Unga
		- Minst tio unga ska börja en utbildning
		- Teamet finns i Folkets hus
		## 2.2 Samverkan
		- Gemensamma rutiner ska finnas`, `
		individual | Minst tio unga ska börja en utbildning | tio unga
		organisation | Gemensamma rutiner ska finnas`},
}

func TestGoals(t *testing.T) {
	for _, f := range goalFragments {
		checkGoals(t, f.name, f.text, f.want)
	}
}

// goalLookAlikes are pieces of plans that look like goals and are none.
var goalLookAlikes = []struct{ name, text string }{
	{"target groups", `
		# Målgrupp
		- Unga vuxna 16-29 år
		- Personer som ska ha behov av stöd från minst två parter
		# Prioriterade målgrupper
		Insatserna ska i första hand rikta sig till unga.`},
	{"tasks of the förbund", `
		# Förbundets uppgifter
		Förbundet har till uppgift att:
		- besluta om mål och riktlinjer för den finansiella samordningen
		- stödja samverkan mellan parterna
		# Mål
		Samordningsförbundet har till uppgift att:
		- upprätta budget och årsredovisning`},
	{"purpose of the law", `
		# Ändamål
		- Förbundet ska svara för finansiell samordning
		# Nationella mål
		- Sjukfrånvaron ska minska
		# Socialfondens mål
		- Minst 50 procent ska gå till arbete`},
	{"how earlier goals were met", `
		# Måluppfyllelse 2013
		## Individmål
		- Minst 60 procent skulle gå till arbete, utfallet blev 48 procent
		# Uppföljning av mål 2013
		| Mål | Resultat |
		| 40 deltagare | 38 deltagare |`},
	{"means to reach the goals", `
		# Mål
		För att nå målen ska förbundet:
		- anställa en processledare
		Målen följs upp genom:
		- enkäter
		- SUS`},
	{"a project's own goals", `
		# Pågående insatser
		## Kraftsamling
		### Målgrupp
		Unga med aktivitetsersättning.
		### Mål
		- 12 deltagare ska gå till arbete
		### Kostnad
		650 000 kr
		## Steget
		Projektägare: Kommunen. Mål: 20 deltagare i arbete. Målet är att deltagarna ska må bättre.
		## Bron
		Projekttid: 2016. Målet är att minst 20 personer ska gå till arbete.
		# Avslutade insatser
		## Porten
		Målet för insatsen är att 50 personer ska ha fått en kartläggning.
		# Insatser
		## Torget
		Deltagarens mål är att hitta ett arbete. Målet för ESF-projektet är att 50 procent ska arbeta.
		| Projekt | Målgrupp | Mål | Kostnad |
		| Steget | Unga | 20 i arbete | 400 000 |`},
	{"measures and activities", `
		# Mått
		- Minst 60 procent av deltagarna ska svara på enkäten
		# Aktiviteter
		- Fyra utbildningar ska genomföras
		- Målet med utbildningen är att alla ska delta`},
	{"words with mål in them, and goals only spoken of", `
		# Verksamhetsplan, mål och budget 2017
		Verksamhetsplanen beskriver vision, mål, mått och aktiviteter för året.
		Deltagaren får hjälp att sätta upp egna mål. Deltagarens mål är att hitta ett arbete.
		Målet har nåtts. Utvärderingen ska visa om målen nås. Målen är viktiga.
		Effekter som är målet för insatserna ska mätas.
		# Mål
		Målen framgår av bilaga 2. Delmålen anger vad som ska ha hänt under 2015.
		# Föremål för beslut
		- Nytt avtal ska tecknas`},
	{"figures that lost their table", `
		# Mål
		34 %
		40 %`},
	{"a table of contents", `
		Innehåll
		Övergripande mål ........ 4
		Verksamhetsmål	5
		Organisation ..... 6`},
	{"a budget table", `
		# Ekonomiska mål
		| Budget | 2014 | 2015 |
		| Intäkter | 3 000 | 3 000 |
		| Målgruppsinsatser | 2 500 | 2 500 |`},
}

func TestGoalLookAlikes(t *testing.T) {
	for _, f := range goalLookAlikes {
		checkGoals(t, f.name, f.text, "")
	}
}

func TestGoalPlaces(t *testing.T) {
	for _, f := range goalFragments {
		d := goalDoc(f.text)
		for _, finder := range []Finder{goalHeadingFinder, goalTableFinder, goalSentenceFinder} {
			for _, g := range finder.Find(d) {
				printed := strings.Fields(d.At(g.Place))
				if len(printed) == 0 || !strings.Contains(strings.Join(printed, " "), strings.Join(strings.Fields(g.Label)[:2], " ")) {
					t.Errorf("%s: %q stands at %v, where %q is printed", f.name, g.Label, g.Place, d.At(g.Place))
				}
			}
		}
	}
}

func TestTargetsOfSeveralYears(t *testing.T) {
	d := goalDoc(`
		# Mål
		| Mål | Indikator | Målvärde 2021 | Målvärde 2022 |
		| Fler i arbete | SUS | 35 % | 40 % |
		| Fler i studier | SUS | 10 % | 10 % |`)
	var got []string
	for _, g := range goalTableFinder.Find(d) {
		got = append(got, strings.Join(append([]string{g.Number}, g.Doubts...), " "))
	}
	if s := strings.Join(got, ", "); s != "35 several-targets, 10" {
		t.Errorf("got %s", s)
	}
}
