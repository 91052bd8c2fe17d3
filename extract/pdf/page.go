package pdf

import (
	"fmt"
	"math"
	"slices"

	lib "github.com/ledongthuc/pdf"

	"samplan/extract/doc"
)

// Bounds of a document.
const (
	maxPages    = 5000    // a plan has some tens
	maxNodes    = 1 << 16 // of the page tree
	maxAllWords = 1 << 19 // of all pages
	maxAllRules = 1 << 19
	maxAllText  = 1 << 26 // bytes
)

// pageNode is a page with what it inherits from the tree above it.
type pageNode struct {
	dict      lib.Value
	resources lib.Value
	mediaBox  lib.Value
	cropBox   lib.Value
	rotate    int
}

// pageNodes walks the page tree. cut tells that it is too large.
func (f *file) pageNodes() (pages []pageNode, cut bool) {
	nodes := 0
	var above []string // the nodes from the root to here, as they say of themselves
	var walk func(v lib.Value, from pageNode)
	walk = func(v lib.Value, from pageNode) {
		if nodes++; nodes > maxNodes || len(pages) >= maxPages || f.isLate() {
			cut = true
			return
		}
		inherit(f, v, &from)
		kids := f.key(v, "Kids")
		if kids.Kind() != lib.Array || f.key(v, "Type").Name() == "Page" {
			if v.Kind() == lib.Dict {
				from.dict = v
				pages = append(pages, from)
			}
			return
		}
		self := v.String()
		if slices.Contains(above, self) || len(above) >= maxDepth {
			f.damage("a part of the page tree that contains itself")
			return
		}
		above = append(above, self)
		for i := 0; i < kids.Len() && !cut; i++ {
			walk(f.index(kids, i), from)
		}
		above = above[:len(above)-1]
	}
	walk(f.path(f.lib.Trailer(), "Root", "Pages"), pageNode{})
	return pages, cut
}

// inherit takes over the entries that pages inherit.
func inherit(f *file, v lib.Value, to *pageNode) {
	for _, e := range []struct {
		key string
		to  *lib.Value
	}{{"Resources", &to.resources}, {"MediaBox", &to.mediaBox}, {"CropBox", &to.cropBox}} {
		if got := f.key(v, e.key); !got.IsNull() {
			*e.to = got
		}
	}
	if r := f.key(v, "Rotate"); !r.IsNull() {
		to.rotate = int(math.Round(r.Float64()/90)) * 90
	}
}

// usualPage is the size taken where a page tells none: A4.
var usualPage = doc.Box{X1: 595.28, Y1: 841.89}

// largestPage is the largest side of a page that is believed, in points: the
// limit of the format before UserUnit is 14 400.
const largestPage = 1e6

// rectangle reads a box of a page.
func (f *file) rectangle(v lib.Value) (doc.Box, bool) {
	if v.Len() < 4 {
		return doc.Box{}, false
	}
	a, b := f.index(v, 0).Float64(), f.index(v, 1).Float64()
	c, d := f.index(v, 2).Float64(), f.index(v, 3).Float64()
	box := doc.Box{X0: math.Min(a, c), Y0: math.Min(b, d), X1: math.Max(a, c), Y1: math.Max(b, d)}
	ok := box.X1-box.X0 >= 1 && box.Y1-box.Y0 >= 1 && box.X0 > -largestPage && box.Y0 > -largestPage &&
		box.X1 < largestPage && box.Y1 < largestPage
	return box, ok
}

// view returns the size of the page as it is shown, and the transformation
// from its user space to that: CropBox, Rotate, UserUnit.
func (f *file) view(n *pageNode) (width, height float64, m matrix) {
	box, ok := f.rectangle(n.mediaBox)
	if !ok {
		box = usualPage
	}
	if crop, ok := f.rectangle(n.cropBox); ok {
		if both := intersect(box, crop); both.X1-both.X0 >= 1 && both.Y1-both.Y0 >= 1 {
			box = both
		}
	}
	unit := f.key(n.dict, "UserUnit").Float64()
	if !(unit >= 0.01 && unit <= 100) {
		unit = 1
	}
	w, h := box.X1-box.X0, box.Y1-box.Y0
	switch ((n.rotate % 360) + 360) % 360 {
	case 90:
		m, width, height = matrix{0, -1, 1, 0, -box.Y0, box.X1}, h, w
	case 180:
		m, width, height = matrix{-1, 0, 0, -1, box.X1, box.Y1}, w, h
	case 270:
		m, width, height = matrix{0, 1, -1, 0, box.Y1, -box.X0}, h, w
	default:
		m, width, height = matrix{1, 0, 0, 1, -box.X0, -box.Y0}, w, h
	}
	scaled := matrix{unit, 0, 0, unit, 0, 0}
	return width * unit, height * unit, m.times(&scaled)
}

// page reads one page.
func (f *file) page(n *pageNode, number int) (doc.Page, []doc.Note) {
	width, height, m := f.view(n)
	out := doc.Page{Number: number, Width: width, Height: height}
	p := &painter{f: f, number: number, area: width * height, operands: f.operands,
		words: wordList{text: f.text[:0], marks: f.marks[:0], spans: f.spans[:0]}}
	p.graphics = graphics{ctm: m, lineWidth: 1, stretch: 1, clip: doc.Box{X1: width, Y1: height}}
	content, err := f.contents(n.dict)
	if err != nil {
		p.broken("content: " + err.Error())
	}
	p.textMatrix, p.lineMatrix = identity, identity
	p.run(content, f.resourcesOf(n.resources))
	p.unmarkTo(0)
	f.annotations(p, n.dict, m)

	out.Rules = p.rules.finish()
	words, outside, struck := p.words.finish(width, height, out.Rules, f.isLate)
	out.Words, out.Dots = words, p.path.dots
	f.text, f.marks, f.spans, f.operands = p.words.text, p.words.marks, p.words.spans, p.operands
	return out, p.notes(outside, struck, words)
}

// contents joins the content streams of a page.
func (f *file) contents(page lib.Value) ([]byte, error) {
	v := f.key(page, "Contents")
	if v.Kind() == lib.Stream {
		return f.stream(v)
	}
	var all []byte
	var first error
	for i := range v.Len() {
		part, err := f.stream(f.index(v, i))
		if err != nil && first == nil {
			first = err
		}
		if len(all)+len(part) > maxStreamBytes || f.late {
			return all, errTooMuch
		}
		all = append(append(all, part...), '\n')
	}
	return all, first
}

// notes says what of the page was not read, or was read with a doubt.
func (p *painter) notes(outside, struck int, words []doc.Word) []doc.Note {
	at := doc.Place{Page: p.number}
	notes := p.lost.notes(p.number)
	add := func(code, do, what string, n ...any) {
		notes = append(notes, doc.Note{Place: at, Code: code, What: fmt.Sprintf(what, n...), Do: do})
	}
	for _, u := range p.words.sortedUndecoded() {
		add("font-undecoded", "compare with the page; each such character stands as \uFFFD",
			"font %q does not say which letters %d of its characters are", u.name, u.count)
	}
	if n := p.lost.doubts; n > 0 {
		add("text-doubtful", "look at the page", "%d pieces of text, the first: %s", n, p.lost.firstDoubt)
	}
	if outside > 0 {
		add("outside-page", "", "%d words stand outside of the page as it is shown", outside)
	}
	if struck > 0 {
		add("struck-out", "look at the page", "%d words are struck out, in whole or in part, and left out", struck)
	}
	if p.lost.hiddenLayer {
		add("hidden-layer", "", "a layer that is switched off is not read")
	}
	if p.words.full || p.rules.full {
		add("page-too-full", "look at the page", "the page has more words or lines than are read")
	}
	if why := p.unread(words); why != "" {
		add(doc.PageUnread, "read it by OCR", "%s", why)
	} else if len(words) > 0 {
		p.f.keepPictures(p, words)
	}
	return notes
}
