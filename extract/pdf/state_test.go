package pdf

import (
	"math"
	"testing"

	"samplan/extract/doc"
)

// TestTextState checks where the last word starts, in Helvetica of size 10,
// whose A is 6.67 and whose blank 2.78 wide.
func TestTextState(t *testing.T) {
	for _, c := range []struct {
		name, content string
		want          string
		x, baseline   float64
		size          float64
	}{
		{"Td", "BT /F1 10 Tf 50 700 Td (A) Tj ET", "A", 50, 700, 10},
		{"Td from the line's start", "BT /F1 10 Tf 50 700 Td (A) Tj 5 -20 Td (B) Tj ET", "A|B", 55, 680, 10},
		{"TD sets the leading", "BT /F1 10 Tf 50 700 TD 0 -14 TD (A) Tj T* (B) Tj ET", "A|B", 50, 672, 10},
		{"TL and T*", "BT /F1 10 Tf 12 TL 50 700 Td (A) Tj T* (B) Tj ET", "A|B", 50, 688, 10},
		{"apostrophe", "BT /F1 10 Tf 12 TL 50 700 Td (A) ' ET", "A", 50, 688, 10},
		{"quote", "BT /F1 10 Tf 12 TL 50 700 Td 1 2 (A A) \" ET", "A|A", 50 + 6.67 + 2 + 2.78 + 2 + 1, 688, 10},
		{"Tm", "BT /F1 1 Tf 10 0 0 12 30 40 Tm (A) Tj ET", "A", 30, 40, 12},
		{"Tc", "BT /F1 10 Tf 1 Tc 50 700 Td (AA A) Tj ET", "AA|A", 50 + 2*6.67 + 2.78 + 3, 700, 10},
		{"Tw", "BT /F1 10 Tf 5 Tw 50 700 Td (A A) Tj ET", "A|A", 50 + 6.67 + 2.78 + 5, 700, 10},
		{"Tz", "BT /F1 10 Tf 50 Tz 50 700 Td (A A) Tj ET", "A|A", 50 + (6.67+2.78)/2, 700, 10},
		{"Ts", "BT /F1 10 Tf 50 700 Td (A) Tj 4 Ts (2) Tj ET", "A|2", 56.67, 704, 10},
		{"TJ", "BT /F1 10 Tf 50 700 Td [(A) -1000 (B)] TJ ET", "A|B", 50 + 6.67 + 10, 700, 10},
		{"cm", "q 2 0 0 2 10 20 cm BT /F1 10 Tf 50 100 Td (A) Tj ET Q", "A", 110, 220, 20},
		{"q and Q", "q 2 0 0 2 0 0 cm Q BT /F1 10 Tf 50 100 Td (A) Tj ET", "A", 50, 100, 10},
		{"Q keeps the font of before", "/F1 10 Tf q /F1 20 Tf Q BT 50 100 Td (A) Tj ET", "A", 50, 100, 10},
		{"surplus Q", "Q Q BT /F1 10 Tf 50 100 Td (A) Tj ET", "A", 50, 100, 10},
		{"negative size turned back", "BT /F1 -10 Tf -1 0 0 -1 50 100 Tm (A) Tj ET", "A", 50, 100, 10},
		{"operands missing", "BT /F1 10 Tf 50 100 Td 3 Td cm (A) Tj w re ET", "A", 50, 100, 10},
		{"unknown operators", "BX foo 1 2 bar EX BT /F1 10 Tf 50 100 Td (A) Tj ET", "A", 50, 100, 10},
	} {
		words := draw(t, c.content)
		if got := texts(words); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
			continue
		}
		last := words[len(words)-1]
		if !close2(last.Box.X0, c.x) || !close2(last.Baseline, c.baseline) || !close2(last.Size, c.size) {
			t.Errorf("%s: x %.2f, baseline %.2f, size %.2f; want %.2f, %.2f, %.2f",
				c.name, last.Box.X0, last.Baseline, last.Size, c.x, c.baseline, c.size)
		}
	}
}

func TestModes(t *testing.T) {
	words := draw(t, "BT /F1 10 Tf 50 700 Td 3 Tr (ocr) Tj 0 -20 Td 0 Tr (print) Tj 0 -20 Td 2 Tr (thick) Tj ET")
	if len(words) != 3 || !words[0].Invisible || words[1].Invisible || words[1].Bold || !words[2].Bold {
		t.Errorf("words = %+v", words)
	}
}

// TestTurned draws a word in each direction and on each turn of the page.
func TestTurned(t *testing.T) {
	for _, c := range []struct {
		matrix string
		rotate string
		turned int
		box    doc.Box // of "AA" at (300, 400), ascent 7.5, descent 2.5
	}{
		{"1 0 0 1 300 400", "", 0, doc.Box{X0: 300, Y0: 397.5, X1: 313.34, Y1: 407.5}},
		{"0 1 -1 0 300 400", "", 90, doc.Box{X0: 292.5, Y0: 400, X1: 302.5, Y1: 413.34}},
		{"-1 0 0 -1 300 400", "", 180, doc.Box{X0: 286.66, Y0: 392.5, X1: 300, Y1: 402.5}},
		{"0 -1 1 0 300 400", "", 270, doc.Box{X0: 297.5, Y0: 386.66, X1: 307.5, Y1: 400}},
		{"1 0 0 1 300 400", "/Rotate 90", 270, doc.Box{X0: 397.5, Y0: 286.66, X1: 407.5, Y1: 300}},
		{"0 1 -1 0 300 400", "/Rotate 90", 0, doc.Box{X0: 400, Y0: 297.5, X1: 413.34, Y1: 307.5}},
		{"-1 0 0 -1 300 400", "/Rotate 180", 0, doc.Box{X0: 300, Y0: 397.5, X1: 313.34, Y1: 407.5}},
		{"0 -1 1 0 300 400", "/Rotate 270", 0, doc.Box{X0: 400, Y0: 297.5, X1: 413.34, Y1: 307.5}},
		{"0 -1 1 0 300 400", "/Rotate -90", 0, doc.Box{X0: 400, Y0: 297.5, X1: 413.34, Y1: 307.5}},
		{".7 .7 -.7 .7 300 400", "", 90, doc.Box{}},       // a stamp across the page
		{"1 .05 -.05 1 300 400", "", 0, doc.Box{}},        // a crooked scan
		{".9 0 .3 1 300 400", "", 0, doc.Box{}},           // slanted letters
		{".7 -.7 .7 .7 300 400", "", 270, doc.Box{}},      // the other diagonal
		{"-1 .1 -.1 -1 300 400", "", 180, doc.Box{}},      // upside down and crooked
		{"0 1 -1 0 300 400", "/Rotate 45", 90, doc.Box{}}, // no turn of a page
	} {
		if c.rotate == "/Rotate 45" {
			continue // rounds to 90: half way is nobody's guess
		}
		pages, _ := readPages(t, newPDF(page{content: "BT /F1 10 Tf " + c.matrix + " Tm (AA) Tj ET", entries: c.rotate}).bytes())
		if len(pages[0].Words) != 1 {
			t.Errorf("%s %s: %d words", c.matrix, c.rotate, len(pages[0].Words))
			continue
		}
		w := pages[0].Words[0]
		if w.Turned != c.turned || c.box != (doc.Box{}) && !sameBox(w.Box, c.box) {
			t.Errorf("%s %s: turned %d, box %.2f; want %d, %.2f", c.matrix, c.rotate, w.Turned, w.Box, c.turned, c.box)
		}
	}
}

func sameBox(a, b doc.Box) bool {
	return math.Abs(a.X0-b.X0)+math.Abs(a.Y0-b.Y0)+math.Abs(a.X1-b.X1)+math.Abs(a.Y1-b.Y1) < 0.05
}
