package layout

import (
	"math"
	"sort"
	"strings"
)

// Measures of tables without rules.
const (
	cellGap     = 1.0 // the least blank between two cells of a row that starts a table, in parts of the font size
	runGap      = 2.6 // the widest line pitch within a table, in parts of the font size
	mostBetween = 3   // lines of one phrase between two lines of several cells
	sameAlign   = 0.6 // how far numbers of one column are out of line, in parts of the font size
)

// run is lines of a zone that may be a table: first to last, both inclusive.
type run struct{ first, last int }

// runsOf finds the lines that have several cells, and those between them.
func runsOf(lines []line) []run {
	var out []run
	width := zoneWidth(lines)
	last := -1 // last line of several cells of the open run
	pitch, caption := 0.0, false
	for i, l := range lines {
		phrases := phrasesOf(withoutLeader(l), i, nil)
		caption = isCaption(l) || caption && i > 0 && sameText(lines[i-1], l) && !hasCells(phrases)
		switch {
		case caption, isProseLine(phrases, width):
			last = -1
			continue
		case !hasCells(phrases):
			continue
		}
		n := len(out) - 1
		if last >= 0 && i-last <= mostBetween+1 && noFar(lines[last:i+1], pitch) {
			out[n].last = i
			if i == last+1 {
				pitch = math.Max(pitch, lines[last].baseline-l.baseline)
			}
		} else {
			out = append(out, run{i, i})
			pitch = 0
		}
		last = i
	}
	return out
}

// captionWords start the caption of a table or a figure, before its number.
var captionWords = map[string]bool{"table": true, "tabell": true, "figure": true, "figur": true, "diagram": true, "chart": true, "exhibit": true, "tab.": true, "fig.": true}

// isCaption reports whether the line starts a caption: "Tabell 3. Antal deltagare".
func isCaption(l line) bool {
	if len(l.words) < 2 || !captionWords[strings.ToLower(l.words[0].Text)] {
		return false
	}
	second := strings.TrimRight(l.words[1].Text, ".:")
	return strings.IndexFunc(second, isDigitRune) >= 0 || len(second) == 1
}

// splitRuns parts a run where a wide blank and a new head start another table.
func splitRuns(lines []line, r run) []run {
	var out []run
	wide := 1.4 * medianPitch(lines[r.first:r.last+1])
	x := math.Inf(1) // where the numbers of the run so far start
	for i := r.first; i <= r.last; i++ {
		if i >= r.first+2 && lines[i-1].baseline-lines[i].baseline > wide && startsHead(x, lines[i:r.last+1]) {
			out = append(out, run{r.first, i - 1})
			r.first, x = i, math.Inf(1)
		}
		x = math.Min(x, numbersFrom(lines[i:i+1]))
	}
	return append(out, r)
}

// numbersFrom is where the numbers behind the first phrases of lines start, years aside.
func numbersFrom(lines []line) float64 {
	x := math.Inf(1)
	for i, l := range lines {
		for _, p := range phrasesOf(l, i, nil)[1:] {
			if p.shape == number && !isYear(lineText(p.words)) {
				x = math.Min(x, p.box.X0)
			}
		}
	}
	return x
}

func medianPitch(lines []line) float64 {
	var gaps []float64
	for i := 1; i < len(lines); i++ {
		gaps = append(gaps, lines[i-1].baseline-lines[i].baseline)
	}
	if len(gaps) == 0 {
		return 0
	}
	sort.Float64s(gaps)
	return gaps[len(gaps)/2]
}

// startsHead reports whether lines start with words or years where the lines
// above have numbers, from x on, before they come to numbers themselves.
func startsHead(x float64, below []line) bool {
	const most = 8 // lines of a head
	for i, l := range below[:min(len(below), most)] {
		phrases, words := phrasesOf(l, i, nil), false
		for k, p := range phrases {
			switch {
			case p.box.X1 <= x:
			case p.shape == text || isYear(lineText(p.words)):
				words = true
			case k > 0:
				return false
			}
		}
		if words {
			return true
		}
	}
	return false
}

func zoneWidth(lines []line) float64 {
	if len(lines) == 0 {
		return 0
	}
	b := lines[0].box
	for _, l := range lines {
		b = union(b, l.box)
	}
	return b.X1 - b.X0
}

// hasCells reports whether a line has two phrases that a wide blank or a leader parts.
func hasCells(phrases []phrase) bool {
	for i := 1; i < len(phrases); i++ {
		if phrases[i].box.X0-phrases[i-1].box.X1 >= cellGap*phrases[i].size() {
			return true
		}
	}
	return len(phrases) == 1 && phrases[0].shape == number
}

// noFar reports whether the lines follow each other closely, given the pitch
// that the rows of the run had so far.
func noFar(lines []line, pitch float64) bool {
	for i := 1; i < len(lines); i++ {
		if gap := lines[i-1].baseline - lines[i].baseline; gap > math.Max(runGap*lines[i].size, 1.3*pitch) {
			return false
		}
	}
	return true
}

// alignedGrid reads the lines of a run, with what of the lines above belongs
// to its head, as a table without vertical rules.
func alignedGrid(lines []line, r run, rules, shade []edge) (grid, run, bool) {
	g, cols, rows := gridOf(region{lines: lines[r.first : r.last+1], rules: rules, shade: shade})
	if cols == nil || !isNumberTable(g) && !isTextTable(g) || g.isContents(r.first > 0 && isContentsTitle(lineText(lines[r.first-1].words))) {
		return grid{}, r, false
	}
	if last := lastRow(rows, cols[0].x1); last > 0 && last < len(rows)-1 {
		r.last = r.first + last
	}
	r.first = headAbove(lines, r, cols)
	g, cols, _ = gridOf(region{lines: lines[r.first : r.last+1], rules: rules, shade: shade})
	return g, r, cols != nil
}

// lastRow is the last line that belongs to the table: the last one with
// numbers, and the lines after it that go on with its label. Notes below a
// table often have two phrases, the mark and the text.
func lastRow(rows []row, right float64) int {
	p := pitchOf(rows)
	last := len(rows) - 1
	for last > 0 && (!rows[last].numeric() || isStray(rows, last, p)) {
		last--
	}
	for last+1 < len(rows) && sameRow(rows[last:last+1], rows[last+1], p, right) {
		last++
	}
	return last
}

// isStray reports whether a line is a lone number further down than the rows
// stand apart, as a page number is.
func isStray(rows []row, i int, p pitch) bool {
	return len(rows[i].pieces) == 1 && rows[i-1].baseline-rows[i].baseline > 1.5*math.Min(p.rows, 2*rows[i].size)
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
		} else if first < r.first || l.box.X1 > cols[1].x1 || len(l.words) > proseWords || len(phrasesOf(l, i, nil)) > 1 {
			break // neither head nor the title of rows
		}
	}
	for first < r.first && first > 0 && sameText(lines[first-1], lines[first]) {
		first++
	}
	return first
}

// isOver reports whether a line stands over the columns behind the first one.
func isOver(l line, cols []column) bool {
	return l.box.X0 >= cols[0].x1+touch*l.size && l.box.X1 <= cols[len(cols)-1].x1+2*l.size
}

// isTitle reports whether a line is one phrase centred over the whole table
// rather than over its columns behind the first one.
func isTitle(l line, cols []column) bool {
	if len(phrasesOf(l, 0, nil)) != 1 {
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
		math.Abs(a.size-b.size) < 0.1*a.size && a.box.X0 < b.box.X1
}

// isNumberTable reports whether a grid without rules is a table: it has a
// column of numbers that stand in line, and labels or further numbers beside them.
func isNumberTable(g grid) bool {
	if g.rows < 2 || g.cols < 2 || !isAlignedTable(g) {
		return false
	}
	columns, values := 0, 0
	for c := 0; c < g.cols; c++ {
		if n, ok := numbersInLine(g, c); ok && (c > 0 || n == 0) {
			columns++
			values += n
		}
	}
	return columns > 0 && values >= 3 || columns >= 2
}

// What a table of words without rules has at least: it is told from lines that
// are set with tabs by its size and by its even columns.
const (
	textRows  = 4
	textCols  = 3
	textWords = 6 // in a cell, at most
)

// isTextTable reports whether a grid without rules and without numbers is a
// table: four rows of three short cells or more, nearly all squares filled and
// each column set left on one line.
func isTextTable(g grid) bool {
	if g.rows < textRows || g.cols < textCols || len(g.cells)*10 < g.rows*g.cols*9 {
		return false
	}
	lefts := make([][]float64, g.cols)
	size := 0.0
	for _, c := range g.cells {
		if c.col0 != c.col1 || len(c.words) > textWords {
			return false
		}
		lefts[c.col0] = append(lefts[c.col0], wordsBox(c.words).X0)
		size = math.Max(size, c.words[0].Size)
	}
	for _, xs := range lefts {
		if mostTogether(xs, sameAlign*size)*10 < len(xs)*9 {
			return false
		}
	}
	return true
}

// numbersInLine counts the numbers of a column, and reports whether it is a
// column of numbers: at least two, most of the cells, and most of them in line.
func numbersInLine(g grid, col int) (n int, ok bool) {
	var lefts, rights, middles []float64
	cells, size := 0, 0.0
	for _, c := range g.cells {
		if c.col0 != col || c.col1 != col || c.empty() {
			continue
		}
		cells++
		if shapeOf(lineText(c.words)) != number {
			continue
		}
		b := wordsBox(c.words)
		lefts, rights, middles = append(lefts, b.X0), append(rights, b.X1), append(middles, (b.X0+b.X1)/2)
		size = math.Max(size, c.words[0].Size)
	}
	n = len(lefts)
	inLine := max(mostTogether(lefts, sameAlign*size), mostTogether(rights, sameAlign*size), mostTogether(middles, sameAlign*size))
	return n, n >= 2 && n*2 >= cells && inLine*4 >= n*3
}

// mostTogether is the largest number of values within a span.
func mostTogether(values []float64, span float64) int {
	sort.Float64s(values)
	best, low := 0, 0
	for i, v := range values {
		for v-values[low] > span {
			low++
		}
		best = max(best, i-low+1)
	}
	return best
}
