package find

import (
	"strings"
	"testing"

	"samplan/extract/doc"

	"github.com/google/go-cmp/cmp"
)

// written makes a document of lines: "# " begins a heading (with a number, if
// it has one), "- " an item, "| a | b" a table row (rows that follow each other
// are one table), "^ " a running header, "! " a bold paragraph.
func written(name string, lines ...string) *doc.Document {
	d := &doc.Document{Name: name, Format: "text"}
	for _, line := range lines {
		b := doc.Block{Kind: doc.Paragraph, Role: doc.Body, Text: line}
		switch {
		case strings.HasPrefix(line, "# "):
			b.Kind, b.Level, b.Text = doc.Heading, 1, line[2:]
		case strings.HasPrefix(line, "- "):
			b.Kind, b.Level, b.Number, b.Text = doc.ListItem, 1, "•", line[2:]
		case strings.HasPrefix(line, "^ "):
			b.Role, b.Text = doc.Header, line[2:]
		case strings.HasPrefix(line, "! "):
			b.Bold, b.Text = true, line[2:]
		case strings.HasPrefix(line, "| "):
			var last *doc.Block
			if n := len(d.Blocks); n > 0 && d.Blocks[n-1].Table != nil {
				last = &d.Blocks[n-1]
			} else {
				d.Blocks = append(d.Blocks, doc.Block{Kind: doc.TableKind, Role: doc.Body, Table: &doc.Table{Found: "markdown"}})
				last = &d.Blocks[n]
			}
			var row []doc.Cell
			for i, text := range strings.Split(line[2:], "|") {
				row = append(row, doc.Cell{Text: strings.TrimSpace(text), Row: len(last.Table.Rows), Col: i, RowSpan: 1, ColSpan: 1})
				last.Table.Columns = max(last.Table.Columns, i+1)
			}
			last.Table.Rows = append(last.Table.Rows, row)
			continue
		}
		d.Blocks = append(d.Blocks, b)
	}
	d.Number()
	return d
}

func TestSentences(t *testing.T) {
	text := "Förbundet bildades den 1 jan. 2008, bl.a. av Eda kommun. Medlemmar är fyra! Se kap. 3 och 12. Sedan 2010 gäller nr 4."
	var got []string
	for _, s := range sentencesOf(text) {
		got = append(got, strings.TrimSpace(text[s.start:s.end]))
	}
	want := []string{"Förbundet bildades den 1 jan. 2008, bl.a. av Eda kommun.", "Medlemmar är fyra!",
		"Se kap. 3 och 12. Sedan 2010 gäller nr 4."}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
}

func TestSwedishPatterns(t *testing.T) {
	if !swedish(`\bårsredovisning\w*`).match("en ÅRSREDOVISNINGEN") || !swedish(`\bpå\b`).match("se på den") {
		t.Error("letters beyond ASCII are no words")
	}
	if got := swedish(`\bäskande\b`).first("Årets äskande är"); got != "äskande" {
		t.Errorf("first = %q", got)
	}
	if got := swedish(`är \p{L}+`).blanked("ö är små"); got != "ö \u00a0r"[:2]+" "+"\u00a0"+"  "+" "+"\u00a0" && len(got) != len("ö är små") {
		t.Errorf("blanked = %q", got)
	}
	for _, s := range []string{"ö är små – och", "å\u00a0ä"} {
		b := swedish(`.+`).blanked(s)
		if len(b) != len(s) || len([]rune(b)) != len([]rune(s)) {
			t.Errorf("blanked %q: %d bytes, %d runes", s, len(b), len([]rune(b)))
		}
	}
}

func TestFrontOfDocument(t *testing.T) {
	d := written("plan.docx", "^ Samordningsförbundet Eken", "Samordningsförbundet Eken", "Verksamhetsplan 2012", "| Dnr 2011/3 | 2011-12-01",
		"# Inledning", "Verksamhetsplan 2010")
	var got []string
	for _, p := range pieces(d) {
		if p.front {
			got = append(got, p.text)
		}
	}
	if d := cmp.Diff([]string{"Samordningsförbundet Eken", "Verksamhetsplan 2012", "Dnr 2011/3", "2011-12-01"}, got); d != "" {
		t.Error(d)
	}
}
