package rtf

import "samplan/extract/doc"

// place is where the text is that is read next.
func (r *reader) place() doc.Place {
	if r.to == r.body {
		return doc.Place{Para: r.paragraphs + 1}
	}
	return r.to.anchor
}

// note that something of the body is not read; elsewhere it is a logo in the running header.
func (r *reader) leave(code string, s *state) {
	if r.to == r.body && r.shown(s) {
		r.skipped.Add(code, r.place())
	}
}

// picture skips a picture.
func (r *reader) picture(_ token, s *state) error {
	if !s.object {
		r.leave("image-skipped", s)
	}
	r.cut = !r.skipGroup()
	return nil
}

// object skips an embedded object, such as a spreadsheet, but for what is shown of it as text.
func (r *reader) object(_ token, s *state) error {
	r.leave("object-skipped", s)
	s.object, s.sink = true, toNowhere
	return r.rest(s)
}

func (r *reader) objectResult(_ token, s *state) error {
	if s.object {
		s.sink = toText
	}
	return r.rest(s)
}

// shape reads a shape: its text box, not its other properties.
func (r *reader) shape(_ token, s *state) error {
	s.sink = toNowhere
	return r.rest(s)
}

// box reads the text box of a shape; it stands after the paragraph.
func (r *reader) box(_ token, s *state) error {
	if !r.shown(s) {
		return r.leaveOut(token{}, s)
	}
	p := r.begun()
	text, err := r.aside(&story{anchor: p.Place}, s)
	p.Box(text)
	return err
}
