package html

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"samplan/extract/blocks"
	"samplan/extract/doc"
)

// inline reads an element that stands within a line.
func (r *reader) inline(n *html.Node, b box, p properties, f *flow, at place) {
	switch {
	case n.DataAtom == atom.Br:
		r.lineBreak(f)
		return
	case n.DataAtom == atom.Img:
		if at.role == "" && !isSmall(n) {
			r.skipped.Add("image-skipped", doc.Place{Para: r.paras})
		}
		return
	case p["mso-list"] == "ignore": // the number that Word printed
		paragraph := r.open(f, at)
		paragraph.Number = strings.TrimSpace(blocks.Clean(r.symbols(n, at.look)))
		paragraph.Level = max(at.level, 1)
		return
	case p["mso-tab-count"] != "":
		tabs, _ := strconv.Atoi(p["mso-tab-count"])
		r.tab(f, at, min(max(tabs, 1), 20))
		return
	case b == inlineBlock && r.measures[n].letters > 0:
		r.apart(f)
		r.children(n, f, at)
		r.apart(f)
		return
	}
	r.children(n, f, at)
}

// smallest is the side of pictures that show something, in pixels; smaller ones
// are signs and spacers.
const smallest = 40

func isSmall(n *html.Node) bool {
	for _, side := range []string{"width", "height"} {
		if pixels, err := strconv.Atoi(strings.TrimSuffix(attr(n, side), "px")); err == nil && pixels <= smallest {
			return true
		}
	}
	return attr(n, "src") == ""
}

// symbols is the text of an element, with the signs of symbol fonts as they show.
func (r *reader) symbols(n *html.Node, l look) string {
	var b strings.Builder
	var walk func(*html.Node, look)
	walk = func(n *html.Node, l look) {
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			switch c.Type {
			case html.TextNode:
				b.WriteString(symbol(c.Data, l.font))
			case html.ElementNode:
				walk(c, lookOf(c, r.sheet.of(c), l))
			}
		}
	}
	walk(n, l)
	return b.String()
}

// symbol is a text of one sign as its font shows it; longer text is no symbol.
func symbol(s, font string) string {
	trimmed := strings.TrimSpace(s)
	if utf8.RuneCountInString(trimmed) != 1 {
		return s
	}
	c, _ := utf8.DecodeRuneInString(trimmed)
	return strings.Replace(s, trimmed, string(blocks.Symbol(c, font)), 1)
}

// lineBreak begins a new line; the second in a row ends the paragraph. One that
// stands alone in a paragraph is how HTML writes an empty one: a line all the same.
func (r *reader) lineBreak(f *flow) {
	switch {
	case f.p == nil:
		f.above++
	case f.p.Len() == 0:
		f.p.Break()
	case f.p.broken:
		r.close(f)
	default:
		f.p.Break()
		f.p.blank, f.p.broken, f.p.apart = true, true, false
	}
}

func (r *reader) tab(f *flow, at place, tabs int) {
	p := r.open(f, at)
	for range tabs {
		p.Tab()
	}
	p.blank, p.broken = true, false
}

// apart parts a box from what stands beside it in the line: without a gap the
// number of a label and an amount would be one.
func (r *reader) apart(f *flow) {
	if f.p != nil {
		f.p.apart = true
	}
}

// text adds a text of the file: its white space is one space, and none where a
// line begins. A tab in the midst of a line is kept: no one types one there, but
// programs that make pages of documents leave those of the document.
func (r *reader) text(s string, f *flow, at place) {
	if at.unseen {
		r.unseen += letters(s)
		return
	}
	if at.preserve {
		r.preserved(s, f, at)
		return
	}
	for s != "" {
		word := strings.TrimLeft(s, " \t\n\r\f")
		if space := s[:len(s)-len(word)]; space != "" {
			r.space(space, f)
		}
		if s = word; s == "" {
			return
		}
		end := strings.IndexAny(s, " \t\n\r\f")
		if end < 0 {
			end = len(s)
		}
		r.word(s[:end], f, at)
		s = s[end:]
	}
}

// space adds white space after a word.
func (r *reader) space(space string, f *flow) {
	tabs := strings.Count(space, "\t")
	switch {
	case f.p == nil:
		return
	case tabs > 0 && !strings.ContainsAny(space, "\n\r"):
		for range tabs { // each stands for a column, also where no cell is between two
			f.p.Tab()
		}
	case f.p.blank:
		return
	default:
		f.p.Write(" ", blocks.Look{})
	}
	f.p.blank = true
}

// word adds a text without white space of the file.
func (r *reader) word(s string, f *flow, at place) {
	p := r.open(f, at)
	if p.apart {
		p.apart = false
		if p.Len() > 0 {
			p.Tab()
		}
	}
	p.Write(symbol(s, at.font), at.run())
	p.blank, p.broken = false, false
	if n := letters(s); n > 0 {
		p.size = min(p.size, at.size)
		if at.role == "" {
			r.written[at.size] += n
		}
	}
}

// preserved adds a text whose white space is shown as it is.
func (r *reader) preserved(s string, f *flow, at place) {
	if f.p == nil && isSpace(s) {
		return
	}
	for i, line := range strings.Split(strings.ReplaceAll(s, "\r\n", "\n"), "\n") {
		if i > 0 {
			r.open(f, at).Break()
		}
		for k, piece := range strings.Split(line, "\t") {
			if k > 0 {
				r.tab(f, at, 1)
			}
			if piece != "" {
				r.word(piece, f, at)
			}
		}
	}
}
