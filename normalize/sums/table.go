package sums

import (
	"math"

	"github.com/shopspring/decimal"
)

// table is the rows as whole numbers of one common unit.
type table struct {
	rows     []Row
	columns  int
	value    [][]int64
	has      [][]bool
	slack    []int64
	exponent int32
}

// scale brings all amounts to whole numbers; false where they do not fit.
func scale(rows []Row, slack []decimal.Decimal) (*table, bool) {
	t := &table{rows: rows}
	for _, r := range rows {
		t.columns = max(t.columns, len(r.Values))
		for _, v := range r.Values {
			if v != nil && v.Exponent() < t.exponent {
				t.exponent = v.Exponent()
			}
		}
	}
	limit := decimal.NewFromInt(math.MaxInt64 / 1024)
	for _, r := range rows {
		value, has := make([]int64, t.columns), make([]bool, t.columns)
		for c, v := range r.Values {
			if v == nil {
				continue
			}
			whole := v.Shift(-t.exponent)
			if whole.Abs().GreaterThan(limit) {
				return nil, false
			}
			value[c], has[c] = whole.IntPart(), true
		}
		t.value, t.has = append(t.value, value), append(t.has, has)
	}
	t.slack = make([]int64, t.columns)
	for c := range min(len(slack), t.columns) {
		t.slack[c] = slack[c].Shift(-t.exponent).IntPart()
	}
	return t, true
}

// near tells whether a printed and a computed sum are equal within the slack.
func (t *table) near(c int, printed, computed int64) bool {
	d := printed - computed
	return d >= -t.slack[c] && d <= t.slack[c]
}

// fit is how an equation fits the print.
type fit struct {
	hits    float64 // columns where it holds; one that repeats another's figures counts half
	columns int     // columns where it holds
	misses  int     // columns where it does not
}

// proof is how much an agreement on an amount proves: 1 for three digits that
// count, less for round amounts ("200 000"), which agree by chance, and more for
// long ones ("4 355").
func proof(v int64) float64 {
	for v%10 == 0 {
		v /= 10
	}
	digits := 0
	for ; v != 0; v /= 10 {
		digits++
	}
	return min(max(float64(digits)/3, 0.5), 1.67)
}

// fits compares a row with the sum of parts, column by column. Zeros prove
// nothing and an empty sum over filled parts is a miss.
func (t *table) fits(total int, sum []int64, filled []bool) fit {
	var f fit
	seen := map[int64]bool{}
	for c := range t.columns {
		v, has := t.value[total][c], t.has[total][c]
		switch {
		case !has && !filled[c]:
		case !has:
			f.misses++
		case !t.near(c, v, sum[c]):
			f.misses++
		case v != sum[c]: // rounded: it fits, and proves little
			f.columns++
			f.hits += 0.25
		case v != 0:
			f.columns++
			if seen[v] {
				f.hits += proof(v) / 2
			} else {
				f.hits += proof(v)
			}
			seen[v] = true
		}
	}
	return f
}
