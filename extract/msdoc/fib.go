package msdoc

import "samplan/extract/doc"

// The file information block (FIB, 2.5) begins the main stream and says where
// everything else stands.
const (
	fibFlags     = 0x0a
	flagComplex  = 1 << 2 // fast-saved
	flagLocked   = 1 << 8 // encrypted or obfuscated
	flagTable1   = 1 << 9 // the table stream is 1Table
	fibLongs     = 0x40   // FibRgLw97
	fibCount     = 0x98   // how many pairs of place and length follow
	fibPairs     = 0x9a   // FibRgFcLcb97
	word97       = 0xa5ec
	word6        = 0xa5dc
	firstWord97  = 0x00c1 // nFib of Word 97; a beta had 0x00c0
	betaOfWord97 = 0x00c0
)

// Ordinals of the pairs in FibRgFcLcb97.
const (
	pairStyles        = 1
	pairFootnoteRefs  = 2
	pairFootnoteTexts = 3
	pairSections      = 6
	pairHeaders       = 11
	pairCharacters    = 12
	pairParagraphs    = 13
	pairFonts         = 15
	pairSettings      = 31
	pairPieces        = 33
	pairShapes        = 40
	pairEndnoteRefs   = 46
	pairEndnoteTexts  = 47
	pairBoxTexts      = 56
	pairLists         = 73
	pairListUses      = 74
)

// check says why a main stream is not one of a document that can be read.
func (d data) check() error {
	magic, version, flags := d.u16(0), d.u16(2), d.u16(fibFlags)
	switch {
	case len(d) < fibPairs:
		return damaged("the main stream breaks off after %d bytes", len(d))
	case magic == word6 || magic == word97 && version < betaOfWord97:
		return unsupported("is a document of Word 6 or Word 95")
	case magic != word97:
		return damaged("the main stream is not that of a Word document")
	case flags&flagLocked != 0:
		return &doc.Error{Status: doc.Encrypted, What: "the document is locked by a password", Do: doUnlock}
	case flags&flagComplex != 0:
		return unsupported("is a fast-saved document: the changes of the last save stand apart from its text")
	}
	return nil
}

// pair is the part of the table stream that a pair of the FIB names; nil where
// the document has none. The second result is false where it lies outside.
func (s *streams) pair(i int) (data, bool) {
	if i >= s.main.u16(fibCount) {
		return nil, true
	}
	at, n := s.main.u32(fibPairs+8*i), s.main.u32(fibPairs+8*i+4)
	if n == 0 {
		return nil, true
	}
	return s.table.cut(at, n)
}

// stories are where the parts of the text begin, by character: the text is one
// run of characters, the body first.
type stories struct {
	body, footnotes, headers, endnotes, boxes, end int
}

// stories reads the lengths of the parts (FibRgLw97).
func (s *streams) stories() (stories, error) {
	long := func(i int) int { return s.main.i32(fibLongs + 4*i) }
	var at []int
	sum := 0
	for _, i := range []int{3, 4, 5, 6, 7, 8, 9, 10} { // text, footnotes, headers, macros, comments, endnotes, boxes, boxes in headers
		if n := long(i); n < 0 || n > maxText {
			return stories{}, damaged("the lengths of its parts are wrong")
		}
		at = append(at, sum)
		sum += long(i)
	}
	if sum > maxText {
		return stories{}, tooLarge("it has %d characters, over %d", sum, maxText)
	}
	return stories{body: at[0], footnotes: at[1], headers: at[2], endnotes: at[5], boxes: at[6], end: sum}, nil
}

// plc is an array of character places and of the data that belong to the
// stretches between them (2.2.2).
type plc struct {
	at   []int // one more than items
	item []data
}

// readPLC reads a plc with items of so many bytes.
func readPLC(d data, size int) plc {
	n := (len(d) - 4) / (4 + size)
	var p plc
	for i := 0; i < n; i++ {
		item, _ := d.cut(4*(n+1)+i*size, size)
		p.at, p.item = append(p.at, d.i32(4*i)), append(p.item, item)
	}
	if len(d) >= 4 {
		p.at = append(p.at, d.i32(4*max(n, 0)))
	}
	return p
}
