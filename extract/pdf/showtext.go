package pdf

import (
	"math"
	"unicode"
	"unicode/utf8"
)

// setFont is Tf.
func (p *painter) setFont() {
	n := len(p.operands)
	if n < 2 || p.operands[n-2].kind != tokName || p.operands[n-1].kind != tokNumber {
		return
	}
	p.size = p.operands[n-1].num
	p.font = p.resources.font(p.f, p.operands[n-2].text)
}

// moveLine is Td.
func (p *painter) moveLine() {
	if n := p.numbers(2); n != nil {
		p.nextLine(n[0].num, n[1].num)
	}
}

// nextLine moves to the start of a line, off by (x, y) from that of the last.
func (p *painter) nextLine(x, y float64) {
	e, f := p.lineMatrix.apply(x, y)
	p.lineMatrix[4], p.lineMatrix[5] = e, f
	p.textMatrix = p.lineMatrix
}

// showLast is Tj.
func (p *painter) showLast() {
	if n := len(p.operands); n > 0 && p.operands[n-1].kind == tokString {
		p.show(p.operands[n-1].text)
	}
}

// showArray is TJ.
func (p *painter) showArray() {
	for i := range p.operands {
		switch t := &p.operands[i]; t.kind {
		case tokString:
			p.show(t.text)
		case tokNumber:
			move := -t.num / 1000 * p.size
			if p.font != nil && p.font.vertical {
				p.advance(0, move)
			} else {
				p.advance(move*p.stretch, 0)
			}
		}
	}
}

// advance moves the text position by (x, y) in text units.
func (p *painter) advance(x, y float64) {
	p.textMatrix[4] += x*p.textMatrix[0] + y*p.textMatrix[2]
	p.textMatrix[5] += x*p.textMatrix[1] + y*p.textMatrix[3]
}

// widestSpacing is the most character spacing, in parts of the font size, that
// still belongs to the word: a spaced heading. Above it the letters stand
// apart as in the boxes of a form.
const widestSpacing = 0.35

// spacedLetters is the same for letters, which headings set wider than any
// figures of one number stand: those may be of columns.
const spacedLetters = 0.8

// belongs tells whether spacing of that share of the font size after a glyph
// still belongs to its word.
func belongs(share float64, text string) bool {
	if share < widestSpacing {
		return true
	}
	r, _ := utf8.DecodeRuneInString(text)
	return share < spacedLetters && unicode.IsLetter(r)
}

// glyphsAnOperator is how many glyphs cost as much as an operator.
const glyphsAnOperator = 4

// show draws a string.
func (p *painter) show(s []byte) {
	f := p.font
	if f == nil {
		p.broken("text without a font")
		return
	}
	m := p.textMatrix.times(&p.ctm)
	if !m.sane() {
		p.broken("text at a place without bounds")
		return
	}
	p.spend(len(s) / glyphsAnOperator)
	pen := newPen(p, f, &m)
	x, y := 0.0, 0.0 // in text units from the start of the string
	for len(s) > 0 {
		code, length := uint32(s[0]), 1
		if f.encode != nil {
			code, length = f.encode.next(s)
		}
		s = s[length:]
		g := f.glyph(code)
		spacing := p.charSpace
		if length == 1 && code == ' ' {
			spacing += p.wordSpace
		}
		if f.vertical {
			if p.hidden == 0 {
				p.draw(&pen, g, code, x-g.width/2*p.size, y-g.drop*p.size, g.width*p.size, 0)
			}
			y -= g.drop*p.size - spacing
			continue
		}
		if p.hidden == 0 {
			p.draw(&pen, g, code, x, y, g.width*p.size*p.stretch, spacing*p.stretch)
		}
		x += (g.width*p.size + spacing) * p.stretch
	}
	p.advance(x, y)
}

// pen is what the glyphs of one string have in common.
type pen struct {
	font      *font
	turned    int     // 0, 90, 180 or 270
	u, v      float64 // start of the string, along and across the line
	along     float64 // length on the page of one text unit
	climb     float64 // how far one text unit along leads off the line
	down      float64 // length on the page of one text unit across the line
	size      float64 // font size on the page, across the line
	em        float64 // the same along the line
	invisible bool
	bold      bool
}

// steepest is the slope above which text does not count as horizontal (or
// vertical) though that is the nearest quarter: a draft's stamp across the
// page must not enter the lines that it crosses.
const steepest = 0.2

func newPen(p *painter, f *font, m *matrix) pen {
	x, y := m.apply(0, p.rise)
	sign := 1.0
	if p.size*p.stretch < 0 {
		sign = -1
	}
	a, b := m[0]*sign, m[1]*sign
	turned := quarter(a, b)
	out := pen{font: f, turned: turned, invisible: p.mode == modeInvisible, bold: f.bold || p.mode == modeStroke}
	out.u, out.v = turn(x, y, turned)
	length, climb := turn(m[0], m[1], turned)
	out.along, out.climb = length, climb
	_, out.down = turn(m[2], m[3], turned)
	out.size = math.Abs(p.size) * math.Hypot(m[2], m[3])
	out.em = math.Abs(p.size*p.stretch) * math.Hypot(m[0], m[1])
	if out.size == 0 || out.em == 0 {
		out.size, out.em = math.Max(out.size, out.em), math.Max(out.size, out.em)
	}
	return out
}

// quarter is the direction (a, b) as 0, 90, 180 or 270 degrees counter-clockwise.
func quarter(a, b float64) int {
	switch {
	case math.Abs(b) <= steepest*math.Abs(a):
		if a >= 0 {
			return 0
		}
		return 180
	case b > 0:
		return 90
	}
	return 270
}

// turn gives (x, y) in the frame of a line turned by that angle: u runs along
// it, v across it, upwards as the letters stand.
func turn(x, y float64, angle int) (u, v float64) {
	switch angle {
	case 90:
		return y, -x
	case 180:
		return -x, -y
	case 270:
		return -y, x
	}
	return x, y
}

// unturn is the inverse of turn.
func unturn(u, v float64, angle int) (x, y float64) {
	switch angle {
	case 90:
		return -v, u
	case 180:
		return -u, -v
	case 270:
		return v, -u
	}
	return u, v
}
