package text

import (
	"slices"
)

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
	unitLine  = expression(`(?i)^[(]?(alla )?(belopp|tkr|kkr|mnkr|kr\b|kronor|tusental)`)
	labelHead = expression(`(?i)^(kommun|insats|kurs|post|budgetpost|grupp|part|medlem|verksamhet|projekt|aktivitet|benämning|intäkter|kostnader)(,? \(?t?kr\)?)?$`)
)

// mostTitles is how many section titles, each alone on its line, may stand
// together above a row with an amount: a side and its first group, "Kostnader", "Styrelse".
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
		certain = certain || labelHead().MatchString(heads[0].text)
	case len(rest) == k-1 && saysColumns(rest):
		return slices.Insert(rows, 0, withCorner(rest)), ""
	default:
		rows, rest = nil, chained
	}
	units := 0
	for _, it := range rest {
		if unitLine().MatchString(it.text) {
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
	return !slices.ContainsFunc(items, func(it item) bool { return !headAlone().MatchString(it.text) })
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
			corner := from > 0 && headAlone().MatchString(chained[from-1].text) && !unitLine().MatchString(chained[from-1].text)
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
	shifted := row[0].saysColumn() && !unitLine().MatchString(row[0].text)
	broken := anySaysColumn(row[1:]) && !row[k-1].saysColumn() && len(chained) > k && !labelHead().MatchString(row[0].text)
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
