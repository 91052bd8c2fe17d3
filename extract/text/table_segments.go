package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// longestTextLine is the length in bytes of the longest line that is looked at
// for columns of spaces; a page of text is about 100 characters wide.
const longestTextLine = 1000

// mostDigits of an amount with öre: 99 999 999,99; the largest förbund disposes
// of some hundred million kronor.
const mostDigits = 10

// segment is a piece of a line between gaps of two spaces or more. start and
// end (exclusive) are its columns on the page, in runes.
type segment struct {
	text       string
	start, end int
	amount     bool // a number or a dash
	dash       bool
	odd        bool // figures that make no number, perhaps two: "15 16", "150 000 160 000"
}

func (s segment) overlaps(start, end int) bool { return s.start < end && start < s.end }

// textLine is a line and its segments.
type textLine struct {
	at      line
	segs    []segment
	blank   bool
	rule    bool // drawn with dashes, in one piece or one for each column
	prose   bool // no line of a table
	leaders bool // dots lead from the label to the amount
	wrapped bool // its text was joined to the line above
}

var (
	leaderDots = expression(`[.…·_]{4,}|…[.…]+|(\. ){3,}\.?`)
	onlyUnit   = expression(`(?i)^(kr|kr\.|kronor|tkr|kkr|mkr|mnkr|%|procent|:-)$`)
	oddFigures = expression(`^[-–−+(]?\d[\d  .,()–−-]*$`)
)

// splitLine makes segments of a line. Leader dots count as spaces.
func splitLine(l line) textLine {
	t := textLine{at: l}
	switch s := l.text; {
	case strings.TrimSpace(s) == "":
		t.blank = true
	case len(s) > longestTextLine || strings.Contains(strings.TrimSpace(s), "\t"):
		t.prose = true
	case isRule(s):
		t.rule = true
	default:
		s = strings.ReplaceAll(s, "\t", "        ")
		t.segs = splitFused(joinSegments(cutSegments(s)))
		if mayLead(s) {
			bare := leaderDots().ReplaceAllStringFunc(s, func(dots string) string {
				return strings.Repeat(" ", utf8.RuneCountInString(dots))
			})
			if more := joinSegments(cutSegments(bare)); len(more) >= len(t.segs) && more[len(more)-1].amount {
				t.segs, t.leaders = more, true
			}
		}
		t.prose = t.isProse()
	}
	return t
}

// mayLead tells, quickly, whether the line may have leader dots.
func mayLead(s string) bool {
	for _, dots := range []string{"....", "…", ". . .", "····", "____"} {
		if strings.Contains(s, dots) {
			return true
		}
	}
	return false
}

// cutSegments cuts at gaps of two white-space runes or more.
func cutSegments(s string) (segs []segment) {
	from, start, end := -1, 0, 0 // of the open segment: first byte, first column, byte after its last sign
	at, gap := 0, 2
	for i, r := range s {
		switch {
		case unicode.IsSpace(r):
			gap++
		case gap >= 2:
			if from >= 0 {
				segs = append(segs, newSegment(s[from:end], start))
			}
			from, start = i, at
			fallthrough
		default:
			_, size := utf8.DecodeRuneInString(s[i:])
			gap, end = 0, i+size
		}
		at++
	}
	if from >= 0 {
		segs = append(segs, newSegment(s[from:end], start))
	}
	return segs
}

// fused is an amount and, after one space, the label of a second list beside
// the first: incomes at the left, costs at the right.
var fused = expression(`^([-–−]?\d{1,3}(?:[  .]\d{3})+\*?) (\p{Lu}\pL.*)$`)

// splitFused splits amounts from the labels that follow them.
func splitFused(segs []segment) (parts []segment) {
	for i, s := range segs {
		if len(segs) > 1 && countDigits(s.text) > 3 && !s.amount {
			if m := fused().FindStringSubmatch(s.text); m != nil && (i > 0 || isAmount(segs[1].text)) {
				amount := newSegment(m[1], s.start)
				parts = append(parts, amount, newSegment(m[2], amount.end+1))
				continue
			}
		}
		parts = append(parts, s)
	}
	return parts
}

func newSegment(text string, start int) segment {
	s := segment{text: text, start: start, end: start + utf8.RuneCountInString(text)}
	digits := countDigits(text)
	s.dash = digits == 0 && isDash(text)
	s.amount = s.dash || digits > 0 && digits <= mostDigits && isAmount(text)
	s.odd = digits > 1 && !s.amount && oddFigures().MatchString(plain(text)) && strings.Contains(plain(text), " ") && !yearHeads().MatchString(text)
	return s
}

func countDigits(s string) (n int) {
	for i := range len(s) {
		if '0' <= s[i] && s[i] <= '9' {
			n++
		}
	}
	return n
}

// widestMarkGap is how far, in characters, a text stands from its bullet or number.
const widestMarkGap = 12

// joinSegments joins a bullet or a number at the start with its text, and a
// unit with its amount.
func joinSegments(segs []segment) []segment {
	var joined []segment
	for i, s := range segs {
		if n := len(joined) - 1; n >= 0 && s.start-joined[n].end <= widestMarkGap {
			mark := i == 1 && !s.amount && listMark().MatchString(joined[n].text)
			unit := joined[n].amount && !joined[n].dash && s.start-joined[n].end <= 4 && onlyUnit().MatchString(s.text)
			if mark || unit {
				gap := strings.Repeat(" ", s.start-joined[n].end)
				joined[n] = newSegment(joined[n].text+gap+s.text, joined[n].start)
				continue
			}
		}
		joined = append(joined, s)
	}
	return joined
}

// isProse tells whether the line is running text: long, or a sentence.
func (l textLine) isProse() bool {
	if len(l.segs) != 1 {
		return false
	}
	text := l.segs[0].text
	return !isSection(text) || strings.ContainsAny(text[len(text)-1:], ",.!?;:") && len(strings.Fields(text)) >= phraseWords
}

// isBody tells whether the line is a row with amounts: a label, and amounts that
// are not fewer than the other texts.
func (l textLine) isBody() bool {
	amounts, texts, figures := 0, 0, 0
	for _, s := range l.segs[min(1, len(l.segs)):] {
		switch {
		case s.amount || s.odd:
			amounts++
			if !s.dash && !isYear(s.text) {
				figures++
			}
		default:
			texts++
		}
	}
	return figures > 0 && amounts >= texts && (amounts > 1 || l.segs[len(l.segs)-1].amount || l.segs[len(l.segs)-1].odd)
}
