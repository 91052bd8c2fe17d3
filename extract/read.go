// Package extract turns the bytes of a file into a doc.Document, whatever its
// format. It chooses by what is in the file, never by its name: a .docx that
// is RTF inside is RTF.
package extract

import (
	"errors"
	"fmt"
	"io"

	"samplan/extract/doc"
	"samplan/extract/docx"
	"samplan/extract/html"
	"samplan/extract/msdoc"
	"samplan/extract/odt"
	"samplan/extract/rtf"
	"samplan/extract/text"
)

// Format is one kind of file.
type Format struct {
	Name  string // "docx"; stored with the document
	Match func(head []byte, r io.ReaderAt, size int64) bool
	Read  func(name string, r io.ReaderAt, size int64) (*doc.Document, error)
}

// headBytes is how much of a file a Match is handed.
const headBytes = 4096

// MaxBytes is the size of the largest file that is read. Plans with many
// photos reach some tens of megabytes.
const MaxBytes = 200 << 20

// formats is the list of all formats; the first that matches reads the file.
// To add one, write extract/<format> with Match and Read and put a line here.
//
// Those of foreign.go are known in order to say what to do with them. Files
// with a signature come first, then the containers, where Word stands before
// what else may be in one; text is last, as HTML or JSON is also readable.
var formats = []Format{
	{"pdf", isPDF, readPDF},
	{"rtf", rtf.Match, rtf.Read},
	{"html", html.Match, html.Read},
	{"mht", isMHT, refuse("is a saved web page (MHT) inside", saveAsDocx)},
	{"xml", isXML, refuse("is XML", "if Word can open it, save it there as .docx")},
	{"image", isImage, refuse("is a picture", "if it is a scanned plan, ask the förbund for the original")},
	{"media", isMedia, refuse("is sound, film or a font", noPlan)},
	{"archive", starts(archiveSignatures...), refuse("is an archive of files", "unpack it and import the folder")},
	{"database", starts("SQLite format 3\x00"), refuse("is an SQLite database", noPlan)},
	{"program", starts("\x7fELF", "MZ\x90\x00", "\xcf\xfa\xed\xfe", "\xca\xfe\xba\xbe"), refuse("is a program", noPlan)},
	{"json", isJSON, refuse("is JSON", noPlan)},
	{"oversized", isOversized, readOversized},
	{"docx", docx.Match, docx.Read},
	{"doc", msdoc.Match, msdoc.Read},
	{"odt", odt.Match, odt.Read},
	{"xlsx", zipHolds("xl/workbook", "application/vnd.oasis.opendocument.spreadsheet"), refuse("is a spreadsheet", noPlan)},
	{"xls", oleHolds("Workbook", "Book"), refuse("is a spreadsheet", noPlan)},
	{"pptx", zipHolds("ppt/presentation", "application/vnd.oasis.opendocument.presentation"), refuse("is a slide show", noPlan)},
	{"zip", starts("PK\x03\x04", "PK\x05\x06"), readZip},
	{"ole", starts(oleSignature), refuse("is an old Office file, but no Word document", noPlan)},
	{"text", text.Match, text.Read},
}

// Read reads the document in r. Any error is a *doc.Error with a status, what
// is wrong and what to do.
func Read(name string, r io.ReaderAt, size int64) (d *doc.Document, err error) {
	if size == 0 {
		return nil, &doc.Error{File: name, Status: doc.Empty, What: "is empty",
			Do: "get it again; a copy or a download may have failed"}
	}
	head := make([]byte, min(size, headBytes))
	if _, err := r.ReadAt(head, 0); err != nil && err != io.EOF {
		return nil, &doc.Error{File: name, Status: doc.Unreadable, What: "cannot be read", Cause: err,
			Do: "check the disk or the network drive and try again"}
	}
	// The one recover of all readers: a panic in a library must not end a batch.
	defer func() {
		if p := recover(); p != nil {
			d, err = nil, &doc.Error{File: name, Status: doc.Damaged,
				What: fmt.Sprintf("the reader broke down on it: %v", p),
				Do:   "open it in Word, save it anew and try again"}
		}
	}()
	for _, f := range formats {
		if f.Match(head, r, size) {
			return readAs(f, name, r, size)
		}
	}
	return nil, &doc.Error{File: name, Status: doc.Unsupported, What: "is no document that samplan knows",
		Do: "samplan reads Word (.docx), PDF and text files"}
}

// readAs reads with one format, and sees to it that every error has a status
// and every document a format.
func readAs(f Format, name string, r io.ReaderAt, size int64) (*doc.Document, error) {
	d, err := f.Read(name, r, size)
	var known *doc.Error
	switch {
	case err == nil:
		d.Format = f.Name
	case !errors.As(err, &known):
		err = &doc.Error{File: name, Status: doc.Damaged, What: "cannot be read as " + f.Name, Cause: err,
			Do: "open it in Word, save it anew and try again"}
	}
	return d, err
}
