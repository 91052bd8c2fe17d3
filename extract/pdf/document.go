package pdf

import (
	"io"

	"samplan/extract/doc"
	"samplan/extract/layout"
)

// Read reads a PDF as a document: its pages, and the blocks that stand on
// them. A file without any text is an error: a scan, or empty pages.
func Read(name string, r io.ReaderAt, size int64) (*doc.Document, error) {
	pages, notes, err := Pages(name, r, size)
	if err != nil {
		return nil, err
	}
	words := 0
	for i := range pages {
		words += len(pages[i].Words)
	}
	if words == 0 {
		return nil, &doc.Error{File: name, Status: doc.Empty, What: "has no text, perhaps only pictures of its pages",
			Do: "ask the förbund for the original, or have the pages read by OCR"}
	}
	blocks, doubts := layout.Blocks(pages)
	d := &doc.Document{Name: name, Blocks: blocks, Pages: pages, Notes: append(notes, doubts...)}
	d.Number()
	return d, nil
}
