package doc

import (
	"errors"
	"fmt"
)

// Status is how a file ended, from a closed list that the database keeps.
type Status string

// The statuses that a reader can give by an Error. Read and NotAPlan are given
// after reading.
const (
	Read        Status = "read"        // read, and it holds at least one plan
	NotAPlan    Status = "not_a_plan"  // read, and it is something else
	Unsupported Status = "unsupported" // no document that this program reads (image, spreadsheet, …)
	Empty       Status = "empty"       // no bytes, or no text in it
	Damaged     Status = "damaged"     // truncated, malformed, not what it claims to be
	Encrypted   Status = "encrypted"   // needs a password
	TooLarge    Status = "too_large"   // beyond a cap: bytes, entries, depth
	Unreadable  Status = "unreadable"  // the file could not be opened or read
)

// Error says why a file gave nothing: what is wrong and what to do about it.
type Error struct {
	File   string // name of the file
	Page   int    // from 1, 0 where not about a page
	Status Status
	What   string // lower case, no full stop
	Do     string // the hint, lower case, no full stop
	Cause  error
}

// Error is "FILE: page 6: what: cause".
func (e *Error) Error() string {
	s := e.File
	if e.Page > 0 {
		s += fmt.Sprintf(": page %d", e.Page)
	}
	s += ": " + e.What
	if e.Cause != nil {
		s += ": " + e.Cause.Error()
	}
	return s
}

// Unwrap returns the cause.
func (e *Error) Unwrap() error { return e.Cause }

// Guarded runs a reader as every reader of a file is run: a panic, and an error
// of a library, become an *Error with the status Damaged (notWhole says what the
// file is not a whole one of, hint what to do), errors and document get the
// file's name.
func Guarded(name, notWhole, hint string, read func() (*Document, error)) (d *Document, err error) {
	defer func() {
		if p := recover(); p != nil {
			d, err = nil, &Error{File: name, Status: Damaged, What: fmt.Sprintf("the document broke its reader (%v)", p), Do: hint}
		}
	}()
	d, err = read()
	if err == nil {
		d.Name = name
		return d, nil
	}
	var e *Error
	if !errors.As(err, &e) {
		e = &Error{Status: Damaged, What: notWhole, Do: hint, Cause: err}
		err = e
	}
	e.File = name
	return nil, err
}

// StatusOf returns the status of an Error in err's chain, Damaged for any other error.
func StatusOf(err error) Status {
	var e *Error
	if errors.As(err, &e) {
		return e.Status
	}
	return Damaged
}
