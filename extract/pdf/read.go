// Package pdf reads what a PDF draws: bytes go in, pages of words and rules
// with their places come out. extract/layout makes lines, tables and blocks of
// them; extract/doc says what a Page is.
//
// Within the package a file goes through these hands, one a file of code:
//
//	xref, repair, objstm   where each object stands, whatever the file's state
//	file, image, value     the image of the file that the library reads, and its objects
//	filter, flate, lzw …   the bytes of streams
//	page                   the page tree, the page as it is shown
//	token, content         operators, and the graphics state that they change
//	font, cmap, encoding … codes to letters and widths
//	showtext, word, settle letters to words
//	path, rule             strokes and thin rectangles to rules
//	lost, picture          what is not read, for the notes
//
// A word's Turned is counter-clockwise against the page as shown; where it is
// 90 or 270 its Baseline is an x. A rule of Width 0 is the side of a filled
// area, not a drawn line.
package pdf

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"time"

	"samplan/extract/doc"
)

// timeLimit is how long one file may take. A plan takes some milliseconds.
const timeLimit = 20 * time.Second

// maxFileBytes is the largest file that is read: it is kept in memory whole,
// beside at most maxUnpacked and a few streams.
const maxFileBytes = 200 << 20

// headWithin is how far into a file its head may stand, as viewers allow.
const headWithin = 1024

// Match tells whether the file is a PDF.
func Match(head []byte, _ io.ReaderAt, _ int64) bool {
	return bytes.Contains(head[:min(len(head), headWithin)], []byte("%PDF-"))
}

// Pages reads the words and rules of all pages. Any error is a *doc.Error; what
// could not be read of a file that has pages is in the notes.
func Pages(name string, r io.ReaderAt, size int64) (pages []doc.Page, notes []doc.Note, err error) {
	defer func() {
		if p := recover(); p != nil {
			pages, notes, err = nil, nil, &doc.Error{File: name, Status: doc.Damaged,
				What: fmt.Sprintf("the PDF reader broke down on it: %v", p), Do: printAnew}
		}
	}()
	f, err := open(name, r, size)
	if err != nil {
		return nil, nil, err
	}
	pages, notes, err = f.readAll(name)
	if !f.refused {
		return pages, notes, err
	}
	again, failed := f.rewrite()
	if failed != nil {
		return pages, notes, err
	}
	pages, notes, err = again.readAll(name)
	notes = append(notes, doc.Note{Code: "objects-rewritten", What: "the file is not written as the format demands; it was read in a more patient way"})
	return pages, notes, err
}

// readAll reads the pages of an opened file.
func (f *file) readAll(name string) (pages []doc.Page, notes []doc.Note, err error) {
	nodes, cut := f.pageNodes()
	if len(nodes) == 0 {
		return nil, nil, &doc.Error{File: name, Status: doc.Damaged, What: "has no pages that can be read", Do: printAnew}
	}
	pages = make([]doc.Page, 0, len(nodes))
	words, rules, text := 0, 0, 0
	for i := range nodes {
		if f.isLate() || words > maxAllWords || rules > maxAllRules || text > maxAllText {
			notes = append(notes, doc.Note{Place: doc.Place{Page: i + 1}, Code: "pages-left-out",
				What: fmt.Sprintf("pages %d to %d are not read: the file takes too much time or room", i+1, len(nodes)),
				Do:   "split the file and import the parts"})
			break
		}
		f.forget()
		page, doubts := f.page(&nodes[i], i+1)
		words, rules, text = words+len(page.Words), rules+len(page.Rules), text+len(f.text)
		pages, notes = append(pages, page), append(notes, doubts...)
	}
	if cut {
		notes = append(notes, doc.Note{Code: "pages-left-out",
			What: fmt.Sprintf("no more than the first %d pages are read", len(nodes)), Do: "split the file and import the parts"})
	}
	return pages, append(f.fileNotes(), notes...), nil
}

// printAnew is the hint for damaged files.
const printAnew = "open it in a PDF viewer, print it to a new PDF and try again"

// open makes a file ready for reading: repaired and decrypted where need be.
func open(name string, r io.ReaderAt, size int64) (*file, error) {
	fail := func(status doc.Status, do, what string, cause error) (*file, error) {
		return nil, &doc.Error{File: name, Status: status, What: what, Do: do, Cause: cause}
	}
	if size > maxFileBytes {
		return fail(doc.TooLarge, "split it and import the parts", fmt.Sprintf("is larger than %d MiB", maxFileBytes>>20), nil)
	}
	data := make([]byte, size)
	if n, err := r.ReadAt(data, 0); int64(n) < size {
		return fail(doc.Unreadable, "check the disk or the network drive and try again", "cannot be read", err)
	}
	if size == 0 {
		return fail(doc.Empty, "get it again; a copy or a download may have failed", "is empty", nil)
	}
	head := bytes.Index(data[:min(len(data), headWithin)], []byte("%PDF-"))
	if head < 0 {
		return fail(doc.Unsupported, "", "is no PDF", nil)
	}
	deadline := time.Now().Add(timeLimit)
	data = data[head:]
	x, repaired, err := objects(data, deadline)
	if err != nil {
		return fail(doc.Damaged, printAnew, "cannot be read as PDF", err)
	}
	decrypted := false
	if x.trailer.key("Encrypt").kind != objNull {
		clear, err := decrypt(data, deadline)
		switch {
		case errors.Is(err, errPassword):
			return fail(doc.Encrypted, "save it without the password, or ask the förbund for an open copy", "needs a password", nil)
		case err != nil:
			return fail(doc.Damaged, printAnew, "is encrypted and cannot be decrypted", err)
		}
		data, decrypted = clear, true
		if x, _, err = objects(data, deadline); err != nil {
			return fail(doc.Damaged, printAnew, "is encrypted and cannot be decrypted", err)
		}
	}
	f, err := openFile(data, x, deadline, false)
	if err != nil {
		return fail(doc.Damaged, printAnew, "cannot be read as PDF", err)
	}
	f.repaired, f.decrypted = repaired, decrypted
	return f, nil
}

// rewrite opens the same file with all objects rewritten for the library.
func (f *file) rewrite() (*file, error) {
	out, err := openFile(f.data, f.xref, f.deadline, true)
	if err == nil {
		out.repaired, out.decrypted = f.repaired, f.decrypted
	}
	return out, err
}

// objects finds where the objects of a file stand, by its cross-reference
// table or, where that is damaged, by looking for them.
func objects(data []byte, deadline time.Time) (x *xref, repaired bool, err error) {
	if x, err = readXref(data, deadline); err == nil {
		repaired = x.mend(data, deadline)
		if root := int(x.trailer.key("Root").num); root < len(x.entries) && x.entries[root].kind != free {
			return x, repaired, nil
		}
	}
	x, err = scanObjects(data, deadline)
	return x, true, err
}

// fileNotes says how the file was opened and what of it is damaged.
func (f *file) fileNotes() []doc.Note {
	var notes []doc.Note
	if f.decrypted {
		notes = append(notes, doc.Note{Code: "decrypted", What: "the file is encrypted with an empty password; pdfcpu decrypted it"})
	}
	if f.repaired {
		notes = append(notes, doc.Note{Code: "xref-repaired",
			What: "the file's cross-reference table is damaged; its objects were found by looking for them"})
	}
	notes = append(notes, f.pictures.notes()...)
	for _, what := range f.damaged {
		notes = append(notes, doc.Note{Code: "object-damaged", What: "not read: " + what, Do: "compare with the pages"})
	}
	return notes
}
