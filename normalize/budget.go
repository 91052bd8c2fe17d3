package normalize

import (
	"regexp"
	"slices"
	"strings"

	"github.com/shopspring/decimal"

	"samplan/extract/find"
	"samplan/normalize/sums"
	"samplan/schema"
)

// solve finds which rows of a sheet sum which others, over all its columns at
// once. Columns that have no year of their own but a sum beside them are filled
// with their rows' sums, so that the printed ones can be checked downwards too.
func (s *sheet) solve() {
	sides := map[string]int{"": 0, "income": 1, "expense": 2, "result": 3}
	rows := make([]sums.Row, len(s.rows))
	slack := make([]decimal.Decimal, len(s.columns))
	opens := false
	for i := range s.rows {
		r := &s.rows[i]
		if !r.amounts() {
			opens = true
			continue
		}
		row := sums.Row{Side: sides[r.side], Total: find.IsTotalWord(r.label) && !r.sum, Sum: r.sum, Leaf: find.IsOnePayer(r.label), Level: r.Level, Opens: opens}
		opens = false
		if r.side != "result" {
			row.Values = s.values(r)
		}
		rows[i] = row
		for c, cell := range r.cells {
			if cell.value != nil && cell.step.GreaterThan(slack[c]) {
				slack[c] = cell.step
			}
		}
	}
	for c := range slack {
		if slack[c].LessThan(decimal.NewFromInt(1000)) { // GOLD: rounding is no problem in tkr and Mkr; kronor are exact
			slack[c] = decimal.Zero
		}
	}
	s.solved = sums.Solve(rows, slack)
}

// values are the amounts of a row, with the sum of its parts in the place of an
// empty sum column.
func (s *sheet) values(r *sheetRow) []*decimal.Decimal {
	out := make([]*decimal.Decimal, len(s.columns))
	for c := range r.cells {
		switch {
		case s.columns[c].Role == find.OtherColumn:
		case r.cells[c].value != nil:
			out[c] = r.cells[c].value
		case s.columns[c].Role == find.SumColumn:
			if sum, n := s.across(r, c); n > 0 {
				out[c] = &sum
			}
		}
	}
	return out
}

// across sums the amounts that stand beside a sum column of a row, in columns
// of its year and basis, and tells how many they are.
func (s *sheet) across(r *sheetRow, sum int) (total decimal.Decimal, n int) {
	for c := range r.cells {
		if s.columns[c].Role == find.AmountColumn && s.columns[c].year == s.columns[sum].year && r.cells[c].value != nil {
			total, n = total.Add(*r.cells[c].value), n+1
		}
	}
	return total, n
}

// addLines appends a budget line for every amount of the sheet.
func (s *sheet) addLines(p *schema.Plan, table int) {
	totals := s.totals()
	explained, uncertain := map[int]bool{}, map[int]bool{}
	for _, e := range s.solved.Equations {
		explained[e.Total] = true
	}
	for _, r := range s.solved.Uncertain {
		uncertain[r] = true
	}
	for i := range s.rows {
		r := &s.rows[i]
		for c := range r.cells {
			cell := &r.cells[c]
			if cell.value == nil {
				continue
			}
			cell.line = len(p.BudgetLines)
			line := s.line(r, cell, c)
			line.Table, line.Line, line.IsTotal = table, i+1, totals[i]
			if s.columns[c].Role == find.SumColumn {
				if _, n := s.across(r, c); n > 0 {
					line.IsTotal = true
				}
			}
			if totals[i] && !explained[i] && find.IsTotalWord(r.label) && s.columns[c].Role != find.SumColumn {
				line.Doubts = append(line.Doubts, schema.Reason{Code: "sum-without-parts"})
			}
			if r.label == "" && !explained[i] {
				line.Doubts = append(line.Doubts, schema.Reason{Code: "label-missing"})
			}
			if uncertain[i] && !find.IsTotalWord(r.label) {
				line.Doubts = append(line.Doubts, schema.Reason{Code: "total-uncertain"})
			}
			p.BudgetLines = append(p.BudgetLines, line)
		}
	}
	s.trustSums(p)
}

// line is the budget line of one cell.
func (s *sheet) line(r *sheetRow, cell *sheetCell, c int) schema.BudgetLine {
	col := s.columns[c]
	label := r.label
	section := ""
	if n := len(r.Sections); n > 0 {
		section = r.Sections[n-1]
	}
	if label == "" {
		label = section
	}
	line := schema.BudgetLine{
		Year: col.year, Basis: col.basis, Side: r.side, Section: section, Label: label,
		Category: Category(label, section, r.side), Amount: wholeKronor(*cell.value),
		Evidence: schema.Evidence{Origin: schema.Read},
	}
	line.Sources = []schema.Source{source(cell.printed.Place, cell.printed.Number.Text, cell.unit, s.grid.By)}
	line.Doubts = s.readingDoubts(r, cell, c)
	line.Reasons = slices.Concat(col.reasons, cell.reasons)
	if r.Side == "" && r.side == "expense" || r.Inherited && r.side == r.Side {
		line.Doubts = append(line.Doubts, schema.Reason{Code: "side-guessed", Detail: r.side})
	}
	return line
}

// readingDoubts are the doubts about an amount itself, as it was read in its row
// and column.
func (s *sheet) readingDoubts(r *sheetRow, cell *sheetCell, c int) []schema.Reason {
	doubts := slices.Concat(s.columns[c].doubts, r.doubts, cell.doubts)
	if cell.printed.Number.Split {
		doubts = append(doubts, schema.Reason{Code: "number-across-lines"})
	}
	if cell.printed.Guessed {
		doubts = append(doubts, schema.Reason{Code: "column-guessed", Detail: s.columns[c].Head})
	}
	if cell.other != nil {
		doubts = append(doubts, schema.Reason{Code: "separator-ambiguous", Detail: cell.other.Round(0).String()})
	}
	return doubts
}

// totals tells which rows are sums: those an equation says so of, and those
// that call themselves sums and are part of none, or stand under parts that
// could not be read.
func (s *sheet) totals() map[int]bool {
	totals, part := map[int]bool{}, map[int]bool{}
	for _, e := range s.solved.Equations {
		totals[e.Total] = true
		for _, r := range e.Parts {
			part[r] = true
		}
	}
	for i := range s.rows {
		r := &s.rows[i]
		named := find.IsTotalWord(r.label) && (!part[i] || without.MatchString(r.label) || s.unreadOver(i)) || wholeSide.MatchString(r.label) && !part[i]
		if named && r.amounts() && r.side != "result" {
			totals[i] = true
		}
	}
	return totals
}

// unreadOver tells whether a row over this sum, and under the sum before it,
// holds numbers that could not be read: its parts may be among them.
func (s *sheet) unreadOver(sum int) bool {
	for i := sum - 1; i >= 0 && !find.IsTotalWord(s.rows[i].label); i-- {
		for c, cell := range s.rows[i].GridRow.Cells {
			if s.unread(c, cell) {
				return true
			}
		}
	}
	return false
}

// unread tells whether a cell of an amount column prints numbers, but no amount.
func (s *sheet) unread(column int, cell find.GridCell) bool {
	return cell.Odd != "" && s.columns[column].Role != find.OtherColumn && len(find.Numbers(cell.Odd)) > 0
}

// without matches a sum with or without some of the rows beside it, which is one
// also where a further sum takes it up: "Summa exkl. moms".
var without = regexp.MustCompile(`(?i)^(?:summa|totalt?|s:a)\b.*\b(?:exkl|inkl|exklusive|inklusive)\b`)

// wholeSide matches a label that is all of a side: "Intäkter", "Kostnader".
var wholeSide = regexp.MustCompile(`(?i)^(?:totala )?(?:intäkter|inkomster|kostnader|utgifter)$`)

// confirms are the doubts that an equation which holds dispels: the amount's
// digits were in doubt, and they add up.
var confirms = map[string]bool{"separator-ambiguous": true, "number-across-lines": true, "column-guessed": true, "side-guessed": true}

// sideNamed tells whether a sum, or a sum that it is part of, names its side.
func (s *sheet) sideNamed(row int) bool {
	if find.TotalSide(s.rows[row].label) != "" {
		return true
	}
	for _, e := range s.solved.Equations {
		if e.Total != row && slices.Contains(e.Parts, row) && e.Holds() {
			return s.sideNamed(e.Total)
		}
	}
	return false
}

// inSum tells whether a cell takes part in a sum that holds.
func (s *sheet) inSum(row, c int) bool {
	for _, e := range s.solved.Equations {
		if col := e.Columns[c]; col.Used && col.Holds && len(e.Parts) > 1 && (e.Total == row || slices.Contains(e.Parts, row)) {
			return true
		}
	}
	return false
}

// trustSums gives the amounts of equations that hold their reason, and takes
// back the doubts that the equation settles.
func (s *sheet) trustSums(p *schema.Plan) {
	for _, e := range s.solved.Equations {
		for c, col := range e.Columns {
			if !col.Used || !col.Holds || len(e.Parts) < 2 {
				continue
			}
			for _, r := range append([]int{e.Total}, e.Parts...) {
				i := s.rows[r].cells[c].line
				if s.rows[r].cells[c].value == nil || i < 0 {
					continue
				}
				line := &p.BudgetLines[i]
				line.Reasons = append(line.Reasons, schema.Reason{Code: "in-sum", Detail: strings.TrimSpace(s.rows[e.Total].label)})
				line.Doubts = slices.DeleteFunc(line.Doubts, func(d schema.Reason) bool {
					return confirms[d.Code] && (d.Code != "side-guessed" || s.sideNamed(e.Total))
				})
			}
		}
	}
}
