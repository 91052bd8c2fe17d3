package text

import (
	"regexp"
	"slices"
)

// amountTable makes a table of body, rows that start with a label; the items
// before them may be the heads. No table and why "" means that nothing there is
// like a table.
func amountTable(before, body []item) (r region, why string) {
	marked := hasMarks(body)
	rows, k := cutRows(body)
	if !marked && k > 0 && hasBareRow(rows) {
		rows, k = nil, 0
	}
	if byGaps, n, gaps := cutByGaps(body); n > 0 && (k == 0 || !marked && !sameInnerGaps(rows)) {
		rows, k, marked = byGaps, n, true
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
	if why != "" {
		return region{}, why
	}
	return linesRegion(slices.Concat(heads, titles, rows)), ""
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
	chain := 0
	for chain < len(before) && before[len(before)-1-chain].isHead() {
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
	switch heads := rest[max(0, len(rest)-k):]; {
	case len(rest) >= k && isHeadRow(heads):
		for head := rest; len(head) >= k && isHeadRow(head[len(head)-k:]); head = rest {
			if len(rest) < len(chained)-n && (!marked || !saysColumns(head[len(head)-k+1:])) {
				break
			}
			rows = slices.Insert(rows, 0, head[len(head)-k:])
			rest = head[:len(head)-k]
		}
		if n := len(rest) - k + 1; k > 2 && n >= 0 && allHeadsAlone(rest[n:]) {
			rows = slices.Insert(rows, 0, withCorner(rest[n:]))
			rest = rest[:n]
		}
		if !marked && repeatsHead(rest, heads) {
			return nil, "its heads are printed twice, as over two tables side by side"
		}
		certain = certain || labelHead.MatchString(heads[0].text)
	case len(rest) == k-1 && saysColumns(rest):
		return slices.Insert(rows, 0, withCorner(rest)), ""
	default:
		rows, rest = nil, chained
	}
	units := 0
	for _, it := range rest {
		if unitLine.MatchString(it.text) {
			units++
		}
	}
	if !certain && len(rest)-units > 1 {
		return nil, "empty cells are not marked, and the lines before it may be heads of more columns"
	}
	return rows, ""
}

// withCorner is a row of heads whose corner, over the labels, is empty.
func withCorner(heads []item) []item {
	return slices.Insert(slices.Clone(heads), 0, item{kind: emptyItem, i: heads[0].i, at: heads[0].at})
}

func allHeadsAlone(items []item) bool {
	return !slices.ContainsFunc(items, func(it item) bool { return !headAlone.MatchString(it.text) })
}

// repeatsHead tells whether a text before the heads is one of them.
func repeatsHead(rest, heads []item) bool {
	return slices.ContainsFunc(rest, func(it item) bool {
		return it.kind == labelItem && slices.ContainsFunc(heads, func(h item) bool { return h.text == it.text })
	})
}

// countTitles counts the section titles between the heads and the first row: so
// many that all the texts before them say what a column holds. It refuses heads
// that would stand one column off.
func countTitles(chained []item, k int) (n int, why string) {
	for n = 0; n <= mostTitles && len(chained)-n >= k-1; n++ {
		from := max(0, len(chained)-n-k+1)
		if heads := chained[from : len(chained)-n]; saysColumns(heads) {
			corner := from > 0 && headAlone.MatchString(chained[from-1].text) && !unitLine.MatchString(chained[from-1].text)
			if corner || slices.ContainsFunc(heads, isTwoHeads) {
				return 0, misfit
			}
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
	shifted := row[0].saysColumn() && !unitLine.MatchString(row[0].text)
	broken := anySaysColumn(row[1:]) && !row[k-1].saysColumn() && len(chained) > k && !labelHead.MatchString(row[0].text)
	if shifted || broken || slices.ContainsFunc(row, isTwoHeads) {
		return 0, misfit
	}
	return 0, ""
}

const misfit = "the heads of its columns do not fit the cells of its rows"

func isTwoHeads(it item) bool { return len(headWords(it.text)) > 1 }

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
