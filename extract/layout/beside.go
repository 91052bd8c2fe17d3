package layout

import (
	"math"

	"samplan/extract/doc"
)

// Tables side by side are set further apart than their columns.
const (
	besideGap   = 1.5 // in parts of the font size
	besideWider = 1.2 // times the widest gap between columns of one table
)

// columnStat is what one column of a grid holds.
type columnStat struct {
	x0, x1         float64
	numbers, words int
	heading        string // its text above the first number
	size           float64
}

// columnStats looks at the cells that lie in one column each.
func columnStats(g grid) []columnStat {
	out := make([]columnStat, g.cols)
	for i := range out {
		out[i].x0, out[i].x1 = math.Inf(1), math.Inf(-1)
	}
	for _, c := range g.cells {
		if c.empty() || c.col0 != c.col1 {
			continue
		}
		s := &out[c.col0]
		b := wordsBox(c.words)
		s.x0, s.x1, s.size = math.Min(s.x0, b.X0), math.Max(s.x1, b.X1), math.Max(s.size, c.words[0].Size)
		switch content := lineText(c.words); {
		case shapeOf(content) == number && !isYear(content):
			s.numbers++
		default:
			if s.numbers == 0 && s.heading == "" {
				s.heading = content
			}
			s.words++
		}
	}
	return out
}

// splitBeside parts a grid that is several tables side by side: each a column
// of labels and columns of numbers with the same headings as the others, set
// further apart than the columns are. Each part is read anew.
func splitBeside(g grid) []grid {
	stats := columnStats(g)
	starts := besideStarts(stats)
	if len(starts) < 2 || !sameHeadings(stats, starts) {
		return []grid{g}
	}
	parts := make([][]doc.Word, len(starts))
	for _, c := range g.cells {
		n := len(starts) - 1
		for starts[n] > c.col0 {
			n--
		}
		parts[n] = append(parts[n], c.words...)
	}
	var out []grid
	for _, words := range parts {
		if len(words) == 0 {
			return []grid{g}
		}
		part, cols, _ := gridOf(region{lines: linesOf(words)})
		if cols == nil {
			return []grid{g}
		}
		part.found = g.found
		out = append(out, part)
	}
	return out
}

// besideStarts are the columns that start a table: labels, with numbers before
// and behind them and a wider blank before them than between other columns.
func besideStarts(stats []columnStat) []int {
	starts := []int{0}
	inner := 0.0
	for i := 1; i < len(stats); i++ {
		gap := stats[i].x0 - stats[i-1].x1
		labels := stats[i].words > stats[i].numbers && stats[i-1].numbers > stats[i-1].words && i+1 < len(stats) && stats[i+1].numbers > stats[i+1].words
		if labels && gap >= besideGap*stats[i].size {
			starts = append(starts, i)
		} else if stats[i].numbers > 0 && stats[i-1].numbers > 0 {
			inner = math.Max(inner, gap)
		}
	}
	for _, s := range starts[1:] {
		if stats[s].x0-stats[s-1].x1 < besideWider*inner {
			return nil
		}
	}
	return starts
}

// sameHeadings reports whether the parts have as many columns each, and the
// number columns of all parts the same headings.
func sameHeadings(stats []columnStat, starts []int) bool {
	width := starts[1]
	for n, s := range starts {
		end := len(stats)
		if n+1 < len(starts) {
			end = starts[n+1]
		}
		if end-s != width {
			return false
		}
		for k := 1; k < width; k++ {
			if h := stats[s+k].heading; h == "" || h != stats[k].heading {
				return false
			}
		}
	}
	return true
}
