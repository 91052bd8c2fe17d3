package text

import (
	"regexp"
	"slices"
)

// mostColumns is a bound on the columns of a table; plans use up to ten or so.
const mostColumns = 30

// amountTable makes a table of data, groups of a label and its cells; the items
// before them may be the heads. No table and why "" means that nothing there is
// like a table.
func amountTable(before, body []item) (r region, why string) {
	rows, k := cutRows(body)
	marked := hasMarks(body)
	if byGaps, n := cutByGaps(body); n > 0 && (k == 0 || !marked && !sameInnerGaps(rows)) {
		rows, k, marked = byGaps, n, false
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
	if why != "" {
		return region{}, why
	}
	return linesRegion(slices.Concat(heads, titles, rows)), ""
}

func hasMarks(items []item) bool {
	for _, it := range items {
		if it.kind == emptyItem {
			return true
		}
	}
	return false
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

// cutByGaps takes blank lines beyond the usual gap for empty cells: an empty
// cell with a gap of its own, or one blank line more. k is 0 where that does not
// make rows of the same length.
func cutByGaps(items []item) (rows [][]item, k int) {
	gap := items[len(items)-1].gap
	for _, it := range items[1:] {
		gap = min(gap, it.gap)
	}
	for _, unit := range []int{gap + 1, 1} {
		full, ok := fillGaps(items, gap, unit)
		if !ok || len(full) == len(items) {
			continue
		}
		if rows, k = cutRows(full); k > 0 {
			return rows, k
		}
	}
	return nil, 0
}

func fillGaps(items []item, gap, unit int) (full []item, ok bool) {
	for n, it := range items {
		if extra := it.gap - gap; n > 0 && extra > 0 {
			if extra%unit != 0 || extra/unit > mostColumns {
				return nil, false
			}
			for range extra / unit {
				full = append(full, item{kind: emptyItem, i: items[n-1].i, at: items[n-1].at})
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

// titleRows takes section titles and empty rows, whose empty cells are marked,
// off the end of the items before the first row with an amount.
func titleRows(before []item, k int) (rest []item, titles [][]item) {
	for len(before) >= k {
		row := before[len(before)-k:]
		if !allBlank(row[1:]) || row[0].kind != labelItem && !allBlank(row[:1]) {
			break
		}
		if row[0].kind == labelItem {
			titles = append(titles, row)
		}
		before = before[:len(before)-k]
	}
	slices.Reverse(titles)
	return before, titles
}

var (
	unitLine  = regexp.MustCompile(`(?i)^[(]?(alla )?(belopp|tkr|kkr|mnkr|kr\b|kronor|tusental)`)
	labelHead = regexp.MustCompile(`(?i)^(kommun|insats|kurs|post|budgetpost|grupp|part|medlem|verksamhet|projekt|aktivitet|benämning|intäkter|kostnader)(,? \(?t?kr\)?)?$`)
)

// mostTitles is how many section titles, each alone on its line, may stand
// between the heads and the first row with an amount: "Kostnader", "Styrelse".
const mostTitles = 2

// headRows takes the heads of k columns, and titles without cells after them,
// off the end of the items before a table. Where empty cells are not marked,
// more texts than heads and a caption mean that there may be more columns than
// a row has cells; why says so.
func headRows(before []item, k int, marked bool) (rows [][]item, why string) {
	chain, units := 0, 0
	for chain < len(before) && before[len(before)-1-chain].isHead() {
		if unitLine.MatchString(before[len(before)-1-chain].text) {
			units++
		}
		chain++
	}
	chained := before[len(before)-chain:]
	n, why := countTitles(chained, k)
	if why != "" {
		return nil, why
	}
	rest := chained[:chain-n]
	for _, it := range chained[chain-n:] {
		rows = append(rows, []item{it})
	}
	certain := marked
	switch {
	case len(rest) >= k && isHeadRow(rest[len(rest)-k:]):
		for head := rest; len(head) >= k && isHeadRow(head[len(head)-k:]); head = rest {
			if len(rest) < len(chained)-n && (!marked || !saysColumns(head[len(head)-k+1:])) {
				break
			}
			rows = slices.Insert(rows, 0, head[len(head)-k:])
			rest = head[:len(head)-k]
		}
		certain = certain || labelHead.MatchString(rows[0][0].text)
	case len(rest) == k-1 && saysColumns(rest):
		corner := item{kind: emptyItem, i: rest[0].i, at: rest[0].at}
		return slices.Insert(rows, 0, slices.Insert(slices.Clone(rest), 0, corner)), ""
	default:
		rows, rest = nil, chained
	}
	if !certain && len(rest)-units > 1 {
		return nil, "empty cells are not marked, and the lines before it may be heads of more columns"
	}
	return rows, ""
}

// countTitles counts the section titles between the heads and the first row: so
// many that all the texts before them say what a column holds. It refuses heads
// that would stand one column off.
func countTitles(chained []item, k int) (n int, why string) {
	for n = 0; n <= mostTitles && len(chained)-n >= k-1; n++ {
		from := max(0, len(chained)-n-k+1)
		if heads := chained[from : len(chained)-n]; saysColumns(heads) && !slices.ContainsFunc(heads, func(it item) bool { return len(headWords(it.text)) > 1 }) {
			return n, ""
		}
		if last := chained[max(0, len(chained)-n-1)]; last.kind != labelItem || last.saysColumn() {
			break
		}
	}
	if len(chained) < k {
		return 0, ""
	}
	row := chained[len(chained)-k:]
	if slices.ContainsFunc(row, func(it item) bool { return len(headWords(it.text)) > 1 }) {
		return 0, "the heads of two columns stand on one line"
	}
	if row[0].saysColumn() && !unitLine.MatchString(row[0].text) || anySaysColumn(row[1:]) && !row[k-1].saysColumn() && len(chained) > k && !labelHead.MatchString(row[0].text) {
		return 0, "the heads of its columns do not fit the cells of its rows"
	}
	return 0, ""
}

// isHeadRow tells whether the items are a corner and heads: one of them says so,
// or there are texts over every column.
func isHeadRow(row []item) bool {
	texts := true
	for _, it := range row[1:] {
		texts = texts && it.kind != emptyItem
	}
	return texts && len(row) >= 3 || anySaysColumn(row[1:])
}

func anySaysColumn(items []item) bool {
	for _, it := range items {
		if it.saysColumn() {
			return true
		}
	}
	return false
}

func saysColumns(items []item) bool {
	for _, it := range items {
		if !it.saysColumn() {
			return false
		}
	}
	return len(items) > 0
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
	return region{rows[0][0].i, last[len(last)-1].i + 1, newTable("lines", cells)}
}
