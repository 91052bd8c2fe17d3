package find

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// textPiece is a stretch of a text, in runes.
type textPiece struct {
	text       string
	start, end int
	marked     bool     // a list mark stood before it
	number     string   // or a list number
	heading    bool     // a heading inside a paragraph
	label      goalHead // the label before it, cut off
}

// pieceOf is the piece from start to end without the spaces around it.
func pieceOf(r []rune, start, end int) textPiece {
	for start < end && unicode.IsSpace(r[start]) {
		start++
	}
	for end > start && unicode.IsSpace(r[end-1]) {
		end--
	}
	return textPiece{text: string(r[start:end]), start: start, end: end}
}

// goalCode is a number of two parts or a letter and a number before a goal
// typed as a sentence: "1.1 Minst 35 % …", "M2. Parterna …".
var goalCode = expression(`^(?:\d{1,2}\.\d{1,2}\.?|\p{Lu}{1,2}\d{1,2}[.:)])\s+`)

// lineNumber is a list number at the beginning of a line.
var lineNumber = expression(`^\d{1,2}[.)]\s+`)

// markedLines takes a paragraph apart into its lines where at least one of
// them begins with a list mark; else it is one piece. Lines without a mark
// go on with the line before.
func markedLines(text string) []textPiece {
	r := []rune(text)
	var out []textPiece
	for start := 0; start < len(r); {
		end := start
		for end < len(r) && r[end] != '\n' {
			end++
		}
		p := pieceOf(r, start, end)
		start = end + 1
		if rest, ok := cutListMark(p.text); ok {
			p.start, p.text, p.marked = p.end-len([]rune(rest)), rest, true
		} else if n := lineNumber().FindString(p.text); n != "" && strings.Contains(text, "\n") {
			p.start, p.text, p.marked, p.number = p.start+len([]rune(n)), p.text[len(n):], true, strings.TrimRight(n, " .)")
		} else if n := goalCode().FindString(p.text); n != "" && endsSentence(p.text) && len(strings.Fields(p.text)) > 3 && isCapital(p.text[len(n):]) {
			p.start, p.text, p.marked, p.number = p.start+len([]rune(n)), p.text[len(n):], true, strings.TrimRight(n, " .:)")
		} else if len(out) > 0 && p.text != "" {
			out[len(out)-1].end = p.end
			out[len(out)-1].text = string(r[out[len(out)-1].start:p.end])
			continue
		}
		if p.text != "" {
			out = append(out, p)
		}
	}
	return out
}

// abbreviations end in a full stop that ends no sentence.
var abbreviations = map[string]bool{
	"bl": true, "bl.a": true, "t.ex": true, "ex": true, "exv": true, "ca": true, "c:a": true, "dvs": true, "d.v.s": true,
	"m.m": true, "m.fl": true, "s.k": true, "resp": true, "kap": true, "nr": true, "st": true, "osv": true, "o.s.v": true,
	"etc": true, "f.n": true, "t.o.m": true, "fr.o.m": true, "p.g.a": true, "inkl": true, "exkl": true, "prop": true,
	"dnr": true, "max": true, "min": true, "ev": true, "enl": true, "avs": true, "samt": true, "f.d": true, "i.e": true,
}

// openEnds are words before a colon that leave a sentence to be ended by what
// follows: "Insatserna ska:".
var openEnds = map[string]bool{"att": true, "ska": true, "skall": true, "är": true, "bör": true, "mål": true, "följande": true}

// goalSentences takes a text apart into sentences. A colon after "ska", "att"
// and the like ends a piece where small letters follow, and from there on a
// sentence may begin with a small letter: a list that lost its marks.
func goalSentences(text string) []textPiece {
	r := []rune(text)
	var out []textPiece
	start, list := 0, false
	for i := 0; i < len(r); i++ {
		next := i + 1
		for next < len(r) && unicode.IsSpace(r[next]) {
			next++
		}
		if next < len(r) && next == i+1 {
			continue
		}
		switch r[i] {
		case '.', '!', '?':
			if r[i] == '.' && isAbbreviation(r[start:i]) || next < len(r) && !beginsSentence(r[next], list) {
				continue
			}
		case ':', ';':
			if next < len(r) && (!unicode.IsLower(r[next]) || !openEnds[lastWord(r[start:i])]) {
				continue
			}
			list = true
		default:
			continue
		}
		if p := pieceOf(r, start, i+1); p.text != "" {
			out = append(out, p)
		}
		start = next
	}
	if p := pieceOf(r, min(start, len(r)), len(r)); p.text != "" {
		out = append(out, p)
	}
	return out
}

// beginsSentence tells whether a sentence may begin with c.
func beginsSentence(c rune, list bool) bool {
	return unicode.IsUpper(c) || unicode.IsDigit(c) || strings.ContainsRune("\"”“’'(•", c) || list && unicode.IsLower(c)
}

// isAbbreviation tells whether the text before a full stop ends in an
// abbreviation, one letter or a list number.
func isAbbreviation(r []rune) bool {
	w := lastWord(r)
	if len([]rune(w)) <= 1 {
		return true
	}
	return abbreviations[w]
}

// lastWord is the last word of a text in lower case.
func lastWord(r []rune) string {
	end := len(r)
	for end > 0 && unicode.IsSpace(r[end-1]) {
		end--
	}
	start := end
	for start > 0 && !unicode.IsSpace(r[start-1]) && r[start-1] != '(' {
		start--
	}
	return strings.ToLower(string(r[start:end]))
}

// labelPattern is a label at the beginning of a text or of a sentence in it:
// "Mål: ", "Delmål 2: "; at the beginning a dash may stand for the colon, and
// behind a numbered goal word nothing: "Delmål 1.1 Minst 35 % …".
var labelPattern = expression(`(?:^|[.;!?]\s+|\n\s*)(\p{Lu}\p{L}*(?:[ /]\p{L}+){0,3}(?:\s\d+(?:\.\d+)?)?)\s?:\s|^(\p{Lu}\p{L}*(?:[ /]\p{L}+){0,2}(?:\s\d+(?:\.\d+)?)?)\s[–—-]\s|^(\p{Lu}\p{Ll}*mål\s\d{1,2}(?:\.\d{1,2})*|Mål\s\d{1,2}(?:\.\d{1,2})*)[.)]?\s+(?:\p{Lu}|\d+(?:[.,]\d+)?\s?(?:%|procent))`)

// labelled cuts a text before each label that the tables know. A text without
// one is one piece without a label.
func labelled(text string) []textPiece {
	r := []rune(text)
	var out []textPiece
	start := 0
	var label goalHead
	put := func(end int) {
		p := pieceOf(r, start, end)
		p.label = label
		if p.text != "" || label.role != otherRole {
			out = append(out, p)
		}
	}
	counted, runes := 0, 0 // runes stand before byte counted
	offset := func(at int) int {
		at = min(at, len(text))
		runes += utf8.RuneCountInString(text[counted:at])
		counted = at
		return runes
	}
	for _, m := range labelPattern().FindAllStringSubmatchIndex(text+" ", -1) {
		from, to, end := max(m[2], m[4], m[6]), max(m[3], m[5], m[7]), m[1] // all but one of the patterns are -1, -1
		head := readLabel(text[from:to])
		if head.role == otherRole {
			continue
		}
		if m[6] >= 0 { // the number stands for the colon
			rest := strings.TrimLeft(text[to:], ".)")
			if head.role != goalsRole || !statesGoal(rest) {
				continue
			}
			end = len(text) - len(strings.TrimLeft(rest, " \t\u00a0\n"))
		}
		if at := offset(from); at > 0 {
			put(at)
		}
		start, label = offset(end), head
	}
	put(len(r))
	return out
}

// statesGoal tells whether what stands behind "Mål 1" without a colon is the
// goal: three words or more that are no heading themselves.
func statesGoal(rest string) bool {
	return len(strings.Fields(rest)) >= 3 && readGoalHead(rest).role == otherRole && !meta().MatchString(strings.TrimSpace(rest))
}

// readLabel reads a label. "Samverkan:" and "Insatser:" begin many a line, so
// that only labels of few words count.
func readLabel(text string) goalHead {
	text = strings.TrimRight(text, "0123456789. ")
	if len(strings.Fields(text)) > 3 || modal().MatchString(text) {
		return goalHead{}
	}
	return readGoalHead(text)
}
