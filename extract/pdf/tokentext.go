package pdf

// literal reads a string after its opening parenthesis. Without escapes it is
// a part of the buffer.
func (s *scanner) literal() []byte {
	start, depth := s.pos, 1
	for i := s.pos; i < len(s.buf); i++ {
		switch s.buf[i] {
		case '\\', '\r':
			return s.escaped(start, i, depth)
		case '(':
			depth++
		case ')':
			if depth--; depth == 0 {
				s.pos = i + 1
				return s.buf[start:i]
			}
		}
	}
	s.pos = len(s.buf)
	return s.buf[start:]
}

// escaped reads the rest of a literal string that started at start and has
// its first escape at i.
func (s *scanner) escaped(start, i, depth int) []byte {
	from := len(s.scratch)
	out := append(s.scratch, s.buf[start:i]...)
	for ; i < len(s.buf) && depth > 0; i++ {
		c := s.buf[i]
		switch c {
		case '(':
			depth++
		case ')':
			if depth--; depth == 0 {
				continue
			}
		case '\r': // a line end of any kind is one \n
			if i+1 < len(s.buf) && s.buf[i+1] == '\n' {
				i++
			}
			c = '\n'
		case '\\':
			i++
			if i >= len(s.buf) {
				continue
			}
			switch e := s.buf[i]; e {
			case 'n':
				c = '\n'
			case 'r':
				c = '\r'
			case 't':
				c = '\t'
			case 'b':
				c = '\b'
			case 'f':
				c = '\f'
			case '\n':
				continue
			case '\r':
				if i+1 < len(s.buf) && s.buf[i+1] == '\n' {
					i++
				}
				continue
			case '0', '1', '2', '3', '4', '5', '6', '7':
				v := int(e - '0')
				for n := 0; n < 2 && i+1 < len(s.buf) && s.buf[i+1] >= '0' && s.buf[i+1] <= '7'; n++ {
					i++
					v = v<<3 | int(s.buf[i]-'0')
				}
				c = byte(v)
			default:
				c = e
			}
		}
		out = append(out, c)
	}
	s.pos = i
	s.scratch = out
	return out[from:len(out):len(out)]
}

// hex reads a hexadecimal string after its "<". What is no hexadecimal digit
// is passed over.
func (s *scanner) hex() []byte {
	from := len(s.scratch)
	out := s.scratch
	high, half := byte(0), false
	for s.pos < len(s.buf) {
		c := s.buf[s.pos]
		s.pos++
		if c == '>' {
			break
		}
		d, ok := unhex(c)
		switch {
		case !ok:
			if classOf[c] != classSpace {
				s.stray++
			}
		case half:
			out, half = append(out, high<<4|d), false
		default:
			high, half = d, true
		}
	}
	if half {
		out = append(out, high<<4)
	}
	s.scratch = out
	return out[from:len(out):len(out)]
}

func unhex(c byte) (byte, bool) {
	switch {
	case c >= '0' && c <= '9':
		return c - '0', true
	case c|0x20 >= 'a' && c|0x20 <= 'f':
		return c | 0x20 - 'a' + 10, true
	}
	return 0, false
}

// name reads a name after its slash.
func (s *scanner) name() []byte {
	run := s.regular()
	for i, c := range run {
		if c == '#' {
			return s.escapedName(run, i)
		}
	}
	return run
}

func (s *scanner) escapedName(run []byte, i int) []byte {
	from := len(s.scratch)
	out := append(s.scratch, run[:i]...)
	for ; i < len(run); i++ {
		if run[i] == '#' && i+2 < len(run) {
			hi, ok1 := unhex(run[i+1])
			lo, ok2 := unhex(run[i+2])
			if ok1 && ok2 {
				out = append(out, hi<<4|lo)
				i += 2
				continue
			}
		}
		out = append(out, run[i])
	}
	s.scratch = out
	return out[from:len(out):len(out)]
}
