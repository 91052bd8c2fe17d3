package find

import (
	"regexp/syntax"
	"strings"
)

// Most expressions match nothing in most texts, and to find that out cost more
// than all else in an import. So expressions and texts are both written in small
// letters, which spares the slow (?i), and an expression is only tried on a text
// that holds one of the words that it needs.

// folded is asciiLetters.Replace in small letters, as long in bytes.
func folded(text string) string {
	b := []byte(text)
	for i := 0; i < len(b); i++ {
		switch c := b[i]; {
		case 'A' <= c && c <= 'Z':
			b[i] = c + 'a' - 'A'
		case c == 0xc3 && i+1 < len(b): // U+00C0 to U+00FF
			i++
			switch second := b[i]; {
			case afterQ[second] != 0:
				b[i-1], b[i] = 'q', afterQ[second]
			case second < 0xa0 && second != 0x97 && second != 0x9f: // not × and ß
				b[i] = second + 0x20
			}
		}
	}
	return string(b)
}

// afterQ is what asciiLetters puts for a letter, by its second byte.
var afterQ = func() (after [256]byte) {
	for _, letter := range "åäöéüèÅÄÖÉÜÈ" {
		after[string(letter)[1]] = strings.ToLower(asciiLetters.Replace(string(letter)))[1]
	}
	return after
}()

// escape finds what is no letter to be matched: \W, \p{Lu}, (?P<…>.
var escape = expression(`\\[pP](?:\{\w+\}|\w)|\\.|\(\?[A-Za-z-]+`)

// small writes the letters of an expression small. A class of capitals or of
// small letters takes either, as it does under (?i).
func small(expr string) string {
	var b strings.Builder
	at := 0
	for _, m := range escape().FindAllStringIndex(expr, -1) {
		b.WriteString(strings.ToLower(expr[at:m[0]]))
		switch e := expr[m[0]:m[1]]; e {
		case `\p{Lu}`, `\p{Ll}`:
			b.WriteString(`\p{L}`)
		default:
			b.WriteString(e)
		}
		at = m[1]
	}
	b.WriteString(strings.ToLower(expr[at:]))
	return b.String()
}

// mostNeeds is how many words are worth looking for before an expression is tried.
const mostNeeds = 60

// needs gives words of which every match of an expression holds at least one;
// nil where there are none, or too many to be of use.
func needs(expr string) []string {
	re, err := syntax.Parse(expr, syntax.Perl)
	if err != nil {
		return nil
	}
	words := needed(re.Simplify())
	if len(words) > mostNeeds {
		return nil
	}
	return words
}

func needed(re *syntax.Regexp) []string {
	switch re.Op {
	case syntax.OpLiteral:
		if re.Flags&syntax.FoldCase == 0 && len(re.Rune) > 1 {
			return []string{string(re.Rune)}
		}
	case syntax.OpCapture, syntax.OpPlus:
		return needed(re.Sub[0])
	case syntax.OpConcat: // the words of its most telling part
		var best []string
		for _, sub := range re.Sub {
			if words := needed(sub); words != nil && (best == nil || telling(words) > telling(best)) {
				best = words
			}
		}
		return best
	case syntax.OpAlternate: // the words of all its parts
		var all []string
		for _, sub := range re.Sub {
			words := needed(sub)
			if words == nil {
				return nil
			}
			all = append(all, words...)
		}
		return all
	}
	return nil
}

// telling is higher for fewer and longer words.
func telling(words []string) float64 {
	shortest := len(words[0])
	for _, w := range words {
		shortest = min(shortest, len(w))
	}
	return float64(shortest) / float64(len(words)+2)
}
