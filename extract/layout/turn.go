package layout

import "samplan/extract/doc"

// turnBox turns a box clockwise by degrees about the origin, so that what is
// turned counter-clockwise by as much stands upright.
func turnBox(b doc.Box, degrees int) doc.Box {
	switch degrees {
	case 90:
		return doc.Box{X0: b.Y0, Y0: -b.X1, X1: b.Y1, Y1: -b.X0}
	case 180:
		return doc.Box{X0: -b.X1, Y0: -b.Y1, X1: -b.X0, Y1: -b.Y0}
	case 270:
		return doc.Box{X0: -b.Y1, Y0: b.X0, X1: -b.Y0, Y1: b.X1}
	}
	return b
}

// turnWords makes words that are turned by degrees stand upright. Words turned
// otherwise are turned along.
func turnWords(words []doc.Word, degrees int) []doc.Word {
	out := make([]doc.Word, len(words))
	for i, w := range words {
		if w.Turned == degrees {
			switch degrees {
			case 90, 180:
				w.Baseline = -w.Baseline
			}
		}
		w.Box = turnBox(w.Box, degrees)
		w.Turned = (w.Turned - degrees + 360) % 360
		out[i] = w
	}
	return out
}

// turnPage makes what is turned by degrees on a page stand upright. The
// origin stays where it is, so boxes may be negative.
func turnPage(page doc.Page, degrees int) doc.Page {
	if degrees == 0 {
		return page
	}
	page.Words = turnWords(page.Words, degrees)
	rules := make([]doc.Rule, len(page.Rules))
	for i, r := range page.Rules {
		r.Box = turnBox(r.Box, degrees)
		r.Horizontal = r.Horizontal == (degrees == 180)
		rules[i] = r
	}
	page.Rules = rules
	dots := make([]doc.Box, len(page.Dots))
	for i, b := range page.Dots {
		dots[i] = turnBox(b, degrees)
	}
	page.Dots = dots
	if degrees != 180 {
		page.Width, page.Height = page.Height, page.Width
	}
	return page
}
