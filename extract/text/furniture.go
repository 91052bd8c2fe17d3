package text

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"samplan/extract/doc"
)

// The evidence that lines before or after the text belong to the site that a
// file was copied from. What stands amid the text is never furniture.
const (
	leastSigns    = 2   // lines that only a site prints
	mostNeutral   = 12  // lines between two such that may be either
	longNeutral   = 80  // characters of a line that may be either
	sentenceWords = 8   // words of a sentence
	longLine      = 250 // characters; a longer line is running text
	leastTitles   = 6   // titles of documents in a row
	ownTitles     = 3   // of these, the last may be the document's own
	mostBefore    = 999 // lines before a transcript
)

// siteWords matches lines that sites print around a document: ways to go on,
// share, download, log in; cookies and rights; sizes of files and counts.
var siteWords = expression(`(?i)^(hoppa till|skip to|logga in|dela (på|via|med|sidan)\b|share (on|this)|tweet(a)?$|skriv ut( sidan)?$|` +
	`(ladda (ner|ned|hem)|download)( pdf| dokument(et)?)?$|publicerad:? \d{4}|du är här|(upp )?till toppen|tillbaka till (sök|start)|prenumerera$|nyhetsbrev$|` +
	`var sidan till hjälp|andra har också läst|(relevanta|liknande|relaterade) dokument$|(related|similar) documents?$|transkript(ion)?:?$|transcript(ion)?:?$|` +
	`visa (fler|mer|alla)$|om webbplatsen$|tillgänglighetsredogörelse$|behandling av personuppgifter$|powered by |sign (in|up)$|log ?in$|menu$|home$|embed$|#\d{3,}$|` +
	`(visningar|sidvisningar|views|downloads|filstorlek|size|pages):?\s*\d)` +
	`|\b(cookies|kakor)\b|©|\bcopyright\b|all rights reserved|alla rättigheter|senast (ändrad|uppdaterad)|visningar \d|\d[.,]?\d* ?(kb|mb)\b`)

// transcript matches the line that some sites put before the text of a document.
var transcript = expression(`(?i)^(transkript(ion)?|transcript(ion)?|textversion|dokumentets text)\s*:?$`)

// documentTitle matches what documents of authorities call themselves.
var documentTitle = expression(`(?i)verksamhetsplan|verksamhets- och budget|verksamhetsberättelse|årsredovisning|delårsrapport|\bbudget\b|samordningsförbund|` +
	`inriktningsplan|^ansökan|^överenskommelse|revisionsrapport|^granskning|tjänsteutlåtande|innehållsförteckning|^förslag till|^protokoll`)

var (
	anyYear     = expression(`\b(19|20)\d\d\b`)
	association = expression(`(?i)samordningsförbundet?(?: i| för)? (\p{Lu}\pL+)|(\p{Lu}\pL+) samordningsförbund`)
	hasAmount   = expression(`\d[ \x{A0}.]\d{3}(\D|$)|\t|\S {3,}\S|^[-–(]?\d[\d .,%]*$`)
)

// isSiteLine says whether only a site prints such a line: by its words, or by letters that no Swedish text has.
func isSiteLine(t string) bool {
	if len(t) > 2*longLine {
		return false
	}
	return siteWords().MatchString(t) || isForeign(t)
}

// isForeign says whether a line is in another alphabet, or has letters that
// Swedish has not in a word that begins in lower case; names of persons do not.
func isForeign(t string) bool {
	other := 0
	for _, word := range strings.Fields(t) {
		for _, r := range word {
			switch {
			case !unicode.IsLetter(r) || r <= 0xFF:
			case unicode.Is(unicode.Latin, r):
				if startsSmall(word) {
					return true
				}
			default:
				other++
			}
		}
	}
	return other > 1
}

// isText says whether a line can only be the document's own: a sentence, a
// chapter's heading, an amount, a long line.
func isText(t string) bool {
	switch {
	case utf8.RuneCountInString(head(t, 4*longLine)) > longLine:
		return true
	case isTitleLine(t):
		return false
	case numbered().MatchString(head(t, 60)), hasAmount().MatchString(t):
		return true
	}
	return len(strings.Fields(t)) >= sentenceWords && endsSentence(t)
}

// isTitleLine says whether a line reads as the title of a document.
func isTitleLine(t string) bool {
	return len(t) <= longLine && documentTitle().MatchString(t) && !numbered().MatchString(head(t, 60)) && !hasAmount().MatchString(t)
}

// markLeading finds what a site prints before the text: all before the line
// "Transkript:", else the lines from the first sign of a site to the last, else
// a list of titles of other documents. The title of a plan stays text, but for
// a list of them.
func (s *sheet) markLeading() {
	if k := s.transcriptLine(); k > 0 {
		s.setLeading(s.firstSign(k), k+1)
		return
	}
	first, last, signs, neutral := -1, -1, 0, 0
	for k, i := range s.filled {
		t := s.text(i)
		site := isSiteLine(t)
		if !site && isText(t) || neutral > mostNeutral {
			break
		}
		neutral++
		if site {
			neutral, signs, last = 0, signs+1, k
			if first < 0 {
				first = k
			}
		}
	}
	if signs >= leastSigns {
		s.setLeading(first, last+1)
		return
	}
	s.markTitleList()
}

// transcriptLine is the place in filled of a line "Transkript:" with hardly any text before it, or -1.
func (s *sheet) transcriptLine() int {
	texts := 0
	for k, i := range s.filled[:min(len(s.filled), mostBefore)] {
		t := s.text(i)
		if len(t) <= 40 && transcript().MatchString(t) {
			if 4*texts <= k && k+1 < len(s.filled) {
				return k
			}
			return -1
		}
		if isText(t) && !isSiteLine(t) {
			texts++
		}
	}
	return -1
}

// firstSign is the place of the first sign of a site before the k-th filled
// line, or of the first line that is no title of the document.
func (s *sheet) firstSign(k int) int {
	for n := range k {
		if t := s.text(s.filled[n]); isSiteLine(t) || !isTitleLine(t) {
			return n
		}
	}
	return k
}

// setLeading makes furniture of filled lines, but for the title of a plan and the name of its association.
func (s *sheet) setLeading(from, to int) {
	list := s.isTitleList(from, to)
	for _, i := range s.filled[from:to] {
		t := s.text(i)
		own := !list && !isSiteLine(t) && isTitleLine(t) && (anyYear().MatchString(t) || association().MatchString(t))
		if !own {
			s.roles[i] = doc.Furniture
		}
	}
}

// isTitleList says whether the filled lines name different documents: titles of
// several years and of several associations, which no one document has.
func (s *sheet) isTitleList(from, to int) bool {
	titles, years, names := 0, map[string]bool{}, map[string]bool{}
	for _, i := range s.filled[from:to] {
		t := s.text(i)
		if !isTitleLine(t) {
			continue
		}
		titles++
		for _, y := range anyYear().FindAllString(t, -1) {
			years[y] = true
		}
		if m := association().FindStringSubmatch(t); m != nil {
			names[strings.ToLower(m[1]+m[2])] = true
		}
	}
	return titles >= leastTitles && len(years) >= 3 && len(names) >= 3
}

// markTitleList finds titles of other documents before the text, without any
// other sign of a site. The last of them may be the document's own.
func (s *sheet) markTitleList() {
	end := 0
	for end < len(s.filled) && isTitleLine(s.text(s.filled[end])) {
		end++
	}
	if end -= ownTitles; end > 0 && s.isTitleList(0, end) {
		s.setLeading(0, end)
	}
}

// markTrailing finds what a site prints after the text: from the first of its
// signs after the last line of text to the end.
func (s *sheet) markTrailing() {
	first, signs, neutral := -1, 0, 0
	for k := len(s.filled) - 1; k >= 0; k-- {
		i := s.filled[k]
		t := s.text(i)
		site := isSiteLine(t)
		if neutral > mostNeutral || !site && (isText(t) || utf8.RuneCountInString(t) > longNeutral && !isTitleLine(t)) {
			break
		}
		neutral++
		if site {
			neutral, signs, first = 0, signs+1, k
		}
	}
	if signs < leastSigns {
		return
	}
	for _, i := range s.filled[first:] {
		if s.roles[i] == doc.Body {
			s.roles[i] = doc.Furniture
		}
	}
}
