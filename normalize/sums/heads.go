package sums

import (
	"slices"

	"github.com/shopspring/decimal"
)

// ChooseUnderHeads picks one candidate for every row as Choose does, in a table
// where the sum of a group stands above its parts: a row counts towards the
// total by itself, or it is the head of the rows below it, which add up to it
// in each column and do not count again. Solutions that differ only in what is
// a head are one.
func ChooseUnderHeads(rows [][][]decimal.Decimal, total []decimal.Decimal) Choice {
	c := newChooser(rows, total)
	n := len(c.total)
	level := []*partial{{sum: make([]int64, 2*n)}} // what the rows come to, and what the open group still wants
	for _, row := range c.rows {
		next := map[string]*partial{}
		var order []*partial
		for _, p := range level {
			for i, v := range row {
				for _, sum := range c.under(p.sum, v) {
					key := keyOf(sum)
					q := next[key]
					if q == nil {
						if len(order) >= maxStates {
							return Choice{Bound: true}
						}
						q = &partial{sum: sum}
						next[key], order = q, append(order, q)
					}
					q.from = append(q.from, origin{p, i})
				}
			}
		}
		level = order
	}
	var out Choice
	var picks [][]int
	for _, p := range level {
		if slices.Equal(p.sum[:n], c.total) && isZero(p.sum[n:]) {
			p.collect(len(c.rows), nil, &picks)
		}
	}
	for _, p := range picks {
		if !slices.ContainsFunc(out.Picks, func(q []int) bool { return slices.Equal(p, q) }) {
			out.Picks = append(out.Picks, p)
		}
	}
	out.Bound = len(picks) == MaxSolutions && len(out.Picks) < MaxSolutions
	return out
}

// under is what a row of amounts v can make of a state: a part of the open
// group, else a row of its own or the head of a group.
func (c *chooser) under(state, v []int64) (states [][]int64) {
	n := len(v)
	if !isZero(state[n:]) {
		left := slices.Clone(state)
		for i := range v {
			if left[n+i] -= v[i]; left[n+i] < 0 {
				return nil
			}
		}
		return [][]int64{left}
	}
	sum, ok := c.add(state[:n], v)
	if !ok {
		return nil
	}
	states = [][]int64{append(slices.Clone(sum), state[n:]...)}
	if !isZero(v) {
		states = append(states, append(sum, v...))
	}
	return states
}

func isZero(v []int64) bool {
	return !slices.ContainsFunc(v, func(n int64) bool { return n != 0 })
}
