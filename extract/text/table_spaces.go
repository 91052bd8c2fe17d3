package text

import (
	"slices"
	"strings"

	"samplan/extract/doc"
)

// widestGap is the number of blank lines that may stand between the parts of
// one table; a page break or another subject leaves more.
const widestGap = 2

// block is neighbouring lines, none blank and none prose, from (inclusive) to (exclusive).
type block struct{ from, to int }

// spaceTables finds tables whose columns are set apart by spaces or leader dots.
func spaceTables(lines []line) (found []region, notes []doc.Note) {
	page := make([]textLine, len(lines))
	for i, l := range lines {
		page[i] = splitLine(l)
	}
	joinWrapped(page)
	blocks := findBlocks(page)
	for n := 0; n < len(blocks); {
		whole, next := joinBlocks(page, blocks, n)
		n = next
		if body := bodyRows(page, whole); len(body) < 2 && !headsOneRow(page, whole, body) || contentsRowsOf(body, underContents(lines, whole.from)) {
			continue
		}
		r, why := spaceTable(page, whole)
		switch {
		case why != "":
			notes = append(notes, uncertain(lines[whole.from], why))
		case r.table != nil:
			found = append(found, r)
			notes = append(notes, doubtfulTitles(r.table)...)
		}
	}
	return found, notes
}

// doubtfulTitles notes rows without amounts whose label ends with a number that
// stands under no column: a single space may part the label from its amount.
func doubtfulTitles(t *doc.Table) (notes []doc.Note) {
	for _, row := range t.Rows {
		words := strings.Fields(row[0].Text)
		filled := slices.ContainsFunc(row[1:], func(c doc.Cell) bool { return c.Text != "" })
		if len(words) < 2 || filled {
			continue
		}
		if last := words[len(words)-1]; len(last) >= 3 && isAmount(last) && !isYear(last) {
			notes = append(notes, doc.Note{Place: row[0].Place, Code: "table-uncertain",
				What: "the number at the end of " + quoted(row[0].Text) + " may be an amount; read as part of the label",
				Do:   "look at the line"})
		}
	}
	return notes
}

// contentsRowsOf tells whether the rows are a table of contents.
func contentsRowsOf(rows []textLine, under bool) bool {
	var labels, pages []string
	for _, l := range rows {
		n := len(l.segs) - 1
		labels, pages = append(labels, l.segs[0].text), append(pages, l.segs[n].text)
	}
	return isContents(labels, pages, under)
}

func findBlocks(page []textLine) (blocks []block) {
	open := false
	for i, l := range page {
		switch {
		case l.blank || l.prose:
			open = false
		case open && l.at.page == page[i-1].at.page:
			blocks[len(blocks)-1].to = i + 1
		default:
			blocks = append(blocks, block{i, i + 1})
			open = true
		}
	}
	return blocks
}

// bodyRows are the rows with amounts in a block.
func bodyRows(page []textLine, b block) (rows []textLine) {
	for _, l := range page[b.from:b.to] {
		if l.isBody() {
			rows = append(rows, l)
		}
	}
	return rows
}

// joinBlocks joins block n with those that follow after a blank line or two, as
// long as their amounts stand in the same columns and no new column heads come.
// A title or two may stand alone between, but after a closing rule, or over columns that
// no head of the table stands over, it is the caption of the next table. next is the first block not joined.
func joinBlocks(page []textLine, blocks []block, n int) (whole block, next int) {
	whole = blocks[n]
	if below := headedBlock(page, blocks[n:]); below > 0 {
		n += below
		whole.to = blocks[n].to
	}
	cols, ok := clusterColumns(bodyRows(page, whole), 0)
	if !ok {
		return whole, n + 1
	}
	for next = n + 1; next < len(blocks); next++ {
		titles := titlesBetween(page, blocks[next:])
		if titles > 1 && !headed(page, whole, cols, bodyRows(page, whole)) {
			break
		}
		b := blocks[next+titles]
		more, ok := clusterColumns(bodyRows(page, b), 0)
		if !ok || !allNear(page, whole, blocks[next:next+titles+1]) || startsWithHeads(page, b) {
			break
		}
		merged, ok := mergeColumns(cols, more, countHeads(page, whole, bodyRows(page, whole)) == len(cols))
		if !ok || titles > 0 && (page[whole.to-1].rule || len(merged) > len(cols) && !headed(page, whole, merged, bodyRows(page, whole))) {
			break
		}
		cols = merged
		whole.to = b.to
		next += titles
	}
	return whole, next
}

// headedBlock is how many blocks below the first those rows are that it heads
// across blank lines, at once or after titles of their own; 0 where it heads none.
func headedBlock(page []textLine, blocks []block) (n int) {
	if len(blocks) < 2 || len(bodyRows(page, blocks[0])) > 0 {
		return 0
	}
	n = 1 + titlesBetween(page, blocks[1:])
	if areHeads(page, blocks[0]) {
		if n > 1 && allNear(page, blocks[0], blocks[1:n+1]) && len(bodyRows(page, blocks[n])) > 0 {
			return n
		}
		if near(page, blocks[0], blocks[1]) {
			return 1
		}
	}
	if allNear(page, blocks[0], blocks[1:n+1]) && standOver(page, blocks[0], blocks[n]) {
		return n
	}
	return 0
}

// titlesBetween counts the titles, each alone on its line with blank lines
// around, that begin the blocks and have another block after them.
func titlesBetween(page []textLine, blocks []block) (n int) {
	for n < mostTitles && n+1 < len(blocks) && blocks[n].to-blocks[n].from == 1 && len(page[blocks[n].from].segs) == 1 {
		n++
	}
	return n
}

// headed tells whether a line of heads in the block has one of its own over
// each column of the rows; what stands at their labels is none.
func headed(page []textLine, b block, cols []column, rows []textLine) bool {
	labels := longestTextLine
	for _, l := range rows {
		labels = min(labels, l.segs[0].start)
	}
	return slices.ContainsFunc(page[b.from:b.to], func(l textLine) bool {
		last := -1
		return l.isHeads() && !slices.ContainsFunc(cols, func(c column) bool {
			before := last
			last = slices.IndexFunc(l.segs, func(s segment) bool { return s.start > labels && s.overlaps(c.start, c.end) })
			return last <= before
		})
	})
}

// headsOneRow tells whether a block has heads of its own over each of several
// amounts: such a row is a table by itself, when a page ends below it.
func headsOneRow(page []textLine, b block, body []textLine) bool {
	cols, ok := clusterColumns(body, 0)
	return ok && len(cols) > 1 && headed(page, b, cols, body)
}

// standOver tells whether a block are the heads of the rows below it, whatever
// their words: no amounts, and a line with a head of its own over each of at
// least two columns. A running head has words over the labels or over some column only.
func standOver(page []textLine, heads, rows block) bool {
	body := bodyRows(page, rows)
	cols, ok := clusterColumns(body, 0)
	return ok && len(cols) > 1 && !startsWithHeads(page, rows) && headed(page, heads, cols, body) && !slices.ContainsFunc(page[heads.from:heads.to], func(l textLine) bool {
		return slices.ContainsFunc(l.segs, func(s segment) bool { return s.amount && !isYear(s.text) || s.odd })
	})
}

// near tells whether at most a few blank lines, and no prose, stand between two blocks.
func near(page []textLine, a, b block) bool {
	if b.from <= a.from {
		return true
	}
	return b.from-a.to <= widestGap && !slices.ContainsFunc(page[a.to:b.from], func(l textLine) bool { return l.prose })
}

// allNear tells whether each block is near the one before it, the first near a.
func allNear(page []textLine, a block, blocks []block) bool {
	for _, b := range blocks {
		if !near(page, a, b) {
			return false
		}
		a = b
	}
	return true
}

// mergeColumns joins the columns of two blocks where each stands over one of the other.
// As many as there are heads may be shifted.
func mergeColumns(a, b []column, headed bool) ([]column, bool) {
	merged, shifted := slices.Clone(a), false
	for _, c := range b {
		over := overlapped(segment{start: c.start, end: c.end}, a)
		if len(over) > 1 {
			return nil, false
		}
		if len(over) == 0 {
			merged = append(merged, c)
			continue
		}
		m := &merged[over[0]]
		m.start, m.end, m.in, m.out = min(m.start, c.start), max(m.end, c.end), max(m.in, c.in), min(m.out, c.out)
		shifted = shifted || m.in >= m.out
		if !m.isTight() && !headed {
			return nil, false
		}
	}
	if shifted && (len(a) != len(b) || len(merged) != len(a)) {
		return nil, false
	}
	slices.SortFunc(merged, func(x, y column) int { return x.start - y.start })
	for i := range merged[1:] {
		if merged[i+1].start < merged[i].end {
			return nil, false
		}
	}
	return merged, true
}

// headAlone is a head that nothing but heads can be: a year, what is counted, a
// unit. A running head above the table has other words.
var headAlone = expression(`(?i)^(((ny |prel\.? |preliminär(t)? )?(budget|utfall|prognos|plan|bokslut|beräknat|antal|andel|belopp|kr|tkr|kkr|mkr|mnkr|kronor|procent|förändring|avvikelse|differens|kvinnor|män|totalt|summa|år|intäkter|kostnader|inkomster|utgifter)|%|(19[89]|20[0-4])\d([-–/]\d{2,4})?|[-–’']\d\d)[ ,.]*)+$`)

// areHeads tells whether all lines are heads alone, or rules: they may stand
// apart from the table under them.
func areHeads(page []textLine, b block) bool {
	heads := 0
	for _, l := range page[b.from:b.to] {
		for i, s := range l.segs {
			switch {
			case headAlone().MatchString(s.text):
				heads++
			case i > 0 && (s.amount || !yearsBelow(l)):
				return false
			}
		}
		if len(l.segs) == 1 && !l.rule {
			return false
		}
	}
	return heads > 0
}

// yearsBelow tells whether a line heads a table with years as rows: "År", then
// what each column holds.
func yearsBelow(l textLine) bool {
	return len(l.segs) > 2 && strings.EqualFold(strings.TrimSpace(l.segs[0].text), "år")
}

// startsWithHeads tells whether the first line of a block, but for its title, are heads.
func startsWithHeads(page []textLine, b block) bool {
	for i, l := range page[b.from:b.to] {
		if !l.rule && (l.isHeads() || i > 0 || len(l.segs) != 1) {
			return l.isHeads()
		}
	}
	return false
}

// sharesHead is the head of a column in a table that says how a sum is shared.
var sharesHead = expression(`(?i)^(antal )?(invånare|folkmängd|bidrag|medlemsbidrag|medlemsavgift)\b`)

// isHeads tells whether the line is heads of columns: several texts or years, one
// of which says what a column of numbers holds.
func (l textLine) isHeads() bool {
	says := 0
	for i, s := range l.segs {
		switch {
		case isYear(s.text) && i+len(l.segs) > 1, !s.amount && headWord().MatchString(s.text) && len(l.segs) > 1,
			i > 0 && sharesHead().MatchString(s.text) && len(l.segs) > 2:
			says++
		case s.amount:
			return false
		}
	}
	return says > 0 && !l.isBody()
}
