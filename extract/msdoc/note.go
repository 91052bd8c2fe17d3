package msdoc

import (
	"samplan/extract/blocks"
	"samplan/extract/doc"
)

// notes are the footnotes or the endnotes.
type notes struct {
	blocks.Marks
	marks map[int]noteMark // by character of the body; one that the author typed may be any
	texts []stretch
}

// noteMark is the mark of a note.
type noteMark struct {
	note  int  // ordinal, from 0
	typed bool // by the author
}

// readMarks reads where the marks of notes stand (PlcffndRef, 2.8.19).
func readMarks(d data) map[int]noteMark {
	const size = 2 // bytes: 0 for a mark that the author typed
	out := map[int]noteMark{}
	refs := readPLC(d, size)
	for i, item := range refs.item {
		out[refs.at[i]] = noteMark{i, item.u16(0) == 0}
	}
	return out
}

// Places of Dop97 (2.7.4), the settings of the document.
const (
	settingsFootnoteStart  = 2  // after two bits of another setting
	settingsEndnoteStart   = 52 // the same
	settingsFootnoteFormat = 492
	settingsEndnoteFormat  = 494
)

// readNotes finds the notes and how they are numbered: by the settings, or by
// the sections.
func (r *reader) readNotes() {
	settings := r.part(pairSettings, "the settings: marks of notes may look otherwise")
	r.footnotes.Marks, r.endnotes.Marks = blocks.Marks{Format: "decimal", Count: 1}, blocks.Marks{Format: "lowerRoman", Count: 1}
	if len(settings) >= settingsEndnoteFormat+2 {
		r.footnotes.Marks = blocks.Marks{Format: numberFormat(settings.u16(settingsFootnoteFormat)), Count: max(settings.u16(settingsFootnoteStart)>>2, 1)}
		r.endnotes.Marks = blocks.Marks{Format: numberFormat(settings.u16(settingsEndnoteFormat)), Count: max(settings.u16(settingsEndnoteStart)>>2, 1)}
	}
	for _, section := range readPLC(r.part(pairSections, "the sections"), 12).item {
		at := section.i32(2)
		list, _ := r.main.cut(at+2, r.main.u16(at))
		for s, v := range sprms(list) {
			switch s {
			case sprmSFootnoteFormat:
				r.footnotes.Format = numberFormat(v.u16(0))
			case sprmSEndnoteFormat:
				r.endnotes.Format = numberFormat(v.u16(0))
			}
		}
	}
	r.footnotes.marks = readMarks(r.part(pairFootnoteRefs, "the footnotes"))
	r.endnotes.marks = readMarks(r.part(pairEndnoteRefs, "the endnotes"))
	r.footnotes.texts = stretches(readPLC(r.part(pairFootnoteTexts, "the footnotes"), 0).at, r.stories.footnotes)
	r.endnotes.texts = stretches(readPLC(r.part(pairEndnoteTexts, "the endnotes"), 0).at, r.stories.endnotes)
}

// stretches are the stretches between some characters, counted from the
// beginning of a part of the text. One that goes back is empty: no character
// belongs to two.
func stretches(at []int, from int) []stretch {
	var out []stretch
	done := 0
	for i := 1; i < len(at); i++ {
		s := stretch{from + max(at[i-1], done), from + at[i]}
		done = max(done, at[i])
		out = append(out, s)
	}
	return out
}

// readSections finds the characters that end a section.
func (r *reader) readSections() {
	r.sections = map[int]bool{}
	for _, at := range readPLC(r.part(pairSections, "the sections"), 12).at {
		r.sections[at-1] = true
	}
}

// isNote says whether the mark of a note begins at a character.
func (r *reader) isNote(at int) bool {
	if !r.inBody {
		return false
	}
	_, foot := r.footnotes.marks[at]
	_, end := r.endnotes.marks[at]
	return foot || end
}

// reference reads the mark of a note, and returns the place after it.
func (r *reader) reference(p *paragraph, at, end int, l look) (int, error) {
	list := &r.footnotes
	mark, isFoot := list.marks[at]
	if !isFoot {
		list = &r.endnotes
		mark = list.marks[at]
	}
	next := at + 1
	if mark.typed {
		next = end // as long as it looks the same
	}
	if !r.shown(l) {
		return next, nil
	}
	note := doc.Footnote{Place: p.Place}
	if mark.note < len(list.texts) {
		text, err := r.aside(list.texts[mark.note], doc.Place{})
		if err != nil {
			return 0, err
		}
		note.Text = blocks.PlainText(text)
	}
	if !mark.typed {
		note.Mark = list.Next()
	}
	since := p.Len()
	p.Note(note)
	if mark.typed {
		for n := at; n < end; n++ {
			if c := r.units[n]; c >= ' ' {
				r.write(p, string(rune(c)), l)
			}
		}
		p.SetMark(since)
	}
	return next, nil
}

// aside reads a part of the text that stands beside the body.
func (r *reader) aside(s stretch, anchor doc.Place) ([]blocks.Block, error) {
	inBody, outer := r.inBody, r.anchor
	r.inBody, r.anchor = false, anchor
	defer func() { r.inBody, r.anchor = inBody, outer }()
	return r.story(s)
}

// Ordinals of the parts of PlcfHdd: six for the lines over notes, then six for
// each section.
const partsOfSection = 6

var runningRoles = [partsOfSection]doc.Role{doc.Header, doc.Header, doc.Footer, doc.Footer, doc.Header, doc.Footer}

// running reads the headers and footers that sections show. A part that is
// empty is that of the section before.
func (r *reader) running() ([]blocks.Block, error) {
	var out blocks.Running
	for i, s := range stretches(readPLC(r.part(pairHeaders, "the headers and footers"), 0).at, r.stories.headers) {
		if i < partsOfSection || s.to <= s.from {
			continue
		}
		text, err := r.aside(s, doc.Place{})
		if err != nil {
			return nil, err
		}
		out.Add(runningRoles[i%partsOfSection], text)
	}
	return out.Blocks, nil
}
