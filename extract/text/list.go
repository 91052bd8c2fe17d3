package text

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"samplan/extract/doc"
)

// bulletSigns are printed as bullets and as nothing else. Signs of the private
// area are what is left of Word's Symbol and Wingdings fonts.
const bulletSigns = "•●○◦▪▫■□‣⁃∙➢►▶✓✔❖◆·"

// numberMarker matches the number of an item: "1.", "1)", "(1)", "a)", "a.", "iv)".
var numberMarker = expression(`^(\(?(?:\d{1,2}|\p{L}|[ivx]{2,4})\)|(?:\d{1,2}|\p{Ll})\.)([ \t\x{A0}]+|$)`)

// splitMarker returns what may be a list marker at the start of a line, and the
// white space after it. A dash without a space, and the "o" that Word's second
// level leaves behind, count only with another such line beside it.
func splitMarker(s string, dashBeside, oBeside bool) (marker, sep string) {
	r, n := utf8.DecodeRuneInString(s)
	rest := s[n:]
	trimmed := strings.TrimLeftFunc(rest, unicode.IsSpace)
	space := rest[:len(rest)-len(trimmed)]
	switch {
	case strings.ContainsRune(bulletSigns, r) || r >= 0xF000 && r <= 0xF0FF:
		return s[:n], space
	case strings.ContainsRune("-–—*", r):
		if !hasLetter(head(trimmed, 80)) || space == "" && (r == '*' || !dashBeside || !startsLetter(trimmed)) {
			return "", "" // an amount, or a word
		}
		return s[:n], space
	case strings.ContainsRune("oØü§Ÿ", r) && hasLetter(head(trimmed, 80)) && (strings.HasPrefix(space, "\t") || r == 'o' && space != "" && oBeside):
		return s[:n], space
	}
	m := numberMarker().FindStringSubmatch(head(s, 16))
	if m == nil || !hasLetter(head(s[len(m[0]):], 80)) && len(m[0]) < len(s) {
		return "", ""
	}
	return m[1], m[2]
}

// hasDash and hasO say whether a line begins with such a marker.
func hasDash(s string) bool {
	s = strings.TrimSpace(s)
	r, n := utf8.DecodeRuneInString(s)
	return strings.ContainsRune("-–—", r) && startsLetter(strings.TrimSpace(s[n:]))
}

func hasO(s string) bool {
	s = strings.TrimSpace(s)
	return len(s) > 1 && s[0] == 'o' && (s[1] == ' ' || s[1] == '\t')
}

func startsLetter(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLetter(r) || r == '*'
}

func hasLetter(s string) bool { return strings.IndexFunc(s, unicode.IsLetter) >= 0 }

// markerNumber is the number in a marker such as "3." or "3)".
func markerNumber(marker string) (int, bool) {
	n, err := strconv.Atoi(strings.Trim(marker, "().:"))
	return n, err == nil
}

// style is what two items of one list share: the sign of a bullet, or the signs around a number.
func style(marker string) string {
	if _, ok := markerNumber(marker); ok {
		return "1" + strings.TrimLeft(marker, "(0123456789")
	}
	r, _ := utf8.DecodeRuneInString(marker)
	if unicode.IsLetter(r) && len(marker) > 1 {
		return "a" + marker[len(marker)-1:]
	}
	return marker
}

// level is one open level of nested lists.
type level struct {
	style  string
	indent int
	number int // of the last item
}

// markItems makes list items of the parts with a marker that are no headings,
// nested by indent and by the markers of the lists that are open. A star before
// a single line explains a star elsewhere: it stays in a paragraph.
func markItems(parts []part) {
	var open []level
	for i := range parts {
		p := &parts[i]
		switch {
		case p.Role != doc.Body:
			continue // a running header does not end a list
		case p.Table != nil || p.Kind == doc.Heading || p.marker == "":
			open = open[:0]
			continue
		case p.marker == "*" && !starBeside(parts, i):
			p.Text = p.marker + p.sep + p.Text
			open = open[:0]
			continue
		}
		open = nest(open, p, i > 0 && strings.HasSuffix(parts[i-1].Text, ":"))
		p.Kind, p.Number, p.Level = doc.ListItem, p.marker, len(open)
	}
}

// nest opens or closes levels for an item; its level is then their number.
func nest(open []level, p *part, introduced bool) []level {
	s := style(p.marker)
	number, _ := markerNumber(p.marker)
	for k := len(open) - 1; k >= 0; k-- {
		l := &open[k]
		goesOn := number > 0 && number == l.number+1
		if l.style == s && (goesOn || abs(p.indent-l.indent) <= 1) {
			l.number = number
			return open[:k+1]
		}
	}
	for len(open) > 0 {
		top := open[len(open)-1]
		if p.indent > top.indent || p.indent == top.indent && introduced && top.style != s {
			break
		}
		open = open[:len(open)-1]
	}
	return append(open, level{s, p.indent, number})
}

func abs(n int) int { return max(n, -n) }

// starBeside says whether the text part before or after is an item with a star too.
func starBeside(parts []part, i int) bool {
	before, after := textBefore(parts, i), textAfter(parts, i)
	return before >= 0 && parts[before].marker == "*" || after >= 0 && parts[after].marker == "*"
}

// textBefore and textAfter find the next block of the document on either side,
// past running headers and furniture; -1 for none.
func textBefore(parts []part, i int) int {
	for i--; i >= 0 && parts[i].Role != doc.Body; i-- {
	}
	return i
}

func textAfter(parts []part, i int) int {
	for i++; i < len(parts); i++ {
		if parts[i].Role == doc.Body {
			return i
		}
	}
	return -1
}
