package text

import (
	"slices"
	"strconv"

	"samplan/extract/doc"
)

// The evidence that a converter wrote each page as one line.
const (
	leastPageLines = 4   // lines in a row that end in numbers counting on
	longPageLine   = 400 // bytes of such a line, as a rule
)

// lastNumber matches the page number after the text of a page.
var lastNumber = expression(`\s(\d{1,3})\s*$`)

// splitPageLines cuts the lines of texts that were written a page a line: the
// page number at the end of each, which would read as an amount, the table
// of contents, which the text of its page may follow, and what flattenedParts
// tells apart in the rest.
func splitPageLines(lines []line) (out []line, roles []doc.Role) {
	numbers := pageLineNumbers(lines)
	chapters := inlineChapters(lines)
	out, roles = make([]line, 0, len(lines)), make([]doc.Role, 0, len(lines))
	add := func(l line, text string, role doc.Role) {
		out, roles = append(out, line{text, l.number, l.page}), append(roles, role)
	}
	for i, l := range lines {
		end := len(l.text)
		if at, ok := numbers[i]; ok {
			end = at
		}
		contents := inlineContentsEnd(l.text[:end])
		if contents > 0 {
			add(l, l.text[:contents], doc.Contents)
		}
		switch body := l.text[contents:end]; {
		case contents > 0 && isBlank(body):
		case end < len(l.text):
			for k, part := range flattenedParts(body, chapters) {
				if k > 0 {
					add(l, "", doc.Body)
				}
				add(l, part, doc.Body)
			}
		default:
			add(l, body, doc.Body)
		}
		if end < len(l.text) {
			add(l, l.text[end:], doc.Furniture)
		}
	}
	return out, roles
}

// pageLineNumbers finds where the page numbers begin in lines that are a page
// each: lines in a row, long as a rule, whose last numbers count on by one.
func pageLineNumbers(lines []line) map[int]int {
	found := map[int]int{}
	var run, at []int // lines, and where their numbers begin
	last := 0
	end := func() {
		if len(run) >= leastPageLines {
			var lengths []int
			for _, i := range run {
				lengths = append(lengths, len(lines[i].text))
			}
			slices.Sort(lengths)
			if lengths[len(lengths)/2] >= longPageLine {
				for k, i := range run {
					found[i] = at[k]
				}
			}
		}
		run, at = run[:0], at[:0]
	}
	for i, l := range lines {
		if isBlank(l.text) {
			continue
		}
		foot := tail(l.text, 12)
		m := lastNumber().FindStringSubmatchIndex(foot)
		if m == nil || !hasLetter(head(l.text, 400)) {
			end()
			continue
		}
		n, _ := strconv.Atoi(foot[m[2]:m[3]])
		if len(run) > 0 && n != last+1 {
			end()
		}
		run, at, last = append(run, i), append(at, len(l.text)-len(foot)+m[2]), n
	}
	end()
	return found
}
