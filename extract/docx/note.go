package docx

import (
	"strings"

	"samplan/extract/blocks"
	"samplan/extract/doc"
)

// marks counts the notes of the document and holds their texts.
type marks struct {
	footnotes, endnotes noteList
}

// noteList is the notes of one kind.
type noteList struct {
	blocks.Marks
	texts map[string]string // by id; nil until the first mark
}

// noteFormats looks how notes are numbered: in the settings, or in the sections
// of the main part. A section stands after its text, so this is a reading of its own.
func (r *reader) noteFormats(main string) error {
	r.marks.footnotes, r.marks.endnotes = noteList{Marks: blocks.Marks{Format: "decimal", Count: 1}}, noteList{Marks: blocks.Marks{Format: "lowerRoman", Count: 1}}
	if r.target("footnotes") == "" && r.target("endnotes") == "" {
		return nil
	}
	settings, err := r.a.Read(r.target("settings"))
	if err = r.forgive(err, "settings-unreadable", "the settings: note marks may look otherwise"); err != nil {
		return err
	}
	for _, text := range []string{settings, main} {
		if !strings.Contains(text, "footnotePr>") && !strings.Contains(text, "endnotePr>") {
			continue
		}
		x, _ := newPart(text, &r.a.Tokens)
		r.marks.readFormats(x)
		if err := r.forgive(x.Err, "settings-unreadable", "how notes are numbered"); err != nil {
			return err
		}
	}
	return nil
}

func (m *marks) readFormats(x *part) {
	for name := range x.Children() {
		list := &m.footnotes
		switch name {
		case "endnotePr":
			list = &m.endnotes
		case "footnotePr":
		default:
			m.readFormats(x)
			continue
		}
		for name := range x.Children() {
			switch name {
			case "numFmt":
				list.Format = x.Attr("val")
			case "numStart":
				list.Count = x.number("val").N
			}
		}
	}
}

// reference reads the mark of a note into the paragraph. It says whether the
// author's own mark follows in the run.
func (r *reader) reference(p *paragraph, name string, l look) (custom bool) {
	if l.hidden == blocks.On || r.fields.InInstruction() {
		return false
	}
	id := r.x.Attr("id")
	switch r.x.Attr("customMarkFollows") {
	case "1", "true", "on":
		custom = true
	}
	kind, list := "footnotes", &r.marks.footnotes
	if name == "endnoteReference" {
		kind, list = "endnotes", &r.marks.endnotes
	}
	if list.texts == nil {
		r.readNotes(kind, list)
	}
	note := doc.Footnote{Text: list.texts[id], Place: p.Place}
	if !custom {
		note.Mark = list.Next()
	}
	p.Note(note)
	return custom
}

// readNotes reads footnotes.xml or endnotes.xml.
func (r *reader) readNotes(kind string, list *noteList) {
	list.texts = map[string]string{}
	text, err := r.a.Read(r.target(kind))
	if err == nil && text == "" {
		err = damaged("part %s.xml is missing", kind)
	}
	if err == nil {
		x, _ := newPart(text, &r.a.Tokens)
		other := r.in(x)
		for range x.Children() { // footnote, endnote
			if kind := x.Attr("type"); kind == "separator" || kind == "continuationSeparator" || kind == "continuationNotice" {
				continue
			}
			id := x.Attr("id")
			list.texts[id] = blocks.PlainText(other.inner())
		}
		err = x.Err
	}
	if err = r.forgive(err, kind+"-unreadable", "the "+kind); err != nil {
		r.x.Err = err
	}
}

// in is a reader of another part of the same document.
func (r *reader) in(x *part) *reader {
	other := *r
	other.x, other.main, other.fields, other.contents, other.sections = x, false, blocks.Fields{}, 0, nil
	return &other
}
