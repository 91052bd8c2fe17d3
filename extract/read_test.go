package extract

import (
	"archive/zip"
	"bytes"
	"errors"
	"io"
	"strings"
	"testing"
	"unicode/utf16"

	"samplan/extract/doc"
)

// zipOf is a zip of parts, given as name and text by turns.
func zipOf(parts ...string) string {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for i := 0; i < len(parts); i += 2 {
		w, _ := z.CreateHeader(&zip.FileHeader{Name: parts[i], Method: zip.Store})
		io.WriteString(w, parts[i+1])
	}
	z.Close()
	return b.String()
}

// oleOf is the head of a compound file with a directory of the streams.
func oleOf(streams ...string) string {
	b := make([]byte, 1024)
	copy(b, oleSignature)
	for _, s := range append([]string{"Root Entry"}, streams...) {
		entry := make([]byte, oleEntry)
		for i, u := range utf16.Encode([]rune(s)) {
			entry[2*i], entry[2*i+1] = byte(u), byte(u>>8)
		}
		b = append(b, entry...)
	}
	return string(b)
}

const minimalWord = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>Verksamhetsplan</w:t></w:r></w:p></w:body></w:document>`

func wordFile() string {
	return zipOf(
		"[Content_Types].xml", `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
		"_rels/.rels", `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
		"word/_rels/document.xml.rels", `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>`,
		"word/document.xml", minimalWord)
}

// TestReadRefuses has what is recognised and not read, whatever its name.
func TestReadRefuses(t *testing.T) {
	word := wordFile()
	tests := []struct {
		name, content string
		status        doc.Status
		what          string
	}{
		{"empty", "", doc.Empty, "is empty"},
		{"pdf", "%PDF-1.7\n…", doc.Damaged, "PDF"},
		{"pdf after a mail header", "\x00\x01\n%PDF-1.4", doc.Damaged, "PDF"},
		{"pdf after what a program printed", "Warning: no fonts found for this page\n%PDF-1.4\n", doc.Damaged, "PDF"},
		{"rtf without text", `{\rtf1\ansi }`, doc.Empty, ""},
		{"html", "\uFEFF\n <!DOCTYPE HTML PUBLIC><p>", doc.Empty, "no text in the page"},
		{"html behind a comment", "<!-- saved from --><HTML><head>", doc.Empty, "no text in the page"},
		{"xhtml", `<?xml version="1.0"?><html xmlns="x">`, doc.Empty, "no text in the page"},
		{"mht", "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x", doc.Unsupported, "MHT"},
		{"xml", `<?xml version="1.0"?><plan/>`, doc.Unsupported, "XML"},
		{"json object", `{"a": [1, 2], "b": "c`, doc.Unsupported, "JSON"},
		{"json list", `[{"a": 1}]`, doc.Unsupported, "JSON"},
		{"png", "\x89PNG\r\n\x1a\n", doc.Unsupported, "picture"},
		{"jpeg", "\xff\xd8\xff\xe0\x00\x10JFIF", doc.Unsupported, "picture"},
		{"bmp", "BM\x36\x00\x0c\x00\x00\x00\x00\x00\x36", doc.Unsupported, "picture"},
		{"webp", "RIFF\x00\x00\x00\x00WEBPVP8", doc.Unsupported, "picture"},
		{"heic", "\x00\x00\x00\x18ftypheic", doc.Unsupported, "picture"},
		{"svg", "<svg xmlns=", doc.Unsupported, "picture"},
		{"mp4", "\x00\x00\x00\x18ftypisom", doc.Unsupported, "film"},
		{"gzip", "\x1f\x8b\x08\x00", doc.Unsupported, "archive"},
		{"sqlite", "SQLite format 3\x00", doc.Unsupported, "SQLite"},
		{"xlsx", zipOf("xl/workbook.xml", "<workbook/>"), doc.Unsupported, "spreadsheet"},
		{"ods", zipOf("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), doc.Unsupported, "spreadsheet"},
		{"odt", zipOf("mimetype", "application/vnd.oasis.opendocument.text"), doc.Damaged, "content.xml"},
		{"pptx", zipOf("ppt/presentation.xml", "<p/>"), doc.Unsupported, "slide"},
		{"zip", zipOf("plan.txt", "Verksamhetsplan"), doc.Unsupported, "zip"},
		{"doc", oleOf("Data", "WordDocument"), doc.Damaged, "word document"},
		{"doc with a sheet in it", oleOf("Workbook", "WordDocument"), doc.Damaged, "word document"},
		{"xls", oleOf("Workbook"), doc.Unsupported, "spreadsheet"},
		{"xls of 1995", oleOf("Book"), doc.Unsupported, "spreadsheet"},
		{"mail", oleOf("__properties_version1.0", "Bookmarks"), doc.Unsupported, "old Office"},
		{"broken off docx", word[:len(word)-200], doc.Damaged, ""},
		{"head of a docx", word[:40], doc.Damaged, "breaks off"},
		{"noise", "\x00\x01\x02\x03\x04\x05\x06\x07", doc.Unsupported, ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			_, err := Read("plan.docx", strings.NewReader(test.content), int64(len(test.content)))
			var e *doc.Error
			if !errors.As(err, &e) {
				t.Fatalf("got %v, want a *doc.Error", err)
			}
			if e.Status != test.status || !strings.Contains(e.What, test.what) {
				t.Errorf("got %s %q, want %s and %q", e.Status, e.What, test.status, test.what)
			}
			if e.File != "plan.docx" || e.Do == "" {
				t.Errorf("file %q, hint %q: both must be there", e.File, e.Do)
			}
		})
	}
}

// TestReadChooses has what is read, and looks like something else by its start or its name.
func TestReadChooses(t *testing.T) {
	tests := []struct{ name, content, format string }{
		{"plan.rtf", wordFile(), "docx"},
		{"plan.docx", "Verksamhetsplan 2012\n", "text"},
		{"note", "[1] Se bilaga 2 till planen.\n", "text"},
		{"logo", "[Logotyp]\nVerksamhetsplan 2012\n", "text"},
		{"number", "[2012]\nVerksamhetsplan för samordningsförbundet\n", "text"},
		{"brace", "{utkast} Verksamhetsplan 2012\n", "text"},
		{"bm", "BM är förkortning för budgetmål i planen\n", "text"},
		{"otto", "OTTO Karlsson är ordförande i styrelsen\n", "text"},
		{"id3", "ID3 är ett mått på ohälsa i planen\n", "text"},
		{"pdf at the start of a line", "Planen finns även på webben som en fil av typen\n%PDF-1.4 eller senare\n", "text"},
		{"pdf in a sentence", "Planen finns även som en fil av typen %PDF-1.4 på webben\n", "text"},
		{"mime", "MIME-version: nämns här utan att vara brevhuvud\n", "text"},
		{"less", "<5 deltagare redovisas inte; se mallen <html>-version på webben\n", "text"},
		{"zip", "PK står för personkrets i denna plan\n", "text"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			d, err := Read(test.name, strings.NewReader(test.content), int64(len(test.content)))
			if err != nil {
				t.Fatal(err)
			}
			if d.Format != test.format || len(d.Blocks) == 0 {
				t.Errorf("got format %q with %d blocks, want %q", d.Format, len(d.Blocks), test.format)
			}
		})
	}
}

func TestReadOversized(t *testing.T) {
	read := func(head string) error {
		_, err := Read("x", strings.NewReader(head), MaxBytes+1)
		return err
	}
	if got := doc.StatusOf(read("Verksamhetsplan")); got != doc.TooLarge {
		t.Errorf("a huge text is %s, want %s", got, doc.TooLarge)
	}
	if got := doc.StatusOf(read("\x00\x00\x00\x18ftypisom")); got != doc.Unsupported {
		t.Errorf("a huge film is %s, want %s: it is no plan of any size", got, doc.Unsupported)
	}
}

// TestReadSurvives has a reader that panics and one whose error has no status.
func TestReadSurvives(t *testing.T) {
	all := formats
	defer func() { formats = all }()
	for _, read := range []func(string, io.ReaderAt, int64) (*doc.Document, error){
		func(string, io.ReaderAt, int64) (*doc.Document, error) { panic("index out of range") },
		func(string, io.ReaderAt, int64) (*doc.Document, error) { return nil, errors.New("index out of range") },
	} {
		formats = []Format{{"odd", starts("x"), read}}
		_, err := Read("plan", strings.NewReader("x"), 1)
		var e *doc.Error
		if !errors.As(err, &e) || e.Status != doc.Damaged || !strings.Contains(e.Error(), "index out of range") {
			t.Errorf("got %v, want damaged and the reason", err)
		}
	}
}

// TestFormats keeps the list in good order.
func TestFormats(t *testing.T) {
	seen := map[string]bool{}
	for _, f := range formats {
		if f.Name == "" || f.Match == nil || f.Read == nil || seen[f.Name] {
			t.Errorf("format %q is incomplete or stands twice", f.Name)
		}
		seen[f.Name] = true
	}
}
