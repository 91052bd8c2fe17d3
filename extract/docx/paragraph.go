package docx

import (
	"bytes"
	"math"
	"strings"
	"unicode"

	"samplan/extract/doc"
)

// paragraph gathers one paragraph as it is printed.
type paragraph struct {
	props
	style    *style
	look     look // of its text, by its style
	text     []byte
	bold     int // letters and digits that are bold
	plain    int // those that are not
	notes    []doc.Footnote
	boxes    []block // text boxes anchored in it
	contents bool    // stands in a table of contents
	number   string
	level    level
	ilvl     int
	place    doc.Place
}

// twipsPerPoint is the unit of indents in the file.
const twipsPerPoint = 20

// paragraph reads the w:p entered last into a story.
func (r *reader) paragraph(s *story) {
	p := &paragraph{place: r.place()}
	if c := s.carried; c != nil {
		p.text, p.bold, p.plain, p.notes, p.boxes = c.text, c.bold, c.plain, c.notes, c.boxes
		s.carried = nil
	}
	p.style = r.styles.get("")
	p.look = p.style.look
	r.inline(p)
	r.endFields()
	r.sections = append(r.sections, p.sections...)
	if p.props.look.hidden.or(p.style.look.hidden) == on && len(p.text) == 0 {
		return // Word prints neither the paragraph nor its number
	}
	if p.props.look.deleted || p.dropCap { // a drop cap is a paragraph of its own in the file
		s.carried = p
		return
	}
	r.number(p)
	if p.headingLevel() > 0 && len(p.text) > 0 && r.contents == 0 {
		p.contents = false
		r.closeContents()
	}
	s.blocks = append(s.blocks, p.blocks()...)
}

// setProps takes the properties of the paragraph.
func (r *reader) setProps(p *paragraph, props props) {
	p.props = props
	p.style = r.styles.get(props.style)
	p.look = p.style.look
}

func (r *reader) number(p *paragraph) {
	id := p.numID.or(p.style.numID)
	if !id.set || id.n == 0 {
		return
	}
	if r.numbers == nil {
		text, err := r.a.read(r.target("numbering"))
		if err == nil {
			r.numbers, err = readNumbering(text, &r.a.tokens)
		}
		if err = r.forgive(err, "numbering-unreadable", "the numbering: numbers of headings and items are missing"); err != nil {
			r.x.err = err
		}
		if r.numbers == nil {
			r.numbers = &numbering{}
		}
	}
	p.number, p.level, p.ilvl = r.numbers.next(p.props, p.style, r.styles)
}

// headingLevel is the level of a heading, or 0. What the paragraph says itself goes before its style.
func (p *paragraph) headingLevel() int {
	if !p.outline.set {
		return p.style.level
	}
	if p.outline.n >= 0 && p.outline.n < 9 && !p.style.contents {
		return p.outline.n + 1
	}
	return 0
}

// blocks are the paragraph and the text boxes anchored in it.
func (p *paragraph) blocks() []block {
	raw := string(p.text)
	b := block{raw: strings.TrimRightFunc(raw, unicode.IsSpace)}
	b.Block = doc.Block{
		Kind: doc.Paragraph, Role: doc.Body, Number: p.number,
		Text: strings.TrimSpace(raw), Bold: p.bold > 0 && p.plain == 0,
		Footnotes: p.notes, Place: p.place,
	}
	if p.contents || p.style.contents {
		b.Role = doc.Contents
	}
	if heading := p.headingLevel(); heading > 0 && b.Role == doc.Body {
		b.Kind, b.Level = doc.Heading, heading
	} else if p.number != "" {
		b.Kind, b.Level = doc.ListItem, p.ilvl+1
	}
	left := p.left.or(p.level.left).or(p.style.left).n
	first := p.first.or(p.level.first).or(p.style.first).n
	b.indent = int(math.Round(float64(left+first) / twipsPerPoint))
	return append([]block{b}, p.boxes...)
}

// write adds text as it is printed.
func (p *paragraph) write(s string, bold bool) {
	p.text = append(p.text, s...)
	for _, r := range s {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			continue
		}
		if bold {
			p.bold++
		} else {
			p.plain++
		}
	}
}

// breakLine begins a new line, unless nothing stands before it.
func (p *paragraph) breakLine() {
	if len(bytes.TrimSpace(p.text)) > 0 {
		p.text = append(p.text, '\n')
	}
}
