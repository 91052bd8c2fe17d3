package pdf

import (
	"bytes"
	"math"
	"strings"
	"testing"
	"unicode/utf8"

	"samplan/extract/doc"
)

// checkPage fails where a page breaks what doc.Page promises.
func checkPage(t *testing.T, p *doc.Page) {
	t.Helper()
	finite := func(v ...float64) {
		for _, x := range v {
			if math.IsNaN(x) || math.IsInf(x, 0) {
				t.Fatalf("page %d: a number that is none", p.Number)
			}
		}
	}
	finite(p.Width, p.Height)
	for _, w := range p.Words {
		finite(w.Box.X0, w.Box.Y0, w.Box.X1, w.Box.Y1, w.Baseline, w.Size)
		if w.Text == "" || !utf8.ValidString(w.Text) || !utf8.ValidString(w.Font) || w.Box.X0 > w.Box.X1 || w.Box.Y0 > w.Box.Y1 || w.Turned%90 != 0 {
			t.Fatalf("page %d: word %+v", p.Number, w)
		}
	}
	for _, r := range p.Rules {
		finite(r.Box.X0, r.Box.Y0, r.Box.X1, r.Box.Y1, r.Width)
		if r.Box.X0 > r.Box.X1 || r.Box.Y0 > r.Box.Y1 || r.Horizontal && r.Box.Y0 != r.Box.Y1 || !r.Horizontal && r.Box.X0 != r.Box.X1 {
			t.Fatalf("page %d: rule %+v", p.Number, r)
		}
	}
}

// FuzzContent: whatever a page draws, what comes out is sound, and text behind
// it in a stream of its own state is still read.
func FuzzContent(f *testing.F) {
	for _, seed := range []string{
		"BT /F1 10 Tf 50 700 Td [(Bud) -20 (get) -300 (2015)] TJ T* (x) ' 1 2 (y) \" ET",
		"q 2 0 0 2 1 1 cm 10 20 100 .5 re f 0 0 m 5 5 l 9 9 9 9 9 9 c h S Q W n",
		"BI /W 2 /H 1 /BPC 8 /CS /G ID (( EI /X1 Do /OC /P BDC EMC",
		"/Span<</ActualText(x)>>BDC (y) Tj EMC 3 Tr 50 Tz 2 Ts /G gs /C cs 1 scn",
		"1e9 0 0 1e9 0 0 cm ) > << [ ( <4",
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, content []byte) {
		b := newPDF(page{content: string(content), others: "/XObject<</X1 5 0 R>>"})
		b.stream("/Subtype/Form/Resources<<>>", string(content))
		data := b.bytes()
		pages, _, err := Pages("x", bytes.NewReader(data), int64(len(data)))
		if err != nil {
			t.Fatalf("%v", err)
		}
		checkPage(t, &pages[0])
	})
}

// FuzzCMap: each lookup of a CMap gives valid text and moves on in the string.
func FuzzCMap(f *testing.F) {
	f.Add([]byte("1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfrange <01> <05> <0041> endbfrange"), []byte("abc"))
	f.Add([]byte("1 beginbfrange <01> <05> [<0041> /B 7] endbfrange 1 begincidrange <0000> <FFFF> 3"), []byte{0, 1, 0xFF})
	f.Fuzz(func(t *testing.T, source, codes []byte) {
		c := parseCMap(source)
		for len(codes) > 0 {
			code, n := c.next(codes)
			if n < 1 || n > 4 || n > len(codes) {
				t.Fatalf("next = %d bytes of %d", n, len(codes))
			}
			codes = codes[n:]
			c.cid(code)
			if text, _ := c.unicode(code); !utf8.ValidString(text) {
				t.Fatalf("unicode(%#x) = %q", code, text)
			}
		}
	})
}

// FuzzFont: no font dictionary, program or string leads to anything but valid
// text of finite width.
func FuzzFont(f *testing.F) {
	f.Add([]byte("/Subtype/TrueType/FontDescriptor<</FontFile2 5 0 R>>"), []byte("\x00\x01\x00\x00\x00\x01"), []byte("ab"))
	f.Add([]byte("/Subtype/Type1/FontDescriptor<</FontFile 5 0 R>>"), []byte("/Encoding 1 dup 65 /A put"), []byte("A"))
	f.Add([]byte("/Subtype/Type1/FontDescriptor<</FontFile3 5 0 R>>"), []byte{1, 0, 4, 1, 0, 1, 1, 1, 2, 'a', 0, 1, 1, 1, 3, 139, 17}, []byte("A"))
	f.Add([]byte("/Subtype/Type0/Encoding 5 0 R/DescendantFonts[<</W[1[2]3 4 5]/FontDescriptor<</FontFile2 5 0 R>>>>]"), []byte("<00> <FF>"), []byte("A"))
	f.Add([]byte("/Subtype/Type3/FontMatrix[1 0 0 1 0 0]/Encoding<</Differences[1/A]>>/Widths[1]"), []byte(""), []byte("\x01"))
	f.Fuzz(func(t *testing.T, dict, program, codes []byte) {
		b := newPDF(page{content: "BT /F1 10 Tf 300 400 Td <" + string(appendHex(nil, string(codes), '>')) + " Tj ET",
			fonts: "/F1<</Type/Font/BaseFont/X" + string(dict) + ">>"})
		b.stream("", string(program))
		data := b.bytes()
		pages, _, err := Pages("x", bytes.NewReader(data), int64(len(data)))
		if err != nil { // the dictionary may close what is around it
			if strings.Contains(err.Error(), "broke down") {
				t.Fatal(err)
			}
			return
		}
		for i := range pages {
			checkPage(t, &pages[i])
		}
	})
}

// FuzzPrograms feeds the readers of font programs directly.
func FuzzPrograms(f *testing.F) {
	f.Add([]byte("\x00\x01\x00\x00\x00\x01\x00\x00\x00\x00\x00\x00cmap\x00\x00\x00\x00\x00\x00\x00\x1c\x00\x00\x00\x20\x00\x00\x00\x01\x00\x03\x00\x01\x00\x00\x00\x0c\x00\x04"))
	f.Add([]byte{1, 0, 4, 1, 0, 1, 1, 1, 2, 'a', 0, 1, 1, 1, 3, 139, 17})
	f.Fuzz(func(t *testing.T, data []byte) {
		p := parseTrueType(data)
		p.encoding()
		p.glyphs()
		parseCFF(data)
		type1Encoding(data)
		decode(data, []filterStep{{name: "LZW", params: filterParams{predictor: 12, columns: 3}}, {name: "RL"}})
	})
}

// FuzzFile: no bytes make the reader panic; what it reads is sound.
func FuzzFile(f *testing.F) {
	b := hello()
	f.Add(b.bytes())
	f.Add(packedPDF(b, asItIs, ""))
	f.Add(packedPDF(b, deflated, "/Filter/FlateDecode"))
	f.Fuzz(func(t *testing.T, data []byte) {
		if bytes.Contains(data, []byte("Encrypt")) {
			return // pdfcpu's to fuzz
		}
		pages, _, err := Pages("x", bytes.NewReader(data), int64(len(data)))
		if err != nil && (doc.StatusOf(err) == "" || strings.Contains(err.Error(), "broke down")) {
			t.Fatalf("%v", err)
		}
		for i := range pages {
			checkPage(t, &pages[i])
		}
	})
}
