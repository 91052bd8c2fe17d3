package main

import (
	"cmp"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"samplan/corpus"
)

// printSummary closes an import: what was done, what was found, what to look at.
func printSummary(w io.Writer, db string, r corpus.Report) {
	line := func(n int, what, more string) {
		if n > 0 {
			fmt.Fprintln(w, strings.TrimRight(fmt.Sprintf("%7d  %-12s %s", n, what, more), " "))
		}
	}
	fmt.Fprintf(w, "%s: %s\n", db, plural(len(r.Files), "file"))
	replaced := ""
	if r.Replaced > 0 {
		replaced = fmt.Sprintf("%d of them in place of what an earlier import read", r.Replaced)
	}
	line(r.Read, "read", replaced)
	line(r.Unchanged, "unchanged", "")
	line(r.NotAPlan, "not a plan", "")
	line(r.Unsupported, "unsupported", "")
	unsupported(w, r)
	line(r.Failed, "failed", "see above")
	line(r.Ignored, "left out", "hidden, temporary or linked twice")
	if f := r.Facts; f.Plans > 0 {
		fmt.Fprintln(w, "found in the files read:")
		line(f.Plans, "plans", "")
		line(f.Members, "members", "")
		line(f.Contributions, "contributions", "")
		line(f.BudgetLines, "budget amounts", "")
		line(f.Goals, "goals", "")
		line(f.Flagged, "flagged", "of these, to be looked at before use")
		line(f.Failed, "failed checks", fmt.Sprintf("of %d", f.Passed+f.Failed+f.Unknown))
	}
	lookNext(w, db, r)
}

// unsupported counts what the files are that are not read.
func unsupported(w io.Writer, r corpus.Report) {
	n := map[string]int{}
	for _, f := range r.Files {
		if f.Status == "unsupported" {
			n[f.Reason]++
		}
	}
	for _, reason := range slices.SortedFunc(maps.Keys(n), func(a, b string) int {
		return cmp.Or(n[b]-n[a], strings.Compare(a, b))
	}) {
		fmt.Fprintf(w, "%16d  %s\n", n[reason], reason)
	}
}

// listedNext is how many files the summary names to be looked at.
const listedNext = 5

// lookNext names the files with the most failed checks and flags, and the
// commands to type.
func lookNext(w io.Writer, db string, r corpus.Report) {
	var doubtful []corpus.Result
	for _, f := range r.Files {
		if f.Failed > 0 || f.Flagged > 0 {
			doubtful = append(doubtful, f)
		}
	}
	if len(doubtful) == 0 {
		return
	}
	slices.SortStableFunc(doubtful, func(a, b corpus.Result) int {
		return cmp.Or(b.Failed-a.Failed, b.Flagged-a.Flagged)
	})
	option := ""
	if db != "samplan.sqlite" {
		option = " --db " + quoted(db)
	}
	fmt.Fprintln(w, "look at next:")
	t := table(w)
	for _, f := range doubtful[:min(len(doubtful), listedNext)] {
		why := fmt.Sprintf("%d flagged", f.Flagged)
		if f.Failed > 0 {
			why = plural(f.Failed, "failed check") + ", " + why
		}
		fmt.Fprintf(t, "  samplan show%s %s\t%s\n", option, quoted(f.Document), why)
	}
	if r.Facts.Failed > 0 {
		fmt.Fprintf(t, "  samplan check%s\tall that does not add up\n", option)
	}
	t.Flush()
}

func plural(n int, thing string) string {
	if n != 1 {
		thing += "s"
	}
	return fmt.Sprintf("%d %s", n, thing)
}

// quoted is an argument as it is to be typed.
func quoted(s string) string {
	if strings.ContainsAny(s, " \t&;()'$`*?") {
		return `"` + s + `"`
	}
	return s
}
