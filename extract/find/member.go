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
		`|\b(?:de|dem|parterna|myndigheterna|organisationerna|huvudmännen) som (?:(?:har )?bildat|bildade|(?:har )?startat|startade|äger|utgör|står bakom|ingår i)(?: tillsammans| gemensamt)? (?:samordnings)?förbundet\s+(?:är|var)\b:?` +
		`|\b(?:ägs|bildats|bildades|startades|inrättades)\b[^.:;,]{0,50}?\sav\b` +
		`|\bi (?:samordnings)?förbundet(?: [^.:;,]{1,60}?)?\s*(?:ingår|samverkar|samarbetar|deltar)\b(?: som (?:medlemmar|parter))?` +
		`|\b(?:förbundet|samordningsförbundet) omfattar\b` +
		`|\bbakom (?:samordnings)?förbundet(?: [^.:;,]{1,60}?)? står\b` +
		`|\b` + memberNoun + `\s+(?:samverkar|samarbetar|ingår|deltar)\s+(?:i|inom)\s+(?:samordnings)?förbundet(?: [^.:;,]{1,60}?)?:` +
		`|\b` + memberNoun + `\s*(?:\(|[–-]\s)`)
	// saidAfter closes a statement whose list stands before it.
	saidAfter = swedish(`\b(?:är|utgör|ingår som)\s+(?:förbundets |samordningsförbundets )?(?:medlemmar|parter|huvudmän|ägare|medlemsparter)\b|\b(?:ingår|samverkar|är medlemmar) i (?:samordnings)?förbundet|\b(?:bildade|har bildat|bildar)\b(?: tillsammans| gemensamt)?(?: \d{4}| den [^.:;,]{1,25})? (?:samordnings)?förbundet\b`)
	// togetherWith goes on with the rest of them: "Kommunerna Essunga, Götene och
	// Vara samverkar i förbundet med Försäkringskassan och Arbetsförmedlingen".
	togetherWith = swedish(`^\s*(?:tillsammans |gemensamt )?med\s`)
	// asMembers closes a list that says what the förbund is made of: "… är en
	// juridisk person med X, Y och Z som medlemmar". A project has parties too.
	asMembers = swedish(`\bsom (?:förbundets |sina |ingående )?(?:medlemmar|förbundsmedlemmar|medlemsparter|parter|huvudmän|ägare)\b`)
	theBody   = swedish(`\b(?:förbundet|samordningsförbundet|samordningsförbund|juridisk person)\b`)
	saysBoard = swedish(`\b(?:förbunds)?styrelsen?\b[^.:;]{0,40}\b(?:består av|utgörs av)\b[^.:;]{0,80}?\b(?:från|för|representerar|respektive|vardera)\b`)
	between   = swedish(`\bmellan\b(?: parterna)?:?`)
	// ofForbund is what a "mellan" must be about.
	ofForbund = swedish(`finansiell samordning|finansiell samverkan|samordningsförbund|förbund\b|gränsöverskridande samverkan|samarbete|samordning`)

	// namesMembers ends a sentence whose members the next one lists: "Förbundet har
	// sex medlemmar. Dessa är …".
	namesMembers = swedish(`\b(?:medlemmar|parter|huvudmän|medlemsparter)(?: i (?:samordnings)?förbundet)?\s*\.\s*$`)
	theyAre      = swedish(`^\s*(?:dessa|de|det) (?:är|utgörs av)\b`)

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
	read := 0     // pieces of a list on the title page that are told
	open := false // members are stated since the last heading
	for i, p := range all {
		if p.kind == doc.Heading {
			open = false
		}
		if p.role == doc.Contents {
			continue
		}
		if p.short && !p.cell && membersHeading.match(strings.TrimSpace(p.text)) {
			found := listBelow(all, i, strings.TrimSpace(p.text))
			facts = append(facts, found...)
			open = len(found) > 0
			continue
		}
		facts = append(facts, listInTable(all, i)...)
		if found, n := listAlone(all[i:]); len(found) > 0 {
			if i >= read {
				facts = append(facts, found...)
				read = i + n
			}
			continue
		}
		near := false // members are stated in this piece
		before := ""  // the sentence before
		for _, s := range sentencesOf(p.text) {
			told := before
			before = p.text[s.start:s.end]
			if aboutOther(p.text[s.start:s.end], own) {
				continue
			}
			said, joined := saidIn(p, s), joinedIn(p, s, open, near)
			if len(said) == 0 && namesMembers.match(told) {
				said = theyAreMembers(p, s)
			}
			if len(said) > len(joined) || len(joined) == 0 {
				facts = append(facts, said...)
				near = near || len(said) > 0 && said[0].Weight >= saidOfMembers-1
				open = open || near
			}
			facts = append(facts, joined...)
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
var ownName = perDocument(func(d *doc.Document) string {
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
})

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
			if with := togetherWith.index(text[m[1]:]); with != nil {
				ms = append(ms, listFrom(text, m[1]+with[1])...)
			}
			return memberFacts(p, s, text, ms, saidOfMembers-1, text[m[0]:m[1]])
		}
	}
	if m := asMembers.index(text); m != nil {
		if ms := listBefore(text, m[0]); isFullList(ms) && theBody.match(beforeList(text, ms)) {
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

// beforeList is the text that stands before a list.
func beforeList(text string, ms []reference.Mention) string {
	return string([]rune(text)[:ms[0].Start])
}

// theyAreMembers reads a sentence that lists those of the sentence before.
func theyAreMembers(p piece, s textSpan) []Fact {
	text := p.text[s.start:s.end]
	m := theyAre.index(text)
	if m == nil {
		return nil
	}
	ms := listFrom(text, m[1])
	if !isFullList(ms) {
		return nil
	}
	return memberFacts(p, s, text, ms, saidOfMembers, strings.TrimSpace(text[m[0]:m[1]]))
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
