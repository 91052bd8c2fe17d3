package blocks

import (
	"regexp"

	"samplan/extract/doc"
)

// Bullets and numbers that the author typed. "o" is the bullet of Word's second
// level, which survives copying as a letter.
var (
	typedBullet = regexp.MustCompile(`^([•·▪●◦○■□–—\-*o])[ \t\x{a0}]+(\S[\s\S]*)$`)
	typedCount  = regexp.MustCompile(`^(\d{1,2}[.)]|[A-Za-zÅÄÖåäö]\))[ \t\x{a0}]+(\S[\s\S]*)$`)
)

// splitTyped makes a list item of a paragraph that begins with a typed bullet or
// number. Left alone are headings, and bold lines with a number: those are
// headings without a style ("1. Inledning").
func splitTyped(b *doc.Block) {
	if b.Kind != doc.Paragraph || b.Role != doc.Body {
		return
	}
	m := typedBullet.FindStringSubmatch(b.Text)
	if m == nil && !b.Bold {
		m = typedCount.FindStringSubmatch(b.Text)
	}
	if m == nil || m[1] != "•" && amountAlone.MatchString(b.Text) {
		return
	}
	b.Kind, b.Level, b.Number, b.Text = doc.ListItem, 1, m[1], m[2]
}
