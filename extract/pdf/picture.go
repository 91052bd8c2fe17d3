package pdf

import (
	"fmt"

	"samplan/extract/doc"
)

// leastPicture is the least share of a page that an image covers which may
// show text worth reading, such as a pasted table; emblems are smaller.
const leastPicture = 0.03

// leastOutlines is how many filled shapes with curves on a page without text
// look like letters drawn as shapes: fewer are an emblem.
const leastOutlines = 40

// pictures counts what a file shows as images beside text.
type pictures struct {
	seen  map[*xobject]bool
	count int
	first int // page
}

// image takes note of an image: a thin one is a drawn rule. x is nil for one
// within the content.
func (p *painter) image(x *xobject) {
	if p.hidden > 0 {
		return
	}
	p.path.rectangle(&p.ctm, 0, 0, 1, 1)
	b := intersect(bounds(p.path.points), p.clip)
	p.rules.filled(p.path.points, true, &p.clip)
	p.path.points = p.path.points[:0]
	w, h := b.X1-b.X0, b.Y1-b.Y0
	if !(w > 0 && h > 0) {
		return
	}
	p.images++
	if w*h >= leastPicture*p.area {
		p.large = append(p.large, x)
	}
}

// keepPictures adds the large images of a page with text to those of the file:
// each once, however often it is drawn.
func (f *file) keepPictures(p *painter, words []doc.Word) {
	invisible := 0
	for i := range words {
		if words[i].Invisible {
			invisible++
		}
	}
	if 2*invisible > len(words) {
		return // a scan: its words are what the picture shows
	}
	for _, x := range p.large {
		if x != nil && f.pictures.seen[x] {
			continue
		}
		if f.pictures.seen == nil {
			f.pictures.seen = map[*xobject]bool{}
		}
		if f.pictures.seen[x] = true; f.pictures.count == 0 {
			f.pictures.first = p.number
		}
		f.pictures.count++
	}
}

// notes says that there are images beside the text.
func (s *pictures) notes() []doc.Note {
	if s.count == 0 {
		return nil
	}
	return []doc.Note{{Place: doc.Place{Page: s.first}, Code: "image-skipped",
		What: fmt.Sprintf("%d image(s), whose text is not read", s.count), Do: "look in the document at what they show"}}
}

// unread says why a page without words that can be read may still show text,
// or "".
func (p *painter) unread(words []doc.Word) string {
	letters, unknown := 0, 0
	for i := range words {
		letters += len(words[i].Text)
	}
	for _, n := range p.words.undecoded {
		unknown += n * len(unknownText)
	}
	switch {
	case unknown > 0 && 2*unknown > letters:
		return "the fonts of the page do not say which letters they print"
	case len(words) > 0:
		return ""
	case p.images > 0:
		return fmt.Sprintf("the page has no text, only %d images", p.images)
	case p.path.outlines >= leastOutlines:
		return "the page has no text, only shapes, which may be letters"
	}
	return ""
}
