package html

import (
	"strconv"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"samplan/extract/blocks"
)

// item is an item of a list.
type item struct {
	number  string // printed before it
	printed bool
}

// counter counts the items of a list.
type counter struct {
	next, step int
	kind       string // of the list: "decimal", "disc"
}

// kinds are the kinds of numbers by the attribute type, and by list-style-type.
var kinds = map[string]string{"1": "decimal", "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman",
	"decimal": "decimal", "decimal-leading-zero": "decimalZero", "lower-alpha": "lowerLetter", "lower-latin": "lowerLetter",
	"upper-alpha": "upperLetter", "upper-latin": "upperLetter", "lower-roman": "lowerRoman", "upper-roman": "upperRoman",
	"disc": "•", "circle": "◦", "square": "▪", "none": ""}

// bullets are those of lists within each other.
var bullets = []string{"•", "◦", "▪"}

// list reads the items of a list. One within another may stand in no item.
func (r *reader) list(n *html.Node, p properties, f *flow, at place) {
	c := counter{next: 1, step: 1, kind: "decimal"}
	if n.DataAtom != atom.Ol {
		c.kind = bullets[min(at.depth, len(bullets)-1)]
	}
	if start, err := strconv.Atoi(strings.TrimSpace(attr(n, "start"))); err == nil && start > -1<<24 && start < 1<<24 {
		c.next = start
	}
	if has(n, "reversed") {
		c.step = -1
		if !has(n, "start") {
			c.next = items(n)
		}
	}
	c.kind = kindOf(n, p, c.kind)
	at.depth++
	at.item = nil
	for child := n.FirstChild; child != nil; {
		if child.DataAtom == atom.Li && r.noteOrHidden(child) {
			c.next += c.step
			child = child.NextSibling
			continue
		}
		if child.DataAtom != atom.Li {
			child = r.node(child, f, at)
			continue
		}
		r.close(f)
		inItem := at
		own := r.sheet.of(child)
		inItem.look, inItem.role = lookOf(child, own, at.look), r.roleOf(child, own, at.role)
		r.item(child, &c, f, inItem)
		r.close(f)
		child = child.NextSibling
	}
}

// noteOrHidden says whether an item is not shown where it stands.
func (r *reader) noteOrHidden(n *html.Node) bool {
	if r.asides[n] {
		return true
	}
	if boxOf(n, r.sheet.of(n)) == none {
		r.unseen += r.measures[n].letters
		return true
	}
	return false
}

func items(n *html.Node) int {
	count := 0
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.DataAtom == atom.Li {
			count++
		}
	}
	return count
}

// kindOf is the kind of number that an element says, or the one around it.
func kindOf(n *html.Node, p properties, outer string) string {
	if kind, ok := kinds[attr(n, "type")]; ok {
		outer = kind
	} else if kind, ok := kinds[strings.ToLower(attr(n, "type"))]; ok && len(attr(n, "type")) > 1 {
		outer = kind
	}
	for _, word := range strings.Fields(p["list-style"]) {
		if kind, ok := kinds[word]; ok {
			outer = kind
		}
	}
	if kind, ok := kinds[p["list-style-type"]]; ok {
		outer = kind
	}
	return outer
}

// item reads a list item; one that stands in no list has a bullet.
func (r *reader) item(n *html.Node, c *counter, f *flow, at place) {
	if c == nil {
		c = &counter{kind: bullets[0]}
		at.depth = max(at.depth, 1)
	}
	if value, err := strconv.Atoi(strings.TrimSpace(attr(n, "value"))); err == nil && value > -1<<24 && value < 1<<24 {
		c.next = value
	}
	p := r.sheet.of(n)
	at.item = &item{number: number(kindOf(n, p, c.kind), c.next)}
	if isWrapper(n) { // it only holds a list within: its own number is not the document's
		at.item = nil
		c.next -= c.step
	}
	c.next += c.step
	r.children(n, f, at)
}

// isWrapper says whether an item holds nothing but lists.
func isWrapper(n *html.Node) bool {
	lists := 0
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		switch {
		case c.DataAtom == atom.Ul || c.DataAtom == atom.Ol:
			lists++
		case c.Type == html.TextNode && isSpace(c.Data), c.Type == html.CommentNode:
		default:
			return false
		}
	}
	return lists > 0
}

// number is what is printed before an item.
func number(kind string, n int) string {
	if kind == "" || strings.ContainsAny(kind, "•◦▪") {
		return kind
	}
	return blocks.Numeral(n, kind) + "."
}
