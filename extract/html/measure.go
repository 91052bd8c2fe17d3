package html

import (
	"strings"
	"unicode"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// measure is what an element holds, all that stands within it counted.
type measure struct {
	order    int // of the element in the page
	letters  int // letters and digits
	linked   int // those of them that are links
	tables   int
	headings int // h1 to h6
	titles   int // h1
	mains    int // main and article
	links    int // to a place in the page
	controls int // fields of a form
}

// maxNodes is how many elements and texts a page may have; 300 pages saved by
// Word have about 200 000.
const maxNodes = 1_000_000

// measureAll measures all elements of a page. The parser allows 512 within each other.
func (r *reader) measureAll(n *html.Node, inLink bool) (measure, error) {
	m := measure{order: len(r.measures)}
	if len(r.measures) > maxNodes {
		return m, tooLarge("the page has more than %d elements", maxNodes)
	}
	switch {
	case n.Type == html.TextNode:
		m.letters = letters(n.Data)
		if inLink {
			m.linked = m.letters
		}
	case n.Type == html.ElementNode:
		r.register(n)
		inLink = inLink || n.DataAtom == atom.A && attr(n, "href") != ""
		m.count(n)
	}
	r.measures[n] = m
	if n.Type == html.ElementNode && unshown[n.DataAtom] && n.DataAtom != atom.Head { // a head has style rules
		return m, nil
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		inner, err := r.measureAll(c, inLink)
		if err != nil {
			return m, err
		}
		m.add(inner)
	}
	if n.DataAtom == atom.Head {
		m = measure{order: m.order}
	}
	r.measures[n] = m
	return m, nil
}

// count counts the element itself.
func (m *measure) count(n *html.Node) {
	switch n.DataAtom {
	case atom.Table:
		m.tables++
	case atom.H1:
		m.titles++
		m.headings++
	case atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		m.headings++
	case atom.Main, atom.Article:
		m.mains++
	case atom.Input, atom.Select, atom.Textarea, atom.Button:
		m.controls++
	case atom.A:
		if strings.HasPrefix(attr(n, "href"), "#") {
			m.links++
		}
	}
}

func (m *measure) add(inner measure) {
	m.letters, m.linked = m.letters+inner.letters, m.linked+inner.linked
	m.tables, m.headings, m.titles = m.tables+inner.tables, m.headings+inner.headings, m.titles+inner.titles
	m.mains, m.links, m.controls = m.mains+inner.mains, m.links+inner.links, m.controls+inner.controls
}

func letters(s string) int {
	n := 0
	for _, c := range s {
		if unicode.IsLetter(c) || unicode.IsDigit(c) {
			n++
		}
	}
	return n
}

// attr is an attribute of an element, "" where it has none of that name.
func attr(n *html.Node, name string) string {
	for i := range n.Attr {
		if n.Attr[i].Key == name {
			return n.Attr[i].Val
		}
	}
	return ""
}

// textOf is the text within an element, in the file's white space; <br> is a line break.
func textOf(n *html.Node) string {
	var b strings.Builder
	var walk func(*html.Node)
	walk = func(n *html.Node) {
		switch {
		case n.Type == html.TextNode:
			b.WriteString(n.Data)
		case n.DataAtom == atom.Br:
			b.WriteByte('\n')
		case n.Type == html.ElementNode && unshown[n.DataAtom]:
			return
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			walk(c)
		}
	}
	walk(n)
	return b.String()
}
