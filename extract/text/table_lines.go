package text

import (
	"slices"

	"samplan/extract/doc"
)

// A table without any mark of empty cells needs one row more: two rows of the
// same length are an accident more easily than three.
const (
	fewestMarkedRows = 2
	fewestRows       = 3
)

// lineTables finds tables that a web page prints with one cell on each line and
// blank lines between. Only the order tells the columns, so the number of
// columns must be the same in every row, marks of empty cells counted.
func lineTables(lines []line) (found []region, notes []doc.Note) {
	items := lineItems(lines)
	for len(items) > 0 {
		n := 0
		for n < len(items) && items[n].kind != proseItem {
			n++
		}
		cells, rest := cellTables(items[:n], lines)
		found = append(found, cells...)
		for _, items := range rest {
			regions, doubts := stretchTables(items, lines)
			found, notes = append(found, regions...), append(notes, doubts...)
		}
		items = items[min(n+1, len(items)):]
	}
	slices.SortFunc(found, func(a, b region) int { return a.from - b.from })
	return found, notes
}

// group is a label and the items up to the next label.
type group struct {
	from, to int // in the items
	amounts  int // items with an amount
}

// groupAt is the group that starts at item i.
func groupAt(items []item, i int) group {
	g := group{from: i, to: i + 1}
	for g.to < len(items) && items[g.to].isData() {
		if items[g.to].kind == amountItem {
			g.amounts++
		}
		g.to++
	}
	return g
}

// stretchTables finds the tables in items without prose between.
func stretchTables(items []item, lines []line) (found []region, notes []doc.Note) {
	from := 0 // items before it belong to an earlier table
	for i := 0; i < len(items); {
		if goals, end := goalTable(items, i); end > i {
			if goals.table != nil {
				found = append(found, goals)
			} else {
				notes = append(notes, uncertain(items[i].at, "the number of its cells does not fit the heads of its columns"))
			}
			i, from = end, end
			continue
		}
		if items[i].kind != labelItem {
			i++
			continue
		}
		g := groupAt(items, i)
		if g.amounts == 0 {
			i = g.to
			continue
		}
		end := dataEnd(items, i)
		r, why := amountTable(items[from:i], items[i:end])
		switch {
		case why != "":
			if t, ok := wholeRows(items[from:], i-from); ok {
				found = append(found, t.region())
				end = from + t.end
			}
			notes = append(notes, uncertain(items[i].at, why))
		case r.table != nil && !contentsTable(r.table, lines, r.from):
			found = append(found, r)
			end = itemAfter(items, r.to, i)
		}
		i, from = end, end
	}
	return found, notes
}

// itemAfter is the first item from i on whose line is not before line.
func itemAfter(items []item, line, i int) int {
	for i < len(items) && items[i].i < line {
		i++
	}
	return i
}

func contentsTable(t *doc.Table, lines []line, from int) bool {
	if t.Columns != 2 {
		return false
	}
	var labels, pages []string
	for _, row := range t.Rows {
		if len(row) == 2 {
			labels, pages = append(labels, row[0].Text), append(pages, row[1].Text)
		}
	}
	return isContents(labels, pages, underContents(lines, from))
}

// dataEnd is the item after the last row with an amount, from item i on, before
// the heads of another table; rows of the same length that follow belong to it.
func dataEnd(items []item, i int) int {
	end, length := i, 0
	for at := i; at < len(items); {
		g := groupAt(items, at)
		if g.amounts > 0 {
			if isHeadZone(items[end:at]) {
				break
			}
			end, length = g.to, g.to-g.from
		}
		at = g.to
	}
	for end < len(items) {
		g := groupAt(items, end)
		if g.to-g.from != length || g.amounts > 0 {
			break
		}
		end = g.to
	}
	return end
}

// isHeadZone tells whether the items between two rows with amounts are heads of
// columns and not section titles: years side by side, three texts in a row, or
// two of which the second says what a column holds.
func isHeadZone(zone []item) bool {
	texts, years := 0, 0
	for _, it := range zone {
		switch it.kind {
		case labelItem:
			texts, years = texts+1, 0
			if texts >= 3 || texts == 2 && it.saysColumn() {
				return true
			}
		case yearItem:
			texts, years = texts+1, years+1
			if years >= 2 || texts >= 3 {
				return true
			}
		default:
			texts, years = 0, 0
		}
	}
	return false
}
