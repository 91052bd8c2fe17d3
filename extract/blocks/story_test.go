package blocks

import (
	"strings"
	"testing"

	"samplan/extract/doc"
)

// told builds a story from lines: a number of tables that a paragraph stands in,
// its text, and what ends with it ("|" a cell, "/" a row, "~" nothing: the mark is deleted).
func told(t *testing.T, lines ...string) []Block {
	t.Helper()
	var s Story
	for i, l := range lines {
		depth := int(l[0] - '0')
		p := &Paragraph{Place: doc.Place{Para: i + 1}}
		if l[1:] == "/" {
			if err := s.Reach(depth); err != nil {
				t.Fatal(err)
			}
			s.EndRow(false, func(cells []Cell) []Cell {
				for k := range cells {
					cells[k].Left, cells[k].Right = 1000*k, 1000*(k+1)
				}
				return cells
			})
			continue
		}
		if err := s.Begin(depth, p); err != nil {
			t.Fatal(err)
		}
		p.Write(strings.TrimRight(l[1:], "|~"), Look{})
		if strings.HasSuffix(l, "~") {
			s.Carry(p)
			continue
		}
		s.Add(p)
		if strings.HasSuffix(l, "|") {
			s.EndCell()
		}
	}
	out, err := s.End()
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func TestStory(t *testing.T) {
	run(t, []example{
		{"table", told(t, "0a", "1b|", "1c|", "1/", "1d|", "1e|", "1/", "0f"), "p a\ntable word b | c / d | e\np f"},
		{"table in a table", told(t, "1a", "2b|", "2/", "1c|", "1d|", "1/", "0e"), "table word a\\nc | d\ntable word b\np e"},
		{"table that begins with a table", told(t, "2b|", "2/", "1c|", "1/"), "table word c\ntable word b"},
		{"two in one cell", told(t, "1a", "2b|", "2/", "1c", "2d|", "2/", "1e|", "1/"), "table word a\\nc\\ne\ntable word b\ntable word d"},
		{"row without its end", told(t, "1a|", "1b|", "0c"), "p a\np b\np c"},
		{"cell without its end", told(t, "1a|", "1b", "1/", "0c"), "table word a | b\np c"},
		{"deleted mark", told(t, "0300~", "0 000 kr", "0b"), "p 300 000 kr\np b"},
		{"deleted mark before a table", told(t, "0a~", "1b|", "1/"), "p a\ntable word b"},
		{"deleted mark at the end of a cell", told(t, "1a~", "1/"), "table word a"},
	})
	got := told(t, "0a", "1b", "1c|", "1d|", "1/")
	if c := got[1].Table.Rows[0][1]; got[1].Place.Para != 2 || c.Place.Para != 4 {
		t.Errorf("table at %d, second cell at %d", got[1].Place.Para, c.Place.Para)
	}
}

func TestFields(t *testing.T) {
	var f Fields
	say := func(want bool, what string, got bool) {
		t.Helper()
		if got != want {
			t.Errorf("%s: %v, want %v", what, got, want)
		}
	}
	f.Begin()
	f.Instruct(` toc \o "1-3"`)
	say(true, "code", f.InInstruction())
	say(false, "contents before the result", f.InContents())
	f.Separate()
	say(true, "contents", f.InContents())
	f.Begin()
	f.Instruct("HYPERLINK x")
	if f.Keyword() != "HYPERLINK" {
		t.Errorf("keyword %q", f.Keyword())
	}
	copied := f
	f.EndParagraph()
	say(false, "code after the paragraph", f.InInstruction())
	say(true, "code in the copy", copied.InInstruction())
	f.CloseContents()
	say(false, "contents after a heading", f.InContents())
	for range deepestField + 5 {
		f.Begin()
		f.Separate()
	}
	for range deepestField + 5 {
		f.End()
	}
	f.End()
	if f.Keyword() != "" || len(f.open) != 0 {
		t.Errorf("%d fields are open", len(f.open))
	}
}

func TestMarks(t *testing.T) {
	for want, m := range map[string]Marks{"¹²": {"decimal", 12}, "ⁱᵛ": {"lowerRoman", 4}, "*": {"chicago", 1}, "**": {"chicago", 5}} {
		if got := m.Next(); got != want {
			t.Errorf("mark %q, want %q", got, want)
		}
	}
}

func TestMarkBefore(t *testing.T) {
	tests := []struct{ text, raised, want string }{
		{"600 000", "1)", "¹⁾"}, {"600 000", "", ""}, {"Boden*", "", "*"}, {"H", "2", "²"}, {"", "", ""},
	}
	for _, tt := range tests {
		var p Paragraph
		p.Write(tt.text, Look{})
		p.Write(tt.raised, Look{Raised: On})
		if got := string(p.text[p.MarkBefore():]); got != tt.want {
			t.Errorf("%s, %s: %q, want %q", tt.text, tt.raised, got, tt.want)
		}
	}
	var p Paragraph
	p.Write("5", Look{})
	p.Note(doc.Footnote{})
	since := p.Len()
	p.Write("1)", Look{})
	if p.SetMark(since); string(p.text) != "5¹⁾" || p.Notes[0].Mark != "¹⁾" {
		t.Errorf("text %q, mark %q", p.text, p.Notes[0].Mark)
	}
}

func TestKindOf(t *testing.T) {
	name := func(names ...string) Style { return Style{Names: names} }
	outline := func(n int, names ...string) Style { return Style{Names: names, Outline: Said(n)} }
	tests := []struct {
		name     string
		chain    []Style
		heading  int
		contents bool
	}{
		{"English", []Style{name("heading 2")}, 2, false},
		{"Swedish", []Style{name("Rubrik 3")}, 3, false},
		{"by id", []Style{name("Kapitel", "Rubrik1")}, 1, false},
		{"inherited", []Style{name("Kapitel"), name("heading 1")}, 1, false},
		{"nearest", []Style{name("A"), name("heading 2"), outline(0)}, 2, false},
		{"level before name", []Style{outline(3, "heading 1")}, 4, false},
		{"set back", []Style{outline(9, "Ingress"), name("heading 1")}, 0, false},
		{"title", []Style{name("Rubrik")}, 1, false},
		{"subtitle", []Style{name("Underrubrik"), name("Title")}, 0, false},
		{"contents", []Style{name("toc 1"), name("heading 1")}, 0, true},
		{"contents by id", []Style{name("", "Innehll2")}, 0, true},
		{"look-alike", []Style{name("Rubrik till tabell"), name("heading 1 Char")}, 0, false},
		{"nothing", nil, 0, false},
	}
	for _, tt := range tests {
		if heading, contents := KindOf(tt.chain); heading != tt.heading || contents != tt.contents {
			t.Errorf("%s: %d %v, want %d %v", tt.name, heading, contents, tt.heading, tt.contents)
		}
	}
}
