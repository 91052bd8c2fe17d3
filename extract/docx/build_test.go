package docx

import (
	"archive/zip"
	"bytes"
	"fmt"
	"sort"
	"strings"
	"testing"

	"samplan/extract/blocks/blockstest"
	"samplan/extract/doc"
)

// The tests write small documents part by part: fragments of WordprocessingML
// as Word writes them, and a line for each block that must come out.

const spaces = ` xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"` +
	` xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:wps="w" xmlns:v="v" xmlns:m="m"`

// parts are the parts of a document by name; "body" stands for the content of
// the main part, "styles", "numbering" and so on for the content of theirs.
type parts map[string]string

// roots are the root elements of the parts that are named by one word.
var roots = map[string]string{"styles": "styles", "numbering": "numbering", "footnotes": "footnotes", "endnotes": "endnotes", "settings": "settings",
	"header1": "hdr", "header2": "hdr", "footer1": "ftr"}

// file zips a document. Its relationships are named after their parts.
func file(p parts) []byte {
	all, rels, types := map[string]string{}, "", ""
	for name, text := range p {
		root, ok := roots[name]
		switch {
		case name == "body":
			all["word/document.xml"] = "<w:document" + spaces + "><w:body>" + text + "</w:body></w:document>"
		case ok:
			all["word/"+name+".xml"] = "<w:" + root + spaces + ">" + text + "</w:" + root + ">"
			rels += fmt.Sprintf(`<Relationship Id="%s" Type="http://x/%s" Target="%s.xml"/>`, name, strings.Trim(name, "12"), name)
			types += fmt.Sprintf(`<Override PartName="/word/%s.xml" ContentType="x"/>`, name)
		default:
			all[name] = text
		}
	}
	add := func(name, text string) {
		if _, ok := all[name]; !ok {
			all[name] = text
		}
	}
	add("[Content_Types].xml", `<Types><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>`+types+`</Types>`)
	add("_rels/.rels", `<Relationships><Relationship Id="rId1" Type="http://x/officeDocument" Target="word/document.xml"/></Relationships>`)
	add("word/_rels/document.xml.rels", "<Relationships>"+rels+"</Relationships>")
	return zipped(all)
}

func zipped(all map[string]string) []byte {
	var names []string
	for name := range all {
		names = append(names, name)
	}
	sort.Strings(names)
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, name := range names {
		w, err := z.Create(name)
		if err == nil {
			_, err = w.Write([]byte(all[name]))
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
	return Read("plan.docx", bytes.NewReader(data), int64(len(data)))
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

// p is a paragraph with properties and text.
func p(props, text string) string {
	return "<w:p><w:pPr>" + props + "</w:pPr>" + r("", text) + "</w:p>"
}

// r is a run with properties and text.
func r(props, text string) string {
	return "<w:r><w:rPr>" + props + `</w:rPr><w:t xml:space="preserve">` + text + "</w:t></w:r>"
}

// tabbed is a paragraph in which | is a tab and / a line break.
func tabbed(text string) string {
	return "<w:p><w:r><w:t>" + strings.NewReplacer("|", "</w:t><w:tab/><w:t>", "/", "</w:t><w:br/><w:t>").Replace(text) + "</w:t></w:r></w:p>"
}

func tabbedLines(lines ...string) parts {
	body := ""
	for _, l := range lines {
		body += tabbed(l)
	}
	return parts{"body": body}
}
