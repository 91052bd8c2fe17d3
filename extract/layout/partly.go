package layout

import (
	"math"
	"sort"
	"strings"

	"samplan/extract/doc"
)

// Tolerances of tables with horizontal rules only.
const (
	sameEnd     = 8.0  // points between the ends of rules of one table
	segmentGap  = 20.0 // points between the pieces of a rule that is drawn column by column
	proseWords  = 7    // words from which on a phrase is a line of prose
	proseFilled = 0.6  // of the width that a line of prose fills
)

// bar is a horizontal rule, or the pieces of one that is drawn column by column.
type bar struct {
	edge
	pieces []edge
}

// barsOf joins horizontal edges of one height whose ends are near each other.
// The edges come sorted by height, then by start.
func barsOf(edges []edge) []bar {
	var out []bar
	for _, e := range edges {
		if n := len(out); n > 0 && out[n-1].at == e.at && e.from-out[n-1].to <= segmentGap {
			out[n-1].to = math.Max(out[n-1].to, e.to)
			out[n-1].pieces = append(out[n-1].pieces, e)
			continue
		}
		out = append(out, bar{e, []edge{e}})
	}
	return out
}

// stacksOf groups bars that start and end below one another, each from top to bottom.
func stacksOf(bars []bar) [][]bar {
	order := append([]bar(nil), bars...)
	sort.SliceStable(order, func(i, j int) bool { return order[i].at > order[j].at })
	var stacks [][]bar
	for _, b := range order {
		at := -1
		for i, s := range stacks {
			if math.Abs(s[0].from-b.from) <= sameEnd && math.Abs(s[0].to-b.to) <= sameEnd {
				at = i
			}
		}
		if at < 0 {
			stacks = append(stacks, nil)
			at = len(stacks) - 1
		}
		stacks[at] = append(stacks[at], b)
	}
	return stacks
}

// sections are the words between each two neighbouring bars of a stack.
func sections(stack []bar, words []doc.Word) [][]doc.Word {
	out := make([][]doc.Word, len(stack)-1)
	for _, w := range band(words, stack[len(stack)-1].at, stack[0].at) {
		x, y := center(w.Box)
		if x < stack[0].from-sameEnd || x > stack[0].to+sameEnd || w.Turned != 0 {
			continue
		}
		i := sort.Search(len(stack), func(k int) bool { return stack[k].at < y }) - 1
		if i >= 0 && i < len(out) {
			out[i] = append(out[i], w)
		}
	}
	return out
}

// isProse reports whether half of the lines or more are running text of the given
// width, or two and no line has cells: a chapter between two tables that are ruled alike.
func isProse(lines []line, width float64) bool {
	prose, cells := 0, 0
	for i, l := range lines {
		phrases := phrasesOf(l, i, nil)
		if isProseLine(phrases, width) {
			prose++
		}
		if hasCells(phrases) {
			cells++
		}
	}
	return prose >= 2 && (prose*2 >= len(lines) || cells == 0)
}

func isProseLine(phrases []phrase, width float64) bool {
	words, filled := 0, 0.0
	for i, p := range phrases {
		if i > 0 && p.shape == number && p.box.X0-phrases[i-1].box.X1 >= cellGap*p.size() {
			return false // a long label and its number
		}
		if len(p.words) >= proseWords {
			words += len(p.words)
			filled += p.box.X1 - p.box.X0
		}
	}
	return words > 0 && filled >= proseFilled*width
}

// stackedGrids reads the tables between horizontal rules: each run of
// sections of a stack that hold words and no prose. A title between two of
// them parts tables that are ruled alike.
func stackedGrids(stack []bar, s *sheet) []grid {
	if len(stack) < 2 {
		return nil
	}
	var out []grid
	parts := sections(stack, s.words)
	lines := make([][]line, len(parts))
	for i := range parts {
		lines[i] = linesOf(parts[i])
	}
	width := stack[0].to - stack[0].from
	start := -1
	for i := 0; i <= len(parts); i++ {
		if i < len(parts) && len(parts[i]) > 0 && !isProse(lines[i], width) && !(start >= 0 && isInterlude(lines, i)) {
			if start < 0 {
				start = i
			}
			continue
		}
		if i < len(parts) && start >= 0 && len(parts[i]) == 0 && stack[i].at-stack[i+1].at <= 3*snapTolerance {
			continue // a double rule
		}
		if start >= 0 {
			g, ok := s.stackedGrid(stack[start:i+1], parts[start:i])
			if i == len(parts) {
				g, ok = s.openGrid(stack[start:], parts[start:], g, ok)
			}
			if ok {
				out = append(out, g)
			}
		}
		start = -1
	}
	return out
}

// interludeReach is how many sections around an interlude are looked at.
const interludeReach = 12

// isInterlude reports whether section i is what stands between two tables:
// notes to the one and the title of the other, and then a new head.
func isInterlude(sections [][]line, i int) bool {
	if i+1 >= len(sections) {
		return false
	}
	for k, l := range sections[i] {
		if hasCells(phrasesOf(l, k, nil)) {
			return false
		}
	}
	var above, below []line
	for _, s := range sections[max(0, i-interludeReach):i] {
		above = append(above, s...)
	}
	for _, s := range sections[i+1 : min(len(sections), i+1+interludeReach)] {
		below = append(below, s...)
	}
	return startsHead(numbersFrom(above), below)
}

// stackedGrid reads a run of sections as one table.
func (s *sheet) stackedGrid(stack []bar, parts [][]doc.Word) (grid, bool) {
	var words []doc.Word
	filled := 0
	for _, p := range parts {
		words = append(words, p...)
		if len(p) > 0 {
			filled++
		}
	}
	if filled == 0 {
		return grid{}, false
	}
	top, low := stack[0].at, stack[len(stack)-1].at
	if above, at := s.headSection(stack[0], wordsBox(words)); len(above) > 0 {
		words, top = append(words, above...), at
	}
	var rules []edge
	for _, e := range s.rules {
		if e.at < top && e.at > low && overlap(e.from, e.to, stack[0].from, stack[0].to) > 0 {
			rules = append(rules, e)
		}
	}
	lines := linesOf(words)
	g, cols, rows := gridOf(region{lines: lines, rules: rules, shade: s.shade})
	if cols != nil && !hasHeadRow(rows) {
		if above := s.bodyAbove(stack[0], lines, cols); len(above) > 0 {
			rules = append(rules, stack[0].edge)
			lines = append(above, lines...)
			g, cols, _ = gridOf(region{lines: lines, rules: rules, shade: s.shade})
		} else if first, ok := s.firstRowAbove(stack[0], lines); ok && filled == len(lines) && filled >= besideRows {
			lines = append([]line{first}, lines...)
			rules = append(rules, stack[0].edge)
			g, cols, _ = gridOf(region{lines: lines, rules: rules, shade: s.shade})
		}
		if head := s.headLinesAbove(stack[0], lines, cols); len(head) > 0 && cols != nil {
			rules = append(rules, stack[0].edge)
			g, cols, _ = gridOf(region{lines: append(head, lines...), rules: rules, shade: s.shade})
		}
	}
	g.found = "partly-ruled"
	if cols != nil && s.isLabelledOutside(lines, cols[0], stack[0].from) {
		return g, false
	}
	return g, cols != nil && (isNumberTable(g) || filled >= 2 && (isWordTable(g) || isHeadedPart(g)) || isCards(stack, g))
}

// isLabelledOutside reports whether rules are sum lines, drawn over the columns
// of amounts only: the first column between them holds numbers, and
// left of most of its lines stand their labels.
func (s *sheet) isLabelledOutside(lines []line, first column, from float64) bool {
	if first.numbers*2 <= first.count {
		return false
	}
	labelled := 0
	for _, l := range lines {
		for _, w := range band(s.words, l.box.Y0, l.box.Y1) {
			if w.Turned == 0 && w.Box.X1 < from && shapeOf(w.Text) == text {
				labelled++
				break
			}
		}
	}
	return labelled*2 > len(lines)
}

// openGrid reads a run of sections together with the rows below its last rule:
// a table that the end of the page cuts, one with a rule below its head only,
// a sum below the last rule. g and ok are what the run reads as without them.
func (s *sheet) openGrid(stack []bar, parts [][]doc.Word, g grid, ok bool) (grid, bool) {
	last := stack[len(stack)-1]
	rows := rowsBelow(last, s.words)
	if len(rows) == 0 {
		return g, ok
	}
	end := last
	end.at = rows[len(rows)-1].box.Y0
	var words []doc.Word
	for _, l := range rows {
		words = append(words, l.words...)
	}
	open, fits := s.stackedGrid(append(append([]bar(nil), stack...), end), append(append([][]doc.Word(nil), parts...), words))
	if !fits || ok && open.cols != g.cols {
		return g, ok
	}
	return open, true
}

// rowsBelow are the lines below a rule that go on with the table above it: the
// first with a label and numbers, no prose among them, none set apart, up to
// the last one with numbers.
func rowsBelow(b bar, words []doc.Word) []line {
	var in []doc.Word
	for _, w := range band(words, math.Inf(-1), b.at) {
		if w.Turned == 0 && w.Box.X0 >= b.from-sameEnd && w.Box.X1 <= b.to+sameEnd {
			in = append(in, w)
		}
	}
	end, above := 0, b.at
	lines := linesOf(in)
	for i, l := range lines {
		phrases := phrasesOf(withoutLeader(l), i, nil)
		if above-l.baseline > runGap*l.size || isCaption(l) || isProseLine(phrases, b.to-b.from) {
			break
		}
		above = l.baseline
		if n := len(phrases); n > 1 && phrases[0].shape == text && phrases[n-1].shape != text {
			end = i + 1
		} else if end == 0 {
			return nil
		}
	}
	return lines[:end]
}

// hasHeadRow reports whether words or years stand over the columns behind the
// labels before the first amounts.
func hasHeadRow(rows []row) bool {
	for _, r := range rows[:headEnd(rows, make([]bool, len(rows)))] {
		if !isLabelOnly(r) {
			return true
		}
	}
	return false
}

// headLinesAbove are the lines above a table's first rule that are its head: a
// rule below the head is often the first of a table.
func (s *sheet) headLinesAbove(top bar, lines []line, cols []column) []line {
	const reach = 8 // lines
	var words []doc.Word
	for _, w := range band(s.words, top.at, top.at+reach*runGap*lines[0].size) {
		if w.Turned == 0 && w.Box.X0 >= top.from-sameEnd && w.Box.X1 <= top.to+sameEnd {
			words = append(words, w)
		}
	}
	above := linesOf(words)
	all := append(append([]line(nil), above...), lines...)
	first := headAbove(all, run{len(above), len(all) - 1}, cols)
	for i := first - 1; i >= 0 && all[i].baseline-all[i+1].baseline <= runGap*all[i].size; i-- {
		if isLabelledHead(all[i], cols) || first < len(above) && isOver(all[i], cols) {
			first = i
		} else if first < len(above) || len(phrasesOf(all[i], i, nil)) > 1 || len(all[i].words) > proseWords || all[i].box.X1 > cols[1].x0 {
			break // neither head nor the title of rows
		}
	}
	return append([]line(nil), all[first:len(above)]...)
}

// firstRowAbove is the line right above the first rule of a table that has a
// rule below each row, if it is a row: a label and its value, as far above the
// second row as the rows stand apart, with no other row above it.
func (s *sheet) firstRowAbove(top bar, lines []line) (line, bool) {
	pitch := 1.2 * medianPitch(lines)
	var words []doc.Word
	for _, w := range band(s.words, top.at, lines[0].baseline+2.5*pitch) {
		if w.Turned == 0 && w.Box.X0 >= top.from-sameEnd && w.Box.X1 <= top.to+sameEnd {
			words = append(words, w)
		}
	}
	above := linesOf(words)
	n := len(above) - 1
	if n < 0 || above[n].baseline-lines[0].baseline > pitch || !isValueRow(above[n]) || n > 0 && isValueRow(above[n-1]) {
		return line{}, false
	}
	return above[n], true
}

// isValueRow reports whether a line is a label and behind it amounts or dashes only.
func isValueRow(l line) bool {
	phrases := phrasesOf(withoutLeader(l), 0, nil)
	for _, p := range phrases[1:] {
		if p.shape == text || isYear(lineText(p.words)) {
			return false
		}
	}
	return len(phrases) > 1 && phrases[0].shape == text && hasCells(phrases)
}

// isLabelledHead reports whether a line heads the labels too: "Post   Budget
// 2022   Budget 2023", each behind the first within one column.
func isLabelledHead(l line, cols []column) bool {
	pieces := rowOf(l, phrasesOf(l, 0, nil), cols).pieces
	for _, p := range pieces {
		if p.col0 != p.col1 || p.col0 > 0 && p.shape != text && !isYear(strings.TrimRight(p.words[0].Text, ",:")) {
			return false
		}
	}
	return len(pieces) > 1 && pieces[0].col0 == 0 && len(pieces)*2 > len(cols)
}

// headSection is the words of a head above the first rule of a stack: below a
// rule that leaves out the column of labels, and right of the labels.
func (s *sheet) headSection(top bar, table doc.Box) ([]doc.Word, float64) {
	const most = 5 // lines
	best := edge{at: math.Inf(1)}
	for _, e := range s.rules {
		if e.at > top.at+snapTolerance && e.at < best.at && e.from > top.from+sameEnd && math.Abs(e.to-top.to) <= sameEnd && e.length() >= (top.to-top.from)*0.3 {
			best = e
		}
	}
	if math.IsInf(best.at, 1) {
		return nil, 0
	}
	var words []doc.Word
	for _, w := range band(s.words, top.at, best.at) {
		x, _ := center(w.Box)
		if w.Turned != 0 || x < top.from || x > top.to {
			continue
		}
		if w.Box.X0 < best.from-sameEnd {
			return nil, 0
		}
		words = append(words, w)
	}
	if lines := linesOf(words); len(lines) > most || len(lines) > 0 && isProse(lines, best.length()) {
		return nil, 0
	}
	return words, best.at
}
