package main

import (
	"fmt"
	"io"
	"path"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"samplan/schema"
)

func showCommand() *cobra.Command {
	var db string
	var asJSON bool
	cmd := &cobra.Command{
		Use:   "show FILE|ID",
		Short: "print all that was found in a plan, and where",
		Long: `  samplan show vaxjo-2011.docx
  samplan show --json 7 | jq .plans[0].contributions

FILE is a path in the database or the end of one, also without the extension; ID
is the plan_id of the views. Each value stands with the text as printed and the
place. A row that begins with "!" is flagged: it wants a look in the file before
it is used, and the line below it says why.`,
		Args: cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			store, err := schema.OpenReadOnly(db)
			if err != nil {
				return err
			}
			defer store.Close()
			d, err := findDocument(store, args[0])
			if err != nil {
				return err
			}
			c, err := readContents(store, d)
			switch {
			case err != nil:
				return err
			case asJSON:
				return printJSON(cmd.OutOrStdout(), c)
			}
			printContents(cmd.OutOrStdout(), c)
			return nil
		},
	}
	dbFlag(cmd, &db)
	cmd.Flags().BoolVar(&asJSON, "json", false, "print it as JSON, with the columns of the views as keys")
	return cmd
}

// findDocument finds the document that a user means: by the id of a plan, by
// its path, or by the end of the path, with or without extension.
func findDocument(store *schema.Store, arg string) (string, error) {
	rows, err := readView(store, "v_plan", "", "document", "plan_id")
	if err != nil {
		return "", err
	}
	want := path.Clean(strings.ReplaceAll(arg, `\`, "/"))
	var ends []string
	for _, r := range rows {
		d := r.text("document")
		if d == want || r.text("plan_id") == arg {
			return d, nil
		}
		stem := strings.TrimSuffix(d, path.Ext(d))
		if len(ends) > 0 && ends[len(ends)-1] == d {
			continue // another plan of the same file
		}
		if isEnd(d, want) || isEnd(stem, want) || isEnd(want, d) {
			ends = append(ends, d)
		}
	}
	switch len(ends) {
	case 0:
		return "", hintf("name a file as its path stood in the imported folder, or the end of it", "%s: no such file or plan in the database", arg)
	case 1:
		return ends[0], nil
	}
	return "", hintf("name one of them: "+strings.Join(ends[:min(len(ends), 5)], ", "), "%s: %d files in the database are called that", arg, len(ends))
}

// isEnd tells whether whole parts of a path end it: "b/c" of "a/b/c".
func isEnd(whole, end string) bool { return whole == end || strings.HasSuffix(whole, "/"+end) }

// printContents prints a document for people.
func printContents(w io.Writer, c contents) {
	f := c.file
	fmt.Fprintf(w, "%s: %s\n", c.Document, strings.Join(filled(c.Status, f.text("reason"), f.text("format"), f.text("kind")), ", "))
	if hint := f.text("hint"); hint != "" {
		fmt.Fprintln(w, "hint:", hint)
	}
	for _, n := range c.Notes {
		fmt.Fprintf(w, "note: %s (%s)\n", n.text("what"), n.text("place"))
	}
	for _, p := range c.Plans {
		fmt.Fprintf(w, "\nplan %s: %s %s\n", p.text("plan_id"), p.text("forbund"), p.text("plan_year"))
		for _, kind := range factKinds {
			if facts := p.rows(kind.key); len(facts) > 0 {
				fmt.Fprintf(w, "\n%s\n", kind.title)
				printFacts(w, facts, kind.cells)
			}
		}
		if checks := p.rows("checks"); len(checks) > 0 {
			fmt.Fprintln(w, "\nchecks")
			t := table(w)
			for _, check := range checks {
				fmt.Fprintf(t, "%s %s\t%s\t%s\t%s\n", mark(check.text("outcome") == "fail"), check.text("outcome"), check.text("name"), check.text("year"), finding(check))
			}
			t.Flush()
		}
	}
}

// printFacts prints the facts of one kind: value, text as printed, place; below
// a fact its further places and what makes it doubtful.
func printFacts(w io.Writer, facts []row, cells func(row) []string) {
	var lines strings.Builder
	t := table(&lines)
	for _, f := range facts {
		fmt.Fprintf(t, "%s %s\t%s\t%s\n", mark(f.is("flagged")), strings.Join(cells(f), "\t"), printed(f), f.text("place"))
	}
	t.Flush()
	for i, line := range strings.Split(strings.TrimSuffix(lines.String(), "\n"), "\n") {
		fmt.Fprintln(w, strings.TrimRight(line, " "))
		for _, s := range facts[i].rows("sources")[min(1, len(facts[i].rows("sources"))):] {
			fmt.Fprintf(w, "      also %s, %s\n", printed(s), s.text("place"))
		}
		if why := doubts(facts[i]); why != "" {
			fmt.Fprintf(w, "    ! %s\n", why)
		}
	}
}

// mark begins the row of what wants a look.
func mark(look bool) string {
	if look {
		return "!"
	}
	return " "
}

// printed is what stands in the file at a fact, with its unit.
func printed(r row) string {
	return strings.Join(filled(fmt.Sprintf("“%s”", oneLine(r.text("printed"), 40)), r.text("unit")), " ")
}

// doubts says why a fact is flagged.
func doubts(f row) string {
	var why []string
	for _, r := range f.rows("reasons") {
		if r.text("kind") == "doubt" {
			why = append(why, strings.Join(filled(r.text("code"), r.text("detail")), ": "))
		}
	}
	for _, check := range strings.Split(f.text("failed_checks"), ",") {
		if check != "" {
			why = append(why, "check "+check+" fails")
		}
	}
	return strings.Join(why, "; ")
}

// finding says what a check found, with amounts grouped for reading.
func finding(check row) string {
	var said []string
	if expected := check.text("expected"); expected != "" && check.text("outcome") != "pass" {
		said = append(said, "expected "+grouped(expected))
	}
	if actual := check.text("actual"); actual != "" {
		said = append(said, "printed "+grouped(actual))
	}
	said = append(said, filled(check.text("detail"))...)
	return strings.Join(filled(check.text("subject"), strings.Join(said, ", ")), ": ")
}

// filled leaves out what is empty.
func filled(texts ...string) []string {
	return slices.DeleteFunc(texts, func(s string) bool { return strings.TrimSpace(s) == "" })
}
