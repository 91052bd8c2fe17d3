package normalize

import (
	"slices"
	"strings"

	"github.com/shopspring/decimal"

	"samplan/extract/doc"
	"samplan/extract/find"
	"samplan/schema"
)

var (
	zero     = decimal.Zero
	thousand = decimal.NewFromInt(1000)
)

// period is what amounts are compared within.
type period struct {
	year  int
	basis string
}

// sideTotal is what a side of a table comes to in one column.
type sideTotal struct {
	amount  decimal.Decimal
	outer   decimal.Decimal // with the rows that stand outside of the printed sum
	printed bool            // as a sum; else it is added up from the side's outermost rows
	rows    []schema.Row
	label   string
	step    decimal.Decimal
	any     bool
}

// balance compares incomes and costs of each year and basis. Where one printed
// table holds both sides, it is the witness; else the sides of several tables
// are taken together.
func balance(r *reader) []schema.Check {
	var periods []period
	for _, s := range r.sheets {
		for _, c := range s.columns {
			if p := (period{c.year, c.basis}); c.Role != find.OtherColumn && c.year > 0 && !slices.Contains(periods, p) {
				periods = append(periods, p)
			}
		}
	}
	var out []schema.Check
	for _, p := range periods {
		sheets := r.bothSides(p.year, p.basis)
		income, expense := total(sheets, "income", p.year, p.basis), total(sheets, "expense", p.year, p.basis)
		if !income.any || !expense.any {
			continue
		}
		out = append(out, r.compare(sheets, p.year, p.basis, income, expense))
	}
	return out
}

// bothSides returns the sheets of the first printed table that has incomes and
// costs of a year, else all sheets.
func (r *reader) bothSides(year int, basis string) []*sheet {
	groups := map[int][]*sheet{}
	var order []int
	for _, s := range r.sheets {
		if groups[s.grid.Group] == nil {
			order = append(order, s.grid.Group)
		}
		groups[s.grid.Group] = append(groups[s.grid.Group], s)
	}
	for _, g := range order {
		if total(groups[g], "income", year, basis).any && total(groups[g], "expense", year, basis).any {
			return groups[g]
		}
	}
	return r.sheets
}

// total is what a side comes to: its one outermost printed sum, else the
// largest, else its outermost rows added up.
func total(sheets []*sheet, side string, year int, basis string) sideTotal {
	var t sideTotal
	var sum sideTotal
	for _, s := range sheets {
		if s.grid.Kind == find.ContributionGrid && len(sheets) > 1 {
			continue
		}
		part := map[int]bool{}
		for _, e := range s.solved.Equations {
			for _, p := range e.Parts {
				part[p] = true
			}
		}
		totals := s.totals()
		for c, col := range s.columns {
			if col.year != year || col.basis != basis || !s.counts(c) {
				continue
			}
			for i := range s.rows {
				row := &s.rows[i]
				value := s.values(row)[c]
				if row.side != side || part[i] || value == nil {
					continue
				}
				sum.any = true
				sum.amount = sum.amount.Add(*value)
				sum.rows = append(sum.rows, cellRows(row.cells[c], "part")...)
				if totals[i] && row.cells[c].value != nil && (!t.any || value.GreaterThan(t.amount)) {
					t = sideTotal{amount: *value, printed: true, any: true, label: row.label, step: row.cells[c].step, rows: cellRows(row.cells[c], "sum")}
				}
			}
		}
	}
	sum.outer = sum.amount
	if t.any {
		t.outer = sum.amount
		return t
	}
	return sum
}

// counts tells whether a column enters a side's total: the sum column where
// there is one, else the columns of amounts.
func (s *sheet) counts(c int) bool {
	for i, col := range s.columns {
		if col.Role == find.SumColumn && col.year == s.columns[c].year {
			return i == c
		}
	}
	return s.columns[c].Role == find.AmountColumn
}

// compare checks the sums of both sides against each other and against the result,
// which may count rows below both sums as well: "Finansiella intäkter".
func (r *reader) compare(sheets []*sheet, year int, basis string, income, expense sideTotal) schema.Check {
	check := schema.Check{
		Year: year, Subject: basis, Expected: amountText(income.amount), Actual: amountText(expense.amount),
		Rows: append(slices.Clone(income.rows), expense.rows...),
	}
	difference := income.amount.Sub(expense.amount)
	switch {
	case difference.IsZero():
		check.Outcome = schema.Pass
	case hasResult(sheets, year, basis, difference), hasResult(sheets, year, basis, income.outer.Sub(expense.outer)):
		check.Outcome, check.Detail = schema.Pass, "result-row"
	case stated(r.doc, difference):
		check.Outcome, check.Detail = schema.Pass, "difference-stated"
	case income.printed && expense.printed:
		check.Outcome = schema.Fail
	default:
		check.Outcome, check.Detail = schema.Unknown, "side-without-sum"
	}
	return check
}

// hasResult tells whether a row of the table states the difference of a year.
func hasResult(sheets []*sheet, year int, basis string, difference decimal.Decimal) bool {
	for _, s := range sheets {
		for i := range s.rows {
			if s.rows[i].side != "result" {
				continue
			}
			for c, cell := range s.rows[i].cells {
				if cell.value == nil || s.columns[c].year != year || s.columns[c].basis != basis {
					continue
				}
				slack := zero
				if !cell.step.LessThan(thousand) {
					slack = cell.step
				}
				if !cell.value.Abs().Sub(difference.Abs()).Abs().GreaterThan(slack) {
					return true
				}
			}
		}
	}
	return false
}

// stated tells whether a sentence of the plan states a difference: its amount
// with a unit, beside a word of deficit, surplus or own capital.
func stated(d *doc.Document, difference decimal.Decimal) bool {
	for i := range d.Blocks {
		b := &d.Blocks[i]
		if b.Role != doc.Body {
			continue
		}
		texts := []string{b.Text}
		if b.Kind == doc.TableKind {
			texts = proseCells(b.Table)
		}
		if slices.ContainsFunc(texts, func(t string) bool { return states(t, difference) }) {
			return true
		}
	}
	return false
}

// proseCells are the texts of a table's cells that hold a sentence: a table that
// only sets incomes beside costs may end in one on the result.
func proseCells(t *doc.Table) []string {
	var out []string
	for _, row := range t.Rows {
		for _, c := range row {
			if strings.HasSuffix(strings.TrimSpace(c.Text), ".") {
				out = append(out, c.Text)
			}
		}
	}
	return out
}

// differenceWords are in sentences that state a difference.
var differenceWords = []string{"underskott", "överskott", "kapital", "resultat", "differens", "mellanskillnad"}

func states(text string, difference decimal.Decimal) bool {
	l := strings.ToLower(text)
	if !slices.ContainsFunc(differenceWords, func(w string) bool { return strings.Contains(l, w) }) {
		return false
	}
	for _, n := range find.Numbers(text) {
		factor, ok := unitFactor(n.Unit)
		reading, read := parseAmount(n.Text)
		if ok && read && reading.value.Mul(factor).Abs().Equal(difference.Abs()) {
			return true
		}
	}
	return false
}
