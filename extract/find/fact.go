// Package find holds the finders: plain functions from a Document to the facts
// that it prints. A Fact is as printed: kronor, SCB codes and register names
// come later, in normalize. No finder sees what another found.
package find

import "samplan/extract/doc"

// FactKind says what a Fact is about.
type FactKind string

// The kinds of facts. Candidates for the same thing (three förbund named, two
// years) are all reported with their weight; normalize settles them.
const (
	Forbund            FactKind = "forbund"             // Label: the name as printed
	OrgNumber          FactKind = "org_number"          // Number: NNNNNN-NNNN
	RegistrationNumber FactKind = "registration_number" // Number: without "Dnr"
	PlanYear           FactKind = "plan_year"           // Year
	LastYear           FactKind = "last_year"           // Year: the last year that budget or outlook covers
	Decided            FactKind = "decided"             // Number: the date as printed
	Member             FactKind = "member"              // Label: the party as printed
	Contribution       FactKind = "contribution"        // Label: the party; Year, Basis, Number, Unit
	Amount             FactKind = "amount"              // a budget amount that stands in prose: Label, Side, Year, Number, Unit
	Goal               FactKind = "goal"                // Label: the goal's text; GoalKind, Number and Unit of its target
)

// Fact is one thing that the plan says outside budget tables, as printed.
type Fact struct {
	Kind        FactKind
	Label       string
	Year        string // as printed: "2014", "2014-2016"; empty where not stated
	Basis       string // the printed word that says it: "budget", "äskad", "utfall"; empty where none
	Side        string // "income", "expense" or empty
	Number      string // amount, target or number as printed
	Unit        string // "tkr", "kr", "%", "veckor" as printed
	Section     string // the heading over it
	Share       Share  // how Number is to be given to the parties of Label
	Conditional bool   // a member "under förutsättning att …"
	Total       bool   // a printed sum of other amounts
	GoalKind    string // overall, individual, organisation, financial, society
	Measure     string // the goal's mått or indikator
	Weight      int    // evidence for a candidate: more is better; 0 for facts that do not compete
	Place       doc.Place
	By          string   // name of the finder; Find stamps it
	Doubts      []string // codes: "year-from-heading", "unit-guessed"
}

// Share says how a printed amount belongs to the parties of its fact.
type Share string

// The ways to share.
const (
	Whole   Share = ""     // the party pays the amount
	Each    Share = "each" // "950 000 kr vardera": every party of Label pays it
	Half    Share = "half" // "hälften av detta belopp"
	Third   Share = "third"
	Quarter Share = "quarter" // "en fjärdedel"
	Sixth   Share = "sixth"
	Eighth  Share = "eighth"
)

// Finder looks for one kind of fact.
type Finder struct {
	Name string // "contribution-prose"; stored with every fact it finds
	Doc  string // what it looks for, in one sentence
	Find func(*doc.Document) []Fact
}
