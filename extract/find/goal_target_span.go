package find

import (
	"slices"
)

// isRange tells whether number i begins a range told in words: "mellan 20 och
// 25 unga", "40 till 50 procent". "Från 30 till 40" is a change.
func isRange(words []targetWord, i int) bool {
	if i+2 >= len(words) || !isNumber(words[i]) || !isNumber(words[i+2]) {
		return false
	}
	before := wordBefore(words, i)
	return words[i+1].lower == "och" && before == "mellan" || words[i+1].lower == "till" && words[i].number && !slices.ContainsFunc(words[max(0, i-4):i], func(w targetWord) bool { return w.lower == "från" })
}

// changeVerbs begin words that say how much a time is to be cut by.
var changeVerbs = expression(`^(?:av|för)?(?:kort|minsk|sänk|reducer)`)

// averageWords may stand between "med" and the figure that it brings.
var averageWords = map[string]bool{"i": true, "genomsnitt": true, "snitt": true, "minst": true, "ca": true, "cirka": true, "ytterligare": true}

// isChange tells whether a time is to be cut by number i: "ska i genomsnitt
// förkortas med åtta veckor". In "möten med två veckors mellanrum" nothing is.
func isChange(words []targetWord, i int) bool {
	k := i - 1
	for k >= 0 && averageWords[words[k].lower] {
		k--
	}
	if k < 1 || words[k].lower != "med" {
		return false
	}
	for j := k - 1; j >= max(0, k-4); j-- {
		if changeVerbs().MatchString(words[j].lower) {
			return true
		}
	}
	return false
}
