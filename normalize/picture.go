package normalize

import (
	"strconv"

	"samplan/extract/doc"
	"samplan/schema"
)

// doubtPictures doubts what was read from a picture of the page (OCR takes 3
// for 8 and loses a minus): every amount that no sum proves, targets, and the
// header values that no register confirms.
func doubtPictures(d *doc.Document, p *schema.Plan) {
	for i := range p.BudgetLines {
		doubtPicture(d, &p.BudgetLines[i].Evidence)
	}
	for i := range p.Contributions {
		doubtPicture(d, &p.Contributions[i].Evidence)
	}
	for i := range p.Goals {
		if p.Goals[i].TargetValue != "" {
			doubtPicture(d, &p.Goals[i].Evidence)
		}
	}
	for i := range p.Fields {
		if f := &p.Fields[i]; f.Name != "forbund" && f.Name != "org_number" {
			doubtPicture(d, &f.Evidence)
		}
	}
}

// doubtPicture doubts a value all of whose sources were read from pictures,
// unless it is part of a sum that holds.
func doubtPicture(d *doc.Document, ev *schema.Evidence) {
	lowest := 0.0
	for _, s := range ev.Sources {
		ocr := ocrAt(d, s)
		if ocr == 0 {
			return
		}
		if lowest == 0 || ocr < lowest {
			lowest = ocr
		}
	}
	for _, r := range ev.Reasons {
		if r.Code == "in-sum" {
			return
		}
	}
	if lowest != 0 {
		ev.Doubts = append(ev.Doubts, schema.Reason{Code: "ocr", Detail: confidence(lowest)})
	}
}

// ocrAt is doc.Cell.OCR of the cell or block that a source stands in.
func ocrAt(d *doc.Document, s schema.Source) float64 {
	if len(d.Blocks) == 0 {
		return 0
	}
	i := s.Block - d.Blocks[0].Place.Block
	if i < 0 || i >= len(d.Blocks) {
		return 0
	}
	b := &d.Blocks[i]
	if s.Row == 0 || b.Table == nil || s.Row > len(b.Table.Rows) {
		return b.OCR
	}
	for _, c := range b.Table.Rows[s.Row-1] {
		if c.Col == s.Col-1 {
			return c.OCR
		}
	}
	return b.OCR
}

// confidence prints how sure an OCR program was.
func confidence(ocr float64) string {
	if ocr == doc.OCRUnknown {
		return "unknown"
	}
	return strconv.FormatFloat(ocr, 'f', 2, 64)
}
