package main

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"fmt"
	"strings"
	"time"
)

const xmlHead = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"

// spaces are the namespaces of every part with text.
const spaces = ` xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"` +
	` xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"` +
	` xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"` +
	` xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"` +
	` xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"` +
	` xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"` +
	` xmlns:v="urn:schemas-microsoft-com:vml"`

// part is one file of the package.
type part struct {
	name string // "word/styles.xml"
	kind string // last word of its content type and relationship type: "styles"
	text string
}

// docx returns the bytes of the document that the source describes.
func docx(root *node) ([]byte, error) {
	w := &writer{swedish: root.attr["swedish"] == "yes"}
	w.blocks(root.kids)
	parts := []part{{"word/styles.xml", "styles", w.styles()}}
	add := func(kind, root, content string) {
		if content != "" {
			parts = append(parts, part{"word/" + kind + ".xml", strings.Trim(kind, "1"), xmlHead + "<w:" + root + spaces + ">" + content + "</w:" + root + ">"})
		}
	}
	add("numbering", "numbering", w.numbering())
	add("footnotes", "footnotes", noteSeparators("footnote", w.footnotes))
	add("endnotes", "endnotes", noteSeparators("endnote", w.endnotes))
	section := ""
	for _, kind := range []string{"header", "footer"} {
		if text := root.attr[kind]; text != "" {
			add(kind+"1", map[string]string{"header": "hdr", "footer": "ftr"}[kind], w.running(text))
			section += fmt.Sprintf(`<w:%sReference w:type="default" r:id="rId%d"/>`, kind, len(parts))
		}
	}
	section = `<w:sectPr>` + section + `<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="708" w:footer="708" w:gutter="0"/></w:sectPr>`
	main := xmlHead + "<w:document" + spaces + "><w:body>" + w.body.String() + section + "</w:body></w:document>"
	if err := w.err(); err != nil {
		return nil, err
	}
	return pack(main, parts)
}

// running is the paragraph of a header or footer; {page} is the page field.
func (w *writer) running(text string) string {
	var pieces []piece
	for i, s := range strings.Split(text, "{page}") {
		if i > 0 {
			pieces = append(pieces, field(" PAGE ", []piece{{text: "1"}})...)
		}
		if s != "" {
			pieces = append(pieces, piece{text: s})
		}
	}
	var b strings.Builder
	for _, p := range pieces {
		b.WriteString(p.xml(w))
	}
	return "<w:p>" + b.String() + "</w:p>"
}

// noteSeparators puts Word's two separator notes before the real ones.
func noteSeparators(kind string, notes []string) string {
	if len(notes) == 0 {
		return ""
	}
	return fmt.Sprintf(`<w:%[1]s w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:%[1]s>`+
		`<w:%[1]s w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:%[1]s>`, kind) + strings.Join(notes, "")
}

// pack zips the parts with their content types and relationships, always in the same order and at the same time.
func pack(main string, parts []part) ([]byte, error) {
	const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
	const relations = xmlHead + `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">%s</Relationships>`
	const override = `<Override PartName="/%s" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.%s+xml"/>`
	types, rels := fmt.Sprintf(override, "word/document.xml", "document.main"), ""
	for i, p := range parts {
		types += fmt.Sprintf(override, p.name, p.kind)
		rels += fmt.Sprintf(`<Relationship Id="rId%d" Type="%s%s" Target="%s"/>`, i+1, office, p.kind, strings.TrimPrefix(p.name, "word/"))
	}
	all := []part{
		{name: "[Content_Types].xml", text: xmlHead + `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
			`<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>` + types + `</Types>`},
		{name: "_rels/.rels", text: fmt.Sprintf(relations, `<Relationship Id="rId1" Type="`+office+`officeDocument" Target="word/document.xml"/>`)},
		{name: "word/document.xml", text: main},
		{name: "word/_rels/document.xml.rels", text: fmt.Sprintf(relations, rels)},
	}
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, p := range append(all, parts...) {
		f, err := z.CreateHeader(&zip.FileHeader{Name: p.name, Method: zip.Deflate, Modified: time.Date(2020, 1, 1, 0, 0, 0, 0, time.UTC)})
		if err != nil {
			return nil, err
		}
		if _, err := f.Write([]byte(p.text)); err != nil {
			return nil, err
		}
	}
	err := z.Close()
	return b.Bytes(), err
}

func escape(s string) string {
	var b strings.Builder
	xml.EscapeText(&b, []byte(s))
	return b.String()
}
