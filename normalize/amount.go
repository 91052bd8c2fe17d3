package normalize

import (
	"regexp"
	"strings"

	"github.com/shopspring/decimal"
)

// reading is what a printed amount can mean, in the unit it is printed in.
type reading struct {
	value decimal.Decimal
	other *decimal.Decimal // a second meaning that the print allows: "1.250" as 1250 or 1,25
}

// parseAmount reads an amount as printed: digit groups over spaces, dots or
// apostrophes, decimal comma, signs before or after, parentheses, "minus".
// A lone group after a dot or a comma can be thousands or decimals; then both
// readings are given, thousands first. ok is false for anything else.
func parseAmount(printed string) (r reading, ok bool) {
	s := strings.Map(func(c rune) rune {
		switch c {
		case ' ', '\n', '\u00a0', '\u202f', '\u2009', '\u2007', '\'', '’':
			return -1
		case '−', '–':
			return '-'
		}
		return c
	}, strings.ToLower(printed))
	negative := strings.HasPrefix(s, "-") || strings.HasSuffix(s, "-") || strings.HasPrefix(s, "(") || strings.HasPrefix(s, "minus")
	s = strings.Trim(strings.TrimPrefix(s, "minus"), "-+()")
	if !digitsAndMarks.MatchString(s) {
		return reading{}, false
	}
	sign := func(text string) decimal.Decimal {
		d, _ := decimal.NewFromString(text) // the pattern allows nothing that fails
		if negative {
			d = d.Neg()
		}
		return d
	}
	plain := strings.NewReplacer(".", "", ",", "")
	switch {
	case loneGroup.MatchString(s):
		point := sign(strings.Replace(s, ",", ".", 1))
		return reading{value: sign(plain.Replace(s)), other: &point}, true
	case thousands.MatchString(s):
		return reading{value: sign(plain.Replace(s))}, true
	}
	if i := strings.LastIndexAny(s, ",."); i >= 0 {
		return reading{value: sign(plain.Replace(s[:i]) + "." + s[i+1:])}, true
	}
	return reading{value: sign(s)}, true
}

var (
	digitsAndMarks = regexp.MustCompile(`^\d+(?:[.,]\d+)*$`)
	// loneGroup matches "1.250" and "1,250": thousands or three decimals.
	loneGroup = regexp.MustCompile(`^[1-9]\d{0,2}[.,]\d{3}$`)
	// thousands matches "1.250.000".
	thousands = regexp.MustCompile(`^\d{1,3}(?:(?:\.\d{3}){2,}|(?:,\d{3}){2,})$`)
)

// unitFactor returns how many kronor one of the printed unit is; ok is false
// for a unit that is no money.
func unitFactor(unit string) (decimal.Decimal, bool) {
	u := strings.ToLower(strings.Join(strings.Fields(unit), " "))
	switch u {
	case "kr", "kronor", "sek", ":-", ",-", ":00":
		return decimal.NewFromInt(1), true
	case "tkr", "kkr", "ksek", "tsek":
		return decimal.NewFromInt(1000), true
	case "mkr", "mnkr", "msek", "mn kr", "milj kr", "milj. kr", "milj.kr", "miljoner kronor", "miljoner kr", "miljoner", "miljon":
		return decimal.NewFromInt(1000000), true
	}
	if thousandsUnit.MatchString(u) {
		return decimal.NewFromInt(1000), true
	}
	return decimal.Zero, false
}

// thousandsUnit matches "tusen kronor", "tusentals kr", "1000-tal kr", "000 kr".
var thousandsUnit = regexp.MustCompile(`^(?:tusen|1[ .]?000|000)-?(?:tals?)? ?(?:kr|kronor|sek)$`)

// wholeKronor rounds öre half away from zero.
func wholeKronor(kronor decimal.Decimal) int64 {
	return kronor.Round(0).IntPart()
}

// step is the smallest amount that a printed precision can show, in the printed
// unit: 1 for "3 300", 0.1 for "3,3".
func step(value decimal.Decimal) decimal.Decimal {
	return decimal.New(1, min(value.Exponent(), 0))
}
