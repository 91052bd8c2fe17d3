package find

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// targetWord is a word, a number or a sign of a text.
type targetWord struct {
	text   string
	lower  string
	number bool
	glued  bool // it touches a letter, a hyphen, a slash or a section sign: "9-fältaren", "2003:1210", "1/1"
}

var (
	targetToken = expression(`\d+(?:[ \x{00a0}\x{202f}]\d{3})*(?:[.,]\d+)?(?:\s?[-–]\s?\d+(?:[.,]\d+)?)?|\p{L}[\p{L}-]*\p{L}|\p{L}|[^\s]`)
	yearNumber  = expression(`^(?:19|20)\d\d(?:\s?[-–]\s?(?:(?:19|20)?\d\d))?$`)
	monthWords  = expression(`^(?:jan|feb|mars|apr|maj|juni|juli|aug|sep|okt|nov|dec)`)
)

// targetWords takes a text apart, and marks the numbers that belong to
// something else.
func targetWords(text string) []targetWord {
	var out []targetWord
	for _, at := range targetToken().FindAllStringIndex(text, -1) {
		w := targetWord{text: text[at[0]:at[1]], lower: strings.ToLower(text[at[0]:at[1]])}
		w.number = unicode.IsDigit([]rune(w.text)[0])
		if w.number {
			before, after := lastRune(text[:at[0]]), firstRune(text[at[1]:])
			w.glued = unicode.IsLetter(before) || strings.ContainsRune("§:/-–.,", before) && before != 0 ||
				unicode.IsLetter(after) || strings.ContainsRune("§:/-–", after) && after != 0
		}
		out = append(out, w)
	}
	return out
}

// lastRune and firstRune are 0 for an empty text.
func lastRune(s string) rune {
	c, size := utf8.DecodeLastRuneInString(s)
	if size == 0 {
		return 0
	}
	return c
}

func firstRune(s string) rune {
	for _, c := range s {
		return c
	}
	return 0
}

// isNumber tells whether a word is a number, in digits or letters.
func isNumber(w targetWord) bool {
	_, isWord := NumberWord(w.lower)
	return w.number || isWord
}
