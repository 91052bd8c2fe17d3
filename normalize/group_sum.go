package normalize

import (
	"github.com/shopspring/decimal"

	"samplan/extract/find"
)

// mergeGroupSums puts the sums of groups that a column of their own prints above
// their parts ("Post | Grupp") among these: no row has amounts in both columns,
// and each amount of the right one that rows of the left one follow is their sum.
func (s *sheet) mergeGroupSums() {
	for c := 1; c < len(s.columns); c++ {
		left, right := &s.columns[c-1], &s.columns[c]
		if left.Role != find.AmountColumn || right.Role != find.AmountColumn || left.Year != right.Year || !s.sumsAbove(c) {
			continue
		}
		right.Role = find.OtherColumn
		for i := range s.rows {
			if cells := s.rows[i].cells; cells[c].value != nil {
				cells[c-1], cells[c] = cells[c], sheetCell{line: -1}
				s.rows[i].sum = true
			}
		}
	}
}

// leastGroups is how many groups must add up: one may do so by chance.
const leastGroups = 2

// sumsAbove tells whether the amounts of a column are the sums of those that
// follow in the column left of it, up to the next.
func (s *sheet) sumsAbove(c int) bool {
	groups := 0
	var sum, rest decimal.Decimal // of the group above, and of what follows it so far
	open := false
	closes := func() bool {
		if open && !rest.IsZero() {
			groups++
			return rest.Equal(sum)
		}
		return true
	}
	for _, r := range s.rows {
		part, group := r.cells[c-1].value, r.cells[c].value
		switch {
		case part != nil && group != nil, part != nil && !open:
			return false
		case part != nil:
			rest = rest.Add(*part)
		case group != nil:
			if !closes() {
				return false
			}
			sum, rest, open = *group, decimal.Zero, true
		}
	}
	return closes() && groups >= leastGroups
}
