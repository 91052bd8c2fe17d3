package pdf

import (
	"bytes"
	"compress/zlib"
	"encoding/ascii85"
	"encoding/hex"
	"errors"
	"strings"
	"testing"
)

func deflated(data []byte) []byte {
	var b bytes.Buffer
	w := zlib.NewWriter(&b)
	w.Write(data)
	w.Close()
	return b.Bytes()
}

func TestDecode(t *testing.T) {
	text := []byte(strings.Repeat("Samverkan ger effekt. ", 40))
	a85 := make([]byte, ascii85.MaxEncodedLen(len(text)))
	a85 = append(a85[:ascii85.Encode(a85, text)], "~>"...)
	raw := deflated(text)
	for _, c := range []struct {
		name    string
		filters []string
		data    []byte
	}{
		{"none", nil, text},
		{"flate", []string{"FlateDecode"}, raw},
		{"flate, abbreviated", []string{"Fl"}, raw},
		{"flate, line end before it", []string{"FlateDecode"}, append([]byte("\r\n"), raw...)},
		{"flate without its header", []string{"FlateDecode"}, raw[2:]},
		{"flate with a wrong checksum", []string{"FlateDecode"}, append(raw[:len(raw)-4:len(raw)-4], 0, 0, 0, 0)},
		{"hex", []string{"ASCIIHexDecode"}, []byte(hex.EncodeToString(text) + ">")},
		{"base 85", []string{"ASCII85Decode"}, a85},
		{"base 85 with its opening", []string{"A85"}, append([]byte("<~"), a85...)},
		{"two", []string{"ASCIIHexDecode", "FlateDecode"}, []byte(hex.EncodeToString(raw) + ">")},
		{"identity encryption", []string{"Crypt"}, text},
	} {
		var steps []filterStep
		for _, f := range c.filters {
			steps = append(steps, filterStep{name: f})
		}
		got, err := decode(c.data, steps)
		if err != nil || !bytes.Equal(got, text) {
			t.Errorf("%s: decode = %d bytes, %v; want %d", c.name, len(got), err, len(text))
		}
	}
}

func TestDecodeDamaged(t *testing.T) {
	text := []byte(strings.Repeat("Budget och plan. ", 4000))
	raw := deflated(text)
	got, err := decode(raw[:len(raw)/2], []filterStep{{name: "FlateDecode"}})
	if err == nil || len(got) == 0 || !bytes.HasPrefix(text, got) {
		t.Errorf("cut flate: %d bytes, %v; want a part and an error", len(got), err)
	}
	if _, err := decode(nil, []filterStep{{name: "JBIG2Decode"}}); !errors.Is(err, errNoFilter) {
		t.Errorf("unknown filter: %v, want errNoFilter", err)
	}
	if _, err := decode([]byte("x"), make([]filterStep, maxFilters+1)); err == nil {
		t.Error("too many filters: no error")
	}
}

func TestBombsStopAtTheCap(t *testing.T) {
	zeros := make([]byte, maxStreamBytes+1000)
	for name, c := range map[string]struct {
		filter string
		data   []byte
	}{
		"flate":      {"FlateDecode", deflated(zeros)},
		"run length": {"RunLengthDecode", bytes.Repeat([]byte{129, 0}, maxStreamBytes/128+10)},
		"base 85":    {"ASCII85Decode", bytes.Repeat([]byte("z"), maxStreamBytes/4+10)},
	} {
		got, err := decode(c.data, []filterStep{{name: c.filter}})
		if !errors.Is(err, errTooMuch) || len(got) != maxStreamBytes {
			t.Errorf("%s: %d bytes, %v; want %d and errTooMuch", name, len(got), err, maxStreamBytes)
		}
	}
}

func TestRunLength(t *testing.T) {
	got, err := unRunLength([]byte{2, 'a', 'b', 'c', 254, 'x', 128, 'y'})
	if string(got) != "abcxxx" || err != nil {
		t.Errorf("unRunLength = %q, %v", got, err)
	}
	if got, _ := unRunLength([]byte{5, 'a'}); string(got) != "a" {
		t.Errorf("cut: %q, want what is there", got)
	}
}

// TestLZW uses the example of ISO 32000-1, 7.4.4.2, and data long enough for
// codes of 12 bits.
func TestLZW(t *testing.T) {
	got, err := unLZW([]byte{0x80, 0x0B, 0x60, 0x50, 0x22, 0x0C, 0x0C, 0x85, 0x01}, false)
	if want := "-----A---B"; string(got) != want || err != nil {
		t.Errorf("unLZW = %q, %v; want %q", got, err, want)
	}
	var long []byte
	for i := range 60000 {
		long = append(long, byte(i*i>>3), byte(i>>5))
	}
	for _, late := range []bool{false, true} {
		got, err := unLZW(packLZW(long, late), late)
		if err != nil || !bytes.Equal(got, long) {
			t.Errorf("late change %v: %d bytes, %v; want %d", late, len(got), err, len(long))
		}
	}
	if _, err := unLZW([]byte{0xFF, 0xFF, 0xFF}, false); err == nil {
		t.Error("codes from nowhere: no error")
	}
}

// packLZW is the plain encoder of the standard.
func packLZW(data []byte, late bool) []byte {
	early := 1
	if late {
		early = 0
	}
	var out []byte
	bits, have, width := uint32(0), 0, 9
	put := func(code int) {
		bits, have = bits<<width|uint32(code), have+width
		for ; have >= 8; have -= 8 {
			out = append(out, byte(bits>>(have-8)))
		}
	}
	table := map[string]int{}
	reset := func() {
		clear(table)
		for c := range 256 {
			table[string([]byte{byte(c)})] = c
		}
		width = 9
	}
	reset()
	put(lzwClear)
	next, run := lzwEnd+1, ""
	for _, c := range data {
		longer := run + string([]byte{c})
		if _, ok := table[longer]; ok {
			run = longer
			continue
		}
		put(table[run])
		table[longer] = next
		next++
		if next+early > 1<<width { // the decoder is one entry behind
			width++
		}
		if next >= 1<<lzwMaxBits-2 {
			put(lzwClear)
			reset()
			next = lzwEnd + 1
		}
		run = string([]byte{c})
	}
	put(table[run])
	put(lzwEnd)
	if have > 0 {
		out = append(out, byte(bits<<(8-have)))
	}
	return out
}

func TestPredictors(t *testing.T) {
	const columns, rows = 7, 6
	plainRows := make([]byte, columns*rows)
	for i := range plainRows {
		plainRows[i] = byte(i * 37)
	}
	for kind := range 5 {
		params := filterParams{predictor: 10 + kind, columns: columns}
		got := unpredict(predictPNG(plainRows, columns, byte(kind)), params)
		if !bytes.Equal(got, plainRows) {
			t.Errorf("PNG row type %d: % x, want % x", kind, got, plainRows)
		}
	}
	tiff := bytes.Clone(plainRows)
	for r := range rows {
		line := tiff[r*columns : (r+1)*columns]
		for i := columns - 1; i > 0; i-- {
			line[i] -= line[i-1]
		}
	}
	if got := unpredict(tiff, filterParams{predictor: 2, columns: columns}); !bytes.Equal(got, plainRows) {
		t.Errorf("TIFF: % x, want % x", got, plainRows)
	}
	if got := unpredict([]byte{2, 1, 2}, filterParams{predictor: 12, columns: 1 << 30}); len(got) > 2 {
		t.Errorf("absurd columns: %d bytes", len(got))
	}
}

// predictPNG packs rows of one byte a pixel, all with the same type.
func predictPNG(data []byte, columns int, kind byte) []byte {
	var out []byte
	above := make([]byte, columns)
	for ; len(data) > 0; data = data[columns:] {
		out = append(out, kind)
		for i := range columns {
			var left, corner byte
			if i > 0 {
				left, corner = data[i-1], above[i-1]
			}
			switch kind {
			case 0:
				out = append(out, data[i])
			case 1:
				out = append(out, data[i]-left)
			case 2:
				out = append(out, data[i]-above[i])
			case 3:
				out = append(out, data[i]-byte((int(left)+int(above[i]))/2))
			case 4:
				out = append(out, data[i]-paeth(left, above[i], corner))
			}
		}
		above = data[:columns]
	}
	return out
}
