package schema

import (
	"database/sql"
	"errors"
	"fmt"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// newStore opens a new database in a folder of the test.
func newStore(t testing.TB) *Store {
	t.Helper()
	s, err := Open(filepath.Join(t.TempDir(), "plans.db"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return s
}

// newRun begins a run.
func newRun(t testing.TB, s *Store) int64 {
	t.Helper()
	run, err := s.BeginRun("v0", "r1", []string{"import", "plans"})
	if err != nil {
		t.Fatal(err)
	}
	return run
}

// save saves documents in one run.
func save(t testing.TB, s *Store, documents ...Document) {
	t.Helper()
	run := newRun(t, s)
	for _, d := range documents {
		if err := s.Save(run, d); err != nil {
			t.Fatal(err)
		}
	}
}

// one asks for a single value.
func one[T any](t testing.TB, s *Store, query string, args ...any) T {
	t.Helper()
	var v T
	if err := s.db.QueryRow(query, args...).Scan(&v); err != nil {
		t.Fatalf("%s: %v", query, err)
	}
	return v
}

func TestLoadGivesBackWhatWasSaved(t *testing.T) {
	bundle := example()
	bundle.Path = "bundle.docx"
	bundle.Plans = append(bundle.Plans, Plan{Ordinal: 2, PlanYear: 2015}, example().Plans[0])
	bundle.Plans[2].Ordinal = 3
	for _, want := range []Document{example(), unread(), bundle, {Path: "x.txt", Status: "not_a_plan", Kind: "minutes"}} {
		t.Run(want.Path, func(t *testing.T) {
			s := newStore(t)
			save(t, s, want)
			got, err := s.Load(want.Path)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("saved and loaded differ (-saved +loaded):\n%s", diff)
			}
		})
	}
}

func TestSaveReplaces(t *testing.T) {
	s := newStore(t)
	other := example()
	other.Path = "other.docx"
	save(t, s, example(), other)
	id := one[int64](t, s, `SELECT id FROM document WHERE path = ?`, example().Path)

	again := example()
	again.Plans[0].Forbund = "Samordningsförbundet Norrby"
	again.Plans[0].BudgetLines = again.Plans[0].BudgetLines[:1]
	again.Plans[0].Checks = nil
	again.Notes = nil
	save(t, s, again)

	for path, want := range map[string]Document{again.Path: again, other.Path: other} {
		got, err := s.Load(path)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", path, diff)
		}
	}
	if now := one[int64](t, s, `SELECT id FROM document WHERE path = ?`, again.Path); now != id {
		t.Errorf("the document had id %d, now %d: what people add to it would be lost", id, now)
	}

	gone := unread()
	gone.Path = again.Path
	otherGone := unread()
	otherGone.Path = other.Path
	save(t, s, gone, otherGone)
	for _, table := range []string{"plan", "fact", "plan_field", "member", "contribution", "budget_line", "goal", "fact_source", "fact_reason", "check_result", "check_row", "document_note"} {
		if n := one[int](t, s, `SELECT count(*) FROM `+table); n != 0 {
			t.Errorf("table %s keeps %d rows of documents that hold no plan any more", table, n)
		}
	}
}

// A document that does not fit the closed lists, or contradicts itself, leaves
// the rows that were there.
func TestSaveRefuses(t *testing.T) {
	for name, spoil := range map[string]func(*Document){
		"status":        func(d *Document) { d.Status = "fine" },
		"no path":       func(d *Document) { d.Path = "" },
		"origin":        func(d *Document) { d.Plans[0].Goals[0].Origin = "" },
		"party kind":    func(d *Document) { d.Plans[0].Members[0].Kind = "kommun" },
		"basis":         func(d *Document) { d.Plans[0].Contributions[0].Basis = "utfall" },
		"side":          func(d *Document) { d.Plans[0].BudgetLines[0].Side = "costs" },
		"goal kind":     func(d *Document) { d.Plans[0].Goals[0].Kind = "vision" },
		"target unit":   func(d *Document) { d.Plans[0].Goals[0].TargetUnit = "veckor" },
		"field":         func(d *Document) { d.Plans[0].Fields[0].Name = "year" },
		"outcome":       func(d *Document) { d.Plans[0].Checks[0].Outcome = "" },
		"role":          func(d *Document) { d.Plans[0].Checks[0].Rows[0].Role = "total" },
		"row index":     func(d *Document) { d.Plans[0].Checks[0].Rows[0].Index = 4 },
		"row kind":      func(d *Document) { d.Plans[0].Checks[0].Rows[0].Kind = "line" },
		"row before":    func(d *Document) { d.Plans[0].Checks[0].Rows[0].Index = -1 },
		"same ordinal":  func(d *Document) { d.Plans = append(d.Plans, d.Plans[0]) },
		"ordinal none":  func(d *Document) { d.Plans[0].Ordinal = 0 },
		"unknown party": func(d *Document) { d.Plans[0].Contributions[1].Kind = "private" },
	} {
		t.Run(name, func(t *testing.T) {
			s := newStore(t)
			save(t, s, example())
			bad := example()
			spoil(&bad)
			err := s.Save(newRun(t, s), bad)
			var e *Error
			if !errors.As(err, &e) || e.What == "" || e.Do == "" {
				t.Fatalf("Save = %v, want an *Error that says what to do", err)
			}
			got, err := s.Load(example().Path)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(example(), got); diff != "" {
				t.Errorf("the failed save changed rows (-want +got):\n%s", diff)
			}
		})
	}
	s := newStore(t)
	if err := s.Save(99, example()); err == nil {
		t.Error("Save takes a run that never began")
	}
}

func TestUnchanged(t *testing.T) {
	s := newStore(t)
	failed := unread()
	failed.SHA256 = "cd"
	minutes := Document{Path: "m.txt", SHA256: "ef", Status: "not_a_plan", RuleSet: "r1"}
	save(t, s, example(), failed, minutes)
	for _, c := range []struct {
		path, sha256, rules string
		want                bool
	}{
		{example().Path, example().SHA256, "r1", true},
		{minutes.Path, "ef", "r1", true},
		{example().Path, "00", "r1", false},
		{example().Path, example().SHA256, "r2", false},
		{"elsewhere/plan 2014.docx", example().SHA256, "r1", false},
		{failed.Path, "cd", "r1", false},
		{failed.Path, "", "r1", false},
	} {
		got, err := s.Unchanged(c.path, c.sha256, c.rules)
		if err != nil {
			t.Fatal(err)
		}
		if got != c.want {
			t.Errorf("Unchanged(%q, %q, %q) = %v, want %v", c.path, c.sha256, c.rules, got, c.want)
		}
	}
}

func TestDocuments(t *testing.T) {
	s := newStore(t)
	save(t, s, example(), unread())
	got, err := s.Documents()
	if err != nil {
		t.Fatal(err)
	}
	bare := example()
	bare.Notes, bare.Plans = nil, nil
	if diff := cmp.Diff([]Document{unread(), bare}, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestLoadOfUnknownPath(t *testing.T) {
	s := newStore(t)
	_, err := s.Load("none.docx")
	var e *Error
	if !errors.Is(err, ErrNoDocument) || !errors.As(err, &e) || e.Do == "" {
		t.Errorf("Load = %v", err)
	}
}

func TestRun(t *testing.T) {
	s := newStore(t)
	run := newRun(t, s)
	if one[sql.NullString](t, s, `SELECT finished FROM run WHERE id = ?`, run).Valid {
		t.Error("a run that goes on is finished")
	}
	if err := s.EndRun(run, Counts{Read: 3, NotAPlan: 2, Failed: 1, Unchanged: 4}); err != nil {
		t.Fatal(err)
	}
	got := one[string](t, s, `
		SELECT program_version || ' ' || rule_set || ' ' || arguments || ' ' || (finished >= started)
			|| ' ' || files_read || files_not_plan || files_failed || files_unchanged
		FROM run`)
	if want := `v0 r1 ["import","plans"] 1 3214`; got != want {
		t.Errorf("run = %s, want %s", got, want)
	}
}

// large is a document with 300 facts, each with one source, as a long plan has.
func large(path string) Document {
	d := example()
	d.Path = path
	p := &d.Plans[0]
	p.Fields, p.Members, p.Contributions, p.BudgetLines, p.Goals, p.Checks = nil, nil, nil, nil, nil, nil
	for i := range 8 {
		p.Fields = append(p.Fields, example().Plans[0].Fields[i%2])
	}
	for range 12 {
		p.Members = append(p.Members, example().Plans[0].Members[1])
	}
	for range 40 {
		p.Contributions = append(p.Contributions, example().Plans[0].Contributions[0])
	}
	for i := range 220 {
		b := example().Plans[0].BudgetLines[i%2]
		b.Reasons = []Reason{{Code: "in-sum", Detail: "Summa kostnader"}}
		p.BudgetLines = append(p.BudgetLines, b)
	}
	for range 20 {
		p.Goals = append(p.Goals, example().Plans[0].Goals[0])
	}
	for i := range 20 {
		c := example().Plans[0].Checks[0]
		c.Rows = nil
		for j := range 11 {
			c.Rows = append(c.Rows, Row{"budget_line", i*11 + j, "part"})
		}
		p.Checks = append(p.Checks, c)
	}
	return d
}

func BenchmarkSave(b *testing.B) {
	s := newStore(b)
	run := newRun(b, s)
	d := large("")
	i := 0
	for b.Loop() {
		d.Path = fmt.Sprintf("%d.docx", i)
		if err := s.Save(run, d); err != nil {
			b.Fatal(err)
		}
		i++
	}
	b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "documents/s")
}

func BenchmarkSaveAgain(b *testing.B) {
	s := newStore(b)
	run := newRun(b, s)
	d := large("")
	i := 0
	for b.Loop() {
		d.Path = fmt.Sprintf("%d.docx", i%100)
		if err := s.Save(run, d); err != nil {
			b.Fatal(err)
		}
		i++
	}
	b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "documents/s")
}

func BenchmarkLoad(b *testing.B) {
	s := newStore(b)
	save(b, s, large("a.docx"))
	for b.Loop() {
		if _, err := s.Load("a.docx"); err != nil {
			b.Fatal(err)
		}
	}
}
