package schema

import (
	"database/sql"
	"fmt"
	"strings"
)

// writer gathers the rows of one document, table by table, because SQLite takes
// many rows in one statement faster than one by one.
type writer struct {
	lastPlan, lastFact, lastCheck int64 // the highest ids given so far

	tables  []string          // in the order of their first row: a row comes after what it refers to
	batches map[string]*batch // by table
	err     error             // a fault in the document
}

// batch is the new rows of one table, value after value.
type batch struct {
	width  int
	values []any
}

// rowsAtOnce is how many rows go into one statement; more gains nothing.
const rowsAtOnce = 32

// add gathers one row. The table stands with its columns: "fact (id, kind)".
func (w *writer) add(table string, values ...any) {
	b := w.batches[table]
	if b == nil {
		b = &batch{width: len(values)}
		w.batches[table] = b
		w.tables = append(w.tables, table)
	}
	b.values = append(b.values, values...)
}

// write inserts all rows.
func (w *writer) write(tx *sql.Tx) error {
	for _, table := range w.tables {
		b := w.batches[table]
		row := "(?" + strings.Repeat(", ?", b.width-1) + ")"
		for left := b.values; len(left) > 0; {
			n := rowsAtOnce
			if len(left) < n*b.width {
				n = 1 // two texts per table and no more, so that each is prepared once
			}
			values := row + strings.Repeat(", "+row, n-1)
			if _, err := tx.Exec("INSERT INTO "+table+" VALUES "+values, left[:n*b.width]...); err != nil {
				return err
			}
			left = left[n*b.width:]
		}
	}
	return nil
}

func (w *writer) notes(document int64, notes []Note) {
	for i, n := range notes {
		w.add(`document_note (document_id, ordinal, code, place, what)`, document, i+1, n.Code, null(n.Where), null(n.What))
	}
}

// plan adds one plan with its facts and checks.
func (w *writer) plan(document int64, p *Plan) {
	w.lastPlan++
	id := w.lastPlan
	w.add(`plan (
			id,
			document_id,
			ordinal,
			forbund,
			forbund_slug,
			org_number,
			registration_number,
			plan_year,
			first_year,
			last_year,
			decided_on
		)`,
		id, document, p.Ordinal, null(p.Forbund), null(p.ForbundSlug), null(p.OrgNumber), null(p.RegistrationNumber),
		null(p.PlanYear), null(p.FirstYear), null(p.LastYear), null(p.DecidedOn))
	facts := w.facts(id, p)
	for i := range p.Checks {
		w.check(id, i+1, &p.Checks[i], facts)
	}
}

// facts adds the facts of a plan and returns their ids by kind, in the order of
// the plan's slices.
func (w *writer) facts(plan int64, p *Plan) map[string][]int64 {
	ids := map[string][]int64{}
	fact := func(kind string, e *Evidence) int64 {
		id := w.fact(plan, kind, len(ids[kind])+1, e)
		ids[kind] = append(ids[kind], id)
		return id
	}
	for i := range p.Fields {
		f := &p.Fields[i]
		w.add(`plan_field (fact_id, name)`, fact("field", &f.Evidence), f.Name)
	}
	for i := range p.Members {
		m := &p.Members[i]
		w.add(`member (fact_id, name, kind, code)`, fact("member", &m.Evidence), m.Name, null(m.Kind), null(m.Code))
	}
	for i := range p.Contributions {
		c := &p.Contributions[i]
		w.add(`contribution (fact_id, name, kind, code, year, basis, amount)`,
			fact("contribution", &c.Evidence), c.Name, null(c.Kind), null(c.Code), null(c.Year), null(c.Basis), c.Amount)
	}
	for i := range p.BudgetLines {
		b := &p.BudgetLines[i]
		w.add(`budget_line (
				fact_id,
				budget_table,
				line,
				year,
				basis,
				side,
				section,
				label,
				category,
				amount,
				is_total
			)`,
			fact("budget_line", &b.Evidence), null(b.Table), null(b.Line), null(b.Year), null(b.Basis), null(b.Side),
			null(b.Section), b.Label, null(b.Category), b.Amount, b.IsTotal)
	}
	for i := range p.Goals {
		g := &p.Goals[i]
		w.add(`goal (fact_id, kind, text, measure, target_value, target_unit)`,
			fact("goal", &g.Evidence), null(g.Kind), g.Text, null(g.Measure), null(g.TargetValue), null(g.TargetUnit))
	}
	return ids
}

// fact adds what all facts share and returns the new id.
func (w *writer) fact(plan int64, kind string, ordinal int, e *Evidence) int64 {
	w.lastFact++
	id := w.lastFact
	w.add(`fact (id, plan_id, kind, ordinal, origin)`, id, plan, kind, ordinal, string(e.Origin))
	for i := range e.Sources {
		w.source(id, i+1, &e.Sources[i])
	}
	const reason = `fact_reason (fact_id, kind, ordinal, code, detail)`
	for i, r := range e.Reasons {
		w.add(reason, id, "reason", i+1, r.Code, null(r.Detail))
	}
	for i, r := range e.Doubts {
		w.add(reason, id, "doubt", i+1, r.Code, null(r.Detail))
	}
	return id
}

func (w *writer) source(fact int64, ordinal int, s *Source) {
	var start, end, x0, y0, x1, y1 any
	if s.Start != 0 || s.End != 0 {
		start, end = s.Start, s.End
	}
	if s.X0 != 0 || s.Y0 != 0 || s.X1 != 0 || s.Y1 != 0 {
		x0, y0, x1, y1 = s.X0, s.Y0, s.X1, s.Y1
	}
	w.add(`fact_source (
			fact_id,
			ordinal,
			place,
			printed,
			unit,
			finder,
			page,
			block,
			table_row,
			table_col,
			char_start,
			char_end,
			x0,
			y0,
			x1,
			y1
		)`,
		fact, ordinal, s.Where, s.Printed, null(s.Unit), s.Finder,
		null(s.Page), null(s.Block), null(s.Row), null(s.Col), start, end, x0, y0, x1, y1)
}

// check adds the result of a check with the facts it touches.
func (w *writer) check(plan int64, ordinal int, c *Check, facts map[string][]int64) {
	w.lastCheck++
	id := w.lastCheck
	w.add(`check_result (
			id,
			plan_id,
			ordinal,
			name,
			outcome,
			year,
			expected,
			actual,
			subject,
			detail,
			flags
		)`,
		id, plan, ordinal, c.Name, string(c.Outcome), null(c.Year), null(c.Expected), null(c.Actual),
		null(c.Subject), null(c.Detail), c.Flags)
	for i, r := range c.Rows {
		of := facts[r.Kind]
		if r.Index < 0 || r.Index >= len(of) {
			w.err = fmt.Errorf("check %s touches %s %d, but the plan has %d of them", c.Name, r.Kind, r.Index, len(of))
			return
		}
		w.add(`check_row (check_id, ordinal, fact_id, role)`, id, i+1, of[r.Index], null(r.Role))
	}
}
