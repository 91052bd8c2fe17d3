package find

import (
	"strings"
	"unicode"

	"samplan/normalize/reference"
)

// Words that place a row or a section header on a side. They are stems of the
// words that Swedish budgets use; the whole label is looked at, so that
// "Bidrag till projekt" is a cost and "Bidrag från regionen" an income.
var (
	resultWords  = swedish(`^(?:summa )?(?:årets |budgeterat |beräknat |periodens |verksamhetens |ekonomiskt |prognostiserat )?(?:netto)?resultat\b|^över-? ?[/-] ?underskott|^årets (?:över|under)skott|^(?:beräknat )?(?:över|under)skott(?: (?:att föra )?till (?:nästa|kommande) år)?$|^differens\b|^balans$|^netto(?:kostnad|intäkt)?\b|intäkter (?:minus|[-–]|–) kostnader`)
	stockWords   = swedish(`^(?:summa )?(?:utgående|ingående|ib\b|ub\b|årets förändring av|förändring (?:av )?eget kapital)|eget kapital (?:per|den|vid|\d{4}-)|\beget kapital(?:,)? (?:utgående|ingående|vid årets)|^(?:beräknat |prognostiserat )?eget kapital (?:31|1) |^saldo\b|^behållning\b|^likvida medel`)
	incomeTotal  = swedish(`^summa att disponera|^(?:delsumma|summa|totalt?|totala|s:a|total)\W*(?:\w+ )?(?:intäkt|inkomst|finansiering|medel|bidrag|tillgängl|disponib|tilldelning|medlems)|(?:intäkter|inkomster|finansiering) (?:totalt|summa)|^(?:totala?|summa) (?:tillgångar|ram)\b|^att disponera`)
	incomeEnd    = swedish(`^summa att disponera|^(?:summa|totalt?|totala|s:a|total)\W*(?:\w+ )?(?:intäkt|inkomst|finansiering|medel att|tillgängl|disponib)|(?:intäkter|inkomster|finansiering) (?:totalt|summa)|^att disponera`) // of all incomes, not of the members' alone
	expenseTotal = swedish(`^(?:delsumma|summa|totalt?|totala|s:a|total)\W*(?:\w+ )?(?:kostn|utgift|förbrukn|insats|projekt|verksamhet|administ|styrelse|kansli|aktivitet|användning|samverkan)|(?:kostnader|utgifter) (?:totalt|summa)|^(?:total|budget)\w* ?(?:budget|omslutning)`)
	incomeWords  = swedish(`intäkt|inkomst|^så (?:här )?finansieras|finansiering(?:$|\W| av förbundet| från)|^(?:bidrag|anslag|tilldelning|medel|tillskott|insatser|avgift(?:er)?) (?:från|av)\b|\bbidrag från|medlemsavgift(?:er)?$|medlemsbidrag|verksamhetsbidrag|driftbidrag|statsbidrag|projektbidrag från|medlemmarnas|parternas|huvudmännens (?:bidrag|insats|tillskott|medel)|ägarnas (?:bidrag|tillskott)|^ränt(?:a|or)(?:$|\W)|överför(?:t|da|ing)(?: medel| överskott| kapital| saldo)? (?:från|av)|överför(?:t|da) (?:medel|överskott|kapital)|från (?:föregående|tidigare) år|(?:överskott|kapital|medel|saldo|behållning)(?:et)? från|balanserat|balanserade medel|kvarvarande medel|ej förbrukade|oförbrukade|ianspråk|(?:överskott|kapital|medel|saldo)(?:et)? att (?:använda|disponera)|disponering av|uttag (?:av|ur)|ur eget kapital|^(?:användning av )?eget kapital|^ackumulerat överskott|medel att disponera|disponibla|tillgängliga medel|tillförda medel|medelstilldelning|tilldelade medel|\besf\b|socialfonden|eu-medel|^finansiella poster|återsökt|momsersättning|^återbetaln`)
	expenseWords = swedish(`kostn|utgift|arvode|\blön|löner\b|personal|lokal|hyra|hyror|revision|administ|styrelse|kansli|insatser|projekt|aktivitet|utvärder|uppfölj|information|kommunikation|marknadsför|utbildning|konferens|kompetens|resor|rese(?:ers|kost)|traktament|telefon|material|it-|data\b|dator|porto|tryck|hemsida|webb|försäkring(?:ar)?\b|represent|livsmedel|förtäring|oförutse|reserv\b|avsatt|avsätt|konsult|avskriv|tjänst(?:er|eman|emän)?\b|förbundschef|samordnare|koordinator|sammanträde|förlorad|arbetsgivar|sociala avg|bidrag till|stöd till|överföring till|utbetal|användning|utvecklingsmedel|verksamhet`)
	neverIncome  = swedish(`räntekostn|bidrag till|stöd till|överföring till|överför(?:s|as)? till|insatser (?:för|riktade|som|inom)|kostn|utgift|arvode`)
)

// sideOf says on which side the words of a label put it: income, expense,
// result (also for own capital at a date), or "" where they do not say.
func sideOf(label string) string {
	l := strings.TrimLeft(label, " -–—•*·")
	switch {
	case stockWords.match(l) && !toUse.match(l), resultWords.match(l):
		return "result"
	case bothSides.match(l):
		return ""
	case incomeTotal.match(l):
		return "income"
	case expenseTotal.match(l):
		return "expense"
	case incomeWords.match(l) && !neverIncome.match(l):
		return "income"
	case isPayer(l):
		return "income"
	case expenseWords.match(l):
		return "expense"
	}
	return ""
}

// toUse makes an opening balance an income: "Ingående överskott att använda under året".
var toUse = swedish(`^ingående .*\b(?:att använda|att disponera|som (?:används|tas i anspråk|disponeras))`)

// TotalSide returns the side that a label of a sum names: "Summa intäkter" is
// income, "Summa kostnader" expense, "Summa" neither.
func TotalSide(label string) string {
	switch {
	case incomeTotal.match(label):
		return "income"
	case expenseTotal.match(label):
		return "expense"
	}
	return ""
}

// bothSides matches headers over incomes and costs alike.
var bothSides = swedish(`(?:intäkt|inkomst)\w* (?:och|/|&|resp\.?|samt) (?:kostn|utgift)|(?:kostn|utgift)\w* (?:och|/|&|samt) (?:intäkt|inkomst)|finansiering och användning`)

// isPayer tells whether a label names parties that pay and says nothing else,
// as contributions are labelled: "Lycksele kommun", "Bidrag från Landstinget",
// "FK och AF", "Staten (FK)". A bare place name may be a project.
func isPayer(label string) bool {
	return payersNamed(label) > 0
}

// IsOnePayer tells whether a label names one payer: its amount is no sum of
// other payers', though by law the state's is as large as all others' together
// and the region's as the municipalities' (5 § lag 2003:1210).
func IsOnePayer(label string) bool { return payersNamed(label) == 1 }

// payersNamed counts the parties of a payer's label; several for "kommunerna",
// 0 for another label.
func payersNamed(label string) int {
	r := []rune(label)
	mentions := reference.Mentions(label)
	count, at, sure := 0, 0, false
	for _, m := range mentions {
		if !onlyPayment(string(r[at:m.Start])) {
			return 0
		}
		at = m.End
		sure = sure || m.Full || m.Code == "" || m.Kind != reference.KindMunicipality
		if m.Kind == reference.KindState && count == 1 {
			continue // "FK och AF" pay as one
		}
		count++
		if m.Plural {
			count++
		}
	}
	if !sure || !onlyPayment(string(r[at:])) {
		return 0
	}
	return count
}

// onlyPayment tells whether a text beside a party is words of payment and marks.
func onlyPayment(text string) bool {
	for _, w := range strings.FieldsFunc(strings.ToLower(text), func(c rune) bool { return !unicode.IsLetter(c) }) {
		if !reference.IsPaymentWord(w) {
			return false
		}
	}
	return true
}

// basisWord matches the words that say what kind of figure a column holds.
var basisWord = swedish(`\b(?:\w*budget\w*|plan(?:erad|erat|år)?|\w*prognos\w*|utfall\w*|bokslut\w*|inriktning|äsk\w*|prel(?:iminär\w*)?|förslag|beräkn\w*|vp)\b`)

// totalWord matches a label that calls itself a sum.
var totalWord = swedish(`^\W*(?:del)?(?:summa|s:a|sa:|total)|\b(?:summa|totalt|total|totala|s:a)(?:\W*$|,)|^budgetomslutning|^omslutning`)

// IsTotalWord tells whether a label calls itself a sum: "Summa", "Totalt",
// "S:a kostnader". A label may do so and be a part, or be a sum and not say so.
func IsTotalWord(label string) bool { return totalWord.match(label) }
