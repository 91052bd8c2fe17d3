package main

import (
	"bytes"
	"context"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"samplan/schema"
)

var keep = flag.String("keep", "", "keep the database of TestEvalAgrees in this `FILE`, to run score.py on it")

// TestEvalAgrees compares every figure of eval with what score.py, the scorer of
// record, says of the same database. Its answers were made with
//
//	go test ./cmd/samplan -run TestEvalAgrees -keep x.sqlite
//	python3 score.py x.sqlite testdata/eval/gold --json > testdata/eval/score.json
//
// and with --ext txt and --only alnon-2012 for the others.
func TestEvalAgrees(t *testing.T) {
	db := *keep
	if db == "" {
		db = filepath.Join(t.TempDir(), "x.sqlite")
	}
	saveAll(t, db, evalDocuments())
	for file, options := range map[string][]string{
		"score.json":      nil,
		"score-txt.json":  {"--ext", "txt"},
		"score-only.json": {"--only", "alnon-2012"},
	} {
		t.Run(file, func(t *testing.T) {
			data, err := os.ReadFile(filepath.Join("testdata", "eval", file))
			if err != nil {
				t.Fatal(err)
			}
			var want, got any
			if err := json.Unmarshal(data, &want); err != nil {
				t.Fatal(err)
			}
			out := evalOutput(t, append([]string{"eval", "--db", db, "--json", "testdata/eval/gold"}, options...)...)
			if err := json.Unmarshal([]byte(out), &got); err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("score.py -, eval +:\n%s", diff)
			}
		})
	}
	text := evalOutput(t, "eval", "--db", db, "--misses", "testdata/eval/gold")
	for _, said := range []string{
		"alnon-2012.docx: contribution extra SILENT: 2012 2482 Alnöns kommun 410000",
		"not imported: tuna-2014.docx",
		"silent wrong amounts 5",
	} {
		if !strings.Contains(text, said) {
			t.Errorf("eval does not say %q:\n%s", said, text)
		}
	}
}

func evalOutput(t *testing.T, args ...string) string {
	t.Helper()
	var stdout, stderr bytes.Buffer
	if code := run(context.Background(), args, nil, &stdout, &stderr); code != exitOK {
		t.Fatalf("exit code %d: %s", code, stderr.String())
	}
	return stdout.String()
}

func saveAll(t *testing.T, db string, documents []schema.Document) {
	t.Helper()
	store, err := schema.Open(db)
	if err != nil {
		t.Fatal(err)
	}
	run, err := store.BeginRun("1", "1", nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range documents {
		if err := store.Save(run, d); err != nil {
			t.Fatal(err)
		}
	}
	if err := store.Close(); err != nil {
		t.Fatal(err)
	}
}

// evalDocuments is a database with every way to be right and wrong that GOLD.md
// tells of; testdata/eval/gold is its gold. The förbund are made up.
func evalDocuments() []schema.Document {
	sure := schema.Evidence{Origin: schema.Read, Sources: []schema.Source{{Where: "line 1", Printed: "x", Finder: "f", Block: 1}}}
	doubt := sure
	doubt.Doubts = []schema.Reason{{Code: "unit-guessed"}}
	member := func(name, kind, code string) schema.Member {
		return schema.Member{Party: schema.Party{Name: name, Kind: kind, Code: code}, Evidence: sure}
	}
	pays := func(year int, name, kind, code string, amount int64, basis string, ev schema.Evidence) schema.Contribution {
		return schema.Contribution{Party: schema.Party{Name: name, Kind: kind, Code: code}, Year: year, Amount: amount, Basis: basis, Evidence: ev}
	}
	line := func(year int, side, label string, amount int64, total bool, basis string, ev schema.Evidence) schema.BudgetLine {
		return schema.BudgetLine{Year: year, Side: side, Label: label, Amount: amount, IsTotal: total, Basis: basis, Evidence: ev}
	}
	goal := func(kind, text, value, unit string) schema.Goal {
		return schema.Goal{Kind: kind, Text: text, TargetValue: value, TargetUnit: unit, Evidence: sure}
	}
	alnon := schema.Plan{
		Ordinal: 1, Forbund: "samordningsförbundet ALNÖN", OrgNumber: "222000-9001", RegistrationNumber: "2011/7 A",
		PlanYear: 2012, FirstYear: 2012, LastYear: 2013,
		Members: []schema.Member{
			member("Alnöns kommun", "municipality", "2482"), member("Region Norr", "region", "24"),
			member("Försäkringskassan", "state", "FK"), member("Norrby stad", "municipality", "2480"), // one too many
			member("Okänd part", "", ""),
		},
		Contributions: []schema.Contribution{
			pays(2012, "Alnöns kommun", "municipality", "2482", 400000, "budget", sure),
			pays(2012, "Alnöns kommun", "municipality", "2482", 410000, "budget", sure), // silent
			pays(2012, "Region Norr", "region", "24", 400000, "plan", doubt),            // right, flagged, wrong basis
			pays(2013, "Region Norr", "region", "24", 450000, "forecast", sure),         // right: a later year's plan
			pays(2012, "Försäkringskassan", "state", "FK", 800000, "requested", sure),
			pays(2012, "Försäkringskassan", "state", "FK", 0, "budget", sure), // a dash
			pays(0, "Försäkringskassan", "state", "FK", 70000, "", doubt),     // flagged
		},
		BudgetLines: []schema.BudgetLine{
			line(2012, "income", "Medlemsbidrag", 1600000, false, "budget", sure),
			line(2012, "income", "Summa intäkter", 1600000, true, "budget", sure),
			line(2012, "expense", "Kansli", 300000, false, "plan", sure), // is contained in "Kanslikostnad"
			line(2012, "expense", "Projektet Unga på väg", 900000, false, "budget", sure),
			line(2012, "expense", "Projekt Vuxna", 900000, false, "budget", sure),    // label too unlike
			line(2012, "expense", "Summa kostnader", 1500000, false, "budget", sure), // right amount, not marked as a total
			line(2012, "expense", "Reserv", 0, false, "budget", sure),
			line(2012, "result", "Årets resultat", 100000, false, "budget", sure),
			line(2013, "income", "Överskott", 50000, false, "plan", doubt), // optional
		},
		Goals: []schema.Goal{
			goal("individual", "Minst 50 procent av deltagarna går vidare till arbete eller studier", "50", "%"),
			goal("organisation", "Alla handläggare i länet har gått utbildningen i samverkan", "", ""),
			goal("overall", "Förbundet ska bidra till ett gott liv för invånarna", "7", "count"),
			goal("", "Hälften av deltagarna är nöjda med insatsen", "50", "%"),
			goal("society", "Ett mål som ingen har skrivit", "", ""),
		},
		Checks: []schema.Check{
			{Name: "sum-column", Outcome: schema.Fail, Year: 2012, Flags: true, Rows: []schema.Row{{Kind: "budget_line", Index: 4, Role: "part"}}},
			{Name: "balance", Outcome: schema.Fail, Year: 2013},
			{Name: "balance", Outcome: schema.Unknown, Year: 2012},
			{Name: "year-label", Outcome: schema.Fail},
			{Name: "share", Outcome: schema.Fail, Year: 2012},
			{Name: "sum-row", Outcome: schema.Pass, Year: 2013},
		},
	}
	second := schema.Plan{Ordinal: 2, Forbund: "Ett annat förbund", PlanYear: 2012, FirstYear: 2012, LastYear: 2012}
	berga := schema.Plan{
		Ordinal: 1, Forbund: "Samordningsförbundet i Berga", PlanYear: 2009, RegistrationNumber: "12/09",
		Members: []schema.Member{member("Berga kommun", "municipality", "0999")},
		Contributions: []schema.Contribution{
			pays(2009, "Berga kommun", "municipality", "0999", 125000, "budget", sure),
			pays(2009, "Staten", "state", "FK+AF", 250000, "budget", doubt),
		},
		BudgetLines: []schema.BudgetLine{line(2009, "expense", "Administration", 100000, false, "budget", sure)},
	}
	return []schema.Document{
		{Path: "alnon-2012.docx", Status: "read", Plans: []schema.Plan{alnon}},
		{Path: "gamla/alnon-2012.txt", Status: "read", Plans: []schema.Plan{second, alnon}},
		{Path: "2009/berga-2009.TXT", Status: "read", Plans: []schema.Plan{berga}},
		{Path: "berga-2009.pdf", Status: "unsupported", Reason: "is PDF"},
		{Path: "utan-facit-2010.docx", Status: "read", Plans: []schema.Plan{berga}},
	}
}
