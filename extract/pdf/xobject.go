package pdf

import lib "github.com/ledongthuc/pdf"

// xobject is an external object that Do draws: a form with its content, or an
// image, of which only the place counts.
type xobject struct {
	form      bool
	content   []byte
	err       error
	matrix    matrix
	box       [4]float64
	resources *resources // nil: those of the page
	layer     bool       // in a layer that is switched off
	running   bool       // is being drawn: it must not draw itself
}

// maxFormDepth is the deepest nesting of forms that is followed.
const maxFormDepth = 24

// maxFormBytes bounds the contents of forms that are kept for reuse.
const maxFormBytes = 32 << 20

// drawObject is Do.
func (p *painter) drawObject(name string) {
	x := p.resources.xobject(p.f, name)
	switch {
	case x == nil:
		p.broken("a drawing that the page names but the file lacks")
	case x.layer:
		if x.form {
			p.lost.hiddenLayer = true
		}
	case x.form:
		p.drawForm(x)
	default:
		p.image(x)
	}
}

// xobject looks an external object up.
func (r *resources) xobject(f *file, name string) *xobject {
	if x, ok := r.forms[name]; ok {
		return x
	}
	if r.forms == nil {
		r.forms = map[string]*xobject{}
	}
	var x *xobject
	if v := f.path(r.dict, "XObject", name); v.Kind() == lib.Stream {
		x = f.xobject(v)
	}
	r.forms[name] = x
	return x
}

// xobject reads an external object; a form once for the whole file.
func (f *file) xobject(v lib.Value) *xobject {
	start := streamStart(v)
	if x, ok := f.forms[start]; ok {
		return x
	}
	x := &xobject{form: f.key(v, "Subtype").Name() == "Form", layer: f.layers.off(f, v, "OC")}
	if x.form && !x.layer {
		x.matrix = f.matrix(f.key(v, "Matrix"))
		if x.matrix == (matrix{}) {
			x.matrix = identity
		}
		for i := range x.box {
			x.box[i] = f.index(f.key(v, "BBox"), i).Float64()
		}
		x.content, x.err = f.stream(v)
		if res := f.key(v, "Resources"); res.Kind() == lib.Dict {
			x.resources = f.resourcesOf(res)
		}
	}
	if f.formBytes += len(x.content); f.formBytes < maxFormBytes {
		f.forms[start] = x
	}
	return x
}

// drawForm runs the content of a form in place.
func (p *painter) drawForm(x *xobject) {
	if x.err != nil {
		p.broken("a drawing within the page: " + x.err.Error())
	}
	if x.running || p.depth >= maxFormDepth {
		p.broken("a drawing that contains itself")
		return
	}
	x.running = true
	p.depth++
	p.save()
	floor, text, line := p.floor, p.textMatrix, p.lineMatrix
	saved, oversaved := len(p.saved), p.oversaved
	p.floor, p.oversaved = saved, 0
	depth := len(p.marked)

	p.concat(x.matrix)
	if b := x.box; b[0] != b[2] && b[1] != b[3] {
		p.path.rectangle(&p.ctm, b[0], b[1], b[2]-b[0], b[3]-b[1])
		p.path.clips = true
		p.paint(false, false)
	}
	res := x.resources
	if res == nil {
		res = p.resources
	}
	p.words.open = false
	p.run(x.content, res)
	p.words.open = false

	p.unmarkTo(depth)
	p.saved, p.oversaved = p.saved[:min(saved, len(p.saved))], oversaved
	p.floor, p.textMatrix, p.lineMatrix = floor, text, line
	p.restore()
	p.depth--
	x.running = false
}
