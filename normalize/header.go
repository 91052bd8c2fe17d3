package normalize

import (
	"sort"
	"strconv"
	"strings"

	"samplan/extract/find"
	"samplan/normalize/reference"
	"samplan/schema"
)

// candidate is one value that facts of a kind stand for.
type candidate struct {
	value  string
	weight int
	facts  []find.Fact // heaviest first
}

// passingCap is how much mentions in passing may weigh in all: a name or year
// met often in the text does not outweigh the title.
const passingCap = 8

// candidates groups the facts of a kind by value, heaviest first; where two
// weigh the same, the first printed. Facts without a value are left out.
func candidates(facts []find.Fact, kind find.FactKind, value func(find.Fact) string) []candidate {
	var out []candidate
	passing := map[string]int{}
	at := map[string]int{}
	for _, f := range facts {
		if f.Kind != kind {
			continue
		}
		v := value(f)
		if v == "" {
			continue
		}
		i, ok := at[v]
		if !ok {
			i = len(out)
			at[v] = i
			out = append(out, candidate{value: v})
		}
		out[i].facts = append(out[i].facts, f)
		if f.Weight == 1 {
			if passing[v]++; passing[v] > passingCap {
				continue
			}
		}
		out[i].weight += f.Weight
	}
	for i := range out {
		fs := out[i].facts
		sort.SliceStable(fs, func(a, b int) bool { return fs[a].Weight > fs[b].Weight })
	}
	sort.SliceStable(out, func(a, b int) bool { return out[a].weight > out[b].weight })
	return out
}

// sourcesKept is how many places a header value keeps; it may be printed on every page.
const sourcesKept = 3

// evidenceOf is the evidence of a candidate: the places where it weighs most.
// A doubt of the finders holds where no fact is without it.
func (c candidate) evidenceOf() schema.Evidence {
	ev := schema.Evidence{Origin: schema.Read}
	plain := false
	for i, f := range c.facts {
		plain = plain || len(f.Doubts) == 0 && f.Weight > 0
		if i < sourcesKept {
			ev.Sources = append(ev.Sources, read(f, firstOf(f.Number, f.Year, f.Label)).Sources...)
		}
	}
	if !plain {
		for _, code := range c.facts[0].Doubts {
			ev.Doubts = append(ev.Doubts, schema.Reason{Code: code})
		}
		ev.Origin = schema.Derived
	}
	return ev
}

func firstOf(values ...string) string {
	for _, v := range values {
		if v != "" {
			return v
		}
	}
	return ""
}

// rivals adds a doubt where the runner-up weighs nearly as much as the winner.
func rivals(ev *schema.Evidence, cs []candidate) {
	if len(cs) > 1 && cs[1].weight >= 4 && cs[1].weight*4 >= cs[0].weight*3 {
		ev.Doubts = append(ev.Doubts, schema.Reason{Code: "two-candidates", Detail: cs[1].value})
	}
}

// header fills what a plan is: whose, of which year, decided when, with which
// numbers, and the evidence of each in Fields.
func header(facts []find.Fact, plan *schema.Plan) {
	setForbund(facts, plan)
	setYears(facts, plan)
	setDecided(facts, plan)
	setOrgNumber(facts, plan)
	setRegistration(facts, plan)
}

func setForbund(facts []find.Fact, plan *schema.Plan) {
	year := ""
	if ys, _ := planYears(facts); len(ys) > 0 {
		year = ys[0].value
	}
	cs := candidates(facts, find.Forbund, func(f find.Fact) string {
		if f.Year > year && year != "" {
			return "" // the name from a later year on
		}
		if _, slug, known := Forbund(f.Label); known {
			return slug
		}
		return reference.NameKey(f.Label)
	})
	if len(cs) == 0 || cs[0].weight <= 0 {
		forbundOfMembers(facts, plan)
		return
	}
	best := cs[0]
	for _, f := range best.facts {
		name, slug, _ := Forbund(f.Label)
		if plan.Forbund == "" || nearness(name, slug) > nearness(plan.Forbund, slug) {
			plan.Forbund, plan.ForbundSlug = name, slug
		}
	}
	ev := best.evidenceOf()
	rivals(&ev, cs)
	if plan.ForbundSlug == "" {
		ev.Doubts = append(ev.Doubts, schema.Reason{Code: "forbund-unknown"})
	}
	plan.Fields = append(plan.Fields, schema.Field{Name: "forbund", Evidence: ev})
}

// forbundOfMembers takes the one förbund of the register with the municipalities
// that a plan names as members, where it prints no name of its own: a doubt.
func forbundOfMembers(facts []find.Fact, plan *schema.Plan) {
	municipalities := map[string]bool{}
	var ev schema.Evidence
	for _, m := range members(facts, plan) {
		if m.Kind == reference.KindMunicipality && m.Origin == schema.Read {
			municipalities[m.Code] = true
			ev.Sources = append(ev.Sources, m.Sources...)
		}
	}
	var found []reference.Forbund
	for _, f := range reference.Register() {
		same := len(f.Municipalities) == len(municipalities) && f.Known("municipalities")
		for _, code := range f.Municipalities {
			same = same && municipalities[code]
		}
		if same && len(municipalities) > 0 {
			found = append(found, f)
		}
	}
	if len(found) != 1 {
		return
	}
	plan.Forbund, plan.ForbundSlug = found[0].Name, found[0].Slug
	ev.Origin = schema.Derived
	ev.Doubts = []schema.Reason{{Code: "forbund-from-members"}}
	plan.Fields = append(plan.Fields, schema.Field{Name: "forbund", Evidence: ev})
}

func setDecided(facts []find.Fact, plan *schema.Plan) {
	cs := candidates(facts, find.Decided, func(f find.Fact) string {
		date := isoDate(f.Number)
		if date == "" {
			return ""
		}
		year, _ := strconv.Atoi(date[:4])
		if plan.PlanYear > 0 && (year < plan.PlanYear-2 || year > plan.PlanYear) {
			return "" // of another matter
		}
		return date
	})
	if len(cs) == 0 || cs[0].weight <= 0 {
		return
	}
	plan.DecidedOn = cs[0].value
	plan.Fields = append(plan.Fields, schema.Field{Name: "decided_on", Evidence: cs[0].evidenceOf()})
}

func setOrgNumber(facts []find.Fact, plan *schema.Plan) {
	cs := candidates(facts, find.OrgNumber, func(f find.Fact) string {
		if f.Label != "" && plan.ForbundSlug != "" {
			if _, slug, known := Forbund(f.Label); known && slug != plan.ForbundSlug {
				return "" // another förbund's
			}
		}
		return orgNumber(f.Number)
	})
	if len(cs) == 0 || cs[0].weight <= 0 {
		return
	}
	best := cs[0]
	ev := best.evidenceOf()
	rivals(&ev, cs)
	if !checkDigit(best.value) {
		// Shown with its doubt, but not kept as the förbund's number.
		ev.Doubts = append(ev.Doubts, schema.Reason{Code: "check-digit", Detail: best.value})
		plan.Fields = append(plan.Fields, schema.Field{Name: "org_number", Evidence: ev})
		return
	}
	if f, ok := reference.ForbundBySlug(plan.ForbundSlug); ok && f.OrgNumber != "" && f.OrgNumber != best.value && f.Known("org_number") {
		ev.Doubts = append(ev.Doubts, schema.Reason{Code: "not-in-register", Detail: f.OrgNumber})
	}
	plan.OrgNumber = best.value
	plan.Fields = append(plan.Fields, schema.Field{Name: "org_number", Evidence: ev})
}

// orgNumber writes an organisation number as NNNNNN-NNNN; "" if it has not ten
// digits, or twelve with the century code 16.
func orgNumber(printed string) string {
	digits := strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' {
			return r
		}
		return -1
	}, printed)
	if len(digits) == 12 {
		digits = strings.TrimPrefix(digits, "16")
	}
	if len(digits) != 10 {
		return ""
	}
	return digits[:6] + "-" + digits[6:]
}

// checkDigit verifies an organisation number by its last digit (Luhn).
func checkDigit(number string) bool {
	sum, double := 0, false
	for i := len(number) - 1; i >= 0; i-- {
		if number[i] == '-' {
			continue
		}
		n := int(number[i] - '0')
		if double {
			if n *= 2; n > 9 {
				n -= 9
			}
		}
		sum += n
		double = !double
	}
	return sum%10 == 0
}

func setRegistration(facts []find.Fact, plan *schema.Plan) {
	cs := candidates(facts, find.RegistrationNumber, func(f find.Fact) string {
		return strings.Join(strings.Fields(f.Number), " ")
	})
	if len(cs) == 0 || cs[0].weight <= 0 {
		return
	}
	ev := cs[0].evidenceOf()
	rivals(&ev, cs)
	plan.RegistrationNumber = cs[0].value
	plan.Fields = append(plan.Fields, schema.Field{Name: "registration_number", Evidence: ev})
}
