package find

import (
	"slices"
	"strings"
	"unicode"
)

// limits tells whether a measure sets a limit: "Minst 80 % är nöjda".
func limits(text string) bool {
	for _, w := range strings.Fields(strings.ToLower(text)) {
		if w == "minst" || w == "högst" || w == "max" || w == "maximalt" {
			return true
		}
	}
	return false
}

// isFigure tells whether a cell holds a figure and at most a unit and a limit:
// "60 %", "minst 20 st", "≥ 75".
func isFigure(text string) bool {
	digits, words := false, 0
	for _, w := range targetWords(text) {
		switch {
		case w.number:
			digits = true
		case TargetUnit(w.lower) != "" || boundWords[w.lower] || !unicode.IsLetter(firstRune(w.text)):
		default:
			words++
		}
	}
	return digits && words == 0
}

// figureIn is the target in a cell of target values. A figure without a unit
// counts in what the goal or its measure speaks of: "Andel …" in percent,
// "Antal deltagare" in persons.
func figureIn(text, about string) target {
	if t := targetIn(text); t.number != "" {
		if t.unit == "st" || t.unit == "stycken" {
			t.unit = firstOf(countedIn(about), t.unit)
		}
		return t
	}
	t := target{doubts: []string{"unit-guessed"}}
	words := targetWords(text)
	if slices.ContainsFunc(words, func(w targetWord) bool { return w.glued }) {
		return target{} // a date
	}
	if len(words) > 2 && isNumber(words[0]) && words[1].lower == "av" && isNumber(words[2]) {
		return target{} // "4 av 5" on a scale
	}
	if len(words) > 0 && isNumber(words[0]) && len(words) <= 3 { // "åtta lotsar"
		t.number = words[0].text
		if len(words) > 1 && unicode.IsLetter(firstRune(words[len(words)-1].text)) {
			t.unit = words[len(words)-1].text
			if _, class, _ := unitAfter(words, 0); class == "year" {
				return target{}
			}
			return t
		}
	} else if !isFigure(text) {
		return target{}
	}
	for _, w := range words {
		if w.number && t.number == "" {
			t.number = w.text
		}
	}
	if yearNumber().MatchString(t.number) {
		return target{}
	}
	if shareWords().MatchString(about) {
		t.unit = "%"
	} else {
		t.unit = countedIn(about)
	}
	return t
}

var shareWords = expression(`(?i)(?:^|\s)andel(?:en)?\s`)

// countedIn is the noun that a text counts: "Antal nya deltagare".
func countedIn(text string) string {
	words := targetWords(text)
	for i, w := range words {
		if w.lower == "antal" || w.lower == "antalet" {
			unit, _, _ := countedBefore(words[i:], min(5, len(words)-i))
			return unit
		}
	}
	return ""
}

// cellGoals takes the text of a cell apart into goals: at list marks and
// numbers, and where the lines are the author's own, at each line that begins
// with a capital letter. Elsewhere a line may be broken for want of room, so
// that only a full stop and a capital part two goals.
func cellGoals(text string, authorsLines bool) []textPiece {
	r := []rune(text)
	var lines []textPiece
	for start := 0; start < len(r); {
		end := start
		for end < len(r) && r[end] != '\n' {
			end++
		}
		if p := pieceOf(r, start, end); p.text != "" {
			lines = append(lines, p)
		}
		start = end + 1
	}
	var out []textPiece
	for _, p := range lines {
		rest, marked := cutListMark(p.text)
		if n := chapterNumber().FindString(rest); n != "" && strings.ContainsAny(n, ".") {
			rest, marked = strings.TrimPrefix(rest, n), true
		}
		if l := labelled(rest); len(l) == 1 && l[0].label.role == goalsRole && l[0].text != "" {
			rest, marked = l[0].text, true
		}
		p.start, p.text = p.end-len([]rune(rest)), rest
		n := len(out)
		starts := marked || n == 0 || isCapital(p.text) && (authorsLines || endsSentence(out[n-1].text))
		if starts && n > 0 && isIntro(out[n-1].text) {
			out = out[:n-1] // "Förbundet ska:" over the list
		}
		if starts {
			out = append(out, p)
			continue
		}
		out[n-1].end = p.end
		out[n-1].text = string(r[out[n-1].start:p.end])
	}
	return out
}
