package find

import (
	"strings"
	"unicode/utf8"

	"samplan/extract/doc"
)

// passage is running text: a block, or several that a page's reader cut where
// a line of a paragraph begins with an amount or ends in one and a comma.
type passage struct {
	text   string
	blocks []*doc.Block
	starts []int // where each block begins in text, in runes
}

// passages is the running text of the body and its headings, in order.
var passages = perDocument(func(d *doc.Document) []passage {
	var out []passage
	for i := range d.Blocks {
		b := &d.Blocks[i]
		if b.Role != doc.Body || b.Kind == doc.TableKind {
			continue
		}
		if last := len(out) - 1; last >= 0 && i > 0 && out[last].last() == &d.Blocks[i-1] && cutBetween(&d.Blocks[i-1], b) {
			out[last].add(b)
			continue
		}
		p := passage{}
		p.add(b)
		out = append(out, p)
	}
	return out
})

func (p *passage) last() *doc.Block { return p.blocks[len(p.blocks)-1] }

func (p *passage) heading() bool { return p.blocks[0].Kind == doc.Heading }

func (p *passage) add(b *doc.Block) {
	if len(p.blocks) > 0 {
		p.text += "\n"
	}
	p.starts = append(p.starts, utf8.RuneCountInString(p.text))
	p.text, p.blocks = p.text+b.Text, append(p.blocks, b)
}

// place is where runes start to end of the passage stand: in the block of the
// first of them.
func (p *passage) place(start, end int) doc.Place {
	i := len(p.starts) - 1
	for i > 0 && p.starts[i] > start {
		i--
	}
	length := utf8.RuneCountInString(p.blocks[i].Text)
	return p.blocks[i].Place.Span(start-p.starts[i], min(end-p.starts[i], length))
}

// cutBetween tells whether two paragraphs are one that was cut: the first is
// prose that ends in the middle of a sentence, the second goes on with an
// amount or, after an amount and a comma, with the next part of the list.
func cutBetween(a, b *doc.Block) bool {
	if a.Kind != doc.Paragraph || b.Kind != doc.Paragraph || len(strings.Fields(a.Text)) < 6 {
		return false
	}
	if amountComma.match(a.Text) {
		return len(moneyIn(b.Text)) > 0
	}
	if !openEnd.match(a.Text) {
		return false
	}
	numbers := moneyIn(b.Text)
	return len(numbers) > 0 && numbers[0].Start == 0 && goesOnAfter.match(string([]rune(b.Text)[numbers[0].After:]))
}

var (
	// amountComma ends a line of a list of amounts: "Halmstad 1 110 tkr,".
	amountComma = swedish(`\d\s*(?:tkr|kkr|kr|kronor|mkr|mnkr),\s*$`)
	// openEnd is a line that ends in a word in small letters, without a tab
	// before it: no label beside an amount.
	openEnd = swedish(` (?:blir|är|till|på|med|om|av|och|samt|förbundet|ger|från|för|totalt|sammanlagt|cirka|ca|drygt|knappt)\s*$`)
	// goesOnAfter is what follows an amount that goes on with a sentence.
	goesOnAfter = swedish(`^\W*\p{L}{1,}\W+\p{L}|^\.\s*$`)
)
