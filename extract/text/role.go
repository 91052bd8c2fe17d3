package text

import (
	"strings"

	"samplan/extract/doc"
)

// sheet is the lines of a file and what is known of each before the text is read.
type sheet struct {
	lines   []line
	roles   []doc.Role
	filled  []int // the indices of the lines with text, in order
	offsets []int // bytes of text before each line
}

// lineRoles says of each line whether it is text of the document or a running
// header, an entry of the table of contents or furniture of a site. Lines that
// are a whole page come back cut where their parts differ in role.
func lineRoles(lines []line) ([]line, []doc.Role) {
	lines, roles := splitPageLines(lines)
	s := sheet{lines: lines, roles: roles, offsets: make([]int, len(lines)+1)}
	for i, l := range lines {
		s.offsets[i+1] = s.offsets[i]
		if !isBlank(l.text) {
			s.filled = append(s.filled, i)
			s.offsets[i+1] += len(l.text)
		}
	}
	s.markRunning()
	s.markLeading()
	s.markTrailing()
	s.markContents()
	return s.lines, s.roles
}

// text is the line i without the white space around it.
func (s *sheet) text(i int) string { return strings.TrimSpace(s.lines[i].text) }

// between is how many bytes of text stand between two lines.
func (s *sheet) between(a, b int) int { return s.offsets[b] - s.offsets[a+1] }

// isAlone says whether blank lines stand around line i.
func (s *sheet) isAlone(i int) bool {
	return (i == 0 || isBlank(s.lines[i-1].text)) && (i+1 == len(s.lines) || isBlank(s.lines[i+1].text))
}
