package text

import "slices"

// countedTable lays out rows whose amounts stand in no columns, as when a
// proportional font was spaced by hand: only if every row has as many cells.
func countedTable(page []textLine, b block) (r region, why string) {
	body := bodyRows(page, b)
	count, leaders := len(body[0].segs), 0
	const ragged = "its amounts stand in no columns, and its rows have different numbers of cells"
	for _, l := range body {
		if l.leaders {
			leaders++
		}
		if len(l.segs) != count || slices.ContainsFunc(l.segs, func(s segment) bool { return s.odd }) || l.segs[0].amount {
			return region{}, ragged
		}
	}
	if len(body) < fewestRows && leaders < len(body) {
		return region{}, ""
	}
	var rows []spaceRow
	var above []segment // of the line before
	from, to := -1, -1
	for i := b.from; i < b.to; i++ {
		l := page[i]
		heads := l.isHeads() && len(l.segs) > 1
		if heads {
			l.segs = splitHeads(l.segs)
		}
		if heads && len(l.segs) != count && !(len(l.segs) == count-1 && l.segs[0].start >= body[0].segs[0].end) {
			return region{}, ragged
		}
		isRow := l.isBody() || heads
		if l.wrapped || !isRow && (from < 0 || l.blank || l.rule) {
			continue
		}
		cells, ok := countedCells(l, count, above)
		if !ok {
			return region{}, ragged
		}
		above = l.segs
		if from < 0 {
			from = i
		}
		row := newSpaceRow(page, cells, i)
		if isRow {
			to = row.lines.to
		}
		if n := len(rows) - 1; n >= 0 && goesOn(rows[n], row) {
			rows[n].join(row)
			continue
		}
		rows = append(rows, row)
	}
	rows = slices.DeleteFunc(rows, func(r spaceRow) bool { return r.lines.from >= to })
	return spaceRegion(page, rows, from, max(to, rows[len(rows)-1].lines.to)), ""
}

// countedCells gives the segments of a line their columns by counting: a full
// row, or a text that stands under a label or under one cell of the line above.
func countedCells(l textLine, count int, above []segment) (cells []piece, ok bool) {
	col := 0
	if len(l.segs) == 1 && count > 1 {
		over := -1
		for i, s := range above {
			if i > 0 && l.segs[0].overlaps(s.start, s.end) {
				if over >= 0 {
					return nil, false
				}
				over = i
			}
		}
		col = max(over, 0)
	} else if len(l.segs) == count-1 && l.isHeads() {
		col = 1
	} else if len(l.segs) != count {
		return nil, false
	}
	for i, s := range l.segs {
		p := piece{text: s.text, col: col + i, start: s.start, at: l.at}
		if p.col == 0 {
			p.indent = s.start
		}
		cells = append(cells, p)
	}
	return cells, true
}
