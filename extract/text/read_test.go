package text

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"samplan/extract/doc"
)

func readText(t *testing.T, s string) *doc.Document {
	t.Helper()
	d, err := Read("plan.txt", strings.NewReader(s), int64(len(s)))
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// outline writes a document as one line a block: "h2 Mål", "p Text", "i1 • punkt",
// with the role before those that are no body.
func outline(d *doc.Document) (lines []string) {
	for i := range d.Blocks {
		b := &d.Blocks[i]
		s := map[doc.Kind]string{doc.Heading: "h", doc.Paragraph: "p", doc.ListItem: "i", doc.TableKind: "t"}[b.Kind]
		if b.Level > 0 {
			s += fmt.Sprint(b.Level)
		}
		if b.Bold {
			s += "b"
		}
		if b.Role != doc.Body {
			s = string(b.Role)
		}
		if b.Number != "" {
			s += " " + b.Number
		}
		lines = append(lines, strings.TrimSpace(s+" "+b.Text))
	}
	return lines
}

// checkOutlines reads each text and compares its outline.
func checkOutlines(t *testing.T, tests []outlineTest) {
	t.Helper()
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, outline(readText(t, tt.text))); diff != "" {
				t.Errorf("outline (-want +got):\n%s", diff)
			}
		})
	}
}

type outlineTest struct {
	name string
	text string
	want []string
}

func TestMatch(t *testing.T) {
	tests := []struct {
		name string
		head string
		want bool
	}{
		{"plain", "Verksamhetsplan 2012\n\n1. Inledning\n", true},
		{"utf-8 with mark", "\uFEFFBudget för året", true},
		{"utf-16 with mark", "\xFF\xFEB\x00u\x00d\x00g\x00e\x00t\x00", true},
		{"utf-16 without mark", "B\x00u\x00d\x00g\x00e\x00t\x00 \x002\x000\x001\x002\x00", true},
		{"windows-1252", "F\xF6rbundet f\xE5r bidrag", true},
		{"form feeds and end of file sign", "Sida ett\fSida tv\xE5\x1A", true},
		{"a text about tags", "Taggen <html> inleder en webbsida", true},
		{"braces in a text", "{Logotyp}\nVerksamhetsplan", true},
		{"empty", "", false},
		{"nul bytes", "Budget\x00\x00\x01\x02plan", false},
		{"control characters", strings.Repeat("\x01\x02ab", 20), false},
		{"rtf", `{\rtf1\ansi Verksamhetsplan}`, false},
		{"html", "\n <!DOCTYPE html><html><body>Plan</body></html>", false},
		{"html without type", "<HTML>Plan", false},
		{"xml", `<?xml version="1.0"?><plan/>`, false},
		{"json", "{\n  \"plan\": 2012}", false},
		{"pdf", "%PDF-1.4\n1 0 obj", false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := Match([]byte(tt.head), strings.NewReader(tt.head), int64(len(tt.head))); got != tt.want {
				t.Errorf("Match = %v, want %v", got, tt.want)
			}
		})
	}
}

func TestReadErrors(t *testing.T) {
	tests := []struct {
		name string
		text string
		size int64
		want doc.Status
	}{
		{"no bytes", "", 0, doc.Empty},
		{"only white space", " \r\n\t\f\u00A0\n", 0, doc.Empty},
		{"only a byte order mark", "\uFEFF", 0, doc.Empty},
		{"nul bytes", "Verksamhetsplan\x00\x00\x00 2012", 0, doc.Damaged},
		{"shorter than its size", "Verksamhetsplan", 100, doc.Damaged},
		{"too large", "Verksamhetsplan", maxBytes + 1, doc.TooLarge},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			size := max(tt.size, int64(len(tt.text)))
			_, err := Read("plan.txt", strings.NewReader(tt.text), size)
			var e *doc.Error
			if !errors.As(err, &e) || e.Status != tt.want || e.File != "plan.txt" || e.What == "" || e.Do == "" {
				t.Errorf("error = %+v, want status %s with file, what and do", err, tt.want)
			}
		})
	}
}

func TestPlaces(t *testing.T) {
	d := readText(t, "Verksamhetsplan för året\n\nFörbundet finansierar insatser i kommunen.\nDe följs upp.\n\f\n- första punkten\n- andra punkten\n")
	type at struct {
		Text              string
		Block, Line, Page int
	}
	var got []at
	for i := range d.Blocks {
		p := d.Blocks[i].Place
		got = append(got, at{d.At(p), p.Block, p.Line, p.Page})
	}
	want := []at{
		{"Verksamhetsplan för året", 1, 1, 1},
		{"Förbundet finansierar insatser i kommunen.", 2, 3, 1},
		{"De följs upp.", 3, 4, 1},
		{"första punkten", 4, 6, 2},
		{"andra punkten", 5, 7, 2},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("places (-want +got):\n%s", diff)
	}
}

func TestNonBreakingHyphen(t *testing.T) {
	for text, want := range map[string]string{
		"Malung\u2011Sälens kommun": "Malung-Sälens kommun",
		"åren 2015–2017":            "åren 2015–2017",
	} {
		if got := readText(t, text).Blocks[0].Text; got != want {
			t.Errorf("%q: got %q", text, got)
		}
	}
}
