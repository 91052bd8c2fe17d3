package find

import (
	"slices"
	"strings"
)

// Words of a head over columns of numbers.
var (
	// leftHead stands over the labels or between heads: it is no column of numbers.
	leftHead = swedish(`^(?:post|poster|benämning|konto|kontonr|belopp|insats|insatser|verksamhet|aktivitet|kostnader|kostnad|intäkter|intäkt|i|för|år|utgifter|inkomster|alla|anges|tusen|tusental|miljoner|tkr|kkr|mkr|mnkr|kr|kronor|sek|tsek|part|medlem|budgetpost|not|noter)$`)
	// noteHead is over the numbers of notes, which stand before the amounts.
	noteHead = swedish(`^not(?:er)?$`)
	// basisBefore goes before the word of a basis: "Reviderad budget".
	basisBefore = swedish(`^(?:reviderad|prel|preliminär|preliminärt|beslutad|fastställd|ny|årets|ekonomisk)$`)
	// differenceWord begins the head of a column of differences or shares.
	differenceWord = swedish(`^(?:förändr\w*|ändring|differens|diff|avvik\w*|skillnad|ökning|andel|procent|%)$`)
	// shareHead is over numbers that are no money.
	shareHead = swedish(`%|\bandel|procent`)
)

// headWord is a token of a head: what it is by itself, without marks.
type headWord struct {
	text string
	kind byte // 'B' basis, 'Y' year, 'D' difference, 'L' of the labels or a unit, '?' no head
}

func wordsOfHead(tokens []flatToken) (words []headWord) {
	for _, t := range tokens {
		words = append(words, wordOfHead(t))
	}
	return words
}

func wordOfHead(t flatToken) headWord {
	w := headWord{text: strings.Trim(t.text, ".,;:()*")}
	switch {
	case w.text == "":
		w.kind = 'L'
	case isYear(flatToken{text: w.text, digits: strings.Trim(w.text, "0123456789") == ""}):
		w.kind = 'Y'
	case differenceWord.match(w.text):
		w.kind = 'D'
	case basisWord.match(w.text), basisBefore.match(w.text):
		w.kind = 'B'
	case leftHead.match(w.text), statedUnit(w.text) != "":
		w.kind = 'L'
	default:
		w.kind = '?'
	}
	return w
}

// isHeadLine tells whether a line is nothing but words of heads. A line of
// words over the labels alone may be a heading: "Kostnader".
func isHeadLine(l flatLine) bool { return !l.heading && onlyHeads(l.tokens) }

func onlyHeads(tokens []flatToken) bool {
	heads, difference := false, false
	for _, t := range tokens {
		kind := wordOfHead(t).kind // most lines end the loop at their first word
		switch {
		case kind == '?' && !difference:
			return false
		case kind == 'D':
			difference = true
		}
		heads = heads || kind != 'L'
	}
	return heads || len(tokens) == 1 && statedUnit(tokens[0].text) != ""
}

// headsIn are the heads that lines directly over rows give: all of the lines, or
// what follows the end of a sentence or a unit ("Budget 2014 (tkr) Budget 2013
// Prognos 2013").
func headsIn(tokens []flatToken) (all [][]string) {
	words := wordsOfHead(tokens)
	for i := range words {
		if i > 0 && words[i-1].kind != '?' && (words[i-1].kind != 'L' || statedUnit(words[i-1].text) == "") {
			continue
		}
		if heads := lineHeads(words[i:]); heads != nil {
			all = append(all, heads)
		}
	}
	return all
}

// lineHeads reads the heads of columns that stand in lines, in the order in
// which they are printed: each basis with its year ("Utfall 2016 Budget 2017"),
// years alone, or all bases and all years after each other. nil where their order
// leaves open what belongs together ("2017 2018" over "Budget Prognos Budget").
func lineHeads(words []headWord) []string {
	var bases, years, heads []string // heads: "B" and "Y" until they are put together
	for i := 0; i < len(words); i++ {
		switch w := words[i]; w.kind {
		case 'B':
			for ; basisBefore.match(words[i].text) && i+1 < len(words) && words[i+1].kind == 'B'; i++ {
				w.text += " " + words[i+1].text
			}
			bases, heads = append(bases, w.text), append(heads, "B")
		case 'Y':
			years, heads = append(years, w.text), append(heads, "Y")
		case 'D':
			for ; i+1 < len(words) && goesOnDifference(w.text, words[i+1]); i++ {
				w.text += " " + words[i+1].text
			}
			heads = append(heads, w.text)
		case '?':
			return nil
		}
	}
	return distinctHeads(namedHeads(bases, years, heads))
}

// goesOnDifference tells whether a word belongs to the head of a difference:
// "Förändring mot 2020, tkr", "Andel % 2021".
func goesOnDifference(head string, next headWord) bool {
	last := head[strings.LastIndexByte(head, ' ')+1:]
	switch next.kind {
	case 'B':
		return false
	case 'D':
		return next.text == "%"
	case 'Y':
		return slices.Contains([]string{"mot", "från", "med", "%", "andel"}, strings.ToLower(last))
	}
	return true
}

// namedHeads puts bases and years together; a year may stand alone.
func namedHeads(bases, years, heads []string) (named []string) {
	var order strings.Builder
	for _, h := range heads {
		if h == "B" || h == "Y" {
			order.WriteString(h)
		}
	}
	n := len(years)
	if n > 0 && heads[0] == "B" && order.String() == "B"+strings.Repeat("BY", n) { // "Resultatbudget Budget 2023 Budget 2024"
		return namedHeads(bases[1:], years, heads[1:])
	}
	pairs := order.String() == strings.Repeat("BY", n)
	switch {
	case n > 1 && order.String() == strings.Repeat("B", len(bases))+strings.Repeat("Y", n) && 0 < len(bases) && len(bases) < n && len(heads) == len(bases)+n:
		// "Utfall Budget Plan" over "2011 2012 2013 2014 2015": only the outer ones are certain
		named = slices.Clone(years)
		named[0] = bases[0] + " " + named[0]
		if last := len(bases) - 1; last > 0 {
			named[n-1] = bases[last] + " " + named[n-1]
		}
		return named
	case n == 0 || len(bases) != 0 && len(bases) != n:
		return nil
	case !pairs && len(bases) > 0 && order.String() != strings.Repeat("B", n)+strings.Repeat("Y", n) && order.String() != strings.Repeat("Y", n)+strings.Repeat("B", n):
		return nil
	}
	leads := order.String()[0] // its places are the columns
	if pairs {
		leads = 'Y'
	}
	at := 0
	for _, h := range heads {
		switch {
		case h != "B" && h != "Y":
			named = append(named, h)
		case len(bases) == 0:
			named = append(named, years[at])
			at++
		case h[0] == leads:
			named = append(named, bases[at]+" "+years[at])
			at++
		}
	}
	return named
}

// distinctHeads are the heads, nil where two are equal.
func distinctHeads(heads []string) []string {
	seen := map[string]bool{}
	for _, h := range heads {
		if seen[h] {
			return nil
		}
		seen[h] = true
	}
	return heads
}
