package odt

import (
	"math"
	"strings"

	"samplan/extract/blocks"
	"samplan/extract/doc"
)

// paragraph is a paragraph being read.
type paragraph struct {
	blocks.Paragraph
	style *style
	blank bool // the text ends in white space, or has not begun: more of it is not shown
}

const (
	twipsPerPoint = 20
	// maxSpaces is how many spaces a text:s may stand for; more fill several lines.
	maxSpaces = 400
)

// paragraph reads the text:p or text:h entered last; level is that of a heading, or 0.
func (r *reader) paragraph(level int, in *place) []blocks.Block {
	isHeader := r.x.Attr("is-list-header") == "true"
	start := number(r.x.Attr("start-value"))
	if r.main {
		r.paras++
	}
	p := &paragraph{style: r.styles.get("paragraph", r.x.Attr("style-name")), blank: true}
	p.Place = r.place()
	r.inline(p, p.style.look)
	if p.style.hidden == blocks.On && p.Len() == 0 {
		return nil // neither it nor its number is printed
	}
	p.Heading = level
	if p.Heading == 0 || p.style.contents {
		p.Heading = p.style.level
	}
	p.Contents = r.contents > 0 || p.style.contents
	var shown blocks.Level
	switch {
	case in != nil && in.number:
		in.number = false
		shown = r.number(p, *in)
	case in == nil && level > 0 && !isHeader:
		shown = r.outline(p, level, start)
	}
	left := p.style.own.left.Or(shown.Left).Or(p.style.left).N
	first := p.style.own.first.Or(shown.First).Or(p.style.first).N
	p.Indent = int(math.Round(float64(left+first) / twipsPerPoint))
	return p.Blocks()
}

// number counts a paragraph of a list.
func (r *reader) number(p *paragraph, at place) blocks.Level {
	if at.style == "" {
		at.style = p.style.list
	}
	var shown blocks.Level
	p.Number, shown = at.next(r.styles.levelsOf(at.style))
	p.Level = at.level + 1
	return shown
}

// outline counts a heading that stands in no list.
func (r *reader) outline(p *paragraph, level int, start blocks.Optional) blocks.Level {
	all := r.styles.outline
	if all == nil {
		all = r.common.outline
	}
	if own := p.style.list; own != "" {
		all = r.styles.levelsOf(own)
	}
	if all == nil {
		return blocks.Level{}
	}
	at := place{list: &r.lists.outline, level: level - 1, start: start}
	var shown blocks.Level
	p.Number, shown = at.next(all)
	return shown
}

// inline reads what stands within a paragraph, from the element entered last.
// White space of the file is one space, and none where a paragraph begins.
func (r *reader) inline(p *paragraph, l look) {
	text := func(s string) { r.write(p, s, l) }
	for name := range r.x.Content(text) {
		r.piece(name, p, l)
	}
}

// piece reads one element within a paragraph.
func (r *reader) piece(name string, p *paragraph, l look) {
	switch name {
	case "span", "a":
		r.inline(p, r.styles.get("text", r.x.Attr("style-name")).look.or(l))
		return
	case "note":
		r.note(p, l)
		return
	case "annotation", "annotation-end", "ruby-text", "script", "tracked-changes", "hidden-paragraph",
		"event-listeners", "dde-connection":
		return
	case "hidden-text":
		if r.x.Attr("is-hidden") == "true" {
			return
		}
	case "variable-set", "variable-input", "user-field-get", "variable-get", "expression", "sequence":
		if r.x.Attr("display") == "none" {
			return
		}
	}
	if isDrawing(name) {
		if l.hidden != blocks.On {
			r.drawing(name, &p.Paragraph)
		}
		return
	}
	if l.hidden == blocks.On {
		return
	}
	switch name {
	case "s":
		n := number(r.x.Attr("c"))
		if !n.Set {
			n.N = 1
		}
		p.Write(strings.Repeat(" ", min(n.N, maxSpaces)), l.run())
		p.blank = false
	case "tab":
		p.Tab()
		p.blank = false
	case "line-break":
		p.Break()
		p.blank = true
	default: // a field: its last result
		r.inline(p, l)
	}
}

// write adds text as it looks.
func (r *reader) write(p *paragraph, s string, l look) {
	if l.hidden == blocks.On {
		return
	}
	s, p.blank = collapse(s, p.blank)
	p.Write(s, l.run())
}

// collapse makes one space of the white space of a file, and none after a blank.
// It says whether the text then ends in one.
func collapse(s string, blank bool) (string, bool) {
	var b strings.Builder
	b.Grow(len(s))
	for _, c := range s {
		switch c {
		case ' ', '\t', '\n', '\r':
			if !blank {
				b.WriteByte(' ')
			}
			blank = true
		default:
			b.WriteRune(c)
			blank = false
		}
	}
	return b.String(), blank
}

// note reads a footnote or endnote: the mark that is printed, and the text.
func (r *reader) note(p *paragraph, l look) {
	count := &r.notes
	if r.x.Attr("note-class") == "endnote" {
		count = &r.ends
	}
	note := doc.Footnote{Place: p.Place}
	for name := range r.x.Children() {
		switch name {
		case "note-citation":
			note.Mark = blocks.Superscript(blocks.Clean(strings.TrimSpace(r.x.Text())))
		case "note-body":
			note.Text = r.aside()
		}
	}
	if l.hidden == blocks.On {
		return
	}
	if next := count.Next(); note.Mark == "" {
		note.Mark = next
	}
	p.Note(note)
	p.blank = false
}

// aside reads a text whose paragraphs are no places of their own.
func (r *reader) aside() string {
	outer := r.main
	r.main = false
	defer func() { r.main = outer }()
	return blocks.PlainText(r.story(nil))
}
