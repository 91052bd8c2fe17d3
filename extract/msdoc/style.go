package msdoc

import (
	"fmt"
	"strconv"

	"samplan/extract/blocks"
)

// Numbers of Word's own styles (sti), whatever they are called in the language
// of the Word that wrote the document.
const (
	stiHeading1  = 1
	stiHeading9  = 9
	stiContents1 = 19
	stiContents9 = 27
	stiTitle     = 62
	stiNone      = 0xffe // a style of the author's
)

// noStyle ends the chain of styles that are based on each other.
const noStyle = 0xfff

// style is a style with all that it inherits.
type style struct {
	props
	heading  int      // level from 1; 0 for other styles
	contents bool     // an entry or the title of a table of contents
	chain    []string // numbers of the style and those it is based on, nearest first
}

// definition is a style as it stands in the style sheet.
type definition struct {
	props
	name  string
	sti   int
	based int
}

// styles are the styles of a document, by number.
type styles struct {
	defined  []definition
	resolved map[int]*style
}

const maxStyles = 4096 // Word's numbers have 12 bits

// readStyles reads the style sheet (STSH, 2.9.271); table is nil for a document without one.
func readStyles(table, extra data) *styles {
	s := &styles{resolved: map[int]*style{}}
	size := table.u16(0)
	count, base := table.u16(2), table.u16(4)
	at := 2 + size
	for i := 0; i < min(count, maxStyles) && at+2 <= len(table); i++ {
		n := table.u16(at)
		std, _ := table.cut(at+2, min(n, len(table)-at-2))
		s.defined = append(s.defined, readDefinition(std, base, extra))
		at += 2 + n
	}
	return s
}

// readDefinition reads a style (STD, 2.9.260): a fixed part of so many bytes, the
// name, then the properties of paragraphs and of characters.
func readDefinition(std data, fixed int, extra data) definition {
	d := definition{sti: std.u16(0) & 0xfff, based: std.u16(2) >> 4}
	kind, updates := std.u16(2)&0xf, std.u16(4)&0xf
	if len(std) == 0 {
		d.sti, d.based = stiNone, noStyle
		return d
	}
	units := std.u16(fixed)
	d.name = std.utf16(fixed+2, units)
	at := fixed + 2 + 2*units + 2
	for i := range updates {
		n := std.u16(at)
		list, ok := std.cut(at+2, n)
		if !ok {
			break
		}
		switch {
		case kind == 1 && i == 0: // of paragraphs, after the number of the style
			if n >= 2 {
				readProps(&d.props, list[2:], extra)
				d.rowProps = nil
			}
		case kind == 1 && i == 1, kind == 2 && i == 0:
			d.look = readLook(list, look{})
		}
		at += 2 + n + n%2
	}
	return d
}

// maxChain is how many styles may be based on each other; Word itself allows eleven.
const maxChain = 32

// get returns a style with what it inherits; a style that is not defined is empty.
func (s *styles) get(number int) *style {
	if known := s.resolved[number]; known != nil {
		return known
	}
	out := &style{}
	var chain []blocks.Style
	for at := number; at != noStyle && at < len(s.defined) && len(out.chain) < maxChain; at = s.defined[at].based {
		d := &s.defined[at]
		out.chain = append(out.chain, strconv.Itoa(at))
		chain = append(chain, blocks.Style{Names: d.names(), Outline: d.outline})
		out.props = out.or(d.props)
	}
	out.heading, out.contents = blocks.KindOf(chain)
	s.resolved[number] = out
	return out
}

// names are the name of a style, and the English one of Word's own.
func (d *definition) names() []string {
	switch {
	case d.sti >= stiHeading1 && d.sti <= stiHeading9:
		return []string{fmt.Sprintf("heading %d", d.sti-stiHeading1+1), d.name}
	case d.sti >= stiContents1 && d.sti <= stiContents9:
		return []string{fmt.Sprintf("toc %d", d.sti-stiContents1+1), d.name}
	case d.sti == stiTitle:
		return []string{"Title", d.name}
	}
	return []string{d.name}
}
