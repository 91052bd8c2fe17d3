package msdoc

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"math"
	"unicode/utf16"

	"github.com/richardlehane/mscfb"
)

// Names of the streams that are read.
const (
	mainStream = "WordDocument"
	dataStream = "Data" // properties too long for their place, and pictures
)

// Caps against files made to exhaust the reader.
const (
	maxStream  = 64 << 20  // bytes of the main or the table stream; 300 pages are about 2 MB, pictures stand elsewhere
	maxOpening = 384 << 10 // bytes read to find the streams: 2000 entries and their chains; a document has some ten, and eight for each embedded object
)

// budget is a reader that gives no more than so many bytes. The library reads a
// directory of any length, and one of storages within each other costs it the
// square of their number.
type budget struct {
	r    io.ReaderAt
	left int64
}

var errBudget = errors.New("the directory is too long")

func (b *budget) ReadAt(p []byte, off int64) (int, error) {
	if b.left -= int64(len(p)); b.left < 0 {
		return 0, errBudget
	}
	return b.r.ReadAt(p, off)
}

// entrySize is the size of a directory entry of a compound file; its name stands first, in UTF-16.
const entrySize = 128

// hasEntry says whether the directory of a compound file, which may stand in any
// sector, has an entry of that name. It works for a damaged file too.
func hasEntry(r io.ReaderAt, size int64, name string) bool {
	var entry []byte
	for _, u := range utf16.Encode([]rune(name + "\x00")) {
		entry = append(entry, byte(u), byte(u>>8))
	}
	window := make([]byte, 512*entrySize)
	for at := int64(0); at < size; at += int64(len(window)) {
		n, _ := r.ReadAt(window, at)
		for i := 0; i+entrySize <= n; i += entrySize {
			if bytes.HasPrefix(window[i:], entry) {
				return true
			}
		}
	}
	return false
}

// streams are the streams of a document.
type streams struct {
	main  data
	table data // the one of two that the main stream names
	extra data // "Data"; nil where there is none
}

// rootFiles are the streams of a compound file by name. Those of embedded objects
// have the same names; they stand in storages of their own and are left out.
func rootFiles(r io.ReaderAt) (map[string]*mscfb.File, error) {
	b := &budget{r, maxOpening}
	c, err := mscfb.New(b)
	if b.left < 0 {
		return nil, tooLarge("the compound file: %v", errBudget)
	}
	if err != nil {
		return nil, fmt.Errorf("the compound file: %w", err)
	}
	b.left = math.MaxInt64
	files := map[string]*mscfb.File{}
	for _, f := range c.File {
		if len(f.Path) == 0 && files[f.Name] == nil {
			files[f.Name] = f
		}
	}
	return files, nil
}

// openStreams reads the streams of a document.
func openStreams(r io.ReaderAt, size int64) (*streams, error) {
	files, err := rootFiles(r)
	if err != nil {
		return nil, err
	}
	s := &streams{}
	if s.main, err = readStream(files[mainStream], mainStream, size); err != nil {
		return nil, err
	}
	if err := s.main.check(); err != nil {
		return nil, err
	}
	name := "0Table"
	if s.main.u16(fibFlags)&flagTable1 != 0 {
		name = "1Table"
	}
	if s.table, err = readStream(files[name], name, size); err != nil {
		return nil, err
	}
	if f := files[dataStream]; f != nil && f.Size <= maxStream { // pictures may make it long; what is needed of it seldom occurs
		s.extra, _ = readStream(f, dataStream, size)
	}
	return s, nil
}

func readStream(f *mscfb.File, name string, size int64) (data, error) {
	switch {
	case f == nil:
		return nil, damaged("stream %s is missing", name)
	case f.Size > maxStream:
		return nil, tooLarge("stream %s has %d MB, over %d", name, f.Size>>20, maxStream>>20)
	case f.Size < 0 || f.Size > size:
		return nil, damaged("stream %s is longer than the file: it breaks off", name)
	}
	b := make([]byte, f.Size)
	if n, err := io.ReadFull(f, b); err != nil {
		return nil, fmt.Errorf("stream %s, after %d bytes: %w", name, n, err)
	}
	return b, nil
}

// data is a stretch of bytes in which places may be wrong: what lies outside
// reads as zero, and cut says that it does.
type data []byte

func (d data) cut(at, n int) (data, bool) {
	if at < 0 || n < 0 || at > len(d) || n > len(d)-at {
		return nil, false
	}
	return d[at : at+n], true
}

func (d data) u8(at int) int {
	if at < 0 || at >= len(d) {
		return 0
	}
	return int(d[at])
}

func (d data) u16(at int) int { return d.u8(at) | d.u8(at+1)<<8 }
func (d data) i16(at int) int { return int(int16(d.u16(at))) }
func (d data) u32(at int) int { return d.u16(at) | d.u16(at+2)<<16 }
func (d data) i32(at int) int { return int(int32(d.u32(at))) }

// utf16 is a text of so many 16-bit units.
func (d data) utf16(at, units int) string {
	b, ok := d.cut(at, 2*units)
	if !ok {
		return ""
	}
	u := make([]uint16, units)
	for i := range u {
		u[i] = uint16(b.u16(2 * i))
	}
	return string(utf16.Decode(u))
}
