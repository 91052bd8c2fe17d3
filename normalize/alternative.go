package normalize

import (
	"slices"
	"strings"

	"github.com/shopspring/decimal"

	"samplan/extract/doc"
	"samplan/normalize/sums"
	"samplan/schema"
)

// alternative is another reading of a cell that its print allows.
type alternative struct {
	value decimal.Decimal // kronor, signed as sheetCell.value
	why   string          // code of the reason
}

// The reasons of a reading that a sum has settled.
const (
	settledSeparator = "separator-by-sum"
	settledSign      = "sign-by-sum"
	settledDigit     = "digit-by-sum" // a doubt as well: one sum proves one digit, and nothing is left to prove the sum
)

// settleAlternatives lets the printed sums that do not hold choose among the
// other readings that the print of one of their amounts allows: the other
// meaning of a lone separator, a dash that is a minus or none, a digit that OCR
// takes for another. Where one change makes the sum hold, and breaks none that
// holds, it is taken; where several do, their rows are doubted with what else
// they may be; where none does, the sum stays broken and its check flags it.
func (s *sheet) settleAlternatives(d *doc.Document) {
	const rounds = 3 // an amount that is settled may open the sum above it
	for range rounds {
		changed := false
		for _, e := range s.solved.Equations {
			for c, col := range e.Columns {
				if col.Used && !col.Holds && len(e.Parts) > 1 && s.settleEquation(e, c, d) {
					changed = true
				}
			}
		}
		if !changed {
			return
		}
		s.solve()
	}
}

// change is a row of an equation and the reading that makes it hold.
type change struct {
	row   int
	mends int // equations that hold with it
	alternative
}

// settleEquation makes the one change that mends an equation in a column.
func (s *sheet) settleEquation(e sums.Equation, c int, d *doc.Document) bool {
	total := s.rows[e.Total].cells[c].value
	if total == nil {
		return false
	}
	missing := total.Sub(e.Columns[c].Sum)
	var fits []change
	for _, row := range append([]int{e.Total}, e.Parts...) {
		cell := &s.rows[row].cells[c]
		if cell.value == nil || cell.settled != "" {
			continue
		}
		want := cell.value.Add(missing)
		if row == e.Total {
			want = e.Columns[c].Sum
		}
		for _, a := range s.alternatives(cell, c, d) {
			if !a.value.Equal(want) {
				continue
			}
			if mends, ok := s.mends(row, c, want.Sub(*cell.value)); ok {
				fits = append(fits, change{row, mends, a})
			}
		}
	}
	best := 0
	for _, f := range fits {
		best = max(best, f.mends)
	}
	fits = slices.DeleteFunc(fits, func(f change) bool { return f.mends < best })
	if len(fits) == 1 {
		s.rows[fits[0].row].cells[c].settle(fits[0])
		return true
	}
	for _, f := range fits {
		cell := &s.rows[f.row].cells[c]
		if doubt := (schema.Reason{Code: "several-by-sum", Detail: f.value.String()}); !slices.Contains(cell.doubts, doubt) {
			cell.doubts = append(cell.doubts, doubt)
		}
	}
	return false
}

// settle takes a change as the cell's reading.
func (c *sheetCell) settle(f change) {
	c.reasons = append(c.reasons, schema.Reason{Code: f.why, Detail: c.value.String()})
	if f.why == settledDigit && f.mends < 2 {
		c.doubts = append(c.doubts, schema.Reason{Code: settledDigit, Detail: c.value.String()})
	}
	value := f.value
	c.value, c.other, c.settled = &value, nil, f.why
}

// mends counts the equations that a row's change in a column makes hold; ok is
// false where it breaks one.
func (s *sheet) mends(row, c int, by decimal.Decimal) (n int, ok bool) {
	for _, e := range s.solved.Equations {
		col := e.Columns[c]
		total := s.rows[e.Total].cells[c].value
		if !col.Used || total == nil {
			continue
		}
		left := total.Sub(col.Sum)
		switch {
		case row == e.Total:
			left = left.Add(by)
		case slices.Contains(e.Parts, row):
			left = left.Sub(by)
		default:
			continue
		}
		switch {
		case left.IsZero() && !col.Holds:
			n++
		case !left.IsZero() && col.Holds:
			return 0, false
		}
	}
	return n, true
}

// alternatives are the other readings of a cell.
func (s *sheet) alternatives(cell *sheetCell, c int, d *doc.Document) []alternative {
	var out []alternative
	if cell.other != nil {
		out = append(out, alternative{*cell.other, settledSeparator})
	}
	if strings.ContainsAny(cell.printed.Number.Text, "-−–") {
		out = append(out, alternative{cell.value.Neg(), settledSign})
	}
	place := cell.printed.Place
	if ocrAt(d, schema.Source{Block: place.Block, Row: place.Row, Col: place.Col}) == 0 {
		return out
	}
	printed, ok := parseAmount(cell.printed.Number.Text)
	if !ok || printed.value.IsZero() {
		return out
	}
	factor := cell.value.Div(printed.value) // the unit and the side's sign; exact, as the one is made from the other
	for _, text := range lookAlikes(cell.printed.Number.Text) {
		if r, ok := parseAmount(text); ok && r.other == nil {
			out = append(out, alternative{r.value.Mul(factor), settledDigit})
		}
	}
	return out
}

// alike are the digits that OCR takes for one another in small or blurred type.
var alike = map[rune]string{'0': "689", '1': "47", '2': "7", '3': "589", '4': "19", '5': "368", '6': "058", '7': "12", '8': "0369", '9': "0348"}

// lookAlikes are the numbers that a printed one becomes when one digit is
// another that looks alike.
func lookAlikes(printed string) []string {
	var out []string
	runes := []rune(printed)
	for i, r := range runes {
		for _, other := range alike[r] {
			changed := slices.Clone(runes)
			changed[i] = other
			out = append(out, string(changed))
		}
	}
	return out
}
