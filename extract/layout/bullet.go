package layout

import (
	"math"

	"samplan/extract/doc"
)

// bulletReach is how far right of a drawn dot the first word of its item
// starts at most, in parts of the font size.
const bulletReach = 2.5

// drawnBullets are the dots that stand before the first word of a line, at half
// the height of its letters, as words: browsers draw the bullets of lists.
// Dots of charts, dotted lines and pictures have no line of text behind them. A
// list may stand in a column right of another: its text goes on below.
func drawnBullets(words []doc.Word, dots []doc.Box) []doc.Word {
	var out []doc.Word
	for _, dot := range dots {
		x, y := center(dot)
		first, before := -1, math.Inf(-1) // where the words left of it end
		for i, w := range words {
			if w.Turned != 0 || y < w.Baseline || y > w.Baseline+0.75*w.Size || dot.Y1-dot.Y0 > 0.6*w.Size {
				continue
			}
			if w.Box.X0 < x {
				before = max(before, w.Box.X1)
				continue
			}
			if first < 0 || w.Box.X0 < words[first].Box.X0 {
				first = i
			}
		}
		if first < 0 || words[first].Box.X0-dot.X1 > bulletReach*words[first].Size {
			continue
		}
		if gap := dot.X0 - before; gap < 2*bulletReach*words[first].Size && (gap < gutterWidth*words[first].Size || !startsBelow(words, words[first])) {
			continue // it stands among words
		}
		w := words[first]
		w.Text, w.Box.X0, w.Box.X1, w.Bold, w.Glued = "•", dot.X0, dot.X1, false, false
		out = append(out, w)
	}
	return out
}

// startsBelow reports whether the first word of the next line or the one after
// it starts where a word does, as the lines of a list's item and its next item do.
func startsBelow(words []doc.Word, w doc.Word) bool {
	const reach, same = 2.0, 0.1 // of the font size
	for _, o := range words {
		if down := w.Baseline - o.Baseline; down > 0.5*w.Size && down <= reach*w.Size && math.Abs(o.Box.X0-w.Box.X0) <= same*w.Size {
			return true
		}
	}
	return false
}
