package layout

import (
	"math"
	"sort"
	"strconv"
	"strings"

	"samplan/extract/doc"
)

// Numbers on the axis of a chart: how many there are at least, and how many
// are enough where the axis does not start at nought.
const (
	axisTicks     = 4
	axisLongTicks = 6
)

// hasAxis reports whether the words hold the scale of a chart: numbers in
// equal steps at equal distances, from nought to the right or upwards. Years
// are no scale, as they head tables just so.
func hasAxis(lines []line) bool {
	var first []tick
	for _, l := range lines {
		var along []tick
		for _, w := range l.words {
			if v, ok := tickValue(w); ok {
				x, _ := center(w.Box)
				along = append(along, tick{x, v})
			}
		}
		if len(along) == len(l.words) && isScale(along) {
			return true
		}
		if v, ok := tickValue(l.words[0]); ok {
			first = append(first, tick{-l.baseline, v})
		} else {
			first = append(first, tick{-l.baseline, math.NaN()})
		}
	}
	return fallingScale(first)
}

// tick is a number at a place along an axis.
type tick struct{ at, value float64 }

// tickValue reads a word as a tick's number: "0", "0.2", "10%", "1 000" is none.
func tickValue(w doc.Word) (float64, bool) {
	s := strings.TrimSuffix(strings.Replace(w.Text, ",", ".", 1), "%")
	if s == "" || !digit(s[len(s)-1]) || isYear(s) {
		return 0, false
	}
	v, err := strconv.ParseFloat(s, 64)
	return v, err == nil
}

// isScale reports whether the numbers of a line that has no label are a scale.
func isScale(ticks []tick) bool {
	return len(ticks) >= axisTicks && (ticks[0].value == 0 || len(ticks) >= axisLongTicks) && even(ticks)
}

// even reports whether ticks, two at least, are in equal steps at equal
// distances. Steps of one are the numbers of rows or columns.
func even(ticks []tick) bool {
	step, apart := ticks[1].value-ticks[0].value, ticks[1].at-ticks[0].at
	if step == 0 || math.Abs(step) == 1 {
		return false
	}
	for i := 2; i < len(ticks); i++ {
		if math.Abs(ticks[i].value-ticks[i-1].value-step) > math.Abs(step)/100 || math.Abs(ticks[i].at-ticks[i-1].at-apart) > math.Abs(apart)/10 {
			return false
		}
	}
	return true
}

// fallingScale reports whether the first words of lines hold a scale that
// falls from line to line, whatever lines stand between them.
func fallingScale(first []tick) bool {
	var ticks []tick
	for i := len(first) - 1; i >= 0; i-- {
		t := first[i]
		if math.IsNaN(t.value) {
			continue
		}
		ticks = append(ticks, tick{-t.at, t.value})
		if n := len(ticks); n >= axisTicks && ticks[n-1].value > ticks[n-2].value && even(ticks[n-axisTicks:]) {
			return true
		}
	}
	return false
}

// isChart reports whether the words of a grid are those of a chart.
func (g grid) isChart() bool {
	var words []doc.Word
	for _, c := range g.cells {
		words = append(words, c.words...)
	}
	sort.SliceStable(words, func(i, j int) bool { return words[i].Box.X0 < words[j].Box.X0 })
	return len(words) > 0 && hasAxis(linesOf(words))
}
