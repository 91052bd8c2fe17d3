package rtf

import (
	"io"
	"unicode/utf16"

	"samplan/extract/blocks"
	"samplan/extract/doc"
)

// Caps against files made to exhaust the reader.
const (
	maxDepth      = 512     // groups within each other; Word writes some forty
	maxParagraphs = 200_000 // 300 pages have some 10 000
	maxText       = 8 << 20 // bytes of text; 300 pages have 800 000
)

// reader reads the text of a document.
type reader struct {
	*scanner
	page       int // code page of the document
	fonts      map[int]font
	defined    map[int]definition
	styles     map[int]style
	first      int  // the font of text that names none
	depth      int  // groups around the text
	cut        bool // the file breaks off
	unread     bool // letters of a code page that is not known
	to         *story
	body       *story
	running    blocks.Running
	footnotes  blocks.Marks
	endnotes   blocks.Marks
	paragraphs int
	size       int // bytes of text so far
	bytes      []byte
	high       rune // first half of a letter beyond the first plane
	skip       int  // characters that stand for one before, for older readers
	skipped    blocks.Skipped
}

// story is a run of paragraphs and tables: the body, a header, a note, a text box.
type story struct {
	blocks.Story
	p       *blocks.Paragraph // being read; nil before its first text
	fields  blocks.Fields
	row     row // of the outermost table
	number  string
	mark    bool // the mark of a note was printed: its text comes next
	endnote bool // the story is an endnote
	anchor  doc.Place
}

// state is what a group takes over from the one around it.
type state struct {
	look
	paragraph
	fallback int // how many characters stand for one of \u
	sink     sink
	star     bool // \* came: a word that is not known skips the group
	object   bool // an embedded object: its picture is not noted
	inner    *row // of an inner table: words about a row are about this one
}

// sink is where text goes.
type sink int8

const (
	toText sink = iota
	toInstruction
	toNumber
	toNowhere
)

// look is the look of characters.
type look struct {
	font    int
	bold    bool
	hidden  bool
	deleted bool
	raised  blocks.Toggle
	lift    int // half points
}

// paragraph is the properties of a paragraph.
type paragraph struct {
	style   int
	outline blocks.Optional
	depth   int // tables that it stands in
	level   int // of a list, from 0
	left    int // twips
	first   int
	dropCap bool
}

func newReader(r io.Reader) *reader {
	out := &reader{scanner: newScanner(r), page: windows, fonts: map[int]font{}, defined: map[int]definition{}, styles: map[int]style{},
		body: &story{}, footnotes: blocks.Marks{Format: "decimal", Count: 1}, endnotes: blocks.Marks{Format: "decimal", Count: 1}}
	out.to = out.body
	return out
}

// document reads the whole file.
func (r *reader) document() ([]blocks.Block, error) {
	for t := r.next(); t.kind != openGroup; t = r.next() { // white space may stand before it
		if t.kind == endOfFile {
			return nil, io.ErrUnexpectedEOF
		}
	}
	if err := r.group(state{fallback: 1}); err != nil {
		return nil, err
	}
	if r.err != nil {
		return nil, r.err
	}
	if !r.cut && r.hasRest() {
		r.skipped.Note(doc.Note{Code: "rest-unread", What: "more follows after the end of the document: it was not read", Do: doResave})
	}
	if r.cut {
		r.to.p = nil // its end is missing: a number in it may be half
		r.skipped.Note(doc.Note{Code: "file-truncated", What: "the file breaks off: what comes after was not read, nor the last unfinished paragraph or cell",
			Do: "get it again; a copy or a download may have failed"})
	}
	if r.unread {
		r.skipped.Note(doc.Note{Code: "letters-unread", What: "letters of a code page that is not known are shown as �", Do: doResave})
	}
	all, err := r.end(r.body, paragraph{})
	return append(all, r.running.Blocks...), err
}

// hasRest says whether anything stands behind the last brace.
func (r *reader) hasRest() bool {
	for t := r.next(); ; t = r.next() {
		if t.kind != text || t.char > ' ' {
			return t.kind != endOfFile
		}
	}
}

// end ends a story: the last paragraph may have no mark.
func (r *reader) end(s *story, props paragraph) ([]blocks.Block, error) {
	if s.p != nil {
		outer := r.to
		r.to = s
		err := r.endParagraph(state{paragraph: props}, props.depth)
		if r.to = outer; err != nil {
			return nil, err
		}
	}
	return s.End()
}

// group reads a group to its end. Its first word may say that it is no text.
func (r *reader) group(s state) error {
	if r.depth++; r.depth > maxDepth {
		return tooLarge("more than %d groups within each other", maxDepth)
	}
	defer func() { r.depth-- }()
	s.star = false
	for {
		t := r.next()
		if t.kind != text {
			r.flush(&s)
		}
		switch t.kind {
		case endOfFile:
			r.cut = true
			return nil
		case openGroup:
			r.skip = 0
			if err := r.group(s); err != nil || r.cut {
				return err
			}
		case closeGroup:
			r.skip = 0
			return nil
		case text:
			r.byteOf(t.char)
		case symbol:
			r.symbol(t.char, &s)
		case word:
			if r.skip > 0 && t.name != "bin" {
				r.skip--
				continue
			}
			if done, err := r.word(t, &s); done || err != nil {
				return err
			}
		}
		if r.size+len(r.bytes) > maxText {
			return tooLarge("more than %d bytes of text", maxText)
		}
	}
}

// byteOf takes a byte of text, unless it stands for a letter that was read.
func (r *reader) byteOf(b byte) {
	if r.skip > 0 {
		r.skip--
		return
	}
	r.bytes = append(r.bytes, b)
}

// flush writes the bytes read so far: they are of one font.
func (r *reader) flush(s *state) {
	if len(r.bytes) == 0 {
		return
	}
	page := r.page
	if f, ok := r.fonts[s.font]; ok && f.page != 0 && r.page != utf8 {
		page = f.page
	}
	out, whole := decode(r.bytes, page)
	r.unread = r.unread || !whole
	r.bytes = r.bytes[:0]
	r.write(out, s)
}

// unicode writes the letter of \u, a number of 16 bits with a sign.
func (r *reader) unicode(n int, s *state) {
	r.skip = s.fallback
	c := rune(uint16(n))
	if utf16.IsSurrogate(c) {
		if r.high == 0 {
			r.high = c
			return
		}
		c, r.high = utf16.DecodeRune(r.high, c), 0
	}
	r.write(string(c), s)
}

// symbol reads a backslash with a sign.
func (r *reader) symbol(c byte, s *state) {
	if r.skip > 0 && c != '*' {
		r.skip--
		return
	}
	switch c {
	case '*':
		s.star = true
	case '~':
		r.write("\u00a0", s)
	case '_':
		r.write("-", s)
	}
}

// shown says whether text is printed.
func (r *reader) shown(s *state) bool {
	return !s.hidden && !s.deleted && !r.to.fields.InInstruction()
}

// write adds text as it looks.
func (r *reader) write(text string, s *state) {
	r.size += len(text)
	switch {
	case s.sink == toNowhere:
	case s.sink == toInstruction:
		r.to.fields.Instruct(text)
	case s.sink == toNumber:
		if !s.hidden && !s.deleted {
			r.to.number += blocks.Symbols(blocks.Clean(text), r.fonts[s.font].name)
		}
	case r.shown(s):
		p := r.begun()
		p.Write(text, blocks.Look{Bold: s.bold, Raised: s.raised, Lift: s.lift, Font: r.fonts[s.font].name})
		if r.to.fields.InContents() {
			p.Contents = true
		}
	}
}

// begun is the paragraph being read.
func (r *reader) begun() *blocks.Paragraph {
	if r.to.p == nil {
		r.to.p = &blocks.Paragraph{Place: r.to.anchor}
		if r.to == r.body {
			r.to.p.Place = doc.Place{Para: r.paragraphs + 1}
		}
	}
	return r.to.p
}
