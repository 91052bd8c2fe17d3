package pdf

import (
	"strings"

	lib "github.com/ledongthuc/pdf"
)

// loadSimple reads a Type1, MMType1 or TrueType font: one byte a code.
func (f *file) loadSimple(out *font, v lib.Value) {
	descriptor := f.key(v, "FontDescriptor")
	f.describe(out, descriptor)
	core := coreFont(out.name)
	base, names := f.encodingOf(v, out.name)
	builtin := func() *encoding { return f.builtin(v, descriptor, core) }
	var program *encoding
	out.text = func(code uint32) string {
		if code > 255 {
			return ""
		}
		if name := names[code]; name != "" {
			if core == "ZapfDingbats" {
				if r := dingbat(name); r != 0 {
					return string(r)
				}
			}
			return glyphText(name)
		}
		if base == nil {
			if program == nil {
				program = builtin()
			}
			return runeText(program[code])
		}
		return runeText(base[code])
	}
	out.width = f.simpleWidths(v, descriptor, core, out)
}

func runeText(r rune) string {
	if r == 0 {
		return ""
	}
	return string(r)
}

// encodingOf reads Encoding: the base, nil where it is the font's own, and the
// glyph names of Differences.
func (f *file) encodingOf(v lib.Value, name string) (*encoding, *[256]string) {
	var names [256]string
	enc := f.key(v, "Encoding")
	if enc.Kind() == lib.Name {
		return namedEncoding(enc.Name()), &names
	}
	base := namedEncoding(f.key(enc, "BaseEncoding").Name())
	differences := f.key(enc, "Differences")
	code := int64(0)
	for i := range min(differences.Len(), 1024) {
		switch d := f.index(differences, i); d.Kind() {
		case lib.Integer:
			code = d.Int64()
		case lib.Name:
			if code >= 0 && code < 256 {
				names[code] = d.Name()
			}
			code++
		}
	}
	return base, &names
}

// builtin is the encoding of a font whose dictionary names none: that of the
// standard font, of the embedded program, or the usual one of its kind.
func (f *file) builtin(v, descriptor lib.Value, core string) *encoding {
	switch core {
	case "Symbol":
		return symbolic
	case "ZapfDingbats":
		return zapfDingbats
	}
	if e, embedded := f.programEncoding(descriptor); embedded {
		return e
	}
	const symbolicFlag = 1 << 2
	switch {
	case f.key(v, "Subtype").Name() == "TrueType":
		return winAnsi
	case core == "" && f.key(descriptor, "Flags").Int64()&symbolicFlag != 0:
		return &encoding{}
	}
	return standard
}

// simpleWidths returns the widths of a simple font: Widths, else those of the
// standard font of that name, else of the one most like it.
func (f *file) simpleWidths(v, descriptor lib.Value, core string, out *font) func(uint32) float64 {
	first := int(f.key(v, "FirstChar").Int64())
	list := f.key(v, "Widths")
	missing := f.key(descriptor, "MissingWidth").Float64()
	if list.Len() == 0 {
		if core == "" {
			core = alikeFont(out)
		}
		return func(code uint32) float64 { return coreWidth(core, code, out.text) }
	}
	widths := make([]float64, min(list.Len(), 256))
	for i := range widths {
		widths[i] = f.index(list, i).Float64()
	}
	return func(code uint32) float64 {
		if i := int(code) - first; i >= 0 && i < len(widths) {
			return widths[i]
		}
		return missing
	}
}

// alikeFont is the standard font to measure by where a font that is none
// gives no widths, against the format's rule.
func alikeFont(out *font) string {
	name := strings.ToLower(out.name)
	switch {
	case strings.Contains(name, "courier") || strings.Contains(name, "mono"):
		return "Courier"
	case strings.Contains(name, "times") || strings.Contains(name, "serif") && !strings.Contains(name, "sans"):
		return "Times-Roman"
	}
	return "Helvetica"
}
