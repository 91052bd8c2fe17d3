package layout

import (
	"math"

	"samplan/extract/doc"
)

// Boxes side by side, as web pages and leaflets set them: a list below its
// heading in each, or key figures beside the text. Their lines are short, so
// other signs than full lines tell them from the columns of a table.

// partsBoxes reports whether a gutter parts such boxes.
func partsBoxes(lines []line, g gutter) bool {
	left, right := sides(lines, g)
	return isLists(left) && isLists(right) || isProseColumn(left) && isFigures(right, left) || isProseColumn(right) && isFigures(left, right)
}

// besideOnly is a gutter from the first to the last line with text on both
// sides of it, or that stands beside such a line at another height, and with the
// lines below that go on with one side. What is set apart below, as the next
// heading, belongs to neither. ok is false where no text stands side by side.
func besideOnly(lines []line, g gutter) (gutter, bool) {
	const near = 2.0 // the widest line pitch of one box, in parts of the font size
	x := (g.x0 + g.x1) / 2
	top, low := -1, -1
	for i := g.top; i <= g.low; i++ {
		a, b := parted(lines[i].words, x)
		f, ok := besides(lines, i)
		switch {
		case len(a) > 0 && len(b) > 0:
		case ok && i > g.top && f[0] < x && f[1] > x:
		default:
			continue
		}
		if low = i; top < 0 {
			if top = i; len(a) == 0 || len(b) == 0 {
				top--
			}
		}
	}
	if top < 0 {
		return g, false
	}
	for low < g.low && lines[low].baseline-lines[low+1].baseline <= near*lines[low].size && lines[low+1].size <= lines[low].size*(1+otherSize) {
		low++
	}
	g.top, g.low = top, low
	return g, true
}

// isLists reports whether lines are a list below its heading, or several such
// lists side by side.
func isLists(lines []line) bool {
	if isList(lines) {
		return true
	}
	for _, g := range gutters(lines, nil) {
		if g.top > 0 || g.low < len(lines)-1 {
			continue
		}
		if left, right := sides(lines, g); len(left) > 0 && len(right) > 0 && isLists(left) && isLists(right) {
			return true
		}
	}
	return false
}

// isList reports whether lines are a list with a heading of at most two lines:
// each further line starts with a mark or where the text behind a mark does,
// and is one phrase. Items that are not set in go on below their mark, in lower
// case. The cells of a table have no marks in all columns, and its
// rows have labels further out.
func isList(lines []line) bool {
	const heads, most, same = 2, 1.0, 0.2 // lines; of the font size
	text := math.Inf(1)                   // where the text of the items starts
	marks, items := 0.0, 0
	for i, l := range lines {
		mark := markOf(l)
		if mark != "" && hasLetter(lineText(l.words[1:])) {
			if items > 0 && math.Abs(l.box.X0-marks) > same*l.size {
				return false
			}
			marks, text = l.box.X0, l.words[1].Box.X0
			items++
			l = newLine(l.words[1:])
		} else if items > 0 && math.Abs(l.box.X0-text) > same*l.size && !goesOnBelow(l, marks, same*l.size) || items == 0 && i >= heads {
			return false
		}
		if hasCells(phrasesOf(l, i, nil)) {
			return false
		}
	}
	return items > 0 && len(lines) > heads && lines[0].box.X0 <= marks+most*lines[0].size
}

// goesOnBelow reports whether a line goes on with an item whose mark stands at x.
func goesOnBelow(l line, x, tolerance float64) bool {
	return math.Abs(l.box.X0-x) <= tolerance && startsLower(phrase{words: l.words})
}

// isFigures reports whether lines are key figures beside running text: short
// lines of another size than it, set left, figures and the words that tell what
// they are, most at other heights than the lines of the text. The numbers of a
// table stand on the lines of their labels, or are of their size.
func isFigures(lines, beside []line) bool {
	if len(lines) < columnLines {
		return false
	}
	left, size := lines[0].box.X0, typicalSize(beside)
	words, other, free := 0, 0, 0
	for i, l := range lines {
		if math.Abs(l.box.X0-left) > 0.2*l.size || hasCells(phrasesOf(l, i, nil)) && shapeOf(lineText(l.words)) != number {
			return false
		}
		if shapeOf(lineText(l.words)) == text {
			words++
		}
		if math.Abs(l.size-size) > otherSize*size {
			other++
		}
		if !sharesBaseline(l, beside) {
			free++
		}
	}
	return words*2 >= len(lines) && other*10 >= len(lines)*9 && free*2 > len(lines)
}

// typicalSize is the font size of most lines.
func typicalSize(lines []line) float64 {
	count, best := map[float64]int{}, 0.0
	for _, l := range lines {
		if count[l.size]++; count[l.size] > count[best] {
			best = l.size
		}
	}
	return best
}

// sharesBaseline reports whether a line stands at the height of one of the others.
func sharesBaseline(l line, others []line) bool {
	for _, o := range others {
		if math.Abs(o.baseline-l.baseline) <= baselineShift*math.Min(o.size, l.size) {
			return true
		}
	}
	return false
}

// isCards reports whether a grid between two rules is a row of framed cards that
// show a figure each: the rules are drawn in as many pieces as it has columns,
// apart from each other, and every column has a figure below its heading.
func isCards(stack []bar, g grid) bool {
	if len(stack) != 2 || len(stack[0].pieces) != g.cols || !samePieces(stack[0], stack[1]) || g.cols < 2 || len(g.cells) != g.rows*g.cols {
		return false
	}
	headed, figures := make([]bool, g.cols), make([]bool, g.cols)
	for _, c := range g.cells {
		switch s := shapeOf(lineText(c.words)); {
		case c.col0 != c.col1 || c.empty() || c.row0 == 0 && s != text:
			return false
		case c.row0 == 0:
			headed[c.col0] = true
		case s == number:
			figures[c.col0] = true
		}
	}
	return count(headed) == g.cols && count(figures) == g.cols
}

// samePieces reports whether two rules are drawn in the same pieces.
func samePieces(a, b bar) bool {
	if len(a.pieces) != len(b.pieces) {
		return false
	}
	for i, p := range a.pieces {
		if q := b.pieces[i]; math.Abs(p.from-q.from) > sameEnd || math.Abs(p.to-q.to) > sameEnd {
			return false
		}
	}
	return true
}

// besideRows is the least number of rules below one another that show two
// tables side by side.
const besideRows = 3

// besideBars takes rules apart that belong to tables side by side: several below
// one another are drawn in the same pieces, and above each piece of all but the
// first stands a label with its value. A piece that is drawn for a column of one
// table has no label and value of its own. The bars come sorted by height.
func besideBars(bars []bar, words []doc.Word) []bar {
	var out []bar
	for from := 0; from < len(bars); {
		to := from + 1
		for to < len(bars) && len(bars[from].pieces) > 1 && samePieces(bars[from], bars[to]) {
			to++
		}
		same := bars[from:to]
		from = to
		if len(same) < besideRows || !isLabelledBeside(same, words) {
			out = append(out, same...)
			continue
		}
		for _, b := range same {
			for _, p := range b.pieces {
				out = append(out, bar{p, []edge{p}})
			}
		}
	}
	return out
}

// isLabelledBeside reports whether all lines between rules of the same pieces
// have a label and a value over each piece.
func isLabelledBeside(bars []bar, words []doc.Word) bool {
	low, high := bars[0].at, bars[len(bars)-1].at
	for _, p := range bars[0].pieces {
		lines := linesOf(upright(within(words, doc.Box{X0: p.from, X1: p.to, Y0: low, Y1: high})))
		if len(lines) < len(bars)-1 {
			return false
		}
		for i, l := range lines {
			if phrases := phrasesOf(l, i, nil); !hasCells(phrases) || phrases[0].shape != text || len(phrases) < 2 {
				return false
			}
		}
	}
	return true
}
