package pdf

import (
	"math"
	"sort"

	"samplan/extract/doc"
)

// Where a line through text stands, in parts of the font size: above the
// baseline, below the middle of capitals; and how far its ends may be from those
// of the letters that it strikes out. Rules of tables, crop marks and the bars of
// drawn letters end anywhere.
const (
	strikeLow   = 0.12
	strikeHigh  = 0.45
	strikeEnd   = 0.08
	leastStrike = 0.5 // its length: about a digit
	// A line may go on over the blank before or behind the letters.
	leastBlank = 0.2
	mostBlank  = 0.34
	// strikeReach is how far the words beside it may be off.
	strikeReach = 0.4
)

// leaveOutStruck takes out the letters that a level line is drawn through, from
// the first of them to the last: what tracked changes or their author deleted.
// It returns how many words lost letters.
func (l *wordList) leaveOutStruck(rules []doc.Rule) int {
	var lines []doc.Rule
	for _, r := range rules {
		if r.Horizontal && r.Width > 0 {
			lines = append(lines, r)
		}
	}
	if len(lines) == 0 {
		return 0
	}
	sort.Slice(lines, func(i, j int) bool { return lines[i].Box.Y0 < lines[j].Box.Y0 })
	crossed := map[int][]int{} // by line: the spans that it runs through
	for i := range l.spans {
		s := &l.spans[i]
		if s.gone || s.turned != 0 {
			continue
		}
		from := sort.Search(len(lines), func(k int) bool { return lines[k].Box.Y0 >= s.v+strikeLow*s.size })
		for k := from; k < len(lines) && lines[k].Box.Y0 <= s.v+strikeHigh*s.size; k++ {
			if b := lines[k].Box; b.X0 < s.u1 && b.X1 > s.u0 {
				crossed[k] = append(crossed[k], i)
			}
		}
	}
	var gaps []struckOut
	struck := make([]bool, len(l.marks))
	words := 0
	for k := range lines {
		if g, ok := l.struckBy(lines[k].Box, crossed[k], struck); ok {
			gaps = append(gaps, g)
			words += len(crossed[k])
		}
	}
	if words == 0 {
		return 0
	}
	whole := l.spans
	l.spans = make([]span, 0, len(whole)+words)
	for i := range whole {
		l.keepRuns(&whole[i], struck)
	}
	for _, g := range gaps {
		l.bridge(g)
	}
	return words
}

// struckOut is where struck-out letters stood on their line.
type struckOut struct{ v, first, last, size float64 }

// struckBy marks the letters of spans whose middle a line crosses, if it starts
// and ends with them.
func (l *wordList) struckBy(b doc.Box, spans []int, struck []bool) (g struckOut, ok bool) {
	g.first, g.last = math.Inf(1), math.Inf(-1)
	var marks []int
	for _, i := range spans {
		s := &l.spans[i]
		for n := s.mark0; n < s.mark1; n++ {
			if u0, u1 := l.extent(s, n); (u0+u1)/2 > b.X0 && (u0+u1)/2 < b.X1 {
				g.first, g.last, g.size, g.v = math.Min(g.first, u0), math.Max(g.last, u1), math.Max(g.size, s.size), s.v
				marks = append(marks, n)
			}
		}
	}
	meets := func(over float64) bool {
		return math.Abs(over) <= strikeEnd*g.size || over >= leastBlank*g.size && over <= mostBlank*g.size
	}
	if len(marks) == 0 || b.X1-b.X0 < leastStrike*g.size || !meets(g.first-b.X0) || !meets(b.X1-g.last) {
		return g, false
	}
	for _, n := range marks {
		struck[n] = true
	}
	return g, true
}

// extent is where the letter of mark n of a span starts and ends.
func (l *wordList) extent(s *span, n int) (u0, u1 float64) {
	if n+1 < s.mark1 {
		return l.marks[n].u, l.marks[n+1].u
	}
	return l.marks[n].u, s.u1
}

// keepRuns appends what of a word is not struck out, each run of letters as a
// word of its own.
func (l *wordList) keepRuns(s *span, struck []bool) {
	for n := s.mark0; n < s.mark1; n++ {
		if struck[n] {
			continue
		}
		run := *s
		run.mark0 = n
		for n+1 < s.mark1 && !struck[n+1] {
			n++
		}
		run.mark1 = n + 1
		if run.mark0 > s.mark0 {
			run.start, run.u0, run.glued = l.marks[run.mark0].at, l.marks[run.mark0].u, false
		}
		if run.mark1 < s.mark1 {
			run.end, run.u1 = l.marks[run.mark1].at, l.marks[run.mark1].u
		}
		l.spans = append(l.spans, run)
	}
}

// bridge lets the word behind struck-out letters, or else the one before them,
// reach over their place: the blank that they leave parts no columns.
func (l *wordList) bridge(g struckOut) {
	var before *span
	for i := range l.spans {
		s := &l.spans[i]
		if s.gone || s.turned != 0 || math.Abs(s.v-g.v) > sameLine*g.size {
			continue
		}
		if math.Abs(s.u0-g.last) <= strikeReach*g.size {
			s.u0 = math.Min(s.u0, g.first)
			return
		}
		if math.Abs(s.u1-g.first) <= strikeReach*g.size {
			before = s
		}
	}
	if before != nil {
		before.u1 = math.Max(before.u1, g.last)
	}
}
