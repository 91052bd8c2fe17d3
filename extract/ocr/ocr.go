// Package ocr reads pages whose text is only to be seen, as of a scan: pdftoppm
// (poppler-utils) renders them, tesseract with the language swe reads them. Both are optional
// programs; without them a page stays unread, and a note says so.
//
// Before it stands extract/pdf, which gives such pages no words; after it
// extract/layout makes lines and tables of the words as of printed ones, and
// Mark tells the finders which blocks and cells were read from a picture.
//
// The programs get the file and the picture on their standard input and are
// handed no name of it: nothing is quoted, and no temporary file is left.
package ocr

import (
	"context"
	"errors"
	"fmt"
	"io"
	"slices"
	"time"

	"samplan/extract/doc"
)

// Codes of the notes, beside doc.PageUnread and doc.PageFailed.
const (
	Done = "read-by-ocr"      // the page was read from its picture
	Junk = "page-of-pictures" // OCR made out no text on the page
)

// pageTime and fileTime bound the work of the programs: an A4 page takes two
// to five seconds, one full of noise half a minute.
const (
	pageTime = 60 * time.Second
	fileTime = 10 * time.Minute
)

// surePage is the mean confidence below which what was read is no text but a
// photo or a drawing. Tesseract gives clean print 0.9 and more, a bad copy 0.7
// or more, and pictures some words of about 0.3.
const surePage = 0.5

// Pages reads the pages without text of their own, which pdf.Pages notes as
// doc.PageUnread: scans, letters drawn as shapes, fonts that tell no letters.
// Each gets a note of how that ended, in the place of the reader's. r is the PDF.
func Pages(pages []doc.Page, notes []doc.Note, r io.ReaderAt, size int64) []doc.Note {
	ctx, stop := context.WithTimeout(context.Background(), fileTime)
	defer stop()
	out := slices.Clone(notes)
	for i, n := range notes {
		if n.Code == doc.PageUnread && n.Place.Page >= 1 && n.Place.Page <= len(pages) {
			out[i] = readPage(ctx, &pages[n.Place.Page-1], n, r, size)
		}
	}
	for i := range pages {
		if p := &pages[i]; isLayer(p.Words) {
			out = append(out, readLayer(ctx, p, r, size))
		}
	}
	return out
}

// isLayer tells whether all words of a page are drawn invisibly: a text layer
// that a scanner or an office program put under its picture.
func isLayer(words []doc.Word) bool {
	return len(words) > 0 && !slices.ContainsFunc(words, func(w doc.Word) bool { return !w.Invisible })
}

// readLayer reads a page with such a layer anew, as the layer knows neither
// the rules of tables nor how sure it is. Where that cannot be, the layer stays.
func readLayer(ctx context.Context, page *doc.Page, r io.ReaderAt, size int64) doc.Note {
	why := doc.Note{Place: doc.Place{Page: page.Number}, What: "the page is a picture with a text layer of somebody else's OCR"}
	note := readPage(ctx, page, why, r, size)
	if note.Code != Done {
		note.Code, note.What = "text-layer", why.What+", which was taken"
	}
	return note
}

// readPage reads one page; why is the note that it was not read. It says how
// that ended.
func readPage(ctx context.Context, page *doc.Page, why doc.Note, r io.ReaderAt, size int64) doc.Note {
	note := doc.Note{Place: why.Place, Code: doc.PageFailed, Do: "look at the page"}
	if missing := Find().Missing(); missing != "" {
		note.Code, note.Do = doc.PageUnread, missing
		note.What = why.What + "; it was not read"
		return note
	}
	ctx, stop := context.WithTimeout(ctx, pageTime)
	defer stop()
	read, err := look(ctx, *page, io.NewSectionReader(r, 0, size))
	switch {
	case errors.Is(ctx.Err(), context.DeadlineExceeded):
		note.What = why.What + "; OCR of it took too long"
		note.Do = "look at the page; a file of many scanned pages can be split and imported in parts"
	case err != nil:
		note.What = fmt.Sprintf("%s; OCR of it failed: %v", why.What, err)
	case mean(read.Words) < surePage:
		note.Code, note.What = Junk, why.What+"; OCR found none either"
	default:
		*page = read
		note.Code, note.Do = Done, "compare flagged amounts with the page"
		note.What = fmt.Sprintf("%s; tesseract read %d words, with a confidence of %.2f in the mean and %.2f at least",
			why.What, len(read.Words), mean(read.Words), lowest(read.Words))
	}
	return note
}

// mean is the mean confidence of words, 0 of none.
func mean(words []doc.Word) float64 {
	sum := 0.0
	for _, w := range words {
		sum += w.Confidence
	}
	return sum / float64(max(len(words), 1))
}

// lowest is the lowest confidence of words, 1 of none.
func lowest(words []doc.Word) float64 {
	low := 1.0
	for _, w := range words {
		low = min(low, w.Confidence)
	}
	return low
}
