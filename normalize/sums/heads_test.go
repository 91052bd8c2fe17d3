package sums

import (
	"fmt"
	"testing"

	"github.com/shopspring/decimal"
)

func TestChooseUnderHeads(t *testing.T) {
	row := func(candidates ...[2]int64) (out [][]decimal.Decimal) {
		for _, c := range candidates {
			out = append(out, []decimal.Decimal{decimal.NewFromInt(c[0]), decimal.NewFromInt(c[1])})
		}
		return out
	}
	type rows = [][][]decimal.Decimal
	for _, c := range []struct {
		name  string
		rows  rows
		total [2]int64
		want  string
	}{
		{"two groups and a row of its own", rows{
			row([2]int64{30, 33}), row([2]int64{10, 11}), row([2]int64{20, 22}),
			row([2]int64{50, 55}), row([2]int64{50, 55}),
			row([2]int64{7, 8}),
		}, [2]int64{87, 96}, "[[0 0 0 0 0 0]]"},
		{"the parts choose their readings", rows{
			row([2]int64{30, 30}), row([2]int64{10, 0}, [2]int64{0, 10}), row([2]int64{20, 20}, [2]int64{2, 20}), row([2]int64{10, 0}, [2]int64{0, 10}),
		}, [2]int64{30, 30}, "[[0 0 0 1] [0 1 0 0]]"},
		{"a name with a number, read as no amount", rows{
			row([2]int64{30, 33}), row([2]int64{80, 0}, [2]int64{0, 0}), row([2]int64{30, 33}),
		}, [2]int64{30, 33}, "[[0 1 0]]"},
		{"parts that come to less than their head", rows{row([2]int64{30, 33}), row([2]int64{10, 11}), row([2]int64{19, 22})}, [2]int64{30, 33}, "[]"},
		{"parts that add up in one column only", rows{row([2]int64{30, 33}), row([2]int64{10, 11}), row([2]int64{20, 21})}, [2]int64{30, 33}, "[]"},
		{"the total is not that of the heads", rows{row([2]int64{30, 33}), row([2]int64{30, 33})}, [2]int64{31, 33}, "[]"},
	} {
		got := ChooseUnderHeads(c.rows, row(c.total)[0])
		if s := fmt.Sprint(got.Picks); s != c.want || got.Bound {
			t.Errorf("%s: %s, %t; want %s", c.name, s, got.Bound, c.want)
		}
	}
}

// A search that gives up says so.
func TestChooseUnderHeadsIsBound(t *testing.T) {
	amount := func(n int64) []decimal.Decimal { return []decimal.Decimal{decimal.NewFromInt(n)} }
	var rows [][][]decimal.Decimal
	for i := range int64(30) {
		rows = append(rows, [][]decimal.Decimal{amount(1 << i), amount(0)})
	}
	if got := ChooseUnderHeads(rows, amount(1<<40)); !got.Bound {
		t.Error("2^30 combinations were compared")
	}
}
