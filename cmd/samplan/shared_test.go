//go:build shared

package main

import (
	"encoding/json"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"
)

const shared = "../../../shared"

// TestSharedPlans scores the real plans that lie beside the project, each format
// by itself: what was reached once must stay.
func TestSharedPlans(t *testing.T) {
	for _, pattern := range []string{"*.docx", "*.pdf", "*.doc", "*.txt"} {
		t.Run(pattern, func(t *testing.T) {
			files, err := filepath.Glob(filepath.Join(shared, "plans", pattern))
			if err != nil || len(files) == 0 {
				t.Fatalf("no %s in %s/plans: the real plans must lie beside the project", pattern, shared)
			}
			e, db := evaluate(t, filepath.Join(shared, "plans", "gold"), files...)
			for _, kind := range []string{"budget", "basis", "goal", "goal+kind"} {
				if s := e.Total[kind]; s.Hit < s.Gold || s.Got > s.Hit {
					t.Errorf("%s: %d of %d found, %d surplus", kind, s.Hit, s.Gold, s.Got-s.Hit)
				}
			}
			for document, kinds := range e.PerDocument {
				if p := kinds["plan"]; p.Hit < p.Gold || p.Got > p.Hit {
					t.Errorf("%s: plan: %d of %d fields right", document, p.Hit, p.Gold)
				}
				for _, kind := range []string{"member", "contribution"} {
					if s := kinds[kind]; s.Hit < s.Gold || s.Got > s.Hit {
						t.Errorf("%s: %s: %d missed, %d surplus", document, kind, s.Gold-s.Hit, s.Got-s.Hit)
					}
				}
			}
			if p := e.Total["problem"]; p.Hit < p.Gold || p.Got > p.Hit {
				t.Errorf("problems: %d of %d found, %d surplus", p.Hit, p.Gold, p.Got-p.Hit)
			}
			if e.Silent != 0 {
				t.Errorf("%d silent wrong amounts", e.Silent)
			}
			if e.Alarms*20 > e.Right {
				t.Errorf("%d of %d right amounts flagged in plans without problems", e.Alarms, e.Right)
			}
			agree(t, db)
		})
	}
}

// TestSharedFormatsAgree reads each real plan as PDF and as .doc: the facts must
// be those of the docx, places aside.
func TestSharedFormatsAgree(t *testing.T) {
	facts := factsOf(t, importFolder(t, filepath.Join(shared, "plans")))
	for document, want := range facts {
		stem, ext := splitName(document)
		if ext != ".docx" {
			continue
		}
		for _, other := range []string{".pdf", ".doc"} {
			if diff := cmp.Diff(want, facts[stem+other]); diff != "" {
				t.Errorf("%s%s differs from the docx (-docx +%s):\n%s", stem, other, other, diff)
			}
		}
	}
}

// agree compares eval with the scorer of record on the same database.
func agree(t *testing.T, db string) {
	t.Helper()
	gold := filepath.Join(shared, "plans", "gold")
	out, err := exec.Command("python3", filepath.Join(shared, "quality", "score.py"), db, gold, "--json").Output()
	if err != nil {
		t.Fatalf("score.py: %v", err)
	}
	var want, got any
	if err := json.Unmarshal(out, &want); err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal([]byte(evalOutput(t, "eval", "--db", db, "--json", gold)), &got); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("score.py -, eval +:\n%s", diff)
	}
}
