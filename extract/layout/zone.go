package layout

import (
	"math"
	"slices"
	"sort"

	"samplan/extract/doc"
)

// Measures of a page's columns of text, in parts of the font size where not said otherwise.
const (
	gutterWidth  = 0.9 // the least blank between two columns of text
	columnLines  = 4   // lines that each of two columns has at least
	proseLines   = 8   // lines that a column of text beside a table has at least
	columnPhrase = 4   // words from which on a phrase may be a line of a column of text
	tableLines   = 3   // lines of three cells or more, one below the other, that are a table
	mostGutters  = 40  // of a page that are looked at, longest first
	mostStrips   = 60  // wide blanks of a line; more are a drawing
)

// gutter is a blank strip with text on both sides of it, from line top to line low.
type gutter struct {
	x0, x1   float64
	top, low int
}

// zones parts the words of a page into columns of text in reading order. A
// strip of the page that is no column stands as a zone of its own. Tables that
// are already known end a gutter that would run through them.
func zones(words []doc.Word, tables []doc.Box) [][]line {
	return cutZone(linesOf(words), tables, 8)
}

// cutZone cuts at the longest gutter between two columns of text, and goes on
// with the parts: what is above, left, right, and below.
func cutZone(lines []line, tables []doc.Box, depth int) [][]line {
	if len(lines) == 0 {
		return nil
	}
	g, ok := longestGutter(lines, tables)
	if !ok || depth == 0 {
		return [][]line{lines}
	}
	g = lengthened(g, lines)
	var left, right []doc.Word
	x := (g.x0 + g.x1) / 2
	for _, l := range lines[g.top : g.low+1] {
		a, b := parted(l.words, x)
		left, right = append(left, a...), append(right, b...)
	}
	out := cutZone(lines[:g.top], tables, depth-1)
	out = append(out, cutZone(linesOf(left), tables, depth-1)...)
	out = append(out, cutZone(linesOf(right), tables, depth-1)...)
	return append(out, cutZone(lines[g.low+1:], tables, depth-1)...)
}

// lengthened is a gutter with the lines above and below it that stand in one of
// its columns only: the right one, or rows of a table in the left one. They
// follow closely on those of their column.
func lengthened(g gutter, lines []line) gutter {
	belongs := func(l line) bool {
		if l.box.X0 >= g.x0 {
			return true
		}
		p := phrasesOf(withoutLeader(l), 0, nil)
		return l.box.X1 <= g.x1 && len(p) > 1 && p[len(p)-1].shape != text
	}
	near := func(a, b line) bool { return a.baseline-b.baseline <= runGap*b.size }
	for g.top > 0 && near(lines[g.top-1], lines[g.top]) && belongs(lines[g.top-1]) {
		g.top--
	}
	for g.low+1 < len(lines) && near(lines[g.low], lines[g.low+1]) && belongs(lines[g.low+1]) {
		g.low++
	}
	return g
}

// longestGutter is the gutter between columns of text that runs past most lines.
func longestGutter(lines []line, tables []doc.Box) (gutter, bool) {
	all := gutters(lines, tables)
	sort.SliceStable(all, func(i, j int) bool { return all[i].low-all[i].top > all[j].low-all[j].top })
	for _, g := range all[:min(len(all), mostGutters)] {
		if partsPage(lines, g) {
			return g, true
		}
		if g, ok := besideOnly(lines, g); ok && partsBoxes(lines, g) {
			return g, true
		}
	}
	for _, g := range all[:min(len(all), mostGutters)] {
		for _, piece := range betweenTables(lines, g) {
			if piece, ok := besideOnly(lines, piece); ok && partsPage(lines, piece) {
				return piece, true
			}
		}
	}
	return gutter{}, false
}

// betweenTables are the pieces of a gutter above and below rows of a table that
// it runs through by chance, between two of their columns. There are none where
// it runs through no such rows.
func betweenTables(lines []line, g gutter) []gutter {
	var out []gutter
	from := g.top
	for i := g.top; i <= g.low; i++ {
		end := i
		for end <= g.low && len(freeStrips(lines[end])) >= 2+2 { // margins, and blanks between three cells
			end++
		}
		if end-i < tableLines {
			continue
		}
		out = append(out, gutter{g.x0, g.x1, from, i - 1})
		from, i = end, end
	}
	if len(out) == 0 {
		return nil
	}
	return slices.DeleteFunc(append(out, gutter{g.x0, g.x1, from, g.low}), func(p gutter) bool { return p.low <= p.top })
}

// gutters are all blank strips that run past two lines or more, found in one
// sweep down the lines: each line narrows the strips that pass it and ends the others.
func gutters(lines []line, tables []doc.Box) []gutter {
	var open, done []gutter
	for i, l := range lines {
		free := freeStrips(l)
		var next []gutter
		for _, g := range open {
			if cut, ok := passes(g, free, l.size); ok && !(i > 0 && tableBetween(tables, g, lines[i-1], l)) {
				cut.low = i
				next = append(next, cut)
			} else {
				done = append(done, g)
			}
		}
		for _, f := range free[1 : len(free)-1] {
			if !known(next, f) {
				next = append(next, gutter{f[0], f[1], i, i})
			}
		}
		if f, ok := besides(lines, i); ok && !known(next, f) {
			next = append(next, gutter{f[0], f[1], i - 1, i})
		}
		open = next
	}
	return append(done, open...)
}

// besides is the blank between line i and the one before it where they stand
// side by side at different heights, as in columns that are set independently.
func besides(lines []line, i int) (strip [2]float64, ok bool) {
	if i == 0 || lines[i-1].baseline-lines[i].baseline > lines[i].size {
		return strip, false
	}
	a, b := lines[i-1].box, lines[i].box
	if a.X0 > b.X0 {
		a, b = b, a
	}
	return [2]float64{a.X1, b.X0}, b.X0-a.X1 >= gutterWidth*lines[i].size
}

// freeStrips are where a line has no words: the left margin, the wide blanks, the right margin.
func freeStrips(l line) [][2]float64 {
	free := [][2]float64{{math.Inf(-1), l.words[0].Box.X0}}
	right := l.words[0].Box.X1
	for _, w := range l.words[1:] {
		if w.Box.X0-right >= gutterWidth*l.size {
			free = append(free, [2]float64{right, w.Box.X0})
		}
		right = max(right, w.Box.X1)
	}
	if len(free) > mostStrips {
		free = free[:1]
	}
	return append(free, [2]float64{right, math.Inf(1)})
}

// passes narrows a gutter to the widest free strip of a line that it meets.
func passes(g gutter, free [][2]float64, size float64) (gutter, bool) {
	best, wide := g, 0.0
	for _, f := range free {
		if w := overlap(g.x0, g.x1, f[0], f[1]); w > wide {
			best.x0, best.x1, wide = math.Max(g.x0, f[0]), math.Min(g.x1, f[1]), w
		}
	}
	return best, wide >= gutterWidth*size
}

// known reports whether an open gutter already runs through the strip.
func known(open []gutter, f [2]float64) bool {
	for _, g := range open {
		if overlap(g.x0, g.x1, f[0], f[1]) > 0.8*(f[1]-f[0]) {
			return true
		}
	}
	return false
}

func tableBetween(tables []doc.Box, g gutter, above, below line) bool {
	for _, t := range tables {
		if t.Y1 < above.box.Y1 && t.Y0 > below.box.Y0 && t.X0 < g.x0 && t.X1 > g.x1 {
			return true
		}
	}
	return false
}

// partsPage reports whether both sides of a gutter are columns of text: most
// of their lines are phrases that fill them. The columns of a table are short
// words and numbers on one side at least; where these have labels of their own,
// and running text stands on the other side, the table fills one column of a page.
// Columns that are set independently need less text in each.
func partsPage(lines []line, g gutter) bool {
	left, right := sides(lines, g)
	return isTextColumn(left) && isTextColumn(right) ||
		setApart(left, right) && isMixedColumn(left) && isMixedColumn(right) ||
		isProseColumn(left) && isLabelled(right) || isProseColumn(right) && isLabelled(left)
}

// sides are the lines left and right of a gutter.
func sides(lines []line, g gutter) (left, right []line) {
	x := (g.x0 + g.x1) / 2
	for _, l := range lines[g.top : g.low+1] {
		a, b := parted(l.words, x)
		if len(a) > 0 {
			left = append(left, newLine(a))
		}
		if len(b) > 0 {
			right = append(right, newLine(b))
		}
	}
	return left, right
}

// setApart reports whether two columns are set independently: most lines of
// either stand at heights where the other has none. The cells of a row stand at one.
func setApart(left, right []line) bool {
	const same = 0.1 // of the font size, between the baselines of one row
	shared := func(lines, others []line) int {
		n := 0
		for _, l := range lines {
			if slices.ContainsFunc(others, func(o line) bool { return math.Abs(o.baseline-l.baseline) <= same*l.size }) {
				n++
			}
		}
		return n
	}
	return shared(left, right)*3 <= len(left) && shared(right, left)*3 <= len(right)
}

// isMixedColumn reports whether lines are what fills one column of a page:
// paragraphs, with lists of short lines and headings among them, or a table with
// labels of its own.
func isMixedColumn(lines []line) bool {
	full := fullLines(lines)
	return full >= columnLines && full*3 >= len(lines) || isLabelled(lines)
}

// isProseColumn reports whether lines are a column of running text, and enough
// of it to be told from long labels: words, few numbers among them.
func isProseColumn(lines []line) bool {
	words, all := 0, 0
	for _, l := range lines {
		for _, w := range l.words {
			if all++; hasLetter(w.Text) {
				words++
			}
		}
	}
	return len(lines) >= proseLines && words*10 >= all*8 && isTextColumn(lines)
}

// isLabelled reports whether lines are a table that stands for itself: nearly
// all numbers at the end of a line have a label on it, and three do.
func isLabelled(lines []line) bool {
	numbers, labelled := 0, 0
	for i, l := range lines {
		p := phrasesOf(withoutLeader(l), i, nil)
		if len(p) == 0 || p[len(p)-1].shape != number {
			continue
		}
		numbers++
		if p[0].shape == text && p[1].box.X0-p[0].box.X1 >= cellGap*p[0].size() {
			labelled++
		}
	}
	return labelled >= 3 && labelled*10 >= numbers*8
}

// isTextColumn reports whether most lines fill the column with one phrase of several words.
func isTextColumn(lines []line) bool {
	return len(lines) >= columnLines && fullLines(lines)*2 > len(lines)
}

// fullLines counts the lines that fill their column with one phrase of several words.
func fullLines(lines []line) int {
	if len(lines) == 0 {
		return 0
	}
	width := typicalWidth(lines)
	full := 0
	for i, l := range lines {
		if p := phrasesOf(l, i, nil); len(l.words) >= columnPhrase && (len(p) <= 1+len(l.words)/6 || isJustified(l)) && l.box.X1-l.box.X0 >= 0.6*width {
			full++
		}
	}
	return full
}

// isJustified reports whether the blanks of a line are wide and even, as where
// few words are set to fill a narrow column. The cells of a table stand unevenly.
func isJustified(l line) bool {
	least, most := math.Inf(1), 0.0
	for i := 1; i < len(l.words); i++ {
		gap := l.words[i].Box.X0 - l.words[i-1].Box.X1
		least, most = math.Min(least, gap), math.Max(most, gap)
	}
	return least > 0 && most < 1.3*least
}

// typicalWidth is the width that one line in ten exceeds.
func typicalWidth(lines []line) float64 {
	widths := make([]float64, len(lines))
	for i, l := range lines {
		widths[i] = l.box.X1 - l.box.X0
	}
	sort.Float64s(widths)
	return widths[len(widths)*9/10]
}
