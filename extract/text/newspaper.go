package text

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"samplan/extract/doc"
)

// The evidence that a page is set in two columns of running text, as a
// newspaper is: a converter prints the lines of both side by side.
const (
	leastFlow  = 6  // lines of running text in a column
	flowWords  = 5  // words in such a line
	leastSides = 8  // lines with text on both sides of the gutter
	narrowSide = 30 // characters; a narrower column is one of a table
	leastItems = 2  // items in each of two lists side by side
	leastMarks = 3  // lines of the right one that start where its marks do: its title and its items
)

// gutter is the lines from (inclusive) to (exclusive) that no text crosses
// before the column at, where those of the right side start.
type gutter struct{ from, to, at int }

// unmix puts the right column of pages set in two columns behind the left one.
// A page is so set where both columns run as text, or are lists; where one page
// is, others are already where one of their columns runs so, as beside a table.
func unmix(lines []line, roles []doc.Role) ([]line, []doc.Role) {
	var found []gutter
	sure, lists := false, false
	for from := 0; from < len(lines); {
		to := from + 1
		for to < len(lines) && lines[to].page == lines[from].page {
			to++
		}
		if lines[from].page > 0 {
			g, ok := findGutter(lines, roles, from, to, leastFlow)
			if !ok {
				g, ok = findGutter(lines, roles, from, to, leastMarks)
				ok = ok && g.partsLists(lines)
			}
			if ok {
				left, right := g.sides(lines)
				sure = sure || flows(left) && flows(right)
				lists = lists || g.partsLists(lines)
				found = append(found, g)
			}
		}
		from = to
	}
	if !sure && !lists {
		return lines, roles
	}
	var out []line
	next := 0
	for _, g := range found {
		left, right := g.sides(lines)
		if !g.partsLists(lines) && !(sure && (flows(left) || flows(right))) {
			continue
		}
		out = append(out, lines[next:g.from]...)
		out = append(out, closeGaps(squeeze(left))...)
		out = append(out, line{page: lines[g.from].page, number: lines[g.from].number})
		out = append(out, closeGaps(squeeze(right))...)
		next = g.to
	}
	out = append(out, lines[next:]...)
	return lineRoles(out)
}

// partsLists tells whether both columns are lists, as on slides: "Individmål"
// beside "Organisationsmål", each over its items.
func (g gutter) partsLists(lines []line) bool {
	left, right := g.sides(lines)
	return isList(left) && isList(right)
}

// isList tells whether lines are items with marks, their further lines and
// titles: none has gaps, as the rows of a table do, or ends in an amount.
func isList(lines []line) bool {
	items := 0
	for _, l := range lines {
		text := strings.TrimSpace(l.text)
		if strings.Contains(text, "   ") || hasAmount().MatchString(text) {
			return false
		}
		if marker, _ := splitMarker(text, false, false); marker != "" && hasLetter(text[len(marker):]) {
			items++
		}
	}
	return items >= leastItems
}

// findGutter finds the gutter of a page with the most lines that have text on
// both sides, and at least so many whose right text starts at it.
func findGutter(lines []line, roles []doc.Role, from, to, least int) (best gutter, ok bool) {
	starts := map[int]int{}
	for i := from; i < to; i++ {
		if roles[i] == doc.Body && !strings.Contains(lines[i].text, "\t") && len(lines[i].text) <= longestTextLine {
			for k, s := range cutSegments(lines[i].text) {
				if k > 0 && s.start >= narrowSide {
					starts[s.start]++
				}
			}
		}
	}
	most := leastSides - 1
	for at := range starts {
		if starts[at] < least {
			continue
		}
		g, both := gutter{from, from, at}, 0
		for i := from; i <= to; i++ {
			if i < to && roles[i] == doc.Body && !crosses(lines[i].text, at) {
				if g.to == i {
					g.to++
				} else {
					g, both = gutter{i, i + 1, at}, 0
				}
				if left, right := cutAt(lines[i].text, at); left != "" && right != "" {
					both++
				}
				continue
			}
			if both > most || both == most && ok && at < best.at {
				best, most, ok = g, both, true
			}
			g, both = gutter{i + 1, i + 1, at}, 0
		}
	}
	return best, ok
}

// crosses tells whether a text has no gap of two blanks before the column at.
func crosses(s string, at int) bool {
	if utf8.RuneCountInString(s) <= at {
		return utf8.RuneCountInString(strings.TrimRight(s, " ")) > at-2
	}
	runes := []rune(s)
	return !unicode.IsSpace(runes[at-1]) || !unicode.IsSpace(runes[at-2]) || strings.ContainsRune(s, '\t')
}

// cutAt is what stands left of the column at, and from it on.
func cutAt(s string, at int) (left, right string) {
	runes := []rune(s)
	if len(runes) <= at {
		return strings.TrimRight(s, " "), ""
	}
	return strings.TrimRight(string(runes[:at]), " "), strings.TrimRight(string(runes[at:]), " ")
}

// sides are the lines of the two columns; an empty line is one where only the
// other column has text, or none.
func (g gutter) sides(lines []line) (left, right []line) {
	for _, l := range lines[g.from:g.to] {
		a, b := cutAt(l.text, g.at)
		left = append(left, line{a, l.number, l.page})
		right = append(right, line{b, l.number, l.page})
	}
	return left, right
}

// flows tells whether lines run as text: enough of them have many words and no gaps.
func flows(lines []line) bool {
	n := 0
	for _, l := range lines {
		words := 0
		for _, w := range strings.Fields(l.text) {
			if r, _ := utf8.DecodeRuneInString(w); unicode.IsLetter(r) {
				words++
			}
		}
		if words >= flowWords && !hasAmount().MatchString(strings.TrimSpace(l.text)) {
			n++
		}
	}
	return n >= leastFlow
}

// closeGaps takes out the empty lines amid a sentence, where only the other column had text.
func closeGaps(lines []line) (closed []line) {
	for i, l := range lines {
		if isBlank(l.text) && len(closed) > 0 {
			above := strings.TrimSpace(closed[len(closed)-1].text)
			k := slices.IndexFunc(lines[i:], func(l line) bool { return !isBlank(l.text) })
			if k > 0 && above != "" && endsOpen(above) && startsSmall(strings.TrimSpace(lines[i+k].text)) {
				continue
			}
		}
		closed = append(closed, l)
	}
	return closed
}

// spread matches words set apart by wide gaps to fill a line.
var spread = expression(`^\s*(\S+\s{2,}){2,}\S+`)

// squeeze takes the wide gaps out of lines of text that were set to fill the
// column. A line above amounts may be their heads.
func squeeze(lines []line) []line {
	width := 0
	for _, l := range lines {
		width = max(width, lineLength(l.text))
	}
	for i, l := range lines {
		next := ""
		if i+1 < len(lines) {
			next = strings.TrimSpace(lines[i+1].text)
		}
		if 5*lineLength(l.text) >= 4*width && spread().MatchString(l.text) && countDigits(l.text) == 0 && !hasAmount().MatchString(next) {
			lines[i].text = strings.Repeat(" ", indentOf(l.text)) + strings.Join(strings.Fields(l.text), " ")
		}
	}
	return lines
}
