package find

// unitStatement matches a unit that is stated for a whole table, not printed
// after a number: "Belopp i tkr", "(tkr)", "i tusental kronor", a lone "kr".
var unitStatement = expression(`(?i)(?:^\s*\(?|[^\d\s.]\s+\(?|\(\s*)(miljoner kronor|milj\.? ?kr|mnkr|mkr|msek|(?:tusen|1[ .]?000)-?(?:tals?)? ?(?:kronor|kr|sek)|000 kr|tkr|kkr|ksek|tsek|kronor|kr|sek)(?:$|[\s).,:;/*])`)

// allAmounts matches a sentence that gives the unit of all tables.
var allAmounts = expression(`(?i)\b(?:alla|samtliga) (?:belopp|siffror|summor)\b.{0,40}\b(?:miljoner kronor|mnkr|mkr|(?:tusen|1000)-?(?:tals?)? ?(?:kronor|kr)|tkr|kkr|ksek|kronor|kr|sek)\b`)

// budgetOfYear matches "Budget 2012 utgår från …", "budgeten för år 2012".
var budgetOfYear = expression(`(?i)\bbudget(?:en)?(?: för)?(?: år(?:et)?)? ((?:19|20)\d\d)\b`)

// amountsIn matches the words that announce a unit: only they are trusted in a
// whole sentence, where "kronor" may be anything.
var amountsIn = expression(`(?i)(?:belopp\w*|siffror\w*|summor\w*|angiv\w*|anges|redovisas|\bi)(?: \w+){0,4}? (miljoner kronor|milj\.? ?kr|mnkr|mkr|msek|(?:tusen|1[ .]?000)-?(?:tals?)? ?(?:kronor|kr|sek)|000 kr|tkr|kkr|ksek|tsek|kronor|kr|sek)\b`)

// statedUnit returns the unit that a short text (a header, a caption) states,
// else "".
func statedUnit(text string) string {
	if m := unitStatement().FindStringSubmatch(text); m != nil {
		return m[1]
	}
	return ""
}

// announcedUnit returns the unit that a sentence announces for amounts to come.
func announcedUnit(text string) string {
	if m := amountsIn().FindStringSubmatch(text); m != nil {
		return m[1]
	}
	return ""
}
