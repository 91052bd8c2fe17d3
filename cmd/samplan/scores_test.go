package main

import (
	"bytes"
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "rewrite the stored scores with today's")

// scored is the part of "samplan eval --json" that the tests look at.
type scored struct {
	Documents   int `json:"documents"`
	Silent      int `json:"silent_errors"`
	Right       int `json:"right_in_clean_plans"`
	Alarms      int `json:"right_but_flagged_in_clean_plans"`
	Total       map[string]kindScore
	PerDocument map[string]map[string]kindScore `json:"per_document"`
}

type kindScore struct {
	Gold, Got, Hit int
	F1             float64
}

// evaluate imports files and scores them.
func evaluate(t *testing.T, gold string, plans ...string) (scored, string) {
	t.Helper()
	db := filepath.Join(t.TempDir(), "x.sqlite")
	var stderr bytes.Buffer
	if code := run(context.Background(), append([]string{"import", "--db", db}, plans...), nil, &bytes.Buffer{}, &stderr); code != exitOK {
		t.Fatalf("import: exit code %d: %s", code, stderr.String())
	}
	var e scored
	if err := json.Unmarshal([]byte(evalOutput(t, "eval", "--db", db, "--json", gold)), &e); err != nil {
		t.Fatal(err)
	}
	if e.Documents == 0 {
		t.Fatalf("nothing scored against %s", gold)
	}
	return e, db
}

const scoresFile = "../../testdata/golden/scores.tsv"

// TestScores keeps the score of each plan of testdata: hits may not fall, facts
// that are not in the gold may not become more, and no wrong amount is silent.
// -update stores today's scores, for a person to review.
func TestScores(t *testing.T) {
	e, _ := evaluate(t, "../../testdata/gold", "../../testdata/plans")
	keepScores(t, e, scoresFile)
}

// TestBlindScores does the same for testdata/blind: plans in many layouts and
// formats, written by who did not know the program.
func TestBlindScores(t *testing.T) {
	e, _ := evaluate(t, "../../testdata/gold", "../../testdata/blind")
	keepScores(t, e, "../../testdata/golden/scores-blind.tsv")
}

// TestTextScores does the same for testdata/texts: the plans as converters leave
// them as text (testdata/gen/texts.sh).
func TestTextScores(t *testing.T) {
	e, _ := evaluate(t, "../../testdata/gold", "../../testdata/texts")
	keepScores(t, e, "../../testdata/golden/scores-texts.tsv")
}

// keepScores compares scores with those that a file stores, or stores them.
func keepScores(t *testing.T, e scored, file string) {
	t.Helper()
	if *update && os.Getenv("CI") != "" {
		t.Fatal("-update has no place in CI: scores are reviewed before they are committed")
	}
	if e.Silent != 0 {
		t.Errorf("%d silent wrong amounts", e.Silent)
	}
	var lines []string
	for document, kinds := range e.PerDocument {
		for kind, s := range kinds {
			lines = append(lines, fmt.Sprintf("%s\t%s\t%d\t%d\t%d", document, kind, s.Gold, s.Got, s.Hit))
		}
	}
	slices.Sort(lines)
	if *update {
		if err := os.WriteFile(file, []byte(strings.Join(lines, "\n")+"\n"), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	stored := strings.Split(strings.TrimSpace(string(data)), "\n")
	if len(stored) != len(lines) {
		t.Errorf("%d scores stored, %d today: plans or kinds came or went; review with -update", len(stored), len(lines))
	}
	for _, line := range stored {
		f := strings.Split(line, "\t")
		var gold, got, hit int
		fmt.Sscan(strings.Join(f[2:], " "), &gold, &got, &hit)
		now := e.PerDocument[f[0]][f[1]]
		if now.Hit < hit || now.Got-now.Hit > got-hit {
			t.Errorf("%s: %s fell: %d of %d right and %d surplus, before %d and %d", f[0], f[1], now.Hit, now.Gold, now.Got-now.Hit, hit, got-hit)
		}
	}
}
