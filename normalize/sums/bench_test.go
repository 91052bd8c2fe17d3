package sums

import (
	"fmt"
	"testing"

	"github.com/shopspring/decimal"
)

// budgetOf makes a table of groups of five rows with their sums and a grand
// total, over some years.
func budgetOf(rows, years int) []Row {
	var out []Row
	grand := make([]int64, years)
	group := make([]int64, years)
	add := func(values []int64, total bool) {
		r := Row{Total: total}
		for _, v := range values {
			d := decimal.NewFromInt(v)
			r.Values = append(r.Values, &d)
		}
		out = append(out, r)
	}
	for i := 0; len(out) < rows-1; i++ {
		values := make([]int64, years)
		for y := range values {
			values[y] = int64((i*7919+y*104729)%900 + 13)
			group[y] += values[y]
		}
		add(values, false)
		if i%5 == 4 {
			add(group, true)
			for y := range group {
				grand[y] += group[y]
			}
			group = make([]int64, years)
		}
	}
	for y := range grand {
		grand[y] += group[y]
	}
	add(grand, true)
	return out
}

// BenchmarkSolve shows how the cost of finding sums grows with the table.
func BenchmarkSolve(b *testing.B) {
	for _, size := range []struct{ rows, years int }{{10, 1}, {20, 3}, {40, 4}, {60, 4}, {120, 4}} {
		rows := budgetOf(size.rows, size.years)
		b.Run(fmt.Sprintf("rows=%d,years=%d", size.rows, size.years), func(b *testing.B) {
			for b.Loop() {
				Solve(rows, nil)
			}
		})
	}
}

// BenchmarkChoose shows how the cost of choosing readings grows with the rows
// whose columns are open.
func BenchmarkChoose(b *testing.B) {
	for _, n := range []int{5, 10, 20, 40} {
		var rows [][][]decimal.Decimal
		total := []decimal.Decimal{decimal.Zero, decimal.Zero, decimal.Zero}
		for i := range n {
			v := decimal.NewFromInt(int64(i*7919%900 + 13))
			var candidates [][]decimal.Decimal
			for c := range total {
				vector := []decimal.Decimal{decimal.Zero, decimal.Zero, decimal.Zero}
				vector[c] = v
				candidates = append(candidates, vector)
			}
			if i%3 > 0 { // two rows in three are plain
				candidates = candidates[i%len(candidates) : i%len(candidates)+1]
			}
			rows = append(rows, candidates)
			total[i%3] = total[i%3].Add(v)
		}
		b.Run(fmt.Sprintf("rows=%d", n), func(b *testing.B) {
			for b.Loop() {
				Choose(rows, total)
			}
		})
	}
}
