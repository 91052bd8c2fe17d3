package ocr

import "samplan/extract/doc"

// steepest is the slope up to which a page is put straight; a sheet that lies
// more askew than three degrees was scanned so on purpose.
const steepest = 0.05

// slope is how much the lines of a page rise to the right, the median of its
// longer ones, 0 where it has none.
func slope(lines [][]doc.Word) float64 {
	var slopes []float64
	for _, line := range lines {
		if len(line) < 4 {
			continue
		}
		var n, sx, sy, sxx, sxy float64
		for _, w := range line {
			x, y := (w.Box.X0+w.Box.X1)/2, w.Baseline
			n, sx, sy, sxx, sxy = n+1, sx+x, sy+y, sxx+x*x, sxy+x*y
		}
		if spread := n*sxx - sx*sx; spread > 0 && line[len(line)-1].Box.X1-line[0].Box.X0 > 100 {
			slopes = append(slopes, (n*sxy-sx*sy)/spread)
		}
	}
	if len(slopes) == 0 {
		return 0
	}
	if m := median(slopes); m < steepest && m > -steepest {
		return m
	}
	return 0
}

// straighten turns what stands on the page by a small slope about its middle,
// so that lines and rules run along the axes. A box moves by a few points.
func straighten(page *doc.Page, slope float64) {
	midX, midY := page.Width/2, page.Height/2
	for i := range page.Words {
		w := &page.Words[i]
		up := -slope * ((w.Box.X0+w.Box.X1)/2 - midX)
		right := slope * ((w.Box.Y0+w.Box.Y1)/2 - midY)
		w.Box = doc.Box{X0: w.Box.X0 + right, Y0: w.Box.Y0 + up, X1: w.Box.X1 + right, Y1: w.Box.Y1 + up}
		w.Baseline += up
	}
	for i := range page.Rules {
		b := &page.Rules[i].Box
		up := -slope * ((b.X0+b.X1)/2 - midX)
		right := slope * ((b.Y0+b.Y1)/2 - midY)
		*b = doc.Box{X0: b.X0 + right, Y0: b.Y0 + up, X1: b.X1 + right, Y1: b.Y1 + up}
	}
}
