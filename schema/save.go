package schema

import "database/sql"

// Unchanged tells whether the database holds what this file says already: the
// same bytes, read by the same rules, not failed, and no page left unread for
// want of a program that may be there now.
func (s *Store) Unchanged(path, sha256, ruleSet string) (bool, error) {
	var same bool
	err := s.db.QueryRow(`
		SELECT EXISTS (
			SELECT 1
			FROM document
			WHERE path = ? AND sha256 = ? AND rule_set = ? AND status IN ('read', 'not_a_plan')
				AND NOT EXISTS (
					SELECT 1
					FROM document_note
					WHERE document_note.document_id = document.id AND code = 'page-without-text'
				)
		)`, path, sha256, ruleSet).Scan(&same)
	return same, explain(s.file, "look up "+path, err)
}

// Save writes a document with its plans in one transaction. They replace all
// that an earlier run wrote for the same path; the document keeps its id.
func (s *Store) Save(run int64, d Document) error {
	err := s.save(run, d)
	return explain(s.file, "save "+d.Path, err)
}

func (s *Store) save(run int64, d Document) error {
	tx, err := s.db.Begin()
	if err != nil {
		return err
	}
	defer tx.Rollback()
	document, err := replaceDocument(tx, run, d)
	if err != nil {
		return err
	}
	w := &writer{batches: map[string]*batch{}}
	err = tx.QueryRow(`
		SELECT
			(SELECT coalesce(max(id), 0) FROM plan),
			(SELECT coalesce(max(id), 0) FROM fact),
			(SELECT coalesce(max(id), 0) FROM check_result)`).Scan(&w.lastPlan, &w.lastFact, &w.lastCheck)
	if err != nil {
		return err
	}
	w.notes(document, d.Notes)
	for i := range d.Plans {
		w.plan(document, &d.Plans[i])
	}
	if w.err != nil {
		return w.err
	}
	if err := w.write(tx); err != nil {
		return err
	}
	return tx.Commit()
}

// replaceDocument writes the row of the file, takes away the plans and notes of
// an earlier run, and returns its id.
func replaceDocument(tx *sql.Tx, run int64, d Document) (id int64, err error) {
	err = tx.QueryRow(`
		INSERT INTO document (
			path,
			sha256,
			bytes,
			format,
			kind,
			status,
			reason,
			hint,
			rule_set,
			run_id
		) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
		ON CONFLICT (path) DO UPDATE SET
			sha256 = excluded.sha256,
			bytes = excluded.bytes,
			format = excluded.format,
			kind = excluded.kind,
			status = excluded.status,
			reason = excluded.reason,
			hint = excluded.hint,
			rule_set = excluded.rule_set,
			run_id = excluded.run_id
		RETURNING id`,
		d.Path, null(d.SHA256), d.Bytes, null(d.Format), null(d.Kind), d.Status,
		null(d.Reason), null(d.Hint), null(d.RuleSet), run).Scan(&id)
	if err != nil {
		return 0, err
	}
	for _, table := range []string{"document_note", "plan"} {
		if _, err := tx.Exec(`DELETE FROM `+table+` WHERE document_id = ?`, id); err != nil {
			return 0, err
		}
	}
	return id, nil
}

// null stands for a value that is not told: NULL where Go has "" or 0.
func null[T comparable](v T) any {
	var none T
	if v == none {
		return nil
	}
	return v
}
