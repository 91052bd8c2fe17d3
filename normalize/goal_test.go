package normalize

import (
	"strings"
	"testing"

	"samplan/extract/doc"
	"samplan/extract/find"
)

func goalFact(kind, text, number, unit string, block int) find.Fact {
	return find.Fact{Kind: find.Goal, GoalKind: kind, Label: text, Number: number, Unit: unit, Place: doc.Place{Block: block}, By: "goal-heading"}
}

func TestGoalTargets(t *testing.T) {
	for _, c := range []struct{ kind, number, unit, value, want string }{
		{"individual", "60", "%", "60", "%"},
		{"individual", "hundra", "procent", "100", "%"},
		{"organisation", "fyra", "veckor", "4", "weeks"},
		{"organisation", "Trettiofem", "deltagare", "35", "persons"},
		{"individual", "10", "", "10", "persons"},
		{"organisation", "10", "", "10", "count"},
		{"financial", "500", "tkr", "500000", "SEK"},
		{"financial", "0,5", "mkr", "500000", "SEK"},
		{"financial", "två", "miljoner kronor", "2000000", "SEK"},
		{"society", "3 000", "besökare", "3000", "persons"},
		{"individual", "20–25", "ungdomar", "20", "persons"},
		{"individual", "2,5", "procentenheter", "2.5", "%"},
		{"individual", "sex", "månader", "6", "months"},
		{"individual", "30", "dagar", "30", "days"},
		{"organisation", "två", "utbildningsdagar", "2", "count"},
		{"organisation", "många", "träffar", "", ""},
		{"organisation", "", "", "", ""},
	} {
		g := goals([]find.Fact{goalFact(c.kind, "text", c.number, c.unit, 1)})[0]
		if g.TargetValue != c.value || g.TargetUnit != c.want {
			t.Errorf("%q %q: got %q %q, want %q %q", c.number, c.unit, g.TargetValue, g.TargetUnit, c.value, c.want)
		}
	}
}

func TestGoalsToldTwice(t *testing.T) {
	for _, c := range []struct {
		name string
		in   []find.Fact
		want string // texts, and the number of their sources
	}{
		{"the same words", []find.Fact{
			goalFact("financial", "Budget i balans", "", "", 1),
			goalFact("financial", "budget i balans.", "", "", 2),
		}, "Budget i balans 2"},
		{"a summary and the full text", []find.Fact{
			goalFact("individual", "Fler unga i studier", "", "", 1),
			goalFact("individual", "Förbundet ska bidra till fler unga i studier efter avslutad insats", "30", "%", 9),
		}, "Förbundet ska bidra till fler unga i studier efter avslutad insats 2"},
		{"other targets", []find.Fact{
			goalFact("individual", "Minst 40 % av deltagarna ska gå till arbete efter insatsen", "40", "%", 1),
			goalFact("individual", "Minst 20 % av deltagarna ska gå till studier efter insatsen", "20", "%", 2),
		}, "Minst 40 % av deltagarna ska gå till arbete efter insatsen 1; Minst 20 % av deltagarna ska gå till studier efter insatsen 1"},
		{"one word apart", []find.Fact{
			goalFact("organisation", "kunskapen om samverkan öka", "", "", 1),
			goalFact("organisation", "kompetensen inom samverkan öka", "", "", 2),
		}, "kunskapen om samverkan öka 1; kompetensen inom samverkan öka 1"},
		{"the order of the print", []find.Fact{
			goalFact("organisation", "senare", "", "", 5),
			goalFact("individual", "tidigare", "", "", 3),
			{Kind: find.Member, Label: "Staden"},
		}, "tidigare 1; senare 1"},
	} {
		var got []string
		for _, g := range goals(c.in) {
			got = append(got, g.Text+" "+string(rune('0'+len(g.Sources))))
		}
		if s := strings.Join(got, "; "); s != c.want {
			t.Errorf("%s:\ngot  %s\nwant %s", c.name, s, c.want)
		}
	}
}

func TestGuessedKindGivesWay(t *testing.T) {
	guessed := goalFact("overall", "Stödet ska finnas nära och vara känt av alla", "", "", 1)
	guessed.Doubts = []string{"goal-kind-guessed"}
	g := goals([]find.Fact{guessed, goalFact("organisation", "Stödet ska finnas nära och vara känt av alla", "", "", 2)})
	if len(g) != 1 || g[0].Kind != "organisation" || len(g[0].Doubts) != 0 {
		t.Errorf("got %+v", g)
	}
}
