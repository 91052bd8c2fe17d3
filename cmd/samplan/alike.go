package main

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/cases"
	"golang.org/x/text/unicode/norm"
)

// The comparison of printed text in GOLD.md. It follows Python, in which the
// scorer of record is written, to the letter: what its str.casefold, its \w and
// its difflib say is what two texts being alike means.

// plain folds case and width and leaves letters, digits, "_", "%" and single spaces.
func plain(s string) string {
	s = cases.Fold().String(norm.NFKC.String(s))
	words := strings.FieldsFunc(s, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsNumber(r) && r != '_' && r != '%'
	})
	return strings.Join(words, " ")
}

// labelCut is the least ratio of two labels that are alike, and containedRunes
// the length from which one label may merely contain the other (GOLD.md).
const (
	labelCut       = 0.72
	containedRunes = 6
)

// alike reports whether two labels of budget rows are the same but for printing.
func alike(a, b string) bool {
	a, b = plain(a), plain(b)
	if a == "" || b == "" || a == b {
		return a == b
	}
	short := min(utf8.RuneCountInString(a), utf8.RuneCountInString(b))
	if short >= containedRunes && (strings.Contains(b, a) || strings.Contains(a, b)) {
		return true
	}
	return ratio([]rune(a), []rune(b)) >= labelCut
}

// goalWords is the share of words that alike goals have in common; a goal of
// goalRunes or more that is half of the other's length may be part of it.
const (
	goalWords = 0.6
	goalRunes = 20
)

// alikeGoal reports whether two texts state the same goal.
func alikeGoal(a, b string) bool {
	short, long := plain(a), plain(b)
	if short == "" || long == "" {
		return false
	}
	ns, nl := utf8.RuneCountInString(short), utf8.RuneCountInString(long)
	if ns > nl {
		short, long, ns, nl = long, short, nl, ns
	}
	if ns >= goalRunes && 2*ns >= nl && strings.Contains(long, short) {
		return true
	}
	in := map[string]int{} // bit 1: in one, bit 2: in the other
	for _, w := range strings.Fields(short) {
		in[w] |= 1
	}
	for _, w := range strings.Fields(long) {
		in[w] |= 2
	}
	both := 0
	for _, bits := range in {
		if bits == 3 {
			both++
		}
	}
	return float64(both)/float64(len(in)) >= goalWords
}

// shareInWords finds a share that a goal may tell as a word; a target read from it is no surplus.
var shareInWords = regexp.MustCompile(`(?i)hälften|varannan|var (tredje|fjärde|femte)|fjärdedel|tredjedel|max `)

// ratio is difflib.SequenceMatcher(None, a, b).ratio(): twice the runes in
// matching blocks over all runes. In a b of 200 runes and more, runes that make
// up over one in a hundred start no block ("autojunk").
func ratio(a, b []rune) float64 {
	if len(a)+len(b) == 0 {
		return 1
	}
	at := map[rune][]int{}
	for j, r := range b {
		at[r] = append(at[r], j)
	}
	if len(b) >= 200 {
		for r, js := range at {
			if len(js) > len(b)/100+1 {
				delete(at, r)
			}
		}
	}
	return 2 * float64(matching(a, b, at, 0, len(a), 0, len(b))) / float64(len(a)+len(b))
}

// matching counts the runes in the longest matching block of a[alo:ahi] and
// b[blo:bhi] and in those left and right of it.
func matching(a, b []rune, at map[rune][]int, alo, ahi, blo, bhi int) int {
	i, j, n := longest(a, b, at, alo, ahi, blo, bhi)
	if n == 0 {
		return 0
	}
	return n + matching(a, b, at, alo, i, blo, j) + matching(a, b, at, i+n, ahi, j+n, bhi)
}

// longest finds the longest block a[i:i+n] == b[j:j+n], the first of several.
// Popular runes only extend a block that others began.
func longest(a, b []rune, at map[rune][]int, alo, ahi, blo, bhi int) (i, j, n int) {
	i, j = alo, blo
	runs := map[int]int{} // length of the run that ends at b[j] and the rune before a[x]
	for x := alo; x < ahi; x++ {
		next := map[int]int{}
		js := at[a[x]]
		first, _ := slices.BinarySearch(js, blo)
		for _, y := range js[first:] {
			if y >= bhi {
				break
			}
			k := runs[y-1] + 1
			next[y] = k
			if k > n {
				i, j, n = x-k+1, y-k+1, k
			}
		}
		runs = next
	}
	for i > alo && j > blo && a[i-1] == b[j-1] {
		i, j, n = i-1, j-1, n+1
	}
	for i+n < ahi && j+n < bhi && a[i+n] == b[j+n] {
		n++
	}
	return i, j, n
}
