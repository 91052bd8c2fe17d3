package normalize

import (
	"strings"
	"testing"

	"samplan/extract/find"
	"samplan/schema"
)

// doubtsOf lists the doubts of a field as "code detail".
func doubtsOf(plan *schema.Plan, field string) string {
	var out []string
	for _, f := range plan.Fields {
		if f.Name != field {
			continue
		}
		for _, d := range f.Doubts {
			out = append(out, strings.TrimSpace(d.Code+" "+d.Detail))
		}
	}
	return strings.Join(out, ", ")
}

func TestHeaderTakesTheHeaviest(t *testing.T) {
	facts := []find.Fact{
		{Kind: find.Forbund, Label: "SAMORDNINGSFÖRBUNDET HALLAND", Weight: 10},
		{Kind: find.Forbund, Label: "Samordningsförbundet i Halland", Weight: 1},
		{Kind: find.Forbund, Label: "Finsam Lund", Weight: 1},
		{Kind: find.PlanYear, Year: "2015", Weight: 10},
		{Kind: find.PlanYear, Year: "2016", Weight: 4}, // a chapter of the outlook
		{Kind: find.LastYear, Year: "2017", Weight: 10},
		{Kind: find.LastYear, Year: "2030", Weight: 10}, // a vision
		{Kind: find.LastYear, Year: "2018", Weight: 1},
		{Kind: find.Decided, Number: "den 5 december 2014", Weight: 10},
		{Kind: find.Decided, Number: "2009-05-01", Weight: 10},
		{Kind: find.OrgNumber, Number: "222000 - 2451", Weight: 8},
		{Kind: find.RegistrationNumber, Number: "2014/7", Weight: 10},
		{Kind: find.RegistrationNumber, Number: "2011/1", Weight: 0},
	}
	var plan schema.Plan
	header(facts, &plan)
	if plan.Forbund != "Samordningsförbundet Halland" || plan.ForbundSlug != "halland" {
		t.Errorf("förbund %q, %q", plan.Forbund, plan.ForbundSlug)
	}
	if plan.PlanYear != 2015 || plan.FirstYear != 2015 || plan.LastYear != 2017 {
		t.Errorf("years %d, %d to %d", plan.PlanYear, plan.FirstYear, plan.LastYear)
	}
	if plan.DecidedOn != "2014-12-05" || plan.OrgNumber != "222000-2451" || plan.RegistrationNumber != "2014/7" {
		t.Errorf("decided %q, org %q, dnr %q", plan.DecidedOn, plan.OrgNumber, plan.RegistrationNumber)
	}
	for _, f := range plan.Fields {
		if len(f.Doubts) > 0 || len(f.Sources) == 0 {
			t.Errorf("field %s: %+v", f.Name, f)
		}
	}
}

func TestNameFromALaterYearOn(t *testing.T) {
	for year, want := range map[string]string{"2017": "Samordningsförbundet Storåsen", "2018": "Samordningsförbundet Storåsen", "2016": "Samordningsförbundet Lillåsen"} {
		var plan schema.Plan
		header([]find.Fact{
			{Kind: find.Forbund, Label: "Samordningsförbundet Lillåsen", Weight: 8},
			{Kind: find.Forbund, Label: "Samordningsförbundet Storåsen", Weight: 9, Year: "2017"},
			{Kind: find.PlanYear, Year: year, Weight: 10},
		}, &plan)
		if plan.Forbund != want {
			t.Errorf("%s: %s", year, plan.Forbund)
		}
	}
}

func TestHeaderDoubts(t *testing.T) {
	for _, c := range []struct {
		name  string
		facts []find.Fact
		field string
		want  string
	}{
		{"a förbund that the register lacks", []find.Fact{{Kind: find.Forbund, Label: "Samordningsförbundet Östra Viken", Weight: 10}}, "forbund", "forbund-unknown"},
		{"two förbund in the title", []find.Fact{{Kind: find.Forbund, Label: "Finsam Lund", Weight: 10}, {Kind: find.Forbund, Label: "Finsam Malmö", Weight: 10}}, "forbund", "two-candidates malmo"},
		{"a name of the file only", []find.Fact{{Kind: find.Forbund, Label: "Finsam Lund", Weight: 1, Doubts: []string{"forbund-from-file-name"}}}, "forbund", "forbund-from-file-name"},
		{"the file's name beside the title", []find.Fact{{Kind: find.PlanYear, Year: "2012", Weight: 1, Doubts: []string{"year-from-file-name"}}, {Kind: find.PlanYear, Year: "2012", Weight: 10}}, "plan_year", ""},
		{"members of one förbund only", say(10, "Medlemmar är", "Lysekils kommun", "Munkedals kommun", "Sotenäs kommun", "Tanums kommun", "Strömstads kommun", "FK"), "forbund", "forbund-from-members"},
		{"a year of the file only", []find.Fact{{Kind: find.PlanYear, Year: "2012", Weight: 1, Doubts: []string{"year-from-file-name"}}}, "plan_year", "year-from-file-name"},
		{"an earlier year as strong", []find.Fact{{Kind: find.PlanYear, Year: "2012", Weight: 10}, {Kind: find.PlanYear, Year: "2011", Weight: 8}}, "plan_year", "two-candidates 2011"},
		{"a wrong check digit", []find.Fact{{Kind: find.OrgNumber, Number: "222000-2452", Weight: 8}}, "org_number", "check-digit 222000-2452"},
		{"two numbers on the title page", []find.Fact{{Kind: find.RegistrationNumber, Number: "1/12", Weight: 10}, {Kind: find.RegistrationNumber, Number: "2/12", Weight: 10}}, "registration_number", "two-candidates 2/12"},
	} {
		var plan schema.Plan
		header(c.facts, &plan)
		if got := doubtsOf(&plan, c.field); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

func TestYearFromDecision(t *testing.T) {
	for date, want := range map[string]int{"2011-11-25": 2012, "2012-02-10": 2012} {
		var plan schema.Plan
		header([]find.Fact{{Kind: find.Decided, Number: date, Weight: 10}}, &plan)
		if plan.PlanYear != want || doubtsOf(&plan, "plan_year") != "year-from-decision "+date {
			t.Errorf("%s: %d, %q", date, plan.PlanYear, doubtsOf(&plan, "plan_year"))
		}
	}
}

func TestHeaderOfNothing(t *testing.T) {
	var plan schema.Plan
	header(nil, &plan)
	if plan.Forbund != "" || plan.PlanYear != 0 || len(plan.Fields) != 0 {
		t.Errorf("%+v", plan)
	}
}
