package extract

import (
	"fmt"
	"io"

	"samplan/extract/doc"
	"samplan/extract/layout"
	"samplan/extract/ocr"
	"samplan/extract/pdf"
)

// readPDF takes a PDF from its pages to blocks; pages that are pictures go
// through OCR on the way, where its programs are on the machine.
func readPDF(name string, r io.ReaderAt, size int64) (*doc.Document, error) {
	pages, notes, err := pdf.Pages(name, r, size)
	if err != nil {
		return nil, err
	}
	notes = ocr.Pages(pages, notes, r, size)
	blocks, doubts := layout.Blocks(pages)
	d := &doc.Document{Name: name, Blocks: blocks, Pages: pages, Notes: append(notes, doubts...)}
	if len(blocks) == 0 {
		return nil, withoutText(d)
	}
	d.Number()
	ocr.Mark(d)
	return d, nil
}

// withoutText says why a PDF gave no text: nobody could look, or there is none.
func withoutText(d *doc.Document) error {
	pages := "its only page"
	if len(d.Pages) > 1 {
		pages = fmt.Sprintf("any of its %d pages", len(d.Pages))
	}
	if n := d.UnreadPage(); n != nil {
		e := &doc.Error{File: d.Name, Status: doc.Unsupported, Do: n.Do, What: "is a scan, or has no text that can be read on " + pages}
		if n.Code == doc.PageFailed {
			e.What += ": " + n.What
		}
		return e
	}
	return &doc.Error{File: d.Name, Status: doc.Empty, What: "has no text on " + pages,
		Do: "open it in a PDF viewer; if it shows text, ask the förbund for the original"}
}
