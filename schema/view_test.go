package schema

import (
	"database/sql"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// The views and columns that the scorer of the gold files reads, with the query it makes.
func TestColumnsOfTheScorer(t *testing.T) {
	s := newStore(t)
	save(t, s, example(), unread())
	for view, columns := range map[string][]string{
		"v_plan":         {"forbund", "org_number", "plan_year", "first_year", "last_year", "registration_number", "status"},
		"v_member":       {"party", "party_kind", "party_code"},
		"v_contribution": {"year", "party", "party_kind", "party_code", "amount_sek", "basis", "flagged"},
		"v_budget_line":  {"year", "basis", "side", "section", "label", "category", "amount_sek", "is_total", "flagged"},
		"v_goal":         {"kind", "text", "target_value", "target_unit"},
		"v_check":        {"name", "outcome", "year", "message"},
	} {
		c := strings.Join(columns, ", ")
		query := fmt.Sprintf(`SELECT count(*) FROM (SELECT %s FROM %s WHERE document = ? ORDER BY %s)`, c, view, c)
		if one[int](t, s, query, example().Path) == 0 {
			t.Errorf("%s has no rows of the document", view)
		}
	}
	if got := list(t, s, `SELECT DISTINCT document FROM v_plan ORDER BY document`); !cmp.Equal(got, []string{"b.docx", example().Path}) {
		t.Errorf("documents of v_plan: %q", got)
	}
}

// table asks for rows as text, with NULL as "-".
func table(t *testing.T, s *Store, query string, args ...any) string {
	t.Helper()
	var lines []string
	err := each(s.db, query, args, func(rows *sql.Rows) error {
		columns, err := rows.Columns()
		if err != nil {
			return err
		}
		values := make([]sql.NullString, len(columns))
		to := make([]any, len(columns))
		for i := range values {
			to[i] = &values[i]
		}
		if err := rows.Scan(to...); err != nil {
			return err
		}
		var line []string
		for _, v := range values {
			if !v.Valid {
				v.String = "-"
			}
			line = append(line, v.String)
		}
		lines = append(lines, strings.Join(line, " | "))
		return nil
	})
	if err != nil {
		t.Fatalf("%s: %v", query, err)
	}
	return strings.Join(lines, "\n")
}

func TestViews(t *testing.T) {
	s := newStore(t)
	two := example()
	two.Path = "two.docx"
	two.Plans = append(two.Plans, Plan{Ordinal: 2, PlanYear: 2015})
	save(t, s, example(), unread(), two)
	for _, c := range []struct{ query, want string }{
		{
			`SELECT document, forbund, plan_year, status, plan_ordinal, kind, reason, hint, plans, notes FROM v_plan ORDER BY document, plan_ordinal`, `
b.docx | - | - | damaged | - | - | the archive ends early | fetch the file again | 0 | 0
söder/plan 2014.docx | Samordningsförbundet Storby | 2014 | read | 1 | plan | - | - | 1 | 1
two.docx | Samordningsförbundet Storby | 2014 | read | 1 | plan | - | - | 2 | 1
two.docx | - | 2015 | read | 2 | plan | - | - | 2 | 1`,
		},
		{
			`SELECT document, members, contributions, budget_lines, goals, checks, checks_failed, checks_unknown, facts_flagged, amounts_flagged FROM v_plan ORDER BY document, plan_ordinal`, `
b.docx | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0
söder/plan 2014.docx | 2 | 3 | 4 | 2 | 4 | 2 | 1 | 5 | 4
two.docx | 2 | 3 | 4 | 2 | 4 | 2 | 1 | 5 | 4
two.docx | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0`,
		},
		{
			`SELECT ordinal, field, value, flagged, doubts, failed_checks, origin, place, printed, finder FROM v_field WHERE document = 'two.docx' ORDER BY ordinal`, `
1 | forbund | Samordningsförbundet Storby | 0 | - | - | read | paragraph 1, characters 1–27 | Samordningsförbundet Storby | header
2 | plan_year | 2014 | 1 | two-years | - | read | paragraph 1, characters 41–44 | 2014 | header`,
		},
		{
			`SELECT ordinal, party, party_kind, party_code, flagged, place FROM v_member WHERE document = 'two.docx' ORDER BY ordinal`, `
1 | Storby kommun | municipality | 1080 | 0 | paragraph 3, characters 1–14
2 | Arbetsförmedlingen | state | AF | 0 | paragraph 3, characters 21–38`,
		},
		{
			`SELECT ordinal, year, party, party_code, amount_sek, basis, flagged, doubts, printed, unit, origin FROM v_contribution WHERE document = 'two.docx' ORDER BY ordinal`, `
1 | 2014 | Storby kommun | 1080 | 732500 | budget | 0 | - | 732,5 | tkr | read
2 | 2014 | Staten | FK+AF | 1465000 | budget | 1 | unit-guessed | 1465 | - | read
3 | - | Okänd part | - | 0 | - | 0 | - | - | - | derived`,
		},
		{
			`SELECT budget_table, line, year, basis, side, section, label, category, amount_sek, is_total, flagged, failed_checks, place FROM v_budget_line WHERE document = 'two.docx' ORDER BY ordinal`, `
1 | 1 | 2014 | budget | expense | Kostnader | Kansli | administration | 1200000 | 0 | 1 | sum-column | page 2, table row 5, column 2
1 | 2 | 2014 | budget | expense | Kostnader | Insatser | activities | 1729000 | 0 | 1 | sum-column | page 2, table row 6, column 2
1 | 3 | 2014 | budget | expense | Kostnader | Summa kostnader | - | 2930000 | 1 | 1 | sum-column | page 2, table row 7, column 2
- | - | 2015 | plan | income | - | Intäkter | - | -5 | 1 | 0 | - | paragraph 14, characters 4–9`,
		},
		{
			`SELECT ordinal, kind, text, measure, target_value, target_unit, flagged FROM v_goal WHERE document = 'two.docx' ORDER BY ordinal`, `
1 | individual | Minst 40 % ska arbeta efter avslutad insats. | Andel i arbete | 40 | % | 0
2 | - | Fler samverkar. | - | - | - | 0`,
		},
		{
			`SELECT ordinal, name, outcome, year, expected, actual, subject, detail, flags, rows_touched, message FROM v_check WHERE document = 'two.docx' ORDER BY ordinal`, `
1 | sum-column | fail | 2014 | 2929000 | 2930000 | Summa kostnader | - | 1 | 3 | Summa kostnader: expected 2929000, printed 2930000
2 | balance | unknown | 2014 | - | - | - | no-income | 1 | 0 | balance: not checked (no-income)
3 | share | fail | - | 50 | 40 | Staten | - | 0 | 1 | Staten: expected 50, printed 40
4 | year-label | pass | 2014 | 2014 | 2014 | Budget 2014 | - | 1 | 2 | Budget 2014: holds, printed 2014`,
		},
		{
			`SELECT fact_kind, ordinal, source_ordinal, place, printed, page, block, table_row, table_col, char_start, char_end, x0, y0, x1, y1
			FROM v_source WHERE document = 'two.docx' AND (fact_kind = 'member' AND ordinal = 1 OR fact_kind = 'contribution' AND ordinal = 1 OR fact_kind = 'goal' AND ordinal = 2)
			ORDER BY fact_kind, ordinal, source_ordinal`, `
contribution | 1 | 1 | page 2, table row 2, column 2 | 732,5 | 2 | 7 | 2 | 2 | - | - | 310.5 | 402 | 333.25 | 411
goal | 2 | 1 | paragraph 21, characters 1–0 | Fler samverkar. | - | 21 | - | - | - | - | - | - | - | -
member | 1 | 1 | paragraph 3, characters 1–14 | Storby kommun | - | 3 | - | - | 0 | 14 | - | - | - | -
member | 1 | 2 | paragraph 9, characters 5–17 | Storby kommun | - | 9 | - | - | 4 | 17 | - | - | - | -`,
		},
		{
			`SELECT fact_kind, ordinal, kind, code, detail FROM v_reason WHERE document = 'two.docx' ORDER BY fact_kind, ordinal`, `
contribution | 2 | doubt | unit-guessed | tkr
field | 2 | doubt | two-years | 2013`,
		},
		{
			`SELECT c.name, r.fact_kind, r.ordinal, r.role FROM v_check_row r JOIN v_check c USING (check_id) WHERE r.document = 'two.docx' ORDER BY c.ordinal, r.fact_kind, r.ordinal`, `
sum-column | budget_line | 1 | part
sum-column | budget_line | 2 | part
sum-column | budget_line | 3 | sum
share | contribution | 1 | left
year-label | budget_line | 1 | -
year-label | field | 2 | subject`,
		},
		{
			`SELECT f.fact_kind, f.ordinal, g.cause, g.code, g.detail FROM v_flag g JOIN v_fact f USING (fact_id) WHERE f.document = 'two.docx' ORDER BY 1, 2`, `
budget_line | 1 | check | sum-column | Summa kostnader
budget_line | 2 | check | sum-column | Summa kostnader
budget_line | 3 | check | sum-column | Summa kostnader
contribution | 2 | doubt | unit-guessed | tkr
field | 2 | doubt | two-years | 2013`,
		},
		{
			`SELECT * FROM v_note WHERE document = 'two.docx'`, `
two.docx | 1 | text-box-skipped | paragraph 12 | a text box was not read`,
		},
	} {
		if diff := cmp.Diff(c.want, "\n"+table(t, s, c.query)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.query, diff)
		}
	}
}

// The message says what it can of what a check stored.
func TestMessage(t *testing.T) {
	for _, c := range []struct {
		check Check
		want  string
	}{
		{Check{Outcome: Fail, Expected: "2930000", Actual: "2929000", Subject: "Summa kostnader"}, "Summa kostnader: expected 2930000, printed 2929000"},
		{Check{Outcome: Fail, Expected: "2930000", Actual: "2929000", Subject: "Summa", Detail: "one-unit-short"}, "Summa: expected 2930000, printed 2929000 (one-unit-short)"},
		{Check{Outcome: Fail, Expected: "2930000"}, "sum-column: expected 2930000"},
		{Check{Outcome: Fail, Actual: "2929000"}, "sum-column: printed 2929000"},
		{Check{Outcome: Fail}, "sum-column: does not hold"},
		{Check{Outcome: Pass}, "sum-column: holds"},
		{Check{Outcome: Pass, Expected: "5", Actual: "5", Subject: "Summa"}, "Summa: holds, printed 5"},
		{Check{Outcome: Unknown, Detail: "no-parts-found"}, "sum-column: not checked (no-parts-found)"},
	} {
		s := newStore(t)
		c.check.Name = "sum-column"
		save(t, s, Document{Path: "a", Status: "read", Plans: []Plan{{Ordinal: 1, Checks: []Check{c.check}}}})
		if got := one[string](t, s, `SELECT message FROM v_check`); got != c.want {
			t.Errorf("%+v: message %q, want %q", c.check, got, c.want)
		}
	}
}

// Two doubts and two failed checks on one fact are one flagged fact.
func TestFlaggedOnce(t *testing.T) {
	s := newStore(t)
	d := example()
	p := &d.Plans[0]
	line := &p.BudgetLines[0]
	line.Doubts = []Reason{{Code: "unit-guessed"}, {Code: "digits-joined"}}
	again := p.Checks[0]
	again.Name = "balance"
	p.Checks = append(p.Checks, again, again)
	save(t, s, d)
	got := table(t, s, `SELECT flagged, doubts, failed_checks FROM v_budget_line WHERE line = 1 AND budget_table = 1`)
	if want := "1 | unit-guessed,digits-joined | balance,sum-column"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	if n := one[int](t, s, `SELECT amounts_flagged FROM v_plan`); n != 4 {
		t.Errorf("%d amounts flagged, want 4", n)
	}
}

func TestChecks(t *testing.T) {
	s := newStore(t)
	other := example()
	other.Path = "a.docx"
	other.Plans = append([]Plan{{Ordinal: 2, Checks: []Check{{Name: "balance", Outcome: Pass, Flags: true}}}}, other.Plans...)
	save(t, s, example(), unread(), other)
	for _, c := range []struct {
		paths []string
		want  string
	}{
		{nil, "a.docx 1 sum-column 3, a.docx 1 balance 0, a.docx 1 share 1, a.docx 1 year-label 2, a.docx 2 balance 0, söder/plan 2014.docx 1 sum-column 3, söder/plan 2014.docx 1 balance 0, söder/plan 2014.docx 1 share 1, söder/plan 2014.docx 1 year-label 2"},
		{[]string{"söder/plan 2014.docx", "none", "b.docx"}, "söder/plan 2014.docx 1 sum-column 3, söder/plan 2014.docx 1 balance 0, söder/plan 2014.docx 1 share 1, söder/plan 2014.docx 1 year-label 2"},
		{[]string{"b.docx"}, ""},
	} {
		all, err := s.Checks(c.paths...)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, r := range all {
			got = append(got, fmt.Sprintf("%s %d %s %d", r.Document, r.Plan, r.Name, r.Touched))
		}
		if strings.Join(got, ", ") != c.want {
			t.Errorf("Checks(%q) =\n%s, want\n%s", c.paths, strings.Join(got, ", "), c.want)
		}
	}
	all, err := s.Checks("söder/plan 2014.docx")
	if err != nil {
		t.Fatal(err)
	}
	want := CheckResult{Document: "söder/plan 2014.docx", Plan: 1, Check: example().Plans[0].Checks[0], Touched: 3, Message: "Summa kostnader: expected 2929000, printed 2930000"}
	want.Rows = nil
	if diff := cmp.Diff(want, all[0]); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
