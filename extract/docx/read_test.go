package docx

import (
	"archive/zip"
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"runtime"
	"strings"
	"testing"

	"samplan/extract/blocks/blockstest"
	"samplan/extract/doc"
)

func match(data []byte) bool {
	return Match(data[:min(len(data), 512)], bytes.NewReader(data), int64(len(data)))
}

// locked is the start of an OLE compound file with the streams of a document with a password.
func locked(stream string) []byte {
	data := make([]byte, 512*4)
	copy(data, cfbMagic)
	binary.LittleEndian.PutUint16(data[0x1e:], 9)
	binary.LittleEndian.PutUint32(data[0x30:], 1)
	copy(data[1024:], utf16Bytes("Root Entry"))
	copy(data[1024+128:], utf16Bytes(stream))
	return data
}

// cut is a document without its last bytes: the directory of the zip is gone.
func cut() []byte {
	data := file(parts{"body": p("", "a")})
	return data[:len(data)*2/3]
}

func TestMatch(t *testing.T) {
	macro := `<Types><Override PartName="/main.xml" ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>`
	tests := []struct {
		name string
		data []byte
		want bool
	}{
		{"document", file(parts{"body": p("", "a")}), true},
		{"main part of another name", zipped(map[string]string{"[Content_Types].xml": macro, "main.xml": "<d/>"}), true},
		{"cut off", cut(), true},
		{"locked", locked("EncryptedPackage"), true},
		{"old Word document", locked("WordDocument"), false},
		{"workbook", zipped(map[string]string{"[Content_Types].xml": "spreadsheetml.sheet.main+xml", "xl/workbook.xml": "<w/>"}), false},
		{"open document", zipped(map[string]string{"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "<d/>"}), false},
		{"workbook, cut off", zipped(map[string]string{"[Content_Types].xml": "spreadsheetml", "xl/workbook.xml": "<w/>"})[:200], false},
		{"zip magic only", []byte("PK\x03\x04"), false},
		{"text", []byte("Verksamhetsplan"), false},
		{"nothing", nil, false},
	}
	for _, tt := range tests {
		if got := match(tt.data); got != tt.want {
			t.Errorf("%s: %v, want %v", tt.name, got, tt.want)
		}
	}
}

// lying is a document whose main part is longer than its header says.
func lying() []byte {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	text := []byte("<w:document><w:body>" + p("", strings.Repeat("a", 5000)) + "</w:body></w:document>")
	h := &zip.FileHeader{Name: "word/document.xml", Method: zip.Store, CRC32: crc32.ChecksumIEEE(text), CompressedSize64: uint64(len(text)), UncompressedSize64: 30}
	w, err := z.CreateRaw(h)
	if err == nil {
		_, err = w.Write(text)
	}
	if err == nil {
		err = z.Close()
	}
	if err != nil {
		panic(err)
	}
	return b.Bytes()
}

func many(n int) map[string]string {
	all := map[string]string{"word/document.xml": "<w:document/>"}
	for i := range n {
		all[fmt.Sprintf("word/media/%d.png", i)] = ""
	}
	return all
}

func twice() []byte {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for range 2 {
		if _, err := z.Create("word/document.xml"); err != nil {
			panic(err)
		}
	}
	if err := z.Close(); err != nil {
		panic(err)
	}
	return b.Bytes()
}

func TestBadInput(t *testing.T) {
	wrong := file(parts{"body": p("", "a")})
	at := bytes.Index(wrong, []byte("word/document.xml")) + 40
	wrong[at] ^= 0xff
	deep := strings.Repeat("<w:sdt><w:sdtContent>", 300) + strings.Repeat("</w:sdtContent></w:sdt>", 300)
	main := func(text string) []byte { return file(parts{"word/document.xml": text}) }
	body := func(text string) []byte { return file(parts{"body": text}) }
	tests := []struct {
		name   string
		data   []byte
		status doc.Status
		what   string
	}{
		{"nothing", nil, doc.Empty, "no bytes"},
		{"text", []byte("Verksamhetsplan"), doc.Damaged, "not a whole word document"},
		{"cut off", cut(), doc.Damaged, "not a whole word document"},
		{"a byte is wrong", wrong, doc.Damaged, "word/document.xml"},
		{"no main part", zipped(map[string]string{"a.xml": ""}), doc.Damaged, "no main part"},
		{"two of a name", twice(), doc.Damaged, "two entries"},
		{"main part is another thing", main("<w:workbook/>"), doc.Damaged, `"workbook"`},
		{"main part is cut off", main("<w:document><w:body><w:p>"), doc.Damaged, "unexpected EOF"},
		{"main part is empty", main(""), doc.Damaged, "unexpected EOF"},
		{"elements cross", main("<w:document><w:body></w:document></w:body>"), doc.Damaged, "unexpected end"},
		{"bytes that are no text", main("<w:document><w:body><w:p><w:r><w:t>\xff</w:t></w:r></w:p></w:body></w:document>"), doc.Damaged, "UTF-8"},
		{"document type", main(`<!DOCTYPE d [<!ENTITY a "b">]><w:document/>`), doc.Damaged, "DTD"},
		{"document type in another part", file(parts{"body": p("", "a"), "word/styles.xml": `<!DOCTYPE d><w:styles/>`, "word/_rels/document.xml.rels": `<Relationships><Relationship Id="a" Type="x/styles" Target="styles.xml"/></Relationships>`}), doc.Damaged, "DTD"},
		{"no text", body(p("", " ")), doc.Empty, "no text"},
		{"only a picture", body(`<w:p><w:r><w:drawing><a:blip/></w:drawing></w:r></w:p>`), doc.Empty, "only 1 image"},
		{"password", locked("EncryptedPackage"), doc.Encrypted, "password"},
		{"many entries", zipped(many(1000)), doc.TooLarge, "1001 entries"},
		{"very long directory", zipped(many(40_000)), doc.TooLarge, "directory"},
		{"bomb", main("<w:document>" + strings.Repeat(" ", 20<<20) + "</w:document>"), doc.TooLarge, "to 1"},
		{"header that lies", lying(), doc.Damaged, "word/document.xml"},
		{"too deep", body(deep), doc.TooLarge, "within each other"},
		{"too deep in another part", file(parts{"body": p("", "a"), "styles": strings.Repeat("<a>", 300)}), doc.TooLarge, "within each other"},
		{"too wide", body("<w:tbl>" + tr(tc(`<w:gridSpan w:val="1000000"/>`, "a")) + "</w:tbl>"), doc.TooLarge, "columns"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d, err := readBytes(tt.data)
			var e *doc.Error
			if d != nil || !errors.As(err, &e) {
				t.Fatalf("document %v, error %v", d != nil, err)
			}
			if e.Status != tt.status || !strings.Contains(err.Error(), tt.what) || e.Do == "" || !strings.HasPrefix(err.Error(), "plan.docx: ") {
				t.Errorf("%s, %q (%s); want %s, %q", e.Status, err, e.Do, tt.status, tt.what)
			}
		})
	}
}

// What is wrong in a part beside the main one is noted, and the text is read.
func TestForgiven(t *testing.T) {
	tests := []struct {
		name, code string
		parts      parts
	}{
		{"styles", "styles-unreadable", parts{"body": p("", "a"), "styles": "<a>"}},
		{"numbering", "numbering-unreadable", parts{"body": p(`<w:numPr><w:numId w:val="1"/></w:numPr>`, "a"), "numbering": "<a>"}},
		{"footnotes", "footnotes-unreadable", parts{"body": `<w:p>` + r("", "a") + `<w:r><w:footnoteReference w:id="1"/></w:r></w:p>`, "footnotes": "<a>"}},
		{"header", "header-unreadable", parts{"body": p("", "a") + `<w:sectPr><w:headerReference r:id="header1"/></w:sectPr>`, "header1": "<a>"}},
	}
	for _, tt := range tests {
		d := mustRead(t, tt.parts)
		if len(d.Notes) != 1 || d.Notes[0].Code != tt.code || !strings.HasPrefix(d.Blocks[0].Text, "a") {
			t.Errorf("%s: notes %v", tt.name, d.Notes)
		}
	}
}

func TestMainPartOfAnotherName(t *testing.T) {
	rels := func(target string) string {
		return `<Relationships><Relationship Id="a" Type="http://x/officeDocument" Target="` + target + `"/></Relationships>`
	}
	text := "<w:document" + spaces + "><w:body>" + p("", "a") + "</w:body></w:document>"
	tests := []struct {
		name string
		all  map[string]string
	}{
		{"in another folder", map[string]string{"_rels/.rels": rels("/text/main.xml"), "text/main.xml": text}},
		{"backslashes and capitals", map[string]string{"_rels/.rels": rels(`Word\Document2.xml`), `word\document2.xml`: text}},
		{"no relationships", map[string]string{"word/document.xml": text}},
		{"relationship to nothing", map[string]string{"_rels/.rels": rels("gone.xml"), "word/document.xml": text}},
		{"byte order mark", map[string]string{"word/document.xml": "\ufeff<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + text}},
		{"other prefix", map[string]string{"word/document.xml": strings.NewReplacer("<w:", "<ns0:", "</w:", "</ns0:").Replace(text)}},
	}
	for _, tt := range tests {
		d, err := readBytes(zipped(tt.all))
		if err != nil {
			t.Errorf("%s: %v", tt.name, err)
		} else if d.Blocks[0].Text != "a" || d.Blocks[0].Place.Para != 1 || d.Format != "docx" || d.Name != "plan.docx" {
			t.Errorf("%s: %+v", tt.name, d)
		}
	}
}

// A reader that fails while the zip is read gives an error, not a panic.
func TestReaderThatFails(t *testing.T) {
	data := file(parts{"body": p("", "a")})
	_, err := Read("plan.docx", failing{bytes.NewReader(data)}, int64(len(data)))
	if doc.StatusOf(err) != doc.Damaged {
		t.Errorf("error %v", err)
	}
}

type failing struct{ io.ReaderAt }

func (f failing) ReadAt(p []byte, off int64) (int, error) {
	if off < 100 {
		return 0, errors.New("disk broke")
	}
	return f.ReaderAt.ReadAt(p, off)
}

// FuzzRead: no panic, bounded memory, and every place gives its text again.
func FuzzRead(f *testing.F) {
	f.Add("<w:document><w:body>"+p("", "a")+tabbed("Löner|300")+tabbed("Hyra|200")+"</w:body></w:document>", "<w:styles/>", "<w:numbering/>")
	f.Add("<w:document><w:body><w:tbl>"+tr(tc(`<w:vMerge w:val="restart"/>`, "a"), tc(`<w:gridSpan w:val="2"/>`, "b"))+tr(tc("<w:vMerge/>", ""), tc("", "c"))+"</w:tbl></w:body></w:document>",
		`<w:styles><w:style w:styleId="A"><w:basedOn w:val="B"/></w:style><w:style w:styleId="B"><w:basedOn w:val="A"/></w:style></w:styles>`, "")
	f.Add("<w:document><w:body>"+items("1.0", "1.1", "1.8")+p(`<w:pStyle w:val="A"/>`, "a")+"</w:body></w:document>", "<w:styles>",
		"<w:numbering>"+abstract(0, lvl(0, "decimal", "%1.%2%9", ""), lvl(1, "upperRoman", "%2", ""))+num(1, 0, `<w:lvlOverride w:ilvl="0"><w:startOverride w:val="99999999"/></w:lvlOverride>`)+"</w:numbering>")
	f.Add(`<w:document><w:body><w:p><w:r><w:fldChar w:fldCharType="begin"/><w:footnoteReference w:id="1" w:customMarkFollows="1"/><w:drawing><w:txbxContent>`+p("", "b")+`</w:txbxContent></w:drawing></w:r></w:p></w:body></w:document>`, "", "")
	f.Fuzz(func(t *testing.T, main, styles, numbering string) {
		readBytes([]byte(main))
		rels := `<Relationships><Relationship Id="a" Type="x/styles" Target="styles.xml"/><Relationship Id="b" Type="x/numbering" Target="numbering.xml"/></Relationships>`
		data := zipped(map[string]string{"word/document.xml": main, "word/styles.xml": styles, "word/numbering.xml": numbering, "word/_rels/document.xml.rels": rels})
		d, err := readBytes(data)
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

// large is a document like a long plan: pages of text and a budget of many rows, with the styles that Word copies in.
func large() []byte {
	var b strings.Builder
	for i := range 400 {
		b.WriteString(p(`<w:pStyle w:val="Heading1"/>`, fmt.Sprintf("Avsnitt %d", i)))
		b.WriteString(p("", strings.Repeat("Förbundet finansierar insatser för 1 200 000 kr. ", 12)))
		b.WriteString("<w:tbl>")
		for range 20 {
			b.WriteString(tr(tc("", "Löner och arvoden"), tc("", "1 200"), tc("", "1 300")))
		}
		b.WriteString("</w:tbl>")
	}
	styles := `<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style>`
	for i := range 100 {
		styles += fmt.Sprintf(`<w:style w:type="table" w:styleId="T%d"><w:name w:val="Table %d"/>%s</w:style>`, i, i, strings.Repeat(`<w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr></w:tblStylePr>`, 40))
	}
	return file(parts{"body": b.String(), "styles": styles})
}

func BenchmarkRead(b *testing.B) {
	data := large()
	b.SetBytes(int64(len(data)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := readBytes(data); err != nil {
			b.Fatal(err)
		}
	}
}

// Reading holds a few times the size of the main part at most: what is shared among
// the files of an import must stay small.
func TestMemory(t *testing.T) {
	data := large()
	var before, after runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	d, err := readBytes(data)
	if err != nil {
		t.Fatal(err)
	}
	runtime.GC()
	runtime.ReadMemStats(&after)
	const most = 32 << 20 // bytes kept by the document; its text has about 1 MB
	if kept := int64(after.HeapAlloc) - int64(before.HeapAlloc); kept > most {
		t.Errorf("the document keeps %d bytes, over %d", kept, most)
	}
	runtime.KeepAlive(d)
}
