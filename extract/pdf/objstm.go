package pdf

import "fmt"

// objectStream is an unpacked object stream: many objects in one.
type objectStream struct {
	data   []byte
	number []int // object numbers, in the stream's order
	offset []int // where each begins in data; one more than number
}

// maxUnpacked bounds the bytes of all object streams of a file together.
const maxUnpacked = 48 << 20

// objectStream returns object stream n, unpacked once.
func (f *file) objectStream(n int) (*objectStream, error) {
	if got, ok := f.streams[n]; ok {
		if got == nil {
			return nil, errObject
		}
		return got, nil
	}
	f.streams[n] = nil
	got, err := f.unpack(n)
	if err != nil {
		f.damage(fmt.Sprintf("object stream %d: %v", n, err))
	}
	if got == nil {
		return nil, errObject
	}
	f.streams[n] = got
	f.unpacked += len(got.data)
	return got, nil
}

func (f *file) unpack(n int) (*objectStream, error) {
	def, err := f.definition(n)
	if err != nil || !def.stream {
		return nil, errObject
	}
	dict := def.value
	length := dict.key("Length")
	if length.kind == objRef {
		if d, err := f.definition(int(length.num)); err == nil {
			length = d.value
		}
	}
	data, err := decode(rawStream(f.data, def.start, length.int()), filterSteps(dict))
	if err != nil && len(data) == 0 {
		return nil, err
	}
	if f.unpacked+len(data) > maxUnpacked {
		return nil, errTooMuch
	}
	return splitObjects(data, dict.key("N").int(), dict.key("First").int()), err
}

// definition reads the plain object n.
func (f *file) definition(n int) (definition, error) {
	if n < 0 || n >= len(f.xref.entries) || f.xref.entries[n].kind != plain {
		return definition{}, errObject
	}
	s := &scanner{buf: f.data, pos: min(int(f.xref.entries[n].offset), len(f.data))}
	return s.definition()
}

// splitObjects reads the head of an object stream, n pairs of number and
// offset, and finds where each object ends.
func splitObjects(data []byte, n, first int) *objectStream {
	o := &objectStream{data: data}
	if first < 0 || first > len(data) {
		return o
	}
	s := &scanner{buf: data[:first]}
	for range n {
		num, off := s.next(), s.next()
		if num.kind != tokNumber || off.kind != tokNumber {
			break
		}
		at := first + int(off.num)
		if at < first || at > len(data) {
			at = len(data)
		}
		o.number, o.offset = append(o.number, int(num.num)), append(o.offset, at)
	}
	o.offset = append(o.offset, len(data))
	return o
}

// object returns the bytes of the object at the index, or of the object with
// that number where the index is wrong.
func (o *objectStream) object(index, number int) []byte {
	if index < 0 || index >= len(o.number) || o.number[index] != number {
		index = -1
		for i, n := range o.number {
			if n == number {
				index = i
			}
		}
		if index < 0 {
			return nil
		}
	}
	start, end := o.offset[index], o.offset[index+1]
	if end <= start {
		end = len(o.data)
	}
	return o.data[start:end]
}
