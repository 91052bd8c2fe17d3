package main

import (
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"samplan/schema"
)

func checkCommand() *cobra.Command {
	var db string
	var asJSON bool
	cmd := &cobra.Command{
		Use:   "check [FILE|ID]",
		Short: "print what does not add up",
		Long: `  samplan check
  samplan check vaxjo-2011.docx

Prints every check that failed, or could not be made, with what was expected, what
is printed, and the rows that it touches. "samplan help checks" tells what is
checked. A plan may really contradict itself: look at the place before you mend.

Exit code: 0 no check failed, 1 nothing was done, 2 wrong usage, 3 some failed.`,
		Args: cobra.MaximumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			store, err := schema.OpenReadOnly(db)
			if err != nil {
				return err
			}
			defer store.Close()
			f, err := readFindings(store, args)
			if err != nil {
				return err
			}
			if asJSON {
				err = printJSON(cmd.OutOrStdout(), f)
			} else {
				printFindings(cmd.OutOrStdout(), f)
			}
			if err == nil && f.Failed > 0 {
				return exit(exitSome)
			}
			return err
		},
	}
	dbFlag(cmd, &db)
	cmd.Flags().BoolVar(&asJSON, "json", false, "print it as JSON, with the columns of v_check as keys")
	return cmd
}

// findings are the checks of one document or all.
type findings struct {
	Failed  int   `json:"failed"`
	Unknown int   `json:"unknown"`
	Passed  int   `json:"passed"`
	Checks  []row `json:"checks"` // failed and unknown ones, with the facts they touch as "rows"
}

func readFindings(store *schema.Store, args []string) (findings, error) {
	f := findings{Checks: []row{}}
	document := ""
	if len(args) > 0 {
		var err error
		if document, err = findDocument(store, args[0]); err != nil {
			return f, err
		}
	}
	all, err := readView(store, "v_check", document)
	if err != nil {
		return f, err
	}
	var c contents // of the document of the check at hand
	for _, check := range all {
		switch check.text("outcome") {
		case "pass":
			f.Passed++
			continue
		case "fail":
			f.Failed++
		default:
			f.Unknown++
		}
		if c.Document != check.text("document") {
			if c, err = readContents(store, check.text("document")); err != nil {
				return f, err
			}
		}
		f.Checks = append(f.Checks, c.check(check.text("check_id")))
	}
	return f, nil
}

// check is a check with the facts it touches.
func (c contents) check(id string) row {
	for _, p := range c.Plans {
		for _, check := range p.rows("checks") {
			if check.text("check_id") != id {
				continue
			}
			for _, r := range check.rows("rows") {
				for column, value := range c.facts[r.text("fact_id")] {
					r[column] = value
				}
			}
			return check
		}
	}
	return nil
}

func printFindings(w io.Writer, f findings) {
	document := ""
	for _, check := range f.Checks {
		if d := check.text("document"); d != document {
			document = d
			fmt.Fprintf(w, "%s\n", d)
		}
		fmt.Fprintf(w, "  %s  %s %s  %s\n", check.text("outcome"), check.text("name"), check.text("year"), finding(check))
		t := table(w)
		for _, r := range check.rows("rows") {
			fmt.Fprintf(t, "      %s\t%s\t%s\t%s\t%s\t%s\n", r.text("role"), r.text("year"), label(r), amount(r), printed(r), r.text("place"))
		}
		t.Flush()
	}
	fmt.Fprintf(w, "%d failed, %d unknown, %d passed\n", f.Failed, f.Unknown, f.Passed)
}

// label names a fact of any kind.
func label(r row) string {
	for _, column := range []string{"label", "party", "text", "field"} {
		if s := r.text(column); s != "" {
			return oneLine(s, 50)
		}
	}
	return ""
}
