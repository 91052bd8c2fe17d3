package layout

import (
	"math"
	"strings"
	"unicode"
	"unicode/utf8"
)

// piece is a phrase in its columns.
type piece struct {
	phrase
	col0, col1 int
}

// row is a line of a table without rules: its pieces from left to right.
type row struct {
	pieces   []piece
	baseline float64
	size     float64
	top, low float64
}

// numeric reports whether the line gives numbers to columns beyond the first.
func (r row) numeric() bool {
	for _, p := range r.pieces {
		if p.col0 > 0 && p.shape != text {
			return true
		}
	}
	return false
}

// onlyYears reports whether all numbers of the line are years or spans of
// years, as in the head of a table.
func (r row) onlyYears() bool {
	for _, p := range r.pieces {
		if p.shape == blank || p.shape == number && !isYear(lineText(p.words)) {
			return false
		}
	}
	return true
}

// isYear reports whether the text is a year from 1900 to 2099, or years with a
// dash between them: "2015", "2016-2017", "1994/95".
func isYear(s string) bool {
	for i := 0; i < len(s) && i < 4; i++ {
		if !digit(s[i]) {
			return false
		}
	}
	if len(s) < 4 || s[:2] != "19" && s[:2] != "20" {
		return false
	}
	if rest := s[4:]; rest != "" {
		c, n := utf8.DecodeRuneInString(rest)
		return (c == '-' || c == '–' || c == '/') && len(rest) > n && digit(rest[n]) && len(rest) <= n+4
	}
	return true
}

// label is the piece in the first column, nil if there is none.
func (r row) label() *piece {
	if len(r.pieces) > 0 && r.pieces[0].col0 == 0 {
		return &r.pieces[0]
	}
	return nil
}

// startsLower reports whether the text of a phrase starts in lower case, as a
// continuation does.
func startsLower(p phrase) bool {
	r, _ := utf8.DecodeRuneInString(p.words[0].Text)
	return unicode.IsLower(r)
}

// startsBracket reports whether a phrase starts with a bracket, as an addition to a label does.
func startsBracket(p phrase) bool { return p.words[0].Text[0] == '(' }

// leastPitch is the least between two lines of one cell, in parts of the font
// size: letters of lines that stand closer would touch.
const leastPitch = 0.9

// gaps of lines to each other, between baselines.
type pitch struct {
	tight    float64 // the least between any two lines
	rows     float64 // the least between two lines with numbers
	capitals bool    // all rows start with a capital
}

func pitchOf(rows []row) pitch {
	p := pitch{math.Inf(1), math.Inf(1), startCapital(rows)}
	for i := 1; i < len(rows); i++ {
		gap := rows[i-1].baseline - rows[i].baseline
		if gap < leastPitch*rows[i].size {
			continue // no two lines of one cell
		}
		p.tight = math.Min(p.tight, gap)
		if rows[i-1].numeric() && rows[i].numeric() && rows[i-1].label() != nil && rows[i].label() != nil {
			p.rows = math.Min(p.rows, gap)
		}
	}
	return p
}

// startCapital reports whether the labels of a table start with a capital: those
// in lower case, fewer than the others, each stand below a label without numbers
// that they may go on with.
func startCapital(rows []row) bool {
	capital, lower := 0, 0
	for i, r := range rows {
		switch l := r.label(); {
		case l == nil || !r.numeric():
		case !startsLower(l.phrase):
			capital++
		case i == 0 || !isLabelOnly(rows[i-1]):
			return false
		default:
			lower++
		}
	}
	return capital > lower
}

// spaced reports whether rows are set apart further than the lines of a cell.
func (p pitch) spaced() bool { return !math.IsInf(p.rows, 1) && p.rows >= 1.2*p.tight }

// groupLines parts the lines of a table into its rows: the ordinals of the
// first line of each row. ruled says below which lines a rule is drawn;
// right is where the text of the first column ends.
func groupLines(rows []row, ruled []bool, right float64) []int {
	if len(rows) == 0 {
		return nil
	}
	head := headEnd(rows, ruled)
	for p := pitchOf(rows[head:]); head > 1 && !ruled[head-1] && isLabelOnly(rows[head-1]) && sameRow(rows[head-1:head], rows[head], p, right); {
		head-- // the first lines of the first label
	}
	return append(headRows(rows[:head], ruled, right), bodyRows(rows, head, ruled, right)...)
}

// bodyRows are the lines from head on that start a row of the body.
func bodyRows(rows []row, head int, ruled []bool, right float64) []int {
	ruledRows := isRowRuled(rows, ruled, head)
	p := pitchOf(rows[head:])
	start := head
	starts := []int{head}
	for i := head + 1; i < len(rows); i++ {
		switch {
		case ruled[i-1]:
		case ruledRows && !startsUnder(rows[start:i], rows[i]):
			continue
		case sameRow(rows[start:i], rows[i], p, right), labelsAbove(rows[start:i], rows[i:]):
			continue
		}
		start = i
		starts = append(starts, i)
	}
	return starts
}

// startsUnder reports whether a line is the first row of the section that the
// line above names, between the same two rules: a label set in, with amounts.
func startsUnder(above []row, b row) bool {
	if len(above) != 1 || !isLabelOnly(above[0]) || b.label() == nil || !b.numeric() {
		return false
	}
	a := above[0].label()
	return b.label().box.X0 > a.box.X0+0.3*a.size() && !startsLower(b.label().phrase) && !startsBracket(b.label().phrase) && !endsOpen(a.words[len(a.words)-1].Text)
}

// isRowRuled reports whether a rule is drawn below most rows of the body, so
// that all lines between two rules are one row.
func isRowRuled(rows []row, ruled []bool, head int) bool {
	single, sections, numeric := 0, 0, 0
	for i := head; i < len(rows); i++ {
		if rows[i].numeric() {
			numeric++
		}
		if ruled[i] || i == len(rows)-1 {
			sections++
			if numeric <= 1 {
				single++
			}
			numeric = 0
		}
	}
	return sections >= 3 && single*10 >= sections*9
}

// farGap is how much further than the least line pitch a line may stand below
// another and still go on with its cell.
const farGap = 1.35

// sameRow reports whether the line goes on with the row of the lines above it.
func sameRow(above []row, b row, p pitch, right float64) bool {
	last := above[len(above)-1]
	gap := last.baseline - b.baseline
	both := b.numeric() && anyNumeric(above) && !goesOnWithText(above, b)
	switch {
	case both, last.size < smallSize*b.size, b.size < smallSize*last.size:
		return false
	case gap < 0.8*math.Min(last.size, b.size):
		return true // set to the middle of a label of several lines
	case gap < leastPitch*b.size && p.tight > last.size && !math.IsInf(p.tight, 1):
		return false // closer than lines of one cell, and not in the middle between two
	case p.spaced():
		return gap < (p.tight+p.rows)/2
	case gap > farGap*p.tight:
		return false
	case onlyUnits(above, b):
		return true
	case b.label() == nil && startsOther(above, b):
		return false
	case b.label() == nil:
		return b.numeric() || anyNumeric(above) || len(above[0].pieces) > 1
	}
	a := lastLabel(above)
	return a != nil && (continues(*a, *b.label(), right) || p.capitals && !anyNumeric(above) && brokenEarly(*a, *b.label()))
}

// brokenEarly reports whether the label b, in lower case, goes on with the label a
// that was broken before its column's end: "Ränta på" above "bankmedel". It is
// not set in as the rows of a section are, and a does not announce it.
func brokenEarly(a, b piece) bool {
	const same = 0.3 // of the font size
	text := lineText(a.words)
	return startsLower(b.phrase) && math.Abs(a.box.X0-b.box.X0) <= same*a.size() && a.words[0].Bold == b.words[0].Bold &&
		!strings.HasSuffix(text, ":") && text != strings.ToUpper(text)
}

// labelsAbove reports whether the first of the rest is the label of the numbers
// above it, which have none beside them, and no heading of the rows below: it is
// set in further than these, or closer to them than lines of one cell stand.
func labelsAbove(above, rest []row) bool {
	if !isLabelOnly(rest[0]) || !anyNumeric(above) || above[0].label() != nil {
		return false
	}
	n := 1
	for n < len(rest) && isLabelOnly(rest[n]) {
		n++
	}
	if n == len(rest) {
		return false
	}
	last, next := rest[n-1], rest[n]
	closer := last.baseline-next.baseline < leastPitch*next.size
	return closer || next.label() != nil && next.label().box.X0 < rest[0].label().box.X0-0.3*next.size
}

// goesOnWithText reports whether a line is the last word of a remark, a year
// alone: "Avtal t.o.m. juni" above "2020".
func goesOnWithText(above []row, b row) bool {
	if len(b.pieces) != 1 || !isYear(lineText(b.pieces[0].words)) {
		return false
	}
	for _, a := range above[len(above)-1].pieces {
		if a.col0 == b.pieces[0].col0 && a.col0 > 0 && a.shape == text {
			return true
		}
	}
	return false
}

// onlyUnits reports whether a line gives the units of the amounts above, which
// had no room beside them: "2 100   2 150" above "tkr   tkr". The last line of a
// label may stand before them.
func onlyUnits(above []row, b row) bool {
	units := 0
	for _, p := range b.pieces {
		if p.col0 == 0 || p.shape == text && len(p.words) > 1 && units == 0 {
			continue
		}
		if !isUnitWord(lineText(p.words)) || !hasNumberAt(above, p.col0) {
			return false
		}
		units++
	}
	return units > 0
}

// isUnitWord reports whether a text is a unit and nothing else.
func isUnitWord(s string) bool {
	return s == "%" || numberUnits[strings.TrimSuffix(strings.ToLower(s), ".")]
}

// hasNumberAt reports whether one of the lines has a number in a column.
func hasNumberAt(rows []row, col int) bool {
	for _, r := range rows {
		for _, p := range r.pieces {
			if p.col0 == col && p.col1 == col && p.shape == number {
				return true
			}
		}
	}
	return false
}

// startsOther reports whether a line of one text, behind the account numbers of
// the first column, starts something new: a section between rows.
func startsOther(above []row, b row) bool {
	if len(b.pieces) != 1 || b.numeric() {
		return false
	}
	for i := len(above) - 1; i >= 0; i-- {
		for _, a := range above[i].pieces {
			if a.col0 == b.pieces[0].col0 && above[0].label() != nil && above[0].label().shape == number {
				return !startsLower(b.pieces[0].phrase) && !startsBracket(b.pieces[0].phrase) && !endsOpen(a.words[len(a.words)-1].Text)
			}
		}
	}
	return false
}

func anyNumeric(rows []row) bool {
	for _, r := range rows {
		if r.numeric() {
			return true
		}
	}
	return false
}

func lastLabel(rows []row) *piece {
	for i := len(rows) - 1; i >= 0; i-- {
		if l := rows[i].label(); l != nil {
			return l
		}
	}
	return nil
}

// continues reports whether the label b is a further line of the label a. A
// line that breaks off before the column's right end had no need to go on, a
// change of weight or a line set further out starts something new, and so does
// a capital letter unless a ends in the midst of a phrase.
func continues(a, b piece, right float64) bool {
	first := b.words[0].Box
	full := a.box.X1+0.25*a.size()+(first.X1-first.X0) > right-0.25*a.size()
	if a.words[0].Bold != b.words[0].Bold || b.box.X0 < a.box.X0-0.5*a.size() {
		return false
	}
	if startsBracket(b.phrase) {
		return true
	}
	last := a.words[len(a.words)-1].Text
	return full && (startsLower(b.phrase) || endsOpen(last)) || openWords[last] && startsLower(b.phrase)
}

// openWords end a line but no phrase: more of the label must follow.
var openWords = map[string]bool{
	"och": true, "eller": true, "samt": true, "med": true, "för": true, "av": true, "till": true, "från": true, "i": true,
	"inom": true, "på": true, "vid": true, "om": true, "under": true, "mellan": true, "inkl": true, "inkl.": true, "exkl.": true,
	"t.ex.": true, "bl.a.": true, "den": true, "det": true, "de": true, "en": true, "ett": true, "som": true, "att": true,
	"and": true, "or": true, "of": true, "the": true, "for": true, "to": true, "in": true, "on": true, "with": true,
	"by": true, "from": true, "a": true, "an": true, "at": true, "as": true, "&": true, "per": true,
}

func endsOpen(s string) bool {
	if s == "" {
		return false
	}
	switch s[len(s)-1] {
	case ',', '-', '/', '(', '&':
		return true
	}
	return openWords[s]
}
