package docx

import (
	"strings"

	"samplan/extract/blocks"
)

// style is a paragraph or character style with all that it inherits.
type style struct {
	props
	id       string
	level    int      // of a heading, from 1; 0 for other styles
	contents bool     // an entry or the title of a table of contents
	chain    []string // ids of the style and those it is based on, nearest first
}

// definition is a style as it stands in styles.xml.
type definition struct {
	props
	name, based string
}

// styles are the styles of a document, by id.
type styles struct {
	defined  map[string]definition
	resolved map[string]*style
	normal   string // id of the style of paragraphs that name none
}

// readStyles reads styles.xml; text is "" for a document without one.
func readStyles(text string, tokens *int) (*styles, error) {
	s := &styles{defined: map[string]definition{}, resolved: map[string]*style{}}
	if text == "" {
		return s, nil
	}
	x, _ := newPart(withoutTableStyles(text), tokens)
	for name := range x.Children() {
		if name != "style" {
			continue
		}
		kind, id := x.Attr("type"), x.Attr("styleId")
		if isDefault := x.Attr("default"); kind == "paragraph" && (isDefault == "1" || isDefault == "true" || isDefault == "on") {
			s.normal = id
		}
		if kind == "table" {
			continue
		}
		s.defined[id] = readDefinition(x)
	}
	return s, x.Err
}

func readDefinition(x *part) definition {
	var d definition
	for name := range x.Children() {
		switch name {
		case "name":
			d.name = x.Attr("val")
		case "basedOn":
			d.based = x.Attr("val")
		case "pPr":
			look := d.look
			d.props = readProps(x)
			d.look = look // its w:rPr is about the paragraph mark
		case "rPr":
			d.look = readLook(x)
		}
	}
	return d
}

// withoutTableStyles cuts table styles out. They say nothing that is read here,
// and they are nine tenths of the styles that programs copy into every document.
func withoutTableStyles(text string) string {
	const begin, end = `<w:style w:type="table"`, `</w:style>`
	var b strings.Builder
	for {
		from := strings.Index(text, begin)
		if from < 0 {
			break
		}
		length := strings.Index(text[from:], end)
		closed := strings.IndexByte(text[from:], '>')
		if length < 0 || text[from+closed-1] == '/' { // not as Word writes it: read the rest whole
			break
		}
		b.WriteString(text[:from])
		text = text[from+length+len(end):]
	}
	b.WriteString(text)
	return b.String()
}

// maxChain is how many styles may be based on each other; Word itself allows eleven.
const maxChain = 32

// get returns a style with what it inherits; a style that is not defined is empty.
func (s *styles) get(id string) *style {
	if id == "" {
		id = s.normal
	}
	if known := s.resolved[id]; known != nil {
		return known
	}
	out := &style{id: id}
	var chain []blocks.Style
	for at := id; at != "" && len(out.chain) < maxChain; {
		d, ok := s.defined[at]
		if !ok {
			break
		}
		out.chain = append(out.chain, at)
		chain = append(chain, blocks.Style{Names: []string{d.name, at}, Outline: d.outline})
		out.props = out.or(d.props)
		at = d.based
	}
	if len(chain) == 0 { // used without being defined: Word's own names still tell
		chain = []blocks.Style{{Names: []string{id}}}
	}
	out.level, out.contents = blocks.KindOf(chain)
	s.resolved[id] = out
	return out
}
