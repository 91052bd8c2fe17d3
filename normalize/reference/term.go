package reference

import "sync"

// Term is a word or phrase of budget rows with its neutral category.
type Term struct {
	Term     string
	Category string // "board", "interventions", …; "abbr_…" is no budget row
	Side     string // income, expense, total, unit, column, party
	Source   string
	Checked  bool // seen in the source; otherwise memory
	Note     string
}

// Terms returns all terms. The slice is shared.
var Terms = sync.OnceValue(func() []Term {
	var out []Term
	for _, r := range load("terms.csv") {
		out = append(out, Term{
			Term: r["term"], Category: r["category"], Side: r["side"],
			Source: r["source"], Checked: r["checked"] == "yes", Note: r["note"],
		})
	}
	return out
})
