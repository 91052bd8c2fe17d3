package pdf

import (
	"fmt"
	"strconv"
	"strings"

	lib "github.com/ledongthuc/pdf"
)

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
	n, err := strconv.Atoi(s[strings.LastIndexByte(s, '@')+1:])
	if err != nil {
		return -1
	}
	return n
}

// dataOffset turns an address of the image into an offset of the file.
func (f *file) dataOffset(at int) int {
	if at < 1<<servedShift {
		return at
	}
	d, err := f.definition(at>>servedShift - 1)
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
