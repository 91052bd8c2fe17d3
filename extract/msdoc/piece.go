package msdoc

import (
	"sort"

	"golang.org/x/text/encoding/charmap"
)

// maxText is how many characters a document may have; 300 pages have 800 000.
const maxText = 8 << 20

// piece is a stretch of the text that stands in one place of the main stream.
type piece struct {
	from, to int // characters
	offset   int // of the first byte in the main stream
	width    int // bytes of a character: 1 is Windows-1252, 2 is UTF-16
}

// text is the whole text, in units of UTF-16 so that a place is an index, and
// the pieces it was put together from.
type text struct {
	units  []uint16
	pieces []piece
}

// readText puts the text together (Clx, PlcPcd: 2.8.35, 2.4.1).
func readText(main, clx data, end int) (*text, error) {
	table, err := pieceTable(clx)
	if err != nil {
		return nil, err
	}
	t := &text{}
	plc := readPLC(table, 8)
	for i, item := range plc.item {
		p := piece{from: plc.at[i], to: plc.at[i+1], width: 2, offset: item.u32(2) &^ (1 << 30)}
		if item.u32(2)&(1<<30) != 0 {
			p.width, p.offset = 1, p.offset/2
		}
		if p.from != len(t.units) || p.to < p.from {
			return nil, damaged("the pieces of its text do not follow each other")
		}
		p.to = min(p.to, end)
		if p.from >= p.to {
			break
		}
		bytes, ok := main.cut(p.offset, (p.to-p.from)*p.width)
		if !ok {
			return nil, damaged("a piece of its text lies outside the file: it breaks off")
		}
		t.units = append(t.units, decode(bytes, p.width)...)
		t.pieces = append(t.pieces, p)
	}
	if len(t.units) == 0 {
		return nil, damaged("it has no piece of text")
	}
	if len(t.units) < end-1 { // the last paragraph mark may be left out
		return nil, damaged("its pieces hold %d of %d characters", len(t.units), end)
	}
	return t, nil
}

// pieceTable finds the piece table behind the properties of fast saves.
func pieceTable(clx data) (data, error) {
	for at := 0; at < len(clx); {
		switch clx.u8(at) {
		case 1:
			at += 3 + clx.u16(at+1)
		case 2:
			if table, ok := clx.cut(at+5, clx.u32(at+1)); ok {
				return table, nil
			}
			return nil, damaged("its table of pieces breaks off")
		default:
			return nil, damaged("its table of pieces cannot be read")
		}
	}
	return nil, damaged("its table of pieces is missing")
}

func decode(b data, width int) []uint16 {
	out := make([]uint16, len(b)/width)
	for i := range out {
		if width == 2 {
			out[i] = uint16(b.u16(2 * i))
		} else {
			out[i] = uint16(charmap.Windows1252.DecodeByte(b[i])) // all of it is in the first plane
		}
	}
	return out
}

// offset is where a character stands in the main stream. Properties belong to places there.
func (t *text) offset(cp int) int {
	i := sort.Search(len(t.pieces), func(i int) bool { return t.pieces[i].to > cp })
	if i == len(t.pieces) {
		return -1
	}
	p := t.pieces[i]
	return p.offset + (cp-p.from)*p.width
}
