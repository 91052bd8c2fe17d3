package rtf

import (
	"strings"

	"samplan/extract/blocks"
	"samplan/extract/doc"
)

// aside reads the rest of a group as a story beside the text.
func (r *reader) aside(inner *story, s *state) ([]blocks.Block, error) {
	outer := r.to
	r.to = inner
	defer func() { r.to = outer }()
	if err := r.rest(&state{fallback: s.fallback, look: look{font: s.font}}); err != nil {
		return nil, err
	}
	return r.end(inner, paragraph{})
}

// note reads a footnote or an endnote; its mark stands before it.
func (r *reader) note(_ token, s *state) error {
	outer := r.to
	shown, marked := s.sink == toText && r.shown(s), outer.mark
	outer.mark = false
	inner := &story{}
	text, err := r.aside(inner, s)
	if err != nil || !shown {
		return err
	}
	list := &r.footnotes
	if inner.endnote {
		list = &r.endnotes
	}
	p := r.begun()
	n := doc.Footnote{Text: blocks.PlainText(text), Place: p.Place}
	since := p.MarkBefore()
	if !marked && since < p.Len() {
		p.Note(n)
		p.SetMark(since)
		return nil
	}
	n.Mark = list.Next()
	p.Note(n)
	return nil
}

// noteFormats are the formats of the numbers of notes, by the end of their words.
var noteFormats = map[string]string{
	"nar": "decimal", "nalc": "lowerLetter", "nauc": "upperLetter", "nrlc": "lowerRoman", "nruc": "upperRoman", "nchi": "chicago",
}

// noteWord reads how notes are numbered: \ftnnar for footnotes, \aftnnar for
// endnotes, with an s before it for a section.
func (r *reader) noteWord(t token) error {
	name, list := strings.TrimPrefix(t.name, "s"), &r.footnotes
	if after, isEnd := strings.CutPrefix(name, "aftn"); isEnd {
		name, list = "ftn"+after, &r.endnotes
	}
	name, ok := strings.CutPrefix(name, "ftn")
	if !ok {
		return nil
	}
	if format, ok := noteFormats[name]; ok {
		list.Format = format
	}
	if name == "start" && t.n > 0 {
		list.Count = t.n
	}
	return nil
}

// header reads a running header or footer.
func (r *reader) header(t token, s *state) error {
	role := doc.Header
	if strings.HasPrefix(t.name, "footer") {
		role = doc.Footer
	}
	text, err := r.aside(&story{}, s)
	if !r.cut {
		r.running.Add(role, text)
	}
	return err
}
