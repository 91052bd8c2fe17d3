package pdf

import (
	"math"
	"slices"

	"samplan/extract/doc"
)

// Measures of rules, in points.
const (
	// hairline is the width given to a stroke of width 0, the thinnest line
	// that a device can draw. Width 0 is kept for the sides of filled areas.
	hairline = 0.1
	// thickest is the most that a filled rectangle may measure across to be a
	// rule: heavy frames are 3 points, the lowest shaded rows 6.
	thickest = 4.0
	// skewed is the most that the ends of a rule may differ across it.
	skewed = 0.7
	// slope is the same as a share of the length: lines drawn by hand.
	slope = 0.01
	// shortest is the shortest rule or side that can bound a cell.
	shortest = 3.0
	// dashGap is the widest gap between the dashes of one line.
	dashGap = 3.0
)

// maxPageRules bounds the rules of a page; charts and maps have the most.
const maxPageRules = 1 << 16

// ruleList gathers the rules of a page.
type ruleList struct {
	rules []doc.Rule
	full  bool
}

// stroked takes the axis-parallel lines of a stroked part.
func (l *ruleList) stroked(part []point, width float64, clip *doc.Box) {
	for i := 1; i < len(part); i++ {
		if !part[i].curved {
			l.segment(part[i-1], part[i], width, clip)
		}
	}
}

// segment adds the line from a to b where it runs along an axis.
func (l *ruleList) segment(a, b point, width float64, clip *doc.Box) {
	dx, dy := math.Abs(a.x-b.x), math.Abs(a.y-b.y)
	box := doc.Box{X0: math.Min(a.x, b.x), Y0: math.Min(a.y, b.y), X1: math.Max(a.x, b.x), Y1: math.Max(a.y, b.y)}
	switch {
	case dy <= math.Max(skewed, slope*dx) && dx > dy:
		y := (a.y + b.y) / 2
		box.Y0, box.Y1 = y, y
		l.add(doc.Rule{Box: box, Horizontal: true, Width: width}, clip)
	case dx <= math.Max(skewed, slope*dy) && dy > dx:
		x := (a.x + b.x) / 2
		box.X0, box.X1 = x, x
		l.add(doc.Rule{Box: box, Width: width}, clip)
	}
}

// filled takes a filled rectangle: a thin one is a rule as thick as it, of a
// larger one in another colour than paper the four sides may bound cells;
// their Width is 0.
func (l *ruleList) filled(part []point, white bool, clip *doc.Box) {
	if !rectangular(part) {
		return
	}
	box := intersect(bounds(part), *clip)
	w, h := box.X1-box.X0, box.Y1-box.Y0
	if w <= thickest && h <= thickest && l.dot(box) {
		return
	}
	switch {
	case !(w >= 0 && h >= 0):
	case h <= thickest && h <= w:
		y := (box.Y0 + box.Y1) / 2
		l.add(doc.Rule{Box: doc.Box{X0: box.X0, Y0: y, X1: box.X1, Y1: y}, Horizontal: true, Width: math.Max(h, hairline)}, clip)
	case w <= thickest:
		x := (box.X0 + box.X1) / 2
		l.add(doc.Rule{Box: doc.Box{X0: x, Y0: box.Y0, X1: x, Y1: box.Y1}, Width: math.Max(w, hairline)}, clip)
	case !white:
		l.sides(box, clip)
	}
}

// framed takes a filled path of two rectangles, one just within the other: the
// ink between them is the border of a cell or a box, as HTML renderers draw it.
// It tells whether the path is that; the sides that have ink become rules.
func (l *ruleList) framed(p *path, clip *doc.Box) bool {
	second := slices.IndexFunc(p.points[1:], func(pt point) bool { return pt.start }) + 1
	if second == 0 || !rectangular(p.points[:second]) || !rectangular(p.points[second:]) {
		return false
	}
	in, out := bounds(p.points[:second]), bounds(p.points[second:])
	if in.X1-in.X0 > out.X1-out.X0 {
		in, out = out, in
	}
	left, right, low, high := in.X0-out.X0, out.X1-in.X1, in.Y0-out.Y0, out.Y1-in.Y1
	if min(left, right, low, high) < 0 || max(left, right, low, high) > thickest || min(in.X1-in.X0, in.Y1-in.Y0) <= thickest {
		return false
	}
	level := func(y, ink float64) {
		if ink > 0 {
			l.add(doc.Rule{Box: doc.Box{X0: out.X0, Y0: y, X1: out.X1, Y1: y}, Horizontal: true, Width: ink}, clip)
		}
	}
	upright := func(x, ink float64) {
		if ink > 0 {
			l.add(doc.Rule{Box: doc.Box{X0: x, Y0: out.Y0, X1: x, Y1: out.Y1}, Width: ink}, clip)
		}
	}
	level(out.Y0+low/2, low)
	upright(out.X1-right/2, right)
	level(out.Y1-high/2, high)
	upright(out.X0+left/2, left)
	return true
}

// dot lengthens the last rule where a small square continues it: a dotted line
// has no direction in its dots. It tells whether it did.
func (l *ruleList) dot(b doc.Box) bool {
	n := len(l.rules)
	if n == 0 {
		return false
	}
	last := &l.rules[n-1]
	x, y := (b.X0+b.X1)/2, (b.Y0+b.Y1)/2
	upright := doc.Rule{Box: doc.Box{X0: x, Y0: b.Y0, X1: x, Y1: b.Y1}, Width: last.Width}
	level := doc.Rule{Box: doc.Box{X0: b.X0, Y0: y, X1: b.X1, Y1: y}, Horizontal: true, Width: last.Width}
	if last.Horizontal && last.Box.X1-last.Box.X0 <= thickest { // itself a dot: it may have been the first of a column
		turned := doc.Rule{Box: upright.Box, Width: last.Width}
		turned.Box.X0, turned.Box.X1 = (last.Box.X0+last.Box.X1)/2, (last.Box.X0+last.Box.X1)/2
		turned.Box.Y0, turned.Box.Y1 = last.Box.Y0-last.Width/2, last.Box.Y0+last.Width/2
		if extend(&turned, &upright) {
			*last = turned
			return true
		}
	}
	return extend(last, &upright) || extend(last, &level)
}

// sides adds the four sides of a filled area.
func (l *ruleList) sides(b doc.Box, clip *doc.Box) {
	l.add(doc.Rule{Box: doc.Box{X0: b.X0, Y0: b.Y0, X1: b.X1, Y1: b.Y0}, Horizontal: true}, clip)
	l.add(doc.Rule{Box: doc.Box{X0: b.X0, Y0: b.Y1, X1: b.X1, Y1: b.Y1}, Horizontal: true}, clip)
	l.add(doc.Rule{Box: doc.Box{X0: b.X0, Y0: b.Y0, X1: b.X0, Y1: b.Y1}}, clip)
	l.add(doc.Rule{Box: doc.Box{X0: b.X1, Y0: b.Y0, X1: b.X1, Y1: b.Y1}}, clip)
}

// rectangular tells whether a part is a rectangle along the axes.
func rectangular(part []point) bool {
	n := len(part)
	for n > 4 && near(part[0], part[n-1]) { // closed, perhaps twice
		n--
	}
	if n != 4 {
		return false
	}
	for i := range n {
		a, b := part[i], part[(i+1)%n]
		if b.curved || math.Abs(a.x-b.x) > skewed && math.Abs(a.y-b.y) > skewed {
			return false
		}
	}
	// Opposite corners: a zigzag of four points is none.
	return math.Abs(part[0].x+part[2].x-part[1].x-part[3].x) <= skewed &&
		math.Abs(part[0].y+part[2].y-part[1].y-part[3].y) <= skewed
}

func near(a, b point) bool { return math.Abs(a.x-b.x) <= skewed && math.Abs(a.y-b.y) <= skewed }

// add keeps what the clip shows of a rule, and lengthens the last rule where
// this one continues it, as dashes and the pieces of each cell's border do.
func (l *ruleList) add(r doc.Rule, clip *doc.Box) {
	b := intersect(r.Box, *clip)
	if !(b.X1 >= b.X0 && b.Y1 >= b.Y0) {
		return
	}
	r.Box = b
	if n := len(l.rules); n > 0 && extend(&l.rules[n-1], &r) {
		return
	}
	if len(l.rules) >= maxPageRules {
		l.full = true
		return
	}
	l.rules = append(l.rules, r)
}

// extend lengthens a by b where b continues it. Sides of areas stay apart.
func extend(a, b *doc.Rule) bool {
	if a.Horizontal != b.Horizontal || a.Width == 0 || a.Width != b.Width {
		return false
	}
	if a.Horizontal {
		if math.Abs(a.Box.Y0-b.Box.Y0) > hairline || b.Box.X0 > a.Box.X1+dashGap || b.Box.X1 < a.Box.X0-dashGap {
			return false
		}
		a.Box.X0, a.Box.X1 = math.Min(a.Box.X0, b.Box.X0), math.Max(a.Box.X1, b.Box.X1)
		return true
	}
	if math.Abs(a.Box.X0-b.Box.X0) > hairline || b.Box.Y0 > a.Box.Y1+dashGap || b.Box.Y1 < a.Box.Y0-dashGap {
		return false
	}
	a.Box.Y0, a.Box.Y1 = math.Min(a.Box.Y0, b.Box.Y0), math.Max(a.Box.Y1, b.Box.Y1)
	return true
}

// finish returns the rules long enough to bound a cell.
func (l *ruleList) finish() []doc.Rule {
	out := l.rules[:0]
	for _, r := range l.rules {
		if r.Box.X1-r.Box.X0+r.Box.Y1-r.Box.Y0 >= shortest {
			out = append(out, r)
		}
	}
	return out
}
