package text

import (
	"slices"
	"strings"
	"unicode/utf8"

	"samplan/extract/doc"
)

// antiword draws a table of Word with its bars one under the other and no rule
// between the rows. A row that has fewer bars than the others has a field over
// several columns, and what does not fit in a field goes on in the line below:
//
//	|                      |År 2005           |År 2006          |
//	|                      |Budget  |Prognos  |Budget   |Andel %|
//	|Lön och sociala       |210 000 |148 000  |520 000  |8,1    |
//	|avgifter              |        |         |         |       |

// barEdges are the places of the bars of such a table: those of its fullest line,
// where the bars of all lines stand. nil where the lines are not drawn so, and
// where all are alike under the heads of Markdown.
func barEdges(lines []line) []int {
	var edges []int
	for _, l := range lines {
		if isPipeSeparator(l.text) || strings.Contains(l.text, `\|`) {
			return nil
		}
		if bars := barsOf(l.text); len(bars) > len(edges) {
			edges = bars
		}
	}
	if len(edges) < 3 {
		return nil
	}
	for _, l := range lines {
		if columnsOf(barsOf(l.text), edges) == nil {
			return nil
		}
	}
	return edges
}

// barSlack is how far, in characters, a bar may stand beside the others of its
// edge: antiword rounds the width of every field by itself.
const barSlack = 2

// columnsOf are the edges that the bars of a line stand at, the outer ones at
// the first and the last; nil where a bar stands at none.
func columnsOf(bars, edges []int) (cols []int) {
	for _, b := range bars {
		col := 0
		for i, e := range edges {
			if abs(b-e) < abs(b-edges[col]) {
				col = i
			}
		}
		if abs(b-edges[col]) > barSlack || len(cols) > 0 && col <= cols[len(cols)-1] {
			return nil
		}
		cols = append(cols, col)
	}
	if len(cols) < 2 || cols[0] != 0 || cols[len(cols)-1] != len(edges)-1 {
		return nil
	}
	return cols
}

// barTable reads the rows between these bars.
func barTable(lines []line, edges []int) *doc.Table {
	var rows [][]piece
	var above []piece // the line before, as printed
	for _, l := range lines {
		bars := barsOf(l.text)
		row := cutAtBars(l, bars, columnsOf(bars, edges))
		if fieldsGoOn(above, row, edges) {
			joinFields(rows[len(rows)-1], above, row, edges)
		} else {
			rows = append(rows, slices.Clone(row))
		}
		above = row
	}
	return newTable("markdown", rows)
}

// fieldsGoOn tells whether all that stands in a line is the rest of texts in the
// line above: no first word did fit there, and one goes on with a sentence.
func fieldsGoOn(above, row []piece, edges []int) bool {
	if len(above) != len(row) {
		return false
	}
	goesOn := false
	for i, p := range row {
		q := above[i]
		switch {
		case q.col != p.col || q.span != p.span:
			return false
		case p.text == "":
			continue
		case q.text == "" || isAmount(q.text) || isAmount(p.text) && !isYear(p.text) || isDash(p.text) || fitsBehind(q, p, edges):
			return false
		}
		goesOn = goesOn || startsSmall(p.text) || p.text[0] == '(' || wantsMore(q.text)
	}
	return goesOn
}

// fitsBehind tells whether the first word of a field would have fitted behind the
// one above it.
func fitsBehind(above, p piece, edges []int) bool {
	word := strings.Fields(p.text)[0]
	return utf8.RuneCountInString(above.text)+1+utf8.RuneCountInString(word) <= p.width(edges)
}

// width is how many characters a field between bars has room for.
func (p piece) width(edges []int) int { return edges[p.col+p.span] - edges[p.col] - 1 }

// joinFields joins the rest in a line to the fields of its row. A word that fills
// the line above goes on without a break: "Organisat" over "ion".
func joinFields(row, above, rest []piece, edges []int) {
	for i, p := range rest {
		switch word := above[i].text; {
		case p.text == "":
		case !strings.Contains(word, " ") && startsSmall(p.text) && utf8.RuneCountInString(word) == p.width(edges):
			row[i].text += p.text
		default:
			row[i].text += "\n" + p.text
		}
	}
}
