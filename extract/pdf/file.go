package pdf

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"io"
	"strconv"
	"time"

	lib "github.com/ledongthuc/pdf"
)

// file is one opened PDF: the library's Reader over an image of the file that
// it can read safely.
//
// The library follows cross-reference sections, object streams and predictors
// in ways that a damaged file turns into endless loops, exhausted stacks or
// panics. So it never sees those: file hands it, through ReadAt, the bytes as
// they are, each packed object at an address of its own as if it were a plain
// one, and one new cross-reference stream with everything in it.
type file struct {
	data      []byte // from "%PDF-" on
	xref      *xref
	streams   map[int]*objectStream
	unpacked  int
	tail      []byte // the new cross-reference stream and what follows it
	lib       *lib.Reader
	deadline  time.Time
	late      bool     // the deadline has passed
	work      int      // done since the last look at the clock
	damaged   []string // what could not be read, for notes
	repaired  bool     // the cross-reference table was made anew
	decrypted bool
	rewrites  bool // all objects are served rewritten
	refused   bool // the library gave an object up

	layers    *layers
	resources map[string]*resources
	fonts     map[string]*font
	forms     map[int]*xobject // by the offset of their stream
	formBytes int
	cmaps     map[int]*cmap // by the offset of their stream
	ranges    int           // of all CMaps
	tables    int           // glyph tables that fonts may still keep

	lastPacked      int // the packed object at hand, and its bytes
	lastPackedBytes []byte

	// Room that one page hands to the next.
	text     []byte
	marks    []mark
	spans    []span
	operands []token
}

// Addresses in the image. Object n of an object stream stands at
// (n+1)<<packedShift, the tail behind all of them.
const (
	packedShift = 36
	tailAt      = int64(1) << 60
)

var errLate = fmt.Errorf("takes more than %v", timeLimit)

// maxDamage is the most pieces of damage that are named one by one.
const maxDamage = 20

// damage remembers that something in the file could not be read.
func (f *file) damage(what string) {
	if len(f.damaged) < maxDamage {
		f.damaged = append(f.damaged, what)
	}
}

// Work is counted in operators: so many between two looks at the clock, and so
// many unpacked bytes to one.
const (
	lookAtClock     = 1 << 12
	bytesAnOperator = 64
)

// spend counts work, and looks at the clock now and then.
func (f *file) spend(n int) {
	if f.work += n; f.work >= lookAtClock {
		f.isLate()
	}
}

// isLate looks at the clock.
func (f *file) isLate() bool {
	f.work = 0
	f.late = f.late || time.Now().After(f.deadline)
	return f.late
}

// openFile makes the image of a file that is not encrypted, and the library's
// Reader over it.
func openFile(data []byte, x *xref, deadline time.Time, rewrites bool) (*file, error) {
	f := &file{rewrites: rewrites, data: data, xref: x, deadline: deadline, tables: maxTablesKept, streams: map[int]*objectStream{}, lastPacked: -1,
		resources: map[string]*resources{}, fonts: map[string]*font{}, forms: map[int]*xobject{}, cmaps: map[int]*cmap{}}
	f.tail = f.newTail()
	r, err := lib.NewReader(f, tailAt+int64(len(f.tail)))
	if err != nil {
		return nil, err
	}
	f.lib = r
	f.layers = f.loadLayers(f.path(r.Trailer(), "Root"))
	return f, nil
}

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
			at = int64(n+1) << packedShift
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
	case at >= 1<<packedShift:
		n := int(at>>packedShift) - 1
		zone, at = f.packedObject(n), at&(1<<packedShift-1)
	default:
		if at < int64(len(imageHead)) {
			return copy(p, imageHead[at:]), nil
		}
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

// packedObject writes a packed object as a plain one.
func (f *file) packedObject(n int) []byte {
	if n == f.lastPacked {
		return f.lastPackedBytes
	}
	if n >= len(f.xref.entries) {
		return nil
	}
	if f.rewrites {
		f.lastPacked, f.lastPackedBytes = n, f.rewritten(n)
		return f.lastPackedBytes
	}
	e := f.xref.entries[n]
	body := []byte("null")
	if s, err := f.objectStream(e.stream); err == nil {
		if got := s.object(int(e.offset), n); got != nil {
			body = got
		}
	}
	out := make([]byte, 0, len(body)+32)
	out = strconv.AppendInt(out, int64(n), 10)
	out = append(out, " 0 obj\n"...)
	out = append(out, body...)
	f.lastPacked, f.lastPackedBytes = n, append(out, "\nendobj\n"...)
	return f.lastPackedBytes
}

// key is v.Key(k), null where the object cannot be read.
func (f *file) key(v lib.Value, k string) (out lib.Value) {
	defer f.survive(k)
	return v.Key(k)
}

// index is v.Index(i), null where the object cannot be read.
func (f *file) index(v lib.Value, i int) (out lib.Value) {
	defer f.survive("array element")
	return v.Index(i)
}

// survive turns a panic of the library on a damaged object into a note.
func (f *file) survive(what string) {
	if p := recover(); p != nil {
		f.refused = true
		f.damage(fmt.Sprintf("%s: %v", what, p))
	}
}

// path follows keys from v.
func (f *file) path(v lib.Value, keys ...string) lib.Value {
	for _, k := range keys {
		v = f.key(v, k)
	}
	return v
}

// stream returns the decoded bytes of a stream, as far as they can be decoded.
func (f *file) stream(v lib.Value) ([]byte, error) {
	start := f.dataOffset(streamStart(v))
	if start < 0 {
		return nil, errObject
	}
	if f.late {
		return nil, errLate
	}
	raw := rawStream(f.data, start, int(f.key(v, "Length").Int64()))
	data, err := decode(raw, f.filters(v))
	f.spend((len(raw) + len(data)) / bytesAnOperator)
	return data, err
}

// streamStart is where a stream's bytes begin. The library gives no raw bytes,
// but prints a stream as its dictionary, "@" and this offset.
func streamStart(v lib.Value) int {
	if v.Kind() != lib.Stream {
		return -1
	}
	s := v.String()
	n, err := strconv.Atoi(s[bytes.LastIndexByte([]byte(s), '@')+1:])
	if err != nil {
		return -1
	}
	return n
}

// dataOffset turns an address of the image into an offset of the file.
func (f *file) dataOffset(at int) int {
	if at < 1<<packedShift {
		return at
	}
	d, err := f.definition(at>>packedShift - 1)
	if err != nil || !d.stream {
		return -1
	}
	return d.start
}

// filters lists the filters of a stream.
func (f *file) filters(v lib.Value) []filterStep {
	filter := f.key(v, "Filter")
	params := f.key(v, "DecodeParms")
	if filter.Kind() == lib.Name {
		return []filterStep{f.filterStep(filter, params)}
	}
	var steps []filterStep
	for i := range min(filter.Len(), maxFilters+1) {
		steps = append(steps, f.filterStep(f.index(filter, i), f.index(params, i)))
	}
	return steps
}

func (f *file) filterStep(filter, p lib.Value) filterStep {
	if p.Kind() == lib.Array { // an array though there is one filter
		p = f.index(p, 0)
	}
	early := f.key(p, "EarlyChange")
	return filterStep{name: filter.Name(), params: filterParams{
		predictor:  int(f.key(p, "Predictor").Int64()),
		colors:     int(f.key(p, "Colors").Int64()),
		bits:       int(f.key(p, "BitsPerComponent").Int64()),
		columns:    int(f.key(p, "Columns").Int64()),
		lateChange: early.Kind() == lib.Integer && early.Int64() == 0,
	}}
}
