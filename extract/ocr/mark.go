package ocr

import "samplan/extract/doc"

// Mark tells every block and cell that stands on a page that was read from a
// picture how sure the reading is: by the words within its box, or by all of
// the page where none is found there. Text drawn invisibly, the layer that a
// scanner or an office program laid under its picture, tells no confidence.
func Mark(d *doc.Document) {
	scanned := map[int]*scan{}
	for i := range d.Pages {
		if s := scanOf(d.Pages[i].Words); len(s.words) > 0 {
			scanned[d.Pages[i].Number] = s
		}
	}
	if len(scanned) == 0 {
		return
	}
	for i := range d.Blocks {
		b := &d.Blocks[i]
		b.OCR = confidence(b.Place, scanned)
		if b.Table == nil {
			continue
		}
		for _, row := range b.Table.Rows {
			for c := range row {
				if row[c].Text != "" {
					row[c].OCR = confidence(row[c].Place, scanned)
				}
			}
		}
	}
}

// scan is the words of a page that were read from a picture.
type scan struct {
	words []doc.Word
	whole bool // the page has no others
}

func scanOf(all []doc.Word) *scan {
	s := &scan{whole: true}
	for _, w := range all {
		if w.Invisible || w.Confidence < 1 {
			s.words = append(s.words, w)
		} else {
			s.whole = false
		}
	}
	return s
}

// confidence is what doc.Cell.OCR says of a place.
func confidence(at doc.Place, scanned map[int]*scan) float64 {
	s := scanned[at.Page]
	if s == nil {
		return 0
	}
	var within []doc.Word
	for _, w := range s.words {
		x, y := (w.Box.X0+w.Box.X1)/2, (w.Box.Y0+w.Box.Y1)/2
		if x >= at.Box.X0 && x <= at.Box.X1 && y >= at.Box.Y0 && y <= at.Box.Y1 {
			within = append(within, w)
		}
	}
	switch {
	case len(within) == 0 && !s.whole: // print beside a picture
		return 0
	case len(within) == 0:
		within = s.words
	}
	for _, w := range within {
		if w.Invisible {
			return doc.OCRUnknown
		}
	}
	return max(lowest(within), 0.01)
}
