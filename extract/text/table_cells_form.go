package text

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
)

// columnKind is what the cells of a column of a table hold.
type columnKind byte

const (
	codeColumn  columnKind = 'c' // the number of an account
	textColumn  columnKind = 't' // labels, the group of a row, a comment
	countColumn columnKind = 'n' // numbers, years, dashes
	bareColumn  columnKind = 'b' // nothing in any row
	yearColumn  columnKind = 'y' // the years that the rows are of
)

// rowForm is what the cells of a full row hold, from the left.
type rowForm []columnKind

// rowForms are the forms that tables of money have: an account, one or two
// texts, numbers, a comment; or two tables side by side, "Intäkter | Kronor |
// Kostnader | Kronor". Narrow ones come first.
var rowForms = func() (forms []rowForm) {
	for k := 1; k <= mostCounts; k++ {
		for _, start := range []string{"t", "tt", "ttt", "ct", "ctt"} {
			for _, end := range []string{"", "t", "b"} {
				forms = append(forms, rowForm(start+strings.Repeat("n", k)+end))
			}
		}
	}
	return append(forms, rowForm("tntn"), rowForm("tnntnn"))
}()

// mostCounts is how many columns of numbers such a table has at most.
const mostCounts = 10

// yearForms are those of tables with a row for each year.
var yearForms = func() (forms []rowForm) {
	for k := 2; k <= mostCounts; k++ {
		forms = append(forms, rowForm("y"+strings.Repeat("n", k)))
	}
	return forms
}()

// texts is how many cells stand before the first column of numbers.
func (f rowForm) texts() int { return slices.Index(f, countColumn) }

// counts are the columns of numbers.
func (f rowForm) counts() (at []int) {
	for i, k := range f {
		if k == countColumn {
			at = append(at, i)
		}
	}
	return at
}

// sideBySide tells whether labels stand again behind the numbers, each before
// numbers of its own.
func (f rowForm) sideBySide() bool {
	return slices.Contains(f[f.texts():], textColumn) && f[len(f)-1] == countColumn
}

// cut cuts the cells, from the first to the last with a number before to, into
// rows at the least cost: full rows cost nothing. ok is false where that cannot
// be done, or can in ways that give a number to different columns.
func (f rowForm) cut(cells []item, to int) (rows [][]item, cost int, ok bool) {
	const far = 1 << 20
	type step struct{ cost, length, ways int }
	cells = cells[:min(len(cells), to+len(f))]
	best := make([]step, len(cells)+1)
	for i := range best {
		best[i] = step{cost: far}
	}
	ends := func(i int) bool { // no number may be left over
		return i >= to || !slices.ContainsFunc(cells[i:to], isCount)
	}
	for i := len(cells); i >= 0; i-- {
		if ends(i) {
			best[i] = step{ways: 1}
			continue
		}
		for _, length := range []int{len(f), len(f) - 1, 1} {
			if i+length > len(cells) || length == 0 {
				continue
			}
			price, fits := f.rowCost(cells[i : i+length])
			next := best[i+length]
			if !fits || next.cost == far {
				continue
			}
			switch total := price + next.cost; {
			case total < best[i].cost:
				best[i] = step{total, length, next.ways}
			case total == best[i].cost:
				best[i].ways = 2 // or more
			}
		}
	}
	if best[0].cost == far || best[0].ways != 1 {
		return nil, 0, false
	}
	for i := 0; !ends(i); i += best[i].length {
		rows = append(rows, cells[i:i+best[i].length])
	}
	return rows, best[0].cost, true
}

// Prices of rows that are not full, and of full ones without label.
const (
	spannedPrice    = 1 // one label over the first two columns
	emptyPrice      = 1
	titlePrice      = 2 // one cell over all columns
	unlabelledPrice = 3 // a sum without its word
)

// rowCost is the price of cells as a row; ok is false where they are none.
func (f rowForm) rowCost(row []item) (price int, ok bool) {
	switch {
	case len(row) == 1:
		return titlePrice, row[0].kind == labelItem
	case len(row) == len(f)-1:
		return spannedPrice, f.texts() > 1 && row[0].kind == labelItem && f[1:].fit(row)
	case !f.fit(row):
		return 0, false
	}
	labelled, counted := false, slices.ContainsFunc(row, isCount)
	for i, it := range row {
		labelled = labelled || f[i] == yearColumn || f[i] == textColumn && it.text != "" && (i < f.texts() || f.sideBySide())
	}
	switch {
	case labelled:
		return 0, true
	case counted:
		return unlabelledPrice, f[0] != codeColumn || row[0].text == ""
	}
	return emptyPrice, !slices.ContainsFunc(row, func(it item) bool { return it.text != "" })
}

// fit tells whether each cell can stand in its column.
func (f rowForm) fit(row []item) bool {
	for i, it := range row {
		blank := it.kind == emptyItem && it.text == ""
		switch f[i] {
		case codeColumn:
			if !blank && !codeForm().MatchString(it.text) {
				return false
			}
		case yearColumn:
			if it.kind != yearItem {
				return false
			}
		case textColumn:
			if !blank && it.kind != labelItem && it.kind != valueItem || amountIn().MatchString(it.text) {
				return false
			}
		case countColumn:
			if !it.isData() || it.kind == valueItem && strings.IndexFunc(it.text, unicode.IsUpper) >= 0 {
				return false // "2 130 Löner": a number and the label of the table beside
			}
		case bareColumn:
			if !blank {
				return false
			}
		}
	}
	if f.sideBySide() {
		for i := 0; i < len(row); i += len(f) / 2 {
			if half := row[i : i+len(f)/2]; half[0].text == "" && slices.ContainsFunc(half, isCount) {
				return false
			}
		}
	}
	return true
}

// amountIn is an amount among words: a row on one line, "Kommunerna 2 900 000", or
// what stands beside the label of another table, "10 000 Hyra".
var amountIn = expression(`(^|\s)\d{1,3}[  .]\d{3}([\s,;]|$)`)

// codeForm is the number of an account: "3010".
var codeForm = expression(`^\d{4,5}$`)

func isCount(it item) bool {
	return it.kind == amountItem || it.kind == yearItem || it.kind == emptyItem && it.text != ""
}

// holds tells whether the rows bear out the form: enough of them have numbers,
// every column but a bare one holds something, and accounts stand where the form
// has them and not behind the numbers, before the label of the next row.
func (f rowForm) holds(rows [][]item) bool {
	counted, filled := 0, make([]bool, len(f))
	var codes []string
	for _, row := range rows {
		if slices.ContainsFunc(row, isCount) {
			counted++
		}
		for i, it := range row {
			if len(row) == len(f) && it.text != "" {
				filled[i] = true
				if f[i] == codeColumn {
					codes = append(codes, it.text)
				}
			}
		}
	}
	for i, k := range f {
		if k != bareColumn && !filled[i] {
			return false
		}
	}
	if f[0] == yearColumn && !countUp(rows) {
		return false
	}
	counts := f.counts()
	return counted >= fewestRows && (f[0] != codeColumn || areCodes(codes)) && !endInCodes(rows, counts[len(counts)-1]+1)
}

// countUp tells whether the rows begin with one year after another.
func countUp(rows [][]item) bool {
	for i, row := range rows[1:] {
		before, _ := strconv.Atoi(rows[i][0].text)
		year, _ := strconv.Atoi(row[0].text)
		if year != before+1 {
			return false
		}
	}
	return true
}

// endInCodes tells whether rows of k cells end with numbers of accounts: then
// they stand before the labels of the rows below.
func endInCodes(rows [][]item, k int) bool {
	var last []string
	apart := false // whether other numbers have their thousands apart
	for _, row := range rows {
		if len(row) < k {
			continue
		}
		for _, it := range row[:k-1] {
			apart = apart || it.kind == amountItem && groupedForm().MatchString(it.text)
		}
		if it := row[k-1]; it.text != "" {
			last = append(last, it.text)
		}
	}
	return areCodes(last) && (apart || slices.IsSorted(last))
}

// areCodes tells whether numbers are like those of accounts: different ones, of
// as many digits, and without space.
func areCodes(numbers []string) bool {
	seen := map[string]bool{}
	for _, s := range numbers {
		if !codeForm().MatchString(s) || len(s) != len(numbers[0]) || seen[s] {
			return false
		}
		seen[s] = true
	}
	return len(numbers) >= fewestRows
}

// groupedForm is a number whose thousands stand apart: beside such ones, one
// whose do not is no amount.
var groupedForm = expression(`^[-−–+(]?\d{1,3}[ .]\d{3}\b`)
