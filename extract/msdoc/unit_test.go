package msdoc

import (
	"encoding/binary"
	"fmt"
	"strings"
	"testing"
	"unicode/utf16"

	"samplan/extract/blocks"
)

// prl is a property and its value as they stand in the file.
func prl(s sprm, value ...byte) data {
	return append(binary.LittleEndian.AppendUint16(nil, uint16(s)), value...)
}

func join(parts ...data) data {
	var out data
	for _, p := range parts {
		out = append(out, p...)
	}
	return out
}

func TestSprms(t *testing.T) {
	tests := []struct {
		name string
		list data
		want string
	}{
		{"each length", join(prl(sprmPIlvl, 1), prl(sprmCBold, 1), prl(sprmPIlfo, 1, 2), prl(sprmPDepth, 1, 2, 3, 4), prl(sprmTVertMerge, 2, 5, 6), prl(0xf614, 7, 8, 9)),
			"260a 01, 0835 01, 460b 0102, 6649 01020304, d62b 0506, f614 070809"},
		{"a row has a long length", prl(sprmTDefTable, 4, 0, 1, 2, 3), "d608 010203"},
		{"tabs without a length", join(prl(sprmPChgTabs, 255, 1, 0, 0, 0, 0, 1, 9, 9, 9), prl(sprmPIlvl, 2)), "c615 0100000000" + "01090909, 260a 02"},
		{"value cut off", join(prl(sprmPIlvl, 1), prl(sprmPDepth, 1)), "260a 01"},
		{"nothing", nil, ""},
	}
	for _, tt := range tests {
		var got []string
		for s, v := range sprms(tt.list) {
			got = append(got, fmt.Sprintf("%04x %x", uint16(s), []byte(v)))
		}
		if s := strings.Join(got, ", "); s != tt.want {
			t.Errorf("%s: %s, want %s", tt.name, s, tt.want)
		}
	}
}

func TestReadText(t *testing.T) {
	main := join(data("\x93Plan\x94 "), data{0x80, 0xe5}, data{0x41, 0x01, 0x20, 0x00})
	clx := func(pieces ...[3]int) data { // first character, offset, 1 for Windows-1252; the last is the end
		var at, items data
		for i, p := range pieces {
			at = binary.LittleEndian.AppendUint32(at, uint32(p[0]))
			if i < len(pieces)-1 {
				offset := uint32(p[1])
				if p[2] == 1 {
					offset = offset*2 | 1<<30
				}
				items = append(binary.LittleEndian.AppendUint32(append(items, 0, 0), offset), 0, 0)
			}
		}
		table := join(at, items)
		return join(data{1, 2, 0, 0xff, 0xff, 2}, binary.LittleEndian.AppendUint32(nil, uint32(len(table))), table)
	}
	tests := []struct {
		name string
		clx  data
		end  int
		want string
	}{
		{"both widths", clx([3]int{0, 0, 1}, [3]int{9, 9, 0}, [3]int{11}), 11, "“Plan” €åŁ "},
		{"pieces out of order", clx([3]int{0, 9, 0}, [3]int{2, 0, 1}, [3]int{8}), 8, "Ł “Plan”"},
		{"more than the parts need", clx([3]int{0, 0, 1}, [3]int{9}), 6, "“Plan”"},
		{"a gap", clx([3]int{0, 0, 1}, [3]int{2}, [3]int{1}), 2, "error"},
		{"outside", clx([3]int{0, 9, 0}, [3]int{9}), 9, "error"},
		{"too short", clx([3]int{0, 0, 1}, [3]int{2}), 6, "error"},
		{"no table", data{1, 2, 0, 0, 0}, 6, "error"},
		{"unknown part", data{7}, 6, "error"},
	}
	for _, tt := range tests {
		got := "error"
		if text, err := readText(main, tt.clx, tt.end); err == nil {
			got = string(utf16.Decode(text.units))
		}
		if got != tt.want {
			t.Errorf("%s: %q, want %q", tt.name, got, tt.want)
		}
	}
	text, err := readText(main, clx([3]int{0, 9, 0}, [3]int{2, 0, 1}, [3]int{8}), 8)
	if err != nil || text.offset(1) != 11 || text.offset(3) != 1 || text.offset(8) != -1 {
		t.Errorf("offsets %d %d %d, error %v", text.offset(1), text.offset(3), text.offset(8), err)
	}
}

// tdef is a definition of a row: the edges, then the flags of the cells.
func tdef(edges []int, flags ...int) data {
	v := data{byte(len(edges) - 1)}
	for _, e := range edges {
		v = binary.LittleEndian.AppendUint16(v, uint16(e))
	}
	for _, f := range flags {
		cell := make(data, cellBytes)
		binary.LittleEndian.PutUint16(cell, uint16(f))
		v = append(v, cell...)
	}
	return join(binary.LittleEndian.AppendUint16(prl(sprmTDefTable), uint16(len(v)+1)), v)
}

func TestRowDefinition(t *testing.T) {
	three := tdef([]int{-100, 900, 1900, 2900}, 0, 0, 0)
	tests := []struct {
		name  string
		list  data
		cells int
		want  string // edges of each cell; < goes on from its left, ^ from above, v goes on below
	}{
		{"plain", three, 3, "-100-900 900-1900 1900-2900"},
		{"merged beside, 1 is the first", tdef([]int{0, 10, 20, 30, 40}, 1, 2, 1, 2), 4, "0-10 10-20< 20-30 30-40<"},
		{"merged beside, 2 is the first", tdef([]int{0, 10, 20, 30, 40}, 2, 1, 1, 0), 4, "0-10 10-20< 20-30< 30-40"},
		{"over rows", tdef([]int{0, 10, 20, 30}, 3<<5, 1<<5, 2<<5), 3, "0-10v 10-20^ 20-30v"},
		{"fewer descriptions than cells", tdef([]int{0, 10, 20}, 3<<5), 2, "0-10v 10-20"},
		{"over rows, later", join(three, prl(sprmTVertMerge, 2, 1, 3)), 3, "-100-900 900-1900v 1900-2900"},
		{"merged and split, later", join(three, prl(sprmTMerge, 0, 3), prl(sprmTSplit, 2, 3)), 3, "-100-900 900-1900< 1900-2900"},
		{"cells put in", join(three, prl(sprmTInsert, 1, 2, 50, 0)), 5, "-100-900 900-950 950-1000 1000-2000 2000-3000"},
		{"cells put in behind the end", prl(sprmTInsert, 2, 1, 50, 0), 3, "0-0 0-0 0-50"},
		{"cells taken out", join(three, prl(sprmTDelete, 0, 1)), 2, "900-1900 1900-2900"},
		{"column widened", join(three, prl(sprmTColumn, 0, 1, 0xdc, 0x05)), 3, "-100-1400 1400-2400 2400-3400"},
		{"more cells than said", tdef([]int{0, 10}, 0), 2, "0-10 10-1450"},
		{"nothing said", nil, 2, "0-1440 1440-2880"},
		{"cells that are not there", join(three, prl(sprmTVertMerge, 2, 9, 3), prl(sprmTMerge, 7, 9), prl(sprmTDelete, 9, 2)), 3, "-100-900 900-1900 1900-2900"},
	}
	for _, tt := range tests {
		cells := make([]blocks.Cell, tt.cells)
		d := readRowDefinition([]data{tt.list})
		d.place(cells)
		var got []string
		for _, c := range cells {
			s := fmt.Sprintf("%d-%d", c.Left, c.Right)
			if c.Beside {
				s += "<"
			}
			got = append(got, s+map[blocks.Merge]string{blocks.Top: "v", blocks.Continue: "^"}[c.Merge])
		}
		if s := strings.Join(got, " "); s != tt.want {
			t.Errorf("%s: %s, want %s", tt.name, s, tt.want)
		}
	}
}

// std is a style: its number among Word's own, the one it is based on, its name, properties of paragraphs.
func std(sti, based int, name string, list data) data {
	fixed := make(data, 10)
	binary.LittleEndian.PutUint16(fixed, uint16(sti))
	binary.LittleEndian.PutUint16(fixed[2:], uint16(based<<4|1))
	binary.LittleEndian.PutUint16(fixed[4:], 2)
	units := utf16.Encode([]rune(name))
	fixed = binary.LittleEndian.AppendUint16(fixed, uint16(len(units)))
	for _, u := range append(units, 0) {
		fixed = binary.LittleEndian.AppendUint16(fixed, u)
	}
	list = join(data{0, 0}, list)
	fixed = join(binary.LittleEndian.AppendUint16(fixed, uint16(len(list))), list)
	if len(list)%2 == 1 {
		fixed = append(fixed, 0)
	}
	fixed = join(fixed, data{3, 0}, prl(sprmCBold, 1), data{0})
	return join(binary.LittleEndian.AppendUint16(nil, uint16(len(fixed))), fixed)
}

func TestStyles(t *testing.T) {
	sheet := join(data{4, 0, 9, 0, 10, 0},
		std(0, noStyle, "Normal", nil),
		std(2, 0, "Überschrift 2", nil),                       // 1: Word's own, in any language
		std(stiNone, 1, "Kapitel", nil),                       // 2: inherits
		std(stiNone, 0, "Rubrik 3", nil),                      // 3: by its name
		std(stiNone, 1, "Ingress", prl(sprmPOutline, 9)),      // 4: set back to body text
		std(stiContents1, 0, "Innehåll 1", nil),               // 5
		std(stiTitle, 0, "Rubrik", nil),                       // 6
		std(stiNone, 6, "Underrubrik", prl(sprmPIlfo, 3, 0)),  // 7: based on the title
		std(stiNone, 8, "Slinga", prl(sprmPDxaLeft, 0x90, 1))) // 8: based on itself
	s := readStyles(sheet, nil)
	for i, want := range []int{0, 2, 2, 3, 0, 0, 1, 0, 0, 0} {
		if got := s.get(i).heading; got != want {
			t.Errorf("style %d: heading %d, want %d", i, got, want)
		}
	}
	if !s.get(5).contents || s.get(1).contents || s.get(7).use.N != 3 || s.get(8).left.N != 400 || s.get(2).look.bold != blocks.On || s.get(99).look.bold != blocks.Unsaid {
		t.Errorf("contents %v %v, list %d, left %d", s.get(5).contents, s.get(1).contents, s.get(7).use.N, s.get(8).left.N)
	}
}

func TestLook(t *testing.T) {
	bold := look{bold: blocks.On}
	tests := []struct {
		name string
		list data
		base look
		want look
	}{
		{"on", prl(sprmCBold, 1), look{}, look{bold: blocks.On}},
		{"off", prl(sprmCBold, 0), bold, look{bold: blocks.Off}},
		{"as in the style", prl(sprmCBold, 0x80), bold, look{bold: blocks.On}},
		{"not as in the style", prl(sprmCBold, 0x81), bold, look{bold: blocks.Off}},
		{"raised", prl(sprmCRaised, 1), look{}, look{raised: blocks.On}},
		{"lowered", prl(sprmCRaised, 2), look{}, look{raised: blocks.Off}},
		{"deleted", prl(sprmCDeleted, 1), look{}, look{deleted: true}},
		{"plain again", join(prl(sprmCBold, 1), prl(sprmCSpecial, 1), prl(sprmCPlain, 0)), look{}, look{special: true}},
	}
	for _, tt := range tests {
		if got := readLook(tt.list, tt.base); fmt.Sprint(got) != fmt.Sprint(tt.want) {
			t.Errorf("%s: %+v, want %+v", tt.name, got, tt.want)
		}
	}
}

func TestListUse(t *testing.T) {
	for n, want := range map[int]int{0: 0, 1: 1, 0x7fe: 0x7fe, -2047: 0, -2046: 2046, -1: 1} {
		if got := listUse(n); got != want {
			t.Errorf("listUse(%d) = %d, want %d", n, got, want)
		}
	}
}

func TestLevelText(t *testing.T) {
	for in, want := range map[string]string{"\x00.": "%1.", "\x00.\x01": "%1.%2", "Mål \x00:": "Mål %1:", "": "", strings.Repeat("x", 5000): ""} {
		if got := levelText(in); got != want {
			t.Errorf("levelText(%q) = %q, want %q", in, got, want)
		}
	}
}
