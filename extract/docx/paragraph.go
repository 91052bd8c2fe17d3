package docx

import (
	"math"

	"samplan/extract/blocks"
)

// paragraph is a paragraph being read.
type paragraph struct {
	blocks.Paragraph
	props
	style *style
	look  look // of its text, by its style
}

// twipsPerPoint is the unit of indents in the file.
const twipsPerPoint = 20

// paragraph reads the w:p entered last into a story.
func (r *reader) paragraph(s *story) {
	p := &paragraph{}
	p.Place = r.place()
	if s.carried != nil {
		p.Carry(s.carried)
		s.carried = nil
	}
	p.style = r.styles.get("")
	p.look = p.style.look
	r.inline(p)
	r.fields.EndParagraph()
	r.sections = append(r.sections, p.sections...)
	if p.props.look.hidden.Or(p.style.look.hidden) == blocks.On && p.Len() == 0 {
		return // Word prints neither the paragraph nor its number
	}
	if p.props.look.deleted || p.dropCap { // a drop cap is a paragraph of its own in the file
		s.carried = &p.Paragraph
		return
	}
	r.finish(p)
	s.blocks = append(s.blocks, p.Blocks()...)
}

// setProps takes the properties of the paragraph.
func (r *reader) setProps(p *paragraph, props props) {
	p.props = props
	p.style = r.styles.get(props.style)
	p.look = p.style.look
}

// finish finds what is printed before a paragraph, and what kind of paragraph it is.
func (r *reader) finish(p *paragraph) {
	level := r.number(p)
	p.Heading = p.headingLevel()
	if p.Heading > 0 && p.Len() > 0 && r.contents == 0 {
		p.Contents = false
		r.fields.CloseContents()
	}
	p.Contents = p.Contents || p.style.contents
	left := p.left.Or(level.Left).Or(p.style.left).N
	first := p.first.Or(level.First).Or(p.style.first).N
	p.Indent = int(math.Round(float64(left+first) / twipsPerPoint))
}

// number counts a paragraph of a list.
func (r *reader) number(p *paragraph) blocks.Level {
	id := p.numID.Or(p.style.numID)
	if !id.Set || id.N == 0 {
		return blocks.Level{}
	}
	if r.numbers == nil {
		text, err := r.a.Read(r.target("numbering"))
		if err == nil {
			r.numbers, err = readNumbering(text, &r.a.Tokens)
		}
		if err = r.forgive(err, "numbering-unreadable", "the numbering: numbers of headings and items are missing"); err != nil {
			r.x.Err = err
		}
		if r.numbers == nil {
			r.numbers = &numbering{}
		}
	}
	var level blocks.Level
	var ilvl int
	p.Number, level, ilvl = r.numbers.next(p.props, p.style, r.styles)
	p.Level = ilvl + 1
	return level
}

// headingLevel is the level of a heading, or 0. What the paragraph says itself goes before its style.
func (p *paragraph) headingLevel() int {
	switch {
	case !p.outline.Set:
		return p.style.level
	case p.style.contents:
		return 0
	}
	return blocks.HeadingOf(p.outline.N)
}
