package pdf

import "testing"

func TestGlyphText(t *testing.T) {
	for _, c := range []struct{ name, want string }{
		{"A", "A"}, {"aring", "å"}, {"Odieresis", "Ö"}, {"fi", "ﬁ"}, {"f_f_i", "ffi"}, {"A.sc", "A"}, {"one.tf", "1"},
		{"uni00E5", "å"}, {"uni00e5", "å"}, {"uni00410042", "AB"}, {"u1F600", "😀"}, {"u00E4", "ä"},
		{"oneoldstyle", "1"}, {"Asmall", "A"}, {"Euro", "€"}, {"minus", "−"},
		// Names that only number a glyph, and damage.
		{"g23", ""}, {"a65", ""}, {"C0041", ""}, {"cid123", ""}, {".notdef", ""}, {"", ""}, {"uniD800", ""},
		{"uni004", ""}, {"unicorn", ""}, {"u12", ""}, {"union1", ""}, {"A_nosuch", ""}, {"u110000", ""},
	} {
		if got := glyphText(c.name); got != c.want {
			t.Errorf("glyphText(%q) = %q, want %q", c.name, got, c.want)
		}
	}
}

func TestEncodings(t *testing.T) {
	for _, c := range []struct {
		name string
		e    *encoding
		code byte
		want rune
	}{
		{"WinAnsi", winAnsi, 0xE5, 'å'}, {"WinAnsi", winAnsi, 0x96, '–'}, {"WinAnsi", winAnsi, 0xAD, '-'}, {"WinAnsi", winAnsi, 0x81, 0},
		{"MacRoman", macRoman, 0x8C, 'å'}, {"MacRoman", macRoman, 0xDB, '¤'},
		{"Standard", standard, '\'', '’'}, {"Standard", standard, 0xAE, 'ﬁ'}, {"Standard", standard, 0xD0, '—'}, {"Standard", standard, 0xE5, 0},
		{"Standard", standard, 0xB7, '•'}, {"Standard", standard, 0xBF, '¿'}, {"Standard", standard, 0xCF, 'ˇ'},
		{"Symbol", symbolic, 'a', 'α'}, {"Symbol", symbolic, 0xB7, '•'}, {"Symbol", symbolic, 0xFE, '⎭'},
		{"ZapfDingbats", zapfDingbats, 0x34, '✔'}, {"ZapfDingbats", zapfDingbats, 0x6C, '●'}, {"ZapfDingbats", zapfDingbats, 0xFE, '➾'},
		{"ZapfDingbats", zapfDingbats, 0xC0, '①' + 0x320}, {"ZapfDingbats", zapfDingbats, 0xAC, '①'},
	} {
		if got := c.e[c.code]; got != c.want {
			t.Errorf("%s %#x = %q, want %q", c.name, c.code, got, c.want)
		}
	}
	if got := dingbat("a20"); got != '✔' {
		t.Errorf("dingbat a20 = %q, want ✔", got)
	}
	if got := dingbat("a101"); got != '❡' {
		t.Errorf("dingbat a101 = %q, want ❡", got)
	}
	if got := dingbat("A"); got != 0 {
		t.Errorf("dingbat A = %q, want none", got)
	}
}

func TestCleanText(t *testing.T) {
	for _, c := range []struct {
		text, want string
		blank      bool
	}{
		{"a", "a", false}, {"ﬃ", "ffi", false}, {" ", "", true}, {"\u00A0", "", true}, {"\u2009", "", true}, {"\u202F", "", true},
		{"\t", "", true}, {"\x00", "", false}, {"\x02", "", false}, {"a b", "ab", false}, {"\u00AD", "\u00AD", false}, {"a\u030A", "å", false},
	} {
		if got, blank := cleanText(c.text); got != c.want || blank != c.blank {
			t.Errorf("cleanText(%q) = %q, %v; want %q, %v", c.text, got, blank, c.want, c.blank)
		}
	}
}
