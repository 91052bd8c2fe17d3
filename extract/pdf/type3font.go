package pdf

import lib "github.com/ledongthuc/pdf"

// loadType3 reads a font whose glyphs are content streams. Their names are all
// there is to tell letters by, where ToUnicode is missing.
func (f *file) loadType3(out *font, v lib.Value) {
	if name := f.key(v, "Name").Name(); out.name == "" {
		out.name = name
	}
	if out.name == "" {
		out.name = "Type3"
	}
	m := f.matrix(f.key(v, "FontMatrix"))
	if m == (matrix{}) {
		m = matrix{0.001, 0, 0, 0.001, 0, 0}
	}
	out.scale = m[0]
	out.bold = looksBold(out.name)
	out.ascent, out.descent = usualAscent, usualDescent
	box := f.key(v, "FontBBox")
	if top := f.index(box, 3).Float64() * m[3]; top > 0.4 && top < 1.3 {
		out.ascent = top
	}
	if bottom := f.index(box, 1).Float64() * m[3]; bottom < 0 && bottom > -0.6 {
		out.descent = bottom
	}
	_, names := f.encodingOf(v, "")
	out.text = func(code uint32) string {
		if code > 255 {
			return ""
		}
		return glyphText(names[code])
	}
	out.width = f.simpleWidths(v, lib.Value{}, "", out)
}
