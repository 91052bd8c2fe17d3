package text

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"samplan/extract/doc"
)

// page is about as much text as stands on a page.
var page = strings.Repeat("Förbundet följer upp insatserna varje kvartal. ", 20)

// roles are the blocks of a document that are not Body, with their role.
func roles(d *doc.Document) (lines []string) {
	for _, s := range outline(d) {
		if !strings.HasPrefix(s, "p ") && !strings.HasPrefix(s, "h") || strings.HasPrefix(s, "header") {
			lines = append(lines, s)
		}
	}
	return lines
}

func checkRoles(t *testing.T, tests []outlineTest) {
	t.Helper()
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, roles(readText(t, tt.text))); diff != "" {
				t.Errorf("roles (-want +got):\n%s", diff)
			}
		})
	}
}

func TestRunningHeaders(t *testing.T) {
	pages := func(head ...string) string {
		var b strings.Builder
		for i, h := range head {
			fmt.Fprintf(&b, "%s\n\n%s\n\nText %d.\n\n", h, page, i)
		}
		return b.String()
	}
	checkRoles(t, []outlineTest{
		{"dates and numbers", pages("2011-11-20\n\nDnr 12/2011", "2011-11-20\n\nDnr 12/2011", "2011-11-20\n\nDnr 12/2011"), []string{
			"header 2011-11-20", "header Dnr 12/2011", "furniture 2011-11-20", "furniture Dnr 12/2011", "furniture 2011-11-20", "furniture Dnr 12/2011"}},
		{"page of pages", pages("Ån     Plan 2011   1 (3)", "Ån     Plan 2011   2 (3)", "Ån     Plan 2011   3 (3)"), []string{
			"header Ån     Plan 2011   1 (3)", "furniture Ån     Plan 2011   2 (3)", "furniture Ån     Plan 2011   3 (3)"}},
		{"page numbers that say so", pages("Sida 1 av 5", "- 2 -", "Sid 3"), []string{"header Sida 1 av 5", "furniture - 2 -", "furniture Sid 3"}},
		{"page numbers", pages("2", "3", "4"), []string{"furniture 2", "furniture 3", "furniture 4"}},
		{"page numbers at the end", page + "\n\n16\n\n17\n", []string{"furniture 16", "furniture 17"}},
		{"at the top of pages", page + "\fPlan 2011\n" + page + "\fPlan 2011\n" + page + "\fPlan 2011\n" + page, []string{
			"header Plan 2011", "furniture Plan 2011", "furniture Plan 2011"}},
		{"the title on the first page", "Plan 2011\n\n" + page + "\fPlan 2011\n" + page + "\fPlan 2011\n" + page, []string{
			"furniture Plan 2011", "furniture Plan 2011"}},
		{"numbers at the foot of pages", page + "\nPlan för Ån 1\f" + page + "\nPlan för Ån 2\f" + page + "\nPlan för Ån 3", []string{
			"header Plan för Ån 1", "furniture Plan för Ån 2", "furniture Plan för Ån 3"}},
		{"with a gap of another width on each page", pages("Ån      Dnr 12/2011\nSida 1", "Ån    Dnr 12/2011\nSida 2", "Ån        Dnr 12/2011\nSida 3"), []string{
			"furniture Sida 1", "furniture Ån    Dnr 12/2011", "furniture Sida 2", "furniture Ån        Dnr 12/2011", "furniture Sida 3"}},
		{"a name beside page numbers", pages("Ån\nSida 1", "Ån\nSida 2", "Ån\nSida 3"), []string{
			"furniture Sida 1", "furniture Ån", "furniture Sida 2", "furniture Ån", "furniture Sida 3"}},

		{"headings that come again", pages("Mål", "Mål", "Mål"), nil},
		{"numbered headings", pages("Mål 1", "Mål 2", "Mål 3"), nil},
		{"parts of parts", pages("Delmål 1 (3)", "Delmål 2 (3)", "Delmål 3 (3)"), nil},
		{"a list of dates", "2011-11-20\n\n2011-11-20\n\n2011-11-20\n\n" + page, nil},
		{"a name that is repeated", pages("SAMORDNINGSFÖRBUNDET ÅN", "SAMORDNINGSFÖRBUNDET ÅN", "SAMORDNINGSFÖRBUNDET ÅN"), nil},
		{"one number", page + "\n\n16\n", nil},
		{"a year", page + "\n\n2011\n\n2012\n", nil},
	})
}

func TestHeadersDoNotCut(t *testing.T) {
	head := "\n\n2011-11-20\n\n"
	start := "2011-11-20\n\n" + page + head + page + "\n\n"
	tests := []outlineTest{
		{"a sentence", "Förbundet riktar sina insatser till" + head + "personer som står långt från arbetet.\n", []string{"p Förbundet riktar sina insatser till personer som står långt från arbetet."}},
		{"a sentence before a number", "Under det kommande året ska minst" + head + "20 personer få stöd.\n", []string{"p Under det kommande året ska minst 20 personer få stöd."}},
		{"an item before a number", "- individer med aktivitetsersättning. Av dem får 50 stöd." + head + "20 skall gå vidare till studier.\n\n- unga\n", []string{
			"i1 - individer med aktivitetsersättning. Av dem får 50 stöd. 20 skall gå vidare till studier.", "i1 - unga"}},
		{"a divided word", "Förbundet ska stödja samordnad rehabi-" + head + "litering.\n", []string{"p Förbundet ska stödja samordnad rehabilitering."}},
		{"a list", "- unga" + head + "- äldre\n", []string{"i1 - unga", "i1 - äldre"}},

		{"two sentences", "Förbundet har fyra medlemmar." + head + "Styrelsen möts ofta.\n", []string{"p Förbundet har fyra medlemmar.", "p Styrelsen möts ofta."}},
		{"a chapter", "Förbundet har fyra medlemmar och" + head + "1. Inledning\n\n" + page + "\n", []string{"p Förbundet har fyra medlemmar och", "h1 1. Inledning", "p " + strings.TrimSpace(page)}},
		{"an amount", "Summa" + head + "500 000\n", []string{"p Summa", "p 500 000"}},
		{"an address", "Läs mer på" + head + "www.example.se\n", []string{"p Läs mer på", "p www.example.se"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var got []string
			for _, s := range outline(readText(t, start+tt.text))[4:] {
				if !strings.HasPrefix(s, "furniture") {
					got = append(got, s)
				}
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("outline (-want +got):\n%s", diff)
			}
		})
	}
}

func TestPageLines(t *testing.T) {
	long := strings.TrimSpace(page) + " Kostnaden är 30 000 kr"
	checkRoles(t, []outlineTest{
		{"a page a line", "Innehåll Syfte... 2 Mål... 3 Insatser... 4 Budget... 5 " + long + " 1\n\n" + long + " 2\n\n" + long + " 3\n\nBilaga om insatser 4\n\n5\n\n6\n", []string{
			"contents Innehåll Syfte... 2 Mål... 3 Insatser... 4 Budget... 5", "furniture 1", "furniture 2", "furniture 3", "furniture 4", "furniture 5", "furniture 6"}},
		{"numbers that do not count on", long + " 1\n\n" + long + " 2\n\n" + long + " 4\n\n" + long + " 7\n", nil},
		{"short lines", "Mål 1\n\nMål 2\n\nMål 3\n\nMål 4\n\n" + page, nil},
	})
}

func TestContents(t *testing.T) {
	const chapters = "\n1. Inledning\n\nText följer här.\n\n2. Mål\n\nText följer här.\n\n3. Budget\n\nText följer här.\n"
	checkRoles(t, []outlineTest{
		{"tabs", "1. Inledning\t3\n2. Mål\t3\n3. Budget\t4 - 5\n" + chapters, []string{"contents 1. Inledning\t3", "contents 2. Mål\t3", "contents 3. Budget\t4 - 5"}},
		{"dots", "Innehållsförteckning\n\nInledning ....... 3\n\nMål … 4\n\nBudget . . . . 5\n\n" + page, []string{
			"contents Innehållsförteckning", "contents Inledning ....... 3", "contents Mål … 4", "contents Budget . . . . 5"}},
		{"spaces", "Innehåll\n1 Inledning      3\n2 Mål            4\n3 Budget         5\n\n" + page, []string{
			"contents Innehåll", "contents 1 Inledning      3", "contents 2 Mål            4", "contents 3 Budget         5"}},
		{"no page numbers", "Innehåll\n\n1. Inledning\n2. Mål\n3. Budget\n" + chapters, []string{"contents Innehåll", "contents 1. Inledning", "contents 2. Mål", "contents 3. Budget"}},
		{"within a line", "Innehållsförteckning Syfte... 2 Mål... 3 Insatser... 4 Budget... 6\n\n" + page, []string{
			"contents Innehållsförteckning Syfte... 2 Mål... 3 Insatser... 4 Budget... 6"}},
		{"at the start of a line", "Innehåll Syfte... 2 Mål... 3 Insatser... 4 Budget... 6 " + page, []string{"contents Innehåll Syfte... 2 Mål... 3 Insatser... 4 Budget... 6"}},

		{"a word about it", "Innehåll\n\nKursen handlar om mål och medel i samverkan mellan myndigheter.\n\n" + page, nil},
		{"an ellipsis", "Vi ser fram mot 2012... 3 nya insatser... och mer därtill.\n\n" + page, nil},
		{"headings that count", "Mål 1\n\n" + page + "\n\nMål 2\n\n" + page + "\n\nMål 3\n\n" + page, nil},
	})
}

// TestContentsOrBudget sees that lines of a budget are not lost in a table of contents.
func TestContentsOrBudget(t *testing.T) {
	for _, s := range []string{
		"Styrelse ..... 89\nKansli ..... 400\nInsatser ..... 551\nSumma ..... 940\n\n" + page,
		"Styrelse\t89\nKansli\t90\nInsatser\t551\n\n" + page,
		"Klivet\t10\nUnga in\t12\nRehabstöd\t15\n\n" + page + "\n\nKlivet\n\n" + page,
	} {
		d := readText(t, s)
		for i := range d.Blocks {
			if d.Blocks[i].Role != doc.Body {
				t.Errorf("%q: block %q is %s", head(s, 30), d.Blocks[i].Text, d.Blocks[i].Role)
			}
		}
	}
}

func TestFurniture(t *testing.T) {
	titles := "Verksamhetsplan 2011 Samordningsförbundet Ån\n\nBudget 2012\n\nVerksamhetsplan 2013 för Älvens samordningsförbund\n\nVerksamhetsplan 2014\n\n" +
		"Årsredovisning 2012 Samordningsförbundet Heden\n\nDelårsrapport 2011\n\nVerksamhetsplan och budget 2015\n\n"
	list := []string{}
	for _, s := range strings.Split(strings.TrimSpace(titles), "\n\n") {
		list = append(list, "furniture "+s)
	}
	checkRoles(t, []outlineTest{
		{"ways on a site", "Hoppa till innehållet\n\nMeny\n\nDu är här: Start / Planer\n\nVerksamhetsplan 2011\n\nSamordningsförbundet Ån\n\nSkriv ut\n\nFörbundet Ån\n\n" + page, []string{
			"furniture Hoppa till innehållet", "furniture Meny", "furniture Du är här: Start / Planer", "furniture Skriv ut"}},
		{"another language", "Verksamhetsplan 2011\n\nYüklə 12,5 Kb.\n\n#12345\n\n" + page + "\n\nDostları ilə paylaş:\n\nmüraciət\n", []string{
			"furniture Yüklə 12,5 Kb.", "furniture #12345", "furniture Dostları ilə paylaş:", "furniture müraciət"}},
		{"another alphabet", page + "\n\nСкачать документ\n\nПоделиться\n", []string{"furniture Скачать документ", "furniture Поделиться"}},
		{"titles before a transcript", "Plan och budget\n\nRelevanta dokument\n\n" + titles + "Transkript:\n\n" + page, append(append([]string{"furniture Relevanta dokument"}, list...), "furniture Transkript:")},
		{"titles before the text", titles + "Verksamhetsplan 2012\n\nSamordningsförbundet Ån\n\nBudget 2012\n\n" + page, list},
		{"titles after the text", page + "\n\nAndra har också läst\n\n" + titles + "Visa fler\n", append(append([]string{"furniture Andra har också läst"}, list...), "furniture Visa fler")},
		{"rights", page + "\n\nTill toppen av sidan\n\n© 2019 Planbanken\n", []string{"furniture Till toppen av sidan", "furniture © 2019 Planbanken"}},

		{"a plan's own front", "Verksamhetsplan 2011\n\nBudget 2011\n\nPlan 2012 - 2013\n\nSamordningsförbundet Ån\n\nAntagen 2010-12-01\n\n" + page, nil},
		{"two years of a plan", "Verksamhetsplan 2011\n\nBudget 2011\n\nBudget 2012\n\nBudget 2013\n\nVerksamhetsplan 2012\n\nSamordningsförbundet Ån\n\nBudget 2014\n\nBudget 2015\n\nBudget 2016\n\n" + page, nil},
		{"one mark of rights", "Verksamhetsplan 2011\n\n© Samordningsförbundet Ån\n\n" + page, nil},
		{"words amid the text", page + "\n\nTransparens och dela på Facebook\n\nSkriv ut\n\nLadda ner\n\n" + page, nil},
		{"a transcript amid the text", page + "\n\n" + page + "\n\nTranskript:\n\n" + page, nil},
		{"names with foreign letters", "Verksamhetsplan 2011\n\nOrdförande Željko Šarić\n\nErsättare Łukasz Wiśniewski\n\n" + page, nil},
		{"a budget at the end", page + "\n\nLadda ner\n\nSumma 1 200 000\n\n© Samordningsförbundet\n", nil},
		{"an address at the end", page + "\n\nSamordningsförbundet Ån\n\nBox 12, 123 45 Åstad\n\nwww.example.se\n", nil},
	})
}
