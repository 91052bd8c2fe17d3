package find

import (
	"strconv"
	"strings"
	"unicode"
)

// Number is one number as printed in a text, with the unit and the footnote
// mark that stand beside it.
type Number struct {
	Text  string // with its sign and separators: "- 3 800 000", "2,5", "(500)"
	Unit  string // printed after it: "tkr", "kr", "%", ":-"; empty where none
	Mark  string // footnote marks after it: "*", "¹"
	Start int    // first character (rune) of Text
	End   int    // after its last character
	After int    // after unit and mark
	Split bool   // a line ends within it: it may be two numbers
}

// Percent tells whether the number is a percentage, which is no amount.
func (n Number) Percent() bool { return n.Unit == "%" || strings.HasPrefix(n.Unit, "procent") }

// Numbers returns the numbers printed in a text, in order. Digit groups are
// joined over one space, no-break space, dot or apostrophe where each later
// group has three digits ("1 309 982"); a token with letters at its side
// ("SUV2020", "C2C") and a range ("16-64") yield no signed numbers.
func Numbers(text string) []Number {
	r := []rune(text)
	var out []Number
	for i := 0; i < len(r); {
		if !isDigit(r[i]) {
			i++
			continue
		}
		end := digitGroups(r, i)
		if i > 0 && (unicode.IsLetter(r[i-1]) || r[i-1] == '_') || end < len(r) && isWordLetter(r[end]) && !unitFollows(r, end) {
			i = end // part of a name: "C2C", "3D"
			continue
		}
		n := Number{Start: i, End: end}
		n.Start = signBefore(r, i, out)
		if k := len(out) - 1; k >= 0 {
			n.Start = max(n.Start, out[k].After) // the dash of ":-" is no sign of the next
		}
		n.End = signAfter(r, n.Start, end)
		n.Unit, n.Mark, n.After = beside(r, n.End)
		n.Text = string(r[n.Start:n.End])
		out = append(out, n)
		i = max(end, n.After)
	}
	return out
}

// isWordLetter tells whether a sign is a letter and no footnote mark.
func isWordLetter(c rune) bool { return unicode.IsLetter(c) && !strings.ContainsRune(NoteMarks, c) }

func isDigit(c rune) bool { return c >= '0' && c <= '9' }

// isThin tells whether c is one of the spaces that separate digit groups.
func isThin(c rune) bool {
	return c == ' ' || c == '\u00a0' || c == '\u202f' || c == '\u2009' || c == '\u2007'
}

// digitsAt returns how many digits stand from i on.
func digitsAt(r []rune, i int) int {
	n := 0
	for i+n < len(r) && isDigit(r[i+n]) {
		n++
	}
	return n
}

// digitGroups returns the end of the number that starts at i: grouped digits
// with their decimals.
func digitGroups(r []rune, i int) int {
	first := digitsAt(r, i)
	end := i + first
	if first <= 3 && !(r[i] == '0' && first > 1) {
		var sep rune
		for end < len(r) && digitsAt(r, end+1) == 3 {
			c := r[end]
			if isThin(c) {
				c = ' '
			}
			if c == ' ' && r[i] == '0' {
				break // "0 150": two numbers
			}
			if c != ' ' && c != '.' && c != '\'' && c != '’' && c != ',' || sep != 0 && c != sep {
				break
			}
			sep, end = c, end+4
		}
	}
	if end < len(r) && (r[end] == ',' || r[end] == '.') {
		if n := digitsAt(r, end+1); n == 1 || n == 2 {
			// "14.03.2013" and "3.1.2" are no decimals
			if after := end + 1 + n; !(after+1 < len(r) && (r[after] == '.' || r[after] == ',') && isDigit(r[after+1])) {
				end = after
			}
		}
	}
	return end
}

// signBefore returns where the number begins when a sign or an opening
// parenthesis stands before position i. A dash after a digit or a letter is a
// range or a hyphen ("2012 - 2013", "Lag-2003"), and no sign.
func signBefore(r []rune, i int, before []Number) int {
	j := i
	for j > 0 && isThin(r[j-1]) {
		j--
	}
	if j == 0 {
		return i
	}
	if k := j - len("minus"); k >= 0 && j < i && strings.EqualFold(string(r[k:j]), "minus") {
		return k
	}
	switch r[j-1] {
	case '-', '−', '–', '+':
		k := j - 1
		for k > 0 && isThin(r[k-1]) {
			k--
		}
		if k == 0 || r[k-1] == '\n' || r[k-1] == '\t' || r[k-1] == '(' || r[k-1] == ':' {
			return j - 1
		}
		// after other words a minus must touch its number: "resultat -150"
		if j == i && !isDigit(r[k-1]) && k < j-1 {
			return j - 1
		}
	case '(':
		if end := digitGroups(r, i); end < len(r) && r[end] == ')' {
			return j - 1
		}
	}
	return i
}

// signAfter includes a closing parenthesis or a trailing minus ("500-").
func signAfter(r []rune, start, end int) int {
	if end >= len(r) {
		return end
	}
	if r[start] == '(' && r[end] == ')' {
		return end + 1
	}
	if (r[end] == '-' || r[end] == '−') && (end+1 == len(r) || unicode.IsSpace(r[end+1])) && !strings.ContainsRune("-−–(", r[start]) {
		return end + 1
	}
	return end
}

// unitPattern matches a unit after a number. "mkr" and its kin come first, as
// "m" and "kr" alone are other things.
var unitPattern = expression(`(?i)^(?:miljoner kronor|miljoner kr|miljoner|miljon|milj\.? ?kr|mnkr|mkr|msek|mn kr|tusen(?:tals?)? (?:kronor|kr)|tkr|kkr|ksek|tsek|kronor|kr|sek|%|procent|:-|,-|:00)`)

func unitFollows(r []rune, at int) bool {
	unit, _, _ := beside(r, at)
	return unit != ""
}

// beside reads the unit and the footnote marks after a number that ends at i,
// and where they end.
func beside(r []rune, i int) (unit, mark string, after int) {
	after = i
	for range 2 { // unit then mark, or mark then unit
		j := after
		for j < len(r) && isThin(r[j]) {
			j++
		}
		if unit == "" {
			tail := string(r[j:min(j+24, len(r))])
			if m := unitPattern().FindString(tail); m != "" {
				k := j + len([]rune(m))
				last := r[k-1]
				if !unicode.IsLetter(last) || k == len(r) || !isWordLetter(r[k]) {
					unit, after = m, k
					continue
				}
			}
		}
		if k := marksAt(r, j); k > j && mark == "" {
			mark, after = string(r[j:k]), k
		}
	}
	return strings.ToLower(unit), mark, after
}

// NoteMarks are the signs of footnote marks: asterisks, daggers, raised figures
// and the raised letters that mark notes to tables.
const NoteMarks = "*†‡¹²³⁴⁵⁶⁷⁸⁹⁰⁾⁽ᵃᵇᶜᵈᵉᶠᵍʰ"

// marksAt returns the end of the footnote marks from i on.
func marksAt(r []rune, i int) int {
	for i < len(r) && strings.ContainsRune(NoteMarks, r[i]) {
		i++
	}
	return i
}

// yearsIn returns the years named in a text, in order, ranges filled in:
// "2016-2018" gives 2016, 2017, 2018.
func yearsIn(text string) []string {
	var years []string
	seen := map[string]bool{}
	add := func(y string) {
		if !seen[y] {
			seen[y] = true
			years = append(years, y)
		}
	}
	for _, m := range yearRange().FindAllStringSubmatchIndex(text, -1) {
		if rest := text[m[1]:]; len(rest) > 1 && rest[0] == ':' && rest[1] >= '0' && rest[1] <= '9' {
			continue // a law or a diarienummer: "2003:1210"
		}
		from := text[m[2]:m[3]]
		if m[6] < 0 {
			add(from)
			continue
		}
		to := text[m[6]:m[7]]
		if len(to) == 2 {
			to = from[:2] + to
		}
		if atoi(to) < atoi(from) { // "2015-01": a month
			to = from
		}
		for y, n := atoi(from), 0; y <= atoi(to) && n < 12; y, n = y+1, n+1 {
			add(strconv.Itoa(y))
		}
	}
	return years
}

var yearRange = expression(`\b((?:19|20)\d\d)\b(?:(\s*[-–—/]\s*)((?:20)?\d\d)\b)?`)

// atoi reads digits that a pattern has matched.
func atoi(s string) int {
	n, _ := strconv.Atoi(s)
	return n
}
