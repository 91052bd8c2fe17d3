package corpus

import (
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"testing"

	"samplan/extract/doc"
	"samplan/extract/find"
)

var y20 = regexp.MustCompile(`20[0-2]\d`)

func later(d *doc.Document) *doc.Document {
	up := func(s string) string {
		return y20.ReplaceAllStringFunc(s, func(y string) string { n, _ := strconv.Atoi(y); return strconv.Itoa(n + 1) })
	}
	out := *d
	out.Blocks = slices.Clone(d.Blocks)
	for i := range out.Blocks {
		b := &out.Blocks[i]
		b.Text = up(b.Text)
		if b.Table != nil {
			t := *b.Table
			t.Rows = nil
			for _, r := range b.Table.Rows {
				nr := slices.Clone(r)
				for j := range nr {
					nr[j].Text = up(nr[j].Text)
				}
				t.Rows = append(t.Rows, nr)
			}
			b.Table = &t
		}
	}
	return &out
}

func cat(ds ...*doc.Document) (*doc.Document, []int) {
	d := *ds[0]
	d.Blocks = nil
	var at []int
	for _, x := range ds {
		at = append(at, len(d.Blocks))
		d.Blocks = append(d.Blocks, x.Blocks...)
	}
	d.Blocks = slices.Clone(d.Blocks)
	d.Number()
	return &d, at
}

func starts(d *doc.Document) (out []int) {
	for _, p := range find.Classify(d).Parts {
		out = append(out, p.Blocks[0].Place.Block-1)
	}
	return
}

func TestExp(t *testing.T) {
	plans, _ := filepath.Glob("../testdata/plans/*")
	others, _ := filepath.Glob("../testdata/other/*")
	var os []*doc.Document
	for _, f := range others {
		os = append(os, readFile(t, f))
	}
	for i, f := range plans {
		b := filepath.Base(f)
		if b[:6] == "double" || b[:6] == "bundle" || b[:6] == "uppsal" {
			continue
		}
		d := readFile(t, f)
		two, at := cat(d, later(d))
		if got := starts(two); !slices.Equal(got, at) {
			t.Errorf("years %s: %v want %v", b, got, at)
		}
		o := func(k int) *doc.Document { return os[(i+k)%len(os)] }
		all, at := cat(o(0), d, o(1), o(2), later(d), o(3))
		if got, want := starts(all), []int{at[1], at[4]}; !slices.Equal(got, want) {
			t.Errorf("six %s: %v want %v: %v", b, got, want, at)
			continue
		}
		for k, p := range find.Classify(all).Parts {
			if got, want := len(p.Blocks), len(d.Blocks); got != want {
				t.Errorf("six %s: part %d has %d blocks, want %d; next is %s", b, k, got, want, o([]int{1, 3}[k]).Name)
			}
		}
	}
}
