package msdoc

import "samplan/extract/blocks"

// props are the properties of a paragraph or of a style. What is not said comes
// from the style, and from the style it is based on.
type props struct {
	style    int             // number of the style (istd)
	outline  blocks.Optional // 0 to 8 is a heading of level 1 to 9, 9 is body text
	use      blocks.Optional // of a list, from 1; 0 is none (ilfo)
	level    blocks.Optional // of the list, from 0
	left     blocks.Optional // indents in twentieths of a point
	first    blocks.Optional // of the first line beside left; negative hangs
	look     look            // of the text of a style
	dropCap  bool
	depth    int  // tables that it stands in
	cellEnd  bool // of an inner table
	rowEnd   bool
	rowProps []data // the lists of properties, for the cells of a row
}

func (p props) or(base props) props {
	p.outline = p.outline.Or(base.outline)
	p.use, p.level = p.use.Or(base.use), p.level.Or(base.level)
	p.left, p.first = p.left.Or(base.left), p.first.Or(base.first)
	p.look = p.look.or(base.look)
	return p
}

// look is what is needed of the looks of a run.
type look struct {
	style   int // of characters; 0 is none
	bold    blocks.Toggle
	hidden  blocks.Toggle
	raised  blocks.Toggle
	lift    blocks.Optional // half points above the line
	font    blocks.Optional
	deleted bool // a tracked deletion
	special bool // control characters are what they control, not text
	data    bool // of a form or link: a control character shows nothing
	object  bool // a picture is that of an embedded object
	symbol  data // font and character that are shown instead
}

func (l look) or(base look) look {
	l.bold, l.hidden, l.raised = l.bold.Or(base.bold), l.hidden.Or(base.hidden), l.raised.Or(base.raised)
	l.lift, l.font = l.lift.Or(base.lift), l.font.Or(base.font)
	return l
}

// readProps reads properties of paragraphs. extra is the stream where long ones stand.
func readProps(p *props, list, extra data) {
	p.rowProps = append(p.rowProps, list)
	for s, v := range sprms(list) {
		switch s {
		case sprmPIstd:
			p.style = v.u16(0)
		case sprmPOutline:
			p.outline = blocks.Said(v.u8(0))
		case sprmPIlfo:
			p.use = blocks.Said(listUse(v.i16(0)))
		case sprmPIlvl:
			p.level = blocks.Said(v.u8(0))
		case sprmPDxaLeft, sprmPDxaLeft80:
			p.left = blocks.Said(v.i16(0))
		case sprmPDxaFirst, sprmPDxaFirst80:
			p.first = blocks.Said(v.i16(0))
		case sprmPDropCap:
			p.dropCap = v.u8(0)&7 != 0
		case sprmPInTable:
			if v.u8(0) != 0 {
				p.depth = max(p.depth, 1)
			}
		case sprmPDepth:
			p.depth = v.i32(0)
		case sprmPInnerCell:
			p.cellEnd = v.u8(0) != 0
		case sprmPRowEnd, sprmPInnerRowEnd:
			p.rowEnd = v.u8(0) != 0
		case sprmPHuge, sprmPHugeOld, sprmPTableProps:
			if more, ok := extra.cut(v.u32(0)+2, extra.u16(v.u32(0))); ok && len(p.rowProps) < maxHuge {
				readProps(p, more, extra)
			}
		}
	}
}

// maxHuge is how many lists of properties may name each other; Word writes two.
const maxHuge = 8

// listUse is the number of a use of a list: a negative one says that the
// indents are the paragraph's own (2.6.2, sprmPIlfo).
func listUse(n int) int {
	switch {
	case n == -2047: // not in a list, though it was
		return 0
	case n < 0:
		return -n
	}
	return n
}

// readLook reads properties of characters. base is the look of the style, which
// a toggle may refer to.
func readLook(list data, base look) look {
	var l look
	for s, v := range sprms(list) {
		switch s {
		case sprmCPlain:
			special := l.special
			l = look{special: special}
		case sprmCStyle:
			l.style = v.u16(0)
		case sprmCBold:
			l.bold = toggle(v, base.bold)
		case sprmCHidden:
			l.hidden = toggle(v, base.hidden)
		case sprmCRaised:
			if l.raised = blocks.Off; v.u8(0) == 1 {
				l.raised = blocks.On
			}
		case sprmCLift:
			l.lift = blocks.Said(v.i16(0))
		case sprmCFont:
			l.font = blocks.Said(v.u16(0))
		case sprmCDeleted:
			l.deleted = v.u8(0) != 0
		case sprmCSpecial:
			l.special = v.u8(0) != 0
		case sprmCData:
			l.data = v.u8(0) != 0
		case sprmCOle, sprmCObj:
			l.object = l.object || v.u8(0) != 0
		case sprmCSymbol:
			l.symbol, l.special = v, true
		case sprmCPicture:
			l.special = true
		}
	}
	return l
}

// toggle reads a toggle: 0 is off, 1 is on, 0x80 as in the style, 0x81 the opposite.
func toggle(v data, base blocks.Toggle) blocks.Toggle {
	isOn := v.u8(0)&1 != 0
	if v.u8(0)&0x80 != 0 {
		isOn = isOn != (base == blocks.On)
	}
	if isOn {
		return blocks.On
	}
	return blocks.Off
}
