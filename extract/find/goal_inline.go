package find

import (
	"strings"
	"unicode"
)

// sentenceOpeners are words with which sentences begin and names do not. With
// a capital inside a sentence they show that a heading stands before them.
var sentenceOpeners = map[string]bool{
	"De": true, "Den": true, "Det": true, "Denna": true, "Detta": true, "Dessa": true, "En": true, "Ett": true,
	"Genom": true, "För": true, "Under": true, "I": true, "Inom": true, "Vid": true, "Till": true, "Utifrån": true,
	"Alla": true, "Samtliga": true, "Att": true, "Med": true, "Efter": true, "Inför": true, "Minst": true,
	"Förbundet": true, "Förbundets": true, "Samordningsförbundet": true, "Samordningsförbundets": true, "Insatserna": true,
}

// inlineHeadings cuts a flattened paragraph at the headings inside it:
// "… skall rehabiliteras. Verksamhetsmål Genom den samverkan … Finansiellt mål
// Förbundet skall …". A goal heading is certain where its word has a capital
// letter after a sentence or after a small word, and a capital follows. Other
// headings are only looked for after a goal heading, to know where it ends:
// few words before a word that only begins sentences.
func inlineHeadings(text string) []textPiece {
	r := []rune(text)
	words := wordsOf(r)
	var out []textPiece
	from, found := 0, false
	cut := func(i, j int) {
		if p := pieceOf(r, from, words[i].start); p.text != "" {
			out = append(out, p)
		}
		h := textPiece{text: string(r[words[i].start:words[j-1].end]), start: words[i].start, end: words[j-1].end, heading: true}
		out = append(out, h)
		from, found = h.end, true
	}
	for i := 0; i < len(words); i++ {
		if j := goalHeadingAt(words, i); j > 0 {
			cut(i, j)
			i = j - 1
		} else if j := otherHeadingAt(words, i); found && j > 0 {
			cut(i, j)
			i = j - 1
		}
	}
	if p := pieceOf(r, from, len(r)); p.text != "" {
		out = append(out, p)
	}
	return out
}

// wordsOf are the words of a text with the signs that touch them.
func wordsOf(r []rune) []textPiece {
	var out []textPiece
	for i := 0; i < len(r); {
		if unicode.IsSpace(r[i]) {
			i++
			continue
		}
		start := i
		for i < len(r) && !unicode.IsSpace(r[i]) {
			i++
		}
		out = append(out, textPiece{text: string(r[start:i]), start: start, end: i})
	}
	return out
}

// goalHeadingAt returns the end of a goal heading that begins at word i and
// has text after it, or 0.
func goalHeadingAt(words []textPiece, i int) int {
	if !isCapital(words[i].text) {
		return 0
	}
	if j := clauseHeadingAt(words, i); j > 0 {
		return j
	}
	if i > 0 && !mayPrecedeHeading(words[i-1].text) {
		return 0
	}
	j := i
	for j < len(words) && j < i+3 && goalWord().FindStringSubmatch(strings.ToLower(strings.TrimRight(words[j].text, ".:"))) == nil {
		if j > i && isCapital(words[j].text) || strings.ContainsAny(words[j].text, ".,:;") {
			return 0
		}
		j++
	}
	if j >= len(words) || j == i+3 || j > i && isCapital(words[j].text) {
		return 0
	}
	if kind, _ := kindOfWord(strings.ToLower(words[i].text)); j > i && kind == "" {
		return 0 // "Förbundets mål …" begins a sentence
	}
	if strings.HasSuffix(words[j].text, ":") {
		return 0 // a label, which labelled reads
	}
	ended := strings.HasSuffix(words[j].text, ".")
	j++
	if !ended && j+1 < len(words) && (words[j].text == "för" || words[j].text == "på" || words[j].text == "inom") && !isCapital(words[j+1].text) {
		j += 2
	}
	if j >= len(words) || !isCapital(words[j].text) || len([]rune(words[j].text)) < 3 && strings.HasSuffix(words[j].text, ":") || readGoalHead(headingText(words[i:j])).role != goalsRole {
		return 0
	}
	return j
}

// clauseHeadingAt returns the end of a goal heading whose goals are clauses:
// "Mål för individen att minst 50 % av deltagarna ska …", "Ekonomiskt mål att
// förbundet ska …". Such a heading is certain whatever stands before it; 0 where
// word i begins none.
func clauseHeadingAt(words []textPiece, i int) int {
	for j := i + 1; j < min(i+5, len(words)-1); j++ {
		if words[j].text == "att" {
			h := readGoalHead(headingText(words[i:j]))
			bare := j == i+1 || words[j-1].text == "är"
			if h.role != goalsRole || h.stated != "" || bare || !isModalClause(words[j+1:]) {
				return 0
			}
			return j
		}
		if !startsSmall(words[j].text) || strings.ContainsAny(words[j].text, ".,:;") {
			return 0
		}
	}
	return 0
}

// clauseReach is how many words after "att" its "ska" may stand.
const clauseReach = 14

// isModalClause tells whether words go on to say what shall be, before their
// sentence ends.
func isModalClause(words []textPiece) bool {
	for _, w := range words[:min(clauseReach, len(words))] {
		if w.text == "ska" || w.text == "skall" {
			return true
		}
		if endsSentence(w.text) {
			return false
		}
	}
	return false
}

// shallClauses takes a text apart that is a list of "att … ska …" clauses without
// marks between them. The last ends where a heading begins: a capital word that
// the tables know, with a capital after it ("… i balans Insatser Brobyggarna …").
// nil where the text is no such list.
func shallClauses(text string) []textPiece {
	r := []rune(text)
	words := wordsOf(r)
	if len(words) == 0 || words[0].text != "att" {
		return nil
	}
	var starts []int
	end := len(words)
	for i := range words {
		if words[i].text == "att" && (i == 0 || isModalClause(words[i+1:]) && !takesAtt[words[i-1].text]) {
			starts = append(starts, i)
		}
		if i > 0 && i+1 < len(words) && isCapital(words[i].text) && isCapital(words[i+1].text) && readGoalHead(words[i].text).role != otherRole {
			end = i
			break
		}
	}
	var out []textPiece
	for k, at := range starts {
		to := end
		if k+1 < len(starts) {
			to = starts[k+1]
		}
		p := pieceOf(r, words[at].start, words[to-1].end)
		if !isModalClause(words[at+1 : to]) {
			return nil
		}
		out = append(out, p)
	}
	return out
}

// takesAtt are words before an "att" that goes on with their clause.
var takesAtt = map[string]bool{
	"för": true, "så": true, "genom": true, "om": true, "till": true, "på": true, "med": true, "av": true, "innebär": true,
	"säkerställa": true, "är": true, "verka": true, "och": true, "eller": true, "samt": true, "uppleva": true, "uppge": true, "anse": true,
	"bidra": true, "i": true, "efter": true, "utan": true, "bedöma": true, "se": true, "visa": true, "uppger": true, "anser": true, "upplever": true,
}

// otherHeadingAt returns the end of a heading of any other kind at word i: a
// capital after the end of a sentence, up to five words without a stop, and
// then a word that only begins sentences.
func otherHeadingAt(words []textPiece, i int) int {
	if i == 0 || !isCapital(words[i].text) || sentenceOpeners[words[i].text] || !endsSentence(words[i-1].text) {
		return 0
	}
	for j := i; j < min(i+6, len(words)); j++ {
		if j > i && sentenceOpeners[words[j].text] {
			return j
		}
		if strings.ContainsAny(words[j].text, ".,:;") {
			return 0
		}
	}
	return 0
}

// mayPrecedeHeading tells whether a heading may follow a word: it ends a
// sentence, or it is a small word, as sentences without a stop end. A capital
// word before it makes "Vision Mål Strategi" a list of titles.
func mayPrecedeHeading(word string) bool {
	if endsSentence(word) {
		return true
	}
	for _, c := range word {
		if !unicode.IsLower(c) {
			return false
		}
	}
	return true
}

func headingText(words []textPiece) string {
	var texts []string
	for _, w := range words {
		texts = append(texts, w.text)
	}
	return strings.Join(texts, " ")
}
