package pdf

import (
	_ "embed"
	"strconv"
	"strings"
	"sync"
	"unicode/utf8"
)

//go:embed glyphlist.txt
var glyphList string

// glyphRunes is the Adobe Glyph List.
var glyphRunes = sync.OnceValue(func() map[string]rune {
	runes := make(map[string]rune, 4300)
	for line := range strings.Lines(glyphList) {
		name, code, _ := strings.Cut(strings.TrimSpace(line), " ")
		if n, err := strconv.ParseUint(code, 16, 32); err == nil {
			runes[name] = rune(n)
		}
	}
	return runes
})

// glyphText returns the text that a glyph name stands for, by the rules of
// the Adobe Glyph List: a suffix after a period says how the glyph looks, an
// underscore joins the parts of a ligature, uniXXXX and uXXXXX give the code.
// Names that only number the glyph ("g23", "a65", "C0041") say nothing: "".
func glyphText(name string) string {
	if i := strings.IndexByte(name, '.'); i >= 0 {
		name = name[:i]
	}
	if name == "" || len(name) > 200 {
		return ""
	}
	if r, ok := glyphRunes()[name]; ok {
		return string(r)
	}
	if strings.Contains(name, "_") {
		var text strings.Builder
		for part := range strings.SplitSeq(name, "_") {
			t := glyphText(part)
			if t == "" {
				return ""
			}
			text.WriteString(t)
		}
		return text.String()
	}
	if digits, ok := strings.CutPrefix(name, "uni"); ok && len(digits) >= 4 && len(digits)%4 == 0 {
		var text strings.Builder
		for ; digits != ""; digits = digits[4:] {
			r := hexRune(digits[:4])
			if r == 0 {
				return ""
			}
			text.WriteRune(r)
		}
		return text.String()
	}
	if digits, ok := strings.CutPrefix(name, "u"); ok && len(digits) >= 4 && len(digits) <= 6 {
		if r := hexRune(digits); r != 0 {
			return string(r)
		}
	}
	return ""
}

// hexRune returns the character with the hexadecimal code, 0 for none. The
// glyph list demands capitals; "u0041" and "uni00e5" are met all the same.
func hexRune(digits string) rune {
	n, err := strconv.ParseUint(digits, 16, 32)
	if err != nil || !utf8.ValidRune(rune(n)) {
		return 0
	}
	return rune(n)
}
