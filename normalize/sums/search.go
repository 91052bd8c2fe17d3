package sums

import (
	"slices"
	"strconv"
	"strings"
)

// state is one reading of the rows so far: a stack of what stands unsummed, and
// the equations found.
type state struct {
	top   *node
	found *found
	score float64
}

// node is an entry of the stack: a row that no sum has taken yet, or an open
// one that waits for the parts below it.
type node struct {
	row  int
	open bool
	prev *node
}

type found struct {
	total int
	parts []int
	next  *found
}

// The points of a reading. They weigh evidence against each other: a label that
// calls itself a sum, agreement in several columns, parts set in under their
// sum. None is a threshold of the print.
const (
	pointsHit        = 2.0  // a column in which the sum holds
	pointsManyParts  = 1.0  // three parts or more: less likely by chance
	pointsLabelled   = 4.0  // it calls itself a sum
	pointsUnlabelled = -2.5 // a sum under its parts that does not say so
	pointsHeading    = -2.5 // a sum over its parts that are not set in
	pointsSetIn      = 3.0  // all parts are set in under it
	pointsMiss       = -2.5 // a column in which the sum does not hold
	pointsOnePart    = -1.5 // a sum of one part
	pointsUnsummed   = -5.0 // a row that calls itself a sum, read as an amount
	pointsSumColumn  = -1.0 // a row in a column of sums, read as an amount
	pointsSetInAlone = -1.0 // a set-in row that belongs to no sum
	pointsLast       = 1.5  // the last row of its side, where sums stand
	pointsLoose      = -0.2 // an amount that no sum takes in the end
	maxHits          = 4.0
)

// steps returns the readings of row r after state s.
func (t *table) steps(s *state, r int) []*state {
	row := t.rows[r]
	empty := !slices.Contains(t.has[r], true)
	if empty {
		return []*state{s}
	}
	var out []*state
	leaf := &state{top: &node{row: r, prev: s.top}, found: s.found, score: s.score}
	if row.Total {
		leaf.score += pointsUnsummed
	} else if row.Sum {
		leaf.score += pointsSumColumn
	}
	out = append(out, t.closings(leaf)...)
	for _, below := range t.sumsBelow(s, r) {
		out = append(out, t.closings(below)...)
	}
	if !row.Total && t.mayHead(r) {
		out = append(out, &state{top: &node{row: r, open: true, prev: s.top}, found: s.found, score: s.score})
	}
	return out
}

// sumsBelow returns the readings in which row r sums the last rows of the stack.
func (t *table) sumsBelow(s *state, r int) []*state {
	row := t.rows[r]
	sum, filled := make([]int64, t.columns), make([]bool, t.columns)
	var parts []int
	var out, broken []*state
	if row.Leaf {
		return nil
	}
	for n := s.top; n != nil && !n.open && t.rows[n.row].Side == row.Side; n = n.prev {
		parts = append(parts, n.row)
		for c := range t.columns {
			sum[c] += t.value[n.row][c]
			filled[c] = filled[c] || t.has[n.row][c]
		}
		f := t.fits(r, sum, filled)
		taken := slices.Clone(parts)
		slices.Reverse(taken)
		next := &state{top: &node{row: r, prev: n.prev}, found: &found{r, taken, s.found}}
		switch {
		case f.columns > 0 && (row.Total && f.misses <= f.columns || f.misses*2 < f.columns || f.misses == 0) && (row.Total || len(parts) > 1):
			next.score = s.score + t.points(f, len(parts))
			if row.Total || row.Sum {
				next.score += pointsLabelled
			} else {
				next.score += pointsUnlabelled
				if t.lastOfSide(r) && len(parts) > 2 {
					next.score += pointsLast
				}
			}
			out = append(out, next)
		case row.Total && len(parts) > 1 && t.boundary(n, r):
			// a printed sum that is wrong: its parts are those up to a boundary
			next.score = s.score + pointsMiss*float64(f.misses)
			broken = append(broken, next)
		}
	}
	if len(out) == 0 {
		out = broken
	}
	return out
}

// lastOfSide tells whether no row of the same side follows.
func (t *table) lastOfSide(r int) bool {
	for _, row := range t.rows[r+1:] {
		if row.Side == t.rows[r].Side && len(row.Values) > 0 {
			return false
		}
	}
	return true
}

// boundary tells whether a sum may begin at node n: a section header stands
// over it, another sum or side before it, or nothing.
func (t *table) boundary(n *node, r int) bool {
	if t.rows[n.row].Opens || n.prev == nil || n.prev.open {
		return true
	}
	before := t.rows[n.prev.row]
	return before.Side != t.rows[r].Side || before.Total && !t.rows[n.row].Total
}

// mayHead tells whether row r can stand over its parts: set-in rows follow, or
// the rows that follow add up to it in some column.
func (t *table) mayHead(r int) bool {
	if r+1 >= len(t.rows) || t.rows[r+1].Side != t.rows[r].Side {
		return false
	}
	if t.rows[r+1].Level > t.rows[r].Level || t.rows[r].Sum {
		return true
	}
	if t.rows[r].Leaf {
		return false
	}
	for c := range t.columns {
		var sum int64
		for j := r + 1; j < len(t.rows) && t.rows[j].Side == t.rows[r].Side && t.has[r][c]; j++ {
			sum += t.value[j][c]
			if sum == t.value[r][c] && sum != 0 && j > r+1 {
				return true
			}
		}
	}
	return false
}

// closings returns s itself and the readings in which the open row nearest on
// the stack is closed by what stands over it, one within the other.
func (t *table) closings(s *state) []*state {
	out := []*state{s}
	for cur := s; cur != nil; {
		cur = t.close(cur)
		if cur != nil {
			out = append(out, cur)
		}
	}
	return out
}

func (t *table) close(s *state) *state {
	sum, filled := make([]int64, t.columns), make([]bool, t.columns)
	var parts []int
	n := s.top
	for ; n != nil && !n.open; n = n.prev {
		parts = append(parts, n.row)
		for c := range t.columns {
			sum[c] += t.value[n.row][c]
			filled[c] = filled[c] || t.has[n.row][c]
		}
	}
	if n == nil || len(parts) == 0 {
		return nil
	}
	head := t.rows[n.row]
	setIn, last := true, s.top.row
	for _, p := range parts {
		setIn = setIn && t.rows[p].Level > head.Level && t.rows[p].Side == head.Side
	}
	ends := last+1 >= len(t.rows) || t.rows[last+1].Level <= head.Level || t.rows[last+1].Side != head.Side
	f := t.fits(n.row, sum, filled)
	if !(f.misses == 0 && f.columns > 0 || f.misses < f.columns || setIn && ends && (f.columns > 0 || len(parts) > 1)) {
		return nil
	}
	if (len(parts) == 1 && !head.Sum || head.Leaf) && !setIn || setIn && !ends {
		return nil
	}
	slices.Reverse(parts)
	score := s.score + t.points(f, len(parts)) + pointsHeading
	if setIn || head.Sum {
		score += pointsSetIn - pointsHeading
	}
	return &state{top: &node{row: n.row, prev: n.prev}, found: &found{n.row, parts, s.found}, score: score}
}

func (t *table) points(f fit, parts int) float64 {
	p := pointsHit*min(f.hits, maxHits) + pointsMiss*float64(f.misses)
	if parts >= 3 && f.columns > 0 {
		p += pointsManyParts
	}
	if parts == 1 {
		p += pointsOnePart
	}
	return p
}

// finish scores what no sum has taken; a reading with an open row is none.
func (t *table) finish(s *state) (*state, bool) {
	end := *s
	for n := s.top; n != nil; n = n.prev {
		if n.open {
			return nil, false
		}
		end.score += pointsLoose
		if t.rows[n.row].Level > 0 {
			end.score += pointsSetInAlone
		}
	}
	return &end, true
}

// prune keeps the best of the readings with the same stack, and of those the
// best beamWidth.
func prune(states []*state) []*state {
	best := map[string]*state{}
	for _, s := range states {
		k := key(s)
		if b := best[k]; b == nil || s.score > b.score {
			best[k] = s
		}
	}
	out := make([]*state, 0, len(best))
	keys := make([]string, 0, len(best))
	for k := range best {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	for _, k := range keys {
		out = append(out, best[k])
	}
	slices.SortStableFunc(out, func(a, b *state) int {
		switch {
		case a.score > b.score:
			return -1
		case a.score < b.score:
			return 1
		}
		return 0
	})
	if len(out) > beamWidth {
		out = out[:beamWidth]
	}
	return out
}

func key(s *state) string {
	var b strings.Builder
	for n := s.top; n != nil; n = n.prev {
		b.WriteString(strconv.Itoa(n.row))
		if n.open {
			b.WriteByte('o')
		}
		b.WriteByte(' ')
	}
	return b.String()
}
