package ocr

import (
	"bytes"
	"fmt"

	"samplan/extract/doc"
)

// Measures of a drawn rule, in parts of an inch. Letters up to 25 points have
// no stroke as long as shortestRun; a bar thicker than thickest is a picture
// or a shaded cell.
const (
	shortestRun = 0.25
	thickest    = 0.05
	widestGap   = 0.1  // between the pieces of one rule
	widestHole  = 0.01 // within a piece: a speck
)

// inkShare is the part of the paper's level under which a pixel is ink: rules
// are often printed in grey.
const inkShare = 0.78

// stroke is a long thin run of ink: pixels from x0 to x1, and the height in its middle.
type stroke struct {
	x0, x1 int
	y      float64
	thick  int
	pieces []piece
}

// piece is a run of ink in one row of pixels.
type piece struct{ x0, x1, y int }

// strokes finds the horizontal rules of a picture, also those that stand
// somewhat askew: their pieces, each a little higher or lower, are put together.
func (p picture) strokes(resolution float64) []stroke {
	type chain struct {
		x0, x1, last, top int
		end               [2]int // the piece last added
		mass, weighted    float64
		pieces            []piece
	}
	ink := byte(float64(p.paper()) * inkShare)
	shortest, thick, gap := int(shortestRun*resolution), int(thickest*resolution), int(widestGap*resolution)
	hole := max(int(widestHole*resolution), 1)
	var open []chain
	var out []stroke
	finish := func(c chain) {
		if height := c.last - c.top + 1; c.x1-c.x0 >= shortest && height <= thick+(c.x1-c.x0)/30 {
			out = append(out, stroke{c.x0, c.x1, c.weighted / c.mass, max(int(c.mass)/(c.x1-c.x0), 1), c.pieces})
		}
	}
	for y := range p.high {
		for _, r := range p.runs(y, ink, shortest, thick, hole) {
			joined := false
			for i := range open {
				c := &open[i]
				if r[0] <= c.end[1]+gap && r[1] >= c.end[0]-gap && y-c.last <= 2 {
					c.x0, c.x1, c.last, c.end = min(c.x0, r[0]), max(c.x1, r[1]), y, r
					c.pieces = append(c.pieces, piece{r[0], r[1], y})
					c.mass, c.weighted = c.mass+float64(r[1]-r[0]), c.weighted+float64(r[1]-r[0])*float64(y)
					joined = true
					break
				}
			}
			if !joined {
				n := float64(r[1] - r[0])
				open = append(open, chain{x0: r[0], x1: r[1], last: y, top: y, end: r, mass: n, weighted: n * float64(y), pieces: []piece{{r[0], r[1], y}}})
			}
		}
		kept := open[:0]
		for _, c := range open {
			if y-c.last > 2 {
				finish(c)
			} else {
				kept = append(kept, c)
			}
		}
		open = kept
	}
	for _, c := range open {
		finish(c)
	}
	return out
}

// runs are the runs of ink in a row that are long and thin.
func (p picture) runs(y int, ink byte, shortest, thick, hole int) (out [][2]int) {
	row := p.pixels[y*p.wide : (y+1)*p.wide]
	start, end := -1, -1
	for x := 0; x <= p.wide; x++ {
		switch {
		case x < p.wide && row[x] < ink:
			if start < 0 {
				start = x
			}
			end = x + 1
		case start >= 0 && (x == p.wide || x-end > hole):
			if end-start >= shortest && p.isThin(start, end, y, ink, thick) {
				out = append(out, [2]int{start, end})
			}
			start = -1
		}
	}
	return out
}

// isThin tells whether a run has paper on both sides for a third of its length:
// letters may stand close above and below a rule, but they leave gaps.
func (p picture) isThin(x0, x1, y int, ink byte, thick int) bool {
	light := 0
	const step = 4
	for x := x0; x < x1; x += step {
		above := y < thick || p.pixels[(y-thick)*p.wide+x] >= ink
		below := y+thick >= p.high || p.pixels[(y+thick)*p.wide+x] >= ink
		if above && below {
			light++
		}
	}
	return light*step*3 > x1-x0
}

// rules are the rules of a picture as they stand on the page, in points, and
// the picture without them: next to its letters OCR reads a rule as one more,
// "6 800|" as "68001".
func (p picture) rules(page doc.Page, resolution float64) ([]doc.Rule, picture) {
	scaleX, scaleY := page.Width/float64(p.wide), page.Height/float64(p.high)
	var out []doc.Rule
	level, upright := p.strokes(resolution), p.across()
	for _, s := range level {
		y := page.Height - (s.y+0.5)*scaleY
		out = append(out, doc.Rule{Horizontal: true, Width: float64(s.thick) * scaleY,
			Box: doc.Box{X0: float64(s.x0) * scaleX, Y0: y, X1: float64(s.x1) * scaleX, Y1: y}})
	}
	strokes := upright.strokes(resolution)
	for _, s := range strokes {
		x := (s.y + 0.5) * scaleX
		out = append(out, doc.Rule{Width: float64(s.thick) * scaleX,
			Box: doc.Box{X0: x, Y0: page.Height - float64(s.x1)*scaleY, X1: x, Y1: page.Height - float64(s.x0)*scaleY}})
	}
	without := upright.erase(strokes, resolution).across().erase(level, resolution)
	return out, without
}

// fringe is how many pixels about a rule are grey from rendering.
const fringe = 3

// shortestErased is the length from which a stroke is surely no word whose
// letters run together, in inches.
const shortestErased = 0.75

// erase is the picture with strokes turned to paper.
func (p picture) erase(strokes []stroke, resolution float64) picture {
	out := picture{p.wide, p.high, bytes.Clone(p.pixels)}
	paper := p.paper()
	for _, s := range strokes {
		if float64(s.x1-s.x0) < shortestErased*resolution {
			continue
		}
		for _, piece := range s.pieces {
			for y := max(piece.y-fringe, 0); y <= min(piece.y+fringe, p.high-1); y++ {
				row := out.pixels[y*p.wide : (y+1)*p.wide]
				for x := max(piece.x0-fringe, 0); x < min(piece.x1+fringe, p.wide); x++ {
					row[x] = paper
				}
			}
		}
	}
	return out
}

// pgm is the picture as readPGM reads it.
func (p picture) pgm() []byte {
	return append(fmt.Appendf(nil, "P5\n%d %d\n255\n", p.wide, p.high), p.pixels...)
}
