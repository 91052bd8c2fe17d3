package layout

import (
	"math"
	"sort"
)

// mostColumns is the number of columns beyond which words are no table.
const mostColumns = 80

// column is what stands above and below one another in a table without rules.
type column struct {
	x0, x1  float64
	lines   map[int]bool // lines that have a phrase in it
	numbers int          // phrases that are numbers
	count   int          // phrases
}

// columnsOf finds the columns of lines of phrases. Two phrases of one line
// stand in two columns; phrases of different lines that overlap stand in one.
// Narrow phrases are placed first, as they show the columns; a wide one that
// then lies over several columns is a heading or a label that spans them. The
// body is placed before the head, whose headings may be centred between
// columns. A wall (x of a drawn vertical rule) is never crossed.
func columnsOf(phrases []phrase, walls []float64) []column {
	order := append([]phrase(nil), phrases...)
	head := headLines(phrases)
	sort.SliceStable(order, func(i, j int) bool {
		a, b := order[i], order[j]
		if inHead := a.line < head; inHead != (b.line < head) {
			return !inHead
		}
		return a.box.X1-a.box.X0 < b.box.X1-b.box.X0
	})
	var cols []column
	for _, p := range order {
		if cols = place(cols, p, walls, p.line < head); len(cols) > mostColumns {
			return nil
		}
	}
	sort.Slice(cols, func(i, j int) bool { return cols[i].x0+cols[i].x1 < cols[j].x0+cols[j].x1 })
	return joinComplements(joinStrangers(cols, head), phrases)
}

// joinComplements joins two neighbouring columns of words of which each line
// has one: labels set left, and sums or sub-labels set right or centred.
func joinComplements(cols []column, phrases []phrase) []column {
	lines := map[int]bool{}
	for _, p := range phrases {
		lines[p.line] = true
	}
	for i := 1; i < len(cols) && len(cols) > 2; i++ {
		a, b := cols[i-1], cols[i]
		if a.numbers+b.numbers > 0 || len(a.lines) < 2 || len(b.lines) < 2 || meet(a, b) || (len(a.lines)+len(b.lines))*10 < len(lines)*8 {
			continue
		}
		cols[i-1] = joinColumns(a, b)
		cols = append(cols[:i], cols[i+1:]...)
		i--
	}
	return cols
}

// headLines is the ordinal of the first line with a number, not a year, behind its first phrase.
func headLines(phrases []phrase) int {
	for i := 1; i < len(phrases); i++ {
		p := phrases[i]
		if p.line == phrases[i-1].line && p.shape == number && !isYear(lineText(p.words)) {
			return p.line
		}
	}
	return 0
}

// joinStrangers joins a column that has headings only to the nearer neighbour
// without a heading in the same lines, to numbers rather than to labels: a
// heading set left over numbers set right.
func joinStrangers(cols []column, head int) []column {
	for i := 0; i < len(cols) && len(cols) > 2; i++ {
		if !endsBefore(cols[i], head) {
			continue
		}
		left, right := math.Inf(1), math.Inf(1)
		if i > 0 && !meet(cols[i-1], cols[i]) {
			left = cols[i].x0 - cols[i-1].x1
		}
		if i+1 < len(cols) && !meet(cols[i], cols[i+1]) {
			right = cols[i+1].x0 - cols[i].x1
		}
		switch {
		case math.IsInf(left, 1) && math.IsInf(right, 1):
			continue
		case left < right && !(cols[i-1].numbers == 0 && right < 3*left && cols[i+1].numbers > 0):
			i--
		}
		cols[i] = joinColumns(cols[i], cols[i+1])
		cols = append(cols[:i+1], cols[i+2:]...)
		i--
	}
	return cols
}

// endsBefore reports whether a column has nothing in line n or further down.
func endsBefore(c column, n int) bool {
	for l := range c.lines {
		if l >= n {
			return false
		}
	}
	return true
}

func joinColumns(a, b column) column {
	for n := range b.lines {
		a.lines[n] = true
	}
	a.x0, a.x1, a.numbers, a.count = min(a.x0, b.x0), max(a.x1, b.x1), a.numbers+b.numbers, a.count+b.count
	return a
}

// place puts a phrase into the columns that it lies over, if that makes one
// column of them, or makes a new one if it lies over none.
func place(cols []column, p phrase, walls []float64, head bool) []column {
	over := overColumns(cols, p)
	switch {
	case len(over) == 0:
		if spansWall(p, walls) || head && isBetween(cols, p) {
			return cols
		}
		c := column{x0: p.box.X0, x1: p.box.X1, lines: map[int]bool{}}
		c.add(p)
		return append(cols, c)
	case !unites(cols, over, p, walls):
		return cols // a span
	}
	c := cols[over[0]]
	for i := len(over) - 1; i > 0; i-- {
		c = joinColumns(c, cols[over[i]])
		cols = append(cols[:over[i]], cols[over[i]+1:]...)
	}
	c.add(p)
	cols[over[0]] = c
	return cols
}

// isBetween reports whether a phrase stands centred over the blank between two columns.
func isBetween(cols []column, p phrase) bool {
	_, _, ok := neighbours(cols, p)
	return ok
}

// neighbours are the columns left and right of a phrase that lies over none,
// if it is centred over the two together.
func neighbours(cols []column, p phrase) (left, right int, ok bool) {
	left, right = -1, -1
	x, _ := center(p.box)
	for i, c := range cols {
		if c.x1 < x && (left < 0 || c.x1 > cols[left].x1) {
			left = i
		}
		if c.x0 > x && (right < 0 || c.x0 < cols[right].x0) {
			right = i
		}
	}
	if left < 0 || right < 0 || cols[left].numbers == 0 || cols[right].numbers == 0 {
		return left, right, false
	}
	off := x - (cols[left].x0+cols[right].x1)/2
	return left, right, off < p.size() && off > -p.size()
}

func (c *column) add(p phrase) {
	c.x0, c.x1 = min(c.x0, p.box.X0), max(c.x1, p.box.X1)
	c.lines[p.line] = true
	c.count++
	if p.shape == number {
		c.numbers++
	}
}

// touch is how far a phrase may reach over a column, in parts of its font
// size, without lying over it.
const touch = 0.25

// overColumns are the ordinals of the columns that the phrase lies over.
func overColumns(cols []column, p phrase) []int {
	var over []int
	for i, c := range cols {
		shared := overlap(c.x0, c.x1, p.box.X0, p.box.X1)
		narrower := min(c.x1-c.x0, p.box.X1-p.box.X0)
		if shared > touch*p.size() || shared > narrower/2 {
			over = append(over, i)
		}
	}
	return over
}

// unites reports whether the columns and the phrase may become one column: no
// two of them have a phrase in the same line, and at most one holds numbers,
// as two columns of amounts are never one, unless one number lies over both.
func unites(cols []column, over []int, p phrase, walls []float64) bool {
	if spansWall(p, walls) {
		return false
	}
	numeric := 0
	for k, i := range over {
		if cols[i].lines[p.line] {
			return false
		}
		if cols[i].numbers > 0 {
			numeric++
		}
		for _, j := range over[:k] {
			if meet(cols[i], cols[j]) {
				return false
			}
		}
	}
	return numeric <= 1 || p.shape == number
}

// meet reports whether two columns have phrases in one line.
func meet(a, b column) bool {
	if len(a.lines) > len(b.lines) {
		a, b = b, a
	}
	for n := range a.lines {
		if b.lines[n] {
			return true
		}
	}
	return false
}

func spansWall(p phrase, walls []float64) bool {
	for _, x := range walls {
		if p.box.X0 < x-touch*p.size() && p.box.X1 > x+touch*p.size() {
			return true
		}
	}
	return false
}
