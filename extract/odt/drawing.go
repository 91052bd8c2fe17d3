package odt

import "samplan/extract/blocks"

// isDrawing says whether an element is drawn: a frame, a shape, a group.
func isDrawing(name string) bool {
	switch name {
	case "frame", "g", "custom-shape", "rect", "ellipse", "circle", "line", "polyline", "polygon", "path", "regular-polygon",
		"connector", "caption", "measure", "control", "page-thumbnail", "scene":
		return true
	}
	return false
}

// drawing reads the text boxes of a drawing and notes what it shows beside them.
// A frame offers one picture in several formats.
func (r *reader) drawing(kind string, p *blocks.Paragraph) {
	shape, code := kind != "frame" && kind != "g", ""
	var text []blocks.Block
	for name := range r.x.Children() {
		switch name {
		case "text-box":
			text = append(text, r.story(nil)...)
		case "p", "h", "list", "table":
			if shape {
				text = append(text, r.one(name, nil)...)
			} else if name == "table" {
				text = append(text, r.table()...)
			}
		case "object", "object-ole":
			code = "object-skipped"
		case "image":
			if code == "" {
				code = "image-skipped"
			}
		default:
			if isDrawing(name) {
				r.drawing(name, p)
			}
		}
	}
	if code != "" {
		r.skip(code)
	}
	p.Box(text)
}
