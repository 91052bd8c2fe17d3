package schema

import (
	"database/sql"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "write the dump of the newest version again; never after its release")

// Databases of every version can be opened and hold what was saved in them.
// testdata/vN.sql is what the program of version N made of the example.
func TestEarlierVersions(t *testing.T) {
	if *update {
		if os.Getenv("CI") != "" {
			t.Fatal("-update has no place in CI")
		}
		writeDump(t, fmt.Sprintf("testdata/v%d.sql", newest))
	}
	dumps, err := filepath.Glob("testdata/v*.sql")
	if err != nil || len(dumps) != int(newest) {
		t.Fatalf("%d dumps %q, want one for each of %d versions (make the newest with -update)", len(dumps), dumps, newest)
	}
	for _, dump := range dumps {
		t.Run(filepath.Base(dump), func(t *testing.T) {
			content, err := os.ReadFile(dump)
			if err != nil {
				t.Fatal(err)
			}
			file := filepath.Join(t.TempDir(), "plans.db")
			db := raw(t, file)
			exec(t, db, string(content))
			db.Close()

			s, err := Open(file)
			if err != nil {
				t.Fatal(err)
			}
			defer s.Close()
			got, err := s.Load(example().Path)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(example(), got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
			if all := table(t, s, `PRAGMA foreign_key_check`); all != "" {
				t.Errorf("broken references: %s", all)
			}
			sameTables(t, newStore(t), s)
			save(t, s, example(), unread())
		})
	}
}

// sameTables fails unless an upgraded database has the columns of a new one.
func sameTables(t *testing.T, fresh, upgraded *Store) {
	t.Helper()
	const columns = `
		SELECT t.name, c.name, c.type, c."notnull", c.pk
		FROM sqlite_master t, pragma_table_info(t.name) c
		ORDER BY t.name, c.name`
	if diff := cmp.Diff(table(t, fresh, columns), table(t, upgraded, columns)); diff != "" {
		t.Errorf("an upgraded database differs from a new one (-new +upgraded):\n%s", diff)
	}
}

// writeDump writes the example as SQL: tables, rows, indexes, views, and the
// two numbers in the file's head.
func writeDump(t *testing.T, to string) {
	t.Helper()
	s := newStore(t)
	save(t, s, example())
	var b strings.Builder
	say := func(lines []string) {
		for _, line := range lines {
			b.WriteString(line + ";\n")
		}
	}
	say([]string{
		fmt.Sprintf("PRAGMA application_id = %d", one[int](t, s, `PRAGMA application_id`)),
		fmt.Sprintf("PRAGMA user_version = %d", one[int](t, s, `PRAGMA user_version`)),
	})
	const own = ` FROM sqlite_master WHERE name NOT LIKE 'sqlite_%' AND type `
	say(list(t, s, `SELECT sql`+own+`= 'table' ORDER BY rowid`))
	for _, name := range list(t, s, `SELECT name`+own+`= 'table' ORDER BY rowid`) {
		quoted := `quote("` + strings.Join(list(t, s, `SELECT name FROM pragma_table_info(?)`, name), `") || ', ' || quote("`) + `")`
		say(list(t, s, `SELECT 'INSERT INTO `+name+` VALUES (' || `+quoted+` || ')' FROM `+name))
	}
	say(list(t, s, `SELECT sql`+own+`IN ('index', 'view') ORDER BY rowid`))
	if err := os.WriteFile(to, []byte(b.String()), 0o666); err != nil {
		t.Fatal(err)
	}
}

// Every migration must run inside the transaction that Store.migrate began.
func TestMigrationsLeaveTheTransactionToTheStore(t *testing.T) {
	files, err := migrations.ReadDir("migration")
	if err != nil || len(files) != int(newest) {
		t.Fatalf("%d migrations (%v), want %d", len(files), err, newest)
	}
	for i, f := range files {
		content, err := migrations.ReadFile("migration/" + f.Name())
		if err != nil {
			t.Fatal(err)
		}
		if !strings.HasPrefix(f.Name(), fmt.Sprintf("%04d_", i+1)) {
			t.Errorf("%s is not number %d", f.Name(), i+1)
		}
		if !strings.HasPrefix(string(content), "-- +goose NO TRANSACTION\n-- +goose Up\n") {
			t.Errorf("%s does not begin with NO TRANSACTION", f.Name())
		}
	}
}

// What fails half-way leaves nothing behind.
func TestMigrateIsOneTransaction(t *testing.T) {
	file := filepath.Join(t.TempDir(), "plans.db")
	s, err := connect(file, "rwc", patience)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	defer func(v string) { views = v }(views)
	views += "CREATE VIEW v_wrong AS SELEC;"
	wantError(t, s.prepare(), file, "cannot bring the tables up to date")
	var names sql.NullString
	if err := s.db.QueryRow(`SELECT group_concat(name) FROM sqlite_master`).Scan(&names); err != nil || names.Valid {
		t.Errorf("left in the database: %v %v", names, err)
	}
}
