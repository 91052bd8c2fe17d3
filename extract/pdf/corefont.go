package pdf

import (
	"strings"
	"unicode/utf8"

	metrics "github.com/pdfcpu/pdfcpu/pkg/font"
	"golang.org/x/text/encoding/charmap"
)

// coreFont returns the standard font that a name means, "" for none. Word and
// others write Arial, TimesNewRoman and CourierNew with a style after a comma
// or a hyphen, and leave the widths out.
func coreFont(name string) string {
	if metrics.IsCoreFont(name) {
		return name
	}
	family, style, _ := strings.Cut(strings.NewReplacer(",", "-", " ", "", "PSMT", "", "PS-", "-", "MT", "").Replace(name), "-")
	bold := strings.Contains(style, "Bold")
	italic := strings.Contains(style, "Italic") || strings.Contains(style, "Oblique")
	switch family {
	case "Helvetica", "Arial":
		return styled("Helvetica", "", "Oblique", bold, italic)
	case "Courier", "CourierNew":
		return styled("Courier", "", "Oblique", bold, italic)
	case "Times", "TimesNewRoman":
		return styled("Times", "-Roman", "Italic", bold, italic)
	case "Symbol", "SymbolMT":
		return "Symbol"
	case "ZapfDingbats", "ITCZapfDingbats":
		return "ZapfDingbats"
	}
	return ""
}

func styled(family, regular, slanted string, bold, italic bool) string {
	switch {
	case bold && italic:
		return family + "-Bold" + slanted
	case bold:
		return family + "-Bold"
	case italic:
		return family + "-" + slanted
	}
	return family + regular
}

// coreWidth is the width of a code in a standard font, in thousandths.
func coreWidth(core string, code uint32, text func(uint32) string) float64 {
	if core != "Symbol" && core != "ZapfDingbats" { // the tables go by the codes of Windows-1252
		r, _ := utf8.DecodeRuneInString(text(code))
		b, ok := charmap.Windows1252.EncodeRune(r)
		if !ok {
			return 500
		}
		code = uint32(b)
	}
	w, err := metrics.CharWidth(core, rune(code))
	if err != nil {
		return 500
	}
	return float64(w)
}
