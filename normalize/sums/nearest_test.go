package sums

import (
	"fmt"
	"testing"

	"github.com/shopspring/decimal"
)

func TestNearest(t *testing.T) {
	amounts := func(v ...int64) []decimal.Decimal {
		out := make([]decimal.Decimal, len(v))
		for i, n := range v {
			out[i] = decimal.NewFromInt(n)
		}
		return out
	}
	rows := [][][]decimal.Decimal{
		{amounts(1309, 982), amounts(1, 309)},
		{amounts(2032, 0), amounts(0, 2032)},
		{amounts(500, 480)},
	}
	for _, c := range []struct {
		name  string
		total []decimal.Decimal
		want  string
	}{
		{"one fits", amounts(1809, 3494), "[0 1 0] [0 0]"},
		{"the total is 20 too high", amounts(1829, 3494), "[0 1 0] [20 0]"},
		{"the rows come to more", amounts(1800, 3490), "[0 1 0] [-9 -4]"},
	} {
		picks, missing, ok := Nearest(rows, c.total)
		if got := fmt.Sprint(picks, missing); !ok || got != c.want {
			t.Errorf("%s: %s, %t; want %s", c.name, got, ok, c.want)
		}
	}
	var many [][][]decimal.Decimal
	for i := range int64(40) {
		many = append(many, [][]decimal.Decimal{amounts(1<<i, 0), amounts(0, 1<<i)})
	}
	if _, _, ok := Nearest(many, amounts(1<<41, 1<<41)); ok {
		t.Error("2^40 combinations were compared")
	}
}
