package blocks

// Optional is a number that may not be said.
type Optional struct {
	N   int
	Set bool
}

// Said is a number that is said.
func Said(n int) Optional { return Optional{n, true} }

// Or is the number, or base where it is not said.
func (o Optional) Or(base Optional) Optional {
	if o.Set {
		return o
	}
	return base
}

// Toggle is a property that is on, off or not said.
type Toggle int8

// The values of a Toggle.
const (
	Unsaid Toggle = iota
	On
	Off
)

// Or is the property, or base where it is not said.
func (t Toggle) Or(base Toggle) Toggle {
	if t != Unsaid {
		return t
	}
	return base
}
