package pdf

import "fmt"

// Bounds of what one page may ask for.
const (
	maxOperands  = 1 << 18 // of one operator; the longest are arrays of glyphs
	maxOperators = 8 << 20 // of one page with its forms; dense maps have a million
)

// painter runs the content of one page and gathers words and rules.
type painter struct {
	graphics
	f         *file
	number    int // of the page, from 1
	saved     []graphics
	oversaved int
	floor     int

	scan      scanner
	operands  []token
	operators int
	stopped   bool // the page asked for too much, or time is up

	textMatrix, lineMatrix matrix
	resources              *resources
	depth                  int
	hidden                 int // nesting of marked content in a hidden layer
	marked                 []marked
	actual                 actualText

	path  path
	words wordList
	rules ruleList
	lost  lost

	area   float64 // of the page, square points
	images int
	large  []*xobject // images that cover a part of the page; nil for one within the content
}

// broken remembers something on the page that could not be done.
func (p *painter) broken(what string) { p.lost.add(what) }

// run interprets one content stream with its resources.
func (p *painter) run(content []byte, res *resources) {
	outer, outerRes, outerOperands := p.scan, p.resources, p.operands
	p.scan, p.resources, p.operands = scanner{buf: content}, res, p.operands[len(p.operands):]
	for !p.stopped {
		t := p.scan.next()
		if t.kind == tokEOF {
			break
		}
		if t.kind != tokKeyword || t.is("true") || t.is("false") || t.is("null") {
			if len(p.operands) < maxOperands {
				p.operands = append(p.operands, t)
			}
			continue
		}
		p.operator(t.text)
		p.operands = p.operands[:0]
		p.scan.scratch = p.scan.scratch[:0]
		p.spend(1)
	}
	if p.scan.stray > 0 {
		p.broken(fmt.Sprintf("%d stray bytes between operators", p.scan.stray))
	}
	p.scan, p.resources, p.operands = outer, outerRes, outerOperands
}

// spend counts operators, or work worth as many, and stops a page that asks
// for too much.
func (p *painter) spend(n int) {
	p.operators += n
	p.f.spend(n)
	if (p.operators > maxOperators || p.f.late) && !p.stopped {
		p.stopped = true
		p.broken("what is drawn after too many or too slow operators")
	}
}

// operator does one operator. Those that only set how things look are passed.
func (p *painter) operator(op []byte) {
	switch string(op) {
	case "q":
		p.save()
	case "Q":
		p.restore()
	case "cm":
		if n := p.numbers(6); n != nil {
			p.concat(matrix{n[0].num, n[1].num, n[2].num, n[3].num, n[4].num, n[5].num})
		}
	case "w":
		p.setNumber(&p.lineWidth)
	case "gs":
		p.setState()

	case "BT":
		p.textMatrix, p.lineMatrix = identity, identity
	case "Tc":
		p.setNumber(&p.charSpace)
	case "Tw":
		p.setNumber(&p.wordSpace)
	case "Tz":
		if n := p.numbers(1); n != nil {
			p.stretch = n[0].num / 100
		}
	case "TL":
		p.setNumber(&p.leading)
	case "Ts":
		p.setNumber(&p.rise)
	case "Tr":
		if n := p.numbers(1); n != nil {
			p.mode = int(n[0].num)
		}
	case "Tf":
		p.setFont()
	case "Td":
		p.moveLine()
	case "TD":
		if n := p.numbers(2); n != nil {
			p.leading = -n[1].num
		}
		p.moveLine()
	case "Tm":
		if n := p.numbers(6); n != nil {
			p.lineMatrix = matrix{n[0].num, n[1].num, n[2].num, n[3].num, n[4].num, n[5].num}
			p.textMatrix = p.lineMatrix
		}
	case "T*":
		p.nextLine(0, -p.leading)
	case "Tj":
		p.showLast()
	case "'":
		p.nextLine(0, -p.leading)
		p.showLast()
	case "\"":
		if n := len(p.operands); n >= 3 {
			p.wordSpace, p.charSpace = p.operands[n-3].num, p.operands[n-2].num
		}
		p.nextLine(0, -p.leading)
		p.showLast()
	case "TJ":
		p.showArray()

	case "m":
		if n := p.numbers(2); n != nil {
			p.path.move(p.ctm.apply(n[0].num, n[1].num))
		}
	case "l":
		if n := p.numbers(2); n != nil {
			p.path.line(p.ctm.apply(n[0].num, n[1].num))
		}
	case "c":
		if n := p.numbers(6); n != nil {
			p.path.curve(p.ctm.apply(n[4].num, n[5].num))
		}
	case "v", "y":
		if n := p.numbers(4); n != nil {
			p.path.curve(p.ctm.apply(n[2].num, n[3].num))
		}
	case "h":
		p.path.close()
	case "re":
		if n := p.numbers(4); n != nil {
			p.path.rectangle(&p.ctm, n[0].num, n[1].num, n[2].num, n[3].num)
		}
	case "S":
		p.paint(false, true)
	case "s":
		p.path.close()
		p.paint(false, true)
	case "f", "F", "f*":
		p.paint(true, false)
	case "B", "B*":
		p.paint(true, true)
	case "b", "b*":
		p.path.close()
		p.paint(true, true)
	case "n":
		p.paint(false, false)
	case "W", "W*":
		p.path.clips = true

	case "g", "rg":
		p.fill = additive.of(p.operands)
	case "k":
		p.fill = subtractive.of(p.operands)
	case "cs":
		p.fill = p.resources.colourSpace(p.f, p.lastName()).initial()
	case "sc", "scn":
		p.fill = p.fill.space.of(p.operands)

	case "Do":
		p.drawObject(p.lastName())
	case "BI":
		p.inlineImage()
	case "BMC":
		p.mark(marked{})
	case "BDC":
		p.holdFor()
		p.mark(marked{hidden: p.layerHidden()})
	case "EMC":
		p.unmark()
	}
}

// numbers returns the last n operands where all are numbers, else nil.
func (p *painter) numbers(n int) []token {
	if len(p.operands) < n {
		return nil
	}
	last := p.operands[len(p.operands)-n:]
	for i := range last {
		if last[i].kind != tokNumber {
			return nil
		}
	}
	return last
}

func (p *painter) setNumber(to *float64) {
	if n := p.numbers(1); n != nil {
		*to = n[0].num
	}
}

// lastName is the last operand where it is a name, else "".
func (p *painter) lastName() string {
	if n := len(p.operands); n > 0 && p.operands[n-1].kind == tokName {
		return string(p.operands[n-1].text)
	}
	return ""
}
