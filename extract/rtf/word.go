package rtf

import (
	"math"
	"strings"

	"samplan/extract/blocks"
)

// word does what a control word says. It says whether that took the rest of the group.
func (r *reader) word(t token, s *state) (done bool, err error) {
	if read, ok := destinations[t.name]; ok {
		return true, read(r, t, s)
	}
	if s.star {
		r.cut = !r.skipGroup()
		return true, nil
	}
	if sign, ok := signs[t.name]; ok {
		r.write(sign, s)
		return false, nil
	}
	if r.characterWord(t, s) || r.paragraphWord(t, s) || r.cells(s).word(t) {
		return false, nil
	}
	return false, r.mark(t, s)
}

// signs are the characters that have a word.
var signs = map[string]string{
	"emdash": "—", "endash": "–", "bullet": "•", "lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”",
	"emspace": "\u2003", "enspace": "\u2002", "qmspace": "\u2005",
}

// characterWord reads the looks of characters.
func (r *reader) characterWord(t token, s *state) bool {
	switch t.name {
	case "plain":
		s.look = look{font: r.first}
	case "f":
		s.font = t.n
	case "b":
		s.bold = t.on()
	case "v":
		s.hidden = t.on()
	case "deleted", "mvf": // moved away
		s.deleted = t.on()
	case "super":
		s.raised = blocks.Off
		if t.on() {
			s.raised = blocks.On
		}
	case "sub":
		s.raised = blocks.Off
	case "nosupersub":
		s.raised = blocks.Unsaid
	case "up":
		if s.lift = t.n; !t.has {
			s.lift = 6 // what the specification has for no number
		}
	case "dn":
		s.lift = 0
	case "u":
		r.unicode(t.n, s)
	case "uc":
		s.fallback = max(t.n, 0)
	case "deff":
		r.first, s.font = t.n, t.n
	case "ansicpg":
		if t.n != 0 {
			r.page = t.n
		}
	case "mac":
		r.page = macintosh
	case "pc":
		r.page = 437
	case "pca":
		r.page = 850
	case "bin":
		r.skipBytes(t.n)
	default:
		return false
	}
	return true
}

// paragraphWord reads the properties of paragraphs.
func (r *reader) paragraphWord(t token, s *state) bool {
	switch t.name {
	case "pard":
		s.paragraph = paragraph{}
	case "s":
		s.paragraph.style = t.n
	case "outlinelevel":
		s.outline = blocks.Said(t.n)
	case "intbl":
		s.paragraph.depth = max(s.paragraph.depth, 1)
	case "itap":
		s.paragraph.depth = t.n
	case "ilvl":
		s.level = t.n
	case "li", "lin":
		s.left = t.n
	case "fi":
		s.first = t.n
	case "dropcapli":
		s.dropCap = t.n > 0
	default:
		return false
	}
	return true
}

// mark reads what ends a paragraph, a cell or a row, and what parts the text within one.
func (r *reader) mark(t token, s *state) error {
	switch t.name {
	case "par", "sect", "cell", "nestcell", "row", "nestrow":
		if s.sink != toText {
			return nil
		}
	}
	switch t.name {
	case "par", "sect":
		if t.name == "sect" && r.to.p == nil { // it stands after the mark of the last paragraph
			return nil
		}
		return r.endParagraph(*s, s.paragraph.depth)
	case "cell", "nestcell":
		depth := 1
		if t.name == "nestcell" {
			depth = max(s.paragraph.depth, 2)
		}
		end := *s
		end.deleted = false // a cell ends even where its text is deleted
		if err := r.endParagraph(end, depth); err != nil {
			return err
		}
		r.to.EndCell()
	case "row", "nestrow":
		return r.endRow(t.name == "nestrow", s)
	case "tab":
		switch {
		case s.sink == toInstruction:
			r.to.fields.Instruct(" ")
		case s.sink == toText && r.shown(s):
			r.write("", s)
			r.begun().Tab()
		}
	case "line", "lbr", "page", "column":
		if s.sink == toText && r.shown(s) {
			r.begun().Break()
		}
	case "chftn":
		r.to.mark = s.sink == toText && r.shown(s)
	case "ftnalt":
		r.to.endnote = true
	}
	return r.noteWord(t)
}

const twipsPerPoint = 20

// endParagraph ends the paragraph being read, in so many tables.
func (r *reader) endParagraph(s state, depth int) error {
	if r.paragraphs++; r.paragraphs > maxParagraphs {
		return tooLarge("more than %d paragraphs", maxParagraphs)
	}
	p := r.begun()
	r.to.p, r.to.mark = nil, false
	if r.to != r.body {
		r.paragraphs--
	}
	if err := r.to.Begin(depth, p); err != nil {
		return err
	}
	number := strings.TrimSpace(r.to.number)
	r.to.number = ""
	switch {
	case s.hidden && p.Len() == 0: // Word prints neither the paragraph nor its number
	case s.deleted || s.dropCap: // a drop cap is a paragraph of its own in the file
		r.to.Carry(p)
	default:
		p.Number, p.Level = number, s.level+1
		r.finish(p, s.paragraph)
		r.to.Add(p)
	}
	return nil
}

// finish finds what kind of paragraph it is.
func (r *reader) finish(p *blocks.Paragraph, props paragraph) {
	style := r.style(props.style)
	if p.Heading = style.heading; props.outline.Set {
		p.Heading = 0
		if !style.contents {
			p.Heading = blocks.HeadingOf(props.outline.N)
		}
	}
	if p.Heading > 0 && p.Len() > 0 { // a table of contents that was left open
		p.Contents = false
		r.to.fields.CloseContents()
	}
	p.Contents = p.Contents || style.contents
	p.Indent = int(math.Round(float64(props.left+props.first) / twipsPerPoint))
}
