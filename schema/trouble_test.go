package schema

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

func TestReadOnlyDoesNotWrite(t *testing.T) {
	s, err := OpenReadOnly(written(t))
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	_, err = s.BeginRun("v0", "r1", nil)
	wantError(t, err, s.file, "cannot be written to")
	wantError(t, s.Save(1, example()), s.file, "cannot be written to")
}

// A database on a read-only disk: SQLite opens it, and fails at the first write.
func TestOpenOfAReadOnlyFile(t *testing.T) {
	for _, change := range []string{`PRAGMA user_version = 1`, `SELECT 1`} {
		file := written(t)
		exec(t, raw(t, file), change)
		s, err := connect(file, "ro", patience)
		if err != nil {
			t.Fatal(err)
		}
		defer s.Close()
		wantError(t, s.prepare(), file, "cannot be written to")
	}
}

func TestLocked(t *testing.T) {
	file := written(t)
	db := raw(t, file)
	exec(t, db, `BEGIN IMMEDIATE`)

	t.Run("save", func(t *testing.T) {
		s, err := connect(file, "rwc", 20*time.Millisecond)
		if err != nil {
			t.Fatal(err)
		}
		defer s.Close()
		_, err = s.BeginRun("v0", "r1", nil)
		wantError(t, err, file, "in use by another process")
		wantError(t, s.Save(1, example()), file, "in use by another process")
	})
	t.Run("migrate", func(t *testing.T) {
		s, err := connect(file, "rwc", 20*time.Millisecond)
		if err != nil {
			t.Fatal(err)
		}
		defer s.Close()
		wantError(t, explain(file, "migrate", s.migrate()), file, "in use by another process")
	})
	exec(t, db, `COMMIT`)
	db.Close()
	s, err := Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	save(t, s, example())
}

// Several imports into one new database wait for each other.
func TestWritersAtOnce(t *testing.T) {
	file := filepath.Join(t.TempDir(), "plans.db")
	names := []string{"a", "b", "c", "d"}
	done := make(chan error)
	for _, name := range names {
		go func() {
			s, err := Open(file)
			if err == nil {
				var run int64
				run, err = s.BeginRun("v0", "r1", nil)
				for i := 0; i < 5 && err == nil; i++ {
					d := example()
					d.Path = name + strings.Repeat("x", i)
					err = s.Save(run, d)
				}
				err = errors.Join(err, s.Close())
			}
			done <- err
		}()
	}
	for range names {
		if err := <-done; err != nil {
			t.Error(err)
		}
	}
	s, err := OpenReadOnly(file)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if all, err := s.Documents(); err != nil || len(all) != 20 {
		t.Errorf("%d documents, want 20 (%v)", len(all), err)
	}
}

func TestFullDisk(t *testing.T) {
	t.Run("new database", func(t *testing.T) {
		file := filepath.Join(t.TempDir(), "plans.db")
		s, err := connect(file, "rwc", patience)
		if err != nil {
			t.Fatal(err)
		}
		exec(t, s.db, `PRAGMA max_page_count = 8`)
		wantError(t, s.prepare(), file, "does not fit on the disk")
		s.Close()
		if info, err := os.Stat(file); err != nil || info.Size() != 0 {
			t.Errorf("a half-made database is left: %v %v", info, err)
		}
		s, err = Open(file)
		if err != nil {
			t.Fatal(err)
		}
		defer s.Close()
		save(t, s, example())
	})
	t.Run("save", func(t *testing.T) {
		s := newStore(t)
		save(t, s, example())
		run := newRun(t, s)
		pages := one[int](t, s, `PRAGMA page_count`)
		exec(t, s.db, `PRAGMA max_page_count = `+one[string](t, s, `SELECT ? + 3`, pages))
		wantError(t, s.Save(run, large(example().Path)), s.file, "does not fit on the disk")
		got, err := s.Load(example().Path)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(example(), got); diff != "" {
			t.Errorf("what was saved before is not whole (-want +got):\n%s", diff)
		}
		exec(t, s.db, `PRAGMA max_page_count = 100000`)
		if err := s.Save(run, large(example().Path)); err != nil {
			t.Errorf("the import cannot go on: %v", err)
		}
	})
}

// A closed database is one file: a copy of it is complete.
func TestCloseLeavesOneFile(t *testing.T) {
	for _, read := range []bool{false, true} {
		file := filepath.Join(t.TempDir(), "plans.db")
		s, err := Open(file)
		if err != nil {
			t.Fatal(err)
		}
		save(t, s, example())
		var reader *Store
		if read { // someone looks at the database while the import ends
			if reader, err = OpenReadOnly(file); err != nil {
				t.Fatal(err)
			}
			if _, err := reader.Documents(); err != nil {
				t.Fatal(err)
			}
		}
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
		if !read {
			if files, _ := filepath.Glob(file + "*"); len(files) != 1 {
				t.Errorf("closed, the database is %q", files)
			}
		}
		content, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		copied := filepath.Join(t.TempDir(), "copy.db")
		if err := os.WriteFile(copied, content, 0o666); err != nil {
			t.Fatal(err)
		}
		c, err := OpenReadOnly(copied)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := c.Load(example().Path); err != nil {
			t.Errorf("reader %v: %v", read, err)
		}
		c.Close()
		if reader != nil {
			reader.Close()
		}
	}
}

func TestReadWhileWriting(t *testing.T) {
	file := written(t)
	w, err := Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer w.Close()
	r, err := OpenReadOnly(file)
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	tx, err := w.db.Begin()
	if err != nil {
		t.Fatal(err)
	}
	if _, err := tx.Exec(`DELETE FROM document`); err != nil {
		t.Fatal(err)
	}
	if _, err := r.Load(example().Path); err != nil {
		t.Errorf("a reader is disturbed by a writer: %v", err)
	}
	if err := tx.Rollback(); err != nil {
		t.Fatal(err)
	}
	save(t, w, unread())
	if all, err := r.Documents(); err != nil || len(all) != 2 {
		t.Errorf("the reader sees %d documents (%v), want 2", len(all), err)
	}
}

// An import that was killed leaves its log beside the database.
func TestReadAfterAKilledImport(t *testing.T) {
	s := newStore(t)
	save(t, s, example())
	killed := filepath.Join(t.TempDir(), "plans.db")
	for _, end := range []string{"", "-wal"} {
		content, err := os.ReadFile(s.file + end)
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(killed+end, content, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	for _, open := range []func(string) (*Store, error){OpenReadOnly, Open} {
		got, err := open(killed)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := got.Load(example().Path); err != nil {
			t.Error(err)
		}
		got.Close()
	}
}
