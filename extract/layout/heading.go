package layout

import (
	"math"
	"sort"
	"strings"
	"unicode/utf8"

	"samplan/extract/doc"
)

// What a heading looks like.
const (
	largerHeading  = 1.12 // of the usual size: a heading by its size alone
	longestHeading = 160  // characters
	headingLines   = 3
)

// font is how most text of a document is set.
type font struct {
	size   float64
	family string
	bold   bool
}

// fontSize is a size of headings, rounded to half points, and whether they are bold.
type fontSize struct {
	half int
	bold bool
}

// usualFont is the font and size of most letters.
func usualFont(sheets []*sheet) font {
	sizes, families := map[float64]int{}, map[string]int{}
	bold, all := 0, 0
	for _, s := range sheets {
		for _, w := range s.words {
			n := len(w.Text)
			sizes[halves(w.Size)] += n
			families[family(w.Font)] += n
			all += n
			if w.Bold {
				bold += n
			}
		}
	}
	return font{size: most(sizes), family: most(families), bold: bold*2 > all}
}

// halves is a size in half points.
func halves(size float64) float64 { return math.Round(size*2) / 2 }

// most is the key with the highest count, the lowest key of several.
func most[K float64 | string](counts map[K]int) K {
	var best K
	for k, n := range counts {
		if n > counts[best] || n == counts[best] && k < best {
			best = k
		}
	}
	return best
}

// family is a font's name without its style: "Arial" of "Arial-BoldMT".
func family(name string) string {
	if i := strings.IndexAny(name, "-,"); i > 0 {
		name = name[:i]
	}
	return strings.TrimSuffix(name, "MT")
}

// smaller reports whether headings of a stand below those of b.
func (a fontSize) smaller(b fontSize) bool {
	return a.half < b.half || a.half == b.half && !a.bold && b.bold
}

func sizeOf(p paragraph) fontSize {
	return fontSize{int(math.Round(p.first().size * 2)), p.bold()}
}

// isHeading reports whether a paragraph is set as a heading: short, no
// sentence, and larger than the text, or bold and in another typeface or
// numbered in levels ("2.1 Mål"). A bold line in the font of the text is left
// a bold paragraph, as many labels and lead words are set so.
func isHeading(p paragraph, usual font) bool {
	text := p.text()
	if p.aside || len(p.lines) > headingLines || utf8.RuneCountInString(text) > longestHeading || strings.Contains(text, "\t") && headingNumber(p.first().words) == "" ||
		strings.HasSuffix(text, ".") && !endsNumbered(text) || strings.HasSuffix(text, ",") || strings.HasSuffix(text, ";") || !hasLetter(text) {
		return false
	}
	size := p.first().size
	bold := p.bold() && !usual.bold
	number := headingNumber(p.first().words)
	switch {
	case size >= largerHeading*usual.size:
		return true
	case size < 0.95*usual.size || !bold:
		return false
	}
	return family(p.first().words[0].Font) != usual.family || number != "" && len(p.lines) <= 2
}

// endsNumbered reports whether a text that ends in a stop is short enough for a heading all the same: "7.1 Budget 2012."
func endsNumbered(text string) bool {
	return utf8.RuneCountInString(text) <= 40 && strings.Count(text, ". ") == 0
}

func hasLetter(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool { return r > 127 || r >= 'A' && r <= 'Z' || r >= 'a' && r <= 'z' }) >= 0
}

// headingLevels gives each size of headings its level: the depth of their
// numbers where most are numbered, else one deeper than the next larger size.
// One that starts again at 1 under a larger one is deeper too.
func headingLevels(items []item, usual font) map[fontSize]int {
	depths := map[fontSize]map[float64]int{}
	restarts := map[fontSize]bool{}
	var last fontSize // of the headings with a number so far
	counted := ""
	for _, it := range items {
		if it.text == nil || it.text.role != doc.Body || !isHeading(*it.text, usual) {
			continue
		}
		s := sizeOf(*it.text)
		if depths[s] == nil {
			depths[s] = map[float64]int{}
		}
		if n := headingNumber(it.text.first().words); n != "" {
			depths[s][float64(numberDepth(n))]++
			restarts[s] = restarts[s] || strings.TrimRight(n, ".") == "1" && s.smaller(last) && counted != "" && counted != "1"
			last, counted = s, strings.TrimRight(n, ".")
		} else {
			depths[s][0]++
		}
	}
	sizes := make([]fontSize, 0, len(depths))
	for s := range depths {
		sizes = append(sizes, s)
	}
	sort.Slice(sizes, func(i, j int) bool { return sizes[j].smaller(sizes[i]) })
	levels := map[fontSize]int{}
	level := 0
	for _, s := range sizes {
		if depth := int(most(depths[s])); depth > 0 && !restarts[s] {
			level = depth
		} else {
			level++
		}
		levels[s] = min(level, 9)
	}
	return levels
}
