package schema

import (
	"database/sql"
	"errors"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"strconv"
	"time"

	_ "github.com/mattn/go-sqlite3" // the driver
)

// Store is an open database.
type Store struct {
	db     *sql.DB
	file   string // as the user named it, for messages
	writes bool
}

// patience is how long to wait for another process that holds the database: an
// import holds it for the milliseconds of one document, never for its whole run.
const patience = 10 * time.Second

// Open opens a database for writing. It makes the file where there is none and
// brings its tables and views up to this program, all in one transaction. Every
// error is an *Error; a file that it cannot use is left as it was.
func Open(file string) (*Store, error) {
	_, err := os.Stat(file)
	fresh := errors.Is(err, fs.ErrNotExist)
	s, err := connect(file, "rwc", patience)
	if err != nil {
		return nil, err
	}
	if err := s.prepare(); err != nil {
		s.db.Close()
		if info, gone := os.Stat(file); fresh && gone == nil && info.Size() == 0 {
			os.Remove(file)
		}
		return nil, err
	}
	return s, nil
}

// OpenReadOnly opens a database that Open made, for reading. It changes nothing,
// and gives an *Error where the tables or the views are not those of this program.
func OpenReadOnly(file string) (*Store, error) {
	if _, err := os.Stat(file); errors.Is(err, fs.ErrNotExist) {
		return nil, &Error{File: file, What: "there is no such database", Do: "check the name, or make it with an import"}
	}
	s, err := connect(file, "ro", patience)
	if err != nil {
		return nil, err
	}
	if err := s.current(); err != nil {
		s.db.Close()
		return nil, err
	}
	return s, nil
}

// Close ends the use of the database. What a writer leaves is one file that is
// whole by itself: the write-ahead log is folded into it and, where no one else
// has it open, switched off.
func (s *Store) Close() error {
	if s.writes {
		// Another reader keeps the log alive; it is then folded in as far as that
		// reader allows, and nothing is lost: hence no error and no waiting.
		s.db.Exec(`PRAGMA busy_timeout = 0`)
		if _, err := s.db.Exec(`PRAGMA journal_mode = DELETE`); err != nil {
			s.db.Exec(`PRAGMA wal_checkpoint(TRUNCATE)`)
		}
	}
	return explain(s.file, "close the database", s.db.Close())
}

// connect prepares a connection; nothing is read or written yet. Mode is
// SQLite's: rwc makes the file where there is none, ro cannot write.
//
// The journal mode is not set here, because setting it writes to the file, and
// the file may turn out to be another program's.
func connect(file, mode string, wait time.Duration) (*Store, error) {
	if file == "" {
		return nil, &Error{File: `""`, What: "names no database", Do: "name a file"}
	}
	if info, err := os.Stat(file); err == nil && info.IsDir() {
		return nil, &Error{File: file, What: "is a folder", Do: "name a file in it"}
	}
	options := url.Values{
		"mode":             {mode},
		"_foreign_keys":    {"on"},
		"_busy_timeout":    {strconv.FormatInt(wait.Milliseconds(), 10)},
		"_synchronous":     {"NORMAL"}, // with a write-ahead log: the last files may be lost in a power cut, nothing is damaged
		"_stmt_cache_size": {"40"},     // each statement of this package is prepared once
	}
	if mode == "ro" {
		options.Set("_query_only", "on")
	} else {
		options.Set("_txlock", "immediate") // wait for the lock before reading what will be changed
	}
	// In a path, only SQLite's own URI signs ("?", "#", "%") mean something.
	path := (&url.URL{Path: filepath.ToSlash(filepath.Clean(file))}).EscapedPath()
	db, err := sql.Open("sqlite3", "file:"+path+"?"+options.Encode())
	if err != nil {
		return nil, explain(file, "open the database", err)
	}
	s := &Store{db: db, file: file, writes: mode != "ro"}
	if s.writes {
		// One connection, so that BEGIN in migrate holds for all that follows,
		// and so that no statement waits for a lock of its own process.
		db.SetMaxOpenConns(1)
	}
	return s, nil
}
