package layout

import (
	"math"
	"slices"
	"sort"
	"strconv"
	"strings"

	"samplan/extract/doc"
)

// Where running lines stand, and how alike they are from page to page.
const (
	marginShare = 0.15 // of the page's height, at the top and at the bottom
	sameHeight  = 6.0  // points between the heights of a line on two pages
)

// runningLine is a line in the margin of a page, for comparison with other pages.
type runningLine struct {
	sheet int
	line  line
	text  string
	key   string // the text with its digits made alike
}

// takeRunning moves the running headers and footers of all sheets out of
// their words: lines in the margins that stand at the same height on several
// pages with the same text, page numbers aside.
func takeRunning(sheets []*sheet) {
	byKey := map[string][]runningLine{}
	margins := make([][]line, len(sheets))
	for i, s := range sheets {
		margins[i] = marginLines(s)
		for _, l := range margins[i] {
			r := runningLine{sheet: i, line: l, text: lineText(l.words)}
			r.key = withoutDigits(r.text)
			byKey[r.key] = append(byKey[r.key], r)
		}
	}
	for i, s := range sheets {
		running := map[doc.Word]bool{}
		for _, l := range margins[i] {
			r := runningLine{i, l, lineText(l.words), ""}
			if repeats(r, byKey[withoutDigits(r.text)], sheets) {
				s.addRunning(l)
				for _, w := range l.words {
					running[w] = true
				}
			}
		}
		if len(running) > 0 {
			s.words = slices.DeleteFunc(s.words, func(w doc.Word) bool { return running[w] })
		}
	}
}

// marginLines are the lines in the upper and the lower margin of a sheet.
func marginLines(s *sheet) []line {
	low, high := s.bounds()
	var words []doc.Word
	for _, w := range s.words {
		if w.Turned == 0 && (w.Box.Y0 > high-marginShare*(high-low) || w.Box.Y1 < low+marginShare*(high-low)) {
			words = append(words, w)
		}
	}
	return linesOf(words)
}

// bounds are the lower and upper end of the page, as it stands upright.
func (s *sheet) bounds() (low, high float64) {
	switch s.turned {
	case 90, 180: // turned about the origin, the page lies below it
		return -s.page.Height, 0
	}
	return 0, s.page.Height
}

// nearPages is how many alike lines before and behind one are compared with it.
const nearPages = 12

// repeats reports whether a line stands on enough other pages: on more than
// half of a short document, on three of a longer one. alike is sorted by page.
func repeats(r runningLine, alike []runningLine, sheets []*sheet) bool {
	at := sort.Search(len(alike), func(i int) bool { return alike[i].sheet >= r.sheet })
	seen := map[int]bool{r.sheet: true}
	for _, o := range alike[max(0, at-nearPages):min(len(alike), at+nearPages)] {
		if !seen[o.sheet] && sameRunning(r, o, sheets) {
			seen[o.sheet] = true
		}
	}
	return len(seen) >= 3 || len(seen) == 2 && len(sheets) < 4
}

// sameRunning reports whether two lines on different pages are one running
// line: at one height from the nearer edge, with texts that differ at most in
// the page number.
func sameRunning(a, b runningLine, sheets []*sheet) bool {
	lowA, highA := sheets[a.sheet].bounds()
	lowB, highB := sheets[b.sheet].bounds()
	near := math.Abs(a.line.baseline-lowA-(b.line.baseline-lowB)) <= sameHeight ||
		math.Abs(highA-a.line.baseline-(highB-b.line.baseline)) <= sameHeight
	return near && (a.text == b.text || differByPage(a.text, b.text, b.sheet-a.sheet))
}

// differByPage reports whether the numbers of two texts that are else the same
// differ by the distance between their pages, or not at all. A year is no page number.
func differByPage(a, b string, pages int) bool {
	na, nb := numbersIn(a), numbersIn(b)
	if len(na) != len(nb) {
		return false
	}
	for i := range na {
		if na[i] == nb[i] {
			continue
		}
		x, errX := strconv.Atoi(na[i])
		y, errY := strconv.Atoi(nb[i])
		if errX != nil || errY != nil || y-x != pages || isYear(na[i]) || isYear(nb[i]) {
			return false
		}
	}
	return true
}

// numbersIn are the runs of digits of a text.
func numbersIn(s string) []string {
	return strings.FieldsFunc(s, func(r rune) bool { return !isDigitRune(r) })
}

// withoutDigits makes the numbers of a text alike.
func withoutDigits(s string) string {
	var b strings.Builder
	number := false
	for _, r := range s {
		if isDigitRune(r) {
			if !number {
				b.WriteByte('#')
			}
			number = true
			continue
		}
		number = false
		b.WriteRune(r)
	}
	return b.String()
}

// addRunning makes a line part of the head or foot of the sheet.
func (s *sheet) addRunning(l line) {
	if low, high := s.bounds(); l.baseline > (low+high)/2 {
		s.head = append(s.head, l)
	} else {
		s.foot = append(s.foot, l)
	}
}
