package layout

import (
	"sort"

	"samplan/extract/doc"
)

// An empty column or row that could not hold a letter or a line is the space
// between double lines or a spacer; in parts of the table's mean font size.
const (
	thinColumn = 1.0
	thinRow    = 0.8
)

// fill puts the words, sorted by height, into the cells of a lattice. Words
// outside of it are left alone.
func fill(l lattice, words []doc.Word) grid {
	g := grid{found: "ruled", rows: l.rows(), cols: l.cols(), box: l.bounds(), xs: l.xs}
	for _, a := range l.cells {
		g.cells = append(g.cells, gridCell{area: a, box: l.box(a)})
	}
	at := g.at()
	for _, w := range band(words, g.box.Y0, g.box.Y1) {
		x, y := center(w.Box)
		if !holds(g.box, x, y) {
			continue
		}
		col := min(max(sort.SearchFloat64s(l.xs, x)-1, 0), g.cols-1)
		row := min(max(sort.Search(len(l.ys), func(k int) bool { return l.ys[k] <= y })-1, 0), g.rows-1)
		if i := at[row*g.cols+col]; i >= 0 {
			g.cells[i].words = append(g.cells[i].words, w)
		}
	}
	return g
}

// withoutHollow drops rows and columns that are no part of the printed table:
// empty ones at the outer sides, thin empty ones inside, and those that no
// cell has to itself.
func withoutHollow(g grid, l lattice) grid {
	size := meanSize(g)
	width := func(c int) bool { return l.xs[c+1]-l.xs[c] < thinColumn*size }
	height := func(r int) bool { return l.ys[r]-l.ys[r+1] < thinRow*size }
	cols := hollow(g.cols, width, func(mark func(from, to int, filled bool)) {
		for _, c := range g.cells {
			mark(c.col0, c.col1, !c.empty())
		}
	})
	rows := hollow(g.rows, height, func(mark func(from, to int, filled bool)) {
		for _, c := range g.cells {
			mark(c.row0, c.row1, !c.empty())
		}
	})
	return g.keepCols(cols).keepRows(rows)
}

// meanSize is the mean font size of the words of a grid.
func meanSize(g grid) float64 {
	sum, n := 0.0, 0
	for _, c := range g.cells {
		for _, w := range c.words {
			sum += w.Size
			n++
		}
	}
	return sum / float64(max(n, 1))
}

// hollow says which of n rows or columns to keep. cells calls mark with the
// first and last one of each cell and whether it has words.
func hollow(n int, thin func(int) bool, cells func(mark func(from, to int, filled bool))) []bool {
	filled := make([]bool, n) // a cell with words covers it
	ends := make([]bool, n)   // a cell ends with it, and
	starts := make([]bool, n) // another starts
	own := make([]bool, n)    // a cell with words has it alone
	cells(func(from, to int, words bool) {
		starts[from], ends[to] = true, true
		for i := from; i <= to && words; i++ {
			filled[i] = true
		}
		if words && from == to {
			own[from] = true
		}
	})
	keep := make([]bool, n)
	for i := range keep {
		divides := i == n-1 || ends[i] // else all cells go on into the next
		keep[i] = divides && (own[i] || !thin(i))
	}
	for i := 0; i < n && !filled[i]; i++ {
		keep[i] = false
	}
	for i := n - 1; i >= 0 && !filled[i]; i-- {
		keep[i] = false
	}
	return keep
}

// ruledGrid reads one frame as a ruled table. ok is false where it is something else:
// a box around text, a chart, a drawing.
func ruledGrid(f frame, words []doc.Word, shade []edge) (g grid, ok bool) {
	l, ok := latticeOf(f)
	if !ok {
		return g, false
	}
	g = splitRows(splitCells(withoutHollow(fill(l, words), l)), shade)
	return g, isTable(g)
}
