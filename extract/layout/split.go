package layout

import (
	"math"

	"samplan/extract/doc"
)

// splitCells parts the cells that lie over several columns because a wall
// between them was not drawn: their text leaves the column lines free and
// stands on both sides. The heading row of such a table often has its walls
// while the rows below have rules only.
func splitCells(g grid) grid {
	out := g
	out.cells = nil
	for _, c := range g.cells {
		if c.empty() || c.col0 == c.col1 {
			out.cells = append(out.cells, c)
			continue
		}
		out.cells = append(out.cells, splitCell(c, g.xs)...)
	}
	return out
}

// splitCell parts one cell at the column lines that its phrases leave free.
func splitCell(c gridCell, xs []float64) []gridCell {
	var phrases []phrase
	for i, l := range readingLines(c.words) {
		phrases = append(phrases, phrasesOf(l, i, nil)...)
	}
	var out []gridCell
	rest := c
	for col := c.col0; col < c.col1; col++ {
		if !standsFree(phrases, xs[col+1]) {
			continue
		}
		left := rest
		left.col1, left.box.X1 = col, xs[col+1]
		left.words, rest.words = parted(rest.words, xs[col+1])
		rest.col0, rest.box.X0 = col+1, xs[col+1]
		out = append(out, left)
	}
	return append(out, rest)
}

// standsFree reports whether no phrase crosses x and some line has phrases on both sides of it.
func standsFree(phrases []phrase, x float64) bool {
	both := false
	for i, p := range phrases {
		if p.box.X0 < x-touch*p.size() && p.box.X1 > x+touch*p.size() {
			return false
		}
		if i > 0 && phrases[i-1].line == p.line && phrases[i-1].box.X1 <= x+touch*p.size() && p.box.X0 >= x-touch*p.size() {
			both = true
		}
	}
	return both
}

// parted are the words left and right of x.
func parted(words []doc.Word, x float64) (left, right []doc.Word) {
	for _, w := range words {
		if cx, _ := center(w.Box); cx < x {
			left = append(left, w)
		} else {
			right = append(right, w)
		}
	}
	return left, right
}

// splitRows parts the rows of a ruled table that hold several lines of label
// and numbers, as where only the columns and the heading are ruled. A cell of
// several lines of text stays one cell, unless fills part it.
func splitRows(g grid, shade []edge) grid {
	out := g
	out.rows, out.cells = 0, nil
	place := make([]int, g.rows+1) // where each row starts in out
	for r := 0; r < g.rows; r++ {
		place[r] = out.rows
		parts := splitRow(g, r, shade)
		for i := range parts {
			parts[i].row0 += out.rows
			parts[i].row1 += out.rows
			out.cells = append(out.cells, parts[i])
		}
		out.rows++
		for _, c := range parts {
			out.rows = max(out.rows, c.row1+1)
		}
	}
	place[g.rows] = out.rows
	for _, c := range g.cells {
		if c.row0 != c.row1 {
			c.row0, c.row1 = place[c.row0], place[c.row1+1]-1
			out.cells = append(out.cells, c)
		}
	}
	return out
}

// splitRow returns the cells of one row of the grid, in rows from 0.
func splitRow(g grid, r int, shade []edge) []gridCell {
	var cells []gridCell
	var words []doc.Word
	for _, c := range g.cells {
		if c.row0 == r && c.row1 == r {
			c.row0, c.row1 = 0, 0
			cells = append(cells, c)
			words = append(words, c.words...)
		}
	}
	if len(cells) < 2 || len(words) < 4 {
		return cells
	}
	lines := linesOf(words)
	rows := cellRows(lines, cells)
	if labelled(rows) < 2 || isCentred(rows) || breaksNumbers(rows) && rulesEachRow(g) {
		return cutAtShades(cells, lines, rows, shade)
	}
	starts := bodyRows(rows, 0, make([]bool, len(rows)), firstRight(cells))
	if len(starts) < 2 {
		return cutAtShades(cells, lines, rows, shade)
	}
	return cutCells(cells, lines, starts)
}

// cutAtShades parts the cells of a row where its bands end: fills in turn tell
// the rows of a table that is ruled around them only. A band reaches over two
// columns or more from wall to wall, has text in several of them, and no line
// crosses its side. The fill behind a paragraph is narrower than its cell.
func cutAtShades(cells []gridCell, lines []line, rows []row, shade []edge) []gridCell {
	starts := []int{0}
	for i := 1; i < len(lines); i++ {
		above, below := rows[starts[len(starts)-1]:i], rows[i:]
		if bandEnds(cells, lines[i-1], lines[i], shade) && inSeveral(above) && inSeveral(below) {
			starts = append(starts, i)
		}
	}
	if len(starts) < 2 {
		return cells
	}
	return cutCells(cells, lines, starts)
}

// bandEnds reports whether a fill that reaches over columns ends between two lines.
func bandEnds(cells []gridCell, above, below line, shade []edge) bool {
	for _, e := range shade {
		if e.at > above.baseline || e.at < below.baseline+0.5*below.size {
			continue
		}
		from, to := -1, -1
		for _, c := range cells {
			if math.Abs(c.box.X0-e.from) <= snapTolerance {
				from = c.col0
			}
			if math.Abs(c.box.X1-e.to) <= snapTolerance {
				to = c.col1
			}
		}
		if from >= 0 && to > from {
			return true
		}
	}
	return false
}

// inSeveral reports whether rows of text stand in several columns.
func inSeveral(rows []row) bool {
	first := -1
	for _, r := range rows {
		for _, p := range r.pieces {
			if first >= 0 && p.col0 != first {
				return true
			}
			first = p.col0
		}
	}
	return false
}

// cellRows are the lines of a row of cells, with the pieces that stand in each cell.
func cellRows(lines []line, cells []gridCell) []row {
	rows := make([]row, len(lines))
	for i, l := range lines {
		rows[i] = row{baseline: l.baseline, size: l.size, top: l.box.Y1, low: l.box.Y0}
		for _, c := range cells {
			var in []doc.Word
			for _, w := range l.words {
				if x, _ := center(w.Box); x >= c.box.X0 && x < c.box.X1 {
					in = append(in, w)
				}
			}
			if len(in) > 0 {
				rows[i].pieces = append(rows[i].pieces, piece{newPhrase(in, i), c.col0, c.col1})
			}
		}
	}
	return rows
}

// labelled counts the lines that have a label and a number of their own: one
// below a line that a hyphen leaves open is the rest of a date or a span.
func labelled(rows []row) int {
	n := 0
	open := map[int]bool{} // by column
	for _, r := range rows {
		numeric := false
		for _, p := range r.pieces {
			numeric = numeric || p.col0 > 0 && p.shape != text && !open[p.col0]
			open[p.col0] = endsInHyphen(p.words[len(p.words)-1].Text)
		}
		if r.label() != nil && r.label().shape == text && numeric {
			n++
		}
	}
	return n
}

// isCentred reports whether numbers stand between two lines of label, on the
// line of neither: a row whose cells are centred upright, as renderers of HTML
// and many Word templates do. Rows of their own have number and label on one line.
func isCentred(rows []row) bool {
	above, alone := false, false
	for _, r := range rows {
		switch {
		case r.label() == nil && r.numeric():
			alone = alone || above
		case r.label() != nil && alone:
			return true
		case r.label() != nil:
			above = true
		}
	}
	return false
}

// breaksNumbers reports whether the numbers of several lines read as one each:
// "1" over "240", "-" over "12,4", as a narrow cell breaks them. Rows of their
// own can read the same way.
func breaksNumbers(rows []row) bool {
	so := map[int]string{} // by column: the number so far
	broken := false
	for _, r := range rows {
		for _, p := range r.pieces {
			if p.col0 == 0 || p.shape == text {
				continue
			}
			next := lineText(p.words)
			switch before, ok := so[p.col0]; {
			case !ok:
				if broken {
					return false // a number that starts where others end
				}
			case !numberGoesOn(before, next):
				return false
			default:
				broken = true
			}
			so[p.col0] += next
		}
	}
	return broken
}

// rulesEachRow reports whether a rule stands below each row of a table: of the
// rows between its rules that have numbers, few have several below one another
// in a cell. Rows whose numbers may be broken ones say nothing.
func rulesEachRow(g grid) bool {
	alone, stacked := make([]bool, g.rows), make([]bool, g.rows)
	for _, c := range g.cells {
		if c.row0 != c.row1 || c.empty() || c.col0 == 0 {
			continue
		}
		lines := linesOf(c.words)
		so, whole := "", true
		for _, l := range lines {
			next := lineText(l.words)
			whole = whole && (so == "" || numberGoesOn(so, next))
			so += next
		}
		switch first := lineText(lines[0].words); {
		case shapeOf(first) == text:
		case len(lines) == 1:
			alone[c.row0] = true
		case !whole:
			stacked[c.row0] = true
		}
	}
	return count(alone) >= max(2, 4*count(stacked))
}

func firstRight(cells []gridCell) float64 {
	right := cells[0].box.X1
	for _, c := range cells {
		if c.col0 == 0 {
			right = c.box.X1
		}
	}
	return right
}

// cutCells parts each cell at the lines that start rows.
func cutCells(cells []gridCell, lines []line, starts []int) []gridCell {
	rowOfLine := make([]int, len(lines))
	for n, s := range starts {
		for i := s; i < len(lines); i++ {
			rowOfLine[i] = n
		}
	}
	var out []gridCell
	for _, c := range cells {
		parts := make([]gridCell, len(starts))
		for n := range parts {
			parts[n] = c
			parts[n].row0, parts[n].row1, parts[n].words = n, n, nil
			parts[n].box.Y1 = c.box.Y1
			if n > 0 {
				parts[n].box.Y1 = lines[starts[n]].box.Y1
				parts[n-1].box.Y0 = lines[starts[n]].box.Y1
			}
		}
		for i, l := range lines {
			for _, w := range l.words {
				if x, _ := center(w.Box); x >= c.box.X0 && x < c.box.X1 {
					parts[rowOfLine[i]].words = append(parts[rowOfLine[i]].words, w)
				}
			}
		}
		out = append(out, parts...)
	}
	return out
}
