package layout

import (
	"math"
	"sort"

	"samplan/extract/doc"
)

// Distances between words, in parts of the font size.
const (
	baselineShift = 0.25 // between the baselines of words of one line; producers round
	smallSize     = 0.80 // of the line's size; smaller words are notes or exponents
	leastScript   = 0.40 // of the word it stands at; still smaller words explain a large figure
	scriptShift   = 0.60 // between the baselines of a line and of its exponents
	scriptGap     = 0.30 // between an exponent and the word it stands at
	noteGap       = 1.50 // between the mark and the text of a footnote
)

// line is words that stand on one baseline, left to right.
type line struct {
	words    []doc.Word
	box      doc.Box
	baseline float64
	size     float64 // of the largest word
}

func newLine(words []doc.Word) line {
	sort.SliceStable(words, func(i, j int) bool { return words[i].Box.X0 < words[j].Box.X0 })
	l := line{words: words, box: wordsBox(words)}
	for _, w := range words {
		if w.Size > l.size {
			l.size, l.baseline = w.Size, w.Baseline
		}
	}
	return l
}

// linesOf puts words of any order into lines, top to bottom. Exponents and
// note marks join the line that they stand at.
func linesOf(words []doc.Word) []line {
	if len(words) == 0 {
		return nil
	}
	sorted := append([]doc.Word(nil), words...)
	sort.SliceStable(sorted, func(i, j int) bool { return sorted[i].Baseline > sorted[j].Baseline })
	var lines []line
	start := 0
	for i := 1; i <= len(sorted); i++ {
		if i < len(sorted) && sorted[i-1].Baseline-sorted[i].Baseline <= baselineShift*math.Min(sorted[i-1].Size, sorted[i].Size) &&
			sorted[start].Baseline-sorted[i].Baseline <= 2*baselineShift*sorted[i].Size {
			continue
		}
		lines = append(lines, newLine(sorted[start:i:i]))
		start = i
	}
	return joinScripts(lines)
}

// joinScripts moves small words to the neighbouring line whose word they touch.
func joinScripts(lines []line) []line {
	for i := range lines {
		for k := 0; k < len(lines[i].words); k++ {
			w := lines[i].words[k]
			if to := scriptHome(lines, i, w); to >= 0 {
				lines[to] = newLine(append(append([]doc.Word(nil), lines[to].words...), w))
				lines[i].words = append(append([]doc.Word(nil), lines[i].words[:k]...), lines[i].words[k+1:]...)
				k--
			}
		}
	}
	kept := lines[:0]
	for _, l := range lines {
		if len(l.words) > 0 {
			kept = append(kept, newLine(l.words))
		}
	}
	return kept
}

// scriptHome is the line next to line i at which w is an exponent or index, or -1.
func scriptHome(lines []line, i int, w doc.Word) int {
	for _, to := range [2]int{i + 1, i - 1} {
		if to < 0 || to >= len(lines) || len(lines[to].words) == 0 {
			continue
		}
		l := lines[to]
		if w.Size >= smallSize*l.size || math.Abs(w.Baseline-l.baseline) > scriptShift*l.size {
			continue
		}
		if touchesWord(l, w) {
			return to
		}
	}
	return -1
}

// touchesWord reports whether w stands at a larger word of the line: beside it
// and not below, as the words under a large figure do.
func touchesWord(l line, w doc.Word) bool {
	k := sort.Search(len(l.words), func(k int) bool { return l.words[k].Box.X0 >= w.Box.X0 })
	for _, n := range [2]int{k - 1, k} {
		gap := scriptGap
		if n == 0 && k == 0 {
			gap = noteGap // first in its line
		}
		if n < 0 || n >= len(l.words) || w.Size >= smallSize*l.words[n].Size || w.Size < leastScript*l.words[n].Size {
			continue
		}
		shared := overlap(l.words[n].Box.X0, l.words[n].Box.X1, w.Box.X0, w.Box.X1)
		if shared >= -gap*l.size && shared <= (w.Box.X1-w.Box.X0)/2 {
			return true
		}
	}
	return false
}
