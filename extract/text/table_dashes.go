package text

import (
	"slices"
	"strings"

	"samplan/extract/doc"
)

// dashTables finds tables with a rule under the heads that is broken between
// the columns ("------ ----- -----"): the rule says where each column stands.
// A table that a whole rule opens ends with a rule and may have rows of several
// lines, with blank lines between rows; another ends with a blank line or a rule.
func dashTables(lines []line) (found []region, notes []doc.Note) {
	end := 0 // lines before it belong to the table before
	for i := range lines {
		runs := dashRuns(lines[i].text)
		if i < end || len(runs) < 2 || len(runs) > mostColumns {
			continue
		}
		from := i
		for from > end && strings.TrimSpace(lines[from-1].text) != "" && !isRule(lines[from-1].text) {
			from--
		}
		opened := from > end && isRule(lines[from-1].text)
		if opened {
			from--
		}
		to, closed := dashEnd(lines, i+1, opened || from == i)
		if opened && !closed {
			continue
		}
		if t := dashTable(lines[from:to], runs); t != nil {
			found = append(found, region{from: from, to: to, table: t})
			end = to
		}
	}
	return found, notes
}

// dashEnd is the line after the table whose rows start at line i: after the
// closing rule, or at the first blank line of a table that needs none.
func dashEnd(lines []line, i int, ruled bool) (to int, closed bool) {
	for to = i; to < len(lines); to++ {
		switch s := lines[to].text; {
		case isRule(s):
			return to + 1, true
		case strings.TrimSpace(s) == "" && !ruled:
			return to, false
		}
	}
	return to, false
}

// dashRuns are the runs of dashes in a line of nothing else.
func dashRuns(s string) (runs []column) {
	if !isRule(s) || strings.Trim(s, "-=─ ") != "" || len(s) > longestTextLine {
		return nil
	}
	for i, r := range []rune(s) {
		switch n := len(runs) - 1; {
		case r == ' ':
		case n >= 0 && runs[n].end == i:
			runs[n].end++
		default:
			runs = append(runs, column{start: i, end: i + 1})
		}
	}
	return runs
}

// dashTable cuts the lines at the columns, nil where some line does not fit.
func dashTable(lines []line, runs []column) *doc.Table {
	var groups [][][]piece
	fresh, spaced := true, false
	for n, l := range lines {
		if strings.TrimSpace(l.text) == "" || isRule(l.text) {
			spaced = spaced || n > 0 && strings.TrimSpace(l.text) == ""
			fresh = true
			continue
		}
		row, ok := dashRow(l, runs)
		if !ok {
			return nil
		}
		if fresh {
			groups = append(groups, nil)
		}
		fresh = false
		groups[len(groups)-1] = append(groups[len(groups)-1], row)
	}
	var rows [][]piece
	for _, g := range groups {
		if spaced && !repeatsAmount(g) {
			g = [][]piece{joinRows(g)}
		}
		rows = append(rows, g...)
	}
	if len(rows) < 2 {
		return nil
	}
	return newTable("spaces", rows)
}

// dashRow cuts a line where the columns start. No text may stand between the
// columns, but a title alone may run over; cut, its second part is no amount.
func dashRow(l line, runs []column) (row []piece, ok bool) {
	if len(l.text) > longestTextLine || strings.Contains(l.text, "\t") {
		return nil, false
	}
	segs := cutSegments(l.text)
	over := len(segs) == 1 && segs[0].start < runs[0].end && segs[0].end > runs[0].end
	runes := []rune(l.text)
	from := 0
	for n, c := range runs {
		end := len(runes)
		if n+1 < len(runs) {
			end = min(end, max(from, runs[n+1].start))
		}
		part, gap := runes[from:min(max(c.end, from), end)], runes[min(max(c.end, from), end):end]
		if n+1 == len(runs) {
			part, gap = runes[from:], nil
		}
		text := strings.TrimSpace(string(part))
		if strings.TrimSpace(string(gap)) != "" || over && n == 1 && !isAmount(text) {
			return []piece{{text: segs[0].text, indent: segs[0].start, at: l}}, over
		}
		p := piece{text: text, col: n, at: l}
		if n == 0 {
			p.indent = indentOf(l.text)
		}
		row, from = append(row, p), end
	}
	return row, true
}

// joinRows joins the lines of a row, cell by cell, to running text.
func joinRows(group [][]piece) []piece {
	row := group[0]
	for _, more := range group[1:] {
		r := spaceRow{cells: row}
		r.join(spaceRow{cells: slices.DeleteFunc(slices.Clone(more), func(p piece) bool { return p.text == "" })})
		row = r.cells
	}
	for i := range row {
		row[i].text = strings.TrimSpace(row[i].text)
	}
	return row
}
