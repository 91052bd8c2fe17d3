package text

import (
	"strings"
	"unicode/utf8"

	"samplan/extract/doc"
)

// footNote matches a note: its mark, then a sentence, on one line or two.
var footNote = expression(`^([1-9]|[a-h])[)]?( \p{Lu}\pL|$)`)

// markedLabel matches a label with a mark that stood above the line: "Försäkringskassana", "kommun2".
var markedLabel = expression(`^(.*\pL)([1-9]|[a-h])\)?$`)

// cutMarks takes the marks of the document's notes off the labels of tables. A
// converter prints what stands above the line as the last letter of the word: a
// digit after a letter is a mark where there is such a note, a letter only where
// the word without it stands in the text too, and with it nowhere.
func cutMarks(tables []region, lines []line) {
	notes := footNotes(lines)
	if len(notes) == 0 {
		return
	}
	words := map[string]int{}
	for _, l := range lines {
		for _, w := range strings.FieldsFunc(l.text, func(r rune) bool { return strings.ContainsRune(" \t,.;:()", r) }) {
			words[w]++
		}
	}
	for _, t := range tables {
		for _, row := range t.table.Rows {
			if m := markedLabel().FindStringSubmatch(row[0].Text); m != nil && notes[m[2]] && isMark(m, words) {
				row[0].Text = m[1]
			}
		}
		cutDecimalMarks(t.table, notes)
	}
}

// oneDecimal and twoDecimals match amounts by their decimals; in the second the last may be a mark.
var (
	oneDecimal  = expression(`^[-–−+]?\d[\d ]*,\d$`)
	twoDecimals = expression(`^([-–−+]?\d[\d ]*,\d)([1-9])$`)
)

// leastDecimals is how many amounts with one decimal tell how a table prints its amounts.
const leastDecimals = 10

// cutDecimalMarks takes the marks of notes off amounts: the second decimal of a
// few in a table where all others have one.
func cutDecimalMarks(t *doc.Table, notes map[string]bool) {
	one := 0
	var marked []*doc.Cell
	for _, row := range t.Rows {
		for i := range row[1:] {
			c := &row[1+i]
			switch m := twoDecimals().FindStringSubmatch(c.Text); {
			case oneDecimal().MatchString(c.Text):
				one++
			case m != nil && notes[m[2]]:
				marked = append(marked, c)
			case m != nil:
				return // two decimals are usual
			}
		}
	}
	if one < leastDecimals || len(marked)*leastDecimals > one {
		return
	}
	for _, c := range marked {
		c.Text = c.Text[:len(c.Text)-1]
	}
}

// isMark tells whether the end of a label is a mark.
func isMark(m []string, words map[string]int) bool {
	if startsDigit(m[2]) {
		return true
	}
	fields := strings.Fields(m[1])
	word := strings.Trim(fields[len(fields)-1], ",.;:()")
	return utf8.RuneCountInString(word) > 3 && words[word] > 0 && words[word+m[2]] <= 1
}

// footNotes are the marks of the notes in the text, which begin with 1 or a and leave none out.
func footNotes(lines []line) map[string]bool {
	marks := map[string]bool{}
	for _, l := range lines {
		if m := footNote().FindStringSubmatch(head(strings.TrimSpace(l.text), 40)); m != nil {
			marks[m[1]] = true
		}
	}
	for _, first := range []rune{'1', 'a'} {
		for mark := first; mark < first+9; mark++ {
			if !marks[string(mark)] {
				for later := mark; later < first+9; later++ {
					delete(marks, string(later))
				}
				break
			}
		}
	}
	return marks
}
