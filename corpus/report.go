package corpus

import (
	"samplan/extract/doc"
	"samplan/schema"
)

// Result is how one file ended.
type Result struct {
	Document  string `json:"document"`
	Status    string `json:"status"`
	Reason    string `json:"reason,omitempty"`
	Hint      string `json:"hint,omitempty"`
	Unchanged bool   `json:"unchanged,omitempty"` // the database held it already; the counts below are 0
	Replaced  bool   `json:"replaced,omitempty"`  // took the place of what an earlier run read
	Facts
}

// Facts counts what was found.
type Facts struct {
	Plans         int `json:"plans"`
	Members       int `json:"members"`
	Contributions int `json:"contributions"`
	BudgetLines   int `json:"budget_lines"`
	Goals         int `json:"goals"`
	Flagged       int `json:"flagged"` // facts with a doubt, or that a failed check flags
	Passed        int `json:"checks_passed"`
	Failed        int `json:"checks_failed"`
	Unknown       int `json:"checks_unknown"`
}

func (f *Facts) add(g Facts) {
	f.Plans += g.Plans
	f.Members += g.Members
	f.Contributions += g.Contributions
	f.BudgetLines += g.BudgetLines
	f.Goals += g.Goals
	f.Flagged += g.Flagged
	f.Passed += g.Passed
	f.Failed += g.Failed
	f.Unknown += g.Unknown
}

// Failure tells whether the file should have given something and did not.
// Pictures and minutes are no failures.
func (r Result) Failure() bool {
	switch doc.Status(r.Status) {
	case doc.Read, doc.NotAPlan, doc.Unsupported:
		return false
	}
	return true
}

// Report is what an import came to.
type Report struct {
	Read        int      `json:"read"`     // files with at least one plan
	Replaced    int      `json:"replaced"` // of the files read: those that an earlier run had read
	Unchanged   int      `json:"unchanged"`
	NotAPlan    int      `json:"not_a_plan"`
	Unsupported int      `json:"unsupported"`
	Failed      int      `json:"failed"`
	Ignored     int      `json:"ignored"`
	Facts       Facts    `json:"facts"`
	Files       []Result `json:"files"`
}

func (r *Report) add(f Result) {
	switch {
	case f.Unchanged:
		r.Unchanged++
	case f.Failure():
		r.Failed++
	case f.Status == string(doc.Unsupported):
		r.Unsupported++
	case f.Status == string(doc.NotAPlan):
		r.NotAPlan++
	default:
		r.Read++
		if f.Replaced {
			r.Replaced++
		}
	}
	r.Facts.add(f.Facts)
	r.Files = append(r.Files, f)
}

func (r *Report) counts() schema.Counts {
	return schema.Counts{Read: r.Read, NotAPlan: r.NotAPlan, Failed: r.Failed, Unchanged: r.Unchanged}
}

func resultOf(o outcome) Result {
	d := o.document
	r := Result{Document: d.Path, Status: d.Status, Reason: d.Reason, Hint: d.Hint, Unchanged: o.unchanged}
	for i := range d.Plans {
		r.Facts.add(factsOf(&d.Plans[i]))
	}
	return r
}

func factsOf(p *schema.Plan) Facts {
	f := Facts{Plans: 1, Members: len(p.Members), Contributions: len(p.Contributions), BudgetLines: len(p.BudgetLines), Goals: len(p.Goals)}
	flagged := map[schema.Row]bool{} // by kind and index
	note := func(kind string, i int, e schema.Evidence) {
		if len(e.Doubts) > 0 {
			flagged[schema.Row{Kind: kind, Index: i}] = true
		}
	}
	for i, x := range p.Fields {
		note("field", i, x.Evidence)
	}
	for i, x := range p.Members {
		note("member", i, x.Evidence)
	}
	for i, x := range p.Contributions {
		note("contribution", i, x.Evidence)
	}
	for i, x := range p.BudgetLines {
		note("budget_line", i, x.Evidence)
	}
	for i, x := range p.Goals {
		note("goal", i, x.Evidence)
	}
	for _, c := range p.Checks {
		switch c.Outcome {
		case schema.Pass:
			f.Passed++
		case schema.Unknown:
			f.Unknown++
		case schema.Fail:
			f.Failed++
			for _, r := range c.Rows {
				if c.Flags {
					flagged[schema.Row{Kind: r.Kind, Index: r.Index}] = true
				}
			}
		}
	}
	f.Flagged = len(flagged)
	return f
}
