// Package html reads web pages (.html, .xhtml, pages saved by Word or LibreOffice)
// into the document model.
//
// In come bytes, out goes a doc.Document as a browser shows it, without scripts:
// what is hidden is left out, what belongs to the site and not to the document
// (menus, cookie banners) has the role Furniture. The steps, a file each:
// encoding.go finds the characters; measure.go counts what each element holds;
// sheet.go and look.go say how elements look; note.go pairs note marks with
// their notes, furniture.go sees what belongs to the site; flow.go, inline.go,
// list.go, table.go, beside.go and preformatted.go read the text; extract/blocks makes blocks of it.
package html

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"regexp"
	"strings"

	"golang.org/x/net/html"

	"samplan/extract/blocks"
	"samplan/extract/doc"
)

// maxBytes is the size of the largest page that is read. A long plan saved by
// Word has some megabytes.
const maxBytes = 32 << 20

var (
	// prologue is what may stand before the root element.
	prologue = regexp.MustCompile(`(?is)^(?:\s+|<!--.*?-->|<\?.*?\?>)+`)
	// beginning is the first element of a page, or of a piece of one.
	beginning = regexp.MustCompile(`(?i)^<(?:(?:!doctype\s+html|html|head|body)[\s>]|(?:meta|title|style|table|div|p|h[1-6]|center|font|article|main|section)` +
		`(?:\s+[a-z][-a-z:]*(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>"']+))?)*\s*>)`)
)

// Match says whether a file is a web page by its content: it begins with an
// element of one. A text that only talks of tags does not.
func Match(head []byte, _ io.ReaderAt, _ int64) bool {
	s := decodeMarked(head)
	for range 8 { // comments and declarations, one by one
		rest := s[len(prologue.FindString(s)):]
		if len(rest) == len(s) {
			break
		}
		s = rest
	}
	if beginning.MatchString(s) {
		return true
	}
	lower := strings.ToLower(s)
	return strings.HasPrefix(lower, "<!") && strings.Contains(lower, "<html")
}

// What to do about a page that gave nothing.
const (
	doResave = "open it in a browser, copy the text into Word and save it as .docx"
	doSplit  = "check that it is a plan; if it is, cut off what is not"
)

// Read reads a page. Every error is a *doc.Error: TooLarge, Unreadable, Empty or
// Damaged. What was left out or guessed is in the document's Notes.
func Read(name string, r io.ReaderAt, size int64) (d *doc.Document, err error) {
	defer func() {
		if p := recover(); p != nil {
			d, err = nil, &doc.Error{File: name, Status: doc.Damaged, What: fmt.Sprintf("the page broke its reader (%v)", p), Do: doResave}
		}
		var e *doc.Error
		if errors.As(err, &e) {
			e.File = name
		}
	}()
	if size > maxBytes {
		return nil, tooLarge("the page is larger than a plan can be")
	}
	data := make([]byte, size)
	if n, err := r.ReadAt(data, 0); err != nil && err != io.EOF {
		return nil, &doc.Error{Status: doc.Unreadable, What: "cannot be read", Do: "check the disk or the network drive and try again", Cause: err}
	} else if int64(n) < size {
		return nil, &doc.Error{Status: doc.Damaged, What: "the file ends before its size", Do: "get it again; a copy or a download may have failed"}
	}
	d, err = read(data)
	if err != nil {
		return nil, err
	}
	d.Name = name
	return d, nil
}

func tooLarge(format string, args ...any) error {
	return &doc.Error{Status: doc.TooLarge, What: fmt.Sprintf(format, args...), Do: doSplit}
}

func read(data []byte) (*doc.Document, error) {
	text, notes := decode(data)
	root, err := html.Parse(strings.NewReader(closeEmpty(text)))
	if err != nil {
		return nil, &doc.Error{Status: doc.Damaged, What: "not a web page that can be read", Do: doResave, Cause: err}
	}
	rd, err := start(root)
	if err != nil {
		return nil, err
	}
	all, err := rd.document(root)
	if err != nil {
		return nil, err
	}
	d := &doc.Document{Format: "html", Notes: append(notes, rd.notesOf()...)}
	finished, doubts := blocks.Finish(all)
	d.Blocks, d.Notes = finished, append(d.Notes, doubts...)
	if !blocks.HasText(d.Blocks) {
		return nil, &doc.Error{Status: doc.Empty, What: "no text in the page" + rd.skipped.Only(), Do: "its text may come from other files (frames, scripts): " + doResave}
	}
	d.Number()
	return d, nil
}

// emptyElement is an element that XHTML closes at once. To an HTML parser it
// would stay open: <title/> would swallow the page.
var emptyElement = regexp.MustCompile(`<([A-Za-z][A-Za-z0-9:]*)((?:\s+[A-Za-z_:][-A-Za-z0-9_:.]*\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*/>`)

// void are the elements that never have content.
var void = map[string]bool{"area": true, "base": true, "br": true, "col": true, "embed": true, "hr": true, "img": true, "input": true,
	"link": true, "meta": true, "param": true, "source": true, "track": true, "wbr": true}

// closeEmpty writes <a/> as <a></a> in XHTML.
func closeEmpty(text string) string {
	head := strings.ToLower(text[:min(len(text), 1000)])
	if !strings.HasPrefix(strings.TrimSpace(head), "<?xml") && !strings.Contains(head, "http://www.w3.org/1999/xhtml") {
		return text
	}
	var b bytes.Buffer
	at := 0
	for _, m := range emptyElement.FindAllStringSubmatchIndex(text, -1) {
		name := text[m[2]:m[3]]
		if void[strings.ToLower(name)] {
			continue
		}
		b.WriteString(text[at:m[0]])
		b.WriteString("<" + name + text[m[4]:m[5]] + "></" + name + ">")
		at = m[1]
	}
	b.WriteString(text[at:])
	return b.String()
}
