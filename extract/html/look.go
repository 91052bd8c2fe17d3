package html

import (
	"strconv"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"samplan/extract/blocks"
)

// look is how text looks, and what it inherits.
type look struct {
	bold     bool
	raised   bool
	preserve bool    // white space is shown as it is in the file
	unseen   bool    // visibility: hidden; an element within may be seen again
	size     float64 // points
	font     string
}

func (l look) run() blocks.Look {
	b := blocks.Look{Bold: l.bold, Font: l.font}
	if l.raised {
		b.Raised = blocks.On
	}
	return b
}

// box is how an element stands in the page.
type box int

const (
	inline box = iota
	inlineBlock
	block
	flex // its children stand beside each other
	tableBox
	rowGroup
	row
	cell
	caption
	none
)

// unshown are the elements whose content is no text of the page, or of a form.
var unshown = set(atom.Head, atom.Script, atom.Style, atom.Template, atom.Noscript, atom.Title, atom.Iframe, atom.Object, atom.Embed,
	atom.Svg, atom.Math, atom.Canvas, atom.Audio, atom.Video, atom.Select, atom.Datalist, atom.Textarea, atom.Button, atom.Rp, atom.Rt,
	atom.Del, atom.Map, atom.Noframes)

// blockElements begin a new line.
var blockElements = set(atom.Html, atom.Body, atom.P, atom.Div, atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.Ul, atom.Ol, atom.Menu,
	atom.Dir, atom.Li, atom.Dl, atom.Dt, atom.Dd, atom.Blockquote, atom.Pre, atom.Address, atom.Article, atom.Aside, atom.Section, atom.Main,
	atom.Nav, atom.Header, atom.Footer, atom.Form, atom.Fieldset, atom.Legend, atom.Figure, atom.Figcaption, atom.Details, atom.Summary,
	atom.Hr, atom.Center, atom.Dialog, atom.Hgroup, atom.Optgroup, atom.Option, atom.Listing, atom.Xmp, atom.Plaintext, atom.Search)

func set(all ...atom.Atom) map[atom.Atom]bool {
	m := map[atom.Atom]bool{}
	for _, a := range all {
		m[a] = true
	}
	return m
}

// tableBoxes are the elements of tables; style rules for narrow screens do not change them.
var tableBoxes = map[atom.Atom]box{atom.Table: tableBox, atom.Thead: rowGroup, atom.Tbody: rowGroup, atom.Tfoot: rowGroup, atom.Tr: row,
	atom.Td: cell, atom.Th: cell, atom.Caption: caption, atom.Col: none, atom.Colgroup: none}

// displays are the values of the property display.
var displays = map[string]box{"none": none, "block": block, "flow-root": block, "list-item": block, "grid": block, "flex": flex, "inline": inline,
	"inline-block": inlineBlock, "inline-flex": flex, "table": tableBox, "inline-table": tableBox, "table-row": row, "table-cell": cell,
	"table-row-group": rowGroup, "table-header-group": rowGroup, "table-footer-group": rowGroup, "table-caption": caption,
	"table-column": none, "table-column-group": none}

// roles are the roles of elements that say that they make a table.
var roles = map[string]box{"table": tableBox, "grid": tableBox, "treegrid": tableBox, "rowgroup": rowGroup, "row": row,
	"cell": cell, "gridcell": cell, "columnheader": cell, "rowheader": cell}

// boxOf says how an element stands in the page.
func boxOf(n *html.Node, p properties) box {
	_, hidden := lookup(n, "hidden")
	display := p["display"]
	if unshown[n.DataAtom] || display == "none" || p["mso-hide"] == "all" || hidden && display == "" ||
		n.DataAtom == atom.Input || n.DataAtom == atom.Dialog && !has(n, "open") {
		return none
	}
	if b, ok := tableBoxes[n.DataAtom]; ok {
		return b
	}
	if b, ok := displays[display]; ok {
		if b == inline && blockElements[n.DataAtom] && n.DataAtom != atom.Li && n.DataAtom != atom.Div {
			return block
		}
		return b
	}
	if b, ok := roles[strings.ToLower(attr(n, "role"))]; ok {
		return b
	}
	if blockElements[n.DataAtom] {
		return block
	}
	return inline
}

func lookup(n *html.Node, name string) (string, bool) {
	for i := range n.Attr {
		if n.Attr[i].Key == name {
			return n.Attr[i].Val, true
		}
	}
	return "", false
}

func has(n *html.Node, name string) bool {
	_, ok := lookup(n, name)
	return ok
}

// lookOf is how the text of an element looks within text that looks as outer.
func lookOf(n *html.Node, p properties, outer look) look {
	l := outer
	switch n.DataAtom {
	case atom.B, atom.Strong, atom.Th, atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		l.bold = true
	case atom.Sup:
		l.raised = true
	case atom.Sub:
		l.raised = false
	case atom.Pre, atom.Listing, atom.Xmp, atom.Plaintext:
		l.preserve = true
	case atom.Font:
		l.size = fontSize(attr(n, "size"), l.size)
		if face := attr(n, "face"); face != "" {
			l.font = face
		}
	}
	switch weight := p["font-weight"]; {
	case weight == "bold", weight == "bolder", len(weight) == 3 && weight >= "600" && weight <= "900":
		l.bold = true
	case weight != "" && weight != "inherit":
		l.bold = false
	}
	switch p["vertical-align"] {
	case "super":
		l.raised = true
	case "sub", "baseline":
		l.raised = false
	}
	switch p["visibility"] {
	case "hidden", "collapse":
		l.unseen = true
	case "visible":
		l.unseen = false
	}
	switch p["white-space"] {
	case "pre", "pre-wrap", "break-spaces", "pre-line":
		l.preserve = true
	case "normal", "nowrap":
		l.preserve = false
	}
	l.size = cssSize(p["font-size"], l.size)
	if font := p["font-family"]; font != "" {
		first, _, _ := strings.Cut(font, ",")
		l.font = strings.Trim(first, `"' `)
	}
	return l
}

// usualSize is the size of text that says none, in points.
const usualSize = 12

// fontSize reads the size of a font element: 1 to 7, or so many more or less than 3.
func fontSize(s string, outer float64) float64 {
	n, err := strconv.Atoi(strings.TrimSpace(s))
	if err != nil {
		return outer
	}
	if strings.ContainsAny(s, "+-") {
		n += 3
	}
	return []float64{7.5, 10, 12, 13.5, 18, 24, 36}[min(max(n, 1), 7)-1]
}

// cssSizes are the sizes that have names, in points.
var cssSizes = map[string]float64{"xx-small": 7, "x-small": 7.5, "small": 10, "medium": 12, "large": 13.5, "x-large": 18, "xx-large": 24}

// cssSize reads a size like "15pt", "1.2em" or "120%".
func cssSize(s string, outer float64) float64 {
	if n, ok := cssSizes[s]; ok {
		return n
	}
	for unit, points := range map[string]float64{"rem": usualSize, "pt": 1, "px": 0.75, "em": outer, "%": outer / 100} {
		if number, ok := strings.CutSuffix(s, unit); ok {
			if n, err := strconv.ParseFloat(number, 64); err == nil && n > 0 && n < 1000 {
				return min(n*points, 1000)
			}
		}
	}
	return outer
}

// points reads an indent in points; what is relative to the page counts as none.
func points(s string) float64 {
	for unit, points := range map[string]float64{"pt": 1, "px": 0.75, "em": usualSize, "cm": 72 / 2.54, "mm": 7.2 / 2.54, "in": 72} {
		if number, ok := strings.CutSuffix(s, unit); ok {
			if n, err := strconv.ParseFloat(number, 64); err == nil && n > -2000 && n < 2000 {
				return n * points
			}
		}
	}
	return 0
}
