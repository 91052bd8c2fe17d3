package docx

import (
	"strconv"

	"samplan/extract/blocks"
)

// inline reads what stands within a paragraph, from the element entered last:
// runs, and what may be round them. Tracked deletions are not the document any more.
func (r *reader) inline(p *paragraph) {
	for name := range r.x.Children() {
		switch name {
		case "pPr":
			r.setProps(p, readProps(r.x))
		case "r":
			r.run(p)
		case "hyperlink", "ins", "moveTo", "smartTag", "customXml", "fldSimple", "dir", "bdo":
			r.inline(p)
		case "sdt":
			r.control(func() { r.inline(p) })
		case "AlternateContent":
			r.alternate(func() { r.inline(p) })
		case "oMath", "oMathPara":
			r.skip("equation-skipped")
		case "subDoc":
			r.skip("sub-document-skipped")
		}
	}
}

// run reads the w:r entered last.
func (r *reader) run(p *paragraph) {
	looks := p.look
	custom := -1 // where a mark of the author's own begins
	for name := range r.x.Children() {
		switch name {
		case "rPr":
			own := readLook(r.x)
			looks = own
			if own.style != "" {
				looks = looks.or(r.styles.get(own.style).look)
			}
			looks = looks.or(p.style.look)
		case "footnoteReference", "endnoteReference":
			if r.reference(p, name, looks) {
				custom = p.Len()
			}
		default:
			r.piece(name, p, looks)
		}
	}
	if custom >= 0 {
		p.SetMark(custom)
	}
}

// piece reads one element of a run.
func (r *reader) piece(name string, p *paragraph, l look) {
	switch name {
	case "fldChar":
		r.fieldChar()
		return
	case "instrText":
		r.fields.Instruct(r.x.Text())
		return
	}
	if l.hidden == blocks.On || r.fields.InInstruction() {
		return
	}
	switch name {
	case "t":
		r.write(p, r.x.Text(), l)
	case "tab", "ptab":
		r.write(p, "", l)
		p.Tab()
	case "br", "cr": // a page or column break also parts what stands beside it
		p.Break()
	case "noBreakHyphen":
		r.write(p, "-", l)
	case "sym":
		if code, err := strconv.ParseUint(r.x.Attr("char"), 16, 32); err == nil {
			r.write(p, string(blocks.Symbol(rune(code), r.x.Attr("font"))), l)
		}
	case "drawing", "pict", "object":
		r.drawing(p, name == "object")
	case "AlternateContent":
		r.alternate(func() {
			for name := range r.x.Children() {
				r.piece(name, p, l)
			}
		})
	}
}

// write adds the text of a run as it looks.
func (r *reader) write(p *paragraph, s string, l look) {
	p.Write(s, blocks.Look{Bold: l.bold == blocks.On, Raised: l.raised, Lift: l.lift.N, Font: l.font})
	if r.inContents() {
		p.Contents = true
	}
}

// drawing looks through a picture for text boxes and notes what it shows beside them.
func (r *reader) drawing(p *paragraph, object bool) {
	noted := object
	if object {
		r.skip("object-skipped")
	}
	note := func(code string) {
		if !noted {
			noted = true
			r.skip(code)
		}
	}
	var scan func()
	scan = func() {
		for name := range r.x.Children() {
			switch name {
			case "txbxContent":
				p.Box(r.inner())
			case "AlternateContent":
				r.alternate(scan)
			case "blip", "imagedata":
				note("image-skipped")
			case "chart":
				note("chart-skipped")
			case "relIds":
				note("diagram-skipped")
			default:
				scan()
			}
		}
	}
	scan()
}

func (r *reader) fieldChar() {
	switch r.x.Attr("fldCharType") {
	case "begin":
		r.fields.Begin()
	case "separate":
		r.fields.Separate()
	case "end":
		r.fields.End()
	}
}

// inContents says whether the text is of a table of contents.
func (r *reader) inContents() bool { return r.contents > 0 || r.fields.InContents() }
