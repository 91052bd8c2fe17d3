package normalize

import (
	"regexp"
	"strconv"

	"samplan/extract/doc"
	"samplan/extract/find"
	"samplan/schema"
)

// budgetHeading matches the heading of a chapter that prints the budget.
var budgetHeading = regexp.MustCompile(`(?i)budget|ekonomisk plan|intäkter och kostnader`)

// severalAmounts is how many amounts of money a chapter on the budget must
// print to be one that something should have been found in.
const severalAmounts = 4

// budgetFound reports a plan whose chapter on the budget prints amounts of which
// none became a budget row: a layout that could not be read, which is not the
// same as a plan without a budget.
func budgetFound(r *reader) []schema.Check {
	amounts, heading := 0, ""
	for i := range r.doc.Blocks {
		b := &r.doc.Blocks[i]
		if b.Role != doc.Body {
			continue
		}
		if b.Kind == doc.Heading {
			heading = ""
			if budgetHeading.MatchString(b.Text) {
				heading = b.Text
			}
			continue
		}
		if heading != "" {
			amounts += amountsIn(b)
		}
	}
	check := schema.Check{Outcome: schema.Pass, Year: r.plan.PlanYear, Actual: strconv.Itoa(len(r.plan.BudgetLines)), Expected: strconv.Itoa(amounts)}
	if len(r.plan.BudgetLines) == 0 && amounts >= severalAmounts {
		check.Outcome, check.Detail = schema.Unknown, "no-table-read"
	}
	return []schema.Check{check}
}

// amountsIn counts the numbers of a block that look like money: with a unit of
// kronor, or grouped in thousands.
func amountsIn(b *doc.Block) int {
	n := 0
	for _, number := range find.Numbers(b.Text) {
		if _, money := unitFactor(number.Unit); money || len(number.Text) > 4 && number.Unit == "" {
			n++
		}
	}
	if b.Table != nil {
		for _, row := range b.Table.Rows {
			for _, c := range row {
				for _, number := range find.Numbers(c.Text) {
					if len(number.Text) > 4 {
						n++
					}
				}
			}
		}
	}
	return n
}
