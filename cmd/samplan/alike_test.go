package main

import (
	"os"
	"strconv"
	"strings"
	"testing"
)

// TestAlike compares with what Python says: testdata/eval/alike.tsv has two
// texts, the ratio of difflib for them in plain form, and whether score.py takes
// them for alike labels and for alike goals. The long ones reach the "autojunk"
// of difflib.
func TestAlike(t *testing.T) {
	data, err := os.ReadFile("testdata/eval/alike.tsv")
	if err != nil {
		t.Fatal(err)
	}
	for _, line := range strings.Split(strings.TrimSuffix(string(data), "\n"), "\n") {
		f := strings.Split(line, "\t")
		if len(f) != 5 {
			t.Fatalf("%d fields in %q, want 5", len(f), line)
		}
		want, err := strconv.ParseFloat(f[2], 64)
		if err != nil {
			t.Fatal(err)
		}
		a, b := f[0], f[1]
		if got := ratio([]rune(plain(a)), []rune(plain(b))); got != want {
			t.Errorf("ratio(%q, %q) = %v, want %v", a, b, got, want)
		}
		if got := strconv.FormatBool(alike(a, b)); got != f[3] {
			t.Errorf("alike(%q, %q) = %s, want %s", a, b, got, f[3])
		}
		if got := strconv.FormatBool(alikeGoal(a, b)); got != f[4] {
			t.Errorf("alikeGoal(%q, %q) = %s, want %s", a, b, got, f[4])
		}
	}
}

func TestSplitName(t *testing.T) {
	for path, want := range map[string][2]string{
		"2010/växjö-2011.docx": {"växjö-2011", ".docx"},
		`plans\a.b.txt`:        {"a.b", ".txt"},
		"README":               {"README", ""},
		".hidden":              {".hidden", ""},
		"..x.txt":              {"..x", ".txt"},
		"dot.":                 {"dot", "."},
	} {
		if stem, ext := splitName(path); stem != want[0] || ext != want[1] {
			t.Errorf("splitName(%q) = %q, %q, want %q", path, stem, ext, want)
		}
	}
}
