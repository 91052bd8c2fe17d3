package main

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
)

// node is an element of the markup, or a piece of text (name is empty).
type node struct {
	name string
	attr map[string]string
	kids []*node
	text string
	line int
}

// attributes names every element of the markup with the attributes it may have.
var attributes = map[string]string{
	"doc": "header footer swedish other", "h1": "num fake", "h2": "num fake", "h3": "num fake",
	"p": "bold indent tabs align", "ul": "typed", "ol": "typed text start", "li": "",
	"table": "", "tr": "header", "td": "colspan rowspan align bold indent",
	"pagebreak": "", "textbox": "", "sdt": "", "toc": "", "entry": "page level",
	"b": "", "i": "", "br": "", "tab": "", "sup": "", "fn": "", "en": "", "ins": "", "del": "",
	"nbsp": "", "nnbsp": "", "thinsp": "", "shy": "", "nbhy": "", "field": "", "split": "",
}

// blocks are the elements that stand beside paragraphs; all others stand within one.
var blocks = strings.Fields("h1 h2 h3 p ul ol table pagebreak textbox sdt toc")

func (n *node) isBlock() bool { return slices.Contains(blocks, n.name) }

// blank says that a node is only white space between elements.
func (n *node) blank() bool { return n.name == "" && strings.Trim(n.text, " \t\r\n") == "" }

// parse reads a source and refuses elements and attributes that the markup does not have.
func parse(markup []byte) (*node, error) {
	d := xml.NewDecoder(bytes.NewReader(markup))
	root := &node{}
	open := []*node{root}
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return nil, err
		}
		line, _ := d.InputPos()
		top := open[len(open)-1]
		switch t := token.(type) {
		case xml.StartElement:
			n, err := element(t, line)
			if err != nil {
				return nil, err
			}
			top.kids = append(top.kids, n)
			open = append(open, n)
		case xml.EndElement:
			open = open[:len(open)-1]
		case xml.CharData:
			top.kids = append(top.kids, &node{text: string(t), line: line})
		}
	}
	for _, n := range root.kids {
		if n.name == "doc" {
			return n, nil
		}
	}
	return nil, fmt.Errorf("the root element is not doc")
}

func element(t xml.StartElement, line int) (*node, error) {
	n := &node{name: t.Name.Local, attr: map[string]string{}, line: line}
	known, ok := attributes[n.name]
	if !ok {
		return nil, fmt.Errorf("line %d: unknown element %q", line, n.name)
	}
	for _, a := range t.Attr {
		if !slices.Contains(strings.Fields(known), a.Name.Local) {
			return nil, fmt.Errorf("line %d: %s has no attribute %q", line, n.name, a.Name.Local)
		}
		n.attr[a.Name.Local] = a.Value
	}
	return n, nil
}
