package schema

import (
	"database/sql"
	"strings"
)

// View returns rows of one of the views, as SQLite gives the values: int64,
// float64, string or nil. Document selects the rows of one file, "" those of
// all. Rows come in the order of the columns named; where none is named, all
// columns come, in the order of the first four, which name file, plan and fact.
// View and columns are names from views.sql, never what a user typed.
func (s *Store) View(name, document string, columns ...string) (names []string, rows [][]any, err error) {
	list, order := "*", "1, 2, 3, 4"
	if len(columns) > 0 {
		list = strings.Join(columns, ", ")
		order = list
	}
	query := "SELECT " + list + " FROM " + name
	var args []any
	if document != "" {
		query += " WHERE document = ?"
		args = append(args, document)
	}
	err = each(s.db, query+" ORDER BY "+order, args, func(r *sql.Rows) error {
		if names == nil {
			if names, err = r.Columns(); err != nil {
				return err
			}
		}
		row := make([]any, len(names))
		to := make([]any, len(names))
		for i := range row {
			to[i] = &row[i]
		}
		rows = append(rows, row)
		return r.Scan(to...)
	})
	return names, rows, explain(s.file, "read "+name, err)
}
