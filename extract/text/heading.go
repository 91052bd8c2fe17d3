package text

import (
	"strings"
	"unicode/utf8"

	"samplan/extract/doc"
)

// Limits of where headings stand.
const (
	mostHeadings   = 3  // short lines in a row, beyond which they are a list or a title page
	longText       = 70 // characters of a line that a heading may stand directly over
	missedChapters = 2  // chapters in a row whose headings may be lost, in a picture say
	leastChapters  = 3  // chapters of a plan, after which another may begin with 1
)

// heading is what the walk over the parts knows of the headings so far.
type heading struct {
	parts   []part
	bare    map[int]bool // parts numbered without a stop: "2 Bakgrund"
	chapter int          // the number of the last chapter
	depth   int          // the depth of the last numbered heading
	numbers bool         // the document numbers its headings
}

// markHeadings makes headings of the parts that read as such: Markdown's,
// underlined, numbered, and short lines that stand alone before text.
func markHeadings(parts []part) {
	h := heading{parts: parts, bare: bareChapters(parts)}
	for i := range parts {
		p := &parts[i]
		if !p.isText() || p.Text == "" {
			continue
		}
		level := h.numbered(i)
		switch {
		case p.hashes > 0:
			level = p.hashes
		case level > 0:
			h.numbers = true
		case p.gap > 0 && len(p.lines) == 1 && p.marker == "" && appendix().MatchString(head(p.Text, 200)) && utf8.RuneCountInString(p.Text) <= longestHeading:
			level, h.chapter = 1, 0 // it may count its own chapters
		case p.underline != 0 && p.isPlausible(longestChapter):
			level = h.unnumbered(p)
		}
		if level > 0 {
			h.set(p, level)
		}
	}
	for i := 0; i < len(parts); {
		if !h.isShort(&parts[i]) {
			i++
			continue
		}
		i = h.run(i)
	}
	h.levels()
}

// set makes a heading of p. What looked like a list marker is its number and stays in its text.
func (h *heading) set(p *part, level int) {
	p.Kind, p.Level = doc.Heading, min(level, 9)
	p.Text = p.marker + p.sep + p.Text
	p.marker = ""
}

// chapterNumber matches "6.2.1 Individen", "3.Mål", "10. Budget", "2 Bakgrund"
var chapterNumber = expression(`^(\d{1,2})((?:\.\d{1,2})*)(\.?)[\s\x{A0}]*([\p{Lu}”"]|\d{4})`)

// numbered returns the level of the numbered heading i, or 0. A chapter's number
// must go on from the one before, which tells it from the items of a list.
func (h *heading) numbered(i int) int {
	p := &h.parts[i]
	text := p.marker + p.sep + p.Text
	m := chapterNumber().FindStringSubmatch(head(text, 200))
	if m == nil || len(p.lines) > 2 || !isTitle(p.Text, longestChapter) {
		return 0
	}
	first := atoi(m[1])
	depth := 1 + strings.Count(m[2], ".")
	switch {
	case depth > 1:
		if first < h.chapter || first > h.chapter+1+missedChapters || h.hasTwin(i, m[1]+m[2]) {
			return 0
		}
	case m[3] == "" && !h.bare[i]:
		return 0
	case first == 1 && h.chapter >= leastChapters && usualTitle().MatchString(p.Text): // a second plan in the file
	case first <= h.chapter || first > h.chapter+1+missedChapters || h.besideItem(i, first):
		return 0
	}
	h.chapter, h.depth = first, depth
	return depth
}

// besideItem says whether i is an item of a numbered list: the next part is
// numbered one more or the one before one less, or with only bullets and no
// blank line between. A chapter may stand under a list that happens to end one
// below, but not as closely as its items stand together.
func (h *heading) besideItem(i, number int) bool {
	if k, direct := h.nextNumber(i, textAfter); k >= 0 && (direct || h.parts[k].gap == 0) {
		if n, _ := markerNumber(h.parts[k].marker); n == number+1 {
			return true
		}
	}
	if k, direct := h.nextNumber(i, textBefore); k >= 0 && (h.parts[i].gap == 0 || direct && h.parts[k].gap > 0) {
		if n, _ := markerNumber(h.parts[k].marker); n == number-1 {
			return true
		}
	}
	return false
}

// nextNumber finds the numbered part nearest to i, past bullets, and says
// whether it stands directly beside; -1 where another block comes first.
func (h *heading) nextNumber(i int, step func([]part, int) int) (k int, direct bool) {
	direct = true
	for k = step(h.parts, i); k >= 0 && h.parts[k].marker != ""; k = step(h.parts, k) {
		if _, ok := markerNumber(h.parts[k].marker); ok {
			return k, direct
		}
		direct = false
	}
	return -1, false
}

// hasTwin says whether the next line, without a blank between, is numbered
// alike: "1.1 …", "1.2 …" are items then.
func (h *heading) hasTwin(i int, number string) bool {
	parent := number[:strings.LastIndex(number, ".")+1]
	for _, k := range []int{textBefore(h.parts, i), textAfter(h.parts, i)} {
		if k < 0 || h.parts[max(i, k)].gap > 0 {
			continue
		}
		m := chapterNumber().FindStringSubmatch(head(h.parts[k].Text, 20))
		if m != nil && strings.HasPrefix(m[1]+m[2], parent) && strings.Count(m[2], ".") == strings.Count(number, ".") {
			return true
		}
	}
	return false
}

// bareChapters finds chapters numbered without a stop, "1 Inledning", "2 Bakgrund":
// at least three that stand alone and count from one.
func bareChapters(parts []part) map[int]bool {
	bare := map[int]bool{}
	for i := range parts {
		p := &parts[i]
		if !p.isText() || p.gap == 0 && i > 0 || len(p.lines) > 1 {
			continue
		}
		m := chapterNumber().FindStringSubmatch(head(p.Text, 200))
		if m != nil && m[2]+m[3] == "" && atoi(m[1]) == len(bare)+1 && utf8.RuneCountInString(p.Text) <= longestChapter {
			bare[i] = true
		}
	}
	if len(bare) < 3 {
		return nil
	}
	return bare
}

func atoi(s string) (n int) {
	for _, r := range s {
		n = 10*n + int(r-'0')
	}
	return n
}

// isShort says whether p is a short line on its own, neither item nor sentence.
func (h *heading) isShort(p *part) bool {
	return p.isText() && p.Kind != doc.Heading && p.marker == "" && len(p.lines) == 1 &&
		utf8.RuneCountInString(head(p.Text, 8*longestHeading)) <= longestHeading &&
		(!endsSentence(p.Text) || strings.HasSuffix(p.Text, "?"))
}

// run looks at the short lines from i to the next other block. Up to three may
// be headings, if text follows. More are a title page, an address or a list
// without bullets; there only the last can be, and only by a usual title.
func (h *heading) run(i int) (end int) {
	var run []int
	for end = i; end < len(h.parts) && (h.parts[end].Role != doc.Body || h.isShort(&h.parts[end])); end++ {
		if h.parts[end].Role == doc.Body {
			run = append(run, end)
		}
	}
	if end == len(h.parts) || h.parts[end].Kind == doc.Heading && len(run) > 1 {
		return end
	}
	for n, k := range run {
		p := &h.parts[k]
		last := n == len(run)-1
		switch {
		case !h.opensText(k), !p.isPlausible(longestHeading):
		case len(run) > mostHeadings && !(last && usualTitle().MatchString(p.Text)):
		default:
			h.set(p, h.unnumbered(p))
		}
	}
	return end
}

// opensText says whether the part i stands alone: blank lines around it, or
// directly over an item or a long text, or after a full sentence.
func (h *heading) opensText(i int) bool {
	p := &h.parts[i]
	before, after := textBefore(h.parts, i), textAfter(h.parts, i)
	if after < 0 || h.parts[after].Kind == doc.Heading && !p.Bold {
		return false
	}
	above := before < 0 || p.gap > 0 || h.parts[before].Table != nil || h.parts[before].Kind == doc.Heading ||
		endsSentence(h.parts[before].Text) || h.parts[before].marker != ""
	next := &h.parts[after]
	if unitLine().MatchString(head(next.Text, 80)) {
		if k := textAfter(h.parts, after); k >= 0 && h.parts[k].Table != nil {
			return above
		}
	}
	below := usualTitle().MatchString(p.Text) && h.isTitleOver(after) || next.gap > 0 && (p.gap > 0 || !next.isShortText()) || next.Table != nil || next.marker != "" || !next.isShortText()
	return above && below
}

// isTitleOver says whether the part i may be a title itself: a short line right
// over an item, a table or a long text. A usual title over it heads it: "Mål",
// "Övergripande mål".
func (h *heading) isTitleOver(i int) bool {
	k := textAfter(h.parts, i)
	if k < 0 || !h.isShort(&h.parts[i]) || !h.parts[i].isPlausible(longestHeading) {
		return false
	}
	return h.parts[k].Table != nil || h.parts[k].marker != "" || !h.parts[k].isShortText() && h.parts[k].Kind != doc.Heading
}

// isShortText says whether p is a line that a heading would not stand directly over.
func (p *part) isShortText() bool {
	return p.Table == nil && len(p.lines) == 1 && utf8.RuneCountInString(p.Text) <= longText && !endsSentence(p.Text)
}

// appendix matches the headings that stand beside the chapters: "Bilaga 1", "Bilaga 2: Budget".
var appendix = expression(`(?i)^bilag(a|or)\s*\d{0,2}\s*([.:–-]\s.*)?$`)

// unnumbered is the level of a heading without a number; levels sets what depends on the whole document.
func (h *heading) unnumbered(p *part) int {
	if appendix().MatchString(p.Text) || p.underline == '=' || isCapitals(p.Text) {
		return 1
	}
	return 2
}

// levels puts headings without a number one below the numbered heading they stand under.
func (h *heading) levels() {
	depth := 0
	for i := range h.parts {
		p := &h.parts[i]
		if p.Kind != doc.Heading || p.hashes > 0 {
			continue
		}
		if m := chapterNumber().FindStringSubmatch(head(p.Text, 200)); m != nil && h.numbers {
			depth = 1 + strings.Count(m[2], ".")
			continue
		}
		if depth > 0 && !appendix().MatchString(p.Text) {
			p.Level = depth + 1
		}
		if appendix().MatchString(p.Text) {
			depth = 0
		}
	}
}

func isCapitals(s string) bool {
	return s == strings.ToUpper(s) && s != strings.ToLower(s)
}
