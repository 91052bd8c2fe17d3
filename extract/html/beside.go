package html

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"samplan/extract/blocks"
	"samplan/extract/doc"
)

// What stands beside each other without a table element: rows and cells by their
// style, flexible boxes, lists of terms.

// looseRows reads rows or cells that stand in no table, up to the first element
// that is neither, and returns that.
func (r *reader) looseRows(n *html.Node, b box, f *flow, at place) *html.Node {
	r.close(f)
	g := &grid{}
	loose := false
	next := n
	for ; next != nil; next = next.NextSibling {
		if next.Type == html.TextNode && isSpace(next.Data) || next.Type == html.CommentNode {
			continue
		}
		if next.Type != html.ElementNode {
			break
		}
		switch r.box(next) {
		case row:
			g.body = append(g.body, gridRow{next, r.cellsOf(next, g)})
			loose = false
			continue
		case cell:
			g.add(&g.body, next, &loose)
			continue
		case rowGroup:
			r.gather(next, g, &g.body)
			loose = false
			continue
		case caption:
			g.captions = append(g.captions, next)
			continue
		case none:
			continue
		}
		break
	}
	r.oneRow(g, f, at)
	return next
}

// oneRow reads a table that may be one row: short cells beside each other are a
// line with tabs, as the next line may be such a table too.
func (r *reader) oneRow(g *grid, f *flow, at place) {
	rows := g.rows()
	if len(rows) != 1 || len(rows[0].cells) < 2 || !r.areShort(rows[0].cells) {
		r.table(g, f, at)
		return
	}
	r.tabbed(rows[0].cells, f, r.inRow(rows[0], at))
}

// tabbed reads elements beside each other as one line with tabs between them.
func (r *reader) tabbed(cells []*html.Node, f *flow, at place) {
	r.close(f)
	var line blocks.Paragraph
	line.Place = doc.Place{Para: r.paras + 1}
	line.Heading = at.heading
	for i, n := range cells {
		if i > 0 {
			line.Tab()
		}
		var inner flow
		r.cellFlow(n, &inner, at)
		line.Write(blocks.PlainText(inner.blocks), blocks.Look{Bold: len(inner.blocks) > 0 && inner.blocks[0].Bold})
		for _, b := range inner.blocks {
			line.Notes = append(line.Notes, b.Footnotes...)
		}
	}
	made := line.Blocks()
	if at.role != "" {
		made[0].Role = at.role
	}
	f.blocks = append(f.blocks, made...)
}

// areShort says whether elements are cells of a line.
func (r *reader) areShort(cells []*html.Node) bool {
	for _, n := range cells {
		m := r.measures[n]
		if m.headings > 0 || m.tables > 0 || m.letters > shortCell {
			return false
		}
	}
	return true
}

// holdSentences says whether one of the elements is a sentence: what is told of
// a term ("Minst 120 personer ska delta."), and no value of it.
func holdSentences(cells []*html.Node) bool {
	const least = 4 // words
	for _, n := range cells {
		if text := strings.TrimSpace(textOf(n)); strings.HasSuffix(text, ".") && len(strings.Fields(text)) >= least {
			return true
		}
	}
	return false
}

// mostBeside is how many elements stand beside each other in a line; more are
// put into several.
const mostBeside = 8

// flexRow reads an element whose children stand beside each other.
func (r *reader) flexRow(n *html.Node, f *flow, at place) {
	g := &grid{}
	cells := r.cellsOf(n, g)
	if len(cells) >= 2 && len(cells) <= mostBeside && r.areShort(cells) {
		r.tabbed(cells, f, at)
		return
	}
	for _, c := range cells {
		r.cellFlow(c, f, at)
	}
}

// definitions reads a list of terms: a table of terms and what is said of each,
// where that is short, otherwise paragraphs.
func (r *reader) definitions(n *html.Node, f *flow, at place) {
	g := &grid{}
	r.terms(n, g)
	for _, row := range g.body {
		if len(row.cells) < 2 || row.cells[0].DataAtom != atom.Dt || !r.areShort(row.cells) || holdSentences(row.cells[1:]) {
			r.children(n, f, at)
			return
		}
	}
	if len(g.body) == 0 {
		r.children(n, f, at)
		return
	}
	f.blocks = append(f.blocks, r.tableBlocks(g, at)...)
}

// terms gathers the rows of a list of terms, which may stand in groups.
func (r *reader) terms(n *html.Node, g *grid) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		switch {
		case c.Type != html.ElementNode || r.box(c) == none:
		case c.DataAtom == atom.Dt:
			g.body = append(g.body, gridRow{cells: []*html.Node{c}})
		case c.DataAtom == atom.Dd && len(g.body) > 0:
			last := &g.body[len(g.body)-1]
			last.cells = append(last.cells, c)
		case c.DataAtom == atom.Div && n.DataAtom == atom.Dl:
			r.terms(c, g)
		default: // no list of terms
			g.body = append(g.body, gridRow{})
		}
	}
}
