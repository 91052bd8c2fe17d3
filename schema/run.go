package schema

import (
	"encoding/json"
	"time"
)

// Counts says how the files of a run ended.
type Counts struct {
	Read      int // gave at least one plan
	NotAPlan  int // were read and are something else
	Failed    int // gave nothing
	Unchanged int // were left as they were: same bytes, same rules
}

// BeginRun notes that an import starts, and returns its number for Save.
// Arguments are what the user typed.
func (s *Store) BeginRun(version, ruleSet string, arguments []string) (int64, error) {
	typed, err := json.Marshal(append([]string{}, arguments...))
	if err != nil {
		return 0, err
	}
	result, err := s.db.Exec(`
		INSERT INTO run (
			program_version,
			rule_set,
			arguments,
			started
		) VALUES (?, ?, ?, ?)`,
		version, ruleSet, string(typed), now())
	if err != nil {
		return 0, explain(s.file, "begin a run", err)
	}
	return result.LastInsertId()
}

// EndRun notes that a run came to its end, and how its files ended.
func (s *Store) EndRun(run int64, c Counts) error {
	_, err := s.db.Exec(`
		UPDATE run
		SET
			finished = ?,
			files_read = ?,
			files_not_plan = ?,
			files_failed = ?,
			files_unchanged = ?
		WHERE id = ?`,
		now(), c.Read, c.NotAPlan, c.Failed, c.Unchanged, run)
	return explain(s.file, "end the run", err)
}

func now() string { return time.Now().UTC().Format(time.RFC3339) }
