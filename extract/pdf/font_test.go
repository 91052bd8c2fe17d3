package pdf

import (
	"fmt"
	"strings"
	"testing"
)

// TestFonts draws one string in each kind of font.
func TestFonts(t *testing.T) {
	unicode := "1 beginbfchar <0003> <0041> <0004> <00E5> <0005> <00660069> endbfchar"
	for _, c := range []struct {
		name    string
		font    string // dictionary; %d are the objects
		objects []string
		show    string
		want    string
		width   float64 // of the first word at size 10; 0: do not look
		notes   string
	}{
		{name: "standard font", font: "/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding", show: "(Sk\\345ne)", want: "Skåne", width: 28.35},
		{name: "standard encoding where none is named", font: "/Type1/BaseFont/Times-Roman", show: "(it's)", want: "it’s"},
		{name: "Arial by another name", font: "/TrueType/BaseFont/Arial,Bold/Encoding/WinAnsiEncoding", show: "(AA)", want: "AA", width: 14.44},
		{name: "widths", font: "/TrueType/BaseFont/X/Encoding/WinAnsiEncoding/FirstChar 65/Widths[500 700]", show: "(AB)", want: "AB", width: 12},
		{name: "missing width", font: "/TrueType/BaseFont/X/Encoding/WinAnsiEncoding/FirstChar 65/Widths[500]/FontDescriptor<</MissingWidth 250>>", show: "(AB)", want: "AB", width: 7.5},
		{name: "Mac", font: "/Type1/BaseFont/Helvetica/Encoding/MacRomanEncoding", show: "(\\214\\212\\232)", want: "åäö"},
		{name: "differences without a base", font: "/Type1/BaseFont/Helvetica/Encoding<</Differences[1/aring/adieresis 65/odieresis]>>", show: "(\\001\\002AB)", want: "åäöB"},
		{name: "differences over a base", font: "/Type1/BaseFont/Helvetica/Encoding<</BaseEncoding/WinAnsiEncoding/Differences[65/uni00E9]>>", show: "(A\\345)", want: "éå"},
		{name: "ligature", font: "/Type1/BaseFont/Helvetica/Encoding<</Differences[1/fi/f_f_l]>>", show: "(\\001nans o\\002)", want: "finans|offl"},
		{name: "names that only number glyphs", font: "/Type1/BaseFont/X/Encoding<</Differences[1/g1/g2]>>/FirstChar 1/Widths[500 500]", show: "(\\001\\002)", want: "\uFFFD\uFFFD", notes: "font-undecoded page-without-text"},
		{name: "symbol", font: "/Type1/BaseFont/Symbol", show: "(a\\267)", want: "α•"},
		{name: "dingbats", font: "/Type1/BaseFont/ZapfDingbats", show: "(4)", want: "✔"},
		{name: "ToUnicode before Encoding", font: "/Type1/BaseFont/X/Encoding/WinAnsiEncoding/FirstChar 3/Widths[500]/ToUnicode %d 0 R",
			objects: []string{unicode}, show: "(\\003A)", want: "AA"},
		{name: "composite with ToUnicode", font: "/Type0/BaseFont/ABCDEF+Y/Encoding/Identity-H/DescendantFonts[<</Subtype/CIDFontType2/W[3[500 600] 5 5 900]>>]/ToUnicode %d 0 R",
			objects: []string{unicode}, show: "<000300040005>", want: "Aåfi", width: 20},
		{name: "composite, usual width", font: "/Type0/BaseFont/Y/Encoding/Identity-H/DescendantFonts[<</Subtype/CIDFontType2/DW 400>>]/ToUnicode %d 0 R",
			objects: []string{unicode}, show: "<00030003>", want: "AA", width: 8},
		{name: "composite without ToUnicode", font: "/Type0/BaseFont/Y/Encoding/Identity-H/DescendantFonts[<</Subtype/CIDFontType2>>]",
			show: "<00030003>", want: "\uFFFD\uFFFD", notes: "font-undecoded page-without-text"},
		{name: "composite with an embedded CMap", font: "/Type0/BaseFont/Y/Encoding %d 0 R/DescendantFonts[<</Subtype/CIDFontType2/W[7[250]]>>]/ToUnicode %d 0 R",
			objects: []string{"1 begincodespacerange <00> <FF> endcodespacerange 1 begincidrange <41> <42> 7 endcidrange", "1 beginbfchar <41> <0042> endbfchar"},
			show:    "(AA)", want: "BB", width: 5},
		{name: "UCS2", font: "/Type0/BaseFont/Y/Encoding/UniGB-UCS2-H/DescendantFonts[<</Subtype/CIDFontType0>>]", show: "<00E50041>", want: "åA"},
		{name: "GBK", font: "/Type0/BaseFont/Y/Encoding/GBK-EUC-H/DescendantFonts[<</Subtype/CIDFontType0/W[814[400]]>>]", show: "<D6D041>", want: "中A"},
		{name: "unknown CMap", font: "/Type0/BaseFont/Y/Encoding/Hojo-H/DescendantFonts[<</Subtype/CIDFontType0>>]", show: "<2121>", want: "\uFFFD", notes: "font-undecoded page-without-text"},
		{name: "Type 3 by glyph names", font: "/Type3/FontMatrix[.01 0 0 .01 0 0]/FontBBox[0 -20 80 80]/CharProcs<<>>/Encoding<</Differences[65/aring]>>/FirstChar 65/Widths[60]",
			show: "(AA)", want: "åå", width: 12},
		{name: "Type 3 without names", font: "/Type3/FontMatrix[.01 0 0 .01 0 0]/CharProcs<<>>/Encoding<</Differences[65/a0]>>/FirstChar 65/Widths[60]",
			show: "(A)", want: "\uFFFD", notes: "font-undecoded page-without-text"},
	} {
		var numbers []any
		for i := range c.objects {
			numbers = append(numbers, 5+i)
		}
		b := newPDF(page{content: "BT /F1 10 Tf 50 700 Td " + c.show + " Tj ET",
			fonts: "/F1<</Type/Font/Subtype" + fmt.Sprintf(c.font, numbers...) + ">>"})
		for _, o := range c.objects {
			b.stream("", o)
		}
		pages, notes := readPages(t, b.bytes())
		words := pages[0].Words
		if got := texts(words); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
			continue
		}
		if got := codes(notes); got != c.notes {
			t.Errorf("%s: notes %q, want %q", c.name, got, c.notes)
		}
		if width := words[0].Box.X1 - words[0].Box.X0; c.width > 0 && !close2(width, c.width) {
			t.Errorf("%s: width %.2f, want %.2f", c.name, width, c.width)
		}
		if c.notes != "" && !strings.Contains(notes[0].What, "font") || c.notes != "" && notes[0].Place.Page != 1 {
			t.Errorf("%s: note %+v does not name font and page", c.name, notes[0])
		}
	}
}

func TestFontLooks(t *testing.T) {
	for _, c := range []struct {
		name string
		bold bool
	}{
		{"Arial-BoldMT", true}, {"Gill-Heavy", true}, {"SourceSans-Semibold", true}, {"Times-Roman", false}, {"Bodoni", false}, {"Verdana,Bold", true},
	} {
		if got := looksBold(c.name); got != c.bold {
			t.Errorf("looksBold(%q) = %v", c.name, got)
		}
	}
	for name, want := range map[string]string{"ABCDEF+Arial": "Arial", "Arial": "Arial", "abcdef+Arial": "abcdef+Arial", "+": "+"} {
		if got := bareName(name); got != want {
			t.Errorf("bareName(%q) = %q, want %q", name, got, want)
		}
	}
	for name, want := range map[string]string{
		"ArialMT": "Helvetica", "Arial-BoldMT": "Helvetica-Bold", "TimesNewRomanPS-BoldItalicMT": "Times-BoldItalic",
		"CourierNew": "Courier", "TimesNewRoman": "Times-Roman", "Helvetica-Oblique": "Helvetica-Oblique",
		"ArialNarrow": "", "Calibri": "",
	} {
		if got := coreFont(name); got != want {
			t.Errorf("coreFont(%q) = %q, want %q", name, got, want)
		}
	}
}

func TestType1Program(t *testing.T) {
	source := "%!PS-AdobeFont-1.0\n/Encoding 256 array\n0 1 255 {1 index exch /.notdef put} for\n" +
		"dup 65 /aring put\ndup 66 /fi put\nreadonly def\ndup 67 /odieresis put\ncurrentfile eexec dup 68 /A put"
	e := type1Encoding([]byte(source))
	if e[65] != 'å' || e[66] != 'ﬁ' || e[67] != 0 || e[68] != 0 {
		t.Errorf("encoding = %q %q %q %q", e[65], e[66], e[67], e[68])
	}
	if type1Encoding([]byte("/Encoding StandardEncoding def")) != standard {
		t.Error("StandardEncoding is not seen")
	}
	type1Encoding([]byte("/Encoding dup dup (")) // must return
}
