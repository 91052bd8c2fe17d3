package docx

import (
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"iter"
	"strconv"
	"strings"

	"samplan/extract/blocks"
)

// errDTD refuses a document type: no Word document has one, and it can hold
// entities that expand without end.
var errDTD = errors.New("a part declares a document type (DTD), which word documents never do")

// part reads the XML of one part, element by element, going down:
//
//	for name := range x.children() {
//		switch name { case "p": … x.attr("val") … x.children() … }
//	}
//
// What the body of the loop leaves of a child is skipped. Names are without
// their prefix: what is read from each element is so little that no two
// namespaces collide. An error ends all loops and stays in err.
type part struct {
	d      *xml.Decoder
	open   []xml.Name // elements entered and not yet left
	attrs  []xml.Attr // of the element entered last
	tokens *int       // that may still be read
	paras  int        // paragraphs begun so far
	err    error
}

// newPart enters the root element of a part and returns its name.
func newPart(text string, tokens *int) (x *part, root string) {
	x = &part{d: xml.NewDecoder(strings.NewReader(strings.TrimPrefix(text, "\ufeff"))), tokens: tokens}
	for x.err == nil {
		if kind, name := x.next(); kind == startToken {
			return x, name
		}
	}
	return x, ""
}

type tokenKind int

const (
	otherToken tokenKind = iota
	startToken
	endToken
	textToken
)

// next reads one token: the name of an element, or the text.
func (x *part) next() (tokenKind, string) {
	if *x.tokens--; *x.tokens < 0 {
		x.err = tooLarge("more than %d XML tokens", maxTokens)
		return otherToken, ""
	}
	token, err := x.d.RawToken()
	if errors.Is(err, io.EOF) {
		err = io.ErrUnexpectedEOF
	}
	if err != nil {
		x.err = err
		return otherToken, ""
	}
	switch t := token.(type) {
	case xml.StartElement:
		if len(x.open) == maxDepth {
			x.err = tooLarge("more than %d XML elements within each other", maxDepth)
			return otherToken, ""
		}
		x.open, x.attrs = append(x.open, t.Name), t.Attr
		if t.Name.Local == "p" && t.Name.Space == x.open[0].Space {
			x.paras++
		}
		return startToken, t.Name.Local
	case xml.EndElement:
		n := len(x.open) - 1
		if n < 0 || x.open[n] != t.Name {
			x.err = fmt.Errorf("unexpected end of XML element %s", t.Name.Local)
			return otherToken, ""
		}
		x.open = x.open[:n]
		return endToken, t.Name.Local
	case xml.CharData:
		return textToken, string(t)
	case xml.Directive:
		x.err = errDTD
	}
	return otherToken, ""
}

// children goes through the child elements of the element entered last.
func (x *part) children() iter.Seq[string] {
	return func(yield func(string) bool) {
		depth := len(x.open)
		for x.err == nil {
			kind, name := x.next()
			if kind == endToken {
				return
			}
			if kind != startToken {
				continue
			}
			more := yield(name)
			for x.err == nil && len(x.open) > depth { // skip what is left of the child
				x.next()
			}
			if !more {
				return
			}
		}
	}
}

// text returns the text of the element entered last, up to its end.
func (x *part) text() string {
	var b strings.Builder
	depth := len(x.open)
	for x.err == nil && len(x.open) >= depth {
		if kind, s := x.next(); kind == textToken && len(x.open) == depth {
			b.WriteString(s)
		}
	}
	return b.String()
}

// attr returns an attribute of the element entered last, "" where it has none of that name.
func (x *part) attr(name string) string {
	for i := range x.attrs {
		if x.attrs[i].Name.Local == name {
			return x.attrs[i].Value
		}
	}
	return ""
}

// number returns an attribute as a whole number.
func (x *part) number(name string) blocks.Optional {
	s, _, _ := strings.Cut(x.attr(name), ".") // some writers give twips with decimals
	n, err := strconv.Atoi(s)
	if err != nil || n < -1<<24 || n > 1<<24 { // far beyond any measure on a page
		return blocks.Optional{}
	}
	return blocks.Said(n)
}

// toggle reads an element like <w:b/> or <w:b w:val="0"/>.
func (x *part) toggle() blocks.Toggle {
	switch x.attr("val") {
	case "0", "false", "off", "none":
		return blocks.Off
	}
	return blocks.On
}
