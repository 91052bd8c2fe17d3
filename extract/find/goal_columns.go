package find

import (
	"strings"

	"samplan/extract/doc"
)

// goalColumns says what the columns of a goal table hold; -1 is no column.
type goalColumns struct {
	goals   []int
	kinds   []string // of the goals columns: "Individmål"
	measure []int
	target  int
	later   []int // further columns of target values: "Målvärde 2020 | Målvärde 2021"
	lens    int
	width   int
	barred  bool // a schedule of projects or a follow-up, not goals of the plan
}

// columnTitles begin the titles of columns that say nothing of goals. A row
// is a header only with a second title that is known: "Mål 1 | Öka samverkan"
// is a goal with its name before it.
var columnTitles = []string{
	"ansvar", "tid", "när", "vem", "klar", "start", "slut", "nr", "kommentar", "status", "aktör", "syfte", "resurs",
	"beskrivning", "prioritet", "period", "nuläge", "bas", "datum", "uppdrag", "medel", "år", "metod", "följs upp", "mäts", "uppföljs",
}

// readGoalColumns reads a row as column titles. It is a header if a goal
// column and another column are in it. "Målvärde" and "Mål 2015" beside
// another goal or indicator column hold target values. A table that begins
// with projects, or has target groups or costs and does not begin with goals,
// is a schedule of projects; one with results and no targets a follow-up.
func readGoalColumns(row []*doc.Cell) *goalColumns {
	c := &goalColumns{target: -1, lens: -1, width: len(row)}
	known, results, first := 0, 0, -1
	var seen *doc.Cell
	for x, cell := range row {
		if cell == nil || cell == seen || len(strings.Fields(cell.Text)) > 6 {
			continue
		}
		seen = cell
		text := strings.ToLower(oneLine(cell.Text))
		head := readGoalHead(text)
		if first < 0 && text != "" {
			first = x
		}
		level := isTargetTitle(text)
		if isTitle(cell.Text) || level {
			known++
		}
		switch {
		case level:
			if c.target >= 0 {
				c.later = append(c.later, x)
			} else {
				c.target = x
			}
		case head.role == goalsRole && head.stated == "" && !goalNumber().MatchString(text):
			c.goals, c.kinds = append(c.goals, x), append(c.kinds, head.kind)
		case head.role == measureRole:
			c.measure = append(c.measure, x)
		case head.role == pastRole || strings.HasPrefix(text, "resultat") || strings.HasPrefix(text, "uppfylld"):
			results++
		case head.role == projectRole && x == 0, head.role == groupRole, head.role == fieldRole, strings.HasPrefix(text, "budget"), strings.HasPrefix(text, "belopp"):
			c.barred = true
		case c.lens < 0 && len(c.goals) == 0 && isLensTitle(text):
			c.lens = x
			known++
		}
	}
	if len(c.goals) == 0 || known < 2 {
		return nil
	}
	if n := len(c.goals); c.target < 0 && n > 1 && len(yearsOf(row[c.goals[n-1]].Text)) > 0 && len(yearsOf(row[c.goals[0]].Text)) == 0 {
		c.target = c.goals[n-1] // "Mål", "Mål 2015"
		c.goals, c.kinds = c.goals[:n-1], c.kinds[:n-1]
	}
	c.barred = c.barred && c.goals[0] != first || results > 0 && len(c.measure) == 0 && c.target < 0
	return c
}

// readLensColumns reads a row that names a perspective in each cell: under a
// goal heading the columns hold the goals of each.
func readLensColumns(row []*doc.Cell) *goalColumns {
	c := &goalColumns{target: -1, lens: -1, width: len(row)}
	for x, cell := range row {
		if cell == nil {
			return nil
		}
		head := readGoalHead(cell.Text)
		if head.role != lensRole {
			return nil
		}
		c.goals, c.kinds = append(c.goals, x), append(c.kinds, head.kind)
	}
	if len(c.goals) < 2 {
		return nil
	}
	return c
}

// isTargetTitle tells whether a column title heads target values.
func isTargetTitle(text string) bool {
	return strings.HasPrefix(text, "målvärde") || strings.HasPrefix(text, "måltal") || strings.HasPrefix(text, "målnivå") || text == "target"
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

// isTitle tells whether a cell holds a column's title.
func isTitle(text string) bool {
	text = strings.ToLower(oneLine(text))
	return readGoalHead(text).role != otherRole || hasStem(text, columnTitles)
}
