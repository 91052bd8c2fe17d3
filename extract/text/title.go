package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Limits of what reads as a title.
const (
	longestHeading = 75  // characters of an unnumbered heading; a longer line is a sentence without stop
	headingWords   = 9   // words of an unnumbered heading
	longestChapter = 100 // characters of a numbered heading
)

// usualTitle matches the titles that chapters of plans and reports have.
var usualTitle = expression(`(?i)^(inledning|bakgrund|sammanfattning|förord|syfte|vision|uppdrag|mål|målgrupp|målgrupper|organisation|styrelse|styrelsen|` +
	`verksamhet|verksamhetsidé|insatser|aktiviteter|budget|ekonomi|finansiering|uppföljning|utvärdering|kommunikation|kansli|övrigt|tidplan|individmål|mått)` +
	`( (och|för|samt) .*| \d{4}.*)?:?$`)

// finite matches verbs that make a sentence of a line without a stop.
var finite = expression(`(?i)(^|\s)(är|har|ska|skall|kan|bör|får|ingår|består|finns|gäller|omfattar|utgår|leder|leds|svarar|ansvarar|bildades|antogs|se|bygger|syftar|innebär|blir|kommer|beslutar|beslutade)([\s,;:]|$)`)

// notTitle matches lines that name or date something: "Dnr 12/2010", "Antagen av …",
// "Datum: 2010-11-26", units, sums of money, addresses and telephone numbers.
var notTitle = expression(`(?i)^(dnr|diarienr|diarienummer|datum|org\.?\s?nr|organisationsnummer|tel|telefon|fax|adress|e-post|antagen|antaget|beslutad|fastställd|undertecknad|\(?(alla )?(belopp|siffror) |\(?i? ?(tkr|kkr|mkr|mnkr|kronor)\b)` +
	`|:\s*\S|@|www\.|https?:|\d{4}-\d{2}-\d{2}|\d[ \x{A0}]\d{3}(\D|$)|\d{3} \d{2}\s|\t|\S {3,}\S`)

// startsYear matches "2018 års mål".
var startsYear = expression(`^(19|20)\d\d\b`)

// isPlausible says whether the text of p can be a heading without a number.
func (p *part) isPlausible(longest int) bool {
	r, _ := utf8.DecodeRuneInString(p.Text)
	return len(p.lines) == 1 && p.marker == "" && (unicode.IsUpper(r) || startsYear().MatchString(p.Text) || strings.ContainsRune("”\"", r)) &&
		isTitle(p.Text, longest) && len(strings.Fields(p.Text)) <= headingWords &&
		(p.Bold || strings.HasSuffix(p.Text, "?") || !finite().MatchString(p.Text))
}

// isTitle says whether s has the form of a title: some letters, no stop, not too long.
func isTitle(s string, longest int) bool {
	if utf8.RuneCountInString(head(s, 8*longest)) > longest {
		return false
	}
	letters := 0
	for _, r := range s {
		if unicode.IsLetter(r) {
			letters++
		}
	}
	stop := endsSentence(s) && !strings.HasSuffix(s, "?") && len(strings.Fields(s)) > 3
	return letters >= 3 && !stop && !strings.HasSuffix(s, ";") && !strings.HasSuffix(s, ",") && !introduces().MatchString(s) && !notTitle().MatchString(s)
}

// introduces matches the end of a sentence that goes on, in a list say.
var introduces = expression(`(?i)\s(att|för|är|som|av|till|med|följande|ska|skall|på|i|och|samt|eller|den|det|en|ett|mellan):?$`)
