package normalize

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/shopspring/decimal"

	"samplan/extract/find"
	"samplan/schema"
)

// settleYears gives every column its year and basis. A header names it, else
// the table's title, caption or heading does, else it is the plan's own year. A
// header that only names a sum ("Summa totalt 2011") beside columns without
// years gives way to the caption: plans copy last year's table and forget it.
func (s *sheet) settleYears(planYear int) {
	named, sumsOnly := 0, true
	for _, c := range s.columns {
		if c.Role != find.OtherColumn && c.Year != "" {
			named++
			sumsOnly = sumsOnly && find.IsTotalWord(c.Head)
		}
	}
	table := number(s.grid.Year)
	for i := range s.columns {
		c := &s.columns[i]
		own := number(c.Year)
		switch {
		case own != 0 && !(sumsOnly && table != 0):
			c.year = own
		case table != 0 && (named == 0 || sumsOnly):
			c.year = table
		case own != 0:
			c.year = own
		case named > 0 && sumsOnly:
			c.year = s.onlyYear()
		default:
			c.year = planYear
			if c.Role != find.OtherColumn && (named > 0 || table == 0 && severalYears.MatchString(first(s.grid.Headings))) {
				c.doubts = append(c.doubts, schema.Reason{Code: "year-guessed", Detail: c.Head})
			}
		}
		if own == 0 && c.year == planYear && (basisOf(c.Head) == "actual" || basisOf(c.Head) == "forecast" && len(s.columns) > 1 || yearBefore.MatchString(c.Head)) {
			// "Bokslut" or "Prognos" beside "Budget", without years: an earlier year, and which is a guess
			c.year--
			c.doubts = append(c.doubts, schema.Reason{Code: "year-guessed", Detail: c.Head})
		} else if own != 0 && c.year >= planYear && basisOf(c.Head) == "actual" || own == 0 && number(s.grid.Year) != 0 && c.year < planYear && basisOf(c.Head) != "actual" {
			// an outcome of a year to come, or a year that only a heading of the table tells and that is over
			c.doubts = append(c.doubts, schema.Reason{Code: "year-guessed", Detail: strconv.Itoa(c.year)})
		}
		if planYear > 0 && (c.year < planYear-farYears || c.year > planYear+farYears) {
			c.doubts = append(c.doubts, schema.Reason{Code: "year-guessed", Detail: strconv.Itoa(c.year)})
		}
		words := c.Head
		if basisOf(words) == "" {
			words = strings.Join(firstTwo(s.grid.Headings), " ")
			if basisOf(words) == "actual" || basisOf(words) == "requested" && c.year >= planYear {
				words = "" // a heading may speak of outcomes and requests beside the budget
			}
		}
		var guessed bool
		if c.basis, guessed = basisFor(words, c.year, planYear); guessed {
			c.doubts = append(c.doubts, schema.Reason{Code: "basis-guessed", Detail: strconv.Itoa(c.year)})
		}
		if c.year == 0 {
			c.doubts = append(c.doubts, schema.Reason{Code: "year-unknown"})
		}
	}
}

// severalYears matches a heading over the amounts of several years: "Budget för
// perioden 2015-2017". Where no column tells which, they may be of all together.
var severalYears = regexp.MustCompile(`\b20\d\d ?(?:-|–|—|/|till|och|t\.?o\.?m\.?) ?(?:20)?\d\d\b`)

// yearBefore matches a header that speaks of the year before the plan's.
var yearBefore = regexp.MustCompile(`(?i)föregående|förra året|fg\.? år|innevarande|i fjol`)

// farYears is how far a budget table looks back or ahead at most: plans show two
// or three earlier years and up to four to come.
const farYears = 6

// version matches headers of two budgets of one year.
var version = regexp.MustCompile(`(?i)ursprung|revid|\brev\b|beslut|justera|\bny\b|förslag|omarbet`)

// hasSum tells whether a column sums the others of a year.
func (s *sheet) hasSum(year int) bool {
	for _, c := range s.columns {
		if c.Role == find.SumColumn && c.year == year {
			return true
		}
	}
	return false
}

// doubtUnnamed doubts columns of amounts that nothing tells apart: the same year
// and basis, and no word of a version or column of their sums beside them. Two
// under one head ("Budget | Prognos | Budget") are of two years, as a rule, whose
// names are lost: then the year of every column that prints none is open.
func (s *sheet) doubtUnnamed() {
	alike := false
	for i := range s.columns {
		for j := range s.columns {
			a, b := &s.columns[i], &s.columns[j]
			if i != j && a.Role == find.AmountColumn && b.Role == find.AmountColumn && a.year == b.year && a.basis == b.basis &&
				(a.Head == b.Head || !s.hasSum(a.year) && !version.MatchString(a.Head+b.Head)) {
				a.doubts = append(a.doubts, schema.Reason{Code: "column-unnamed", Detail: a.Head})
				alike = alike || a.Head == b.Head && a.Year == ""
				break
			}
		}
	}
	for i := range s.columns {
		if c := &s.columns[i]; alike && c.Role != find.OtherColumn && c.Year == "" && len(c.doubts) == 0 {
			c.doubts = append(c.doubts, schema.Reason{Code: "year-guessed", Detail: c.Head})
		}
	}
}

// onlyYear is the year of the one column that names any.
func (s *sheet) onlyYear() int {
	for _, c := range s.columns {
		if c.Year != "" {
			return number(c.Year)
		}
	}
	return 0
}

func firstTwo(s []string) []string {
	if len(s) > 2 {
		return s[:2]
	}
	return s
}

// number reads a year; 0 where there is none.
func number(year string) int {
	n, _ := strconv.Atoi(year)
	return n
}

// These bound what a förbund's budget can be, in kronor: the smallest had some
// hundred thousand a year, the largest (whole counties) tens of millions. No
// table of it has only amounts below leastTable.
var (
	largestBudget  = decimal.NewFromInt(200_000_000)
	smallestBudget = decimal.NewFromInt(100_000)
	leastTable     = decimal.NewFromInt(20_000)
)

// settleUnits gives every column its unit: printed with the amounts, over the
// column, or for the table. A table without any is judged by size: the largest
// amount must make a possible budget. Where more than one unit does, the
// amounts are doubted; so are they where the stated unit makes an impossible one.
func (s *sheet) settleUnits(proved provedUnit) {
	unit := s.grid.Unit
	printed, largest := s.printedUnits()
	if unit == "" && len(printed) == 1 {
		unit = printed[0]
	}
	var doubts, reasons []schema.Reason
	switch {
	case unit != "":
	case proved.unit != "":
		unit, reasons = proved.unit, []schema.Reason{{Code: "unit-by-amount", Detail: proved.place}}
	default:
		var sure bool
		if unit, sure = unitBySize(largest); !sure {
			doubts = append(doubts, schema.Reason{Code: "unit-guessed", Detail: unit})
		}
	}
	for i := range s.columns {
		c := &s.columns[i]
		c.unit = unit
		if c.Unit != "" {
			c.unit = c.Unit
		}
		var known bool
		if c.factor, known = unitFactor(c.unit); !known {
			c.factor = decimal.NewFromInt(1)
			c.doubts = append(c.doubts, schema.Reason{Code: "unit-guessed", Detail: c.unit})
		}
		c.doubts, c.reasons = append(c.doubts, doubts...), append(c.reasons, reasons...)
	}
}

// printedUnits returns the units that stand with amounts, and the largest of
// the amounts that have none.
func (s *sheet) printedUnits() (units []string, largest decimal.Decimal) {
	for _, r := range s.rows {
		for _, c := range r.cells {
			switch {
			case c.value == nil:
			case c.printed.Number.Unit == "":
				largest = decimal.Max(largest, c.value.Abs())
			case !slices.Contains(units, c.printed.Number.Unit):
				units = append(units, c.printed.Number.Unit)
			}
		}
	}
	return units, largest
}

// unitBySize is the unit in which the largest amount makes a possible budget,
// and whether it is the only one.
func unitBySize(largest decimal.Decimal) (unit string, sure bool) {
	var possible []string
	for _, u := range []string{"kr", "tkr", "mkr"} {
		if f, _ := unitFactor(u); possibleBudget(largest.Mul(f)) {
			possible = append(possible, u)
		}
	}
	if len(possible) == 0 {
		return "kr", false
	}
	return possible[0], len(possible) == 1 // 14 405 is tkr: a budget of 14 405 kronor is none
}

// doubtSizes doubts columns, once in kronor, that are larger than any förbund's
// budget, and tables that are smaller than any: their unit was misread.
func (s *sheet) doubtSizes() {
	table := decimal.Zero
	largest := make([]decimal.Decimal, len(s.columns))
	for _, r := range s.rows {
		for c, cell := range r.cells {
			if cell.value != nil && s.columns[c].Role != find.OtherColumn {
				largest[c] = decimal.Max(largest[c], cell.value.Abs())
				table = decimal.Max(table, largest[c])
			}
		}
	}
	for c := range s.columns {
		if largest[c].GreaterThan(largestBudget) || table.LessThan(leastTable) {
			s.columns[c].doubts = append(s.columns[c].doubts, schema.Reason{Code: "unit-implausible", Detail: s.columns[c].unit})
		}
	}
}

// outlier is how many times all other amounts of a column one amount must be to
// be doubted, and loneUnit the least that it must be, in kronor.
var (
	outlier  = decimal.NewFromInt(20)
	loneUnit = decimal.NewFromInt(10_000_000)
)

// doubtOutliers doubts the one amount of a column that is many times all others
// together: kronor among tkr ("Styrelse 85 000" beside "Kansli 400").
func (s *sheet) doubtOutliers() {
	for c := range s.columns {
		if s.columns[c].Role == find.OtherColumn {
			continue
		}
		var most *sheetCell
		others, n := decimal.Zero, 0
		for i := range s.rows {
			cell := &s.rows[i].cells[c]
			if cell.value == nil || cell.value.IsZero() {
				continue
			}
			n++
			if most == nil || cell.value.Abs().GreaterThan(most.value.Abs()) {
				most, cell = cell, most
			}
			if cell != nil {
				others = others.Add(cell.value.Abs())
			}
		}
		if n > 2 && most.value.Abs().GreaterThan(others.Mul(outlier)) && !most.value.Abs().LessThan(loneUnit) {
			most.doubts = append(most.doubts, schema.Reason{Code: "unit-implausible", Detail: most.unit})
		}
	}
}

// doubtNoteMarks doubts an amount with one decimal more than any other of its row
// and its column have: the mark of a note may stand behind it, as conversions to
// text leave it, "-1,2" and note 3 as "-1,23".
func (s *sheet) doubtNoteMarks() {
	for i := range s.rows {
		for c := range s.rows[i].cells {
			cell := &s.rows[i].cells[c]
			if cell.value == nil || s.columns[c].Role == find.OtherColumn {
				continue
			}
			row, column := int32(0), int32(0)
			for k := range s.columns {
				if k != c {
					row = max(row, s.rows[i].cells[k].decimals())
				}
			}
			for k := range s.rows {
				if k != i {
					column = max(column, s.rows[k].cells[c].decimals())
				}
			}
			if row > 0 && row == column && cell.decimals() == row+1 {
				cell.doubts = append(cell.doubts, schema.Reason{Code: "note-mark"})
			}
		}
	}
}

// decimals is how many decimals an amount is printed with.
func (c *sheetCell) decimals() int32 {
	if c.value == nil || !strings.ContainsAny(c.printed.Number.Text, ",.") {
		return 0
	}
	r, _ := parseAmount(c.printed.Number.Text)
	return max(0, -r.value.Exponent())
}

func possibleBudget(kronor decimal.Decimal) bool {
	return !kronor.GreaterThan(largestBudget) && !kronor.LessThan(smallestBudget)
}

// yearInLabel matches a sum's label that ends in a year: "TOTAL BUDGET 2009",
// "Kostnader 2009".
// "Överfört från 2010" and "EU-plattform 2020" name a year of their own.
var yearInLabel = regexp.MustCompile(`(?i)^(?:(?:summa|totalt?|totala|s:a|budget|årsbudget|resultat)\b[^\d]*\b|(?:intäkter|inkomster|kostnader|utgifter) (?:år )?)(20\d\d|199\d)\W*$`)
