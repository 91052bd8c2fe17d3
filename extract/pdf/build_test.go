package pdf

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"samplan/extract/doc"
)

// builder writes small PDFs for tests.
type builder struct {
	objects []string // bodies, of object 1 and on
	trailer string   // further entries
}

// add appends an object and returns its number.
func (b *builder) add(body string) int {
	b.objects = append(b.objects, body)
	return len(b.objects)
}

// stream appends a stream and returns its number.
func (b *builder) stream(dict, data string) int {
	return b.add(fmt.Sprintf("<<%s/Length %d>>stream\n%s\nendstream", dict, len(data), data))
}

// bytes writes the file with a classic cross-reference table; object 1 is the
// catalog.
func (b *builder) bytes() []byte {
	var out bytes.Buffer
	out.WriteString("%PDF-1.4\n%\xe2\xe3\xcf\xd3\n")
	offsets := make([]int, len(b.objects))
	for i, body := range b.objects {
		offsets[i] = out.Len()
		fmt.Fprintf(&out, "%d 0 obj\n%s\nendobj\n", i+1, body)
	}
	start := out.Len()
	fmt.Fprintf(&out, "xref\n0 %d\n0000000000 65535 f \n", len(b.objects)+1)
	for _, at := range offsets {
		fmt.Fprintf(&out, "%010d 00000 n \n", at)
	}
	fmt.Fprintf(&out, "trailer\n<</Size %d/Root 1 0 R%s>>\nstartxref\n%d\n%%%%EOF\n", len(b.objects)+1, b.trailer, start)
	return out.Bytes()
}

// page is one page for newPDF.
type page struct {
	content string
	entries string // further entries of the page: /Rotate 90
	fonts   string // entries of Font; "" is /F1 Helvetica
	others  string // further entries of Resources
}

// newPDF lays out a catalog, a page tree and pages of 600 by 800 points; more
// objects may be added before bytes: the first is number 3 + 2·pages.
func newPDF(pages ...page) *builder {
	b := &builder{}
	var kids strings.Builder
	for i := range pages {
		fmt.Fprintf(&kids, "%d 0 R ", 3+2*i)
	}
	b.add("<</Type/Catalog/Pages 2 0 R>>")
	b.add(fmt.Sprintf("<</Type/Pages/Count %d/MediaBox[0 0 600 800]/Kids[%s]>>", len(pages), kids.String()))
	for _, p := range pages {
		fonts := p.fonts
		if fonts == "" {
			fonts = "/F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>"
		}
		b.add(fmt.Sprintf("<</Type/Page/Parent 2 0 R/Contents %d 0 R/Resources<</Font<<%s>>%s>>%s>>",
			len(b.objects)+2, fonts, p.others, p.entries))
		b.stream("", p.content)
	}
	return b
}

// readPages reads the file and fails the test on an error.
func readPages(t testing.TB, data []byte) ([]doc.Page, []doc.Note) {
	t.Helper()
	pages, notes, err := Pages("test.pdf", bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatalf("Pages: %v", err)
	}
	return pages, notes
}

// draw reads the words of a page with that content.
func draw(t testing.TB, content string) []doc.Word {
	t.Helper()
	pages, notes := readPages(t, newPDF(page{content: content}).bytes())
	for _, n := range notes {
		t.Errorf("unexpected note: %s: %s", n.Code, n.What)
	}
	return pages[0].Words
}

// texts joins the words by bars.
func texts(words []doc.Word) string {
	var all []string
	for _, w := range words {
		all = append(all, w.Text)
	}
	return strings.Join(all, "|")
}

// codes joins the codes of the notes by blanks.
func codes(notes []doc.Note) string {
	var all []string
	for _, n := range notes {
		all = append(all, n.Code)
	}
	return strings.Join(all, " ")
}

func close2(a, b float64) bool { return a-b < 0.01 && b-a < 0.01 }
