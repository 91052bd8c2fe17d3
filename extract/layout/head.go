package layout

import "math"

// The head of a table without vertical rules: which lines it is, and which of
// them are one row.

// headEnd is how many of the lines are the head of the table: those above the
// first line with numbers that are no years. At least one line is left as body.
func headEnd(rows []row, ruled []bool) int {
	for i, r := range rows {
		if r.numeric() && !(r.onlyYears() && i+1 < len(rows)) {
			return i
		}
	}
	for i, below := range ruled {
		if below && i+1 < len(rows) {
			return i + 1 // words only: what stands above the first rule
		}
	}
	return min(1, len(rows)-1)
}

func isLabelOnly(r row) bool {
	return len(r.pieces) == 1 && r.pieces[0].col0 == 0 && r.pieces[0].col1 == 0
}

// headRows parts the head: what stands below a heading over several columns is
// a row of its own; other lines of the head are lines of one heading.
func headRows(head []row, ruled []bool, right float64) []int {
	var starts []int
	for i := range head {
		if i == 0 || ruled[i-1] || anySpansOver(head[starts[len(starts)-1]:i], head[i]) ||
			isSection(head[starts[len(starts)-1]:i], head[i:], right) {
			starts = append(starts, i)
		}
	}
	return starts
}

// isSection reports whether the last lines of a head, which have a label only,
// are the title of the first rows and no further lines of the head above.
func isSection(above, rest []row, right float64) bool {
	for _, r := range rest {
		if !isLabelOnly(r) {
			return false
		}
	}
	b := rest[0]
	if above[len(above)-1].baseline-b.baseline < 0.8*b.size {
		return false
	}
	for _, a := range above {
		if a.pieces[len(a.pieces)-1].col1 > 0 {
			l := lastLabel(above)
			return l == nil || !continues(*l, *b.label(), right)
		}
	}
	return false
}

func anySpansOver(above []row, b row) bool {
	for _, a := range above {
		if spansOver(a, b) {
			return true
		}
	}
	return false
}

// spansOver reports whether a piece of a lies over several columns that have
// pieces of their own in b.
func spansOver(a, b row) bool {
	for _, p := range a.pieces {
		under := 0
		for _, q := range b.pieces {
			if q.col0 >= p.col0 && q.col1 <= p.col1 && q.col1-q.col0 < p.col1-p.col0 {
				under++
			}
		}
		if under >= 2 {
			return true
		}
	}
	return false
}

// headAbove is the first line of the table's head: lines right above the run
// whose phrases all stand over columns behind the first one, and that do not
// go on with a caption. The title of the first rows may stand between.
func headAbove(lines []line, r run, cols []column) int {
	const most = 5
	first := r.first
	for i := r.first - 1; i >= 0 && r.first-i <= most; i-- {
		l := lines[i]
		if l.baseline-lines[i+1].baseline > runGap*l.size || isTitle(l, cols) {
			break
		}
		if isOver(l, cols) {
			first = i
		} else if first == i+1 && isBeside(lines, i, cols) {
			continue
		} else if first < r.first || l.box.X1 > cols[1].x1 || len(l.words) > proseWords || len(phrasesOf(withoutLeader(l), i, nil)) > 1 {
			break // neither head nor the title of rows
		}
	}
	for first < r.first && first > 0 && sameText(lines[first-1], lines[first]) {
		first++
	}
	return first
}

// isBeside reports whether line i heads the labels and stands halfway between
// two lines of the other heads: "Belopp i kronor" beside "Alternativ 1" over
// "Beslutad budget 2015".
func isBeside(lines []line, i int, cols []column) bool {
	l := lines[i]
	return i > 0 && l.box.X1 < cols[1].x0 && isOver(lines[i-1], cols) && l.baseline-lines[i+1].baseline < 0.9*l.size && lines[i-1].baseline-l.baseline < 0.9*l.size
}

// isOver reports whether a line stands over the columns behind the first one.
func isOver(l line, cols []column) bool {
	return l.box.X0 >= cols[0].x1+touch*l.size && l.box.X1 <= cols[len(cols)-1].x1+2*l.size
}

// isTitle reports whether a line is one phrase centred over the whole table
// rather than over its columns behind the first one.
func isTitle(l line, cols []column) bool {
	if len(phrasesOf(withoutLeader(l), 0, nil)) != 1 {
		return false
	}
	x, _ := center(l.box)
	right := cols[len(cols)-1].x1
	whole, rest := x-(cols[0].x0+right)/2, x-(cols[1].x0+right)/2
	return math.Abs(whole) < math.Abs(rest) && math.Abs(whole) < l.size
}

// sameText reports whether b is set like a and close below it, as lines of one paragraph are.
func sameText(a, b line) bool {
	return a.baseline-b.baseline <= 1.5*a.size && a.words[len(a.words)-1].Font == b.words[0].Font &&
		math.Abs(a.size-b.size) < 0.1*a.size && a.box.X0 < b.box.X1 && b.box.X0 < a.box.X1
}
