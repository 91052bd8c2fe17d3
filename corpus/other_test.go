package corpus

import (
	"path/filepath"
	"slices"
	"testing"

	"samplan/extract/doc"
	"samplan/extract/find"
)

func TestPairs(t *testing.T) {
	plans, _ := filepath.Glob("../testdata/plans/*")
	others, _ := filepath.Glob("../testdata/other/*")
	docs := map[string]*doc.Document{}
	for _, f := range append(slices.Clone(plans), others...) {
		docs[filepath.Base(f)] = readFile(t, f)
	}
	base := func(fs []string) (out []string) {
		for _, f := range fs {
			out = append(out, filepath.Base(f))
		}
		return
	}
	ps, os := base(plans), base(others)
	for _, a := range append(slices.Clone(ps), os...) {
		for _, b := range append(slices.Clone(ps), os...) {
			if a == b || len(a) > 6 && (a[:6] == "double" || a[:6] == "bundle") || docs[b].Blocks[0].Role == doc.Furniture || len(b) > 6 && (b[:6] == "double" || b[:6] == "bundle") {
				continue
			}
			d := *docs[a]
			d.Blocks = append(slices.Clone(docs[a].Blocks), docs[b].Blocks...)
			n := len(docs[a].Blocks)
			first := slices.IndexFunc(docs[b].Blocks, func(x doc.Block) bool { return x.Role == doc.Body })
			var want []int
			if slices.Contains(ps, a) {
				want = append(want, 0)
			}
			if slices.Contains(ps, b) {
				want = append(want, n)
			}
			c := find.Classify(&d)
			var got []int
			for _, p := range c.Parts {
				i := slices.IndexFunc(d.Blocks, func(x doc.Block) bool { return x.Text == p.Blocks[0].Text && x.Place == p.Blocks[0].Place })
				got = append(got, i)
			}
			if len(got) > 0 && got[len(got)-1] > n && got[len(got)-1] <= n+first {
				got[len(got)-1] = n
			}
			if !slices.Equal(got, want) {
				t.Errorf("%s + %s: %s parts at %v want %v %v", a, b, c.Kind, got, want, c.Why)
			}
		}
	}
}
