package normalize

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"samplan/normalize/reference"
)

// Forbund reads a printed name of a förbund. A known one keeps the name that
// the plan prints, in the register's spelling where that differs in case and
// signs only; an unknown one its printed name, without capitals throughout.
func Forbund(printed string) (name, slug string, known bool) {
	name = strings.Trim(strings.Join(strings.Fields(printed), " "), " .,:;-–")
	f, form, known := reference.ForbundNamed(name)
	if !known {
		if strings.ToUpper(name) == name {
			name = titleCase(name)
		}
		return name, "", false
	}
	for _, spelling := range append([]string{f.Name, form}, f.Aliases...) {
		if bareLetters(spelling) == bareLetters(name) {
			return spelling, f.Slug, true
		}
	}
	if strings.ToUpper(name) == name || bareLetters(name) == bareLetters(form)+"s" {
		return form, f.Slug, true
	}
	return name, f.Slug, true
}

// nearness ranks the printed forms of one förbund: the register's own name
// first, then other full names, then short ones ("Finsam X", "SF X").
func nearness(name, slug string) int {
	if f, ok := reference.ForbundBySlug(slug); ok && bareLetters(f.Name) == bareLetters(name) {
		return 2
	}
	if strings.Contains(strings.ToLower(name), "samordningsförbund") {
		return 1
	}
	return 0
}

// bareLetters reduces a name to its letters and digits in lower case.
func bareLetters(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, s)
}

// titleCase writes a name in capitals as names are written: "SAMORDNINGSFÖRBUNDET
// ÖSTRA DALEN" is "Samordningsförbundet Östra Dalen".
func titleCase(s string) string {
	var b strings.Builder
	start := true
	for i, r := range strings.ToLower(s) {
		switch {
		case !unicode.IsLetter(r):
			start = true
			b.WriteRune(r)
			continue
		case start && !lowerWord(strings.ToLower(s)[i:]):
			b.WriteRune(unicode.ToUpper(r))
		default:
			b.WriteRune(r)
		}
		start = false
	}
	return b.String()
}

// lowerWord says that a text begins with a word that names keep in lower case.
func lowerWord(s string) bool {
	end := strings.IndexFunc(s, func(r rune) bool { return !unicode.IsLetter(r) })
	if end < 0 {
		end = len(s)
	}
	switch w := s[:end]; w {
	case "i", "och", "län", "läns", "stad", "kommun", "samordningsförbund":
		return w != s && utf8.RuneCountInString(w) > 0
	}
	return false
}
