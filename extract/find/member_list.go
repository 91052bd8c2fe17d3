package find

import (
	"strings"

	"samplan/extract/doc"
	"samplan/normalize/reference"
)

// listWords may stand between the parties of a list.
var listWords = wordSet(`och samt & även jämte respektive resp kommun kommuner kommunerna kommunen stad städer region regionen landsting landstinget
	följande de våra fyra fem sex sju åtta nio tio elva tolv tre två parter parterna medlemmar medlemmarna myndigheterna myndigheter organisationer organisationerna
	dels båda staten genom både idag nu för närvarande vardera varje länets samtliga alla alltså dvs d v s ordinarie medlemskommunerna medlemskommuner`)

// isListGap says that a stretch between two parties is that of a list: commas,
// bullets, "och", "kommunerna", a note in parentheses.
func isListGap(gap string) bool {
	before := ""
	for _, w := range nameWords(parenthesis.blanked(gap)) {
		in := w.lower == "i" && before == "kommunerna" // "kommunerna i Arvika och Eda"
		if !listWords[w.lower] && !isDigits(w.text) && !in {
			return false
		}
		before = w.lower
	}
	return !strings.ContainsAny(strings.TrimSpace(gap), "?!") && !strings.Contains(gap, ". ")
}

// asides tell something of the parties before: ", som företräder staten,".
var asides = swedish(`,?\s(?:som|vilka)\s(?:båda |tillsammans |gemensamt |var för sig )*(?:företräder|representerar|företräds|representeras|utgör|svarar)\b[^.;:]{0,60}?(?:,|\ssamt\s|\soch\s)`)

var parenthesis = exactly(`\([^()]{0,80}\)`)

func isDigits(s string) bool { return strings.Trim(s, "0123456789") == "" }

// inCounty follows "samtliga kommuner".
var inCounty = swedish(`^\s*i (?:länet|\p{L}+(?:\s\p{L}+)?\slän)\b`)

// listFrom reads the parties that follow byte at in list form.
func listFrom(text string, at int) []reference.Mention {
	var out []reference.Mention
	rest := asides.blanked(text[at:])
	runes := []rune(rest)
	end := 0
	shift := len([]rune(text[:at]))
	for _, m := range reference.Mentions(rest) {
		gap := ""
		if m.Start >= end {
			gap = string(runes[end:m.Start])
		}
		if n := len(out); n > 0 && out[n-1].Plural && out[n-1].Code == "" {
			gap = inCounty.blanked(gap)
		}
		if m.Start < end || !isListGap(gap) {
			if inParenthesis(runes, m.Start, end) {
				continue
			}
			break
		}
		end = m.End
		m.Start, m.End = m.Start+shift, m.End+shift
		out = append(out, m)
	}
	return out
}

// inParenthesis says that a mention stands in a note behind the party before it:
// "Malung-Sälens kommun (tidigare Malungs kommun)".
func inParenthesis(runes []rune, at, from int) bool {
	before := string(runes[from:at])
	return strings.Count(before, "(") > strings.Count(before, ")")
}

// listBefore reads the list of parties that ends at byte at.
func listBefore(text string, at int) []reference.Mention {
	ms := reference.Mentions(text[:at])
	runes := []rune(text[:at])
	end := len(runes)
	first := len(ms)
	for first > 0 && isListGap(string(runes[ms[first-1].End:end])) {
		first--
		end = ms[first].Start
	}
	return ms[first:]
}

// listAlone reads lines that are a list of parties and nothing else, on the
// title page or in a running header: all in one line, or each on its own. It
// returns how many pieces it read.
func listAlone(ps []piece) (facts []Fact, read int) {
	weight := listedInFront
	if ps[0].role == doc.Header || ps[0].role == doc.Footer {
		weight = listedAround
	}
	var all []reference.Mention
	for _, p := range ps {
		if p.role != ps[0].role || p.role == doc.Body && !p.front {
			break
		}
		ms := listFrom(p.text, 0)
		if len(ms) == 0 || !isListGap(string([]rune(p.text)[ms[len(ms)-1].End:])) {
			break
		}
		all = append(all, ms...)
		facts = append(facts, memberFacts(p, textSpan{0, len(p.text)}, p.text, ms, weight, partiesAlone)...)
		read++
	}
	if !isFullList(all) {
		return nil, 0
	}
	return facts, read
}

// partyColumn is the title of a column of members.
var partyColumn = swedish(`^(?:medlem|medlemmar|förbundsmedlem\w*|medlemspart\w*|huvudman|huvudmän|samverkanspart\w*|förbundets medlemmar|förbundsmedlemmar)\s*:?$`)

// listInTable reads the first column of a table that titles it "Medlem",
// whatever stands beside it: shares, amounts, those who sit on the board. Sums
// and other lines are left out.
func listInTable(all []piece, at int) []Fact {
	head := all[at]
	if !head.cell || head.role != doc.Body || head.place.Col > 1 || !partyColumn.match(strings.TrimSpace(head.text)) {
		return nil
	}
	var facts []Fact
	var listed []reference.Mention
	for _, p := range all[at+1:] {
		if !p.cell || p.index != head.index {
			break
		}
		ms := listFrom(p.text, 0)
		if p.place.Col != head.place.Col || len(ms) == 0 || !isListGap(string([]rune(p.text)[ms[len(ms)-1].End:])) {
			continue
		}
		facts = append(facts, memberFacts(p, textSpan{0, len(p.text)}, p.text, ms, saidBetween, strings.TrimSpace(head.text))...)
		listed = append(listed, ms...)
	}
	if !isFullList(listed) {
		return nil
	}
	return facts
}

// partiesAlone stands for the opening words of a list that has none.
const partiesAlone = "(list)"

// listBelow reads the lines, items or cells under a heading or an opening
// sentence, as long as they begin with a party.
func listBelow(all []piece, at int, opener string) []Fact {
	var facts []Fact
	var listed []reference.Mention
	for _, p := range all[at+1:] {
		if p.role != doc.Body {
			continue
		}
		if p.kind == doc.Heading {
			break
		}
		ms := listFrom(p.text, 0)
		if len(ms) == 0 {
			if p.cell || len(facts) == 0 && p.short {
				continue // a cell with names, a line over the list
			}
			break
		}
		rest := string([]rune(p.text)[ms[len(ms)-1].End:])
		if !p.short && !isListGap(rest) && len(ms) < 3 {
			break // a sentence that only begins with a party
		}
		facts = append(facts, memberFacts(p, textSpan{0, len(p.text)}, p.text, ms, listedUnder, opener)...)
		listed = append(listed, ms...)
	}
	if !saysEnough(opener, listed) {
		return nil
	}
	return facts
}
