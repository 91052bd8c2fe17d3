package rtf

import (
	"strings"

	"samplan/extract/blocks"
)

// Caps of the tables at the head of a file; Word's own are far below.
const (
	maxTable    = 8192 // fonts or styles
	longestName = 256  // bytes of a name
)

// font is a font of the font table.
type font struct {
	name string
	page int // its code page; 0 is that of the document
}

// fontTable reads the rest of the group of the font table: a group for each
// font, or one after the other.
func (r *reader) fontTable() {
	var f font
	var name []byte
	number := 0
	depth, nameDepth := 1, 1
	for {
		switch t := r.next(); t.kind {
		case endOfFile:
			return
		case openGroup:
			depth++
		case closeGroup:
			if depth--; depth == 0 {
				return
			}
			nameDepth = min(nameDepth, depth)
		case word:
			switch t.name {
			case "f":
				number, nameDepth = t.n, depth
				f, name = font{}, nil
			case "fcharset":
				f.page = charsetPages[t.n]
			case "cpg":
				f.page = t.n
			case "bin":
				r.skipBytes(t.n)
			}
		case text:
			switch {
			case depth != nameDepth: // of another name for the font
			case t.char == ';':
				f.name = strings.TrimSpace(string(name))
				if len(r.fonts) < maxTable {
					r.fonts[number] = f
				}
				name = nil
			case len(name) < longestName:
				name = append(name, t.char)
			}
		}
	}
}

// definition is a style as it stands in the style sheet.
type definition struct {
	blocks.Style
	based int
}

// noStyle ends the chain of styles that are based on each other.
const noStyle = 222 // as the specification has it: no style

// styleSheet reads the rest of the group of the style sheet: a group for each style.
func (r *reader) styleSheet() {
	for {
		switch t := r.next(); t.kind {
		case endOfFile, closeGroup:
			return
		case openGroup:
			r.styleOf()
		}
	}
}

// styleOf reads a style to the end of its group.
func (r *reader) styleOf() {
	number, d := 0, definition{based: noStyle}
	var name []byte
	other := false // a style of characters, tables or sections
	for depth := 1; depth > 0; {
		switch t := r.next(); t.kind {
		case endOfFile:
			return
		case openGroup:
			depth++
		case closeGroup:
			depth--
		case word:
			switch t.name {
			case "s":
				number = t.n
			case "cs", "ts", "ds":
				other = true
			case "sbasedon":
				d.based = t.n
			case "outlinelevel":
				d.Outline = blocks.Said(t.n)
			case "u":
				if depth == 1 {
					name = append(name, string(rune(uint16(t.n)))...)
					r.next() // what stands for it in older readers
				}
			}
		case text:
			if depth == 1 && len(name) < longestName {
				s, _ := decode([]byte{t.char}, r.page)
				name = append(name, s...)
			}
		}
	}
	if other || len(r.defined) >= maxTable {
		return
	}
	s, _, _ := strings.Cut(string(name), ";")
	s, _, _ = strings.Cut(s, ",") // other names for it
	d.Names = []string{strings.TrimSpace(s)}
	r.defined[number] = d
}

// style is what is read of a style.
type style struct {
	heading  int
	contents bool
}

// maxChain is how many styles may be based on each other; Word itself allows eleven.
const maxChain = 32

// style is a style with what it inherits.
func (r *reader) style(number int) style {
	if known, ok := r.styles[number]; ok {
		return known
	}
	var chain []blocks.Style
	for at := number; len(chain) < maxChain; {
		d, ok := r.defined[at]
		if !ok {
			break
		}
		chain = append(chain, d.Style)
		at = d.based
	}
	var s style
	s.heading, s.contents = blocks.KindOf(chain)
	if len(r.styles) < maxTable {
		r.styles[number] = s
	}
	return s
}
