// Package odt reads OpenDocument text (.odt, .ott) into the document model.
//
// In comes a zip of XML parts, out goes a doc.Document as the document prints.
// The steps, a file each: extract/archive opens the zip under caps; style.go and
// list.go hold what paragraphs inherit; story.go, inline.go, drawing.go and
// table.go read the text of content.xml, running.go the headers and footers of
// styles.xml; extract/blocks makes blocks of it. What elements mean is said in
// the OpenDocument standard, version 1.3, part 3.
package odt

import (
	"bytes"
	"fmt"
	"io"
	"strings"

	"samplan/extract/archive"
	"samplan/extract/blocks"
	"samplan/extract/doc"
)

// mediaType is what the first entry of the zip says. Templates and master
// documents have longer ones.
const mediaType = "application/vnd.oasis.opendocument.text"

// manifestWindow is how many bytes of the list of entries tell the media type.
const manifestWindow = 64 << 10

// Match says whether a file is OpenDocument text by its content, even one that
// is damaged or locked by a password, so that Read can say so. head is the start
// of the file.
func Match(head []byte, r io.ReaderAt, size int64) bool {
	if !bytes.HasPrefix(head, []byte(archive.Magic)) {
		return false
	}
	if bytes.Contains(head, []byte("mimetype"+mediaType)) {
		return true
	}
	a, err := archive.OpenDirectory(r, size)
	if err != nil {
		return false
	}
	return strings.HasPrefix(start(a, "mimetype"), mediaType) || strings.Contains(start(a, manifestName), `"`+mediaType+`"`)
}

// start is the start of a part, as far as it can be read.
func start(a *archive.Archive, name string) string {
	f := a.Entry(name)
	if f == nil {
		return ""
	}
	r, err := f.Open()
	if err != nil {
		return ""
	}
	defer r.Close()
	b, _ := io.ReadAll(io.LimitReader(r, manifestWindow))
	return string(b)
}

// What to do about a file that gave nothing.
const (
	doResave = "open it in LibreOffice or Word and save it again, or ask for a new copy"
	doUnlock = "open it in LibreOffice with its password, remove the password (file, properties, security) and save it again"
)

func damaged(format string, args ...any) error {
	return &doc.Error{Status: doc.Damaged, What: fmt.Sprintf(format, args...), Do: doResave}
}

// Read reads a document. Every error is a *doc.Error: Encrypted, TooLarge,
// Empty or Damaged. What the document holds beside text is in its Notes.
func Read(name string, r io.ReaderAt, size int64) (*doc.Document, error) {
	return doc.Guarded(name, "not a whole OpenDocument text", doResave, func() (*doc.Document, error) { return read(r, size) })
}

// The parts that are read.
const (
	contentName  = "content.xml"
	stylesName   = "styles.xml"
	manifestName = "META-INF/manifest.xml"
)

func read(r io.ReaderAt, size int64) (*doc.Document, error) {
	if size == 0 {
		return nil, &doc.Error{Status: doc.Empty, What: "the file has no bytes", Do: "ask for a new copy"}
	}
	a, err := archive.Open(r, size)
	if err != nil {
		return nil, err
	}
	if strings.Contains(start(a, manifestName), "encryption-data") {
		return nil, &doc.Error{Status: doc.Encrypted, What: "the document is locked by a password", Do: doUnlock}
	}
	rd := &reader{a: a, common: newStyles(nil)}
	all, err := rd.document()
	if err != nil {
		return nil, err
	}
	d := &doc.Document{Format: "odt", Notes: rd.skipped.Notes()}
	finished, doubts := blocks.Finish(all)
	d.Blocks, d.Notes = finished, append(d.Notes, doubts...)
	if !blocks.HasText(d.Blocks) {
		return nil, &doc.Error{Status: doc.Empty, What: "no text in the document" + rd.skipped.Only(), Do: "if it shows scanned pages, ask for the original document"}
	}
	d.Number()
	return d, nil
}
