package odt

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"samplan/extract/blocks/blockstest"
	"samplan/extract/doc"
)

func TestMatch(t *testing.T) {
	whole := file(parts{body: p("", "a")})
	tests := []struct {
		name string
		data []byte
		want bool
	}{
		{"document", whole, true},
		{"cut off", whole[:len(whole)/2], true},
		{"template", zipped("mimetype", mediaType+"-template", contentName, "<a/>"), true},
		{"zipped by hand", zipped(contentName, "<a/>", manifestName, `<e manifest:media-type="`+mediaType+`"/>`), true},
		{"sheet", zipped("mimetype", "application/vnd.oasis.opendocument.spreadsheet", contentName, "<a/>"), false},
		{"word", zipped("[Content_Types].xml", "<a/>", "word/document.xml", "<a/>"), false},
		{"archive of a document", zipped("plan.odt", "PK"), false},
		{"text", []byte("Verksamhetsplan " + mediaType), false},
		{"nothing", nil, false},
	}
	for _, tt := range tests {
		if got := Match(tt.data[:min(len(tt.data), 4096)], bytes.NewReader(tt.data), int64(len(tt.data))); got != tt.want {
			t.Errorf("%s: %v, want %v", tt.name, got, tt.want)
		}
	}
}

func TestBadInput(t *testing.T) {
	content := func(s string) []byte { return zipped("mimetype", mediaType, contentName, s) }
	body := func(s string) []byte { return file(parts{body: s}) }
	locked := zipped("mimetype", mediaType, contentName, "\x00\x01", manifestName, `<m><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></m>`)
	deep := strings.Repeat("<text:section>", 300) + strings.Repeat("</text:section>", 300)
	tests := []struct {
		name   string
		data   []byte
		status doc.Status
		what   string
	}{
		{"nothing", nil, doc.Empty, "no bytes"},
		{"text", []byte("Verksamhetsplan"), doc.Damaged, "not a whole"},
		{"cut off", file(parts{body: p("", "a")})[:300], doc.Damaged, "not a whole"},
		{"no content", zipped("mimetype", mediaType), doc.Damaged, "content.xml is missing"},
		{"content of another kind", content("<office:document-styles/>"), doc.Damaged, "document-styles"},
		{"a sheet", content("<office:document-content><office:body><office:spreadsheet/></office:body></office:document-content>"), doc.Damaged, "spreadsheet"},
		{"content breaks off", content("<office:document-content><office:body>"), doc.Damaged, "unexpected EOF"},
		{"document type", content("<!DOCTYPE a><a/>"), doc.Damaged, "DTD"},
		{"password", locked, doc.Encrypted, "password"},
		{"no text", body(p("", " ")), doc.Empty, "no text"},
		{"only a picture", body(p("", `<draw:frame><draw:image/></draw:frame>`)), doc.Empty, "only 1 image"},
		{"too deep", body(deep), doc.TooLarge, "within each other"},
		{"too wide", body(`<table:table><table:table-row><table:table-cell table:number-columns-repeated="1000"><text:p>a</text:p></table:table-cell></table:table-row></table:table>`), doc.TooLarge, "columns"},
		{"too long", body(`<table:table><table:table-row table:number-rows-repeated="9000000"><table:table-cell><text:p>a</text:p></table:table-cell></table:table-row></table:table>`), doc.TooLarge, "repeated"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d, err := readBytes(tt.data)
			var e *doc.Error
			if d != nil || !errors.As(err, &e) {
				t.Fatalf("document %v, error %v", d != nil, err)
			}
			if e.Status != tt.status || !strings.Contains(err.Error(), tt.what) || e.Do == "" || !strings.HasPrefix(err.Error(), "plan.odt: ") {
				t.Errorf("%s, %q (%s); want %s, %q", e.Status, err, e.Do, tt.status, tt.what)
			}
		})
	}
}

// What is wrong in the styles is noted, and the text is read.
func TestStylesForgiven(t *testing.T) {
	d, err := readBytes(zipped("mimetype", mediaType, stylesName, "<a>", contentName,
		"<office:document-content><office:body><office:text><text:p>a</text:p></office:text></office:body></office:document-content>"))
	if err != nil || len(d.Notes) != 1 || d.Notes[0].Code != "styles-unreadable" || d.Blocks[0].Text != "a" {
		t.Errorf("%+v, %v", d, err)
	}
}

// FuzzRead: no panic, every error is a *doc.Error, every place gives its text.
func FuzzRead(f *testing.F) {
	f.Add(p("P1", "a")+`<text:list text:style-name="L"><text:list-item><text:p>b</text:p></text:list-item></text:list>`,
		`<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="1"/></text:list-style>`)
	f.Add(`<table:table><table:table-row><table:table-cell table:number-rows-spanned="2"><text:p>a</text:p></table:table-cell></table:table-row><table:table-row table:number-rows-repeated="3"><table:covered-table-cell/></table:table-row></table:table>`,
		`<style:style style:name="A_20_B" style:family="paragraph" style:parent-style-name="A_20_B"/>`)
	f.Add(`<text:p>x<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>n</text:p></text:note-body></text:note><draw:frame><draw:text-box><text:p>y</text:p></draw:text-box></draw:frame></text:p>`, "")
	f.Fuzz(func(t *testing.T, body, auto string) {
		d, err := readBytes(file(parts{body: body, auto: auto}))
		if err != nil {
			var e *doc.Error
			if !errors.As(err, &e) {
				t.Fatalf("not a doc.Error: %v", err)
			}
			return
		}
		blockstest.CheckPlaces(t, d)
		for i := range d.Blocks {
			if table := d.Blocks[i].Table; table != nil {
				table.Grid()
			}
		}
	})
}

// A long document takes time as it is long, not as its square.
func TestLinear(t *testing.T) {
	var b strings.Builder
	for i := range 4000 {
		b.WriteString(p("P_20__20_"+fmt.Sprint(i%50), strings.Repeat("Förbundet finansierar insatser för 1 200 000 kr. ", 10)))
		b.WriteString(`<text:list text:continue-numbering="true" text:style-name="L"><text:list-item><text:p>a</text:p></text:list-item></text:list>`)
	}
	begin := time.Now()
	if _, err := readBytes(file(parts{body: b.String()})); err != nil {
		t.Fatal(err)
	}
	if took := time.Since(begin); took > 5*time.Second {
		t.Errorf("took %v", took)
	}
}
