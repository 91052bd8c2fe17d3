package find

import (
	"slices"

	"samplan/normalize/reference"
)

// Joined is the Section of members that a sentence adds to those stated before
// it: "Från och med den 1 januari 2008 ingår även Hagfors kommun." Their Year is
// when they join, where it is printed. They make no statement of their own.
const Joined = "(joined)"

const addedWord = `(?:även|också|dessutom|ytterligare)`

var (
	// joinsFirst is a verb of joining before its parties.
	joinsFirst = swedish(`\b(?:(ingår|deltar)|(är|blir|blev)|tillkommer|tillkom|ansluter(?: sig)?|anslöt(?: sig)?|inträder|inträdde|träder(?: in)?)\b(?:\s+(?:då|nu|numera|därmed))?(\s+` + addedWord + `)?(?:\s+sig)?(?:\s+till (?:samordnings)?förbundet)?(?:\s+(?:även|också))?`)
	// joinsAfter is one behind them.
	joinsAfter = swedish(`\b(?:blir|blev|blivit)\b[^.;:,]{0,40}?\b(?:medlem|medlemmar|med i (?:samordnings)?förbundet)\b` +
		`|\bär\b (?:sedan|från|nu|numera)\b[^.;:,]{0,40}?\b(?:medlem|medlemmar|med i (?:samordnings)?förbundet)\b` +
		`|\b(?:ansluter|anslöt|anslutit) sig\b[^.;:,]{0,40}?\btill (?:samordnings)?förbundet\b` +
		`|\b(?:går|gick|gått) med i (?:samordnings)?förbundet\b` +
		`|\b(?:träder|trädde|trätt) in(?: i (?:samordnings)?förbundet)?(?: som (?:ny )?(?:medlem|part))\b` +
		`|\b(?:inträder|inträdde|inträtt)\b[^.;:,]{0,30}?\b(?:i (?:samordnings)?förbundet|som (?:ny )?(?:medlem|part))\b`)
	// pastJoin is told of history: the list that follows knows better.
	pastJoin = swedish(`^(?:blev|blivit|anslöt|anslutit|gick|gått|trädde|trätt|inträdde|inträtt|tillkom)\b`)
	// asMember follows the parties of "är" and "blir".
	asMember = swedish(`^\s*(?:kommuner(?:na)?\s*)?(?:(?:ny|nya|en|fullvärdig|fullvärdiga)\s+)?(?:(?:medlem|medlemmar|part|parter)\s*(?:$|[.,;(]|och\b|i (?:samordnings)?förbundet|från\b|fr\.?\s?o|sedan\b|den \d|år \d|20\d\d)|med i (?:samordnings)?förbundet\b)`)
	// inForbund says into what.
	inForbund = swedish(`\bmedlem(?:mar)?\b|\b(?:i|till) (?:samordnings)?förbundet\b`)
	// endsJoin follows the parties of other verbs: nothing, a date, or what they join as.
	endsJoin = swedish(`^\s*(?:kommuner(?:na)?\s*)?(?:$|[.,;(]|(?:i|till) (?:samordnings)?förbundet\b|som (?:ny |nya )?(?:medlem|part)|i \w+ ställe\b|från\b|fr\.?\s?o|sedan\b|den \d|år \d|20\d\d)`)
	// timeFirst is a sentence's beginning that only tells when.
	timeFirst = swedish(`^\s*(?:från och med|fr\.?\s?o\.?\s?m\.?|from|sedan|från|den|vid|år|efter)\s(?:[\w.]+\s+){0,6}$`)
	// joinedBody is what parties join that is not the förbund.
	joinedBody = swedish(`projekt\w*|insats\w*|\w*grupp\w*|\w*nätverk\w*|\bi (?:förbunds)?styrelsen\b|satsning\w*|utbildning\w*|\w+råd\b|\w*team\w*|kommunalförbund\w*|samarbete\w*|avtal\w*|utskott\w*|beredning\w*|upphandling\w*|enkät\w*|SUS\b`)
	notJoined  = swedish(`\b(?:inte|ej|ännu|kommer att|kan|skulle|ska|skall|vill|bör|när)\b`)
)

// joinedIn reads the members that a sentence adds. open says that members are
// stated before it under the same heading, near that they are in the same piece.
func joinedIn(p piece, s textSpan, open, near bool) []Fact {
	text := p.text[s.start:s.end]
	if !joinsFirst.match(text) && !joinsAfter.match(text) {
		return nil
	}
	if p.cell || negated.match(text) || gone.match(text) || conditional.match(text) ||
		proposedName.match(text) || joinedBody.match(text) || notJoined.match(text) {
		return nil
	}
	facts := joinedBehind(p, s, text, open, near)
	for _, m := range joinsAfter.all(text) {
		if len(facts) > 0 || pastJoin.match(text[m[0]:]) && !open {
			break
		}
		if endsJoin.match(text[m[1]:]) {
			facts = memberFacts(p, s, text, listBefore(text, m[0]), saidBetween, Joined)
		}
	}
	year := ""
	for _, m := range anyYear.all(text) {
		year = max(year, text[m[0]:m[1]])
	}
	facts = slices.DeleteFunc(facts, func(f Fact) bool { // "när kommunen blir medlem" tells of nobody new
		ms := reference.Mentions(f.Label)
		return len(ms) != 1 || ms[0].Code == ""
	})
	for i := range facts {
		facts[i].Year = year
	}
	return facts
}

// joinedBehind reads the parties behind a verb of joining.
func joinedBehind(p piece, s textSpan, text string, open, near bool) []Fact {
	for _, m := range joinsFirst.all(text) {
		ms := listFrom(text, m[1])
		if len(ms) == 0 {
			continue
		}
		rest := string([]rune(text)[ms[len(ms)-1].End:])
		added := m[6] >= 0 // "även"
		into := inForbund.match(text)
		switch {
		case m[4] >= 0 && !(asMember.match(rest) && (added || anyYear.match(text))): // "är även Eda kommun värd för kansliet"
		case m[4] < 0 && !endsJoin.match(rest):
		case m[2] >= 0 && !added: // "i förbundet ingår …" is a statement
		case pastJoin.match(text[m[0]:]) && !open:
		case !into && !(near && timeFirst.match(text[:m[0]])):
		default:
			return memberFacts(p, s, text, ms, saidBetween, Joined)
		}
	}
	return nil
}
