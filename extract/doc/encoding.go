package doc

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// DecodeMixed reads UTF-8, and what is none among it as Windows-1252, byte by
// byte: such files were put together from pieces in two encodings. The note
// says how much that was.
func DecodeMixed(data []byte) (string, []Note) {
	var b strings.Builder
	stray := 0
	for len(data) > 0 {
		r, n := utf8.DecodeRune(data)
		if r == utf8.RuneError && n == 1 {
			r = charmap.Windows1252.DecodeByte(data[0])
			stray++
		}
		b.WriteRune(r)
		data = data[n:]
	}
	return b.String(), []Note{{
		Code: "encoding-mixed",
		What: fmt.Sprintf("%d bytes are no UTF-8 in a file of UTF-8; they were read as Windows-1252", stray),
		Do:   "check names with å, ä and ö",
	}}
}
