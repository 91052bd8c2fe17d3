package normalize

import (
	"fmt"

	"samplan/schema"
)

// share compares the members' contributions of a year and basis with the law's
// split.
func share(r *reader) []schema.Check {
	type sums struct {
		amount map[string]int64
		rows   []schema.Row
	}
	paid := map[period]*sums{}
	var order []period
	for i, c := range r.plan.Contributions {
		p := period{c.Year, c.Basis}
		if paid[p] == nil {
			paid[p] = &sums{amount: map[string]int64{}}
			order = append(order, p)
		}
		paid[p].amount[c.Kind] += c.Amount
		paid[p].rows = append(paid[p].rows, schema.Row{Kind: "contribution", Index: i, Role: "part"})
	}
	var out []schema.Check
	for _, p := range order {
		s := paid[p]
		state, region, municipality := s.amount["state"], s.amount["region"], s.amount["municipality"]
		check := schema.Check{
			Year: p.year, Subject: p.basis, Expected: "50:25:25", Actual: fmt.Sprintf("%d:%d:%d", state, region, municipality), Rows: s.rows,
		}
		if state == 0 || region == 0 || municipality == 0 {
			check.Outcome, check.Detail = schema.Unknown, "party-missing"
		} else {
			check.Outcome = outcome(state == region+municipality && region == municipality)
		}
		out = append(out, check)
	}
	return out
}

// proseTable compares a party's contributions of one year and basis that are
// printed with different amounts.
func proseTable(r *reader) []schema.Check {
	var out []schema.Check
	all := r.plan.Contributions
	for i, a := range all {
		for j := i + 1; j < len(all); j++ {
			b := all[j]
			if a.Year != b.Year || a.Basis != b.Basis || a.Code != b.Code || a.Kind != b.Kind || a.Sources[0].Finder == b.Sources[0].Finder {
				continue
			}
			out = append(out, schema.Check{
				Outcome: schema.Fail, Year: a.Year, Subject: a.Name,
				Expected: fmt.Sprint(a.Amount), Actual: fmt.Sprint(b.Amount),
				Rows: []schema.Row{{Kind: "contribution", Index: i, Role: "left"}, {Kind: "contribution", Index: j, Role: "right"}},
			})
		}
		if len(a.Sources) > 1 {
			out = append(out, schema.Check{
				Outcome: schema.Pass, Year: a.Year, Subject: a.Name, Expected: fmt.Sprint(a.Amount), Actual: fmt.Sprint(a.Amount),
				Rows: []schema.Row{{Kind: "contribution", Index: i, Role: "left"}},
			})
		}
	}
	return out
}
