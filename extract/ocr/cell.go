package ocr

import (
	"bytes"
	"cmp"
	"context"
	"math"
	"slices"

	"samplan/extract/doc"
)

// Measures of ruled cells, in points, and of what stands in them, in inches.
const (
	cellReach  = 4.0  // points that a rule may miss its corner by
	leastCell  = 6.0  // points: lower or narrower is a double rule
	mostCells  = 300  // of a page
	cellInset  = 0.02 // a rule is left out on each side
	leastBlank = 0.02 // between two lines; a ring over its a is nearer
	leastLine  = 0.04 // the height of a line
	apart      = 0.2  // between cells that are set under each other
)

// cells are the ruled cells of a page, from the top.
func cells(rules []doc.Rule) (out []doc.Box) {
	var level, upright []doc.Box
	for _, r := range rules {
		if r.Horizontal {
			level = append(level, r.Box)
		} else {
			upright = append(upright, r.Box)
		}
	}
	slices.SortFunc(level, func(a, b doc.Box) int { return cmp.Compare(b.Y0, a.Y0) })
	slices.SortFunc(upright, func(a, b doc.Box) int { return cmp.Compare(a.X0, b.X0) })
	for i, top := range level {
		left := -1
		for k, u := range upright {
			if u.X0 < top.X0-cellReach || u.X0 > top.X1+cellReach || u.Y1 < top.Y0-cellReach || u.Y0 > top.Y0-leastCell {
				continue
			}
			if left >= 0 && u.X0-upright[left].X0 > leastCell {
				c := doc.Box{X0: upright[left].X0, X1: u.X0, Y1: top.Y0}
				if bottom, ok := bottomOf(c, level[i+1:]); ok && max(u.Y0, upright[left].Y0) < bottom+cellReach && len(out) < mostCells {
					c.Y0 = bottom
					out = append(out, c)
				}
			}
			left = k
		}
	}
	return out
}

// bottomOf is the height of the first of the rules that reaches over a cell.
func bottomOf(c doc.Box, level []doc.Box) (float64, bool) {
	for _, l := range level {
		if l.Y0 < c.Y1-leastCell && l.X0 < c.X0+cellReach && l.X1 > c.X1-cellReach {
			return l.Y0, true
		}
	}
	return 0, false
}

// unlike are the cells of a table's first row where some have one line and
// others several: where lines of one cell stand between those of its neighbour,
// tesseract takes both for one crooked line, or drops them. Amounts in the rows
// below are read better among their like.
func (p picture) unlike(all []doc.Box, page doc.Page, resolution float64) (out []doc.Box) {
	for from := 0; from < len(all); {
		to := from
		var counts []int
		for to < len(all) && math.Abs(all[to].Y1-all[from].Y1) < cellReach {
			counts = append(counts, p.linesIn(p.inside(all[to], page, resolution), resolution))
			to++
		}
		few, many := false, false
		for _, n := range counts {
			few, many = few || n == 1, many || n > 1
		}
		if few && many && !slices.ContainsFunc(all, func(c doc.Box) bool { return under(c, all[from]) }) {
			out = append(out, all[from:to]...)
		}
		from = to
	}
	return out
}

// under tells whether a cell stands directly under another.
func under(above, c doc.Box) bool {
	return math.Abs(above.Y0-c.Y1) < cellReach && above.X0 < c.X1-cellReach && c.X0 < above.X1-cellReach
}

// area is a part of a picture in pixels, the ends left out.
type area struct{ x0, y0, x1, y1 int }

// inside is a cell of a page without its rules.
func (p picture) inside(c doc.Box, page doc.Page, resolution float64) area {
	scaleX, scaleY, inset := float64(p.wide)/page.Width, float64(p.high)/page.Height, cellInset*resolution
	return area{
		max(int(c.X0*scaleX+inset), 0), max(int((page.Height-c.Y1)*scaleY+inset), 0),
		min(int(c.X1*scaleX-inset), p.wide), min(int((page.Height-c.Y0)*scaleY-inset), p.high),
	}
}

// linesIn counts the lines of print in a part of the picture.
func (p picture) linesIn(a area, resolution float64) (n int) {
	ink := byte(float64(p.paper()) * inkShare)
	first, last := -1, -1
	end := func() {
		if first >= 0 && float64(last-first) >= leastLine*resolution {
			n++
		}
		first = -1
	}
	for y := a.y0; y < a.y1; y++ {
		inked := a.x0 < a.x1 && slices.ContainsFunc(p.pixels[y*p.wide+a.x0:y*p.wide+a.x1], func(level byte) bool { return level < ink })
		switch {
		case inked && first < 0:
			first, last = y, y
		case inked:
			last = y
		case first >= 0 && float64(y-last) > leastBlank*resolution:
			end()
		}
	}
	end()
	return n
}

// stacked is a picture with the areas set under each other, each at its
// own height as at says.
func (p picture) stacked(areas []area, resolution float64) (out picture, at []int) {
	gap := int(apart * resolution)
	out.high = gap
	for _, a := range areas {
		at = append(at, out.high)
		out.wide, out.high = max(out.wide, a.x1-a.x0+2*gap), out.high+a.y1-a.y0+gap
	}
	out.pixels = bytes.Repeat([]byte{p.paper()}, out.wide*out.high)
	for i, a := range areas {
		for y := a.y0; y < a.y1; y++ {
			copy(out.pixels[(at[i]+y-a.y0)*out.wide+gap:], p.pixels[y*p.wide+a.x0:y*p.wide+a.x1])
		}
	}
	return out, at
}

// readCells reads the cells that stand unlike beside each other once more, each
// by itself, and puts their lines in the place of those that were read there.
func readCells(ctx context.Context, letters picture, resolution float64, page doc.Page, rules []doc.Rule, read [][]doc.Word) ([][]doc.Word, error) {
	var areas []area
	var again []doc.Box
	for _, c := range letters.unlike(cells(rules), page, resolution) {
		if a := letters.inside(c, page, resolution); a.x0 < a.x1 && a.y0 < a.y1 && letters.linesIn(a, resolution) > 0 {
			areas, again = append(areas, a), append(again, c)
		}
	}
	if len(areas) == 0 {
		return read, nil
	}
	stack, at := letters.stacked(areas, resolution)
	sheet := doc.Page{Width: float64(stack.wide) * page.Width / float64(letters.wide), Height: float64(stack.high) * page.Height / float64(letters.high)}
	found, err := recognise(ctx, stack.pgm(), "swe", "6", resolution, sheet)
	if err != nil {
		return nil, err
	}
	scaleX, scaleY, gap := page.Width/float64(letters.wide), page.Height/float64(letters.high), int(apart*resolution)
	var out [][]doc.Word
	for _, line := range read {
		line = slices.DeleteFunc(line, func(w doc.Word) bool {
			return slices.ContainsFunc(again, func(c doc.Box) bool { return holds(c, w.Box) })
		})
		if len(line) > 0 {
			out = append(out, line)
		}
	}
	for _, line := range found {
		top := (sheet.Height - line[0].Box.Y1) / scaleY // in pixels of the stack
		i := len(at) - 1
		for i > 0 && float64(at[i])-float64(gap)/2 > top {
			i--
		}
		right := float64(areas[i].x0-gap) * scaleX
		up := page.Height - float64(areas[i].y0)*scaleY - (sheet.Height - float64(at[i])*scaleY)
		for k := range line {
			b := &line[k].Box
			b.X0, b.X1, b.Y0, b.Y1 = b.X0+right, b.X1+right, b.Y0+up, b.Y1+up
			line[k].Baseline += up
		}
		out = append(out, line)
	}
	return out, nil
}

// holds tells whether the middle of a word is in a cell.
func holds(c, w doc.Box) bool {
	x, y := (w.X0+w.X1)/2, (w.Y0+w.Y1)/2
	return c.X0 < x && x < c.X1 && c.Y0 < y && y < c.Y1
}
