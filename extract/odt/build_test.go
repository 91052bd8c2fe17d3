package odt

import (
	"archive/zip"
	"bytes"
	"testing"

	"samplan/extract/blocks/blockstest"
	"samplan/extract/doc"
)

// The tests write small documents part by part: fragments of OpenDocument as
// LibreOffice and Word write them, and a line for each block that must come out.

const spaces = ` xmlns:office="o" xmlns:text="t" xmlns:table="b" xmlns:style="s" xmlns:fo="f" xmlns:draw="d" xmlns:svg="v" xmlns:xlink="x" xmlns:dc="c" xmlns:loext="l"`

// parts are the pieces of a document.
type parts struct {
	body   string // of the text
	auto   string // automatic styles of the text
	common string // styles of styles.xml
	master string // master pages
}

func file(p parts) []byte {
	return zipped(
		"mimetype", mediaType,
		contentName, "<office:document-content"+spaces+"><office:automatic-styles>"+p.auto+"</office:automatic-styles><office:body><office:text>"+p.body+"</office:text></office:body></office:document-content>",
		stylesName, "<office:document-styles"+spaces+"><office:styles>"+p.common+"</office:styles><office:automatic-styles/><office:master-styles>"+p.master+"</office:master-styles></office:document-styles>",
		manifestName, `<manifest:manifest><manifest:file-entry manifest:full-path="/" manifest:media-type="`+mediaType+`"/></manifest:manifest>`)
}

// zipped is a zip of parts, given as name and text by turns.
func zipped(parts ...string) []byte {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for i := 0; i < len(parts); i += 2 {
		method := zip.Deflate
		if parts[i] == "mimetype" {
			method = zip.Store
		}
		w, err := z.CreateHeader(&zip.FileHeader{Name: parts[i], Method: method})
		if err == nil {
			_, err = w.Write([]byte(parts[i+1]))
		}
		if err != nil {
			panic(err)
		}
	}
	if err := z.Close(); err != nil {
		panic(err)
	}
	return b.Bytes()
}

func readBytes(data []byte) (*doc.Document, error) {
	return Read("plan.odt", bytes.NewReader(data), int64(len(data)))
}

func mustRead(t *testing.T, p parts) *doc.Document {
	t.Helper()
	d, err := readBytes(file(p))
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// example is a document and what must come out.
type example struct {
	name  string
	parts parts
	want  string // lines of blockstest.Show
}

func run(t *testing.T, examples []example) {
	t.Helper()
	for _, e := range examples {
		t.Run(e.name, func(t *testing.T) {
			blockstest.Compare(t, mustRead(t, e.parts), e.want)
		})
	}
}

// p is a paragraph of a style.
func p(style, text string) string {
	return `<text:p text:style-name="` + style + `">` + text + `</text:p>`
}
