package find

import "strings"

// monthNames are the first letters of the months, as headers shorten them.
const monthNames = `(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)`

var (
	// monthRange matches some months in a header: "sept-dec", "jan–april".
	monthRange = swedish(`\b` + monthNames + `\w*\.?\s*[-–]\s*(?:\d\d?\s*)?` + monthNames + `\w*`)
	// restOfYear matches the months from one within the year to its end.
	restOfYear = swedish(`\b(?:feb|mar|apr|maj|jun|jul|aug|sep|okt|nov)\w*\.?\s*[-–]\s*(?:\d\d?\s*)?dec\w*`)
	// wholeYear matches all months of a year: "jan-dec".
	wholeYear = swedish(`\bjan\w*\.?\s*[-–]\s*(?:\d\d?\s*)?dec\w*`)
	// budgetHead heads a column of a budget.
	budgetHead = swedish(`\bbudget`)
)

// markFirstYear gives the columns of a year that the förbund began in back to
// the budget: "2005 (sept-dec)" beside "2006". All that the table has of that
// year is of the same months to its end, its budget is among it, and the years
// beside it come after and are whole. "Sept–dec 2014" beside "Helår 2014" is a
// tertial, and "Utfall okt-dec 2014" beside "Budget 2015" a part of its year.
func markFirstYear(cols []GridColumn) {
	for i := range cols {
		if c := &cols[i]; c.Role == OtherColumn && isFirstYear(cols, c.Year, months(c.Head)) && !headsOther(c.Head) {
			c.Role = AmountColumn
		}
	}
}

// isFirstYear tells whether the columns of a year are all of these months, which
// end it, and columns of a later year are of the whole of theirs.
func isFirstYear(cols []GridColumn, year, span string) bool {
	if year == "" || !restOfYear.match(span) {
		return false
	}
	budget, later := false, false
	for _, c := range cols {
		switch {
		case c.Year == year:
			if months(c.Head) != span {
				return false
			}
			budget = budget || budgetHead.match(c.Head)
		case c.Year != "" && months(c.Head) != "" || c.Year != "" && c.Year < year:
			return false
		case c.Role == AmountColumn && c.Year > year:
			later = true
		}
	}
	return budget && later
}

// months are the months that a header limits its column to; "" for none.
func months(head string) string {
	return strings.ToLower(monthRange.first(wholeYear.blanked(head)))
}

// isOtherHead tells whether a header is of no budget amounts, or of those of a part
// of a year. From January to December is no part.
func isOtherHead(head string) bool {
	head = wholeYear.blanked(head)
	return otherHead.match(head) || isPartYear(head)
}

// headsOther tells whether a header is of no budget amounts even if its months
// are left out.
func headsOther(head string) bool {
	return otherHead.match(monthRange.blanked(head))
}
