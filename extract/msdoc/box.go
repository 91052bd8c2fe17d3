package msdoc

import (
	"slices"

	"samplan/extract/blocks"
	"samplan/extract/doc"
)

// Bytes of the descriptions of a shape (Spa, 2.9.253) and of the text of a box
// (FTXBXS, 2.9.101), and where they name the shape.
const (
	shapeSize    = 26
	boxSize      = 22
	boxUnused    = 8
	boxShapeName = 14
)

// boxTexts are the texts of the boxes by the shape that they stand in.
type boxTexts struct {
	anchors map[int]int     // the shapes of the body, by character
	texts   map[int]stretch // by shape
}

// readBoxes finds the text boxes of the body. The text of a box stands in a part
// of its own; the body has a character for each shape.
func (r *reader) readBoxes() {
	r.boxes = boxTexts{anchors: map[int]int{}, texts: map[int]stretch{}}
	shapes := readPLC(r.part(pairShapes, "where text boxes stand"), shapeSize)
	for i, item := range shapes.item {
		r.boxes.anchors[shapes.at[i]] = item.i32(0)
	}
	texts := readPLC(r.part(pairBoxTexts, "the text boxes"), boxSize)
	for i, s := range stretches(texts.at, r.stories.boxes) {
		if item := texts.item[i]; item.u16(boxUnused) == 0 {
			r.boxes.texts[item.i32(boxShapeName)] = s
		}
	}
}

// shape reads the text box that is anchored at a character, or notes a picture.
func (r *reader) shape(p *paragraph, at int) error {
	if !r.inBody {
		return nil
	}
	shape, known := r.boxes.anchors[at]
	s, hasText := r.boxes.texts[shape]
	if !known || !hasText {
		if known {
			r.skipped.Add("image-skipped", p.Place)
		}
		return nil
	}
	delete(r.boxes.texts, shape)
	text, err := r.aside(s, p.Place)
	p.Box(text)
	return err
}

// lostBoxes reads the text boxes whose place is not known, as of those within a
// group of shapes. They stand after the body, in their order.
func (r *reader) lostBoxes() ([]blocks.Block, error) {
	var left []stretch
	for _, s := range r.boxes.texts {
		left = append(left, s)
	}
	slices.SortFunc(left, func(a, b stretch) int { return a.from - b.from })
	var out []blocks.Block
	for _, s := range left {
		text, err := r.aside(s, doc.Place{})
		if err != nil {
			return nil, err
		}
		if blocks.PlainText(text) != "" {
			out = append(out, text...)
		}
	}
	if len(out) > 0 {
		r.skipped.Note(doc.Note{Code: "text-box-moved", What: "text boxes were read after the text: where they stand in it is not known", Do: "look in the document where they belong"})
	}
	return out, nil
}
