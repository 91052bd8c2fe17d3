package normalize

import (
	"strconv"

	"github.com/shopspring/decimal"

	"samplan/extract/doc"
	"samplan/schema"
)

// Check compares what a plan prints in one place with what it prints in
// another. To add one, add a line to Checks and three cases to its test: pass,
// fail, unknown.
type Check struct {
	Name  string // family first: "sum-rows"
	Doc   string // what it compares, in one sentence
	Flags bool   // a failure flags the rows it touches; else it only reports
	Run   func(*reader) []schema.Check
}

// Checks is the list of all checks.
var Checks = []Check{
	{"sum-rows", "a printed sum equals the rows that it sums, in each year", true, sumRows},
	{"sum-columns", "a printed row sum equals the amounts beside it", true, sumColumns},
	{"balance", "the printed incomes of a year equal its costs, or the difference is stated", true, balance},
	{"year-label", "a sum's label, a header or a caption names no other year than its table", true, yearLabel},
	{"share", "the state pays half, the region a quarter, the municipalities a quarter (5 § lag 2003:1210; another split is legal)", false, share},
	{"prose-table", "an amount is the same wherever the plan prints it", true, proseTable},
	{"budget-found", "a chapter on the budget that prints several amounts gives budget rows", false, budgetFound},
	{"cell-read", "every cell under a year or a basis holds an amount, a dash or nothing", false, cellRead},
}

// reader is one plan while it is read: what the checks look at.
type reader struct {
	doc    *doc.Document
	plan   *schema.Plan
	sheets []*sheet
}

// check runs all checks and stores their results.
func (r *reader) check() {
	for _, c := range Checks {
		for _, result := range c.Run(r) {
			result.Name, result.Flags = c.Name, c.Flags
			r.plan.Checks = append(r.plan.Checks, result)
		}
	}
}

// outcome compares two amounts in kronor.
func outcome(ok bool) schema.Outcome {
	if ok {
		return schema.Pass
	}
	return schema.Fail
}

// amountText is an amount in whole kronor for a check's result.
func amountText(d decimal.Decimal) string { return strconv.FormatInt(wholeKronor(d), 10) }

// lineRow points to a budget line.
func lineRow(index int, role string) schema.Row {
	return schema.Row{Kind: "budget_line", Index: index, Role: role}
}

// cellRows points to the budget line of a cell, or to nothing where the sheet
// gave none.
func cellRows(c sheetCell, role string) []schema.Row {
	if c.value == nil || c.line < 0 {
		return nil
	}
	return []schema.Row{lineRow(c.line, role)}
}
