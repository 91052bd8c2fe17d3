package normalize

import (
	"fmt"
	"testing"
)

func TestParseAmount(t *testing.T) {
	for _, c := range []struct{ printed, unit, kronor, other string }{
		{"3 300", "tkr", "3300000", ""},
		{"1\u00a0200\u00a0000", "kr", "1200000", ""},
		{"2,75", "Mkr", "2750000", ""},
		{"2,750", "Mkr", "2750000000", "2750000"},
		{"1.250", "tkr", "1250000", "1250"},
		{"1.250.000", "kr", "1250000", ""},
		{"12 345,50", "kr", "12346", ""},
		{"-12 345,50", "kr", "-12346", ""},
		{"- 3 800 000", "kr", "-3800000", ""},
		{"−750", "tkr", "-750000", ""},
		{"(500)", "kr", "-500", ""},
		{"500-", "kr", "-500", ""},
		{"minus 40", "kkr", "-40000", ""},
		{"1'250'000", ":-", "1250000", ""},
		{"0", "tkr", "0", ""},
		{"0,5", "mnkr", "500000", ""},
	} {
		r, ok := parseAmount(c.printed)
		factor, known := unitFactor(c.unit)
		if !ok || !known {
			t.Errorf("%q %q: not read", c.printed, c.unit)
			continue
		}
		if got := fmt.Sprint(wholeKronor(r.value.Mul(factor))); got != c.kronor {
			t.Errorf("%q %s: got %s, want %s", c.printed, c.unit, got, c.kronor)
		}
		other := ""
		if r.other != nil {
			other = r.other.Mul(factor).Round(0).String()
		}
		if other != c.other {
			t.Errorf("%q %s: other reading %q, want %q", c.printed, c.unit, other, c.other)
		}
	}
	for _, no := range []string{"", "-", "tkr", "1 2,3,4x", "12-14", "C2"} {
		if r, ok := parseAmount(no); ok {
			t.Errorf("%q: read as %s", no, r.value)
		}
	}
}
