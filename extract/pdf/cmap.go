package pdf

import (
	"sort"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	lib "github.com/ledongthuc/pdf"
)

// maxCMapRanges bounds the entries of one CMap; the largest that are printed
// map all 65 536 codes one by one.
const maxCMapRanges = 1 << 17

// codeSpace is a range of codes of one length in bytes.
type codeSpace struct {
	bytes  int
	lo, hi uint32
}

// codeRange maps the codes lo to hi: to a CID and those that follow it, or to
// text whose last character counts up.
type codeRange struct {
	lo, hi uint32
	cid    uint32
	text   string
}

// cmap maps the codes of strings to CIDs (a font's Encoding) or to text
// (ToUnicode).
type cmap struct {
	spaces   []codeSpace
	ranges   []codeRange // sorted by lo; of overlapping ones the last given counts
	vertical bool
	identity bool // what no range holds is its own CID
	utf16    bool // codes are UTF-16: they are their own text
	legacy   *legacy
	use      string // the CMap that this one stands on
}

// predefined returns a CMap known by its name: the identities, and those whose
// codes are Unicode or of an older encoding. nil for another.
func predefined(name string) *cmap {
	c := &cmap{spaces: []codeSpace{{2, 0, 0xFFFF}}, identity: true, vertical: strings.HasSuffix(name, "V")}
	switch {
	case name == "Identity-H" || name == "Identity-V":
		return c
	case strings.Contains(name, "-UCS2-") || strings.Contains(name, "-UTF16-"):
		c.utf16, c.identity = true, false
		return c
	}
	return legacyCMap(name)
}

// maxAllRanges bounds the ranges of all CMaps of a file.
const maxAllRanges = 1 << 19

// cmap reads an embedded CMap, once for all fonts that share it.
func (f *file) cmap(v lib.Value) *cmap {
	start := streamStart(v)
	if c, ok := f.cmaps[start]; ok {
		return c
	}
	data, err := f.stream(v)
	if err != nil {
		f.damage("a CMap: " + err.Error())
	}
	c := &cmap{}
	if f.ranges < maxAllRanges {
		c = parseCMap(data)
		f.ranges += len(c.ranges)
	} else {
		f.damage("a CMap: the file has too many")
	}
	f.cmaps[start] = c
	return c
}

// parseCMap reads a CMap program. It takes what it knows and passes the rest.
func parseCMap(data []byte) *cmap {
	c := &cmap{}
	s := &scanner{buf: data}
	var last token
	for {
		if len(s.scratch) > 1<<16 {
			s.scratch, last = nil, token{}
		}
		t := s.next()
		if t.kind == tokEOF || len(c.ranges) > maxCMapRanges {
			break
		}
		if t.kind == tokKeyword {
			switch string(t.text) {
			case "begincodespacerange":
				c.readSpaces(s)
			case "begincidrange", "beginbfrange":
				c.readRanges(s)
			case "begincidchar", "beginbfchar":
				c.readChars(s)
			case "usecmap":
				if last.kind == tokName {
					c.use = string(last.text)
				}
			case "def":
				if last.kind == tokNumber && last.num == 1 && wmode(data, s.pos) {
					c.vertical = true
				}
			}
		}
		last = t
	}
	sort.SliceStable(c.ranges, func(i, j int) bool { return c.ranges[i].lo < c.ranges[j].lo })
	return c
}

// wmode tells whether the def that ends at the offset sets WMode.
func wmode(data []byte, end int) bool {
	return strings.Contains(string(data[max(0, end-24):end]), "/WMode")
}

func (c *cmap) readSpaces(s *scanner) {
	for {
		lo, hi := s.next(), s.next()
		if lo.kind != tokString || hi.kind != tokString || len(c.spaces) > 256 {
			return
		}
		if n := len(lo.text); n >= 1 && n <= 4 && n == len(hi.text) {
			c.spaces = append(c.spaces, codeSpace{n, code(lo.text), code(hi.text)})
		}
	}
}

func (c *cmap) readRanges(s *scanner) {
	for len(c.ranges) <= maxCMapRanges {
		lo := s.next()
		if lo.kind != tokString {
			return
		}
		hi, to := s.next(), s.next()
		if hi.kind != tokString {
			return
		}
		first, last := code(lo.text), code(hi.text)
		if to.kind == tokOpen {
			for n := first; ; n++ {
				item := s.next()
				if item.kind == tokClose || item.kind == tokEOF {
					break
				}
				if n <= last && len(c.ranges) <= maxCMapRanges {
					c.add(n, n, item)
				}
			}
			continue
		}
		if first <= last {
			c.add(first, last, to)
		}
	}
}

func (c *cmap) readChars(s *scanner) {
	for len(c.ranges) <= maxCMapRanges {
		from := s.next()
		if from.kind != tokString {
			return
		}
		c.add(code(from.text), code(from.text), s.next())
	}
}

func (c *cmap) add(lo, hi uint32, to token) {
	r := codeRange{lo: lo, hi: hi}
	switch to.kind {
	case tokNumber:
		r.cid = uint32(max(0, to.num))
	case tokString:
		r.text = utf16Text(to.text)
	case tokName:
		r.text = glyphText(string(to.text))
	default:
		return
	}
	c.ranges = append(c.ranges, r)
}

// code is the number that the bytes of a code make.
func code(b []byte) (n uint32) {
	for _, c := range b[:min(len(b), 4)] {
		n = n<<8 | uint32(c)
	}
	return n
}

// utf16Text decodes the target of a ToUnicode entry. One byte alone is met,
// and means the character with that code.
func utf16Text(b []byte) string {
	if len(b) == 1 {
		return string(rune(b[0]))
	}
	units := make([]uint16, 0, len(b)/2)
	for i := 0; i+1 < len(b) && i < 256; i += 2 {
		units = append(units, uint16(b[i])<<8|uint16(b[i+1]))
	}
	if swapped(units) {
		for i, u := range units {
			units[i] = u >> 8
		}
	}
	return string(utf16.Decode(units))
}

// swapped reports whether the bytes of a ligature's letters are in the wrong
// order, as Ghostscript writes them: <66006900> for "fi". No two Chinese signs
// whose codes end in a nought byte stand for one glyph.
func swapped(units []uint16) bool {
	for _, u := range units {
		if letter := u >> 8; u&0xff != 0 || letter < 'A' || letter > 'z' {
			return false
		}
	}
	return len(units) > 1
}

// find returns the range that holds the code.
func (c *cmap) find(n uint32) (codeRange, bool) {
	i := sort.Search(len(c.ranges), func(i int) bool { return c.ranges[i].lo > n })
	for k := i - 1; k >= 0 && k > i-overlapping; k-- {
		if r := c.ranges[k]; n <= r.hi {
			return r, true
		}
	}
	return codeRange{}, false
}

// cid returns the CID of a code.
func (c *cmap) cid(n uint32) uint32 {
	if r, ok := c.find(n); ok {
		return r.cid + n - r.lo
	}
	if c.identity {
		return n
	}
	return 0
}

// unicode returns the text of a code.
func (c *cmap) unicode(n uint32) (string, bool) {
	r, ok := c.find(n)
	if !ok {
		return "", false
	}
	if n == r.lo || r.text == "" {
		return r.text, true
	}
	last, size := utf8.DecodeLastRuneInString(r.text)
	return r.text[:len(r.text)-size] + string(last+rune(n-r.lo)), true
}

// next returns the code at the start of b and its length in bytes. A code in
// no codespace has the length of the shortest one.
func (c *cmap) next(b []byte) (n uint32, length int) {
	if len(c.spaces) == 1 && c.spaces[0].bytes == 2 && len(b) >= 2 {
		return uint32(b[0])<<8 | uint32(b[1]), 2
	}
	shortest := 4
	for length = 1; length <= min(4, len(b)); length++ {
		n = n<<8 | uint32(b[length-1])
		for _, s := range c.spaces {
			if s.bytes == length && s.holds(n) {
				return n, length
			}
			shortest = min(shortest, s.bytes)
		}
	}
	if len(c.spaces) == 0 {
		shortest = 2
	}
	shortest = min(shortest, len(b))
	return code(b[:shortest]), shortest
}

// holds tells whether each byte of the code is within those of the range.
func (s codeSpace) holds(n uint32) bool {
	for shift := 0; shift < s.bytes*8; shift += 8 {
		b := n >> shift & 0xFF
		if b < s.lo>>shift&0xFF || b > s.hi>>shift&0xFF {
			return false
		}
	}
	return true
}
