package rtf

import (
	"strings"

	"golang.org/x/text/encoding/charmap"
)

// Code pages by their numbers in \ansicpg. Those of several bytes a letter
// (Japanese, Chinese, Korean) are not known: their letters are lost, with a note.
var codePages = map[int]*charmap.Charmap{
	437: charmap.CodePage437, 850: charmap.CodePage850, 852: charmap.CodePage852, 855: charmap.CodePage855,
	858: charmap.CodePage858, 860: charmap.CodePage860, 862: charmap.CodePage862, 863: charmap.CodePage863,
	865: charmap.CodePage865, 866: charmap.CodePage866, 874: charmap.Windows874,
	1250: charmap.Windows1250, 1251: charmap.Windows1251, 1252: charmap.Windows1252, 1253: charmap.Windows1253,
	1254: charmap.Windows1254, 1255: charmap.Windows1255, 1256: charmap.Windows1256, 1257: charmap.Windows1257,
	1258: charmap.Windows1258, 10000: charmap.Macintosh, 10007: charmap.MacintoshCyrillic,
	28591: charmap.ISO8859_1, 28592: charmap.ISO8859_2, 28599: charmap.ISO8859_9, 28605: charmap.ISO8859_15,
}

// Numbers of code pages with a meaning of their own.
const (
	windows   = 1252
	macintosh = 10000
	utf8      = 65001
	symbols   = 42 // the places of a symbol font, which Unicode has from U+F000 on
)

// charsetPages are the code pages of the character sets of fonts (\fcharset).
var charsetPages = map[int]int{
	0: windows, 2: symbols, 77: macintosh, 128: 932, 129: 949, 130: 1361, 134: 936, 136: 950,
	161: 1253, 162: 1254, 163: 1258, 177: 1255, 178: 1256, 186: 1257, 204: 1251, 222: 874, 238: 1250,
	254: 437, 255: 850, 256: macintosh,
}

// decode turns bytes of a code page into text. It says whether all of them could be read.
func decode(b []byte, page int) (string, bool) {
	switch page {
	case utf8:
		s := string(b)
		return strings.ToValidUTF8(s, "\ufffd"), strings.ToValidUTF8(s, "") == s
	case symbols:
		out := make([]rune, len(b))
		for i, c := range b {
			if out[i] = rune(c); c > ' ' {
				out[i] = 0xf000 + rune(c)
			}
		}
		return string(out), true
	}
	m := codePages[page]
	whole := true
	out := make([]rune, len(b))
	for i, c := range b {
		switch {
		case m != nil:
			out[i] = m.DecodeByte(c)
		case c < 0x80:
			out[i] = rune(c)
		default:
			out[i], whole = '\ufffd', false
		}
	}
	return string(out), whole
}
