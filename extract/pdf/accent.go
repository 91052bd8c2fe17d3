package pdf

import (
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// TeX's older fonts have no å, ä and ö: it draws the accent, steps back and
// draws the letter, or the other way round. combining gives the mark that
// joins a letter for each accent that is drawn as a character of its own.
var combining = map[rune]rune{
	'¨': '\u0308', '˚': '\u030A', '°': '\u030A', '´': '\u0301', '`': '\u0300', 'ˆ': '\u0302', '^': '\u0302',
	'˜': '\u0303', '~': '\u0303', '¸': '\u0327', 'ˇ': '\u030C', '¯': '\u0304', '˙': '\u0307', '˝': '\u030B', '˛': '\u0328',
}

// accentOf is the mark of a text that is an accent alone, else 0.
func accentOf(text string) rune {
	r, size := utf8.DecodeRuneInString(text)
	switch {
	case size != len(text):
		return 0
	case r >= 0x0300 && r < 0x0370:
		return r
	}
	return combining[r]
}

// compose puts an accent on a letter: "" where there is no such letter.
func compose(letter string, accent rune) string {
	switch letter {
	case "ı":
		letter = "i"
	case "ȷ":
		letter = "j"
	}
	if utf8.RuneCountInString(letter) != 1 {
		return ""
	}
	if whole := norm.NFC.String(letter + string(accent)); utf8.RuneCountInString(whole) == 1 {
		return whole
	}
	return ""
}

// accent is an accent that waits for its letter.
type accent struct {
	glyph   *glyph
	pen     pen
	u0, u1  float64
	v, next float64
	waits   bool
}

// farthestAccent is how far above or below its letter's baseline an accent may
// be set, in parts of the font size: over a capital it is raised.
const farthestAccent = 0.4

// meets tells whether the middle of the accent is over the letter at u0 to u1.
func (a *accent) meets(p *pen, u0, u1, v float64) bool {
	middle, d := (a.u0+a.u1)/2, a.v-v
	return a.pen.turned == p.turned && middle > u0 && middle < u1 && d < farthestAccent*p.size && d > -farthestAccent*p.size
}

// accentOnLast puts an accent on the last letter of the open word where it
// stands over it, and tells whether it did.
func (l *wordList) accentOnLast(a *accent) bool {
	if !l.open || l.blank {
		return false
	}
	w := &l.spans[len(l.spans)-1]
	last := l.marks[w.mark1-1]
	if !a.meets(&pen{turned: w.turned, size: w.size}, last.u, w.last, w.v) {
		return false
	}
	whole := compose(string(l.text[last.at:w.end]), a.glyph.accent)
	if whole == "" {
		return false
	}
	l.text = append(l.text[:last.at], whole...)
	w.end = len(l.text)
	return true
}

// settleAccent adds a waiting accent as a character of its own.
func (l *wordList) settleAccent() {
	if a := &l.accent; a.waits {
		a.waits = false
		l.place(&a.pen, a.glyph.text, a.u0, a.u1, a.next, a.v)
	}
}
