package html

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"samplan/extract/blocks"
	"samplan/extract/doc"
)

// Footnotes of a page are links: the mark leads to the note, and the note back to
// the mark. Word, LibreOffice and the programs of the web all write them so.

// note is a note and its mark.
type note struct {
	mark string
	body *html.Node // the element that holds the text
	back *html.Node // the link back, which is not of the text
}

const (
	longestMark = 4    // characters, without brackets
	longestNote = 5000 // letters
	mostBacks   = 50   // links in a note; a list has one for each letter where a note is used often
	backWithin  = 3    // elements around the mark that may have the name that the note leads back to
)

// findNotes pairs marks with notes.
func (r *reader) findNotes() {
	r.notes, r.asides = map[*html.Node]note{}, map[*html.Node]bool{}
	backs := map[*html.Node][]*html.Node{} // links by the element that would be the text of a note
	for _, a := range r.anchors {
		mark := strings.Trim(strings.TrimSpace(textOf(a)), "[] ")
		target := r.named[strings.TrimPrefix(attr(a, "href"), "#")]
		if mark == "" || utf8.RuneCountInString(mark) > longestMark || target == nil {
			continue
		}
		body := noteBody(target)
		if body == nil || r.measures[body].letters > longestNote || r.measures[body].links > mostBacks || r.measures[body].order < r.measures[a].order || contains(body, a) {
			continue
		}
		if _, known := backs[body]; !known {
			backs[body] = linksIn(body)
		}
		for _, back := range backs[body] {
			if to := r.named[strings.TrimPrefix(attr(back, "href"), "#")]; to != nil && isAt(to, a) {
				r.notes[a] = note{mark, r.widen(body), back}
				r.asides[r.notes[a].body] = true
				break
			}
		}
	}
}

// noteBody is the element that holds the text of a note whose anchor is given.
func noteBody(n *html.Node) *html.Node {
	for ; n != nil; n = n.Parent {
		switch n.DataAtom {
		case atom.P, atom.Li, atom.Div, atom.Dd, atom.Aside:
			return n
		case atom.Td, atom.Body, atom.Table:
			return nil
		}
	}
	return nil
}

// widen goes from the first paragraph of a note to the element that holds it alone.
func (r *reader) widen(n *html.Node) *html.Node {
	up := n.Parent
	if up != nil && up.DataAtom == atom.Div && attr(up, "id") != "" && r.measures[up].links == 1 && r.measures[up].letters <= longestNote {
		return up
	}
	return n
}

func linksIn(n *html.Node) []*html.Node {
	var out []*html.Node
	if n.DataAtom == atom.A && strings.HasPrefix(attr(n, "href"), "#") {
		out = append(out, n)
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		out = append(out, linksIn(c)...)
	}
	return out
}

// isAt says whether an element is the mark, or one close around or within it.
func isAt(n, mark *html.Node) bool {
	for up, i := mark, 0; up != nil && i <= backWithin; up, i = up.Parent, i+1 {
		if up == n {
			return !blockElements[up.DataAtom]
		}
	}
	return contains(mark, n)
}

func contains(outer, n *html.Node) bool {
	for ; n != nil; n = n.Parent {
		if n == outer {
			return true
		}
	}
	return false
}

// mark reads a note where its mark stands.
func (r *reader) mark(n note, f *flow, at place) {
	p := r.open(f, at)
	paras := r.paras
	r.inNote, r.asides[n.back] = true, true
	text := blocks.PlainText(r.inner(n.body, place{look: look{size: usualSize}}))
	r.inNote, r.asides[n.back] = false, false
	r.paras = paras // its paragraphs are no places of their own
	p.Note(doc.Footnote{Mark: blocks.Superscript(n.mark), Text: text, Place: p.Place})
	p.blank, p.broken = false, false
}
