package pdf

import (
	"bytes"
)

// inlineImage passes an image whose bytes stand within the content: BI, its
// entries, ID, one blank, the bytes, EI.
func (p *painter) inlineImage() {
	s := &p.scan
	var width, height, bits float64 = 0, 0, 8
	components, packed := 0.0, false
	key := ""
	for {
		t := s.next()
		if t.kind == tokEOF || t.is("ID") {
			break
		}
		if t.is("EI") {
			return
		}
		if key == "" && t.kind == tokName {
			key = string(t.text)
			continue
		}
		switch key {
		case "W", "Width":
			width = t.num
		case "H", "Height":
			height = t.num
		case "BPC", "BitsPerComponent":
			bits = t.num
		case "IM", "ImageMask":
			if t.is("true") {
				bits, components = 1, 1
			}
		case "CS", "ColorSpace":
			components = inlineComponents(string(t.text))
		case "F", "Filter":
			packed = packed || t.kind == tokName
		}
		if t.kind != tokOpen {
			key = ""
		}
		if t.kind == tokOpen { // an array value: its first name counts, the rest is passed
			for depth := 1; depth > 0; {
				switch t = s.next(); t.kind {
				case tokOpen:
					depth++
				case tokClose:
					depth--
				case tokEOF:
					depth = 0
				case tokName:
					packed = packed || key == "F" || key == "Filter"
				}
			}
			key = ""
		}
	}
	s.pos++ // the one blank after ID
	p.image(nil)
	if length := int((width*bits*components+7)/8) * int(height); !packed && length > 0 && s.pos+length < len(s.buf) {
		if end := endsImage(s.buf, s.pos+length); end > 0 {
			s.pos = end
			return
		}
	}
	s.pos = imageEnd(s.buf, min(s.pos, len(s.buf)))
}

func inlineComponents(space string) float64 {
	switch space {
	case "G", "DeviceGray", "I", "Indexed":
		return 1
	case "RGB", "DeviceRGB":
		return 3
	case "CMYK", "DeviceCMYK":
		return 4
	}
	return 0
}

// endsImage returns the offset after EI where only blanks come before it at
// the offset, else 0.
func endsImage(data []byte, at int) int {
	for range 3 {
		if bytes.HasPrefix(data[at:], []byte("EI")) && (at+2 == len(data) || classOf[data[at+2]] != classRegular) {
			return at + 2
		}
		if at++; at >= len(data) || classOf[data[at-1]] != classSpace {
			return 0
		}
	}
	return 0
}

// likelyText is how much after a supposed EI must be text for it to be one.
const likelyText = 24

// imageEnd finds the EI of packed bytes, which may hold those letters
// themselves: a blank or nothing before it, a blank after it, and text behind.
func imageEnd(data []byte, from int) int {
	for at := from; ; {
		i := bytes.Index(data[at:], []byte("EI"))
		if i < 0 {
			return len(data)
		}
		at += i + 2
		before := at-3 < from || classOf[data[at-3]] == classSpace || data[at-3] == '>'
		if before && (at == len(data) || classOf[data[at]] == classSpace) && isText(data[at:min(at+likelyText, len(data))]) {
			return at
		}
	}
}

func isText(b []byte) bool {
	for _, c := range b {
		if c >= 0x7F || c < ' ' && classOf[c] != classSpace || c == 0 {
			return false
		}
	}
	return true
}
