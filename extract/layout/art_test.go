package layout

import (
	"strings"
	"testing"

	"samplan/extract/doc"
)

// Pages drawn with letters: every character is 4 points wide, every line 12
// high, the type 10 points, so that one space is a word's blank and three are
// a column's. '_' at the start of a word, "_word", makes it bold.
const (
	artWidth = 4.0
	artPitch = 12.0
	artSize  = 10.0
	artTop   = 700.0
)

// artLine are the words of a line at the given baseline.
func artLine(s string, baseline float64) []doc.Word {
	var words []doc.Word
	col := 0
	for _, field := range strings.SplitAfter(s, " ") {
		runes := []rune(strings.TrimSuffix(field, " "))
		if len(runes) > 0 {
			w := artWord(string(runes), float64(col)*artWidth, baseline)
			if runes[0] == '_' && len(runes) > 1 && runes[1] != '_' {
				w.Text, w.Bold = string(runes[1:]), true
			}
			words = append(words, w)
		}
		col += len([]rune(field))
	}
	return words
}

func artWord(s string, x, baseline float64) doc.Word {
	return doc.Word{Text: s, Size: artSize, Baseline: baseline, Font: "Serif", Confidence: 1,
		Box: doc.Box{X0: x, X1: x + float64(len([]rune(s)))*artWidth, Y0: baseline - 2, Y1: baseline + 8}}
}

// artWords are the words of a picture; its first and last line end are dropped.
func artWords(art string) []doc.Word {
	var words []doc.Word
	for i, s := range strings.Split(strings.Trim(art, "\n"), "\n") {
		words = append(words, artLine(s, artTop-float64(i)*artPitch)...)
	}
	return words
}

// artPage is a page with a picture on it and nothing else.
func artPage(art string) doc.Page {
	return doc.Page{Number: 1, Width: 595, Height: 842, Words: artWords(art)}
}

func artLines(art string) []line { return linesOf(artWords(art)) }

// level and upright rules, drawn.
func level(y, x0, x1 float64) doc.Rule {
	return doc.Rule{Box: doc.Box{X0: x0, X1: x1, Y0: y, Y1: y}, Horizontal: true, Width: 0.5}
}

func plumb(x, y0, y1 float64) doc.Rule {
	return doc.Rule{Box: doc.Box{X0: x, X1: x, Y0: y0, Y1: y1}, Width: 0.5}
}

// below is the height between line n and n+1 of a picture, lines from 0.
func below(n int) float64 { return artTop - float64(n)*artPitch - 4 }

// shown is a table as text: rows as lines, cells parted by '|', spans as
// "text>2" over columns and "text^2" over rows.
func shown(t doc.Table) string {
	var rows []string
	for _, row := range t.Rows {
		var cells []string
		at := 0
		for _, c := range row {
			for ; at < c.Col; at++ {
				cells = append(cells, "")
			}
			s := strings.ReplaceAll(c.Text, "\n", "/")
			if c.ColSpan > 1 {
				s += ">" + string(rune('0'+c.ColSpan))
			}
			if c.RowSpan > 1 {
				s += "^" + string(rune('0'+c.RowSpan))
			}
			cells = append(cells, s)
			at = c.Col + c.ColSpan
		}
		rows = append(rows, strings.TrimRight(strings.Join(cells, "|"), "|"))
	}
	return strings.Join(rows, "\n")
}

// wantTables fails the test unless the tables read as wanted.
func wantTables(t *testing.T, page doc.Page, found string, want ...string) {
	t.Helper()
	got := Tables(page)
	if len(got) != len(want) {
		t.Errorf("%d tables, want %d", len(got), len(want))
		for _, g := range got {
			t.Logf("%s:\n%s", g.Found, shown(g))
		}
		return
	}
	for i := range want {
		if s := shown(got[i]); s != strings.Trim(want[i], "\n") {
			t.Errorf("table %d reads\n%s\nwant\n%s", i+1, s, strings.Trim(want[i], "\n"))
		}
		if got[i].Found != found {
			t.Errorf("table %d found as %q, want %q", i+1, got[i].Found, found)
		}
	}
}
