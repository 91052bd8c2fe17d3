package schema

import (
	"fmt"
	"strings"
)

// at is a source in a cell of a table.
func at(row, col int, printed, unit string) Evidence {
	return Evidence{
		Origin: Read,
		Sources: []Source{{
			Where: fmt.Sprintf("page 2, table row %d, column %d", row, col), Printed: printed, Unit: unit, Finder: "budget-table",
			Page: 2, Block: 7, Row: row, Col: col, X0: 310.5, Y0: 402, X1: 333.25, Y1: 411,
		}},
	}
}

// inText is a source in running text.
func inText(block, start, end int, printed string) Evidence {
	return Evidence{
		Origin: Read,
		Sources: []Source{{
			Where: fmt.Sprintf("paragraph %d, characters %d–%d", block, start+1, end), Printed: printed, Finder: "header",
			Block: block, Start: start, End: end,
		}},
	}
}

// doubted adds a doubt to a fact's evidence.
func doubted(e Evidence, code, detail string) Evidence {
	e.Doubts = append(e.Doubts, Reason{Code: code, Detail: detail})
	return e
}

// example is a plan whose costs do not add up: 1 200 and 1 729 are not 2 930.
func example() Document {
	members := inText(3, 0, 14, "Storby kommun")
	members.Sources = append(members.Sources, inText(9, 4, 17, "Storby kommun").Sources...)
	return Document{
		Path: "söder/plan 2014.docx", SHA256: strings.Repeat("ab", 32), Bytes: 20480, Format: "docx", Kind: "plan", Status: "read", RuleSet: "r1",
		Notes: []Note{{Code: "text-box-skipped", Where: "paragraph 12", What: "a text box was not read"}},
		Plans: []Plan{{
			Ordinal: 1, Forbund: "Samordningsförbundet Storby", ForbundSlug: "storby", OrgNumber: "222000-1230", RegistrationNumber: "2013/17",
			PlanYear: 2014, FirstYear: 2014, LastYear: 2016, DecidedOn: "2013-11-21",
			Fields: []Field{
				{"forbund", inText(1, 0, 27, "Samordningsförbundet Storby")},
				{"plan_year", doubted(inText(1, 40, 44, "2014"), "two-years", "2013")},
			},
			Members: []Member{
				{Party{"Storby kommun", "municipality", "1080"}, members},
				{Party{"Arbetsförmedlingen", "state", "AF"}, inText(3, 20, 38, "Arbetsförmedlingen")},
			},
			Contributions: []Contribution{
				{Party{"Storby kommun", "municipality", "1080"}, 2014, "budget", 732500, at(2, 2, "732,5", "tkr")},
				{Party{"Staten", "state", "FK+AF"}, 2014, "budget", 1465000, doubted(at(3, 2, "1465", ""), "unit-guessed", "tkr")},
				{Party{"Okänd part", "", ""}, 0, "", 0, Evidence{Origin: Derived}},
			},
			BudgetLines: []BudgetLine{
				{1, 1, 2014, "budget", "expense", "Kostnader", "Kansli", "administration", 1200000, false, at(5, 2, "1 200", "tkr")},
				{1, 2, 2014, "budget", "expense", "Kostnader", "Insatser", "activities", 1729000, false, at(6, 2, "1 729", "tkr")},
				{1, 3, 2014, "budget", "expense", "Kostnader", "Summa kostnader", "", 2930000, true, at(7, 2, "2 930", "tkr")},
				{0, 0, 2015, "plan", "income", "", "Intäkter", "", -5, true, inText(14, 3, 9, "2015")},
			},
			Goals: []Goal{
				{"individual", "Minst 40 % ska arbeta efter avslutad insats.", "Andel i arbete", "40", "%", inText(20, 0, 44, "Minst 40 % ska arbeta efter avslutad insats.")},
				{"", "Fler samverkar.", "", "", "", inText(21, 0, 0, "Fler samverkar.")},
			},
			Checks: []Check{
				{"sum-column", Fail, 2014, "2929000", "2930000", "Summa kostnader", "", true,
					[]Row{{"budget_line", 2, "sum"}, {"budget_line", 0, "part"}, {"budget_line", 1, "part"}}},
				{"balance", Unknown, 2014, "", "", "", "no-income", true, nil},
				{"share", Fail, 0, "50", "40", "Staten", "", false, []Row{{"contribution", 0, "left"}}},
				{"year-label", Pass, 2014, "2014", "2014", "Budget 2014", "", true, []Row{{"field", 1, "subject"}, {"budget_line", 0, ""}}},
			},
		}},
	}
}

// unread is a file that gave nothing.
func unread() Document {
	return Document{Path: "b.docx", Bytes: 12, Status: "damaged", Reason: "the archive ends early", Hint: "fetch the file again", RuleSet: "r1"}
}
