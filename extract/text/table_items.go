package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// itemKind says what a line can be in a table that has a cell on each line.
type itemKind int

const (
	labelItem  itemKind = iota // a short text: label, head, caption, heading
	amountItem                 // a number alone
	yearItem                   // a year alone: a head, or an amount of about 2000
	valueItem                  // a short text that a number starts: "2 dagar", "% av budget"
	emptyItem                  // the mark of an empty cell
	proseItem                  // a sentence, an item of a list, a line of several columns
)

// item is a line with text, or with the mark of an empty cell.
type item struct {
	kind itemKind
	text string // empty for marks that are white space
	i    int    // index of the line
	gap  int    // blank lines before it
	at   line
}

// Limits in runes and words: the longest labels seen in budgets are about 90
// runes ("Personalkostnader, inklusive …"); a text of five words with a full
// stop is a sentence.
const (
	longestCell   = 120
	longestPhrase = 30
	mostWords     = 16
	phraseWords   = 5
)

var (
	sectionForm = expression(`^\d{1,2}(\.\d{1,2}){1,3}\.?$`) // "2.1" of a heading; decimals have a comma
	valueForm   = expression(`^(%|[<>≥≤~]?\s?\d)`)
	chapterForm = expression(`^\d{1,2}(\.\d{1,2})*(\.\s*\pL|\s+\p{Lu})`)
)

// lineItems makes items of the lines. A line of plain blanks separates items,
// a lone no-break space is an empty cell.
func lineItems(lines []line) (items []item) {
	gap := 0
	for i, l := range lines {
		if strings.Trim(l.text, " \t\r\f\v") == "" {
			gap++
			continue
		}
		kind, text := classify(l.text)
		items = append(items, item{kind, text, i, gap, l})
		gap = 0
	}
	return items
}

func classify(s string) (itemKind, string) {
	if len(s) > 4*longestCell {
		return proseItem, s
	}
	text := strings.TrimSpace(s)
	if inner := strings.Trim(text, "| "); isEmpty(inner) {
		return emptyItem, ""
	} else if inner != text && !strings.Contains(inner, "|") {
		text = strings.TrimSpace(inner) // one cell between pipes
	}
	last := text[len(text)-1:]
	switch {
	case isDash(text), text == "..", text == "_":
		return emptyItem, text
	case isRule(text), strings.HasPrefix(text, "•"), strings.HasPrefix(text, "·"):
		return proseItem, text
	case sectionForm().MatchString(text):
		return proseItem, text
	case isYear(text):
		return yearItem, text
	case isAmount(text):
		return amountItem, text
	case utf8.RuneCountInString(text) > longestCell, strings.Contains(text, "   "), strings.Contains(text, "\t"):
		return proseItem, text
	case (strings.ContainsAny(last, ".!?:;") || text[0] == '*') && len(strings.Fields(text)) >= phraseWords:
		return proseItem, text
	case strings.Count(text, " ") >= mostWords:
		return proseItem, text
	case len(text) <= 2*longestPhrase && strings.IndexFunc(text[:1], unicode.IsLetter) < 0 && valueForm().MatchString(text) && !chapterForm().MatchString(text):
		return valueItem, text
	case countDigits(text) > 0 && strings.IndexFunc(text, unicode.IsLetter) < 0:
		return valueItem, text // "-2,3-2,6": numbers run together
	}
	return labelItem, text
}

// isHead tells whether the item can stand over a column.
func (it item) isHead() bool {
	if captionForm().MatchString(it.text) {
		return false
	}
	return it.kind == labelItem && !chapterForm().MatchString(it.text) || it.kind == yearItem || it.kind == emptyItem || it.kind == valueItem && yearStart().MatchString(it.text)
}

// isData tells whether the item can be a cell beside a label.
func (it item) isData() bool { return it.kind != labelItem && it.kind != proseItem }

var captionForm = expression(`(?i)^(tabell|diagram|figur|bilaga) \d`)

var yearStart = expression(`^(19[89]|20[0-4])\d\b[^-]`) // "2018, jan–sep"

var headWord = expression(`(?i)\b(budget|utfall|prognos|plan|bokslut|antal|andel|belopp|pris|avvikelse|förändring|differens|kronor|kr|tkr|kkr|mnkr|mkr|procent|(19[89]|20[0-4])\d)\b|%|^(summa|totalt|kvinnor|män)`)

// saysColumn tells whether the words of the item are those of a column of numbers.
func (it item) saysColumn() bool {
	return it.kind == yearItem || it.kind != proseItem && headWord().MatchString(it.text)
}
