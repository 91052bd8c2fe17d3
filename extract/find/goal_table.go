package find

import (
	"strings"
	"unicode"

	"samplan/extract/doc"
)

var goalTableFinder = Finder{
	Name: "goal-table",
	Doc:  "goals in tables with a column (or a row) headed Mål beside Mått, Indikator, Aktivitet, Målvärde in any order; a goal that spans several measures is one goal",
	Find: findGoalTables,
}

func findGoalTables(d *doc.Document) []Fact {
	var facts []Fact
	var last *goalColumns // of the table before, for one that goes on after a page break
	var lastTable *doc.Table
	for _, s := range goalSections(d) {
		st := s.standing()
		for i := range s.parts {
			p := &s.parts[i]
			if p.form != doc.TableKind || p.block.Table == nil {
				last = nil
				continue
			}
			t := p.block.Table
			r := tableReader{grid: t.Grid(), section: s.title, kind: st.kind, word: t.Found == "word"}
			columns, from := r.header()
			if columns == nil && last != nil && lastTable.Columns == t.Columns {
				columns = last
			}
			last, lastTable = columns, t
			if st.role == foreignRole || st.role == pastRole || st.role == projectRole {
				continue
			}
			switch {
			case columns == nil:
				r.rowHeads()
			case !columns.barred:
				r.columns(columns, from)
			}
			facts = append(facts, r.facts...)
		}
		if len(s.parts) == 0 || s.title != "" {
			if n := len(s.parts); n == 0 || s.parts[n-1].form != doc.TableKind {
				last = nil
			}
		}
	}
	return facts
}

// goalColumns says what the columns of a goal table hold; -1 is no column.
type goalColumns struct {
	goals   []int
	kinds   []string // of the goals columns: "Individmål"
	measure []int
	target  int
	lens    int
	barred  bool // a schedule of projects or a follow-up, not goals of the plan
}

// headRows is how far down a header may stand: under a title row, say.
const headRows = 3

// tableReader reads the goals of one table.
type tableReader struct {
	grid    [][]*doc.Cell
	section string
	kind    string // that the headings over the table give
	word    bool   // line breaks in cells are the author's
	facts   []Fact
}

// header finds the row that heads the columns, and the first row under it.
func (r *tableReader) header() (*goalColumns, int) {
	for y := 0; y < min(headRows, len(r.grid)-1); y++ {
		if c := readGoalColumns(r.grid[y]); c != nil {
			return c, y + 1
		}
	}
	return nil, 0
}

// readGoalColumns reads a row as column titles. It is a header if a goal
// column and another column are in it. "Målvärde" and "Mål 2015" beside
// another goal or indicator column hold target values.
func readGoalColumns(row []*doc.Cell) *goalColumns {
	c := &goalColumns{target: -1, lens: -1}
	titled, results := 0, 0
	var seen *doc.Cell
	for x, cell := range row {
		if cell == nil || cell == seen || len(strings.Fields(cell.Text)) > 6 {
			continue
		}
		seen = cell
		text := strings.ToLower(oneLine(cell.Text))
		head := readGoalHead(text)
		if text != "" {
			titled++
		}
		switch {
		case strings.HasPrefix(text, "målvärde") || strings.HasPrefix(text, "måltal") || strings.HasPrefix(text, "målnivå") || text == "target":
			c.target = x
		case head.role == goalsRole && head.stated == "":
			c.goals, c.kinds = append(c.goals, x), append(c.kinds, head.kind)
		case head.role == measureRole:
			c.measure = append(c.measure, x)
		case head.role == pastRole || strings.HasPrefix(text, "resultat") || strings.HasPrefix(text, "uppfylld"):
			results++
		case head.role == projectRole && x == 0, head.role == groupRole, head.role == fieldRole, strings.HasPrefix(text, "budget"), strings.HasPrefix(text, "belopp"):
			c.barred = true
		case c.lens < 0 && len(c.goals) == 0 && isLensTitle(text):
			c.lens = x
		}
	}
	if len(c.goals) == 0 || titled < 2 {
		return nil
	}
	if results > 0 && len(c.measure) == 0 && c.target < 0 {
		c.barred = true // a follow-up
	}
	if n := len(c.goals); c.target < 0 && n > 1 && len(yearsOf(row[c.goals[n-1]].Text)) > 0 && len(yearsOf(row[c.goals[0]].Text)) == 0 {
		c.target = c.goals[n-1] // "Mål", "Mål 2015"
		c.goals, c.kinds = c.goals[:n-1], c.kinds[:n-1]
	}
	return c
}

// isLensTitle tells whether a column title heads perspectives.
func isLensTitle(text string) bool {
	for _, w := range []string{"perspektiv", "område", "fokusområde", "målområde", "nivå", "utvecklingsområde"} {
		if strings.HasPrefix(text, w) {
			return true
		}
	}
	return text == ""
}

// columns reads the rows under a header. A row without a goal goes on with
// the measures of the goal over it; a row of one text is a perspective.
func (r *tableReader) columns(c *goalColumns, from int) {
	kind := ""
	done := map[*doc.Cell]bool{}
	open := map[int][]int{} // goals column → the facts that its present cell made
	for y := from; y < len(r.grid); y++ {
		row := r.grid[y]
		if text, ok := onlyText(row); ok {
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
				open[x] = r.cell(cell, row, c, firstOf(c.kinds[i], kind, r.kind))
			}
			r.attach(open[x], row, c, done)
		}
	}
}

func firstOf(texts ...string) string {
	for _, t := range texts {
		if t != "" {
			return t
		}
	}
	return ""
}

// onlyText is the text of a row that holds one text and nothing else.
func onlyText(row []*doc.Cell) (string, bool) {
	text := ""
	var seen *doc.Cell
	for _, cell := range row {
		if cell == nil || cell == seen || strings.TrimSpace(cell.Text) == "" {
			continue
		}
		if seen = cell; text != "" {
			return "", false
		}
		text = cell.Text
	}
	return text, text != ""
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
		f := newGoal(p.text, kind, r.section, spanOf(cell.Place, cell.Text, p.start, p.end))
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
		if t := figureIn(row[c.target].Text, f.Label+" "+f.Measure); t.number != "" && (f.Number == "" || len(goals) == 1) {
			f.Number, f.Unit = "", ""
			setTarget(f, t)
		}
	}
}

// limits tells whether a measure sets a limit: "Minst 80 % är nöjda".
func limits(text string) bool {
	for _, w := range strings.Fields(strings.ToLower(text)) {
		if w == "minst" || w == "högst" || w == "max" || w == "maximalt" {
			return true
		}
	}
	return false
}

// isFigure tells whether a cell holds a figure and at most a unit and a limit:
// "60 %", "minst 20 st", "≥ 75".
func isFigure(text string) bool {
	digits, words := false, 0
	for _, w := range targetWords(text) {
		switch {
		case w.number:
			digits = true
		case TargetUnit(w.lower) != "" || boundWords[w.lower] || !unicode.IsLetter(firstRune(w.text)):
		default:
			words++
		}
	}
	return digits && words == 0
}

// figureIn is the target in a cell of target values. A figure without a unit
// counts in what the goal or its measure speaks of: "Andel …" in percent,
// "Antal deltagare" in persons.
func figureIn(text, about string) target {
	if t := targetIn(text); t.number != "" {
		return t
	}
	if !isFigure(text) {
		return target{}
	}
	t := target{doubts: []string{"unit-guessed"}}
	for _, w := range targetWords(text) {
		if w.number && t.number == "" {
			t.number = w.text
		}
	}
	if yearNumber.MatchString(t.number) {
		return target{}
	}
	words := targetWords(about)
	for i, w := range words {
		if w.lower == "andel" || w.lower == "andelen" {
			t.unit = "%"
			return t
		}
		if w.lower == "antal" || w.lower == "antalet" {
			t.unit, _, _ = countedBefore(words[i:], min(5, len(words)-i))
			return t
		}
	}
	return t
}

// cellGoals takes the text of a cell apart into goals: at list marks and
// numbers, and where the lines are the author's own, at each line that begins
// with a capital letter. Elsewhere a line may be broken for want of room, so
// that only a full stop and a capital part two goals.
func cellGoals(text string, authorsLines bool) []textPiece {
	r := []rune(text)
	var lines []textPiece
	for start := 0; start < len(r); {
		end := start
		for end < len(r) && r[end] != '\n' {
			end++
		}
		if p := pieceOf(r, start, end); p.text != "" {
			lines = append(lines, p)
		}
		start = end + 1
	}
	var out []textPiece
	for _, p := range lines {
		rest, marked := cutListMark(p.text)
		if n := chapterNumber.FindString(rest); n != "" && strings.ContainsAny(n, ".") {
			rest, marked = strings.TrimPrefix(rest, n), true
		}
		if l := labelled(rest); len(l) == 1 && l[0].label.role == goalsRole && l[0].text != "" {
			rest, marked = l[0].text, true
		}
		p.start, p.text = p.end-len([]rune(rest)), rest
		n := len(out)
		starts := marked || n == 0 || isCapital(p.text) && (authorsLines || endsSentence(out[n-1].text))
		if starts && n > 0 && isIntro(out[n-1].text) {
			out = out[:n-1] // "Förbundet ska:" over the list
		}
		if starts {
			out = append(out, p)
			continue
		}
		out[n-1].end = p.end
		out[n-1].text = string(r[out[n-1].start:p.end])
	}
	return out
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
				for _, i := range open {
					addMeasure(&r.facts[i], row[x].Text)
				}
			}
		}
	}
}
