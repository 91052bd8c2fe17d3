package layout

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"samplan/extract/doc"
)

// leastEntries is the number of entries from which on lines are a table of contents.
const leastEntries = 3

var contentsTitles = map[string]bool{"innehåll": true, "innehållsförteckning": true, "innehållsöversikt": true,
	"contents": true, "table of contents": true, "inhalt": true, "sommaire": true}

func isContentsTitle(s string) bool {
	return contentsTitles[strings.ToLower(strings.TrimRight(s, ": "))]
}

// markContents gives the role Contents to runs of paragraphs that are a title,
// a tab and a page number that never falls. A budget may look the same, so a
// title must say so, or half of the entries must stand again as headings or lines.
func markContents(blocks []doc.Block) []doc.Block {
	lines := map[string]bool{}
	for _, b := range blocks {
		if b.Kind == doc.Heading || b.Kind == doc.Paragraph && !strings.Contains(b.Text, "\t") {
			lines[entryTitle(b.Text)] = true
		}
	}
	for i := 0; i < len(blocks); i++ {
		end, last, again := i, 0, 0
		for end < len(blocks) {
			title, page, ok := contentsEntry(blocks[end])
			if !ok || page < last {
				break
			}
			if lines[entryTitle(title)] {
				again++
			}
			last = page
			end++
		}
		n := end - i
		titled := i > 0 && isContentsTitle(blocks[i-1].Text)
		if n >= leastEntries && (titled || 2*again >= n) {
			if titled {
				setContents(&blocks[i-1])
			}
			for k := i; k < end; k++ {
				setContents(&blocks[k])
			}
		}
		if n > 0 {
			i = end - 1
		}
	}
	return blocks
}

func setContents(b *doc.Block) {
	b.Role = doc.Contents
	if b.Kind == doc.Heading {
		b.Kind, b.Level = doc.Paragraph, 0
	}
}

// contentsEntry reads a block as a title and a page number.
func contentsEntry(b doc.Block) (title string, page int, ok bool) {
	i := strings.LastIndexByte(b.Text, '\t')
	if b.Kind == doc.TableKind || b.Role != doc.Body || i <= 0 {
		return "", 0, false
	}
	number := b.Text[i+1:]
	if from, _, found := strings.Cut(strings.ReplaceAll(number, "–", "-"), "-"); found { // "3 - 4"
		number = strings.TrimSpace(from)
	}
	page, err := strconv.Atoi(number)
	return strings.TrimSpace(b.Text[:i]), page, err == nil && page > 0 && page < 1000
}

// entryTitle is a heading's text without number, for comparison.
func entryTitle(s string) string {
	return strings.ToLower(strings.TrimLeft(strings.ReplaceAll(s, "\t", " "), "0123456789. "))
}

// Page numbers as a table of contents has them.
const (
	lowFirstPage = 9
	lastPage     = 300
	leastRows    = 4 // without a title
)

// isContents reports whether a grid without rules is a table of contents:
// titles, and page numbers that start low and never fall, without a head. The
// amounts of a budget do not start as low, or fall somewhere. titled says that
// a title of contents stands above.
func (g grid) isContents(titled bool) bool {
	rows := make([][]*gridCell, g.rows)
	for i := range g.cells {
		if c := &g.cells[i]; !c.empty() {
			rows[c.row0] = append(rows[c.row0], c)
		}
	}
	pages := make([]int, g.rows)
	for r, cells := range rows {
		slices.SortFunc(cells, func(a, b *gridCell) int { return cmp.Compare(a.col0, b.col0) })
		if len(cells) == 0 || cells[len(cells)-1].col0 == 0 {
			continue
		}
		page, err := strconv.Atoi(firstPage(cells))
		if err != nil || page < 1 || page > lastPage {
			return false
		}
		pages[r] = page
	}
	last, entries, steps := 0, 0, 0
	for _, p := range pages {
		switch {
		case p == 0:
			continue
		case p < last || entries == 0 && p > lowFirstPage:
			return false
		case p > last:
			steps++
		}
		last = p
		entries++
	}
	return (entries >= leastRows || titled && entries >= leastEntries) && entries*10 >= g.rows*8 && steps >= min(entries, 3)
}

// firstPage is the first page number at the end of a row: "3 - 4" in its last
// cell, or in two ("Teamet 6" and "- 7") where the wide blank is within.
func firstPage(cells []*gridCell) string {
	from, _, ranged := strings.Cut(strings.NewReplacer("–", "-", " ", "").Replace(lineText(cells[len(cells)-1].words)), "-")
	if ranged && from == "" && len(cells) > 1 {
		before := cells[len(cells)-2].words
		return before[len(before)-1].Text
	}
	return from
}
