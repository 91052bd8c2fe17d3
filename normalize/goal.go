package normalize

import (
	"regexp"
	"slices"
	"strings"

	"github.com/shopspring/decimal"

	"samplan/extract/find"
	"samplan/schema"
)

// goals turns the goals that the finders found into rows, in the order in
// which they are printed. A goal told twice, in a summary and in full, is one
// row: the fuller text, with both places.
func goals(facts []find.Fact) []schema.Goal {
	var found []find.Fact
	for _, f := range facts {
		if f.Kind == find.Goal && strings.TrimSpace(f.Label) != "" {
			found = append(found, f)
		}
	}
	slices.SortStableFunc(found, func(a, b find.Fact) int {
		for _, d := range []int{a.Place.Block - b.Place.Block, a.Place.Row - b.Place.Row, a.Place.Col - b.Place.Col, a.Place.Start - b.Place.Start} {
			if d != 0 {
				return d
			}
		}
		return 0
	})
	var out []schema.Goal
	var words [][]string
	for _, f := range found {
		g, w := goalRow(f), textWords(f.Label)
		i := 0
		for i < len(out) && !sameGoal(out[i], g, words[i], w) {
			i++
		}
		if i == len(out) {
			out, words = append(out, g), append(words, w)
			continue
		}
		if len(w) > len(words[i]) {
			out[i], words[i] = mergeGoals(g, out[i]), w
		} else {
			out[i] = mergeGoals(out[i], g)
		}
	}
	return out
}

// goalRow is the row of one goal as printed.
func goalRow(f find.Fact) schema.Goal {
	g := schema.Goal{Kind: f.GoalKind, Text: f.Label, Measure: f.Measure, Evidence: read(f, f.Label)}
	if f.Number == "" {
		return g
	}
	value, ok := targetValue(f.Number)
	if !ok {
		g.Doubts = append(g.Doubts, schema.Reason{Code: "target-unread", Detail: f.Number})
		return g
	}
	unit := find.TargetUnit(f.Unit)
	factor, money := unitFactor(f.Unit)
	switch {
	case money:
		unit, value = "SEK", value.Mul(factor)
	case unit == "SEK":
		g.Doubts = append(g.Doubts, schema.Reason{Code: "target-unread", Detail: f.Number + " " + f.Unit})
		return g
	case unit == "": // "10 till arbete" counts persons where the goal is theirs, an unknown noun things
		if unit = "count"; f.Unit == "" && f.GoalKind == "individual" {
			unit = "persons"
		}
		if !slices.Contains(f.Doubts, "unit-guessed") {
			g.Doubts = append(g.Doubts, schema.Reason{Code: "unit-guessed", Detail: unit})
		}
	}
	g.TargetValue, g.TargetUnit = value.String(), unit
	return g
}

// numberRange matches "20–25"; the lower end is what must be reached.
var numberRange = regexp.MustCompile(`^(\d[\d\s.,]*?)\s?[-–]\s?\d[\d\s.,]*$`)

// targetValue is the value of a target as printed, in digits or as a number word.
func targetValue(printed string) (decimal.Decimal, bool) {
	printed = strings.TrimSpace(printed)
	if n, ok := find.NumberWord(printed); ok {
		return decimal.NewFromInt(int64(n)), true
	}
	if m := numberRange.FindStringSubmatch(printed); m != nil {
		printed = m[1]
	}
	r, ok := parseAmount(printed)
	return r.value, ok
}

// mergeGoals puts two statements of one goal together; the first is kept.
func mergeGoals(kept, other schema.Goal) schema.Goal {
	guessed := func(g schema.Goal) bool {
		return slices.ContainsFunc(g.Doubts, func(d schema.Reason) bool { return d.Code == "goal-kind-guessed" })
	}
	if guessed(kept) && !guessed(other) {
		kept.Kind = other.Kind
		kept.Doubts = slices.DeleteFunc(kept.Doubts, func(d schema.Reason) bool { return d.Code == "goal-kind-guessed" })
	}
	if kept.Measure == "" {
		kept.Measure = other.Measure
	}
	if kept.TargetValue == "" {
		kept.TargetValue, kept.TargetUnit = other.TargetValue, other.TargetUnit
	}
	kept.Sources = append(kept.Sources, other.Sources...)
	kept.Reasons = append(kept.Reasons, schema.Reason{Code: "printed-again", Detail: other.Sources[0].Where})
	return kept
}

// sameGoal tells whether two texts state one goal. Two targets that differ
// make two goals, however alike the words are.
func sameGoal(a, b schema.Goal, aw, bw []string) bool {
	if a.TargetValue != "" && b.TargetValue != "" && (a.TargetValue != b.TargetValue || a.TargetUnit != b.TargetUnit) {
		return false
	}
	if len(aw) > len(bw) {
		aw, bw = bw, aw
	}
	short, long := " "+strings.Join(aw, " ")+" ", " "+strings.Join(bw, " ")+" "
	if short == long || len(aw) >= 3 && a.Kind == b.Kind && strings.Contains(long, short) {
		return true
	}
	shared := 0
	for _, w := range aw {
		if slices.Contains(bw, w) {
			shared++
		}
	}
	// of the shorter all words but one in ten, of the longer more than half
	return len(aw) >= 5 && 10*shared >= 9*len(aw) && 10*shared >= 6*len(bw)
}

var wordOfText = regexp.MustCompile(`[\p{L}\d%]+`)

// smallWords say nothing of what a goal is about.
var smallWords = map[string]bool{
	"att": true, "och": true, "en": true, "ett": true, "den": true, "det": true, "de": true, "ska": true, "skall": true,
	"som": true, "av": true, "i": true, "på": true, "till": true, "med": true, "för": true, "är": true, "målet": true, "mål": true,
}

// textWords are the words of a text that tell goals apart.
func textWords(text string) []string {
	var out []string
	for _, w := range wordOfText.FindAllString(strings.ToLower(text), -1) {
		if !smallWords[w] {
			out = append(out, w)
		}
	}
	return out
}
