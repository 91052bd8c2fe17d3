package find

import (
	"strings"

	"samplan/extract/doc"
)

// indicator is what a table under a goal measures it by, and the figure that it
// shall reach.
type indicator struct {
	measure string
	aim     target
}

// give lends a goal its indicator: the measure, and the target that the goal's
// own text leaves open.
func (in indicator) give(f *Fact) {
	addMeasure(f, in.measure)
	if f.Number == "" {
		setTarget(f, in.aim)
		f.Doubts = append(f.Doubts, "target-from-measure")
	}
}

// loneIndicator reads a table of one indicator with a figure in one column of
// goals: "Indikator | Utfall 2018 | Mål 2020" over "Andel i arbete | 34 % | 40 %".
// Of several indicators nothing says which is the goal's own.
func loneIndicator(t *doc.Table) (indicator, bool) {
	grid := t.Grid()
	if len(grid) != 2 {
		return indicator{}, false
	}
	measure, aim := -1, -1
	for x, cell := range grid[0] {
		if cell == nil {
			return indicator{}, false
		}
		switch role := readGoalHead(cell.Text).role; {
		case role == measureRole && measure < 0:
			measure = x
		case (role == goalsRole || isTargetTitle(strings.ToLower(oneLine(cell.Text)))) && aim < 0:
			aim = x
		case role == measureRole || role == goalsRole:
			return indicator{}, false
		}
	}
	if measure < 0 || aim < 0 || grid[1][measure] == nil || grid[1][aim] == nil || !isFigure(grid[1][aim].Text) {
		return indicator{}, false
	}
	in := indicator{measure: grid[1][measure].Text, aim: figureIn(grid[1][aim].Text, grid[1][measure].Text)}
	return in, in.aim.number != "" && letters().MatchString(in.measure)
}

// indicatorAfter is the lone indicator in a table that follows the goal of part i,
// -1 being the goal that the heading states; text that explains the goal may stand
// between them.
func (s *goalSection) indicatorAfter(i int) (indicator, bool) {
	for i++; i < len(s.parts); i++ {
		switch p := &s.parts[i]; {
		case p.form == doc.TableKind && p.block.Table != nil:
			return loneIndicator(p.block.Table)
		case p.form != doc.Paragraph || p.label.role != otherRole:
			return indicator{}, false
		}
	}
	return indicator{}, false
}

// isIndicator tells whether table i is the lone indicator of a goal before it.
func (s *goalSection) isIndicator(i int) bool {
	j := i - 1
	for j >= 0 && s.parts[j].form == doc.Paragraph && s.parts[j].label.role == otherRole {
		j--
	}
	if j < 0 && s.stated == "" || j >= 0 && !s.parts[j].statesGoal() {
		return false
	}
	_, ok := s.indicatorAfter(j)
	return ok
}

// statesGoal tells whether a part is a goal behind its label: "Mål 1: Fler i arbete".
func (p *goalPart) statesGoal() bool {
	return p.label.role == goalsRole && p.text != "" && !isIntro(p.text) && !isFigure(p.text)
}
