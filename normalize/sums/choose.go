package sums

import (
	"encoding/binary"
	"math"
	"slices"

	"github.com/shopspring/decimal"
)

// Choice is the outcome of Choose.
type Choice struct {
	Picks [][]int // for each solution, the candidate of each row; at most MaxSolutions
	Bound bool    // the search gave up: there may be other solutions, or one that it did not find
}

// MaxSolutions is how many solutions Choose returns: two already say that the
// print is ambiguous, the others show how.
const MaxSolutions = 8

// maxStates bounds the partial sums that are kept for a row. A table of 60 rows
// with one doubtful row in three stays far below it.
const maxStates = 200_000

// Choose picks one candidate reading for every row so that in each column the
// rows add up to the total. Candidates are vectors of amounts, one a column,
// none negative. The rows are cut in two halves; the partial sums of each are
// few enough to be all looked at, and a sum of one half asks the other for what
// is missing. The search is exact unless Bound says that it was cut short.
func Choose(rows [][][]decimal.Decimal, total []decimal.Decimal) Choice {
	c := newChooser(rows, total)
	half := c.half()
	left, cutLeft := c.partials(0, half)
	right, cutRight := c.partials(half, len(c.rows))
	out := Choice{Bound: cutLeft || cutRight}
	byKey := make(map[string]*partial, len(right))
	for _, p := range right {
		byKey[keyOf(p.sum)] = p
	}
	for _, p := range left {
		missing := make([]int64, len(c.total))
		for i := range missing {
			missing[i] = c.total[i] - p.sum[i]
		}
		q := byKey[keyOf(missing)]
		if q == nil {
			continue
		}
		var heads, tails [][]int
		p.collect(half, nil, &heads)
		q.collect(len(c.rows)-half, nil, &tails)
		for _, h := range heads {
			for _, t := range tails {
				if len(out.Picks) < MaxSolutions {
					out.Picks = append(out.Picks, append(slices.Clone(h), t...))
				}
			}
		}
	}
	return out
}

// maxPairs bounds the pairs of partial sums that Nearest compares.
const maxPairs = 4_000_000

// Nearest picks the candidates whose sum misses the total least, all columns
// taken together, and tells what is missing in each: negative where the rows
// come to more. ok is false where there are too many to compare.
func Nearest(rows [][][]decimal.Decimal, total []decimal.Decimal) (picks []int, missing []decimal.Decimal, ok bool) {
	c := newChooser(rows, total)
	printed := slices.Clone(c.total)
	for i := range c.total {
		c.total[i] *= 2 // the rows may come to more
	}
	half := c.half()
	left, cutLeft := c.partials(0, half)
	right, cutRight := c.partials(half, len(c.rows))
	if cutLeft || cutRight || len(left)*len(right) > maxPairs {
		return nil, nil, false
	}
	var least int64 = math.MaxInt64
	var p, q *partial
	for _, l := range left {
		for _, r := range right {
			off := int64(0)
			for i := range printed {
				d := printed[i] - l.sum[i] - r.sum[i]
				off += max(d, -d)
			}
			if off < least {
				least, p, q = off, l, r
			}
		}
	}
	if p == nil {
		return nil, nil, false
	}
	var heads, tails [][]int
	p.collect(half, nil, &heads)
	q.collect(len(c.rows)-half, nil, &tails)
	for i := range printed {
		missing = append(missing, decimal.New(printed[i]-p.sum[i]-q.sum[i], c.exponent))
	}
	return append(slices.Clone(heads[0]), tails[0]...), missing, true
}

// half is where the candidates' number of combinations is about the same on
// both sides.
func (c *chooser) half() int {
	logs, sum := make([]float64, len(c.rows)), 0.0
	for i, row := range c.rows {
		logs[i] = math.Log(float64(max(1, c.possible(row))))
		sum += logs[i]
	}
	left := 0.0
	for i, l := range logs {
		if left += l; left*2 >= sum {
			return i + 1
		}
	}
	return len(c.rows)
}

// possible counts the candidates that do not exceed the total by themselves.
func (c *chooser) possible(row [][]int64) int {
	n := 0
	for _, v := range row {
		if _, ok := c.add(make([]int64, len(v)), v); ok {
			n++
		}
	}
	return n
}

// partials are the sums that rows from to to can make, and whether some were
// left out.
func (c *chooser) partials(from, to int) (level []*partial, cut bool) {
	level = []*partial{{sum: make([]int64, len(c.total))}}
	for r := from; r < to; r++ {
		next := map[string]*partial{}
		var order []*partial
		for _, p := range level {
			for i, v := range c.rows[r] {
				sum, ok := c.add(p.sum, v)
				if !ok {
					continue
				}
				key := keyOf(sum)
				q := next[key]
				if q == nil {
					if len(order) >= maxStates {
						cut = true
						continue
					}
					q = &partial{sum: sum}
					next[key] = q
					order = append(order, q)
				}
				q.from = append(q.from, origin{p, i})
			}
		}
		level = order
	}
	return level, cut
}

// partial is a sum of the rows so far and the ways it came about.
type partial struct {
	sum  []int64
	from []origin
}

type origin struct {
	prev *partial
	pick int
}

// collect walks back from a sum and gathers the picks of each way.
func (p *partial) collect(rows int, tail []int, out *[][]int) {
	if rows == 0 {
		picks := make([]int, len(tail))
		for i, pick := range tail {
			picks[len(tail)-1-i] = pick
		}
		*out = append(*out, picks)
		return
	}
	for _, o := range p.from {
		if len(*out) >= MaxSolutions {
			return
		}
		o.prev.collect(rows-1, append(tail[:len(tail):len(tail)], o.pick), out)
	}
}

// chooser holds rows and total as whole numbers of one unit.
type chooser struct {
	rows     [][][]int64
	total    []int64
	exponent int32 // of ten, that the unit is
}

func newChooser(rows [][][]decimal.Decimal, total []decimal.Decimal) *chooser {
	exponent := int32(0)
	least := func(d decimal.Decimal) { exponent = min(exponent, d.Exponent()) }
	for _, d := range total {
		least(d)
	}
	for _, row := range rows {
		for _, v := range row {
			for _, d := range v {
				least(d)
			}
		}
	}
	whole := func(v []decimal.Decimal) []int64 {
		out := make([]int64, len(v))
		for i, d := range v {
			out[i] = d.Shift(-exponent).IntPart()
		}
		return out
	}
	c := &chooser{total: whole(total), exponent: exponent}
	for _, row := range rows {
		var vs [][]int64
		for _, v := range row {
			vs = append(vs, whole(v))
		}
		c.rows = append(c.rows, vs)
	}
	return c
}

// add returns a + v; false where a column exceeds the total.
func (c *chooser) add(a, v []int64) ([]int64, bool) {
	out := make([]int64, len(a))
	for i := range a {
		out[i] = a[i] + v[i]
		if out[i] > c.total[i] {
			return nil, false
		}
	}
	return out, true
}

func keyOf(sum []int64) string {
	b := make([]byte, 0, 8*len(sum))
	for _, v := range sum {
		b = binary.LittleEndian.AppendUint64(b, uint64(v))
	}
	return string(b)
}
