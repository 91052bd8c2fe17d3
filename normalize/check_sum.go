package normalize

import (
	"samplan/extract/find"
	"samplan/schema"
)

// sumRows checks every printed sum against the rows that it sums, column by
// column. A row that calls itself a sum and has no parts is unknown.
func sumRows(r *reader) []schema.Check {
	var out []schema.Check
	for _, s := range r.sheets {
		explained := map[int]bool{}
		for _, e := range s.solved.Equations {
			explained[e.Total] = true
			for c, col := range e.Columns {
				total := s.rows[e.Total].cells[c]
				if !col.Used || total.value == nil {
					continue
				}
				check := schema.Check{
					Outcome: outcome(col.Holds), Year: s.columns[c].year, Subject: s.rows[e.Total].label,
					Expected: amountText(col.Sum), Actual: amountText(*total.value),
					Rows: cellRows(total, "sum"),
				}
				for _, p := range e.Parts {
					check.Rows = append(check.Rows, cellRows(s.rows[p].cells[c], "part")...)
				}
				out = append(out, check)
			}
		}
		out = append(out, s.unexplained(explained)...)
	}
	return out
}

// unexplained reports rows that call themselves sums and sum nothing in the
// table, nor are parts of another sum.
func (s *sheet) unexplained(explained map[int]bool) []schema.Check {
	totals := s.totals()
	var out []schema.Check
	for i := range s.rows {
		if explained[i] || !totals[i] {
			continue
		}
		for c := range s.rows[i].cells {
			if cell := s.rows[i].cells[c]; cell.value != nil && s.columns[c].Role != find.SumColumn {
				out = append(out, schema.Check{
					Outcome: schema.Unknown, Year: s.columns[c].year, Subject: s.rows[i].label,
					Actual: amountText(*cell.value), Detail: "no-parts-found", Rows: cellRows(cell, "sum"),
				})
			}
		}
	}
	return out
}

// sumColumns checks the columns that sum their row.
func sumColumns(r *reader) []schema.Check {
	var out []schema.Check
	for _, s := range r.sheets {
		for c := range s.columns {
			if s.columns[c].Role != find.SumColumn {
				continue
			}
			for i := range s.rows {
				row := &s.rows[i]
				sum, n := s.across(row, c)
				total := row.cells[c]
				if total.value == nil || n < 2 {
					continue
				}
				slack := total.step
				if slack.LessThan(thousand) {
					slack = zero
				}
				check := schema.Check{
					Outcome: outcome(!total.value.Sub(sum).Abs().GreaterThan(slack)), Year: s.columns[c].year, Subject: row.label,
					Expected: amountText(sum), Actual: amountText(*total.value), Rows: cellRows(total, "sum"),
				}
				for p := range row.cells {
					if s.columns[p].Role == find.AmountColumn && s.columns[p].year == s.columns[c].year {
						check.Rows = append(check.Rows, cellRows(row.cells[p], "part")...)
					}
				}
				out = append(out, check)
			}
		}
	}
	return out
}

// cellRead reports cells that hold something under a year or a basis which is
// no amount: it could not be read, which is not the same as empty.
func cellRead(r *reader) []schema.Check {
	var out []schema.Check
	for _, s := range r.sheets {
		for _, row := range s.rows {
			for c, cell := range row.GridRow.Cells {
				if !s.unread(c, cell) {
					continue
				}
				out = append(out, schema.Check{
					Outcome: schema.Unknown, Year: s.columns[c].year, Subject: row.label,
					Actual: cell.Odd, Detail: cell.Place.String(),
				})
			}
		}
	}
	return out
}
