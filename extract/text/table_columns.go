package text

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// column is the part of the page that the amounts of a column take.
type column struct {
	start, end int  // leftmost start and rightmost end
	in, out    int  // rightmost start and leftmost end: in < out, all amounts stand over each other
	text       bool // holds texts
}

// mostShift is how far, in characters, amounts of one column may stand from its
// margin: a converter gives proportional figures the places of a typewriter.
const mostShift = 4

// isTight tells whether the amounts of a column stand over each other, or at one margin.
func (c column) isTight() bool {
	return c.in < c.out || c.end-c.out <= mostShift || c.in-c.start <= mostShift
}

// findColumns finds the columns of amounts in the rows: amounts that stand over
// each other, or, where these are not as many as the heads, those of rows with
// an amount for each head. false where they do not make columns.
func findColumns(rows []textLine, heads int) (cols []column, ok bool) {
	cols, ok = clusterColumns(rows, 0)
	if !ok || heads > 1 && len(cols) != heads {
		if counted, full := countColumns(rows, heads); full {
			return counted, true
		}
	}
	if ok {
		return cols, true
	}
	most := 0
	for _, r := range rows {
		most = max(most, r.countAmounts())
	}
	return clusterColumns(rows, most) // amounts printed side by side hide columns: look at the fullest rows
}

func (l textLine) countAmounts() (n int) {
	for _, s := range l.segs[min(1, len(l.segs)):] {
		if s.amount || s.odd {
			n++
		}
	}
	return n
}

// clusterColumns makes columns of the amounts of all rows with at least so many.
func clusterColumns(rows []textLine, least int) (cols []column, ok bool) {
	var segs []segment
	used := 0
	for _, r := range rows {
		if r.countAmounts() < least {
			continue
		}
		used++
		for _, s := range r.segs[min(1, len(r.segs)):] {
			if s.amount && !s.dash {
				segs = append(segs, s)
			}
		}
	}
	if least > 0 && used < 2 {
		return nil, false
	}
	slices.SortFunc(segs, func(a, b segment) int { return a.start - b.start })
	for _, s := range segs {
		if n := len(cols) - 1; n >= 0 && s.start < cols[n].end {
			c := &cols[n]
			c.end, c.in, c.out = max(c.end, s.end), max(c.in, s.start), min(c.out, s.end)
			continue
		}
		cols = append(cols, column{start: s.start, end: s.end, in: s.start, out: s.end})
	}
	cols = joinShifted(cols, rows)
	for _, c := range cols {
		if !c.isTight() || c.in >= c.out && slices.ContainsFunc(rows, func(l textLine) bool { return l.countIn(c) > 1 }) {
			return nil, false
		}
	}
	return cols, len(cols) > 0 && len(cols) < mostColumns
}

// joinShifted joins neighbouring columns whose amounts no row has both of, and
// that end together but for a shift: a "0" beside the edge of the amounts over it.
func joinShifted(cols []column, rows []textLine) (joined []column) {
	for _, c := range cols {
		if n := len(joined) - 1; n >= 0 {
			both := joined[n]
			both.end, both.in, both.out = c.end, c.in, min(both.out, c.out)
			if both.end-both.out <= mostShift && !slices.ContainsFunc(rows, func(l textLine) bool { return l.countIn(joined[n]) > 0 && l.countIn(c) > 0 }) {
				joined[n] = both
				continue
			}
		}
		joined = append(joined, c)
	}
	return joined
}

// countIn counts the amounts of a line in a column.
func (l textLine) countIn(c column) (n int) {
	for _, s := range l.segs[min(1, len(l.segs)):] {
		if s.amount && s.overlaps(c.start, c.end) {
			n++
		}
	}
	return n
}

// countColumns makes columns of the rows that have an amount, or a dash, for
// each head, if these are half of the rows and their columns stand apart.
func countColumns(rows []textLine, heads int) (cols []column, ok bool) {
	full := 0
	for _, l := range rows {
		if l.countAmounts() != heads || len(l.segs) != heads+1 {
			continue
		}
		full++
		for i, s := range l.segs[1:] {
			if full == 1 {
				cols = append(cols, column{start: s.start, end: s.end, in: s.start, out: s.end})
				continue
			}
			c := &cols[i]
			c.start, c.end, c.in, c.out = min(c.start, s.start), max(c.end, s.end), max(c.in, s.start), min(c.out, s.end)
		}
	}
	if full < 2 || 2*full < len(rows) {
		return nil, false
	}
	for i := range cols[1:] {
		if cols[i+1].start < cols[i].end {
			return nil, false
		}
	}
	return cols, true
}

// countHeads is how many heads stand beside the labels of the rows, on the line with the most.
func countHeads(page []textLine, b block, rows []textLine) (most int) {
	first := longestTextLine // the leftmost amount
	for _, l := range rows {
		for _, s := range l.segs[1:] {
			if s.amount && !s.dash {
				first = min(first, s.start)
				break
			}
		}
	}
	for _, l := range page[b.from:b.to] {
		if !l.isHeads() {
			continue
		}
		n := 0
		for _, s := range splitHeads(l.segs) {
			if s.end >= first {
				n++
			}
		}
		most = max(most, n)
	}
	return most
}

// addTextColumns adds columns for texts that stand beside the label and over no
// amount, over each other in two rows at least or right of everything.
func addTextColumns(cols []column, rows []textLine) []column {
	var segs []segment
	for _, r := range rows {
		for _, s := range r.segs[min(1, len(r.segs)):] {
			if !s.amount && !slices.ContainsFunc(cols, func(c column) bool { return s.overlaps(c.start, c.end) }) {
				segs = append(segs, s)
			}
		}
	}
	slices.SortFunc(segs, func(a, b segment) int { return a.start - b.start })
	var texts []column
	var rowsOf []int
	for _, s := range segs {
		if n := len(texts) - 1; n >= 0 && s.start < texts[n].end {
			texts[n].end = max(texts[n].end, s.end)
			rowsOf[n]++
			continue
		}
		texts, rowsOf = append(texts, column{start: s.start, end: s.end, in: s.start, out: s.end, text: true}), append(rowsOf, 1)
	}
	all := slices.Clone(cols)
	for n, c := range texts {
		if rowsOf[n] >= 2 || c.start >= cols[len(cols)-1].end {
			all = append(all, c)
		}
	}
	slices.SortFunc(all, func(a, b column) int { return a.start - b.start })
	return all
}

// splitJoined splits amounts that a single space parts, where the columns of
// the other rows say where: the first ends where its column ends.
func splitJoined(segs []segment, cols []column) (parts []segment, ok bool) {
	for _, s := range segs {
		over := overlapped(s, cols)
		if len(over) < 2 || !(s.amount || s.odd) {
			if s.odd {
				return nil, false
			}
			parts = append(parts, s)
			continue
		}
		runes := []rune(s.text)
		from := 0
		for _, c := range over[:len(over)-1] {
			cut := cols[c].end - s.start
			if cols[c].end != cols[c].out || cut <= from || cut >= len(runes)-1 || strings.TrimSpace(string(runes[cut])) != "" {
				return nil, false
			}
			parts = append(parts, newSegment(string(runes[from:cut]), s.start+from))
			from = cut + 1
		}
		parts = append(parts, newSegment(string(runes[from:]), s.start+from))
		for _, p := range parts[len(parts)-len(over):] {
			if !p.amount {
				return nil, false
			}
		}
	}
	return parts, true
}

// splitHeads splits a text that is the heads of several columns with one space
// between: "Budget 2012 Budget 2013".
func splitHeads(segs []segment) (parts []segment) {
	for _, s := range segs {
		at := s.start
		for _, w := range headWords(s.text) {
			p := newSegment(w, at)
			parts = append(parts, p)
			at = p.end + 1
		}
	}
	return parts
}

var (
	yearHeads  = expression(`^(\p{Lu}\pL+\.? )?(19[89]|20[0-4])\d( (\p{Lu}\pL+\.? )?(19[89]|20[0-4])\d)+$`)
	yearHead   = expression(`(\p{Lu}\pL+\.? )?(19[89]|20[0-4])\d`)
	basisHeads = expression(`^(Budget|Utfall|Prognos|Plan|Bokslut|Förändring|Avvikelse|Differens)( (Budget|Utfall|Prognos|Plan|Bokslut|Förändring|Avvikelse|Differens))+$`)
)

// headWords are the heads that stand side by side in a text: those that end in a
// year each, or several of "Budget", "Utfall" and the like.
func headWords(s string) []string {
	switch {
	case yearHeads().MatchString(s):
		var words []string
		for _, w := range yearHead().FindAllString(s, -1) {
			words = append(words, strings.TrimSpace(w))
		}
		return words
	case basisHeads().MatchString(s):
		return strings.Fields(s)
	}
	return []string{s}
}

// headsTogether tells whether a text over so many columns may be a head for
// each: as many words, in upper case, one of which says what a column holds.
func headsTogether(s string, columns int) bool {
	words := strings.Fields(s)
	if len(words) != columns || !headWord().MatchString(s) {
		return false
	}
	for _, w := range words {
		if r, _ := utf8.DecodeRuneInString(w); !unicode.IsUpper(r) {
			return false
		}
	}
	return true
}

// overlapped are the columns that s stands over, from the left.
func overlapped(s segment, cols []column) (over []int) {
	for i, c := range cols {
		if s.overlaps(c.start, c.end) {
			over = append(over, i)
		}
	}
	return over
}

// touchingAmount splits a label from an amount that only one space parts from
// it: the amount ends where those of its column end, or starts where they start.
// ok is false where it may be an amount and may not.
func touchingAmount(s segment, cols []column) (label, amount segment, ok bool) {
	words := strings.Split(s.text, " ")
	for n := 1; n < len(words); n++ {
		tail, head := strings.Join(words[n:], " "), strings.Join(words[:n], " ")
		if words[n] == "" || !isAmount(tail) || isYear(tail) {
			continue
		}
		a := newSegment(tail, s.end-utf8.RuneCountInString(tail))
		for _, c := range cols {
			starts := c.in == c.start && a.start == c.start
			ends := a.end >= c.out && a.end <= c.end
			if !c.text && a.amount && (starts || ends) {
				fits := a.start >= c.start && !strings.ContainsAny(head[len(head)-1:], "0123456789")
				return newSegment(head, s.start), a, fits
			}
		}
	}
	return s, segment{}, true
}

// beside is an amount, a dash or a year and, after one space, a text: a comment
// or the label of a second list, printed close to the amounts before it.
var beside = expression(`^([-–−+]?\d{1,3}(?:[  .]\d{3})*(?:,\d+)?|\d{4}|[-–−]) (\S.*)$`)

// splitBeside splits amounts from the texts that follow them after one space,
// where the amount stands in its column: a text with a capital, or one that
// starts where other texts start too.
func splitBeside(segs []segment, cols []column, starts map[int]int) (parts []segment) {
	for i, s := range segs {
		m := beside().FindStringSubmatch(s.text)
		if i == 0 || s.amount || s.odd || m == nil || headWord().MatchString(strings.Fields(m[2])[0]) {
			parts = append(parts, s)
			continue
		}
		amount := newSegment(m[1], s.start)
		text := newSegment(m[2], amount.end+1)
		over := overlapped(amount, cols)
		if len(over) != 1 || abs(amount.end-cols[over[0]].end) > mostShift || startsSmall(text.text) && !startsNear(starts, text.start) {
			parts = append(parts, s)
			continue
		}
		parts = append(parts, amount, text)
	}
	return parts
}

// textStarts counts the texts beside the labels by the places where they start.
func textStarts(lines []textLine) map[int]int {
	starts := map[int]int{}
	for _, l := range lines {
		for i, s := range l.segs {
			if i > 0 && !s.amount && !s.odd && !beside().MatchString(s.text) {
				starts[s.start]++
			}
		}
	}
	return starts
}

// startsNear tells whether two texts or more start about there.
func startsNear(starts map[int]int, at int) bool {
	n := 0
	for d := -mostShift; d <= mostShift; d++ {
		n += starts[at+d]
	}
	return n > 1
}
