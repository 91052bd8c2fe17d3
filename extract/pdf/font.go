package pdf

import (
	"strings"
	"unicode"
	"unicode/utf8"

	lib "github.com/ledongthuc/pdf"
	"golang.org/x/text/unicode/norm"
)

// glyph is what one code of a font prints.
type glyph struct {
	text   string  // its letters; unknownText where the font does not tell
	width  float64 // of the advance, in parts of the font size
	drop   float64 // vertical writing: advance downwards, in parts of the font size
	blank  bool    // a printed space
	accent rune    // the combining mark that the text means, where it is an accent
	set    bool    // looked up before
}

// maxTablesKept bounds the memory of glyphs looked up: each table is 10 KiB.
const maxTablesKept = 1 << 12

// unknownText stands for a glyph that is drawn and cannot be decoded.
const unknownText = string(utf8.RuneError)

// font is a font as far as text needs it: codes to letters and widths.
type font struct {
	name            string // without the subset prefix
	bold            bool
	ascent, descent float64 // in parts of the font size; descent is negative
	vertical        bool
	scale           float64 // from the units of its widths to parts of the font size

	encode    *cmap // composite fonts: codes to CIDs; nil for simple fonts
	toUnicode *cmap
	text      func(code uint32) string // what Encoding or the font's program say, "" for nothing
	width     func(code uint32) float64

	tables [256]*[256]glyph
	left   *int // tables that all fonts may still keep
}

// glyph returns what the code prints.
func (f *font) glyph(code uint32) *glyph {
	var table *[256]glyph
	if code <= 0xFFFF {
		table = f.tables[code>>8]
	}
	if table == nil {
		if code > 0xFFFF || *f.left <= 0 {
			g := f.look(code)
			return &g
		}
		*f.left--
		table = new([256]glyph)
		f.tables[code>>8] = table
	}
	g := &table[code&0xFF]
	if !g.set {
		*g = f.look(code)
	}
	return g
}

func (f *font) look(code uint32) glyph {
	g := glyph{set: true}
	known := false
	if f.toUnicode != nil {
		g.text, known = f.toUnicode.unicode(code)
		known = known && g.text != "" && g.text != "\x00"
	}
	if !known {
		g.text = f.text(code)
	}
	g.text, g.blank = cleanText(g.text)
	if g.text == "" && !g.blank {
		g.text = unknownText
	}
	g.accent = accentOf(g.text)
	g.width = f.width(code) * f.scale
	if f.vertical {
		g.drop = 1
	}
	return g
}

// cleanText writes ligatures as letters, letters with their accents, and takes control characters out.
// A text of nothing but blanks is a blank.
func cleanText(s string) (text string, blank bool) {
	if len(s) == 1 && s[0] > ' ' && s[0] < 0x7F {
		return s, false
	}
	var b strings.Builder
	for _, r := range s {
		switch {
		case r >= 0xFB00 && r <= 0xFB06:
			b.WriteString(ligatures[r-0xFB00])
		case unicode.IsSpace(r) || r == 0x200B || r == 0xFEFF:
			blank = true
		case r == 0 || unicode.Is(unicode.Cc, r) || r == utf8.RuneError:
		default:
			b.WriteRune(r)
		}
	}
	return norm.NFC.String(b.String()), blank && b.Len() == 0
}

var ligatures = [...]string{"ff", "fi", "fl", "ffi", "ffl", "st", "st"}

// Ascent and descent of a font that tells none, or nothing sensible.
const (
	usualAscent  = 0.75
	usualDescent = -0.25
)

// loadFont reads a font dictionary.
func (f *file) loadFont(v lib.Value) *font {
	out := &font{name: strings.ToValidUTF8(bareName(f.key(v, "BaseFont").Name()), "?"), scale: 0.001, left: &f.tables}
	if tu := f.key(v, "ToUnicode"); tu.Kind() == lib.Stream {
		out.toUnicode = f.cmap(tu)
	}
	switch f.key(v, "Subtype").Name() {
	case "Type0":
		f.loadComposite(out, v)
	case "Type3":
		f.loadType3(out, v)
	default:
		f.loadSimple(out, v)
	}
	return out
}

// bareName cuts the prefix of a subset, "ABCDEF+".
func bareName(name string) string {
	if len(name) > 7 && name[6] == '+' && strings.ToUpper(name[:6]) == name[:6] {
		return name[7:]
	}
	return name
}

// describe takes the looks from the font descriptor.
func (f *file) describe(out *font, descriptor lib.Value) {
	const forceBold = 1 << 18
	out.bold = looksBold(out.name) || f.key(descriptor, "Flags").Int64()&forceBold != 0 ||
		f.key(descriptor, "FontWeight").Float64() >= 600
	out.ascent, out.descent = usualAscent, usualDescent
	if a := f.key(descriptor, "Ascent").Float64() / 1000; a > 0.4 && a < 1.3 {
		out.ascent = a
	}
	if d := f.key(descriptor, "Descent").Float64() / 1000; d < 0 && d > -0.6 {
		out.descent = d
	}
}

// looksBold tells whether the name of a font says that it is bold.
func looksBold(name string) bool {
	name = strings.ToLower(name)
	for _, word := range []string{"bold", "black", "heavy", "demi", "fett"} {
		if strings.Contains(name, word) {
			return true
		}
	}
	return strings.HasSuffix(name, ",b")
}
