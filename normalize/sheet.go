package normalize

import (
	"slices"
	"strings"

	"github.com/shopspring/decimal"

	"samplan/extract/find"
	"samplan/normalize/sums"
	"samplan/schema"
)

// sheet is a grid on its way to rows: years, bases and units settled, amounts
// read, and the sums of a column of their own put among the rows they sum.
type sheet struct {
	grid    *find.Grid
	columns []sheetColumn
	rows    []sheetRow
	solved  sums.Solution // Total and Parts are indices of rows
}

type sheetColumn struct {
	find.GridColumn
	year    int
	basis   string
	unit    string
	factor  decimal.Decimal
	doubts  []schema.Reason
	reasons []schema.Reason // to trust all its amounts
}

type sheetRow struct {
	*find.GridRow
	side   string
	sum    bool            // it stands in a column of sums
	doubts []schema.Reason // of every amount of the row
	label  string
	cells  []sheetCell
}

// sheetCell is one amount, positive where it works for its side.
type sheetCell struct {
	printed *find.GridCell   // nil where the square is empty
	value   *decimal.Decimal // kronor, once the unit is settled
	other   *decimal.Decimal // kronor: a second reading that the print allows
	step    decimal.Decimal  // kronor: what the last printed digit counts
	unit    string           // printed with it or for its column
	line    int              // index in Plan.BudgetLines, -1 none
	settled string           // the reason why a sum chose another reading than the first, "" for none
	reasons []schema.Reason
	doubts  []schema.Reason
}

// newSheet reads a grid's amounts. A proved unit is that of the amounts for which
// the grid prints none.
func newSheet(g *find.Grid, planYear int, proved provedUnit) *sheet {
	s := &sheet{grid: g}
	for i := range g.Columns {
		col := sheetColumn{GridColumn: g.Columns[i]}
		for _, code := range g.Columns[i].Doubts {
			col.doubts = append(col.doubts, schema.Reason{Code: code})
		}
		s.columns = append(s.columns, col)
	}
	for _, r := range settleReadings(g) {
		row := s.readRow(&r.GridRow)
		row.doubts = r.doubts
		if r.Shifted {
			row.doubts = append(row.doubts, schema.Reason{Code: "row-shifted"})
		}
		s.rows = append(s.rows, row)
	}
	s.mergeGroupSums()
	s.settleYears(planYear)
	s.doubtUnnamed()
	s.settleUnits(proved)
	s.inKronor()
	s.doubtSizes()
	s.doubtOutliers()
	s.doubtNoteMarks()
	s.sidesBySums()
	s.settleSides()
	s.moveGroupSums()
	return s
}

func (s *sheet) readRow(r *find.GridRow) sheetRow {
	row := sheetRow{GridRow: r, side: r.Side, label: r.Label, cells: make([]sheetCell, len(s.columns))}
	for c := range r.Cells {
		row.cells[c] = sheetCell{line: -1}
		if !r.Cells[c].Amount || s.columns[c].Role == find.OtherColumn || partOfPrinted(r) && s.grid.Kind != find.ContributionGrid {
			continue
		}
		if reading, ok := parseAmount(r.Cells[c].Number.Text); ok {
			value := reading.value
			row.cells[c].printed, row.cells[c].value, row.cells[c].other = &r.Cells[c], &value, reading.other
		}
	}
	return row
}

// inKronor turns every amount from its printed unit to kronor.
func (s *sheet) inKronor() {
	for _, r := range s.rows {
		for i := range r.cells {
			c := &r.cells[i]
			if c.value == nil {
				continue
			}
			factor := s.columns[i].factor
			c.unit = s.columns[i].unit
			if f, ok := unitFactor(c.printed.Number.Unit); ok {
				factor, c.unit = f, c.printed.Number.Unit
			}
			c.step = step(*c.value).Mul(factor)
			value := c.value.Mul(factor)
			c.value = &value
			if c.other != nil {
				other := c.other.Mul(factor)
				c.other = &other
			}
		}
	}
}

// partOfPrinted tells whether a row only tells a part of the one above it.
func partOfPrinted(r *find.GridRow) bool {
	if n := len(r.Sections); n > 0 && r.Level > 0 && isVarav(r.Sections[n-1]) {
		return true // "Varav:" on a row of its own, set-in rows under it
	}
	return isVarav(r.Label)
}

func isVarav(label string) bool {
	l := strings.ToLower(strings.TrimSpace(label))
	return strings.HasPrefix(l, "varav") || strings.HasPrefix(l, "därav")
}

// sidesBySums lets sums that name their side ("Summa intäkter") place their
// parts, whatever the parts' words say: "Eget kapital" under the members' money,
// "MIA, medfinansiering" among the costs.
func (s *sheet) sidesBySums() {
	if !slices.ContainsFunc(s.rows, func(r sheetRow) bool { return find.TotalSide(r.label) != "" }) {
		return
	}
	rows := make([]sums.Row, len(s.rows))
	for i := range s.rows {
		r := &s.rows[i]
		if r.side != "result" && r.amounts() {
			rows[i] = sums.Row{Values: s.values(r), Total: find.IsTotalWord(r.label), Leaf: find.IsOnePayer(r.label), Level: r.Level}
		}
	}
	parts := map[int][]int{}
	for _, e := range sums.Solve(rows, nil).Equations {
		if e.Holds() && len(e.Parts) > 1 {
			parts[e.Total] = s.counting(e)
		}
	}
	var place func(row int, side string)
	place = func(row int, side string) {
		s.rows[row].side = side
		for _, p := range parts[row] {
			place(p, side)
		}
	}
	for i := range s.rows {
		if side := find.TotalSide(s.rows[i].label); side != "" && len(parts[i]) > 0 && !s.mostlyOther(parts[i], side) {
			place(i, side)
		}
	}
}

// counting are the parts of an equation that have an amount in a column in which
// the sum is printed: beside a column of group sums the groups' parts have none.
func (s *sheet) counting(e sums.Equation) []int {
	var out []int
	for _, p := range e.Parts {
		for c, col := range e.Columns {
			if col.Used && s.rows[p].cells[c].value != nil {
				out = append(out, p)
				break
			}
		}
	}
	return out
}

// mostlyOther tells whether more of the rows say the other side than this one:
// where incomes meet costs, the incomes add up to the sum of costs as well.
func (s *sheet) mostlyOther(rows []int, side string) bool {
	same, other := 0, 0
	for _, i := range rows {
		switch s.rows[i].side {
		case side:
			same++
		case "income", "expense":
			other++
		}
	}
	return other > same
}

// settleSides turns printed signs into sides: incomes printed with a minus, as
// accountants do, and costs printed with one count as positive. A row that no
// word has placed is placed by its sign where the table uses signs so.
func (s *sheet) settleSides() {
	minus, plus := map[string]int{}, map[string]int{}
	for _, r := range s.rows {
		for _, c := range r.cells {
			switch {
			case c.value == nil:
			case c.value.IsNegative():
				minus[r.side]++
			case c.value.IsPositive():
				plus[r.side]++
			}
		}
	}
	flip := map[string]bool{}
	for _, side := range []string{"income", "expense"} {
		flip[side] = minus[side] > plus[side]
	}
	for i := range s.rows {
		r := &s.rows[i]
		if r.side == "" {
			r.side = "expense"
			if flip["income"] != flip["expense"] && signOf(r) < 0 == flip["income"] {
				r.side = "income"
			}
		}
		for c := range r.cells {
			if v := r.cells[c].value; v != nil && flip[r.side] {
				n := v.Neg()
				r.cells[c].value = &n
			}
		}
	}
}

// signOf returns the sign of a row's first amount that is not zero.
func signOf(r *sheetRow) int {
	for _, c := range r.cells {
		if c.value != nil && !c.value.IsZero() {
			return c.value.Sign()
		}
	}
	return 0
}

// moveGroupSums puts the sums that stand in a column of their own among the
// rows: on the group's last row they become a row after it, labelled as the
// group; on a row of their own they move to the column of their parts.
func (s *sheet) moveGroupSums() {
	for c := range s.columns {
		if s.columns[c].Role != find.GroupSumColumn {
			continue
		}
		parts := s.partsColumn(c)
		var rows []sheetRow
		for _, r := range s.rows {
			cell := r.cells[c]
			if cell.value == nil {
				rows = append(rows, r)
				continue
			}
			if r.cells[parts].value == nil {
				r.cells[parts], r.cells[c] = cell, sheetCell{line: -1}
				r.sum = true
				rows = append(rows, r)
				continue
			}
			sum := sheetRow{GridRow: r.GridRow, side: r.side, sum: true, label: r.label, cells: make([]sheetCell, len(s.columns))}
			if n := len(r.Sections); n > 0 {
				sum.label = r.Sections[n-1]
			}
			for i := range sum.cells {
				sum.cells[i] = sheetCell{line: -1}
			}
			sum.cells[parts] = cell
			r.cells[c] = sheetCell{line: -1}
			rows = append(rows, r, sum)
		}
		s.rows = rows
	}
}

// partsColumn is the column of amounts nearest left of a column of group sums.
func (s *sheet) partsColumn(c int) int {
	for c > 0 && s.columns[c].Role != find.AmountColumn {
		c--
	}
	return c
}

// amounts tells whether a row holds any.
func (r *sheetRow) amounts() bool {
	for _, c := range r.cells {
		if c.value != nil {
			return true
		}
	}
	return false
}
