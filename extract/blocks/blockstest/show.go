// Package blockstest writes documents as lines, for the tests of readers.
package blockstest

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"samplan/extract/doc"
)

// Show writes a line for each block: kind and level, * for bold, role, number, text, notes.
func Show(d *doc.Document) string {
	var b strings.Builder
	kinds := map[doc.Kind]string{doc.Heading: "h", doc.Paragraph: "p", doc.ListItem: "li", doc.TableKind: "table"}
	for i := range d.Blocks {
		block := &d.Blocks[i]
		b.WriteString(kinds[block.Kind])
		if block.Level > 0 {
			fmt.Fprint(&b, block.Level)
		}
		if block.Bold {
			b.WriteString("*")
		}
		if block.Role != doc.Body {
			b.WriteString(" <" + string(block.Role) + ">")
		}
		if block.Number != "" {
			b.WriteString(" [" + block.Number + "]")
		}
		if block.Table == nil {
			b.WriteString(" " + escapeSpace(block.Text))
		} else {
			b.WriteString(" " + showTable(block.Table))
		}
		for _, n := range block.Footnotes {
			b.WriteString(" {" + n.Mark + " " + n.Text + "}")
		}
		b.WriteString("\n")
	}
	return b.String()
}

// showTable is "tabs a | b / c (2x1)": how it was found, then the rows; spans as rows x columns.
func showTable(t *doc.Table) string {
	var rows []string
	for _, row := range t.Rows {
		var cells []string
		for _, c := range row {
			s := escapeSpace(c.Text)
			if c.RowSpan > 1 || c.ColSpan > 1 {
				s += fmt.Sprintf(" (%dx%d)", c.RowSpan, c.ColSpan)
			}
			if c.Bold {
				s += "*"
			}
			if c.Guessed {
				s += " ?"
			}
			if c.Indent > 0 {
				s += fmt.Sprintf(" >%d", c.Indent)
			}
			cells = append(cells, s)
		}
		rows = append(rows, strings.Join(cells, " | "))
	}
	return t.Found + " " + strings.Join(rows, " / ")
}

func escapeSpace(s string) string {
	return strings.NewReplacer("\n", `\n`, "\t", `\t`, "\u00a0", "~", "\u202f", "^").Replace(s)
}

// Compare fails where a document does not read as wanted, white space at the
// ends of lines aside, or where a place in it does not give its text.
func Compare(t *testing.T, d *doc.Document, want string) {
	t.Helper()
	if got, want := trimLines(Show(d)), trimLines(want); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	CheckPlaces(t, d)
}

func trimLines(s string) string {
	var out []string
	for _, line := range strings.Split(s, "\n") {
		if line = strings.TrimSpace(line); line != "" {
			out = append(out, line)
		}
	}
	return strings.Join(out, "\n")
}

// CheckPlaces checks that every place gives its text again.
func CheckPlaces(t *testing.T, d *doc.Document) {
	t.Helper()
	same := func(p doc.Place, text string) {
		t.Helper()
		if got := d.At(p); got != text {
			t.Errorf("at %v: %q, want %q", p, got, text)
		}
	}
	for i := range d.Blocks {
		b := &d.Blocks[i]
		same(b.Place, b.Text)
		for _, n := range b.Footnotes {
			same(n.Place, n.Text)
		}
		if b.Table == nil {
			continue
		}
		for _, row := range b.Table.Rows {
			for _, c := range row {
				same(c.Place, c.Text)
			}
		}
	}
}

// CompareWords fails where the body of a document has other words than a text
// has, in whatever order: what another program makes of the same file.
func CompareWords(t *testing.T, d *doc.Document, text string) {
	t.Helper()
	var body []string
	for i := range d.Blocks {
		b := &d.Blocks[i]
		if b.Role == doc.Header || b.Role == doc.Footer {
			continue
		}
		body = append(body, b.Number, b.Text)
		if b.Table != nil {
			for _, row := range b.Table.Rows {
				for _, c := range row {
					body = append(body, c.Text)
				}
			}
		}
	}
	got, want := words(strings.Join(body, " ")), words(text)
	if strings.Join(got, " ") != strings.Join(want, " ") {
		t.Errorf("words\n%q\nwant\n%q", got, want)
	}
}

// plainer writes signs that programs differ in as one of them.
var plainer = strings.NewReplacer("¹", "1", "²", "2", "ⁱ", "i", "\ufeff", "", "\u00ad", "", "\u2011", "-", "•", "", "\uf0fc", "", "−", "-", "–", "-", "◦", "-")

func words(s string) []string {
	out := strings.Fields(plainer.Replace(s))
	slices.Sort(out)
	return out
}
