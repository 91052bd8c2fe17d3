package find

import "strings"

// The number words of Swedish, up to what targets use. "en" and "ett" are
// articles far more often than numbers, so NumberWord knows them, and readers
// of targets ask for "minst" before them.
var (
	unitWords = map[string]int{
		"noll": 0, "en": 1, "ett": 1, "två": 2, "tre": 3, "fyra": 4, "fem": 5, "sex": 6, "sju": 7, "åtta": 8, "nio": 9,
		"tio": 10, "elva": 11, "tolv": 12, "tretton": 13, "fjorton": 14, "femton": 15, "sexton": 16, "sjutton": 17,
		"arton": 18, "nitton": 19,
	}
	tenWords = map[string]int{
		"tjugo": 20, "trettio": 30, "fyrtio": 40, "femtio": 50, "sextio": 60, "sjuttio": 70, "åttio": 80, "nittio": 90,
	}
)

// NumberWord is the value of a number word: "fyra", "tjugofem", "hundra",
// "etthundrafemtio", "tvåtusen". ok is false for any other word.
func NumberWord(word string) (value int, ok bool) {
	word = strings.ToLower(word)
	if head, tail, found := strings.Cut(word, "tusen"); found {
		return scaled(head, tail, 1000)
	}
	if head, tail, found := strings.Cut(word, "hundra"); found {
		return scaled(head, tail, 100)
	}
	if n, ok := unitWords[word]; ok {
		return n, true
	}
	for ten, n := range tenWords {
		rest, found := strings.CutPrefix(word, ten)
		if !found {
			continue
		}
		if rest == "" {
			return n, true
		}
		if u, ok := unitWords[rest]; ok && u > 0 && u < 10 {
			return n + u, true
		}
	}
	return 0, false
}

// scaled is head times scale plus tail; an empty head is one, an empty tail nothing.
func scaled(head, tail string, scale int) (int, bool) {
	h, t, ok := 1, 0, true
	if head != "" {
		h, ok = NumberWord(head)
	}
	if ok && tail != "" {
		t, ok = NumberWord(tail)
	}
	return h*scale + t, ok && h > 0 && h < 1000 && t < scale
}
