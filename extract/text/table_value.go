package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// longestValue is the length in bytes beyond which a text is no single number:
// "(-123 456 789,50) tkr*" has 22.
const longestValue = 40

// amountForm is a number alone, as a cell of a budget shows it: digits in groups
// of three by space or dot, sign or parentheses, decimals, a unit, a footnote mark.
var amountForm = expression(`(?i)^\**[(\[]?\s*(ca\.? )?[-–−+±]? ?(\d{1,3}([  .’']\d{3})+|\d+)([.,]\d+)?(,-|:-)?\s?[)\]]?\s?` +
	`(%|procent|kr|kr\.|kronor|sek|tkr|kkr|mkr|mnkr|msek|tsek|st)?[*¹²³⁴⁵⁶⁷⁸⁹]*\)?\**$`)

var leadingZero = expression(`^\D*0\d`)

// yearForm is a year alone, or two ("2006", "2016-2017"): a number that heads a column.
var yearForm = expression(`^(19[89]|20[0-4])\d([-–/](19[89]|20[0-4])?\d\d)?$`)

// plain trims white space of every kind and makes the kinds of spaces one.
func plain(s string) string {
	return strings.TrimSpace(strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || r == '\u202f' {
			return ' '
		}
		return r
	}, s))
}

// isAmount tells whether s is a number alone, a year too.
// A number with a leading zero is part of a telephone or an account number.
func isAmount(s string) bool {
	return len(s) <= longestValue && countDigits(s) > 0 && amountForm().MatchString(plain(s)) && !leadingZero().MatchString(s)
}

// isYear tells whether s is a year alone.
func isYear(s string) bool {
	return len(s) <= longestValue && countDigits(s) >= 4 && yearForm().MatchString(plain(s))
}

// isDash tells whether s is one of the dashes printed where there is no amount.
func isDash(s string) bool {
	if len(s) > len("&nbsp;—&nbsp;") {
		return false
	}
	switch plain(s) {
	case "-", "–", "—", "−", "--", "---", "-.-":
		return true
	}
	return false
}

// isEmpty tells whether s shows an empty cell by white space or its HTML name.
func isEmpty(s string) bool {
	s = strings.TrimSpace(s)
	return s == "" || s == "&nbsp;" || s == "&#160;"
}

// listMark is what stands before an item of a list: a bullet, "1.", "a)".
var listMark = expression(`^(\d{1,2}(\.\d{1,2})*[.)]?|[a-zA-ZåäöÅÄÖ][.)]|[-–—*•·▪■◦‣o§+>])$`)

// isRule tells whether the line is drawn: only signs that make lines, three at least.
func isRule(s string) bool {
	s = strings.TrimSpace(s)
	return len(s) >= 3 && strings.TrimLeft(s, "-=_─━═–—*~+ \t") == "" && utf8.RuneCountInString(s) >= 3
}

// startsSmall tells whether the first letter of s, with nothing before it, is
// lower case: the text goes on from a line before.
func startsSmall(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLower(r)
}
