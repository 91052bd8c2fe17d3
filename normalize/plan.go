// Package normalize turns what a plan prints into plan rows: kronor, years,
// party codes and categories. It settles what the finders left open, runs the
// checks, and keeps beside every value what was printed and where.
package normalize

import (
	"regexp"
	"slices"
	"strings"

	"samplan/extract/doc"
	"samplan/extract/find"
	"samplan/normalize/reference"
	"samplan/schema"
)

// Plan reads one plan out of one document (or one part of a bundle).
func Plan(ordinal int, d *doc.Document) schema.Plan {
	facts := find.Find(d)
	grids := find.Grids(d)
	p := schema.Plan{Ordinal: ordinal}
	header(facts, &p)
	if p.PlanYear == 0 {
		p.PlanYear = yearOfGrids(grids)
	}
	p.Members = members(facts, &p)
	r := &reader{doc: d, plan: &p}
	for i := range grids {
		r.sheets = append(r.sheets, newSheet(&grids[i], p.PlanYear, provedUnit{}))
	}
	var told []toldAmount
	if slices.ContainsFunc(r.sheets, (*sheet).unitGuessed) {
		told = toldAmounts(facts, r.sheets)
	}
	for i, s := range r.sheets {
		if s.unitGuessed() {
			if unit := s.unitTold(told); unit.unit != "" {
				r.sheets[i] = newSheet(&grids[i], p.PlanYear, unit)
			}
		}
		r.sheets[i].solve()
		r.sheets[i].settleAlternatives(d)
	}
	r.sheets = withoutRepeats(r.sheets)
	doubtRivals(r.sheets, p.PlanYear)
	r.addBudget(facts)
	r.addContributions(facts)
	p.Members = fillFromPayers(p.Members, &p)
	p.Goals = goals(facts)
	doubtPictures(d, &p)
	extendYears(&p)
	asPrinted(d, &p)
	r.check()
	return p
}

// yearOfGrids is the year that most columns headed as a budget name.
func yearOfGrids(grids []find.Grid) int {
	count := map[int]int{}
	best := 0
	for _, g := range grids {
		for _, c := range g.Columns {
			if y := number(c.Year); y > 0 && basisOf(c.Head) == "budget" {
				count[y]++
				if count[y] > count[best] || count[y] == count[best] && y > best {
					best = y
				}
			}
		}
	}
	return best
}

// addBudget makes the budget lines. A table that only splits what the members
// pay makes none where another gives the incomes of its years. What sentences and
// such tables give is doubted where a table of the plan could not be read: that
// may be its budget.
func (r *reader) addBudget(facts []find.Fact) {
	for _, budgets := range []bool{true, false} {
		for i, s := range r.sheets {
			if (s.grid.Kind == find.BudgetGrid) == budgets && (budgets || r.isIncomeTable(s)) {
				s.addLines(r.plan, i+1)
			}
		}
	}
	r.plan.BudgetLines = append(r.plan.BudgetLines, proseLines(facts, r.doc, r.plan)...)
	if slices.ContainsFunc(r.doc.Notes, func(n doc.Note) bool { return n.Code == "table-uncertain" }) {
		for i := range r.plan.BudgetLines {
			if l := &r.plan.BudgetLines[i]; l.Side == "income" && (l.Table == 0 || r.sheets[l.Table-1].grid.Kind == find.ContributionGrid) {
				l.Doubts = append(l.Doubts, schema.Reason{Code: "table-unread"})
			}
		}
	}
	agreeInProse(facts, r.plan)
}

// isIncomeTable tells whether a table of contributions is the budget's income
// side itself: it is headed so, and no other table gives incomes of its years.
func (r *reader) isIncomeTable(s *sheet) bool {
	if !incomeHeading.MatchString(first(s.grid.Headings) + " " + first(rowLabels(s))) {
		return false
	}
	years := s.years()
	return !slices.ContainsFunc(r.plan.BudgetLines, func(l schema.BudgetLine) bool { return l.Side == "income" && years[l.Year] })
}

var incomeHeading = regexp.MustCompile(`(?i)intäkt|inkomst|budget|finansiering`)

func rowLabels(s *sheet) []string {
	var out []string
	for _, r := range s.rows {
		out = append(out, r.label)
	}
	return out
}

// addContributions collects what tables and sentences say that members pay.
func (r *reader) addContributions(facts []find.Fact) {
	ctx := r.partyContext()
	var all []schema.Contribution
	for _, s := range r.sheets {
		ctx.Listed = s.grid.Kind == find.ContributionGrid
		all = append(all, s.tableContributions(r.plan, ctx)...)
	}
	ctx.Listed = false
	all = append(all, proseContributions(facts, r.doc, r.plan, ctx, all)...)
	if paysForBoth(r.doc) && !slices.ContainsFunc(all, func(c schema.Contribution) bool { return c.Code == "AF" }) {
		for i := range all {
			if all[i].Code == "FK" {
				all[i].Code = "FK+AF"
				all[i].Doubts = slices.DeleteFunc(slices.Clone(all[i].Doubts), func(d schema.Reason) bool { return d.Code == "note-lost" })
				all[i].Reasons = append(all[i].Reasons, schema.Reason{Code: "pays-for-both"})
			}
		}
	}
	r.plan.Contributions = mergeContributions(all)
}

func (r *reader) partyContext() PartyContext {
	ctx := PartyContext{Year: r.plan.PlanYear}
	counties := map[string]bool{}
	for _, m := range r.plan.Members {
		ctx.Members = append(ctx.Members, m.Party)
		if m.Kind == reference.KindMunicipality && len(m.Code) == 4 {
			counties[m.Code[:2]] = true
		}
	}
	if len(counties) == 1 {
		for c := range counties {
			ctx.County = c
		}
	}
	return ctx
}

// paysForBoth tells whether the plan says so in a sentence or a note.
func paysForBoth(d *doc.Document) bool {
	for i := range d.Blocks {
		b := &d.Blocks[i]
		if b.Role != doc.Body {
			continue
		}
		if find.PaysForBoth(b.Text) {
			return true
		}
		for _, n := range b.Footnotes {
			if find.PaysForBoth(n.Text) || find.NotePaysForBoth(marked(b, n.Mark), n.Text) {
				return true
			}
		}
	}
	return false
}

// marked is the text of a block, or of the first of its cells, that bears the mark of a note.
func marked(b *doc.Block, mark string) string {
	if b.Table == nil {
		return b.Text
	}
	for _, row := range b.Table.Rows {
		for _, c := range row {
			if mark != "" && strings.Contains(c.Text, mark) {
				return c.Text
			}
		}
	}
	return ""
}

// extendYears lets the last year covered reach as far as budget and outlook do.
func extendYears(p *schema.Plan) {
	if p.FirstYear == 0 {
		p.FirstYear = p.PlanYear
	}
	for _, l := range p.BudgetLines {
		p.LastYear = max(p.LastYear, l.Year)
	}
	p.LastYear = max(p.LastYear, p.PlanYear)
}
