package text

import (
	"slices"
	"strconv"
	"strings"

	"samplan/extract/doc"
)

// The evidence that a line is printed on each page.
const (
	longestRunning = 120 // bytes of a running header
	leastRepeats   = 3   // so often is an unnumbered header repeated
	leastBetween   = 400 // bytes of text between two of them: less is a table's column
	edgeLines      = 3   // lines at the top and the foot of a page where headers stand
)

var (
	// pageOf matches a page number with the number of pages: "2 (6)", "Sida 2 av 6",
	// "Plan 2007   2/6". "3 av 5 deltagare" and "Delmål 1 (3)" are no such; see isPaged.
	pageOf = expression(`(?i)^(?:(.*?)([\s|,–-]+))??(sid(?:an|a)?\.?\s*)?(\d{1,3})\s?(?:\((\d{1,3})\)|av\s(\d{1,3})|/\s?(\d{1,3}))$`)
	// pageAlone matches a page number that says so: "Sida 3", "- 3 -".
	pageAlone  = expression(`(?i)^(?:(?:sid(?:an|a)?|page)\.?\s*\d{1,3}|[-–]\s?\d{1,3}\s?[-–])$`)
	bareNumber = expression(`^\d{1,3}$`)
	endNumber  = expression(`^(.*\S)\s+(\d{1,3})$`)
	// dated matches what running headers say of a document: its date, its number.
	dated = expression(`(?i)^(?:datum:?\s*)?\d{4}-\d{2}-\d{2}$|^(?:dnr|diarienr|diarienummer|d-nr|ärendenr|ärende nr|org\.?\s?nr)\b.{0,40}$`)
	// names matches what a document calls itself.
	names = expression(`(?i)samordningsförbund|finsam|verksamhetsplan|budget|\bdnr\b|diarien`)
)

// markRunning finds the lines that are printed on each page. The first of a
// kind is the header of the document, its repetitions and page numbers are
// furniture.
func (s *sheet) markRunning() {
	paged, plain := map[string][]int{}, map[string][]int{}
	var bare []int
	for _, i := range s.filled {
		t := s.text(i)
		switch {
		case len(t) > longestRunning || s.roles[i] != doc.Body:
		case bareNumber().MatchString(t):
			bare = append(bare, i)
		case pageAlone().MatchString(t):
			s.roles[i] = doc.Furniture
		default:
			if m := pageOfLine(t); m != nil {
				key := m[1] + "#" + m[5] + m[6] + m[7]
				paged[key] = append(paged[key], i)
			} else {
				k := strings.Join(strings.Fields(t), " ") // the width of a gap may change from page to page
				plain[k] = append(plain[k], i)
			}
		}
	}
	for _, at := range paged {
		if s.isPaged(at) {
			s.setRunning(at)
		}
	}
	for t, at := range plain {
		if len(at) >= leastRepeats && (dated().MatchString(t) && s.isSpread(at) || s.isAtEdges(at)) || s.isOnBothPages(at) && names().MatchString(t) {
			s.setRunning(at)
		}
	}
	s.markNumberedEdges()
	s.markPageNumbers(bare)
	var beside []int
	for _, at := range plain {
		if len(at) >= leastRepeats && s.isBesideRunning(at[1:]) && s.isSpread(at) {
			beside = append(beside, at[1:]...)
		}
	}
	s.setFurniture(beside)
}

// isBesideRunning says whether each of the lines stands next to a page number or a running header.
func (s *sheet) isBesideRunning(at []int) bool {
	for _, i := range at {
		k, _ := slices.BinarySearch(s.filled, i)
		above := k > 0 && s.roles[s.filled[k-1]] != doc.Body
		below := k+1 < len(s.filled) && s.roles[s.filled[k+1]] != doc.Body
		if s.roles[i] != doc.Body || !above && !below {
			return false
		}
	}
	return true
}

// pageOfLine is pageOf's groups for a line that ends in a page of pages, nil for others.
func pageOfLine(t string) []string {
	if c := t[len(t)-1]; c != ')' && (c < '0' || c > '9') {
		return nil
	}
	m := pageOf().FindStringSubmatch(t)
	if m == nil {
		return nil
	}
	page, _ := strconv.Atoi(m[4])
	if pages, _ := strconv.Atoi(m[5] + m[6] + m[7]); page > pages || pages < 2 {
		return nil
	}
	return m
}

// isPaged says whether lines that differ in their page number are printed on
// each page: the number rises, and it says "Sida", stands alone or far from
// the text, or the text names the document.
func (s *sheet) isPaged(at []int) bool {
	last := 0
	for _, i := range at {
		m := pageOfLine(s.text(i))
		page, _ := strconv.Atoi(m[4])
		says := m[3] != "" || m[1] != "" && (strings.ContainsAny(m[2], "\t|") || strings.Contains(m[2], "  ") || names().MatchString(m[1]))
		if page <= last || !says && (m[1] != "" || len(at) < 2) || m[1] != "" && len(at) < 2 {
			return false
		}
		last = page
	}
	return true
}

// isSpread says whether a page's worth of text stands between the lines, as a rule.
func (s *sheet) isSpread(at []int) bool {
	var between []int
	for k := 1; k < len(at); k++ {
		between = append(between, s.between(at[k-1], at[k]))
	}
	slices.Sort(between)
	return between[len(between)/2] >= leastBetween
}

// isAtEdges says whether the lines stand at the top or the foot of at least half of all pages.
func (s *sheet) isAtEdges(at []int) bool {
	pages := s.lines[len(s.lines)-1].page
	if len(at)*2 < pages || pages < leastRepeats {
		return false
	}
	last := 0
	for _, i := range at {
		if s.lines[i].page <= last || !s.isEdge(i) {
			return false
		}
		last = s.lines[i].page
	}
	return true
}

// isEdge says whether line i is one of the first or last on its page.
func (s *sheet) isEdge(i int) bool {
	if s.lines[i].page == 0 {
		return false
	}
	k, _ := slices.BinarySearch(s.filled, i)
	above, below := k-edgeLines, k+edgeLines
	return above < 0 || s.lines[s.filled[above]].page != s.lines[i].page ||
		below >= len(s.filled) || s.lines[s.filled[below]].page != s.lines[i].page
}

// setRunning gives the lines their roles. A title on the first page stays text,
// unless it ends in the number of the page.
func (s *sheet) setRunning(at []int) {
	for k, i := range at {
		s.roles[i] = doc.Furniture
		if k == 0 {
			s.roles[i] = doc.Header
			t := s.text(i)
			if s.lines[i].page == 1 && !dated().MatchString(t) && pageOfLine(t) == nil && !strings.HasSuffix(t, " 1") {
				s.roles[i] = doc.Body
			}
		}
	}
}

// markNumberedEdges finds headers that end in the number of their page, which
// "Mål 1" to "Mål 3" at the top of pages do not.
func (s *sheet) markNumberedEdges() {
	if len(s.lines) == 0 || s.lines[len(s.lines)-1].page == 0 {
		return
	}
	groups := map[string][]int{}
	for _, i := range s.filled {
		if t := s.text(i); s.roles[i] == doc.Body && len(t) <= longestRunning && s.isEdge(i) {
			if m := endNumber().FindStringSubmatch(t); m != nil {
				page, _ := strconv.Atoi(m[2])
				key := m[1] + "#" + strconv.Itoa(page-s.lines[i].page)
				groups[key] = append(groups[key], i)
			}
		}
	}
	for _, at := range groups {
		if len(at) >= leastRepeats && s.isAtEdges(at) || s.isOnBothPages(at) && names().MatchString(s.text(at[0])) {
			s.setRunning(at)
		}
	}
}

// isOnBothPages says whether two lines are the first, or the last, of the two
// pages that a text has: few repeats, but at one place.
func (s *sheet) isOnBothPages(at []int) bool {
	if len(at) != 2 || s.lines[len(s.lines)-1].page != 2 || s.lines[at[0]].page != 1 || s.lines[at[1]].page != 2 {
		return false
	}
	second, _ := slices.BinarySearch(s.filled, at[1])
	first, _ := slices.BinarySearch(s.filled, at[0])
	tops := first == 0 && s.lines[s.filled[second-1]].page == 1
	feet := second == len(s.filled)-1 && s.lines[s.filled[first+1]].page == 2
	return tops || feet
}

// markPageNumbers finds page numbers among lines that are only a number: at the
// edges of pages, counting on through the text with pages between, or two and
// more that count on at its end. Cells of a table and totals do neither.
func (s *sheet) markPageNumbers(bare []int) {
	edges := map[int][]int{} // difference to the page → lines
	var chain, chained []int
	for _, i := range bare {
		n, _ := strconv.Atoi(s.text(i))
		if s.isEdge(i) {
			edges[n-s.lines[i].page] = append(edges[n-s.lines[i].page], i)
		}
		if !s.isAlone(i) {
			continue
		}
		switch {
		case len(chain) == 0 && n >= 1 && n <= 4:
			chain, chained = []int{i}, []int{n}
		case len(chain) > 0 && n == chained[len(chained)-1]+1 && s.between(chain[len(chain)-1], i) >= leastBetween:
			chain, chained = append(chain, i), append(chained, n)
		}
	}
	for _, at := range edges {
		if len(at) >= 2 && s.isAtEdges(at) {
			s.setFurniture(at)
		}
	}
	if len(chain) >= leastRepeats {
		s.setFurniture(chain)
	}
	if end := s.endNumbers(); len(end) >= 2 {
		s.setFurniture(end)
	}
}

func (s *sheet) setFurniture(at []int) {
	for _, i := range at {
		s.roles[i] = doc.Furniture
	}
}

// endNumbers are the lines at the end of the text that are numbers counting on.
func (s *sheet) endNumbers() (at []int) {
	next := 0
	for k := len(s.filled) - 1; k >= 0; k-- {
		i := s.filled[k]
		if s.roles[i] != doc.Body {
			return at
		}
		n, err := strconv.Atoi(s.text(i))
		if err != nil || n > 999 || !s.isAlone(i) || next > 0 && n != next-1 {
			if err == nil {
				return nil // more numbers: a column of a table
			}
			return at
		}
		at, next = append(at, i), n
	}
	return at
}
