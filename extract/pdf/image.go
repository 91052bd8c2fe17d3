package pdf

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"io"
	"strconv"
)

// Addresses in the image. An object that is not served from the file as
// it stands there has the address (n+1)<<servedShift; the tail is behind all.
const (
	servedShift = 36
	tailAt      = int64(1) << 60
)

// newTail writes the cross-reference stream of the image.
func (f *file) newTail() []byte {
	x := f.xref
	const row = 1 + 8 + 2
	var b bytes.Buffer
	size := len(x.entries)
	fmt.Fprintf(&b, "%d 0 obj\n<</Type/XRef/Size %d/W[1 8 2]/Root %d %d R/Length %d>>stream\n",
		size, size, int(x.trailer.key("Root").num), x.genOf(int(x.trailer.key("Root").num)), size*row)
	rows := make([]byte, 0, size*row)
	for n, e := range x.entries {
		kind, at := uint8(plain), e.offset
		switch {
		case e.kind != plain && e.kind != packed:
			kind = free
		case e.kind == packed || f.rewrites:
			at = int64(n+1) << servedShift
		}
		rows = append(rows, kind)
		rows = binary.BigEndian.AppendUint64(rows, uint64(at))
		rows = binary.BigEndian.AppendUint16(rows, e.gen)
	}
	b.Write(rows)
	// The library wants the word startxref within the last hundred bytes and
	// a line end before it.
	b.WriteString("\nendstream\nendobj\nstartxref\n" + strconv.FormatInt(tailAt, 10) + "\n%%EOF\n")
	return b.Bytes()
}

func (x *xref) genOf(n int) uint16 {
	if n < 0 || n >= len(x.entries) {
		return 0
	}
	return x.entries[n].gen
}

// imageHead is the only head that the library takes.
const imageHead = "%PDF-1.7\n"

// ReadAt reads the image.
func (f *file) ReadAt(p []byte, at int64) (int, error) {
	var zone []byte
	switch {
	case at < 0:
		return 0, io.EOF
	case at >= tailAt:
		zone, at = f.tail, at-tailAt
	case at >= 1<<servedShift:
		n := int(at>>servedShift) - 1
		zone, at = f.serve(n), at&(1<<servedShift-1)
	case at < int64(len(imageHead)):
		zone = []byte(imageHead)
	default:
		zone = f.data
	}
	if at >= int64(len(zone)) {
		return 0, io.EOF
	}
	n := copy(p, zone[at:])
	if n < len(p) {
		return n, io.EOF
	}
	return n, nil
}

// serve writes object n as a plain one.
func (f *file) serve(n int) []byte {
	switch {
	case n == f.lastServed:
		return f.served
	case n >= len(f.xref.entries):
		return nil
	case f.rewrites:
		f.served = f.rewritten(n)
	default:
		f.served = fmt.Appendf(nil, "%d 0 obj\n%s\nendobj\n", n, f.packedObject(n))
	}
	f.lastServed = n
	return f.served
}

// packedObject is the body of object n in its object stream.
func (f *file) packedObject(n int) []byte {
	e := f.xref.entries[n]
	if s, err := f.objectStream(e.stream); err == nil {
		if body := s.object(int(e.offset), n); body != nil {
			return body
		}
	}
	return []byte("null")
}
