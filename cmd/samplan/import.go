package main

import (
	"fmt"
	"os"
	"strings"

	"github.com/schollz/progressbar/v3"
	"github.com/spf13/cobra"
	"golang.org/x/term"

	"samplan/corpus"
	"samplan/schema"
)

func importCommand() *cobra.Command {
	var db string
	var asJSON bool
	cmd := &cobra.Command{
		Use:   "import PATH...",
		Short: "read plans into the database",
		Long: `  samplan import plans
  samplan import --db 2015.sqlite plans/2015 plan.docx

Reads the files named and all files of the folders named, and of the folders in
them. What a file is, is told by what is in it, not by its name. Hidden files and
the temporary files of Word are left out, and no file is read twice where links
lead to it again.

A file is known in the database by its path below the folder named, so name the
same folder each time: a file with the same bytes is then left as it is, a changed
one replaces what was read from it before, and the rest stays, also where the file
is gone. Only this command writes to the database.

Exit code: 0 all was read, 1 nothing was done, 2 wrong usage, 3 some files failed.
Pictures, spreadsheets and minutes are no failures.`,
		Args: cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error { return importFiles(cmd, args, db, asJSON) },
	}
	dbFlag(cmd, &db)
	cmd.Flags().BoolVar(&asJSON, "json", false, "print the summary as JSON")
	return cmd
}

// dbFlag adds the flag that all commands share.
func dbFlag(cmd *cobra.Command, db *string) {
	cmd.Flags().StringVar(db, "db", "samplan.sqlite", "the database `FILE`")
}

func importFiles(cmd *cobra.Command, paths []string, db string, asJSON bool) error {
	listing, err := corpus.List(paths, db)
	if err != nil {
		return err
	}
	if len(listing.Files) == 0 {
		return hintf("name the folder that the plans are in; hidden and temporary files are left out", "%s: no files to read", strings.Join(paths, ", "))
	}
	store, err := schema.Open(db)
	if err != nil {
		return err
	}
	progress := newProgress(cmd, len(listing.Files))
	im := corpus.Import{Store: store, Version: version, RuleSet: ruleSet(), Arguments: append([]string{cmd.Name()}, paths...), Done: progress.done}
	report, err := im.Run(cmd.Context(), listing.Files)
	report.Ignored = listing.Ignored
	progress.clear()
	if closed := store.Close(); err == nil {
		err = closed
	}
	switch {
	case err != nil && len(report.Files) == 0:
		return err
	case asJSON:
		if err := printJSON(cmd.OutOrStdout(), report); err != nil {
			return err
		}
	default:
		printSummary(cmd.OutOrStdout(), db, report)
	}
	switch {
	case err != nil:
		return &failure{err, hintOf(err), exitSome}
	case report.Failed > 0:
		return exit(exitSome)
	}
	return nil
}

// progress shows on stderr how far an import is: a bar where a person looks on,
// and a complaint for each file that failed.
type progress struct {
	cmd *cobra.Command
	bar *progressbar.ProgressBar // nil where stderr is no terminal
}

func newProgress(cmd *cobra.Command, files int) *progress {
	p := &progress{cmd: cmd}
	if f, ok := cmd.ErrOrStderr().(*os.File); ok && term.IsTerminal(int(f.Fd())) {
		p.bar = progressbar.NewOptions(files, progressbar.OptionSetWriter(f), progressbar.OptionShowCount(),
			progressbar.OptionSetDescription("reading"), progressbar.OptionClearOnFinish())
	}
	return p
}

// done tells of one file.
func (p *progress) done(r corpus.Result) {
	if r.Failure() {
		p.clear()
		complain(p.cmd.ErrOrStderr(), fmt.Errorf("%s: %s", r.Document, r.Reason), r.Hint)
	}
	if p.bar != nil {
		p.bar.Add(1)
	}
}

// clear takes the bar off the screen, before anything else is printed.
func (p *progress) clear() {
	if p.bar != nil {
		p.bar.Clear()
	}
}
