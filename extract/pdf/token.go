package pdf

import "math"

// tokenKind is the kind of a token of PDF syntax.
type tokenKind uint8

const (
	tokEOF       tokenKind = iota
	tokNumber              // num
	tokString              // text, unescaped; literal or hexadecimal
	tokName                // text, without the slash, #xx resolved
	tokKeyword             // text: an operator, true, false, null, obj, R …
	tokOpen                // [
	tokClose               // ]
	tokDictOpen            // <<
	tokDictClose           // >>
)

// token is one token. Its text is only good until the scanner's scratch is
// reset, and never after the buffer is gone.
type token struct {
	kind tokenKind
	num  float64
	text []byte
}

// is tells whether t is the keyword s.
func (t *token) is(s string) bool { return t.kind == tokKeyword && string(t.text) == s }

// maxNumber bounds every number that is read. No page is a million points
// wide; larger operands are damage, and their products overflow.
const maxNumber = 1e9

// scanner cuts PDF syntax into tokens. It never fails: a byte that fits
// nowhere is passed over and counted in stray.
type scanner struct {
	buf     []byte
	pos     int
	scratch []byte // unescaped strings and names of the operands at hand
	stray   int    // bytes that fitted nowhere
}

// Classes of bytes.
const (
	classRegular = iota
	classSpace
	classDelim
)

var classOf = func() (t [256]uint8) {
	for _, c := range "\x00\t\n\f\r " {
		t[c] = classSpace
	}
	for _, c := range "()<>[]{}/%" {
		t[c] = classDelim
	}
	return t
}()

// next returns the next token, tokEOF at the end.
func (s *scanner) next() token {
	for {
		s.skipSpace()
		if s.pos >= len(s.buf) {
			return token{}
		}
		c := s.buf[s.pos]
		if classOf[c] == classRegular {
			if c <= '9' && (c >= '0' || c == '-' || c == '.' || c == '+') {
				return s.number()
			}
			return token{kind: tokKeyword, text: s.regular()}
		}
		if t := s.delimited(c); t.kind != tokEOF {
			return t
		}
		s.stray++ // a closing bracket that nothing opened
	}
}

// delimited returns the token that starts with the delimiter c, or tokEOF
// after passing one that starts none.
func (s *scanner) delimited(c byte) token {
	s.pos++
	double := s.pos < len(s.buf) && s.buf[s.pos] == c
	switch {
	case c == '(':
		return token{kind: tokString, text: s.literal()}
	case c == '/':
		return token{kind: tokName, text: s.name()}
	case c == '[':
		return token{kind: tokOpen}
	case c == ']':
		return token{kind: tokClose}
	case c == '<' && double:
		s.pos++
		return token{kind: tokDictOpen}
	case c == '<':
		return token{kind: tokString, text: s.hex()}
	case c == '>' && double:
		s.pos++
		return token{kind: tokDictClose}
	case c == '{' || c == '}':
		return token{kind: tokKeyword, text: s.buf[s.pos-1 : s.pos]}
	}
	return token{}
}

// skipSpace passes blanks and comments.
func (s *scanner) skipSpace() {
	for s.pos < len(s.buf) {
		c := s.buf[s.pos]
		switch {
		case classOf[c] == classSpace:
			s.pos++
		case c == '%':
			for s.pos < len(s.buf) && s.buf[s.pos] != '\n' && s.buf[s.pos] != '\r' {
				s.pos++
			}
		default:
			return
		}
	}
}

// regular returns the run of regular characters from here.
func (s *scanner) regular() []byte {
	start := s.pos
	for s.pos < len(s.buf) && classOf[s.buf[s.pos]] == classRegular {
		s.pos++
	}
	return s.buf[start:s.pos]
}

// number reads a number. As other readers do it takes "--5" for -5 and stops
// a number like "12-3" or "1.2.3" at what no longer fits, and drops the rest
// of the run. A run that holds no digit is a keyword.
func (s *scanner) number() token {
	start := s.pos
	run := s.regular()
	i, negative := 0, false
	for i < len(run) && (run[i] == '-' || run[i] == '+') {
		negative = negative || run[i] == '-'
		i++
	}
	value, digits := 0.0, 0
	for ; i < len(run) && run[i] >= '0' && run[i] <= '9'; i++ {
		value = value*10 + float64(run[i]-'0')
		digits++
	}
	if i < len(run) && run[i] == '.' {
		fraction, scale := 0.0, 1.0
		for i++; i < len(run) && run[i] >= '0' && run[i] <= '9'; i++ {
			if digits++; scale < 1e15 {
				fraction = fraction*10 + float64(run[i]-'0')
				scale *= 10
			}
		}
		value += fraction / scale
	}
	switch {
	case digits == 0 && len(run) == 1: // "-" and "." alone: some producers print them for 0
		return token{kind: tokNumber}
	case digits == 0:
		return token{kind: tokKeyword, text: run}
	case i < len(run) && isLetter(run[i]): // "0Tc": the operator follows without a blank
		s.pos = start + i
	}
	value = math.Min(value, maxNumber)
	if negative {
		value = -value
	}
	return token{kind: tokNumber, num: value}
}

func isLetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }
