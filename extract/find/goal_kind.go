package find

import (
	"regexp"
	"strings"
)

// perspective is a goal's own word on who is to change: "ur ett
// individperspektiv", "på organisationsnivå".
var perspective = expression(`(?i)^\P{L}*(?:ur|utifrån|på|i|från)\s+(?:ett\s+|en\s+)?(\p{L}+?)s?(?:perspektiv|nivå)`)

// ownPerspective is the kind of a goal that begins with its perspective.
func ownPerspective(text string) string {
	m := perspective().FindStringSubmatch(text)
	if m == nil {
		return ""
	}
	kind, _ := kindOfWord(strings.ToLower(m[1]))
	return kind
}

// moneyWords are about the förbund's own economy wherever they stand.
var moneyWords = expression(`(?i)(?:^|\P{L})(budget|balanserad|ekonomi i balans|ekonomisk hushållning|eget kapital|egna kapitalet|förvaltningskostnad|administrationskostnad|administrativa kostnad|kostnaderna för (administration|förvaltning)|överskott|underskott|självfinansier|resursutnyttjande)`)

// changeWords name who is to change. The one that stands first in the text
// decides, because the subject does.
var changeWords = []struct {
	kind string
	word *regexp.Regexp
}{
	{individualGoal, regexp.MustCompile(`(?i)(?:^|\P{L})(deltagar|individ|person(er)?\b|enskild|ungdom|unga\b|kvinnor|män\b|sjukskriv|arbetslös|arbetssökande|brukare|klient|målgrupp|självförsörj|egen försörjning|livskvalitet|egenupplevd|hälsa|arbetsförmåga|rehabiliteringstid|väntetid|ledtid(?:en|er|erna)? till insats|anställningsbar|försörjningsstöd|utanförskap|(?:av|för) de(?:m)? som (?:avslut|delta|lämna|skrivs)|arbetar? eller studera|(?:i|till|från|få|nå|ha) (?:ett |nytt |eget )?(?:arbete|studier|studera|anställning|praktik|utbildning|sysselsättning)(?:[\s,./]|$))`)},
	{organisationGoal, regexp.MustCompile(`(?i)(?:^|\P{L})(samverkan|samarbet|samordningsteam|part(en|er|ers|erna|ernas)\b|myndighet|metod|kompetens|handläggar|personal|medarbetare|rutiner|struktur|implementer|kunskap|nätverk|medlem|huvudm[aä]n|organisation|ordinarie verksamhet|utbildning(ar|sdag)|arbetssätt|chefer)`)},
	{societyGoal, regexp.MustCompile(`(?i)(?:^|\P{L})(samhäll|offentlig(a)? (försörjning|tjänst|utgift)|välfärd|folkhälsa|bidragsberoende)`)},
}

// trained are those who take part in what is held for the parties' staff.
var trained = swedish(`^\W*(?:minst \S+ (?:% |procent )?av )?deltagarna (?:i|på|vid) (?:\p{L}+ )?(?:utbildning|kurs|konferens|seminari|nätverk)`)

// partyChanges is a goal whose subject are parties: "Målet är att de två
// kommunerna ska ha en gemensam väg in för personer som …".
var partyChanges = swedish(`(?:^\W*|\bär att )(?:(?:de|samtliga|alla|varje|båda|två|tre|fyra|fem|sex) ){0,2}(?:medlems)?(?:kommun(?:en|er|erna)?|vårdcentral(?:en|er|erna)?|regionen|landstinget|försäkringskassan|arbetsförmedlingen)\b[^,.]{0,40}\b(?:ska|skall|har)\b`)

// ownWork is the förbund's own, where a goal names nobody else.
var ownWork = swedish(`förbund|\b(?:till|för|i) styrelsen\b`)

// kindOfText is the kind of a goal without a heading that says it: who is to
// change. sure is false where the text names nobody.
func kindOfText(text string) (kind string, sure bool) {
	if moneyWords().MatchString(text) {
		return financialGoal, true
	}
	if trained.match(text) {
		return organisationGoal, true
	}
	if partyChanges.match(text) {
		return organisationGoal, true
	}
	first := len(text)
	for _, c := range changeWords {
		if at := c.word.FindStringIndex(text); at != nil && at[0] < first {
			first, kind = at[0], c.kind
		}
	}
	switch {
	case kind != "":
		return kind, true
	case ownWork.match(text):
		return organisationGoal, true
	}
	return overallGoal, false
}
