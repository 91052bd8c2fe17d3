// Package archive opens the zips of XML parts that today's documents are (.docx,
// .odt), under caps, and reads a part element by element.
package archive

import (
	"archive/zip"
	"errors"
	"fmt"
	"io"
	"math"
	"path"
	"strings"

	"samplan/extract/doc"
)

// Caps against files made to exhaust the reader. A long plan with many pictures
// stays far below each of them; what is beyond is refused, not cut.
const (
	maxDirectory = 1 << 20   // bytes read to find the entries of the zip
	maxEntries   = 512       // entries of the zip; a document has some twenty, and one for each picture
	maxUnzipped  = 256 << 20 // bytes of all entries, unzipped; pictures are most of it
	maxPart      = 32 << 20  // bytes of one XML part, unzipped; 300 pages are about 10 MB
	maxRatio     = 400       // unzipped to zipped bytes of an XML part; a long table of like rows reaches 120, a bomb 1000
	ratioFrom    = 1 << 20   // bytes, unzipped, from which the ratio counts: small parts do no harm
	maxDepth     = 256       // elements within each other; a table in a table in a text box is about 40
	maxTokens    = 4_000_000 // XML tokens in all parts together; 300 pages are about 500 000
)

// Magic begins a zip.
const Magic = "PK\x03\x04"

// What to do about a document that gave nothing.
const (
	doResave = "open it in Word or LibreOffice and save it again, or ask for a new copy"
	doSplit  = "if it is the right file, save it again without pictures and attachments"
)

func tooLarge(format string, args ...any) error {
	return &doc.Error{Status: doc.TooLarge, What: fmt.Sprintf(format, args...), Do: doSplit}
}

func damaged(format string, args ...any) error {
	return &doc.Error{Status: doc.Damaged, What: fmt.Sprintf(format, args...), Do: doResave}
}

// Archive is the zip of a document. Names of parts do not distinguish case.
type Archive struct {
	Tokens int // XML tokens that may still be read, in all parts together

	entries []*zip.File
	parts   map[string]*zip.File // by name in lower case
}

// budget is a reader that gives no more than so many bytes. The zip package
// reads a directory of any length into memory.
type budget struct {
	r    io.ReaderAt
	left int64
}

var errBudget = errors.New("the directory of the zip is too long")

func (b *budget) ReadAt(p []byte, off int64) (int, error) {
	if b.left -= int64(len(p)); b.left < 0 {
		return 0, errBudget
	}
	return b.r.ReadAt(p, off)
}

// OpenDirectory reads the directory of a zip and nothing else.
func OpenDirectory(r io.ReaderAt, size int64) (*Archive, error) {
	b := &budget{r, maxDirectory}
	z, err := zip.NewReader(b, size)
	if b.left < 0 {
		return nil, tooLarge("%v: over %d bytes", errBudget, maxDirectory)
	}
	if err != nil {
		return nil, err
	}
	b.left = math.MaxInt64
	a := &Archive{entries: z.File, parts: map[string]*zip.File{}, Tokens: maxTokens}
	for _, f := range z.File {
		a.parts[partName(f.Name)] = f
	}
	return a, nil
}

func partName(name string) string {
	return strings.ToLower(strings.TrimPrefix(strings.ReplaceAll(name, `\`, "/"), "/"))
}

// Open opens the zip of a document under the caps. Nothing is unzipped yet, and
// the zip package fails on an entry that is longer than its header says.
func Open(r io.ReaderAt, size int64) (*Archive, error) {
	a, err := OpenDirectory(r, size)
	if err != nil {
		return nil, err
	}
	if len(a.entries) > maxEntries {
		return nil, tooLarge("the zip has %d entries, over %d", len(a.entries), maxEntries)
	}
	if len(a.parts) < len(a.entries) {
		return nil, damaged("the zip has two entries of the same name")
	}
	left := uint64(maxUnzipped)
	for _, f := range a.entries {
		n := f.UncompressedSize64
		if n > left {
			return nil, tooLarge("the zip holds more than %d MB", maxUnzipped>>20)
		}
		left -= n
		if !isXML(f.Name) {
			continue // never unzipped
		}
		if n > maxPart {
			return nil, tooLarge("part %s has %d MB, over %d", f.Name, n>>20, maxPart>>20)
		}
		if n > ratioFrom && n/maxRatio > f.CompressedSize64 {
			return nil, tooLarge("part %s is zipped more than %d to 1", f.Name, maxRatio)
		}
	}
	return a, nil
}

func isXML(name string) bool {
	ext := strings.ToLower(path.Ext(name))
	return ext == ".xml" || ext == ".rels"
}

// Entry is the zipped part of a name, or nil.
func (a *Archive) Entry(name string) *zip.File { return a.parts[partName(name)] }

// CheckSize refuses a part that is too long to be unzipped.
func CheckSize(f *zip.File) error {
	if f.UncompressedSize64 > maxPart {
		return tooLarge("part %s has %d MB, over %d", f.Name, f.UncompressedSize64>>20, maxPart>>20)
	}
	return nil
}

// Read unzips a part; "" where the document has none of that name.
func (a *Archive) Read(name string) (string, error) {
	f := a.Entry(name)
	if f == nil {
		return "", nil
	}
	if err := CheckSize(f); err != nil {
		return "", err
	}
	r, err := f.Open()
	if err != nil {
		return "", fmt.Errorf("part %s: %w", name, err)
	}
	defer r.Close()
	var b strings.Builder
	b.Grow(int(min(f.UncompressedSize64, maxPart)))
	if _, err := io.Copy(&b, r); err != nil {
		return "", fmt.Errorf("part %s: %w", name, err)
	}
	return b.String(), nil
}
