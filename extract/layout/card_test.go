package layout

import (
	"testing"

	"samplan/extract/doc"
)

// TestListsSideBySide has lists in columns, and look-alikes that are read across.
func TestListsSideBySide(t *testing.T) {
	for _, c := range []struct{ name, art, want string }{
		{"three lists below their headings, of different length", `
_Individ                   _Organisation              _Samhälle
• Fler deltagare får       • Alla chefer träffas      • Färre invånare
  ett arbete                 och tar ansvar             behöver bidrag
• Minst 30 studerar        • 300 deltar`, `
paragraph: Individ (bold)
item 1 [•]: Fler deltagare får ett arbete
item 1 [•]: Minst 30 studerar
paragraph: Organisation (bold)
item 1 [•]: Alla chefer träffas och tar ansvar
item 1 [•]: 300 deltar
paragraph: Samhälle (bold)
item 1 [•]: Färre invånare behöver bidrag`},
		{"the chapter below belongs to no list", `
_Individ                   _Organisation
• Fler deltagare får       • Alla chefer träffas
  ett arbete                 och tar ansvar


_Insatser`, `
paragraph: Individ (bold)
item 1 [•]: Fler deltagare får ett arbete
paragraph: Organisation (bold)
item 1 [•]: Alla chefer träffas och tar ansvar
paragraph: Insatser (bold)`},
		{"amounts stay with the labels that marks stand before", `
_Insats                    _Belopp
• Praktik                     300
• Team                        200
• Kurser                      100`, `
table
  Insats|Belopp
  • Praktik|300
  • Team|200
  • Kurser|100`},
		{"dashes of a column of amounts are no marks", `
Insats                     2021      2022
- Praktik                   300       400
- Team                      200         -
- Kurser                      -       100`, `
table
  Insats|2021|2022
  - Praktik|300|400
  - Team|200|-
  - Kurser|-|100`},
	} {
		t.Run(c.name, func(t *testing.T) { wantBlocks(t, artPages(c.art), c.want) })
	}
}

// TestIsList has the lines of one column.
func TestIsList(t *testing.T) {
	for _, c := range []struct {
		name, art string
		want      bool
	}{
		{"heading and items", "\nMål\n• Fler får\n  arbete\n• Fler studerar", true},
		{"items that are not set in go on in lower case", "\nMål\n• Fler får\narbete\n• Fler studerar", true},
		{"labels of rows stand below the marks", "\nMål\n• Fler får\nArbete\n• Fler studerar", false},
		{"labels of rows stand further out", "\nMål 1\n• Fler får\n  arbete\nMål 2\n• Fler studerar", false},
		{"text without marks", "\nMål\nFler får\narbete\nFler studerar", false},
		{"a label and its amount in one column", "\nMål\n• Fler får      20\n• Fler studerar 30", false},
		{"marks without words", "\nMål\n- 20\n- 30\n- 40", false},
	} {
		if got := isList(artLines(c.art)); got != c.want {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
}

// TestKeyFiguresBesideText: figures at heights and in sizes of their own; those
// of a table are of the size of their labels.
func TestKeyFiguresBesideText(t *testing.T) {
	text := artLines(prose + prose)
	figures := func(size, shift float64) []line {
		var words []doc.Word
		for i, s := range []string{"12,4 mnkr", "total budget", "430", "deltagare", "21 mån", "tid till resultat"} {
			for _, w := range artLine(s, artTop-shift-float64(i)*artPitch) {
				w.Size = size + 4*float64(1-i%2)
				words = append(words, w)
			}
		}
		return linesOf(words)
	}
	for _, c := range []struct {
		name        string
		size, shift float64
		want        bool
	}{
		{"of other sizes, between the lines of the text", 8, 5, true},
		{"on the lines of the text", 8, 0, false},
		{"labels of the size of the text", 10, 5, false},
	} {
		if got := isFigures(figures(c.size, c.shift), text); got != c.want {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
	if isFigures(artLines("\n1 200\n800\n430\n1 600\n900"), text) {
		t.Error("amounts alone are no key figures")
	}
}

// pieced draws a rule below each of some lines in pieces of columns from and to.
func pieced(p *doc.Page, lines []int, pieces ...[2]int) {
	for _, n := range lines {
		for _, c := range pieces {
			p.Rules = append(p.Rules, level(below(n), float64(c[0])*artWidth, float64(c[1])*artWidth))
		}
	}
}

// TestTablesSideBySide has rules in pieces: below two tables, and below the
// columns of one.
func TestTablesSideBySide(t *testing.T) {
	two := artPage(`
_Deltagare               _Budget
Praktik            141   Staten        2 900
Team                96   Regionen      1 450
Kurser              58   Kommunerna    1 450
Totalt             295   Summa         5 800`)
	pieced(&two, []int{1, 2, 3, 4}, [2]int{0, 22}, [2]int{25, 44})
	wantBlocks(t, []doc.Page{two}, `
paragraph: Deltagare→Budget (bold)
table
  Praktik|141
  Team|96
  Kurser|58
  Totalt|295
table
  Staten|2 900
  Regionen|1 450
  Kommunerna|1 450
  Summa|5 800`)

	one := artPage(`
Insats             2021   2022   2023
Praktik             141    142    143
Team                 96     97     98
Kurser               58     59     60
Totalt              295    298    301`)
	pieced(&one, []int{0, 1, 2, 3, 4}, [2]int{0, 14}, [2]int{18, 23}, [2]int{25, 30}, [2]int{32, 37})
	wantBlocks(t, []doc.Page{one}, `
table
  Insats|2021|2022|2023
  Praktik|141|142|143
  Team|96|97|98
  Kurser|58|59|60
  Totalt|295|298|301`)
}

// TestCards has framed cards of figures, and a head between the rules of its columns.
func TestCards(t *testing.T) {
	cards := artPage(`
Bidrag 2022

Ale kommun       Orust kommun     Tjörns kommun
1 480 000 kr     793 000 kr       527 000 kr
50 %             30 %             20 %`)
	pieced(&cards, []int{1, 4}, [2]int{0, 14}, [2]int{17, 31}, [2]int{34, 48})
	wantBlocks(t, []doc.Page{cards}, `
paragraph: Bidrag 2022
table
  Ale kommun|Orust kommun|Tjörns kommun
  1 480 000 kr|793 000 kr|527 000 kr
  50 %|30 %|20 %`)

	texts := artPage(`
Ale kommun       Orust kommun     Tjörns kommun
leder arbetet    lånar lokaler    ger stöd`)
	pieced(&texts, []int{-1, 1}, [2]int{0, 14}, [2]int{17, 31}, [2]int{34, 48})
	if tables := Tables(texts); len(tables) > 0 {
		t.Errorf("cards without figures are no table: %v", tables)
	}
}
