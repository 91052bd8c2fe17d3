package docx

import (
	"strconv"
	"strings"

	"samplan/extract/archive"
	"samplan/extract/blocks"
)

// part reads the XML of one part.
type part struct{ *archive.Part }

// newPart enters the root element of a part and returns its name.
func newPart(text string, tokens *int) (*part, string) {
	x, root := archive.NewPart(text, tokens)
	return &part{x}, root
}

// number returns an attribute as a whole number.
func (x *part) number(name string) blocks.Optional {
	s, _, _ := strings.Cut(x.Attr(name), ".") // some writers give twips with decimals
	n, err := strconv.Atoi(s)
	if err != nil || n < -1<<24 || n > 1<<24 { // far beyond any measure on a page
		return blocks.Optional{}
	}
	return blocks.Said(n)
}

// toggle reads an element like <w:b/> or <w:b w:val="0"/>.
func (x *part) toggle() blocks.Toggle {
	switch x.Attr("val") {
	case "0", "false", "off", "none":
		return blocks.Off
	}
	return blocks.On
}
