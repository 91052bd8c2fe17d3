package normalize

import (
	"strings"

	"samplan/extract/find"
	"samplan/schema"
)

// leastRivals is how many rows two tables share before they tell of one budget.
const leastRivals = 2

// doubtRivals doubts the year of a column that prints none, and so got the
// plan's, where another table prints that year over the same rows with other
// amounts: a table on the next page whose head was left behind.
func doubtRivals(sheets []*sheet, planYear int) {
	type key struct {
		label, basis string
		year         int
	}
	of := func(s *sheet, r *sheetRow, c int) key {
		return key{strings.ToLower(strings.TrimSpace(r.label)), s.columns[c].basis, s.columns[c].year}
	}
	named := map[key][]*sheetCell{}
	for _, s := range sheets {
		s.eachAmount(func(r *sheetRow, c int) {
			if s.columns[c].Year != "" {
				named[of(s, r, c)] = append(named[of(s, r, c)], &r.cells[c])
			}
		})
	}
	for _, s := range sheets {
		rivals := make([]int, len(s.columns))
		s.eachAmount(func(r *sheetRow, c int) {
			if s.columns[c].Year != "" || s.columns[c].year != planYear || r.label == "" || find.IsTotalWord(r.label) {
				return
			}
			others := named[of(s, r, c)]
			for _, o := range others {
				if o.value.Equal(*r.cells[c].value) {
					return
				}
			}
			if len(others) > 0 {
				rivals[c]++
			}
		})
		for c, n := range rivals {
			if n >= leastRivals {
				s.columns[c].doubts = append(s.columns[c].doubts, schema.Reason{Code: "year-guessed", Detail: s.columns[c].Head})
			}
		}
	}
}

// eachAmount calls with the row and column of every amount.
func (s *sheet) eachAmount(with func(r *sheetRow, c int)) {
	for i := range s.rows {
		for c := range s.rows[i].cells {
			if s.rows[i].cells[c].value != nil && s.columns[c].Role != find.OtherColumn {
				with(&s.rows[i], c)
			}
		}
	}
}
