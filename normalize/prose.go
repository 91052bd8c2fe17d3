package normalize

import (
	"regexp"
	"slices"

	"github.com/shopspring/decimal"

	"samplan/extract/doc"
	"samplan/extract/find"
	"samplan/schema"
)

// shares are the parts of a stated amount that words name.
var shares = map[find.Share]decimal.Decimal{
	find.Half: decimal.NewFromInt(2), find.Third: decimal.NewFromInt(3), find.Quarter: decimal.NewFromInt(4),
	find.Sixth: decimal.NewFromInt(6), find.Eighth: decimal.NewFromInt(8),
}

// printedKronor reads a fact's amount in kronor.
func printedKronor(f find.Fact) (decimal.Decimal, bool) {
	r, ok := parseAmount(f.Number)
	factor, known := unitFactor(f.Unit)
	return r.value.Mul(factor), ok && known && r.other == nil
}

// proseContributions are the contributions that sentences tell. A share of a
// stated amount is derived; where a table prints the same party and year it is
// left to the table.
func proseContributions(facts []find.Fact, d *doc.Document, p *schema.Plan, ctx PartyContext, known []schema.Contribution) []schema.Contribution {
	var out []schema.Contribution
	for _, f := range facts {
		if f.Kind != find.Contribution {
			continue
		}
		amount, ok := printedKronor(f)
		year := number(f.Year)
		if year == 0 {
			year = p.PlanYear
		}
		if !ok || year < p.PlanYear-1 || year > p.PlanYear+5 {
			continue
		}
		evidence := read(f, d.At(f.Place))
		if amount.GreaterThan(largestBudget) {
			evidence.Doubts = append(evidence.Doubts, schema.Reason{Code: "amount-implausible"})
		}
		if part, derived := shares[f.Share]; derived {
			amount = amount.DivRound(part, 0)
			evidence.Origin = schema.Derived
			evidence.Reasons = append(evidence.Reasons, schema.Reason{Code: "share-of", Detail: f.Number + " " + f.Unit})
		}
		var parties []schema.Party
		if f.Share == find.Each {
			parties = eachOf(Parties(f.Label, ctx), f.Label)
			if municipalities(parties) > 1 && len(parties) > municipalities(parties) {
				evidence.Doubts = append(evidence.Doubts, schema.Reason{Code: "each-member-or-party"})
			}
		} else if party, ok := Party(f.Label, PartyContext{Members: ctx.Members, County: ctx.County, Year: ctx.Year, Listed: true}); ok {
			parties = []schema.Party{party}
		}
		for _, party := range parties {
			c := schema.Contribution{Party: party, Year: year, Basis: proseBasis(f.Basis, year, p.PlanYear), Amount: wholeKronor(amount), Evidence: evidence}
			if evidence.Origin == schema.Derived && slices.ContainsFunc(known, func(k schema.Contribution) bool {
				return k.Year == c.Year && k.Kind == c.Kind && (k.Code == c.Code || c.Kind == "state") && k.Amount != c.Amount
			}) {
				continue
			}
			out = append(out, c)
		}
	}
	return out
}

// eachOf leaves out the municipalities of "staten, regionen och kommunerna
// betalar vardera 3 500 000 kr": there they are one party together.
func eachOf(parties []schema.Party, label string) []schema.Party {
	if municipalities(parties) == len(parties) || !together.MatchString(label) {
		return parties
	}
	return slices.DeleteFunc(slices.Clone(parties), func(p schema.Party) bool { return p.Kind == "municipality" })
}

var together = regexp.MustCompile(`(?i)kommunerna|parterna`)

func municipalities(parties []schema.Party) int {
	n := 0
	for _, p := range parties {
		if p.Kind == "municipality" {
			n++
		}
	}
	return n
}

// proseBasis is the basis of an amount told in a sentence: a request stays one,
// what was granted for the plan year or later is its budget.
func proseBasis(printed string, year, planYear int) string {
	if basisOf(printed) == "actual" && year >= planYear {
		printed = ""
	}
	basis, _ := basisFor(printed, year, planYear)
	return basis
}

// proseLines are budget amounts that stand only in prose: for a year and side
// of which no table gives any.
func proseLines(facts []find.Fact, d *doc.Document, p *schema.Plan) []schema.BudgetLine {
	var out []schema.BudgetLine
	for _, f := range facts {
		if f.Kind != find.Amount {
			continue
		}
		year := number(f.Year)
		if year == 0 {
			year = p.PlanYear
		}
		amount, ok := printedKronor(f)
		if !ok || year < p.PlanYear || year > p.PlanYear+5 || slices.ContainsFunc(p.BudgetLines, func(l schema.BudgetLine) bool {
			return l.Year == year && l.Side == f.Side
		}) || slices.ContainsFunc(out, func(l schema.BudgetLine) bool {
			same := l.Sources[0].Block == f.Place.Block && l.Sources[0].Start == f.Place.Start &&
				(f.Share != find.Each || l.Label == f.Label) // one printed amount may be a row for each of several
			return l.Year == year && l.Side == f.Side && (same || l.Amount == wholeKronor(amount) && l.IsTotal && f.Total)
		}) {
			continue
		}
		basis, _ := basisFor("", year, p.PlanYear)
		evidence := read(f, d.At(f.Place))
		if amount.GreaterThan(largestBudget) || amount.LessThan(leastTable) && f.Total {
			evidence.Doubts = append(evidence.Doubts, schema.Reason{Code: "amount-implausible"})
		}
		line := schema.BudgetLine{
			Line: len(out) + 1, Year: year, Basis: basis, Side: f.Side, Label: f.Label,
			Category: Category(f.Label, "", f.Side), Amount: wholeKronor(amount), IsTotal: f.Total,
			Evidence: evidence,
		}
		out = append(out, line)
	}
	partsBesideOthers(out)
	return out
}

// partsBesideOthers makes the members' money a part of a year's incomes where
// sentences tell other incomes of the year too: "oförändrade bidrag från
// medlemmarna, 3 600 000 kr, och 350 000 kr av det egna kapitalet". Told alone,
// or split among the members, it is a sum.
func partsBesideOthers(lines []schema.BudgetLine) {
	for i := range lines {
		l := &lines[i]
		told := func(categories ...string) bool {
			return slices.ContainsFunc(lines, func(o schema.BudgetLine) bool {
				return o.Year == l.Year && o.Side == "income" && !o.IsTotal && slices.Contains(categories, o.Category)
			})
		}
		if l.Side == "income" && l.Category == ContributionUnspecified && !sumWord.MatchString(l.Label) &&
			told(CarriedOver, Interest, GrantOther, OtherIncome) && !told(ContributionState, ContributionRegion, ContributionMunicipality) {
			l.IsTotal = false
		}
	}
}

// sumWord is in the label of a sum.
var sumWord = regexp.MustCompile(`(?i)summa|samman|samlad|total`)

// agreeInProse gives budget lines that a sentence tells as well, with the same
// year, side and amount, that reason to be trusted: "same-in-prose", and where.
func agreeInProse(facts []find.Fact, p *schema.Plan) {
	for _, f := range facts {
		amount, ok := printedKronor(f)
		if f.Kind != find.Amount || !ok {
			continue
		}
		year := number(f.Year)
		if year == 0 {
			year = p.PlanYear
		}
		for i := range p.BudgetLines {
			l := &p.BudgetLines[i]
			if l.Table > 0 && l.Year == year && l.Side == f.Side && l.IsTotal == f.Total && l.Amount == wholeKronor(amount) {
				l.Reasons = append(l.Reasons, schema.Reason{Code: "same-in-prose", Detail: f.Place.String()})
			}
		}
	}
}
