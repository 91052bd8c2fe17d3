package odt

import (
	"regexp"
	"strconv"
	"strings"

	"samplan/extract/archive"
	"samplan/extract/blocks"
)

// look is what the reader needs of the looks of a run (style:text-properties).
type look struct {
	bold   blocks.Toggle
	hidden blocks.Toggle
	raised blocks.Toggle
	lift   blocks.Optional // half points above the line, of text that is not made smaller
	font   string
}

func (l look) or(base look) look {
	l.bold, l.hidden, l.raised = l.bold.Or(base.bold), l.hidden.Or(base.hidden), l.raised.Or(base.raised)
	l.lift = l.lift.Or(base.lift)
	if l.font == "" {
		l.font = base.font
	}
	return l
}

func (l look) run() blocks.Look {
	return blocks.Look{Bold: l.bold == blocks.On, Raised: l.raised, Lift: l.lift.N, Font: l.font}
}

// props are the properties of a style of paragraphs or of text.
type props struct {
	look
	list    string          // of paragraphs that stand in a list without a style
	outline blocks.Optional // level from 0; 9 is body text
	left    blocks.Optional // indents in twentieths of a point
	first   blocks.Optional // of the first line beside left; negative hangs
}

func (p props) or(base props) props {
	p.look = p.look.or(base.look)
	if p.list == "" {
		p.list = base.list
	}
	p.outline = p.outline.Or(base.outline)
	p.left, p.first = p.left.Or(base.left), p.first.Or(base.first)
	return p
}

// definition is a style as it stands in the file.
type definition struct {
	props
	names  []string
	parent string
}

// style is a style with all that it inherits.
type style struct {
	props
	own      props // what a style that the author did not name (automatic) says itself
	level    int   // of a heading, from 1; 0 for other styles
	contents bool  // an entry or the title of a table of contents
}

// key is the name of a style within its family: "paragraph", "text".
type key struct{ family, name string }

// styles are the styles of one part, before those that all parts share.
type styles struct {
	base     *styles // of styles.xml; nil for these themselves
	defined  map[key]definition
	resolved map[key]*style
	lists    map[string]*levels
	outline  *levels           // of numbered headings
	fonts    map[string]string // family of a font by its name in the file
}

func newStyles(base *styles) *styles {
	return &styles{base: base, defined: map[key]definition{}, resolved: map[key]*style{}, lists: map[string]*levels{}, fonts: map[string]string{}}
}

// defaultStyle is the name that stands for the default style of a family.
const defaultStyle = "\x00default"

// read reads the office:styles, office:automatic-styles or office:font-face-decls entered last.
func (s *styles) read(x *archive.Part) {
	for name := range x.Children() {
		switch name {
		case "font-face":
			font := x.Attr("name")
			s.fonts[font] = strings.Trim(x.Attr("font-family"), `'" `)
		case "style":
			s.readStyle(x, x.Attr("name"))
		case "default-style":
			s.readStyle(x, defaultStyle)
		case "list-style":
			id := x.Attr("name")
			s.lists[id] = s.readLevels(x)
		case "outline-style":
			s.outline = s.readLevels(x)
		}
	}
}

func (s *styles) readStyle(x *archive.Part, name string) {
	family := x.Attr("family")
	if family != "paragraph" && family != "text" {
		return
	}
	d := definition{parent: x.Attr("parent-style-name")}
	d.list = x.Attr("list-style-name")
	d.names = []string{x.Attr("display-name"), decodeName(name)}
	if level, ok := x.Lookup("default-outline-level"); ok {
		d.outline = blocks.Said(9) // "" takes it back
		if n, err := strconv.Atoi(level); err == nil && n > 0 && n < 10 {
			d.outline = blocks.Said(n - 1)
		}
	}
	for name := range x.Children() {
		switch name {
		case "paragraph-properties":
			d.left, d.first = twips(x.Attr("margin-left")), twips(x.Attr("text-indent"))
		case "text-properties":
			d.look = s.readLook(x)
		}
	}
	s.defined[key{family, name}] = d
}

// codedSign is a sign of a name that XML does not allow in one.
var codedSign = regexp.MustCompile(`_[0-9a-f]{2,4}_`)

// decodeName undoes the coding of signs in names: "Heading_20_1".
func decodeName(name string) string {
	return codedSign.ReplaceAllStringFunc(name, func(coded string) string {
		code, _ := strconv.ParseUint(strings.Trim(coded, "_"), 16, 16)
		return string(rune(code))
	})
}

// readLook reads the style:text-properties entered last.
func (s *styles) readLook(x *archive.Part) look {
	var l look
	switch weight := x.Attr("font-weight"); {
	case weight == "bold", len(weight) == 3 && weight >= "600" && weight <= "900":
		l.bold = blocks.On
	case weight != "":
		l.bold = blocks.Off
	}
	switch x.Attr("display") {
	case "none":
		l.hidden = blocks.On
	case "true":
		l.hidden = blocks.Off
	}
	l.raised, l.lift = raised(x.Attr("text-position"))
	l.font = strings.Trim(x.Attr("font-family"), `'" `)
	if name := x.Attr("font-name"); l.font == "" && name != "" {
		l.font = s.font(name)
	}
	return l
}

// font is the family of a font.
func (s *styles) font(name string) string {
	for at := s; at != nil; at = at.base {
		if family := at.fonts[name]; family != "" {
			return family
		}
	}
	return name
}

// raised reads "super 58%", "33% 58%", "-33% 58%": where text stands, and its
// size. Lifted text of full size is no superscript.
func raised(position string) (blocks.Toggle, blocks.Optional) {
	fields := strings.Fields(position)
	if len(fields) == 0 {
		return blocks.Unsaid, blocks.Optional{}
	}
	lift, err := strconv.ParseFloat(strings.TrimSuffix(fields[0], "%"), 64)
	switch {
	case fields[0] == "super", err == nil && lift > 0 && (len(fields) == 1 || fields[1] != "100%"):
		return blocks.On, blocks.Optional{}
	case err == nil && lift > 0:
		const halfPoints = 24.0 / 100 // of a percent of a text of 12 points
		return blocks.Unsaid, blocks.Said(int(min(lift, 100) * halfPoints))
	}
	return blocks.Off, blocks.Said(0)
}

// units are the units of lengths in twentieths of a point.
var units = map[string]float64{"pt": 20, "in": 1440, "cm": 1440 / 2.54, "mm": 144 / 2.54, "pc": 240, "px": 15}

// twips reads a length like "0.25in".
func twips(s string) blocks.Optional {
	if len(s) < 3 {
		return blocks.Optional{}
	}
	unit, known := units[s[len(s)-2:]]
	n, err := strconv.ParseFloat(s[:len(s)-2], 64)
	if !known || err != nil || !(n*unit > -1<<20 && n*unit < 1<<20) { // far beyond any measure on a page
		return blocks.Optional{}
	}
	return blocks.Said(int(n * unit))
}

// maxChain is how many styles may be based on each other.
const maxChain = 32

// find is a definition, and whether it is one that all parts share.
func (s *styles) find(k key) (d definition, common, ok bool) {
	for at := s; at != nil; at = at.base {
		if d, ok := at.defined[k]; ok {
			return d, at.base == nil, true
		}
	}
	return definition{}, false, false
}

// get returns a style with what it inherits; a style that is not defined has
// what is the default.
func (s *styles) get(family, name string) *style {
	k := key{family, name}
	if known := s.resolved[k]; known != nil {
		return known
	}
	out := &style{}
	var chain []blocks.Style
	for at, n := name, 0; at != "" && n < maxChain; n++ {
		d, common, ok := s.find(key{family, at})
		if !ok {
			if n == 0 { // used without being defined: its name still tells
				chain = append(chain, blocks.Style{Names: []string{decodeName(at)}})
			}
			break
		}
		if n == 0 && !common {
			out.own = d.props
		}
		out.props = out.props.or(d.props)
		step := blocks.Style{Outline: d.outline}
		if common { // an automatic name ("P1") tells nothing
			step.Names = d.names
		}
		if len(chain) == 1 && chain[0].Names == nil && !chain[0].Outline.Set {
			chain = chain[:0] // the named style below an automatic one is the paragraph's own
		}
		chain = append(chain, step)
		at = d.parent
	}
	if d, _, ok := s.find(key{family, defaultStyle}); ok {
		out.props = out.props.or(d.props)
	}
	out.level, out.contents = blocks.KindOf(chain)
	s.resolved[k] = out
	return out
}
