package corpus

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"samplan/schema"
)

// batch is a folder of files and the database they are imported into.
type batch struct {
	*testing.T
	folder  string
	store   *schema.Store
	ruleSet string
	done    func(Result)
}

func newBatch(t *testing.T) *batch {
	t.Helper()
	store, err := schema.Open(filepath.Join(t.TempDir(), "x.sqlite"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { store.Close() })
	return &batch{T: t, folder: t.TempDir(), store: store, ruleSet: "1", done: func(Result) {}}
}

func (b *batch) write(name, content string) {
	b.Helper()
	if err := os.WriteFile(filepath.Join(b.folder, name), []byte(content), 0o666); err != nil {
		b.Fatal(err)
	}
}

func (b *batch) list() []File {
	b.Helper()
	l, err := List([]string{b.folder}, "")
	if err != nil {
		b.Fatal(err)
	}
	return l.Files
}

func (b *batch) run(ctx context.Context, files []File) (Report, error) {
	im := Import{Store: b.store, Version: "1", RuleSet: b.ruleSet, Arguments: []string{"import", "plans"}, Done: b.done}
	return im.Run(ctx, files)
}

// paths are the documents in the database.
func (b *batch) paths() (paths []string) {
	b.Helper()
	all, err := b.store.Documents()
	if err != nil {
		b.Fatal(err)
	}
	for _, d := range all {
		paths = append(paths, d.Path)
	}
	return paths
}

const letter = "Hej! Här kommer mötestiderna för våren. Vi ses i stora salen som vanligt.\n"

func TestRunKeepsOrder(t *testing.T) {
	b := newBatch(t)
	for i := range 40 {
		content := letter
		if i%3 == 0 {
			content = "" // ends sooner than the others
		}
		b.write(fmt.Sprintf("%02d.txt", i), content)
	}
	var told []string
	b.done = func(r Result) { told = append(told, r.Document) }
	report, err := b.run(context.Background(), b.list())
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(b.paths(), told); diff != "" || len(told) != 40 {
		t.Errorf("the files were not told of in their order:\n%s", diff)
	}
	if report.Failed != 14 || len(report.Files) != 40 {
		t.Errorf("%d of %d failed, want 14 of 40", report.Failed, len(report.Files))
	}
}

// TestRunAgain imports a folder that changes between the runs.
func TestRunAgain(t *testing.T) {
	b := newBatch(t)
	run := func() (got struct{ Unchanged, Replaced, Failed int }) {
		t.Helper()
		b.done = func(r Result) {
			if r.Replaced {
				got.Replaced++
			}
		}
		report, err := b.run(context.Background(), b.list())
		if err != nil {
			t.Fatal(err)
		}
		got.Unchanged, got.Failed = report.Unchanged, report.Failed
		return got
	}
	type counts = struct{ Unchanged, Replaced, Failed int }
	check := func(what string, got, want counts) {
		t.Helper()
		if got != want {
			t.Errorf("%s: got %+v, want %+v", what, got, want)
		}
	}
	b.write("a.txt", letter)
	b.write("b.txt", letter)
	b.write("empty.txt", "")
	check("first", run(), counts{Failed: 1})
	check("again: failed files are tried again", run(), counts{Unchanged: 2, Replaced: 1, Failed: 1})
	b.write("a.txt", letter+"Ta med kaffe.\n")
	check("one changed", run(), counts{Unchanged: 1, Replaced: 2, Failed: 1})
	b.ruleSet = "2"
	check("new rules", run(), counts{Replaced: 3, Failed: 1})
	os.Remove(filepath.Join(b.folder, "a.txt"))
	check("one gone", run(), counts{Unchanged: 1, Replaced: 1, Failed: 1})
	if diff := cmp.Diff([]string{"a.txt", "b.txt", "empty.txt"}, b.paths()); diff != "" {
		t.Errorf("what is gone from the folder stays in the database:\n%s", diff)
	}
}

func TestRunInterrupted(t *testing.T) {
	b := newBatch(t)
	for i := range 50 {
		b.write(fmt.Sprintf("%02d.txt", i), letter)
	}
	ctx, cancel := context.WithCancel(context.Background())
	n := 0
	b.done = func(Result) {
		if n++; n == 5 {
			cancel()
		}
	}
	report, err := b.run(ctx, b.list())
	if !errors.Is(err, context.Canceled) {
		t.Fatalf("got %v, want the end of the context", err)
	}
	if saved := len(b.paths()); saved < 5 || saved > 8 || saved != len(report.Files) {
		t.Errorf("%d saved, %d reported: want those before the interruption in both", saved, len(report.Files))
	}
}

func TestRunDatabaseFails(t *testing.T) {
	b := newBatch(t)
	for i := range 10 {
		b.write(fmt.Sprintf("%02d.txt", i), letter)
	}
	b.done = func(Result) { b.store.Close() }
	report, err := b.run(context.Background(), b.list())
	if err == nil || len(report.Files) != 1 {
		t.Errorf("got %v after %d files, want an error after 1", err, len(report.Files))
	}
}

// TestRunUnreadable has files that are gone or replaced after they were listed.
func TestRunUnreadable(t *testing.T) {
	b := newBatch(t)
	b.write("a.txt", letter)
	b.write("b.txt", letter)
	files := b.list()
	os.Remove(filepath.Join(b.folder, "a.txt"))
	os.Remove(filepath.Join(b.folder, "b.txt"))
	os.Mkdir(filepath.Join(b.folder, "b.txt"), 0o777)
	report, err := b.run(context.Background(), files)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range report.Files {
		if f.Status != "unreadable" || f.Reason == "" || f.Hint == "" {
			t.Errorf("got %+v, want unreadable, with reason and hint", f)
		}
	}
	if report.Failed != 2 || len(b.paths()) != 2 {
		t.Errorf("%d failed, %d stored, want 2", report.Failed, len(b.paths()))
	}
}

func TestFactsOf(t *testing.T) {
	doubt := schema.Evidence{Doubts: []schema.Reason{{Code: "unit-guessed"}}}
	p := schema.Plan{
		Members:       make([]schema.Member, 2),
		Contributions: []schema.Contribution{{Evidence: doubt}, {}},
		BudgetLines:   []schema.BudgetLine{{Evidence: doubt}, {}, {}},
		Checks: []schema.Check{
			{Outcome: schema.Fail, Flags: true, Rows: []schema.Row{{Kind: "budget_line", Index: 0, Role: "sum"}, {Kind: "budget_line", Index: 1, Role: "part"}}},
			{Outcome: schema.Fail, Flags: true, Rows: []schema.Row{{Kind: "budget_line", Index: 1, Role: "sum"}}},
			{Outcome: schema.Fail, Rows: []schema.Row{{Kind: "budget_line", Index: 2}}}, // only warns
			{Outcome: schema.Pass, Flags: true, Rows: []schema.Row{{Kind: "budget_line", Index: 2}}},
			{Outcome: schema.Unknown},
		},
	}
	want := Facts{Plans: 1, Members: 2, Contributions: 2, BudgetLines: 3, Flagged: 3, Passed: 1, Failed: 3, Unknown: 1}
	if diff := cmp.Diff(want, factsOf(&p)); diff != "" {
		t.Error(diff)
	}
}

// BenchmarkImport takes the project's own plans through all stages.
func BenchmarkImport(b *testing.B) {
	l, err := List([]string{filepath.Join("..", "testdata", "plans")}, "")
	if err != nil {
		b.Fatal(err)
	}
	store, err := schema.Open(filepath.Join(b.TempDir(), "x.sqlite"))
	if err != nil {
		b.Fatal(err)
	}
	defer store.Close()
	b.ReportAllocs()
	for n := 0; b.Loop(); n++ {
		im := Import{Store: store, RuleSet: fmt.Sprint(n), Done: func(Result) {}}
		if _, err := im.Run(context.Background(), l.Files); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N*len(l.Files)), "µs/file")
}
