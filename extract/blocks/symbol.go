package blocks

import "strings"

// raisedSigns are the superscript signs of Unicode. What has none stays as it is.
var raisedSigns = func() map[rune]rune {
	const plain = "0123456789+-−–=()abcdefghijklmnoprstuvwxyz"
	raised := []rune("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ")
	m := map[rune]rune{}
	for i, r := range []rune(plain) {
		m[r] = raised[i]
	}
	return m
}()

// Superscript writes a text with superscript signs: "1)" is "¹⁾". A note mark
// written plainly would make 600 000 with note 1 the amount 600 0001.
func Superscript(s string) string {
	return strings.Map(func(r rune) rune {
		if up, ok := raisedSigns[r]; ok {
			return up
		}
		return r
	}, s)
}

// isRaised says whether a sign is a superscript one.
func isRaised(r rune) bool {
	for _, raised := range raisedSigns {
		if r == raised {
			return true
		}
	}
	return false
}

// Clean drops the characters that show nothing and makes one hyphen of two.
// No-break and thin spaces stay: they tell a number from two.
func Clean(s string) string {
	if !strings.ContainsFunc(s, func(r rune) bool { return r < ' ' || r >= 0xad }) {
		return s
	}
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n', r == '\r', r == '\t': // layout of the XML, not of the text
			return ' '
		case r == 0xad, r == 0xfeff, r >= 0x200b && r <= 0x200f, r >= 0x202a && r <= 0x202e, r >= 0x2060 && r <= 0x2069, r < ' ':
			return -1
		case r == 0x2010, r == 0x2011:
			return '-'
		}
		return r
	}, s)
}

// symbolFont maps the places of the font Symbol that may stand in or beside a
// number. The digits and most signs of ASCII have their usual places in it.
var symbolFont = map[rune]rune{
	0x2d: '−', 0xa3: '≤', 0xb0: '°', 0xb1: '±', 0xb3: '≥', 0xb4: '×', 0xae: '→', 0xd7: '·',
}

// bullet is printed for a sign of a symbol font that is not a letter.
const bullet = '•'

// Symbols turns the characters of symbol fonts (private use, U+F000 and on)
// into what they show, as far as it matters.
func Symbols(s, font string) string {
	if !strings.ContainsFunc(s, isPrivate) {
		return s
	}
	return strings.Map(func(r rune) rune {
		if isPrivate(r) {
			return Symbol(r, font)
		}
		return r
	}, s)
}

func isPrivate(r rune) bool { return r >= 0xe000 && r <= 0xf8ff }

// Symbol is what one character of a font shows; bullet where that is not known.
func Symbol(r rune, font string) rune {
	if !isPrivate(r) && !strings.EqualFold(font, "Symbol") && !dingbats(font) {
		return r
	}
	place := r & 0xff
	if dingbats(font) {
		return bullet
	}
	if known, ok := symbolFont[place]; ok {
		return known
	}
	if place == ' ' || place >= '%' && place <= '?' && place != 0x27 && place != 0x2a {
		return place // digits and signs
	}
	return bullet
}

// dingbats are the fonts that only hold pictures.
func dingbats(font string) bool {
	font = strings.ToLower(font)
	return strings.HasPrefix(font, "wingdings") || strings.HasPrefix(font, "webdings") || strings.Contains(font, "dingbats")
}

// superscriptDigits raises digits and leaves letters as they are.
func superscriptDigits(s string) string {
	return strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' {
			return raisedSigns[r]
		}
		return r
	}, s)
}
