package pdf

import "encoding/binary"

// trueType is a TrueType or OpenType program: its tables by tag.
type trueType struct {
	tables map[string][]byte
	cmaps  []trueTypeCMap
}

// trueTypeCMap is one table from codes to glyph numbers.
type trueTypeCMap struct {
	platform, encoding int
	data               []byte
}

// maxTables is the most tables of a program, and of codes, that are read.
const maxTables = 64

// parseTrueType reads the directory and the code tables. A damaged program
// gives fewer tables.
func parseTrueType(data []byte) *trueType {
	t := &trueType{tables: map[string][]byte{}}
	if len(data) < 12 {
		return t
	}
	count := min(int(be16(data, 4)), maxTables)
	for i := range count {
		at := 12 + i*16
		if at+16 > len(data) {
			break
		}
		from, length := int(be32(data, at+8)), int(be32(data, at+12))
		if from <= len(data) {
			t.tables[string(data[at:at+4])] = data[from:min(from+length, len(data))]
		}
	}
	t.readCMaps(t.tables["cmap"])
	return t
}

func (t *trueType) table(tag string) []byte { return t.tables[tag] }

func be16(b []byte, at int) uint16 {
	if at < 0 || at+2 > len(b) {
		return 0
	}
	return binary.BigEndian.Uint16(b[at:])
}

func be32(b []byte, at int) uint32 {
	if at < 0 || at+4 > len(b) {
		return 0
	}
	return binary.BigEndian.Uint32(b[at:])
}

func (t *trueType) readCMaps(b []byte) {
	for i := range min(int(be16(b, 2)), maxTables) {
		at := 4 + i*8
		from := int(be32(b, at+4))
		if at+8 > len(b) || from >= len(b) {
			break
		}
		t.cmaps = append(t.cmaps, trueTypeCMap{int(be16(b, at)), int(be16(b, at+2)), b[from:]})
	}
}

// maxSteps bounds the codes of one table, whose ranges may overlap.
const maxSteps = 1 << 18

// glyphTable reads one code table of the formats 0, 4, 6 and 12.
func glyphTable(b []byte) map[uint32]uint32 {
	m, steps := map[uint32]uint32{}, 0
	switch be16(b, 0) {
	case 0:
		for c := 0; c < 256 && 6+c < len(b); c++ {
			m[uint32(c)] = uint32(b[6+c])
		}
	case 4:
		segments := int(be16(b, 6)) / 2
		for i := range segments {
			end, start := int(be16(b, 14+2*i)), int(be16(b, 16+2*(segments+i)))
			delta, rangeAt := int(be16(b, 16+2*(2*segments+i))), 16+2*(3*segments+i)
			offset := int(be16(b, rangeAt))
			for c := start; c <= end && c < 0xFFFF && steps < maxSteps; c++ {
				steps++
				glyph := c + delta
				if offset != 0 {
					if glyph = int(be16(b, rangeAt+offset+2*(c-start))); glyph != 0 {
						glyph += delta
					}
				}
				if glyph &= 0xFFFF; glyph != 0 {
					m[uint32(c)] = uint32(glyph)
				}
			}
		}
	case 6:
		first := int(be16(b, 6))
		for i := range int(be16(b, 8)) {
			m[uint32(first+i)] = uint32(be16(b, 10+2*i))
		}
	case 12:
		for i := range min(int(be32(b, 12)), maxGlyphs) {
			start, end, glyph := be32(b, 16+12*i), be32(b, 20+12*i), be32(b, 24+12*i)
			for c := start; c <= end && c <= 0x10FFFF && steps < maxSteps; c++ {
				steps++
				m[c] = glyph + c - start
			}
		}
	}
	return m
}

// find returns the code table of that platform and encoding; -1 is any.
func (t *trueType) find(platform, encoding int) map[uint32]uint32 {
	for i := range t.cmaps {
		if c := &t.cmaps[i]; c.platform == platform && (encoding < 0 || c.encoding == encoding) {
			return glyphTable(c.data)
		}
	}
	return nil
}

// glyphs gives the character of each glyph: by a Unicode table read backwards,
// else by the glyph names. Of several characters the lowest counts.
func (t *trueType) glyphs() map[uint32]rune {
	out := map[uint32]rune{}
	for _, m := range []map[uint32]uint32{t.find(3, 10), t.find(3, 1), t.find(0, -1)} {
		for c, glyph := range m {
			if have := out[glyph]; c >= ' ' && glyph != 0 && (have == 0 || rune(c) < have) {
				out[glyph] = rune(c)
			}
		}
		if len(out) > 0 {
			return out
		}
	}
	for glyph, name := range t.names() {
		if r := firstRune(glyphText(name)); r != 0 {
			out[uint32(glyph)] = r
		}
	}
	return out
}

// encoding is what the codes of a simple font mean that names no encoding: its
// symbol table (3,0), which adds 0xF000, or its Macintosh table (1,0) leads to
// glyphs, and those to characters.
func (t *trueType) encoding() *encoding {
	var e encoding
	glyphs := t.glyphs()
	symbol, mac := t.find(3, 0), t.find(1, 0)
	for c := range uint32(256) {
		glyph := symbol[c]
		for _, high := range []uint32{0xF000, 0xF100, 0xF200} {
			if glyph == 0 {
				glyph = symbol[high+c]
			}
		}
		if glyph == 0 {
			glyph = mac[c]
		}
		if glyph != 0 {
			e[c] = glyphs[glyph]
		}
	}
	return &e
}

// names reads the glyph names of a post table of format 2.
func (t *trueType) names() []string {
	b := t.tables["post"]
	if be32(b, 0) != 0x00020000 {
		return nil
	}
	count := int(be16(b, 32))
	var own []string
	for at := 34 + 2*count; at < len(b) && len(own) < maxGlyphs; {
		end := at + 1 + int(b[at])
		if end > len(b) {
			break
		}
		own, at = append(own, string(b[at+1:end])), end
	}
	out := make([]string, count)
	for i := range out {
		n := int(be16(b, 34+2*i))
		switch {
		case n < len(macGlyphs()):
			out[i] = macGlyphs()[n]
		case n >= 258 && n-258 < len(own):
			out[i] = own[n-258]
		}
	}
	return out
}
