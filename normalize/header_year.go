package normalize

import (
	"strconv"

	"samplan/extract/find"
	"samplan/schema"
)

const (
	// outlookYears is how far a plan looks ahead at most.
	outlookYears = 5
	// titleWeight is the least weight of a year that stands in a title or in a
	// heading of a plan or budget, rather than in passing.
	titleWeight = 4
)

// planYears are the years that may be the plan's, the likeliest first; guessed
// says that only the date of the decision tells.
func planYears(facts []find.Fact) (cs []candidate, guessed bool) {
	cs = candidates(facts, find.PlanYear, func(f find.Fact) string { return f.Year })
	if len(cs) == 0 {
		return yearsAfterDecision(facts), true
	}
	best := 0
	for i, c := range cs { // budgets of three years under equal headings: the first is the plan's
		if c.weight == cs[best].weight && c.value < cs[best].value {
			best = i
		}
	}
	cs[0], cs[best] = cs[best], cs[0]
	return cs, false
}

func setYears(facts []find.Fact, plan *schema.Plan) {
	cs, guessed := planYears(facts)
	if len(cs) == 0 {
		return
	}
	best := cs[0]
	plan.PlanYear, _ = strconv.Atoi(best.value)
	plan.FirstYear, plan.LastYear = plan.PlanYear, plan.PlanYear
	ev := best.evidenceOf()
	if guessed {
		ev.Origin = schema.Derived
		ev.Doubts = append(ev.Doubts, schema.Reason{Code: "year-from-decision", Detail: best.facts[0].Number})
	}
	if rest := others(cs, best.value); len(rest) > 0 && rest[0].value < best.value {
		rivals(&ev, append([]candidate{best}, rest...)) // a later year is the outlook's
	}
	plan.Fields = append(plan.Fields, schema.Field{Name: "plan_year", Evidence: ev})
	setLastYear(facts, plan)
}

func others(cs []candidate, value string) []candidate {
	var out []candidate
	for _, c := range cs {
		if c.value != value {
			out = append(out, c)
		}
	}
	return out
}

// setLastYear takes the latest year that a title or a heading of a budget names,
// as far as a plan looks ahead.
func setLastYear(facts []find.Fact, plan *schema.Plan) {
	var last *find.Fact
	for i, f := range facts {
		y, _ := strconv.Atoi(f.Year)
		if (f.Kind == find.LastYear || f.Kind == find.PlanYear) && f.Weight >= titleWeight && y > plan.LastYear && y <= plan.PlanYear+outlookYears {
			plan.LastYear, last = y, &facts[i]
		}
	}
	if last != nil {
		plan.Fields = append(plan.Fields, schema.Field{Name: "last_year", Evidence: read(*last, last.Year)})
	}
}

// yearsAfterDecision guesses the year from the date of the decision: boards
// decide on the plan in the autumn before, or in the first months of the year.
func yearsAfterDecision(facts []find.Fact) []candidate {
	return candidates(facts, find.Decided, func(f find.Fact) string {
		date := isoDate(f.Number)
		if date == "" {
			return ""
		}
		year, _ := strconv.Atoi(date[:4])
		if date[5:7] >= "09" {
			year++
		}
		return strconv.Itoa(year)
	})
}
