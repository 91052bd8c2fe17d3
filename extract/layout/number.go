package layout

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"samplan/extract/doc"
)

// groupGap is the widest blank inside a number that is printed in groups of
// three digits ("1 309 982"), in parts of the font size. A space is a quarter
// to a third wide; columns stand further apart.
const groupGap = 0.42

// monoGap is groupGap in typewriter faces, in which every blank is as wide as a
// letter; two blanks part columns.
const monoGap = 0.75

// typewriter are parts of the names of faces with letters of one width.
var typewriter = []string{"mono", "courier", "consol", "typewriter", "cmtt", "lucidacons", "lettergothic"}

// isMono reports whether a font has letters of one width.
func isMono(font string) bool {
	name := strings.ToLower(strings.ReplaceAll(font, " ", ""))
	return slices.ContainsFunc(typewriter, func(part string) bool { return strings.Contains(name, part) })
}

// groupGapOf is the widest blank inside a number, in points.
func groupGapOf(a, b doc.Word) float64 {
	if isMono(a.Font) && isMono(b.Font) {
		return monoGap * max(a.Size, b.Size)
	}
	return groupGap * max(a.Size, b.Size)
}

// isGroup reports whether the word is three digits as in a number's later groups,
// perhaps with the number's end: "982", "982)", "982,50", "982:-", "982%", "982¹".
func isGroup(s string) bool {
	if len(s) < 3 || !digit(s[0]) || !digit(s[1]) || !digit(s[2]) {
		return false
	}
	rest := s[3:]
	return rest == "" || !digit(rest[0])
}

// isGroupStart reports whether the word can be a number's first group: one to
// three digits with perhaps a sign, bracket or currency before: "1", "-12", "(309".
func isGroupStart(s string) bool {
	s = strings.TrimLeft(s, "(-–−+±~€$£*")
	if len(s) == 0 || len(s) > 3 {
		return false
	}
	for i := 0; i < len(s); i++ {
		if !digit(s[i]) {
			return false
		}
	}
	return true
}

// numberGoesOn reports whether a line can be the rest of the number that the line
// before leaves open: a later group of digits, what follows a sign or a comma.
func numberGoesOn(before, next string) bool {
	if next == "" || !digit(next[0]) {
		return false
	}
	if isSign(before) || isGroup(next) && isGroupStart(before) {
		return true
	}
	stem, open := strings.CutSuffix(before, ",")
	return open && endsDigit(stem) || completesGroup(before, next)
}

// completesGroup reports whether the last group of a number's digits has too
// few, and the next line starts with those that it lacks: "1 01" over "0".
func completesGroup(before, next string) bool {
	before = strings.ReplaceAll(before, "\t", " ")
	at := strings.LastIndexByte(before, ' ')
	if at <= 0 || !endsDigit(before[:at]) {
		return false
	}
	digits := before[at+1:]
	for len(next) > 0 && digit(next[0]) {
		digits, next = digits+next[:1], next[1:]
	}
	return len(digits) == 3 && len(before)-at-1 < 3 && strings.Trim(digits, "0123456789") == ""
}

func digit(c byte) bool { return c >= '0' && c <= '9' }

// sameNumber reports whether b goes on with the number that a ends, gap being
// the blank between them: a further group of digits, or a sign or bracket that
// belongs to the number.
func sameNumber(a, b doc.Word, started bool, gap float64) bool {
	most := groupGapOf(a, b)
	switch {
	case gap > most*2:
		return false
	case isSign(a.Text) && b.Text != "" && startsNumber(b.Text):
		return gap <= most*2 // "- 500": the sign is set off by a space
	case gap > most:
		return false
	case b.Text == ")" || b.Text == "%" || b.Text == "*" || b.Text == "kr" || b.Text == "tkr" || b.Text == "mkr":
		return endsDigit(a.Text)
	case a.Text == "(":
		return startsNumber(b.Text)
	}
	return isGroup(b.Text) && (started && isGroup(a.Text) || isGroupStart(a.Text))
}

func isSign(s string) bool {
	return s == "-" || s == "–" || s == "−" || s == "+" || s == "±" || s == "€" || s == "$" || s == "£"
}

func startsNumber(s string) bool {
	s = strings.TrimLeft(s, "(-–−+±")
	return s != "" && digit(s[0])
}

func endsDigit(s string) bool { return s != "" && digit(s[len(s)-1]) }

// shape says what a phrase is for a table.
type shape int

const (
	text   shape = iota
	number       // an amount, a share, a count, a year
	blank        // what is printed where there is no number: "-", "..", "n.a.", ":"
)

// numberUnits are the letters that may stand in a phrase that is a number.
var numberUnits = map[string]bool{
	"kr": true, "tkr": true, "mkr": true, "sek": true, "ksek": true, "msek": true, "mnkr": true, "st": true,
	"eur": true, "usd": true, "gbp": true, "m": true, "bn": true, "mn": true, "million": true, "milj": true, "p": true,
}

// blanks are the ways to print that there is no number.
var blanks = map[string]bool{
	"-": true, "–": true, "—": true, "−": true, "--": true, ".": true, "..": true, "...": true, "…": true, ":": true,
	"n.a.": true, "n.a": true, "na": true, "n/a": true, "n.d.": true, "x": true, "*": true, "n.s.": true, "e.t.": true,
}

// shapeOf reads a phrase: a number has digits, signs, brackets, marks and
// known units, and nothing else. Codes are text: numbers with a nought before
// ("0911"), or with a hyphen inside ("2015-01-31", "222000-2634", "16-24").
func shapeOf(s string) shape {
	if blanks[s] || blanks[strings.ToLower(s)] {
		return blank
	}
	digits, word := 0, 0 // word: start of the letters being read, plus one
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		if !unicode.IsLetter(r) || isSuperscript(r) {
			if word > 0 && !numberUnits[strings.ToLower(s[word-1:i])] {
				return text
			}
			word = 0
			switch {
			case r >= '0' && r <= '9':
				digits++
			case !strings.ContainsRune("  .,:;-–−—+±()[]%‰*/'’<>≤≥~=€$£†‡¹²³⁰⁴⁵⁶⁷⁸⁹°"+raisedLetters, r):
				return text
			}
		} else if word == 0 {
			if i > 0 && s[i-1] == '(' {
				return text // "1995 (mn)": a unit in brackets makes a heading
			}
			word = i + 1
		}
		i += n
	}
	if word > 0 && !numberUnits[strings.ToLower(s[word-1:])] {
		return text
	}
	if digits == 0 || isCode(s) {
		return text
	}
	return number
}

// isCode reports whether digits are no amount: a nought stands before them, or a hyphen between them.
func isCode(s string) bool {
	start := strings.IndexFunc(s, isDigitRune)
	if s[start] == '0' && start+1 < len(s) && digit(s[start+1]) {
		return true
	}
	for i := start + 1; i+1 < len(s); i++ {
		if s[i] == '-' && digit(s[i-1]) && digit(s[i+1]) {
			return true
		}
	}
	return false
}
