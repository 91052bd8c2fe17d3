package normalize

import (
	"slices"
	"strings"

	"github.com/shopspring/decimal"

	"samplan/extract/find"
)

// leastRepeated is how many amounts a sheet has at least that can be called a
// repetition of another.
const leastRepeated = 3

// withoutRepeats are the sheets without those that only print another's amounts
// once more: the figures of a chart beside its table, a table that stands in the
// summary and again in its chapter. GOLD: the same amount again is the same fact.
func withoutRepeats(sheets []*sheet) (out []*sheet) {
	for i, s := range sheets {
		if !slices.ContainsFunc(sheets, func(other *sheet) bool {
			return other != s && s.grid.Kind == other.grid.Kind && s.repeats(other) && (!other.repeats(s) || slices.Index(sheets, other) < i)
		}) {
			out = append(out, s)
		}
	}
	return out
}

// repeats tells whether every amount of a sheet stands in another in a row of
// the same name, or of a longer one, under the same year and basis.
func (s *sheet) repeats(other *sheet) bool {
	n := 0
	for _, r := range s.rows {
		for c, cell := range r.cells {
			if cell.value == nil || s.columns[c].Role == find.OtherColumn || cell.value.IsZero() {
				continue
			}
			if !other.holds(r.label, s.columns[c], *cell.value) {
				return false
			}
			n++
		}
	}
	return n >= leastRepeated
}

// holds tells whether a sheet prints an amount in a row of this name.
func (s *sheet) holds(label string, under sheetColumn, value decimal.Decimal) bool {
	return slices.ContainsFunc(s.rows, func(r sheetRow) bool {
		if !strings.HasPrefix(strings.ToLower(r.label), strings.ToLower(label)) || label == "" {
			return false
		}
		for c, cell := range r.cells {
			if cell.value != nil && s.columns[c].year == under.year && s.columns[c].basis == under.basis && cell.value.Equal(value) {
				return true
			}
		}
		return false
	})
}
