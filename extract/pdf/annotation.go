package pdf

import (
	"math"

	lib "github.com/ledongthuc/pdf"

	"samplan/extract/doc"
)

// maxAnnotations bounds the annotations of a page.
const maxAnnotations = 1 << 13

// Flags of an annotation that keep it off the screen.
const (
	annotationHidden = 1 << 1
	annotationNoView = 1 << 5
)

// annotations draws the appearances of a page's annotations: the filled fields
// of a form and free text are printed with the page. A pop-up is not.
func (f *file) annotations(p *painter, page lib.Value, view matrix) {
	list := f.key(page, "Annots")
	for i := 0; i < min(list.Len(), maxAnnotations) && !p.stopped; i++ {
		a := f.index(list, i)
		if f.key(a, "F").Int64()&(annotationHidden|annotationNoView) != 0 {
			continue
		}
		if f.key(a, "Subtype").Name() == "Popup" || f.layers.off(f, a, "OC") {
			continue
		}
		look := f.path(a, "AP", "N")
		if look.Kind() == lib.Dict {
			look = f.key(look, f.key(a, "AS").Name())
		}
		if look.Kind() != lib.Stream {
			continue
		}
		f.drawAppearance(p, f.xobject(look), f.key(a, "Rect"), view)
	}
}

// drawAppearance draws an appearance so that its box, transformed, fills the
// annotation's rectangle.
func (f *file) drawAppearance(p *painter, x *xobject, rect lib.Value, view matrix) {
	to, ok := f.rectangle(rect)
	if !ok || !x.form && len(x.content) == 0 {
		return
	}
	m := x.matrix
	corners := make([]point, 0, 4)
	for _, c := range [4][2]float64{{x.box[0], x.box[1]}, {x.box[2], x.box[1]}, {x.box[0], x.box[3]}, {x.box[2], x.box[3]}} {
		px, py := m.apply(c[0], c[1])
		corners = append(corners, point{x: px, y: py})
	}
	from := bounds(corners)
	fit := matrix{1, 0, 0, 1, to.X0 - from.X0, to.Y0 - from.Y0}
	if w, h := from.X1-from.X0, from.Y1-from.Y0; w > 0 && h > 0 {
		sx, sy := (to.X1-to.X0)/w, (to.Y1-to.Y0)/h
		fit = matrix{sx, 0, 0, sy, to.X0 - from.X0*sx, to.Y0 - from.Y0*sy}
	}
	p.graphics = graphics{ctm: fit.times(&view), lineWidth: 1, stretch: 1,
		clip: doc.Box{X0: -math.MaxFloat64, Y0: -math.MaxFloat64, X1: math.MaxFloat64, Y1: math.MaxFloat64}}
	p.saved, p.oversaved = p.saved[:0], 0
	if p.resources == nil {
		p.resources = f.resourcesOf(lib.Value{})
	}
	p.drawForm(x)
}
