package find

import (
	"strings"
	"unicode/utf8"
)

// cellKind says what a table cell holds.
type cellKind int

const (
	cellEmpty   cellKind = iota
	cellDash             // a dash for "none"
	cellAmount           // one number, nothing else but unit and marks
	cellPercent          // one percentage
	cellYear             // a year and nothing else; it may be an amount in a column of small ones
	cellText
)

// readCell says what a cell holds and, for a number, reads it. Start and End
// are in runes of text.
func readCell(text string) (cellKind, Number) {
	t := strings.Trim(text, " \t\n\u00a0\u202f\u2009")
	if t == "" || t == "|" || strings.EqualFold(t, "&nbsp;") {
		return cellEmpty, Number{}
	}
	if strings.Trim(t, "-–—−. ") == "" {
		return cellDash, Number{}
	}
	nums := Numbers(text)
	if len(nums) != 1 || openNumber().MatchString(text) {
		if n, ok := acrossLines(text); ok {
			if n.Percent() {
				return cellPercent, n
			}
			return cellAmount, n
		}
		return cellText, Number{}
	}
	n := nums[0]
	r := []rune(text)
	rest := string(r[:n.Start]) + " " + string(r[n.After:])
	rest = strings.TrimSpace(strings.Trim(amountWords().ReplaceAllString(rest, " "), " \t\n\u00a0\u202f\u2009*"))
	if unit, _, end := beside([]rune(rest), 0); n.Unit == "" && unit != "" && end == utf8.RuneCountInString(rest) {
		n.Unit = unit // on a line of its own
	} else if rest != "" && rest != "kr" {
		return cellText, n
	}
	switch {
	case n.Percent():
		return cellPercent, n
	case n.Unit == "" && len(n.Text) == 4 && (strings.HasPrefix(n.Text, "20") || strings.HasPrefix(n.Text, "199")):
		return cellYear, n
	}
	return cellAmount, n
}

// scanned matches the one number of a cell that OCR read, among specks and pieces
// of rules, with blanks where it saw some: "=-106 5", "23 87\n0", "4 730]". A
// parenthesis or a per cent sign is no speck.
var scanned = expression(`^[^\pL\d()%]*?([-–—−]? ?\d[\d \n]*)[^\pL\d()%]*$`)

// readScanned reads a cell as OCR leaves it: its digits are one number, which a
// sum has to prove.
func readScanned(text string) (Number, bool) {
	m := scanned().FindStringSubmatchIndex(text)
	if m == nil {
		return Number{}, false
	}
	printed := strings.TrimSpace(text[m[2]:m[3]])
	start := utf8.RuneCountInString(text[:m[2]+strings.Index(text[m[2]:m[3]], printed)])
	end := start + utf8.RuneCountInString(printed)
	return Number{Text: printed, Start: start, End: end, After: end, Split: true}, true
}

// openNumber matches what a number leaves open at the end of a line.
var openNumber = expression(`(?:^[-–−+]|\d,|\d \d{1,2})\n`)

// acrossLines reads a number that a narrow cell breaks between its groups
// ("11\n800 tkr") or behind its sign or comma ("24,\n8"). Two amounts under
// each other look the same, so it is marked.
func acrossLines(text string) (Number, bool) {
	whole := openNumber().ReplaceAllStringFunc(text, func(s string) string { return strings.TrimSuffix(s, "\n") })
	joined := strings.ReplaceAll(whole, "\n", " ")
	nums := Numbers(joined)
	if joined == text || len(nums) != 1 || strings.TrimSpace(string([]rune(joined)[nums[0].After:])) != "" || nums[0].Start > 0 {
		return Number{}, false
	}
	n := nums[0]
	cut := len([]rune(text)) - len([]rune(joined)) // line ends within the number
	n.End, n.After = n.End+cut, n.After+cut
	n.Text, n.Split = string([]rune(text)[n.Start:n.End]), true
	return n, true
}

// amountWords may stand beside an amount in its cell and change nothing.
var amountWords = expression(`(?i)\b(?:ca|cirka|c:a|max|prel\.?|summa)(?:\s|$|\b)|[()~≈]`)
