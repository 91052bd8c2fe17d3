package layout

import (
	"strings"

	"samplan/extract/doc"
)

// wordGap is the widest blank between words of one phrase, in parts of the
// font size. Justified text reaches it; columns are set further apart, but for
// numbers, which never stand in one phrase unless they are one number.
const wordGap = 0.65

// phrase is words of a line that no wide blank parts: the text of one cell's
// line, or a part of it.
type phrase struct {
	words []doc.Word
	box   doc.Box
	shape shape
	line  int // ordinal of its line
}

func newPhrase(words []doc.Word, line int) phrase {
	return phrase{words: words, box: wordsBox(words), shape: shapeOf(lineText(words)), line: line}
}

func (p phrase) size() float64 { return p.words[0].Size }

// phrasesOf parts the words of a line at wide blanks, between numbers, and at walls (x of drawn rules).
func phrasesOf(l line, ordinal int, walls []float64) []phrase {
	var out []phrase
	start, number := 0, false
	for i := 1; i <= len(l.words); i++ {
		if i < len(l.words) {
			joins, same := joined(l.words[i-1], l.words[i], number)
			if joins && !wallBetween(l.words[i-1], l.words[i], walls) {
				number = number && same || same
				continue
			}
		}
		out = append(out, newPhrase(l.words[start:i:i], ordinal))
		start, number = i, false
	}
	return out
}

// joined reports whether b goes on with the phrase that a ends, and whether as
// one number; number says that a is itself a later part of a number.
func joined(a, b doc.Word, number bool) (joins, same bool) {
	gap := b.Box.X0 - a.Box.X1
	if sameNumber(a, b, number, gap) {
		return true, true
	}
	if gap <= groupGapOf(a, b) && (isDash(a.Text) || isDash(b.Text)) {
		return true, false // "Q2 2006 – Q1 2010"; a dash in a column of its own stands further off
	}
	if (number || isNumberWord(a.Text)) && isNumberWord(b.Text) {
		if b.Text[0] == '(' && gap <= groupGapOf(a, b) {
			return true, false // a count and its share: "63 (18 %)"
		}
		return gap < 0.1*b.Size && b.Glued, false
	}
	return gap <= wordGap*max(a.Size, b.Size), false
}

// isNumberWord reports whether a word is by itself a number or stands for none.
func isNumberWord(s string) bool {
	switch shapeOf(s) {
	case number:
		return strings.IndexFunc(s, isDigitRune) >= 0
	case blank:
		return s != "." && s != ":" && s != "*" && s != "x"
	}
	return false
}

func isDigitRune(r rune) bool { return r >= '0' && r <= '9' }

func wallBetween(a, b doc.Word, walls []float64) bool {
	ca, _ := center(a.Box)
	cb, _ := center(b.Box)
	for _, x := range walls {
		if x > ca && x < cb {
			return true
		}
	}
	return false
}

func isDash(s string) bool { return s == "-" || s == "–" || s == "—" }
