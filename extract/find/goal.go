package find

import (
	"slices"
	"strings"
	"unicode"

	"samplan/extract/doc"
)

// The kinds of goals, as Fact.GoalKind names them.
const (
	overallGoal      = "overall"
	individualGoal   = "individual"
	organisationGoal = "organisation"
	financialGoal    = "financial"
	societyGoal      = "society"
)

// newGoal makes the fact of one goal: its text without the list mark and line
// breaks, its kind, and the target that the text states. kind is what the
// heading or the table says; a text that names its own perspective ("ur ett
// samhällsperspektiv …") knows better, and where neither says anything, who is
// to change decides.
func newGoal(text, kind, section string, place doc.Place) Fact {
	f := Fact{Kind: Goal, Label: oneLine(text), GoalKind: kind, Section: section, Place: place}
	if own := ownPerspective(f.Label); own != "" {
		f.GoalKind = own
	}
	if f.GoalKind == "" {
		var sure bool
		if f.GoalKind, sure = kindOfText(f.Label); !sure {
			f.Doubts = append(f.Doubts, "goal-kind-guessed")
		}
	}
	setTarget(&f, targetIn(f.Label))
	return f
}

// setTarget gives a goal its target as printed.
func setTarget(f *Fact, t target) {
	if t.number == "" {
		return
	}
	f.Number, f.Unit = t.number, t.unit
	f.Doubts = slices.DeleteFunc(f.Doubts, func(code string) bool { return code == "target-range" }) // of the figure before
	f.Doubts = append(f.Doubts, t.doubts...)
}

// addMeasure adds a mått or an indikator to a goal; several are kept apart by
// semicolons.
func addMeasure(f *Fact, measure string) {
	measure = oneLine(measure)
	switch {
	case measure == "" || slices.Contains(strings.Split(f.Measure, "; "), measure):
	case f.Measure == "":
		f.Measure = measure
	default:
		f.Measure += "; " + measure
	}
}

// listMarks are the signs that stand before an item where the reader of the
// format saw no list.
const listMarks = "•·●▪■◦○–—-*»>\uf0b7\uf0a7"

// oneLine is a text without the list mark before it, with single spaces.
func oneLine(text string) string {
	text = strings.Join(strings.Fields(text), " ")
	if rest, ok := cutListMark(text); ok {
		return rest
	}
	return text
}

// cutListMark cuts a sign of listMarks and the space after it.
func cutListMark(text string) (string, bool) {
	r := []rune(strings.TrimSpace(text))
	if len(r) > 2 && strings.ContainsRune(listMarks, r[0]) && unicode.IsSpace(r[1]) {
		return strings.TrimSpace(string(r[1:])), true
	}
	return text, false
}

// startsLower tells whether the first letter of a text is lower case, which
// says that the text goes on with a sentence begun before it.
func startsLower(text string) bool {
	for _, c := range text {
		if unicode.IsLetter(c) || unicode.IsDigit(c) {
			return unicode.IsLower(c)
		}
	}
	return false
}

// isCapital tells whether a word begins with a capital letter.
func isCapital(word string) bool {
	for _, c := range word {
		return unicode.IsUpper(c)
	}
	return false
}

// endsSentence tells whether a text ends as a sentence does.
func endsSentence(text string) bool {
	text = strings.TrimRight(text, " \n\t\"”')")
	return strings.HasSuffix(text, ".") || strings.HasSuffix(text, "!") || strings.HasSuffix(text, "?")
}
