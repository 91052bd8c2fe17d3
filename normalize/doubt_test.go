package normalize

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// TestDoubtsAreListed compares the codes that the code uses with the list that
// users read.
func TestDoubtsAreListed(t *testing.T) {
	used := map[string]bool{}
	pattern := regexp.MustCompile(`(?:Doubts = append\([^"\n]*|Doubts(?: =|:) \[\](?:schema\.Reason|string)\{+(?:Code: )?|doubt\([a-z], |code := |code = |[dD]oubts = append\([^"\n]*|addDoubt\([^"\n]*)"([a-z-]+)"`)
	files, _ := filepath.Glob("*.go")
	more, _ := filepath.Glob("../extract/find/*.go")
	if len(files) == 0 || len(more) == 0 {
		t.Fatal("no sources found")
	}
	for _, f := range append(files, more...) {
		if strings.HasSuffix(f, "_test.go") {
			continue
		}
		text, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range pattern.FindAllStringSubmatch(string(text), -1) {
			used[m[1]] = true
		}
	}
	listed := map[string]bool{}
	for _, d := range Doubts {
		listed[d.Code] = true
	}
	for code := range used {
		if !listed[code] {
			t.Errorf("doubt %q is used and not in Doubts", code)
		}
	}
	if len(used) < 15 {
		t.Errorf("only %d codes found in the sources: does the pattern still fit them?", len(used))
	}
}
