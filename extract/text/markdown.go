package text

import (
	"strings"
	"unicode"
)

// hashes is the level of a Markdown heading, "## Mål", or 0.
func hashes(s string) int {
	rest := strings.TrimLeft(s, "#")
	n := len(s) - len(rest)
	if n > 6 || rest == "" || rest[0] != ' ' && rest[0] != '\t' || isBlank(rest) {
		return 0
	}
	return n
}

// unmark takes Markdown's marks of bold and italic type out of a text, in pairs
// only, and says whether all of it is bold. A star at a word's end ("600 000*")
// or between spaces is a note mark or a sign, and stays.
func unmark(s string) (text string, bold bool) {
	if !strings.Contains(s, "*") {
		return s, false
	}
	runes := []rune(s)
	drop := make([]bool, len(runes))
	open := map[int]int{} // length of a run of stars → where an open one begins
	first, last := -1, -1 // where bold type begins and ends
	for i := 0; i < len(runes); {
		if runes[i] != '*' {
			i++
			continue
		}
		end := i
		for end < len(runes) && runes[end] == '*' {
			end++
		}
		n := end - i
		at, isOpen := open[n]
		switch {
		case isOpen && closes(runes, i, end):
			for k := range n {
				drop[at+k], drop[i+k] = true, true
			}
			delete(open, n)
			if n > 1 && first < 0 {
				first, last = at, end
			}
		case n <= 3 && opens(runes, i, end):
			open[n] = i
		}
		i = end
	}
	var b strings.Builder
	for i, r := range runes {
		if !drop[i] {
			b.WriteRune(r)
		}
	}
	return strings.TrimSpace(b.String()), first == 0 && last == len(runes)
}

func opens(runes []rune, start, end int) bool {
	if end == len(runes) || start > 0 && isWordRune(runes[start-1]) {
		return false
	}
	return unicode.IsLetter(runes[end]) || end-start > 1 && !unicode.IsSpace(runes[end]) || strings.ContainsRune("”\"«", runes[end])
}

func closes(runes []rune, start, end int) bool {
	return !unicode.IsSpace(runes[start-1]) && (end == len(runes) || !isWordRune(runes[end]))
}

func isWordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
