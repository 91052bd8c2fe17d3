package normalize

import (
	"regexp"
	"slices"

	"samplan/extract/find"
	"samplan/normalize/reference"
	"samplan/schema"
)

// tableContributions are the members' contributions that a sheet prints: rows
// labelled with a party among the incomes.
func (s *sheet) tableContributions(p *schema.Plan, ctx PartyContext) []schema.Contribution {
	var out []schema.Contribution
	places := s.listsPlaces()
	for i := range s.rows {
		r := &s.rows[i]
		if r.side != "income" && s.grid.Kind != find.ContributionGrid || find.IsTotalWord(r.label) {
			continue
		}
		label := find.WithoutVarav(r.Label)
		party, ok := Party(label, ctx)
		guessed := !ok && places
		if guessed {
			listed := ctx
			listed.Listed = true
			party, ok = Party(label, listed)
		}
		if !ok || party.Code == "" {
			continue
		}
		for c := range r.cells {
			cell := &r.cells[c]
			if cell.value == nil || s.columns[c].Role == find.SumColumn && len(s.columns) > 1 && s.hasParts(r, c) {
				continue
			}
			contribution := schema.Contribution{
				Party: party, Year: s.columns[c].year, Basis: s.columns[c].basis, Amount: wholeKronor(*cell.value),
				Evidence: schema.Evidence{Origin: schema.Read, Sources: []schema.Source{
					source(cell.printed.Place, cell.printed.Number.Text, cell.unit, s.grid.By),
				}},
			}
			if cell.line >= 0 {
				contribution.Doubts = p.BudgetLines[cell.line].Doubts
				contribution.Reasons = p.BudgetLines[cell.line].Reasons
			} else {
				contribution.Doubts, contribution.Reasons = s.readingDoubts(r, cell, c), cell.reasons
				if s.inSum(i, c) {
					contribution.Doubts = slices.DeleteFunc(contribution.Doubts, func(d schema.Reason) bool { return confirms[d.Code] })
					contribution.Reasons = append(contribution.Reasons, schema.Reason{Code: "in-sum"})
				}
			}
			if guessed {
				contribution.Doubts = append(slices.Clone(contribution.Doubts), schema.Reason{Code: "party-guessed", Detail: label})
			}
			if party.Code == "FK" && endsInMark.MatchString(label) {
				contribution.Doubts = append(slices.Clone(contribution.Doubts), schema.Reason{Code: "note-lost"})
			}
			out = append(out, contribution)
		}
	}
	return out
}

// endsInMark matches a label with the mark of a note that a conversion to text
// leaves at its end: "Försäkringskassan1". The note may say that it pays for
// Arbetsförmedlingen too.
var endsInMark = regexp.MustCompile(`\pL\d\)?$`)

// listsPlaces tells whether bare place names among the incomes stand for the
// municipalities: two or more of one county. One place alone may be a project.
func (s *sheet) listsPlaces() bool {
	codes := map[string]bool{}
	for i := range s.rows {
		r := &s.rows[i]
		if r.side != "income" && s.grid.Kind != find.ContributionGrid {
			continue
		}
		label := find.WithoutVarav(r.Label)
		ms := reference.Mentions(label)
		if len(ms) == 1 && ms[0].Kind == reference.KindMunicipality && len(ms[0].Code) == 4 && onlyPayerWords(label, ms) {
			codes[ms[0].Code] = true
		}
	}
	counties := map[string]bool{}
	for code := range codes {
		counties[code[:2]] = true
	}
	return len(codes) > 1 && len(counties) == 1
}

func (s *sheet) hasParts(r *sheetRow, sum int) bool {
	_, n := s.across(r, sum)
	return n > 0
}

// mergeContributions puts what several places print of one year, party and
// basis together: the same amount is one fact with several sources; another
// amount stays a fact of its own, and check prose-table tells of it.
func mergeContributions(all []schema.Contribution) []schema.Contribution {
	var out []schema.Contribution
	for _, c := range all {
		merged := false
		for i := range out {
			o := &out[i]
			if sameFact(*o, c) {
				if len(c.Code) > len(o.Code) {
					o.Party = c.Party // "FK" again under its longer name
				}
				o.Sources = append(o.Sources, c.Sources...)
				o.Reasons = append(o.Reasons, schema.Reason{Code: "printed-again", Detail: c.Sources[0].Where})
				if len(c.Doubts) == 0 {
					o.Doubts = nil // the other place is plain
				}
				merged = true
				break
			}
		}
		if !merged {
			out = append(out, c)
		}
	}
	return out
}

// sameFact tells whether two places print one contribution: the same party,
// year and amount on the same basis. The state's money is the same under the
// name of the authority that pays it out and under both authorities' names.
func sameFact(a, b schema.Contribution) bool {
	if a.Year != b.Year || a.Kind != b.Kind || a.Amount != b.Amount {
		return false
	}
	if a.Kind == "state" && a.Code != b.Code {
		return a.Code == "FK+AF" && b.Code == "FK" || a.Code == "FK" && b.Code == "FK+AF"
	}
	return a.Code == b.Code && a.Basis == b.Basis
}
