package msdoc

import "strings"

// fonts are the names of the fonts, by number.
type fonts []string

const (
	fontNameAt = 40 // bytes of a font's description before its name (FFN, 2.9.83)
	maxFonts   = 4096
)

// readFonts reads the table of fonts (SttbfFfn, 2.9.286).
func readFonts(table data) fonts {
	var out fonts
	at := 4
	for i := 0; i < min(table.u16(0), maxFonts) && at < len(table); i++ {
		n := table.u8(at) + 1
		name := table.utf16(at+fontNameAt, max(n-fontNameAt, 0)/2)
		name, _, _ = strings.Cut(name, "\x00")
		out = append(out, name)
		at += n
	}
	return out
}

func (f fonts) name(number int) string {
	if number < 0 || number >= len(f) {
		return ""
	}
	return f[number]
}
