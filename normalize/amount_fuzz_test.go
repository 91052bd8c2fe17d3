package normalize

import (
	"strings"
	"testing"

	"github.com/shopspring/decimal"

	"samplan/extract/find"
)

// FuzzAmount holds the laws of the number grammar: an amount that is printed in
// any Swedish form and read again is the same amount; every number found in a
// text stands at its place; no text makes the reading panic.
func FuzzAmount(f *testing.F) {
	for _, text := range []string{"1 309 982", "- 3 800 000", "(500)", "2,5 Mkr", "1.250.000:-", "600 000*", "minus 40", "16-64 år", "11\n800 tkr", "−0,5", "1 25 0 000"} {
		f.Add(text, int64(1309982), uint8(0))
	}
	f.Fuzz(func(t *testing.T, text string, amount int64, form uint8) {
		runes := []rune(text)
		for _, n := range find.Numbers(text) {
			if n.Start < 0 || n.End > len(runes) || string(runes[n.Start:n.End]) != n.Text {
				t.Fatalf("%q: %q is not at %d–%d", text, n.Text, n.Start, n.End)
			}
			parseAmount(n.Text)
		}
		amount %= 1_000_000_000
		printed, want := printAmount(amount, form)
		numbers := find.Numbers(printed)
		if len(numbers) != 1 {
			t.Fatalf("%q: %d numbers", printed, len(numbers))
		}
		r, ok := parseAmount(numbers[0].Text)
		if !ok || !r.value.Equal(want) && (r.other == nil || !r.other.Equal(want)) {
			t.Fatalf("%q: read as %s, not %s", printed, r.value, want)
		}
	})
}

// printAmount prints an amount of kronor in one of the forms that plans use.
func printAmount(amount int64, form uint8) (string, decimal.Decimal) {
	want := decimal.NewFromInt(amount)
	digits := want.Abs().String()
	separators := []string{" ", "\u00a0", "\u202f", "\u2009", ".", "'", ""}
	separator := separators[int(form)%len(separators)]
	var groups []string
	for len(digits) > 3 {
		groups = append([]string{digits[len(digits)-3:]}, groups...)
		digits = digits[:len(digits)-3]
	}
	s := strings.Join(append([]string{digits}, groups...), separator)
	if form&64 != 0 {
		s += ",5"
		half := decimal.RequireFromString("0.5")
		if amount < 0 {
			half = half.Neg()
		}
		want = want.Add(half)
	}
	if amount < 0 {
		switch form % 5 {
		case 0:
			s = "-" + s
		case 1:
			s = "− " + s
		case 2:
			s = "(" + s + ")"
		case 3:
			s = "minus " + s
		default:
			s += "-"
		}
	}
	if form&128 != 0 {
		s += " kr"
	}
	return s, want
}
