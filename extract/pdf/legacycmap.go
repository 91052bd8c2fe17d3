package pdf

import (
	"strings"

	charset "golang.org/x/text/encoding"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
)

// legacy is a predefined CMap whose codes are those of an East Asian encoding
// older than Unicode. The text needs no table of CIDs; only the widths of the
// Latin letters do, which stand together.
type legacy struct {
	name     string // what the CMap's name holds
	encoding charset.Encoding
	latin    uint32 // CID of the space in the half-width Latin letters
	single   [][2]uint32
}

// legacies go by the naming of ISO 32000-1, table 118; the first that fits
// counts.
var legacies = []legacy{
	{"GB", simplifiedchinese.GB18030, 814, [][2]uint32{{0, 0x80}}},
	{"B5", traditionalchinese.Big5, 13648, [][2]uint32{{0, 0x80}}},
	{"KSC", korean.EUCKR, 8094, [][2]uint32{{0, 0x80}}},
	{"RKSJ", japanese.ShiftJIS, 231, [][2]uint32{{0, 0x80}, {0xA0, 0xDF}}},
	{"EUC-", japanese.EUCJP, 231, [][2]uint32{{0, 0x80}}},
}

// legacyCMap returns the CMap of that name, nil for another.
func legacyCMap(name string) *cmap {
	if strings.HasPrefix(name, "Uni") || strings.HasPrefix(name, "Identity") {
		return nil
	}
	for i := range legacies {
		l := &legacies[i]
		if !strings.Contains(name, l.name) {
			continue
		}
		c := &cmap{legacy: l, vertical: strings.HasSuffix(name, "-V")}
		for _, r := range l.single {
			c.spaces = append(c.spaces, codeSpace{1, r[0], r[1]})
		}
		c.spaces = append(c.spaces, codeSpace{2, 0x8100, 0xFEFF})
		c.ranges = []codeRange{{lo: 0x20, hi: 0x7E, cid: l.latin}}
		return c
	}
	return nil
}

// text decodes a code.
func (l *legacy) text(code uint32) string {
	b := []byte{byte(code >> 8), byte(code)}
	if code < 0x100 {
		b = b[1:]
	}
	out, err := l.encoding.NewDecoder().Bytes(b)
	if err != nil || strings.ContainsRune(string(out), '\uFFFD') {
		return ""
	}
	return string(out)
}
