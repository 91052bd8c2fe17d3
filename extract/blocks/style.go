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

// IsContentsStyle says whether a style of that name is an entry or the title of
// a table of contents.
func IsContentsStyle(name string) bool { return contentsName.MatchString(name) }

// IsTitleStyle says whether a style of that name is the title of the document.
func IsTitleStyle(name string) bool { return titleName.MatchString(name) }

// HeadingStyle is the level of a heading style of that name, or 0.
func HeadingStyle(name string) int {
	if m := headingName.FindStringSubmatch(name); m != nil {
		n, _ := strconv.Atoi(m[1])
		return n
	}
	return 0
}

// HeadingOf is the level of a heading at an outline level, which counts from 0;
// 9 is body text and gives 0.
func HeadingOf(outline int) int {
	if outline >= 0 && outline < 9 {
		return outline + 1
	}
	return 0
}
