package layout

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"samplan/extract/doc"
)

// bullets are the signs that are printed before the items of a list, with
// those of the symbol fonts, which have no letters of their own.
const bullets = "•·▪●◦○■□▫➢►▶✓✔√∙–—-*\uf0b7\uf0a7\uf0d8\uf0fc\uf0a8\uf02d\uf06f\uf0e0"

// markOf is the bullet or number that a line starts with as an item of a
// list, "" if it starts with none. A number needs a stop or bracket.
func markOf(l line) string {
	if len(l.words) < 2 {
		return ""
	}
	first, second := l.words[0], l.words[1]
	gap := second.Box.X0 - first.Box.X1
	switch {
	case gap < 0.15*l.size && !strings.ContainsRune("\uf0b7\uf0a7\uf0d8\uf0fc•", firstRune(first.Text)):
		return ""
	case isBullet(first.Text):
		if isDash(first.Text) && startsNumber(second.Text) && len(l.words) == 2 {
			return "" // a negative amount
		}
		return first.Text
	case first.Text == "o" && gap > 0.6*l.size:
		return first.Text // the bullet of Word's second level
	case isCounter(first.Text):
		return first.Text
	}
	return ""
}

// isNumberedLabel reports whether a line starts with a word and its number set
// apart from the text, as lists count goals: "Mål 1:   Minst 30 procent …".
func isNumberedLabel(l line) bool {
	if len(l.words) < 3 || l.words[2].Box.X0-l.words[1].Box.X1 < leastTab*l.size {
		return false
	}
	number := strings.TrimRight(l.words[1].Text, ".:)")
	return unicode.IsUpper(firstRune(l.words[0].Text)) && strings.IndexFunc(l.words[0].Text, isDigitRune) < 0 &&
		number != l.words[1].Text && number != "" && len(number) <= 2 && strings.Trim(number, "0123456789") == ""
}

func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

func isBullet(s string) bool {
	return utf8.RuneCountInString(s) == 1 && strings.Contains(bullets, s)
}

// isCounter reports whether a word counts items: "1.", "12)", "(3)", "a)", "iv.".
func isCounter(s string) bool {
	body := strings.TrimPrefix(s, "(")
	end := strings.TrimRight(body, ".):")
	if end == body || end == "" || len(body)-len(end) > 2 {
		return false
	}
	switch {
	case len(end) <= 2 && digit(end[0]) && digit(end[len(end)-1]):
		return true
	case body[len(end)] == '.' && len(end) == 1:
		return strings.Contains("ivx", end) // a letter with a stop may be a name's
	case len(end) == 1:
		return end[0] >= 'a' && end[0] <= 'z' || end[0] >= 'A' && end[0] <= 'Z'
	}
	return strings.Trim(end, "ivx") == ""
}

// printedMark is a bullet as it is shown: the signs of symbol fonts by their looks.
func printedMark(s string) string {
	switch firstRune(s) {
	case '\uf0b7':
		return "•"
	case '\uf0a7':
		return "▪"
	case '\uf0d8':
		return "➢"
	case '\uf0fc':
		return "✓"
	case '\uf0a8', '\uf06f':
		return "□"
	case '\uf02d':
		return "-"
	case '\uf0e0':
		return "→"
	}
	return s
}

// headingNumber is the number that a heading starts with, "" if none: "2",
// "2.", "6.2.1". The first digits of an amount are none: "9 550 tkr".
func headingNumber(words []doc.Word) string {
	if len(words) < 2 {
		return ""
	}
	s := words[0].Text
	if next := words[1].Text; len(next) == 3 && strings.Trim(next, "0123456789") == "" && !strings.HasSuffix(s, ".") {
		return ""
	}
	parts := strings.Split(strings.TrimSuffix(s, "."), ".")
	for _, p := range parts {
		if p == "" || len(p) > 2 || strings.Trim(p, "0123456789") != "" {
			return ""
		}
	}
	if len(parts) > 6 {
		return ""
	}
	return s
}

// numberDepth is how many numbers a heading's number has: 3 for "6.2.1".
func numberDepth(s string) int { return strings.Count(strings.TrimSuffix(s, "."), ".") + 1 }
