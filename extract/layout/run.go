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
		case caption, isProseLine(phrases, width), last >= 0 && isTitleOver(l, phrases, lines[last]):
			last = -1
			continue
		case !hasCells(phrases):
			continue
		}
		n := len(out) - 1
		if last >= 0 && (i-last <= mostBetween+1 && noFar(lines[last:i+1], pitch) || i == last+1 && isApartSum(lines[last], l)) {
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

// isTitleOver reports whether a line is a heading between two tables: words alone
// in larger type than the rows above.
func isTitleOver(l line, phrases []phrase, above line) bool {
	return len(phrases) == 1 && phrases[0].shape == text && l.size > above.size*(1+otherSize)
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
		for k, p := range phrasesOf(withoutLeader(l), i, nil) {
			if k > 0 && p.shape == number && !isYear(lineText(p.words)) {
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
		phrases, words := phrasesOf(withoutLeader(l), i, nil), false
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

// apartGap is the widest line pitch before a row that ends a table, set apart
// from the rows above, in parts of the font size.
const apartGap = 2 * runGap

// isApartSum reports whether b goes on with the table of a although it stands
// further down: a label and as many numbers, each of which ends where the one
// of a ends. The sum of a whole table is often set so.
func isApartSum(a, b line) bool {
	above, below := phrasesOf(withoutLeader(a), 0, nil), phrasesOf(withoutLeader(b), 0, nil)
	if len(above) < 2 || len(below) != len(above) || below[0].shape != text ||
		a.baseline-b.baseline > apartGap*b.size || math.Abs(a.size-b.size) > 0.1*b.size {
		return false
	}
	for i, p := range above[1:] {
		if q := below[i+1]; p.shape != number || q.shape != number || math.Abs(p.box.X1-q.box.X1) > touch*q.size() {
			return false
		}
	}
	return true
}

// alignedGrid reads the lines of a run, with what of the lines above belongs
// to its head, as a table without vertical rules.
func alignedGrid(lines []line, r run, rules, shade []edge) (grid, run, bool) {
	g, cols, rows := gridOf(region{lines: lines[r.first : r.last+1], rules: rules, shade: shade})
	if led := afterHeads(lines, r); led.first > r.first {
		if entries, cols, _ := gridOf(region{lines: lines[led.first : led.last+1], rules: rules, shade: shade}); cols != nil && entries.isContents(false) {
			return grid{}, r, false
		}
	}
	if cols == nil || !isNumberTable(g) && !isTextTable(g) || g.isContents(r.first > 0 && isContentsTitle(lineText(lines[r.first-1].words))) {
		return grid{}, r, false
	}
	if last := lastRow(rows, cols[0].x1); last > 0 && last < len(rows)-1 {
		r.last = r.first + last
	}
	for r.first+2 < r.last && isTitle(lines[r.first], cols) {
		r.first++ // of the second of two tables
	}
	r.first = headAbove(lines, r, cols)
	g, cols, _ = gridOf(region{lines: lines[r.first : r.last+1], rules: rules, shade: shade})
	return g, r, cols != nil
}

// afterHeads is the run without the lines before the first one with leader
// dots, where all that follow have them: a date and a number stand above the
// contents of a cover. Where no line has dots it is the run itself.
func afterHeads(lines []line, r run) run {
	for i := r.last; i >= r.first; i-- {
		if len(withoutLeader(lines[i]).words) == len(lines[i].words) {
			if i < r.last {
				r.first = i + 1
			}
			return r
		}
	}
	return r
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
