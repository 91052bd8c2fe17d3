package find

import "slices"

// leastHeads is how many heads with years a table has before a row's numbers
// can be told to have shifted.
const leastHeads = 3

// markShifted marks the rows that have as many amounts or more as the table has heads
// with years, but two of them under one head and none under another: text with
// tabs, printed as it stood, whose columns no longer stand below one another.
func markShifted(g *Grid, p part, at []int) {
	head := make([]int, len(at)) // which of the heads stands over a column, -1 none
	heads := 0
	for i, col := range at {
		head[i] = -1
		for _, row := range p.header {
			s := row[col]
			if s.cell == nil || g.Columns[i].Role == OtherColumn || len(yearsIn(s.text)) != 1 {
				continue
			}
			if i > 0 && row[at[i-1]].cell == s.cell {
				head[i] = head[i-1]
			} else {
				head[i] = heads
				heads++
			}
			break
		}
	}
	if heads < leastHeads {
		return
	}
	for i := range g.Rows {
		amounts, used := 0, map[int]bool{}
		for c, cell := range g.Rows[i].Cells {
			if cell.Amount && g.Columns[c].Role != OtherColumn {
				amounts++
				used[head[c]] = true
			}
		}
		g.Rows[i].Shifted = g.Rows[i].Shifted || amounts >= heads && len(used) < heads
	}
}

// markStray doubts all amounts of a table where amounts stand alone among the
// labels, half as many as there are rows or more: the cells of its other columns,
// which a conversion prints on lines of their own. Which column the amounts beside
// the labels are of is then open.
func markStray(g *Grid, body [][]square, label int) {
	stray, rows := 0, 0
	for _, row := range body {
		numbers := slices.ContainsFunc(row[label+1:], square.isNumber)
		switch {
		case numbers:
			rows++
		case row[label].first && row[label].kind == cellAmount:
			stray++
		}
	}
	if stray < leastStray || stray*2 < rows {
		return
	}
	for i := range g.Columns {
		g.Columns[i].Doubts = append(g.Columns[i].Doubts, strayAmounts)
	}
}

// leastStray is how many amounts among the labels are no accident.
const leastStray = 3
