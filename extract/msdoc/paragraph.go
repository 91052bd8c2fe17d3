package msdoc

import (
	"math"
	"unicode/utf16"

	"samplan/extract/blocks"
	"samplan/extract/doc"
)

// paragraph is a paragraph being read.
type paragraph struct {
	blocks.Paragraph
	props
	style *style
	mark  look // of the mark that ends it
	at    stretch
}

// begin finds the properties of the paragraph of some characters and the mark after them.
func (r *reader) begin(from, end int) *paragraph {
	p := &paragraph{at: stretch{from, end}}
	p.Place = r.anchor
	list := r.paragraphs.find(r.offset(min(end, len(r.units)-1))).props
	if len(list) >= 2 {
		p.props.style = list.u16(0)
		readProps(&p.props, list[2:], r.extra)
	}
	p.style = r.styles.get(p.props.style)
	if end < len(r.units) {
		p.mark = r.look(end, p.style)
		isCell := r.units[end] == markCell && p.depth > 0
		if p.depth <= 1 { // inner tables end cells and rows by properties of a usual mark
			p.cellEnd, p.rowEnd = isCell && !p.rowEnd, isCell && p.rowEnd
		}
	}
	p.cellEnd = p.cellEnd && !p.rowEnd
	if r.inBody && !p.rowEnd { // the end of a row is no paragraph that anyone sees
		r.count++
		p.Place = doc.Place{Para: r.count}
	}
	return p
}

// look is the look of a character in a paragraph of a style.
func (r *reader) look(at int, s *style) look {
	return r.lookOf(r.characters.find(r.offset(at)).props, s)
}

func (r *reader) lookOf(list data, s *style) look {
	l := readLook(list, s.look)
	if l.style != 0 {
		l = l.or(r.styles.get(l.style).look)
	}
	return l.or(s.look)
}

// read reads a paragraph into a story.
func (r *reader) read(p *paragraph, to *blocks.Story) error {
	if err := to.Begin(p.depth, &p.Paragraph); err != nil {
		return err
	}
	if err := r.inline(p); err != nil {
		return err
	}
	r.fields.EndParagraph()
	switch {
	case p.mark.hidden == blocks.On && p.Len() == 0: // Word prints neither the paragraph nor its number
	case !p.cellEnd && p.mark.deleted || p.dropCap: // a drop cap is a paragraph of its own in the file
		to.Carry(&p.Paragraph)
	default:
		r.finish(p)
		to.Add(&p.Paragraph)
	}
	return nil
}

const twipsPerPoint = 20

// finish finds what is printed before a paragraph, and what kind of paragraph it is.
func (r *reader) finish(p *paragraph) {
	var level blocks.Level
	var i int
	p.Number, level, i = r.lists.next(p.props, p.style)
	p.Level = i + 1
	if p.Heading = p.style.heading; p.outline.Set {
		p.Heading = 0
		if !p.style.contents {
			p.Heading = blocks.HeadingOf(p.outline.N)
		}
	}
	if p.Heading > 0 && p.Len() > 0 {
		p.Contents = false
		r.fields.CloseContents()
	}
	p.Contents = p.Contents || p.style.contents
	left := p.left.Or(level.Left).Or(p.style.left).N
	first := p.first.Or(level.First).Or(p.style.first).N
	p.Indent = int(math.Round(float64(left+first) / twipsPerPoint))
}

// inline reads the text of a paragraph.
func (r *reader) inline(p *paragraph) error {
	for at := p.at.from; at < p.at.to; {
		offset := r.offset(at)
		found := r.characters.find(offset)
		l := r.lookOf(found.props, p.style)
		end := r.sameLook(at, p.at.to, offset, found)
		for at < end {
			n := at
			for n < end && r.units[n] >= ' ' && !(l.special && r.units[n] == '(') && !r.isNote(n) {
				n++
			}
			if n > at {
				r.write(p, string(utf16.Decode(r.units[at:n])), l)
				at = n
				continue
			}
			next, err := r.control(p, at, end, l)
			if err != nil {
				return err
			}
			at = next
		}
	}
	return nil
}

// sameLook is the end of the characters that look as the one at a place: in the
// same run, and the same piece of the text.
func (r *reader) sameLook(at, to, offset int, found run) int {
	end := at + 1
	for end < to {
		o := r.offset(end)
		if width := (o - offset) / max(end-at, 1); width < 1 || width > 2 || found.to == 0 || o >= found.to {
			break
		}
		end++
	}
	return end
}

// shown says whether text of a look is printed.
func (r *reader) shown(l look) bool {
	return !l.deleted && l.hidden != blocks.On && !r.fields.InInstruction()
}

// write adds text as it looks.
func (r *reader) write(p *paragraph, s string, l look) {
	if l.deleted {
		return
	}
	if r.fields.InInstruction() {
		r.fields.Instruct(s)
		return
	}
	if l.hidden == blocks.On {
		return
	}
	p.Write(s, blocks.Look{Bold: l.bold == blocks.On, Raised: l.raised, Lift: l.lift.N, Font: r.fonts.name(l.font.N)})
	if r.fields.InContents() {
		p.Contents = true
	}
}

// Control characters within a paragraph.
const (
	charPicture    = 0x01
	charNote       = 0x02
	charShape      = 0x08
	charTab        = 0x09
	charLine       = 0x0b
	charColumn     = 0x0e
	charFieldBegin = 0x13
	charFieldMid   = 0x14
	charFieldEnd   = 0x15
	charHyphen     = 0x1e // that no line may break at
)

// control reads a control character and returns the place after it.
func (r *reader) control(p *paragraph, at, end int, l look) (int, error) {
	c := r.units[at]
	if r.isNote(at) {
		return r.reference(p, at, end, l)
	}
	switch {
	case l.deleted:
		return at + 1, nil
	case c == charFieldBegin:
		r.fields.Begin()
		return at + 1, nil
	case c == charFieldMid:
		r.fields.Separate()
		return at + 1, nil
	case c == charFieldEnd:
		r.fields.End()
		return at + 1, nil
	case c == charTab && r.fields.InInstruction():
		r.fields.Instruct(" ")
	}
	if !r.shown(l) {
		return at + 1, nil
	}
	switch c {
	case charTab:
		r.write(p, "", l)
		p.Tab()
	case charLine, charColumn, markSection:
		p.Break()
	case charHyphen:
		r.write(p, "-", l)
	case '(':
		r.symbol(p, l)
	case charPicture:
		r.picture(p, l)
	case charShape:
		return at + 1, r.shape(p, at)
	}
	return at + 1, nil
}

// symbol writes a character of a symbol font, for which a special "(" stands.
func (r *reader) symbol(p *paragraph, l look) {
	if l.symbol == nil {
		r.write(p, "(", l)
		return
	}
	r.write(p, string(blocks.Symbol(rune(l.symbol.u16(2)), r.fonts.name(l.symbol.u16(0)))), l)
}

// picture notes a picture that is not read.
func (r *reader) picture(p *paragraph, l look) {
	keyword := r.fields.Keyword()
	switch {
	case !l.special || l.data || !r.inBody || keyword == "SHAPE": // of a shape that stands before it
	case l.object || keyword == "EMBED" || keyword == "LINK":
		r.skipped.Add("object-skipped", p.Place)
	default:
		r.skipped.Add("image-skipped", p.Place)
	}
}
