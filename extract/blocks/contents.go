package blocks

import (
	"regexp"
	"strconv"
	"strings"

	"samplan/extract/doc"
)

// Tables of contents that are typed: lines of title, tab or dots, page number.
// A budget in tkr looks the same ("Lön 300", "Hyra 400"), so page numbers that
// never fall are not enough: either a title says so, or the numbers begin as low
// as pages do, and the entries stand again as lines of the document or have dots.

var (
	contentsLine  = regexp.MustCompile(`^\s*(\S.*?)\s*\t\s*(?:s\.|sid\.?)?\s*(\d{1,3})(?:\s*[-–]\s*\d{1,3})?\s*$`)
	contentsTitle = regexp.MustCompile(`(?i)^(?:innehåll|innehållsförteckning|innehållsöversikt|contents|table of contents)\s*:?$`)
	typedNumber   = regexp.MustCompile(`^\s*\d+(?:\.\d+)*\.?\s+`)
)

const (
	leastEntries = 3   // a shorter run is no table of contents
	lowFirstPage = 9   // the first entry of a table without a title stands at most on this page
	lastPage     = 300 // and its last one on this
)

// entry is one line of a table of contents.
type entry struct {
	title string
	page  int // the first, of "3 - 4"
	dots  bool
}

// markContents gives runs of entries the role Contents.
func markContents(blocks []Block) {
	lines := map[string]int{} // how often a line stands in the document
	for i := range blocks {
		lines[title(blocks[i].Text)]++
	}
	for i := 1; i < len(blocks); i++ { // the title over one that Word made
		if blocks[i].Role == doc.Contents && contentsTitle.MatchString(blocks[i-1].Text) {
			setContents(&blocks[i-1])
		}
	}
	for i := 0; i < len(blocks); {
		var entries []entry
		end := i
		for ; end < len(blocks); end++ {
			more := contentsEntries(&blocks[end])
			if len(more) == 0 || len(entries) > 0 && more[0].page < entries[len(entries)-1].page {
				break
			}
			entries = append(entries, more...)
		}
		titled := i > 0 && contentsTitle.MatchString(blocks[i-1].Text)
		if len(entries) >= leastEntries && areContents(entries, titled, lines) {
			if titled {
				setContents(&blocks[i-1])
			}
			for k := i; k < end; k++ {
				setContents(&blocks[k])
			}
		}
		i = max(end, i+1)
	}
}

func setContents(b *Block) {
	b.Role = doc.Contents
	if b.Kind == doc.Heading {
		b.Kind, b.Level = doc.Paragraph, 0
	}
}

// contentsEntries are the lines of a paragraph, if every one of them is an entry.
func contentsEntries(b *Block) []entry {
	if b.Kind != doc.Paragraph && b.Kind != doc.ListItem || b.Role != doc.Body {
		return nil
	}
	var out []entry
	for _, line := range strings.Split(b.Raw, "\n") {
		led := leaders(line)
		if !strings.Contains(led, "\t") {
			return nil
		}
		m := contentsLine.FindStringSubmatch(led)
		if m == nil || strings.Contains(m[1], "\t") {
			return nil
		}
		page, _ := strconv.Atoi(m[2])
		if n := len(out); n > 0 && page < out[n-1].page {
			return nil
		}
		out = append(out, entry{title(m[1]), page, led != line})
	}
	return out
}

// title is a heading's text without its number, for comparison.
func title(s string) string {
	return strings.ToLower(strings.TrimSpace(typedNumber.ReplaceAllString(s, "")))
}

func areContents(entries []entry, titled bool, lines map[string]int) bool {
	again, dots := 0, 0
	for _, e := range entries {
		if lines[e.title] > 0 {
			again++
		}
		if e.dots {
			dots++
		}
	}
	first, last := entries[0].page, entries[len(entries)-1].page
	low := first <= lowFirstPage && last <= lastPage
	return titled || low && (2*again >= len(entries) || dots == len(entries))
}
