package layout

import (
	"math"
	"slices"

	"samplan/extract/doc"
)

// region is a part of a page that is read as one table, and what is drawn in it.
type region struct {
	lines []line
	walls []float64 // x of vertical rules that run through most of it
	rules []edge    // horizontal rules inside of it
	shade []edge    // upper and lower sides of filled areas
}

// gridOf reads the lines of a region as a table by how they are aligned. The
// columns are nil where it has fewer than two.
func gridOf(r region) (grid, []column, []row) {
	lines := withoutLeaders(r.lines)
	var all []phrase
	byLine := make([][]phrase, len(lines))
	for i, l := range lines {
		byLine[i] = phrasesOf(l, i, r.walls)
	}
	byLine = splitRemarks(byLine)
	for _, phrases := range byLine {
		all = append(all, phrases...)
	}
	cols := columnsOf(all, r.walls)
	if len(cols) < 2 {
		return grid{}, nil, nil
	}
	rows := make([]row, len(lines))
	for i, l := range lines {
		rows[i] = rowOf(l, byLine[i], cols)
	}
	ruled := ruledBelow(lines, r.rules, cols)
	for i, below := range ruledBelow(lines, r.shade, cols) {
		ruled[i] = ruled[i] || below
	}
	spanHead(rows[:headEnd(rows, ruled)], cols, r.rules)
	starts := groupLines(rows, ruled, cols[0].x1)
	return assemble(rows, starts, cols), cols, rows
}

// rowOf puts the phrases of a line into columns; phrases that share a column are one piece.
func rowOf(l line, phrases []phrase, cols []column) row {
	r := row{baseline: l.baseline, size: l.size, top: l.box.Y1, low: l.box.Y0}
	for _, p := range splitAtColumns(phrases, cols) {
		col0, col1 := columnsUnder(p, cols)
		if n := len(r.pieces); n > 0 && r.pieces[n-1].col1 >= col0 {
			last := &r.pieces[n-1]
			if p.shape == number && last.shape == text && last.col0 < col0 && cols[col0].numbers >= 2 && p.box.X0 >= cols[col0].x0 {
				last.col1 = col0 - 1 // a long label reaches over the start of the column
				r.pieces = append(r.pieces, piece{p, col0, col1})
				continue
			}
			last.phrase = newPhrase(append(append([]doc.Word(nil), last.words...), p.words...), p.line)
			last.col1 = max(last.col1, col1)
			continue
		}
		r.pieces = append(r.pieces, piece{p, col0, col1})
	}
	return r
}

// splitAtColumns parts phrases that run from one column on into a number or
// text of the next: a label that nearly touches its amount.
func splitAtColumns(phrases []phrase, cols []column) []phrase {
	var out []phrase
	for _, p := range phrases {
		for {
			k := firstHeading(p, cols)
			if k == 0 {
				k = firstLeftHeading(p, cols)
			}
			if k == 0 {
				k = nextColumnFrom(p, cols)
			}
			if k == 0 {
				break
			}
			out = append(out, newPhrase(p.words[:k:k], p.line))
			p = newPhrase(p.words[k:], p.line)
		}
		out = append(out, p)
	}
	return out
}

// firstHeading is how many words of a phrase are the first of several headings that
// nearly touch, set right as the numbers below: "Budget 2017 Budget 2018". Each
// ends where a column of numbers ends; the first with a year, or the last does
// so as well. It is 0 for other phrases.
func firstHeading(p phrase, cols []column) int {
	over := overColumns(cols, p)
	if len(over) < 2 || p.shape != text {
		return 0
	}
	last := len(p.words) < proseWords && endsAt(p.words[len(p.words)-1], cols[over[len(over)-1]])
	for k := 1; k < len(p.words); k++ {
		if !last && !isYear(p.words[k-1].Text) || shapeOf(p.words[k].Text) != text {
			continue
		}
		for _, i := range over[:len(over)-1] {
			if endsAt(p.words[k-1], cols[i]) && p.words[k].Box.X0 > cols[i].x1 {
				return k
			}
		}
	}
	return 0
}

// endsAt reports whether a word ends just where a column of numbers does.
func endsAt(w doc.Word, c column) bool {
	return c.numbers >= 2 && math.Abs(w.Box.X1-c.x1) < touch*w.Size
}

// firstLeftHeading is how many words of a phrase are the first of several headings
// that nearly touch, set left as the numbers below: "Kungsbacka Laholm". The phrase
// starts where a column of numbers starts, and a word behind where the next one
// does. It is 0 for other phrases.
func firstLeftHeading(p phrase, cols []column) int {
	over := overColumns(cols, p)
	if len(over) < 2 || p.shape != text || !startsAt(p.words[0], cols[over[0]]) {
		return 0
	}
	for k := 1; k < len(p.words); k++ {
		if startsAt(p.words[k], cols[over[1]]) && shapeOf(p.words[k].Text) == text {
			return k
		}
	}
	return 0
}

// startsAt reports whether a word starts just where a column of numbers does.
func startsAt(w doc.Word, c column) bool {
	return c.numbers >= 2 && math.Abs(w.Box.X0-c.x0) < 0.15*w.Size
}

// nextColumnFrom is the first word of a phrase from which on it belongs to the
// last column that it lies over: a number in a column of numbers, or text that
// starts just where the column does. It is 0 where the phrase is one piece.
func nextColumnFrom(p phrase, cols []column) int {
	over := overColumns(cols, p)
	if len(over) < 2 {
		return 0
	}
	c := cols[over[len(over)-1]]
	for k := len(p.words) - 1; k > 0; k-- {
		x := p.words[k].Box.X0
		if _, same := joined(p.words[k-1], p.words[k], true); same {
			continue // within a number
		}
		if c.numbers >= 2 && math.Abs(c.x1-p.box.X1) < touch*p.size() && shapeOf(lineText(p.words[k:])) == number && shapeOf(lineText(p.words[:k])) == text {
			return k // it ends where the column's numbers end; a long label reaches up to it
		}
		if x < c.x0-touch*p.size() || p.words[k-1].Box.X1 > c.x0+touch*p.size() {
			continue
		}
		switch shapeOf(lineText(p.words[k:])) {
		case number:
			if c.numbers >= 2 {
				return k
			}
		case text:
			if c.numbers == 0 && c.count >= 3 && math.Abs(x-c.x0) < 0.15*p.size() {
				return k
			}
		}
	}
	return 0
}

// columnsUnder are the first and the last column that a phrase lies over; the
// nearest one where it lies over none.
func columnsUnder(p phrase, cols []column) (first, last int) {
	over := overColumns(cols, p)
	if len(over) > 1 && p.shape == number {
		for _, i := range over { // a sum is wider than its parts, and ends where they end
			if math.Abs(cols[i].x1-p.box.X1) < touch*p.size() {
				return i, i
			}
		}
	}
	if len(over) > 0 {
		return over[0], over[len(over)-1]
	}
	if left, right, ok := neighbours(cols, p); ok {
		return left, right
	}
	best := 0
	for i, c := range cols {
		if overlap(c.x0, c.x1, p.box.X0, p.box.X1) > overlap(cols[best].x0, cols[best].x1, p.box.X0, p.box.X1) {
			best = i
		}
	}
	return best, best
}

// ruledBelow says for each line whether a rule that crosses at least half of
// the table lies between it and the next line.
func ruledBelow(lines []line, rules []edge, cols []column) []bool {
	out := make([]bool, len(lines))
	x0, x1 := cols[0].x0, cols[len(cols)-1].x1
	for _, e := range rules {
		if overlap(e.from, e.to, x0, x1) < (x1-x0)/2 {
			continue
		}
		for i := 0; i+1 < len(lines); i++ {
			// A rule may touch the letters of either line, so baselines and middles decide.
			if e.at < lines[i].baseline+0.2*lines[i].size && e.at > lines[i+1].baseline+0.2*lines[i+1].size {
				out[i] = true
			}
		}
	}
	return out
}

// assemble makes the grid: all pieces of one row in the same columns are one cell.
func assemble(rows []row, starts []int, cols []column) grid {
	g := grid{found: "aligned", rows: len(starts), cols: len(cols)}
	for n, start := range starts {
		end := len(rows)
		if n+1 < len(starts) {
			end = starts[n+1]
		}
		g.cells = append(g.cells, rowCells(rows[start:end], n, cols)...)
	}
	for i, c := range g.cells {
		if i == 0 {
			g.box = c.box
		}
		g.box = union(g.box, c.box)
	}
	return g
}

// rowCells are the cells of one row of lines.
func rowCells(lines []row, n int, cols []column) []gridCell {
	var cells []gridCell
	for _, l := range lines {
		for _, p := range l.pieces {
			cells = addPiece(cells, gridCell{area: area{n, p.col0, n, p.col1}, words: p.words})
		}
	}
	for i := range cells {
		b := wordsBox(cells[i].words)
		b.X0, b.X1 = min(b.X0, cols[cells[i].col0].x0), max(b.X1, cols[cells[i].col1].x1)
		cells[i].box = b
	}
	return cells
}

// addPiece adds a piece to the cells of a row; pieces that overlap in columns
// are one cell.
func addPiece(cells []gridCell, piece gridCell) []gridCell {
	kept := cells[:0]
	at := -1 // where the cell is that the piece joined
	for _, c := range cells {
		if c.col0 > piece.col1 || c.col1 < piece.col0 {
			kept = append(kept, c)
			continue
		}
		piece.words = append(append([]doc.Word(nil), c.words...), piece.words...)
		piece.col0, piece.col1 = min(c.col0, piece.col0), max(c.col1, piece.col1)
		if at < 0 {
			at = len(kept)
			kept = append(kept, c)
		}
	}
	if at < 0 {
		return append(kept, piece)
	}
	kept[at] = piece
	return kept
}

// withoutLeaders drops the rows of dots, dashes or lines that lead the eye
// from a label to its amount.
func withoutLeaders(lines []line) []line {
	out := make([]line, 0, len(lines))
	for _, l := range lines {
		if l = withoutLeader(l); len(l.words) > 0 {
			out = append(out, l)
		}
	}
	return out
}

func withoutLeader(l line) line {
	if slices.ContainsFunc(l.words, isLeader) {
		l.words = slices.DeleteFunc(slices.Clone(l.words), isLeader)
	}
	return l
}

// isLeader reports whether a word is leader dots and nothing else.
func isLeader(w doc.Word) bool {
	from, to := leaderIn(w.Text)
	return from == 0 && to > 0 && to == len(w.Text)
}

// leastLeader is the number of dots from which on they lead and no longer end a sentence.
const leastLeader = 4

// splitLeader parts a word from its leader dots: "Hyra......120" is "Hyra", "......" and "120".
func splitLeader(w doc.Word) []doc.Word {
	from, to := leaderIn(w.Text)
	if to == 0 {
		return []doc.Word{w}
	}
	var out []doc.Word
	width := (w.Box.X1 - w.Box.X0) / float64(len(w.Text))
	for _, at := range [][2]int{{0, from}, {from, to}, {to, len(w.Text)}} {
		if at[0] < at[1] {
			p := w
			p.Text = w.Text[at[0]:at[1]]
			p.Box.X0, p.Box.X1 = w.Box.X0+width*float64(at[0]), w.Box.X0+width*float64(at[1])
			out = append(out, p)
		}
	}
	return out
}

// leaderIn is where leader dots start and end in s; 0, 0 where there are none.
func leaderIn(s string) (from, to int) {
	for i := 0; i < len(s); i++ {
		n := 0
		for i+n < len(s) && (s[i+n] == '.' || s[i+n] == '_') {
			n++
		}
		if n >= leastLeader {
			return i, i + n
		}
		i += n
	}
	return 0, 0
}
