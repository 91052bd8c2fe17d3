package find

import (
	"slices"
	"strings"
	"unicode/utf8"

	"samplan/extract/doc"
	"samplan/normalize/reference"
)

var contributionFinder = Finder{
	Name: "contribution-prose",
	Doc:  "what members pay as sentences tell it: \"950 000 kr vardera från medlemmarna\", \"staten står för hälften\"",
	Find: findContributions,
}

var (
	// payWords are in sentences that say who pays in; "från" alone does in "5 500 tkr från staten".
	payWords = swedish(`bidra|betala|skjut|tilldel|medlems|finansier|tillför|anslag|anslå|äsk|svara|står|stå för|insats|ram(?:ar)?\b|medel\b|från\b|avgift`)
	// notPaying marks sentences on money that goes to somebody, or is outside the budget.
	notPaying = swedish(`projekt(?:bidrag|ägare|medel)|till (?:insatsen|projektet|teamet|verksamheten)\b|beviljad|lön\b|löne|anställ|hyra|per deltagare|utanför (?:förbundets )?budget|besparing|samhällsvinst|sparar|kostar|upphandl|ansök|socialfond|\besf\b|ingår inte|samtliga samordningsförbund|landets|nationellt|riket|kvartal|per månad|i månaden|regeringen|budgetproposition|per invånare|/inv|exempel|\bom\b.*\b(?:kan|ska|skulle|vill|blir)\b|i form av|i arbetstid|till ett värde av|deltagarersättning|från (?:samordnings)?förbundet\b|betalar (?:samordnings)?förbundet\b|förbundet (?:betalar|ersätter|bidrar)\b|betalar ut\b|försörjningsstöd|kr\w* för mycket|\btillbaka\b|\bskuld\b|till (?:landets )?samordningsförbund|\bsatsningen\b|halvår|tertial|\bvåren|\bhösten|i anslag`)
	eachWords = swedish(`^\W*(?:vardera|var\b|var och en|per (?:medlem|part|kommun)|styck)|\bvardera\b\W*$|\bmed vardera\W*$`)
	// wholeWords say that an amount is of several parties together.
	wholeWords = swedish(`(?:sammanlagt|totalt|summa)\W*(?:\w+\W*){0,2}$`)
	fractions  = swedish(`\b(hälften|(?:en |den återstående |återstående )?fjärdedel(?:en)?|(?:en |den )?tredjedel(?:en)?|(?:en )?åttondel|(?:en )?sjättedel)\b`)
	fromWord   = swedish(`^\W*(?:(?:i|finansiell|ram|årligen|vardera|kommer|var|per|år) ){0,3}?(?:från|av|ifrån|i) (?:\w+ ){0,1}$`)
	// everyone names the parties together.
	everyone  = swedish(`\b(?:medlemmarna|parterna|huvudmännen|ägarna|samtliga (?:medlemmar|parter|huvudmän)|de fyra (?:parterna|medlemmarna|huvudmännen)|statliga medel|medlemsbidragen|medlemsbidraget)\b`)
	dateYear  = swedish(`\b\d{1,2}\.? (?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december) \d{4}|\b(?:19|20)\d\d-\d\d-\d\d|(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december) \d{4}|\bfrån (?:år )?\d{4}\b`)
	askedWord = swedish(`äska\w*|begär\w*|ansök\w*|tilldela\w*|bevilja\w*|utfall\w*|prognos\w*|prelimin\w*`)
)

// changes matches what stands before an amount that is no level but a change,
// or the level before one.
var changes = swedish(`(?:ök|minsk|höj|sänk)\w*(?: \S+){0,5} (?:med|från)\W*(?:\S+ ){0,2}$`)

// partly matches what stands after an amount that is a difference or a part of a
// year's: "50 000 kr mer än 2014", "50 000 kr i januari och".
var partly = swedish(`^\W*(?:mer|mindre|lägre|högre|större)\b|^\W*(?:i|under) (?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)\b`)

var (
	// bound stands before an amount that is the most or the least: "bidrar med högst".
	bound = swedish(`\b(?:högst|max|maximalt|lägst|minst|upp till|som mest)\W*$`)
	// inKind matches a sentence on staff or premises that a party lends: "1,5 tjänst
	// motsvarande 900 000 kr", "står för lokalkostnaden".
	inKind = swedish(`\btjänst(?:er)?\b|\blokal(?:er|kostnad\w*)?\b|till en kostnad av|\bi teamet\b|\bfinansierar (?:en|ett|två|\w+koordinator\w*|\w+handledare)\b`)
	// periodWord matches the years that an amount may be of together, yearlyWord
	// what says that it is of each: "under perioden 2015–2017 med 1 500 000 kr per år".
	periodWord = swedish(`\b\w*period(?:en)? (?:19|20)\d\d`)
	yearlyWord = swedish(`\b(?:per år|årligen|varje år|vartdera|respektive år|årlig\w*|/år|om året|vart och ett)\b`)
)

// jointly stands between the authorities of the state and an amount that they
// pay as one: "Försäkringskassan och Arbetsförmedlingen bidrar gemensamt med
// hälften, 1 800 000 kronor".
var jointly = swedish(`\b(?:gemensamt|tillsammans|sammanlagt|sammantaget|hälften)\b`)

// requested matches a word of asking.
var requested = swedish(`^(?:äsk|begär|ansök)`)

// bothAuthorities matches a sentence that says that Försäkringskassan pays for
// both authorities: "Försäkringskassans bidrag avser även Arbetsförmedlingens
// andel". A list of members says nothing of the kind.
var bothAuthorities = swedish(`försäkringskassan[^.]{0,100}(?:betala|bidra|inbetal|svarar|andel|medel|belopp)[^.]{0,100}(?:både|även|också|inklusive|inkl\.?|båda) [^.]{0,40}(?:arbetsförmedlingen|länsarbetsnämnden|myndigheter)|försäkringskassan[^.]{0,60}\bför (?:både |såväl )?(?:sin )?egen (?:(?:del|räkning) )?(?:och|som|samt) (?:för )?(?:arbetsförmedlingens|länsarbetsnämndens)\b|försäkringskassan[^.]{0,60}\b(?:också|även|samtidigt) (?:betalar|svarar|bidrar|skjuter till|står) för (?:både )?arbetsförmedlingen(?:s (?:del|andel|räkning|bidrag))?(?:[\s,.;]|$)|betalas?(?: ut| in)? av försäkringskassan[^.]{0,40}(?:såväl|både|även|också)[^.]{0,60}(?:arbetsförmedlingen|länsarbetsnämnden)`)

// PaysForBoth tells whether a text says so.
func PaysForBoth(text string) bool {
	if _, possible := bothAuthorities.ready(text); !possible {
		return false
	}
	return bothAuthorities.match(groupDot().ReplaceAllString(text, "$1$2"))
}

// groupDot matches the dot within an amount, which ends no sentence: "1.450.000".
var groupDot = expression(`(\d)\.(\d)`)

// NotePaysForBoth tells whether a note on a payer's name says so: "Även för
// Arbetsförmedlingen" on "Försäkringskassan¹".
func NotePaysForBoth(payer, note string) bool {
	return insuranceFirst.match(payer) && alsoForOffice.match(note)
}

var (
	insuranceFirst = swedish(`^\W*(?:bidrag (?:från )?)?försäkringskassan`)
	alsoForOffice  = swedish(`^[^.]{0,50}\b(?:även|också|både|såväl|inkl|inklusive|inberäknat|samt)\b[^.]{0,40}\b(?:arbetsförmedlingen|länsarbetsnämnden)`)
)

// payers is a group of parties named together, in runes of its sentence.
type payers struct {
	start, end int
	text       string
	count      int  // parties named; 0 for "medlemmarna"
	state      bool // the authorities of the state and nobody else
	sure       bool // names that cannot be anything else, not bare place names
}

// findContributions reads the sentences of the body. A year or a total said in
// a sentence holds for the sentences after it in its paragraph.
func findContributions(d *doc.Document) []Fact {
	var out []Fact
	heading, own := "", ownName(d)
	ps := passages(d)
	for i := range ps {
		p := withItems(ps, i)
		if p.heading() {
			heading = p.text
			continue
		}
		if len(p.text) > 20 {
			out = append(out, passageContributions(&p, heading, own)...)
		}
	}
	return out
}

func passageContributions(p *passage, heading, own string) []Fact {
	var out []Fact
	years := yearsIn(heading)
	if len(years) > 1 {
		years = nil
	}
	var base *Number
	elsewhere := false // the sentences before speak of a project or of another förbund
	for _, span := range sentencesOf(p.text) {
		sentence := p.text[span.start:span.end]
		elsewhere = (elsewhere || projectCosts.match(sentence) || aboutOther(sentence, own)) && !ownSubject.match(sentence)
		offset := utf8.RuneCountInString(p.text[:span.start])
		report := func(facts []Fact) {
			for _, f := range facts {
				f.Place, f.Section = p.place(f.Place.Start+offset, f.Place.End+offset), heading
				if elsewhere {
					f.Doubts = append(f.Doubts, otherMeans)
				}
				out = append(out, f)
			}
		}
		if facts := divided(sentence, years, len(out) > 0 || ofIncomes.match(heading)); len(facts) > 0 && !aboutOther(sentence, own) {
			report(facts)
			years = saidYears(sentence, "", years)
			continue
		}
		if !payWords.match(sentence) || notPaying.match(sentence) || aboutOther(sentence, own) || isLostRow(sentence) {
			years = saidYears(sentence, "", years)
			continue
		}
		s := paySentence{text: []rune(sentence), years: years, base: base}
		s.read()
		base, years = s.base, saidYears(sentence, "", years)
		if rows := composed(sentence, s.years); len(rows) > 0 { // the budget's rows are told as its terms
			s.facts = slices.DeleteFunc(s.facts, func(f Fact) bool { return f.Kind == Amount })
		}
		report(s.facts)
	}
	return out
}

var (
	// projectCosts matches a sentence on what one project costs and who pays it:
	// those that follow may tell the rest.
	projectCosts = swedish(`\bprojektet\b.*\b(?:budget|kostar|kostnad\w*|omslut\w*|finansier\w*|omfattar)\b.*\d|\bprojektets (?:budget|kostnad\w*)\b`)
	// ownSubject matches a sentence that speaks of the förbund again.
	ownSubject = swedish(`\b(?:förbundets|förbundet|medlemsbidrag\w*|till samordningsförbundet)\b`)
)

// paySentence is a sentence on its way to facts.
type paySentence struct {
	text   []rune
	years  []string
	base   *Number  // the last amount said to be of all parties
	asked  string   // the word of asking, granting or forecasting before the last amount
	doubts []string // about the last amount
	groups []payers
	facts  []Fact
}

func (s *paySentence) read() {
	s.groups = payerGroups(string(s.text))
	var amounts []Number
	for _, n := range Numbers(string(s.text)) {
		if isMoneyUnit(n.Unit) {
			amounts = append(amounts, n)
		}
	}
	if s.respective() {
		return
	}
	for i, n := range amounts {
		from, to := 0, len(s.text)
		if i > 0 {
			from = amounts[i-1].After
		}
		if i+1 < len(amounts) {
			to = amounts[i+1].Start
		}
		s.amount(n, from, to)
	}
	if s.base != nil {
		s.shares(amounts)
	}
}

// respective reads "A och B betalar 60 000 respektive 40 000 kronor": two
// parties and two amounts, in their order.
func (s *paySentence) respective() bool {
	numbers := Numbers(string(s.text))
	for i := 1; i < len(numbers); i++ {
		a, b := numbers[i-1], numbers[i]
		if !respectively.match(string(s.text[a.After:b.Start])) || !isMoneyUnit(b.Unit) {
			continue
		}
		a.Unit = b.Unit
		group, ok := s.groupBefore(a.Start, 0, true)
		if !ok {
			group, ok = s.groupAfter(b.After, len(s.text))
		}
		parties := reference.Mentions(group.text)
		if ok && group.count == 2 && len(parties) == 2 {
			for k, n := range []Number{a, b} {
				one := group
				one.text, one.count = parties[k].Text, 1
				s.add(one, n, Whole, "", n.Start, n.End)
			}
		}
		return true
	}
	return false
}

// respectively stands between two such amounts.
var respectively = swedish(`^\W*(?:respektive|resp\.?)\W*$`)

// amount ties an amount to the parties that stand behind it after "från", else
// to the nearest before it.
func (s *paySentence) amount(n Number, from, to int) {
	before, after := string(s.text[from:n.Start]), string(s.text[n.After:to])
	if word := lastMatch(before); word != "" || from == 0 || !s.goesOn(from, n.Start) {
		s.asked = word
	}
	each := eachWords.match(after) || eachWords.match(before)
	group, ok := s.groupAfter(n.After, to) // "2 300 kkr i statliga medel", "5 500 tkr från staten"
	if !ok {
		group, ok = s.groupBefore(n.Start, from, each)
	}
	whole := wholeWords.match(before) || strings.Contains(strings.ToLower(before), "sammanlagt")
	if changes.match(before) || partly.match(after) {
		return // "ökar sitt bidrag med 20 000 kr", "från 100 000 kr till", "50 000 kr i januari"
	}
	if ok && !each && together.match(before) && bothStates(group.text) {
		group.count, whole = 1, false // the two authorities pay as one
	}
	s.doubts = nil
	if bound.match(before) {
		s.doubts = append(s.doubts, "bound")
	}
	if inKind.match(string(s.text)) {
		s.doubts = append(s.doubts, otherMeans)
	}
	if periodWord.match(string(s.text)) && !yearlyWord.match(string(s.text)) {
		s.doubts = append(s.doubts, "year-guessed")
	}
	if ok && (!whole || !each && group.count == 0) && !requested.match(s.asked) {
		for _, g := range group.lines(each) {
			s.line(g, n, each)
		}
	}
	if ok && !each && group.state && group.end <= n.Start && jointly.match(string(s.text[group.end:n.Start])) {
		group.count, whole = 1, false // one payer, as "staten" is
	}
	if !ok || whole || group.count != 1 && !each {
		if whole || ok && group.count == 0 {
			base := n
			s.base = &base
		}
		return
	}
	share := Whole
	if each && group.count != 1 {
		share = Each
	}
	s.add(group, n, share, s.asked, n.Start, n.End)
}

// together stands before an amount of several parties; bothStates tells whether
// a group is the two state authorities and nobody else: "Försäkringskassan och
// Arbetsförmedlingen bidrar tillsammans med 5 000 000 kr".
var together = swedish(`\b(?:tillsammans|gemensamt|sammanlagt|totalt)\s+(?:med|\p{L}+r)?\W*$`)

func bothStates(group string) bool {
	mentions := reference.Mentions(group)
	return len(mentions) == 2 && mentions[0].Kind == reference.KindState && mentions[1].Kind == reference.KindState && mentions[0].Code != mentions[1].Code
}

// lines are the payers that an amount is a row of the budget for: the group, or
// where each pays the amount, each that is named.
func (g payers) lines(each bool) []payers {
	if !each {
		return []payers{g}
	}
	mentions := reference.Mentions(g.text)
	if len(mentions) < 2 {
		return nil
	}
	var out []payers
	for _, m := range mentions {
		if m.Plural {
			return nil
		}
		out = append(out, payers{text: m.Text, count: 1})
	}
	return out
}

// goesOn tells whether nothing but parties stands between two amounts: what is
// said of the first holds for the second ("äskade 400 tkr av staten och 200 tkr
// av regionen").
func (s *paySentence) goesOn(from, to int) bool {
	var rest []rune
	for _, g := range s.groups {
		if g.start >= from && g.end <= to {
			rest = append(append(rest, s.text[from:g.start]...), ' ')
			from = g.end
		}
	}
	return onlyJoins.match(string(append(rest, s.text[from:to]...)))
}

// onlyJoins matches words that join parties in a list.
var onlyJoins = swedish(`^\W*(?:(?:från|av|hos|och|samt)\b\W*)+$`)

func (s *paySentence) groupAfter(from, to int) (payers, bool) {
	for _, g := range s.groups {
		if g.start >= from && g.start < to && fromWord.match(string(s.text[from:g.start])+"") {
			return g, true
		}
	}
	return payers{}, false
}

// saidYears are the years that a sentence says an amount is for: the last year
// or list of years before it, else the first after it, else those said before.
// "Budget 2011 bygger på 950 000 kr samt överskott av 2010 års budget" is 2011.
func saidYears(before, after string, inherited []string) []string {
	before, after = dateYear.blanked(before), dateYear.blanked(after)
	if m := yearAtOnce.index(after); m != nil {
		return yearsIn(after[m[0]:m[1]]) // "14 100 000 kr år 2008 och 14 200 000 kr år 2009"
	}
	if all := yearList.all(before); len(all) > 0 {
		m := all[len(all)-1]
		return yearsIn(before[m[0]:m[1]])
	}
	if m := yearList.index(after); m != nil {
		return yearsIn(after[m[0]:m[1]])
	}
	return inherited
}

// yearAtOnce matches a year that directly follows an amount.
var yearAtOnce = swedish(`^\W*(?:för |under |år |för år )?(?:19|20)\d\d\b(?:\s*(?:,|och|samt|respektive|-|–|—|/)\s*(?:(?:19|20)?\d\d)\b)*`)

// yearList matches a year or a list of years.
var yearList = swedish(`\b(?:19|20)\d\d\b(?:\s*(?:,|och|samt|respektive|-|–|—|/)\s*(?:(?:19|20)?\d\d)\b)*`)

// groupBefore is the nearest group before an amount; one behind the amount
// before it only where the new amount is said of each ("1 500 tkr, 375 vardera").
func (s *paySentence) groupBefore(at, from int, each bool) (payers, bool) {
	for _, g := range slices.Backward(s.groups) {
		if g.end <= at && (g.start >= from || each) && at-g.end <= 120 {
			return g, true
		}
	}
	return payers{}, false
}

// shares reads "Staten står för hälften" of the amount that was said of all,
// where the clause prints no amount of its own.
func (s *paySentence) shares(amounts []Number) {
	text := string(s.text)
	for _, m := range fractions.all(text) {
		at, end := utf8.RuneCountInString(text[:m[2]]), utf8.RuneCountInString(text[:m[3]])
		if slices.ContainsFunc(amounts, func(n Number) bool { return n.Start >= at && n.Start-end < 30 }) {
			continue
		}
		group, ok := s.groupBefore(at, 0, false)
		if !ok || group.count != 1 {
			continue
		}
		share := shareNamed(text[m[2]:m[3]])
		s.add(group, *s.base, share, "", at, end)
	}
}

func shareNamed(word string) Share {
	w := strings.ToLower(word)
	switch {
	case strings.Contains(w, "hälft"):
		return Half
	case strings.Contains(w, "fjärdedel"):
		return Quarter
	case strings.Contains(w, "tredjedel"):
		return Third
	case strings.Contains(w, "sjättedel"):
		return Sixth
	}
	return Eighth
}

// line reports the amount as a row of the budget's incomes too, for years of
// which no table gives any.
func (s *paySentence) line(g payers, n Number, each bool) {
	share := Whole
	if each {
		share = Each
	}
	label := grantFrom.find(string(s.text[:g.start]))[0] + g.text
	for _, y := range saidYears(string(s.text[:n.Start]), string(s.text[n.After:]), s.years) {
		s.facts = append(s.facts, Fact{Kind: Amount, Label: label, Year: y, Side: "income", Number: n.Text, Unit: n.Unit,
			Share: share, Total: g.count == 0, Doubts: slices.Clone(s.doubts), Place: doc.Place{Start: n.Start, End: n.End}})
	}
}

// grantFrom stands before the parties and belongs to the row's label: "bidrag
// från medlemmarna".
var grantFrom = swedish(`(?:\bbidrag(?:en)? från )?$`)

// add reports that a group pays an amount, or a share of it, as runes start to
// end say.
func (s *paySentence) add(g payers, n Number, share Share, basis string, start, end int) {
	years := saidYears(string(s.text[:start]), string(s.text[end:]), s.years)
	if len(years) == 0 {
		years = []string{""}
	}
	for _, y := range years {
		f := Fact{Kind: Contribution, Label: g.text, Year: y, Basis: basis, Number: n.Text, Unit: n.Unit, Share: share,
			Doubts: slices.Clone(s.doubts), Place: doc.Place{Start: start, End: end}}
		if !g.sure {
			f.Doubts = append(f.Doubts, "party-guessed")
		}
		s.facts = append(s.facts, f)
	}
}

// lastMatch returns the last word of asking, granting or forecasting before an
// amount: "äskades".
func lastMatch(before string) string {
	all := askedWord.all(before)
	if len(all) == 0 {
		return ""
	}
	m := all[len(all)-1]
	return before[m[0]:m[1]]
}

// isMoneyUnit tells whether a unit is of kronor.
func isMoneyUnit(unit string) bool {
	return unit != "" && unit != "%" && !strings.HasPrefix(unit, "procent")
}

// namedBefore stands before place names that are municipalities.
var namedBefore = swedish(`\b(?:kommunerna|medlemskommunerna|kommunen|medlemskommunen)\W+$`)

// partAndMore follows an authority in the genitive whose part another one pays:
// "… även Arbetsförmedlingens del och bidrar med 2 700 000 kr".
var partAndMore = swedish(`^ (?:del|andel) och (?:bidrar|betalar|svarar|står|tillskjuter)\b`)

// payerGroups finds the parties of a sentence, those of one list together.
func payerGroups(sentence string) []payers {
	r := []rune(sentence)
	var out []payers
	both, state := PaysForBoth(sentence), false
	for _, m := range reference.Mentions(sentence) {
		if m.Kind == reference.KindState {
			if both && state {
				continue // "Försäkringskassan betalar även Arbetsförmedlingens del": one payer
			}
			state = true
			if strings.HasSuffix(m.Text, "s") && partAndMore.match(string(r[m.End:])) {
				continue
			}
		}
		last := len(out) - 1
		if last >= 0 && isListGap(string(r[out[last].end:m.Start])) {
			g := &out[last]
			g.end, g.count, g.sure = m.End, g.count+1, g.sure || m.Full
			g.state = g.state && m.Kind == reference.KindState
			g.text = string(r[g.start:g.end])
			continue
		}
		count := 1
		if m.Plural {
			count = 2
		}
		sure := m.Full || m.Code == "" || namedBefore.match(string(r[:m.Start]))
		out = append(out, payers{m.Start, m.End, string(r[m.Start:m.End]), count, m.Kind == reference.KindState, sure})
	}
	for _, m := range everyone.all(sentence) {
		start, end := utf8.RuneCountInString(sentence[:m[0]]), utf8.RuneCountInString(sentence[:m[1]])
		g := payers{start: start, end: end, text: string(r[start:end]), sure: true}
		if strings.HasPrefix(strings.ToLower(g.text), "statliga") {
			g.text, g.count = "staten", 1
		}
		out = append(out, g)
	}
	slices.SortFunc(out, func(a, b payers) int { return a.start - b.start })
	return slices.DeleteFunc(out, func(g payers) bool { return !g.sure })
}
