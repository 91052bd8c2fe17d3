package pdf

// marked is one level of marked content.
type marked struct {
	hidden bool // in a layer that is off
}

// mark is BMC and BDC.
func (p *painter) mark(m marked) {
	if len(p.marked) >= maxSaved {
		return
	}
	p.marked = append(p.marked, m)
	if m.hidden {
		p.hidden++
		p.lost.hiddenLayer = true
	}
}

// unmark is EMC.
func (p *painter) unmark() {
	if n := len(p.marked); n > 0 {
		p.unmarkTo(n - 1)
	}
}

// unmarkTo ends marked content down to that depth.
func (p *painter) unmarkTo(depth int) {
	for n := len(p.marked) - 1; n >= depth; n-- {
		if p.marked[n].hidden {
			p.hidden--
		}
		p.marked = p.marked[:n]
		if p.actual.on && p.actual.depth == n {
			p.applyActual()
		}
	}
}
