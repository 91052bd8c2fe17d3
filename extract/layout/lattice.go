package layout

import (
	"math"
	"sort"

	"samplan/extract/doc"
)

// lattice is the grid that the edges of a frame lie on: xs from left to right,
// ys from top to bottom (so falling), and the cells between them.
type lattice struct {
	xs, ys []float64
	cells  []area
}

// area is a rectangle of grid squares, all four numbers inclusive.
type area struct{ row0, col0, row1, col1 int }

func (l lattice) box(a area) doc.Box {
	return doc.Box{X0: l.xs[a.col0], X1: l.xs[a.col1+1], Y0: l.ys[a.row1+1], Y1: l.ys[a.row0]}
}

func (l lattice) bounds() doc.Box {
	return doc.Box{X0: l.xs[0], X1: l.xs[len(l.xs)-1], Y0: l.ys[len(l.ys)-1], Y1: l.ys[0]}
}

func (l lattice) rows() int { return len(l.ys) - 1 }
func (l lattice) cols() int { return len(l.xs) - 1 }

// mostSquares bounds the grid of one frame; a table has some hundreds.
const mostSquares = 40000

// latticeOf lays a frame's edges out as a grid. Sides that a table leaves open
// (a corner without border, rules that run on past the outermost column line)
// are closed at the frame's bounds. ok is false where the frame is no grid.
func latticeOf(f frame) (l lattice, ok bool) {
	if len(f.horizontal) < 2 || len(f.vertical) < 1 || len(f.horizontal)+len(f.vertical) < 4 {
		return l, false
	}
	l.xs, l.ys = positions(f.vertical, f.horizontal), positions(f.horizontal, f.vertical)
	for i, j := 0, len(l.ys)-1; i < j; i, j = i+1, j-1 {
		l.ys[i], l.ys[j] = l.ys[j], l.ys[i]
	}
	if l.rows() < 1 || l.cols() < 1 || l.rows()*l.cols() > mostSquares {
		return l, false
	}
	l.cells = cellsOf(l, f)
	return l, true
}

// positions are the places of edges, with the ends of the crossing edges where these reach past.
func positions(edges, crossing []edge) []float64 {
	var at []float64
	for _, e := range edges {
		at = append(at, e.at)
	}
	sort.Float64s(at)
	at = distinct(at)
	low, high := math.Inf(1), math.Inf(-1)
	for _, e := range crossing {
		low, high = math.Min(low, e.from), math.Max(high, e.to)
	}
	if low < at[0]-2*meetTolerance {
		at = append([]float64{low}, at...)
	}
	if high > at[len(at)-1]+2*meetTolerance {
		at = append(at, high)
	}
	return at
}

// distinct drops equal neighbours of a sorted list.
func distinct(at []float64) []float64 {
	out := at[:1]
	for _, x := range at[1:] {
		if x != out[len(out)-1] {
			out = append(out, x)
		}
	}
	return out
}

// cellsOf joins the squares between which no edge runs, and cuts what is no
// rectangle then into rectangles, row by row.
func cellsOf(l lattice, f frame) []area {
	rows, cols := l.rows(), l.cols()
	right, below := walls(l, f)
	set := newSets(rows * cols)
	for r := 0; r < rows; r++ {
		for c := 0; c < cols; c++ {
			if c+1 < cols && !right[r*cols+c] {
				set.join(r*cols+c, r*cols+c+1)
			}
			if r+1 < rows && !below[r*cols+c] {
				set.join(r*cols+c, (r+1)*cols+c)
			}
		}
	}
	return rectangles(set, rows, cols)
}

// walls says for each square whether an edge runs along its right and its lower side.
func walls(l lattice, f frame) (right, below []bool) {
	rows, cols := l.rows(), l.cols()
	right, below = make([]bool, rows*cols), make([]bool, rows*cols)
	for _, v := range f.vertical {
		c := sort.SearchFloat64s(l.xs, v.at) - 1
		if c < 0 || c >= cols {
			continue
		}
		for r := 0; r < rows; r++ {
			if covers(v, l.ys[r+1], l.ys[r]) {
				right[r*cols+c] = true
			}
		}
	}
	for _, h := range f.horizontal {
		r := sort.Search(len(l.ys), func(k int) bool { return l.ys[k] <= h.at }) - 1
		if r < 0 || r >= rows {
			continue
		}
		for c := 0; c < cols; c++ {
			if covers(h, l.xs[c], l.xs[c+1]) {
				below[r*cols+c] = true
			}
		}
	}
	return right, below
}

// covers reports whether the edge runs along the whole side from lo to hi, the corners aside.
func covers(e edge, lo, hi float64) bool {
	slack := math.Max(meetTolerance, (hi-lo)/4)
	return e.from <= lo+slack && e.to >= hi-slack && overlap(e.from, e.to, lo, hi) > (hi-lo)/2
}

// rectangles returns the sets of squares as rectangles, by row and column.
func rectangles(set sets, rows, cols int) []area {
	var out []area
	done := make([]bool, rows*cols)
	for r := 0; r < rows; r++ {
		for c := 0; c < cols; c++ {
			if done[r*cols+c] {
				continue
			}
			a := grow(set, done, rows, cols, r, c)
			for y := a.row0; y <= a.row1; y++ {
				for x := a.col0; x <= a.col1; x++ {
					done[y*cols+x] = true
				}
			}
			out = append(out, a)
		}
	}
	return out
}

// grow is the largest rectangle of squares of one set that starts at r, c:
// first to the right, then down as far as the whole width belongs to the set.
func grow(set sets, done []bool, rows, cols, r, c int) area {
	root := set.find(r*cols + c)
	free := func(y, x int) bool { return !done[y*cols+x] && set.find(y*cols+x) == root }
	a := area{r, c, r, c}
	for a.col1+1 < cols && free(r, a.col1+1) {
		a.col1++
	}
	for a.row1+1 < rows {
		for x := a.col0; x <= a.col1; x++ {
			if !free(a.row1+1, x) {
				return a
			}
		}
		a.row1++
	}
	return a
}
