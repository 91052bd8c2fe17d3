package blocks

import (
	"bytes"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"samplan/extract/doc"
)

// Paragraph gathers one paragraph as it is printed.
type Paragraph struct {
	Heading  int    // level of a heading from 1; 0 for other paragraphs
	Number   string // printed before it: "1.", "•"
	Level    int    // nesting of a list item, from 1; counts where Number is set
	Contents bool   // stands in a table of contents
	Indent   int    // of the first line, in points
	Notes    []doc.Footnote
	Boxes    []Block // text boxes anchored in it
	Place    doc.Place

	text  []byte
	above int // breaks before any text: empty lines
	bold  int // letters and digits that are bold
	plain int // those that are not
}

// Look is what matters of the looks of a run.
type Look struct {
	Bold   bool
	Raised Toggle // superscript
	Lift   int    // half points above the line
	Font   string
}

const (
	// longestRaised is the longest text, in characters, whose letters are taken
	// for a mark when superscript, and that is taken for superscript when it is
	// merely lifted: "1)", "ii". Longer lifted text is decoration.
	longestRaised = 3
	// leastLift is how far such a text is lifted, in half points.
	leastLift = 4
)

// Write adds the text of a run as it looks.
func (p *Paragraph) Write(s string, l Look) {
	s = Symbols(Clean(s), l.Font)
	if l.Raised == On || l.Raised == Unsaid && l.Lift >= leastLift && isShort(s) {
		s = raise(s)
	}
	p.text = append(p.text, s...)
	for _, r := range s {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			continue
		}
		if l.Bold {
			p.bold++
		} else {
			p.plain++
		}
	}
}

func isShort(s string) bool { return utf8.RuneCountInString(s) <= longestRaised }

// raise writes a text with superscript signs; of a longer one the digits only.
func raise(s string) string {
	if isShort(s) {
		return Superscript(s)
	}
	return superscriptDigits(s)
}

// Tab adds a tab.
func (p *Paragraph) Tab() { p.text = append(p.text, '\t') }

// Break begins a new line. One with nothing before it makes an empty line above
// the text, which counts in cells: there the head of a group may stand beside it.
func (p *Paragraph) Break() {
	if len(bytes.TrimSpace(p.text)) == 0 {
		p.above++
		return
	}
	p.text = append(p.text, '\n')
}

// Note adds a footnote and its mark. A note without a mark has one that the
// author typed: SetMark says which text that is.
func (p *Paragraph) Note(n doc.Footnote) {
	p.text = append(p.text, n.Mark...)
	p.Notes = append(p.Notes, n)
}

// SetMark takes the text from a place on for the typed mark of the last note,
// and raises it: it may have been typed plainly.
func (p *Paragraph) SetMark(since int) {
	mark := raise(string(p.text[since:]))
	p.text = append(p.text[:since], mark...)
	p.Notes[len(p.Notes)-1].Mark = strings.TrimSpace(mark)
}

// MarkBefore is where a mark that ends the text begins: raised signs, or a sign
// that is used as a mark. It is Len where none does.
func (p *Paragraph) MarkBefore() int {
	since := len(p.text)
	for since > 0 {
		r, size := utf8.DecodeLastRune(p.text[:since])
		if !isRaised(r) && !strings.ContainsRune("*†‡§", r) {
			break
		}
		since -= size
	}
	return since
}

// Box keeps the blocks of a text box for after the paragraph.
func (p *Paragraph) Box(blocks []Block) {
	for _, b := range blocks {
		b.Boxed = true
		p.Boxes = append(p.Boxes, b)
	}
}

// Len is the length of the text so far, in bytes.
func (p *Paragraph) Len() int { return len(p.text) }

// Carry puts what a paragraph holds whose end is deleted before the text.
func (p *Paragraph) Carry(from *Paragraph) {
	p.text, p.above = slices.Concat(from.text, p.text), from.above+p.above
	p.bold, p.plain = p.bold+from.bold, p.plain+from.plain
	p.Notes, p.Boxes = slices.Concat(from.Notes, p.Notes), slices.Concat(from.Boxes, p.Boxes)
}

// Blocks are the paragraph and the text boxes anchored in it.
func (p *Paragraph) Blocks() []Block {
	raw := string(p.text)
	b := Block{Raw: strings.TrimRightFunc(raw, unicode.IsSpace), Above: p.above, Indent: p.Indent}
	b.Block = doc.Block{
		Kind: doc.Paragraph, Role: doc.Body, Number: p.Number,
		Text: strings.TrimSpace(raw), Bold: p.bold > 0 && p.plain == 0,
		Footnotes: p.Notes, Place: p.Place,
	}
	if p.Contents {
		b.Role = doc.Contents
	}
	if p.Heading > 0 && b.Role == doc.Body {
		b.Kind, b.Level = doc.Heading, p.Heading
	} else if p.Number != "" {
		b.Kind, b.Level = doc.ListItem, p.Level
	}
	return append([]Block{b}, p.Boxes...)
}
