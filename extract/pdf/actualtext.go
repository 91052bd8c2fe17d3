package pdf

import (
	"strings"
	"unicode"
	"unicode/utf16"

	lib "github.com/ledongthuc/pdf"
)

// maxHeld is the most glyphs that one ActualText stands for. Producers mark
// ligatures, small capitals and the hyphen at a line's end with it; one over a
// whole paragraph is a description, and its glyphs stay as they are.
const maxHeld = 64

// heldGlyph is a glyph drawn within an ActualText.
type heldGlyph struct {
	pen            pen
	glyph          *glyph
	code           uint32
	x, y           float64
	width, spacing float64
}

// actualText holds the glyphs of marked content that says what its text is.
type actualText struct {
	on    bool
	depth int // of the marked content
	text  string
	held  []heldGlyph
}

// draw passes a glyph on to the words, or holds it.
func (p *painter) draw(n *pen, g *glyph, code uint32, x, y, width, spacing float64) {
	a := &p.actual
	if !a.on {
		p.words.add(n, g, x, y, width, spacing)
		return
	}
	if len(a.held) >= maxHeld {
		p.release()
		p.words.add(n, g, x, y, width, spacing)
		return
	}
	a.held = append(a.held, heldGlyph{*n, g, code, x, y, width, spacing})
}

// release draws the held glyphs as they are and ends the holding.
func (p *painter) release() {
	p.actual.on = false
	for i := range p.actual.held {
		h := &p.actual.held[i]
		p.words.add(&h.pen, h.glyph, h.x, h.y, h.width, h.spacing)
	}
	p.actual.held = p.actual.held[:0]
}

// holdFor begins to hold glyphs where marked content has an ActualText.
func (p *painter) holdFor() {
	if p.actual.on {
		return
	}
	text, ok := p.actualOperand()
	if ok {
		p.actual = actualText{on: true, depth: len(p.marked), text: text, held: p.actual.held[:0]}
	}
}

// actualOperand finds the ActualText among the operands of BDC: in a
// dictionary there, or in one that they name.
func (p *painter) actualOperand() (string, bool) {
	n := len(p.operands)
	if n < 2 {
		return "", false
	}
	if last := p.operands[n-1]; last.kind == tokName {
		if text := p.resources.actualText(p.f, string(last.text)); text != nil {
			return *text, true
		}
		return "", false
	}
	for i := 1; i+1 < n; i++ {
		if p.operands[i].kind == tokName && string(p.operands[i].text) == "ActualText" && p.operands[i+1].kind == tokString {
			return textString(p.operands[i+1].text), true
		}
	}
	return "", false
}

// actualText looks up the ActualText of a property list, nil where it has none.
func (r *resources) actualText(f *file, name string) *string {
	if text, ok := r.actual[name]; ok {
		return text
	}
	var text *string
	if v := f.path(r.dict, "Properties", name, "ActualText"); v.Kind() == lib.String {
		s := textString([]byte(v.RawString()))
		text = &s
	}
	if r.actual == nil {
		r.actual = map[string]*string{}
	}
	r.actual[name] = text
	return text
}

// applyActual ends an ActualText: its letters take the place of those drawn.
// Where the two differ in their digits, what is printed counts.
func (p *painter) applyActual() {
	a := &p.actual
	text, _ := cleanText(a.text)
	printed := a.printed()
	switch letters := []rune(text); {
	case text == printed:
	case text != "" && digitsOf(text) != digitsOf(printed):
		p.lost.doubt("text marked %q is printed %q; the print counts", a.text, printed)
	case text == "" && printed == "-":
		a.substitute([]string{"\u00AD"})
	case text == "" && strings.IndexFunc(printed, isLetterOrDigit) >= 0:
		// The second print of a shadow is marked so; it goes by its place.
	case len(letters) == a.letters():
		each := make([]string, len(letters))
		for i, r := range letters {
			each[i] = string(r)
		}
		a.substitute(each)
	case a.oneLine():
		a.substitute([]string{text})
	}
	p.release()
}

func isLetterOrDigit(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

func digitsOf(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsDigit(r) {
			return r
		}
		return -1
	}, s)
}

// printed is the text of the held glyphs.
func (a *actualText) printed() string {
	var b strings.Builder
	for i := range a.held {
		b.WriteString(a.held[i].glyph.text)
	}
	return b.String()
}

// letters counts the held glyphs that are no blanks.
func (a *actualText) letters() (n int) {
	for i := range a.held {
		if !a.held[i].glyph.blank {
			n++
		}
	}
	return n
}

// oneLine tells whether the held glyphs stand on one line.
func (a *actualText) oneLine() bool {
	for i := range a.held {
		first, h := &a.held[0].pen, &a.held[i].pen
		if h.turned != first.turned || h.v-first.v > sameLine*first.size || first.v-h.v > sameLine*first.size {
			return false
		}
	}
	return true
}

// substitute gives the held glyphs other letters: one each, or all to the
// first, and none to the rest.
func (a *actualText) substitute(each []string) {
	kept := a.held[:0]
	for _, h := range a.held {
		switch {
		case h.glyph.blank:
		case len(each) == 0:
			if len(kept) > 0 { // its room belongs to the letters before
				last := &kept[len(kept)-1]
				if h.pen.u == last.pen.u {
					last.width = h.x + h.width - last.x
				}
			}
			continue
		default:
			g := *h.glyph
			g.text, each = each[0], each[1:]
			h.glyph = &g
		}
		kept = append(kept, h)
	}
	a.held = kept
}

// textString decodes a string that people read: UTF-16 or UTF-8 with a mark,
// else PDFDocEncoding.
func textString(b []byte) string {
	switch {
	case len(b) >= 2 && b[0] == 0xFE && b[1] == 0xFF:
		units := make([]uint16, 0, len(b)/2)
		for i := 2; i+1 < len(b); i += 2 {
			units = append(units, uint16(b[i])<<8|uint16(b[i+1]))
		}
		return string(utf16.Decode(units))
	case len(b) >= 3 && b[0] == 0xEF && b[1] == 0xBB && b[2] == 0xBF:
		return strings.ToValidUTF8(string(b[3:]), unknownText)
	}
	var s strings.Builder
	for _, c := range b {
		switch {
		case c >= 0x80 && int(c-0x80) < len(pdfDocUpper):
			s.WriteRune(pdfDocUpper[c-0x80])
		default:
			s.WriteRune(rune(c))
		}
	}
	return s.String()
}

// pdfDocUpper are the characters of PDFDocEncoding from 0x80 that differ from
// Latin-1.
var pdfDocUpper = []rune("•†‡…—–ƒ⁄‹›−‰„“”‘’‚™ﬁﬂŁŒŠŸŽıłœšž\uFFFD€")
