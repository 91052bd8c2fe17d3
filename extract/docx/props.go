package docx

import "samplan/extract/blocks"

// props are the properties of a paragraph (w:pPr), of a style or of a numbering
// level. What is not said comes from the style, and from the style it is based on.
type props struct {
	style    string
	outline  blocks.Optional // 0 to 8 is a heading of level 1 to 9, 9 is body text
	numID    blocks.Optional // 0 is no number
	ilvl     blocks.Optional
	left     blocks.Optional // indents in twentieths of a point
	first    blocks.Optional // of the first line beside left; negative hangs
	look     look
	dropCap  bool
	sections []string // relationship ids of the headers and footers of a section that ends here
}

func (p props) or(base props) props {
	p.outline = p.outline.Or(base.outline)
	p.numID, p.ilvl = p.numID.Or(base.numID), p.ilvl.Or(base.ilvl)
	p.left, p.first = p.left.Or(base.left), p.first.Or(base.first)
	p.look = p.look.or(base.look)
	return p
}

// look is what the reader needs of the looks of a run (w:rPr).
type look struct {
	style   string
	bold    blocks.Toggle
	hidden  blocks.Toggle
	raised  blocks.Toggle   // superscript
	lift    blocks.Optional // half points above the line
	font    string
	deleted bool // of a paragraph's mark: it joins the next paragraph
}

func (l look) or(base look) look {
	l.bold, l.hidden, l.raised = l.bold.Or(base.bold), l.hidden.Or(base.hidden), l.raised.Or(base.raised)
	l.lift = l.lift.Or(base.lift)
	if l.font == "" {
		l.font = base.font
	}
	return l
}

// readProps reads the w:pPr entered last.
func readProps(x *part) props {
	var p props
	for name := range x.Children() {
		switch name {
		case "pStyle":
			p.style = x.Attr("val")
		case "outlineLvl":
			p.outline = x.number("val")
		case "numPr":
			for name := range x.Children() {
				switch name {
				case "numId":
					p.numID = x.number("val")
				case "ilvl":
					p.ilvl = x.number("val")
				}
			}
		case "ind":
			p.left = x.number("left").Or(x.number("start"))
			p.first = x.number("firstLine")
			if hanging := x.number("hanging"); hanging.Set {
				p.first = blocks.Said(-hanging.N)
			}
		case "framePr":
			p.dropCap = x.Attr("dropCap") == "drop" || x.Attr("dropCap") == "margin"
		case "rPr":
			p.look = readLook(x)
		case "sectPr":
			p.sections = readSection(x)
		}
	}
	return p
}

// readLook reads the w:rPr entered last.
func readLook(x *part) look {
	var l look
	for name := range x.Children() {
		switch name {
		case "rStyle":
			l.style = x.Attr("val")
		case "b":
			l.bold = x.toggle()
		case "vanish":
			l.hidden = x.toggle()
		case "vertAlign":
			l.raised = blocks.Off
			if x.Attr("val") == "superscript" {
				l.raised = blocks.On
			}
		case "position":
			l.lift = x.number("val")
		case "rFonts":
			l.font = x.Attr("ascii")
		case "del", "moveFrom":
			l.deleted = true
		}
	}
	return l
}

// readSection reads the w:sectPr entered last: the headers and footers it shows.
func readSection(x *part) []string {
	var ids []string
	for name := range x.Children() {
		if name == "headerReference" || name == "footerReference" {
			ids = append(ids, x.Attr("id"))
		}
	}
	return ids
}
