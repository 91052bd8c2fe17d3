package layout

import (
	"math"
	"sort"

	"samplan/extract/doc"
)

// sheet is a page while it is read: upright, with what is already known to be
// a table or a running line taken out of its words.
type sheet struct {
	page   doc.Page
	turned int        // degrees by which the page was turned to stand upright
	words  []doc.Word // not yet read, by height, top to bottom
	rules  []edge     // horizontal rules of no ruled table, by height and start
	shade  []edge     // sides of filled areas, by height
	grids  []grid
	head   []line
	foot   []line
	lost   int  // words within tables that are in no cell
	drawn  bool // so many rules that no table was looked for among them
}

// mostTables bounds the tables of one page.
const mostTables = 300

// newSheet takes the ruled tables out of a page.
func newSheet(page doc.Page) *sheet {
	s := &sheet{turned: turnOf(page)}
	s.page = turnPage(page, s.turned)
	for _, w := range s.page.Words {
		if isBox(w.Box) && w.Text != "" && w.Size > 0 {
			s.words = append(s.words, splitLeader(w)...)
		}
	}
	s.words = append(s.words, drawnBullets(s.words, s.page.Dots)...)
	sort.SliceStable(s.words, func(i, j int) bool { return s.words[i].Box.Y0+s.words[i].Box.Y1 > s.words[j].Box.Y0+s.words[j].Box.Y1 })
	horizontal, vertical := rulesToEdges(s.page.Rules)
	s.shade = shadesToEdges(s.page.Rules)
	if s.drawn = len(horizontal) > mostEdges || len(vertical) > mostEdges || len(s.shade) > mostEdges; s.drawn {
		s.shade = nil
		return s
	}
	for _, f := range frames(horizontal, vertical) {
		if g, ok := framedGrid(f, s.words, s.shade); ok {
			s.take(g)
		} else {
			s.rules = append(s.rules, f.horizontal...)
		}
	}
	s.rules = outside(s.rules, s.grids)
	sort.Slice(s.rules, func(i, j int) bool {
		if s.rules[i].at != s.rules[j].at {
			return s.rules[i].at < s.rules[j].at
		}
		return s.rules[i].from < s.rules[j].from
	})
	return s
}

// outside are the rules that are no border of a ruled table: one with round
// corners has sides that do not meet the rules within it.
func outside(rules []edge, grids []grid) []edge {
	var out []edge
	for _, e := range rules {
		border := false
		for _, g := range grids {
			border = border || math.Abs(e.from-g.box.X0) <= sameEnd && math.Abs(e.to-g.box.X1) <= sameEnd &&
				e.at >= g.box.Y0-sameEnd && e.at <= g.box.Y1+sameEnd
		}
		if !border {
			out = append(out, e)
		}
	}
	return out
}

// take makes a grid a table of the sheet and takes its words away.
func (s *sheet) take(g grid) {
	if len(s.grids) >= mostTables {
		return
	}
	s.grids = append(s.grids, g)
	in := map[doc.Word]bool{}
	for _, c := range g.cells {
		for _, w := range c.words {
			in[w] = true
		}
	}
	kept := s.words[:0:0]
	for _, w := range s.words {
		if inside(g.box, w.Box) {
			if in[w] || isLeader(w) {
				continue
			}
			s.lost++
		}
		kept = append(kept, w)
	}
	s.words = kept
}

// turnOf is the angle by which most letters of a page are turned.
func turnOf(page doc.Page) int {
	letters := map[int]int{}
	for _, w := range page.Words {
		letters[w.Turned] += len(w.Text)
	}
	best := 0
	for turn, n := range letters {
		if n > letters[best] || n == letters[best] && turn < best {
			best = turn
		}
	}
	return best
}

// boxes are the places of the tables found so far.
func (s *sheet) boxes() []doc.Box {
	var out []doc.Box
	for _, g := range s.grids {
		out = append(out, g.box)
	}
	return out
}

// framedGrid reads a frame as a ruled table, or by its text where the rules
// leave columns open.
func framedGrid(f frame, words []doc.Word, shade []edge) (grid, bool) {
	g, ok := ruledGrid(f, words, shade)
	if open := openCells(g); open == 0 || open*5 < g.rows {
		return g, ok
	}
	b := g.box
	var walls []float64
	for _, v := range f.vertical {
		if v.length() >= (b.Y1-b.Y0)*0.6 {
			walls = append(walls, v.at)
		}
	}
	a, cols, _ := gridOf(region{lines: linesOf(upright(within(words, b))), walls: walls, rules: f.horizontal})
	if cols == nil || !isNumberTable(a) && !(ok && isAlignedTable(a)) {
		return g, ok
	}
	a.found = "partly-ruled"
	return a, true
}

// band are those of words sorted by height whose middle lies between two heights.
func band(words []doc.Word, low, high float64) []doc.Word {
	middle := func(i int) float64 { return (words[i].Box.Y0 + words[i].Box.Y1) / 2 }
	from := sort.Search(len(words), func(i int) bool { return middle(i) <= high })
	to := sort.Search(len(words), func(i int) bool { return middle(i) < low })
	return words[from:max(from, to)]
}

// within are those of words sorted by height whose middle lies in the box.
func within(words []doc.Word, b doc.Box) []doc.Word {
	var out []doc.Word
	for _, w := range band(words, b.Y0, b.Y1) {
		if inside(b, w.Box) {
			out = append(out, w)
		}
	}
	return out
}

// upright are the words that are not turned.
func upright(words []doc.Word) []doc.Word {
	out := make([]doc.Word, 0, len(words))
	for _, w := range words {
		if w.Turned == 0 {
			out = append(out, w)
		}
	}
	return out
}
