package text

import (
	"slices"
	"unicode/utf8"
)

// placeTabs gives the fields of the rows their columns, or says why it cannot.
// A converter writes every row with all its tabs, or leaves out those at the
// end; a typist puts as many tabs as the label leaves room for. In the second
// case the fields count, not the tabs, and only if each row has as many.
func placeTabs(rows []tabRow) (placed [][]piece, why string) {
	if !sameWidth(rows) && !sameAmountColumns(rows) {
		return placeTyped(rows)
	}
	for _, r := range rows {
		placed = append(placed, tabPieces(r, r.fields))
	}
	return placed, ""
}

func tabPieces(r tabRow, fields []string) (row []piece) {
	for col, f := range fields {
		p := piece{text: f, col: col, at: r.at}
		if col == 0 {
			p.indent = indentOf(r.at.text)
			if f == "" {
				p.indent = 0
			}
		}
		row = append(row, p)
	}
	return row
}

func sameWidth(rows []tabRow) bool {
	width := 0
	for _, r := range rows {
		if len(r.fields) == 1 || emptyFields(r.fields) {
			continue
		}
		if width > 0 && len(r.fields) != width {
			return false
		}
		width = len(r.fields)
	}
	return true
}

func emptyFields(fields []string) bool { return len(filledFields(fields)) == 0 }

// amountColumns are the columns after the first that hold an amount or a dash.
func amountColumns(fields []string) (cols []int) {
	for i, f := range fields {
		if i > 0 && (isDash(f) || isAmount(f) && !isYear(f)) {
			cols = append(cols, i)
		}
	}
	return cols
}

// sameAmountColumns tells whether all rows with the most amounts, and at least
// two, have them in the same columns, and the other rows theirs in some of
// these: then the tabs mean columns, and only those at the line's end are left
// out. Texts alone are taken as they stand.
func sameAmountColumns(rows []tabRow) bool {
	var full []int
	for _, r := range rows {
		if cols := amountColumns(r.fields); len(cols) > len(full) {
			full = cols
		}
	}
	alike := 0
	stops := map[int]int{} // where the amounts of full rows stand on a typist's line, and their column
	for _, r := range rows {
		if cols := amountColumns(r.fields); len(cols) == len(full) {
			if !slices.Equal(cols, full) {
				return false
			}
			alike++
			for _, col := range cols {
				stops[tabStop(r.fields, col)] = col
			}
		}
	}
	for _, r := range rows {
		for _, col := range amountColumns(r.fields) {
			at, typed := stops[tabStop(r.fields, col)]
			if !slices.Contains(full, col) || typed && at != col {
				return false
			}
		}
	}
	return len(full) == 0 || alike > 1
}

// tabStop is where a field starts when tabs are set every eight characters.
func tabStop(fields []string, col int) (x int) {
	for _, f := range fields[:col] {
		x = (x+utf8.RuneCountInString(f))/8*8 + 8
	}
	return x
}

// placeTyped places rows whose numbers of tabs differ: the label, then the other
// fields in order. Every row with amounts must have as many, and column heads must fit.
func placeTyped(rows []tabRow) (placed [][]piece, why string) {
	amounts := 0
	for _, r := range rows {
		if n := len(amountColumns(r.fields)); n > 0 && amounts > 0 && n != amounts {
			return nil, "its rows have different numbers of tabs and of amounts"
		} else if n > 0 {
			amounts = n
		}
	}
	for _, r := range rows {
		filled := filledFields(r.fields)
		if len(filled) == 0 {
			continue
		}
		if len(filled) == amounts && (len(filled) > 1 || r.fields[0] == "") {
			filled = append([]string{""}, filled...) // heads or a sum without label
		}
		if amounts > 0 && len(filled) != 1 && len(filled) != amounts+1 {
			return nil, "its rows have different numbers of tabs, and the column heads do not fit the amounts"
		}
		placed = append(placed, tabPieces(r, filled))
	}
	return placed, ""
}
