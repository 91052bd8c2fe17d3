package text

import (
	"slices"
	"strings"
	"unicode/utf8"

	"samplan/extract/doc"
)

// longestSection is the length in runes of a section title that stands alone on
// a line between the rows of a table; a longer line is prose.
const longestSection = 60

// tabRow is a line of a tab-separated table.
type tabRow struct {
	fields []string // trimmed; one field for a section title without tab
	at     line
}

// tabChunk is neighbouring rows without a blank line, lines from (inclusive) to (exclusive).
type tabChunk struct {
	from, to int
	rows     []tabRow
}

// tabTables finds runs of lines with tabs: what a converter makes of Word tables
// and what a spreadsheet pastes.
func tabTables(lines []line) (found []region, notes []doc.Note) {
	for _, c := range joinTabChunks(outdented(tabChunks(lines)), lines) {
		if !c.isTable() || c.isContents(lines) {
			continue
		}
		rows, why := placeTabs(c.rows)
		if why != "" {
			notes = append(notes, uncertain(lines[c.from], why))
			continue
		}
		found = append(found, region{from: c.from, to: c.to, table: newTable("tsv", rows)})
	}
	return found, notes
}

// tabChunks cuts the lines into chunks of tab lines. One short line without tab
// between two tab lines is a section title, unless column heads follow it: then
// it is the caption of the next table.
func tabChunks(lines []line) (chunks []tabChunk) {
	var open *tabChunk
	for i := 0; i < len(lines); i++ {
		fields, ok := tabFields(lines[i].text)
		switch {
		case ok && open != nil:
			open.rows, open.to = append(open.rows, tabRow{fields, lines[i]}), i+1
		case ok:
			chunks = append(chunks, tabChunk{i, i + 1, []tabRow{{fields, lines[i]}}})
			open = &chunks[len(chunks)-1]
		case open != nil && i+1 < len(lines) && isSection(lines[i].text):
			next, ok := tabFields(lines[i+1].text)
			if !ok || headsColumns(next) {
				open = nil
				continue
			}
			open.rows, open.to = append(open.rows, titleRow(lines[i])), i+1
		default:
			open = nil
		}
	}
	return chunks
}

// tabFields splits a line at its tabs, false for a line that is no row: without
// tab, or an item of a list whose bullet or number a tab follows.
func tabFields(s string) ([]string, bool) {
	if !strings.Contains(s, "\t") {
		return nil, false
	}
	fields := strings.Split(s, "\t")
	for i := range fields {
		fields[i] = strings.TrimSpace(fields[i])
		if isEmpty(fields[i]) {
			fields[i] = ""
		}
	}
	filled := filledFields(fields)
	if len(filled) == 2 && listMark().MatchString(filled[0]) && !isAmount(filled[1]) {
		return nil, false
	}
	return fields, true
}

func filledFields(fields []string) []string {
	return slices.DeleteFunc(slices.Clone(fields), func(f string) bool { return f == "" })
}

// isSection tells whether a line can be a section title between rows.
func isSection(s string) bool {
	s = strings.TrimSpace(s)
	n := utf8.RuneCountInString(s)
	return n > 0 && n <= longestSection && !strings.HasSuffix(s, ".") && !isRule(s)
}

// headsColumns tells whether the fields of a row are heads: a text or a year in
// some column after the first, and no amount in any.
func headsColumns(fields []string) bool {
	heads := 0
	for _, f := range fields[min(1, len(fields)):] {
		switch {
		case f == "":
		case isYear(f), !isAmount(f) && !isDash(f):
			heads++
		default:
			return false
		}
	}
	return heads > 0
}

func titleRow(l line) tabRow { return tabRow{[]string{strings.TrimSpace(l.text)}, l} }

// outdented takes away the tab that sets in the labels of some rows, where the
// heads and the rows whose labels are not set in have one field fewer.
func outdented(chunks []tabChunk) []tabChunk {
	for _, c := range chunks {
		in, out := 0, 0 // fields of rows that are set in, and of those that are not; -1 where they differ
		count := func(n *int, fields int) {
			if *n != 0 && *n != fields {
				fields = -1
			}
			*n = fields
		}
		for _, r := range c.rows {
			switch {
			case isSetIn(r.fields):
				count(&in, len(r.fields))
			case len(amountColumns(r.fields)) > 0 || headsColumns(r.fields):
				count(&out, len(r.fields))
			}
		}
		if in < 0 || out < 3 || in != out+1 {
			continue
		}
		for i, r := range c.rows {
			if isSetIn(r.fields) {
				c.rows[i].fields = r.fields[1:]
			}
		}
	}
	return chunks
}

// isSetIn tells whether a tab stands before the label of a row with amounts.
func isSetIn(fields []string) bool {
	return len(fields) > 2 && fields[0] == "" && fields[1] != "" && !isAmount(fields[1]) && !isDash(fields[1]) && len(amountColumns(fields)) > 0
}

// joinTabChunks joins chunks of the same width with one blank line between,
// unless the second has column heads of its own; a side and its first group may
// stand over the rows of the second of a table with several columns of numbers.
func joinTabChunks(chunks []tabChunk, lines []line) (joined []tabChunk) {
	for _, c := range chunks {
		if n := len(joined) - 1; n >= 0 {
			last := &joined[n]
			if titles, ok := tabTitles(lines[last.to:c.from]); ok &&
				c.width() == last.width() && !headsColumns(c.rows[0].fields) && (len(titles) == 0 || c.width() > 2) {
				last.rows, last.to = slices.Concat(last.rows, titles, c.rows), c.to
				continue
			}
		}
		joined = append(joined, c)
	}
	return joined
}

// tabTitles reads a blank line and the titles under it, none or a few.
func tabTitles(lines []line) (titles []tabRow, ok bool) {
	if len(lines) == 0 || len(lines) > 1+mostTitles || strings.TrimSpace(lines[0].text) != "" {
		return nil, false
	}
	for _, l := range lines[1:] {
		if !isSection(l.text) {
			return nil, false
		}
		titles = append(titles, titleRow(l))
	}
	return titles, true
}

func (c tabChunk) width() (n int) {
	for _, r := range c.rows {
		n = max(n, len(r.fields))
	}
	return n
}

// isTable asks for two rows with text, and for a second cell in both or an amount in one.
func (c tabChunk) isTable() bool {
	rows, cells, amounts := 0, 0, 0
	for _, r := range c.rows {
		filled := filledFields(r.fields)
		if len(filled) > 0 {
			rows++
		}
		if len(filled) > 1 {
			cells++
			if isAmount(filled[len(filled)-1]) {
				amounts++
			}
		}
	}
	return rows >= 2 && (cells >= 2 || amounts > 0) && c.width() <= mostColumns
}

func (c tabChunk) isContents(lines []line) bool {
	var labels, pages []string
	for _, r := range c.rows {
		filled := filledFields(r.fields)
		if n := len(filled) - 1; n > 0 {
			labels = append(labels, strings.Join(filled[:n], " "))
			pages = append(pages, filled[n])
		}
	}
	return isContents(labels, pages, underContents(lines, c.from))
}
