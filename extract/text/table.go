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
	between  []block // lines of text at a page's foot amid the table
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
				found = append(found, region{from: r.from + from, to: r.to + from, table: r.table})
			}
			notes = append(notes, doubts...)
			from = taken.to
		}
		tables = append(tables, found...)
		slices.SortFunc(tables, func(a, b region) int { return a.from - b.from })
	}
	tables = joinPages(tables, lines)
	cutMarks(tables, lines)
	slices.SortStableFunc(notes, func(a, b doc.Note) int { return a.Place.Line - b.Place.Line })
	return tables, notes
}

// joinPages joins a table with one of the same kind and width that starts the
// next page and has no heads of its own, or the same heads once more: a page
// break cut it. A title that the break parts from its rows becomes a row; under
// repeated heads it goes on whatever notes stand at the foot of the page before.
func joinPages(tables []region, lines []line) (joined []region) {
	for _, r := range tables {
		if n := len(joined) - 1; n >= 0 {
			last := joined[n]
			titles, ok := cutTitles(last, lines[last.to:r.from])
			if heads := repeatedHeads(last.table, r.table); goesOnNextPage(last, r, lines) && (heads > 0 || ok && !isHeadRowOf(r.table.Rows[0])) {
				if !ok {
					titles = nil
					joined[n].between = append(joined[n].between, block{last.to, r.from})
				}
				rest := r.table.Rows[heads:]
				for heads > 0 && len(rest) > 0 && isRestOf(last.table.Rows[len(last.table.Rows)-1], rest[0]) {
					joinRow(last.table.Rows[len(last.table.Rows)-1], rest[0])
					rest = rest[1:]
				}
				for _, row := range append(titles, rest...) {
					for i := range row {
						row[i].Row = len(last.table.Rows)
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

// isRestOf tells whether a row is the rest of the texts of the row before a page
// break: no amounts, and its first text starts small below another.
func isRestOf(before, row []doc.Cell) bool {
	first := -1
	for i, c := range row {
		switch {
		case c.Text == "":
			continue
		case isAmount(c.Text), isDash(c.Text), i >= len(before), before[i].Text == "" && first < 0:
			return false
		case first < 0:
			first = i
		}
	}
	return first >= 0 && startsSmall(row[first].Text) && !isAmount(before[first].Text)
}

// joinRow adds the texts of a row to those of the row before.
func joinRow(before, row []doc.Cell) {
	for i, c := range row {
		if c.Text != "" {
			before[i].Text = strings.TrimSpace(before[i].Text + " " + c.Text)
		}
	}
}

// goesOnNextPage tells whether a table may be the rest of the last on the page before.
func goesOnNextPage(last, r region, lines []line) bool {
	return lines[r.from].page == lines[last.to-1].page+1 && last.table.Columns == r.table.Columns && last.table.Found == r.table.Found
}

// wholeSum is the label of a row that closes a table: a sum of nothing said.
// "Summa intäkter" and "Delsumma" may have costs or groups below them.
var wholeSum = expression(`(?i)^(summa|totalt?|summa totalt|totalsumma|s:a)$`)

// repeatedHeads is how many rows at the top of a table repeat those at the top
// of the one before it, down to the last that is heads; 0 where that one is closed.
func repeatedHeads(last, t *doc.Table) (n int) {
	if wholeSum().MatchString(last.Rows[len(last.Rows)-1][0].Text) {
		return 0
	}
	for i := range min(len(last.Rows), len(t.Rows)) {
		if !slices.EqualFunc(last.Rows[i], t.Rows[i], func(a, b doc.Cell) bool { return a.Text == b.Text && a.Col == b.Col && a.ColSpan == b.ColSpan }) {
			break
		}
		if isHeadRowOf(t.Rows[i]) {
			n = i + 1
		}
	}
	return n
}

// cutTitles are the lines below a table, as rows, if all that are not blank are
// titles indented as one of its rows without amounts.
func cutTitles(last region, below []line) (rows [][]doc.Cell, ok bool) {
	for _, l := range below {
		text := strings.TrimSpace(l.text)
		switch {
		case text == "":
			continue
		case len(rows) == mostTitles || !isSection(text) || !slices.ContainsFunc(last.table.Rows, func(row []doc.Cell) bool {
			return isTitleRow(row) && row[0].Indent == indentOf(l.text)
		}):
			return nil, false
		}
		rows = append(rows, fillRow(0, []piece{{text: text, indent: indentOf(l.text), at: l}}, last.table.Columns))
	}
	return rows, true
}

// isTitleRow tells whether a row has a label and nothing else.
func isTitleRow(row []doc.Cell) bool {
	return row[0].Text != "" && !slices.ContainsFunc(row[1:], func(c doc.Cell) bool { return c.Text != "" })
}

func isHeadRowOf(row []doc.Cell) bool {
	var fields []string
	for _, c := range row {
		fields = append(fields, c.Text)
	}
	return headsColumns(fields)
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
	text    string
	col     int
	span    int // columns, 0 and 1 both mean one
	indent  int // leading spaces of a label
	bold    bool
	guessed bool // as of doc.Cell
	start   int  // place on its line, where columns are of spaces
	at      line
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
			Bold: p.bold, Indent: p.indent, Guessed: p.guessed, Place: doc.Place{Line: p.at.number, Page: p.at.page},
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
