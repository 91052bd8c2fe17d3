package text

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// place gives each segment of a line its column: the label column 0, the
// columns of the page from 1. false where a segment may belong to two.
func (at spaceLayout) place(l textLine) (cells []piece, ok bool) {
	segs, ok := splitJoined(at.splitAtText(l.segs), at.cols)
	if !ok {
		return nil, false
	}
	if !l.isBody() && (len(segs) > 1 || !at.isLabel(segs[0])) {
		segs = splitHeads(segs)
	}
	first := segs[0]
	if at.isLabel(first) {
		label, amount, ok := first, segment{}, true
		if len(segs) == 1 || segs[1].start >= at.cols[0].end {
			label, amount, ok = touchingAmount(first, at.cols)
		}
		if !ok || amount.text == "" && len(segs) > 1 && l.isBody() && endsInAmount(label.text) && segs[1].start >= at.cols[0].end {
			return nil, false
		}
		segs = segs[1:]
		if amount.text != "" {
			segs = slices.Insert(slices.Clone(segs), 0, amount)
		}
		cells = append(cells, piece{text: label.text, indent: label.start, at: l.at})
	}
	for len(segs) > 0 && len(cells) > 0 && !segs[0].amount && segs[0].end <= at.labelEnd && len(overlapped(segs[0], at.cols)) == 0 {
		cells[0].text += " " + segs[0].text // two spaces by accident within a label
		segs = segs[1:]
	}
	if len(segs) == 0 {
		return cells, true
	}
	placed, ok := at.placeInOrder(segs)
	if !ok {
		placed, ok = at.placeByPosition(segs)
	}
	for i := range placed {
		placed[i].at = l.at
	}
	return append(cells, placed...), ok
}

// splitAtText splits a text over a column of amounts and a column of texts
// beside it where the texts start: "Belopp Kostnader".
func (at spaceLayout) splitAtText(segs []segment) (parts []segment) {
	for _, s := range segs {
		over := overlapped(s, at.cols)
		if s.amount || s.odd || len(over) != 2 || at.cols[over[0]].text || !at.cols[over[1]].text {
			parts = append(parts, s)
			continue
		}
		runes, cut := []rune(s.text), 0
		for i := 1; i < len(runes); i++ {
			if runes[i-1] == ' ' && abs(s.start+i-at.cols[over[1]].start) < abs(s.start+cut-at.cols[over[1]].start) {
				cut = i
			}
		}
		if cut == 0 || abs(s.start+cut-at.cols[over[1]].start) > mostShift {
			parts = append(parts, s)
			continue
		}
		parts = append(parts, newSegment(string(runes[:cut-1]), s.start), newSegment(string(runes[cut:]), s.start+cut))
	}
	return parts
}

// endsInAmount tells whether the last word of a label is a number, not a year.
func endsInAmount(label string) bool {
	words := strings.Fields(label)
	last := words[len(words)-1]
	return len(words) > 1 && (isAmount(last) && !isYear(last) || last == "%")
}

// isLabel tells whether the first segment of a line is its label.
func (at spaceLayout) isLabel(s segment) bool {
	if s.start >= at.cols[0].start {
		return false
	}
	over := len(overlapped(s, at.cols)) > 0
	return s.start <= (at.labelStart+at.cols[0].start)/2 || s.start < at.labelEnd && !over
}

// placeInOrder places as many segments as there are columns, unless one stands
// over another column: an amount at all, a text with its middle.
func (at spaceLayout) placeInOrder(segs []segment) (cells []piece, ok bool) {
	if len(segs) != len(at.cols) {
		return nil, false
	}
	for i, s := range segs {
		over := overlapped(s, at.cols)
		middle := overlapped(segment{start: (s.start + s.end - 1) / 2, end: (s.start+s.end)/2 + 1}, at.cols)
		if s.amount && (len(over) > 1 || len(over) == 1 && over[0] != i) || len(middle) > 0 && !slices.Contains(middle, i) {
			return nil, false
		}
		cells = append(cells, piece{text: s.text, col: i + 1, start: s.start})
	}
	return cells, true
}

// placeByPosition places a segment in the column that it stands over or beside;
// a text that covers several columns spans them.
func (at spaceLayout) placeByPosition(segs []segment) (cells []piece, ok bool) {
	free := make([]bool, len(at.cols)+1) // columns that no segment of the line stands over
	for i := range at.cols {
		free[i] = true
	}
	for _, s := range segs {
		for _, col := range overlapped(s, at.cols) {
			free[col] = false
		}
	}
	next := 0
	for _, s := range segs {
		from, to, ok := at.columnOf(s, free)
		if !ok || from < next || to-from > 1 && headsTogether(s.text, to-from) {
			return nil, false
		}
		cells = append(cells, piece{text: s.text, col: from + 1, span: to - from, start: s.start})
		next = to
	}
	return cells, true
}

// columnOf is the columns from (inclusive) to (exclusive) of a segment. One that
// stands over none belongs to the free column on whose side of the margins it
// stands, if all amounts end, or start, at a margin; else to the nearest by far.
func (at spaceLayout) columnOf(s segment, free []bool) (from, to int, ok bool) {
	over := overlapped(s, at.cols)
	switch {
	case len(over) == 1:
		return over[0], over[0] + 1, true
	case len(over) > 1:
		first, last := over[0], over[len(over)-1]
		return first, last + 1, !s.amount
	}
	after := 0 // columns left of it
	for after < len(at.cols) && at.cols[after].end <= s.start {
		after++
	}
	switch {
	case after > 0 && at.margin(func(c column) bool { return c.in == c.start }):
		return after - 1, after, free[after-1]
	case after < len(at.cols) && at.margin(func(c column) bool { return c.end-c.out <= 1 }):
		return after, after + 1, free[after]
	}
	best, second := -1, -1
	for i := range at.cols {
		switch {
		case !free[i]:
		case best < 0 || at.distance(s, i) < at.distance(s, best):
			best, second = i, best
		case second < 0 || at.distance(s, i) < at.distance(s, second):
			second = i
		}
	}
	if best < 0 {
		return 0, 0, false
	}
	return best, best + 1, second < 0 || 2*at.distance(s, best) <= at.distance(s, second)
}

// margin tells whether all columns of amounts are set against a margin.
func (at spaceLayout) margin(against func(column) bool) bool {
	return !slices.ContainsFunc(at.cols, func(c column) bool { return !c.text && !against(c) })
}

// distance is how many characters a segment stands beside a column.
func (at spaceLayout) distance(s segment, col int) int {
	c := at.cols[col]
	return max(c.start-s.end, s.start-c.end) + 1
}

// spanHeads lets a head over heads span the columns beside it that have no head
// in its row and are nearer to it than to another: "Budget" over 2010 and 2011.
func (at spaceLayout) spanHeads(rows []spaceRow) {
	for r := 0; r+1 < len(rows) && !rows[r].amounts && !rows[r+1].amounts; r++ {
		heads, below := rows[r].cells, rows[r+1].cells
		if len(below) == 1 && below[0].col == 0 && r+2 < len(rows) && !rows[r+2].amounts {
			below = rows[r+2].cells // a word over the labels stands between
		}
		if below[len(below)-1].col != len(at.cols) || len(below) < len(at.cols) {
			continue
		}
		for i := range heads {
			h := &heads[i]
			if h.col == 0 {
				continue
			}
			mine := segment{start: h.start, end: h.start + utf8.RuneCountInString(h.text)}
			if i == 0 || heads[i-1].col+max(heads[i-1].span, 1) < h.col {
				at.spanLeft(h, mine, below)
			}
			for next := h.col + max(h.span, 1); next <= len(at.cols); next++ {
				if i+1 < len(heads) && (heads[i+1].col <= next || 2*at.distance(mine, next-1) > heads[i+1].start-at.cols[next-1].end) {
					break
				}
				if i+1 == len(heads) && at.distance(mine, next-1) > widestHeadGap {
					break
				}
				h.span = next - h.col + 1
			}
		}
	}
}

// spanLeft lets a head in the middle over two heads span both: the left one
// too, which has no other over it.
func (at spaceLayout) spanLeft(h *piece, mine segment, below []piece) {
	i := slices.IndexFunc(below, func(p piece) bool { return p.col == h.col })
	if h.span > 1 || i < 1 || below[i-1].col != h.col-1 || h.col == 1 {
		return
	}
	middle, end := mine.start+mine.end, below[i].start+utf8.RuneCountInString(below[i].text)
	if abs(middle-below[i-1].start-end) < abs(middle-below[i].start-end) && mine.start < below[i].start {
		h.col, h.span = h.col-1, 2
	}
}

// widestHeadGap is how far, in characters, a column may stand from a head that spans it.
const widestHeadGap = 6
