package schema

import (
	"database/sql"
	"regexp"
	"strings"
	"testing"
)

// list asks for one column of text.
func list(t *testing.T, s *Store, query string, args ...any) []string {
	t.Helper()
	var all []string
	err := each(s.db, query, args, func(rows *sql.Rows) error {
		var v string
		err := rows.Scan(&v)
		all = append(all, v)
		return err
	})
	if err != nil {
		t.Fatalf("%s: %v", query, err)
	}
	return all
}

// tables are all tables but those of goose and SQLite.
const tables = `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT IN ('goose_db_version', 'sqlite_sequence') ORDER BY name`

func TestTablesAreStrict(t *testing.T) {
	s := newStore(t)
	names := list(t, s, tables)
	if len(names) != 14 {
		t.Errorf("%d tables: %q", len(names), names)
	}
	for _, name := range names {
		if one[int](t, s, `SELECT "strict" FROM pragma_table_list WHERE name = ?`, name) != 1 {
			t.Errorf("table %s is not STRICT", name)
		}
	}
}

// commented tells whether SQL has a line that names the column, or makes it
// with AS, and ends in a comment. An expression over several lines is named in its last.
func commented(ddl, column string) bool {
	q := regexp.QuoteMeta(column)
	return regexp.MustCompile(`(?m)^(\s*(\w+\.)?` + q + `\b|.*\bAS ` + q + `\b)[^\n]* -- \S`).MatchString(ddl)
}

func TestColumnsHaveComments(t *testing.T) {
	s := newStore(t)
	for _, table := range list(t, s, tables) {
		ddl := one[string](t, s, `SELECT sql FROM sqlite_master WHERE name = ?`, table)
		if !strings.Contains(strings.SplitN(ddl, "\n", 2)[0], " -- ") {
			t.Errorf("table %s has no comment", table)
		}
		for _, column := range list(t, s, `SELECT name FROM pragma_table_info(?)`, table) {
			if !commented(ddl, column) {
				t.Errorf("column %s.%s has no comment", table, column)
			}
		}
	}
}

// A column of a view is defined in the view, or in a view before it.
func TestViewColumnsAreDefined(t *testing.T) {
	s := newStore(t)
	defined := map[string]bool{}
	names := list(t, s, `SELECT name FROM sqlite_master WHERE type = 'view' ORDER BY rowid`)
	if len(names) != 13 {
		t.Errorf("%d views: %q", len(names), names)
	}
	for _, view := range names {
		ddl := one[string](t, s, `SELECT sql FROM sqlite_master WHERE name = ?`, view)
		if !strings.Contains(strings.SplitN(ddl, "\n", 2)[0], " -- ") {
			t.Errorf("view %s has no comment", view)
		}
		for _, column := range list(t, s, `SELECT name FROM pragma_table_info(?)`, view) {
			if commented(ddl, column) {
				defined[column] = true
			}
			if !defined[column] {
				t.Errorf("column %s.%s is defined nowhere", view, column)
			}
		}
	}
}

func TestForeignKeysHaveIndexes(t *testing.T) {
	s := newStore(t)
	keys := 0
	for _, table := range list(t, s, tables) {
		for _, column := range list(t, s, `SELECT "from" FROM pragma_foreign_key_list(?)`, table) {
			keys++
			found := one[int](t, s, `
				SELECT
					(SELECT count(*) FROM pragma_index_list(?1) l, pragma_index_info(l.name) i WHERE i.seqno = 0 AND i.name = ?2)
					+ (SELECT count(*) FROM pragma_table_info(?1) WHERE pk = 1 AND name = ?2)`, table, column)
			if found == 0 {
				t.Errorf("foreign key %s.%s has no index", table, column)
			}
		}
	}
	if keys != 14 {
		t.Errorf("%d foreign keys, want 14", keys)
	}
}

// Each view finds the rows of one document by indexes, whatever the size of the database.
func TestViewsUseIndexes(t *testing.T) {
	s := newStore(t)
	for _, view := range list(t, s, `SELECT name FROM sqlite_master WHERE type = 'view' AND name <> 'v_flag'`) {
		var steps []string
		err := each(s.db, `EXPLAIN QUERY PLAN SELECT * FROM `+view+` WHERE document = ?`, []any{"a"}, func(rows *sql.Rows) error {
			var id, parent, unused int
			var step string
			err := rows.Scan(&id, &parent, &unused, &step)
			steps = append(steps, step)
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
		for _, step := range steps {
			// A subquery that is scanned holds the few rows of one fact.
			if strings.HasPrefix(step, "SCAN") && !strings.HasPrefix(step, "SCAN (") {
				t.Errorf("%s reads a whole table: %s, in\n\t%s", view, step, strings.Join(steps, "\n\t"))
			}
			if strings.HasPrefix(step, "MATERIALIZE v_") {
				t.Errorf("%s makes all rows of another view: %s", view, step)
			}
		}
	}
}
