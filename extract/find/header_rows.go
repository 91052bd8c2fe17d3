package find

import (
	"strings"
)

// headerRows returns how many rows at the top of a table are its header: rows
// before the first amounts that have text or years over the number columns.
// Plans head their tables with one to three rows ("Budget | Plan | Plan" over
// "2015 | 2016 | 2017"), often under a title that spans the table.
func headerRows(rows [][]square) int {
	header := 0
	for r := 0; r < min(len(rows), 6); r++ {
		if isHeaderRow(rows[r]) {
			header = r + 1
			continue
		}
		if hasAmount(rows[r]) {
			break
		}
	}
	return header
}

// isHeaderRow tells whether a row names columns: no amounts, and a text or a
// year over a column other than the first.
func isHeaderRow(row []square) bool {
	years, texts := map[string]bool{}, 0
	for c, s := range row {
		if c == 0 || !s.first {
			continue
		}
		switch s.kind {
		case cellAmount:
			return false
		case cellYear:
			years[s.num.Text] = true
		case cellText:
			texts++
		}
	}
	if len(years) == 0 {
		return texts > 0
	}
	label := ""
	if len(row) > 0 && row[0].kind == cellText {
		label = row[0].text
	}
	captioned := len(years) > 1 && (len(yearsIn(label)) > 0 || statedUnit(label) != "") // "Tabell 2. Kostnader 2024–2026, tkr"
	if label != "" && texts == 0 && sideOf(label) != "" && !sideHeader.match(label) && !captioned && !countYears(row) {
		return false // "Representation | 2010 | 2015": amounts
	}
	// "Representation | 2000" is an amount; "| 2015 | 2016" and "Belopp i tkr | 2015" are headers
	return len(years) > 1 || texts > 0 || label == "" || headLabel.match(label)
}

// countYears tells whether two cells or more count the years, one after the
// other: amounts do not.
func countYears(row []square) bool {
	n, last := 0, 0
	for c, s := range row {
		if c == 0 || !s.first || s.kind != cellYear {
			continue
		}
		if year := atoi(s.num.Text); n == 0 || year == last+1 {
			n, last = n+1, year
		} else {
			return false
		}
	}
	return n >= 2
}

// headLabel matches what stands over the labels in a header row.
var headLabel = swedish(`\b(?:belopp|tkr|kkr|mkr|mnkr|kr|kronor|sek|år|post|konto|benämning|budget\w*|verksamhet|plan|prognos|intäkter|kostnader|inkomster|utgifter|text|medlem\w*|part\w*|insats\w*)\b`)

// hasAmount tells whether a row holds an amount that is surely no year.
func hasAmount(row []square) bool {
	for _, s := range row {
		if s.first && s.kind == cellAmount {
			return true
		}
	}
	return false
}

// yearLabel matches a label that is a year and little else: "2014", "Budget
// 2014", "År 2015 (plan)". Tables with years as rows have them.
var yearLabel = swedish(`^\W*(?:(?:år|budget|plan|prognos|utfall|bokslut|verksamhetsår|preliminär|prel\.?|reviderad|rev\.?|äskande|förslag|inriktning|för)\s*)*(?:19|20)\d\d\W*(?:\(?(?:år|budget|plan|prognos|utfall|bokslut|prel\.?|preliminär|preliminärt|förslag)\)?\W*)*$`)

// isYearLabel tells whether a text is a year with at most a basis beside it.
func isYearLabel(text string) bool {
	return yearLabel.match(strings.ReplaceAll(text, "\n", " "))
}
