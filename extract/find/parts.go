package find

import "samplan/extract/doc"

// part is a rectangle of a printed table that is read as one grid: a header,
// label columns, number columns.
type part struct {
	title  string // of a row that spans the table, over the header
	header [][]square
	body   [][]square
}

// parts cuts a table into the grids it holds: side by side where a second
// column of labels stands right of numbers (incomes beside costs), one under
// the other where a new header row stands between amounts, and turned where
// years stand as rows or payers as heads over their only amounts.
func parts(rows [][]square) []part {
	var out []part
	for _, panel := range panels(rows) {
		for _, p := range stacked(panel) {
			switch {
			case p.yearsAsRows():
				p = p.turned()
			case p.payersAsHeads():
				p = p.labelled().turned()
			}
			out = append(out, p)
		}
	}
	return out
}

// panels cuts a table at each column of labels that follows number columns and
// has number columns of its own to the right.
func panels(rows [][]square) [][][]square {
	if len(rows) == 0 {
		return nil
	}
	body := rows[headerRows(rows):]
	cuts, seenNumbers := []int{0}, false
	for c := range rows[0] {
		texts, numbers := countColumn(body, c)
		switch {
		case numbers > texts:
			seenNumbers = true
		case seenNumbers && texts >= 2 && texts > percents(body, c) && numbersRightOf(body, c):
			cuts, seenNumbers = append(cuts, c), false
		}
	}
	var out [][][]square
	for i, from := range cuts {
		to := len(rows[0])
		if i+1 < len(cuts) {
			to = cuts[i+1]
		}
		panel := make([][]square, len(rows))
		for r := range rows {
			panel[r] = rows[r][from:to]
			if from > 0 && isTitleRow(rows[r]) {
				panel[r] = titled(rows[r], to-from)
			}
		}
		out = append(out, panel)
	}
	return out
}

// titled is the row of a panel beside the one in which a title of both stands:
// "Preliminär budget 2011" over incomes and costs side by side.
func titled(row []square, width int) []square {
	out := make([]square, width)
	for _, s := range row {
		if s.first && s.kind == cellText {
			out[0] = s
		}
	}
	return out
}

// countColumn counts texts and numbers that begin in a column.
func countColumn(body [][]square, c int) (texts, numbers int) {
	for _, row := range body {
		switch s := row[c]; {
		case s.isNumber():
			numbers++
		case s.first && s.kind == cellText:
			texts++
		}
	}
	return texts, numbers
}

// percents counts the percentages of a column: a word or two among them make no
// column of labels.
func percents(body [][]square, c int) int {
	n := 0
	for _, row := range body {
		if row[c].first && row[c].kind == cellPercent {
			n++
		}
	}
	return n
}

// numbersRightOf tells whether amounts stand right of column c on the rows
// where c has a text: c labels them, and is no column of comments.
func numbersRightOf(body [][]square, c int) bool {
	labelled, texts := 0, 0
	for _, row := range body {
		if row[c].kind != cellText || !row[c].first {
			continue
		}
		texts++
		for _, s := range row[c+1:] {
			if s.isNumber() {
				labelled++
				break
			}
			if s.kind == cellText {
				break
			}
		}
	}
	return labelled*2 >= texts && labelled >= 2
}

// stacked cuts a panel at header rows that stand between amounts.
func stacked(rows [][]square) []part {
	var out []part
	p := part{}
	take := func(rows [][]square) {
		n := headerRows(rows)
		p.header, p.body = rows[:n], rows[n:]
		for len(p.header) > 0 && isTitleRow(p.header[0]) && len(p.header) > 1 {
			p.title, p.header = titleOf(p.title, p.header[0]), p.header[1:]
		}
		for len(p.body) > 1 && len(p.header) == 0 && isTitleRow(p.body[0]) && spans(p.body[0]) {
			p.title, p.body = titleOf(p.title, p.body[0]), p.body[1:]
		}
		if len(p.body) > 1 && isYearRow(p.body[0]) {
			p.title, p.body = p.title+" "+p.body[0][0].text, p.body[1:]
			if len(p.header) == 0 && len(out) > 0 {
				p.header = out[0].header
			}
		}
		out = append(out, p)
	}
	start := 0
	for r := headerRows(rows) + 1; r < len(rows); r++ {
		if (newHeader(rows, r) || isYearRow(rows[r])) && anyAmount(rows[start:r]) {
			take(rows[start:r])
			p, start = part{}, r
			r += headerRows(rows[r:])
		}
	}
	take(rows[start:])
	return out
}

// isYearRow tells whether a row holds nothing but a year, in its first square:
// it heads the rows of that year.
func isYearRow(row []square) bool {
	for c, s := range row {
		if (c > 0) != (s.kind == cellEmpty) && s.first {
			return false
		}
	}
	return len(row) > 1 && (row[0].kind == cellYear || isYearLabel(row[0].text))
}

func anyAmount(rows [][]square) bool {
	for _, row := range rows {
		if hasAmount(row) {
			return true
		}
	}
	return false
}

// newHeader tells whether a row between amounts begins a new table: it names
// years or bases over number columns. A remark beside an amount that is left
// open ("se bokslut 2018") stands in a column without any.
func newHeader(rows [][]square, r int) bool {
	if !isHeaderRow(rows[r]) {
		return false
	}
	named := 0
	for c, s := range rows[r] {
		_, numbers := countColumn(rows, c)
		if s.isNumber() {
			numbers-- // itself: "2020" may be the last word of a remark
		}
		if numbers > 0 && c > 0 && s.first && (s.kind == cellYear || s.kind == cellText && (len(yearsIn(s.text)) > 0 || basisWord.match(s.text))) {
			named++
		}
	}
	return named > 0
}

// spans tells whether the row's text covers more than its first square.
func spans(row []square) bool {
	for _, s := range row {
		if s.first && s.kind == cellText {
			return s.cell.ColSpan > 1 || len(row) == 1
		}
	}
	return false
}

func titleOf(title string, row []square) string {
	for _, s := range row {
		if s.first && s.kind == cellText {
			if title != "" {
				title += " "
			}
			return title + s.text
		}
	}
	return title
}

// yearsAsRows tells whether the rows are labelled by years and the columns by
// something else ("År | Kommunen | Regionen | Staten").
func (p part) yearsAsRows() bool {
	years, labels := 0, 0
	for _, row := range p.body {
		if len(row) == 0 || row[0].kind == cellEmpty {
			continue
		}
		labels++
		if row[0].kind == cellYear || isYearLabel(row[0].text) {
			years++
		}
	}
	if len(p.header) == 0 || years == 0 || years*2 <= labels {
		return false
	}
	for _, s := range p.header[len(p.header)-1][1:] {
		if s.kind == cellYear {
			return false
		}
	}
	return true
}

// payersAsHeads tells whether a payer stands over every column and its amount,
// with a unit of money, under it, as cards side by side show what each pays:
// "Luleå kommun | Piteå kommun" over "1 480 000 kr | 793 000 kr". What stands
// under the amounts is no further amount, and no column labels the rows.
func (p part) payersAsHeads() bool {
	if len(p.header) != 1 || len(p.header[0]) < 2 || len(p.body) == 0 {
		return false
	}
	for c, s := range p.header[0] {
		if n := p.body[0][c]; !s.first || payersNamed(s.text) != 1 || !n.first || n.kind != cellAmount || !isMoneyUnit(n.num.Unit) {
			return false
		}
		for _, row := range p.body[1:] {
			if row[c].kind == cellAmount || row[c].kind == cellYear {
				return false
			}
		}
	}
	return true
}

// labelled is a part with an empty column of labels before its columns, and the
// first row of its body only.
func (p part) labelled() part {
	front := func(row []square) []square {
		return append([]square{{kind: cellEmpty, first: true}}, row...)
	}
	return part{title: p.title, header: [][]square{front(p.header[0])}, body: [][]square{front(p.body[0])}}
}

// turned swaps rows and columns.
func (p part) turned() part {
	all := append(append([][]square{}, p.header...), p.body...)
	out := part{title: p.title}
	rows := make([][]square, len(all[0]))
	for c := range rows {
		rows[c] = make([]square, 0, len(p.body)+1)
		label := square{kind: cellEmpty}
		for _, h := range p.header { // the lowest header text labels the row
			if h[c].kind != cellEmpty {
				label = h[c]
				label.first = true
			}
		}
		rows[c] = append(rows[c], label)
		for _, row := range p.body {
			rows[c] = append(rows[c], row[c])
		}
	}
	head := rows[0]
	head[0] = square{kind: cellEmpty, place: doc.Place{}}
	out.header, out.body = [][]square{head}, rows[1:]
	return out
}
