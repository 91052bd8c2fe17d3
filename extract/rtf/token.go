package rtf

import (
	"bufio"
	"io"
	"strconv"
)

// kind is the kind of a token.
type kind int8

const (
	endOfFile kind = iota
	openGroup
	closeGroup
	word   // \par, \f2
	symbol // \~, \*
	text   // one byte, plain or as \'e5
)

// token is one piece of the stream.
type token struct {
	kind kind
	name string // of a word
	n    int    // its number
	has  bool   // it has one
	char byte   // of a symbol or a text
}

// on says whether a property that is a word is set: \b, \b1, but not \b0.
func (t token) on() bool { return !t.has || t.n != 0 }

const (
	longestWord   = 32 // letters of a control word
	longestNumber = 10 // digits of its number
)

// scanner cuts a stream into tokens. Line ends are no text.
type scanner struct {
	r   *bufio.Reader
	err error // of reading; nil at the end of the file
}

func newScanner(r io.Reader) *scanner { return &scanner{r: bufio.NewReaderSize(r, 64<<10)} }

func (s *scanner) byte() (byte, bool) {
	b, err := s.r.ReadByte()
	if err != nil && err != io.EOF && s.err == nil {
		s.err = err
	}
	return b, err == nil
}

func (s *scanner) next() token {
	for {
		b, ok := s.byte()
		switch {
		case !ok:
			return token{}
		case b == '{':
			return token{kind: openGroup}
		case b == '}':
			return token{kind: closeGroup}
		case b == '\\':
			return s.control()
		case b == '\r', b == '\n', b == 0:
			continue
		}
		return token{kind: text, char: b}
	}
}

// control reads what stands after a backslash.
func (s *scanner) control() token {
	b, ok := s.byte()
	switch {
	case !ok:
		return token{}
	case isLetter(b):
		return s.word(b)
	case b == '\'':
		return s.hex()
	case b == '\r', b == '\n': // an old way to write a paragraph mark
		return token{kind: word, name: "par"}
	case b == '\t':
		return token{kind: word, name: "tab"}
	case b == '\\', b == '{', b == '}':
		return token{kind: text, char: b}
	}
	return token{kind: symbol, char: b}
}

func isLetter(b byte) bool { return b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' }
func isDigit(b byte) bool  { return b >= '0' && b <= '9' }

// word reads a control word, its number, and the space that ends it.
func (s *scanner) word(first byte) token {
	name := []byte{first}
	b, ok := s.byte()
	for ; ok && isLetter(b); b, ok = s.byte() {
		if len(name) < longestWord {
			name = append(name, b)
		}
	}
	t := token{kind: word, name: string(name)}
	var number []byte
	if ok && b == '-' {
		number = append(number, b)
		b, ok = s.byte()
	}
	for ; ok && isDigit(b); b, ok = s.byte() {
		if len(number) < longestNumber {
			number = append(number, b)
		}
	}
	if len(number) > 0 {
		n, err := strconv.Atoi(string(number))
		t.n, t.has = n, err == nil
	}
	if ok && b != ' ' {
		s.r.UnreadByte()
	}
	return t
}

// hex reads a byte as two digits. One that is none is left out.
func (s *scanner) hex() token {
	var digits [2]byte
	for i := range digits {
		b, ok := s.byte()
		if !ok {
			return token{}
		}
		if _, err := strconv.ParseUint(string(b), 16, 8); err != nil {
			s.r.UnreadByte()
			return token{kind: symbol}
		}
		digits[i] = b
	}
	n, _ := strconv.ParseUint(string(digits[:]), 16, 8)
	return token{kind: text, char: byte(n)}
}

// skipBytes leaves out the bytes after \bin.
func (s *scanner) skipBytes(n int) {
	for n > 0 {
		done, err := s.r.Discard(min(n, 1<<20))
		if n -= done; err != nil {
			return
		}
	}
}

// skipGroup leaves out the rest of the group.
func (s *scanner) skipGroup() (whole bool) {
	for depth := 1; depth > 0; {
		switch t := s.next(); t.kind {
		case endOfFile:
			return false
		case openGroup:
			depth++
		case closeGroup:
			depth--
		case word:
			if t.name == "bin" {
				s.skipBytes(t.n)
			}
		}
	}
	return true
}
