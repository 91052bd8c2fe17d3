package blocks

import (
	"regexp"
	"strconv"
)

// Names and ids of Word's own styles. The ids follow the language of the Word
// that wrote them, the names are English save in files of other programs.
var (
	headingName  = regexp.MustCompile(`(?i)^(?:heading|rubrik)[ _]?([1-9])$`)
	titleName    = regexp.MustCompile(`(?i)^(?:title|titel|rubrik)$`)
	contentsName = regexp.MustCompile(`(?i)^(?:(?:toc|inneh(?:å|a)?ll|contents)[ _]?[1-9]|(?:toc|contents)[ _]?heading|innehållsförteckningsrubrik)$`)
)

// Style is what a style says of the kind of its paragraphs.
type Style struct {
	Names   []string // of its own: in the language of the Word that wrote it, in English, or an id
	Outline Optional // level from 0; 9 is body text
}

// KindOf says of a style and those it is based on, nearest first, at which level
// its paragraphs are headings (0 where they are none), and whether they are
// entries or the title of a table of contents. What is said nearest counts; only
// the style itself is a title by its name: "Subtitle" is based on "Title".
func KindOf(chain []Style) (heading int, contents bool) {
	said := false
	for i, s := range chain {
		for _, name := range s.Names {
			contents = contents || contentsName.MatchString(name)
		}
		if level, says := s.heading(i == 0); says && !said {
			heading, said = level, true
		}
	}
	if contents {
		return 0, true
	}
	return heading, false
}

// heading is the level that one style gives, and whether it says any.
func (s *Style) heading(itself bool) (level int, said bool) {
	if s.Outline.Set {
		return HeadingOf(s.Outline.N), true
	}
	for _, name := range s.Names {
		if m := headingName.FindStringSubmatch(name); m != nil {
			n, _ := strconv.Atoi(m[1])
			return n, true
		}
		if itself && titleName.MatchString(name) {
			return 1, true
		}
	}
	return 0, false
}

// HeadingOf is the level of a heading at an outline level, which counts from 0;
// 9 is body text and gives 0.
func HeadingOf(outline int) int {
	if outline >= 0 && outline < 9 {
		return outline + 1
	}
	return 0
}
