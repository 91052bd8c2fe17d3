package layout

import "math"

// spanHead widens the pieces of a table's head that stand for several columns
// but lie over fewer: a rule is drawn below them over those columns, or they
// are centred over columns that have headings of their own further down.
func spanHead(head []row, cols []column, rules []edge) {
	for i := range head {
		if i+1 < len(head) && shareOut(head[i], head[i+1], cols) {
			continue
		}
		for k := range head[i].pieces {
			p := &head[i].pieces[k]
			low, high := freeColumns(head[i], k, len(cols))
			if a, b, ok := underRule(head, i, *p, cols, rules); ok {
				p.col0, p.col1 = max(low, min(a, p.col0)), min(high, max(b, p.col1))
			} else if i+1 < len(head) {
				p.col0, p.col1 = centredOver(*p, cols, head[i+1:], low, high)
			}
		}
	}
}

// freeColumns are the first and last column that piece k may cover without
// touching its neighbours in the line; the label column is nobody else's.
func freeColumns(r row, k, n int) (low, high int) {
	p := r.pieces[k]
	low, high = min(1, p.col0), n-1
	if k > 0 {
		low = r.pieces[k-1].col1 + 1
	}
	if k+1 < len(r.pieces) {
		high = r.pieces[k+1].col0 - 1
	}
	return low, high
}

// underRule finds the columns over which a rule is drawn close below a piece
// of the head: several, and all only where each has a heading of its own further down.
func underRule(head []row, i int, p piece, cols []column, rules []edge) (a, b int, ok bool) {
	low := math.Inf(-1)
	if i+1 < len(head) {
		low = head[i+1].baseline + 0.3*head[i+1].size
	}
	for _, e := range rules {
		if e.at > head[i].baseline || e.at < max(low, head[i].baseline-head[i].size) ||
			overlap(e.from, e.to, p.box.X0, p.box.X1) < (p.box.X1-p.box.X0)*0.9 {
			continue
		}
		a, b = -1, -1
		for c, col := range cols {
			if overlap(e.from, e.to, col.x0, col.x1) > (col.x1-col.x0)/2 {
				if a < 0 {
					a = c
				}
				b = c
			}
		}
		if a > 0 && b > a && (b-a+1 < len(cols)-1 || headedEach(head[i+1:], a, b)) {
			return a, b, true
		}
	}
	return 0, 0, false
}

// centredOver returns the columns within low to high over which the piece is
// centred best, if a line below has a heading for each of them.
func centredOver(p piece, cols []column, below []row, low, high int) (int, int) {
	x, _ := center(p.box)
	middle := func(a, b int) float64 { return math.Abs(x - (cols[a].x0+cols[b].x1)/2) }
	bestA, bestB := p.col0, p.col1
	for a := p.col0; a >= low; a-- {
		for b := p.col1; b <= high; b++ {
			if middle(a, b) < middle(bestA, bestB)-0.5*p.size() && middle(a, b) < p.size() && headedEach(below, a, b) {
				bestA, bestB = a, b
			}
		}
	}
	return bestA, bestB
}

// headedEach reports whether some line has a piece for each of the columns alone.
func headedEach(rows []row, a, b int) bool {
	for _, r := range rows {
		n := 0
		for _, p := range r.pieces {
			if p.col0 == p.col1 && p.col0 >= a && p.col0 <= b {
				n++
			}
		}
		if n == b-a+1 {
			return true
		}
	}
	return false
}

// shareOut gives each piece of a head line an equal share of the headings in
// the line below, if it is centred over them: "2014" and "2015", each over
// "budget", "utfall" and "avvikelse". A single piece is left alone, as it may
// as well be the first line of the heading below it.
func shareOut(above, below row, cols []column) bool {
	first := 0
	if below.pieces[0].col0 == 0 {
		first = 1
	}
	n := len(above.pieces)
	if n < 2 || above.pieces[0].col0 == 0 || len(below.pieces)-first < 2*n || (len(below.pieces)-first)%n != 0 {
		return false
	}
	share := (len(below.pieces) - first) / n
	for k, p := range above.pieces {
		group := below.pieces[first+k*share : first+(k+1)*share]
		x, _ := center(p.box)
		off := x - (cols[group[0].col0].x0+cols[group[share-1].col1].x1)/2
		if off > p.size() || off < -p.size() {
			return false
		}
	}
	for k := range above.pieces {
		group := below.pieces[first+k*share : first+(k+1)*share]
		above.pieces[k].col0, above.pieces[k].col1 = group[0].col0, group[share-1].col1
	}
	return true
}
