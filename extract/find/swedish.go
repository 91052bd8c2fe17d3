package find

import (
	"regexp"
	"strings"
	"unicode/utf8"
)

// pattern is a regular expression over Swedish text. In Go \b and \w know ASCII
// letters only: `\bårsredovisning` matches nothing behind a blank, and `på\b`
// nothing before one. A pattern and its texts are matched with å, ä, ö and
// their like written as two ASCII letters, as long in bytes, so that every
// offset still holds. In a pattern such a letter counts as two: write (?:å)?
// for å? and (?:å|a) for [åa].
type pattern struct{ re *regexp.Regexp }

// swedish compiles an expression; letters match in either case.
func swedish(expr string) pattern {
	return pattern{regexp.MustCompile(`(?i)` + asciiLetters.Replace(expr))}
}

// exactly compiles an expression in which case counts.
func exactly(expr string) pattern {
	return pattern{regexp.MustCompile(asciiLetters.Replace(expr))}
}

// asciiLetters writes letters of two bytes as two letters; no Swedish word has a
// q before a, e, o or y.
var asciiLetters = strings.NewReplacer(
	"å", "qa", "ä", "qe", "ö", "qo", "é", "qy", "ü", "qu", "è", "qi",
	"Å", "QA", "Ä", "QE", "Ö", "QO", "É", "QY", "Ü", "QU", "È", "QI")

func (p pattern) match(text string) bool { return p.re.MatchString(asciiLetters.Replace(text)) }

func (p pattern) index(text string) []int { return p.re.FindStringIndex(asciiLetters.Replace(text)) }

func (p pattern) all(text string) [][]int {
	return p.re.FindAllStringSubmatchIndex(asciiLetters.Replace(text), -1)
}

// find returns the first match and its groups, as printed; nil where there is none.
func (p pattern) find(text string) []string {
	m := p.re.FindStringSubmatchIndex(asciiLetters.Replace(text))
	if m == nil {
		return nil
	}
	out := make([]string, len(m)/2)
	for i := range out {
		if m[2*i] >= 0 {
			out[i] = text[m[2*i]:m[2*i+1]]
		}
	}
	return out
}

// first returns the first match as printed, or "".
func (p pattern) first(text string) string {
	if m := p.index(text); m != nil {
		return text[m[0]:m[1]]
	}
	return ""
}

// blanked returns the text with a blank for every letter of a match. The blanks
// are as long as what they stand for, so offsets hold in bytes and in runes.
func (p pattern) blanked(text string) string {
	var b strings.Builder
	at := 0
	for _, m := range p.all(text) {
		b.WriteString(text[at:m[0]])
		for _, r := range text[m[0]:m[1]] {
			switch utf8.RuneLen(r) {
			case 1:
				b.WriteByte(' ')
			case 2:
				b.WriteRune('\u00a0')
			case 3:
				b.WriteRune('\u2003')
			default:
				b.WriteRune('\U0001D173') // four bytes, seen by no one
			}
		}
		at = m[1]
	}
	b.WriteString(text[at:])
	return b.String()
}
