package text

import (
	"slices"
	"strings"
)

// spaceLayout is where the columns of a table stand on the page.
type spaceLayout struct {
	cols       []column
	labelStart int
	labelEnd   int
}

// spaceRow is a row while lines are joined to it.
type spaceRow struct {
	cells   []piece
	amounts bool
	lines   block
}

// spaceTable lays out the lines of a block that has two rows with amounts.
func spaceTable(page []textLine, b block) (r region, why string) {
	body := bodyRows(page, b)
	cols, ok := findColumns(body, countHeads(page, b, body))
	if !ok || len(body) > 1 && !aligned(body, cols) || scattered(page, b, cols) {
		return countedTable(page, b)
	}
	starts := textStarts(page[b.from:b.to])
	for i := b.from; i < b.to; i++ {
		page[i].segs = splitBeside(page[i].segs, cols, starts)
	}
	at, ok := newLayout(page, b, cols)
	if !ok {
		return region{}, "" // numbers without labels
	}
	from, to := tableEnds(page, b, at)
	var rows []spaceRow
	for i := from; i < to; i++ {
		l := page[i]
		if l.blank || l.rule || l.wrapped {
			continue
		}
		cells, ok := at.place(l)
		if !ok {
			return region{}, "the columns cannot be told apart in the line " + quoted(l.at.text)
		}
		row := newSpaceRow(page, cells, i)
		if n := len(rows) - 1; n >= 0 && goesOn(rows[n], row) {
			rows[n].join(row)
			continue
		}
		rows = append(rows, row)
	}
	at.spanHeads(rows)
	return spaceRegion(page, rows, from, to), ""
}

// newLayout finds the labels beside the columns of amounts, and columns of texts.
func newLayout(page []textLine, b block, cols []column) (at spaceLayout, ok bool) {
	at = spaceLayout{cols: cols, labelStart: longestTextLine}
	var rows []textLine
	for _, l := range page[b.from:b.to] {
		if l.countAmounts() == 0 || l.isHeads() {
			continue
		}
		rows = append(rows, l)
		if first := l.segs[0]; l.isBody() && first.start < cols[0].start {
			at.labelStart, at.labelEnd = min(at.labelStart, first.start), max(at.labelEnd, min(first.end, cols[0].start))
		}
	}
	at.cols = addTextColumns(cols, rows)
	return at, at.labelEnd > 0
}

func newSpaceRow(page []textLine, cells []piece, i int) spaceRow {
	amounts := slices.ContainsFunc(cells, func(p piece) bool { return p.col > 0 && isAmount(p.text) && !isYear(p.text) })
	to := i + 1
	for to < len(page) && page[to].wrapped {
		to++
	}
	return spaceRow{cells: cells, amounts: amounts, lines: block{i, to}}
}

func spaceRegion(page []textLine, rows []spaceRow, from, to int) region {
	var cells [][]piece
	leaders := 0
	for _, row := range rows {
		cells = append(cells, row.cells)
		if page[row.lines.from].leaders || page[row.lines.to-1].leaders {
			leaders++
		}
	}
	found := "spaces"
	if 2*leaders >= len(rows) {
		found = "leaders"
	}
	return region{from: from, to: to, table: newTable(found, cells)}
}

func quoted(s string) string {
	if r := []rune(strings.TrimSpace(s)); len(r) > 40 {
		s = string(r[:40]) + "…"
	}
	return `"` + strings.TrimSpace(s) + `"`
}

// aligned tells whether the amounts of some column, half of them and two at
// least, end or start at the same place.
func aligned(rows []textLine, cols []column) bool {
	for _, c := range cols {
		edges := map[int]int{} // ends, and starts as negative numbers
		count, best := 0, 0
		for _, l := range rows {
			for _, s := range l.segs[1:] {
				if !s.amount || s.dash || !s.overlaps(c.start, c.end) {
					continue
				}
				end := s.end - len([]rune(s.text)) + len([]rune(strings.TrimRight(s.text, "*)%¹²³ krtKRT.")))
				count++
				edges[end]++
				edges[-s.start]++
				best = max(best, edges[end], edges[-s.start])
			}
		}
		if best >= 2 && 2*best >= count {
			return true
		}
	}
	return false
}

// scattered tells whether some column has one amount only, while no row fills
// all columns and no heads do: then the amounts may stand where they happen to.
func scattered(page []textLine, b block, cols []column) bool {
	amounts := make([]int, len(cols))
	widest := 0
	for _, l := range page[b.from:b.to] {
		heads := len(l.segs)
		if heads > 0 && l.segs[0].start < cols[0].start/2 {
			heads-- // a label
		}
		if l.isHeads() || l.isBody() {
			widest = max(widest, heads)
		}
		for _, s := range l.segs[min(1, len(l.segs)):] {
			for _, c := range overlapped(s, cols) {
				if s.amount {
					amounts[c]++
				}
			}
		}
	}
	return widest < len(cols) && slices.Contains(amounts, 1)
}

// tableEnds are the first and the last line of the table within the block: heads,
// rules and section titles above the first row with amounts, and what goes on
// from the last.
func tableEnds(page []textLine, b block, at spaceLayout) (from, to int) {
	first, last := -1, -1
	titles := map[int]bool{} // indents of section titles between rows
	for i := b.from; i < b.to; i++ {
		switch l := page[i]; {
		case l.isBody():
			if first < 0 {
				first = i
			}
			last = i
		case first >= 0 && len(l.segs) == 1:
			titles[l.segs[0].start] = true
		}
	}
	from, to = first, last+1
	for i := first - 1; i >= b.from; i-- {
		switch l := page[i]; {
		case l.rule, len(l.segs) > 1, len(l.segs) == 1 && at.isColumnHead(l.segs[0]):
			from = i
		case len(l.segs) == 1 && i == first-1 && titles[l.segs[0].start] && l.segs[0].start < page[first].segs[0].start:
			from = i
		}
	}
	for to < b.to {
		l := page[to]
		if !l.rule && !l.wrapped && !(len(l.segs) == 1 && startsSmall(l.segs[0].text) && !noteForm().MatchString(l.segs[0].text) && !page[to-1].rule) {
			break
		}
		to++
	}
	return from, to
}

// isColumnHead tells whether a text alone on its line stands over a column, not over the labels.
func (at spaceLayout) isColumnHead(s segment) bool {
	if chapterForm().MatchString(s.text) {
		return false
	}
	return s.start >= at.labelEnd || s.start > (at.labelStart+at.cols[0].start)/2 && len(overlapped(s, at.cols)) > 0
}

// goesOn tells whether a row is the rest of the row before: its label or a text
// in it was wrapped. The rest starts with a small letter, or the first part ends
// with a word or sign that wants more; only one of the two has amounts, and no
// line stands between.
func goesOn(before, row spaceRow) bool {
	if before.amounts && row.amounts || before.lines.to != row.lines.from {
		return false
	}
	if !before.amounts && !row.amounts && len(before.cells) > 1 && len(row.cells) > 1 {
		return false // two lines of heads
	}
	b := row.cells[0]
	i := slices.IndexFunc(before.cells, func(p piece) bool { return p.col == b.col })
	if i < 0 || b.col > 0 && len(row.cells) > 1 {
		return false
	}
	a := before.cells[i]
	if a.text == "" || b.text == "" || noteForm().MatchString(b.text) || a.col > 0 && (isAmount(a.text) || isDash(a.text) || !before.amounts) {
		return false
	}
	return startsSmall(b.text) || strings.HasPrefix(b.text, "(") && !row.amounts || wantsMore(a.text) ||
		before.amounts && partyRest().MatchString(b.text) && !partyName().MatchString(a.text)
}

// partyRest is the second word of a payer's name, which is no title of rows:
// "Västra" above "Götalandsregionen". partyName is a name that lacks no such word.
var (
	partyRest = expression(`^\p{Lu}?\pL*(regionen|landsting|landstinget|kommun|kommuner|stad|förmedlingen)$`)
	partyName = expression(`(?i)region|landsting|kommun|stad\b|kassan|förmedling|summa|total`)
)

// noteForm matches a footnote under a table: its mark, then a sentence.
var noteForm = expression(`^([a-h]|[a-h1-9]\)) \p{Lu}`)

// wantsMore tells whether a label cannot end there.
func wantsMore(label string) bool {
	words := strings.Fields(label)
	last := words[len(words)-1]
	return strings.Count(label, "(") > strings.Count(label, ")") || strings.HasSuffix(last, ",") || strings.HasSuffix(last, "/") || len(last) > 2 && strings.HasSuffix(last, "-") ||
		slices.Contains([]string{"och", "även", "samt", "eller", "för", "till", "från", "via", "inkl", "inkl.", "inklusive", "av", "i", "med", "på", "&"}, last)
}

// hyphenated is a text that a hyphen cuts within a word.
var hyphenated = expression(`\pL-$`)

// join adds the texts of a line to the cells of the row.
func (r *spaceRow) join(more spaceRow) {
	for _, p := range more.cells {
		i := slices.IndexFunc(r.cells, func(q piece) bool { return q.col == p.col })
		switch {
		case i < 0:
			r.cells = append(r.cells, p)
		case hyphenated().MatchString(r.cells[i].text):
			r.cells[i].text += p.text
		default:
			r.cells[i].text += " " + p.text
		}
	}
	slices.SortFunc(r.cells, func(a, b piece) int { return a.col - b.col })
	r.amounts = r.amounts || more.amounts
	r.lines.to = more.lines.to
}
