package docx

import (
	"errors"
	"slices"
	"strings"

	"samplan/extract/archive"
	"samplan/extract/blocks"
	"samplan/extract/doc"
)

// reader reads the text of one part.
type reader struct {
	x        *part
	main     bool // the part is the main one: its paragraphs are counted as places
	a        *archive.Archive
	styles   *styles
	numbers  *numbering // nil until the first numbered paragraph
	parts    map[string]relation
	marks    marks
	fields   blocks.Fields
	contents int      // tables of contents that are open around the text (content controls)
	sections []string // relationship ids of headers and footers, in order
	skipped  *blocks.Skipped
}

// start reads what the main part refers to, and returns the main part as text.
func start(a *archive.Archive) (*reader, string, error) {
	main, err := mainPart(a)
	if err != nil {
		return nil, "", err
	}
	text, err := readMain(a, main)
	if err != nil {
		return nil, "", err
	}
	r := &reader{a: a, parts: map[string]relation{}, skipped: &blocks.Skipped{}}
	refs, err := relations(a, main)
	if err = r.forgive(err, "relations-unreadable", "which parts belong to the document (styles, notes, headers)"); err != nil {
		return nil, "", err
	}
	for _, rel := range refs {
		r.parts[rel.id] = rel
	}
	styleText, err := a.Read(r.target("styles"))
	if err == nil {
		r.styles, err = readStyles(styleText, &a.Tokens)
	}
	if err = r.forgive(err, "styles-unreadable", "the styles: headings may be missing"); err != nil {
		return nil, "", err
	}
	if r.styles == nil {
		r.styles, _ = readStyles("", &a.Tokens)
	}
	return r, text, nil
}

// forgive turns an error in a part beside the main one into a note. What is
// made to exhaust the reader is not forgiven.
func (r *reader) forgive(err error, code, what string) error {
	if err == nil || errors.Is(err, archive.ErrDTD) || doc.StatusOf(err) == doc.TooLarge {
		return err
	}
	r.skipped.Note(doc.Note{Code: code, What: "could not read " + what + ": " + err.Error(), Do: doResave})
	return nil
}

// target is the part of a kind that is there once, or "".
func (r *reader) target(kind string) string {
	var names []string
	for _, rel := range r.parts {
		if rel.kind == kind {
			names = append(names, rel.target)
		}
	}
	if len(names) == 0 {
		return ""
	}
	return slices.Min(names)
}

// document reads the main part, then the headers and footers.
func (r *reader) document(text string) ([]blocks.Block, error) {
	if err := r.noteFormats(text); err != nil {
		return nil, err
	}
	x, root := newPart(text, &r.a.Tokens)
	r.x, r.main = x, true
	var s story
	if x.Err == nil && root != "document" {
		return nil, damaged("the main part is a %q, not a word document", root)
	}
	for name := range x.Children() {
		if name == "body" {
			r.read(&s)
		}
	}
	if x.Err != nil {
		return nil, x.Err
	}
	running, err := r.running()
	return append(s.end(), running...), err
}

// story is a run of paragraphs and tables: the body, a cell, a text box, a note.
type story struct {
	blocks  []blocks.Block
	carried *blocks.Paragraph // its mark is deleted: what it holds begins the next paragraph
}

// end returns the blocks of a story that is read to its end.
func (s *story) end() []blocks.Block {
	if s.carried != nil {
		s.blocks = append(s.blocks, s.carried.Blocks()...)
		s.carried = nil
	}
	return s.blocks
}

// read reads the paragraphs and tables of the element entered last.
func (r *reader) read(s *story) {
	for name := range r.x.Children() {
		r.readOne(name, s)
	}
}

func (r *reader) readOne(name string, s *story) {
	switch name {
	case "p":
		r.paragraph(s)
	case "tbl":
		r.table(s)
	case "sdt":
		r.control(func() { r.read(s) })
	case "ins", "moveTo", "customXml":
		r.read(s)
	case "AlternateContent":
		r.alternate(func() { r.read(s) })
	case "sectPr":
		r.sections = append(r.sections, readSection(r.x)...)
	case "altChunk":
		r.skip("alt-chunk-skipped")
	case "subDoc":
		r.skip("sub-document-skipped")
	case "oMath", "oMathPara":
		r.skip("equation-skipped")
	}
}

// inner reads a story within another one: fields do not reach over its border.
func (r *reader) inner() []blocks.Block {
	outer := r.fields
	r.fields = blocks.Fields{}
	var s story
	r.read(&s)
	r.fields = outer
	return s.end()
}

// control reads a content control: its content, as if it were not there.
func (r *reader) control(read func()) {
	contents := 0
	for name := range r.x.Children() {
		switch name {
		case "sdtPr":
			for name := range r.x.Children() {
				if name != "docPartObj" {
					continue
				}
				for name := range r.x.Children() {
					if name == "docPartGallery" && strings.EqualFold(r.x.Attr("val"), "Table of Contents") {
						contents = 1
					}
				}
			}
		case "sdtContent":
			r.contents += contents
			read()
			r.contents -= contents
		}
	}
}

// known are the namespaces whose drawings this reader looks into.
var known = strings.Fields("wps wpg wpc wpi wp14 w14 w15")

func isKnown(requires string) bool {
	for _, prefix := range strings.Fields(requires) {
		if !slices.Contains(known, prefix) {
			return false
		}
	}
	return true
}

// alternate reads one of the versions that a document offers, never two: the
// first that this reader knows, otherwise the fallback.
func (r *reader) alternate(read func()) {
	done := false
	for name := range r.x.Children() {
		if done || name == "Choice" && !isKnown(r.x.Attr("Requires")) {
			continue
		}
		if name == "Choice" || name == "Fallback" {
			done = true
			read()
		}
	}
}

// place is the paragraph begun last.
func (r *reader) place() doc.Place {
	if !r.main {
		return doc.Place{}
	}
	return doc.Place{Para: r.x.Paras}
}

// skip counts something that is not read.
func (r *reader) skip(code string) {
	if r.main { // elsewhere it is a logo in the running header
		r.skipped.Add(code, r.place())
	}
}
