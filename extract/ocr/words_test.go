package ocr

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"samplan/extract/doc"
)

const head = "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext\n"

// TestLines has what tesseract says of a page of 600 by 800 points at two dots a point.
func TestLines(t *testing.T) {
	page := doc.Page{Number: 1, Width: 600, Height: 800}
	tsv := head +
		"1\t1\t0\t0\t0\t0\t0\t0\t1200\t1600\t-1\t\n" +
		"4\t1\t1\t1\t1\t0\t100\t200\t700\t20\t-1\t\n" +
		"5\t1\t1\t1\t1\t1\t100\t200\t100\t14\t96.5\tSumma\n" +
		"5\t1\t1\t1\t1\t2\t220\t200\t100\t18\t91.0\tpengar\r\n" +
		"5\t1\t1\t1\t1\t3\t700\t200\t80\t14\t88.0\t|1 309\n" +
		"5\t1\t1\t1\t1\t4\t800\t200\t4\t14\t20.0\t|\n" +
		"5\t1\t1\t1\t2\t1\t100\t240\t80\t14\t100.0\t658\n" +
		"5\t1\t1\t1\n" // breaks off
	got, err := lines(tsv, page)
	if err != nil {
		t.Fatal(err)
	}
	if len(got) != 2 || len(got[0]) != 3 || len(got[1]) != 1 {
		t.Fatalf("got %v, want lines of 3 and 1 words: a rule is no word", got)
	}
	w := got[0][2]
	if w.Text != "1 309" || w.Confidence != 0.88 || w.Box.X0 != 350 || w.Box.X1 != 390 {
		t.Errorf("got %+v", w)
	}
	if got[1][0].Confidence >= 1 {
		t.Error("only print has a confidence of 1")
	}
	for _, words := range got {
		for _, w := range words {
			if math.Abs(w.Size-10) > 1 {
				t.Errorf("%s: size %g, want about 10", w.Text, w.Size)
			}
		}
	}
}

func TestLinesRefuses(t *testing.T) {
	for _, tsv := range []string{"", head, "Error opening data file swe.traineddata", head + "5\t1\t1\t1\t1\t1\t1\t1\t1\t1\t90\tord\n"} {
		if got, err := lines(tsv, doc.Page{Width: 600, Height: 800}); err == nil {
			t.Errorf("%q: got %v, want an error", tsv, got)
		}
	}
}

// drawn is a white picture with bars of ink: x0, y0, x1, y1.
func drawn(wide, high int, bars ...[4]int) picture {
	p := picture{wide: wide, high: high, pixels: []byte(strings.Repeat("\xf0", wide*high))}
	for _, b := range bars {
		for y := b[1]; y < b[3]; y++ {
			for x := b[0]; x < b[2]; x++ {
				p.pixels[y*wide+x] = 20
			}
		}
	}
	return p
}

func TestRules(t *testing.T) {
	const resolution = 100
	var askew, dashes [][4]int
	for i := range 10 {
		askew = append(askew, [4]int{20 + 30*i, 50 + i, 50 + 30*i, 52 + i})
		dashes = append(dashes, [4]int{20 + 30*i, 50, 28 + 30*i, 52})
	}
	tests := []struct {
		name  string
		shown picture
		want  int
	}{
		{"a horizontal rule", drawn(400, 200, [4]int{20, 50, 320, 52}), 1},
		{"a vertical rule", drawn(200, 400, [4]int{50, 20, 52, 320}), 1},
		{"a rule askew", drawn(400, 200, askew...), 1},
		{"a rule with a speck missing", drawn(400, 200, [4]int{20, 50, 150, 52}, [4]int{151, 50, 320, 52}), 1},
		{"a frame", drawn(400, 400, [4]int{20, 50, 320, 52}, [4]int{20, 350, 320, 352}, [4]int{20, 50, 22, 352}, [4]int{318, 50, 320, 352}), 4},
		{"a photo", drawn(400, 400, [4]int{20, 50, 320, 300}), 0},
		{"a letter's stem", drawn(400, 200, [4]int{50, 50, 54, 66}), 0},
		{"short dashes", drawn(400, 200, dashes...), 0},
		{"nothing", drawn(400, 200), 0},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			page := doc.Page{Width: float64(test.shown.wide), Height: float64(test.shown.high)}
			got, _ := test.shown.rules(page, resolution)
			if len(got) != test.want {
				t.Errorf("got %d rules, want %d: %v", len(got), test.want, got)
			}
			for _, r := range got {
				if r.Horizontal && r.Box.Y0 != r.Box.Y1 || !r.Horizontal && r.Box.X0 != r.Box.X1 {
					t.Errorf("a rule that is not along an axis: %v", r)
				}
			}
		})
	}
}

func TestReadPGM(t *testing.T) {
	p, err := readPGM([]byte("P5\n2 2\n255\n\x00\xff\xff\x00"))
	if err != nil || p.wide != 2 || p.high != 2 || p.pixels[1] != 0xff {
		t.Errorf("got %v, %v", p, err)
	}
	for _, bad := range []string{"", "P6\n2 2\n255\n0123", "P5\n2 2\n255\n0", "P5\n999999999 999999999\n255\n0", "P5\n-1 2\n255\n0", "P5\n2 2\n65535\n01234567"} {
		if _, err := readPGM([]byte(bad)); err == nil {
			t.Errorf("%q is no picture that pdftoppm -gray gives", bad)
		}
	}
}

// TestStraighten turns a page on which all lines fall by one in a hundred.
func TestStraighten(t *testing.T) {
	var read [][]doc.Word
	page := doc.Page{Width: 600, Height: 800}
	for y := 700.0; y > 500; y -= 20 {
		var line []doc.Word
		for x := 100.0; x < 500; x += 50 {
			base := y - x/100
			line = append(line, doc.Word{Text: "ord", Baseline: base, Box: doc.Box{X0: x, Y0: base, X1: x + 40, Y1: base + 7}})
		}
		read, page.Words = append(read, line), append(page.Words, line...)
	}
	page.Rules = []doc.Rule{{Horizontal: true, Box: doc.Box{X0: 100, Y0: 650, X1: 500, Y1: 650}}}
	s := slope(read)
	if math.Abs(s+0.01) > 0.001 {
		t.Fatalf("slope %g, want -0.01", s)
	}
	straighten(&page, s)
	if a, b := page.Words[0].Baseline, page.Words[7].Baseline; math.Abs(a-b) > 0.1 {
		t.Errorf("baselines %g and %g of one line", a, b)
	}
	if s := slope([][]doc.Word{read[0][:3]}); s != 0 {
		t.Errorf("slope %g of a line too short to tell", s)
	}
}

// TestMark has a scan, a page of print, and a page with an OCR layer of somebody else's.
func TestMark(t *testing.T) {
	box := doc.Box{X0: 100, Y0: 100, X1: 200, Y1: 110}
	at := func(page int) doc.Place { return doc.Place{Page: page, Box: box} }
	page := func(n int, w doc.Word) doc.Page {
		w.Box = box
		return doc.Page{Number: n, Words: []doc.Word{w}}
	}
	d := &doc.Document{
		Pages: []doc.Page{page(1, doc.Word{Confidence: 0.8}), page(2, doc.Word{Confidence: 1}), page(3, doc.Word{Confidence: 1, Invisible: true})},
		Blocks: []doc.Block{{Place: at(1)}, {Place: at(2)}, {Place: at(3)}, {Place: doc.Place{Page: 1}},
			{Place: at(1), Table: &doc.Table{Rows: [][]doc.Cell{{{Text: "658", Place: at(1)}, {Place: at(1)}}}}}},
	}
	Mark(d)
	cells := d.Blocks[4].Table.Rows[0]
	got := []float64{d.Blocks[0].OCR, d.Blocks[1].OCR, d.Blocks[2].OCR, d.Blocks[3].OCR, cells[0].OCR, cells[1].OCR}
	want := []float64{0.8, 0, doc.OCRUnknown, 0.8, 0.8, 0}
	if fmt.Sprint(got) != fmt.Sprint(want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

func TestVersionIn(t *testing.T) {
	for said, want := range map[string]string{
		"tesseract 5.3.0\n leptonica-1.82.0":              "5.3.0",
		"tesseract v5.4.0.20240606\n":                     "5.4.0.20240606",
		"pdftoppm version 22.12.0\nCopyright 2005-2022 …": "22.12.0",
		"": "",
	} {
		if got := versionIn(said); got != want {
			t.Errorf("%q: got %q, want %q", said, got, want)
		}
	}
}

// FuzzLines: whatever a program prints, no word stands outside of numbers.
func FuzzLines(f *testing.F) {
	f.Add(head + "1\t1\t0\t0\t0\t0\t0\t0\t1200\t1600\t-1\t\n5\t1\t1\t1\t1\t1\t100\t200\t100\t14\t96.5\tSumma\n")
	f.Add("1\t1\t0\t0\t0\t0\t0\t0\tNaN\tInf\t-1\t\n")
	f.Fuzz(func(t *testing.T, tsv string) {
		got, _ := lines(tsv, doc.Page{Width: 600, Height: 800})
		for _, line := range got {
			for _, w := range line {
				if math.IsNaN(w.Box.X0+w.Box.Y0+w.Box.X1+w.Box.Y1+w.Baseline+w.Size) || w.Confidence < 0 || w.Confidence >= 1 {
					t.Fatalf("%+v", w)
				}
			}
		}
	})
}

// TestErased has what must go before OCR reads a picture, and the look-alikes
// that must stay: letters that run together, and the points of small type.
func TestErased(t *testing.T) {
	const resolution = 300
	tests := []struct {
		name string
		bar  [4]int
		gone bool
	}{
		{"a rule across", [4]int{20, 50, 350, 54}, true},
		{"a rule down", [4]int{50, 20, 53, 380}, true},
		{"a speck", [4]int{100, 100, 103, 103}, true},
		{"the point of small type", [4]int{100, 100, 104, 104}, false},
		{"a minus", [4]int{100, 100, 115, 103}, false},
		{"a word whose letters touch", [4]int{100, 100, 220, 106}, false},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			shown := drawn(400, 400, test.bar)
			_, letters := shown.rules(doc.Page{Width: 96, Height: 96}, resolution)
			letters = letters.clean(resolution)
			dark := 0
			for _, v := range letters.pixels {
				if v < 100 {
					dark++
				}
			}
			want := (test.bar[2] - test.bar[0]) * (test.bar[3] - test.bar[1])
			if test.gone {
				want = 0
			}
			if dark != want {
				t.Errorf("%d pixels of ink are left, want %d", dark, want)
			}
			if again, err := readPGM(letters.pgm()); err != nil || len(again.pixels) != len(letters.pixels) {
				t.Errorf("as a file: %v", err)
			}
		})
	}
}
