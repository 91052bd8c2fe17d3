package pdf

import (
	"cmp"
	"math"
	"slices"
)

// joinGap is the widest gap, in parts of the font size, over which two words
// become one that were not drawn one after the other.
const joinGap = 0.1

// maxNeighbours is how many words on a line after it a word is compared with.
const maxNeighbours = 512

// settle looks at the words of a page line by line, in whatever order they
// were drawn: text drawn again at the same spot goes, and pieces of one word
// that touch are joined.
func (l *wordList) settle(late func() bool) {
	order := make([]int32, len(l.spans))
	for i := range order {
		order[i] = int32(i)
	}
	slices.SortFunc(order, func(i, j int32) int {
		a, b := &l.spans[i], &l.spans[j]
		if a.turned != b.turned {
			return a.turned - b.turned
		}
		if a.v != b.v {
			return cmp.Compare(a.v, b.v)
		}
		return cmp.Compare(a.u0, b.u0)
	})
	for i := range order {
		a := &l.spans[order[i]]
		if i%64 == 0 && late() {
			return
		}
		for k := i + 1; k < min(len(order), i+maxNeighbours); k++ {
			b := &l.spans[order[k]]
			if b.turned != a.turned || b.v-a.v > sameLine*math.Min(a.size, b.size) || a.gone {
				break
			}
			if b.u0 < a.u1 && a.u0 < b.u1 && !b.gone {
				l.again(order[i], order[k])
			}
		}
	}
	last := -1
	for i := range order {
		if l.spans[order[i]].gone {
			continue
		}
		if last < 0 || !l.join(order[last], order[i]) {
			last = i
			continue
		}
		if l.spans[order[last]].gone { // the later piece took the earlier one in
			last = i
		}
	}
}

// again drops what of two overlapping words is the same letter at the same
// spot. The two may be cut differently: "Sum" and "Summa:".
func (l *wordList) again(i, j int32) {
	if i > j {
		i, j = j, i // the word drawn first stays
	}
	a, b := &l.spans[i], &l.spans[j]
	first, count, shifted := l.common(a, b)
	switch marks := b.mark1 - b.mark0; {
	case count == 0:
		return
	case count == marks:
		b.gone = true
		a.blankAfter = a.blankAfter || b.blankAfter && math.Abs(a.u1-b.u1) <= sameSpot*a.em
	case count == a.mark1-a.mark0:
		a.gone = true
		a, b = b, a
	case first == 0: // b goes on where a ends
		b.mark0 += count
		b.start, b.u0 = l.marks[b.mark0].at, l.marks[b.mark0].u
		b.blankBefore, b.glued = false, true
	case first+count == marks: // b ends with the start of a
		b.mark1 -= count
		b.end, b.u1 = l.marks[b.mark1].at, l.marks[b.mark1].u
		b.last, b.next, b.blankAfter = b.u1, b.u1, false
	default:
		return
	}
	a.bold = a.bold || b.bold || shifted
	a.invisible = a.invisible && b.invisible
}

// common finds the run of letters of b that stand on the same letters of a:
// its first index in b and its length. 0 where any letter of b within a's
// reach differs.
func (l *wordList) common(a, b *span) (first, count int, shifted bool) {
	tolerance := sameSpot * math.Min(a.em, b.em)
	k := a.mark0
	for m := b.mark0; m < b.mark1; m++ {
		u := l.marks[m].u
		for k < a.mark1 && l.marks[k].u < u-tolerance {
			k++
		}
		if k >= a.mark1 || l.marks[k].u > u+tolerance || !slices.Equal(l.letter(a, k), l.letter(b, m)) {
			if u > a.u0-tolerance && u < a.u1-tolerance {
				return 0, 0, false
			}
			continue
		}
		if count == 0 {
			first = m - b.mark0
		}
		count++
		shifted = shifted || l.marks[k].u != u || a.v != b.v
		k++
	}
	return first, count, shifted
}

// letter is the text of a mark of the word.
func (l *wordList) letter(s *span, m int) []byte {
	if m+1 < s.mark1 {
		return l.text[l.marks[m].at:l.marks[m+1].at]
	}
	return l.text[l.marks[m].at:s.end]
}

// join makes one word of two on a line where the second starts where the first
// ends and no blank was printed between. The word drawn first takes the other
// in.
func (l *wordList) join(i, j int32) bool {
	a, b := &l.spans[i], &l.spans[j]
	em := math.Min(a.em, b.em)
	gap := b.u0 - a.last
	if a.turned != b.turned || a.invisible != b.invisible || a.blankAfter || b.blankBefore ||
		math.Abs(a.v-b.v) > sameLine/2*math.Min(a.size, b.size) ||
		math.Abs(a.size-b.size) > joinGap*em || gap > joinGap*em || gap < -joinGap*em {
		return false
	}
	whole := *a
	whole.start = len(l.text)
	l.text = append(l.text, l.text[a.start:a.end]...)
	l.text = append(l.text, l.text[b.start:b.end]...)
	whole.end = len(l.text)
	whole.u1, whole.next, whole.blankAfter = math.Max(a.u1, b.u1), b.next, b.blankAfter
	whole.last = b.last
	whole.bold = a.bold && b.bold
	if i < j {
		*a, b.gone = whole, true
	} else {
		*b, a.gone = whole, true
	}
	return true
}
