package pdf

import (
	"fmt"
	"strings"
	"testing"
)

func TestParseCMap(t *testing.T) {
	c := parseCMap([]byte(`/CIDInit /ProcSet findresource begin 12 dict begin begincmap
/CMapName /X def /WMode 1 def
2 begincodespacerange <00> <80> <8140> <FEFE> endcodespacerange
3 beginbfchar <01> <0041> <02> <00660066> <8141> /Aring endbfchar
3 beginbfrange <10> <12> <0061> <20> <22> [<0031> <0032> <D835DC00>] <30> <2F> <0041> endbfrange
1 begincidrange <8150> <8160> 500 endcidrange
endcmap`))
	for _, w := range []struct {
		code uint32
		text string
	}{
		{0x01, "A"}, {0x02, "ff"}, {0x8141, "Å"}, {0x10, "a"}, {0x12, "c"}, {0x21, "2"}, {0x22, "𝐀"},
	} {
		if got, ok := c.unicode(w.code); got != w.text || !ok {
			t.Errorf("unicode(%#x) = %q, %v; want %q", w.code, got, ok, w.text)
		}
	}
	for _, code := range []uint32{0x13, 0x30, 0x03} {
		if got, ok := c.unicode(code); ok {
			t.Errorf("unicode(%#x) = %q, want none", code, got)
		}
	}
	if got := c.cid(0x8155); got != 505 {
		t.Errorf("cid = %d, want 505", got)
	}
	if !c.vertical {
		t.Error("WMode 1 is not seen")
	}
	for _, w := range []struct {
		bytes  string
		code   uint32
		length int
	}{
		{"\x41\x42", 0x41, 1}, {"\x81\x50", 0x8150, 2}, {"\x90", 0x90, 1}, {"\xFF\xFF", 0xFF, 1},
	} {
		if code, n := c.next([]byte(w.bytes)); code != w.code || n != w.length {
			t.Errorf("next(% x) = %#x, %d; want %#x, %d", w.bytes, code, n, w.code, w.length)
		}
	}
}

func TestPredefinedCMaps(t *testing.T) {
	for _, c := range []struct {
		name     string
		known    bool
		vertical bool
	}{
		{"Identity-H", true, false}, {"Identity-V", true, true}, {"UniGB-UCS2-H", true, false},
		{"GBK-EUC-H", true, false}, {"90ms-RKSJ-V", true, true}, {"Hojo-H", false, false},
	} {
		got := predefined(c.name)
		if (got != nil) != c.known || got != nil && got.vertical != c.vertical {
			t.Errorf("predefined(%s) = %+v", c.name, got)
		}
	}
	if got := predefined("GBK-EUC-H").legacy.text(0xD6D0); got != "中" {
		t.Errorf("GBK D6D0 = %q, want 中", got)
	}
	if got := predefined("90ms-RKSJ-H").legacy.text(0x8140); got != "\u3000" {
		t.Errorf("Shift-JIS 8140 = %q, want the wide blank", got)
	}
}

func TestDamagedCMaps(t *testing.T) {
	for _, source := range []string{
		"beginbfrange <00> <FFFFFFFF> <0041>", "beginbfrange <00>", "beginbfchar <", "begincodespacerange <00> 1 2",
		"1 beginbfrange <00> <05> [ <0041>", strings.Repeat("usecmap ", 10), "/X usecmap",
	} {
		parseCMap([]byte(source)) // must return
	}
	var many strings.Builder
	for i := range 4 * maxCMapRanges / 3 {
		fmt.Fprintf(&many, "1 beginbfchar <%08x> <0041> endbfchar\n", i)
	}
	if c := parseCMap([]byte(many.String())); len(c.ranges) > maxCMapRanges+1 {
		t.Errorf("%d ranges, want at most %d", len(c.ranges), maxCMapRanges)
	}
}

// TestLigatureText has the ligatures of Ghostscript with their bytes swapped,
// and what only looks like them.
func TestLigatureText(t *testing.T) {
	for in, want := range map[string]string{
		"\x66\x00\x69\x00": "fi",
		"\x00f\x00i":       "fi",
		"\x66\x00":         "昀",
		"\x66\x00\x4e\x2d": "昀中",
	} {
		if got := utf16Text([]byte(in)); got != want {
			t.Errorf("utf16Text(%x) = %q, want %q", in, got, want)
		}
	}
}
