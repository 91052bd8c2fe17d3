// Package rtf reads Rich Text Format into the document model, as the document prints.
//
// In comes a stream of groups, control words and text, out goes a doc.Document.
// The steps, a file each: token.go cuts the stream; charset.go turns bytes into
// letters; head.go reads the fonts and styles; group.go and word.go read the
// text; destination.go knows the groups that are no plain text, of which note.go,
// field.go and shape.go read those that are printed; row.go holds what a row says
// of its cells; extract/blocks makes blocks of it. The format is that of
// Microsoft's Rich Text Format (RTF) Specification 1.9.1.
package rtf

import (
	"bytes"
	"fmt"
	"io"

	"samplan/extract/blocks"
	"samplan/extract/doc"
)

const magic = `{\rtf`

// Match says whether a file is RTF by its content, whatever its name.
func Match(head []byte, _ io.ReaderAt, _ int64) bool {
	return bytes.HasPrefix(bytes.TrimLeft(bytes.TrimPrefix(head, []byte("\ufeff")), " \t\r\n"), []byte(magic))
}

// What to do about a file that gave nothing.
const (
	doResave = "open it in Word or LibreOffice and save it as .docx"
	doSplit  = "if it is the right file, save it in Word as .docx without pictures and attachments"
)

func tooLarge(format string, args ...any) error {
	return &doc.Error{Status: doc.TooLarge, What: fmt.Sprintf(format, args...), Do: doSplit}
}

// Read reads a document. Every error is a *doc.Error: TooLarge, Empty or
// Damaged. A file that breaks off is read as far as it goes, with a note. What
// the document holds beside text is in its Notes.
func Read(name string, r io.ReaderAt, size int64) (*doc.Document, error) {
	return doc.Guarded(name, "not a whole RTF document", doResave, func() (*doc.Document, error) { return read(r, size) })
}

func read(r io.ReaderAt, size int64) (*doc.Document, error) {
	if size == 0 {
		return nil, &doc.Error{Status: doc.Empty, What: "the file has no bytes", Do: "ask for a new copy"}
	}
	rd := newReader(io.NewSectionReader(r, 0, size))
	all, err := rd.document()
	if err != nil {
		return nil, err
	}
	d := &doc.Document{Format: "rtf"}
	finished, doubts := blocks.Finish(all)
	d.Blocks, d.Notes = finished, append(rd.skipped.Notes(), doubts...)
	if !blocks.HasText(d.Blocks) {
		return nil, rd.nothing()
	}
	d.Number()
	return d, nil
}

// nothing says why a document has no text.
func (r *reader) nothing() error {
	if r.cut {
		return &doc.Error{Status: doc.Damaged, What: "breaks off before its first text", Do: "get it again; a copy or a download may have failed"}
	}
	return &doc.Error{Status: doc.Empty, What: "no text in the document" + r.skipped.Only(), Do: "if it shows scanned pages, ask for the original document"}
}
