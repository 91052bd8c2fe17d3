package find

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"samplan/extract/doc"
)

// flatLine is one printed line, or the part of a paragraph that a line break ends.
type flatLine struct {
	*flatText
	tokens  []flatToken
	block   int
	heading bool // of the document
}

// lineRow is a row of a table whose rows are lines; a heading has no readings.
type lineRow struct {
	label    string
	place    doc.Place
	readings []Reading // the fullest first
	column   int       // where its last number ends, if blanks set that apart; else 0
	end      int       // the block after it
}

const (
	mostHeadings   = 5 // lines in a row without amounts
	longestHeading = 10
	wideBlank      = 3 // blanks that set a column apart
)

// lineRuns are the lines of a document that can belong to such tables, apart
// where a table with cells stands between; the rows of one whose columns are
// not to be trusted are lines.
func lineRuns(d *doc.Document) (runs [][]flatLine) {
	var run []flatLine
	for i := range d.Blocks {
		b := &d.Blocks[i]
		switch {
		case b.Role == doc.Header || b.Role == doc.Footer || b.Role == doc.Furniture:
		case b.Kind == doc.TableKind && b.Role == doc.Body && isRagged(b.Table):
			run = append(run, raggedLines(b, i)...)
		case b.Kind == doc.TableKind || b.Role != doc.Body:
			runs, run = append(runs, run), nil
		default:
			run = append(run, linesOf(b, i)...)
		}
	}
	return append(runs, run)
}

func linesOf(b *doc.Block, block int) (out []flatLine) {
	text := &flatText{place: b.Place, runes: []rune(b.Text)}
	from := 0
	tokens := flatTokens(text.runes)
	for k := range tokens {
		if k+1 == len(tokens) || slices.Contains(text.runes[tokens[k].end:tokens[k+1].start], '\n') {
			if l := (flatLine{text, withUnits(tokens[from : k+1]), block, b.Kind == doc.Heading}); len(l.tokens) > 0 && !pageLine().MatchString(joinTokens(l.tokens)) {
				out = append(out, l)
			}
			from = k + 1
		}
	}
	return out
}

// pageLine matches a line that only counts pages, or a letterhead's number.
var pageLine = expression(`(?i)^org\.? ?(?:nr|nummer)|^(?:sid(?:a|an)?\.? ?)?\d{1,3}(?: ?(?:av|/|\() ?\d{1,3} ?\)?)?$`)

// unitToken matches a unit printed after its amount.
var unitToken = expression(`^(?:kr|tkr|kkr|mkr|mnkr|kronor|:-|,-)\.?$`)

// withUnits joins amounts with the units behind them, which also end them, and
// leaves out drawn rules.
func withUnits(tokens []flatToken) (out []flatToken) {
	for _, t := range tokens {
		if strings.Contains(t.text, "|") && strings.Trim(t.text, "|-:+") == "" {
			continue // a rule of a table drawn by signs
		}
		if n := len(out) - 1; n >= 0 && out[n].digits && (unitToken().MatchString(t.text) || t.text == "%") {
			out[n].end, out[n].closed, out[n].percent = t.end, true, t.text == "%"
			continue
		}
		out = append(out, t)
	}
	return out
}

// lineColumns are the columns of the numbers in lines.
type lineColumns struct {
	heads  []string
	shares bool   // percentages stand among the numbers; their columns are left out of heads
	notes  bool   // the number of a note may stand before the amounts
	left   string // what stands left of the heads: "Belopp i tkr", "Befolkning"
}

// rows reads a line: a heading, or labels with the numbers behind them. Several
// rows stand in a line only where each but the last fills all columns; the last
// may be a heading.
func (l flatLine) rows(c lineColumns) (rows []lineRow, ok bool) {
	start := 0
	for start < len(l.tokens) {
		row, end, ok := l.row(start, c)
		if !ok {
			return nil, false
		}
		rows = append(rows, row)
		start = end
	}
	return rows, len(rows) > 0
}

// row reads the row that begins with token start. Numbers before more words
// belong to the label ("Samordnare 100 % 768 790 815") unless they fill the row
// and what follows begins as a label does.
func (l flatLine) row(start int, c lineColumns) (row lineRow, end int, ok bool) {
	isNumber := func(i int) bool {
		t := l.tokens[i]
		return t.digits && (!t.percent || c.shares) || t.dash && (numbersFollow(l.tokens, i) || i+1 == len(l.tokens) || i > start && l.tokens[i-1].digits)
	}
	at := start
	if account(l.tokens[start:]) {
		at++
	}
	for {
		for at < len(l.tokens) && !isNumber(at) {
			at++
		}
		for end = at; end < len(l.tokens) && isNumber(end); end++ {
		}
		label := l.tokens[start:at]
		if account(label) {
			label = label[1:]
		}
		if len(label) > longestFlatLabel || slices.ContainsFunc(label, func(t flatToken) bool { return t.closed && !t.percent }) {
			return row, 0, false
		}
		row = lineRow{label: joinTokens(label), place: l.placeOf(label), end: l.block + 1}
		if at == len(l.tokens) {
			return row, end, isHeading(label)
		}
		if end == at+1 && isYear(l.tokens[at]) {
			return row, 0, false // a caption: "Medlemsbidrag 2013"
		}
		row.readings = l.fullestFirst(l.tokens[at:end], c, IsTotalWord(row.label))
		if at > 0 && l.tokens[at].start-l.tokens[at-1].end >= wideBlank {
			row.column = l.tokens[end-1].end
		}
		if full := len(row.readings) > 0 && row.readings[0].Full(); !full && at > start && headOfPeriod.match(l.tokens[start].text) {
			return row, 0, false // heads that could not be read: "Plan 15 Plan 16", "Tertial 1 Tertial 2"
		}
		if end == len(l.tokens) || len(row.readings) > 0 && row.readings[0].Full() && isCapital(l.tokens[end].text) {
			return row, end, len(row.readings) > 0
		}
		at = end
	}
}

// headOfPeriod matches the word that a head over amounts begins with.
var headOfPeriod = swedish(`^(?:plan|budget|utfall|bokslut|prognos|halvår|tertial|kvartal|kv)$`)

// account tells whether a row begins with the number of its account: "4010 Arvoden".
func account(tokens []flatToken) bool {
	return len(tokens) > 1 && tokens[0].digits && len(tokens[0].text) == 4 && !isYear(tokens[0]) && strings.ContainsFunc(tokens[1].text, unicode.IsLetter)
}

// isHeading tells whether words without numbers can head a group of rows, or be
// a part of a label.
func isHeading(words []flatToken) bool {
	if len(words) == 0 || len(words) > longestHeading || endsSentence(words[len(words)-1].text) {
		return false
	}
	text := joinTokens(words)
	return !isFlatProse(words) && !slices.ContainsFunc(words, func(t flatToken) bool { return t.digits }) && len(yearsIn(text)) == 0 && !otherYears.match(text)
}

// otherYears matches a heading over amounts of other years than the plan's:
// "Plan -15", "Föregående års budget", "Plan för kommande år".
var otherYears = swedish(`^(?:föregående|förra|kommande|nästa) (?:års|årets) |\b(?:budget|utfall|plan|inriktning|bokslut|bidrag\w*)\b.*\b(?:föregående|förra|kommande|nästa) (?:år|året|åren)\b|[-–]\d\d\b`)

// fullestFirst are the readings of a row's numbers, the fullest first.
func (l flatLine) fullestFirst(tokens []flatToken, c lineColumns, sum bool) []Reading {
	if c.shares {
		tokens = slices.DeleteFunc(slices.Clone(tokens), func(t flatToken) bool { return t.percent || strings.Contains(t.text, ",") })
	}
	if len(tokens) == 0 {
		return nil
	}
	readings := l.readings(tokens, len(c.heads), sum)
	if c.notes && len(tokens) > 1 && !tokens[0].dash && len(tokens[0].text) <= 2 {
		readings = append(readings, l.readings(tokens[1:], len(c.heads), sum)...)
	}
	slices.SortStableFunc(readings, func(a, b Reading) int {
		return cmp.Or(b.fill()-a.fill(), a.longest()-b.longest())
	})
	return readings
}

// longest is how many characters the longest number of a reading has: the
// amounts of a row are of like size.
func (r *Reading) longest() (n int) {
	for _, c := range r.Cells {
		n = max(n, len(c.Number.Text))
	}
	return n
}

// fill is how much of a row a reading fills; numbers of the label count against it.
func (r *Reading) fill() int {
	n := 2 * r.amounts()
	for _, c := range r.Cells {
		if c.Dash {
			n += 2
		}
	}
	if r.Absorbed != "" {
		n--
	}
	return n
}

// Full tells whether a reading has an amount or a dash in every column, and
// leaves no number to the label.
func (r *Reading) Full() bool { return len(r.Cells) > 0 && r.fill() == 2*len(r.Cells) }

// Fuller tells whether a reading fills more of its row than another.
func (r *Reading) Fuller(than *Reading) bool { return r.fill() > than.fill() }

// rowsOf reads lines as the rows of a table, up to what is neither a row nor
// one of a few headings before a row.
func rowsOf(lines []flatLine, c lineColumns) (rows []lineRow) {
	beside := 0        // lines with several rows
	var open []lineRow // headings: rows of the table once another row follows
	for i := 0; i < len(lines); i++ {
		if n := repeatedHeadLines(lines[i:], c); n > 0 && len(rows) > 0 {
			i += n - 1
			continue
		}
		l := lines[i]
		read, ok := l.rows(c)
		if !ok || l.heading && len(read[0].readings) > 0 || onlyHeads(l.tokens) || len(open) == mostHeadings && len(read[0].readings) == 0 {
			break
		}
		if len(read) > 1 {
			beside++
		}
		if beside > 1 && len(c.heads) == 1 {
			return nil // two lists side by side: which of them a lone row belongs to is lost
		}
		for _, r := range read {
			if len(r.readings) == 0 {
				if n := len(rows); n > 0 && topTotal.match(rows[n-1].label) && sideOf(r.label) != "income" && sideOf(r.label) != "result" && !sideHeader.match(r.label) {
					return rows // below the sum of all costs another table begins
				}
				open = append(open, r)
				continue
			}
			if rows, ok = withHeadings(rows, &r, open); !ok {
				return rows
			}
			rows, open = append(rows, r), nil
		}
	}
	return rows
}

// repeatedHeadLines is how many lines repeat the heads, as at the top of a page.
func repeatedHeadLines(lines []flatLine, c lineColumns) (n int) {
	var tokens []flatToken
	for n < len(lines) && n < mostHeadLines && isHeadLine(lines[n]) {
		tokens = append(tokens, lines[n].tokens...)
		n++
	}
	for _, heads := range headsIn(tokens) {
		for _, again := range c.withoutShares(heads) {
			if slices.Equal(again.heads, c.heads) {
				return n
			}
		}
	}
	return 0
}

// withHeadings appends the headings before a row. A line that begins with a small
// letter or a parenthesis goes on the label before it: the row's own, or that of
// the last row. Numbers on a line of their own take the last heading for label.
func withHeadings(rows []lineRow, r *lineRow, open []lineRow) ([]lineRow, bool) {
	for n := len(open); n > 0 && (r.label == "" || continues(r.label) || openLabel.match(open[n-1].label)); n = len(open) {
		r.label, r.place = strings.TrimSpace(open[n-1].label+" "+r.label), open[n-1].place
		open = open[:n-1]
	}
	for k, h := range open {
		if n := len(rows); k == 0 && n > 0 && continues(h.label) && len(rows[n-1].readings) > 0 {
			rows[n-1].label += " " + h.label
			continue
		}
		rows = append(rows, h)
	}
	return rows, r.label != ""
}

// openLabel matches a label that a line break cuts: "Försäkringskassan, även
// för", "Kompassen, Strömstad–".
var openLabel = swedish(`(?:[-–,]| (?:för|och|av|i|till|med|på|samt|från|inom|även|inkl\.?|om|eller|vid|m\.m\.,))$`)

// continues tells whether a text goes on the one of the line before.
func continues(s string) bool { return startsSmall(s) || strings.HasPrefix(s, "(") }

// startsSmall tells whether a text begins with a small letter.
func startsSmall(s string) bool { return unicode.IsLower(firstRune(s)) }
