package pdf

import (
	"sort"
	"strings"

	lib "github.com/ledongthuc/pdf"
)

// widthRun gives the widths of the CIDs from lo to hi: one for all, or one each.
type widthRun struct {
	lo, hi uint32
	width  float64
	each   []float64
}

// overlapping is how many ranges that begin before a code are tried: ranges
// should not overlap, and those of careless producers do by one or two.
const overlapping = 8

// maxWidthRuns bounds the entries of W: a font has 65 536 glyphs at most.
const maxWidthRuns = 1 << 16

// loadComposite reads a Type0 font: codes of several bytes, through a CMap.
func (f *file) loadComposite(out *font, v lib.Value) {
	cid := f.index(f.key(v, "DescendantFonts"), 0)
	if out.name == "" {
		out.name = bareName(f.key(cid, "BaseFont").Name())
	}
	descriptor := f.key(cid, "FontDescriptor")
	f.describe(out, descriptor)
	out.encode = f.encodingCMap(f.key(v, "Encoding"), 0)
	out.vertical = out.encode.vertical
	runs := f.widthRuns(f.key(cid, "W"))
	usual := 1000.0
	if dw := f.key(cid, "DW"); !dw.IsNull() {
		usual = dw.Float64()
	}
	out.width = func(code uint32) float64 { return widthOf(runs, out.encode.cid(code), usual) }
	var program map[uint32]rune
	out.text = func(code uint32) string {
		if out.encode.utf16 {
			return utf16Text([]byte{byte(code >> 24), byte(code >> 16), byte(code >> 8), byte(code)}[utf16Start(code):])
		}
		if out.encode.legacy != nil {
			return out.encode.legacy.text(code)
		}
		if program == nil {
			program = f.glyphRunes(cid, descriptor)
		}
		return runeText(program[out.encode.cid(code)])
	}
}

// utf16Start is the first of four bytes that belongs to a UTF-16 code.
func utf16Start(code uint32) int {
	if code > 0xFFFF {
		return 0
	}
	return 2
}

// encodingCMap reads a Type0 font's Encoding: a name, or an embedded CMap that
// may stand on another. One that is not known decodes nothing.
func (f *file) encodingCMap(v lib.Value, depth int) *cmap {
	if v.Kind() == lib.Name {
		return named(v.Name())
	}
	c := f.cmap(v)
	c.vertical = c.vertical || f.key(v, "WMode").Int64() == 1
	base := &cmap{}
	switch use := f.key(v, "UseCMap"); {
	case use.Kind() == lib.Stream && depth < 4:
		base = f.encodingCMap(use, depth+1)
	case use.Kind() == lib.Name:
		base = named(use.Name())
	case c.use != "":
		base = named(c.use)
	}
	both := *c
	both.identity = c.identity || base.identity
	if len(c.spaces) == 0 {
		both.spaces = base.spaces
	}
	both.ranges = mergeRanges(base.ranges, c.ranges)
	return &both
}

// named is the predefined CMap of that name, or one that reads two bytes a
// code, as nearly all do, and decodes nothing.
func named(name string) *cmap {
	if c := predefined(name); c != nil {
		return c
	}
	return &cmap{spaces: []codeSpace{{2, 0, 0xFFFF}}, vertical: strings.HasSuffix(name, "-V")}
}

// mergeRanges puts the ranges of a CMap over those of the one it stands on.
func mergeRanges(base, over []codeRange) []codeRange {
	if len(base) == 0 {
		return over
	}
	out := make([]codeRange, 0, len(base)+len(over))
	for len(base) > 0 && len(over) > 0 {
		if base[0].lo <= over[0].lo {
			out, base = append(out, base[0]), base[1:]
		} else {
			out, over = append(out, over[0]), over[1:]
		}
	}
	return append(append(out, base...), over...)
}

// widthRuns reads W: "c [w1 w2 …]" and "first last w".
func (f *file) widthRuns(w lib.Value) []widthRun {
	var runs []widthRun
	for i := 0; i+1 < w.Len() && len(runs) < maxWidthRuns; {
		first := uint32(max(0, f.index(w, i).Int64()))
		second := f.index(w, i+1)
		if second.Kind() == lib.Array {
			each := make([]float64, min(second.Len(), maxWidthRuns))
			for k := range each {
				each[k] = f.index(second, k).Float64()
			}
			runs = append(runs, widthRun{lo: first, hi: first + uint32(len(each)) - 1, each: each})
			i += 2
			continue
		}
		runs = append(runs, widthRun{lo: first, hi: uint32(max(0, second.Int64())), width: f.index(w, i+2).Float64()})
		i += 3
	}
	sort.SliceStable(runs, func(i, j int) bool { return runs[i].lo < runs[j].lo })
	return runs
}

func widthOf(runs []widthRun, cid uint32, usual float64) float64 {
	i := sort.Search(len(runs), func(i int) bool { return runs[i].lo > cid })
	for k := i - 1; k >= 0 && k > i-overlapping; k-- {
		r := &runs[k]
		if cid > r.hi {
			continue
		}
		if r.each == nil {
			return r.width
		}
		if k := int(cid - r.lo); k < len(r.each) {
			return r.each[k]
		}
	}
	return usual
}
