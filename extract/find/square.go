package find

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"samplan/extract/doc"
)

// square is one square of a table's grid: the cell that covers it, what that
// cell holds, and whether the cell begins here (a spanning cell covers several).
type square struct {
	cell  *doc.Cell
	text  string // of the line that the square stands for
	kind  cellKind
	num   Number
	place doc.Place // of text; num is counted from its start
	first bool
	cut   bool // an amount of its row stands alone on the next line
}

// place of the number within its cell.
func (s square) numberPlace() doc.Place {
	return s.place.Span(s.place.Start+s.num.Start, s.place.Start+s.num.End)
}

// squares lays a table out and reads every cell. A row whose label and numbers
// are printed as equally many lines in one cell each is taken apart into rows.
func squares(t *doc.Table) [][]square {
	var out [][]square
	for r, row := range t.Grid() {
		line := make([]square, t.Columns)
		for c, cell := range row {
			if cell == nil {
				continue
			}
			s := square{cell: cell, text: cell.Text, place: cell.Place, first: cell.Row == r && cell.Col == c}
			s.kind, s.num = readCell(cell.Text)
			if s.kind == cellText && cell.OCR != 0 {
				if n, ok := readScanned(cell.Text); ok && len(yearsIn(n.Text)) == 0 {
					s.kind, s.num = cellAmount, n
				}
			}
			line[c] = s
		}
		out = append(out, lines(line)...)
	}
	markCut(out)
	return out
}

// markCut marks the rows below which an amount stands alone where the labels
// stand: a line too long for its page went on there, and which of its amounts
// that is cannot be told.
func markCut(rows [][]square) {
	for r := 1; r < len(rows); r++ {
		if len(rows[r]) < 2 || rows[r][0].kind != cellAmount || slices.ContainsFunc(rows[r][1:], func(s square) bool { return s.kind != cellEmpty }) || !hasAmount(rows[r-1]) {
			continue
		}
		for c := range rows[r-1] {
			rows[r-1][c].cut = true
		}
	}
}

// lines takes a row apart where several of its cells hold the same number of
// lines and all lines beside the label are numbers or empty.
func lines(row []square) [][]square {
	count, numeric := 0, 0
	for _, s := range row {
		if s.cell == nil || !s.first || s.kind == cellEmpty {
			continue
		}
		n := strings.Count(s.text, "\n") + 1
		if n == 1 || count > 0 && n != count {
			return [][]square{row}
		}
		count = n
		if allNumbers(s.text) {
			numeric++
		} else if wrappedLabel(s.text) {
			return [][]square{row}
		}
	}
	if count < 2 || numeric == 0 {
		return [][]square{row}
	}
	out := make([][]square, count)
	for i := range out {
		out[i] = make([]square, len(row))
	}
	for c, s := range row {
		if s.cell == nil {
			continue
		}
		at := 0
		for i, text := range strings.Split(s.text, "\n") {
			if i >= count {
				break
			}
			part := square{cell: s.cell, text: text, first: s.first, place: s.place.Span(at, at+len([]rune(text)))}
			part.kind, part.num = readCell(text)
			out[i][c] = part
			at += len([]rune(text)) + 1
		}
		if s.kind == cellEmpty {
			for i := range out {
				out[i][c] = square{cell: s.cell, first: s.first, place: s.place}
			}
		}
	}
	return out
}

// wrappedLabel tells whether a text of several lines is one label: a later line
// begins with a small letter ("Totala\nkostnader").
func wrappedLabel(text string) bool {
	_, rest, _ := strings.Cut(text, "\n")
	for line := range strings.SplitSeq(rest, "\n") {
		if c, _ := utf8.DecodeRuneInString(strings.TrimSpace(line)); unicode.IsLower(c) {
			return true
		}
	}
	return false
}

// allNumbers tells whether every line of a text is a number, a dash or empty.
func allNumbers(text string) bool {
	numbers := 0
	for line := range strings.SplitSeq(text, "\n") {
		switch kind, _ := readCell(line); kind {
		case cellText:
			return false
		case cellAmount, cellYear:
			numbers++
		}
	}
	return numbers > 0
}

// isNumber tells whether a square begins a number cell of the body.
func (s square) isNumber() bool {
	return s.first && (s.kind == cellAmount || s.kind == cellYear)
}

// isTitleRow tells whether a row holds one text that spans it or stands alone,
// and no number.
func isTitleRow(row []square) bool {
	texts := 0
	for _, s := range row {
		if s.first && s.kind != cellEmpty {
			texts++
			if s.kind != cellText {
				return false
			}
		}
	}
	return texts == 1
}
