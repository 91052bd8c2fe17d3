package text

import (
	"strings"

	"samplan/extract/doc"
)

// pipeTables finds Markdown tables: lines with cells between pipes, one of them
// the separator row of dashes. Without separator row the lines need pipes at
// both ends.
func pipeTables(lines []line) (found []region, notes []doc.Note) {
	for i := 0; i < len(lines); {
		if !strings.Contains(lines[i].text, "|") || isBoxLine(lines[i].text) {
			i++
			continue
		}
		from := i
		separators, framed := 0, true
		for i < len(lines) && strings.Contains(lines[i].text, "|") && !isBoxLine(lines[i].text) {
			if isPipeSeparator(lines[i].text) {
				separators++
			}
			s := strings.TrimSpace(lines[i].text)
			framed = framed && len(s) > 1 && s[0] == '|' && s[len(s)-1] == '|'
			i++
		}
		boxed := from > 0 && isBoxLine(lines[from-1].text) || i < len(lines) && isBoxLine(lines[i].text)
		if i-from >= 2 && (separators > 0 || framed) && !boxed {
			t := pipeTable(lines[from:i])
			if edges := barEdges(lines[from:i]); edges != nil {
				t = barTable(lines[from:i], edges)
			}
			if len(t.Rows) > 0 && t.Columns > 1 && t.Columns <= mostColumns {
				found = append(found, region{from: from, to: i, table: t})
			}
		}
	}
	return found, notes
}

func pipeTable(lines []line) *doc.Table {
	var rows [][]piece
	for _, l := range lines {
		if isPipeSeparator(l.text) {
			continue
		}
		var row []piece
		for col, f := range splitPipes(l.text) {
			row = append(row, pipePiece(f, col, l))
		}
		rows = append(rows, row)
	}
	return newTable("markdown", rows)
}

// pipePiece is one field between pipes. Its first leading space, stars for bold
// and <br> are Markdown, not text.
func pipePiece(f string, col int, at line) piece {
	text := strings.TrimSpace(f)
	p := piece{col: col, at: at}
	if strings.Count(text, "**")%2 == 0 {
		p.bold = len(text) > 4 && strings.HasPrefix(text, "**") && strings.HasSuffix(text, "**") && strings.Count(text, "**") == 2
		text = strings.ReplaceAll(text, "**", "")
	}
	p.text = strings.TrimSpace(strings.ReplaceAll(text, "<br>", "\n"))
	if isEmpty(p.text) {
		p.text = ""
	} else if col == 0 {
		p.indent = max(0, indentOf(f)-1)
	}
	return p
}

// markdownSigns are what a backslash can take the meaning from.
const markdownSigns = "\\`*_{}[]()#+-.!|<>~$"

// splitPipes cuts a line at its pipes; "\|" is a pipe in a text. Pipes at the
// two ends open and close the row.
func splitPipes(s string) []string {
	s = strings.TrimSpace(s)
	s = strings.TrimPrefix(s, "|")
	if strings.HasSuffix(s, "|") && !strings.HasSuffix(s, `\|`) {
		s = strings.TrimSuffix(s, "|")
	}
	var fields []string
	var field strings.Builder
	escaped := false
	for _, r := range s {
		switch {
		case escaped:
			if !strings.ContainsRune(markdownSigns, r) {
				field.WriteByte('\\')
			}
			field.WriteRune(r)
			escaped = false
		case r == '\\':
			escaped = true
		case r == '|':
			fields = append(fields, field.String())
			field.Reset()
		default:
			field.WriteRune(r)
		}
	}
	if escaped {
		field.WriteByte('\\')
	}
	return append(fields, field.String())
}

// isPipeSeparator tells whether the line is the row under the heads: |---|--:|,
// or |---+---| as Emacs draws it.
func isPipeSeparator(s string) bool {
	s = strings.TrimSpace(s)
	return strings.Contains(s, "--") && strings.Contains(s, "|") && s[0] != '+' && strings.Trim(s, "|-:+ ") == ""
}
