package find

import (
	"strings"

	"samplan/extract/doc"
)

// raggedLines are the rows of a table as lines.
func raggedLines(b *doc.Block, block int) (out []flatLine) {
	for _, row := range b.Table.Rows {
		text := &flatText{place: b.Place}
		for i, c := range row {
			if i > 0 {
				text.runes = append(text.runes, ' ', ' ') // no number goes on in the next cell
			}
			text.cells = append(text.cells, textCell{len(text.runes), c.Place})
			text.runes = append(text.runes, []rune(strings.ReplaceAll(c.Text, "\n", " "))...)
		}
		if tokens := withUnits(flatTokens(text.runes)); len(tokens) > 0 {
			out = append(out, flatLine{flatText: text, tokens: tokens, block: block})
		}
	}
	return out
}

// isRagged tells whether a table that nothing but blanks parted into columns has
// rows of equally many amounts as a rule, and yet more columns of amounts than
// these, or several amounts in a cell: text with tabs that was printed as it
// stood. Its columns are not to be trusted.
func isRagged(t *doc.Table) bool {
	if t.Found != "aligned" {
		return false
	}
	inRow, inColumn := map[int]int{}, map[int]int{} // rows by their number of amounts, amounts by column
	var heads, rests []int                          // amounts in the first cell of each row, and in the others
	crowded := 0
	for _, row := range t.Rows {
		head, rest := 0, 0
		for _, c := range row {
			amounts := amountsOf(c.Text, c.Col > 0)
			switch {
			case amounts == 0:
			case c.Col == 0:
				head = amounts
			default:
				inColumn[c.Col]++
				rest += amounts
				if amounts > 1 {
					crowded++
				}
			}
		}
		if head+rest > 0 {
			heads, rests = append(heads, head), append(rests, rest)
			inRow[rest]++
		}
	}
	usual := 0
	for n, count := range inRow {
		if count > inRow[usual] || count == inRow[usual] && n > usual {
			usual = n
		}
	}
	fits := 0
	for i := range rests {
		if rests[i] == usual || rests[i]+heads[i] == usual { // "Täby kommun 783 | 810 | 829"; no amount in "Steg 2 | 104 | 112"
			fits++
		}
		if rests[i] < usual && rests[i]+heads[i] == usual {
			inColumn[0]++
		}
	}
	return usual >= 2 && fits*5 >= len(rests)*3 && len(rests) >= leastLineRows && (len(inColumn) > usual || crowded > 0)
}

// amountsOf counts the amounts of a cell that holds nothing else, or those that
// end the text of the first.
func amountsOf(text string, alone bool) (n int) {
	r := []rune(text)
	numbers := Numbers(text)
	end := len(r)
	for i := len(numbers) - 1; i >= 0; i-- {
		if strings.Trim(string(r[numbers[i].After:end]), " ()\u00a0") != "" || numbers[i].Percent() {
			break
		}
		end = numbers[i].Start
		n++
	}
	if alone && strings.Trim(string(r[:end]), " ()–-\u00a0") != "" {
		return 0
	}
	return n
}
