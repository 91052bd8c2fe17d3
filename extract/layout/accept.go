package layout

import (
	"math"
	"sort"
)

// What is a table, and what only looks like one. Each way to find tables has
// its own test, as it starts from other evidence.

// sameAlign is how far numbers of one column are out of line, in parts of the font size.
const sameAlign = 0.6

// isTable tells a table from boxes and drawings: at least two rows and two
// columns with words, few rows without any, and not mostly empty squares or
// cells at odds with the grid.
func isTable(g grid) bool {
	if g.rows < 2 || g.cols < 2 {
		return false
	}
	rows, cols := make([]bool, g.rows), make([]bool, g.cols)
	filled, single := 0, 0
	used := make([]bool, g.rows)
	for _, c := range g.cells {
		if c.empty() {
			continue
		}
		filled++
		for r := c.row0; r <= c.row1; r++ {
			used[r] = true
		}
		if c.col0 == c.col1 {
			single++
			cols[c.col0] = true
		}
		if c.row0 == c.row1 {
			rows[c.row0] = true
		}
	}
	return count(rows) >= 2 && count(cols) >= 2 && filled*5 >= len(g.cells) && single*2 >= filled &&
		count(used)*3 >= g.rows*2 && !g.isChart()
}

func count(marks []bool) int {
	n := 0
	for _, m := range marks {
		if m {
			n++
		}
	}
	return n
}

// openCells counts the cells of one column in which a line has two numbers or
// more: columns that were not ruled.
func openCells(g grid) int {
	n := 0
	for _, c := range g.cells {
		if c.empty() || c.col0 != c.col1 {
			continue
		}
		for i, l := range readingLines(c.words) {
			if hasApart(phrasesOf(l, i, nil)) {
				n++
				break
			}
		}
	}
	return n
}

// hasApart reports whether two numbers of a line are set wide apart.
func hasApart(phrases []phrase) bool {
	for i := 1; i < len(phrases); i++ {
		a, b := phrases[i-1], phrases[i]
		if a.shape == number && b.shape == number && b.box.X0-a.box.X1 > wordGap*a.size() {
			return true
		}
	}
	return false
}

// isWordTable reports whether a grid of words between rules is a table: three
// rows or more, most of them with several cells, the more so if the first one
// is a title, and few cells over several columns.
func isWordTable(g grid) bool {
	cells, spans := make([]int, g.rows), 0
	for _, c := range g.cells {
		cells[c.row0]++
		if c.col0 != c.col1 {
			spans++
		}
	}
	full := 0
	for _, n := range cells {
		if n > 1 {
			full++
		}
	}
	return g.rows >= 3 && (full*4 >= g.rows*3 || cells[0] > 1 && full*3 >= g.rows*2) && spans*4 <= len(g.cells) && isAlignedTable(g)
}

// isAlignedTable tells a table from text that happens to leave gaps: two rows
// and columns or more, most squares filled, and cells shorter than lines of prose.
func isAlignedTable(g grid) bool {
	if g.rows < 2 || g.cols < 2 {
		return false
	}
	filled, long, numbers := 0, 0, 0
	for _, c := range g.cells {
		filled += c.col1 - c.col0 + 1
		if len(c.words) >= 2*proseWords {
			long++
		}
		if shapeOf(lineText(c.words)) != text {
			numbers++
		}
	}
	return filled*5 >= g.rows*g.cols*2 && long*4 <= len(g.cells) && (numbers >= 2 || g.rows >= 3) && !g.isChart()
}

// isNumberTable reports whether a grid without rules is a table: it has a
// column of numbers that stand in line, and labels or further numbers beside them.
func isNumberTable(g grid) bool {
	if g.rows < 2 || g.cols < 2 || !isAlignedTable(g) {
		return false
	}
	columns, values := 0, 0
	for c := 0; c < g.cols; c++ {
		if n, ok := numbersInLine(g, c); ok && (c > 0 || n == 0) {
			columns++
			values += n
		}
	}
	return columns > 0 && values >= 3 || columns >= 2
}

// isHeadedPart reports whether a grid between rules is a head and few rows, as
// where a table starts at the end of a page or goes on with its sum on the next:
// each row has a label or a year, and amounts in columns that are headed by
// words or years, two in all at least.
func isHeadedPart(g grid) bool {
	g.order()
	headed, labelled, filled := make([]bool, g.cols), make([]bool, g.rows), make([]bool, g.rows)
	head, amounts := true, 0
	for _, c := range g.cells {
		s, year := shapeOf(lineText(c.words)), isYear(lineText(c.words))
		switch {
		case c.empty():
		case c.col0 == 0 && c.col1 == 0 && (s == text || year):
			labelled[c.row0] = true
		case head && (s == text || year):
			for col := c.col0; col <= c.col1; col++ {
				headed[col] = true
			}
		case s == text || c.col0 != c.col1 || !headed[c.col0] || !labelled[c.row0]:
			return false
		default:
			head, filled[c.row0] = false, true
			amounts++
		}
	}
	return amounts >= 2 && filled[g.rows-1]
}

// What a table of words without rules has at least: it is told from lines that
// are set with tabs by its size and by its even columns.
const (
	textRows  = 4
	textCols  = 3
	textWords = 6 // in a cell, at most
)

// isTextTable reports whether a grid without rules and without numbers is a
// table: four rows of three short cells or more, nearly all squares filled and
// each column set left on one line.
func isTextTable(g grid) bool {
	if g.rows < textRows || g.cols < textCols || len(g.cells)*10 < g.rows*g.cols*9 {
		return false
	}
	lefts := make([][]float64, g.cols)
	size := 0.0
	for _, c := range g.cells {
		if c.col0 != c.col1 || len(c.words) > textWords {
			return false
		}
		lefts[c.col0] = append(lefts[c.col0], wordsBox(c.words).X0)
		size = math.Max(size, c.words[0].Size)
	}
	for _, xs := range lefts {
		if mostTogether(xs, sameAlign*size)*10 < len(xs)*9 {
			return false
		}
	}
	return true
}

// numbersInLine counts the numbers of a column, and reports whether it is a
// column of numbers: at least two, most of the cells, and most of them in line.
func numbersInLine(g grid, col int) (n int, ok bool) {
	var lefts, rights, middles []float64
	cells, size := 0, 0.0
	for _, c := range g.cells {
		if c.col0 != col || c.col1 != col || c.empty() {
			continue
		}
		cells++
		if shapeOf(lineText(c.words)) != number {
			continue
		}
		b := wordsBox(c.words)
		lefts, rights, middles = append(lefts, b.X0), append(rights, b.X1), append(middles, (b.X0+b.X1)/2)
		size = math.Max(size, c.words[0].Size)
	}
	n = len(lefts)
	inLine := max(mostTogether(lefts, sameAlign*size), mostTogether(rights, sameAlign*size), mostTogether(middles, sameAlign*size))
	return n, n >= 2 && n*2 >= cells && inLine*4 >= n*3
}

// mostTogether is the largest number of values within a span.
func mostTogether(values []float64, span float64) int {
	sort.Float64s(values)
	best, low := 0, 0
	for i, v := range values {
		for v-values[low] > span {
			low++
		}
		best = max(best, i-low+1)
	}
	return best
}
