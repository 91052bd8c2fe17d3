package pdf

import (
	"fmt"
	"strings"
	"testing"
)

func TestPageView(t *testing.T) {
	for _, c := range []struct {
		name, entries        string
		width, height, x, at float64
	}{
		{"inherited box", "", 600, 800, 100, 200},
		{"its own box", "/MediaBox[0 0 300 400]", 300, 400, 100, 200},
		{"box off the origin", "/MediaBox[50 60 650 860]", 600, 800, 50, 140},
		{"corners swapped", "/MediaBox[600 800 0 0]", 600, 800, 100, 200},
		{"crop box", "/CropBox[90 180 590 780]", 500, 600, 10, 20},
		{"crop box larger than the page", "/CropBox[-10 -10 900 900]", 600, 800, 100, 200},
		{"empty crop box", "/CropBox[10 10 10 10]", 600, 800, 100, 200},
		{"user unit", "/UserUnit 2", 1200, 1600, 200, 400},
		{"turned and cropped", "/Rotate 90/CropBox[90 180 590 780]", 600, 500, 20, 490},
		{"absurd box", "/MediaBox[0 0 1e9 99999999999]", 595.28, 841.89, 100, 200},
		{"no box", "/MediaBox 7", 595.28, 841.89, 100, 200},
	} {
		pages, _ := readPages(t, newPDF(page{content: "BT /F1 10 Tf 100 200 Td (A) Tj ET", entries: c.entries}).bytes())
		p := pages[0]
		if !close2(p.Width, c.width) || !close2(p.Height, c.height) {
			t.Errorf("%s: %.2f × %.2f, want %.2f × %.2f", c.name, p.Width, p.Height, c.width, c.height)
		}
		if len(p.Words) != 1 {
			t.Errorf("%s: %d words", c.name, len(p.Words))
			continue
		}
		w := p.Words[0]
		x, y := w.Box.X0, w.Baseline
		if w.Turned == 270 { // runs down from y, its baseline is an x
			x, y = w.Baseline, w.Box.Y1
		}
		if !close2(x, c.x) || !close2(y, c.at) {
			t.Errorf("%s: word at %.2f, %.2f; want %.2f, %.2f", c.name, x, y, c.x, c.at)
		}
	}
}

func TestPageTree(t *testing.T) {
	b := &builder{}
	b.add("<</Type/Catalog/Pages 2 0 R>>")
	b.add("<</Type/Pages/MediaBox[0 0 600 800]/Resources<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>/Kids[3 0 R 5 0 R 99 0 R]>>")
	b.add("<</Type/Pages/Rotate 90/Kids[4 0 R]/Parent 2 0 R>>")
	b.add("<</Type/Page/Contents[6 0 R 7 0 R]>>")
	b.add("<</Type/Page/Contents 6 0 R>>")
	b.stream("", "BT /F1 10 Tf 50 100 Td (one) Tj")
	b.stream("", "0 -20 Td (two) Tj ET")
	pages, _ := readPages(t, b.bytes())
	if len(pages) != 2 || pages[0].Width != 800 || pages[1].Width != 600 {
		t.Fatalf("pages = %+v", pages)
	}
	if got := texts(pages[0].Words) + "/" + texts(pages[1].Words); got != "one|two/one" {
		t.Errorf("words = %q", got)
	}
	if pages[0].Number != 1 || pages[1].Number != 2 {
		t.Errorf("numbers %d, %d", pages[0].Number, pages[1].Number)
	}
}

func TestNotes(t *testing.T) {
	for _, c := range []struct {
		name    string
		page    page
		objects []string
		want    string
	}{
		{"nothing to say", page{content: "BT /F1 10 Tf 50 100 Td (A) Tj ET"}, nil, ""},
		{"outside of the page", page{content: "BT /F1 10 Tf 50 100 Td (A) Tj 5000 0 Td (B) Tj ET"}, nil, "outside-page"},
		{"no such font", page{content: "BT /F9 10 Tf 50 100 Td (A) Tj ET"}, nil, "content-damaged"},
		{"no such drawing", page{content: "/X1 Do"}, nil, "content-damaged"},
		{"stray bytes", page{content: "BT ) /F1 10 Tf 50 100 Td (A) Tj ET"}, nil, "content-damaged"},
		{"a picture only", page{content: "q 600 0 0 800 0 0 cm /X1 Do Q", others: "/XObject<</X1 5 0 R>>"},
			[]string{"<</Subtype/Image/Length 1>>stream\nx\nendstream"}, "page-without-text"},
		{"a picture beside text", page{content: "q 200 0 0 200 0 0 cm /X1 Do Q BT /F1 10 Tf 50 500 Td (A) Tj ET /X1 Do", others: "/XObject<</X1 5 0 R>>"},
			[]string{"<</Subtype/Image/Length 1>>stream\nx\nendstream"}, "image-skipped"},
		{"an emblem beside text", page{content: "q 60 0 0 60 0 0 cm /X1 Do Q BT /F1 10 Tf 50 500 Td (A) Tj ET", others: "/XObject<</X1 5 0 R>>"},
			[]string{"<</Subtype/Image/Length 1>>stream\nx\nendstream"}, ""},
		{"letters drawn as shapes", page{content: strings.Repeat("10 20 m 12 26 13 27 14 20 c h f ", leastOutlines)}, nil, "page-without-text"},
		{"an emblem of shapes", page{content: strings.Repeat("10 20 m 12 26 13 27 14 20 c h f ", 5)}, nil, ""},
		{"letters of no known meaning", page{content: "BT /F1 10 Tf 50 500 Td (\\001\\001) Tj ET", fonts: "/F1<</Type/Font/Subtype/Type3/FontMatrix[1 0 0 1 0 0]/Encoding<</Differences[1/g1]>>/FirstChar 1/Widths[1]>>"},
			nil, "font-undecoded page-without-text"},
		{"unreadable content", page{content: "BT", entries: "/Contents 5 0 R"},
			[]string{"<</Filter/JBIG2Decode/Length 1>>stream\nx\nendstream"}, "content-damaged"},
		{"layer switched off", page{content: "/OC /L BDC BT /F1 10 Tf 50 100 Td (A) Tj ET EMC BT /F1 10 Tf 50 80 Td (B) Tj ET",
			others: "/Properties<</L 6 0 R>>"}, nil, "hidden-layer"},
	} {
		b := newPDF(c.page)
		for _, o := range c.objects {
			b.add(o)
		}
		if strings.Contains(c.name, "layer") {
			b.objects[0] = "<</Type/Catalog/Pages 2 0 R/OCProperties<</OCGs[6 0 R]/D<</OFF[6 0 R]>>>>>>"
			b.add("null")
			b.add("<</Type/OCG/Name(draft)>>")
		}
		pages, notes := readPages(t, b.bytes())
		if got := codes(notes); got != c.want {
			t.Errorf("%s: notes %q (%+v), want %q", c.name, got, notes, c.want)
		}
		if strings.Contains(c.name, "layer") && texts(pages[0].Words) != "B" {
			t.Errorf("%s: words %q, want B", c.name, texts(pages[0].Words))
		}
		for _, n := range notes {
			if n.Place.Page != 1 || n.What == "" {
				t.Errorf("%s: note %+v", c.name, n)
			}
		}
	}
}

// TestForms draws through form XObjects: their matrix, resources and clip.
func TestForms(t *testing.T) {
	b := newPDF(page{content: "q 2 0 0 2 100 100 cm /X1 Do Q BT /F1 10 Tf 50 50 Td (after) Tj ET", others: "/XObject<</X1 5 0 R>>"})
	b.stream("/Subtype/Form/Matrix[1 0 0 1 10 20]/BBox[0 0 100 100]/Resources<</Font<</G 6 0 R>>/XObject<</X2 7 0 R>>>>",
		"Q Q BT /G 10 Tf 1 1 Td (in) Tj ET /X2 Do 5 Tc")
	b.add("<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>")
	b.stream("/Subtype/Form/BBox[0 0 100 100]", "BT /G 5 Tf 0 30 Td (inner) Tj ET 0 0 500 .5 re f")
	pages, notes := readPages(t, b.bytes())
	words := pages[0].Words
	if got := texts(words); got != "in|inner|after" || len(notes) != 0 {
		t.Fatalf("words %q, notes %+v", got, notes)
	}
	if !close2(words[0].Box.X0, 122) || !close2(words[0].Baseline, 142) || !close2(words[0].Size, 20) {
		t.Errorf("in = %+v", words[0])
	}
	if after := words[2]; !close2(after.Box.X0, 50) || !close2(after.Box.X1-after.Box.X0, 20.01) {
		t.Errorf("after = %+v: the form's state leaked", after)
	}
	if rules := pages[0].Rules; len(rules) != 1 || !close2(rules[0].Box.X1, 320) {
		t.Errorf("rules = %+v, want one cut by the form's box at 320", rules)
	}
}

func TestAnnotations(t *testing.T) {
	b := newPDF(page{content: "", entries: "/Annots[5 0 R 6 0 R 7 0 R 8 0 R]"})
	look := "/Subtype/Widget/Rect[100 200 300 240]/AP<</N 9 0 R>>"
	b.add("<<" + look + ">>")
	b.add("<<" + look + "/F 2>>") // hidden
	b.add("<</Subtype/Popup/Rect[0 0 9 9]/AP<</N 9 0 R>>>>")
	b.add("<</Subtype/Widget/Rect[100 100 120 120]/AS/On/AP<</N<</On 10 0 R/Off 9 0 R>>>>>>")
	font := "/Resources<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>"
	b.stream("/Subtype/Form/BBox[0 0 100 20]"+font, "BT /F 10 Tf 5 5 Td (field) Tj ET")
	b.stream("/Subtype/Form/BBox[0 0 10 10]"+font, "BT /F 10 Tf 1 1 Td (X) Tj ET")
	pages, notes := readPages(t, b.bytes())
	words := pages[0].Words
	if got := texts(words); got != "field|X" || len(notes) != 0 {
		t.Fatalf("words %q, notes %+v", got, notes)
	}
	if w := words[0]; !close2(w.Box.X0, 110) || !close2(w.Baseline, 210) || !close2(w.Size, 20) {
		t.Errorf("field = %+v, want it fitted into the rectangle", w)
	}
}

// TestInlineImages sees to it that no image swallows what follows it.
func TestInlineImages(t *testing.T) {
	after := "\nBT /F1 10 Tf 50 100 Td (after) Tj ET"
	for name, image := range map[string]string{
		"raw gray":            "BI /W 2 /H 2 /BPC 8 /CS /G ID (((( EI",
		"raw RGB with EI":     "BI /W 2 /H 1 /BPC 8 /CS /RGB ID EI EI  EI",
		"mask":                "BI /W 8 /H 1 /IM true ID ) EI",
		"long names":          "BI /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceCMYK ID \x00)(\x01 EI",
		"hex":                 "BI /W 2 /H 1 /BPC 8 /CS /G /F /AHx ID 00 ff> EI",
		"packed":              "BI /W 9 /H 9 /F [/A85 /Fl] /DP [null << /K 1 >>] ID \x01\x02 EI\xff\x03(( EI",
		"packed, EI within":   "BI /W 9 /H 9 /F /Fl ID \x01 EI \x02\xff\x03(( EI",
		"wrong size":          "BI /W 900 /H 900 /BPC 8 /CS /G ID (( EI",
		"no entries":          "BI ID x EI",
		"parenthesis in data": "BI /W 3 /H 1 /BPC 8 /CS /G ID (a( EI",
	} {
		if got := texts(draw(t, image+after)); got != "after" {
			t.Errorf("%s: words %q, want after", name, got)
		}
	}
	for _, cut := range []string{"BI", "BI /W", "BI /W 5 ID", "BI /W 2 /H 2 /BPC 8 /CS /G ID abc", "ID", "EI", "BI [ [", "BI /F ["} {
		draw(t, "BT /F1 10 Tf 50 100 Td (before) Tj ET "+cut) // must return
	}
}

func TestActualText(t *testing.T) {
	for _, c := range []struct{ name, content, want, note string }{
		{"letters that ToUnicode has wrong", "/Span<</ActualText(N)>>BDC (n) Tj EMC (ote) Tj", "Note", ""},
		{"UTF-16", "/Span<</ActualText<FEFF00C5>>>BDC (A) Tj EMC", "Å", ""},
		{"a blank before", "/Span<</ActualText( O)>>BDC ( o) Tj EMC (ch) Tj", "Och", ""},
		{"a ligature", "/Span<</ActualText(fi)>>BDC (f) Tj EMC (n) Tj", "fin", ""},
		{"more glyphs than letters", "/Span<</ActualText(w)>>BDC (vv) Tj EMC", "w", ""},
		{"a hyphen at the line's end", "/Span<</ActualText()>>BDC (-) Tj EMC", "\u00AD", ""},
		{"through the resources", "/Span/P BDC (n) Tj EMC", "N", ""},
		{"another number than printed", "/Span<</ActualText(1200)>>BDC (1300) Tj EMC", "1300", "text-doubtful"},
		{"nothing for letters", "/Span<</ActualText()>>BDC (abc) Tj EMC", "abc", ""},
		{"nothing for a number", "/Span<</ActualText()>>BDC (1200) Tj EMC", "1200", ""},
		{"never ended", "/Span<</ActualText(N)>>BDC (n) Tj", "N", ""},
		{"nested", "/Span<</ActualText(N)>>BDC /Span<</ActualText(M)>>BDC (n) Tj EMC EMC (o) Tj", "No", ""},
		{"a description of much text", "/Span<</ActualText(x)>>BDC [" + strings.Repeat("(abcde)", 20) + "] TJ EMC", strings.Repeat("abcde", 20), ""},
	} {
		pages, notes := readPages(t, newPDF(page{content: "BT /F1 10 Tf 20 700 Td " + c.content + " ET", others: "/Properties<</P<</ActualText(N)>>>>"}).bytes())
		if got := texts(pages[0].Words); got != c.want || codes(notes) != c.note {
			t.Errorf("%s: %q, notes %q; want %q, %q", c.name, got, codes(notes), c.want, c.note)
		}
	}
}

func TestMatch(t *testing.T) {
	for head, want := range map[string]bool{
		"%PDF-1.7\n": true, "\xef\xbb\xbf%PDF-1.4": true, "junk\r\n%PDF-2.0": true,
		"PK\x03\x04": false, "": false, "%PS": false, fmt.Sprintf("%2000s%%PDF-1.4", ""): false,
	} {
		if got := Match([]byte(head), nil, 0); got != want {
			t.Errorf("Match(%.20q) = %v", head, got)
		}
	}
}
