package text

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// A table whose columns are too narrow for its amounts has them on two lines or
// three, and a converter prints these lines as they stand:
//
//	              Budg    Plan                 Delsumma      2     2
//	                et                                     000   070
//	              2014     201                             tkr   tkr
//	                         6
//	Staten       2 900       3      Summa kansli   -596   -1 01  -1 04
//	                       000                                0      5
//
// The first line alone is a row of wrong amounts. joinWrapped gives every row
// back what stands below its amounts.

// Forms of the halves of what a narrow cell cuts.
var (
	wholeGroups  = expression(`^[-–−+]?\d{1,3}( \d{3})*$`)                  // "3", "-11", "9 854"
	cutInGroup   = expression(`^[-–−+]?\d{1,3}( \d{3})* \d{1,2}$`)          // "10 006 00", "-1 01"
	cutAtDecimal = expression(`^[-–−+]?\d{1,3}( \d{3})*,$`)                 // "24,"
	restGroups   = expression(`^\d{3}( \d{3})*( ?(kr|tkr|kkr|mkr|%|:-))?$`) // "000", "070 tkr"
	decimals     = expression(`^\d{1,3}( \d{3})*,\d+$`)
	restDigits   = expression(`^\d{1,2}( \d{3})*$`)
	cutYear      = expression(`^(.* )?(19|20)\d$`) // "201", "Plan 202"
	amountsInRow = expression(`[-–−+]?\d{1,3}(?: \d{3})*(?: \d{1,2}\b)?`)
)

// restKind says how what stands below a piece of a row completes it.
type restKind int

const (
	noRest    restKind = iota
	sureRest           // nothing else can be meant: "000", a digit that lacks, a unit
	likeRest           // three digits that may be an amount by themselves
	labelRest          // a text below a text
	wordRest           // the end of a word or a year that heads a column
	yearRest           // a year below the word that it goes with
)

// mostRests is how many lines below a row may hold the rest of its cells.
const mostRests = 4

// joinWrapped joins the lines that are the rest of a row's cells to the row.
func joinWrapped(page []textLine) {
	joinCentred(page)
	for i := range page {
		if len(page[i].segs) < 2 || page[i].segs[0].amount && !isYear(page[i].segs[0].text) {
			continue
		}
		for j := i + 1; j < min(len(page), i+1+mostRests) && len(page[j].segs) > 0 && page[j].at.page == page[i].at.page; j++ {
			segs, ok := page[i].joinRest(page[j], func(s, rest segment) bool { return cutsThere(page, i, s, rest) })
			if !ok {
				break
			}
			page[i].segs = segs
			page[j] = textLine{at: page[j].at, wrapped: true}
		}
	}
}

// joinCentred joins amounts that stand alone on their line with the label above,
// the second line of which stands below them: amounts in the middle of a high row.
//
//	Arvoden och sammanträden inklusive
//	                                         148     170
//	arbetsgivaravgifter
func joinCentred(page []textLine) {
	for i := 0; i+2 < len(page); i++ {
		above, row, below := &page[i], &page[i+1], &page[i+2]
		if len(above.segs) != 1 || len(below.segs) != 1 || above.at.page != below.at.page || !row.isAmounts() {
			continue
		}
		a, b := above.segs[0], below.segs[0]
		if a.amount || b.amount || a.start != b.start || a.start >= row.segs[0].start || endsSentence(a.text) ||
			!startsSmall(b.text) && b.text[0] != '(' && !wantsMore(a.text) {
			continue
		}
		label := joinedSegment(a, b, joinWords(a.text, b.text))
		*above = textLine{at: above.at, segs: append([]segment{label}, row.segs...)}
		*row, *below = textLine{at: row.at, wrapped: true}, textLine{at: below.at, wrapped: true}
	}
}

// isAmounts tells whether nothing but amounts and dashes stand on the line.
func (l textLine) isAmounts() bool {
	return len(l.segs) > 0 && !slices.ContainsFunc(l.segs, func(s segment) bool { return !s.amount && !s.odd || isYear(s.text) })
}

// joinWords joins two lines of a label.
func joinWords(a, b string) string {
	if hyphenated().MatchString(a) && startsSmall(b) {
		return a + b
	}
	return a + " " + b
}

// joinRest joins to a row the line below it, where each of its pieces is the
// rest of the piece that it stands under. A line with amounts that may stand by
// themselves is only joined where its columns are too narrow for the two.
func (l textLine) joinRest(below textLine, cuts func(s, rest segment) bool) (segs []segment, ok bool) {
	segs = cutAmounts(l.segs, below.segs)
	counts := map[restKind]int{}
	next, opens := 0, false
	for _, s := range cutRests(below.segs, segs) {
		at, text, kind := findRest(segs, next, s)
		if kind == noRest {
			return nil, false
		}
		if kind == likeRest && !cuts(segs[at], s) {
			counts[noRest]++
		}
		opens = opens || kind == labelRest && !startsSmall(s.text) && !strings.HasPrefix(s.text, "(")
		counts[kind]++
		segs[at] = joinedSegment(segs[at], s, text)
		next = at + 1
	}
	switch {
	case counts[wordRest] > 0:
		return segs, counts[sureRest]+counts[likeRest] == 0 && l.countFigures() == 0
	case counts[yearRest] > 0, counts[likeRest] > 0 && opens, counts[sureRest]+counts[likeRest] == 0:
		return nil, false
	}
	return segs, counts[sureRest] > 0 || counts[noRest] == 0
}

// countFigures counts the amounts of a line that are no years, nor the beginning of one.
func (l textLine) countFigures() (n int) {
	for _, s := range l.segs[min(1, len(l.segs)):] {
		if (s.amount || s.odd) && !s.dash && !isYear(s.text) && !cutYear().MatchString(s.text) {
			n++
		}
	}
	return n
}

// mostSlack is how far, in characters, a rest may stand beside what it completes:
// a converter gives proportional letters the places of a typewriter.
const mostSlack = 3

// findRest finds which of the pieces from next on s is the rest of, and what the two make.
func findRest(segs []segment, next int, s segment) (at int, text string, kind restKind) {
	for slack := range mostSlack + 1 {
		for at = next; at < len(segs); at++ {
			if segs[at].overlaps(s.start-slack, s.end+slack) {
				if text, kind = restOf(segs[at], s); kind != noRest {
					return at, text, kind
				}
			}
		}
	}
	return 0, "", noRest
}

// restOf says what the two pieces make where the second stands under the first.
func restOf(a, b segment) (text string, kind restKind) {
	above, below := plain(a.text), plain(b.text)
	switch {
	case (a.amount || a.odd) && !a.dash && onlyUnit().MatchString(below):
		return above + " " + below, sureRest
	case cutInGroup().MatchString(above) && restDigits().MatchString(below) && groupLacks(above) == len(strings.Fields(below)[0]):
		return above + below, sureRest
	case cutAtDecimal().MatchString(above) && restDigits().MatchString(below):
		return above + below, sureRest
	case (cutAtDecimal().MatchString(above) || strings.HasSuffix(above, "-") && countDigits(above) > 0) && decimals().MatchString(below):
		return above + below, sureRest // two amounts for one: no amount
	case above == "-" && (decimals().MatchString(below) || cutAtDecimal().MatchString(below)):
		return above + below, sureRest
	case cutYear().MatchString(above) && len(below) == 1 && restDigits().MatchString(below):
		return above + below, wordRest
	case wholeGroups().MatchString(above) && restGroups().MatchString(below):
		if below[0] == '0' {
			return above + " " + below, sureRest
		}
		return above + " " + below, likeRest
	case a.amount || a.odd || b.odd:
		return "", noRest
	case startsSmall(below) && !headAlone().MatchString(above) && headAlone().MatchString(above+below):
		return above + below, wordRest
	case headAlone().MatchString(above) && (isYear(below) || cutYear().MatchString(below)):
		return above + " " + below, yearRest
	case !b.amount && countDigits(below) == 0, isYear(below) && !headWord().MatchString(above):
		return above + " " + below, labelRest
	}
	return "", noRest
}

// groupLacks is how many digits the last group of an amount lacks.
func groupLacks(s string) int { return 3 - len(s[strings.LastIndexByte(s, ' ')+1:]) }

// joinedSegment is a with the rest b below it: as wide as the two on the page.
func joinedSegment(a, b segment, text string) segment {
	s := newSegment(text, min(a.start, b.start))
	s.end = max(a.end, b.end)
	return s
}

// cutAmounts cuts amounts that single spaces part, "23 87 19 08", where digits
// below say that each was cut short.
func cutAmounts(segs, below []segment) (cut []segment) {
	for _, s := range segs {
		if !s.odd || !cutInGroup().MatchString(plain(s.text)) && len(below) < 2 {
			cut = append(cut, s)
			continue
		}
		var parts []segment
		for _, at := range amountsInRow().FindAllStringIndex(s.text, -1) {
			parts = append(parts, newSegment(s.text[at[0]:at[1]], s.start+utf8.RuneCountInString(s.text[:at[0]])))
		}
		if strings.Join(textsOf(parts), " ") != s.text {
			parts = []segment{s}
		}
		cut = append(cut, parts...)
	}
	return cut
}

func textsOf(segs []segment) (texts []string) {
	for _, s := range segs {
		texts = append(texts, s.text)
	}
	return texts
}

// pageLines is as far as the lines of one table are looked at.
const pageLines = 60

// cutsThere tells whether the column of s is too narrow for s and the rest below:
// no amount of the column in the same table is printed as wide on one line, and
// some amount is larger than the rest, which so is no sum of those above.
func cutsThere(page []textLine, i int, s, rest segment) bool {
	widest, larger := 0, false
	look := func(l textLine) bool {
		for _, o := range l.segs[min(1, len(l.segs)):] {
			if !o.amount || !o.overlaps(s.start, s.end) {
				continue
			}
			if o.end-o.start == utf8.RuneCountInString(o.text) {
				widest = max(widest, figuresLength(o.text))
			}
			larger = larger || countDigits(o.text) > countDigits(rest.text) || countDigits(o.text) == countDigits(rest.text) && strings.TrimLeft(o.text, "-–−+") > rest.text
		}
		return !l.prose && l.at.page == page[i].at.page
	}
	for k := i - 1; k >= max(0, i-pageLines) && look(page[k]); k-- {
	}
	for k := i + 2; k < min(len(page), i+pageLines) && look(page[k]); k++ {
	}
	return larger && figuresLength(s.text)+1+figuresLength(rest.text) > widest
}

// figuresLength is the length of an amount without its sign.
func figuresLength(s string) int { return utf8.RuneCountInString(strings.TrimLeft(s, "-–−+")) }

// restAndText is the rest of an amount and, after one space, that of the label
// beside it: two lists side by side.
var restAndText = expression(`^(0\d{2}|\d{3}( \d{3})+) (\pL.*|(19|20)\d{2})$`)

// cutRests cuts the rest of an amount from the rest of a label beside it.
func cutRests(below, segs []segment) (cut []segment) {
	for _, s := range below {
		over := 0
		for _, o := range segs {
			if s.overlaps(o.start, o.end) {
				over++
			}
		}
		if m := restAndText().FindStringSubmatch(s.text); m != nil && over > 1 {
			cut = append(cut, newSegment(m[1], s.start), newSegment(m[3], s.start+len(m[1])+1))
			continue
		}
		cut = append(cut, s)
	}
	return cut
}
