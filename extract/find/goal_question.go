package find

import "slices"

// questionRole reads headings that ask: "Vad vill vi uppnå?" heads goals, "Hur
// når vi målen?" and "Så når vi målen" what is done, "Hur vet vi att målen är
// nådda?" measures, "Vad har vi uppnått?" the past.
func questionRole(words []string) goalRole {
	has := func(stems ...string) bool {
		return slices.ContainsFunc(words, func(w string) bool { return hasStem(w, stems) })
	}
	switch first := words[0]; {
	case len(words) < 2:
	case (first == "hur" || first == "så") && has("mät", "vet", "följ"):
		return measureRole
	case first == "hur", first == "så" && (has("vi") || words[1] == "här"):
		return activityRole
	case (first == "vad" || first == "vart") && (has("har", "blev") || has("uppnått", "uppnåddes")):
		return pastRole
	case first == "vad" && has("uppnå", "åstadkom"):
		return goalsRole
	}
	return otherRole
}
