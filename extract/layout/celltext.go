package layout

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"samplan/extract/doc"
)

// lineText is the words of a line with a blank between them, but where none is
// printed, and a tab between numbers that are not one number: two amounts that
// ended in one cell never read as a third.
func lineText(words []doc.Word) string {
	if len(words) == 1 {
		return words[0].Text
	}
	var l line
	for _, w := range words {
		if w.Size > l.size {
			l.size, l.baseline = w.Size, w.Baseline
		}
	}
	var b strings.Builder
	number := false // the word before goes on with a number
	for i, w := range words {
		if i > 0 {
			before := words[i-1]
			joins, same := joined(before, w, number)
			switch {
			case glued(before, w):
			case !joins && isNumberWord(before.Text) && isNumberWord(w.Text):
				b.WriteByte('\t')
			default:
				b.WriteByte(' ')
			}
			number = same
		}
		b.WriteString(rawText(l, w))
	}
	return b.String()
}

// readingLines is linesOf for words that may all be turned by one angle.
func readingLines(words []doc.Word) []line {
	if turn := words[0].Turned; turn != 0 {
		for _, w := range words {
			if w.Turned != turn {
				return linesOf(words)
			}
		}
		return linesOf(turnWords(words, turn))
	}
	return linesOf(words)
}

// linesText joins lines to paragraphs: a line goes on with the next where the
// next line's first word had no room left in it, in a cell or a column of text.
func linesText(lines []line, cell doc.Box) string {
	right := cell.X1
	text := lineText(lines[0].words)
	for i := 1; i < len(lines); i++ {
		next := lineText(lines[i].words)
		if breaksYear(lines[i-1], lines[i], cell) {
			text += next
		} else if completesGroup(text, next) {
			text = strings.ReplaceAll(text, "\t", " ") + "\n" + next
		} else if mayBreak(lines[i-1], lines[i], cell) {
			text += brokenMark + " " + next
		} else if wraps(lines[i-1], lines[i], right) && !numbersMeet(lines[i-1], lines[i]) {
			text = joinWrapped(text, next)
		} else {
			text += "\n" + next
		}
	}
	return text
}

// numbersMeet reports whether a line ends with a number and the next starts
// with one: joined, two amounts of a cell would read as a third.
func numbersMeet(a, b line) bool {
	last, first := a.words[len(a.words)-1].Text, b.words[0].Text
	return isNumberWord(last) && isNumberWord(first) || len(a.words) == 1 && numberGoesOn(last, first)
}

// cellPadding is the blank at both sides of a cell's text, in parts of the font size.
const cellPadding = 1.0

// breaksYear reports whether a line ends within a year that the next goes on
// with because the cell has no room for the whole of it: "Budget 202" over "3",
// "20" over "24". Two numbers that had room beside each other are two.
func breaksYear(l, next line, cell doc.Box) bool {
	last, first := l.words[len(l.words)-1], next.words[0]
	width := last.Box.X1 - last.Box.X0 + first.Box.X1 - first.Box.X0
	return len(l.words) == 1 && len(last.Text) < 4 && len(last.Text)+len(first.Text) == 4 && digit(last.Text[0]) && isYear(last.Text+first.Text) &&
		width > cell.X1-cell.X0-cellPadding*l.size
}

// wraps reports whether the first word of next had no room at the end of l,
// which is how a line is broken by a program and not by a person.
func wraps(l, next line, right float64) bool {
	first := next.words[0].Box
	return l.box.X1+0.25*l.size+(first.X1-first.X0) > right-0.25*l.size
}

// joinWrapped joins two lines of one paragraph, and the word that a hyphen parts.
func joinWrapped(text, next string) string {
	if strings.HasSuffix(text, "-") && isAddress(text[strings.LastIndexByte(text, ' ')+1:]) {
		return text + next
	}
	if endsInHyphen(text) && startsUpperOrDigit(next) {
		return text + next // "Falun-" and "Borlänge", "2020-12-" and "31"
	}
	if stem, ok := hyphenated(text, next); ok {
		return stem + next
	}
	return text + " " + next
}

// endsInHyphen reports whether a text ends in a hyphen right behind a letter or
// a digit, or in the dash of a span behind a digit: "16–" over "64 år".
func endsInHyphen(text string) bool {
	stem, ok := strings.CutSuffix(text, "-")
	span, dash := strings.CutSuffix(text, "–")
	before, _ := utf8.DecodeLastRuneInString(stem)
	from, _ := utf8.DecodeLastRuneInString(span)
	return ok && (unicode.IsLetter(before) || unicode.IsDigit(before)) || dash && unicode.IsDigit(from)
}

func startsUpperOrDigit(text string) bool {
	first, _ := utf8.DecodeRuneInString(text)
	return unicode.IsUpper(first) || unicode.IsDigit(first)
}

// isAddress reports whether a word is an address of the web, in which every hyphen counts.
func isAddress(word string) bool {
	return strings.Contains(word, "://") || strings.HasPrefix(word, "www.") || strings.Contains(word, "@")
}

// afterHanging are the words before which a hyphen is no division: "hälso- och sjukvård".
var afterHanging = map[string]bool{"och": true, "eller": true, "samt": true, "respektive": true, "and": true, "or": true}

// hyphenated returns text without the hyphen at its end where that hyphen
// divides a word whose rest next starts with.
func hyphenated(text, next string) (stem string, ok bool) {
	stem = text
	for _, h := range []string{"-", "\u00AD", "\u2010"} {
		if s, found := strings.CutSuffix(text, h); found {
			stem, ok = s, true
		}
	}
	if !ok {
		return text, false
	}
	before, _ := utf8.DecodeLastRuneInString(stem)
	after, _ := utf8.DecodeRuneInString(next)
	word, _, _ := strings.Cut(next, " ")
	if !unicode.IsLetter(before) || !unicode.IsLower(after) || afterHanging[word] {
		return text, false
	}
	return stem, true
}
