// Package blocks is what the readers of word processors' files share, whatever
// the file format (Word's .docx and .doc, RTF, …): how paragraphs, lists, tables,
// note marks and fields, once a reader has taken them out of its file, become
// the blocks of the document model as they are printed.
//
// A reader writes the runs of a paragraph into a Paragraph, counts list numbers
// with Lists, knows by Fields what is code and what is result, adds the rows of
// a table to a Table, and ends with Finish, which sees the lists, tables and
// contents that authors draw with tabs and typed signs.
package blocks

import (
	"strings"

	"samplan/extract/doc"
)

// Block is a block of the document with what only readers need.
type Block struct {
	doc.Block
	Raw    string // the text with the spaces and tabs before it
	Above  int    // empty lines above the text that belong to it
	Indent int    // of the first line, in points
	Boxed  bool   // stands in a text box
}

// Finish sees what authors draw with tabs and typed signs, and drops empty
// paragraphs. It returns the blocks of the document, and doubts about them.
func Finish(all []Block) ([]doc.Block, []doc.Note) {
	kept := all[:0]
	for _, b := range all {
		if b.Kind == doc.TableKind || strings.TrimSpace(b.Text) != "" {
			kept = append(kept, b)
		}
	}
	markContents(kept)
	kept, doubts := tabTables(kept)
	var out []doc.Block
	for i := range kept {
		splitTyped(&kept[i].Block)
		out = append(out, kept[i].Block)
	}
	return out, doubts
}

// HasText says whether any block or cell shows a text.
func HasText(blocks []doc.Block) bool {
	for i := range blocks {
		if blocks[i].Text != "" {
			return true
		}
		if t := blocks[i].Table; t != nil {
			for _, row := range t.Rows {
				for _, c := range row {
					if c.Text != "" {
						return true
					}
				}
			}
		}
	}
	return false
}

// Lines are the lines of a block that is shown as plain text: a paragraph is
// one, a table has one for each row, with tabs between its cells.
func (b *Block) Lines() []string {
	if b.Table == nil {
		text := b.Text
		if b.Number != "" {
			text = strings.TrimSpace(b.Number + " " + text)
		}
		if text == "" {
			return nil
		}
		return []string{text}
	}
	var lines []string
	for _, row := range b.Table.Rows {
		var cells []string
		for _, c := range row {
			cells = append(cells, c.Text)
		}
		if line := strings.TrimSpace(strings.Join(cells, "\t")); line != "" {
			lines = append(lines, line)
		}
	}
	return lines
}

// PlainText is the text of blocks, a line for each paragraph and table row.
func PlainText(blocks []Block) string {
	var lines []string
	for i := range blocks {
		lines = append(lines, blocks[i].Lines()...)
	}
	return strings.Join(lines, "\n")
}

// Running gathers the headers and footers of all sections: each distinct line once.
type Running struct {
	Blocks []Block
	seen   map[runningLine]bool
}

type runningLine struct {
	role doc.Role
	text string
}

// Add adds the blocks of one header or footer.
func (r *Running) Add(role doc.Role, blocks []Block) {
	if r.seen == nil {
		r.seen = map[runningLine]bool{}
	}
	for i := range blocks {
		for _, text := range blocks[i].Lines() {
			line := runningLine{role, text}
			if r.seen[line] {
				continue
			}
			r.seen[line] = true
			r.Blocks = append(r.Blocks, Block{Block: doc.Block{Kind: doc.Paragraph, Role: role, Text: text, Bold: blocks[i].Bold}})
		}
	}
}
