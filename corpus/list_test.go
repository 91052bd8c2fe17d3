package corpus

import (
	"os"
	"path/filepath"
	"runtime"
	"testing"

	"github.com/google/go-cmp/cmp"

	"samplan/extract/doc"
)

// tree makes files under a new folder: "a/b.txt" a file, "a/l -> b.txt" a link.
func tree(t *testing.T, files []string, links map[string]string) string {
	t.Helper()
	root := t.TempDir()
	for _, f := range files {
		f = filepath.Join(root, filepath.FromSlash(f))
		if err := os.MkdirAll(filepath.Dir(f), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(f, []byte("text of "+filepath.Base(f)), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	for from, to := range links {
		if err := os.Symlink(filepath.FromSlash(to), filepath.Join(root, filepath.FromSlash(from))); err != nil {
			t.Fatal(err)
		}
	}
	return root
}

func TestList(t *testing.T) {
	tests := []struct {
		name    string
		files   []string
		links   map[string]string
		paths   []string // below the root; empty is the root itself
		want    []string // names; with the status of those that are not to be opened
		ignored int
	}{
		{name: "sorted, with folders in folders", files: []string{"b.txt", "a.docx", "2010/z.txt", "2010/old/y.txt"},
			want: []string{"2010/old/y.txt", "2010/z.txt", "a.docx", "b.txt"}},
		{name: "hidden and temporary files", files: []string{"a.docx", ".git/config", ".DS_Store", "~$a.docx", "~WRL0001.tmp", "Thumbs.db", "a.txt~", "desktop.ini"},
			want: []string{"a.docx"}, ignored: 7},
		{name: "no temporary files, though alike", files: []string{"~a.docx", "thumbs.docx", "a~b.txt"},
			want: []string{"a~b.txt", "thumbs.docx", "~a.docx"}},
		{name: "the database and what is beside it", files: []string{"a.txt", "samplan.sqlite", "samplan.sqlite-wal", "samplan.sqlite-shm", "samplan.sqlite.txt"},
			want: []string{"a.txt", "samplan.sqlite.txt"}, ignored: 3},
		{name: "link to a listed file", files: []string{"z/a.txt"}, links: map[string]string{"b.txt": "z/a.txt"},
			want: []string{"z/a.txt"}, ignored: 1},
		{name: "two links to a file elsewhere", files: []string{"x/a.txt", "in/c.txt"}, links: map[string]string{"in/d.txt": "../x/a.txt", "in/e.txt": "../x/a.txt"},
			paths: []string{"in"}, want: []string{"c.txt", "d.txt"}, ignored: 1},
		{name: "loop", files: []string{"a/b/c.txt"}, links: map[string]string{"a/b/up": "../..", "a/b/self": "."},
			want: []string{"a/b/c.txt", "a/b/self unsupported", "a/b/up unsupported"}},
		{name: "link to a folder elsewhere", files: []string{"in/a.txt", "x/b.txt"}, links: map[string]string{"in/more": "../x"},
			paths: []string{"in"}, want: []string{"a.txt", "more/b.txt"}},
		{name: "two folders that link to each other", files: []string{"in/a.txt", "x/b.txt"}, links: map[string]string{"in/more": "../x", "x/back": "../in"},
			paths: []string{"in"}, want: []string{"a.txt", "more/b.txt", "more/back unsupported"}},
		{name: "links that lead nowhere", files: []string{"a.txt"}, links: map[string]string{"gone": "nowhere", "ring": "ring"},
			want: []string{"a.txt", "gone unreadable", "ring unreadable"}},
		{name: "a file", files: []string{"2010/a.txt", "2010/b.txt"}, paths: []string{"2010/a.txt"}, want: []string{"a.txt"}},
		{name: "arguments in their order", files: []string{"b.txt", "a.txt"}, paths: []string{"b.txt", "a.txt"}, want: []string{"b.txt", "a.txt"}},
		{name: "a file named twice", files: []string{"p/a.txt", "p/b.txt"}, paths: []string{"p/b.txt", "p", "p/a.txt"},
			want: []string{"b.txt", "a.txt"}, ignored: 2},
		{name: "a pattern, as of a Windows shell", files: []string{"p/a.docx", "p/b.docx", "p/c.txt", "p/~$a.docx"}, paths: []string{"p/*.docx"},
			want: []string{"a.docx", "b.docx"}, ignored: 1},
		{name: "same name under two folders", files: []string{"2010/plan.txt", "2010/x.txt", "2011/plan.txt"}, paths: []string{"2010", "2011"},
			want: []string{"2010/plan.txt", "x.txt", "2011/plan.txt"}},
		{name: "same name of two files", files: []string{"2010/plan.txt", "2011/plan.txt"}, paths: []string{"2010/plan.txt", "2011/plan.txt"},
			want: []string{"2010/plan.txt", "2011/plan.txt"}},
		{name: "folders that are called the same too", files: []string{"2010/p/plan.txt", "2011/p/plan.txt"}, paths: []string{"2010/p", "2011/p"},
			want: []string{"2010/p/plan.txt", "2011/p/plan.txt"}},
		{name: "a folder named twice, with a broken link", files: []string{"p/a.txt"}, links: map[string]string{"p/gone": "nowhere"}, paths: []string{"p", "p/../p"},
			want: []string{"a.txt", "gone unreadable"}, ignored: 2},
		{name: "a name in Latin-1", files: []string{"m\xe5l.txt"}, want: []string{"mål.txt"}},
		{name: "the same name in two encodings", files: []string{"m\xe5l.txt", "mål.txt"}, want: []string{"mål.txt", "mål.txt (2)"}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			root := tree(t, test.files, test.links)
			paths := []string{root}
			if test.paths != nil {
				paths = nil
			}
			for _, p := range test.paths {
				paths = append(paths, filepath.Join(root, filepath.FromSlash(p)))
			}
			l, err := List(paths, filepath.Join(root, "samplan.sqlite"))
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, f := range l.Files {
				name := f.Name
				if f.Err != nil {
					name += " " + string(f.Err.Status)
				}
				got = append(got, name)
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("want -, got +:\n%s", diff)
			}
			if l.Ignored != test.ignored {
				t.Errorf("%d files ignored, want %d", l.Ignored, test.ignored)
			}
		})
	}
}

func TestListMissing(t *testing.T) {
	_, err := List([]string{t.TempDir(), filepath.Join(t.TempDir(), "plnas")}, "x.sqlite")
	if doc.StatusOf(err) != doc.Unreadable || err == nil {
		t.Errorf("got %v, want an error about the path that is not there", err)
	}
}

func TestListDevice(t *testing.T) {
	device := map[string]string{"windows": "NUL"}[runtime.GOOS]
	if device == "" {
		device = "/dev/null"
	}
	l, err := List([]string{device}, "x.sqlite")
	if err != nil || len(l.Files) != 1 || l.Files[0].Err == nil || l.Files[0].Err.Status != doc.Unsupported {
		t.Errorf("got %+v, %v: a device must not be opened, and not vanish", l, err)
	}
}
