package blocks

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Lines of text as rows of a table that is drawn with tabs: see tabs.go.

// blanks between the groups of a number, and before its unit: most are typed so
// that the line does not break there.
const blanks = ` \x{a0}\x{202f}\x{2009}`

var (
	// leaderSigns are typed dots (or lines) that lead the eye to a number.
	leaderSigns = regexp.MustCompile(`[ \t]*(?:\.{4,}|…{2,}|(?:\. ){3,}\.?|_{4,})[ \t]*`)
	// wideGap is a row of spaces that stands for a tab.
	wideGap = regexp.MustCompile(`[ \x{a0}]{3,}`)
	// amountAlone is a cell that is one number: grouped in thousands or not
	// grouped at all, with a unit or mark after it. Telephone numbers, dates and
	// diarienummer are not.
	amountAlone = regexp.MustCompile(`(?i)^[+±(−–-]?[\s` + blanks + `]?(?:0|[1-9]\d{0,2}(?:[.` + blanks + `]\d{3})+|[1-9]\d*)(?:[.,]\d{1,2})?\)?[\s` + blanks + `]*` +
		`(?:kr|kronor|tkr|kkr|mkr|mnkr|msek|ksek|sek|miljoner|(?:miljoner|tusen)[` + blanks + `]kronor|%|procent)?\.?(?::-|,-)?[\s` + blanks + `]*[*⁰¹²³⁴⁵⁶⁷⁸⁹⁾]*$|^[–—−-]$`)
	// yearIn is a heading of a column of amounts.
	yearIn = regexp.MustCompile(`(?:^|\D)(?:19|20)\d\d(?:\D|$)`)
	// periods are the digits that a heading may have: a year, a date, two years.
	periods = regexp.MustCompile(`(?:19|20)\d\d(?:\s*[-–/.]\s*\d\d(?:\d\d)?)?(?:[-–/.]\d\d)?`)
)

const (
	longestHeading = 40 // characters of a column heading
	longestLabel   = 60 // characters of a line with no number that heads some rows
)

// line is one line of a paragraph, cut into cells.
type line struct {
	block *Block
	raw   string
	label string
	cells []string // after the label; empty ones where tabs follow each other
}

// leaders writes a tab for typed leaders.
func leaders(s string) string {
	if !strings.ContainsAny(s, "…_") && !strings.Contains(s, "....") && !strings.Contains(s, ". . ") {
		return s // most text: the pattern is slow
	}
	return leaderSigns.ReplaceAllString(s, "\t")
}

// gaps writes a tab for rows of spaces.
func gaps(s string) string {
	if !strings.Contains(s, "  ") && !strings.ContainsRune(s, '\u00a0') {
		return s
	}
	return wideGap.ReplaceAllString(s, "\t")
}

func cutLine(b *Block, raw string) line {
	trimmed := strings.TrimRightFunc(leaders(raw), unicode.IsSpace)
	before, rest, _ := strings.Cut(withoutIndent(gaps(trimmed)), "\t")
	l := line{block: b, raw: raw, label: strings.TrimSpace(before)}
	if b.Number != "" {
		l.label = strings.TrimSpace(b.Number + " " + l.label)
	}
	if rest != "" {
		for _, c := range strings.Split(rest, "\t") {
			l.cells = append(l.cells, strings.TrimSpace(c))
		}
	}
	return l
}

// withoutIndent is a line without the tabs that set its label in: what follows
// the label is numbers. A line that starts with a tab and then has words only
// heads columns.
func withoutIndent(s string) string {
	if !strings.HasPrefix(s, "\t") {
		return s
	}
	rest := strings.TrimLeft(s, "\t ")
	label, cells, more := strings.Cut(rest, "\t")
	if !more || amountAlone.MatchString(strings.TrimSpace(label)) || !strings.ContainsFunc(label, unicode.IsLetter) {
		return s
	}
	for _, c := range strings.Split(cells, "\t") {
		if c = strings.TrimSpace(c); c != "" && !amountAlone.MatchString(c) {
			return s
		}
	}
	return rest
}

// filled are the cells that are not empty.
func (l line) filled() []string {
	var out []string
	for _, c := range l.cells {
		if c != "" {
			out = append(out, c)
		}
	}
	return out
}

// isRow says whether a line is a label with numbers; a sum may lack the label.
func (l line) isRow() bool {
	filled := l.filled()
	for _, c := range filled {
		if !amountAlone.MatchString(c) {
			return false
		}
	}
	return len(filled) > 0 && (l.label == "" || strings.ContainsFunc(l.label, unicode.IsLetter))
}

// isSection says whether a line without numbers may head the rows below it. One
// that names a year begins another table ("Budget 2015").
func (l line) isSection() bool {
	return len(l.cells) == 0 && strings.ContainsFunc(l.label, unicode.IsLetter) && !yearIn.MatchString(l.label) &&
		utf8.RuneCountInString(l.label) <= longestLabel && !strings.HasSuffix(l.label, ".")
}

// headings are the headings of n columns, or nil.
func (l line) headings(n int) []string {
	filled := l.filled()
	all := filled
	if l.label != "" {
		all = append([]string{l.label}, filled...)
	}
	years := 0
	for _, c := range all {
		if utf8.RuneCountInString(c) > longestHeading || strings.HasSuffix(c, ".") || strings.ContainsAny(periods.ReplaceAllString(c, ""), "0123456789") {
			return nil
		}
		if yearIn.MatchString(c) {
			years++
		}
	}
	switch {
	case len(l.cells) == 0:
		return nil
	case len(filled) == n:
		return append([]string{l.label}, filled...)
	case len(all) == n && (years == n || years > 1 && years == n-1 && !yearIn.MatchString(all[n-1])):
		// the headings begin at the margin; a difference may be the last
		return append([]string{""}, all...)
	}
	return nil
}
