package pdf

import (
	"bytes"
	"compress/flate"
	"io"
	"sync"
)

// inflaters keeps decoders for reuse: each holds 40 KiB of tables.
var inflaters = sync.Pool{New: func() any { return flate.NewReader(bytes.NewReader(nil)) }}

// inflate undoes zlib packing. The checksum at the end is not looked at: files
// with a wrong one are common and are shown by every viewer. A header that is
// none is taken for packed data without a header.
func inflate(data []byte) ([]byte, error) {
	body := data
	if z := bytes.TrimLeft(data, "\r\n"); len(z) >= 2 && z[0]&0x0f == 8 && (int(z[0])<<8|int(z[1]))%31 == 0 {
		body = z[2:] // stray line ends after the word stream are met
	}
	r := inflaters.Get().(io.ReadCloser)
	defer inflaters.Put(r)
	if err := r.(flate.Resetter).Reset(bytes.NewReader(body), nil); err != nil {
		return nil, err
	}
	return readAll(r, len(body)*4)
}
