package find

import (
	"strings"

	"samplan/extract/doc"
	"samplan/normalize/reference"
)

// The weights of statements about the members; normalize takes the strongest.
const (
	saidOfMembers = 10 // "Medlemmar är …", "Samverkande parter är …"
	listedUnder   = 8  // a list under the heading "Medlemmar"
	listedInFront = 7  // a line of the title page that is a list of parties and nothing else
	saidBetween   = 5  // "finansiell samordning mellan …"
	listedAround  = 4  // such a line in a running header or footer
	saidOfBoard   = 2  // "Styrelsen består av ledamöter från …"
)

var memberFinder = Finder{
	Name: "member",
	Doc:  "the members as printed: \"Medlemmar är …\", lists under \"Parter\" or \"Huvudmän\", party lists on the title page, \"mellan X, Y och Z\"",
	Find: findMembers,
}

var (
	memberNoun = `(?:medlemmar(?:na)?|förbundsmedlemmar(?:na)?|medlemsparter(?:na)?|medlemsorganisationer(?:na)?|parter(?:na)?|samverkansparter(?:na)?|samverkande (?:parter(?:na)?|myndigheter(?:na)?|organisationer)|huvudmän(?:nen)?|ägare|ägarna|medlemskommuner(?:na)?)`

	// saysMembers opens a statement whose list follows.
	saysMembers = swedish(`\b` + memberNoun + `\b(?:\s+(?:i|inom|till|bakom|av)\s[^.:;]{1,70}?)?\s*,?\s*(?:(?:är|utgörs|utgöres|består|heter)\b(?: (?:idag|i dag|nu|för närvarande|under \d{4}))?(?: av)?|:)\s*,?` +
		`|\b(?:förbundet|samordningsförbundet(?: [^.:;,]{1,60}?)?)\s+(?:ägs|finansieras|bildades|bildats|utgörs|består|omfattar)\b[^.:;,]{0,50}?\s+av\b` +
		`|\b(?:ägs|bildats|bildades|startades|inrättades)\b[^.:;,]{0,50}?\sav\b` +
		`|\bi (?:samordnings)?förbundet(?: [^.:;,]{1,60}?)?\s*(?:ingår|samverkar|samarbetar|deltar)\b(?: som (?:medlemmar|parter))?` +
		`|\b(?:förbundet|samordningsförbundet) omfattar\b` +
		`|\b` + memberNoun + `\s*(?:\(|[–-]\s)`)
	// saidAfter closes a statement whose list stands before it.
	saidAfter = swedish(`\b(?:är|utgör|ingår som)\s+(?:förbundets |samordningsförbundets )?(?:medlemmar|parter|huvudmän|ägare|medlemsparter)\b|\b(?:ingår|samverkar|är medlemmar) i (?:samordnings)?förbundet`)
	saysBoard = swedish(`\b(?:förbunds)?styrelsen?\b[^.:;]{0,40}\b(?:består av|utgörs av)\b[^.:;]{0,80}?\b(?:från|för|representerar|respektive|vardera)\b`)
	between   = swedish(`\bmellan\b(?: parterna)?:?`)
	// ofForbund is what a "mellan" must be about.
	ofForbund = swedish(`finansiell samordning|finansiell samverkan|samordningsförbund|förbund\b|gränsöverskridande samverkan|samarbete|samordning`)

	// membersHeading is a heading with nothing but the members under it.
	membersHeading = swedish(`^(?:\d+(?:\.\d+)*\.?\s*)?(?:förbundets |samordningsförbundets |våra |ingående )?` + memberNoun + `(?:\s+(?:i|inom|och)\s.{1,50})?\s*:?$`)

	// conditional is a membership that is not there yet.
	conditional = swedish(`under förutsättning|förutsatt|\bom\b.{0,40}\b(?:beslut|ansluter|blir|går med)|ansluta sig|eventuellt|\bev\.|ansöker|ansökt|ansökan|önskar|väntas|avser att|planerar|kommer att (?:bli|ansluta)|kan bli|diskuter`)
	// gone is a membership that is no more.
	gone = swedish(`har lämnat|lämnade|lämnar|utträ[dt]|har begärt utträde|till och med|t\.?\s?o\.?\s?m|är inte|ingår inte|ej medlem|inte medlem`)
	// negated begins sentences that tell of other times or of what is not.
	negated     = swedish(`^\s*(?:om|tidigare|fram till|före|innan)\b`)
	fromYear    = swedish(`(?:från och med|fr\.?\s?o\.?\s?m\.?|from|sedan|från)\s+(?:(?:den )?\d{1,2} \p{L}+ |årsskiftet |år )?(20\d\d)`)
	allOfCounty = swedish(`(?:(?:samtliga|alla|länets)\s+)+(?:\p{L}+\s+)?kommuner(?:na)?(?:\s+i\s+(?:länet|\p{L}+(?:\s\p{Lu}\p{L}+)?\s+län))?`)
)

func findMembers(d *doc.Document) []Fact {
	own := ownName(d)
	all := pieces(d)
	var facts []Fact
	read := 0 // pieces of a list on the title page that are told
	for i, p := range all {
		if p.role == doc.Contents {
			continue
		}
		if p.short && !p.cell && membersHeading.match(strings.TrimSpace(p.text)) {
			facts = append(facts, listBelow(all, i, strings.TrimSpace(p.text))...)
			continue
		}
		if found, n := listAlone(all[i:]); len(found) > 0 {
			if i >= read {
				facts = append(facts, found...)
				read = i + n
			}
			continue
		}
		for _, s := range sentencesOf(p.text) {
			if aboutOther(p.text[s.start:s.end], own) {
				continue
			}
			facts = append(facts, saidIn(p, s)...)
			if m := saysMembers.index(p.text[s.start:s.end]); m != nil && !p.cell && opensList(p.text[s.start+m[1]:]) {
				facts = append(facts, listBelow(all, i, strings.TrimSpace(p.text[s.start+m[0]:s.start+m[1]]))...)
			}
		}
	}
	return facts
}

// opensList says that nothing follows in the piece: the list is in the next ones.
func opensList(rest string) bool {
	return strings.Trim(rest, " :\n\t") == ""
}

// aboutOther says that a sentence is about another förbund than the plan's own.
func aboutOther(sentence, own string) bool {
	for _, n := range bodyNames(sentence) {
		if n.key == own {
			return false
		}
	}
	names := bodyNames(sentence)
	return len(names) > 0 && own != "" && names[0].known
}

// ownName is the key of the förbund with most weight.
func ownName(d *doc.Document) string {
	total := map[string]int{}
	best := ""
	for _, f := range findForbund(d) {
		k := nameKey(f.Label)
		total[k] += f.Weight
		if best == "" || total[k] > total[best] {
			best = k
		}
	}
	return best
}

// nameKey is the slug of a known förbund, else the reduced name.
func nameKey(name string) string {
	if f, _, ok := reference.ForbundNamed(name); ok {
		return f.Slug
	}
	return reference.NameKey(name)
}

// saidIn reads the statements of one sentence.
func saidIn(p piece, s textSpan) []Fact {
	text := p.text[s.start:s.end]
	if negated.match(text) {
		return nil
	}
	if m := saysMembers.index(text); m != nil {
		if ms := listFrom(text, m[1]); saysEnough(text[m[0]:m[1]], ms) {
			return memberFacts(p, s, text, ms, saidOfMembers, text[m[0]:m[1]])
		}
	}
	if m := saidAfter.index(text); m != nil {
		if ms := listBefore(text, m[0]); len(ms) > 1 {
			return memberFacts(p, s, text, ms, saidOfMembers-1, text[m[0]:m[1]])
		}
	}
	if m := between.index(text); m != nil && ofForbund.match(text) {
		if ms := listFrom(text, m[1]); isFullList(ms) {
			return memberFacts(p, s, text, ms, saidBetween, text[m[0]:m[1]])
		}
	}
	if m := saysBoard.index(text); m != nil {
		if ms := listFrom(text, m[1]); isFullList(ms) {
			return memberFacts(p, s, text, ms, saidOfBoard, text[m[0]:m[1]])
		}
	}
	return nil
}

// labels are words that stand over the parties of a project as well: "Ägare:
// Flens kommun", "Parter: FK och AF".
var labels = swedish(`^(?:ägare|ägarna|parter|parterna|huvudmän|huvudmännen|samverkansparter|samverkande (?:parter|myndigheter|organisationer))\s*:?$|[(–-]$`)

// saysEnough says that a list behind an opening is one of members: one that a
// project may have too must be a full list.
func saysEnough(opener string, ms []reference.Mention) bool {
	if labels.match(strings.TrimSpace(opener)) {
		return isFullList(ms)
	}
	return len(ms) > 0
}

// isFullList says that a list holds at least three parties, an authority among them.
func isFullList(ms []reference.Mention) bool {
	state := false
	for _, m := range ms {
		state = state || m.Kind == reference.KindState
	}
	return state && len(ms) >= 3
}

// listWords may stand between the parties of a list.
var listWords = wordSet(`och samt & även jämte respektive resp kommun kommuner kommunerna kommunen stad städer region regionen landsting landstinget
	följande de våra fyra fem sex sju åtta nio tio elva tolv tre två parter parterna medlemmar medlemmarna myndigheterna myndigheter organisationer organisationerna
	dels båda staten genom både idag nu för närvarande vardera varje länets samtliga alla alltså dvs d v s ordinarie medlemskommunerna medlemskommuner`)

// isListGap says that a stretch between two parties is that of a list: commas,
// bullets, "och", "kommunerna", a note in parentheses.
func isListGap(gap string) bool {
	for _, w := range nameWords(parenthesis.blanked(gap)) {
		if !listWords[w.lower] && !isDigits(w.text) {
			return false
		}
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

// memberFacts makes the facts of one statement; s is the sentence in the piece.
func memberFacts(p piece, s textSpan, text string, ms []reference.Mention, weight int, opener string) []Fact {
	runes := []rune(text)
	base := len([]rune(p.text[:s.start]))
	county := allOfCounty.index(text)
	var facts []Fact
	for i, m := range ms {
		next := len(runes)
		if i+1 < len(ms) {
			next = ms[i+1].Start
		}
		tail := string(runes[m.End:next])
		if i+1 == len(ms) {
			tail = firstClause(tail)
		}
		if gone.match(tail) {
			continue
		}
		f := Fact{
			Kind: Member, Label: m.Text, Weight: weight, Section: strings.TrimSpace(opener),
			Conditional: conditional.match(tail), Place: p.place.Span(base+m.Start, base+m.End),
		}
		if y := fromYear.find(tail); y != nil {
			f.Year = y[1]
		}
		if m.Code == "" && m.Plural && county != nil {
			start, end := len([]rune(text[:county[0]])), len([]rune(text[:county[1]]))
			if start <= m.Start && m.End <= end {
				f.Label = text[county[0]:county[1]]
				f.Place = p.place.Span(base+start, base+end)
			}
		}
		facts = append(facts, f)
	}
	return facts
}

// conditionLength is how near, in characters, a condition stands behind the
// party that it is about.
const conditionLength = 60

// firstClause is the text directly behind the last party of a list.
func firstClause(s string) string {
	if i := strings.IndexAny(s, ";"); i >= 0 {
		s = s[:i]
	}
	if r := []rune(s); len(r) > conditionLength {
		s = string(r[:conditionLength])
	}
	return s
}
