package layout

import "samplan/extract/doc"

// bulletReach is how far right of a drawn dot the first word of its item
// starts at most, in parts of the font size.
const bulletReach = 2.5

// drawnBullets are the dots that stand before the first word of a line, at half
// the height of its letters, as words: browsers draw the bullets of lists.
// Dots of charts, dotted lines and pictures have no line of text behind them.
func drawnBullets(words []doc.Word, dots []doc.Box) []doc.Word {
	var out []doc.Word
	for _, dot := range dots {
		x, y := center(dot)
		first := -1
		for i, w := range words {
			if w.Turned != 0 || y < w.Baseline || y > w.Baseline+0.75*w.Size || dot.Y1-dot.Y0 > 0.6*w.Size {
				continue
			}
			if w.Box.X0 < x {
				if w.Box.X1 > x-2*bulletReach*w.Size { // it stands among words
					first = -1
					break
				}
				continue
			}
			if first < 0 || w.Box.X0 < words[first].Box.X0 {
				first = i
			}
		}
		if first < 0 || words[first].Box.X0-dot.X1 > bulletReach*words[first].Size {
			continue
		}
		w := words[first]
		w.Text, w.Box.X0, w.Box.X1, w.Bold, w.Glued = "•", dot.X0, dot.X1, false, false
		out = append(out, w)
	}
	return out
}
