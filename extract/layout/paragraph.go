package layout

import (
	"math"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"samplan/extract/doc"
)

// Measures of running text, in parts of the font size.
const (
	tabGap      = 1.3 // a blank that stands for a tab wherever it is
	leastTab    = 0.7 // a blank that stands for a tab where the line's other blanks are much narrower
	indent      = 0.8 // of a line set in
	otherSize   = 0.08
	spaceBefore = 1.25 // of the usual line pitch: a blank between paragraphs
)

// paragraph is lines of one paragraph.
type paragraph struct {
	page  int
	lines []line
	here  int // lines on that page; the others stand on the next
	right float64
	aside bool
	role  doc.Role
}

func (p paragraph) last() line  { return p.lines[len(p.lines)-1] }
func (p paragraph) first() line { return p.lines[0] }

func (p paragraph) box() doc.Box {
	b := p.lines[0].box
	for _, l := range p.lines[1:p.here] {
		b = union(b, l.box)
	}
	return b
}

// bold reports whether all words are bold, the list mark aside.
func (p paragraph) bold() bool {
	bold, all := 0, 0
	for _, l := range p.lines {
		for _, w := range l.words {
			all++
			if w.Bold {
				bold++
			}
		}
	}
	return bold == all || bold == all-1 && !p.lines[0].words[0].Bold && all > 1 && markOf(p.lines[0]) != ""
}

// text is the text of the paragraph, wrapped lines joined.
func (p paragraph) text() string {
	text := flowText(p.lines[0])
	for _, l := range p.lines[1:] {
		text = joinWrapped(text, flowText(l))
	}
	return strings.TrimSpace(text)
}

// paragraphsOf parts the lines of a column into paragraphs.
func paragraphsOf(p part) []paragraph {
	var out []paragraph
	pitch := usualPitch(p.lines)
	for i, l := range p.lines {
		n := len(out) - 1
		if i > 0 && goesOn(out[n].lines, l, pitch, p.right) {
			out[n].lines = append(out[n].lines, l)
			out[n].here++
			continue
		}
		out = append(out, paragraph{page: p.page, lines: []line{l}, here: 1, right: p.right, aside: p.aside, role: doc.Body})
	}
	return out
}

// usualPitch is the pitch of lines that go on, in parts of the font size: the
// lower quartile, as blanks between paragraphs only widen it.
func usualPitch(lines []line) float64 {
	var gaps []float64
	for i := 1; i < len(lines); i++ {
		if gap := (lines[i-1].baseline - lines[i].baseline) / lines[i].size; gap > 0.8 && gap < 4 {
			gaps = append(gaps, gap)
		}
	}
	if len(gaps) == 0 {
		return 1.2
	}
	sort.Float64s(gaps)
	return gaps[len(gaps)/4]
}

// goesOn reports whether a line goes on with the paragraph of the lines above it.
func goesOn(above []line, l line, pitch, right float64) bool {
	last := above[len(above)-1]
	gap := last.baseline - l.baseline
	switch {
	case math.Abs(last.size-l.size) > otherSize*last.size,
		allBold(last.words) != allBold(l.words) && allBold(above[0].words) != allBold(l.words) && !mixedBold(last.words, l.words),
		gap > spaceBefore*pitch*l.size, gap < 0,
		markOf(l) != "", isNumberedLabel(l),
		hasTab(last) && !hangs(last, l),
		!wraps(last, l, right) && !flush(above, l) && !dividesWord(last, l) && !hangsAtMark(above[0], l):
		return false
	}
	return !setOff(above, l)
}

// flush reports whether the last of the lines above ends where its neighbours
// end, as in a justified block that is set in from the right.
func flush(above []line, l line) bool {
	const most, words = 0.3, 4 // of the font size; words of a line of text
	last := above[len(above)-1]
	near := func(o line) bool {
		return len(o.words) >= words && len(last.words) >= words && math.Abs(o.box.X1-last.box.X1) < most*last.size
	}
	return near(l) || len(above) > 1 && near(above[len(above)-2])
}

// hasTab reports whether a wide blank or a leader parts the line, as a label
// from its value.
func hasTab(l line) bool {
	tab, mark := tabWidth(l), 0 // where the text behind a mark starts
	if markOf(l) != "" {
		mark = 1
	} else if isNumberedLabel(l) {
		mark = 2
	}
	for i := 1; i < len(l.words); i++ {
		if isLeader(l.words[i]) || l.words[i].Box.X0-l.words[i-1].Box.X1 > tab && (i != mark || mark == 0) && !betweenSentences(l, i) {
			return true
		}
	}
	return false
}

// betweenSentences reports whether the blank before word i stands between two
// sentences of running text, which some set wide: words stand on both sides, a
// full stop before it and a capital word behind it.
func betweenSentences(l line, i int) bool {
	const before, behind = 3, 2
	if i < before || len(l.words)-i < behind || !strings.HasSuffix(l.words[i-1].Text, ".") || utf8.RuneCountInString(l.words[i-1].Text) < 5 {
		return false
	}
	r := []rune(l.words[i].Text)
	return len(r) > 1 && unicode.IsUpper(r[0]) && unicode.IsLower(r[1])
}

func dividesWord(a, b line) bool {
	_, ok := hyphenated(a.words[len(a.words)-1].Text, b.words[0].Text)
	return ok
}

// mixedBold reports whether a change of weight may be within a sentence:
// either line has both weights.
func mixedBold(a, b []doc.Word) bool { return someBold(a) != allBold(a) || someBold(b) != allBold(b) }

func someBold(words []doc.Word) bool {
	for _, w := range words {
		if w.Bold {
			return true
		}
	}
	return false
}

// setOff reports whether a line starts a paragraph by its indent: set in from
// the lines above, or set out from them where they are no first line.
func setOff(above []line, l line) bool {
	last := above[len(above)-1]
	in := l.box.X0 - last.box.X0
	if len(above) == 1 {
		if marked := markOf(last) != "" || isNumberedLabel(last); marked && in < -indent*l.size && endsSentence(lineText(last.words)) && unicode.IsUpper(firstRune(l.words[0].Text)) {
			return true // left of the mark of an item: no line of it
		}
		return in > indent*l.size && markOf(last) == "" && !isNumberedLabel(last) && !hangs(last, l) || in < -4*l.size
	}
	return math.Abs(in) > indent*l.size
}

// hangsAtMark reports whether a line starts where the text behind the raised
// mark of a note starts: a note to a table ends where the table ends.
func hangsAtMark(first, l line) bool {
	return len(first.words) > 1 && isRaised(first, first.words[0]) && math.Abs(first.words[1].Box.X0-l.box.X0) < 0.2*l.size
}

// hangs reports whether a line starts where the text behind the mark or the first wide
// blank of the line above starts: "Tabell 1:   Antal deltagare …".
func hangs(above, l line) bool {
	if hangsAtMark(above, l) {
		return true
	}
	for i := 1; i < len(above.words); i++ {
		if b := above.words[i].Box; b.X0-above.words[i-1].Box.X1 > leastTab*above.size {
			return math.Abs(b.X0-l.box.X0) < 0.5*l.size
		}
	}
	return false
}

// flowText is the text of a line with tabs where its words are set wide apart.
func flowText(l line) string {
	var b strings.Builder
	tab := tabWidth(l)
	gapBefore := false // a leader stands for the gap
	for i, w := range l.words {
		if isLeader(w) {
			gapBefore = true
			continue
		}
		text := rawText(l, w)
		if i > 0 && b.Len() > 0 {
			gap := w.Box.X0 - l.words[i-1].Box.X1
			switch {
			case gapBefore || gap > tab && !(i == 1 && markOf(l) != "") && !betweenSentences(l, i):
				b.WriteByte('\t')
			case !glued(l.words[i-1], w):
				b.WriteByte(' ')
			}
		}
		gapBefore = false
		b.WriteString(text)
	}
	return b.String()
}

func anyNumberWord(l line) bool {
	for _, w := range l.words {
		if isNumberWord(w.Text) {
			return true
		}
	}
	return false
}

// tabWidth is the width from which on a blank in the line is a tab: more than
// the blanks of justified text, which are wide but even.
func tabWidth(l line) float64 {
	least, most := math.Inf(1), 0.0
	first := 1
	if markOf(l) != "" {
		first = 2 // the blank behind a mark says nothing
	}
	for i := first; i < len(l.words); i++ {
		if gap := l.words[i].Box.X0 - l.words[i-1].Box.X1; gap > 0.1*l.size {
			least, most = math.Min(least, gap), math.Max(most, gap)
		}
	}
	if len(l.words) >= 4 && most < 2*least || len(l.words) == 3 && most < 1.05*least && !anyNumberWord(l) {
		return math.Inf(1)
	}
	return math.Min(tabGap*l.size, math.Max(leastTab*l.size, 2.5*least))
}
