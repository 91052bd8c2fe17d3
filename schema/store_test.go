package schema

import (
	"database/sql"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
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
