package pdf

import (
	"math"
	"sort"

	"samplan/extract/doc"
)

// Tolerances of words, in parts of the font size.
const (
	// wordGap is the widest gap within a word. TeX sets the words of a tight
	// line 0.2 apart and kerns letters by 0.1 at most.
	wordGap = 0.15
	// backstep is the most that a letter may start before the end of the one
	// before it: kerning, slanted letters. More is another word over it.
	backstep = 0.3
	// noBlank is the widest gap at which a printed blank is none: some
	// producers print one and step back over it within a word.
	noBlank = 0.03
	// sameLine is the most that two letters of a word may differ in baseline;
	// raised figures start at 0.25.
	sameLine = 0.12
	// sameSpot is the most that a letter drawn again is off its first print:
	// the second stroke of a poor man's bold.
	sameSpot = 0.12
)

// Bounds of one page.
const (
	maxPageWords = 1 << 16
	maxTextBytes = 1 << 22 // of one page
)

// span is a word while the page is read: its text is part of wordList.text, its
// measures are in points along (u) and across (v) the line.
type span struct {
	start, end    int
	u0, u1, v     float64
	ascent, depth float64 // on the page, above and below the baseline
	size, em      float64
	font          *font
	turned        int
	slope         float64 // how far the line climbs over the page's axis, as a share
	bold          bool
	invisible     bool
	glued         bool
	blankBefore   bool
	blankAfter    bool
	gone          bool    // drawn again, or joined to another
	mark0, mark1  int     // of its letters in wordList.marks
	last          float64 // end of the last letter
	next          float64 // where the next letter is expected
}

// mark says where a letter of a word starts, in wordList.text and along the
// line, and where it ends there.
type mark struct {
	at     int
	u, end float64
}

// wordList joins glyphs to words as they are drawn.
type wordList struct {
	text   []byte
	marks  []mark
	spans  []span
	open   bool // the last span may still grow
	accent accent
	blank  bool // a blank was printed since the last letter
	full   bool
	// undecoded counts the glyphs of each font that could not be decoded.
	undecoded map[*font]int
}

// add takes one glyph: at (x, y) in text units from the start of the string,
// width the part that is printed, spacing what is added to its advance.
func (l *wordList) add(p *pen, g *glyph, x, y, width, spacing float64) {
	if g.blank {
		l.settleAccent()
		l.blank = true
		return
	}
	u0 := p.u + x*p.along
	u1 := u0 + width*p.along
	v := p.v + x*p.climb + y*p.down
	if u1 < u0 { // mirrored, or a negative width
		u0, u1 = u1, u0
	}
	next := u1
	if extra := spacing * p.along; extra > 0 && belongs(extra/p.em, g.text) {
		next += extra
	}
	if g.text == unknownText {
		if l.undecoded == nil {
			l.undecoded = map[*font]int{}
		}
		l.undecoded[p.font]++
	}
	text := g.text
	if l.accent.waits {
		if whole := compose(text, l.accent.glyph.accent); whole != "" && l.accent.meets(p, u0, u1, v) {
			text, l.accent.waits = whole, false
		}
		l.settleAccent()
	}
	if g.accent != 0 {
		a := accent{glyph: g, pen: *p, u0: u0, u1: u1, v: v, next: next, waits: true}
		if !l.accentOnLast(&a) {
			l.accent = a
		}
		return
	}
	l.place(p, text, u0, u1, next, v)
}

// place adds a letter to the open word or begins another.
func (l *wordList) place(p *pen, text string, u0, u1, next, v float64) {
	if l.open {
		w := &l.spans[len(l.spans)-1]
		if w.turned == p.turned && math.Abs(v-w.v-w.slope*(u0-w.u0)) <= sameLine*math.Min(w.size, p.size) {
			if last := &l.marks[w.mark1-1]; math.Abs(u0-last.u) <= sameSpot*p.em && u1-u0 > sameSpot*p.em &&
				string(l.text[last.at:w.end]) == text {
				w.bold = w.bold || u0 != last.u
				return
			}
			if w.invisible == p.invisible && w.takes(u0, p.em, l.blank) {
				l.blank = false
				l.grow(w, p, text, u0, u1, next)
				return
			}
		}
	}
	l.begin(p, text, u0, u1, next, v)
}

// takes tells whether a letter that starts at u0 on the line of the word
// continues it. Spacing between letters may have been added and taken back.
func (w *span) takes(u0, em float64, blank bool) bool {
	if blank {
		return math.Abs(u0-w.last) <= noBlank*em
	}
	return u0-w.next <= wordGap*em && u0-w.last >= -backstep*em
}

// grow appends a letter to the word.
func (l *wordList) grow(w *span, p *pen, text string, u0, u1, next float64) {
	l.marks = append(l.marks, mark{len(l.text), u0, u1})
	w.mark1, w.last, w.next = len(l.marks), u1, next
	l.text = append(l.text, text...)
	w.end = len(l.text)
	w.u0, w.u1 = math.Min(w.u0, u0), math.Max(w.u1, u1)
	if p.size > w.size {
		w.size, w.em = p.size, p.em
		w.ascent, w.depth = p.font.ascent*p.size, -p.font.descent*p.size
	}
}

// begin starts a word with a letter.
func (l *wordList) begin(p *pen, text string, u0, u1, next, v float64) {
	if len(l.spans) >= maxPageWords || len(l.text) >= maxTextBytes {
		l.full = true
		return
	}
	w := span{start: len(l.text), u0: u0, u1: u1, v: v, last: u1, next: next, mark0: len(l.marks), mark1: len(l.marks) + 1,
		ascent: p.font.ascent * p.size, depth: -p.font.descent * p.size, size: p.size, em: p.em,
		font: p.font, turned: p.turned, slope: p.climb / p.along, bold: p.bold, invisible: p.invisible, blankBefore: l.blank}
	if n := len(l.spans); n > 0 {
		before := &l.spans[n-1]
		before.blankAfter = before.blankAfter || l.blank
		w.glued = !l.blank && touches(before, &w)
	}
	l.marks = append(l.marks, mark{len(l.text), u0, u1})
	l.text = append(l.text, text...)
	w.end = len(l.text)
	l.spans = append(l.spans, w)
	l.open, l.blank = true, false
}

// touches tells whether b follows a without a gap, on a line that overlaps.
func touches(a, b *span) bool {
	gap := b.u0 - a.next
	em := math.Max(a.em, b.em)
	return a.turned == b.turned && gap <= wordGap*em && gap >= -wordGap*em &&
		b.v < a.v+a.ascent && b.v+b.ascent > a.v
}

// finish returns the words of a page as doc.Words, and drops those that lie
// outside of it or are struck out; it says how many.
func (l *wordList) finish(width, height float64, rules []doc.Rule, late func() bool) (words []doc.Word, outside, struck int) {
	l.settleAccent()
	l.splitAtBlanks()
	l.settle(late)
	struck = l.leaveOutStruck(rules)
	kept := 0
	for i := range l.spans {
		s := &l.spans[i]
		if s.gone {
			continue
		}
		if b := s.box(); !(b.X1 > 0 && b.X0 < width && b.Y1 > 0 && b.Y0 < height) {
			s.gone = true
			outside++
			continue
		}
		kept++
	}
	text := string(l.text)
	words = make([]doc.Word, 0, kept)
	for i := range l.spans {
		if s := &l.spans[i]; !s.gone {
			words = append(words, s.word(text))
		}
	}
	return words, outside, struck
}

// box is the word's box on the page as shown.
func (s *span) box() doc.Box {
	climb := s.slope * (s.u1 - s.u0)
	x0, y0 := unturn(s.u0, s.v+math.Min(climb, 0)-s.depth, s.turned)
	x1, y1 := unturn(s.u1, s.v+math.Max(climb, 0)+s.ascent, s.turned)
	return doc.Box{X0: math.Min(x0, x1), Y0: math.Min(y0, y1), X1: math.Max(x0, x1), Y1: math.Max(y0, y1)}
}

// word is the span as a doc.Word.
func (s *span) word(text string) doc.Word {
	bx, by := unturn(s.u0, s.v, s.turned)
	baseline := by
	if s.turned == 90 || s.turned == 270 {
		baseline = bx
	}
	return doc.Word{Text: text[s.start:s.end],
		Box:      s.box(),
		Baseline: baseline, Size: s.size, Font: s.font.name, Bold: s.bold, Invisible: s.invisible,
		Confidence: 1, Turned: s.turned, Glued: s.glued}
}

// undecoded is how many glyphs of a font could not be decoded.
type undecoded struct {
	name  string
	count int
}

func (l *wordList) sortedUndecoded() []undecoded {
	var out []undecoded
	for f, n := range l.undecoded {
		out = append(out, undecoded{f.name, n})
	}
	sort.Slice(out, func(i, j int) bool { return out[i].name < out[j].name })
	return out
}
