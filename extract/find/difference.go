package find

import "strings"

// leastDifferences is how many rows must show that a column is the difference
// of two others.
const leastDifferences = 3

// markDifferences gives columns of differences their role, whatever their
// headings say: most of their numbers have a plus before them, which no budget
// prints, or every number is what the column of one year has more than that of
// another, and no year or basis stands right over it ("Budget 2017 | Budget
// 2018 | Mer"). "Staten | Kommunen | Summa" adds up as well, but names no years.
func markDifferences(cols []GridColumn, p part, at []int) {
	for i := range cols {
		c := &cols[i]
		if c.Role != AmountColumn {
			continue
		}
		if mostlyPlus(p.body, at[i]) {
			c.Role = OtherColumn
			continue
		}
		if own := ownHead(p.header, at[i]); len(yearsIn(own)) > 0 || basisWord.match(own) {
			continue
		}
		for a := range cols {
			for b := range cols {
				if a != b && a != i && b != i && cols[a].Year != "" && cols[b].Year != "" && cols[a].Year != cols[b].Year && isDifference(p.body, at[i], at[a], at[b]) {
					c.Role = OtherColumn
				}
			}
		}
	}
}

// ownHead is the lowest header text over a column.
func ownHead(header [][]square, col int) string {
	for r := len(header) - 1; r >= 0; r-- {
		if t := strings.TrimSpace(header[r][col].text); t != "" {
			return t
		}
	}
	return ""
}

// mostlyPlus tells whether most numbers of a column, two at least, have a plus.
func mostlyPlus(body [][]square, col int) bool {
	plus, all := 0, 0
	for _, row := range body {
		if s := row[col]; s.isNumber() && digitsOf(s.num.Text) != 0 {
			all++
			if strings.HasPrefix(s.num.Text, "+") {
				plus++
			}
		}
	}
	return plus >= 2 && plus*2 > all
}

// isDifference tells whether column d is b less a in every row that it has a
// number in.
func isDifference(body [][]square, d, a, b int) bool {
	rows := 0
	for _, row := range body {
		if !row[d].isNumber() {
			continue
		}
		if signed(row[d]) != signed(row[b])-signed(row[a]) {
			return false
		}
		if signed(row[d]) != 0 {
			rows++
		}
	}
	return rows >= leastDifferences
}

// signed is a square's number with its sign, digits only; 0 where it has none.
func signed(s square) int {
	if !s.isNumber() {
		return 0
	}
	n := digitsOf(s.num.Text)
	if strings.ContainsAny(s.num.Text[:1], "-(") || strings.HasPrefix(s.num.Text, "−") || strings.HasPrefix(s.num.Text, "–") {
		return -n
	}
	return n
}
