package layout

import (
	"fmt"
	"strings"
	"testing"

	"samplan/extract/doc"
)

// shownBlocks is blocks as text, one a line: role unless body, kind, level,
// number, text, footnotes; a table's rows are set in.
func shownBlocks(blocks []doc.Block) string {
	var out []string
	for _, b := range blocks {
		var s string
		if b.Role != doc.Body {
			s = string(b.Role) + " "
		}
		s += string(b.Kind)
		if b.Level > 0 {
			s += fmt.Sprint(" ", b.Level)
		}
		if b.Number != "" {
			s += fmt.Sprintf(" [%s]", b.Number)
		}
		if b.Table != nil {
			s += "\n  " + strings.ReplaceAll(shown(*b.Table), "\n", "\n  ")
		} else {
			s += ": " + strings.ReplaceAll(b.Text, "\t", "→")
		}
		if b.Bold {
			s += " (bold)"
		}
		for _, n := range b.Footnotes {
			s += fmt.Sprintf(" {%s %s}", n.Mark, n.Text)
		}
		out = append(out, s)
	}
	return strings.Join(out, "\n")
}

func wantBlocks(t *testing.T, pages []doc.Page, want string) {
	t.Helper()
	blocks, _ := Blocks(pages)
	if got := shownBlocks(blocks); got != strings.Trim(want, "\n") {
		t.Errorf("reads\n%s\nwant\n%s", got, strings.Trim(want, "\n"))
	}
}

// artPages are pages numbered from 1.
func artPages(arts ...string) []doc.Page {
	pages := make([]doc.Page, len(arts))
	for i, art := range arts {
		pages[i] = artPage(art)
		pages[i].Number = i + 1
	}
	return pages
}

// prose is running text, to show how wide a page's text is and what its usual font is.
const prose = `
Förbundet ska under året stödja insatser som gör att fler invånare kan arbeta
eller studera. Insatserna väljs av styrelsen efter förslag från beredningsgruppen
och följs upp två gånger om året. Medlemmarna bidrar med lika stora delar, och de
medel som inte används får föras över till nästa år enligt de riktlinjer som finns
hos Nationella rådet.`

const proseText = "Förbundet ska under året stödja insatser som gör att fler invånare kan arbeta eller studera. Insatserna väljs av styrelsen efter förslag från beredningsgruppen och följs upp två gånger om året. Medlemmarna bidrar med lika stora delar, och de medel som inte används får föras över till nästa år enligt de riktlinjer som finns hos Nationella rådet."

func TestParagraphs(t *testing.T) {
	for _, c := range []struct{ name, art, want string }{
		{"wrapped lines are joined, a blank line parts", prose + `

Kansliet finns i Norrby.`, "paragraph: " + proseText + "\nparagraph: Kansliet finns i Norrby."},
		{"a line that ends early ends its paragraph", prose + `
Kansliet finns i Norrby.
Det är öppet varje vardag.`, "paragraph: " + proseText + "\nparagraph: Kansliet finns i Norrby.\nparagraph: Det är öppet varje vardag."},
		{"a divided word", strings.Replace(prose, "arbeta\neller", "arbe-\nta eller", 1), "paragraph: " + proseText},
		{"a hanging hyphen stays", strings.Replace(prose, "kan arbeta\neller studera", "klara arbets-\noch studieliv", 1), "paragraph: " + strings.Replace(proseText, "kan arbeta eller studera", "klara arbets- och studieliv", 1)},
		{"a tab", prose + `

Diarienummer:       2015/12`, "paragraph: " + proseText + "\nparagraph: Diarienummer:→2015/12"},
		{"three words that fill a line", `
Försäkringskassan      betalar      även
Arbetsförmedlingens del och bidrar  med
en miljon.`, "paragraph: Försäkringskassan betalar även Arbetsförmedlingens del och bidrar med en miljon."},
		{"items counted by a label", `
Mål 1:   Minst tio deltagare ska ha gått till
     arbete eller studier.
Mål 2:   Varje kommun ska ha ett lokalt team`, "paragraph: Mål 1:→Minst tio deltagare ska ha gått till arbete eller studier.\nparagraph: Mål 2:→Varje kommun ska ha ett lokalt team"},
		{"bullets and their levels", prose + `

•  Praktik för unga
•  Stöd till team
   o  i kommunen
   o  hos regionen
•  Utbildning`, "paragraph: " + proseText + `
item 1 [•]: Praktik för unga
item 1 [•]: Stöd till team
item 2 [o]: i kommunen
item 2 [o]: hos regionen
item 1 [•]: Utbildning`},
		{"numbers, and an item over two lines", prose + `

1.  Minst tio deltagare ska efter insatsen ha ett arbete eller vara i en utbildning
    som de har valt själva.
2.  Kön till insatsen ska bli kortare.`, "paragraph: " + proseText + `
item 1 [1.]: Minst tio deltagare ska efter insatsen ha ett arbete eller vara i en utbildning som de har valt själva.
item 1 [2.]: Kön till insatsen ska bli kortare.`},
		{"an amount below nought is no item", prose + `

- 500`, "paragraph: " + proseText + "\nparagraph: - 500"},
		{"a sentence that starts with a year is no item", prose + `

2015 ska bli ett gott år.`, "paragraph: " + proseText + "\nparagraph: 2015 ska bli ett gott år."},
	} {
		t.Run(c.name, func(t *testing.T) { wantBlocks(t, artPages(c.art), c.want) })
	}
}

// resize sets the words of a picture's line in another size.
func resize(p *doc.Page, line int, size float64) {
	for i := range p.Words {
		if w := &p.Words[i]; w.Baseline == artTop-float64(line)*artPitch {
			w.Size = size
		}
	}
}

func TestDrawnBullets(t *testing.T) {
	p := artPage(`
     Praktik för unga
     Stöd till team

Insats   Deltagare`)
	dot := func(x, baseline float64) doc.Box {
		return doc.Box{X0: x, X1: x + 3, Y0: baseline + 1.5, Y1: baseline + 4.5}
	}
	p.Dots = []doc.Box{
		dot(8, artTop), dot(8, artTop-artPitch),
		dot(30, artTop-3*artPitch),                  // between the words of a line
		dot(8, artTop-6*artPitch), dot(400, artTop), // no words behind them
		{X0: 8, X1: 11, Y0: artTop - 3, Y1: artTop}, // below the line
	}
	wantBlocks(t, []doc.Page{p}, `
item 1 [•]: Praktik för unga
item 1 [•]: Stöd till team
paragraph: Insats Deltagare`)
}

// A list stands in a column right of a text: the dot of its item has words on
// its left, and its text goes on below. A dot between words has none below.
func TestDrawnBulletsOfColumns(t *testing.T) {
	p := artPage(`
Stöd till team             Praktik för unga
som träffas                som studerar
Insats              Deltagare`)
	dot := func(x, baseline float64) doc.Box {
		return doc.Box{X0: x, X1: x + 3, Y0: baseline + 1.5, Y1: baseline + 4.5}
	}
	got := drawnBullets(p.Words, []doc.Box{dot(98, artTop), dot(72, artTop-2*artPitch)})
	if len(got) != 1 || got[0].Box.X0 != 98 {
		t.Errorf("bullets %v, want one at 98", got)
	}
}

func TestHeadings(t *testing.T) {
	pages := artPages(`
_1. _Mål
` + prose[1:] + `
_1.1 _Mål _för _deltagare
Fler ska arbeta.
_Mål _1
Tio deltagare ska börja studera.
Detta är stort och en mening som slutar med punkt, som i en lång ingress som sätts.`)
	resize(&pages[0], 0, 16)
	resize(&pages[0], 6, 13)
	resize(&pages[0], 10, 12)
	wantBlocks(t, pages, `
heading 1 [1.]: Mål (bold)
paragraph: `+proseText+`
heading 2 [1.1]: Mål för deltagare (bold)
paragraph: Fler ska arbeta.
paragraph: Mål 1 (bold)
paragraph: Tio deltagare ska börja studera.
paragraph: Detta är stort och en mening som slutar med punkt, som i en lång ingress som sätts.`)
}

// Web pages count each level of headings anew.
func TestHeadingsThatCountAnew(t *testing.T) {
	var words []doc.Word
	for i, h := range []struct {
		text string
		size float64
	}{{"1. Inledning", 16}, {"2. Mål", 16}, {"1. Individ", 13}, {"2. Organisation", 13}, {"3. Insatser", 16}} {
		for _, w := range artLine(h.text, artTop-float64(i)*4*artPitch) {
			w.Size, w.Bold = h.size, true
			words = append(words, w)
		}
		words = append(words, artLine("Texten under rubriken står i samma storlek som all annan text.", artTop-float64(i)*4*artPitch-2*artPitch)...)
	}
	blocks, _ := Blocks([]doc.Page{{Number: 1, Width: 595, Height: 842, Words: words}})
	var got []int
	for _, b := range blocks {
		if b.Kind == doc.Heading {
			got = append(got, b.Level)
		}
	}
	if fmt.Sprint(got) != "[1 1 2 2 1]" {
		t.Errorf("levels %v", got)
	}
}

func TestReadingOrderInColumns(t *testing.T) {
	wantBlocks(t, artPages(`
Förbundet bildades 2005 och har      Styrelsen har sju ledamöter och
fyra medlemmar som bidrar med        träffas åtta gånger om året för
lika stora delar av budgeten som     att besluta om insatser och mål
fastställs av styrelsen varje år     samt följa upp verksamheten mot
efter samråd med medlemmarna om      den plan som gäller för perioden
ramarna för det kommande året.       och den budget som hör till den.`), `
paragraph: Förbundet bildades 2005 och har fyra medlemmar som bidrar med lika stora delar av budgeten som fastställs av styrelsen varje år efter samråd med medlemmarna om ramarna för det kommande året.
paragraph: Styrelsen har sju ledamöter och träffas åtta gånger om året för att besluta om insatser och mål samt följa upp verksamheten mot den plan som gäller för perioden och den budget som hör till den.`)
}

// withMargins adds a line at the top and one at the foot of each page.
func withMargins(pages []doc.Page, head, foot func(n int) string) []doc.Page {
	for i := range pages {
		pages[i].Words = append(pages[i].Words, artLine(head(i+1), 810)...)
		pages[i].Words = append(pages[i].Words, artLine(foot(i+1), 30)...)
	}
	return pages
}

// Few words that fill a narrow column stand wide apart, and evenly.
// TestColumnsOverATable has columns of text whose blank goes on between two
// columns of the table below.
func TestColumnsOverATable(t *testing.T) {
	wantBlocks(t, artPages(`
Mål för dem som deltar           Insatsen i norr
Minst sju av tio går till        möter unga som står långt
arbete eller till studier        från arbete och har behov av
och är nöjda med stödet.         flera parter på samma gång.
Alla som söker stöd får          Insatsen i söder möter dem
ett svar inom en vecka.          som varit sjuka under år.

Insats        Platser            Öppet för
I norr        85                 alla kommuner
I söder       60                 Berg och Dal
Gröna spår    24                 Berg`), `
paragraph: Mål för dem som deltar Minst sju av tio går till arbete eller till studier och är nöjda med stödet. Alla som söker stöd får ett svar inom en vecka.
paragraph: Insatsen i norr
paragraph: möter unga som står långt från arbete och har behov av flera parter på samma gång. Insatsen i söder möter dem som varit sjuka under år.
table
  Insats|Platser|Öppet för
  I norr|85|alla kommuner
  I söder|60|Berg och Dal
  Gröna spår|24|Berg`)
}

// TestColumnsSetIndependently has a page of two columns, whose lists and titles
// are short, and rows of a table that look alike but for their heights.
func TestColumnsSetIndependently(t *testing.T) {
	left := `
_Individmål
• Minst hälften av alla som deltar
  går vidare till arbete.
• Alla deltagare har en plan med mål
  och stöd.
_Verksamhetsmål
• Alla handläggare möts tre gånger
  per år.
• Parterna har en gemensam rutin för
  möten.`
	right := `
                                          _Kommunernas bidrag
                                          Kommun        Antal      Mkr
                                          Berg            500      0,7
                                          Dal             300      0,4
                                          Norrby          100      0,1
                                          Söderby         100      0,1
                                          Alla          1 000      1,3`
	for _, c := range []struct {
		shift float64
		want  bool
	}{{5, true}, {0, false}} {
		words := artWords(left)
		for _, w := range artWords(right) {
			w.Baseline, w.Box.Y0, w.Box.Y1 = w.Baseline-c.shift, w.Box.Y0-c.shift, w.Box.Y1-c.shift
			words = append(words, w)
		}
		blocks, _ := Blocks([]doc.Page{{Number: 1, Width: 595, Height: 842, Words: words}})
		got := strings.Contains(shownBlocks(blocks), "item 1 [•]: Parterna har en gemensam rutin för möten.") &&
			strings.Contains(shownBlocks(blocks), "\n  Berg|500|0,7")
		if got != c.want {
			t.Errorf("set off by %v reads\n%s", c.shift, shownBlocks(blocks))
		}
	}
}

func TestJustifiedColumns(t *testing.T) {
	wantBlocks(t, []doc.Page{artPage(`
Norra   delen   har   länge       Bryggan   är   störst   med
haft   en   marknad   som   är    lokaler   mitt   i   orten
byggd   på   vård   och   på      och   en   filial   i   öst
stål   och   trä   när   det      Här   arbetar   fyra   som
gick   bra   för   många   i      hjälper   dem   som   söker
Nu   krävs   en   utbildning      arbete   och   studier   nu`)}, `
paragraph: Norra delen har länge haft en marknad som är byggd på vård och på stål och trä när det gick bra för många i Nu krävs en utbildning
paragraph: Bryggan är störst med lokaler mitt i orten och en filial i öst Här arbetar fyra som hjälper dem som söker arbete och studier nu`)
}

func TestRunningLines(t *testing.T) {
	same := func(s string) func(int) string { return func(int) string { return s } }
	count := func(format string) func(int) string { return func(n int) string { return fmt.Sprintf(format, n) } }
	t.Run("a header and a page number", func(t *testing.T) {
		wantBlocks(t, withMargins(artPages("Första sidan.", "Andra sidan.", "Tredje sidan."), same("Samordningsförbundet Norrby"), count("%d (3)")), `
header paragraph: Samordningsförbundet Norrby
paragraph: Första sidan.
footer paragraph: 1 (3)
header paragraph: Samordningsförbundet Norrby
paragraph: Andra sidan.
footer paragraph: 2 (3)
header paragraph: Samordningsförbundet Norrby
paragraph: Tredje sidan.
footer paragraph: 3 (3)`)
	})
	t.Run("headings that differ in the year are none", func(t *testing.T) {
		wantBlocks(t, withMargins(artPages("Ett.", "Två.", "Tre."), func(n int) string { return fmt.Sprint("Budget ", 2014+n) }, same("Norrby")), `
paragraph: Budget 2015
paragraph: Ett.
footer paragraph: Norrby
paragraph: Budget 2016
paragraph: Två.
footer paragraph: Norrby
paragraph: Budget 2017
paragraph: Tre.
footer paragraph: Norrby`)
	})
	t.Run("one page has none", func(t *testing.T) {
		wantBlocks(t, withMargins(artPages("Ett."), same("Norrby"), same("1")), "paragraph: Norrby\nparagraph: Ett.\nparagraph: 1")
	})
}

// atFoot moves what is on a page to its foot.
func atFoot(p doc.Page) doc.Page {
	const by = 550
	for i := range p.Words {
		w := &p.Words[i]
		w.Baseline, w.Box.Y0, w.Box.Y1 = w.Baseline-by, w.Box.Y0-by, w.Box.Y1-by
	}
	for i := range p.Rules {
		p.Rules[i].Box.Y0 -= by
		p.Rules[i].Box.Y1 -= by
	}
	return p
}

func TestPageBreaks(t *testing.T) {
	t.Run("a sentence", func(t *testing.T) {
		lines := strings.SplitAfter(prose[1:], "\n")
		blocks, _ := Blocks(artPages(strings.Join(lines[:3], ""), strings.Join(lines[3:], "")))
		if got := shownBlocks(blocks); got != "paragraph: "+proseText {
			t.Errorf("reads\n%s", got)
		}
		if p := blocks[0].Place; p.Page != 1 || p.Box.Y0 != artTop-2*artPitch-2 {
			t.Errorf("stands at %+v, want the three lines of page 1", p)
		}
	})
	t.Run("a table, its head printed again", func(t *testing.T) {
		a := ruledPage(`
 Kostnad        Budget    Utfall
 Lön            500       480
 Hyra           120       120`, []int{-1, 0, 1, 2}, []int{0, 14, 24, 34})
		b := ruledPage(`
 Kostnad        Budget    Utfall
 Resor          30        12
 Summa          650       612`, []int{-1, 0, 1, 2}, []int{0, 14, 24, 34})
		b.Number = 2
		b.Words = append(b.Words, artLine("Budget, forts.", artTop+2*artPitch)...)
		wantBlocks(t, []doc.Page{atFoot(a), b}, `
table
  Kostnad|Budget|Utfall
  Lön|500|480
  Hyra|120|120
  Resor|30|12
  Summa|650|612`)
	})
	t.Run("a table that says it goes on, its head and one row on the next page", func(t *testing.T) {
		page := func(art string, n int, levels ...int) doc.Page {
			p := artPage(art)
			p.Number = n
			for _, k := range levels {
				p.Rules = append(p.Rules, level(below(k), 0, 160))
			}
			return p
		}
		first := `
Kostnad         Budget    Utfall
Lön                500       480
Hyra               120       120
Resor               30        28
                          forts.`
		wantBlocks(t, []doc.Page{atFoot(page(first, 1, -1, 0, 3)), page(`
Kostnad         Budget    Utfall
Summa              650       628`, 2, -1, 0, 1)}, `
table
  Kostnad|Budget|Utfall
  Lön|500|480
  Hyra|120|120
  Resor|30|28
  Summa|650|628`)
		wantBlocks(t, []doc.Page{atFoot(page(first, 1, -1, 0, 3)), page(`
Tabell 2: fortsättning från föregående sida
Kostnad         Budget    Utfall
Summa              650       628`, 2, 0, 1, 2)}, `
table
  Kostnad|Budget|Utfall
  Lön|500|480
  Hyra|120|120
  Resor|30|28
  Summa|650|628`)
		wantBlocks(t, []doc.Page{atFoot(page(first, 1, -1, 0, 3)), page(`
Kostnad         Utfall    Budget
Summa              650       628`, 2, -1, 0, 1)}, `
table
  Kostnad|Budget|Utfall
  Lön|500|480
  Hyra|120|120
  Resor|30|28
paragraph: forts.
table
  Kostnad|Utfall|Budget
  Summa|650|628`)
	})
	t.Run("a head alone at the end of a page", func(t *testing.T) {
		b := ruledPage(`
 Lön            500       480
 Hyra           120       120`, []int{-1, 0, 1}, []int{0, 14, 24, 34})
		b.Number = 2
		wantBlocks(t, []doc.Page{atFoot(artPage(`
 Kostnad        2014      2015`)), b}, `
table
  Kostnad|2014|2015
  Lön|500|480
  Hyra|120|120`)
		wantBlocks(t, []doc.Page{atFoot(artPage(`
Kostnaderna framgår av tabellen.`)), b}, `
paragraph: Kostnaderna framgår av tabellen.
table
  Lön|500|480
  Hyra|120|120`)
	})
	t.Run("a sum alone at the start of a page", func(t *testing.T) {
		a := ruledPage(`
 Kostnad        2014      2015
 Lön            500       480
 Hyra           120       120`, []int{-1, 0, 1, 2}, []int{0, 14, 24, 34})
		b := ruledPage(`
 Summa          620       600`, []int{-1, 0}, []int{0, 14, 24, 34})
		b.Number = 2
		wantBlocks(t, []doc.Page{atFoot(a), b}, `
table
  Kostnad|2014|2015
  Lön|500|480
  Hyra|120|120
  Summa|620|600`)
		b = artPage(`
 Summan blir 620 under året.`)
		b.Number = 2
		wantBlocks(t, []doc.Page{atFoot(a), b}, `
table
  Kostnad|2014|2015
  Lön|500|480
  Hyra|120|120
paragraph: Summan blir 620 under året.`)
	})
	t.Run("a row of a table", func(t *testing.T) {
		a := ruledPage(`
 Lön            500       480
 Framtida       120       120`, []int{-1, 0, 1}, []int{0, 14, 24, 34})
		b := ruledPage(`
 insatser
 Summa          650       612`, []int{-1, 0, 1}, []int{0, 14, 24, 34})
		b.Number = 2
		wantBlocks(t, []doc.Page{atFoot(a), b}, `
table
  Lön|500|480
  Framtida insatser|120|120
  Summa|650|612`)
	})
	t.Run("a table without rules", func(t *testing.T) {
		pages := artPages(`
                Budget    Utfall
Lön                500       480
Hyra               120       120`, `
Resor               30        12
Summa              650       612`)
		pages[0] = atFoot(pages[0])
		wantBlocks(t, pages, `
table
  |Budget|Utfall
  Lön|500|480
  Hyra|120|120
  Resor|30|12
  Summa|650|612`)
	})
	t.Run("a table that ends in the middle of its page", func(t *testing.T) {
		a := ruledPage(`
 Lön            500       480
 Hyra           120       120`, []int{-1, 0, 1}, []int{0, 14, 24, 34})
		b := ruledPage(`
 Resor          30        12
 Summa          650       612`, []int{-1, 0, 1}, []int{0, 14, 24, 34})
		b.Number = 2
		wantBlocks(t, []doc.Page{a, b}, `
table
  Lön|500|480
  Hyra|120|120
table
  Resor|30|12
  Summa|650|612`)
	})
	t.Run("a table that ends in the middle of its page and says that it goes on", func(t *testing.T) {
		for title, joined := range map[string]bool{"Budget 2010, fortsättning": true, "Fortsatt arbete": false} {
			pages := artPages(`
Budget          2014      2015
Lön              500       480
Hyra             120       120`, title+`
Budget          2014      2015
Resor             30        12
Summa            650       612`)
			want := `
table
  Budget|2014|2015
  Lön|500|480
  Hyra|120|120`
			if joined {
				want += "\n  Resor|30|12\n  Summa|650|612"
			} else {
				want += "\nparagraph: Fortsatt arbete\ntable\n  Budget|2014|2015\n  Resor|30|12\n  Summa|650|612"
			}
			wantBlocks(t, pages, want)
		}
	})
	t.Run("another table", func(t *testing.T) {
		a := ruledPage(`
 Kostnad        Budget    Utfall
 Lön            500       480`, []int{-1, 0, 1}, []int{0, 14, 24, 34})
		b := ruledPage(`
 Mål            2015      2016
 Antal          12        15`, []int{-1, 0, 1}, []int{0, 14, 24, 34})
		b.Number = 2
		wantBlocks(t, []doc.Page{atFoot(a), b}, `
table
  Kostnad|Budget|Utfall
  Lön|500|480
table
  Mål|2015|2016
  Antal|12|15`)
	})
}

func TestContents(t *testing.T) {
	wantBlocks(t, artPages(`
Innehåll
Inledning ............ 2
Insatser ............. 3
Budget ............... 5`), `
contents paragraph: Innehåll
contents paragraph: Inledning→2
contents paragraph: Insatser→3
contents paragraph: Budget→5`)
	t.Run("a wide blank within a range of pages", func(t *testing.T) {
		wantBlocks(t, artPages(`
1. Inledning          3
2. Organisation       3 - 4
3. Verksamhet  2015   5 - 6
3.1 Teamet 6          - 7
4. Budget             9 - 10`), `
item 1 [1.]: Inledning→3
item 1 [2.]: Organisation→3 - 4
item 1 [3.]: Verksamhet 2015→5 - 6
paragraph: 3.1 Teamet 6→- 7
item 1 [4.]: Budget→9 - 10`)
	})
	t.Run("a budget whose sums are minus", func(t *testing.T) {
		wantBlocks(t, artPages(`
                 2015    2016
1 Lokaler           3       4
2 Resor             5       6
3 Personal          7     - 9
4 Resultat          9    - 10`), `
table
  |2015|2016
  1 Lokaler|3|4
  2 Resor|5|6
  3 Personal|7|- 9
  4 Resultat|9|- 10`)
	})
}

// TestAfterItem has a paragraph that starts left of the bullet of the item
// above it, and lines of items that go on there: their sentence has not ended.
func TestAfterItem(t *testing.T) {
	wantBlocks(t, artPages(`
   • Deltagarna ska efter insatsen ha en bättre hälsa än när de började delta.
Målen mäts i april och i november varje år.`), `
item 1 [•]: Deltagarna ska efter insatsen ha en bättre hälsa än när de började delta.
paragraph: Målen mäts i april och i november varje år.`)
	wantBlocks(t, artPages(`
   • Deltagarna ska efter insatsen ha en bättre hälsa än när de började hos
Rehabteamet i Leksand.`), `
item 1 [•]: Deltagarna ska efter insatsen ha en bättre hälsa än när de började hos Rehabteamet i Leksand.`)
}

func TestFootnotes(t *testing.T) {
	p := artPage(prose)
	mark := artWord("1", p.Words[11].Box.X1, artTop+4) // behind the first line
	mark.Size, mark.Glued = 6, true
	p.Words = append(p.Words, mark)
	note := artLine("1 Lagen trädde i kraft 2004.", 60)
	for i := range note {
		note[i].Size = 8
	}
	note[0].Size, note[0].Baseline = 5, 63
	p.Words = append(p.Words, note...)
	blocks, _ := Blocks([]doc.Page{p})
	if len(blocks) != 1 || len(blocks[0].Footnotes) != 1 || blocks[0].Footnotes[0].Text != "Lagen trädde i kraft 2004." || !strings.Contains(blocks[0].Text, "¹") {
		t.Errorf("reads\n%s", shownBlocks(blocks))
	}
}

// TestFootnoteWithALargeMark has a note whose mark is as large as the text, so
// that its second line is of another size; without a rule above it is text.
func TestFootnoteWithALargeMark(t *testing.T) {
	for _, ruled := range []bool{true, false} {
		p := artPage(prose)
		mark := artWord("1", p.Words[11].Box.X1, artTop+4)
		mark.Size, mark.Glued = 6, true
		p.Words = append(p.Words, mark)
		for i, text := range []string{"1 Lagen trädde i kraft", "under året 2004."} {
			note := artLine(text, 60-12*float64(i))
			for k := range note {
				note[k].Size = 8
			}
			if note[0].Text == "1" {
				note[0].Size = artSize
			}
			p.Words = append(p.Words, note...)
		}
		if ruled {
			p.Rules = append(p.Rules, level(75, 0, 100))
		}
		blocks, _ := Blocks([]doc.Page{p})
		got := len(blocks) == 1 && len(blocks[0].Footnotes) == 1 && blocks[0].Footnotes[0].Text == "Lagen trädde i kraft under året 2004."
		if got != ruled {
			t.Errorf("rule %v: reads\n%s", ruled, shownBlocks(blocks))
		}
	}
}

// TestNotesToTables has a note directly below its table, high on the page: its
// second line starts behind the mark. Without the mark in the table it is text.
func TestNotesToTables(t *testing.T) {
	for art, want := range map[string]string{
		"Staten          9 000     9 200": "Kassan betalar statens hela andel, således även Arbetsförmedlingens.", "": "",
	} {
		p := artPage("\nMedlem            2023      2024\n" + art + "\nRegionen        4 500     4 600\nSumma          13 500    13 800\n\n\n" + prose[1:])
		if art != "" {
			mark := artWord("a", p.Words[3].Box.X1, p.Words[3].Baseline+4)
			mark.Size, mark.Glued = 6, true
			p.Words = append(p.Words, mark)
		}
		note := artLine("a Kassan betalar statens hela andel, således även", artTop-4.7*artPitch)
		for i := range note {
			note[i].Size = 8
		}
		note[0].Size, note[0].Baseline = 5, note[0].Baseline+3
		rest := artLine("  Arbetsförmedlingens.", artTop-5.6*artPitch)
		for i := range rest {
			rest[i].Size = 8
		}
		p.Words = append(append(p.Words, note...), rest...)
		blocks, _ := Blocks([]doc.Page{p})
		got := ""
		for _, b := range blocks {
			for _, n := range b.Footnotes {
				got += n.Text
			}
		}
		if got != want {
			t.Errorf("note %q, want %q in\n%s", got, want, shownBlocks(blocks))
		}
	}
}

func TestTurnedPage(t *testing.T) {
	upright := ruledPage(`
 Kostnad        Budget    Utfall
 Lön            500       480
 Hyra           120       120`, []int{-1, 0, 1, 2}, []int{0, 14, 24, 34})
	turned := turnPage(upright, 270) // as if it had been turned by 90 degrees counter-clockwise
	for i := range turned.Words {
		w := &turned.Words[i]
		w.Turned, w.Baseline = 90, -upright.Words[i].Baseline
	}
	got, want := Tables(turned), Tables(upright)
	if len(got) != 1 || shown(got[0]) != shown(want[0]) {
		t.Fatalf("reads %d tables", len(got))
	}
	for r, row := range got[0].Rows {
		for i, c := range row {
			if c.Place.Box != turnBox(want[0].Rows[r][i].Place.Box, 270) {
				t.Errorf("cell %q stands at %+v", c.Text, c.Place.Box)
			}
		}
	}
}

func TestWordsOutsideCellsAreKept(t *testing.T) {
	p := artPage(`
                Budget    Utfall
Lön                500       480
Hyra               120       120
Summa              620       600`)
	stray := artWord("Preliminärt", 62, artTop-20)
	stray.Turned = 90
	p.Words = append(p.Words, stray)
	blocks, notes := Blocks([]doc.Page{p})
	if len(blocks) != 2 || blocks[1].Text != "Preliminärt" {
		t.Errorf("reads\n%s", shownBlocks(blocks))
	}
	if len(notes) != 1 || notes[0].Code != "words-outside-cells" || notes[0].Place.Page != 1 {
		t.Errorf("notes %+v", notes)
	}
}

func TestPlaces(t *testing.T) {
	blocks, _ := Blocks([]doc.Page{artPage(prose), ruledPage(`
 Lön            500       480
 Hyra           120       120`, []int{-1, 0, 1}, []int{0, 14, 24, 34})})
	for _, b := range blocks {
		if b.Place.Page == 0 || b.Place.Box == (doc.Box{}) {
			t.Errorf("%s has the place %+v", b.Kind, b.Place)
		}
		if b.Table == nil {
			continue
		}
		for _, row := range b.Table.Rows {
			for _, c := range row {
				if c.Place.Page == 0 || c.Place.Box == (doc.Box{}) {
					t.Errorf("cell %q has the place %+v", c.Text, c.Place)
				}
			}
		}
	}
}

func TestNothing(t *testing.T) {
	if blocks, notes := Blocks(nil); len(blocks)+len(notes) > 0 {
		t.Errorf("no pages give %v, %v", blocks, notes)
	}
	if blocks, notes := Blocks([]doc.Page{{Number: 1}}); len(blocks)+len(notes) > 0 {
		t.Errorf("an empty page gives %v, %v", blocks, notes)
	}
}
