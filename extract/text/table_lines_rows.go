package text

import (
	"slices"
	"strings"
)

// amountTable makes a table of body, rows that start with a label; the items
// before them may be the heads. No table and why "" means that nothing there is
// like a table.
func amountTable(before, body []item) (r region, why string) {
	marked, gapped := hasMarks(body), false
	rows, k := cutRows(body)
	if !marked && k > 0 && hasBareRow(rows) {
		rows, k = nil, 0
	}
	if byGaps, n, gaps := cutByGaps(body); n > 0 && (k == 0 || !marked && !sameInnerGaps(rows)) {
		rows, k, marked, gapped = byGaps, n, true, true
		before, _ = gaps.fill(before[max(0, len(before)-headItems*k):], false)
	}
	amounts := amountRows(body)
	switch {
	case k == 0 && amounts < fewestRows:
		return region{}, ""
	case k == 0:
		return region{}, "its rows have different numbers of cells"
	case amounts < fewestMarkedRows || !marked && amounts < fewestRows:
		if k > 2 {
			why = "it has too few rows to be sure of its columns"
		}
		return region{}, why
	}
	before, titles := titleRows(before, k)
	heads, why := headRows(before, k, marked)
	if why == "" && gapped && k > 2 && len(heads) == 0 {
		why = "nothing stands over its columns, and blank lines alone may not be empty cells"
	}
	if why == "" && endInCodes(rows, k) && !headsCodes(heads) {
		why = misfit
	}
	if why != "" {
		return region{}, why
	}
	return linesRegion(slices.Concat(heads, titles, rows)), ""
}

// headsCodes tells whether accounts stand under their head at the end of the rows.
func headsCodes(heads [][]item) bool {
	n := len(heads) - 1
	return n >= 0 && strings.HasPrefix(strings.ToLower(heads[n][len(heads[n])-1].text), "kont")
}

// headItems is how many rows of heads and titles are looked for above a table.
const headItems = 4

// hasMarks tells whether some empty cell is marked by white space or its name. A
// dash is an amount of nothing, and cells beside it may be empty without mark.
func hasMarks(items []item) bool {
	return slices.ContainsFunc(items, func(it item) bool { return it.kind == emptyItem && it.text == "" })
}

// hasBareRow tells whether a row has cells and no number among them: then two
// rows of half the length may be one.
func hasBareRow(rows [][]item) bool {
	return slices.ContainsFunc(rows, func(row []item) bool {
		return len(row) > 1 && !slices.ContainsFunc(row, func(it item) bool {
			return it.kind == amountItem || it.kind == yearItem || it.kind == emptyItem
		})
	})
}

func amountRows(items []item) (n int) {
	for i := 0; i < len(items); {
		g := groupAt(items, i)
		if g.amounts > 0 {
			n++
		}
		i = g.to
	}
	return n
}

// cutRows cuts the items into rows of k cells, k being the most common length of
// the rows with amounts. A label alone is a section title; a row may be followed
// by rows of empty cells only. k is 0 where some row does not fit.
func cutRows(items []item) (rows [][]item, k int) {
	var groups []group
	lengths := map[int]int{}
	for i := 0; i < len(items); i = groups[len(groups)-1].to {
		g := groupAt(items, i)
		groups = append(groups, g)
		if n := g.to - g.from; g.amounts > 0 {
			lengths[n]++
			if lengths[n] > lengths[k] || lengths[n] == lengths[k] && n < k {
				k = n
			}
		}
	}
	if k < 2 || k > mostColumns {
		return nil, 0
	}
	for n, g := range groups {
		row := items[g.from:g.to]
		if len(row) > k {
			spare := row[k:]
			if n < len(groups)-1 && len(spare)%k != 0 || !allBlank(spare) {
				return nil, 0
			}
			row = row[:k]
		}
		if len(row) != k && len(row) != 1 || len(row) == 1 && row[0].kind != labelItem {
			return nil, 0
		}
		rows = append(rows, row)
	}
	return rows, k
}

func allBlank(items []item) bool {
	for _, it := range items {
		if it.kind != emptyItem || it.text != "" {
			return false
		}
	}
	return true
}

// gapRule says how blank lines print empty cells: extra lines beyond the usual
// gap, so many for each cell.
type gapRule struct{ gap, unit int }

// cutByGaps takes blank lines beyond the usual gap for empty cells: an empty
// cell with a gap of its own, or one blank line more. k is 0 where that does not
// make rows of the same length; the last may lack empty cells at its end.
func cutByGaps(items []item) (rows [][]item, k int, rule gapRule) {
	gap := items[len(items)-1].gap
	for _, it := range items[1:] {
		gap = min(gap, it.gap)
	}
	for _, rule = range []gapRule{{gap, gap + 1}, {gap, 1}} {
		full, ok := rule.fill(items, true)
		if !ok || len(full) == len(items) {
			continue
		}
		last := len(full) - 1
		for last > 0 && full[last].kind != labelItem {
			last--
		}
		if rows, k = cutRows(full[:last]); k > 0 && len(full)-last <= k {
			return append(rows, full[last:]), k, rule
		}
	}
	return nil, 0, rule
}

// fill puts empty cells into the gaps between items. A gap that is no whole
// number of cells is left, or is an error if strict.
func (g gapRule) fill(items []item, strict bool) (full []item, ok bool) {
	for n, it := range items {
		extra := it.gap - g.gap
		whole := extra%g.unit == 0 && extra/g.unit <= mostColumns
		if n > 0 && extra > 0 && !whole && strict {
			return nil, false
		}
		if n > 0 && extra > 0 && whole {
			for range extra / g.unit {
				full = append(full, item{kind: emptyItem, i: it.i, at: it.at})
			}
		}
		full = append(full, it)
	}
	return full, true
}

// sameInnerGaps tells whether as many blank lines stand between the cells of all rows.
func sameInnerGaps(rows [][]item) bool {
	gap := -1
	for _, row := range rows {
		for _, it := range row[1:] {
			if gap >= 0 && it.gap != gap {
				return false
			}
			gap = it.gap
		}
	}
	return true
}

// linesRegion makes the table and its lines of rows of items.
func linesRegion(rows [][]item) region {
	var cells [][]piece
	for _, row := range rows {
		var pieces []piece
		for col, it := range row {
			p := piece{text: it.text, col: col, at: it.at}
			if col == 0 && it.text != "" {
				p.indent = indentOf(it.at.text)
			}
			pieces = append(pieces, p)
		}
		cells = append(cells, pieces)
	}
	last := rows[len(rows)-1]
	return region{from: rows[0][0].i, to: last[len(last)-1].i + 1, table: newTable("lines", cells)}
}
