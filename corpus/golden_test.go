package corpus

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"samplan/extract"
	"samplan/extract/doc"
	"samplan/extract/find"
	"samplan/normalize"
	"samplan/schema"
)

var update = flag.Bool("update", false, "rewrite testdata/golden with what the program says today")

// stages are the cuts at which the golden files of a plan are taken, so that a
// change of behaviour shows where it began.
var stages = []struct {
	name  string
	print func(*strings.Builder, *doc.Document)
}{
	{"blocks", printBlocks},
	{"facts", printFacts},
	{"plan", printPlan},
}

const goldenDir = "../testdata/golden"

// TestGolden compares what each stage says of each plan in testdata with what it
// said when the golden files were last reviewed. -update rewrites them.
func TestGolden(t *testing.T) {
	if *update && os.Getenv("CI") != "" {
		t.Fatal("-update has no place in CI: golden files are reviewed before they are committed")
	}
	files, err := filepath.Glob("../testdata/plans/*")
	if err != nil || len(files) == 0 {
		t.Fatal("no plans in testdata/plans", err)
	}
	known := map[string]bool{}
	for _, file := range files {
		d := readFile(t, file)
		for _, stage := range stages {
			var b strings.Builder
			stage.print(&b, d)
			name := filepath.Join(goldenDir, filepath.Base(file)+"."+stage.name+".txt")
			known[name] = true
			compareGolden(t, name, b.String())
		}
	}
	golden, err := filepath.Glob(goldenDir + "/*.txt")
	if err != nil {
		t.Fatal(err)
	}
	for _, g := range golden {
		if !known[g] {
			t.Errorf("%s: no plan of that name in testdata/plans", g)
		}
	}
}

func readFile(t *testing.T, path string) *doc.Document {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		t.Fatal(err)
	}
	d, err := extract.Read(filepath.Base(path), f, info.Size())
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func compareGolden(t *testing.T, name, got string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(name, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(name)
	if err != nil {
		t.Errorf("%v: go test ./corpus -update writes it", err)
		return
	}
	if diff := cmp.Diff(strings.Split(string(want), "\n"), strings.Split(got, "\n")); diff != "" {
		t.Errorf("%s changed (-golden +now):\n%s", name, diff)
	}
}

func printBlocks(b *strings.Builder, d *doc.Document) {
	for _, block := range d.Blocks {
		fmt.Fprintf(b, "%d %s %s %d %q %q", block.Place.Block, block.Role, block.Kind, block.Level, block.Number, block.Text)
		if block.Bold {
			b.WriteString(" bold")
		}
		b.WriteByte('\n')
		if block.Table != nil {
			fmt.Fprintf(b, "  found %s, %d columns\n", block.Table.Found, block.Table.Columns)
			for _, row := range block.Table.Rows {
				for _, c := range row {
					fmt.Fprintf(b, "  | %q", c.Text)
					if c.ColSpan > 1 || c.RowSpan > 1 {
						fmt.Fprintf(b, " (%d×%d)", c.RowSpan, c.ColSpan)
					}
				}
				b.WriteByte('\n')
			}
		}
		for _, n := range block.Footnotes {
			fmt.Fprintf(b, "  note %s %q\n", n.Mark, n.Text)
		}
	}
	for _, n := range d.Notes {
		fmt.Fprintf(b, "doubt %s %s: %s\n", n.Code, n.Place, n.What)
	}
}

func printFacts(b *strings.Builder, d *doc.Document) {
	class := find.Classify(d)
	fmt.Fprintf(b, "%s, %d plans\n", class.Kind, len(class.Parts))
	for _, part := range class.Parts {
		for _, f := range find.Find(part) {
			fmt.Fprintf(b, "%s %q by %s", f.Kind, f.Label, f.By)
			for _, field := range []struct{ name, value string }{
				{"year", f.Year}, {"basis", f.Basis}, {"side", f.Side}, {"number", f.Number}, {"unit", f.Unit},
				{"share", string(f.Share)}, {"goal", f.GoalKind}, {"measure", f.Measure}, {"doubts", strings.Join(f.Doubts, " ")},
			} {
				if field.value != "" {
					fmt.Fprintf(b, " %s %q", field.name, field.value)
				}
			}
			fmt.Fprintf(b, " at %s\n", f.Place)
		}
		for _, g := range find.Grids(part) {
			fmt.Fprintf(b, "grid %s, year %q, unit %q, under %q\n", g.Kind, g.Year, g.Unit, g.Headings)
			for _, c := range g.Columns {
				fmt.Fprintf(b, "  column %q %s %q %q\n", c.Head, c.Role, c.Year, c.Unit)
			}
			for _, r := range g.Rows {
				fmt.Fprintf(b, "  %d %s %q", r.Level, r.Side, r.Label)
				for _, c := range r.Cells {
					fmt.Fprintf(b, " | %s", c.Number.Text)
				}
				b.WriteByte('\n')
			}
		}
	}
}

func printPlan(b *strings.Builder, d *doc.Document) {
	for i, part := range find.Classify(d).Parts {
		p := normalize.Plan(i+1, part)
		fmt.Fprintf(b, "%s (%s) %s %s, %d, %d–%d, decided %s\n", p.Forbund, p.ForbundSlug, p.OrgNumber, p.RegistrationNumber, p.PlanYear, p.FirstYear, p.LastYear, p.DecidedOn)
		for _, m := range p.Members {
			fmt.Fprintf(b, "member %s %s %q%s\n", m.Kind, m.Code, m.Name, doubts(m.Evidence))
		}
		for _, c := range p.Contributions {
			fmt.Fprintf(b, "contribution %d %s %s %s %d%s\n", c.Year, c.Basis, c.Kind, c.Code, c.Amount, doubts(c.Evidence))
		}
		for _, l := range p.BudgetLines {
			total := ""
			if l.IsTotal {
				total = " total"
			}
			fmt.Fprintf(b, "line %d %s %s %q %q %s %d%s%s\n", l.Year, l.Basis, l.Side, l.Section, l.Label, l.Category, l.Amount, total, doubts(l.Evidence))
		}
		for _, g := range p.Goals {
			fmt.Fprintf(b, "goal %s %q %s %s%s\n", g.Kind, g.Text, g.TargetValue, g.TargetUnit, doubts(g.Evidence))
		}
		for _, c := range p.Checks {
			fmt.Fprintf(b, "check %s %s %d %q expected %s, printed %s %s\n", c.Name, c.Outcome, c.Year, c.Subject, c.Expected, c.Actual, c.Detail)
		}
	}
}

func doubts(e schema.Evidence) string {
	s := ""
	for _, d := range e.Doubts {
		s += " ?" + d.Code
	}
	if e.Origin != schema.Read {
		s += " " + string(e.Origin)
	}
	return s
}

// TestPlacesReadAgain reads every source of every fact again in its file: what
// is stored as printed stands there.
func TestPlacesReadAgain(t *testing.T) {
	files, err := filepath.Glob("../testdata/plans/*")
	if err != nil || len(files) == 0 {
		t.Fatal("no plans in testdata/plans", err)
	}
	for _, file := range files {
		d := readFile(t, file)
		for i, part := range find.Classify(d).Parts {
			for _, s := range sources(normalize.Plan(i+1, part)) {
				if s.Block == 0 {
					continue // the file's name
				}
				place := doc.Place{Block: s.Block, Row: s.Row, Col: s.Col, Start: s.Start, End: s.End}
				if got := d.At(place); got != s.Printed {
					t.Errorf("%s: %s: stored %q, printed %q (%s)", file, s.Where, s.Printed, got, s.Finder)
				}
			}
		}
	}
}

func sources(p schema.Plan) []schema.Source {
	var out []schema.Source
	for _, f := range p.Fields {
		out = append(out, f.Sources...)
	}
	for _, m := range p.Members {
		out = append(out, m.Sources...)
	}
	for _, c := range p.Contributions {
		out = append(out, c.Sources...)
	}
	for _, l := range p.BudgetLines {
		out = append(out, l.Sources...)
	}
	for _, g := range p.Goals {
		out = append(out, g.Sources...)
	}
	return out
}
