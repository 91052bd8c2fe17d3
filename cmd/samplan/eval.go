package main

import (
	"fmt"
	"io"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"samplan/schema"
)

func evalCommand() *cobra.Command {
	var o evalOptions
	cmd := &cobra.Command{
		Use:   "eval GOLD_DIR",
		Short: "compare the database with what careful readers found",
		Long: `  samplan eval testdata/gold
  samplan eval --misses --ext docx testdata/gold

Compares the plans in the database with the gold files STEM.json of a folder, each
with the plans STEM.docx, STEM.txt and so on, per plan and in total. The figure
that matters most is the silent wrong amounts: those that are not in gold and that
no flag warns of. A plan file that stands in the folder of the plans and was not
imported is missed whole.`,
		Args: cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			o.gold = args[0]
			return o.run(cmd.OutOrStdout())
		},
	}
	dbFlag(cmd, &o.db)
	cmd.Flags().StringVar(&o.plans, "plans", "", "the `FOLDER` of the plan files (default: plans beside GOLD_DIR, or the folder above it)")
	cmd.Flags().StringVar(&o.ext, "ext", "", "only plans with this file `EXTENSION`")
	cmd.Flags().StringVar(&o.only, "only", "", "only the plan with this `STEM`")
	cmd.Flags().BoolVar(&o.misses, "misses", false, "also print every fact that is missed or wrong")
	cmd.Flags().BoolVar(&o.asJSON, "json", false, "print the figures as JSON")
	return cmd
}

type evalOptions struct {
	db, gold, plans, ext, only string
	misses, asJSON             bool
}

func (o evalOptions) run(w io.Writer) error {
	store, err := schema.OpenReadOnly(o.db)
	if err != nil {
		return err
	}
	defer store.Close()
	e, err := o.evaluate(store)
	switch {
	case err != nil:
		return err
	case o.asJSON:
		return printJSON(w, e.figures())
	}
	if o.misses {
		for _, m := range e.total.misses {
			fmt.Fprintln(w, m)
		}
		fmt.Fprintln(w)
	}
	e.print(w)
	return nil
}

// comparison is the score of all documents that have gold.
type comparison struct {
	documents []string // in the order of their gold
	scores    map[string]*score
	total     *score
}

// evaluate scores every document in the database that has gold.
func (o evalOptions) evaluate(store *schema.Store) (*comparison, error) {
	golds, err := readGold(o.gold)
	if err != nil {
		return nil, err
	}
	rows, err := readView(store, "v_plan", "", "document")
	if err != nil {
		return nil, err
	}
	imported := map[string][]string{} // documents by stem
	for _, r := range rows {
		stem, _ := splitName(r.text("document"))
		if d := r.text("document"); !slices.Contains(imported[stem], d) {
			imported[stem] = append(imported[stem], d)
		}
	}
	expected, err := o.planFiles(golds)
	if err != nil {
		return nil, err
	}
	e := &comparison{scores: map[string]*score{}, total: newScore()}
	for _, stem := range slices.Sorted(maps.Keys(golds)) {
		if o.only != "" && o.only != stem {
			continue
		}
		here := slices.DeleteFunc(slices.Clone(imported[stem]), func(d string) bool { return !o.wants(d) })
		if o.ext != "" || len(here) == 0 {
			o.missWhole(e.total, golds[stem], expected(stem), imported[stem])
		}
		for _, d := range here {
			s, err := scoreDocument(d, golds[stem], func(view string, columns ...string) ([]row, error) {
				return readView(store, view, d, columns...)
			})
			if err != nil {
				return nil, err
			}
			e.documents = append(e.documents, d)
			e.scores[d] = s
			e.total.merge(s)
		}
	}
	return e, nil
}

// wants tells whether a file has the extension asked for.
func (o evalOptions) wants(file string) bool {
	return o.ext == "" || strings.HasSuffix(strings.ToLower(file), "."+strings.ToLower(o.ext))
}

// planFiles lists the plan files that an import should have been handed, by the
// stem of their gold. Where a stem has none, a file of the extension asked for
// (or a PDF) is expected.
func (o evalOptions) planFiles(golds map[string]gold) (func(stem string) []string, error) {
	folder := o.plans
	if folder == "" {
		gold, err := filepath.Abs(o.gold)
		if err != nil {
			return nil, err
		}
		folder = filepath.Join(filepath.Dir(gold), "plans")
		if info, err := os.Stat(folder); err != nil || !info.IsDir() {
			folder = filepath.Dir(gold)
		}
	}
	entries, err := os.ReadDir(folder)
	if err != nil {
		return nil, hintf("name the folder of the plans with --plans", "%w", err)
	}
	files := map[string][]string{}
	for _, e := range entries {
		stem, ext := splitName(e.Name())
		if _, known := golds[stem]; known && ext != "" && ext != ".json" && ext != ".md" {
			files[stem] = append(files[stem], e.Name())
		}
	}
	return func(stem string) []string {
		if f, ok := files[stem]; ok {
			return f
		}
		ext := o.ext
		if ext == "" {
			ext = "pdf"
		}
		return []string{stem + "." + ext}
	}, nil
}

// missWhole counts every fact of a plan file that was not imported as missed:
// each file of the extension asked for, or one where none was asked for.
func (o evalOptions) missWhole(total *score, g gold, files, imported []string) {
	for _, f := range files {
		in := slices.ContainsFunc(imported, func(d string) bool { return d == f || strings.HasSuffix(d, "/"+f) })
		if in || !o.wants(f) {
			continue
		}
		total.miss("not imported: %s", f)
		total.missAll(g)
		if o.ext == "" {
			return
		}
	}
}

// figures are a tally as score.py prints it, rounded to four digits.
type figures struct {
	Gold      int     `json:"gold"`
	Got       int     `json:"got"`
	Hit       int     `json:"hit"`
	Precision float64 `json:"precision"`
	Recall    float64 `json:"recall"`
	F1        float64 `json:"f1"`
}

func (t tally) figures() figures {
	return figures{t.gold, t.got, t.hit, fourDigits(t.precision()), fourDigits(t.recall()), fourDigits(t.f1())}
}

func fourDigits(x float64) float64 {
	f, _ := strconv.ParseFloat(strconv.FormatFloat(x, 'f', 4, 64), 64)
	return f
}

// figures are the counts under the names that score.py gives them.
func (e *comparison) figures() map[string]any {
	tallies := func(s *score, all bool) map[string]figures {
		out := map[string]figures{}
		for k, t := range s.tallies {
			if all || t.gold > 0 || t.got > 0 {
				out[k] = t.figures()
			}
		}
		return out
	}
	perDocument := map[string]any{}
	for d, s := range e.scores {
		perDocument[d] = tallies(s, false)
	}
	silent := [][]any{}
	for _, w := range e.total.silent {
		silent = append(silent, []any{w.document, w.kind, w.row["year"], w.row.text("label") + w.row.text("party"), w.row["amount_sek"]})
	}
	t := e.total
	return map[string]any{
		"documents": len(e.documents), "total": tallies(t, true), "per_document": perDocument,
		"silent_errors": len(t.silent), "silent": silent, "flagged_errors": t.flaggedWrong,
		"right_amounts": t.right, "right_but_flagged": t.alarms,
		"right_in_clean_plans": t.cleanRight, "right_but_flagged_in_clean_plans": t.cleanAlarms,
	}
}

// print writes F1 and silent wrong amounts per plan, then the totals.
func (e *comparison) print(w io.Writer) {
	t := table(w)
	fmt.Fprintf(t, "F1\t%s\tsilent\n", strings.Join(scoreKinds, "\t"))
	for _, d := range e.documents {
		s := e.scores[d]
		fmt.Fprintf(t, "%s", d)
		for _, k := range scoreKinds {
			cell := "-"
			if tally := s.tallies[k]; tally.gold > 0 || tally.got > 0 {
				cell = strconv.FormatFloat(tally.f1(), 'f', 3, 64)
			}
			fmt.Fprintf(t, "\t%s", cell)
		}
		fmt.Fprintf(t, "\t%d\n", len(s.silent))
	}
	t.Flush()
	fmt.Fprintf(w, "\n%-14s%7s%7s%7s%8s%8s%8s\n", "", "gold", "got", "hit", "prec", "recall", "F1")
	for _, k := range scoreKinds {
		r := e.total.tallies[k].figures()
		fmt.Fprintf(w, "%-14s%7d%7d%7d%8.3f%8.3f%8.3f\n", k, r.Gold, r.Got, r.Hit, r.Precision, r.Recall, r.F1)
	}
	fmt.Fprintf(w, "documents %d, silent wrong amounts %d, flagged wrong amounts %d, right amounts flagged %d of %d, in plans without problems %d of %d\n",
		len(e.documents), len(e.total.silent), e.total.flaggedWrong, e.total.alarms, e.total.right, e.total.cleanAlarms, e.total.cleanRight)
}
