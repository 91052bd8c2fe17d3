package odt

import (
	"errors"
	"strconv"
	"strings"

	"samplan/extract/archive"
	"samplan/extract/blocks"
	"samplan/extract/doc"
)

// reader reads the text of a document.
type reader struct {
	x        *archive.Part
	a        *archive.Archive
	common   *styles // those of styles.xml that all parts share
	styles   *styles // of the part being read
	lists    lists
	main     bool // the part is content.xml: its paragraphs are counted as places
	paras    int  // paragraphs begun so far
	contents int  // tables of contents that are open around the text
	repeated int  // cells made by repetition so far
	notes    blocks.Marks
	ends     blocks.Marks
	running  blocks.Running
	skipped  blocks.Skipped
}

// document reads the shared styles, the body, and the headers and footers.
func (r *reader) document() ([]blocks.Block, error) {
	r.notes, r.ends = blocks.Marks{Format: "decimal", Count: 1}, blocks.Marks{Format: "lowerRoman", Count: 1}
	if err := r.forgive(r.readStyles(), "styles-unreadable", "the styles: headings, headers and footers may be missing"); err != nil {
		return nil, err
	}
	text, err := r.a.Read(contentName)
	if err != nil {
		return nil, err
	}
	if text == "" {
		return nil, damaged("part %s is missing", contentName)
	}
	x, root := archive.NewPart(text, &r.a.Tokens)
	if x.Err == nil && root != "document-content" {
		return nil, damaged("part %s is a %q, not the content of a document", contentName, root)
	}
	r.x, r.styles, r.main = x, newStyles(r.common), true
	var body []blocks.Block
	for name := range x.Children() {
		switch name {
		case "font-face-decls", "automatic-styles":
			r.styles.read(x)
		case "body":
			body = append(body, r.body()...)
		}
	}
	return append(body, r.running.Blocks...), x.Err
}

// body reads the office:body entered last.
func (r *reader) body() []blocks.Block {
	var out []blocks.Block
	for name := range r.x.Children() {
		if name != "text" {
			r.fail(damaged("it holds a %s, not a text", name))
			continue
		}
		out = append(out, r.story(nil)...)
	}
	return out
}

// fail ends the reading.
func (r *reader) fail(err error) {
	if r.x.Err == nil {
		r.x.Err = err
	}
}

// forgive turns an error in a part beside the content into a note. What is made
// to exhaust the reader is not forgiven.
func (r *reader) forgive(err error, code, what string) error {
	if err == nil || errors.Is(err, archive.ErrDTD) || doc.StatusOf(err) == doc.TooLarge {
		return err
	}
	r.skipped.Note(doc.Note{Code: code, What: "could not read " + what + ": " + err.Error(), Do: doResave})
	return nil
}

// story reads the paragraphs, lists and tables of the element entered last.
func (r *reader) story(in *place) []blocks.Block {
	var out []blocks.Block
	for name := range r.x.Children() {
		out = append(out, r.one(name, in)...)
	}
	return out
}

// one reads a piece of a story. in is where it stands in a list, or nil.
func (r *reader) one(name string, in *place) []blocks.Block {
	switch name {
	case "p":
		return r.paragraph(0, in)
	case "h":
		level, err := strconv.Atoi(r.x.Attr("outline-level"))
		if err != nil || level < 1 {
			level = 1
		}
		return r.paragraph(min(level, 9), in)
	case "list":
		at := r.lists.enter(r.x, in)
		return r.list(&at)
	case "numbered-paragraph":
		return r.numbered()
	case "table":
		return r.table()
	case "section":
		if r.x.Attr("display") == "none" {
			return nil
		}
		return r.story(in)
	case "table-of-content", "illustration-index", "table-index", "object-index", "user-index":
		r.contents++
		defer func() { r.contents-- }()
		return r.story(in)
	case "alphabetical-index", "bibliography", "index-body", "index-title":
		return r.story(in)
	}
	if isDrawing(name) {
		var p blocks.Paragraph
		p.Place = r.place()
		r.drawing(name, &p)
		return p.Boxes
	}
	return nil // declarations, deleted text, marks
}

// list reads the items of the text:list entered last.
func (r *reader) list(at *place) []blocks.Block {
	var out []blocks.Block
	for name := range r.x.Children() {
		switch name {
		case "list-item":
			item := *at
			item.number = true
			item.start = number(r.x.Attr("start-value"))
			if style := r.x.Attr("style-override"); style != "" {
				item.style = style
			}
			out = append(out, r.story(&item)...)
		case "list-header":
			header := *at
			out = append(out, r.story(&header)...)
		}
	}
	return out
}

// numbered reads a text:numbered-paragraph: an item that says itself where it stands.
func (r *reader) numbered() []blocks.Block {
	level := number(r.x.Attr("level"))
	at := place{list: &blocks.List{}, style: r.x.Attr("style-name"), level: max(level.N-1, 0), start: number(r.x.Attr("start-value")), number: true}
	id := "numbered " + r.x.Attr("list-id")
	if r.lists.byID == nil {
		r.lists.byID, r.lists.byStyle = map[string]*blocks.List{}, map[string]*blocks.List{}
	}
	if known := r.lists.byID[id]; known != nil {
		at.list = known
	}
	r.lists.byID[id] = at.list
	return r.story(&at)
}

func number(s string) blocks.Optional {
	n, err := strconv.Atoi(strings.TrimSpace(s))
	if err != nil || n < 0 || n > 1<<24 {
		return blocks.Optional{}
	}
	return blocks.Said(n)
}

// place is the paragraph begun last.
func (r *reader) place() doc.Place {
	if !r.main {
		return doc.Place{}
	}
	return doc.Place{Para: r.paras}
}

// next is the paragraph that begins next: the first of a table or a cell.
func (r *reader) next() doc.Place {
	p := r.place()
	if r.main {
		p.Para++
	}
	return p
}

// skip counts something that is not read.
func (r *reader) skip(code string) {
	if r.main { // elsewhere it is a logo in the running header
		r.skipped.Add(code, r.place())
	}
}
