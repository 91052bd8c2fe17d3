package pdf

import (
	lib "github.com/ledongthuc/pdf"

	"samplan/extract/doc"
)

// graphics is the part of the graphics state that text and rules need; q and
// Q save and restore it.
type graphics struct {
	ctm       matrix
	lineWidth float64
	fill      colour
	clip      doc.Box // bounding box of the clipping path, on the page as shown

	font      *font
	size      float64 // Tf
	charSpace float64 // Tc, unscaled text units
	wordSpace float64 // Tw
	stretch   float64 // Tz as a factor
	leading   float64 // TL
	rise      float64 // Ts
	mode      int     // Tr
}

// maxSaved is the deepest nesting of q that is kept; producers stay below a
// hundred.
const maxSaved = 4096

// Text rendering modes that matter.
const (
	modeStroke    = 2 // fill and stroke, which thickens: bold without a bold font
	modeInvisible = 3
)

// save is q.
func (p *painter) save() {
	if len(p.saved) < maxSaved {
		p.saved = append(p.saved, p.graphics)
	} else {
		p.oversaved++
	}
}

// restore is Q. One that no q belongs to is passed over, as viewers do; floor
// keeps a form from taking its caller's states.
func (p *painter) restore() {
	switch n := len(p.saved); {
	case p.oversaved > 0:
		p.oversaved--
	case n > p.floor:
		p.graphics = p.saved[n-1]
		p.saved = p.saved[:n-1]
	}
}

// concat is cm.
func (p *painter) concat(m matrix) {
	next := m.times(&p.ctm)
	if !next.sane() {
		p.broken("a transformation without bounds")
		return
	}
	p.ctm = next
}

// state is an entry of ExtGState: of its parameters only line width and font
// matter.
type state struct {
	lineWidth float64
	font      *font
	size      float64
	hasWidth  bool
}

// setState is gs.
func (p *painter) setState() {
	s := p.resources.state(p.f, p.lastName())
	if s.hasWidth {
		p.lineWidth = s.lineWidth
	}
	if s.font != nil {
		p.font, p.size = s.font, s.size
	}
}

// state looks an entry of ExtGState up.
func (r *resources) state(f *file, name string) state {
	if s, ok := r.states[name]; ok {
		return s
	}
	var s state
	dict := f.path(r.dict, "ExtGState", name)
	if w := f.key(dict, "LW"); !w.IsNull() {
		s.lineWidth, s.hasWidth = w.Float64(), true
	}
	if pair := f.key(dict, "Font"); pair.Len() == 2 {
		if v := f.index(pair, 0); v.Kind() == lib.Dict {
			s.font, s.size = f.font(v), f.index(pair, 1).Float64()
		}
	}
	if r.states == nil {
		r.states = map[string]state{}
	}
	r.states[name] = s
	return s
}
