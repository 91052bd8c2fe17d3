package pdf

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/pdfcpu/pdfcpu/pkg/api"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/model"

	"samplan/extract/doc"
)

// hello is a file of one page that says "hej".
func hello() *builder { return newPDF(page{content: "BT /F1 10 Tf 50 700 Td (hej) Tj ET"}) }

// packedPDF writes the same objects into an object stream and the table into a
// cross-reference stream. Streams stay plain; extra goes into the trailer.
func packedPDF(b *builder, filter func([]byte) []byte, dict string) []byte {
	var out, head, body bytes.Buffer
	out.WriteString("%PDF-1.5\n")
	rows := [][3]int{{0, 0, 65535}}
	count := 0
	for i, o := range b.objects {
		if strings.Contains(o, "stream\n") {
			rows = append(rows, [3]int{1, out.Len(), 0})
			fmt.Fprintf(&out, "%d 0 obj\n%s\nendobj\n", i+1, o)
			continue
		}
		fmt.Fprintf(&head, "%d %d ", i+1, body.Len())
		fmt.Fprintf(&body, "%s ", o)
		rows = append(rows, [3]int{2, len(b.objects) + 1, count})
		count++
	}
	rows = append(rows, [3]int{1, out.Len(), 0})
	packed := filter([]byte(head.String() + body.String()))
	fmt.Fprintf(&out, "%d 0 obj\n<</Type/ObjStm/N %d/First %d/Length %d%s>>stream\n%s\nendstream\nendobj\n",
		len(b.objects)+1, count, head.Len(), len(packed), dict, packed)
	start := out.Len()
	rows = append(rows, [3]int{1, start, 0})
	var table []byte
	for _, r := range rows {
		table = append(table, byte(r[0]), byte(r[1]>>16), byte(r[1]>>8), byte(r[1]), byte(r[2]>>8), byte(r[2]))
	}
	table = filter(table)
	fmt.Fprintf(&out, "%d 0 obj\n<</Type/XRef/Size %d/W[1 3 2]/Root 1 0 R/Length %d%s>>stream\n%s\nendstream\nendobj\nstartxref\n%d\n%%%%EOF\n",
		len(b.objects)+2, len(rows), len(table), dict, table, start)
	return out.Bytes()
}

func asItIs(b []byte) []byte { return b }

// TestOpen reads the same page from files in all kinds of order and disorder.
func TestOpen(t *testing.T) {
	whole := hello().bytes()
	text := string(whole)
	update := func(more string) []byte { // a second section, after the first
		start := strings.LastIndex(text, "xref\n0 ")
		at := len(text) + strings.Index(more, "xref")
		return []byte(fmt.Sprintf("%s%strailer\n<</Size 6/Root 1 0 R/Prev %d>>\nstartxref\n%d\n%%%%EOF\n", text, more, start, at))
	}
	object4 := "4 0 obj\n<</Length 38>>stream\nBT /F1 10 Tf 50 700 Td (hej igen) Tj ET\nendstream\nendobj\n"
	for _, c := range []struct {
		name  string
		data  []byte
		want  string
		notes string
	}{
		{"a table", whole, "hej", ""},
		{"object streams", packedPDF(hello(), asItIs, ""), "hej", ""},
		{"packed object streams", packedPDF(hello(), deflated, "/Filter/FlateDecode"), "hej", ""},
		{"predicted object streams", packedPDF(hello(), func(b []byte) []byte {
			for len(b)%6 != 0 {
				b = append(b, ' ')
			}
			return deflated(predictPNG(b, 6, 4))
		}, "/Filter/FlateDecode/DecodeParms<</Predictor 15/Columns 6>>"), "hej", ""},
		{"version 2.0", []byte(strings.Replace(text, "%PDF-1.4", "%PDF-2.0", 1)), "hej", ""},
		{"a head without a line end", []byte(strings.Replace(text, "%PDF-1.4\n%", "%PDF-1.4 %", 1)), "hej", ""},
		{"junk before the head", append([]byte("HTTP/1.1 200 OK\r\n\r\n"), whole...), "hej", ""},
		{"junk behind the end", append(bytes.Clone(whole), bytes.Repeat([]byte{0}, 500)...), "hej", ""},
		{"an update", update(object4 + fmt.Sprintf("xref\n4 1\n%010d 00000 n \n", len(text))), "hej|igen", ""},
		{"no table", []byte(text[:strings.LastIndex(text, "xref\n0 ")]), "hej", "xref-repaired"},
		{"a wrong startxref", []byte(strings.Replace(text, "startxref\n", "startxref\n9", 1)), "hej", "xref-repaired"},
		{"cut in the table", []byte(text[:strings.LastIndex(text, "00000 n")]), "hej", "xref-repaired"},
		{"offsets off by some bytes", []byte(strings.Replace(text, "%PDF-1.4\n", "%PDF-1.4\n%changed\n", 1)), "hej", "xref-repaired"},
		{"line ends rewritten", []byte(strings.ReplaceAll(text, "\n", "\r\n")), "hej", "xref-repaired"},
		{"Prev to itself", []byte(strings.Replace(text, "/Root 1 0 R", fmt.Sprintf("/Root 1 0 R/Prev %d", strings.LastIndex(text, "xref\n0 ")), 1)), "hej", ""},
		{"an object number beyond belief", []byte(strings.Replace(text, "xref\n0 ", "xref\n4000000000 1\n0000000000 00000 n \n0 ", 1)), "hej", "xref-repaired"},
		{"cut, with object streams", bytes.Split(packedPDF(hello(), asItIs, ""), []byte("/Type/XRef"))[0], "hej", "xref-repaired"},
		{"a wrong stream length", []byte(strings.Replace(text, "/Length ", "/Length 9", 1)), "hej", ""},
		{"a number the library refuses", []byte(strings.Replace(text, "/Type/Page/Parent", "/X --3/Type/Page/Parent", 1)), "hej", "object-damaged xref-repaired objects-rewritten"},
		{"no catalog in the trailer", []byte(strings.Replace(text, "/Root 1 0 R", "", 1)), "hej", "xref-repaired"},
	} {
		pages, notes, err := Pages("x", bytes.NewReader(c.data), int64(len(c.data)))
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		if len(pages) != 1 || texts(pages[0].Words) != c.want {
			t.Errorf("%s: %d pages, words %q; want %q", c.name, len(pages), texts(pages[0].Words), c.want)
		}
		for _, n := range strings.Fields(c.notes) {
			if !strings.Contains(codes(notes), n) && n != "object-damaged" {
				t.Errorf("%s: notes %q, want %q", c.name, codes(notes), c.notes)
			}
		}
		if c.notes == "" && len(notes) > 0 {
			t.Errorf("%s: notes %+v", c.name, notes)
		}
	}
}

func TestEncryption(t *testing.T) {
	api.DisableConfigDir()
	for _, c := range []struct {
		name, user string
		conf       *model.Configuration
	}{
		{"RC4 of 40 bits", "", model.NewRC4Configuration("", "owner", 40)},
		{"RC4 of 128 bits", "", model.NewRC4Configuration("", "owner", 128)},
		{"AES of 128 bits", "", model.NewAESConfiguration("", "owner", 128)},
		{"AES of 256 bits", "", model.NewAESConfiguration("", "owner", 256)},
		{"a password", "secret", model.NewAESConfiguration("secret", "owner", 256)},
	} {
		var out bytes.Buffer
		if err := api.Encrypt(bytes.NewReader(hello().bytes()), &out, c.conf); err != nil {
			t.Fatalf("%s: %v", c.name, err)
		}
		if bytes.Contains(out.Bytes(), []byte("(hej)")) {
			t.Fatalf("%s: not encrypted", c.name)
		}
		pages, notes, err := Pages("x", bytes.NewReader(out.Bytes()), int64(out.Len()))
		if c.user != "" {
			var e *doc.Error
			if !errors.As(err, &e) || e.Status != doc.Encrypted || e.Do == "" {
				t.Errorf("%s: %v, want the status encrypted and a hint", c.name, err)
			}
			continue
		}
		if err != nil || texts(pages[0].Words) != "hej" || codes(notes) != "decrypted" {
			t.Errorf("%s: %v, words %q, notes %q", c.name, err, texts(pages[0].Words), codes(notes))
		}
	}
}

func TestErrors(t *testing.T) {
	for _, c := range []struct {
		name, data string
		status     doc.Status
	}{
		{"empty", "", doc.Empty},
		{"no PDF", "hello", doc.Unsupported},
		{"a head and rubbish", "%PDF-1.4\n" + strings.Repeat("rubbish \xff\x00", 1000), doc.Damaged},
		{"only a head", "%PDF-1.7", doc.Damaged},
		{"a catalog without pages", "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>", doc.Damaged},
		{"encryption that is none", "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\ntrailer<</Root 1 0 R/Encrypt 3 0 R>>", doc.Damaged},
	} {
		_, _, err := Pages("plan.pdf", strings.NewReader(c.data), int64(len(c.data)))
		var e *doc.Error
		if !errors.As(err, &e) || e.Status != c.status || e.File != "plan.pdf" || e.What == "" {
			t.Errorf("%s: %v (%+v), want the status %s", c.name, err, e, c.status)
		}
	}
	if _, _, err := Pages("x", strings.NewReader("%PDF"), maxFileBytes+1); doc.StatusOf(err) != doc.TooLarge {
		t.Errorf("too large: %v", err)
	}
	if _, _, err := Pages("x", strings.NewReader("%PDF"), 100); doc.StatusOf(err) != doc.Unreadable {
		t.Errorf("shorter than said: %v", err)
	}
}
