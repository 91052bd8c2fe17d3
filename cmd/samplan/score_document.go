package main

import (
	"maps"
	"slices"
	"strconv"
	"strings"
)

// viewRows gives the rows of one document in a view, ordered by the columns.
type viewRows func(view string, columns ...string) ([]row, error)

// scoreDocument compares what the views hold of one document with its gold.
func scoreDocument(document string, g gold, view viewRows) (*score, error) {
	d := scoring{score: newScore(), document: document, gold: g, view: view}
	for _, step := range []func() error{d.plan, d.members, d.contributions, d.budget, d.basis, d.goals, d.problems} {
		if err := step(); err != nil {
			return nil, err
		}
	}
	for i, m := range d.misses {
		d.misses[i] = document + ": " + m
	}
	return d.score, nil
}

// scoring is one document on its way through the steps.
type scoring struct {
	*score
	document string
	gold     gold
	view     viewRows
	based    []pair // matched amounts whose basis is compared
}

// plan counts the fields of the document's first plan.
func (d *scoring) plan() error {
	rows, err := d.view("v_plan", "forbund", "org_number", "plan_year", "first_year", "last_year", "registration_number", "status")
	if err != nil {
		return err
	}
	have := row{}
	if len(rows) > 0 {
		have = rows[0]
	}
	field := func(name, want string, ok bool) {
		switch {
		case want != "":
			d.tallies["plan"].add(count(ok), 1, count(have.text(name) != ""))
			if !ok {
				d.miss("plan: %s: want %q, got %q", name, want, have.text(name))
			}
		case have.text(name) != "" && (name == "org_number" || name == "registration_number"):
			d.tallies["plan"].add(0, 0, 1)
			d.miss("plan extra: %s=%s", name, have.text(name))
		}
	}
	g := d.gold
	field("forbund", strings.Join(g.Forbund, " | "), slices.ContainsFunc(g.Forbund, func(n string) bool { return plain(n) == plain(have.text("forbund")) }))
	for _, y := range []struct {
		name string
		year int
	}{{"plan_year", g.PlanYear}, {"first_year", g.FirstYear}, {"last_year", g.LastYear}} {
		field(y.name, nonZero(y.year), have.text(y.name) == strconv.Itoa(y.year))
	}
	field("org_number", g.OrgNumber, g.OrgNumber == have.text("org_number"))
	field("registration_number", g.RegistrationNumber, plain(g.RegistrationNumber) == plain(have.text("registration_number")))
	return nil
}

func (d *scoring) members() error {
	rows, err := d.view("v_member", "party", "party_kind", "party_code")
	if err != nil {
		return err
	}
	pairs, missed, extra := match(d.gold.Members, rows, sameParty)
	d.tallies["member"].add(len(pairs), required(d.gold.Members), len(pairs)+len(extra))
	for _, f := range missed {
		d.miss("member missed: %s %s", f.Code, f.Name)
	}
	for _, r := range extra {
		d.miss("member extra: %s %s", r.text("party_code"), r.text("party"))
	}
	return nil
}

func sameParty(f goldFact, r row) bool {
	return f.Kind == r.text("party_kind") && f.Code == r.text("party_code")
}

func (d *scoring) contributions() error {
	rows, err := d.view("v_contribution", "year", "party", "party_kind", "party_code", "amount_sek", "basis", "flagged")
	if err != nil {
		return err
	}
	pairs := d.amounts("contribution", d.gold.Contributions, rows, sameParty)
	d.based = append(d.based, pairs...)
	return nil
}

func (d *scoring) budget() error {
	rows, err := d.view("v_budget_line", "year", "basis", "side", "label", "amount_sek", "is_total", "flagged")
	if err != nil {
		return err
	}
	rows = slices.DeleteFunc(rows, func(r row) bool { return r.text("side") == "result" })
	pairs := d.amounts("budget", d.gold.Budget, rows, func(f goldFact, r row) bool {
		return f.Side == r.text("side") && f.Total == r.is("is_total") && (f.Total || alike(f.Label, r.text("label")))
	})
	for _, p := range pairs {
		if p.gold.Basis != "" {
			d.based = append(d.based, p)
		}
	}
	return nil
}

// amounts counts contributions or budget rows: same year, amount and what same
// asks for. A surplus row of 0 harms nobody.
func (d *scoring) amounts(kind string, facts []goldFact, rows []row, same func(goldFact, row) bool) []pair {
	pairs, missed, extra := match(facts, rows, func(f goldFact, r row) bool {
		return strconv.Itoa(f.Year) == r.text("year") && near(f.Amount, r.text("amount_sek")) && same(f, r)
	})
	extra = slices.DeleteFunc(extra, func(r row) bool { return near(0, r.text("amount_sek")) })
	d.tallies[kind].add(len(pairs), required(facts), len(pairs)+len(extra))
	alarms := 0
	for _, p := range pairs {
		alarms += count(p.got.is("flagged"))
	}
	d.right += len(pairs)
	d.alarms += alarms
	if len(d.gold.Problems) == 0 {
		d.cleanRight += len(pairs)
		d.cleanAlarms += alarms
	}
	for _, f := range missed {
		d.miss("%s missed: %d %s %s %s %s", kind, f.Year, f.Side+f.Code, f.Label+f.Name, strconv.FormatFloat(f.Amount, 'f', -1, 64), totalWord(f.Total))
	}
	for _, r := range extra {
		warned := ""
		if r.is("flagged") {
			d.flaggedWrong++
		} else {
			warned = " SILENT"
			d.silent = append(d.silent, wrong{d.document, kind, r})
		}
		d.miss("%s extra%s: %s %s %s %s %s", kind, warned, r.text("year"), r.text("side")+r.text("party_code"), r.text("label")+r.text("party"), r.text("amount_sek"), totalWord(r.is("is_total")))
	}
	return pairs
}

func (d *scoring) basis() error {
	for _, p := range d.based {
		ok := d.sameBasis(p.gold, p.got.text("basis"))
		d.tallies["basis"].add(count(ok), 1, 1)
		if !ok {
			d.miss("basis: want %s, got %s: %d %s %s", p.gold.Basis, p.got.text("basis"), p.gold.Year, p.gold.Label+p.gold.Name, p.got.text("amount_sek"))
		}
	}
	return nil
}

// sameBasis takes plan, forecast and budget of a later year as one, and requested and budget too.
func (d *scoring) sameBasis(f goldFact, have string) bool {
	within := func(set ...string) bool { return slices.Contains(set, f.Basis) && slices.Contains(set, have) }
	return f.Basis == have || within("requested", "budget") ||
		f.Year > d.gold.PlanYear && within("plan", "forecast", "budget")
}

func (d *scoring) goals() error {
	rows, err := d.view("v_goal", "kind", "text", "target_value", "target_unit")
	if err != nil {
		return err
	}
	pairs, missed, extra := match(d.gold.Goals, rows, func(f goldFact, r row) bool { return alikeGoal(f.Text, r.text("text")) })
	want, got := required(d.gold.Goals), len(pairs)+len(extra)
	kinds := 0
	for _, p := range pairs {
		kinds += count(p.gold.Kind == p.got.text("kind"))
	}
	d.tallies["goal"].add(len(pairs), want, got)
	d.tallies["goal+kind"].add(kinds, want, got)
	for _, f := range missed {
		d.miss("goal missed: [%s] %s", f.Kind, cut(f.Text, 90))
	}
	for _, r := range extra {
		d.miss("goal extra: [%s] %s", r.text("kind"), cut(r.text("text"), 90))
	}
	for _, p := range pairs {
		if p.gold.Kind != p.got.text("kind") {
			d.miss("goal kind: want %s, got %s: %s", p.gold.Kind, p.got.text("kind"), cut(p.gold.Text, 70))
		}
		d.target(p)
	}
	return nil
}

// target counts the target of a matched goal.
func (d *scoring) target(p pair) {
	want, value, unit := p.gold.Target, p.got.text("target_value"), p.got.text("target_unit")
	switch {
	case want != nil && want.Optional:
	case want != nil:
		ok := near(want.Value, value) && want.Unit == unit
		d.tallies["target"].add(count(ok), 1, count(value != ""))
		if !ok {
			d.miss("target: want %v %s, got %s %s: %s", want.Value, want.Unit, value, unit, cut(p.gold.Text, 60))
		}
	case value != "" && !shareInWords.MatchString(p.gold.Text):
		d.tallies["target"].add(0, 0, 1)
		d.miss("target extra: %s %s: %s", value, unit, cut(p.gold.Text, 60))
	}
}

// broken is a failed check by family and year as printed, "" where it has none.
type broken struct{ family, year string }

// problems compares the contradictions that gold lists with the failed checks.
func (d *scoring) problems() error {
	rows, err := d.view("v_check", "name", "outcome", "year", "message")
	if err != nil {
		return err
	}
	surplus := map[broken]bool{}
	for _, r := range rows {
		for _, family := range []string{"sum", "balance", "year"} {
			if r.text("outcome") == "fail" && strings.HasPrefix(r.text("name"), family) {
				surplus[broken{family, r.text("year")}] = true
			}
		}
	}
	failed := slices.SortedFunc(maps.Keys(surplus), func(a, b broken) int {
		return strings.Compare(a.family+" "+a.year, b.family+" "+b.year)
	})
	for _, problem := range d.gold.Problems {
		found := false
		for _, f := range failed {
			if f.family == problem.Kind && (problem.Year == 0 || f.year == strconv.Itoa(problem.Year)) {
				found = true
				delete(surplus, f)
			}
		}
		if problem.Optional {
			continue
		}
		d.tallies["problem"].add(count(found), 1, count(found))
		if !found {
			d.miss("problem not flagged: %s %s: %s", problem.Kind, nonZero(problem.Year), problem.Note)
		}
	}
	for _, f := range failed {
		if surplus[f] {
			d.tallies["problem"].add(0, 0, 1)
			d.miss("problem extra: %s %s", f.family, f.year)
		}
	}
	return nil
}

func count(ok bool) int {
	if ok {
		return 1
	}
	return 0
}

func nonZero(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}

func totalWord(total bool) string {
	if total {
		return "total"
	}
	return ""
}
