package schema

import (
	"database/sql"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// raw opens a database past this package, as another program would.
func raw(t *testing.T, file string) *sql.DB {
	t.Helper()
	db, err := sql.Open("sqlite3", file)
	if err != nil {
		t.Fatal(err)
	}
	db.SetMaxOpenConns(1)
	t.Cleanup(func() { db.Close() })
	return db
}

// exec runs SQL past this package.
func exec(t *testing.T, db *sql.DB, query string) {
	t.Helper()
	if _, err := db.Exec(query); err != nil {
		t.Fatalf("%s: %v", query, err)
	}
}

// written makes a database with one document and returns its file.
func written(t *testing.T) string {
	t.Helper()
	file := filepath.Join(t.TempDir(), "plans.db")
	s, err := Open(file)
	if err != nil {
		t.Fatal(err)
	}
	save(t, s, example())
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	return file
}

// wantError fails unless err is an *Error that names the file, says what and what to do.
func wantError(t *testing.T, err error, file, what string) {
	t.Helper()
	var e *Error
	if !errors.As(err, &e) {
		t.Fatalf("error is %v, want an *Error", err)
	}
	if e.File != file || !strings.Contains(e.What, what) || e.Do == "" {
		t.Errorf("error is %q with hint %q, want file %q and %q", err, e.Do, file, what)
	}
}

func TestOpenMakesAndReopens(t *testing.T) {
	for _, name := range []string{"plans.db", "with space.db", "50% #1?.db", "åäö.db", "a:b.db"} {
		t.Run(name, func(t *testing.T) {
			file := filepath.Join(t.TempDir(), name)
			for range 2 {
				s, err := Open(file)
				if err != nil {
					t.Fatal(err)
				}
				save(t, s, example())
				if err := s.Close(); err != nil {
					t.Fatal(err)
				}
			}
			if _, err := os.Stat(file); err != nil {
				t.Errorf("the database is not where it was asked for: %v", err)
			}
			s, err := OpenReadOnly(file)
			if err != nil {
				t.Fatal(err)
			}
			defer s.Close()
			if _, err := s.Load(example().Path); err != nil {
				t.Error(err)
			}
		})
	}
}

func TestOpenTakesAnEmptyFile(t *testing.T) {
	file := filepath.Join(t.TempDir(), "empty.db")
	if err := os.WriteFile(file, nil, 0o666); err != nil {
		t.Fatal(err)
	}
	_, err := OpenReadOnly(file)
	wantError(t, err, file, "holds nothing yet")
	s, err := Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	save(t, s, example())
}

// A file that Open cannot use gives an error that says why, and stays as it was.
func TestOpenRefuses(t *testing.T) {
	dir := t.TempDir()
	path := func(name string) string { return filepath.Join(dir, name) }
	for name, content := range map[string]string{
		"short.txt": "a plan",
		"long.txt":  strings.Repeat("Verksamhetsplan 2014. ", 1000),
	} {
		if err := os.WriteFile(path(name), []byte(content), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	exec(t, raw(t, path("other.db")), `CREATE TABLE bookmark (url TEXT)`)

	newer := written(t)
	exec(t, raw(t, newer), `INSERT INTO goose_db_version (version_id, is_applied) VALUES (99, 1)`)

	cut := written(t)
	if err := os.Truncate(cut, 6000); err != nil {
		t.Fatal(err)
	}

	for _, c := range []struct{ file, what string }{
		{path("short.txt"), "is no SQLite database"},
		{path("long.txt"), "is no SQLite database"},
		{path("other.db"), "of another program"},
		{newer, "newer version"},
		{cut, "is damaged"},
		{dir, "is a folder"},
		{path("none/plans.db"), "cannot be opened"},
		{path("short.txt/plans.db"), "cannot be opened"},
	} {
		for mode, open := range map[string]func(string) (*Store, error){"write": Open, "read": OpenReadOnly} {
			t.Run(mode+" "+filepath.Base(c.file), func(t *testing.T) {
				before, _ := os.ReadFile(c.file)
				_, err := open(c.file)
				what := c.what
				if _, gone := os.Stat(c.file); mode == "read" && errors.Is(gone, os.ErrNotExist) {
					what = "there is no such database"
				}
				wantError(t, err, c.file, what)
				after, _ := os.ReadFile(c.file)
				if string(before) != string(after) {
					t.Error("the file was changed")
				}
			})
		}
	}
	_, err := Open("")
	wantError(t, err, `""`, "names no database")
	left, err := filepath.Glob(path("*"))
	if err != nil || len(left) != 3 {
		t.Errorf("the folder holds %q, want the three files from before", left)
	}
}

func TestOpenReadOnlyOfAnotherVersion(t *testing.T) {
	for name, c := range map[string]struct{ change, what string }{
		"older tables": {`UPDATE goose_db_version SET version_id = 0`, "older version"},
		"other views":  {`PRAGMA user_version = 1`, "views of another version"},
	} {
		t.Run(name, func(t *testing.T) {
			file := written(t)
			exec(t, raw(t, file), c.change)
			before, _ := os.ReadFile(file)
			_, err := OpenReadOnly(file)
			wantError(t, err, file, c.what)
			after, _ := os.ReadFile(file)
			if string(before) != string(after) {
				t.Error("the file was changed")
			}
		})
	}
}

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

func TestViewsAreRemade(t *testing.T) {
	file := written(t)
	db := raw(t, file)
	exec(t, db, `DROP VIEW v_goal; CREATE VIEW v_gone AS SELECT 1; CREATE VIEW mine AS SELECT count(*) AS n FROM v_plan; PRAGMA user_version = 1`)
	db.Close()
	s, err := Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if n := one[int](t, s, `SELECT count(*) FROM v_goal`); n != 2 {
		t.Errorf("v_goal has %d rows", n)
	}
	if n := one[int](t, s, `SELECT count(*) FROM sqlite_master WHERE name = 'v_gone'`); n != 0 {
		t.Error("a view that this program does not know was left")
	}
	if n := one[int](t, s, `SELECT n FROM mine`); n != 1 {
		t.Error("a view of the user's own was lost")
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
