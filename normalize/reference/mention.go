package reference

import (
	"slices"
	"sort"
	"strings"
	"sync"
	"unicode"
)

// The kinds of parties, as the database writes them.
const (
	KindMunicipality = "municipality"
	KindRegion       = "region"
	KindState        = "state"
)

// Mention is a place in a text where a party is named.
type Mention struct {
	Start, End int    // runes; a following "kommun", or an authority's place, is inside
	Kind       string // municipality, region, state
	Code       string // SCB code, FK, AF, FK+AF; empty for "kommunen", "landstinget"
	Text       string // as printed
	Full       bool   // cannot be anything but a party: "Lunds kommun", not the place name "Lund"
	Plural     bool   // "kommunerna", or a name before "kommuner"
	Present    bool   // a region by its present name ("Region Dalarna"), which may have been another body's
}

// Mentions finds the parties named in a text, in order, without overlap. It
// knows names, not meanings: a bare place name is reported too (Full is false),
// and the caller decides whether the text is a list of parties. A place behind
// an authority belongs to it ("Försäkringskassan i Kalmar län"), and a county is
// no municipality ("Örebro län").
func Mentions(text string) []Mention {
	words := splitWords(text)
	var out []Mention
	for i := 0; i < len(words); {
		f, n := longestForm(words[i:])
		if n == 0 {
			i++
			continue
		}
		m := Mention{Start: words[i].start, End: words[i+n-1].end, Kind: f.kind, Code: f.code, Full: f.full, Plural: f.plural, Present: f.present}
		next := i + n
		switch {
		case f.kind == KindMunicipality && f.code != "" && !f.full:
			if next < len(words) && adjoins(words[next-1], words[next]) {
				switch w := words[next]; municipalWord(w.lower) {
				case 1:
					m.End, m.Full = w.end, true
					next++
				case 2:
					m.Full, m.Plural = true, true
					next++
				case -1: // "Kalmar län": a county
					i = next + 1
					continue
				}
			}
		case f.kind == KindState:
			if next = skipPlace(words, next); next > i+n {
				m.End = words[next-1].end
			}
		}
		if runes := []rune(text); m.End <= len(runes) {
			m.Text = string(runes[m.Start:m.End])
		}
		out = append(out, m)
		i = next
	}
	return dropHeads(out, text)
}

// municipalWord says what a word behind a place name makes of it: 1 a
// municipality, 2 one of several, -1 a county, 0 nothing.
func municipalWord(w string) int {
	switch w {
	case "kommun", "kommuns", "kommunen", "stad", "stads", "k:n", "kn":
		return 1
	case "kommuner", "kommuners", "kommunerna", "kommunernas", "städer":
		return 2
	case "län", "läns", "länet", "länets":
		return -1
	}
	return 0
}

// skipPlace steps over the place of an authority: "i Västerbotten", "Kalmar län",
// but not over "Lycksele kommun", which is the next party of a list.
func skipPlace(words []word, at int) int {
	i := at
	if i < len(words) && words[i].lower == "i" && adjoins(words[i-1], words[i]) {
		i++
	}
	if i >= len(words) || !adjoins(words[i-1], words[i]) || !unicode.IsUpper(words[i].first) {
		return at
	}
	n := placeWords(words[i:])
	if n == 0 {
		return at
	}
	end := i + n
	if end < len(words) && adjoins(words[end-1], words[end]) {
		switch municipalWord(words[end].lower) {
		case 1, 2:
			return at
		case -1:
			end++
		}
	}
	return end
}

// dropHeads leaves out a "kommunerna" that only heads the names behind it.
func dropHeads(ms []Mention, text string) []Mention {
	runes := []rune(text)
	out := ms[:0]
	for i, m := range ms {
		if m.Kind == KindMunicipality && m.Code == "" && i+1 < len(ms) && ms[i+1].Code != "" && ms[i+1].Kind == KindMunicipality {
			gap := strings.Trim(string(runes[m.End:ms[i+1].Start]), " \u00a0\t\n:")
			if gap == "" || gap == "i" {
				continue
			}
		}
		out = append(out, m)
	}
	return out
}

// word is a run of letters and digits, with "k:n" as one.
type word struct {
	start, end int // runes
	lower      string
	first      rune
	upper      bool // all letters are capitals
	gap        string
}

func splitWords(text string) []word {
	var words []word
	runes := []rune(text)
	inside := func(i int) bool {
		r := runes[i]
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return true
		}
		return r == ':' && i > 0 && i+1 < len(runes) && unicode.IsLetter(runes[i-1]) && unicode.IsLetter(runes[i+1])
	}
	last := 0
	for i := 0; i < len(runes); i++ {
		if !inside(i) {
			continue
		}
		start := i
		for i < len(runes) && inside(i) {
			i++
		}
		i -= noteMark(runes[start:i])
		s := string(runes[start:i])
		words = append(words, word{start, i, strings.ToLower(s), runes[start], strings.ToUpper(s) == s, string(runes[last:start])})
		last = i
	}
	return words
}

// noteMark is how many runes of a word are the mark of a note that a conversion
// to text leaves at its end: "Staten1", "Bodens kommun2".
func noteMark(word []rune) int {
	n := len(word) - 1
	if n < leastMarked || !unicode.IsDigit(word[n]) || slices.ContainsFunc(word[:n], func(r rune) bool { return !unicode.IsLetter(r) }) {
		return 0
	}
	return 1
}

// leastMarked is the least number of letters before such a mark.
const leastMarked = 3

// adjoins says that two words belong to one name as far as the print goes:
// blanks, a hyphen or a slash stand between them, no comma and no full stop.
func adjoins(a, b word) bool {
	return strings.Trim(b.gap, " \t\n\u00a0-–/") == "" && len([]rune(b.gap)) <= 3 && a.end < b.start
}

// form is one way to print a party.
type form struct {
	words   []string // lower case
	kind    string
	code    string
	full    bool
	plural  bool
	present bool
	caps    bool // an abbreviation: only in capitals, or as listed
	lower   bool // also in lower case: "landstinget"
}

// longestForm returns the longest form that the words begin with, and its length.
func longestForm(words []word) (form, int) {
	for _, f := range forms()[words[0].lower] {
		if len(f.words) > len(words) || !f.lower && !unicode.IsUpper(words[0].first) || f.caps && !words[0].upper {
			continue
		}
		ok := true
		for k := 1; k < len(f.words) && ok; k++ {
			ok = words[k].lower == f.words[k] && adjoins(words[k-1], words[k])
		}
		if ok {
			return f, len(f.words)
		}
	}
	return form{}, 0
}

// placeWords returns how many words at the beginning name a municipality or county.
func placeWords(words []word) int {
	for _, f := range places()[words[0].lower] {
		if len(f) > len(words) {
			continue
		}
		ok := true
		for k := 1; k < len(f) && ok; k++ {
			ok = words[k].lower == f[k] && adjoins(words[k-1], words[k])
		}
		if ok {
			return len(f)
		}
	}
	return 0
}

// forms is every way to print a party, by first word, longest first.
var forms = sync.OnceValue(func() map[string][]form {
	all := append(stateForms(), append(regionForms(), municipalityForms()...)...)
	byWord := map[string][]form{}
	for _, f := range all {
		byWord[f.words[0]] = append(byWord[f.words[0]], f)
	}
	for _, fs := range byWord {
		sort.SliceStable(fs, func(i, j int) bool { return len(fs[i].words) > len(fs[j].words) })
	}
	return byWord
})

// places is every name of a municipality or a county, by first word, longest first.
var places = sync.OnceValue(func() map[string][][]string {
	byWord := map[string][][]string{}
	add := func(name string) {
		w := formWords(name)
		byWord[w[0]] = append(byWord[w[0]], w)
	}
	for _, m := range Municipalities() {
		add(m.Name)
		add(m.BeforeKommun)
	}
	for _, r := range Regions() {
		for _, s := range r.stems() {
			add(s)
			add(s + "s")
		}
	}
	for _, ws := range byWord {
		sort.SliceStable(ws, func(i, j int) bool { return len(ws[i]) > len(ws[j]) })
	}
	return byWord
})
