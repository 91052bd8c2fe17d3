package pdf

import (
	"math"
	"slices"

	"samplan/extract/doc"
)

// maxPathPoints bounds one path; maps draw some ten thousand points at once.
const maxPathPoints = 1 << 18

// point is a corner of a path on the page.
type point struct {
	x, y   float64
	start  bool // begins a part of the path
	curved bool // a curve leads here, no straight line
}

// path is the path under construction, on the page as shown.
type path struct {
	points []point
	clips  bool // W came: the path becomes part of the clip when painted
	full   bool

	outlines int       // filled parts with curves, of the whole page
	dots     []doc.Box // small parts as wide as high, of the whole page
}

func (p *path) add(pt point) {
	if len(p.points) >= maxPathPoints {
		p.full = true
		return
	}
	p.points = append(p.points, pt)
}

func (p *path) move(x, y float64)  { p.add(point{x, y, true, false}) }
func (p *path) line(x, y float64)  { p.add(point{x, y, len(p.points) == 0, false}) }
func (p *path) curve(x, y float64) { p.add(point{x, y, len(p.points) == 0, true}) }

// close draws the line back to the start of the part.
func (p *path) close() {
	for i := len(p.points) - 1; i >= 0; i-- {
		if p.points[i].start {
			p.line(p.points[i].x, p.points[i].y)
			return
		}
	}
}

func (p *path) rectangle(m *matrix, x, y, w, h float64) {
	p.move(m.apply(x, y))
	p.line(m.apply(x+w, y))
	p.line(m.apply(x+w, y+h))
	p.line(m.apply(x, y+h))
	p.line(m.apply(x, y))
}

// parts calls do for each part of the path.
func (p *path) parts(do func([]point)) {
	from := 0
	for i := range p.points {
		if i > from && p.points[i].start {
			do(p.points[from:i])
			from = i
		}
	}
	if from < len(p.points) {
		do(p.points[from:])
	}
}

// bounds is the bounding box of points.
func bounds(points []point) doc.Box {
	b := doc.Box{X0: math.Inf(1), Y0: math.Inf(1), X1: math.Inf(-1), Y1: math.Inf(-1)}
	for i := range points {
		pt := &points[i]
		b.X0, b.X1 = math.Min(b.X0, pt.x), math.Max(b.X1, pt.x)
		b.Y0, b.Y1 = math.Min(b.Y0, pt.y), math.Max(b.Y1, pt.y)
	}
	return b
}

// Bounds of a dot: the bullet of a list that is drawn, as browsers do.
const (
	leastDot = 1.5 // points across
	mostDot  = 7.0
	mostDots = 4096 // of a page
)

// dot keeps the path if it is one small shape as wide as high.
func (p *path) dot(clip doc.Box) {
	b := intersect(bounds(p.points), clip)
	w, h := b.X1-b.X0, b.Y1-b.Y0
	if min(w, h) >= leastDot && max(w, h) <= mostDot && max(w, h) < 1.3*min(w, h) && len(p.dots) < mostDots {
		p.dots = append(p.dots, b)
	}
}

// paint ends the path: fills and strokes give rules, W cuts the clip.
func (p *painter) paint(fill, stroke bool) {
	if p.path.full {
		p.broken("a path of too many points")
	}
	if len(p.path.points) > 0 && p.hidden == 0 {
		if fill {
			if !p.fill.white {
				p.path.dot(p.clip)
			}
			framed := p.rules.framed(&p.path, &p.clip)
			p.path.parts(func(part []point) {
				if !framed {
					p.rules.filled(part, p.fill.white, &p.clip)
				}
				if slices.ContainsFunc(part, func(pt point) bool { return pt.curved }) {
					p.path.outlines++
				}
			})
		}
		if stroke && !fill && p.path.points[len(p.path.points)-1].curved {
			p.path.dot(p.clip)
		}
		if stroke {
			width := math.Max(p.lineWidth*p.ctm.scale(), hairline)
			p.path.parts(func(part []point) { p.rules.stroked(part, width, &p.clip) })
		}
	}
	if p.path.clips && len(p.path.points) > 0 {
		p.clip = intersect(p.clip, bounds(p.path.points))
	}
	p.path.points, p.path.clips, p.path.full = p.path.points[:0], false, false
}

// intersect is what two boxes share; X1 < X0 or Y1 < Y0 means nothing.
func intersect(a, b doc.Box) doc.Box {
	return doc.Box{X0: math.Max(a.X0, b.X0), Y0: math.Max(a.Y0, b.Y0), X1: math.Min(a.X1, b.X1), Y1: math.Min(a.Y1, b.Y1)}
}
