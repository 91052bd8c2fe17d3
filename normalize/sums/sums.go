// Package sums finds which amounts of a budget table are sums of which others.
// It sees numbers, the order of the rows and a few hints from labels; it never
// changes an amount. Budgets are over-determined: the same structure holds in
// every year's column at once, which is the strongest evidence there is.
package sums

import (
	"slices"

	"github.com/shopspring/decimal"
)

// Row is a row of amounts of a table, with what its label says of it.
type Row struct {
	Values []*decimal.Decimal // one a column; nil where the cell is empty or a dash
	Total  bool               // the label calls itself a sum
	Level  int                // 0 for outermost labels, more for indented or dashed ones
	Side   int                // rows of different sides are never summed together
	Opens  bool               // a section header without amounts stands over this row
	Leaf   bool               // it is no sum of rows beside it, only of rows set in under it
	Sum    bool               // it stands in a column of sums: it sums rows before or after it
}

// Equation says that a row is the sum of others, and in which columns it is.
type Equation struct {
	Total   int   // row
	Parts   []int // rows, ascending
	Columns []Column
}

// Column is one column's side of an equation.
type Column struct {
	Used  bool            // the sum is printed, or a part is
	Holds bool            // printed and computed are equal, within the slack
	Sum   decimal.Decimal // of the parts
}

// Holds tells whether the equation holds in every column it is used in.
func (e Equation) Holds() bool {
	for _, c := range e.Columns {
		if c.Used && !c.Holds {
			return false
		}
	}
	return true
}

// Solution is what Solve concludes.
type Solution struct {
	Equations []Equation
	Uncertain []int // rows that are a sum in one good reading and none in another
}

// beamWidth bounds the readings that are kept side by side; margin is how much
// worse, in points of score, a reading may be and still make the best doubtful.
const (
	beamWidth = 96
	margin    = 1.5
)

// Solve reads the structure of a table. A sum may be off by its column's slack,
// as sums of rounded amounts are; slack may be nil. The search goes down the rows and keeps
// the best readings so far; a row is a plain amount, the sum of amounts before
// it, or the sum of amounts that follow.
func Solve(rows []Row, slack []decimal.Decimal) Solution {
	t, ok := scale(rows, slack)
	if !ok || len(rows) == 0 {
		return Solution{}
	}
	beam := []*state{{}}
	for r := range rows {
		var next []*state
		for _, s := range beam {
			next = append(next, t.steps(s, r)...)
		}
		beam = prune(next)
	}
	var best *state
	var all []*state
	for _, s := range beam {
		if end, ok := t.finish(s); ok {
			all = append(all, end)
			if best == nil || end.score > best.score {
				best = end
			}
		}
	}
	if best == nil {
		return Solution{}
	}
	return t.solution(best, all)
}

// solution turns the best reading into equations and names the rows whose role
// another reading, nearly as good, sees otherwise.
func (t *table) solution(best *state, all []*state) Solution {
	var out Solution
	role := map[int]bool{}
	for e := best.found; e != nil; e = e.next {
		role[e.total] = true
		out.Equations = append(out.Equations, t.equation(e))
	}
	for i, j := 0, len(out.Equations)-1; i < j; i, j = i+1, j-1 {
		out.Equations[i], out.Equations[j] = out.Equations[j], out.Equations[i]
	}
	doubtful := map[int]bool{}
	for _, s := range all {
		if s == best || best.score-s.score > margin {
			continue
		}
		other := map[int]bool{}
		for e := s.found; e != nil; e = e.next {
			other[e.total] = true
		}
		for r := range t.rows {
			if role[r] != other[r] && !doubtful[r] {
				doubtful[r] = true
				out.Uncertain = append(out.Uncertain, r)
			}
		}
	}
	for r := range t.rows {
		if !role[r] && !doubtful[r] && t.looseSum(r, best) {
			out.Uncertain = append(out.Uncertain, r)
		}
	}
	return out
}

// looseSum tells whether a row that no equation takes in equals the rows that
// follow it, two or more, in every column: it may be their sum.
func (t *table) looseSum(r int, s *state) bool {
	for e := s.found; e != nil; e = e.next {
		if slices.Contains(e.parts, r) {
			return false
		}
	}
	if t.rows[r].Leaf || !slices.Contains(t.has[r], true) {
		return false
	}
	sum, filled := make([]int64, t.columns), make([]bool, t.columns)
	for n := r + 1; n < len(t.rows) && t.rows[n].Side == t.rows[r].Side; n++ {
		for c := range t.columns {
			sum[c] += t.value[n][c]
			filled[c] = filled[c] || t.has[n][c]
		}
		if f := t.fits(r, sum, filled); n > r+1 && f.misses == 0 && f.columns > 0 {
			return true
		}
	}
	return false
}

func (t *table) equation(e *found) Equation {
	eq := Equation{Total: e.total, Parts: e.parts}
	for c := range t.columns {
		var sum int64
		used := t.has[e.total][c]
		for _, p := range e.parts {
			sum += t.value[p][c]
			used = used || t.has[p][c]
		}
		eq.Columns = append(eq.Columns, Column{
			Used:  used && t.has[e.total][c],
			Holds: t.near(c, t.value[e.total][c], sum),
			Sum:   decimal.New(sum, t.exponent),
		})
	}
	return eq
}
