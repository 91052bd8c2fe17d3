package layout

import (
	"math"
	"slices"

	"samplan/extract/doc"
)

// Tables whose only rules stand over their sums: the first rule has rows above
// it, and one stack of rules may run through several such tables.

// partStack parts a stack of bars between two tables: where a wide blank and a
// new head stand between two neighbouring bars.
func partStack(stack []bar, words []doc.Word) [][]bar {
	if len(stack) < 3 {
		return [][]bar{stack}
	}
	var out [][]bar
	var above []line
	start := 0
	for i, section := range sections(stack, words) {
		lines := linesOf(section)
		if i > start && i+2 < len(stack) && hasBreak(above, lines) {
			out, start, above = append(out, stack[start:i+1]), i+1, nil
			continue
		}
		above = append(above, lines...)
	}
	return append(out, stack[start:])
}

// hasBreak reports whether a table ends and another starts among lines: a row
// of the one, a wide blank, and behind it a head over rows of the other.
func hasBreak(above, lines []line) bool {
	wide := 1.4 * medianPitch(slices.Concat(above, lines))
	x := numbersFrom(above)
	if len(lines) < 4 || math.IsInf(x, 1) || !isValueRow(lines[0]) {
		return false
	}
	for k := 1; k+2 < len(lines); k++ {
		if lines[k-1].baseline-lines[k].baseline > wide && isHeadOver(lines[k], x) && isValueRow(lines[k+1]) {
			return true
		}
	}
	return false
}

// isHeadOver reports whether a line has words or years over all columns of
// numbers, which start at x.
func isHeadOver(l line, x float64) bool {
	phrases := phrasesOf(l, 0, nil)
	for _, p := range phrases {
		if p.box.X1 > x && p.shape != text && !isYear(lineText(p.words)) {
			return false
		}
	}
	return phrases[len(phrases)-1].box.X1 > x
}

// bodyAbove are the rows above the first rule of a table that has rules over
// its sums only, and the head above them: labels and amounts in its columns,
// one below the other.
func (s *sheet) bodyAbove(top bar, lines []line, cols []column) []line {
	var words []doc.Word
	for _, w := range band(s.words, top.at, math.Inf(1)) {
		if w.Turned == 0 && w.Box.X0 >= top.from-sameEnd && w.Box.X1 <= top.to+sameEnd {
			words = append(words, w)
		}
	}
	above := linesOf(words)
	first, below := len(above), lines[0]
	for first > 0 && above[first-1].baseline-below.baseline <= runGap*below.size && isRowIn(above[first-1], cols) {
		first--
		below = above[first]
	}
	if first == len(above) {
		return nil
	}
	rows := above[first:]
	over := top
	over.at = rows[0].box.Y1
	head := s.headLinesAbove(over, slices.Concat(rows, lines), cols)
	if len(head) == 0 {
		return nil
	}
	return slices.Concat(head, rows)
}

// isRowIn reports whether a line is a label and amounts, each in a column of its own.
func isRowIn(l line, cols []column) bool {
	if !isValueRow(l) {
		return false
	}
	pieces := rowOf(l, phrasesOf(withoutLeader(l), 0, nil), cols).pieces
	for i, p := range pieces {
		if p.col0 != p.col1 || (i == 0) != (p.col0 == 0) {
			return false
		}
	}
	return len(pieces) > 1
}
