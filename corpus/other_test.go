package corpus

import (
	"maps"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"samplan/extract/doc"
	"samplan/extract/find"
)

// TestOthersAreNoPlans imports what lies among the plans in an archive: reports,
// minutes, letters that name budgets and goals of their own.
func TestOthersAreNoPlans(t *testing.T) {
	want := map[string]string{
		"ansokan-vast-2016.txt":                       "application",
		"arsredovisning-ostra-ostergotland-2014.docx": "annual_report",
		"delarsrapport-trelleborg-2013.docx":          "interim_report",
		"forbundsordning-mittskane.docx":              "statute",
		"protokoll-sodra-vatterbygden-2015-11-27.txt": "minutes",
		"tjansteskrivelse-vastra-malardalen-2018.txt": "letter",
	}
	got := map[string]string{}
	for name, d := range readFolder(t, "../testdata/other") {
		class := find.Classify(d)
		got[name] = string(class.Kind)
		if len(class.Parts) > 0 {
			t.Errorf("%s: %d plans found: %v", name, len(class.Parts), class.Why)
		}
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("kinds (-want +got):\n%s", diff)
	}
}

// TestPlansInBundles reads the two files of testdata/plans that hold more than a plan.
func TestPlansInBundles(t *testing.T) {
	type part struct{ First, Last string } // blocks of the plan
	for _, c := range []struct {
		file  string
		kind  find.Kind
		plans []part
	}{
		{"bundle-pyramis-2012.docx", find.Minutes, []part{{"Bilaga 1 till protokoll 2011-11-25, § 42", "7 Uppföljning"}}},
		{"double-falun-borlange-2014.docx", find.PlanDocument, []part{
			{"Samordningsförbundet Finsam Borlänge", "Uppföljning"}, {"Samordningsförbundet Finsam Falun", "Uppföljning"}}},
	} {
		class := find.Classify(readFile(t, filepath.Join("../testdata/plans", c.file)))
		var got []part
		for _, p := range class.Parts {
			body := bodyOf(p)
			got = append(got, part{body[0].Text, body[len(body)-2].Text}) // a heading and its paragraph are last
		}
		if diff := cmp.Diff(c.plans, got); diff != "" || class.Kind != c.kind {
			t.Errorf("%s: %s, plans (-want +got):\n%s", c.file, class.Kind, diff)
		}
	}
}

// TestJoinedFiles joins each file of testdata with others, as the papers of a
// meeting are, and asks for the plans in them: each from its first to its last block.
func TestJoinedFiles(t *testing.T) {
	plans := readFolder(t, "../testdata/plans")
	stems := map[string]bool{}
	for _, name := range slices.Sorted(maps.Keys(plans)) {
		stem := strings.TrimSuffix(name, filepath.Ext(name))
		if class := find.Classify(plans[name]); len(class.Parts) != 1 || class.Kind != find.PlanDocument || stems[stem] {
			delete(plans, name) // a bundle itself, or the same plan in another format
		}
		stems[stem] = true
	}
	all := readFolder(t, "../testdata/other")
	maps.Copy(all, plans)
	names := slices.Sorted(maps.Keys(all))
	for i, name := range names {
		for _, step := range []int{1, 7, 12} {
			checkJoined(t, all, plans, name, names[(i+step)%len(names)])
		}
	}
	checkJoined(t, all, plans, names...)
}

// checkJoined joins the named documents into one and compares the parts found
// with the plans among them.
func checkJoined(t *testing.T, all, plans map[string]*doc.Document, names ...string) {
	t.Helper()
	joined := &doc.Document{Name: "joined"}
	type part struct{ at, blocks int }
	var want []part
	for _, name := range names {
		body := bodyOf(all[name])
		if plans[name] != nil {
			want = append(want, part{len(joined.Blocks), len(body)})
		}
		joined.Blocks = append(joined.Blocks, body...)
	}
	joined.Number()
	got := find.Classify(joined).Parts
	if len(got) != len(want) {
		t.Errorf("%v: %d plans, want %d", names, len(got), len(want))
		return
	}
	for i, w := range want {
		g := part{got[i].Blocks[0].Place.Block - 1, len(got[i].Blocks)}
		if g.at != w.at || g.blocks < w.blocks || g.blocks > w.blocks+letterhead {
			t.Errorf("%v: plan %d at %v, want %v", names, i+1, g, w)
		}
	}
}

// letterhead is how many lines stand over the title of a letter, sender, place and
// date, which stay with the document before.
const letterhead = 4

// bodyOf are the blocks of a document without running headers, contents and what
// belongs to a web page.
func bodyOf(d *doc.Document) []doc.Block {
	return slices.DeleteFunc(slices.Clone(d.Blocks), func(b doc.Block) bool { return b.Role != doc.Body })
}

// readFolder reads the files of a folder, by name.
func readFolder(t *testing.T, folder string) map[string]*doc.Document {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(folder, "*"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no files in %s: %v", folder, err)
	}
	docs := map[string]*doc.Document{}
	for _, f := range files {
		docs[filepath.Base(f)] = readFile(t, f)
	}
	return docs
}
