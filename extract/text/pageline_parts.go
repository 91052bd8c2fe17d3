package text

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// chapterEntry matches an entry of a table of contents with its number: "5. Ekonomi", "2.1 Mål".
var chapterEntry = expression(`\d{1,2}(?:\.\d{1,2})*\.?\s\p{Lu}[^.…]*$`)

// inlineChapters are the numbered titles that tables of contents within a line give.
func inlineChapters(lines []line) (titles []string) {
	for _, l := range lines {
		contents := l.text[:inlineContentsEnd(l.text)]
		from := 0
		for _, m := range inline().FindAllStringSubmatchIndex(contents, -1) {
			if title := strings.TrimSpace(chapterEntry().FindString(contents[from:m[0]])); title != "" {
				titles = append(titles, title)
			}
			from = m[3]
		}
	}
	return titles
}

// flattenedParts cuts the text of a page that was written as one line into what
// stood apart on the page: the titles of chapters, as the table of contents
// gives them, items with bullets and the headings over them.
func flattenedParts(s string, chapters []string) (parts []string) {
	for _, title := range chapters {
		if at := strings.Index(s, title+" "); at == 0 || at > 0 && s[at-1] == ' ' && endsSentence(strings.TrimSpace(s[:at])) {
			parts = append(parts, bulletParts(s[:at])...)
			parts = append(parts, title)
			s = s[at+len(title)+1:]
		}
	}
	return slices.DeleteFunc(append(parts, bulletParts(s)...), isBlank)
}

// bulletParts cuts a text before its bullets. A few words between a full stop
// and a bullet are the heading of the items that follow. The last item ends
// with its sentence where all others are one sentence; the text goes on below.
func bulletParts(s string) (parts []string) {
	items := strings.Split(s, " • ")
	if len(items) < 3 {
		return []string{s}
	}
	single := true
	for i, item := range items {
		last := i == len(items)-1
		heading, rest := "", ""
		switch {
		case !last:
			item, heading = cutHeading(item)
			single = single && (i == 0 || sentenceEnd(item) == len(item))
		case single:
			rest = strings.TrimSpace(item[sentenceEnd(item):])
			item = item[:sentenceEnd(item)]
		}
		if i > 0 {
			item = "• " + item
		}
		parts = append(parts, item, heading, rest)
	}
	return parts
}

// mostHeadingWords is how long the heading over items is at most, within a line.
const mostHeadingWords = 5

// cutHeading cuts the heading of the items that follow off the end of a text:
// few words without a stop, the first with a capital, after a sentence's end.
func cutHeading(s string) (text, heading string) {
	end := 0
	for {
		n := sentenceEnd(s[end:])
		if end+n >= len(s) {
			break
		}
		end += n
	}
	heading = strings.TrimSpace(s[end:])
	first, _ := utf8.DecodeRuneInString(heading)
	if end == 0 || !unicode.IsUpper(first) || len(strings.Fields(heading)) > mostHeadingWords || strings.ContainsAny(heading, ".,;!?") {
		return s, ""
	}
	return strings.TrimSpace(s[:end]), heading
}

var (
	stop = expression(`([.!?]["”)]?)\s+[\p{Lu}\d"”]`)
	// shortened ends in a word whose full stop ends no sentence.
	shortened = expression(`(?i)(^|[\s(])(\pL|\d{1,2}|\pL{1,2}\.\s?\pL{1,2}(\.\s?\pL)?|inkl|exkl|resp|ca|nr|dnr|st|tel|max|min|prel|jan|feb|aug|sept?|okt|nov|dec)$`)
)

// sentenceEnd is where the first sentence of s ends: at its stop, or at the end of s.
func sentenceEnd(s string) int {
	for _, m := range stop().FindAllStringSubmatchIndex(s, -1) {
		if !shortened().MatchString(tail(s[:m[0]], 12)) {
			return m[3]
		}
	}
	return len(s)
}
