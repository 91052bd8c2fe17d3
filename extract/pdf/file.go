package pdf

import (
	"fmt"
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
	unpacked  int    // bytes of all object streams
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
	pictures  pictures
	resources map[string]*resources
	fonts     map[string]*font
	forms     map[int]*xobject // by the offset of their stream
	formBytes int
	cmaps     map[int]*cmap // by the offset of their stream
	ranges    int           // of all CMaps
	tables    int           // glyph tables that fonts may still keep

	lastServed int // the object served last, and its bytes
	served     []byte

	// Room that one page hands to the next.
	text     []byte
	marks    []mark
	spans    []span
	operands []token
}

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
	f := &file{
		data: data, xref: x, deadline: deadline, rewrites: rewrites, tables: maxTablesKept, lastServed: -1,
		streams: map[int]*objectStream{}, resources: map[string]*resources{}, fonts: map[string]*font{},
		forms: map[int]*xobject{}, cmaps: map[int]*cmap{},
	}
	f.tail = f.newTail()
	r, err := lib.NewReader(f, tailAt+int64(len(f.tail)))
	if err != nil {
		return nil, err
	}
	f.lib = r
	f.layers = f.loadLayers(f.path(r.Trailer(), "Root"))
	return f, nil
}
