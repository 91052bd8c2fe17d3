package layout

import (
	"strings"
	"unicode/utf8"

	"samplan/extract/doc"
)

// Where and how footnotes are printed.
const (
	noteSize  = 0.95 // of the usual size, at most
	noteRule  = 0.5  // of the page's width: the longest rule above footnotes
	noteLower = 0.65 // of the page's height: notes stand below
)

// noteMark is the mark, raised, that a paragraph starts with as a footnote: at
// the foot of its page a raised number, or a plain one below the short rule
// that parts notes from the text; anywhere a raised letter, as notes directly
// below a table have. It is "" for other paragraphs.
func noteMark(p paragraph, s *sheet, usual font) string {
	l := p.first()
	low, high := s.bounds()
	if len(l.words) < 2 || textSize(l) > noteSize*usual.size {
		return ""
	}
	first := l.words[0]
	switch {
	case isLetterMark(first.Text) && isRaised(l, first):
		return raise(first.Text)
	case l.baseline > low+noteLower*(high-low):
		return ""
	case strings.Trim(first.Text, "0123456789") != "" || len(first.Text) > 2:
		return ""
	case isRaised(l, first), s.belowNoteRule(l):
		return raise(first.Text)
	}
	return ""
}

// textSize is the size of a line behind its first word: a mark may be larger
// than the text of its note.
func textSize(l line) float64 {
	size := 0.0
	for _, w := range l.words[1:] {
		size = max(size, w.Size)
	}
	return size
}

// belowNoteRule reports whether a short rule that starts where the line starts
// is drawn above it, in the lower part of the page.
func (s *sheet) belowNoteRule(l line) bool {
	low, high := s.bounds()
	for _, e := range s.rules {
		if e.at > l.baseline && e.at < low+noteLower*(high-low) && e.length() < noteRule*s.page.Width && e.from > l.box.X0-2*l.size && e.from < l.box.X0+2*l.size {
			return true
		}
	}
	return false
}

// joinNotes takes the footnotes out of the items and returns the rest, with
// the notes by page. Small text without a mark that follows below the rule of
// the notes goes on with the note before.
func joinNotes(items []item, usual font) ([]item, map[int][]doc.Footnote) {
	var out []item
	notes := map[int][]doc.Footnote{}
	open := 0 // the page whose last item was a note
	for _, it := range items {
		before := open
		open = 0
		if it.text != nil && it.text.role == doc.Body {
			if mark := noteMark(*it.text, it.sheet, usual); mark != "" && markedOn(items, it.sheet, mark) {
				page := it.text.page
				text := afterMark(it.text.text(), rawText(it.text.first(), it.text.first().words[0]))
				notes[page] = append(notes[page], doc.Footnote{Mark: mark, Text: text, Place: it.place()})
				open = page
				continue
			}
			if page := it.text.page; page == before && it.text.first().size <= noteSize*usual.size && it.sheet.belowNoteRule(it.text.first()) {
				last := &notes[page][len(notes[page])-1]
				last.Text = joinWrapped(last.Text, it.text.text())
				open = page
				continue
			}
		}
		out = append(out, it)
	}
	return out, notes
}

// markedOn reports whether a mark stands in a text or a table of the sheet.
func markedOn(items []item, s *sheet, mark string) bool {
	for _, it := range items {
		if it.sheet != s {
			continue
		}
		if it.text != nil && hasMark(it.text.text(), mark) {
			return true
		}
		if it.table != nil && tableHasMark(it.table, mark) {
			return true
		}
	}
	return false
}

func tableHasMark(t *doc.Table, mark string) bool {
	for _, row := range t.Rows {
		for _, c := range row {
			if hasMark(c.Text, mark) {
				return true
			}
		}
	}
	return false
}

// hasMark reports whether a raised mark stands behind a word of the text, as a whole.
func hasMark(text, mark string) bool {
	for from := 0; ; {
		i := strings.Index(text[from:], mark)
		if i < 0 {
			return false
		}
		i += from
		after, _ := utf8.DecodeRuneInString(text[i+len(mark):])
		before, _ := utf8.DecodeLastRuneInString(text[:i])
		if i > 0 && !isSuperscript(after) && !isSuperscript(before) {
			return true
		}
		from = i + len(mark)
	}
}

// attachNotes gives each footnote to the last block with its mark that starts
// on its page or before: a paragraph or table that a page break parts bears the
// page it starts on. A note that finds none stays, as a paragraph behind the
// last block of its page.
func attachNotes(blocks []doc.Block, notes map[int][]doc.Footnote) []doc.Block {
	var out []doc.Block
	for i := range blocks {
		out = append(out, blocks[i])
		page := blocks[i].Place.Page
		if i+1 < len(blocks) && blocks[i+1].Place.Page == page {
			continue
		}
		for _, n := range notes[page] {
			if at := markedBlock(out, n.Mark); at >= 0 {
				out[at].Footnotes = append(out[at].Footnotes, n)
			} else {
				out = append(out, doc.Block{Kind: doc.Paragraph, Role: doc.Body, Text: n.Mark + " " + n.Text, Place: n.Place})
			}
		}
		delete(notes, page)
	}
	return out
}

// markedBlock is the last block that has the mark, or -1.
func markedBlock(blocks []doc.Block, mark string) int {
	for i := len(blocks) - 1; i >= 0; i-- {
		if b := &blocks[i]; hasMark(b.Text, mark) || b.Table != nil && tableHasMark(b.Table, mark) {
			return i
		}
	}
	return -1
}
