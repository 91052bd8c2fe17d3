package schema

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// Whatever Save takes, Load gives back the same.
func TestSaveAndLoadAgree(t *testing.T) {
	s := newStore(t)
	run := newRun(t, s)
	rapid.Check(t, func(t *rapid.T) {
		want := anyDocument(t)
		if err := s.Save(run, want); err != nil {
			t.Fatal(err)
		}
		got, err := s.Load(want.Path)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Fatalf("(-saved +loaded):\n%s", diff)
		}
		var flagged bool
		for _, p := range got.Plans {
			flagged = flagged || anyFlag(p)
		}
		var n int
		if err := s.db.QueryRow(`SELECT coalesce(sum(facts_flagged), 0) FROM v_plan WHERE document = ?`, want.Path).Scan(&n); err != nil {
			t.Fatal(err)
		}
		if flagged != (n > 0) {
			t.Fatalf("v_plan says %d facts are flagged, the rows say %v", n, flagged)
		}
	})
}

// anyFlag tells by the rows whether some fact of the plan is flagged.
func anyFlag(p Plan) bool {
	for _, c := range p.Checks {
		if c.Outcome == Fail && c.Flags && len(c.Rows) > 0 {
			return true
		}
	}
	var doubts int
	for i := range p.Fields {
		doubts += len(p.Fields[i].Doubts)
	}
	for i := range p.Members {
		doubts += len(p.Members[i].Doubts)
	}
	for i := range p.Contributions {
		doubts += len(p.Contributions[i].Doubts)
	}
	for i := range p.BudgetLines {
		doubts += len(p.BudgetLines[i].Doubts)
	}
	for i := range p.Goals {
		doubts += len(p.Goals[i].Doubts)
	}
	return doubts > 0
}

// some draws up to four values, nil for none.
func some[T any](t *rapid.T, draw func(*rapid.T) T) []T {
	var all []T
	for range rapid.IntRange(0, 4).Draw(t, "n") {
		all = append(all, draw(t))
	}
	return all
}

func word(t *rapid.T) string            { return rapid.String().Draw(t, "text") }
func number(t *rapid.T) int             { return rapid.Int().Draw(t, "number") }
func box(t *rapid.T) float64            { return rapid.Float64().Draw(t, "box") }
func of[T any](t *rapid.T, list ...T) T { return rapid.SampledFrom(list).Draw(t, "one of") }
func anyBasis(t *rapid.T) string {
	return of(t, "", "budget", "plan", "forecast", "actual", "requested")
}
func anyReason(t *rapid.T) Reason { return Reason{word(t), word(t)} }
func anyMember(t *rapid.T) Member { return Member{anyParty(t), anyEvidence(t)} }
func anyNote(t *rapid.T) Note     { return Note{word(t), word(t), word(t)} }

func anyDocument(t *rapid.T) Document {
	d := Document{
		Path: of(t, "a", "b/c.txt", "å"), SHA256: word(t), Bytes: rapid.Int64().Draw(t, "bytes"), Format: word(t), Kind: word(t),
		Status: of(t, "read", "not_a_plan", "unsupported", "empty", "damaged", "encrypted", "too_large", "unreadable"),
		Reason: word(t), Hint: word(t), RuleSet: word(t), Notes: some(t, anyNote), Plans: some(t, anyPlan),
	}
	for i := range d.Plans {
		d.Plans[i].Ordinal = i + 1
	}
	return d
}

func anyEvidence(t *rapid.T) Evidence {
	return Evidence{Origin: of(t, Read, Derived, Corrected), Sources: some(t, anySource), Reasons: some(t, anyReason), Doubts: some(t, anyReason)}
}

func anySource(t *rapid.T) Source {
	s := Source{Where: word(t), Printed: word(t), Unit: word(t), Finder: word(t), Page: number(t), Block: number(t), Row: number(t), Col: number(t)}
	if rapid.Bool().Draw(t, "span") {
		s.Start, s.End = number(t), number(t)
	}
	if rapid.Bool().Draw(t, "geometry") {
		s.X0, s.Y0, s.X1, s.Y1 = box(t), box(t), box(t), box(t)
	}
	return s
}

func anyParty(t *rapid.T) Party {
	return Party{word(t), of(t, "", "municipality", "region", "state"), word(t)}
}

func anyPlan(t *rapid.T) Plan {
	p := Plan{
		Forbund: word(t), ForbundSlug: word(t), OrgNumber: word(t), RegistrationNumber: word(t),
		PlanYear: number(t), FirstYear: number(t), LastYear: number(t), DecidedOn: word(t),
		Fields: some(t, func(t *rapid.T) Field {
			return Field{of(t, "forbund", "forbund_slug", "org_number", "registration_number", "plan_year", "first_year", "last_year", "decided_on"), anyEvidence(t)}
		}),
		Members: some(t, anyMember),
		Contributions: some(t, func(t *rapid.T) Contribution {
			return Contribution{anyParty(t), number(t), anyBasis(t), rapid.Int64().Draw(t, "amount"), anyEvidence(t)}
		}),
		BudgetLines: some(t, func(t *rapid.T) BudgetLine {
			return BudgetLine{
				number(t), number(t), number(t), anyBasis(t), of(t, "", "income", "expense", "result"), word(t), word(t), word(t),
				rapid.Int64().Draw(t, "amount"), rapid.Bool().Draw(t, "total"), anyEvidence(t),
			}
		}),
		Goals: some(t, func(t *rapid.T) Goal {
			return Goal{
				of(t, "", "overall", "individual", "organisation", "financial", "society"), word(t), word(t), word(t),
				of(t, "", "%", "persons", "count", "SEK", "months", "weeks", "days"), anyEvidence(t),
			}
		}),
	}
	p.Checks = some(t, func(t *rapid.T) Check {
		return Check{word(t), of(t, Pass, Fail, Unknown), number(t), word(t), word(t), word(t), word(t), rapid.Bool().Draw(t, "flags"), anyRows(t, p)}
	})
	return p
}

// anyRows points to facts that the plan has.
func anyRows(t *rapid.T, p Plan) []Row {
	var facts []Row
	add := func(kind string, n int) {
		for i := range n {
			facts = append(facts, Row{Kind: kind, Index: i})
		}
	}
	add("field", len(p.Fields))
	add("member", len(p.Members))
	add("contribution", len(p.Contributions))
	add("budget_line", len(p.BudgetLines))
	add("goal", len(p.Goals))
	if len(facts) == 0 {
		return nil
	}
	return some(t, func(t *rapid.T) Row {
		r := of(t, facts...)
		r.Role = of(t, "", "sum", "part", "left", "right", "subject")
		return r
	})
}
