package schema

import "database/sql"

// loadPlans returns the plans of a document in their order.
func loadPlans(tx *sql.Tx, document int64) ([]Plan, error) {
	var plans []Plan
	var ids []int64
	err := each(tx, `
		SELECT
			id,
			ordinal,
			forbund,
			forbund_slug,
			org_number,
			registration_number,
			plan_year,
			first_year,
			last_year,
			decided_on
		FROM plan
		WHERE document_id = ?
		ORDER BY ordinal`, []any{document}, func(rows *sql.Rows) error {
		var id int64
		var p Plan
		err := rows.Scan(&id, &p.Ordinal, maybe(&p.Forbund), maybe(&p.ForbundSlug), maybe(&p.OrgNumber), maybe(&p.RegistrationNumber),
			maybe(&p.PlanYear), maybe(&p.FirstYear), maybe(&p.LastYear), maybe(&p.DecidedOn))
		plans, ids = append(plans, p), append(ids, id)
		return err
	})
	for i := 0; i < len(plans) && err == nil; i++ {
		r := reader{tx: tx, plan: ids[i]}
		r.read(&plans[i])
		err = r.err
	}
	return plans, err
}

// reader reads the rows of one plan. After a first error it does nothing.
type reader struct {
	tx    *sql.Tx
	plan  int64
	facts map[int64]*Evidence
	err   error
}

// each runs a query about the plan, whose id is the only argument.
func (r *reader) each(query string, scan func(*sql.Rows) error) {
	if r.err == nil {
		r.err = each(r.tx, query, []any{r.plan}, scan)
	}
}

func (r *reader) read(p *Plan) {
	r.evidence()
	r.fields(p)
	r.parties(p)
	r.budgetLines(p)
	r.goals(p)
	r.checks(p)
}

// evidence reads what all kinds of facts share.
func (r *reader) evidence() {
	r.facts = map[int64]*Evidence{}
	r.each(`SELECT id, origin FROM fact WHERE plan_id = ?`, func(rows *sql.Rows) error {
		var id int64
		e := new(Evidence)
		err := rows.Scan(&id, &e.Origin)
		r.facts[id] = e
		return err
	})
	r.each(`
		SELECT
			s.fact_id,
			s.place,
			s.printed,
			s.unit,
			s.finder,
			s.page,
			s.block,
			s.table_row,
			s.table_col,
			s.char_start,
			s.char_end,
			s.x0,
			s.y0,
			s.x1,
			s.y1
		FROM fact_source s
		JOIN fact f ON f.id = s.fact_id
		WHERE f.plan_id = ?
		ORDER BY s.fact_id, s.ordinal`, func(rows *sql.Rows) error {
		var id int64
		var s Source
		err := rows.Scan(&id, &s.Where, &s.Printed, maybe(&s.Unit), &s.Finder, maybe(&s.Page), maybe(&s.Block), maybe(&s.Row), maybe(&s.Col),
			maybe(&s.Start), maybe(&s.End), maybe(&s.X0), maybe(&s.Y0), maybe(&s.X1), maybe(&s.Y1))
		r.facts[id].Sources = append(r.facts[id].Sources, s)
		return err
	})
	r.each(`
		SELECT
			r.fact_id,
			r.kind = 'doubt',
			r.code,
			r.detail
		FROM fact_reason r
		JOIN fact f ON f.id = r.fact_id
		WHERE f.plan_id = ?
		ORDER BY r.fact_id, r.kind, r.ordinal`, func(rows *sql.Rows) error {
		var id int64
		var doubt bool
		var reason Reason
		err := rows.Scan(&id, &doubt, &reason.Code, maybe(&reason.Detail))
		e := r.facts[id]
		if doubt {
			e.Doubts = append(e.Doubts, reason)
		} else {
			e.Reasons = append(e.Reasons, reason)
		}
		return err
	})
}

func (r *reader) fields(p *Plan) {
	r.each(`
		SELECT w.fact_id, w.name
		FROM plan_field w
		JOIN fact f ON f.id = w.fact_id
		WHERE f.plan_id = ?
		ORDER BY f.ordinal`, func(rows *sql.Rows) error {
		var id int64
		var f Field
		err := rows.Scan(&id, &f.Name)
		f.Evidence = *r.facts[id]
		p.Fields = append(p.Fields, f)
		return err
	})
}

// parties reads members and contributions.
func (r *reader) parties(p *Plan) {
	r.each(`
		SELECT w.fact_id, w.name, w.kind, w.code
		FROM member w
		JOIN fact f ON f.id = w.fact_id
		WHERE f.plan_id = ?
		ORDER BY f.ordinal`, func(rows *sql.Rows) error {
		var id int64
		var m Member
		err := rows.Scan(&id, &m.Name, maybe(&m.Kind), maybe(&m.Code))
		m.Evidence = *r.facts[id]
		p.Members = append(p.Members, m)
		return err
	})
	r.each(`
		SELECT w.fact_id, w.name, w.kind, w.code, w.year, w.basis, w.amount
		FROM contribution w
		JOIN fact f ON f.id = w.fact_id
		WHERE f.plan_id = ?
		ORDER BY f.ordinal`, func(rows *sql.Rows) error {
		var id int64
		var c Contribution
		err := rows.Scan(&id, &c.Name, maybe(&c.Kind), maybe(&c.Code), maybe(&c.Year), maybe(&c.Basis), &c.Amount)
		c.Evidence = *r.facts[id]
		p.Contributions = append(p.Contributions, c)
		return err
	})
}

func (r *reader) budgetLines(p *Plan) {
	r.each(`
		SELECT
			w.fact_id,
			w.budget_table,
			w.line,
			w.year,
			w.basis,
			w.side,
			w.section,
			w.label,
			w.category,
			w.amount,
			w.is_total
		FROM budget_line w
		JOIN fact f ON f.id = w.fact_id
		WHERE f.plan_id = ?
		ORDER BY f.ordinal`, func(rows *sql.Rows) error {
		var id int64
		var b BudgetLine
		err := rows.Scan(&id, maybe(&b.Table), maybe(&b.Line), maybe(&b.Year), maybe(&b.Basis), maybe(&b.Side), maybe(&b.Section),
			&b.Label, maybe(&b.Category), &b.Amount, &b.IsTotal)
		b.Evidence = *r.facts[id]
		p.BudgetLines = append(p.BudgetLines, b)
		return err
	})
}

func (r *reader) goals(p *Plan) {
	r.each(`
		SELECT w.fact_id, w.kind, w.text, w.measure, w.target_value, w.target_unit
		FROM goal w
		JOIN fact f ON f.id = w.fact_id
		WHERE f.plan_id = ?
		ORDER BY f.ordinal`, func(rows *sql.Rows) error {
		var id int64
		var g Goal
		err := rows.Scan(&id, maybe(&g.Kind), &g.Text, maybe(&g.Measure), maybe(&g.TargetValue), maybe(&g.TargetUnit))
		g.Evidence = *r.facts[id]
		p.Goals = append(p.Goals, g)
		return err
	})
}

// checks reads the checks with the rows they touch.
func (r *reader) checks(p *Plan) {
	at := map[int64]int{} // index in p.Checks by id
	r.each(`
		SELECT id, name, outcome, year, expected, actual, subject, detail, flags
		FROM check_result
		WHERE plan_id = ?
		ORDER BY ordinal`, func(rows *sql.Rows) error {
		var id int64
		var c Check
		err := rows.Scan(&id, &c.Name, &c.Outcome, maybe(&c.Year), maybe(&c.Expected), maybe(&c.Actual), maybe(&c.Subject), maybe(&c.Detail), &c.Flags)
		at[id] = len(p.Checks)
		p.Checks = append(p.Checks, c)
		return err
	})
	r.each(`
		SELECT w.check_id, f.kind, f.ordinal - 1, w.role
		FROM check_result c
		JOIN check_row w ON w.check_id = c.id
		JOIN fact f ON f.id = w.fact_id
		WHERE c.plan_id = ?
		ORDER BY w.check_id, w.ordinal`, func(rows *sql.Rows) error {
		var id int64
		var row Row
		err := rows.Scan(&id, &row.Kind, &row.Index, maybe(&row.Role))
		c := &p.Checks[at[id]]
		c.Rows = append(c.Rows, row)
		return err
	})
}
