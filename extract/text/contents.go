package text

import (
	"strconv"
	"strings"
	"unicode"

	"samplan/extract/doc"
)

// Limits of a table of contents.
const (
	longestEntry  = 160  // bytes of an entry
	leastEntries  = 3    // entries to make a table of contents of
	inlineEntries = 4    // the same within one line
	inlineSpacing = 150  // bytes from one page number to the next within a line
	inlineTail    = 60   // bytes after the last page number; more is text of the first page
	longestInline = 8000 // bytes of a table of contents in one line
	mostFirstPage = 5    // the first entry's page
	mostSections  = 60   // entries of a list of headings without page numbers
)

var (
	leaders = expression(`\s*(?:\.{3,}|…+|(?:\s\.){3,}|_{3,})[\s.…]*`)
	entry   = expression(`^(.*?\S)(\s*(?:\.{3,}|…+|(?:\s\.){3,}|_{3,})[\s.…]*|\t+\s*| +)(\d{1,3})(?:\s?[-–]\s?\d{1,3})?$`)
	inline  = expression(`(?:\.{3,}|…+)\s*(\d{1,3})(?:\s|$)`)
)

// section is a line that may be an entry of a table of contents.
type section struct {
	at     int // index of the line
	title  string
	page   int
	leader bool // dots lead to the page number
}

// markContents finds tables of contents: entries with page numbers that do not
// fall, and two more signs out of four: dots, a heading "Innehåll", numbered
// titles, titles that are met again below. A budget has none or one.
func (s *sheet) markContents() {
	titles := s.titles()
	for k := 0; k < len(s.filled); {
		entries, next := s.entries(k)
		if len(entries) >= leastEntries && s.isContents(entries, titles, k) {
			s.setContents(entries[0].at, entries[len(entries)-1].at)
			s.markContentsTitle(k)
		}
		k = max(next, k+1)
	}
	s.markPlainContents(titles)
}

// titles counts the short lines of the text by what they say.
func (s *sheet) titles() map[string]int {
	titles := map[string]int{}
	for _, i := range s.filled {
		if t := s.text(i); s.roles[i] == doc.Body && len(t) <= longestEntry {
			titles[titleKey(t)] = i // the last such line
		}
	}
	return titles
}

// titleKey is what stays the same of a heading: its letters and digits, without the number before it.
func titleKey(t string) string {
	t = strings.TrimLeftFunc(t, func(r rune) bool { return !unicode.IsLetter(r) })
	return strings.ToLower(strings.Join(strings.FieldsFunc(t, func(r rune) bool { return !isWordRune(r) }), " "))
}

// entries reads entries from the k-th filled line on. One line without a page
// number may stand between two, as a long title is wrapped.
func (s *sheet) entries(k int) (found []section, next int) {
	missed := 0
	for next = k; next < len(s.filled); next++ {
		i := s.filled[next]
		m := []string(nil)
		if t := s.text(i); s.roles[i] == doc.Body && len(t) <= longestEntry {
			m = entry().FindStringSubmatch(t)
		}
		if m == nil || !hasLetter(m[1]) {
			missed++
			if missed > 1 || len(found) == 0 {
				return found, next
			}
			continue
		}
		missed = 0
		page, _ := strconv.Atoi(m[3])
		found = append(found, section{i, m[1], page, leaders().MatchString(m[2])})
	}
	return found, next
}

func (s *sheet) isContents(entries []section, titles map[string]int, k int) bool {
	last, dots, chapters, again := 0, 0, 0, 0
	end := entries[len(entries)-1].at
	for _, e := range entries {
		if e.page < last || totalWord().MatchString(e.title) {
			return false
		}
		last = e.page
		if e.leader {
			dots++
		}
		if numbered().MatchString(e.title) {
			chapters++
		}
		if titles[titleKey(e.title)] > end {
			again++
		}
	}
	signs := 0
	for _, n := range []int{dots, chapters, again} {
		if 2*n >= len(entries) {
			signs++
		}
	}
	if s.contentsTitle(k) >= 0 {
		signs++
	}
	return signs >= 2
}

// contentsTitle is the index of a line "Innehåll" among the three above the
// k-th filled line, or that line itself; -1 for none.
func (s *sheet) contentsTitle(k int) int {
	for n := k; n >= max(0, k-3); n-- {
		if i := s.filled[n]; contentsWord().MatchString(head(s.text(i), 60)) {
			return i
		}
	}
	return -1
}

func (s *sheet) markContentsTitle(k int) {
	if i := s.contentsTitle(k); i >= 0 {
		s.setContents(i, i)
	}
}

func (s *sheet) setContents(from, to int) {
	for i := from; i <= to; i++ {
		if s.roles[i] == doc.Body {
			s.roles[i] = doc.Contents
		}
	}
}

// markPlainContents finds a list of headings without page numbers: short lines
// under "Innehåll", most of which are met again below.
func (s *sheet) markPlainContents(titles map[string]int) {
	for k, i := range s.filled {
		if s.roles[i] != doc.Body || !contentsWord().MatchString(head(s.text(i), 60)) {
			continue
		}
		seen := map[string]bool{}
		again, end := 0, i
		for n := k + 1; n < len(s.filled) && n <= k+mostSections; n++ {
			at := s.filled[n]
			key := titleKey(s.text(at))
			if len(s.text(at)) > longestEntry || seen[key] || endsSentence(s.text(at)) {
				break
			}
			if titles[key] == at { // met for the last time: the text has begun, or no heading
				if len(seen) > 2*again {
					break
				}
			} else {
				again, end = again+1, at
			}
			seen[key] = true
		}
		if again >= leastEntries {
			s.setContents(i, end)
		}
	}
}

// inlineContentsEnd is where a table of contents at the start of a line ends, 0 for none.
func inlineContentsEnd(s string) int {
	found := inline().FindAllStringSubmatchIndex(head(s, longestInline), -1)
	end, last, count := 0, 0, 0
	for _, m := range found {
		page, _ := strconv.Atoi(s[m[2]:m[3]])
		if page < last || m[0]-end > inlineSpacing || count == 0 && page > mostFirstPage {
			break
		}
		end, last, count = m[3], page, count+1
	}
	if count < inlineEntries {
		return 0
	}
	if len(s)-end <= inlineTail {
		return len(s)
	}
	return end
}
