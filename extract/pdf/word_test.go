package pdf

import (
	"strings"
	"testing"
)

// TestWords has inputs that must make one word and look-alikes that must not.
// Helvetica of size 10: a is 5.56, a digit 5.56, a blank 2.78 wide.
func TestWords(t *testing.T) {
	start := "BT /F1 10 Tf 50 700 Td "
	for _, c := range []struct{ name, content, want string }{
		{"one string", "(Budget) Tj", "Budget"},
		{"a blank parts", "(Summa 658) Tj", "Summa|658"},
		{"a hard blank parts", "(12\\240500) Tj", "12|500"},
		{"kerning does not part", "[(T) 80 (ext) -60 (en)] TJ", "Texten"},
		{"a gap parts", "[(del) -250 (ett)] TJ", "del|ett"},
		{"a narrow TeX blank parts", "[(ett) -200 (ord)] TJ", "ett|ord"},
		{"pieces that touch", "(Verk) Tj 21.68 0 Td (samhet) Tj", "Verksamhet"}, // V e r k: 6.67+5.56+3.33+5 = 20.56
		{"another place", "(ett) Tj 100 0 Td (ord) Tj", "ett|ord"},
		{"another line", "(ett) Tj 0 -12 Td (ord) Tj", "ett|ord"},
		{"a blank stepped back over", "[(ha) (v ) 278 (i)] TJ", "havi"},
		{"a blank stepped back over in part", "[(ha) (v ) 140 (i)] TJ", "hav|i"},
		{"spaced letters by Tc", "2 Tc (BUDGET 2015) Tj", "BUDGET|2015"},
		{"widely spaced letters", "6 Tc (BUDGET) Tj", "BUDGET"},
		{"widely spaced figures", "6 Tc (2015) Tj", "2|0|1|5"},
		{"boxes of a form by Tc", "9 Tc (2015) Tj", "2|0|1|5"},
		{"blanks as spacing behind letters", "(Ung) Tj 3 Tc [(ap) 300 (a)] TJ 0 Tc (gar) Tj", "Unga|pa|gar"},
		{"a blank behind one letter", "3 Tc (i) Tj 0 Tc (land) Tj", "i|land"},
		{"a kerned pair among spaced letters", "2 Tc [(BU) 200 (DGET)] TJ", "BUDGET"},
		{"spacing taken back", "3 Tc [(a) 300 (b) 300 (c)] TJ", "abc"},
		{"spacing by TJ that is none", "[(a) -120 (b) -120 (c)] TJ", "abc"},
		{"smaller letters on the line", "(S) Tj /F1 8 Tf (UMMA) Tj", "SUMMA"},
		{"a raised figure", "(not) Tj 4 Ts /F1 6 Tf (1) Tj", "not|1"},
		{"a lowered figure", "(H) Tj -3 Ts /F1 6 Tf (2) Tj 0 Ts /F1 10 Tf (O) Tj", "H|2|O"},
		{"a jog of the baseline", "(12) Tj 11.12 0.5 Td (34) Tj", "1234"},
		{"right to left on the line", "(b) Tj -30 0 Td (a) Tj", "b|a"},
		{"pieces drawn out of order", "(samhet) Tj -20.56 0 Td (Verk) Tj", "Verksamhet"},
		{"neighbours drawn out of order", "(ord) Tj -20 0 Td (ett) Tj", "ord|ett"},
		{"touching, but a blank is printed", "(b) Tj -8.34 0 Td (a ) Tj", "b|a"},
	} {
		if got := texts(draw(t, start+c.content+" ET")); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

func TestGlued(t *testing.T) {
	words := draw(t, "BT /F1 10 Tf 50 700 Td (not) Tj 4 Ts /F1 6 Tf (1) Tj 0 Ts /F1 10 Tf ( se) Tj 0 -20 Td (sida) Tj ET")
	var glued []string
	for _, w := range words {
		if w.Glued {
			glued = append(glued, w.Text)
		}
	}
	if strings.Join(glued, " ") != "1" {
		t.Errorf("glued = %q, want the raised figure alone", glued)
	}
}

// TestDrawnAgain has text that is printed twice for a bold look or a shadow,
// and text that only looks so.
func TestDrawnAgain(t *testing.T) {
	start := "BT /F1 10 Tf 50 700 Td "
	for _, c := range []struct {
		name, content, want string
		bold                bool
	}{
		{"at the same spot", "(Mål 1) Tj 0 0 Td (Mål 1) Tj", "MÃ¥l|1", false},
		{"a little off", "(Summa) Tj .3 0 Td (Summa) Tj", "Summa", true},
		{"a little off, letter by letter", "(S) Tj .3 0 Td (S) Tj 6.37 0 Td (u) Tj .3 0 Td (u) Tj", "Su", true},
		{"a little lower", "(Summa) Tj .2 -.2 Td (Summa) Tj", "Summa", true},
		{"cut differently", "(Summa) Tj .2 0 Td (Summa:) Tj", "Summa:", true},
		{"cut differently, longer first", "(Summa:) Tj .2 0 Td (Summa) Tj", "Summa:", true},
		{"goes on", "(Sum) Tj .2 0 Td (Summa) Tj", "Summa", true},
		{"three times", "(Ny) Tj .2 0 Td (Ny) Tj .2 0 Td (Ny) Tj", "Ny", true},
		// Look-alikes.
		{"double letters", "(attacka 1100) Tj", "attacka|1100", false},
		{"the same word again", "(ja ja) Tj", "ja|ja", false},
		{"the same number below", "(100) Tj 0 -12 Td (100) Tj", "100|100", false},
		{"another word over it", "(1000) Tj 0 0 Td (2000) Tj", "1000|2000", false},
	} {
		words := draw(t, start+c.content+" ET")
		if got := texts(words); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
			continue
		}
		if words[0].Bold != c.bold {
			t.Errorf("%s: bold %v, want %v", c.name, words[0].Bold, c.bold)
		}
	}
}

// TestAccents has letters that are drawn as an accent and a letter.
func TestAccents(t *testing.T) {
	fonts := "/F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding<</Differences[1/dieresis/ring/acute/dotlessi/degree]>>>>"
	for _, c := range []struct{ name, content, want string }{
		{"accent first", "[(h) (\\001) 444 (a) (lsa)] TJ", "hälsa"},                 // dieresis 3.33, a 5.56
		{"accent over a capital", "2 Ts (\\002) Tj 0 Ts [() 500 (A) (r)] TJ", "År"}, // ring 3.33, A 6.67
		{"letter first", "[(o) 444 (\\001) -111 (v)] TJ", "öv"},
		{"on an i without its dot", "[(\\003) 305 (\\004)] TJ", "í"},
		{"beside a letter", "(\\001a) Tj", "¨a"},
		{"a degree sign", "(10\\005C) Tj", "10°C"},
		{"a letter that takes none", "[(\\002) 444 (x)] TJ", "˚|x"},
		{"at the end", "(a\\003) Tj", "a´"},
	} {
		pages, _ := readPages(t, newPDF(page{content: "BT /F1 10 Tf 50 700 Td " + c.content + " ET", fonts: fonts}).bytes())
		if got := texts(pages[0].Words); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}
