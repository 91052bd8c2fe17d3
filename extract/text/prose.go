package text

import (
	"strings"
	"unicode/utf8"

	"samplan/extract/doc"
)

// part is one block in the making.
type part struct {
	doc.Block
	lines     []line // the lines it was read from
	gap       int    // blank lines above it
	indent    int    // columns before its first line
	marker    string // what may be a list marker at its start: "•", "1."
	sep       string // white space after the marker
	hashes    int    // Markdown's "##" before it
	underline rune   // '=', '-' or another rule below it; 0 for none
}

// isText says whether p is text of the document, neither table nor running header nor furniture.
func (p *part) isText() bool { return p.Role == doc.Body && p.Table == nil }

// readBlocks turns lines into blocks: tables where findTables sees them,
// headings, items and paragraphs elsewhere.
func readBlocks(lines []line) ([]doc.Block, []doc.Note) {
	lines, roles := unmix(lineRoles(lines))
	tables, notes := findTables(bodyLines(lines, roles))
	parts := makeParts(lines, roles, tables)
	parts = joinMarkers(joinCuts(parts))
	for i := range parts {
		if parts[i].isText() {
			note, doubtful := parts[i].fill()
			if doubtful {
				notes = append(notes, note)
			}
		}
	}
	markHeadings(parts)
	markItems(parts)
	blocks := make([]doc.Block, 0, len(parts))
	for i := range parts {
		if parts[i].Text != "" || parts[i].Table != nil {
			blocks = append(blocks, parts[i].Block)
		}
	}
	return blocks, notes
}

// bodyLines blanks the lines that are no text of the document, so that a table
// goes on across a running header.
func bodyLines(lines []line, roles []doc.Role) []line {
	body := make([]line, len(lines))
	for i, l := range lines {
		if roles[i] != doc.Body {
			l.text = ""
		}
		body[i] = l
	}
	return body
}

// makeParts cuts the lines at tables, blank lines and changes of role, and each
// stanza between them into parts.
func makeParts(lines []line, roles []doc.Role, tables []region) []part {
	width := wrapWidth(lines, roles, tables)
	var parts []part
	gap := 0
	for i := 0; i < len(lines); {
		if len(tables) > 0 && i == tables[0].from {
			r := tables[0]
			tables = tables[1:]
			for ; i < r.to; i++ {
				if roles[i] != doc.Body {
					parts = append(parts, rolePart(lines[i], roles[i]))
				}
			}
			parts = append(parts, tablePart(r, lines[r.from], gap))
			for _, b := range r.between {
				parts = append(parts, makeParts(bodyLines(lines[b.from:b.to], roles[b.from:b.to]), make([]doc.Role, b.to-b.from), nil)...)
			}
			gap = 0
			continue
		}
		if roles[i] != doc.Body || isBlank(lines[i].text) {
			if isBlank(lines[i].text) {
				gap++
			} else {
				parts = append(parts, rolePart(lines[i], roles[i]))
			}
			i++
			continue
		}
		end := i + 1
		for end < len(lines) && roles[end] == doc.Body && !isBlank(lines[end].text) && (len(tables) == 0 || end < tables[0].from) {
			end++
		}
		stanza := splitStanza(lines[i:end], width)
		if len(stanza) > 0 {
			stanza[0].gap = gap
		}
		parts = append(parts, stanza...)
		i, gap = end, 0
	}
	return parts
}

func isBlank(s string) bool { return strings.TrimSpace(s) == "" }

func rolePart(l line, role doc.Role) part {
	return part{Block: doc.Block{Kind: doc.Paragraph, Role: role, Text: strings.TrimSpace(l.text),
		Place: doc.Place{Line: l.number, Page: l.page}}}
}

func tablePart(r region, l line, gap int) part {
	return part{gap: gap, Block: doc.Block{Kind: doc.TableKind, Role: doc.Body, Table: r.table,
		Place: doc.Place{Line: l.number, Page: l.page}}}
}

// splitStanza cuts lines with no blank line between them into parts: a new part
// begins at a list marker, and wherever a line is not the wrapped rest of the
// one before.
func splitStanza(lines []line, width int) []part {
	var parts []part
	for i, l := range lines {
		text := strings.TrimSpace(l.text)
		if r := ruleRune(text); r != 0 {
			if n := len(parts); n > 0 && len(parts[n-1].lines) == 1 && lines[i-1].number == parts[n-1].lines[0].number {
				parts[n-1].underline = r
			}
			continue
		}
		p := part{lines: []line{l}, indent: indentOf(l.text)}
		p.Kind, p.Role, p.Place = doc.Paragraph, doc.Body, doc.Place{Line: l.number, Page: l.page}
		p.hashes = hashes(text)
		var before, after string
		if i > 0 {
			before = lines[i-1].text
		}
		if i+1 < len(lines) {
			after = lines[i+1].text
		}
		p.marker, p.sep = splitMarker(text, hasDash(before) || hasDash(after), hasO(before) || hasO(after))
		if n := len(parts); n > 0 && parts[n-1].underline == 0 && continues(parts[n-1], p, width) {
			parts[n-1].lines = append(parts[n-1].lines, l)
			continue
		}
		parts = append(parts, p)
	}
	return parts
}

// fill gives p its text: its lines joined, without the marker and Markdown's marks.
func (p *part) fill() (doc.Note, bool) {
	text, cut := joinLines(p.lines)
	text = strings.TrimSpace(text[min(len(p.marker), len(text)):])
	if p.hashes > 0 {
		text = strings.TrimSpace(strings.TrimRight(text[p.hashes:], "#"))
	}
	p.Text, p.Bold = unmark(text)
	if cut == 0 {
		return doc.Note{}, false
	}
	return doc.Note{
		Place: doc.Place{Line: cut},
		Code:  "number-across-lines",
		What:  "the digits at the end of a line and at the start of the next were read as one number",
		Do:    "compare with the original",
	}, true
}

// joinMarkers puts a bullet that stands on a line of its own before the text
// that follows; converters of PDF write lists so.
func joinMarkers(parts []part) []part {
	out := parts[:0]
	for _, p := range parts {
		if n := len(out); n > 0 && out[n-1].isText() && p.isText() && out[n-1].isBareMarker() && p.marker == "" && p.hashes == 0 {
			out[n-1].lines = append(out[n-1].lines, p.lines...)
			continue
		}
		out = append(out, p)
	}
	for i := range out {
		if out[i].isBareMarker() {
			out[i].marker, out[i].sep = "", ""
		}
	}
	return out
}

// isBareMarker says whether p is a list marker without text.
func (p *part) isBareMarker() bool {
	return p.marker != "" && len(p.lines) == 1 && strings.TrimSpace(p.lines[0].text) == p.marker
}

// ruleRune returns the sign that a drawn line is made of, or 0 for any other line.
func ruleRune(s string) rune {
	if !isRule(s) {
		return 0
	}
	r, _ := utf8.DecodeRuneInString(s)
	return r
}
