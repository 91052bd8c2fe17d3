package layout

import (
	"math"
	"math/rand/v2"
	"sort"
	"strings"
	"testing"
	"time"
	"unicode"

	"samplan/extract/doc"
)

// letters is the letters and digits of a text, sorted, raised ones as plain ones.
func letters(s string) string {
	var out []rune
	for _, r := range plainScripts.Replace(s) {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			out = append(out, r)
		}
	}
	sort.Slice(out, func(i, j int) bool { return out[i] < out[j] })
	return string(out)
}

// allText is everything that blocks hold.
func allText(blocks []doc.Block) string {
	var b strings.Builder
	for _, block := range blocks {
		b.WriteString(block.Number + block.Text)
		for _, n := range block.Footnotes {
			b.WriteString(n.Mark + n.Text)
		}
		if block.Table == nil {
			continue
		}
		for _, row := range block.Table.Rows {
			for _, c := range row {
				b.WriteString(c.Text)
			}
		}
	}
	return b.String()
}

// soup makes a page of words and rules out of bytes, four for each.
func soup(data []byte) doc.Page {
	vocabulary := []string{"Lön", "500", "1", "309", "-", "och", "insatser", "2015", "(12)", "......", "•", "1.", "Hyra....20", "%", "förbunds-", "x"}
	p := doc.Page{Number: 1, Width: 600, Height: 850}
	for ; len(data) >= 4; data = data[4:] {
		x, y := float64(data[0])*2, float64(data[1])*3
		switch data[2] % 8 {
		case 0:
			p.Rules = append(p.Rules, level(y, x, x+float64(data[3])*2))
		case 1:
			p.Rules = append(p.Rules, plumb(x, y, y+float64(data[3])*3))
		default:
			w := artWord(vocabulary[data[3]%16], x, y)
			w.Size = 6 + float64(data[2]%8)
			w.Turned = int(data[3]/16) / 14 * 90
			w.Bold = data[3]&64 != 0
			w.Glued = data[2]&64 != 0
			p.Words = append(p.Words, w)
		}
	}
	return p
}

// No page may break the reader, and no letter of a page may vanish or be read twice.
func FuzzBlocks(f *testing.F) {
	f.Add([]byte("\x10\x80\x02\x01\x20\x80\x02\x03\x10\x78\x02\x01\x20\x78\x02\x03"))
	f.Add([]byte("\x00\x80\x00\x80\x00\x70\x00\x80\x00\x60\x00\x80\x00\x60\x01\x20\x40\x60\x01\x20\x80\x60\x01\x20\x10\x74\x03\x00\x50\x74\x03\x01"))
	f.Fuzz(func(t *testing.T, data []byte) {
		if len(data) > 4000 {
			return
		}
		p := soup(data)
		blocks, _ := Blocks([]doc.Page{p})
		var in strings.Builder
		for _, w := range p.Words {
			in.WriteString(w.Text)
		}
		if got, want := letters(allText(blocks)), letters(in.String()); got != want {
			t.Errorf("page holds %q, blocks hold %q", want, got)
		}
		for _, b := range blocks {
			if b.Table != nil {
				b.Table.Grid() // panics on a cell outside of the grid
			}
		}
		Tables(p)
	})
}

// The law of the fuzz target on pages that hang together a little: words and
// rules on a coarse raster.
func TestNothingVanishes(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 400 {
		data := make([]byte, 4*(1+r.IntN(300)))
		for i := 0; i < len(data); i += 4 {
			data[i], data[i+1] = byte(r.IntN(6)*20), byte(r.IntN(40)*6)
			data[i+2], data[i+3] = byte(r.IntN(256)), byte(r.IntN(256))
		}
		p := soup(data)
		blocks, _ := Blocks([]doc.Page{p})
		var in strings.Builder
		for _, w := range p.Words {
			in.WriteString(w.Text)
		}
		if got, want := letters(allText(blocks)), letters(in.String()); got != want {
			t.Fatalf("page holds %q, blocks hold %q", want, got)
		}
	}
}

func TestBadGeometry(t *testing.T) {
	p := artPage(prose)
	p.Words[0].Box.X0 = math.NaN()
	p.Words[1].Box.X1 = math.Inf(1)
	p.Words[2].Size = 0
	p.Words[3].Text = ""
	p.Words[4].Baseline = math.NaN()
	p.Rules = append(p.Rules, level(math.NaN(), 0, 10), level(1e300, -1e300, 1e300), plumb(math.Inf(-1), 0, 5))
	blocks, _ := Blocks([]doc.Page{p})
	if len(blocks) == 0 {
		t.Error("nothing is read")
	}
}

// A page of a map or of rubbish may hold hundred thousands of pieces.
func TestManyPieces(t *testing.T) {
	var p doc.Page
	p.Width, p.Height = 600, 850
	for i := range 60000 {
		w := artWord("500", float64(i*7919%600), float64(i*104729%850))
		w.Size = 4
		p.Words = append(p.Words, w)
	}
	for i := range 3000 {
		p.Rules = append(p.Rules, level(float64(i%850), float64(i*31%500), 600), plumb(float64(i%600), float64(i*17%700), 850))
	}
	start := time.Now()
	Blocks([]doc.Page{p})
	if took := time.Since(start); took > 60*time.Second {
		t.Errorf("took %v", took)
	}
}
