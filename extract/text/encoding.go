package text

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"

	"samplan/extract/doc"
)

// Byte order marks.
const (
	bomUTF8    = "\xEF\xBB\xBF"
	bomUTF16LE = "\xFF\xFE"
	bomUTF16BE = "\xFE\xFF"
)

// dosEOF ends a text file of DOS and prints nothing.
const dosEOF = 0x1A

// closeSecond is the share of the best score from which on a second encoding
// is told of.
const closeSecond = 0.8

// decode returns the characters of a file, and a note where its encoding is a
// guess that may be wrong. NUL characters are left for the caller to see.
func decode(data []byte) (string, []doc.Note) {
	switch {
	case bytes.HasPrefix(data, []byte(bomUTF8)):
		return decodeUTF8(data[len(bomUTF8):])
	case bytes.HasPrefix(data, []byte(bomUTF16LE)):
		return decodeUTF16(data[2:], false)
	case bytes.HasPrefix(data, []byte(bomUTF16BE)):
		return decodeUTF16(data[2:], true)
	}
	if big, ok := looksUTF16(data); ok {
		return decodeUTF16(data, big)
	}
	if utf8.Valid(data) || mostlyUTF8(data) {
		return decodeUTF8(data)
	}
	return decodeBytes(data)
}

// decodeUTF8 reads UTF-8, and what is none among it.
func decodeUTF8(data []byte) (string, []doc.Note) {
	if utf8.Valid(data) {
		return repairTwice(string(data))
	}
	return doc.DecodeMixed(data)
}

// repairTwice undoes UTF-8 that was read as Windows-1252 and saved as UTF-8 again ("fÃ¶r").
func repairTwice(s string) (string, []doc.Note) {
	if strings.Count(s, "Ã¶")+strings.Count(s, "Ã¤")+strings.Count(s, "Ã¥") < 3 {
		return s, nil
	}
	once, err := charmap.Windows1252.NewEncoder().String(s)
	if err != nil || !utf8.ValidString(once) {
		return s, nil
	}
	return once, []doc.Note{{
		Code: "encoded-twice",
		What: "the file was encoded as UTF-8 twice; this was undone",
		Do:   "check names with å, ä and ö",
	}}
}

// mostlyUTF8 reports whether at least nine in ten of the bytes beyond ASCII belong to UTF-8
// sequences. Text in an 8-bit encoding has next to none.
func mostlyUTF8(data []byte) bool {
	good, bad := 0, 0
	for len(data) > 0 {
		r, n := utf8.DecodeRune(data)
		switch {
		case r == utf8.RuneError && n == 1:
			if !utf8.FullRune(data) {
				return good >= 9*bad // cut off within a character
			}
			bad++
		case n > 1:
			good++
		}
		data = data[n:]
	}
	return good >= 9*bad
}

// looksUTF16 finds UTF-16 without a mark: in Western text nearly every second
// byte is NUL, always on the same side.
func looksUTF16(data []byte) (bigEndian, ok bool) {
	if len(data) < 2 {
		return false, false
	}
	var zero [2]int
	for i, c := range data {
		if c == 0 {
			zero[i%2]++
		}
	}
	half := len(data) / 2
	switch {
	case zero[1]*10 >= half*7 && zero[0] == 0:
		return false, true
	case zero[0]*10 >= half*7 && zero[1] == 0:
		return true, true
	}
	return false, false
}

func decodeUTF16(data []byte, bigEndian bool) (string, []doc.Note) {
	units := make([]uint16, len(data)/2)
	for i := range units {
		lo, hi := data[2*i], data[2*i+1]
		if bigEndian {
			lo, hi = hi, lo
		}
		units[i] = uint16(hi)<<8 | uint16(lo)
	}
	s := string(utf16.Decode(units))
	if len(data)%2 == 0 && !strings.ContainsRune(s, utf8.RuneError) {
		return s, nil
	}
	return s, []doc.Note{{
		Code: "encoding-damaged",
		What: "some characters of the UTF-16 text are damaged or cut off",
		Do:   "compare with the original",
	}}
}

// byteEncodings are the 8-bit encodings that Swedish text is met in, likelier first.
var byteEncodings = []struct {
	name string
	page *charmap.Charmap
}{
	{"Windows-1252", charmap.Windows1252},
	{"MacRoman", charmap.Macintosh},
}

// decodeBytes chooses the 8-bit encoding in which the text reads most like
// Swedish, and tells of another that reads nearly as well.
func decodeBytes(data []byte) (string, []doc.Note) {
	best, second, at := -1<<62, -1<<62, 0
	texts := make([]string, len(byteEncodings))
	for i, e := range byteEncodings {
		texts[i], _ = e.page.NewDecoder().String(string(data))
		switch score := swedishScore(texts[i]); {
		case score > best:
			best, second, at = score, best, i
		case score > second && texts[i] != texts[at]:
			second = score
		}
	}
	if best > 0 && float64(second) < closeSecond*float64(best) {
		return texts[at], nil
	}
	return texts[at], []doc.Note{{
		Code: "encoding-guessed",
		What: "the encoding is not certain; read as " + byteEncodings[at].name,
		Do:   "check names with å, ä and ö; if they are wrong, save the text as UTF-8",
	}}
}

// swedishScore weighs each character beyond ASCII: å, ä and ö within words of
// one case speak for an encoding, typographic signs at their usual places a
// little, and signs or odd letters amid words against it.
func swedishScore(s string) int {
	score := 0
	prev := ' '
	for i, r := range s {
		if r >= utf8.RuneSelf {
			next, _ := utf8.DecodeRuneInString(s[i+utf8.RuneLen(r):])
			score += runeScore(prev, r, next)
		}
		prev = r
	}
	return score
}

func runeScore(prev, r, next rune) int {
	inWord := unicode.IsLetter(prev) || unicode.IsLetter(next)
	amidWord := unicode.IsLetter(prev) && unicode.IsLetter(next)
	switch {
	case strings.ContainsRune("åäöÅÄÖ", r):
		switch {
		case unicode.IsUpper(r) && unicode.IsLower(prev):
			return -2 // "IndividÖ"
		case inWord:
			return 3
		}
		return 0
	case strings.ContainsRune("éÉüÜèàáæøôçëñ", r):
		if inWord {
			return 1
		}
		return -1
	case strings.ContainsRune("–—”“’‘•…§\u00A0·°½²´«»€®©±×", r):
		if amidWord && r != '’' && r != '´' && r != '–' && r != '\u00A0' {
			return -2
		}
		return 1
	case r == '\u00AD': // soft hyphen
		return 0
	}
	return -2
}
