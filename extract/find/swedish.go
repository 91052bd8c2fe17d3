package find

import (
	"regexp"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"unicode/utf8"
)

// pattern is a regular expression over Swedish text. In Go \b and \w know ASCII
// letters only: `\bårsredovisning` matches nothing behind a blank, and `på\b`
// nothing before one. A pattern and its texts are matched with å, ä, ö and
// their like written as two ASCII letters, as long in bytes, so that every
// offset still holds. In a pattern such a letter counts as two: write (?:å)?
// for å? and (?:å|a) for [åa].
type pattern struct {
	small bool            // expression and text are in small letters
	needs func() []string // words of which every match holds one; nil where there are none
	re    func() *regexp.Regexp
}

// swedish compiles an expression; letters match in either case.
func swedish(expr string) pattern {
	return lazily(true, func() string { return small(asciiLetters.Replace(expr)) })
}

// exactly compiles an expression in which case counts.
func exactly(expr string) pattern {
	return lazily(false, func() string { return asciiLetters.Replace(expr) })
}

// lazily compiles an expression when it is first tried on a text that may match:
// there are hundreds, and a process that reads one file needs few of them.
func lazily(small bool, expr func() string) pattern {
	p := pattern{
		small: small,
		needs: sync.OnceValue(func() []string { return needs(expr()) }),
		re:    sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(expr()) }),
	}
	patterns = append(patterns, p)
	return p
}

// patterns are all of the package, so that a test can compile them.
var patterns []pattern

// asciiLetters writes letters of two bytes as two letters; no Swedish word has a
// q before a, e, o or y.
var asciiLetters = strings.NewReplacer(
	"å", "qa", "ä", "qe", "ö", "qo", "é", "qy", "ü", "qu", "è", "qi",
	"Å", "QA", "Ä", "QE", "Ö", "QO", "É", "QY", "Ü", "QU", "È", "QI")

// spelling is a text and how patterns see it.
type spelling struct{ text, seen string }

// lastSmall and lastOwn are the texts that were asked for last: finders try many
// patterns on one text after the other.
var lastSmall, lastOwn atomic.Pointer[spelling]

// spell writes a text as expressions are written.
func (p pattern) spell(text string) string {
	last, write := &lastOwn, asciiLetters.Replace
	if p.small {
		last, write = &lastSmall, folded
	}
	s := last.Load()
	if s == nil || s.text != text {
		s = &spelling{text, write(text)}
		last.Store(s)
	}
	return s.seen
}

// ready writes a text as the expression is written, and tells whether a match is possible.
func (p pattern) ready(text string) (string, bool) {
	text = p.spell(text)
	words := p.needs()
	return text, words == nil || slices.ContainsFunc(words, func(w string) bool { return strings.Contains(text, w) })
}

func (p pattern) match(text string) bool {
	text, ok := p.ready(text)
	return ok && p.re().MatchString(text)
}

func (p pattern) index(text string) []int {
	text, ok := p.ready(text)
	if !ok {
		return nil
	}
	return p.re().FindStringIndex(text)
}

func (p pattern) all(text string) [][]int {
	text, ok := p.ready(text)
	if !ok {
		return nil
	}
	return p.re().FindAllStringSubmatchIndex(text, -1)
}

// find returns the first match and its groups, as printed; nil where there is none.
func (p pattern) find(text string) []string {
	ready, ok := p.ready(text)
	if !ok {
		return nil
	}
	m := p.re().FindStringSubmatchIndex(ready)
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

// expression is a plain regular expression, of ASCII words, numbers and marks,
// that is compiled when it is first used.
func expression(expr string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(expr) })
}
