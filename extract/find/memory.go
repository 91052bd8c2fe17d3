package find

import (
	"sync/atomic"

	"samplan/extract/doc"
)

// perDocument remembers what a function made of the document that it was asked
// about last: several finders begin with the same reading of it. Documents are
// not changed once they are read.
func perDocument[T any](read func(*doc.Document) T) func(*doc.Document) T {
	type made struct {
		of    *doc.Document
		value T
	}
	var last atomic.Pointer[made]
	return func(d *doc.Document) T {
		if m := last.Load(); m != nil && m.of == d {
			return m.value
		}
		m := &made{d, read(d)}
		last.Store(m)
		return m.value
	}
}
