package pdf

import (
	"strings"

	"golang.org/x/text/encoding/charmap"
)

// encoding gives the character of each code of a simple font, 0 where it has none.
type encoding [256]rune

// The encodings that PDF names (ISO 32000-1, annex D), and those built into
// two of the standard fonts.
var (
	winAnsi      = fromCharmap(charmap.Windows1252, map[byte]rune{0xAD: '-'})
	macRoman     = fromCharmap(charmap.Macintosh, map[byte]rune{0xDB: '¤'})
	standard     = standardEncoding()
	symbolic     = symbolEncoding()
	zapfDingbats = dingbatsEncoding()
)

// namedEncoding returns the encoding that PDF calls name, nil for another.
func namedEncoding(name string) *encoding {
	switch name {
	case "WinAnsiEncoding":
		return winAnsi
	case "MacRomanEncoding":
		return macRoman
	case "StandardEncoding":
		return standard
	}
	return nil
}

func fromCharmap(m *charmap.Charmap, except map[byte]rune) *encoding {
	var e encoding
	for c := 0x20; c < 256; c++ {
		if r := m.DecodeByte(byte(c)); r != 0xFFFD && r >= ' ' && (r < 0x7F || r > 0x9F) {
			e[c] = r
		}
	}
	for c, r := range except {
		e[c] = r
	}
	return &e
}

// standardEncoding is Adobe's: ASCII with two typographic quotes, and a sparse
// upper half.
func standardEncoding() *encoding {
	e := fromCharmap(charmap.Windows1252, map[byte]rune{'\'': '’', '`': '‘'})
	for c := 0x7F; c < 256; c++ {
		e[c] = 0
	}
	e.set(0xA1, "¡¢£⁄¥ƒ§¤'“«‹›ﬁﬂ")
	e.set(0xB1, "–†‡·\x00¶•‚„”»…‰\x00¿")
	e.set(0xC1, "`´ˆ˜¯˘˙¨\x00˚¸\x00˝˛ˇ—")
	for c, r := range map[int]rune{0xE1: 'Æ', 0xE3: 'ª', 0xE8: 'Ł', 0xE9: 'Ø', 0xEA: 'Œ', 0xEB: 'º',
		0xF1: 'æ', 0xF5: 'ı', 0xF8: 'ł', 0xF9: 'ø', 0xFA: 'œ', 0xFB: 'ß'} {
		e[c] = r
	}
	return e
}

// set fills the codes from first with the runes of s.
func (e *encoding) set(first int, s string) {
	for _, r := range s {
		e[first] = r
		first++
	}
}

func symbolEncoding() *encoding {
	var e encoding
	e.set(0x20, " !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧ∆ΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλµνοπθρστυϖωξψζ{|}∼")
	e.set(0xA0, "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓")
	e.set(0xE0, "◊〈®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪\x00〉∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭")
	return &e
}

// dingbatsEncoding follows the block of Unicode that was made after it, with
// the signs that Unicode already had elsewhere.
func dingbatsEncoding() *encoding {
	var e encoding
	e[0x20] = ' '
	for c := 0x21; c < 0x7F; c++ {
		e[c] = rune(0x2700 + c - 0x20)
	}
	for c := 0xA1; c < 0xFF; c++ {
		if c != 0xF0 {
			e[c] = rune(0x2761 + c - 0xA1)
		}
	}
	for c, r := range map[int]rune{0x25: '☎', 0x2A: '☛', 0x2B: '☞', 0x48: '★', 0x6C: '●', 0x6E: '■', 0x73: '▲',
		0x74: '▼', 0x75: '◆', 0x77: '◗', 0xA8: '♣', 0xA9: '♦', 0xAA: '♥', 0xAB: '♠', 0xD5: '→', 0xD6: '↔', 0xD7: '↕'} {
		e[c] = r
	}
	for i := range 10 {
		e[0xAC+i] = rune('①' + i)
	}
	return &e
}

// dingbatNames are the glyph names of ZapfDingbats in the order of its codes,
// from 0x21 and from 0xA1. They mean nothing in another font.
const dingbatNames = `a1 a2 a202 a3 a4 a5 a119 a118 a117 a11 a12 a13 a14 a15 a16 a105 a17 a18 a19 a20 a21 a22 a23
a24 a25 a26 a27 a28 a6 a7 a8 a9 a10 a29 a30 a31 a32 a33 a34 a35 a36 a37 a38 a39 a40 a41 a42 a43 a44 a45 a46 a47 a48
a49 a50 a51 a52 a53 a54 a55 a56 a57 a58 a59 a60 a61 a62 a63 a64 a65 a66 a67 a68 a69 a70 a71 a72 a73 a74 a203 a75
a204 a76 a77 a78 a79 a81 a82 a83 a84 a97 a98 a99 a100
a101 a102 a103 a104 a106 a107 a108 a112 a111 a110 a109 a120 a121 a122 a123 a124 a125 a126 a127 a128 a129 a130 a131
a132 a133 a134 a135 a136 a137 a138 a139 a140 a141 a142 a143 a144 a145 a146 a147 a148 a149 a150 a151 a152 a153 a154
a155 a156 a157 a158 a159 a160 a161 a163 a164 a196 a165 a192 a166 a167 a168 a169 a170 a171 a172 a173 a162 a174 a175
a176 a177 a178 a179 a193 a180 a199 a181 a200 a182 - a201 a183 a184 a197 a185 a194 a198 a186 a195 a187 a188 a189
a190 a191`

// dingbat returns the sign of a ZapfDingbats glyph name, 0 for another name.
func dingbat(name string) rune {
	for i, n := range strings.Fields(dingbatNames) {
		if n != name {
			continue
		}
		if i >= 0x7F-0x21 {
			i += 0xA1 - 0x7F
		}
		return zapfDingbats[0x21+i]
	}
	return 0
}
