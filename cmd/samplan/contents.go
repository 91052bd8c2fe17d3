package main

import (
	"samplan/schema"
)

// contents is all that the database holds of a document, as rows of the views.
type contents struct {
	Document string `json:"document"`
	Status   string `json:"status"`
	Notes    []row  `json:"notes"`
	Plans    []row  `json:"plans"` // with the rows of each kind of fact and the checks under its key

	file  row            // the columns of v_plan that concern the file
	facts map[string]row // by fact_id
}

// factKinds are the kinds of facts in the order in which they are shown.
var factKinds = []struct {
	key, view string
	title     string
	cells     func(row) []string // the value for people
}{
	{"fields", "v_field", "the plan", func(r row) []string { return []string{r.text("field"), r.text("value")} }},
	{"members", "v_member", "members", func(r row) []string { return []string{r.text("party"), party(r)} }},
	{"contributions", "v_contribution", "contributions", func(r row) []string {
		return []string{r.text("year"), r.text("basis"), r.text("party"), party(r), amount(r)}
	}},
	{"budget_lines", "v_budget_line", "budget", func(r row) []string {
		label := oneLine(r.text("label"), 50)
		if r.is("is_total") {
			label = "= " + label
		}
		return []string{r.text("year"), r.text("basis"), r.text("side"), label, amount(r)}
	}},
	{"goals", "v_goal", "goals", func(r row) []string {
		return []string{r.text("kind"), oneLine(r.text("text"), 80), r.text("target_value") + " " + r.text("target_unit")}
	}},
}

func party(r row) string { return r.text("party_kind") + " " + r.text("party_code") }

// amount is right-aligned, up to 999 million kronor.
func amount(r row) string { return padLeft(grouped(r.text("amount_sek")), len("-999 999 999")) }

// rows are the rows that readContents put under a key.
func (r row) rows(key string) []row {
	rows, _ := r[key].([]row)
	return rows
}

// readContents reads a document. Each fact has its "sources" and "reasons", each
// check the "rows" it touches.
func readContents(store *schema.Store, document string) (contents, error) {
	c := contents{Document: document, Plans: []row{}, facts: map[string]row{}}
	var err error
	read := func(view string) (rows []row) {
		if err == nil {
			rows, err = readView(store, view, document)
		}
		return rows
	}
	plans := map[string]row{}
	for _, p := range read("v_plan") {
		c.file, c.Status = p, p.text("status")
		if p["plan_id"] != nil {
			plans[p.text("plan_id")] = p
			p["checks"] = []row{}
			for _, kind := range factKinds {
				p[kind.key] = []row{}
			}
			c.Plans = append(c.Plans, p)
		}
	}
	c.Notes = read("v_note")
	for _, kind := range factKinds {
		for _, f := range read(kind.view) {
			c.facts[f.text("fact_id")] = f
			attach(plans, "plan_id", kind.key, f)
		}
	}
	for _, s := range read("v_source") {
		attach(c.facts, "fact_id", "sources", s)
	}
	for _, s := range read("v_reason") {
		attach(c.facts, "fact_id", "reasons", s)
	}
	checks := map[string]row{}
	for _, k := range read("v_check") {
		checks[k.text("check_id")] = k
		attach(plans, "plan_id", "checks", k)
	}
	for _, r := range read("v_check_row") {
		attach(checks, "check_id", "rows", r)
	}
	return c, err
}

// attach puts a row under a key of the row that its id names.
func attach(owners map[string]row, id, key string, r row) {
	if owner := owners[r.text(id)]; owner != nil {
		owner[key] = append(owner.rows(key), r)
	}
}
