package pdf

// tight is the widest gap between two letters, in parts of the font size, that
// no spacing parts: kerning of a pair, rounding.
const tight = wordGap / 2

// splitAtBlanks parts words whose letters stand close but for some that spacing
// sets apart: a blank that the producer wrote as spacing behind the letter
// before it, as Ghostscript does ("Unga på" is "Ung", and with 3 points behind
// each letter "a", "p"; behind the p they are taken back). A word of spaced
// letters has the spacing throughout.
func (l *wordList) splitAtBlanks() {
	parted := l.spans[:0:0]
	for i, s := range l.spans {
		cuts := l.blanksIn(&s)
		if len(cuts) > 0 && parted == nil {
			parted = append(parted, l.spans[:i]...)
		}
		for _, m := range cuts {
			before := s
			before.mark1, before.end = m, l.marks[m].at
			before.u1 = l.marks[m-1].end
			before.last, before.next, before.blankAfter = before.u1, before.u1, true
			parted = append(parted, before)
			s.mark0, s.start, s.u0 = m, l.marks[m].at, l.marks[m].u
			s.blankBefore, s.glued = true, false
		}
		if parted != nil {
			parted = append(parted, s)
		}
	}
	if parted != nil {
		l.spans = parted
	}
}

// blanksIn are the marks of the letters before which a blank was set as
// spacing: as many letters or more follow the one before them without a gap.
func (l *wordList) blanksIn(s *span) []int {
	var cuts []int
	close := 0
	for m := s.mark0 + 1; m < s.mark1; m++ {
		switch gap := (l.marks[m].u - l.marks[m-1].end) / s.em; {
		case gap > wordGap:
			cuts = append(cuts, m)
		case gap <= tight:
			close++
		}
	}
	if close < len(cuts) {
		return nil
	}
	return cuts
}
