package text

import (
	"strconv"
	"strings"
)

// Limits of a table of contents without a heading that says so: it starts in
// the first pages and no chapter is longer than a few pages.
const (
	contentsRows  = 6  // so many rows of rising page numbers are no accident
	contentsFirst = 10 // the first page that a chapter starts on
	contentsStep  = 12 // pages of the longest chapter
)

var (
	pageForm     = expression(`^(\d{1,3})(\s?[-–]\s?\d{1,3})?$`)
	contentsWord = expression(`(?i)^[\s#*]*(innehåll|innehållsförteckning|table of contents)\s*:?[\s*]*(sida|sid\.?)?\s*$`)
	numbered     = expression(`^\d{1,2}(\.\d{1,2})*\.?\s+\pL`)
	totalWord    = expression(`(?i)^\s*(summa|total|tillsammans|resultat)`)
)

// isContents tells whether the rows, labels and what stands last in them, are a
// table of contents: page numbers that rise. A heading over it is enough
// (under); without one the chapters are numbered or the rows many.
func isContents(labels, pages []string, under bool) bool {
	last, rows, chapters := 0, 0, 0
	rising := true
	for i, p := range pages {
		m := pageForm().FindStringSubmatch(plain(p))
		if m == nil {
			if p != "" && !contentsWord().MatchString(labels[i]+" "+p) {
				return false
			}
			continue
		}
		page, _ := strconv.Atoi(m[1])
		if page < last || rows > 0 && page-last > contentsStep || rows == 0 && page > contentsFirst {
			rising = false
		}
		if totalWord().MatchString(labels[i]) && !under {
			return false
		}
		if numbered().MatchString(plain(labels[i])) {
			chapters++
		}
		last, rows = page, rows+1
	}
	switch {
	case !rising || rows < 2:
		return false
	case under:
		return true
	case rows >= 3 && 2*chapters >= rows, chapters == rows:
		return true
	default:
		return rows >= contentsRows
	}
}

// underContents tells whether one of the nearest lines with text before i says "Innehåll".
func underContents(lines []line, i int) bool {
	for seen := 0; i > 0 && seen < 3; {
		i--
		if strings.TrimSpace(lines[i].text) == "" {
			continue
		}
		if contentsWord().MatchString(lines[i].text) {
			return true
		}
		seen++
	}
	return false
}
