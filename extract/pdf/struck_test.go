package pdf

import "testing"

func TestStruckOut(t *testing.T) {
	const text = "BT /F1 10 Tf 100 200 Td (Lokaler 2300) Tj (2600 kr) Tj ET "
	for _, c := range []struct {
		name, lines, want string
		noted             bool
	}{
		{"digits before others", "135.57 203 m 157.81 203 l S", "Lokaler|2600|kr", true},
		{"a filled line", "135.57 203 22.24 .5 re f", "Lokaler|2600|kr", true},
		{"the last word with its blank", "180.05 203 m 191.2 203 l S", "Lokaler|23002600", true},
		{"all", "100 203 m 191.2 203 l S", "", true},
		{"a tick within a word", "140 203 m 149 203 l S", "Lokaler|23002600|kr", false},
		{"underlined", "135.57 199 m 157.81 199 l S", "Lokaler|23002600|kr", false},
		{"a line above", "135.57 209 m 157.81 209 l S", "Lokaler|23002600|kr", false},
		{"the rule of a table, misplaced", "80 203 m 400 203 l S", "Lokaler|23002600|kr", false},
		{"a rule between columns", "135 190 m 135 220 l S", "Lokaler|23002600|kr", false},
	} {
		pages, notes := readPages(t, newPDF(page{content: text + c.lines}).bytes())
		if got := texts(pages[0].Words); got != c.want {
			t.Errorf("%s: words %q, want %q", c.name, got, c.want)
		}
		noted := false
		for _, n := range notes {
			noted = noted || n.Code == "struck-out"
		}
		if noted != c.noted {
			t.Errorf("%s: noted %t", c.name, noted)
		}
	}
}
