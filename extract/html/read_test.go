package html

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"golang.org/x/text/encoding/charmap"

	"samplan/extract/blocks/blockstest"
	"samplan/extract/doc"
)

func readBytes(data []byte) (*doc.Document, error) {
	return Read("plan.html", bytes.NewReader(data), int64(len(data)))
}

// example is the body of a page and what must come out.
type example struct {
	name string
	body string
	want string // lines of blockstest.Show
}

func run(t *testing.T, examples []example) {
	t.Helper()
	for _, e := range examples {
		t.Run(e.name, func(t *testing.T) {
			d, err := readBytes([]byte("<html><body>" + e.body + "</body></html>"))
			if err != nil {
				t.Fatal(err)
			}
			blockstest.Compare(t, d, e.want)
		})
	}
}

func TestMatch(t *testing.T) {
	tests := []struct {
		name, data string
		want       bool
	}{
		{"page", "<!DOCTYPE html>\n<html>", true},
		{"saved page", "\r\n<!-- saved from url=(0014)about:internet -->\r\n<HTML><head>", true},
		{"XHTML", `<?xml version="1.0"?><!DOCTYPE html PUBLIC "x"><html xmlns="http://www.w3.org/1999/xhtml">`, true},
		{"byte order mark", "\uFEFF<html>", true},
		{"UTF-16", "\xff\xfe<\x00h\x00t\x00m\x00l\x00>\x00", true},
		{"by Word", `<html xmlns:v="urn:schemas-microsoft-com:vml">`, true},
		{"piece of a page", "<table border=1>\n<tr><td>a</td></tr></table>", true},
		{"text on tags", "<p är ett tecken, <html> ett annat", false},
		{"arrow", "<- se sidan 3", false},
		{"XML", `<?xml version="1.0"?><plan/>`, false},
		{"XML of Word", `<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument/>`, false},
		{"picture", "<svg xmlns=''>", false},
		{"MHT", "MIME-Version: 1.0\n<html>", false},
		{"text", "Verksamhetsplan <html>", false},
		{"nothing", "", false},
	}
	for _, tt := range tests {
		if got := Match([]byte(tt.data), nil, int64(len(tt.data))); got != tt.want {
			t.Errorf("%s: %v, want %v", tt.name, got, tt.want)
		}
	}
}

func TestEncoding(t *testing.T) {
	const page = "<html><head>%s</head><body><p>Åtgärder för 1\u00a0000 kr</p></body></html>"
	in := func(c *charmap.Charmap, head string) string {
		s, err := c.NewEncoder().String(fmt.Sprintf(page, head))
		if err != nil {
			t.Fatal(err)
		}
		return s
	}
	var wide bytes.Buffer
	wide.WriteString("\xff\xfe")
	for _, c := range fmt.Sprintf(page, "") {
		wide.Write([]byte{byte(c), byte(c >> 8)})
	}
	tests := []struct{ name, data, note string }{
		{"UTF-8", fmt.Sprintf(page, `<meta charset="utf-8">`), ""},
		{"UTF-8 that says nothing", fmt.Sprintf(page, ""), ""},
		{"UTF-8 that says Latin-1", fmt.Sprintf(page, `<meta charset="iso-8859-1">`), ""},
		{"UTF-16", wide.String(), ""},
		{"Latin-1", in(charmap.ISO8859_1, `<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=iso-8859-1">`), ""},
		{"Windows-1252", in(charmap.Windows1252, `<meta http-equiv=Content-Type content="text/html; charset=windows-1252">`), ""},
		{"Macintosh", in(charmap.Macintosh, `<meta charset="macintosh">`), ""},
		{"XML header", `<?xml version="1.0" encoding="ISO-8859-1"?>` + in(charmap.ISO8859_1, ""), ""},
		{"says nothing", in(charmap.Windows1252, ""), "encoding-guessed"},
		{"says what is not known", in(charmap.Windows1252, `<meta charset="swedish">`), "encoding-guessed"},
		{"says UTF-8 and is none", in(charmap.Windows1252, `<meta charset="utf-8">`), "encoding-mixed"},
	}
	for _, tt := range tests {
		d, err := readBytes([]byte(tt.data))
		if err != nil {
			t.Errorf("%s: %v", tt.name, err)
			continue
		}
		note := ""
		if len(d.Notes) > 0 {
			note = d.Notes[0].Code
		}
		if d.Blocks[0].Text != "Åtgärder för 1\u00a0000 kr" || note != tt.note {
			t.Errorf("%s: %q, note %q, want %q", tt.name, d.Blocks[0].Text, note, tt.note)
		}
	}
}

func TestBadInput(t *testing.T) {
	tests := []struct {
		name, data string
		status     doc.Status
	}{
		{"nothing", "", doc.Empty},
		{"no text", "<html><body><script>var a = 1</script></body></html>", doc.Empty},
		{"frames", `<html><frameset><frame src="a.html"><noframes>Verksamhetsplan</noframes></frameset></html>`, doc.Empty},
		{"only a picture", `<body><img src="a.png" width=600></body>`, doc.Empty},
		{"too deep", strings.Repeat("<div>", 600) + "a", doc.Damaged},
		{"too wide", "<table><tr><td colspan=900>a<td>b</table>", doc.TooLarge},
	}
	for _, tt := range tests {
		d, err := readBytes([]byte(tt.data))
		var e *doc.Error
		if d != nil || !errors.As(err, &e) || e.Status != tt.status || e.Do == "" || !strings.HasPrefix(err.Error(), "plan.html: ") {
			t.Errorf("%s: document %v, error %v; want %s", tt.name, d != nil, err, tt.status)
		}
	}
}

// What is told of the page beside its text.
func TestDoubts(t *testing.T) {
	hidden := `<div style="display:none">` + strings.Repeat("dold text ", 50) + "</div>"
	for name, c := range map[string]struct{ body, code string }{
		"picture":       {`<p>a</p><img src="a.png" width="600">`, "image-skipped"},
		"small picture": {`<p>a</p><img src="a.png" width="16">`, ""},
		"hidden":        {"<p>a</p>" + hidden, "hidden-skipped"},
		"hidden label":  {`<p>a</p><span hidden>Meny</span>`, ""},
	} {
		d, err := readBytes([]byte("<html>" + c.body))
		if err != nil {
			t.Fatal(err)
		}
		code := ""
		if len(d.Notes) > 0 {
			code = d.Notes[0].Code
		}
		if code != c.code || len(d.Blocks) != 1 {
			t.Errorf("%s: notes %v, %d blocks", name, d.Notes, len(d.Blocks))
		}
	}
}

// FuzzRead: no panic, every error is a *doc.Error, every place gives its text.
func FuzzRead(f *testing.F) {
	for _, s := range []string{
		"<h1>Mål</h1><ol start=3 type=a><li>a<ul><li>b</ul></ol>",
		"<table><tr><td rowspan=2>a<td colspan=3>b<tr><td>c</table>",
		"<div style='display:table-row'><span style='display:table-cell'>a</span><span style='display:table-cell'>b</span></div>",
		"<style>.a{display:none}p.b{font-weight:700}</style><p class=a>x<p class=b>y",
		`<p>a<a href="#n" id=r>1</a><p id=n><a href="#r">1</a> not`,
		"<pre>Post     2015\nLön       300\nHyra      200</pre><dl><dt>a<dd>b</dl>",
		"<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'><title/><p>a<br/>b",
		"<p style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>1.</span>a",
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		Match(data[:min(len(data), 4096)], nil, int64(len(data)))
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

// A page takes time as it is long, not as its square, whatever it is made of.
func TestLinear(t *testing.T) {
	const n = 20_000
	links := func(i int) string {
		return fmt.Sprintf(`<a href="#n%d" id="r%d">1</a><p id="n%d"><a href="#r%d">1</a> a</p>`, i, i, i, i)
	}
	pages := map[string]func(int) string{
		"paragraphs": func(i int) string { return "<p class=a style='margin-left:1em'>Insatser för 1 200 000 kr</p>" },
		"rows":       func(i int) string { return "<div style='display:table-row'><b>a</b><i>b</i></div>" },
		"links":      links,
		"one note":   func(i int) string { return `<a href="#x">1</a><a href="#y">2</a>` },
		"rules":      func(i int) string { return fmt.Sprintf("<style>p.c%d{display:none}</style><p>a", i) },
		"breaks":     func(i int) string { return "a<br>" },
		"spaces":     func(i int) string { return "   \t " },
		"comments":   func(i int) string { return "<!-- -->" },
	}
	for name, piece := range pages {
		var b strings.Builder
		b.WriteString("<html><body><p id=x>")
		for i := range n {
			b.WriteString(piece(i))
		}
		b.WriteString("<p>slut")
		begin := time.Now()
		if _, err := readBytes([]byte(b.String())); err != nil && doc.StatusOf(err) != doc.TooLarge {
			t.Errorf("%s: %v", name, err)
		}
		if took := time.Since(begin); took > 5*time.Second {
			t.Errorf("%s took %v", name, took)
		}
	}
}
