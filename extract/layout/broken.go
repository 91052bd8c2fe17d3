package layout

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"samplan/extract/doc"
)

// Word breaks a word that is too long for its cell wherever the cell ends, and
// prints no hyphen: "Budgetom" over "slutning". brokenMark stands where that
// may have happened until all words of the document are known.
const brokenMark = "\u2060"

// mayBreak reports whether a line of one word fills its cell, so that no letter
// more had room, and the next line goes on with a small letter.
func mayBreak(l, next line, cell doc.Box) bool {
	const letter = 0.6 // of the font size, the width of most
	if len(l.words) != 1 || cell.X1-cell.X0-(l.box.X1-l.box.X0) > (cellPadding+letter)*l.size {
		return false
	}
	last, _ := utf8.DecodeLastRuneInString(l.words[0].Text)
	first, _ := utf8.DecodeRuneInString(next.words[0].Text)
	return unicode.IsLetter(last) && unicode.IsLower(first)
}

// vocabulary counts the words of pages, letters only, in small letters.
func vocabulary(pages []doc.Page) map[string]int {
	counts := map[string]int{}
	for _, p := range pages {
		for _, w := range p.Words {
			counts[bare(w.Text)]++
		}
	}
	return counts
}

func bare(word string) string {
	return strings.ToLower(strings.TrimFunc(word, func(c rune) bool { return !unicode.IsLetter(c) }))
}

// settleBreaks joins the halves of a word where the whole stands elsewhere in
// the document, or neither half does; else two words stand there.
func settleBreaks(t *doc.Table, counts map[string]int) {
	for _, row := range t.Rows {
		for i := range row {
			row[i].Text = settleBreak(row[i].Text, counts)
		}
	}
}

func settleBreak(text string, counts map[string]int) string {
	pieces := strings.Split(text, brokenMark+" ")
	out := pieces[0]
	for i := 1; i < len(pieces); {
		head := out[strings.LastIndexAny(out, " \n\t")+1:]
		n := joinedPieces(head, pieces[i:], counts)
		for _, p := range pieces[i : i+n] {
			out += p
		}
		i += n
		if n == 0 {
			out += " " + pieces[i]
			i++
		}
	}
	return out
}

// joinedPieces tells how many of the pieces after head belong to its word: as
// many as make a word that stands elsewhere ("Falke", "nber", "g"), else one
// where neither half is a word of the document: both stand in it as often, here
// and where the head of the table is printed again.
func joinedPieces(head string, pieces []string, counts map[string]int) int {
	whole, best := head, 0
	for i, p := range pieces {
		first, rest, more := strings.Cut(strings.ReplaceAll(p, "\n", " "), " ")
		whole += first
		if counts[bare(whole)] > 0 {
			best = i + 1
		}
		if more || rest != "" {
			break // the next break is another word's
		}
	}
	if best > 0 {
		return best
	}
	tail, _, _ := strings.Cut(strings.ReplaceAll(pieces[0], "\n", " "), " ")
	if counts[bare(head)] == counts[bare(tail)] || counts[bare(head)] <= 1 && counts[bare(tail)] <= 1 {
		return 1
	}
	return 0
}
