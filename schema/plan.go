// Package schema owns the database: its tables, its views and all SQL. It takes
// plans as typed rows and gives them back; it knows nothing of files or formats.
package schema

// Plan is what the database holds of one plan of one document: typed rows in
// whole kronor, each with its origin, its sources and what speaks for or
// against it. normalize makes it, Store.Save writes it.
type Plan struct {
	Ordinal            int    // from 1 within its document
	Forbund            string // preferred name from the register, or the name as printed
	ForbundSlug        string // slug in the register; empty for an unknown förbund
	OrgNumber          string // NNNNNN-NNNN, check digit verified
	RegistrationNumber string // diarienummer as printed, without "Dnr"
	PlanYear           int    // 0 unknown
	FirstYear          int
	LastYear           int
	DecidedOn          string   // ISO date, empty unknown
	Fields             []Field  // where each of the above stands
	Members            []Member // of the förbund, no conditional ones
	Contributions      []Contribution
	BudgetLines        []BudgetLine
	Goals              []Goal
	Checks             []Check
}

// Origin says how a value came to be. Read, derived and corrected never mix.
type Origin string

// The origins.
const (
	Read      Origin = "read"      // printed in the file
	Derived   Origin = "derived"   // computed or inferred from what is printed ("hälften av detta belopp")
	Corrected Origin = "corrected" // by a person, later
)

// Evidence is what every fact carries beside its value.
type Evidence struct {
	Origin  Origin
	Sources []Source // at least one
	Reasons []Reason // why the value is trusted: "in-sum", "same-in-prose", "unit-by-amount"
	Doubts  []Reason // why it may be misread: "unit-guessed"; any doubt flags the row
}

// Reason is a code from a closed list with the values it speaks of.
type Reason struct {
	Code   string // "unit-guessed"
	Detail string // values only: "tkr", "Summa intäkter 2014"; may be empty
}

// Source is one place where a fact is printed.
type Source struct {
	Where   string // the place in words: "page 6, table row 3, column 2"
	Printed string // the text as printed: "1 309", "Västerås stad"
	Unit    string // unit as printed: "tkr"; empty where none
	Finder  string // who found it
	Page    int    // from 1; 0 where the format has no pages
	Block   int    // the block of the document, from 1
	Row     int    // table row and column from 1; 0 outside tables
	Col     int
	Start   int // characters in the block's or cell's text; 0, 0 is all of it
	End     int
	X0      float64 // box in PDF points, origin bottom left; all 0 where the format has no geometry
	Y0      float64
	X1      float64
	Y1      float64
}

// Field is the evidence for one header value: Name is the column of table plan.
type Field struct {
	Name string // "forbund", "plan_year", …
	Evidence
}

// Party is a member or payer.
type Party struct {
	Name string // as printed
	Kind string // municipality, region, state; empty where unknown
	Code string // SCB code ("1080", "10"), FK, AF, FK+AF; empty where unknown
}

// Member is a member of the förbund.
type Member struct {
	Party
	Evidence
}

// Contribution is what a party puts in in a year.
type Contribution struct {
	Party
	Year   int
	Basis  string // budget, plan, forecast, actual, requested
	Amount int64  // whole kronor
	Evidence
}

// BudgetLine is one printed budget amount.
type BudgetLine struct {
	Table    int // ordinal of the budget table within the plan, from 1; 0 for prose
	Line     int // ordinal of the row within the table, from 1
	Year     int
	Basis    string
	Side     string // income, expense, result
	Section  string
	Label    string
	Category string // neutral category from the reference terms
	Amount   int64  // whole kronor; negative only where it works against its side
	IsTotal  bool
	Evidence
}

// Goal is a goal with its target, if it has one.
type Goal struct {
	Kind        string // overall, individual, organisation, financial, society
	Text        string
	Measure     string // mått, indikator
	TargetValue string // decimal; empty where none
	TargetUnit  string // %, persons, count, SEK, months, weeks, days
	Evidence
}

// Outcome is how a check ended.
type Outcome string

// The outcomes.
const (
	Pass    Outcome = "pass"
	Fail    Outcome = "fail"
	Unknown Outcome = "unknown" // could not be looked at; the reason is in Detail
)

// Check is the result of one check.
type Check struct {
	Name     string // family first: "sum-column", "balance", "year-label", "share"
	Outcome  Outcome
	Year     int    // 0 where it concerns no single year
	Expected string // what the other evidence gives: an amount in kronor, a year
	Actual   string // what is printed
	Subject  string // the label it is about: "Summa intäkter"
	Detail   string // a code that says more: "no-parts-found"
	Flags    bool   // a failure flags the rows
	Rows     []Row  // the rows it touches
}

// Row points to a fact of the same Plan.
type Row struct {
	Kind  string // "contribution", "budget_line", "member", "goal", "field"
	Index int    // in the Plan's slice of that kind, from 0
	Role  string // "sum", "part", "left", "right", "subject"
}

// Document is one file handed to an import, read or not.
type Document struct {
	Path    string // relative to the folder imported, slashes; unique in the database
	SHA256  string // hex of the bytes; empty where they could not be read
	Bytes   int64
	Format  string // "docx", "text"; empty where unknown
	Kind    string // what the document is: plan, annual_report, interim_report, minutes, application, …; empty unread
	Status  string // doc.Status: read, not_a_plan, unsupported, empty, damaged, encrypted, too_large, unreadable
	Reason  string // why it gave nothing: what is wrong; empty when read
	Hint    string // what to do about it
	Notes   []Note // what could not be read in it
	Plans   []Plan
	RuleSet string // version of the rules that read it
}

// Note is a doubt about a place in the file that belongs to no fact.
type Note struct {
	Code  string
	Where string
	What  string
}
