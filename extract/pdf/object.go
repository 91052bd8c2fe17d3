package pdf

import (
	"bytes"
	"errors"
)

// objKind is the kind of an object.
type objKind uint8

const (
	objNull objKind = iota
	objNumber
	objString
	objName
	objWord // true, false, or what is no object
	objArray
	objDict
	objRef
)

// object is one object of the file as the cross-reference reader sees it, not
// resolved. The library's Value serves everything after that; before its
// Reader can be made, the table that it will be handed must be read.
type object struct {
	kind  objKind
	num   float64 // a number; of a reference the object's number
	text  string  // a string, name or word
	items []object
	keys  []string // of a dictionary, in step with items
}

// maxDepth is the deepest nesting of objects, form XObjects and page tree
// nodes that is followed.
const maxDepth = 64

var errObject = errors.New("no object stands there")

func (o object) key(k string) object {
	for i, have := range o.keys {
		if have == k {
			return o.items[i]
		}
	}
	return object{}
}

func (o object) at(i int) object {
	if o.kind != objArray || i >= len(o.items) {
		return object{}
	}
	return o.items[i]
}

func (o object) int() int {
	if o.kind != objNumber {
		return 0
	}
	return int(o.num)
}

func (o object) name() string {
	if o.kind != objName {
		return ""
	}
	return o.text
}

// object reads one object. A closing bracket or a word that is no object
// gives an objWord or null.
func (s *scanner) object(depth int) object {
	s.scratch = s.scratch[:0]
	t := s.next()
	switch t.kind {
	case tokNumber:
		return s.reference(t)
	case tokString:
		return object{kind: objString, text: string(t.text)}
	case tokName:
		return object{kind: objName, text: string(t.text)}
	case tokKeyword:
		if t.is("null") {
			return object{}
		}
		return object{kind: objWord, text: string(t.text)}
	case tokOpen, tokDictOpen:
		if depth < maxDepth {
			return s.container(t.kind == tokDictOpen, depth)
		}
	}
	return object{}
}

// reference tells "12 0 R" from the number 12.
func (s *scanner) reference(t token) object {
	number := object{kind: objNumber, num: t.num}
	if t.num < 0 || t.num != float64(int(t.num)) {
		return number
	}
	back := s.pos
	if gen := s.next(); gen.kind == tokNumber {
		if r := s.next(); r.is("R") {
			return object{kind: objRef, num: t.num}
		}
	}
	s.pos = back
	return number
}

// container reads an array or a dictionary to its end.
func (s *scanner) container(dict bool, depth int) object {
	o := object{kind: objArray}
	if dict {
		o.kind = objDict
	}
	for {
		s.scratch = s.scratch[:0]
		back := s.pos
		t := s.next()
		switch {
		case t.kind == tokEOF, t.kind == tokClose && !dict, t.kind == tokDictClose && dict:
			return o
		case t.is("endobj"), t.is("stream"), t.is("obj"):
			s.pos = back
			return o
		case dict && t.kind != tokName:
			continue
		case dict:
			o.keys = append(o.keys, string(t.text))
		default:
			s.pos = back
		}
		o.items = append(o.items, s.object(depth+1))
	}
}

// definition is "12 0 obj …" up to endobj or the bytes of the stream.
type definition struct {
	num    int
	gen    int
	value  object
	stream bool
	start  int // offset of the stream's first byte
}

// definition reads the definition of an object at the scanner's place.
func (s *scanner) definition() (definition, error) {
	num, gen, word := s.next(), s.next(), s.next()
	if num.kind != tokNumber || gen.kind != tokNumber || !word.is("obj") {
		return definition{}, errObject
	}
	d := definition{num: int(num.num), gen: int(gen.num), value: s.object(0)}
	if d.value.kind == objDict {
		if t := s.next(); t.is("stream") {
			d.stream, d.start = true, afterLineEnd(s.buf, s.pos)
		}
	}
	return d, nil
}

// afterLineEnd passes the one line end after the word stream.
func afterLineEnd(data []byte, at int) int {
	if at < len(data) && data[at] == '\r' {
		at++
	}
	if at < len(data) && data[at] == '\n' {
		at++
	}
	return at
}

var endStream = []byte("endstream")

// rawStream cuts the bytes of a stream that starts at start. A length that
// does not lead to the word endstream is not believed.
func rawStream(data []byte, start, length int) []byte {
	if start < 0 || start > len(data) {
		return nil
	}
	if end := start + length; length > 0 && end <= len(data) {
		after := bytes.TrimLeft(data[end:min(end+32, len(data))], "\x00\t\n\f\r ")
		if bytes.HasPrefix(after, endStream) || bytes.HasPrefix(after, []byte("endobj")) {
			return data[start:end]
		}
	}
	end := bytes.Index(data[start:], endStream)
	if end < 0 {
		return data[start:]
	}
	return bytes.TrimRight(data[start:start+end], "\r\n")
}

// filterSteps lists the filters of a stream whose entries are direct.
func filterSteps(dict object) []filterStep {
	filters, params := dict.key("Filter"), dict.key("DecodeParms")
	if filters.kind == objName {
		filters = object{kind: objArray, items: []object{filters}}
		params = object{kind: objArray, items: []object{params}}
	}
	var steps []filterStep
	for i, f := range filters.items {
		p := params.at(i)
		step := filterStep{name: f.name(), params: filterParams{
			predictor: p.key("Predictor").int(),
			colors:    p.key("Colors").int(),
			bits:      p.key("BitsPerComponent").int(),
			columns:   p.key("Columns").int(),
		}}
		early := p.key("EarlyChange")
		step.params.lateChange = early.kind == objNumber && early.num == 0
		steps = append(steps, step)
	}
	return steps
}
