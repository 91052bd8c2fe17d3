package pdf

import (
	"bytes"
	"errors"
	"fmt"
	"time"
)

// maxObjects is the largest object number that is believed. The longest
// books have some hundred thousand objects.
const maxObjects = 1 << 20

// maxSections is the most cross-reference sections (incremental updates) that
// are followed.
const maxSections = 4096

// entry says where one object of the file stands.
type entry struct {
	kind   uint8 // free, plain or packed
	gen    uint16
	offset int64 // plain: of "N G obj"; packed: its index in the object stream
	stream int   // packed: the number of the object stream
}

const (
	free   = 0
	plain  = 1
	packed = 2
)

// xref is the cross-reference table of a file, of all its sections.
type xref struct {
	entries []entry
	known   []bool // entries set by a newer section
	trailer object // of the newest section
}

var errXref = errors.New("the cross-reference table is damaged")

// readXref follows the chain of cross-reference sections from the last
// startxref of the file, newest first.
func readXref(data []byte, deadline time.Time) (*xref, error) {
	tail := data[max(0, len(data)-2048):]
	i := bytes.LastIndex(tail, []byte("startxref"))
	if i < 0 {
		return nil, fmt.Errorf("%w: no startxref", errXref)
	}
	s := &scanner{buf: tail, pos: i + len("startxref")}
	start := s.next()
	if start.kind != tokNumber {
		return nil, fmt.Errorf("%w: startxref gives no place", errXref)
	}
	x := &xref{}
	todo := []float64{start.num}
	seen := map[int]bool{}
	for len(todo) > 0 {
		at := int(todo[0])
		todo = todo[1:]
		if seen[at] {
			continue
		}
		seen[at] = true
		if len(seen) > maxSections || at < 0 || at >= len(data) || time.Now().After(deadline) {
			return nil, fmt.Errorf("%w: a section at %d", errXref, at)
		}
		trailer, err := x.section(data, at)
		if err != nil {
			return nil, err
		}
		if x.trailer.kind == objNull {
			x.trailer = trailer
		}
		for _, key := range []string{"XRefStm", "Prev"} { // a hybrid file's stream goes before older sections
			if v := trailer.key(key); v.kind == objNumber {
				todo = append(todo, v.num)
			}
		}
	}
	if x.trailer.key("Root").kind != objRef {
		return nil, fmt.Errorf("%w: no Root in the trailer", errXref)
	}
	return x, nil
}

// section reads the table or the stream at the offset and returns its trailer.
func (x *xref) section(data []byte, at int) (object, error) {
	s := &scanner{buf: data, pos: at}
	if t := s.next(); t.is("xref") {
		if err := x.table(s); err != nil {
			return object{}, err
		}
		trailer := s.object(0)
		if trailer.kind != objDict {
			return object{}, fmt.Errorf("%w: no trailer after the table at %d", errXref, at)
		}
		return trailer, nil
	}
	s.pos = at
	def, err := s.definition()
	if err != nil {
		return object{}, fmt.Errorf("%w: at %d is neither a table nor a stream", errXref, at)
	}
	return def.value, x.stream(data, def)
}

// table reads the subsections after "xref", to the word trailer.
func (x *xref) table(s *scanner) error {
	for {
		t := s.next()
		if t.is("trailer") {
			return nil
		}
		n := s.next()
		if t.kind != tokNumber || n.kind != tokNumber {
			return fmt.Errorf("%w: a subsection without numbers", errXref)
		}
		first := int(t.num)
		for i := range int(n.num) {
			offset, gen, use := s.next(), s.next(), s.next()
			if offset.kind != tokNumber || gen.kind != tokNumber {
				return fmt.Errorf("%w: entry of object %d", errXref, first+i)
			}
			e := entry{kind: free, offset: int64(offset.num), gen: uint16(gen.num)}
			if use.is("n") && offset.num > 0 {
				e.kind = plain
			}
			if err := x.set(first+i, e); err != nil {
				return err
			}
		}
	}
}

// stream reads a cross-reference stream.
func (x *xref) stream(data []byte, def definition) error {
	dict := def.value
	if dict.kind != objDict || !def.stream || dict.key("Type").name() != "XRef" {
		return fmt.Errorf("%w: object %d is no cross-reference stream", errXref, def.num)
	}
	raw := rawStream(data, def.start, dict.key("Length").int())
	rows, err := decode(raw, filterSteps(dict))
	if len(rows) == 0 && err != nil {
		return fmt.Errorf("%w: %w", errXref, err)
	}
	var w [3]int
	for i := range w {
		w[i] = dict.key("W").at(i).int()
		if w[i] < 0 || w[i] > 8 {
			return fmt.Errorf("%w: field widths", errXref)
		}
	}
	width := w[0] + w[1] + w[2]
	index := dict.key("Index").items
	if len(index) == 0 {
		index = []object{{kind: objNumber}, dict.key("Size")}
	}
	for i := 0; i+1 < len(index) && width > 0; i += 2 {
		first, n := index[i].int(), index[i+1].int()
		for k := 0; k < n && len(rows) >= width; k++ {
			e := entry{kind: plain}
			if w[0] > 0 {
				e.kind = uint8(bigEndian(rows[:w[0]]))
			}
			second, third := bigEndian(rows[w[0]:w[0]+w[1]]), bigEndian(rows[w[0]+w[1]:width])
			if e.offset = second; e.kind == packed {
				e.offset, e.stream = third, int(second)
			} else {
				e.gen = uint16(third)
			}
			rows = rows[width:]
			if err := x.set(first+k, e); err != nil {
				return err
			}
		}
	}
	return nil
}

func bigEndian(b []byte) (n int64) {
	for _, c := range b {
		n = n<<8 | int64(c)
	}
	return n
}

// set keeps e for object n unless a newer section has one.
func (x *xref) set(n int, e entry) error {
	if n < 0 || n >= maxObjects {
		return fmt.Errorf("%w: object number %d", errXref, n)
	}
	if n >= len(x.entries) {
		x.entries = append(x.entries, make([]entry, n+1-len(x.entries))...)
		x.known = append(x.known, make([]bool, n+1-len(x.known))...)
	}
	if !x.known[n] {
		x.entries[n], x.known[n] = e, true
	}
	return nil
}
