package main

import (
	"context"
	"errors"
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"samplan/extract/doc"
	"samplan/schema"
)

// The exit codes.
const (
	exitOK      = 0 // all was read
	exitNothing = 1 // nothing was done
	exitUsage   = 2 // wrong usage
	exitSome    = 3 // some files failed; or, of check, some checks
)

// What samplan says of itself goes to stderr: "samplan: FILE: what", then
// "hint: what to do". No capitals at the start and no full stops at the end.

// failure is an error that knows its hint and the exit code.
type failure struct {
	err  error // nil where all has been said already
	hint string
	code int
}

func (f *failure) Error() string { return fmt.Sprint(f.err) }

func (f *failure) Unwrap() error { return f.err }

// hintf is a failure with a hint.
func hintf(hint, format string, args ...any) error {
	return &failure{fmt.Errorf(format, args...), hint, exitNothing}
}

// usage marks an error of cobra about flags or arguments.
func usage(cmd *cobra.Command, err error) error {
	if err == nil {
		return nil
	}
	return &failure{err, fmt.Sprintf("%q tells how it is used", cmd.CommandPath()+" --help"), exitUsage}
}

// exit ends with a code where all has been said already.
func exit(code int) error { return &failure{code: code} }

// report prints an error and returns the exit code.
func report(stderr io.Writer, err error) int {
	if err == nil {
		return exitOK
	}
	var f *failure
	if !errors.As(err, &f) {
		f = &failure{err, hintOf(err), exitNothing}
	}
	if f.err != nil {
		complain(stderr, f.err, f.hint)
	}
	return f.code
}

// hintOf is what the error says about what to do.
func hintOf(err error) string {
	var d *doc.Error
	var s *schema.Error
	switch {
	case errors.As(err, &d):
		return d.Do
	case errors.As(err, &s):
		return s.Do
	case errors.Is(err, context.Canceled):
		return "what was read before is saved; the same import again goes on from there"
	}
	return ""
}

// complain prints what is wrong and what to do.
func complain(stderr io.Writer, err error, hint string) {
	what := err.Error()
	if errors.Is(err, context.Canceled) {
		what = "interrupted"
	}
	fmt.Fprintln(stderr, "samplan:", what)
	if hint != "" {
		fmt.Fprintln(stderr, "hint:", hint)
	}
}
