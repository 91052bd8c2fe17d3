package schema

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
)

// ErrNoDocument is the cause of the Error for a path that is not in the database.
var ErrNoDocument = errors.New("no such document")

// CheckResult is a check of one plan, for a list over many files.
type CheckResult struct {
	Document string // path
	Plan     int    // ordinal in the document
	Check           // without Rows
	Touched  int    // how many facts it looked at
	Message  string // all this in a line for people
}

// Documents returns all files that were handed to an import, in the order of
// their paths, without their notes and plans.
func (s *Store) Documents() ([]Document, error) {
	var all []Document
	err := each(s.db, selectDocument+` ORDER BY path`, nil, func(rows *sql.Rows) error {
		_, d, err := scanDocument(rows)
		all = append(all, d)
		return err
	})
	return all, explain(s.file, "list the documents", err)
}

// Load returns what Save wrote for a path: the same values, with nil for empty
// lists.
func (s *Store) Load(path string) (Document, error) {
	// One transaction, so that all parts are from the same import.
	tx, err := s.db.BeginTx(context.Background(), nil)
	if err != nil {
		return Document{}, explain(s.file, "read "+path, err)
	}
	defer tx.Rollback()
	d, err := loadDocument(tx, path)
	if errors.Is(err, sql.ErrNoRows) {
		return d, &Error{File: s.file, What: "holds no document " + path, Do: "name a file as its path stood in the imported folder", Cause: ErrNoDocument}
	}
	return d, explain(s.file, "read "+path, err)
}

// Checks returns the checks of the documents named, or of all where none is
// named, in the order of path, plan and check.
func (s *Store) Checks(paths ...string) ([]CheckResult, error) {
	query := `
		SELECT
			document,
			plan_ordinal,
			name,
			outcome,
			year,
			expected,
			actual,
			subject,
			detail,
			flags,
			rows_touched,
			message
		FROM v_check`
	var args []any
	if len(paths) > 0 {
		list, err := json.Marshal(paths)
		if err != nil {
			return nil, err
		}
		query += ` WHERE document IN (SELECT value FROM json_each(?))`
		args = append(args, string(list))
	}
	var all []CheckResult
	err := each(s.db, query+` ORDER BY document, plan_ordinal, ordinal`, args, func(rows *sql.Rows) error {
		var c CheckResult
		err := rows.Scan(&c.Document, &c.Plan, &c.Name, &c.Outcome, maybe(&c.Year), maybe(&c.Expected), maybe(&c.Actual),
			maybe(&c.Subject), maybe(&c.Detail), &c.Flags, &c.Touched, &c.Message)
		all = append(all, c)
		return err
	})
	return all, explain(s.file, "read the checks", err)
}

// querier is a database, or a transaction of it.
type querier interface {
	Query(query string, args ...any) (*sql.Rows, error)
}

// each runs a query and calls scan at every row.
func each(q querier, query string, args []any, scan func(*sql.Rows) error) error {
	rows, err := q.Query(query, args...)
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		if err := scan(rows); err != nil {
			return err
		}
	}
	return rows.Err()
}

// orNone scans a column that may be NULL, see maybe.
type orNone[T any] struct{ to *T }

// maybe is where to scan a column that may be NULL: NULL gives the zero value.
func maybe[T any](to *T) orNone[T] { return orNone[T]{to} }

func (o orNone[T]) Scan(v any) error {
	var n sql.Null[T]
	err := n.Scan(v)
	*o.to = n.V
	return err
}

const selectDocument = `
	SELECT
		id,
		path,
		sha256,
		bytes,
		format,
		kind,
		status,
		reason,
		hint,
		rule_set
	FROM document`

func scanDocument(rows *sql.Rows) (int64, Document, error) {
	var id int64
	var d Document
	err := rows.Scan(&id, &d.Path, maybe(&d.SHA256), &d.Bytes, maybe(&d.Format), maybe(&d.Kind), &d.Status, maybe(&d.Reason), maybe(&d.Hint), maybe(&d.RuleSet))
	return id, d, err
}

// loadDocument returns sql.ErrNoRows where the path is not in the database.
func loadDocument(tx *sql.Tx, path string) (Document, error) {
	var id int64
	var d Document
	err := each(tx, selectDocument+` WHERE path = ?`, []any{path}, func(rows *sql.Rows) (err error) {
		id, d, err = scanDocument(rows)
		return err
	})
	if err != nil {
		return d, err
	}
	if id == 0 {
		return d, sql.ErrNoRows
	}
	err = each(tx, `SELECT code, place, what FROM document_note WHERE document_id = ? ORDER BY ordinal`, []any{id}, func(rows *sql.Rows) error {
		var n Note
		err := rows.Scan(&n.Code, maybe(&n.Where), maybe(&n.What))
		d.Notes = append(d.Notes, n)
		return err
	})
	if err != nil {
		return d, err
	}
	d.Plans, err = loadPlans(tx, id)
	return d, err
}
