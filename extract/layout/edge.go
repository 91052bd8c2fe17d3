package layout

import (
	"math"
	"sort"

	"samplan/extract/doc"
)

// Tolerances of drawn rules, in points: they are drawn by machines, so they
// are off by a line width and not by parts of a letter.
const (
	snapTolerance = 2.0  // from one rule of a border to its next: double lines, cells that each draw their own frame
	widestBorder  = 5.0  // all rules of one border: cells with a frame each and space between, as web pages have; no line of text fits
	joinTolerance = 3.0  // gap within one rule: dashes, the corner where cells meet
	meetTolerance = 3.0  // between the end of a rule and the rule it ends at
	shortestEdge  = 5.0  // anything shorter is a tick, a dash or part of a drawing
	mostEdges     = 4000 // of one direction on a page; more are a drawing
)

// edge is one border line of a table: at is its x if it is vertical and its y
// if it is horizontal.
type edge struct{ at, from, to float64 }

func (e edge) length() float64 { return e.to - e.from }

// rulesToEdges parts a page's drawn rules into horizontal and vertical edges,
// snapped and merged. The sides of filled areas, which have no width, are no
// edges: programs lay fills behind the text of a cell, beside its borders.
func rulesToEdges(rules []doc.Rule) (horizontal, vertical []edge) {
	for _, r := range rules {
		switch {
		case !isBox(r.Box) || r.Width == 0:
		case r.Horizontal:
			horizontal = append(horizontal, edge{(r.Box.Y0 + r.Box.Y1) / 2, r.Box.X0, r.Box.X1})
		default:
			vertical = append(vertical, edge{(r.Box.X0 + r.Box.X1) / 2, r.Box.Y0, r.Box.Y1})
		}
	}
	return cleanEdges(horizontal), cleanEdges(vertical)
}

// shadesToEdges are the upper and lower sides of filled areas: where they run
// through a table, they part its rows.
func shadesToEdges(rules []doc.Rule) []edge {
	var out []edge
	for _, r := range rules {
		if isBox(r.Box) && r.Width == 0 && r.Horizontal {
			out = append(out, edge{(r.Box.Y0 + r.Box.Y1) / 2, r.Box.X0, r.Box.X1})
		}
	}
	return cleanEdges(out)
}

func cleanEdges(edges []edge) []edge {
	merged := mergeEdges(snapEdges(edges))
	kept := merged[:0]
	for _, e := range merged {
		if e.length() >= shortestEdge {
			kept = append(kept, e)
		}
	}
	return kept
}

// snapEdges moves edges that nearly share a position onto their mean.
func snapEdges(edges []edge) []edge {
	out := append([]edge(nil), edges...)
	sort.Slice(out, func(i, j int) bool { return out[i].at < out[j].at })
	for start := 0; start < len(out); {
		end, sum, length := start, 0.0, 0.0
		for end < len(out) && out[end].at-out[max(start, end-1)].at <= snapTolerance && out[end].at-out[start].at <= widestBorder {
			weight := math.Max(out[end].length(), 1)
			sum += out[end].at * weight
			length += weight
			end++
		}
		for i := start; i < end; i++ {
			out[i].at = sum / length
		}
		start = end
	}
	return out
}

// mergeEdges joins snapped edges on one position that overlap or nearly touch.
func mergeEdges(edges []edge) []edge {
	sort.Slice(edges, func(i, j int) bool {
		if edges[i].at != edges[j].at {
			return edges[i].at < edges[j].at
		}
		return edges[i].from < edges[j].from
	})
	var out []edge
	for _, e := range edges {
		if n := len(out); n > 0 && out[n-1].at == e.at && e.from <= out[n-1].to+joinTolerance {
			out[n-1].to = math.Max(out[n-1].to, e.to)
			continue
		}
		out = append(out, e)
	}
	return out
}

// frame is edges that hang together.
type frame struct{ horizontal, vertical []edge }

// frames parts the edges of a page into those that hang together by meeting.
// Every edge is in exactly one frame.
func frames(horizontal, vertical []edge) []frame {
	set := newSets(len(horizontal) + len(vertical))
	for i, h := range horizontal {
		first := sort.Search(len(vertical), func(k int) bool { return vertical[k].at >= h.from-meetTolerance })
		for k := first; k < len(vertical) && vertical[k].at <= h.to+meetTolerance; k++ {
			if v := vertical[k]; v.from-meetTolerance <= h.at && h.at <= v.to+meetTolerance {
				set.join(i, len(horizontal)+k)
			}
		}
	}
	index := map[int]int{}
	var out []frame
	at := func(i int) *frame {
		root := set.find(i)
		n, ok := index[root]
		if !ok {
			n = len(out)
			index[root] = n
			out = append(out, frame{})
		}
		return &out[n]
	}
	for i, h := range horizontal {
		f := at(i)
		f.horizontal = append(f.horizontal, h)
	}
	for i, v := range vertical {
		f := at(len(horizontal) + i)
		f.vertical = append(f.vertical, v)
	}
	return out
}

// sets is a union-find over 0 to n-1.
type sets []int

func newSets(n int) sets {
	s := make(sets, n)
	for i := range s {
		s[i] = i
	}
	return s
}

func (s sets) find(i int) int {
	for s[i] != i {
		s[i] = s[s[i]]
		i = s[i]
	}
	return i
}

func (s sets) join(i, j int) {
	if a, b := s.find(i), s.find(j); a != b {
		s[max(a, b)] = min(a, b)
	}
}
