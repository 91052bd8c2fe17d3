package archive

import (
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"iter"
	"strings"
)

// ErrDTD refuses a document type: no such document has one, and it can hold
// entities that expand without end.
var ErrDTD = errors.New("a part declares a document type (DTD), which such documents never do")

// Part reads the XML of one part, element by element, going down:
//
//	for name := range x.Children() {
//		switch name { case "p": … x.Attr("val") … x.Children() … }
//	}
//
// What the body of the loop leaves of a child is skipped. Names are without
// their prefix: what is read from each element is so little that no two
// namespaces collide. An error ends all loops and stays in Err.
type Part struct {
	Paras int // elements called p of the root's own namespace that were begun so far
	Err   error

	d      *xml.Decoder
	open   []xml.Name // elements entered and not yet left
	attrs  []xml.Attr // of the element entered last
	tokens *int       // that may still be read
}

// NewPart enters the root element of a part and returns its name.
func NewPart(text string, tokens *int) (x *Part, root string) {
	x = &Part{d: xml.NewDecoder(strings.NewReader(strings.TrimPrefix(text, "\ufeff"))), tokens: tokens}
	for x.Err == nil {
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
func (x *Part) next() (tokenKind, string) {
	if *x.tokens--; *x.tokens < 0 {
		x.Err = tooLarge("more than %d XML tokens", maxTokens)
		return otherToken, ""
	}
	token, err := x.d.RawToken()
	if errors.Is(err, io.EOF) {
		err = io.ErrUnexpectedEOF
	}
	if err != nil {
		x.Err = err
		return otherToken, ""
	}
	switch t := token.(type) {
	case xml.StartElement:
		if len(x.open) == maxDepth {
			x.Err = tooLarge("more than %d XML elements within each other", maxDepth)
			return otherToken, ""
		}
		x.open, x.attrs = append(x.open, t.Name), t.Attr
		if t.Name.Local == "p" && t.Name.Space == x.open[0].Space {
			x.Paras++
		}
		return startToken, t.Name.Local
	case xml.EndElement:
		n := len(x.open) - 1
		if n < 0 || x.open[n] != t.Name {
			x.Err = fmt.Errorf("unexpected end of XML element %s", t.Name.Local)
			return otherToken, ""
		}
		x.open = x.open[:n]
		return endToken, t.Name.Local
	case xml.CharData:
		return textToken, string(t)
	case xml.Directive:
		x.Err = ErrDTD
	}
	return otherToken, ""
}

// Children goes through the child elements of the element entered last.
func (x *Part) Children() iter.Seq[string] { return x.Content(nil) }

// Content goes through the child elements of the element entered last, and
// hands on the text between them.
func (x *Part) Content(text func(string)) iter.Seq[string] {
	return func(yield func(string) bool) {
		depth := len(x.open)
		for x.Err == nil {
			kind, s := x.next()
			if kind == endToken {
				return
			}
			if kind == textToken && text != nil {
				text(s)
			}
			if kind != startToken {
				continue
			}
			more := yield(s)
			for x.Err == nil && len(x.open) > depth { // skip what is left of the child
				x.next()
			}
			if !more {
				return
			}
		}
	}
}

// Text returns the text of the element entered last, up to its end.
func (x *Part) Text() string {
	var b strings.Builder
	depth := len(x.open)
	for x.Err == nil && len(x.open) >= depth {
		if kind, s := x.next(); kind == textToken && len(x.open) == depth {
			b.WriteString(s)
		}
	}
	return b.String()
}

// Attr returns an attribute of the element entered last, "" where it has none of that name.
func (x *Part) Attr(name string) string {
	s, _ := x.Lookup(name)
	return s
}

// Lookup returns an attribute of the element entered last, and whether it has one.
func (x *Part) Lookup(name string) (string, bool) {
	for i := range x.attrs {
		if x.attrs[i].Name.Local == name {
			return x.attrs[i].Value, true
		}
	}
	return "", false
}
