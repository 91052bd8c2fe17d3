package corpus

import (
	"path/filepath"
	"regexp"
	"testing"

	"samplan/extract/doc"
	"samplan/extract/find"
	"samplan/normalize"
)

// sumWords are what labels of sums are called by; the test takes them away.
var sumWords = regexp.MustCompile(`(?i)(?:^|\s)(?:summa|totalt|s:a)(?:\s|$|:)`)

// TestSumsWithoutTheirNames blanks "Summa", "Totalt" and "S:a" out of all labels
// in tables: which amounts are sums must then come out of the arithmetic.
func TestSumsWithoutTheirNames(t *testing.T) {
	files, err := filepath.Glob("../testdata/plans/*")
	if err != nil || len(files) == 0 {
		t.Fatal("no plans in testdata/plans", err)
	}
	same, all := 0, 0
	for _, file := range files {
		s, a := totalsAgree(t, file)
		if s < a {
			t.Logf("%s: %d of %d", filepath.Base(file), s, a)
		}
		same, all = same+s, all+a
	}
	t.Logf("is_total right without names: %d of %d", same, all)
	if same*100 < all*99 {
		t.Errorf("is_total right for %d of %d amounts, promised 99 %%", same, all)
	}
}

// totalsAgree reads a plan with and without the names of its sums and compares
// is_total amount by amount.
func totalsAgree(t *testing.T, file string) (same, all int) {
	want, got := totalsByPlace(readFile(t, file)), totalsByPlace(blanked(readFile(t, file)))
	for place, total := range want {
		all++
		if is, found := got[place]; found && is == total {
			same++
		}
	}
	return same, all
}

func totalsByPlace(d *doc.Document) map[string]bool {
	out := map[string]bool{}
	for i, part := range find.Classify(d).Parts {
		for _, l := range normalize.Plan(i+1, part).BudgetLines {
			if s := l.Sources[0]; s.Row > 0 && l.Side != "result" {
				out[s.Where] = l.IsTotal
			}
		}
	}
	return out
}

func blanked(d *doc.Document) *doc.Document {
	for _, b := range d.Blocks {
		if b.Table == nil {
			continue
		}
		for _, row := range b.Table.Rows {
			for i := range row {
				if row[i].Row > 0 {
					row[i].Text = sumWords.ReplaceAllString(row[i].Text, " ")
				}
			}
		}
	}
	return d
}
