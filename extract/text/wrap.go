package text

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"samplan/extract/doc"
)

// The evidence that a text was wrapped at a column.
const (
	leastWraps  = 3    // lines that surely go on in the next, to know a column at all
	leastColumn = 40   // characters; a narrower column is a list or an address
	mostColumn  = 200  // characters; a longer line is a paragraph on one line
	wrapSlack   = 0.12 // share of the column: a proportional font fills lines unevenly
	wrapsShare  = 0.7  // share of the sure lines that the column must explain
)

// wrapWidth returns the column at which the text was wrapped, or 0 where each
// paragraph is one line. It looks at lines that surely go on in the next: those
// without a stop before a line in lower case.
func wrapWidth(lines []line, roles []doc.Role, tables []region) int {
	var lengths, needs []int
	for i := 0; i+1 < len(lines); i++ {
		if len(tables) > 0 && i >= tables[0].from {
			i, tables = tables[0].to-1, tables[1:]
			continue
		}
		this, next := strings.TrimSpace(lines[i].text), strings.TrimSpace(lines[i+1].text)
		if this == "" || next == "" || roles[i] != doc.Body || roles[i+1] != doc.Body || !startsSmall(next) || !endsOpen(this) || strings.Contains(this, "\t") {
			continue
		}
		n := lineLength(lines[i].text)
		if n <= mostColumn {
			lengths, needs = append(lengths, n), append(needs, n+1+wordLength(next))
		}
	}
	if len(lengths) < leastWraps {
		return 0
	}
	sorted := slices.Sorted(slices.Values(lengths))
	width := sorted[len(sorted)*9/10]
	explained := 0
	for _, need := range needs {
		if fills(need, width) {
			explained++
		}
	}
	if width < leastColumn || float64(explained) < wrapsShare*float64(len(needs)) {
		return 0
	}
	return width
}

// fills says whether a line that would have been need characters long with the
// next word was too long for the column.
func fills(need, width int) bool { return float64(need) > (1-wrapSlack)*float64(width) }

// lineLength is the column after the last character.
func lineLength(s string) int {
	return utf8.RuneCountInString(strings.TrimRightFunc(s, unicode.IsSpace))
}

func wordLength(s string) int {
	if i := strings.IndexFunc(s, unicode.IsSpace); i >= 0 {
		s = s[:i]
	}
	return utf8.RuneCountInString(s)
}

// isFull says whether the line a ends because the first word of b did not fit.
func isFull(a, b string, width int) bool {
	n := lineLength(a)
	return width > 0 && float64(n) <= (1+wrapSlack)*float64(width) && fills(n+1+wordLength(strings.TrimSpace(b)), width)
}

func startsDigit(s string) bool { return s != "" && s[0] >= '0' && s[0] <= '9' }

// endsOpen says whether a sentence goes on after s: it ends in a letter, a comma or a hyphen.
func endsOpen(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(s)
	return unicode.IsLetter(r) || r == ',' || isHyphen(r)
}

func isHyphen(r rune) bool { return r == '-' || r == '‐' || r == '\u2011' }

// abbreviation matches a stop at the end of a line that ends no sentence.
var abbreviation = expression(`(?i)(^|[\s(])(t\.?\s?ex|bl\.?\s?a|dvs|d\.v\.s|s\.k|sk|p\.g\.a|pga|m\.m|mm|m\.fl|f\.d|fr\.o\.m|t\.o\.m|ca|kl|nr|resp|inkl|exkl|ev|st|s|kap|jfr)\.$`)

// address matches the first word of a line that is no running text.
var address = expression(`^(\S*@\S+|www\.\S+|https?://\S*)`)

// continues says whether the line of next is the rest of p. Lines that start in
// lower case go on with an open sentence; others only where the line before is
// full, hangs from an item, or ends within a word or a bracket.
func continues(p, next part, width int) bool {
	last, text := p.lines[len(p.lines)-1].text, strings.TrimSpace(next.lines[0].text)
	above := strings.TrimSpace(last)
	full := isFull(last, text, width)
	switch {
	case p.hashes > 0 || next.hashes > 0 || hasColumns(p.afterMarker(above)) || hasColumns(text):
		return false
	case next.marker != "":
		return full && endsOpen(above) && breaksSentence(p, next)
	case p.isBareMarker():
		return true
	case p.marker != "" && next.indent < p.indent && endsSentence(above):
		return false // left of the item's mark
	case full && endsSentence(above) && isShortTitle(text, width):
		return false
	case full:
		return !indents(p, next, above)
	case address().MatchString(head(text, 60)):
		return false
	case startsSmall(text):
		return lineLength(last)*2 >= width && !strings.HasSuffix(above, ":") && (!endsSentence(above) || abbreviation().MatchString(tail(above, 12))) && !listsOn(p, above)
	case endsInWord(above):
		return true
	case hangs(p, next):
		return true
	}
	return strings.Count(last, "(") > strings.Count(last, ")") && strings.Contains(head(text, 80), ")")
}

// mostTitleWords is the number of words of a title between sentences.
const mostTitleWords = 4

// isShortTitle says whether a line behind a sentence is a title rather than the
// begin of the next one, which would fill its line or end in a stop:
// "Organisationsmål" between the goals of two perspectives, "3 Mål för 2016".
func isShortTitle(text string, width int) bool {
	words := titleYear().ReplaceAllString(titleNumber().ReplaceAllString(text, ""), "")
	first, _ := utf8.DecodeRuneInString(words)
	last, _ := utf8.DecodeLastRuneInString(words)
	return unicode.IsUpper(first) && unicode.IsLetter(last) && lineLength(text)*2 < width &&
		len(strings.Fields(words)) <= mostTitleWords && !strings.ContainsFunc(words, unicode.IsDigit)
}

// The numbers that a title may have: that of its chapter, and the year or the
// years that it is for.
var (
	titleNumber = expression(`^\d{1,2}(\.\d{1,2})*\.?\s+`)
	titleYear   = expression(`\s(19|20)\d\d(\s?[-–]\s?(19|20)?\d\d)?$`)
)

// afterMarker is the line s of p without the list marker of its first line.
func (p *part) afterMarker(s string) string {
	if len(p.lines) > 1 {
		return s
	}
	return s[min(len(p.marker)+len(p.sep), len(s)):]
}

// columnGap matches white space wide enough to stand between the columns of a table.
var columnGap = expression(`\S( {3,}|\t)\s*\S`)

// hasColumns says whether a line is a row of something: joined to another it could make a wrong amount.
func hasColumns(s string) bool { return columnGap().MatchString(head(s, mostColumn)) }

// breaksSentence says whether what looks like a marker on next stands in a
// sentence of p: a dash, or a number that continues no list.
func breaksSentence(p, next part) bool {
	if n, ok := markerNumber(next.marker); ok {
		before, _ := markerNumber(p.marker)
		return n != 1 && n != before+1
	}
	return p.marker == "" && strings.ContainsAny(next.marker, "-–—")
}

// indents says whether next opens a paragraph with an indented first line.
func indents(p, next part, above string) bool {
	return p.marker == "" && endsSentence(above) && next.indent >= indentOf(p.lines[len(p.lines)-1].text)+2
}

// hangs says whether next stands under the text of the item p, right of its marker.
func hangs(p, next part) bool {
	if p.marker == "" {
		return false
	}
	if len(p.lines) > 1 {
		return next.indent > p.indent && next.indent == indentOf(p.lines[len(p.lines)-1].text)
	}
	return next.indent > p.indent+1
}

// listsOn says whether p is a line of an unmarked list after "ska:", where every line starts in lower case.
func listsOn(p part, above string) bool {
	return p.marker == "" && len(p.lines) == 1 && startsSmall(above)
}

// endsInWord says whether a word goes on after the hyphen at the end of s.
func endsInWord(s string) bool {
	r, n := utf8.DecodeLastRuneInString(s)
	before, _ := utf8.DecodeLastRuneInString(s[:len(s)-n])
	return isHyphen(r) && unicode.IsLetter(before)
}

func endsSentence(s string) bool {
	s = strings.TrimRight(s, "”\"’')»")
	return strings.HasSuffix(s, ".") || strings.HasSuffix(s, "!") || strings.HasSuffix(s, "?")
}

// head and tail cut a line of any length to what a pattern needs to see.
func head(s string, n int) string { return s[:min(n, len(s))] }
func tail(s string, n int) string { return s[max(0, len(s)-n):] }

// suspended matches what follows a hyphen that stands for a word: "sjuk- och".
var suspended = expression(`^(och|eller|samt|respektive|resp\.?|till|såväl|men)([\s,]|$)`)

// joinLines joins the lines of a paragraph. cut is the number of a line whose
// last digits were joined to the first of the next as one amount, 0 for none.
func joinLines(lines []line) (text string, cut int) {
	var b strings.Builder
	for i, l := range lines {
		s := strings.TrimSpace(l.text)
		if i+1 == len(lines) {
			b.WriteString(s)
			break
		}
		next := strings.TrimSpace(lines[i+1].text)
		glue, drop := between(s, next)
		if drop {
			s = strings.TrimRightFunc(s, isHyphen)
		}
		if glue == " " && endsDigit(s) && startsDigit(next) {
			cut = l.number
		}
		b.WriteString(s)
		b.WriteString(glue)
	}
	return strings.TrimSpace(b.String()), cut
}

// between says what stands between two lines that are joined, and whether the
// hyphen that ends the first only divides a word. Hyphens stay in "sjuk- och",
// "Lycksele-Malå", "2016-2017" and "SUS-registrering".
func between(above, s string) (glue string, drop bool) {
	switch {
	case above == "":
		return "", false
	case endsInWord(above) && suspended().MatchString(head(s, 30)):
		return " ", false
	case endsInWord(above):
		return "", startsSmall(s) && !isAcronym(above)
	case endsDigit(strings.TrimRightFunc(above, isHyphen)) && !endsDigit(above) && startsDigit(s):
		return "", false
	case endsDigit(above) && startsDigit(s) && !cutNumber(above, s):
		return "\n", false
	}
	return " ", false
}

// isAcronym says whether the word before the hyphen at the end of s is in capitals.
func isAcronym(s string) bool {
	word := tail(s, 40)
	if i := strings.LastIndexFunc(word, unicode.IsSpace); i >= 0 {
		word = word[i+1:]
	}
	word = strings.TrimRightFunc(word, isHyphen)
	return utf8.RuneCountInString(word) > 1 && strings.ToUpper(word) == word
}

func endsDigit(s string) bool { return s != "" && s[len(s)-1] >= '0' && s[len(s)-1] <= '9' }

// The two halves of an amount written in groups of three digits: "2 500" and
// "000 kr", but not "under 2007" and "500 000 kr".
var (
	groupsBefore = expression(`(^|[^\d\s]\s*)\d{1,3}([ \x{A0}]\d{3})*$`)
	groupAfter   = expression(`^\d{3}(\D|$)`)
)

// cutNumber says whether the digits at the end of above and at the start of s can be one amount.
func cutNumber(above, s string) bool {
	return groupsBefore().MatchString(tail(above, 24)) && groupAfter().MatchString(head(s, 4))
}
