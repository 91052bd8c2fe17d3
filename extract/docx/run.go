package docx

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// inline reads what stands within a paragraph, from the element entered last:
// runs, and what may be round them. Tracked deletions are not the document any more.
func (r *reader) inline(p *paragraph) {
	for name := range r.x.children() {
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
	for name := range r.x.children() {
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
				custom = len(p.text)
				looks.raised = on
			}
		default:
			r.piece(name, p, looks)
		}
	}
	if custom >= 0 {
		p.notes[len(p.notes)-1].Mark = strings.TrimSpace(string(p.text[custom:]))
	}
}

// piece reads one element of a run.
func (r *reader) piece(name string, p *paragraph, l look) {
	switch name {
	case "fldChar":
		r.fieldChar()
		return
	case "instrText":
		if n := len(r.fields); n > 0 && !r.fields[n-1].result {
			r.fields[n-1].instruction = truncate(r.fields[n-1].instruction + r.x.text())
		}
		return
	}
	if l.hidden == on || r.inInstruction() {
		return
	}
	switch name {
	case "t":
		r.write(p, r.x.text(), l)
	case "tab", "ptab":
		r.write(p, "", l)
		p.text = append(p.text, '\t')
	case "br", "cr": // a page or column break also parts what stands beside it
		p.breakLine()
	case "noBreakHyphen":
		r.write(p, "-", l)
	case "sym":
		if code, err := strconv.ParseUint(r.x.attr("char"), 16, 32); err == nil {
			r.write(p, string(symbol(rune(code), r.x.attr("font"))), l)
		}
	case "drawing", "pict", "object":
		r.drawing(p, name == "object")
	case "AlternateContent":
		r.alternate(func() {
			for name := range r.x.children() {
				r.piece(name, p, l)
			}
		})
	}
}

const (
	// longestRaised is the longest text, in characters, whose letters are taken
	// for a mark when superscript, and that is taken for superscript when it is
	// merely lifted: "1)", "ii". Longer lifted text is decoration.
	longestRaised = 3
	// leastLift is how far such a text is lifted, in half points.
	leastLift = 4
)

// write adds the text of a run as it looks.
func (r *reader) write(p *paragraph, s string, l look) {
	s = symbols(clean(s), l.font)
	short := utf8.RuneCountInString(s) <= longestRaised
	switch {
	case l.raised == on && short, l.raised == unsaid && short && l.lift.n >= leastLift:
		s = superscript(s)
	case l.raised == on:
		s = superscriptDigits(s)
	}
	p.write(s, l.bold == on)
	if r.inContents() {
		p.contents = true
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
		for name := range r.x.children() {
			switch name {
			case "txbxContent":
				p.box(r.inner())
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

// box keeps the blocks of a text box for after the paragraph.
func (p *paragraph) box(blocks []block) {
	for _, b := range blocks {
		b.boxed = true
		p.boxes = append(p.boxes, b)
	}
}

// field is a complex field (w:fldChar): an instruction, then its last result.
type field struct {
	instruction string
	result      bool // the result has begun
}

// truncate keeps as much of an instruction as tells its kind.
func truncate(s string) string { return s[:min(len(s), 64)] }

func (r *reader) fieldChar() {
	n := len(r.fields)
	switch r.x.attr("fldCharType") {
	case "begin":
		r.fields = append(r.fields, field{})
	case "separate":
		if n > 0 {
			r.fields[n-1].result = true
		}
	case "end":
		if n > 0 {
			r.fields = r.fields[:n-1]
		}
	}
}

// inInstruction says whether the text is code of a field, which is not printed.
func (r *reader) inInstruction() bool {
	for _, f := range r.fields {
		if !f.result {
			return true
		}
	}
	return false
}

// endFields drops fields that have no result at the end of a paragraph: the rest
// of the document must not vanish in a field that is broken.
func (r *reader) endFields() {
	kept := r.fields[:0]
	for _, f := range r.fields {
		if f.result {
			kept = append(kept, f)
		}
	}
	r.fields = kept
}

func (f field) isContents() bool {
	return f.result && strings.HasPrefix(strings.ToUpper(strings.TrimSpace(f.instruction)), "TOC")
}

// inContents says whether the text is of a table of contents.
func (r *reader) inContents() bool {
	for _, f := range r.fields {
		if f.isContents() {
			return true
		}
	}
	return r.contents > 0
}

// closeContents ends a table of contents that was left open: a heading has come.
func (r *reader) closeContents() {
	kept := r.fields[:0]
	for _, f := range r.fields {
		if !f.isContents() {
			kept = append(kept, f)
		}
	}
	r.fields = kept
}
