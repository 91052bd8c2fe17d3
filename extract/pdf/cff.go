package pdf

// cff is what a compact font program (CFF, Adobe technical note 5176) says
// about its glyphs.
type cff struct {
	encoding *encoding
	glyphs   map[uint32]rune // by glyph number; empty for CID-keyed programs
}

// maxGlyphs is the most glyphs that a font can have.
const maxGlyphs = 1 << 16

// Operators of the Top DICT; those of two bytes have the second above 255.
const (
	cffCharset     = 15
	cffEncoding    = 16
	cffCharStrings = 17
	cffROS         = 256 + 30
)

// parseCFF reads the names of the glyphs and the encoding. A damaged program
// says less, or nothing.
func parseCFF(data []byte) cff {
	out := cff{encoding: &encoding{}, glyphs: map[uint32]rune{}}
	if len(data) < 4 {
		return out
	}
	_, at := cffIndex(data, int(data[2])) // names
	tops, at := cffIndex(data, at)
	strings, _ := cffIndex(data, at)
	if len(tops) == 0 {
		return out
	}
	top := cffDict(tops[0])
	if _, cid := top[cffROS]; cid {
		return out
	}
	chars, _ := cffIndex(data, top[cffCharStrings])
	sids := cffCharsetOf(data, top[cffCharset], len(chars))
	runes := make([]rune, len(sids))
	for glyph, sid := range sids {
		runes[glyph] = sidRune(sid, strings)
		if runes[glyph] != 0 {
			out.glyphs[uint32(glyph)] = runes[glyph]
		}
	}
	out.encoding = cffEncodingOf(data, top[cffEncoding], runes, strings)
	return out
}

// cffIndex reads an INDEX at the offset and returns its items and its end.
func cffIndex(data []byte, at int) (items [][]byte, end int) {
	if at < 0 || at+2 > len(data) {
		return nil, len(data)
	}
	count := int(data[at])<<8 | int(data[at+1])
	if count == 0 {
		return nil, at + 2
	}
	if at+3 > len(data) {
		return nil, len(data)
	}
	size := int(data[at+2])
	base := at + 3 + (count+1)*size - 1 // offsets count from 1
	if size < 1 || size > 4 || base > len(data) {
		return nil, len(data)
	}
	offset := func(i int) int {
		p := at + 3 + i*size
		return base + int(bigEndian(data[p:p+size]))
	}
	for i := range count {
		from, to := offset(i), offset(i+1)
		if from > to || from < base || to > len(data) {
			return items, len(data)
		}
		items = append(items, data[from:to])
	}
	return items, offset(count)
}

// cffDict reads a DICT: the last operand of each operator.
func cffDict(data []byte) map[int]int {
	dict := map[int]int{}
	last := 0
	for i := 0; i < len(data); {
		b := int(data[i])
		at := func(k int) int {
			if i+k < len(data) {
				return int(data[i+k])
			}
			return 0
		}
		switch {
		case b == 12:
			dict[256+at(1)] = last
			i += 2
		case b <= 21:
			dict[b] = last
			i++
		case b == 28:
			last = int(int16(at(1)<<8 | at(2)))
			i += 3
		case b == 29:
			last = int(int32(at(1)<<24 | at(2)<<16 | at(3)<<8 | at(4)))
			i += 5
		case b == 30: // a real number: nibbles to the end mark 15
			for i++; i < len(data) && data[i]&0x0F != 0x0F; i++ {
			}
			i++
		case b >= 32 && b <= 246:
			last = b - 139
			i++
		case b >= 247 && b <= 250:
			last = (b-247)*256 + at(1) + 108
			i += 2
		case b >= 251 && b <= 254:
			last = -(b-251)*256 - at(1) - 108
			i += 2
		default:
			i++
		}
	}
	return dict
}

// cffCharsetOf returns the string number (SID) of each glyph.
func cffCharsetOf(data []byte, at, glyphs int) []int {
	sids := make([]int, 1, max(1, glyphs)) // glyph 0 is .notdef
	if at <= 2 {                           // ISOAdobe: in order; the expert sets differ, and are never subsets
		for sid := 1; len(sids) < glyphs && at == 0 && sid <= 228; sid++ {
			sids = append(sids, sid)
		}
		return sids
	}
	if at >= len(data) {
		return sids
	}
	format, at := data[at], at+1
	for len(sids) < glyphs && at+2 <= len(data) {
		first, left := int(data[at])<<8|int(data[at+1]), 0
		at += 2
		switch {
		case format == 1 && at < len(data):
			left = int(data[at])
			at++
		case format == 2 && at+1 < len(data):
			left = int(data[at])<<8 | int(data[at+1])
			at += 2
		}
		for k := 0; k <= left && len(sids) < glyphs; k++ {
			sids = append(sids, first+k)
		}
	}
	return sids
}

// cffEncodingOf returns the character of each code.
func cffEncodingOf(data []byte, at int, runes []rune, strings [][]byte) *encoding {
	if at == 0 {
		return standard
	}
	var e encoding
	if at < 2 || at+2 > len(data) {
		return &e
	}
	format, count := data[at], int(data[at+1])
	at += 2
	glyph := 1
	put := func(code int) {
		if code < 256 && glyph < len(runes) {
			e[code] = runes[glyph]
		}
		glyph++
	}
	for range count {
		if at >= len(data) {
			return &e
		}
		first, left := int(data[at]), 0
		at++
		if format&0x7F == 1 && at < len(data) {
			left = int(data[at])
			at++
		}
		for k := 0; k <= left; k++ {
			put(first + k)
		}
	}
	if format&0x80 != 0 && at < len(data) { // further codes for some glyphs
		n := int(data[at])
		for at++; n > 0 && at+3 <= len(data); n, at = n-1, at+3 {
			e[data[at]] = sidRune(int(data[at+1])<<8|int(data[at+2]), strings)
		}
	}
	return &e
}

// sidRune returns the character of a string number: a standard string, or one
// of the program's own.
func sidRune(sid int, strings [][]byte) rune {
	switch {
	case sid <= 0:
		return 0
	case sid < len(standardStrings()):
		return standardStrings()[sid]
	case sid >= firstOwnString && sid-firstOwnString < len(strings):
		return firstRune(glyphText(string(strings[sid-firstOwnString])))
	}
	return 0
}
