package layout

import (
	"fmt"
	"sort"
	"strings"
	"unicode"

	"samplan/extract/doc"
)

// Blocks returns what the pages hold in reading order, and a note for each
// page with words that ended in no cell of the table that they stand in.
// Places have page and box; the caller numbers them (doc.Document.Number).
func Blocks(pages []doc.Page) ([]doc.Block, []doc.Note) {
	sheets := make([]*sheet, len(pages))
	for i, p := range pages {
		sheets[i] = newSheet(p)
	}
	takeRunning(sheets)
	fonts := usualFont(sheets)
	parts := make([][]part, len(sheets))
	for i, s := range sheets {
		parts[i] = s.read()
	}
	setRights(sheets, parts)
	var items []item
	var notes []doc.Note
	for i, s := range sheets {
		items = append(items, s.items(parts[i])...)
		notes = append(notes, s.notes()...)
	}
	items, foot := joinNotes(items, fonts)
	blocks := finish(joinPages(joinSections(items)), fonts)
	counts := vocabulary(pages)
	for i := range blocks {
		if blocks[i].Table != nil {
			settleBreaks(blocks[i].Table, counts)
		}
	}
	return attachNotes(blocks, foot), notes
}

// setRights gives parts that are too short to show where their lines end the
// end that the lines of most pages have.
func setRights(sheets []*sheet, parts [][]part) {
	const enough = 5 // lines of text
	ends := map[int][]float64{}
	for i := range parts {
		width := int(sheets[i].page.Width)
		for _, p := range parts[i] {
			for _, l := range p.lines {
				if p.whole && len(l.words) >= proseWords {
					ends[width] = append(ends[width], l.box.X1)
				}
			}
		}
	}
	for width := range ends {
		sort.Float64s(ends[width])
	}
	for i := range parts {
		all := ends[int(sheets[i].page.Width)]
		for k := range parts[i] {
			p := &parts[i][k]
			text := 0
			for _, l := range p.lines {
				if len(l.words) >= proseWords {
					text++
				}
			}
			if p.whole && text < enough && len(all) > 0 {
				p.right = max(p.right, all[len(all)*19/20])
			}
		}
	}
}

// notes are the doubts about a sheet.
func (s *sheet) notes() []doc.Note {
	var out []doc.Note
	if s.lost > 0 {
		out = append(out, doc.Note{
			Place: doc.Place{Page: s.page.Number},
			Code:  "words-outside-cells",
			What:  fmt.Sprintf("%d words stand within a table of the page but in none of its cells; they are kept as text", s.lost),
			Do:    "compare the table with the page",
		})
	}
	if s.drawn {
		out = append(out, doc.Note{
			Place: doc.Place{Page: s.page.Number},
			Code:  "rules-not-read",
			What:  "so many lines are drawn on the page that they were taken for a drawing; no ruled table was looked for",
			Do:    "compare the page if it has a table",
		})
	}
	return out
}

// item is a paragraph or a table on its way to a block.
type item struct {
	sheet *sheet
	text  *paragraph
	grid  *grid
	table *doc.Table
}

// items are the running head, the paragraphs and tables, and the running foot of a sheet.
func (s *sheet) items(parts []part) []item {
	var out []item
	add := func(p part, role doc.Role) {
		for _, para := range paragraphsOf(p) {
			para.role = role
			out = append(out, item{sheet: s, text: &para})
		}
	}
	for _, l := range s.head {
		add(part{page: s.page.Number, lines: []line{l}, right: l.box.X1}, doc.Header)
	}
	for _, p := range parts {
		if p.grid != nil {
			t := s.table(*p.grid)
			out = append(out, item{sheet: s, grid: p.grid, table: &t})
			continue
		}
		add(p, doc.Body)
	}
	for _, l := range s.foot {
		add(part{page: s.page.Number, lines: []line{l}, right: l.box.X1}, doc.Footer)
	}
	return out
}

// place is where an item stands on its page as it is shown.
func (it item) place() doc.Place {
	if it.table != nil {
		return it.table.Place
	}
	return doc.Place{Page: it.text.page, Box: turnBox(it.text.box(), (360-it.sheet.turned)%360)}
}

// finish makes the blocks.
func finish(items []item, usual font) []doc.Block {
	levels := headingLevels(items, usual)
	var out []doc.Block
	var open []float64 // where the marks of the open list levels stand
	for i, it := range items {
		if i > 0 && isNextColumn(items[i-1], it) {
			open = nil
		}
		b := doc.Block{Kind: doc.Paragraph, Role: doc.Body, Place: it.place()}
		if it.table != nil {
			b.Kind, b.Table = doc.TableKind, it.table
			open = nil
			out = append(out, b)
			continue
		}
		p := *it.text
		b.Role, b.Bold, b.Text = p.role, p.bold(), p.text()
		if b.Text == "" {
			continue
		}
		if b.Role == doc.Body {
			open = shapeBlock(&b, p, usual, levels, open)
		}
		out = append(out, b)
	}
	return markContents(out)
}

// isNextColumn reports whether an item stands at the top of a column right of
// the one before it: its list is another, not a deeper level.
func isNextColumn(before, it item) bool {
	if before.sheet != it.sheet || before.text == nil || it.text == nil {
		return false
	}
	a, b := before.text.last().box, it.text.first().box
	return b.Y0 > a.Y1 && b.X0 > a.X1
}

// shapeBlock makes a heading or a list item of a body paragraph that looks
// like one. open and the result are the places of the marks of the list that is open.
func shapeBlock(b *doc.Block, p paragraph, usual font, levels map[fontSize]int, open []float64) []float64 {
	if isHeading(p, usual) {
		b.Kind, b.Level = doc.Heading, levels[sizeOf(p)]
		if n := headingNumber(p.first().words); n != "" && strings.HasPrefix(b.Text, n) {
			b.Number, b.Text = n, afterMark(b.Text, n)
		}
		return nil
	}
	mark := markOf(p.first())
	if mark == "" || p.bold() && isCounter(mark) || !strings.HasPrefix(b.Text, mark) {
		if p.first().box.X0 < firstMark(open)+indent*p.first().size {
			return nil
		}
		return open
	}
	x := p.first().words[0].Box.X0
	for len(open) > 0 && x < open[len(open)-1]-indent*p.first().size {
		open = open[:len(open)-1]
	}
	if len(open) == 0 || x > open[len(open)-1]+indent*p.first().size {
		open = append(open[:len(open):len(open)], x)
	}
	b.Kind, b.Level = doc.ListItem, min(len(open), 9)
	b.Number, b.Text = printedMark(mark), afterMark(b.Text, mark)
	return open
}

func firstMark(open []float64) float64 {
	if len(open) == 0 {
		return 0
	}
	return open[0]
}

// afterMark is the text without the mark it starts with.
func afterMark(text, mark string) string {
	return strings.TrimLeftFunc(strings.TrimPrefix(text, mark), unicode.IsSpace)
}
