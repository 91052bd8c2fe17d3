package pdf

import (
	"fmt"
	"strings"
	"testing"
)

// TestRules writes each rule as h or v, its box and its width.
func TestRules(t *testing.T) {
	for _, c := range []struct{ name, content, want string }{
		{"horizontal stroke", "2 w 10 20 m 110 20 l S", "h 10 20 110 20 w2"},
		{"vertical stroke", "10 20 m 10 120 l S", "v 10 20 10 120 w1"},
		{"drawn backwards", "110 20 m 10 20 l S", "h 10 20 110 20 w1"},
		{"polyline", "10 20 m 110 20 l 110 80 l S", "h 10 20 110 20 w1; v 110 20 110 80 w1"},
		{"closed", "10 20 m 110 20 l 110 80 l s", "h 10 20 110 20 w1; v 110 20 110 80 w1"},
		{"rectangle", "10 20 100 50 re S", "h 10 20 110 20 w1; v 110 20 110 70 w1; h 10 70 110 70 w1; v 10 20 10 70 w1"},
		{"scaled", "2 0 0 2 5 5 cm 10 20 m 60 20 l S", "h 25 45 125 45 w2"},
		{"thinnest line", "0 w 10 20 m 110 20 l S", "h 10 20 110 20 w0.1"},
		{"dashed", "[3 3] 0 d 10 20 m 110 20 l S", "h 10 20 110 20 w1"},
		{"dashes of their own", "10 20 m 14 20 l 16 20 m 20 20 l 22 20 m 26 20 l S", "h 10 20 26 20 w1"},
		{"thin filled rectangle", "10 20 100 .5 re f", "h 10 20.25 110 20.25 w0.5"},
		{"thin upright one", "10 20 1 60 re f", "v 10.5 20 10.5 80 w1"},
		{"thin white one", "1 g 10 20 100 .5 re f", "h 10 20.25 110 20.25 w0.5"},
		{"negative height", "10 20 100 -.5 re f", "h 10 19.75 110 19.75 w0.5"},
		{"thin one of lines", "10 20 m 110 20 l 110 20.5 l 10 20.5 l h f", "h 10 20.25 110 20.25 w0.5"},
		{"shaded cell", ".9 g 10 20 100 50 re f", "h 10 20 110 20 w0; h 10 70 110 70 w0; v 10 20 10 70 w0; v 110 20 110 70 w0"},
		{"white cell", "1 g 10 20 100 50 re f 1 1 1 rg 10 20 100 50 re f 0 0 0 0 k 10 20 100 50 re f", ""},
		{"no ink by its space", "/C cs 0 scn 10 20 100 50 re f", ""},
		{"filled and stroked", "1 g 10 20 100 50 re B", "h 10 20 110 20 w1; v 110 20 110 70 w1; h 10 70 110 70 w1; v 10 20 10 70 w1"},
		{"border filled between two rectangles", "11 21 98 48 re 10 20 100 50 re f*", "h 10 20.5 110 20.5 w1; v 109.5 20 109.5 70 w1; h 10 69.5 110 69.5 w1; v 10.5 20 10.5 70 w1"},
		{"border of one side", "10 22 100 48 re 10 20 100 50 re f*", "h 10 21 110 21 w2"},
		{"upright dots", "10 20 1 1 re f 10 22 1 1 re f 10 24 1 1 re f", "v 10.5 20 10.5 25 w1"},
		{"level dots", "10 20 1 1 re f 12 20 1 1 re f 14 20 1 1 re f", "h 10 20.5 15 20.5 w1"},
		{"line drawn by hand", "10 20 m 310 21.5 l S", "h 10 20.75 310 20.75 w1"},
		{"picture of a line", "q 100 0 0 .5 10 20 cm BI /W 1 /H 1 /BPC 8 /CS /G ID x EI Q", "h 10 20.25 110 20.25 w0.5"},
		{"clipped", "q 50 0 100 100 re W n 10 20 m 110 20 l S Q", "h 50 20 110 20 w1"},
		{"clipped away", "q 50 50 100 100 re W n 10 20 m 110 20 l S Q", ""},
		{"clip undone", "q 50 50 100 100 re W n Q 10 20 m 110 20 l S", "h 10 20 110 20 w1"},
		{"cut at the page", "-50 20 m 900 20 l S", "h 0 20 600 20 w1"},
		{"ring too thick for a border", "20 30 80 30 re 10 20 100 50 re f*", "h 20 30 100 30 w0; h 20 60 100 60 w0; v 20 30 20 60 w0; v 100 30 100 60 w0; " +
			"h 10 20 110 20 w0; h 10 70 110 70 w0; v 10 20 10 70 w0; v 110 20 110 70 w0"},
		// What is no rule.
		{"not painted", "10 20 m 110 20 l n", ""},
		{"slanted", "10 20 m 110 40 l S", ""},
		{"curve", "10 20 m 30 20 60 20 110 20 c S", ""},
		{"triangle", "10 20 m 110 20 l 60 80 l f", ""},
		{"tick", "10 20 m 11 20 l S", ""},
		{"letters in outline", "10 20 m 12 26 l 14 20 l h f", ""},
	} {
		b := newPDF(page{content: c.content, others: "/ColorSpace<</C[/Separation/Black/DeviceGray null]>>"})
		pages, _ := readPages(t, b.bytes())
		var got []string
		for _, r := range pages[0].Rules {
			kind := "v"
			if r.Horizontal {
				kind = "h"
			}
			got = append(got, fmt.Sprintf("%s %.6g %.6g %.6g %.6g w%.3g", kind, r.Box.X0, r.Box.Y0, r.Box.X1, r.Box.Y1, r.Width))
		}
		if s := strings.Join(got, "; "); s != c.want {
			t.Errorf("%s:\n got %s\nwant %s", c.name, s, c.want)
		}
	}
}
