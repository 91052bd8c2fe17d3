package docx

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
	"math"
	"path"
	"strings"

	library "github.com/nguyenthenguyen/docx"

	"samplan/extract/doc"
)

// Caps against files made to exhaust the reader. A long plan with many pictures
// stays far below each of them; what is beyond is refused, not cut.
const (
	maxDirectory = 1 << 20   // bytes read to find the entries of the zip
	maxEntries   = 512       // entries of the zip; a Word document has some twenty, and one for each picture
	maxUnzipped  = 256 << 20 // bytes of all entries, unzipped; pictures are most of it
	maxPart      = 32 << 20  // bytes of one XML part, unzipped; 300 pages are about 10 MB
	maxRatio     = 400       // unzipped to zipped bytes of an XML part; a long table of like rows reaches 120, a bomb 1000
	ratioFrom    = 1 << 20   // bytes, unzipped, from which the ratio counts: small parts do no harm
	maxDepth     = 256       // elements within each other; a table in a table in a text box is about 40
	maxTokens    = 4_000_000 // XML tokens in all parts together; 300 pages are about 500 000
)

const zipMagic = "PK\x03\x04"

func tooLarge(format string, args ...any) error {
	return &doc.Error{Status: doc.TooLarge, What: fmt.Sprintf(format, args...), Do: doSplit}
}

func damaged(format string, args ...any) error {
	return &doc.Error{Status: doc.Damaged, What: fmt.Sprintf(format, args...), Do: doResave}
}

// archive is the zip of a document. Names of parts are in lower case: they do
// not distinguish case.
type archive struct {
	entries []*zip.File
	parts   map[string]*zip.File
	tokens  int // XML tokens that may still be read
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

// openZip reads the directory of a zip and nothing else.
func openZip(r io.ReaderAt, size int64) (*archive, error) {
	b := &budget{r, maxDirectory}
	z, err := zip.NewReader(b, size)
	if b.left < 0 {
		return nil, tooLarge("%v: over %d bytes", errBudget, maxDirectory)
	}
	if err != nil {
		return nil, err
	}
	b.left = math.MaxInt64
	a := &archive{entries: z.File, parts: map[string]*zip.File{}, tokens: maxTokens}
	for _, f := range z.File {
		a.parts[partName(f.Name)] = f
	}
	return a, nil
}

func partName(name string) string {
	return strings.ToLower(strings.TrimPrefix(strings.ReplaceAll(name, `\`, "/"), "/"))
}

// open opens the zip of a document under the caps. Nothing is unzipped yet, and
// the zip package fails on an entry that is longer than its header says.
func open(r io.ReaderAt, size int64) (*archive, error) {
	a, err := openZip(r, size)
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

// read unzips a part; "" where the document has none of that name.
func (a *archive) read(name string) (string, error) {
	f := a.parts[partName(name)]
	if f == nil {
		return "", nil
	}
	if f.UncompressedSize64 > maxPart {
		return "", tooLarge("part %s has %d MB, over %d", name, f.UncompressedSize64>>20, maxPart>>20)
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

// main unzips the main part with the docx library. The library knows it as
// word/document.xml only, fails without a relationship part, and unzips every
// entry that is named like a header; so it gets a zip of just these two.
func (a *archive) main(name string) (string, error) {
	f := a.parts[partName(name)]
	if f == nil {
		return "", damaged("part %s is missing", name)
	}
	if f.Flags&1 != 0 {
		return "", &doc.Error{Status: doc.Encrypted, What: "the zip is locked by a password", Do: doUnlock}
	}
	if f.UncompressedSize64 > maxPart {
		return "", tooLarge("part %s has %d MB, over %d", name, f.UncompressedSize64>>20, maxPart>>20)
	}
	small, err := mainOnly(f)
	if err != nil {
		return "", fmt.Errorf("part %s: %w", name, err)
	}
	d, err := library.ReadDocxFromMemory(bytes.NewReader(small), int64(len(small)))
	if err != nil {
		return "", fmt.Errorf("part %s: %w", name, err)
	}
	return d.Editable().GetContent(), nil
}

// mainOnly returns a zip with the main part, copied as it is zipped, and an empty relationship part.
func mainOnly(f *zip.File) ([]byte, error) {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	header := f.FileHeader
	header.Name = "word/document.xml"
	to, err := z.CreateRaw(&header)
	if err != nil {
		return nil, err
	}
	from, err := f.OpenRaw()
	if err != nil {
		return nil, err
	}
	if _, err := io.Copy(to, from); err != nil {
		return nil, err
	}
	if _, err := z.Create("word/_rels/document.xml.rels"); err != nil {
		return nil, err
	}
	err = z.Close()
	return b.Bytes(), err
}
