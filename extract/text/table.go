package text

import (
	"slices"
	"strings"
	"unicode/utf8"

	"samplan/extract/doc"
)

// region is the lines from (inclusive) to (exclusive) that are one table.
type region struct {
	from, to int
	table    *doc.Table
}

// mostColumns is a bound on the columns of a table; plans use ten or so, a
// spreadsheet with a column for each month and kommun more.
const mostColumns = 60

// tableKind finds the tables of one typographic habit.
type tableKind struct {
	name string // a family; the table's Found may be finer
	find func(lines []line) ([]region, []doc.Note)
}

// tableKinds is tried in order: the kinds that mark their cells by a sign of
// their own come before those where only white space tells.
var tableKinds = []tableKind{
	{"markdown", pipeTables},
	{"ascii", boxTables},
	{"tsv", tabTables},
	{"dashes", dashTables},
	{"spaces", spaceTables},
	{"lines", lineTables},
}

// findTables finds the tables in the lines of a file. The regions are sorted
// and do not overlap; a place that looks like a table but whose columns are not
// certain stays prose and gets a note "table-uncertain".
func findTables(lines []line) (tables []region, notes []doc.Note) {
	for _, kind := range tableKinds {
		from := 0
		var found []region
		for _, taken := range append(slices.Clone(tables), region{from: len(lines), to: len(lines)}) {
			regions, doubts := kind.find(lines[from:taken.from])
			for _, r := range regions {
				found = append(found, region{r.from + from, r.to + from, r.table})
			}
			notes = append(notes, doubts...)
			from = taken.to
		}
		tables = append(tables, found...)
		slices.SortFunc(tables, func(a, b region) int { return a.from - b.from })
	}
	tables = joinPages(tables, lines)
	slices.SortStableFunc(notes, func(a, b doc.Note) int { return a.Place.Line - b.Place.Line })
	return tables, notes
}

// joinPages joins a table with one of the same kind and width that starts the
// next page and has no heads of its own: a page break cut it.
func joinPages(tables []region, lines []line) (joined []region) {
	for _, r := range tables {
		if n := len(joined) - 1; n >= 0 {
			last := joined[n]
			if lines[r.from].page == lines[last.to-1].page+1 && last.table.Columns == r.table.Columns && last.table.Found == r.table.Found &&
				!isHeadRowOf(r.table.Rows[0]) && blankLines(lines[last.to:r.from]) {
				shift := len(last.table.Rows)
				for _, row := range r.table.Rows {
					for i := range row {
						row[i].Row += shift
					}
					last.table.Rows = append(last.table.Rows, row)
				}
				joined[n].to = r.to
				continue
			}
		}
		joined = append(joined, r)
	}
	return joined
}

func isHeadRowOf(row []doc.Cell) bool {
	var fields []string
	for _, c := range row {
		fields = append(fields, c.Text)
	}
	return headsColumns(fields)
}

func blankLines(lines []line) bool {
	return !slices.ContainsFunc(lines, func(l line) bool { return strings.TrimSpace(l.text) != "" })
}

// uncertain is the note for lines that look like a table whose columns cannot
// be told apart with certainty.
func uncertain(at line, why string) doc.Note {
	return doc.Note{
		Place: doc.Place{Line: at.number, Page: at.page},
		Code:  "table-uncertain",
		What:  "looks like a table, but " + why + "; read as running text",
		Do:    "look at the lines, or give the plan in another format",
	}
}

// piece is the text of a cell before the cell has its row.
type piece struct {
	text   string
	col    int
	span   int // columns, 0 and 1 both mean one
	indent int // leading spaces of a label
	bold   bool
	start  int // place on its line, where columns are of spaces
	at     line
}

// newTable makes a table of rows of pieces. Squares that no piece covers become
// empty cells; rows without any text are left out, since a converter prints
// them for spacing only; so are empty columns at the right edge.
func newTable(found string, rows [][]piece) *doc.Table {
	t := &doc.Table{Found: found}
	rows = slices.DeleteFunc(slices.Clone(rows), emptyRow)
	for _, row := range rows {
		for _, p := range row {
			if p.text != "" {
				t.Columns = max(t.Columns, p.col+max(p.span, 1))
			}
		}
	}
	for r, row := range rows {
		t.Rows = append(t.Rows, fillRow(r, row, t.Columns))
	}
	if len(rows) > 0 {
		t.Place = t.Rows[0][0].Place
	}
	return t
}

func emptyRow(row []piece) bool {
	return !slices.ContainsFunc(row, func(p piece) bool { return p.text != "" })
}

// fillRow lays the pieces of a row, sorted by column, into cells of all columns.
func fillRow(r int, row []piece, columns int) []doc.Cell {
	var cells []doc.Cell
	at := row[0].at
	add := func(p piece) {
		cells = append(cells, doc.Cell{
			Text: p.text, Row: r, Col: p.col, RowSpan: 1, ColSpan: min(max(p.span, 1), columns-p.col),
			Bold: p.bold, Indent: p.indent, Place: doc.Place{Line: p.at.number, Page: p.at.page},
		})
	}
	next := 0
	for _, p := range row {
		if p.col >= columns {
			break
		}
		for ; next < p.col; next++ {
			add(piece{col: next, at: at})
		}
		add(p)
		next = p.col + max(p.span, 1)
	}
	for ; next < columns; next++ {
		add(piece{col: next, at: at})
	}
	return cells
}

// indentOf is the number of leading white-space runes of s.
func indentOf(s string) int {
	return utf8.RuneCountInString(s) - utf8.RuneCountInString(strings.TrimLeft(s, " \t\u00a0"))
}
