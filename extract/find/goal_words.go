package find

import (
	"strings"
)

// goalRole is what the text under a heading, behind a label or in a column is.
type goalRole int

// The roles.
const (
	otherRole    goalRole = iota
	goalsRole             // goals
	lensRole              // a perspective, from which goals, measures and activities are told
	measureRole           // mått, indikatorer, nyckeltal
	activityRole          // activities, and what else is done or said about goals
	groupRole             // who is meant: target groups
	foreignRole           // goals of others: the nation, the social fund, the law
	pastRole              // how earlier goals were met
	projectRole           // a chapter of projects, which have goals of their own
	fieldRole             // a field of a project's description: "Projektägare", "Projekttid"
)

// goalHead is what a heading, a label or a column title says.
type goalHead struct {
	role   goalRole
	kind   string // kind of goal, empty where it says none
	mixed  bool   // it promises more than goals: "Syfte och mål"
	stated string // a goal that stands in the heading itself: "Mål 1: Fler deltagare går till arbete"
}

// isField tells whether a heading or a label belongs to the description of a
// project: "Projektägare", "Målgrupp".
func (h goalHead) isField() bool { return h.role == fieldRole || h.role == groupRole }

// goalWord matches "mål" and what ends in it. The first group is what the
// word begins with: "verksamhets" of "verksamhetsmålen".
var goalWord = expression(`^(\p{L}*?)(?:mål|målet|målen|målsättning|målsättningar|målsättningen|målsättningarna|målbild|målbilder|målbeskrivning|målbeskrivningar|målområde|målområden)$`)

// notGoals are beginnings of words that end in "mål" and mean something else.
var notGoals = map[string]bool{
	"ända":   true, // ändamål: the purpose, which the law gives
	"före":   true,
	"spörs":  true,
	"tviste": true,
	"brott":  true,
	"moders": true,
	"dags":   true,
}

// kindWords say from which perspective a goal is told: "Individmål",
// "Strukturella mål". The first stem that a word begins with decides. alone
// says that the word heads a perspective by itself too ("Individen",
// "Förnyelse"); others do so only with "perspektiv" or "nivå".
var kindWords = []struct {
	stem, kind string
	alone      bool
}{
	{"övergripande", overallGoal, false},
	{"huvudm", "", false}, // huvudmän: the members; "huvudmål" is cut to "huvud"
	{"huvud", overallGoal, false},
	{"individ", individualGoal, true},
	{"deltagar", individualGoal, true},
	{"enskild", individualGoal, false},
	{"medborgar", individualGoal, true}, // the citizen's use of what is done, not society's
	{"brukar", individualGoal, true},
	{"klient", individualGoal, false},
	{"samhäll", societyGoal, true},
	{"ekonomi", financialGoal, true},
	{"finansiell", financialGoal, true},
	{"finans", financialGoal, false},
	{"verksamhetsidé", "", false},
	{"verksamhetsplan", "", false},
	{"verksamhetsår", "", false},
	{"verksamhetsinriktning", "", false},
	{"verksamhets", organisationGoal, false},
	{"organisation", organisationGoal, true},
	{"struktur", organisationGoal, true},
	{"samverkan", organisationGoal, true},
	{"samarbet", organisationGoal, false},
	{"utveckling", organisationGoal, true},
	{"förnyelse", organisationGoal, true}, // of the work: the balanced scorecard's fields are individ, förnyelse, arbetssätt, ekonomi
	{"arbetssätt", organisationGoal, true},
	{"arbetsätt", organisationGoal, true},
	{"process", organisationGoal, true},
	{"metod", organisationGoal, false},
	{"kompetens", organisationGoal, false},
	{"lärande", organisationGoal, true},
	{"medarbetar", organisationGoal, true},
	{"personal", organisationGoal, false},
	{"myndighet", organisationGoal, false},
	{"system", organisationGoal, false},
}

// kindOfWord is the kind of goal that a word of a heading gives, or "".
// alone tells whether the word heads a perspective by itself.
func kindOfWord(word string) (kind string, alone bool) {
	for _, k := range kindWords {
		if strings.HasPrefix(word, k.stem) {
			return k.kind, k.alone
		}
	}
	return "", false
}

// headWords give headings without the word "mål" their role, by the beginning
// of one of their words. The first that fits decides.
var headWords = []struct {
	stem string
	role goalRole
}{
	{"måluppfyllelse", pastRole},
	{"utfall", pastRole},
	{"årsredovisning", pastRole},
	{"mått", measureRole},
	{"mätetal", measureRole},
	{"mätning", measureRole},
	{"nyckeltal", measureRole},
	{"indikator", measureRole},
	{"kärnindikator", measureRole},
	{"målvärde", measureRole},
	{"måltal", measureRole},
	{"målgrupp", groupRole},
	{"behovsgrupp", groupRole},
	{"aktivitet", activityRole},
	{"åtgärd", activityRole},
	{"strategi", activityRole},
	{"genomförande", activityRole},
	{"tillvägagångssätt", activityRole},
	{"handlingsplan", activityRole},
	{"uppföljning", activityRole},
	{"utvärdering", activityRole},
	{"uppgift", activityRole},
	{"uppdrag", activityRole},
	{"insats", projectRole},
	{"projekt", projectRole},
}

// projectFields are the labels that only the description of one project has.
// "Syfte" and "Bakgrund" stand in whole plans too.
var projectFields = map[string]bool{
	"projektägare": true, "insatsägare": true, "projekttid": true, "projektperiod": true, "insatsperiod": true,
	"projektledare": true, "projektledning": true, "kostnad": true, "kostnader": true, "beviljade medel": true,
	"beviljat belopp": true, "antal platser": true, "sökande": true, "huvudman": true, "finansiering": true,
}

// ownersOfGoals begin words that say whose goals are meant where they are not
// the förbund's own, or not this plan's.
var ownersOfGoals = []struct {
	stem string
	role goalRole
}{
	{"nationell", foreignRole},
	{"regering", foreignRole},
	{"riksdag", foreignRole},
	{"staten", foreignRole},
	{"lagen", foreignRole},
	{"lagstift", foreignRole},
	{"esf", foreignRole},
	{"eu", foreignRole},
	{"europe", foreignRole},
	{"socialfond", foreignRole},
	{"global", foreignRole},
	{"agenda", foreignRole},
	{"fn", foreignRole},
	{"kommunens", foreignRole},
	{"regionens", foreignRole},
	{"landstingets", foreignRole},
	{"försäkringskassan", foreignRole},
	{"arbetsförmedling", foreignRole},
	{"projekt", projectRole},
	{"insatsen", projectRole},
	{"kursen", projectRole},
	{"utbildning", projectRole},
	{"föregående", pastRole},
	{"fjolår", pastRole},
	{"förra", pastRole},
	{"tidigare", pastRole},
	{"uppföljning", pastRole}, // "Uppföljning av målen 2013"
	{"utvärdering", pastRole},
	{"genomgång", pastRole}, // "September: delårsrapport och genomgång av målen"
	{"avstämning", pastRole},
	{"redovisning", pastRole},
	{"resultat", pastRole},
}

// oneProject are words after "Mål för" that name one project. "Mål för
// insatserna" may well be the förbund's goals.
var oneProject = map[string]bool{"projektet": true, "projektets": true, "insatsen": true, "insatsens": true}

// mixedWords are the words of headings whose text holds more than goals.
var mixedWords = []string{
	"syfte", "ändamål", "vision", "verksamhetsidé", "värdegrund", "strategi", "inriktning", "uppdrag", "uppgift",
	"riktlinje", "aktivitet", "insats", "åtgärd", "mått", "indikator", "nyckeltal", "begrepp", "uppföljning",
	"utvärdering", "budget", "organisation", "målgrupp", "behovsgrupp", "bakgrund", "verksamhetsplan", "metod",
}

// wordPattern takes a heading apart; a hyphen at the end of a word is kept, so
// that "Mål- och inriktningsplan" is known for half a compound.
var wordPattern = expression(`[\p{L}\d]+-?`)

// chapterNumber is the number before a heading: "6.2.1 ", "3.", "II.".
var chapterNumber = expression(`^\s*(\d+(?:\.\d+)*\.?|[IVX]+\.)\s*`)

// financialCoordination is the field's own name, and says nothing of money.
var financialCoordination = expression(`(?i)finansiell[a]?\s+samordning\p{L}*`)

// statedGoal is a heading that numbers a goal and states it.
var statedGoal = expression(`^(?i)(?:\p{L}*mål|målområde)\s*(?:\d+(?:\.\d+)?|[A-H])?\s*[:–—-]\s+(.+)$`)

// numberedGoal is such a heading in which the number stands for the colon:
// "Mål 1 Fler deltagare går till arbete". The second group is the goal.
var numberedGoal = expression(`^(\p{Lu}\p{Ll}*mål|Mål)\s\d{1,2}(?:\.\d{1,2})*[.)]?\s+(\p{Lu}.+)$`)

// readGoalHead reads a heading, a label or a column title. A heading has few
// words: a longer text is otherRole, and so is whatever has no word of the
// tables. The word nearest to "mål" gives its kind, so that "Övergripande
// finansiella mål" are financial.
func readGoalHead(text string) goalHead {
	text = strings.TrimRight(chapterNumber().ReplaceAllString(oneLine(text), ""), " .:;")
	if m := statedGoal().FindStringSubmatch(text); m != nil && len(strings.Fields(m[1])) >= 3 && readGoalHead(m[1]).role != lensRole {
		return goalHead{role: goalsRole, stated: m[1]}
	}
	if m := numberedGoal().FindStringSubmatch(text); m != nil && statesGoal(m[2]) {
		return goalHead{role: goalsRole, stated: m[2]}
	}
	words := wordPattern().FindAllString(strings.ToLower(financialCoordination().ReplaceAllString(text, "")), -1)
	if len(words) == 0 || len(words) > 12 {
		return goalHead{}
	}
	if role := questionRole(words); role != otherRole {
		return goalHead{role: role}
	}
	at, prefix := findGoalWord(words)
	if at < 0 {
		return readOtherHead(words)
	}
	for i, w := range words {
		for _, owner := range ownersOfGoals {
			if strings.HasPrefix(w, owner.stem) && !strings.HasSuffix(w, "-") && (i < at || i > at && owner.role == foreignRole || oneProject[w]) {
				return goalHead{role: owner.role}
			}
		}
		if strings.HasPrefix(w, "måluppfyllelse") {
			return goalHead{role: pastRole}
		}
	}
	if strings.HasPrefix(prefix, "projekt") {
		return goalHead{role: projectRole}
	}
	h := goalHead{role: goalsRole, kind: kindNear(words, at, prefix)}
	for i, w := range words {
		kind, _ := kindOfWord(strings.TrimSuffix(w, "-"))
		h.mixed = h.mixed || i != at && kind == "" && hasStem(w, mixedWords)
	}
	return h
}

// findGoalWord returns the place of the first word for goals and what stands
// before "mål" in it; -1 where there is none.
func findGoalWord(words []string) (at int, prefix string) {
	for i, w := range words {
		if m := goalWord().FindStringSubmatch(w); m != nil && !notGoals[m[1]] {
			return i, m[1]
		}
	}
	return -1, ""
}

// kindNear is the kind that the nearest word gives a goal word: the beginning
// of the word itself, the words before it, the words after it.
func kindNear(words []string, at int, prefix string) string {
	if kind, _ := kindOfWord(prefix); kind != "" {
		return kind
	}
	for i := at - 1; i >= 0; i-- {
		if kind, _ := kindOfWord(strings.TrimSuffix(words[i], "-")); kind != "" {
			return kind
		}
	}
	for _, w := range words[at+1:] {
		// "Mål för verksamheten", "Mål för samverkan" mean the förbund's goals as such
		if kind, _ := kindOfWord(w); kind != "" && !strings.HasPrefix(w, "verksamhet") && w != "samverkan" {
			return kind
		}
	}
	return ""
}

// readOtherHead reads a heading without a word for goals. A perspective is
// short and begins with its word: "Individen", "Arbetssätt/processer",
// "Ur ett samhällsperspektiv", "Individinriktade insatser".
func readOtherHead(words []string) goalHead {
	if len(words) <= 5 {
		for i, w := range words {
			kind, alone := kindOfWord(w)
			named := strings.Contains(w, "perspektiv") || strings.Contains(w, "nivå") || i+1 < len(words) && strings.HasPrefix(words[i+1], "nivå")
			if kind != "" && (named || i == 0 && alone && !staffWord.match(w)) {
				return goalHead{role: lensRole, kind: kind}
			}
		}
		if kind := kindFor(words); kind != "" {
			return goalHead{role: lensRole, kind: kind}
		}
	}
	if projectFields[strings.Join(words, " ")] {
		return goalHead{role: fieldRole}
	}
	for _, h := range headWords {
		if hasStem(words[0], []string{h.stem}) || len(words) <= 6 && hasAnyStem(words, h.stem) {
			return goalHead{role: h.role}
		}
	}
	if strings.Join(words[:min(len(words), 2)], " ") == "så här" || words[0] == "hur" { // "Så här gör vi"
		return goalHead{role: activityRole}
	}
	return goalHead{}
}

// kindFor is the kind of a perspective that "för" begins: "För individen", "För
// parternas samverkan", "För den enskilde", "För samverkan mellan medlemmarna",
// "För parterna".
func kindFor(words []string) string {
	if words[0] != "för" || len(words) < 2 || len(words) > 4 {
		return ""
	}
	last := words[len(words)-1]
	if kind, alone := kindOfWord(last); kind != "" && (alone || strings.HasPrefix(last, "enskild")) {
		return kind
	}
	if len(words) == 2 && hasStem(last, []string{"parterna", "medlemmarna", "huvudmännen", "samverkansparterna"}) || words[1] == "samverkan" && len(words) > 2 && words[2] == "mellan" {
		return organisationGoal
	}
	return ""
}

// staffWord matches compounds that name people and no perspective:
// "Samverkansteamet Haninge", "Processledare", "Utvecklingsgruppen".
var staffWord = swedish(`(?:team|teamet|teamen|ledare|ledaren|grupp|gruppen|grupper|grupperna|samordnare|samordnaren|råd|rådet)$`)

func hasStem(word string, stems []string) bool {
	for _, s := range stems {
		if strings.HasPrefix(word, s) {
			return true
		}
	}
	return false
}

func hasAnyStem(words []string, stem string) bool {
	for _, w := range words {
		if strings.HasPrefix(w, stem) {
			return true
		}
	}
	return false
}
