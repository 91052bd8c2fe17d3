package main

import (
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestFormatsAgree reads the plans of testdata/plans as other programs save them
// in the older formats (testdata/gen/formats.sh): all facts must be those of the
// Word file, places aside.
func TestFormatsAgree(t *testing.T) {
	words := factsOf(t, importFolder(t, "../../testdata/plans"))
	others := factsOf(t, importFolder(t, "../../testdata/formats"))
	seen := map[string]int{}
	for document, got := range others {
		format := filepath.Ext(document)
		seen[format]++
		want, ok := words[strings.TrimSuffix(filepath.Base(document), format)+".docx"]
		if !ok {
			t.Errorf("%s: no plan of that name in testdata/plans", document)
			continue
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s differs from the Word file (-word +%s):\n%s", document, format, diff)
		}
	}
	plans := 0
	for document := range words {
		if filepath.Ext(document) == ".docx" {
			plans++
		}
	}
	for _, format := range []string{".doc", ".rtf", ".odt", ".html"} {
		if seen[format] != plans {
			t.Errorf("%d files %s, %d Word plans", seen[format], format, plans)
		}
	}
}

// importFolder imports a folder and returns the database.
func importFolder(t *testing.T, folder string) string {
	t.Helper()
	db := filepath.Join(t.TempDir(), "plans.sqlite")
	evalOutput(t, "import", "--db", db, folder)
	return db
}
