// Package msdoc reads the documents of Word 97 to 2003 (.doc) into the document
// model, as the document prints.
//
// In comes an OLE compound file, out goes a doc.Document. The steps, a file
// each: container.go takes the streams out of the compound file under caps;
// fib.go finds the parts; piece.go puts the text together from its pieces;
// fkp.go and sprm.go find the properties of a character or paragraph; style.go,
// list.go and font.go hold what paragraphs inherit; story.go, paragraph.go,
// row.go and note.go read the text; extract/blocks makes blocks of it. Section
// numbers in comments are those of [MS-DOC], Microsoft's description of the format.
package msdoc

import (
	"bytes"
	"fmt"
	"io"

	"samplan/extract/blocks"
	"samplan/extract/doc"
)

// oleMagic begins an OLE compound file.
const oleMagic = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

// Signatures of Word documents that are older than the compound file: Word 1
// and 2 for Windows, Word for DOS, Word 4 and 5 for Macintosh.
var olderMagics = []string{"\x9b\xa5\x21\x00", "\xdb\xa5\x2d\x00", "\x31\xbe\x00\x00", "\xfe\x37\x00\x1c", "\xfe\x37\x00\x23"}

// Match says whether a file is a Word document of the time before .docx by its
// content, also one that is damaged, locked or too old, so that Read can say so.
func Match(head []byte, r io.ReaderAt, size int64) bool {
	if !bytes.HasPrefix(head, []byte(oleMagic)) {
		return isOlder(head)
	}
	files, err := rootFiles(r)
	if err != nil {
		return hasEntry(r, size, mainStream)
	}
	return files[mainStream] != nil
}

func isOlder(head []byte) bool {
	for _, magic := range olderMagics {
		if bytes.HasPrefix(head, []byte(magic)) {
			return true
		}
	}
	return false
}

// What to do about a file that gave nothing.
const (
	doResave = "open it in Word or LibreOffice and save it as .docx"
	doUnlock = "open it in Word with its password, remove the password and save it as .docx"
	doSplit  = "if it is the right file, save it in Word as .docx without pictures and attachments"
)

func damaged(format string, args ...any) error {
	return &doc.Error{Status: doc.Damaged, What: fmt.Sprintf(format, args...), Do: doResave}
}

func unsupported(format string, args ...any) error {
	return &doc.Error{Status: doc.Unsupported, What: fmt.Sprintf(format, args...), Do: doResave}
}

func tooLarge(format string, args ...any) error {
	return &doc.Error{Status: doc.TooLarge, What: fmt.Sprintf(format, args...), Do: doSplit}
}

// Read reads a document. Every error is a *doc.Error: Encrypted, Unsupported
// (fast-saved, or older than Word 97), TooLarge, Empty or Damaged. What the
// document holds beside text is in its Notes.
func Read(name string, r io.ReaderAt, size int64) (*doc.Document, error) {
	return doc.Guarded(name, "not a whole word document", doResave, func() (*doc.Document, error) { return read(r, size) })
}

func read(r io.ReaderAt, size int64) (*doc.Document, error) {
	if size == 0 {
		return nil, &doc.Error{Status: doc.Empty, What: "the file has no bytes", Do: "ask for a new copy"}
	}
	head := make([]byte, min(size, 16))
	if _, err := r.ReadAt(head, 0); err == nil && isOlder(head) {
		return nil, unsupported("is a document of a Word older than Word 6")
	}
	rd, err := start(r, size)
	if err != nil {
		return nil, err
	}
	all, err := rd.document()
	if err != nil {
		return nil, err
	}
	d := &doc.Document{Format: "doc"}
	finished, doubts := blocks.Finish(all)
	d.Blocks, d.Notes = finished, append(rd.skipped.Notes(), doubts...)
	if !blocks.HasText(d.Blocks) {
		return nil, &doc.Error{Status: doc.Empty, What: "no text in the document" + rd.skipped.Only(), Do: "if it shows scanned pages, ask for the original document"}
	}
	d.Number()
	return d, nil
}
