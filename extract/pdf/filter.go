package pdf

import (
	"bytes"
	"errors"
	"fmt"
	"io"
)

// maxStreamBytes is the most that one stream may hold when decoded. A page of
// dense drawing is a few megabytes; a bomb is gigabytes.
const maxStreamBytes = 32 << 20

// maxFilters is the most filters that one stream may pass.
const maxFilters = 8

var (
	errTooMuch  = fmt.Errorf("holds more than %d MiB when unpacked", maxStreamBytes>>20)
	errNoFilter = errors.New("is packed in a way that is not read")
)

// filterStep is one filter of a stream with its parameters.
type filterStep struct {
	name   string
	params filterParams
}

// filterParams are the DecodeParms that text needs.
type filterParams struct {
	predictor, colors, bits, columns int
	lateChange                       bool // LZW with EarlyChange 0
}

// decode undoes the filters of a stream. On damage it returns what came out
// before it together with the error, for half a page is better than none.
func decode(data []byte, steps []filterStep) ([]byte, error) {
	if len(steps) > maxFilters {
		return nil, fmt.Errorf("has %d filters", len(steps))
	}
	var first error
	for _, step := range steps {
		var err error
		switch step.name {
		case "FlateDecode", "Fl":
			data, err = inflate(data)
			data = unpredict(data, step.params)
		case "LZWDecode", "LZW":
			data, err = unLZW(data, step.params.lateChange)
			data = unpredict(data, step.params)
		case "ASCIIHexDecode", "AHx":
			data = (&scanner{buf: data[:min(len(data), 2*maxStreamBytes)]}).hex()
		case "ASCII85Decode", "A85":
			data, err = unASCII85(data)
		case "RunLengthDecode", "RL":
			data, err = unRunLength(data)
		case "Crypt": // Identity: decryption is done before
		default:
			return nil, fmt.Errorf("%w: %q", errNoFilter, step.name)
		}
		if first == nil {
			first = err
		}
		if len(data) == 0 && first != nil {
			return nil, first
		}
	}
	return data, first
}

// unRunLength undoes run-length packing.
func unRunLength(data []byte) ([]byte, error) {
	var out []byte
	for i := 0; i < len(data); {
		n := int(data[i])
		i++
		switch {
		case n == 128:
			return out, nil
		case n < 128:
			end := min(i+n+1, len(data))
			out = append(out, data[i:end]...)
			i = end
		case i < len(data):
			out = append(out, bytes.Repeat(data[i:i+1], 257-n)...)
			i++
		}
		if len(out) > maxStreamBytes {
			return out[:maxStreamBytes], errTooMuch
		}
	}
	return out, nil
}

// unASCII85 undoes base-85 packing; "~" ends it.
func unASCII85(data []byte) ([]byte, error) {
	data = bytes.TrimPrefix(bytes.TrimLeft(data, "\x00\t\n\f\r "), []byte("<~"))
	out := make([]byte, 0, min(len(data)/5*4+4, maxStreamBytes))
	var group uint64
	n, wrong := 0, 0
	flush := func(keep int) {
		out = append(out, []byte{byte(group >> 24), byte(group >> 16), byte(group >> 8), byte(group)}[:keep]...)
		group, n = 0, 0
	}
scan:
	for _, c := range data {
		if len(out) > maxStreamBytes {
			return out[:maxStreamBytes], errTooMuch
		}
		switch {
		case c == '~':
			break scan
		case c == 'z' && n == 0:
			out = append(out, 0, 0, 0, 0)
		case c >= '!' && c <= 'u':
			group = group*85 + uint64(c-'!')
			if n++; n == 5 {
				flush(4)
			}
		case classOf[c] != classSpace:
			wrong++
		}
	}
	if rest := n - 1; rest > 0 {
		for ; n < 5; n++ {
			group = group*85 + 84
		}
		flush(rest)
	}
	if wrong > 0 {
		return out, fmt.Errorf("holds %d bytes that are no base 85", wrong)
	}
	return out, nil
}

// readAll reads r to its end or to maxStreamBytes, into a buffer of about the
// size expected.
func readAll(r io.Reader, expect int) ([]byte, error) {
	out := make([]byte, 0, min(max(expect, 512), maxStreamBytes))
	for {
		if len(out) == cap(out) {
			out = append(out, 0)[:len(out)]
		}
		n, err := r.Read(out[len(out):min(cap(out), maxStreamBytes+1)])
		out = out[:len(out)+n]
		switch {
		case len(out) > maxStreamBytes:
			return out[:maxStreamBytes], errTooMuch
		case err == io.EOF:
			return out, nil
		case err != nil:
			return out, err
		}
	}
}
