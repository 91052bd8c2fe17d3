package main

import (
	"archive/zip"
	"bytes"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// The committed docx are what the sources give. Parts are compared unzipped:
// another version of Go may compress otherwise.
func TestCommitted(t *testing.T) {
	outputs, err := build("..")
	if err != nil {
		t.Fatal(err)
	}
	for _, out := range outputs {
		data, err := os.ReadFile(out.path)
		if err != nil {
			t.Errorf("%v: run go run ./testdata/gen", err)
			continue
		}
		got, want := unzip(t, data), unzip(t, out.data)
		if len(got) != len(want) {
			t.Errorf("%s: %d parts, the source gives %d: run go run ./testdata/gen", out.path, len(got), len(want))
		}
		for name := range want {
			if got[name] != want[name] {
				t.Errorf("%s: %s is not what the source gives: run go run ./testdata/gen", out.path, name)
			}
		}
	}
}

// No docx is left from a source that is gone.
func TestNoOrphans(t *testing.T) {
	for _, folder := range []string{"plans", "other"} {
		files, err := filepath.Glob(filepath.Join("..", folder, "*.docx"))
		if err != nil {
			t.Fatal(err)
		}
		for _, file := range files {
			source := filepath.Join("..", "src", strings.TrimSuffix(filepath.Base(file), ".docx")+".xml")
			if _, err := os.Stat(source); err != nil {
				t.Errorf("%s has no source: %v", file, err)
			}
		}
	}
}

func TestSameBytes(t *testing.T) {
	source := `<doc header="H" footer="Sida {page}"><h1 num="1">A</h1><ul><li>b<fn>c</fn></li></ul></doc>`
	var first []byte
	for range 3 {
		data := mustDocx(t, source)
		if first != nil && !bytes.Equal(first, data) {
			t.Fatal("the same source gave other bytes")
		}
		first = data
	}
}

func TestMarkup(t *testing.T) {
	tests := []struct{ name, source, want string }{
		{"white space", "<p> a \n b<br/> c<nbsp/>d </p>", `>a b</w:t></w:r><w:r><w:br/></w:r><w:r><w:t xml:space="preserve">c</w:t></w:r><w:r><w:t>` + "\u00a0" + `</w:t>`},
		{"split run", "<p>1 20<split/>0 000</p>", `>1 20</w:t></w:r><w:r><w:t xml:space="preserve">0 000</w:t>`},
		{"deleted text", "<p>a<del>b</del></p>", `<w:delText xml:space="preserve">b</w:delText>`},
		{"tab stops", `<p tabs="300R.">a<tab/>1</p>`, `<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="6000"/></w:tabs>`},
		{"cell over rows", `<table><tr><td rowspan="2" colspan="2">a</td><td>b</td></tr><tr><td>c</td></tr></table>`, `<w:gridSpan w:val="2"/><w:vMerge/></w:tcPr><w:p/></w:tc><w:tc>`},
		{"heading that jumps", `<h1 num="1">a</h1><h2 num="1.4">b</h2>`, `<w:ilvl w:val="1"/><w:numId w:val="2"/>`},
		{"heading after a jump", `<h1 num="1">a</h1><h2 num="1.4">b</h2><h1 num="2">c</h1><h2 num="2.1">d</h2>`, `<w:ilvl w:val="1"/><w:numId w:val="1"/>`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			body := unzip(t, mustDocx(t, "<doc>"+tt.source+"</doc>"))["word/document.xml"]
			if !strings.Contains(body, tt.want) {
				t.Errorf("want %s in\n%s", tt.want, body[strings.Index(body, "<w:body>"):])
			}
		})
	}
}

func TestFaultySources(t *testing.T) {
	tests := []struct{ source, want string }{
		{"<doc><q/></doc>", `unknown element "q"`},
		{`<doc><p size="3">a</p></doc>`, `no attribute "size"`},
		{"<doc>\ntext</doc>", "line 2"},
		{`<doc><h1 num="A">a</h1></doc>`, "does not fit"},
		{`<doc><h1 num="1">a</h1><h2 num="2.1">b</h2></doc>`, "Word would print 1 for 2"},
		{"<doc><table><td>a</td></table></doc>", "a table holds tr only"},
		{"<doc><p>a</doc>", "syntax error"},
	}
	for _, tt := range tests {
		root, err := parse([]byte(tt.source))
		if err == nil {
			_, err = docx(root)
		}
		if err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%s: error %v, want one with %q", tt.source, err, tt.want)
		}
	}
}

func mustDocx(t *testing.T, source string) []byte {
	t.Helper()
	root, err := parse([]byte(source))
	if err != nil {
		t.Fatal(err)
	}
	data, err := docx(root)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func unzip(t *testing.T, data []byte) map[string]string {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	parts := map[string]string{}
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		text, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		parts[f.Name] = string(text)
	}
	return parts
}
