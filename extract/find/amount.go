package find

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"samplan/extract/doc"
)

var amountFinder = Finder{
	Name: "amount-prose",
	Doc:  "incomes and totals of a year that a sentence tells: \"kostnaderna för 2017 beräknas till 6,7 Mkr\", \"A 11 000 tkr + B 140 tkr = 11 140 tkr\"; and lists of them that a printed total proves",
	Find: findAmounts,
}

var (
	// incomeSubject and expenseSubject are what a sentence tells the amount of.
	incomeSubject  = swedish(`\b(?:medlemsbidrag\w*|medlemsavgift\w*|parternas medel|medlemmarnas bidrag|bidrag(?:en)? från (?:medlemmarna|parterna|huvudmännen)|förfogar(?: därmed| då)?|(?:totala |samlade |förbundets )?intäkter(?:na)?|(?:totala )?inkomster(?:na)?|ränteintäkt\w*|ränta|tilldelning(?:en)?|finansiering(?:en)?|kvarvarande medel(?: från \d{4})?|överförda medel(?: från \d{4})?|(?:ackumulerat )?överskott(?:et)?(?: från \d{4})?|eget kapital från \d{4})\b`)
	expenseSubject = swedish(`\b(?:(?:(?:förbundets )?(?:intäkter|inkomster)(?:na)? (?:och|samt) )?(?:totala |samlade |förbundets )?kostnader(?:na)?|utgifter(?:na)?|budget(?:en)?s? ?(?:omfång|omslutning|ram)?(?:en)?|kostnadsbudget(?:en)?|budgetomslutning(?:en)?)\b`)
	// toAmount stands between such a subject and its amount.
	toAmount = swedish(`^(?:[^.;]{0,60}?)\b(?:till|på|är|blir|uppgår till|om|med|över|omfattar|omsluter)\s+(?:(?:därmed|då|alltså|således) )?(?:tillsammans |sammanlagt |totalt |ca |cirka |drygt |knappt )?$`)
	// membersMoney may have its amount behind a comma: "oförändrade medlemsbidrag,
	// tillsammans 3 400 000 kronor". Other subjects are named in lists as well.
	membersMoney = swedish(`^(?:medlemsbidrag|medlemsavgift|medlemmarnas bidrag|bidrag(?:en)? från)`)
	behindComma  = swedish(`^,\s+(?:(?:tillsammans|sammanlagt|totalt|ca|cirka|drygt|knappt)\s+)?$`)
	// incomeAfter: "Till detta kommer 640 000 kr i överskott från 2007".
	// "vilket ger förbundet 3 410 tkr i samlade inkomster" is their sum.
	incomeAfter    = swedish(`^\W*i ((?:(?:samlade|totala) (?:inkomster|intäkter)|överskott|ränteintäkter|ränta|balanserade medel|kvarvarande medel|oförbrukade medel|eget kapital)(?: från (?:år )?\d{4}| från tidigare år)?)`)
	allIncomeAfter = swedish(`^(?:samlade|totala) `)
	// ownCapital: "Resterande 700 000 kr tas ur eget kapital".
	// "Under 2009 används dessutom 0,5 mnkr av sparade medel".
	ownCapital = swedish(`^\W*av ((?:det )?(?:eget|egna) kapital(?:et)?|(?:de )?(?:sparade|överskjutande|oförbrukade|balanserade|kvarvarande) medel)|^\W*(?:tas|täcks|finansieras|tillförs|hämtas|tas i anspråk)\b.{0,30}\beget kapital`)
)

// findAmounts reads sentences of the body that name one year and tell what a
// side of its budget comes to, and equations of incomes in running text.
func findAmounts(d *doc.Document) []Fact {
	var out []Fact
	own := ownName(d)
	for _, p := range passages(d) {
		if p.heading() {
			continue
		}
		var years []string
		var facts []Fact // of the sentence before
		for _, span := range sentencesOf(p.text) {
			sentence := p.text[span.start:span.end]
			offset := utf8.RuneCountInString(p.text[:span.start])
			facts = sentenceAmounts(sentence, years, facts, own)
			years = saidYears(sentence, "", years)
			for _, f := range facts {
				f.Kind, f.Place = Amount, p.place(f.Place.Start+offset, f.Place.End+offset)
				out = append(out, f)
			}
		}
	}
	return append(out, amountLists(d)...)
}

// sentenceAmounts reads the amounts of a sentence in one of the ways that they
// are told; before are those of the sentence before.
func sentenceAmounts(sentence string, years []string, before []Fact, own string) []Fact {
	if len(moneyIn(sentence)) == 0 {
		return nil
	}
	if facts := equation(sentence); len(facts) > 0 {
		return facts
	}
	if facts := listed(sentence, years); len(facts) > 0 {
		return facts
	}
	if aboutOther(sentence, own) {
		return nil
	}
	if facts := composed(sentence, years); len(facts) > 0 || notPaying.match(sentence) || notPlanned.match(sentence) || isLostRow(sentence) {
		return facts
	}
	if facts := told(sentence, years); len(facts) > 0 {
		return facts
	}
	return corresponding(sentence, before)
}

// equation reads "A 11 000 tkr, B ca 140 tkr + C 3 265 tkr = 14 405 tkr": terms
// of income with an amount each and their printed sum.
func equation(sentence string) []Fact {
	r := []rune(sentence)
	numbers := moneyIn(sentence)
	at := strings.IndexByte(sentence, '=')
	if at < 0 || len(numbers) < 3 {
		return nil
	}
	equals := utf8.RuneCountInString(sentence[:at])
	var out []Fact
	from := 0
	for _, n := range numbers {
		if n.Start > equals {
			if strings.TrimSpace(string(r[equals+1:n.Start])) == "" && len(out) >= 2 {
				return append(out, Fact{Label: "summa intäkter", Side: "income", Total: true, Number: n.Text, Unit: n.Unit, Place: doc.Place{Start: n.Start, End: n.End}})
			}
			return nil
		}
		label := strings.Trim(string(r[from:n.Start]), " ,+.;:\n")
		label = strings.TrimSpace(strings.TrimSuffix(strings.TrimSuffix(label, "cirka"), "ca"))
		if sideOf(label) != "income" {
			return nil
		}
		out = append(out, Fact{Label: label, Side: "income", Number: n.Text, Unit: n.Unit, Place: doc.Place{Start: n.Start, End: n.End}})
		from = n.After
	}
	return nil
}

// listed reads a budget that is told as a list: "Budgeten för 2008 omfattar
// 3 640 000 kr, fördelat på styrelse 210 000 kr, kansli 690 000 kr samt …". The
// listed amounts must add up to the first; else each of them is doubted.
func listed(sentence string, inherited []string) []Fact {
	r := []rune(sentence)
	numbers := moneyIn(sentence)
	if len(numbers) < 4 || !splitsUp.match(string(r[numbers[0].After:numbers[1].Start])) {
		return nil
	}
	years := saidYears(string(r[:numbers[0].Start]), "", inherited)
	total := Fact{Total: true, Number: numbers[0].Text, Unit: numbers[0].Unit, Place: doc.Place{Start: numbers[0].Start, End: numbers[0].End}}
	switch before := string(r[:numbers[0].Start]); {
	case len(years) != 1:
		return nil
	case subjectBefore(before, incomeSubject, &total):
		total.Side = "income"
	case subjectBefore(before, expenseSubject, &total):
		total.Side = "expense"
	default:
		return nil
	}
	total.Year = years[0]
	out, sum := []Fact{total}, 0
	for i, n := range numbers[1:] {
		label := string(r[numbers[i].After:n.Start])
		if i == 0 {
			label = splitsUp.blanked(label)
		}
		label = strings.TrimSpace(strings.Trim(partMarks.blanked(label), " ,;:\u00a0"))
		out = append(out, Fact{Label: label, Year: years[0], Side: total.Side, Number: n.Text, Unit: n.Unit, Place: doc.Place{Start: n.Start, End: n.End}})
		sum += digitsOf(n.Text)
	}
	if sum != digitsOf(total.Number) {
		for i := range out {
			out[i].Doubts = []string{"no-sum-fits"}
		}
	}
	return out
}

// composed reads a side of a year that is told as its terms, with or without
// their sum: "Förbundets intäkter under 2007 består av bidrag från medlemmarna
// 3 200 000 kr och överskott från 2006 350 000 kr, tillsammans 3 550 000 kr". A
// sum that the terms miss doubts them all; without one only terms that name
// themselves as incomes are read.
func composed(sentence string, inherited []string) []Fact {
	found, numbers := consistsOf.all(sentence), moneyIn(sentence)
	if len(found) != 1 || len(numbers) < 2 || notPlanned.match(sentence) {
		return nil
	}
	m := found[0]
	years := saidYears(sentence[:m[1]], "", inherited)
	if len(years) != 1 || narrowed(sentence[m[4]:m[5]]) || othersMoney.match(sentence[:m[0]]) {
		return nil
	}
	side := "expense"
	if incomeSubject.match(sentence[m[2]:m[3]]) {
		side = "income"
	}
	r := []rune(sentence)
	from, sum := utf8.RuneCountInString(sentence[:m[1]]), 0
	var out []Fact
	for _, n := range numbers {
		if n.Start < from {
			return nil
		}
		f := Fact{Year: years[0], Side: side, Number: n.Text, Unit: n.Unit, Place: doc.Place{Start: n.Start, End: n.End}}
		between := string(r[from:n.Start])
		f.Total = len(out) > 1 && altogether.match(between)
		if f.Label = termLabel(between); f.Total {
			f.Label = sentence[m[2]:m[3]]
		}
		if out = append(out, f); f.Total {
			break
		}
		if f.Label == "" || n.Unit != numbers[0].Unit {
			return nil
		}
		sum, from = sum+thousandths(n.Text), n.After
	}
	last := out[len(out)-1]
	switch {
	case !rowEnd.match(string(r[numbers[len(out)-1].After:])):
		return nil
	case last.Total && (last.Unit != numbers[0].Unit || thousandths(last.Number) != sum):
		for i := range out {
			out[i].Doubts = []string{"no-sum-fits"}
		}
	case !last.Total && slices.ContainsFunc(out, func(f Fact) bool { return side != "income" || sideOf(f.Label) != "income" && !isPayer(f.Label) }):
		return nil
	}
	return out
}

// termLabel is what a term is called: the words before its amount, without
// those that join it to the term before or to its amount; empty where they are
// more than a name.
func termLabel(between string) string {
	m := term.find(oneLine(between))
	if m == nil || utf8.RuneCountInString(m[1]) > 60 {
		return ""
	}
	return m[1]
}

var (
	// consistsOf opens such a list; the words between a subject and its verb say
	// the year.
	consistsOf = swedish(`\b((?:(?:totala |samlade |förbundets )?(?:intäkter|inkomster|kostnader|utgifter))(?:na)?)\b([^.:;,\d]{0,30}(?:(?:19|20)\d\d[^.:;,\d]{0,20})?)\b(?:består|utgörs)\s+av\s*:?`)
	// altogether stands before their sum.
	altogether = swedish(`^\W*(?:(?:och|eller|alltså|det vill säga|som|vilket)\W+)?(?:är\W+|blir\W+|ger\W+)?(?:tillsammans|sammanlagt|totalt|summa|inalles|i allt)\W*$`)
	term       = swedish(`^\W*(?:(?:och|samt|dels|plus)\W+){0,2}(\p{L}[^;]*?)[\s:,–-]*(?:\b(?:på|om|med)\b)?\s*$`)
)

// splitsUp announces the parts of an amount; partMarks stand between them.
var (
	splitsUp  = swedish(`^[^.;]{0,12}(?:fördela[tds]\w*(?: på| enligt| så)?(?: följande)?|varav|uppdela[td]\w*(?: på)?|bestående av|enligt följande)\W*`)
	partMarks = swedish(`^\W*(?:(?:och|samt|till|för)\b)?`)
)

// told reads what a sentence says a side of a year comes to, or of several
// years: "för 2018 och 2019 medlemsavgifter på 2 200 000 kr per år". An amount
// joined to another by "och till" has its subject.
func told(sentence string, inherited []string) []Fact {
	r := []rune(sentence)
	var out []Fact
	from := 0
	for _, n := range moneyIn(sentence) {
		before, after := string(r[from:n.Start]), string(r[n.After:])
		years := saidYears(string(r[:n.Start]), after, inherited)
		joined := len(out) > 0 && joinedAmount.match(before)
		from = n.After
		if len(years) == 0 || len(years) > 1 && !ofEachYear.match(after) || partly.match(after) || lessThanAll.match(after) {
			continue
		}
		f := Fact{Number: n.Text, Unit: n.Unit, Place: doc.Place{Start: n.Start, End: n.End}}
		switch {
		case ownCapital.match(after):
			f.Label, f.Side = cmp.Or(ownCapital.find(after)[1], "eget kapital"), "income"
		case len(out) > 0 && out[len(out)-1].Side == "income" && included.match(before):
			f.Label, f.Side = included.find(before)[1], "income"
		case incomeAfter.match(after):
			f.Label, f.Side = incomeAfter.find(after)[1], "income"
			f.Total = allIncomeAfter.match(f.Label)
		case joined:
			f.Label, f.Side = out[len(out)-1].Label, out[len(out)-1].Side
			f.Total = f.Side == "expense" || isAllIncome.match(f.Label)
		case subjectBefore(before, expenseSubject, &f):
			f.Side, f.Total = "expense", true
		case subjectBefore(before, incomeSubject, &f):
			f.Side, f.Total = "income", isAllIncome.match(f.Label)
		default:
			continue
		}
		if incomesAnd.match(f.Label) && alsoRespectively.match(after) {
			break // "8,2 mkr respektive 8,0 mkr"
		}
		for _, y := range years {
			f.Year = y
			if m := incomesAnd.find(f.Label); m != nil {
				incomes := f
				f.Label, incomes.Label, incomes.Side = m[2], m[1], "income"
				out = append(out, incomes)
			}
			out = append(out, f)
		}
	}
	return out
}

// incomesAnd is a subject of both sides: "beräknas förbundets intäkter och
// kostnader till 8 200 000 kr vardera".
var incomesAnd = swedish(`^(.*(?:intäkter|inkomster)(?:na)?) (?:och|samt) (.+)$`)

// alsoRespectively follows the first of two amounts, one for each side.
var alsoRespectively = swedish(`^\W*(?:respektive|resp)\b`)

// corresponding reads an amount of another year that stands for what the
// sentence before tells of its own: "För 2017 är motsvarande belopp 8 000 000 kr".
func corresponding(sentence string, told []Fact) []Fact {
	numbers := moneyIn(sentence)
	if len(numbers) != 1 || len(told) == 0 || len(told) > 2 || told[0].Number != told[len(told)-1].Number {
		return nil
	}
	n, r := numbers[0], []rune(sentence)
	before, after := string(r[:n.Start]), string(r[n.After:])
	years := saidYears(before, after, nil)
	if len(years) != 1 || years[0] == told[0].Year || !sameSubject.match(before) || partly.match(after) || lessThanAll.match(after) {
		return nil
	}
	var out []Fact
	for _, f := range told {
		out = append(out, Fact{Label: f.Label, Side: f.Side, Total: f.Total, Year: years[0], Number: n.Text, Unit: n.Unit, Place: doc.Place{Start: n.Start, End: n.End}})
	}
	return out
}

// sameSubject stands before such an amount.
var sameSubject = swedish(`\bmotsvarande (?:belopp|summa|siffra)\b[^.;]{0,40}$`)

// included names an income that is part of the sum before it: "39 100 tkr,
// inklusive räntor på 300 tkr och eget kapital på 800 tkr".
var included = swedish(`^\W*(?:inklusive|inkl\.?|och|samt)\s+((?:ränt\p{L}*|överskott\p{L}*|eget kapital|(?:sparade|överförda|balanserade|kvarvarande|oförbrukade) medel)(?: från (?:år )?\d{4})?)\s+(?:på|om|med)\s+$`)

// ofEachYear follows an amount of each of the years that the sentence names.
var ofEachYear = swedish(`^\W*(?:per år|årligen|varje år|om året|(?:för )?(?:vart och ett|vartdera|vardera)\b)`)

// joinedAmount stands between two amounts of one subject.
var joinedAmount = swedish(`^\W*(?:(?:för |under |år )*\d{4})?\W*(?:och|samt|respektive)\W*(?:till|med|på|om)?\W*(?:(?:för |under |år )*\d{4} (?:till |med |på )?)?(?:(?:sammanlagt|totalt|ca|cirka|drygt|knappt)\s+)?$`)

// lessThanAll follows an amount that leaves out a part: "4 000 000 kr, exklusive kansli".
var lessThanAll = swedish(`^\W*(?:exkl|exklusive|förutom|utöver|undantaget)\b`)

// narrowed tells whether the words after a subject make it a part of the budget.
func narrowed(between string) bool {
	if ownPart.match(between) {
		return true
	}
	for _, m := range partOf.all(between) {
		if !notNarrow.match(between[m[2]:m[3]]) {
			return true
		}
	}
	return false
}

var (
	// notPlanned marks sentences on what may or should be.
	notPlanned = swedish(`\bbör\b|skulle|högst|\bmax(?:imalt)?\b|projektet \p{L}+ har|\b(?:insatsen|aktiviteten|projektet|teamet|satsningen) (?:har|får|tilldelas|disponerar)\b|^\W*(?:om|ifall)\b`)
	// partOf narrows a subject: "kostnaderna för utvärdering", "per insats".
	partOf = swedish(`\b(?:för|per|inom|avseende|i)\s+(\S+)`)
	// ownPart narrows it to a part of the förbund's own.
	ownPart = swedish(`\bför förbundets (?:kansli|styrelse|administration|insatser|projekt|personal|lokaler)`)
	// notNarrow is what follows such a word and narrows nothing.
	notNarrow = swedish(`^(?:år|året|budgetåret|verksamhetsåret|planåret|perioden|hela|nästa|samma|förbundet|prognosen|budgeten|(?:19|20)\d\d\W?)`)
	// othersMoney ends in a genitive that is not the förbund's.
	othersMoney = swedish(`\b(?:\S+kassans|\S+förmedlingens|kommunens|kommuners|kommuns|region \S+s|skånes|regionens|landstingets|statens|projektets|insatsens|teamets)\s+(?:\S+\s+)?$`)
)

// isAllIncome matches subjects that are sums: all incomes, all members' money.
var isAllIncome = swedish(`förfogar|intäkter|inkomster|^finansiering|medlemsbidrag|medlemsavgift|parternas|medlemmarna`)

// subjectBefore finds the last subject of a kind before an amount, tied to it
// by "till", "på", "är" or the like.
func subjectBefore(before string, subject pattern, f *Fact) bool {
	all := subject.all(before)
	if len(all) == 0 {
		return false
	}
	m := all[len(all)-1]
	between := before[m[1]:]
	if !toAmount.match(between) && !(behindComma.match(between) && membersMoney.match(before[m[0]:m[1]])) {
		return false
	}
	if narrowed(between) || changes.match(before) || othersMoney.match(before[:m[0]]) {
		return false // "kostnaderna för utvärdering", "Ystads kommuns kostnader"
	}
	f.Label = strings.TrimSpace(before[m[0]:m[1]])
	return true
}

// moneyIn returns the numbers of a text that have a unit of kronor.
func moneyIn(text string) []Number {
	var out []Number
	for _, n := range Numbers(text) {
		if isMoneyUnit(n.Unit) {
			out = append(out, n)
		}
	}
	return out
}
