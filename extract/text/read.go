// Package text reads plain text files into the document model.
//
// In come bytes in any of the encodings that Swedish text is saved in, out goes
// a doc.Document with headings, paragraphs, list items and tables. The steps, a
// file or two each: encoding.go finds the characters and lines.go the lines;
// pageline.go, running.go, contents.go and furniture.go say which lines are no
// text of the plan (role.go); table*.go finds tables; prose.go and wrap.go make
// paragraphs of the rest, cut.go across pages; list.go, heading.go and title.go
// say what each is. extract calls Match and Read; finders come after.
package text

import (
	"bytes"
	"io"
	"strings"
	"unicode"

	"samplan/extract/doc"
)

// maxBytes is the size of the largest text that is read. The text of a plan is
// tens of kilobytes; this leaves room for a whole archive in one file.
const maxBytes = 32 << 20

// maxControl is the share of control characters from which on a file is no text.
const maxControl = 0.02

// foreignStarts begin files that are readable as text but are another format.
var foreignStarts = []string{"{\\rtf", "%pdf-", "<html", "<!doctype", "<?xml", "<head", "<body"}

// Match says whether a file is plausibly plain text: no NUL bytes unless it is
// UTF-16, few control characters, and no other format's first characters.
func Match(head []byte, _ io.ReaderAt, _ int64) bool {
	if len(head) == 0 {
		return false
	}
	start := strings.ToLower(strings.TrimSpace(string(bytes.TrimPrefix(head[:min(len(head), 200)], []byte(bomUTF8)))))
	for _, s := range foreignStarts {
		if strings.HasPrefix(start, s) {
			return false
		}
	}
	if strings.HasPrefix(start, "{") && strings.HasPrefix(strings.TrimSpace(start[1:]), `"`) {
		return false // a JSON object
	}
	decoded, _ := decode(head)
	if strings.ContainsRune(decoded, 0) {
		return false
	}
	control, all := 0, 0
	for _, r := range decoded {
		all++
		if unicode.IsControl(r) && !unicode.IsSpace(r) && r != dosEOF {
			control++
		}
	}
	return float64(control) <= maxControl*float64(all)
}

// Read reads a text file. Every error is a *doc.Error: Empty, Damaged, TooLarge
// or Unreadable. A doubt about the encoding is in the document's Notes.
func Read(name string, r io.ReaderAt, size int64) (*doc.Document, error) {
	fail := func(status doc.Status, what, do string, cause error) (*doc.Document, error) {
		return nil, &doc.Error{File: name, Status: status, What: what, Do: do, Cause: cause}
	}
	if size > maxBytes {
		return fail(doc.TooLarge, "the text is larger than a plan can be", "check that it is a plan; if it is, cut off what is not", nil)
	}
	data := make([]byte, size)
	if n, err := r.ReadAt(data, 0); err != nil && err != io.EOF {
		return fail(doc.Unreadable, "cannot be read", "check the disk or the network drive and try again", err)
	} else if int64(n) < size {
		return fail(doc.Damaged, "the file ends before its size", "get it again; a copy or a download may have failed", nil)
	}
	decoded, notes := decode(data)
	if strings.ContainsRune(decoded, 0) {
		return fail(doc.Damaged, "holds NUL bytes, which no text has", "open it in the program that wrote it and save it again as text", nil)
	}
	lines := splitLines(decoded)
	d := &doc.Document{Name: name, Format: "text", Notes: notes}
	blocks, doubts := readBlocks(lines)
	if len(blocks) == 0 {
		return fail(doc.Empty, "no text in the file", "ask for the original document", nil)
	}
	d.Blocks, d.Notes = blocks, append(d.Notes, doubts...)
	d.Number()
	return d, nil
}
