package text

import (
	"strings"
	"unicode"
)

// line is one line of the decoded file.
type line struct {
	text   string // without its line end
	number int    // line of the file, from 1
	page   int    // from 1; 0 in a file without form feeds
}

// splitLines cuts a text into lines. The ends of lines are those of all
// systems, and the breaks within a line or at a page that word processors
// write; the latter do not count in the line's number, as no editor counts them.
func splitLines(s string) []line {
	lines := make([]line, 0, strings.Count(s, "\n")+strings.Count(s, "\r")+1)
	number, page := 1, 0
	if strings.ContainsRune(s, '\f') {
		page = 1
	}
	start := 0
	for i, r := range s {
		width := 1
		switch r {
		case '\n', '\r', '\f', '\v':
		case '\u0085':
			width = 2
		case '\u2028', '\u2029':
			width = 3
		default:
			continue
		}
		if r == '\n' && i > 0 && s[i-1] == '\r' {
			start = i + 1 // the second half of "\r\n"
			continue
		}
		lines = append(lines, line{clean(s[start:i]), number, page})
		start = i + width
		switch r {
		case '\n', '\r':
			number++
		case '\f':
			page++
		}
	}
	if start < len(s) {
		lines = append(lines, line{clean(s[start:]), number, page})
	}
	return lines
}

// clean takes out what does not print and parts what control characters part:
// Word's plain text has them at the ends of table cells.
func clean(s string) string {
	if strings.IndexFunc(s, unprinted) < 0 && !strings.ContainsRune(s, '\u2011') {
		return s
	}
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\u001E' || r == '\u2011': // Word's non-breaking hyphen, and Unicode's
			return '-'
		case r == '\u001F' || r == dosEOF || unicode.Is(unicode.Cf, r): // soft hyphens, zero width signs, byte order marks
			return -1
		case unprinted(r):
			return '\t'
		}
		return r
	}, s)
}

func unprinted(r rune) bool {
	return unicode.IsControl(r) && r != '\t' || unicode.Is(unicode.Cf, r)
}
