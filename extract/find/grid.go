package find

import (
	"samplan/extract/doc"
)

// Grid is one table of the förbund's money as it is printed: columns, rows and
// cells with the places of every text. normalize turns it into kronor.
type Grid struct {
	Kind     GridKind
	Group    int      // grids cut out of one printed table share it: panels side by side, parts under new headers
	Headings []string // captions and headings over the table, nearest first
	Year     string   // the year that title row, caption or heading give; empty where they give none or several
	Unit     string   // "tkr" as printed for the whole table; empty where nothing says it
	Columns  []GridColumn
	Rows     []GridRow
	Place    doc.Place
	By       string // the finder's name
}

// GridKind tells a budget from a table that only splits the members' money.
type GridKind string

// The kinds of grids.
const (
	BudgetGrid       GridKind = "budget"
	ContributionGrid GridKind = "contribution"
)

// GridColumn is a column of numbers with what stands over it.
type GridColumn struct {
	Head  string // the header texts, top down
	Role  ColumnRole
	Year  string // the one year that the header names
	Unit  string // unit that the header names
	Place doc.Place

	Doubts []string // codes of doubts about all its amounts: "other-means"
}

// ColumnRole says what the numbers of a column are.
type ColumnRole string

// The roles. Only AmountColumn, SumColumn and GroupSumColumn hold budget amounts.
const (
	AmountColumn   ColumnRole = "amount"
	SumColumn      ColumnRole = "sum"       // sums the other columns of its row: "Summa", "Totalt"
	GroupSumColumn ColumnRole = "group-sum" // no header: the sum of a group, on the group's last row
	OtherColumn    ColumnRole = "other"     // percent, difference, per inhabitant, population, quarter
)

// GridRow is a row with its label. A row without amounts is a section header.
type GridRow struct {
	Label     string
	Sections  []string   // section headers over it, outermost first
	Level     int        // 0 for the outermost rows, more for dashed or indented ones
	Inherited bool       // nothing but the rows round it says its side; its own words may say another thing
	Side      string     // income, expense or result, as words of the row and its sections say; empty unknown
	Cells     []GridCell // one a column of Columns
	Readings  []Reading  // where the print leaves columns open: Cells is then still to be chosen
	Line      bool       // it is printed as a line of its own: its numbers are surely its own
	Shifted   bool       // its amounts do not stand each under a head of their own, though there are as many
	Place     doc.Place  // of the label
}

// GridCell is what a cell of a number column holds.
type GridCell struct {
	Amount bool // Number is an amount
	Dash   bool // a dash or a printed zero-sign
	Odd    string
	Number Number
	Place  doc.Place // of Number in its cell

	Guessed bool // as of doc.Cell
}

// HasAmounts tells whether any cell of the row is an amount.
func (r *GridRow) HasAmounts() bool {
	for _, c := range r.Cells {
		if c.Amount {
			return true
		}
	}
	return false
}

// Grids returns the tables of the förbund's own money in a document, in order.
// Tables of participants, meetings, prices or other förbund are left out.
func Grids(d *doc.Document) []Grid {
	var out []Grid
	group, all := 0, unitOfAll(d)
	tables := lineTables(d)
	for i := 0; i < len(d.Blocks); i++ {
		for len(tables) > 0 && tables[0].from < i {
			tables = tables[1:]
		}
		if len(tables) > 0 && tables[0].from == i {
			if grids := tables[0].grids(contextOf(d, &d.Blocks[tables[0].over], all)); len(grids) > 0 {
				group++
				for _, g := range grids {
					g.Group = group
					out = append(out, g)
				}
				i = tables[0].to - 1
				continue
			}
		}
		b := &d.Blocks[i]
		if (b.Kind == doc.Paragraph || b.Kind == doc.ListItem) && b.Role == doc.Body {
			for _, g := range flatGrids(b) {
				group++
				g.Group = group
				out = append(out, g)
			}
		}
		if b.Kind != doc.TableKind || b.Role != doc.Body {
			continue
		}
		sq := squares(b.Table)
		for j := i + 1; j < len(d.Blocks); j++ {
			rest := continued(b, &d.Blocks[j])
			if len(rest) == 0 {
				break
			}
			sq, i = append(sq, rest...), j
		}
		group++
		context := contextOf(d, b, all)
		for _, part := range parts(sq) {
			if g, ok := readGrid(part, context); ok {
				g.Group, g.Place, g.By = group, b.Table.Place, "budget-table"
				out = append(out, bySide(g)...)
			}
		}
	}
	return out
}

// bySide takes a table apart that has incomes and costs as columns ("Insats |
// Kostnad | Intäkt"): one grid for each side. Where all columns are of one side
// ("Kostnad 2019 | Kostnad 2020") it is that of the rows that do not say theirs.
func bySide(g Grid) []Grid {
	sides := map[string][]int{}
	amounts := 0
	for i, c := range g.Columns {
		if c.Role != OtherColumn {
			amounts++
		}
		if m := columnSide.find(c.Head); m != nil && c.Role != OtherColumn {
			side := "expense"
			if m[1] != "" {
				side = "income"
			}
			sides[side] = append(sides[side], i)
		}
	}
	if len(sides) < 2 {
		for side, columns := range sides {
			for i := range g.Rows {
				if r := &g.Rows[i]; r.Side == "" && len(columns) == amounts {
					r.Side = side
				}
			}
		}
		return []Grid{g}
	}
	var out []Grid
	for _, side := range []string{"income", "expense"} {
		part := g
		part.Columns, part.Rows = nil, nil
		for _, c := range sides[side] {
			part.Columns = append(part.Columns, g.Columns[c])
		}
		for _, r := range g.Rows {
			row := r
			row.Side, row.Inherited, row.Cells = side, false, nil
			for _, c := range sides[side] {
				row.Cells = append(row.Cells, r.Cells[c])
			}
			part.Rows = append(part.Rows, row)
		}
		out = append(out, part)
	}
	return out
}

// columnSide matches a header that names the side of its column's amounts.
var columnSide = swedish(`(?:(intäkt|inkomst)|kostnad|utgift)(?:er|erna)?(?:\W|$)`)

// continued returns the rows of next if it is the rest of table b after a page
// break: it follows at once, has the same columns and no header row of its own.
func continued(b, next *doc.Block) [][]square {
	if next.Kind != doc.TableKind || next.Role != doc.Body || next.Table.Columns != b.Table.Columns || len(b.Table.Rows) == 0 {
		return nil
	}
	rows := squares(next.Table)
	if len(rows) == 0 || headerRows(rows) > 0 || isTitleRow(rows[0]) {
		return nil
	}
	return rows
}
