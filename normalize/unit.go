package normalize

import (
	"slices"
	"strings"

	"github.com/shopspring/decimal"

	"samplan/extract/find"
	"samplan/schema"
)

// toldAmount is an amount whose unit is printed, and where.
type toldAmount struct {
	kronor decimal.Decimal
	place  string
}

// toldAmounts are the amounts that sentences and tables print with their unit.
func toldAmounts(facts []find.Fact, sheets []*sheet) (out []toldAmount) {
	for _, f := range facts {
		if amount, ok := printedKronor(f); ok && f.Unit != "" && (f.Kind == find.Amount || f.Kind == find.Contribution) {
			out = append(out, toldAmount{amount, f.Place.String()})
		}
	}
	for _, s := range sheets {
		if s.unitGuessed() {
			continue
		}
		for _, r := range s.rows {
			for _, c := range r.cells {
				if c.value != nil && c.unit != "" {
					out = append(out, toldAmount{c.value.Abs(), c.printed.Place.String()})
				}
			}
		}
	}
	return out
}

// unitGuessed tells whether nothing but the size of its amounts gave a sheet its unit.
func (s *sheet) unitGuessed() bool {
	return slices.ContainsFunc(s.columns, func(c sheetColumn) bool {
		return slices.ContainsFunc(c.doubts, func(d schema.Reason) bool { return d.Code == "unit-guessed" })
	})
}

// provedUnit is a unit that amounts told elsewhere prove, and where the first of
// them is told; empty where none is proved.
type provedUnit struct{ unit, place string }

// unitTold is the unit in which amounts of a sheet are the same as those told
// elsewhere with theirs: "5 412" in a table, "5,412 miljoner kronor" in a
// sentence. Two amounts must agree, or one whose digits are no accident, and in
// no other unit any.
func (s *sheet) unitTold(told []toldAmount) (proved provedUnit) {
	for _, u := range []string{"kr", "tkr", "mkr"} {
		factor, _ := unitFactor(u)
		seen := map[string]bool{}
		strong, where := false, ""
		for _, r := range s.rows {
			for _, c := range r.cells {
				if c.printed == nil || c.printed.Number.Unit != "" {
					continue
				}
				printed, ok := parseAmount(c.printed.Number.Text)
				if !ok {
					continue
				}
				for _, t := range told {
					if printed.value.Mul(factor).Abs().Equal(t.kronor) && !t.kronor.IsZero() {
						seen[t.kronor.String()] = true
						strong = strong || significant(t.kronor) >= 3
						if where == "" {
							where = t.place
						}
					}
				}
			}
		}
		switch {
		case len(seen) == 0:
		case proved.unit != "":
			return provedUnit{}
		case len(seen) > 1 || strong:
			proved = provedUnit{u, where}
		}
	}
	return proved
}

// significant is how many digits of an amount are not noughts at its end.
func significant(d decimal.Decimal) int {
	return len(strings.TrimRight(d.Truncate(0).String(), "0"))
}
