package text

import (
	"strings"

	"samplan/extract/doc"
)

// digitWord matches a sentence that goes on with a number: "20 skall slussas".
var digitWord = expression(`^\d[\d ]*\p{Ll}{2}`)

// joinCuts joins a paragraph or an item that a page's running header cut in
// two: the headers then follow the whole.
func joinCuts(parts []part) []part {
	out := make([]part, 0, len(parts))
	last := -1 // the last part of the document's text in out
	for _, p := range parts {
		if p.Role == doc.Body {
			if last >= 0 && ((last < len(out)-1 || turnsPage(out[last], p)) && isCut(out, last, p) || isCutNote(out[last], p)) {
				out[last].lines = append(out[last].lines, p.lines...)
				continue
			}
			last = len(out)
		}
		out = append(out, p)
	}
	return out
}

func turnsPage(a, b part) bool {
	return a.Table == nil && a.lines[len(a.lines)-1].page != b.Place.Page
}

// isCutNote says whether p is the rest of a note under a table, which a blank
// line cuts where the raised mark took a line: its last word wants more.
func isCutNote(a, p part) bool {
	if a.Table != nil || p.Table != nil || p.marker != "" || p.gap != 1 || len(p.lines) != 1 {
		return false
	}
	above, text := strings.TrimSpace(a.lines[len(a.lines)-1].text), strings.TrimSpace(p.lines[0].text)
	return noteForm().MatchString(head(strings.TrimSpace(a.lines[0].text), 40)) && wantsMore(above) && endsSentence(text) && isSection(strings.TrimSuffix(text, "."))
}

// isCut says whether p is the rest of out[last]: it starts in lower case, or
// with a number amid a sentence, where the part before is open.
func isCut(out []part, last int, p part) bool {
	a := out[last]
	if a.Table != nil || p.Table != nil || a.hashes > 0 || p.hashes > 0 || p.marker != "" || a.underline != 0 || p.underline != 0 {
		return false
	}
	above, text := strings.TrimSpace(a.lines[len(a.lines)-1].text), strings.TrimSpace(p.lines[0].text)
	if address().MatchString(head(text, 60)) {
		return false
	}
	inSentence := len(strings.Fields(head(above, 200))) >= 4 || len(a.lines) > 1
	switch {
	case endsOpen(above):
		return startsSmall(text) || inSentence && digitWord().MatchString(head(text, 40))
	case a.marker != "":
		return digitWord().MatchString(head(text, 40)) && inSentence
	}
	return false
}
