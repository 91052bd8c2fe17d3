package pdf

import (
	"bytes"
	"fmt"
	"time"
)

// scanObjects makes a cross-reference table from the objects themselves, for
// a file whose own is damaged or missing. Of two objects with one number the
// later in the file is the newer.
func scanObjects(data []byte, deadline time.Time) (*xref, error) {
	x := &xref{}
	catalog := -1
	for pos := 0; !time.Now().After(deadline); {
		i := bytes.Index(data[pos:], []byte("obj"))
		t := bytes.Index(data[pos:min(len(data), pos+max(i, 0)+len("trailer"))], []byte("trailer"))
		if t >= 0 && (i < 0 || t < i) {
			s := &scanner{buf: data, pos: pos + t + len("trailer")}
			x.believeTrailer(s.object(0))
			pos = max(s.pos, pos+t+len("trailer"))
			continue
		}
		if i < 0 {
			break
		}
		start := definitionStart(data, pos+i)
		if start < pos {
			pos += i + len("obj")
			continue
		}
		s := &scanner{buf: data, pos: start}
		def, err := s.definition()
		if err != nil {
			pos += i + len("obj")
			continue
		}
		pos = max(s.pos, pos+i+len("obj"))
		if def.stream {
			raw := rawStream(data, def.start, def.value.key("Length").int())
			pos = def.start + len(raw)
		}
		x.put(def.num, entry{kind: plain, gen: uint16(def.gen), offset: int64(start)})
		switch def.value.key("Type").name() {
		case "Catalog":
			catalog = def.num
		case "XRef":
			x.believeTrailer(def.value)
		case "ObjStm":
			if n := x.putPacked(data, def); n > 0 {
				catalog = n
			}
		}
	}
	if x.trailer.key("Root").kind != objRef && catalog >= 0 {
		x.trailer = object{kind: objDict, keys: []string{"Root"},
			items: []object{{kind: objRef, num: float64(catalog)}}}
	}
	if x.trailer.key("Root").kind != objRef {
		return nil, fmt.Errorf("%w, and no page tree is found without it", errXref)
	}
	return x, nil
}

// believeTrailer keeps the last trailer that names a Root.
func (x *xref) believeTrailer(t object) {
	if t.kind == objDict && t.key("Root").kind == objRef {
		x.trailer = t
	}
}

// definitionStart returns where "12 0 obj" starts whose word obj is at the
// offset, or -1.
func definitionStart(data []byte, at int) int {
	i := at
	for range 2 {
		for i > 0 && classOf[data[i-1]] == classSpace {
			i--
		}
		end := i
		for i > 0 && data[i-1] >= '0' && data[i-1] <= '9' && end-i < 10 {
			i--
		}
		if i == end {
			return -1
		}
	}
	return i
}

// put sets an entry, replacing an older one.
func (x *xref) put(n int, e entry) {
	if n > 0 && n < maxObjects {
		for n >= len(x.entries) {
			x.entries = append(x.entries, entry{})
		}
		x.entries[n] = e
	}
}

// putPacked enters the objects of an object stream, and returns the number of
// the catalog if it is among them, else 0.
func (x *xref) putPacked(data []byte, def definition) (catalog int) {
	raw := rawStream(data, def.start, def.value.key("Length").int())
	content, _ := decode(raw, filterSteps(def.value))
	s := splitObjects(content, def.value.key("N").int(), def.value.key("First").int())
	for i, n := range s.number {
		x.put(n, entry{kind: packed, stream: def.num, offset: int64(i)})
		if body := s.object(i, n); bytes.Contains(body[:min(len(body), 4096)], []byte("/Catalog")) &&
			(&scanner{buf: body}).object(0).key("Type").name() == "Catalog" {
			catalog = n
		}
	}
	return catalog
}

// mend checks that every plain object stands where the table says, and takes
// from a scan of the file what does not. It tells whether anything was wrong.
func (x *xref) mend(data []byte, deadline time.Time) bool {
	var wrong []int
	for n, e := range x.entries {
		if e.kind == plain && !standsAt(data, n, e) {
			wrong = append(wrong, n)
		}
		if e.kind == packed && (e.stream < 0 || e.stream >= len(x.entries) || x.entries[e.stream].kind == packed) {
			wrong = append(wrong, n)
		}
	}
	if len(wrong) == 0 {
		return false
	}
	scanned, err := scanObjects(data, deadline)
	for _, n := range wrong {
		x.entries[n] = entry{}
		if err == nil && n < len(scanned.entries) {
			x.entries[n] = scanned.entries[n]
		}
	}
	return true
}

// longestHead is the most that "12 0 obj" with blanks before it takes.
const longestHead = 64

// standsAt tells whether the definition of object n is at its entry's offset.
func standsAt(data []byte, n int, e entry) bool {
	if e.offset < 0 || e.offset >= int64(len(data)) {
		return false
	}
	s := &scanner{buf: data[e.offset:min(int64(len(data)), e.offset+longestHead)]}
	num, gen, word := s.next(), s.next(), s.next()
	return num.kind == tokNumber && int(num.num) == n &&
		gen.kind == tokNumber && uint16(gen.num) == e.gen && len(word.text) >= 3 && string(word.text[:3]) == "obj"
}
