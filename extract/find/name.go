package find

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"samplan/normalize/reference"
)

// bodyName is a förbund named in a text: bytes start to end.
type bodyName struct {
	start, end int
	text       string // as printed, a genitive s of the whole left out
	key        string // reference.NameKey, or the register's slug
	known      bool   // in the register
}

// nameWord is a word of a text with what stands before it.
type nameWord struct {
	start, end int // bytes
	text       string
	lower      string
	gap        string
}

var nameWordPattern = exactly(`[\p{L}\p{N}]+|&`)

func nameWords(text string) []nameWord {
	var out []nameWord
	last := 0
	for _, m := range nameWordPattern.all(text) {
		w := text[m[0]:m[1]]
		out = append(out, nameWord{m[0], m[1], w, strings.ToLower(w), text[last:m[0]]})
		last = m[1]
	}
	return out
}

// notInName ends a förbund's name: the words that follow or precede names on
// title pages, and in the text of a file whose line breaks are lost.
var notInName = wordSet(`verksamhetsplan verksamhetsplanen verksamhets verksamhet verksamheten budget budgeten budgetplan
	årsredovisning årsberättelse verksamhetsberättelse delårsrapport protokoll tjänsteutlåtande förbundsordning ansökan
	innehåll innehållsförteckning sammanfattning inledning bakgrund förord syfte syftet vision mål målgrupp organisation
	uppdrag ekonomi styrelse styrelsen förbundet förbundets förbundschef förbundskansliet kansli organisationsnummer org orgnr dnr diarienummer datum
	adress besöksadress postadress telefon tel box fax epost sida sid bilaga antagen fastställd beslutad godkänd
	reviderad rev förslag plan inriktning år åren för av till med om är som den det de en ett har ska skall kan och i på vid från
	ordförande samordnare medlemmar parter nedan lag lagen sou version utkast ärende insatser samverkan samordningsförbundet samordningsförbund finsam sf sof
	finansiell övergripande gemensamma rehabilitering denna detta under inom styr`)

// smallWords may stand inside a name: "RAR i Sörmland", "Uppsala län".
var afterPlace = wordSet(`län stad kommun kommuner`)

func wordSet(words string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(words) {
		set[w] = true
	}
	return set
}

// bodyNames finds the names of förbund in a text: "Samordningsförbundet i X",
// "X samordningsförbund", "Finsam X", "SF X". A bare "samordningsförbundet" is
// none. Where the register knows a longer or a shorter name at the place, that
// is taken; else the capitalised words up to the next that is no name.
func bodyNames(text string) []bodyName {
	words := nameWords(text)
	var out []bodyName
	for i := 0; i < len(words); i++ {
		w := words[i]
		var n bodyName
		ok := false
		last := i
		switch {
		case isGeneric(w.lower):
			n, last, ok = nameAfter(text, words, i)
			if w.lower == "samordningsförbund" || w.lower == "samordningsförbunds" || w.lower == "finsamförbund" {
				if before, found := nameBefore(text, words, i); found && !n.known {
					n, last, ok = before, i, true
				}
			}
		case w.text == "SF" || w.text == "SoF" || w.text == "SOF":
			if n, last, ok = nameAfter(text, words, i); !n.known {
				if before, found := nameBefore(text, words, i); found && before.known {
					n, last, ok = before, i, true
				} else {
					ok = false // an abbreviation of much else
				}
			}
		}
		if !ok {
			continue
		}
		if len(out) > 0 && n.start < out[len(out)-1].end {
			continue
		}
		out = append(out, n)
		i = last
	}
	return out
}

// isGeneric says that a word tells what kind of body it is.
func isGeneric(lower string) bool {
	switch lower {
	case "samordningsförbundet", "samordningsförbund", "samordningsförbunds", "finsam", "finsamförbund", "finsamförbundet":
		return true
	}
	return false
}

// nameAfter reads a name behind the generic word i and returns its last word.
func nameAfter(text string, words []nameWord, i int) (bodyName, int, bool) {
	first := i + 1
	for first < len(words) && blank(words[first].gap) && (words[first].lower == "i" || words[first].lower == "finsam") {
		first++
	}
	end, known := -1, -1 // words after the last of the name
	for k := first; k < len(words) && k < first+9; k++ {
		if !continuesName(words, first, k) {
			break
		}
		if inName(words[k]) || afterPlace[words[k].lower] {
			if _, _, ok := reference.ForbundNamed(text[words[i].start:words[k].end]); ok {
				known = k
			}
			if end < 0 || end == k-1 && strings.Trim(words[k].gap, "-–/ \u00a0") == "" || isPlaceList(text[words[first].start:words[k].end]) {
				end = k
			}
		}
	}
	// "Samordningsförbundet Lund Sammanfattning" is the one that the register
	// knows; "Samordningsförbundet Lund Öster" is another.
	if known >= 0 && !(end > known && goesOnWithPlace(words[known+1:end+1])) {
		end = known
	}
	if end < 0 {
		return bodyName{}, i, false
	}
	n := named(text, words[i].start, words[end].end)
	return n, end, true
}

// compass are the words that tell the parts of a place apart.
var compass = wordSet(`norra södra östra västra norr söder öster väster nordost nordväst sydost sydväst centrum centrala mellersta`)

// goesOnWithPlace says that the words go on with a place or a part of one.
func goesOnWithPlace(words []nameWord) bool {
	for _, w := range words {
		if w.lower == "och" || w.text == "&" {
			continue
		}
		ms := reference.Mentions(w.text)
		return compass[w.lower] || len(ms) > 0 && ms[0].Kind == reference.KindMunicipality
	}
	return false
}

// nameBefore reads a name that stands before "samordningsförbund".
func nameBefore(text string, words []nameWord, i int) (bodyName, bool) {
	if i == 0 || !blank(words[i].gap) {
		return bodyName{}, false
	}
	begin, known := -1, -1
	for k := i - 1; k >= 0 && k >= i-8; k-- {
		joiner := words[k].lower == "och" && k > 0 && inName(words[k-1])
		if !inName(words[k]) && !joiner {
			break
		}
		if inName(words[k]) {
			begin = k
			if _, _, ok := reference.ForbundNamed(text[words[k].start:words[i].end]); ok {
				known = k
			}
		}
		if strings.Trim(words[k].gap, " \u00a0\t-–/") != "" {
			break
		}
	}
	if known >= 0 {
		begin = known
	}
	if begin < 0 {
		return bodyName{}, false
	}
	return named(text, words[begin].start, words[i].end), true
}

// named makes the name of a stretch of text, without the genitive s of the whole.
func named(text string, start, end int) bodyName {
	printed := strings.Join(strings.Fields(text[start:end]), " ")
	f, form, known := reference.ForbundNamed(printed)
	n := bodyName{start: start, end: end, text: printed, known: known, key: reference.NameKey(printed)}
	if known {
		n.key = f.Slug
	}
	trimmed := strings.TrimSuffix(printed, "s")
	lower := strings.ToLower(printed)
	switch {
	case trimmed == printed:
	case strings.HasSuffix(lower, "samordningsförbunds"):
		n.text, n.end = trimmed, end-1
	case known && reference.NameKey(form) == reference.NameKey(trimmed):
		n.text, n.end = trimmed, end-1
	}
	if !known {
		n.key = reference.NameKey(n.text)
	}
	return n
}

// inName says that a word may be part of a förbund's name: capitalised, and no
// word of the title pages.
func inName(w nameWord) bool {
	r, _ := utf8.DecodeRuneInString(w.text)
	return unicode.IsUpper(r) && !notInName[w.lower] && !isGeneric(w.lower)
}

// continuesName says whether word k still belongs to a name that began at first.
func continuesName(words []nameWord, first, k int) bool {
	w := words[k]
	if k > first && strings.Trim(w.gap, " \u00a0\t-–/,") != "" || k == first && !blank(w.gap) {
		return false
	}
	switch {
	case k == first:
		return inName(w)
	case inName(w):
		return true
	case afterPlace[w.lower]:
		return blank(w.gap) && !strings.Contains(w.gap, "\n")
	case w.lower == "och" || w.lower == "i" || w.text == "&":
		return k+1 < len(words) && inName(words[k+1]) && blank(w.gap) && blank(words[k+1].gap)
	}
	return false
}

// isPlaceList says that a text is a list of municipalities and nothing else:
// "Botkyrka, Huddinge och Salem".
func isPlaceList(text string) bool {
	ms := reference.Mentions(text)
	if len(ms) == 0 {
		return false
	}
	runes := []rune(text)
	at := 0
	if strings.Contains(text, ",") && !strings.Contains(text, " och ") && !strings.Contains(text, "&") {
		return false // a list that goes on with other bodies
	}
	for _, m := range ms {
		if m.Kind != reference.KindMunicipality || m.Full || strings.Trim(string(runes[at:m.Start]), " ,-–/&och\u00a0") != "" {
			return false
		}
		at = m.End
	}
	return at == len(runes)
}

// blank says that only blanks stand between two words of one line.
func blank(gap string) bool { return strings.Trim(gap, " \u00a0\t") == "" }
