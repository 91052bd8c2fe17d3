package find

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"samplan/extract/doc"
)

var goalTableFinder = Finder{
	Name: "goal-table",
	Doc:  "goals in tables with a column (or a row) headed Mål beside Mått, Indikator, Aktivitet, Målvärde in any order; a goal that spans several measures is one goal",
	Find: findGoalTables,
}

func findGoalTables(d *doc.Document) []Fact {
	var facts []Fact
	for _, s := range goalSections(d) {
		st := s.standing()
		if st.role == foreignRole || st.role == pastRole || st.role == projectRole {
			continue
		}
		var last *goalColumns // of the table just before, which may go on after a page break
		for i := range s.parts {
			p := &s.parts[i]
			if p.form != doc.TableKind || p.block.Table == nil || s.isIndicator(i) {
				last = nil
				continue
			}
			r := newTableReader(p.block.Table, s.title, st)
			last = r.read(last)
			facts = append(facts, r.facts...)
		}
	}
	return facts
}

// headRows is how far down a header may stand: under a title row, say.
const headRows = 3

// tableReader reads the goals of one table.
type tableReader struct {
	grid    [][]*doc.Cell
	section string
	kind    string // that the headings over the table give
	inGoals bool   // the table stands under a goal heading
	word    bool   // line breaks in cells are the author's
	facts   []Fact
	aimed   map[int]bool // facts that have a target from the column of target values
}

func newTableReader(t *doc.Table, title string, st standing) *tableReader {
	return &tableReader{grid: t.Grid(), section: title, kind: st.kind, inGoals: st.role == goalsRole, word: t.Found == "word", aimed: map[int]bool{}}
}

// read reads the table and returns its columns, nil where it has none headed.
// before are the columns of a table that it may go on with.
func (r *tableReader) read(before *goalColumns) *goalColumns {
	columns, from := r.header()
	if columns == nil && before != nil && len(r.grid) > 0 && len(r.grid[0]) == before.width {
		columns = before
	}
	switch {
	case columns == nil:
		r.rowHeads()
	case !columns.barred:
		r.columns(columns, from)
	}
	return columns
}

// header finds the row that heads the columns, and the first row under it.
func (r *tableReader) header() (*goalColumns, int) {
	for y := 0; y < min(headRows, len(r.grid)-1); y++ {
		c := readGoalColumns(r.grid[y])
		if c == nil && r.inGoals {
			c = readLensColumns(r.grid[y])
		}
		if c != nil {
			return c, y + 1
		}
	}
	return nil, 0
}

// columns reads the rows under a header. A row without a goal goes on with
// the measures of the goal over it; a row of one text is a perspective.
func (r *tableReader) columns(c *goalColumns, from int) {
	kind := ""
	done := map[*doc.Cell]bool{}
	open := map[int][]int{} // goals column → the facts that its present cell made
	for y := range r.grid {
		row := r.grid[y]
		if text, ok := onlyText(row); ok && r.across(row, text, done) || y < from {
			continue
		} else if ok {
			if head := readGoalHead(text); head.role == lensRole || head.role == goalsRole && head.stated == "" {
				kind = head.kind
				continue
			}
		}
		if c.lens >= 0 && row[c.lens] != nil {
			if head := readGoalHead(row[c.lens].Text); head.kind != "" {
				kind = head.kind
			}
		}
		for i, x := range c.goals {
			cell := row[x]
			if cell != nil && !done[cell] && strings.TrimSpace(cell.Text) != "" {
				done[cell] = true
				if open[x] = nil; !isDashCell(cell.Text) {
					open[x] = r.cell(cell, row, c, firstOf(c.kinds[i], kind, r.kind))
				}
			}
		}
		for i := len(c.goals) - 1; i >= 0; i-- { // of "Mål | Delmål | Mått" the measure is the delmål's
			if goals := open[c.goals[i]]; len(goals) > 0 {
				r.attach(goals, row, c, done)
				break
			}
		}
	}
}

// isDashCell tells whether a cell says that there is nothing: "–", "./.".
func isDashCell(text string) bool {
	return !strings.ContainsFunc(text, func(c rune) bool { return unicode.IsLetter(c) || unicode.IsDigit(c) })
}

// across reads a row of one text that states a goal behind a label, over the
// header or between the rows: "Övergripande mål: Fler i egen försörjning".
func (r *tableReader) across(row []*doc.Cell, text string, done map[*doc.Cell]bool) bool {
	l := labelled(strings.TrimSpace(text))
	if len(l) != 1 || l[0].label.role != goalsRole || len(strings.Fields(l[0].text)) < 2 || readGoalHead(l[0].text).role != otherRole {
		return false
	}
	for _, cell := range row {
		if cell == nil || done[cell] || strings.TrimSpace(cell.Text) == "" {
			continue
		}
		done[cell] = true
		length := utf8.RuneCountInString(cell.Text)
		at := utf8.RuneCountInString(cell.Text[:strings.Index(cell.Text, l[0].text)])
		place := spanOf(cell.Place, length, at, at+utf8.RuneCountInString(l[0].text))
		r.facts = append(r.facts, newGoal(l[0].text, firstOf(l[0].label.kind, r.kind), r.section, place))
	}
	return true
}

func firstOf(texts ...string) string {
	for _, t := range texts {
		if t != "" {
			return t
		}
	}
	return ""
}

// cell reads the goals of one cell and returns their places in r.facts. A
// cell that holds but a figure is the target of the indicator beside it.
func (r *tableReader) cell(cell *doc.Cell, row []*doc.Cell, c *goalColumns, kind string) []int {
	if isFigure(cell.Text) {
		if len(c.measure) == 0 || row[c.measure[0]] == nil || strings.TrimSpace(row[c.measure[0]].Text) == "" {
			return nil
		}
		m := row[c.measure[0]]
		f := newGoal(m.Text, kind, r.section, m.Place)
		setTarget(&f, figureIn(cell.Text, m.Text))
		f.Doubts = append(f.Doubts, "goal-from-indicator")
		r.facts = append(r.facts, f)
		return nil
	}
	var made []int
	for _, p := range cellGoals(cell.Text, r.word) {
		f := newGoal(p.text, kind, r.section, spanOf(cell.Place, utf8.RuneCountInString(cell.Text), p.start, p.end))
		made = append(made, len(r.facts))
		r.facts = append(r.facts, f)
	}
	return made
}

// attach gives the goals of a cell the measure and the target of a row.
func (r *tableReader) attach(goals []int, row []*doc.Cell, c *goalColumns, done map[*doc.Cell]bool) {
	for _, x := range c.measure {
		if row[x] == nil || done[row[x]] {
			continue
		}
		done[row[x]] = true
		for _, i := range goals {
			addMeasure(&r.facts[i], row[x].Text)
			if t := targetIn(row[x].Text); r.facts[i].Number == "" && t.number != "" && len(goals) == 1 && limits(row[x].Text) {
				setTarget(&r.facts[i], t)
				r.facts[i].Doubts = append(r.facts[i].Doubts, "target-from-measure")
			}
		}
	}
	if c.target < 0 || row[c.target] == nil || done[row[c.target]] {
		return
	}
	done[row[c.target]] = true
	for _, i := range goals {
		f := &r.facts[i]
		t := figureIn(row[c.target].Text, f.Label+" "+f.Measure)
		switch {
		case t.number == "":
		case r.aimed[i]: // a row further down, with a measure and a value of its own
			f.Doubts = append(f.Doubts, "several-targets")
		default:
			setTarget(f, t)
			r.aimed[i] = true
			if slices.ContainsFunc(c.later, func(x int) bool { return row[x] != nil && figureIn(row[x].Text, "").number != t.number }) {
				f.Doubts = append(f.Doubts, "several-targets") // the first column is of the nearest year
			}
		}
	}
}

// rowHeads reads a table whose rows are headed Mål, Mått, Aktivitet: one goal
// or more in each row of goals, measures in the rows under it.
func (r *tableReader) rowHeads() {
	heads, goals := make([]goalHead, len(r.grid)), 0
	for y, row := range r.grid {
		if len(row) < 2 || row[0] == nil || len(strings.Fields(row[0].Text)) > 4 {
			continue
		}
		heads[y] = readGoalHead(row[0].Text)
		switch heads[y].role {
		case goalsRole:
			goals++
		case projectRole, groupRole, fieldRole, pastRole, foreignRole:
			return
		}
	}
	if goals == 0 {
		return
	}
	r.headedRows(heads)
}

// headedRows reads the rows of such a table by their heads.
func (r *tableReader) headedRows(heads []goalHead) {
	var open []int
	done := map[*doc.Cell]bool{}
	for y, row := range r.grid {
		if heads[y].role == goalsRole {
			open = nil
		}
		for x := 1; x < len(row); x++ {
			if row[x] == nil || row[x] == row[0] || done[row[x]] {
				continue
			}
			done[row[x]] = true
			switch heads[y].role {
			case goalsRole:
				open = append(open, r.cell(row[x], row, &goalColumns{}, firstOf(heads[y].kind, r.kind))...)
			case measureRole:
				if isTitle(row[x].Text) {
					continue
				}
				for _, i := range open {
					addMeasure(&r.facts[i], row[x].Text)
				}
			}
		}
	}
}
