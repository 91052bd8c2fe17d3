package find

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"samplan/extract/doc"
)

// piece is a stretch of text with its place: a block, or a cell of a table.
// The finders of the header look at pieces, since title pages are laid out as
// paragraphs by some and as tables by others.
type piece struct {
	text  string // as printed, but with plain blanks: as many characters, so places hold
	place doc.Place
	kind  doc.Kind
	role  doc.Role
	front bool // on the title page, or in the lines over the first real text
	short bool // stands as a title or heading, not as a sentence
	bold  bool
	num   string // the printed number before it
	index int    // of its block in Document.Blocks
	level int    // of a heading
	cell  bool
}

const (
	// shortPiece is the longest title met, in characters: kind of document,
	// förbund and the years of budget and outlook in one paragraph.
	shortPiece = 160
	// frontPieces is how many pieces a title page has at most: logo, title,
	// förbund, years, address lines, the list of members, date and diarienummer.
	frontPieces = 40
)

// frontEnds is what ends a title page: the first chapter, or the contents.
var frontEnds = swedish(`^(?:\d+\.?\s*)?(?:inledning|bakgrund|förord|sammanfattning|syfte|uppdrag|allmänt|inneh(?:å|a)ll|innehållsförteckning|om förbundet|om samordningsförbundet|ordförande)\b`)

// pieces lists the texts of a document in order. What belongs to the site that
// converted the file is left out.
func pieces(d *doc.Document) []piece { return slices.Clone(piecesOf(d)) }

var piecesOf = perDocument(func(d *doc.Document) []piece {
	var out []piece
	front := true
	for i := range d.Blocks {
		b := &d.Blocks[i]
		if b.Role == doc.Furniture {
			continue
		}
		if b.Table != nil {
			for _, row := range b.Table.Rows {
				for _, c := range row {
					if strings.TrimSpace(c.Text) != "" {
						out = append(out, piece{text: plainBlanks(c.Text), place: c.Place, kind: doc.TableKind, role: b.Role,
							bold: c.Bold, index: i, cell: true, short: isShort(c.Text)})
					}
				}
			}
		} else if strings.TrimSpace(b.Text) != "" {
			out = append(out, piece{text: plainBlanks(b.Text), place: b.Place, kind: b.Kind, role: b.Role, bold: b.Bold,
				num: b.Number, index: i, level: b.Level, short: b.Kind == doc.Heading || isShort(b.Text)})
		}
	}
	body := 0
	for i := range out {
		p := &out[i]
		if p.role != doc.Body {
			continue
		}
		if body++; body > frontPieces || !p.short || frontEnds.match(p.text) || p.num != "" && p.kind == doc.Heading {
			front = false
		}
		p.front = front
	}
	return out
})

// plainBlanks writes no-break and thin spaces as blanks.
func plainBlanks(text string) string {
	return strings.Map(func(r rune) rune {
		if r == '\u00a0' || r == '\u202f' || r == '\u2009' {
			return ' '
		}
		return r
	}, text)
}

// isShort says that a text stands as a title, a heading or a line of a list.
func isShort(text string) bool {
	t := strings.TrimSpace(text)
	if utf8.RuneCountInString(t) > shortPiece {
		return false
	}
	if !strings.HasSuffix(t, ".") || utf8.RuneCountInString(t) < 60 {
		return true
	}
	m := planWord.index(t) // a title with a full stop
	return m != nil && m[0] == 0 && len(sentencesOf(t)) == 1
}

// span is the place of bytes start to end of the piece's text.
func (p piece) span(start, end int) doc.Place {
	return p.place.Span(utf8.RuneCountInString(p.text[:start]), utf8.RuneCountInString(p.text[:end]))
}

// textSpan is a stretch of a text in bytes.
type textSpan struct{ start, end int }

// sentenceEnd is a full stop, question or exclamation mark before a blank, or
// a paragraph end inside the text.
var sentenceEnd = exactly(`[.!?]["”)]?(?:\s+|$)|\n\s*\n`)

// tail is the last n bytes of a text; a letter cut in two matches nothing.
func tail(text string, n int) string { return text[max(0, len(text)-n):] }

// abbreviated is a word whose full stop ends no sentence.
var abbreviated = swedish(`(?:^|[\s(])(?:bl\.?\s?a|t\.?\s?ex|d\.?\s?v\.?\s?s|m\.?\s?fl|m\.?\s?m|s\.?\s?k|f\.?\s?d|fr\.?\s?o\.?\s?m|t\.?\s?o\.?\s?m|p\.?\s?g\.?\s?a|inkl|exkl|resp|ca|kl|nr|dnr|d\.?nr|org|prel|rev|kap|st|tel|max|min|jan|feb|aug|sept?|okt|nov|dec|\d{1,2}|[a-zåäö])$`)

// sentencesOf cuts a text into sentences.
func sentencesOf(text string) []textSpan {
	var out []textSpan
	start := 0
	for _, m := range sentenceEnd.all(text) {
		if text[m[0]] == '.' && m[1] < len(text) {
			next, _ := utf8.DecodeRuneInString(text[m[1]:])
			if abbreviated.match(tail(text[start:m[0]], 20)) || unicode.IsLower(next) {
				continue
			}
		}
		if strings.TrimSpace(text[start:m[1]]) != "" {
			out = append(out, textSpan{start, m[1]})
		}
		start = m[1]
	}
	if strings.TrimSpace(text[start:]) != "" {
		out = append(out, textSpan{start, len(text)})
	}
	return out
}
