package html

import (
	"bytes"
	"fmt"
	"regexp"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/text/encoding/unicode"

	"samplan/extract/doc"
)

// declared is where a page says its encoding: <meta charset>, <meta http-equiv>
// or the XML header.
var declared = regexp.MustCompile(`(?i)(?:<meta[^>]{0,200}?charset\s*=\s*["']?\s*|<\?xml[^>]{0,200}?encoding\s*=\s*["'])([-A-Za-z0-9_:.]+)`)

// declaredWithin is how many bytes are searched for it; browsers look at 1024,
// and Word writes much before it.
const declaredWithin = 8 << 10

// marks are byte order marks and what they stand for.
var marks = []struct {
	mark     string
	encoding encoding.Encoding
}{
	{"\xEF\xBB\xBF", unicode.UTF8},
	{"\xFF\xFE", unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)},
	{"\xFE\xFF", unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)},
}

// decodeMarked decodes text by its byte order mark; without one it is as it is.
func decodeMarked(data []byte) string {
	for _, m := range marks {
		if rest, ok := bytes.CutPrefix(data, []byte(m.mark)); ok {
			s, _ := m.encoding.NewDecoder().Bytes(rest)
			return string(s)
		}
	}
	return string(data)
}

// decode returns the characters of a page, and a note where its encoding is a
// guess. A byte order mark tells; then what is UTF-8 is UTF-8, whatever the page
// says: text in another encoding is not by chance; then the page itself; then
// Windows-1252, which browsers take for Latin-1 also.
func decode(data []byte) (string, []doc.Note) {
	for _, m := range marks {
		if bytes.HasPrefix(data, []byte(m.mark)) {
			return strings.ToValidUTF8(decodeMarked(data), "\uFFFD"), nil
		}
	}
	if utf8.Valid(data) {
		return string(data), nil
	}
	label := ""
	if m := declared.FindSubmatch(data[:min(len(data), declaredWithin)]); m != nil {
		label = strings.ToLower(string(m[1]))
	}
	if label == "utf-8" || label == "utf8" {
		return doc.DecodeMixed(data)
	}
	if e, err := htmlindex.Get(label); err == nil && !strings.HasPrefix(label, "utf-16") {
		if s, err := e.NewDecoder().Bytes(data); err == nil {
			return string(s), nil
		}
	}
	s, _ := charmap.Windows1252.NewDecoder().Bytes(data)
	what := "the page does not say its encoding; read as Windows-1252"
	if label != "" {
		what = fmt.Sprintf("the page says an encoding %q that is not known; read as Windows-1252", label)
	}
	return string(s), []doc.Note{{Code: "encoding-guessed", What: what, Do: "check names with å, ä and ö"}}
}
