package find

import (
	"strings"
	"unicode"
)

// target is the figure that a goal sets, as printed.
type target struct {
	number string // "60", "fyra", "20–25"
	unit   string // "%", "procent", "veckor", "deltagare"; empty where none is printed
	doubts []string
}

// numberAt is one number of a text with what is known of it.
type numberAt struct {
	target
	class  string // a unit of TargetUnit, "" where no unit is printed
	weight int    // more is likelier the target, among numbers of one class
}

// targetIn returns the target that a goal's text states. A share goes before
// a number of persons or things, that before an amount, and a time limit comes
// last: "60 % ska ha arbete inom sex månader" aims at 60 %. Years, ages, dates,
// laws, sections and measuring periods ("efter 90 dagar") are no targets.
func targetIn(text string) target {
	words := targetWords(text)
	var best numberAt
	rank := 0
	for i := range words {
		n, ok := readNumber(words, i)
		if !ok {
			continue
		}
		if r := 10*classRank[n.class] + n.weight; r > rank {
			best, rank = n, r
		}
	}
	return best.target
}

// classRank orders the units: the share first, the time limit last.
var classRank = map[string]int{
	percentUnit: 4, personsUnit: 3, countUnit: 3, "": 3, kronorUnit: 2, monthsUnit: 1, weeksUnit: 1, daysUnit: 1,
}

// targetReach is how many words before a number are looked at for what it
// counts: more than a clause has.
const targetReach = 30

// boundWords stand before a number that limits or sets something.
var boundWords = map[string]bool{
	"minst": true, "högst": true, "max": true, "maximalt": true, "åtminstone": true, "ca": true, "cirka": true,
	"omkring": true, "lägst": true, "minimum": true, "över": true, "under": true, "överstiga": true, "understiga": true,
}

// countsBefore are words before a number that only points: "steg 1", "mål 2".
var countsBefore = map[string]bool{
	"steg": true, "punkt": true, "mål": true, "delmål": true, "fas": true, "nivå": true, "kapitel": true, "kap": true,
	"avsnitt": true, "sidan": true, "sid": true, "bilaga": true, "kvartal": true, "år": true, "sou": true, "prop": true,
	"tabell": true, "figur": true, "agenda": true, "grupp": true, "del": true, "version": true, "tertial": true, "skala": true,
	"skalan": true, "lagen": true, "lag": true, "klockan": true, "kl": true,
}

// readNumber reads the number that begins at word i.
func readNumber(words []targetWord, i int) (numberAt, bool) {
	w := words[i]
	value, isWord := NumberWord(w.lower)
	if !w.number && !isWord || w.glued {
		return numberAt{}, false
	}
	before := wordBefore(words, i)
	if isWord && value == 1 && (w.lower == "en" || w.lower == "ett") && !boundWords[before] {
		return numberAt{}, false
	}
	n := numberAt{target: target{number: w.text}}
	if i > 1 && isRange(words, i-2) {
		return numberAt{}, false // its upper end
	}
	at := i
	if isRange(words, i) {
		at = i + 2
		n.doubts = []string{"target-range"}
	}
	n.unit, n.class, at = unitAfter(words, at)
	if pointsElsewhere(words, i, n.class) || n.class == percentUnit && isWorkingTime(words, at) || isTime(n.class) && !isTimeLimit(words, i) {
		return numberAt{}, false
	}
	if n.class == "" {
		var ok bool
		n.unit, n.class, ok = countedSubject(words, i)
		if !ok && !isWord {
			n.unit, n.class, ok = unitElsewhere(words, i)
		}
		if !ok {
			return numberAt{}, false
		}
	}
	if n.unit == "st" || n.unit == "stycken" {
		if unit, class, _ := unitAfter(words, at); class == personsUnit || class == countUnit {
			n.unit, n.class = unit, class // "20 st deltagare"
		} else if unit, class, ok := countedBefore(words, i); ok {
			n.unit, n.class = unit, class
		}
	}
	if strings.ContainsAny(w.text, "-–") {
		n.doubts = []string{"target-range"}
	}
	n.weight = numberWeight(words, i)
	return n, true
}

// pointsElsewhere tells whether number i is something else than a quantity: a
// year or an age, a date, the number of a section, the "fem" of "fyra av fem".
func pointsElsewhere(words []targetWord, i int, class string) bool {
	before := wordBefore(words, i)
	switch {
	case class == "year" || class == "share":
		return true
	case yearNumber().MatchString(words[i].text):
		counts := class == personsUnit || class == countUnit
		return class == "" || counts && !boundWords[before]
	case countsBefore[before] && class != percentUnit:
		return true
	case i+1 < len(words) && monthWords().MatchString(words[i+1].lower) && class != monthsUnit:
		return true
	}
	return before == "av" && i > 1 && isNumber(words[i-2])
}

// wordBefore is the word before i.
func wordBefore(words []targetWord, i int) string {
	if i == 0 {
		return ""
	}
	return words[i-1].lower
}

// unitAfter looks for the unit of number i: the next word, or a noun within
// three words ("20 nya unga deltagare") before the clause goes on. class is
// "year" where years of age or time follow, "share" in "fyra av fem".
func unitAfter(words []targetWord, i int) (unit, class string, at int) {
	for k := i + 1; k < min(i+5, len(words)); k++ {
		w := words[k]
		if k == i+1 {
			switch {
			case w.lower == "år" || strings.HasPrefix(w.lower, "åring") || strings.HasPrefix(w.lower, "års") || strings.HasPrefix(w.lower, "tim") || strings.HasPrefix(w.lower, "min"):
				if w.lower != "minst" {
					return "", "year", k
				}
			case w.lower == "av" && k+1 < len(words):
				if isNumber(words[k+1]) {
					return "", "share", k
				}
			case w.lower == "tusen" || w.lower == "miljoner" || w.lower == "miljon":
				if k+1 < len(words) && TargetUnit(words[k+1].lower) == kronorUnit {
					return w.text + " " + words[k+1].text, kronorUnit, k + 1
				}
			}
		}
		class = TargetUnit(w.lower)
		if class != "" && (k == i+1 || class == personsUnit || class == countUnit) {
			return w.text, class, k
		}
		if w.number || clauseWords[w.lower] || !unicode.IsLetter(firstRune(w.text)) {
			return "", "", k
		}
	}
	return "", "", i
}

// clauseWords end the noun that a number counts.
var clauseWords = map[string]bool{
	"av": true, "i": true, "till": true, "på": true, "med": true, "för": true, "från": true, "under": true, "inom": true, "per": true,
	"som": true, "ska": true, "skall": true, "är": true, "har": true, "och": true, "eller": true, "vid": true, "om": true, "ha": true,
}

// countedSubject is the noun that a goal begins by counting, whatever it is:
// "Två nya mötesformer som prövats ska …", "Minst tre hembygder ska …".
func countedSubject(words []targetWord, i int) (unit, class string, ok bool) {
	if i > 1 || i == 1 && !boundWords[words[0].lower] {
		return "", "", false
	}
	if i+3 < len(words) && words[i+1].lower == "av" && strings.HasSuffix(words[i+2].lower, "na") && isModal(words, i+3) {
		return words[i+2].text, firstOf(TargetUnit(words[i+2].lower), countUnit), true // "Minst tre av insatserna ska …"
	}
	k := i + 1
	for k < min(i+5, len(words)) && unicode.IsLower(firstRune(words[k].text)) && !clauseWords[words[k].lower] {
		k++
	}
	if k == i+1 || k == len(words) || !(words[k].lower == "som" || isModal(words, k)) {
		return "", "", false
	}
	for j := k; j < len(words); j++ {
		if isModal(words, j) {
			return words[k-1].text, countUnit, true
		}
	}
	return "", "", false
}

// unitElsewhere is the unit of a number without one: what "antalet …" before
// it counts, or persons who go somewhere ("10 till arbete"), for whom no unit
// is printed.
func unitElsewhere(words []targetWord, i int) (unit, class string, ok bool) {
	if unit, class, ok := countedBefore(words, i); ok {
		return unit, class, true
	}
	if unit, ok := groupBefore(words, i); ok {
		return unit, personsUnit, true
	}
	if i+2 < len(words) && (words[i+1].lower == "till" || words[i+1].lower == "i") && workWords().MatchString(words[i+2].lower) {
		return "", "", true
	}
	if i+1 < len(words) && passiveWord().MatchString(words[i+1].lower) && (isModal(words, i-1) || isModal(words, i+1)) {
		return "", "", true
	}
	return "", "", i+1 < len(words) && isModal(words, i+1)
}

// groupBefore is the noun of the group of which number i is a part: "Av 60
// remitterade ska minst 40 ha en plan".
func groupBefore(words []targetWord, i int) (unit string, ok bool) {
	shall := false
	for k := i - 1; k >= max(0, i-targetReach) && words[k].lower != "."; k-- {
		shall = shall || isModal(words, k)
		if !shall || !isNumber(words[k]) {
			continue
		}
		if unit, class, _ := unitAfter(words, k); class == personsUnit {
			return unit, true
		}
	}
	return "", false
}

var (
	workWords   = expression(`^(?:arbete|studie|utbildning|egen|självförsörj|praktik|anställning|arbetsträning)`)
	passiveWord = expression(`(?:as|eras|aras)$`)
)

func isModal(words []targetWord, i int) bool {
	return i >= 0 && i < len(words) && (words[i].lower == "ska" || words[i].lower == "skall")
}

// countedBefore is the noun after "antal" or "antalet" before number i, where
// the number tells how many: "Antalet deltagare ska vara 70 stycken".
func countedBefore(words []targetWord, i int) (unit, class string, ok bool) {
	for k := i - 1; k >= max(0, i-targetReach) && words[k].lower != "."; k-- {
		if words[k].lower != "antal" && words[k].lower != "antalet" {
			continue
		}
		for j := k + 1; j < min(k+5, i); j++ {
			if class = TargetUnit(words[j].lower); class == personsUnit || class == countUnit {
				return words[j].text, class, true
			}
		}
	}
	return "", "", false
}

func isTime(class string) bool {
	return class == monthsUnit || class == weeksUnit || class == daysUnit
}

// limitWords before a time make it a limit. "Efter", "under", "i" and "minst"
// do not: they tell when one measures or who may take part.
var limitWords = map[string]bool{
	"inom": true, "högst": true, "max": true, "maximalt": true, "senast": true, "understiga": true, "överstiga": true, "än": true,
}

// isTimeLimit tells whether the time of number i is a limit, by the two words before it.
func isTimeLimit(words []targetWord, i int) bool {
	for k := max(0, i-2); k < i; k++ {
		if limitWords[words[k].lower] {
			return true
		}
	}
	return isEndPoint(words, i) || isChange(words, i)
}

// isEndPoint tells whether number i is the second of "från 8 till 4".
func isEndPoint(words []targetWord, i int) bool {
	for k := max(0, i-6); k < i && wordBefore(words, i) == "till"; k++ {
		if words[k].lower == "från" {
			return true
		}
	}
	return false
}

// isWorkingTime tells whether a percentage is the extent of a post: "50 % tjänst".
func isWorkingTime(words []targetWord, at int) bool {
	for k := at + 1; k < min(at+4, len(words)); k++ {
		if strings.HasPrefix(words[k].lower, "tjänst") || words[k].lower == "heltid" || strings.HasPrefix(words[k].lower, "sysselsättningsgrad") {
			return true
		}
		if !clauseWords[words[k].lower] && words[k].lower != "en" {
			return false
		}
	}
	return false
}

// numberWeight tells which of several numbers of one class is aimed at: one
// with "minst", one after "ska", the second of "från … till …"; never the
// group of which a part is meant ("av 40 deltagare"), nor one in parentheses.
func numberWeight(words []targetWord, i int) int {
	weight := 2
	switch before := wordBefore(words, i); {
	case before == "av" || before == "bland" || before == "från" || before == "(":
		return 1
	case before == "på" && i > 1 && strings.HasPrefix(words[i-2].lower, "grupp"):
		return 1
	case boundWords[before]:
		weight++
	case isEndPoint(words, i):
		weight += 2
	}
	for k := i - 1; k >= max(0, i-targetReach) && words[k].lower != "."; k-- {
		if isModal(words, k) {
			return weight + 1
		}
	}
	return weight
}
