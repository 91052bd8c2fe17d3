package find

import (
	"slices"
	"strings"
	"unicode/utf8"

	"samplan/extract/doc"
	"samplan/normalize/reference"
)

var (
	// dividedAmong announces what each municipality pays of their part together:
	// "Kommunernas bidrag fördelas:", "Kommunernas del fördelas efter folkmängd:".
	dividedAmong = swedish(`(?:^|[^\p{L}])(?:medlems)?kommunernas (?:(?:årliga|gemensamma|samlade) )?(bidrag|medlemsbidrag|medlemsavgift(?:er)?|avgift(?:er)?|insats(?:er)?|andel(?:ar)?|del|fjärdedel|tredjedel|hälft)\b([^:.;]*):\s*`)
	// memberGrant says itself that it is what members pay.
	memberGrant = swedish(`^(?:bidrag|medlems|avgift)`)
	// dividedWords are the words that may stand between: how, when and how much.
	// Anything else (costs of something, what a part was spent on) is no such list.
	dividedWords = swedish(`^(?:\W|\d|\b(?:fördelas|fördelar sig|är|blir|uppgår till|för|år|året|under|då|därmed|alltså|på|mellan|dem|kommunerna|totalt|tillsammans|sammanlagt|tkr|kkr|kr|kronor|mkr|mnkr|så|så här|enligt|följande|efter|folkmängd(?:en)?|invånarantal(?:et)?|antal(?:et)?|invånare|befolkning(?:en)?|och|förbundsordningen|den|före|januari|november|december)\b)*$`)
	// listJoin stands between two parts of such a list.
	listJoin = swedish(`^\s*(?:,|;|,?\s*(?:och|samt)|[;,]?\n)\s*$`)
	// besideAmount stands between a name and its amount.
	besideAmount = swedish(`^\s*(?:kommun)?\s*(?::|–|-|med|betalar)?\s*(?:ca|cirka)?\s*$`)
)

// divided reads "Kommunernas bidrag fördelas: Hylte 150 000 kronor, Halmstad
// 1 110 000 kronor och …": the words before the list make bare place names
// municipalities. "del", "andel" and "fjärdedel" are of what the sentences before it said
// that members pay. A list that is no list of municipalities to its end is
// left; one that misses the amount told before it is doubted.
func divided(sentence string, years []string, paid bool) []Fact {
	all := dividedAmong.all(sentence)
	if len(all) != 1 || notPaying.match(sentence) {
		return nil
	}
	m := all[0]
	what, between := strings.ToLower(sentence[m[2]:m[3]]), sentence[m[4]:m[5]]
	if !dividedWords.match(between) || !paid && !memberGrant.match(what) {
		return nil
	}
	years = saidYears(between, "", years)
	if len(years) > 1 {
		return nil
	}
	list, offset := sentence[m[1]:], utf8.RuneCountInString(sentence[:m[1]])
	r := []rune(list)
	names, numbers := reference.Mentions(list), moneyIn(list)
	if len(names) < 2 || len(names) != len(numbers) {
		return nil
	}
	var out []Fact
	sum, from := 0, 0
	for i, n := range numbers {
		name := names[i]
		if name.Kind != reference.KindMunicipality || name.Code == "" || name.Start < from || name.End > n.Start || n.Unit != numbers[0].Unit ||
			i == 0 && strings.TrimSpace(string(r[:name.Start])) != "" || i > 0 && !listJoin.match(string(r[from:name.Start])) ||
			!besideAmount.match(string(r[name.End:n.Start])) {
			return nil
		}
		f := Fact{Kind: Contribution, Label: name.Text, Number: n.Text, Unit: n.Unit, Place: doc.Place{Start: offset + n.Start, End: offset + n.End}}
		if len(years) == 1 {
			f.Year = years[0]
		}
		out = append(out, f)
		sum, from = sum+thousandths(n.Text), n.After
	}
	if !listEnd.match(string(r[from:])) {
		return nil
	}
	if whole := moneyIn(between); len(whole) > 0 && (len(whole) > 1 || whole[0].Unit != numbers[0].Unit || thousandths(whole[0].Text) != sum) {
		for i := range out {
			out[i].Doubts = []string{"no-sum-fits"}
		}
	}
	return out
}

// withItems is a passage with the items of the list that it announces so.
func withItems(ps []passage, i int) passage {
	p := ps[i]
	if !strings.HasSuffix(strings.TrimSpace(p.text), ":") || !dividedAmong.match(p.text) {
		return p
	}
	p.blocks, p.starts = slices.Clone(p.blocks), slices.Clone(p.starts)
	for j := i + 1; j < len(ps) && ps[j].blocks[0].Kind == doc.ListItem; j++ {
		p.add(ps[j].blocks[0])
	}
	return p
}

// ofIncomes heads what tells the förbund's incomes.
var ofIncomes = swedish(`budget|bidrag|avgift|finansiering|ekonomi|intäkt`)

// listEnd is all that may follow the last amount of a list.
var listEnd = swedish(`^[\s.)]*$`)

// thousandths reads an amount with its decimals: "1,5" is 1500.
func thousandths(text string) int {
	digits := 1000
	if at := strings.LastIndexByte(text, ','); at >= 0 {
		switch len(text) - at - 1 {
		case 1:
			digits = 100
		case 2:
			digits = 10
		}
	}
	return digitsOf(text) * digits
}
