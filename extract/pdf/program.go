package pdf

import (
	"bytes"

	lib "github.com/ledongthuc/pdf"
)

// A font program that is embedded in the file says what its codes (Type 1) or
// its glyphs (TrueType, CFF) are, where the font dictionary does not.

// programEncoding is the encoding built into the embedded program of a simple
// font. It tells too whether there is a program at all: with one, what it does
// not say is not known.
func (f *file) programEncoding(descriptor lib.Value) (*encoding, bool) {
	if v := f.key(descriptor, "FontFile"); v.Kind() == lib.Stream {
		data, _ := f.stream(v)
		return type1Encoding(data), true
	}
	if v := f.key(descriptor, "FontFile2"); v.Kind() == lib.Stream {
		data, _ := f.stream(v)
		return parseTrueType(data).encoding(), true
	}
	if v := f.key(descriptor, "FontFile3"); v.Kind() == lib.Stream {
		data, _ := f.stream(v)
		if bytes.HasPrefix(data, []byte("OTTO")) {
			data = parseTrueType(data).table("CFF ")
		}
		return parseCFF(data).encoding, true
	}
	return nil, false
}

// glyphRunes gives the characters of a composite font's CIDs by its embedded
// program, as far as that tells.
func (f *file) glyphRunes(cid, descriptor lib.Value) map[uint32]rune {
	var glyphs map[uint32]rune // by glyph number
	if v := f.key(descriptor, "FontFile2"); v.Kind() == lib.Stream {
		data, _ := f.stream(v)
		glyphs = parseTrueType(data).glyphs()
	} else if v := f.key(descriptor, "FontFile3"); v.Kind() == lib.Stream {
		data, _ := f.stream(v)
		if bytes.HasPrefix(data, []byte("OTTO")) {
			t := parseTrueType(data)
			if glyphs = t.glyphs(); len(glyphs) == 0 {
				glyphs = parseCFF(t.table("CFF ")).glyphs
			}
		} else {
			glyphs = parseCFF(data).glyphs
		}
	}
	toGlyph := f.key(cid, "CIDToGIDMap")
	if toGlyph.Kind() != lib.Stream {
		if glyphs == nil {
			glyphs = map[uint32]rune{}
		}
		return glyphs
	}
	table, _ := f.stream(toGlyph)
	cids := map[uint32]rune{}
	for i := 0; i+1 < len(table) && i < 2<<16; i += 2 {
		if r := glyphs[uint32(table[i])<<8|uint32(table[i+1])]; r != 0 {
			cids[uint32(i/2)] = r
		}
	}
	return cids
}

// type1Encoding reads the encoding in the clear part of a Type 1 program:
// StandardEncoding, or a line "dup 65 /A put" for each code.
func type1Encoding(data []byte) *encoding {
	if i := bytes.Index(data, []byte("eexec")); i >= 0 {
		data = data[:i]
	}
	i := bytes.Index(data, []byte("/Encoding"))
	if i < 0 {
		return &encoding{}
	}
	s := &scanner{buf: data, pos: i + len("/Encoding")}
	if t := s.next(); t.is("StandardEncoding") {
		return standard
	}
	var e encoding
	var code float64
	for range 1 << 14 {
		s.scratch = s.scratch[:0]
		switch t := s.next(); {
		case t.kind == tokEOF, t.is("def"), t.is("readonly"):
			return &e
		case t.kind == tokNumber:
			code = t.num
		case t.kind == tokName && code >= 0 && code < 256:
			e[int(code)] = firstRune(glyphText(string(t.text)))
		}
	}
	return &e
}

// firstRune is the only rune of s, 0 where there is none or another behind it.
func firstRune(s string) rune {
	var first rune
	for i, r := range s {
		if i > 0 {
			return 0
		}
		first = r
	}
	return first
}
