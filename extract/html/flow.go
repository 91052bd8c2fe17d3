package html

import (
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"samplan/extract/blocks"
	"samplan/extract/doc"
)

// reader reads the text of a page.
type reader struct {
	sheet    sheet
	measures map[*html.Node]measure
	named    map[string]*html.Node // elements by id, and anchors by name
	anchors  []*html.Node          // links to places in the page, in order
	notes    map[*html.Node]note   // by the link that is the mark
	asides   map[*html.Node]bool   // elements that hold the text of a note
	inNote   bool                  // the text is that of a note
	paras    int                   // paragraphs begun so far
	sizes    map[int]float64       // of the smallest letters of a paragraph, by its place
	written  map[float64]int       // letters of a size
	unseen   int                   // letters that are hidden
	skipped  blocks.Skipped
	err      error
}

// start looks the page through.
func start(root *html.Node) (*reader, error) {
	r := &reader{sheet: sheet{}, measures: map[*html.Node]measure{}, named: map[string]*html.Node{}, sizes: map[int]float64{}, written: map[float64]int{}}
	if _, err := r.measureAll(root, false); err != nil {
		return nil, err
	}
	r.findNotes()
	return r, nil
}

// register keeps what is looked up by name, and the style rules of the page.
func (r *reader) register(n *html.Node) {
	if id := attr(n, "id"); id != "" && r.named[id] == nil {
		r.named[id] = n
	}
	switch n.DataAtom {
	case atom.A:
		if name := attr(n, "name"); name != "" && r.named[name] == nil {
			r.named[name] = n
		}
		if strings.HasPrefix(attr(n, "href"), "#") {
			r.anchors = append(r.anchors, n)
		}
	case atom.Style:
		if n.FirstChild != nil {
			r.sheet.readSheet(n.FirstChild.Data)
		}
	}
}

// place is where text stands: what it inherits from the elements around it.
type place struct {
	look
	role    doc.Role
	heading int   // level, or 0
	depth   int   // lists around it
	item    *item // whose number is still to be printed, or nil
	level   int   // of a list item of Word
	indent  float64
	first   float64 // indent of the first line beside indent
}

// flow is a run of paragraphs and tables: the page, a cell, a note.
type flow struct {
	blocks []blocks.Block
	p      *paragraph // that is open, or nil
	above  int        // line breaks before the paragraph that opens next
}

// paragraph is a paragraph being read.
type paragraph struct {
	blocks.Paragraph
	role   doc.Role
	blank  bool    // the text ends in white space: more of it is not shown
	broken bool    // it ends in a line break
	apart  bool    // what follows stands in a box of its own
	size   float64 // of its smallest letters
}

// open begins a paragraph, unless one is open.
func (r *reader) open(f *flow, at place) *paragraph {
	if f.p != nil {
		return f.p
	}
	r.paras++
	f.p = &paragraph{role: at.role, blank: true, size: math.MaxFloat64}
	f.p.Place = doc.Place{Para: r.paras}
	f.p.Heading = at.heading
	f.p.Contents = at.role == doc.Contents
	f.p.Indent = int(math.Round(at.indent + at.first))
	if at.level > 0 {
		f.p.Level = at.level
	}
	if at.item != nil && !at.item.printed {
		at.item.printed = true
		f.p.Number, f.p.Level = at.item.number, at.depth
	}
	for ; f.above > 0; f.above-- {
		f.p.Break()
	}
	return f.p
}

// close ends the paragraph that is open.
func (r *reader) close(f *flow) {
	p := f.p
	if p == nil {
		return
	}
	f.p = nil
	r.sizes[p.Place.Para] = p.size
	made := p.Blocks()
	if p.role != "" {
		for i := range made {
			made[i].Role = p.role
		}
	}
	f.blocks = append(f.blocks, made...)
}

// document reads the whole page.
func (r *reader) document(root *html.Node) ([]blocks.Block, error) {
	var f flow
	r.children(root, &f, place{look: look{size: usualSize}})
	r.close(&f)
	r.headingsBySize(f.blocks)
	furnitureAlone(f.blocks)
	return f.blocks, r.err
}

// inner reads a flow within another one.
func (r *reader) inner(n *html.Node, at place) []blocks.Block {
	var f flow
	at.item, at.indent, at.first = nil, 0, 0
	r.children(n, &f, at)
	r.close(&f)
	return f.blocks
}

// children reads what stands within an element.
func (r *reader) children(n *html.Node, f *flow, at place) {
	for c := n.FirstChild; c != nil; {
		c = r.node(c, f, at)
	}
}

// node reads a text or an element, and returns what comes after it.
func (r *reader) node(n *html.Node, f *flow, at place) *html.Node {
	if r.err != nil {
		return nil
	}
	switch n.Type {
	case html.TextNode:
		r.text(n.Data, f, at)
		return n.NextSibling
	case html.ElementNode:
	default:
		return n.NextSibling
	}
	p := r.sheet.of(n)
	b := boxOf(n, p)
	if b == none {
		if !unshown[n.DataAtom] {
			r.unseen += r.measures[n].letters
		}
		return n.NextSibling
	}
	if r.asides[n] || isComment(n, p) {
		return n.NextSibling
	}
	if mark, ok := r.notes[n]; ok && !r.inNote {
		r.mark(mark, f, at)
		return n.NextSibling
	}
	at.look = lookOf(n, p, at.look)
	at.role = r.roleOf(n, p, at.role)
	switch b {
	case inline, inlineBlock:
		r.inline(n, b, p, f, at)
	case row, cell, rowGroup, caption: // without the table that they belong to
		return r.looseRows(n, b, f, at)
	case tableBox:
		r.close(f)
		if g := r.tableOf(n); n.DataAtom == atom.Table {
			r.table(g, f, at)
		} else {
			r.oneRow(g, f, at)
		}
	case flex:
		r.close(f)
		r.flexRow(n, f, at)
		r.close(f)
	default:
		r.close(f)
		r.block(n, p, f, at)
		r.close(f)
	}
	return n.NextSibling
}

var headingLevels = map[atom.Atom]int{atom.H1: 1, atom.H2: 2, atom.H3: 3, atom.H4: 4, atom.H5: 5, atom.H6: 6}

// msoLevel is the level of a list item of Word: "l0 level2 lfo1".
var msoLevel = regexp.MustCompile(`\blevel(\d)\b`)

// block reads an element that begins a new line.
func (r *reader) block(n *html.Node, p properties, f *flow, at place) {
	if level := r.headingOf(n, p); level > 0 {
		at.heading = level
	}
	if n.DataAtom == atom.P || n.DataAtom == atom.Div || n.DataAtom == atom.Dd || n.DataAtom == atom.Blockquote {
		at.indent += points(p["margin-left"]) + points(p["padding-left"])
		at.first = points(p["text-indent"])
	}
	if m := msoLevel.FindStringSubmatch(p["mso-list"]); m != nil {
		at.level, _ = strconv.Atoi(m[1])
	}
	switch n.DataAtom {
	case atom.Ul, atom.Ol, atom.Menu, atom.Dir:
		r.list(n, p, f, at)
	case atom.Dl:
		r.definitions(n, f, at)
	case atom.Li:
		r.item(n, nil, f, at)
	case atom.Pre, atom.Listing, atom.Xmp, atom.Plaintext:
		r.preformatted(n, f, at)
	default:
		r.children(n, f, at)
	}
}

// headingOf is the level of a heading, or 0: by the element, by its role, by what
// Word says of it, or by the name of its style.
func (r *reader) headingOf(n *html.Node, p properties) int {
	if level := headingLevels[n.DataAtom]; level > 0 {
		return level
	}
	if strings.EqualFold(attr(n, "role"), "heading") {
		if level, err := strconv.Atoi(attr(n, "aria-level")); err == nil && level > 0 && level < 7 {
			return level
		}
		return 2
	}
	if n.DataAtom != atom.P {
		return 0
	}
	if level, err := strconv.Atoi(p["mso-outline-level"]); err == nil && level > 0 && level < 10 {
		return level
	}
	heading, _ := blocks.KindOf([]blocks.Style{{Names: styleNames(n)}})
	return heading
}

// styleNames are the classes of a paragraph as names of styles: "MsoTitle" is "Title".
func styleNames(n *html.Node) []string {
	names := strings.Fields(attr(n, "class"))
	for i, name := range names {
		names[i] = strings.TrimPrefix(name, "Mso")
	}
	return names
}

// Sizes by which paragraphs are headings where a page has no other ones.
const (
	headingAbove   = 0.5 // points above the usual letters
	longestHeading = 150 // characters
	maxLevels      = 6
)

// headingsBySize makes headings of paragraphs that are wholly bold and larger
// than the text, where a page has none: programs that make pages of documents
// often write them so. The largest are of level 1.
func (r *reader) headingsBySize(all []blocks.Block) {
	usual, most := 0.0, 0
	for size, n := range r.written {
		if n > most || n == most && size < usual {
			usual, most = size, n
		}
	}
	var sizes []float64
	var found []*blocks.Block
	for i := range all {
		b := &all[i]
		if b.Kind == doc.Heading && b.Role == doc.Body {
			return
		}
		if b.Kind == doc.TableKind || b.Role != doc.Body || !b.Bold || len(b.Text) > longestHeading || r.sizes[b.Place.Para] < usual+headingAbove {
			continue
		}
		found = append(found, b)
		sizes = append(sizes, r.sizes[b.Place.Para])
	}
	slices.Sort(sizes)
	sizes = slices.Compact(sizes)
	for _, b := range found {
		i, _ := slices.BinarySearch(sizes, r.sizes[b.Place.Para])
		b.Kind, b.Level = doc.Heading, min(len(sizes)-i, maxLevels)
	}
}

// leastHidden is how many hidden letters are told of: fewer are labels for
// those who hear the page.
const leastHidden = 200

// notesOf are the doubts about what was not read.
func (r *reader) notesOf() []doc.Note {
	notes := r.skipped.Notes()
	if r.unseen >= leastHidden {
		notes = append(notes, doc.Note{Code: "hidden-skipped", What: "parts of the page are hidden until something is clicked; they were not read",
			Do: "open the page in a browser and look whether they belong to the plan"})
	}
	return notes
}

func isSpace(s string) bool { return strings.TrimFunc(s, unicode.IsSpace) == "" }
