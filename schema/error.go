package schema

import (
	"errors"
	"fmt"

	"github.com/mattn/go-sqlite3"
)

// Error says what is wrong with a database and what to do about it.
type Error struct {
	File  string // the database as the user named it
	What  string // lower case, no full stop
	Do    string // the hint, lower case, no full stop
	Cause error  // may be nil
}

// Error is "FILE: what: cause".
func (e *Error) Error() string {
	s := e.File + ": " + e.What
	if e.Cause != nil {
		s += ": " + e.Cause.Error()
	}
	return s
}

// Unwrap returns the cause.
func (e *Error) Unwrap() error { return e.Cause }

// trouble is what a code of SQLite means to a user of this program, and what
// the user can do.
type trouble struct{ what, do string }

var troubles = map[sqlite3.ErrNo]trouble{
	sqlite3.ErrNotADB:     {"is no SQLite database", "name another file; this one was left as it is"},
	sqlite3.ErrCorrupt:    {"is damaged", "move it away and import again, or put back a copy of it"},
	sqlite3.ErrBusy:       {"is in use by another process", "wait until the other import has ended, then try again"},
	sqlite3.ErrLocked:     {"is in use by another process", "wait until the other import has ended, then try again"},
	sqlite3.ErrProtocol:   {"is in use by another process", "wait until the other import has ended, then try again"},
	sqlite3.ErrReadonly:   {"cannot be written to", "make the file and its folder writable, or name another file"},
	sqlite3.ErrPerm:       {"cannot be written to", "make the file and its folder writable, or name another file"},
	sqlite3.ErrFull:       {"does not fit on the disk", "make room and run the import again; what was saved before is whole"},
	sqlite3.ErrCantOpen:   {"cannot be opened", "check that the folder exists and that you may write in it"},
	sqlite3.ErrIoErr:      {"cannot be read or written", "check the disk; what was saved before is whole"},
	sqlite3.ErrConstraint: {"does not take these rows", "this is a fault of the program: report it with the file that was imported"},
}

// explain turns what SQLite says about a database into an Error; doing is what
// was tried ("save a.docx"). An Error is passed on as it is.
func explain(file, doing string, err error) error {
	if err == nil {
		return nil
	}
	var e *Error
	if errors.As(err, &e) {
		return err
	}
	var s sqlite3.Error
	if errors.As(err, &s) {
		if t, ok := troubles[s.Code]; ok {
			return &Error{File: file, What: t.what, Do: t.do, Cause: fmt.Errorf("%s: %w", doing, err)}
		}
	}
	return &Error{File: file, What: "cannot " + doing, Do: "this is a fault of the program: report it", Cause: err}
}
