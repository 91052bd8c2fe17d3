package main

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"samplan/extract/ocr"
	"samplan/schema"
)

// TestPDFScores keeps the score of each PDF of testdata/pdf, which other
// programs made of the plans in testdata/plans: against the gold, and against
// what is found in the file that it was made of, places aside (kind "docx"): a
// Word file, or in the folders text-… a text that was printed as it stood.
func TestPDFScores(t *testing.T) {
	e, db := evaluate(t, "../../testdata/gold", "../../testdata/pdf")
	_, words := evaluate(t, "../../testdata/gold", "../../testdata/plans")
	pdfs, plans := factsOf(t, db), factsOf(t, words)
	for document, got := range pdfs {
		stem := strings.TrimSuffix(filepath.Base(document), ".pdf")
		var want []string
		for _, ext := range []string{".docx", ".txt", ".rtf"} {
			want = append(want, plans[stem+ext]...)
		}
		if len(want) == 0 {
			t.Errorf("%s: no plan of that name in testdata/plans", document)
			continue
		}
		if e.PerDocument[document] == nil {
			t.Errorf("%s: no gold", document)
			continue
		}
		e.PerDocument[document]["docx"] = kindScore{Gold: len(want), Got: len(got), Hit: len(common(want, got))}
	}
	keepScores(t, e, "../../testdata/golden/scores-pdf.tsv")
}

// TestPDFsAgree reads the plans as the PDFs that keep all that the Word files
// show: the facts must be the very same, places aside. What other producers lose
// (LibreOffice's HTML prints deleted text as if it stood) TestPDFScores counts.
func TestPDFsAgree(t *testing.T) {
	plans := factsOf(t, importFolder(t, "../../testdata/plans"))
	words := 0
	for document := range plans {
		if filepath.Ext(document) == ".docx" {
			words++
		}
	}
	for _, producer := range []string{"libreoffice", "ghostscript", "cairo", "rotated", "encrypted"} {
		pdfs := factsOf(t, importFolder(t, filepath.Join("../../testdata/pdf", producer)))
		if whole := producer != "rotated" && producer != "encrypted"; len(pdfs) == 0 || whole && len(pdfs) != words {
			t.Errorf("%d PDFs of %s, %d Word files", len(pdfs), producer, words)
		}
		for document, got := range pdfs {
			want := plans[strings.TrimSuffix(filepath.Base(document), ".pdf")+".docx"]
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("%s %s differs from the Word file (-word +pdf):\n%s", producer, document, diff)
			}
		}
	}
}

// factsOf lists the facts of every document of a database, without their places.
func factsOf(t *testing.T, db string) map[string][]string {
	t.Helper()
	store, err := schema.OpenReadOnly(db)
	if err != nil {
		t.Fatal(err)
	}
	defer store.Close()
	documents, err := store.Documents()
	if err != nil {
		t.Fatal(err)
	}
	facts := map[string][]string{}
	for _, d := range documents {
		loaded, err := store.Load(d.Path)
		if err != nil {
			t.Fatal(err)
		}
		facts[d.Path] = []string{}
		for _, p := range loaded.Plans {
			facts[d.Path] = append(facts[d.Path], planFacts(p)...)
		}
	}
	return facts
}

// planFacts lists the facts of a plan, a line each. Texts are compared without
// white space: a PDF tells no line break from a blank.
func planFacts(p schema.Plan) (all []string) {
	add := func(kind string, values ...any) {
		for i, v := range values {
			values[i] = strings.Join(strings.Fields(fmt.Sprint(v)), "")
		}
		all = append(all, kind+" "+fmt.Sprintln(values...))
	}
	add("plan", p.Forbund, p.OrgNumber, p.RegistrationNumber, p.PlanYear, p.FirstYear, p.LastYear, p.DecidedOn)
	for _, m := range p.Members {
		add("member", m.Kind, m.Code)
	}
	for _, c := range p.Contributions {
		add("contribution", c.Year, c.Basis, c.Kind, c.Code, c.Amount)
	}
	for _, l := range p.BudgetLines {
		add("budget", l.Year, l.Basis, l.Side, l.IsTotal, l.Amount, l.Label)
	}
	for _, g := range p.Goals {
		add("goal", g.Kind, g.TargetValue, g.TargetUnit, g.Text)
	}
	return all
}

// common gives what two lists have in common, each as often as both have it.
func common(a, b []string) (both []string) {
	left := slices.Clone(b)
	for _, fact := range a {
		if i := slices.Index(left, fact); i >= 0 {
			left = slices.Delete(left, i, i+1)
			both = append(both, fact)
		}
	}
	return both
}

// TestScan reads a scanned plan. With the programs for it, the facts are those
// of the gold, and no wrong amount is silent; without them the file ends as
// unsupported, and the hint says what to install. Script ocr.txtar sees to the
// second on every machine.
func TestScan(t *testing.T) {
	const scans = "../../testdata/scan"
	if ocr.Find().Missing() != "" {
		out := importOutput(t, scans)
		if !strings.Contains(out, "1  unsupported") {
			t.Errorf("without OCR programs the scan should be unsupported:\n%s", out)
		}
		return
	}
	e, db := evaluate(t, "../../testdata/gold", scans)
	if e.Silent != 0 {
		t.Errorf("%d silent wrong amounts", e.Silent)
	}
	// Tesseract's versions differ in a letter here and there.
	for kind, least := range map[string]float64{"plan": 0.75, "budget": 0.9, "contribution": 0.65, "goal": 0.6} {
		if got := e.PerDocument["norrkoping-2005.pdf"][kind].F1; got < least {
			t.Errorf("%s: F1 %.3f, at least %.2f", kind, got, least)
		}
	}
	store, err := schema.OpenReadOnly(db)
	if err != nil {
		t.Fatal(err)
	}
	defer store.Close()
	d, err := store.Load("norrkoping-2005.pdf")
	if err != nil {
		t.Fatal(err)
	}
	for _, l := range d.Plans[0].BudgetLines {
		proved := slices.ContainsFunc(l.Reasons, func(r schema.Reason) bool { return r.Code == "in-sum" })
		doubted := slices.ContainsFunc(l.Doubts, func(r schema.Reason) bool { return r.Code == "ocr" })
		if proved == doubted {
			t.Errorf("%d %s %d: part of a sum that holds: %v, doubted as OCR: %v", l.Year, l.Label, l.Amount, proved, doubted)
		}
	}
}

func importOutput(t *testing.T, folder string) string {
	t.Helper()
	return evalOutput(t, "import", "--db", filepath.Join(t.TempDir(), "x.sqlite"), folder)
}

// TestPDFsAreSmall keeps the PDFs from growing the repository.
func TestPDFsAreSmall(t *testing.T) {
	files, err := filepath.Glob("../../testdata/*/*.pdf")
	more, _ := filepath.Glob("../../testdata/pdf/*/*.pdf")
	if files = append(files, more...); err != nil || len(files) == 0 {
		t.Fatal("no PDFs in testdata", err)
	}
	total := int64(0)
	for _, f := range files {
		info, err := os.Stat(f)
		if err != nil {
			t.Fatal(err)
		}
		total += info.Size()
	}
	if total > 8<<20 {
		t.Errorf("the PDFs of testdata take %d bytes, more than 8 MiB", total)
	}
}
