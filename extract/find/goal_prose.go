package find

import (
	"strings"
)

// modal is the verb of a goal: what shall be.
var modal = expression(`(?i)(?:^|\s)(?:ska|skall)(?:\s|[:;.,]|$)`)

// explicitGoal is a sentence whose subject is a goal: "Målet för 2012 är att
// minst 40 procent …", "Det övergripande målet med … är att …". The groups are
// what stands before the word, the word, and what stands between it and "är".
var explicitGoal = expression(`^((?:\p{L}+-?,?\s+){0,6}?)(\p{L}*[Mm]ål(?:et|en|sättning|sättningen|sättningar|sättningarna)?)((?:\s+[^\s.;:!?]+){0,16}?)\s+(?:är|ska vara|skall vara)\s+(?:också\s+|även\s+|vidare\s+|dessutom\s+|fortsatt\s+)?(?:att|en|ett|minst|högst|\d)(?:\s|\d)`)

// turnedGoal is such a sentence with the time first: "Under 2012 är målet att …".
var turnedGoal = expression(`^(?:Under|För|Inför|Till|Vid|År|I|Senast)\s[^.;:!?]{0,60}?\sär\s((?:\p{L}+\s+){0,3}?)(mål|målet|målen|målsättningen)((?:\s+\p{L}+){0,8}?)\s+att\s`)

// goalIntro is the end of a clause that lists goals: "… och målet är att:",
// "Förbundet har följande mål:".
var goalIntro = expression(`(?i)(?:(?:^|\s)\p{L}*mål(?:et|en|sättning|sättningen|sättningar|sättningarna)?(?:\s+[^\s.;:!?]+){0,12}?\s+är(?:\s+att|\s+följande)?|(?:följande|nedanstående|dessa)\s+(?:\p{L}+\s+){0,3}?\p{L}*(?:mål|målsättningar))\s*[:;.]$`)

// verbsBefore are words that cannot stand before "målet" where the goal is the
// subject: "Det som är målet …", "Vi ska nå målet …".
var verbsBefore = map[string]bool{
	"är": true, "var": true, "ska": true, "skall": true, "har": true, "hade": true, "kan": true, "bör": true, "som": true,
	"att": true, "nå": true, "når": true, "om": true, "utifrån": true, "enligt": true, "när": true, "inte": true,
}

// personalGoals are owners of goals that no plan sets.
var personalGoals = expression(`(?i)^(?:deltagarens|deltagarnas|individens|personens|den enskildes|hens|hans|hennes|sitt|sina)\s`)

// readExplicit tells whether a sentence states a goal, which kind its subject
// gives, and whether the subject says whose or which goal it is ("Förbundets
// mål", "Det övergripande målet", "Målet för 2012") rather than only "Målet".
func readExplicit(sentence string) (kind string, owned, ok bool) {
	m := explicitGoal().FindStringSubmatch(sentence)
	if m == nil {
		m = turnedGoal().FindStringSubmatch(sentence)
	}
	if m == nil || personalGoals().MatchString(sentence) {
		return "", false, false
	}
	subject := strings.ToLower(m[1] + m[2] + m[3])
	for _, w := range strings.Fields(strings.ToLower(m[1])) {
		if verbsBefore[strings.Trim(w, ",")] {
			return "", false, false
		}
	}
	words := wordPattern().FindAllString(financialCoordination().ReplaceAllString(subject, ""), -1)
	at, prefix := findGoalWord(words)
	if at < 0 {
		return "", false, false
	}
	for _, w := range words {
		for _, owner := range ownersOfGoals {
			if strings.HasPrefix(w, owner.stem) {
				return "", false, false
			}
		}
	}
	// what the goal is with ("Målet med samverkan är …") gives no kind
	kind = kindNear(words[:at+1], at, prefix)
	return kind, at > 1 || kind != "" || strings.Contains(subject, "förbund") || len(yearsOf(subject)) > 0, true
}

var yearPattern = expression(`\b(?:19|20)\d\d\b`)

func yearsOf(text string) []string { return yearPattern().FindAllString(text, -1) }

// isIntro tells whether a text only introduces what follows: "Insatserna ska;".
func isIntro(text string) bool {
	text = strings.TrimSpace(text)
	if strings.HasSuffix(text, ":") || strings.HasSuffix(text, ";") {
		return true
	}
	switch lastWord([]rune(text)) {
	case "att", "ska", "skall":
		return true
	}
	return false
}

// introWords, near the end of a clause that introduces a list, say that the
// list is of something else than goals.
var introWords = []string{
	"uppgift", "uppdrag", "syfte", "ändamål", "aktivitet", "åtgärd", "indikator", "mått", "nyckeltal", "mäta", "mäts",
	"målgrupp", "behovsgrupp", "grupp", "genom", "förutsätt", "följs", "uppfölj", "princip", "framgångsfaktor",
	"strategi", "prioritering", "kommer", "planeras", "arbetar", "erbjuder", "omfattar", "består", "ingår", "innehåller", "parter", "medlemmar",
}

// meansFirst begins clauses that list means: "För att nå målen ska förbundet:".
var meansFirst = expression(`(?i)^(?:för att\s|detta (?:ska|skall|sker|görs|nås)|målen (?:nås|uppnås|ska nås|ska uppnås|följs|mäts)|målet (?:nås|uppnås)|vägen )`)

// introRole says what a list is of, by the sentence before it: goals, other
// things (activityRole), or whatever the heading says (otherRole).
func introRole(text string) goalRole {
	sentences := goalSentences(text)
	if len(sentences) == 0 {
		return otherRole
	}
	last := strings.TrimSpace(sentences[len(sentences)-1].text)
	switch {
	case meansFirst().MatchString(last):
		return activityRole
	case goalIntro().MatchString(last):
		return goalsRole
	case !isIntro(last):
		return otherRole
	}
	words := strings.Fields(strings.ToLower(strings.TrimRight(last, " :;")))
	if len(words) == 0 || words[len(words)-1] == "ska" || words[len(words)-1] == "skall" {
		return otherRole
	}
	switch readGoalHead(last).role { // "Så här gör vi:", "Aktiviteter 2015:"
	case measureRole, activityRole, groupRole, projectRole, foreignRole, pastRole:
		return activityRole
	}
	for _, w := range words[max(0, len(words)-6):] {
		if hasStem(w, introWords) {
			return activityRole
		}
	}
	return otherRole
}

// goalOpeners begin items and sentences that are goals without "ska".
var goalOpeners = expression(`(?i)^(?:att|minst|högst|max|alla|samtliga|andel|andelen|antalet|fler|färre|ökad|ökat|ökade|öka|minskad|minskat|minskade|minska|förbättr\p{L}*|utveckla\p{L}*|stärk\p{L}*|skapa|främja|bidra|verka|effektiv\p{L}*|budget i balans|en budget|ekonomi i balans|\d+([.,]\d+)?\s*(?:%|procent))(?:\s|$)`)

// readsAsGoal tells whether an item says what shall be.
func readsAsGoal(text string) bool {
	text = oneLine(text)
	return modal().MatchString(text) || goalOpeners().MatchString(text) || targetIn(text).number != ""
}

// bareMeasure and itsVerb tell "Antal deltagare i arbete", which measures,
// from "Andelen i arbete ökar", which aims.
var (
	bareMeasure = expression(`(?i)^(?:antal|antalet|andel|andelen)\s`)
	itsVerb     = expression(`(?i)\s(?:ska|skall|är|vara|blir|har|uppgå\p{L}*|öka\p{L}*|minska\p{L}*|över\p{L}+|under\p{L}+|når?)(?:[\s.,]|$)`)
)

// isBareMeasure tells whether an item only says what is counted.
func isBareMeasure(text string) bool {
	return bareMeasure().MatchString(oneLine(text)) && !itsVerb().MatchString(text) && targetIn(text).number == ""
}

// meta is a sentence about the goals or the plan, not a goal: who follows
// them up, who decides, where they stand.
var meta = expression(`(?i)^(?:(?:dessa |de )?målen?\s|(?:varje|respektive) mål\s|\p{L}+målen\s(?:anger|visar|beskriver|uttrycker|handlar|gäller|talar om|utgår|bygger)\s|målet\s+(?:ska|skall)\s+följas|uppföljning|utvärdering|redovisning|rapport|styrelsen|förbundschefen|beredningsgruppen|samordnaren\s|kansliet|verksamhetsplanen|planen|budgeten\s|resultaten\s)|(?:följas upp|följs upp|redovisas|rapporteras|utvärderas|mätas|fastställas|beslutas|revideras|brytas ned|konkretiseras|framgå)(?:\s|[.,]|$)`)

// relative is a "ska" that only tells which: "De grupper som insatserna ska
// rikta sig mot är …".
var relative = expression(`(?i)\ssom\s((?:[^\s,]+\s){0,4}?)(?:ska|skall)\s.*\s(?:är|utgörs|kan|har)\s`)

// relativeVerb before "ska" makes "ska" the main verb again: "Varje insats som
// har pågått i ett år ska …".
var relativeVerb = expression(`(?i)(?:^|\s)(?:har|är|kan|får|finns|fått|deltar|\p{L}+as)\s`)

// isRelative tells whether the "ska" of a sentence only tells which.
func isRelative(sentence string) bool {
	m := relative().FindStringSubmatch(sentence)
	return m != nil && !relativeVerb().MatchString(m[1])
}

// saysWhatShallBe tells whether a sentence of prose under a goal heading is a
// goal told in full.
func saysWhatShallBe(sentence string) bool {
	return modal().MatchString(sentence) && !meta().MatchString(sentence) && !isRelative(sentence) && !isIntro(sentence)
}

// lostItems tells whether a list in a paragraph lost the signs between its
// items ("samverkan öka självförsörjningen öka kunskapen öka"): no stop, and
// its last word comes back. Where one goal ends and the next begins is lost.
func lostItems(text string) bool {
	if endsSentence(text) {
		return false
	}
	words := strings.Fields(strings.ToLower(text))
	last, count := "", 0
	if len(words) > 0 {
		last = words[len(words)-1]
	}
	for _, w := range words {
		if w == last {
			count++
		}
	}
	return count >= 3
}

// captionText begins the text under a picture or names a source.
var captionText = expression(`(?i)^(?:figur|bild|tabell|diagram|källa|illustration|se (?:även )?(?:bilaga|figur))\b`)
