// Package docx reads Word documents (.docx, .docm, .dotx) into the document model.
//
// In comes a zip of XML parts, out goes a doc.Document as the document prints:
// numbers that Word makes are restored, tracked changes are settled, footnotes
// stand at their marks. The steps, a file each: extract/archive opens the zip under
// caps and archive.go the main part; relation.go finds the parts; style.go and numbering.go hold what
// paragraphs inherit; story.go, paragraph.go, run.go and table.go read the
// text; extract/blocks makes blocks of it. extract calls Match and Read;
// finders come after.
package docx

import (
	"bytes"
	"io"

	"samplan/extract/archive"
	"samplan/extract/blocks"
	"samplan/extract/doc"
)

// Match says whether a file is a Word document by its content, even one that is
// damaged or locked by a password, so that Read can say so. head is the start
// of the file.
func Match(head []byte, r io.ReaderAt, size int64) bool {
	if bytes.HasPrefix(head, []byte(cfbMagic)) {
		return isEncrypted(r, size)
	}
	if !bytes.HasPrefix(head, []byte(archive.Magic)) {
		return false
	}
	a, err := archive.OpenDirectory(r, size)
	if err != nil { // cut off: the names of its first parts still tell
		has := func(name string) bool { return bytes.Contains(head, []byte(name)) }
		return has("word/") || (has("[Content_Types].xml") || has("_rels/.rels")) && !has("xl/") && !has("ppt/")
	}
	return isWord(a)
}

// Read reads a document. Every error is a *doc.Error: Encrypted, TooLarge,
// Empty or Damaged. What the document holds beside text is in its Notes.
func Read(name string, r io.ReaderAt, size int64) (*doc.Document, error) {
	return doc.Guarded(name, "not a whole word document", doResave, func() (*doc.Document, error) { return read(r, size) })
}

// What to do about a file that gave nothing.
const (
	doResave = "open it in Word and save it again as .docx, or ask for a new copy"
	doUnlock = "open it in Word with its password, remove the password (file, info, protect document) and save it again"
)

func read(r io.ReaderAt, size int64) (*doc.Document, error) {
	if size == 0 {
		return nil, &doc.Error{Status: doc.Empty, What: "the file has no bytes", Do: "ask for a new copy"}
	}
	if isEncrypted(r, size) {
		return nil, &doc.Error{Status: doc.Encrypted, What: "the document is locked by a password", Do: doUnlock}
	}
	a, err := archive.Open(r, size)
	if err != nil {
		return nil, err
	}
	rd, text, err := start(a)
	if err != nil {
		return nil, err
	}
	read, err := rd.document(text)
	if err != nil {
		return nil, err
	}
	d := &doc.Document{Format: "docx", Notes: rd.skipped.Notes()}
	all, doubts := blocks.Finish(read)
	d.Blocks = all
	if !blocks.HasText(d.Blocks) {
		return nil, &doc.Error{Status: doc.Empty, What: "no text in the document" + rd.skipped.Only(), Do: "if it shows scanned pages, ask for the original document"}
	}
	d.Notes = append(d.Notes, doubts...)
	d.Number()
	return d, nil
}
