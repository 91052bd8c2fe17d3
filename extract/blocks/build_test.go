package blocks

import (
	"strings"
	"testing"

	"samplan/extract/blocks/blockstest"
	"samplan/extract/doc"
)

// example is some paragraphs and what must come out.
type example struct {
	name   string
	blocks []Block
	want   string // lines of blockstest.Show
}

func run(t *testing.T, examples []example) {
	t.Helper()
	for _, e := range examples {
		t.Run(e.name, func(t *testing.T) {
			var d doc.Document
			d.Blocks, _ = Finish(e.blocks)
			d.Number()
			blockstest.Compare(t, &d, e.want)
		})
	}
}

// tabbedLines are paragraphs in which | is a tab and / a line break.
func tabbedLines(lines ...string) []Block {
	var out []Block
	for _, l := range lines {
		var p Paragraph
		for _, r := range l {
			switch r {
			case '|':
				p.Tab()
			case '/':
				p.Break()
			default:
				p.Write(string(r), Look{})
			}
		}
		out = append(out, p.Blocks()...)
	}
	return out
}

// text is a paragraph in one look.
func text(s string, l Look) []Block {
	var p Paragraph
	p.Write(s, l)
	return p.Blocks()
}

// cell is a cell with a line of text for each paragraph.
func cell(col, columns int, merge Merge, lines string) Cell {
	c := Cell{Col: col, Columns: columns, Merge: merge}
	for _, l := range strings.Split(lines, "\n") {
		c.Blocks = append(c.Blocks, text(l, Look{})...)
	}
	return c
}
