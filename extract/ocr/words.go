package ocr

import (
	"errors"
	"math"
	"slices"
	"strconv"
	"strings"

	"samplan/extract/doc"
)

// Columns of tesseract's TSV.
const (
	colLevel = 0
	colBlock = 2
	colPar   = 3
	colLine  = 4
	colLeft  = 6
	colTop   = 7
	colWide  = 8
	colHigh  = 9
	colConf  = 10
	colText  = 11
	columns  = 12
)

// Levels of tesseract's TSV.
const (
	levelPage = 1
	levelWord = 5
)

// lines reads tesseract's TSV of a page: boxes in pixels from the top left
// become points from the bottom left of the page as it is shown.
func lines(tsv string, page doc.Page) ([][]doc.Word, error) {
	var out [][]doc.Word
	var scaleX, scaleY float64
	key := ""
	for _, row := range strings.Split(tsv, "\n") {
		f := strings.SplitN(strings.TrimSuffix(row, "\r"), "\t", columns)
		if len(f) < columns {
			continue
		}
		n, err := numbers(f[:colText])
		if err != nil {
			continue // the head
		}
		if n[colLevel] == levelPage && n[colWide] > 0 && n[colHigh] > 0 {
			scaleX, scaleY = page.Width/n[colWide], page.Height/n[colHigh]
		}
		text := cleaned(f[colText])
		if n[colLevel] != levelWord || text == "" || scaleX == 0 {
			continue
		}
		if k := strings.Join(f[colBlock:colLine+1], "."); k != key {
			out, key = append(out, nil), k
		}
		top, bottom := page.Height-n[colTop]*scaleY, page.Height-(n[colTop]+n[colHigh])*scaleY
		last := &out[len(out)-1]
		*last = append(*last, doc.Word{Text: text, Confidence: min(max(n[colConf]/100, 0), 0.99), // 1 is print
			Box: doc.Box{X0: n[colLeft] * scaleX, Y0: bottom, X1: (n[colLeft] + n[colWide]) * scaleX, Y1: top}})
	}
	if scaleX == 0 {
		return nil, errors.New("tesseract gave no page")
	}
	for i := range out {
		measure(out[i])
	}
	evenOut(out)
	return out, nil
}

func numbers(fields []string) ([]float64, error) {
	out := make([]float64, len(fields))
	for i, f := range fields {
		var err error
		if out[i], err = strconv.ParseFloat(f, 64); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// cleaned is a word without the pieces of table rules that were taken for
// letters; empty where nothing else is left.
func cleaned(text string) string { return strings.Trim(strings.TrimSpace(text), "|¦_") }

// How far letters reach over and under the baseline, in parts of the font
// size: the usual measures of text faces (Times, Arial, Calibri agree to 0.05).
const (
	capHeight = 0.70 // capitals, digits, and letters that rise
	xHeight   = 0.50
	descent   = 0.21
	ascent    = 0.90 // of the box of a word, as the reader of PDF gives it
)

// Letters by how far they reach. A word of other signs (dashes, dots) takes its
// measures from its line.
const (
	falling = "gjpqyQ,;()[]/@§"
	low     = "acemnorsuvwxzgpqy"
)

// measure gives the words of a line its size, and each the baseline that its
// letters tell: tesseract's boxes are as high as the letters in them.
func measure(line []doc.Word) {
	var sizes []float64
	for _, w := range line {
		if high, deep, ok := reach(w.Text); ok {
			sizes = append(sizes, (w.Box.Y1-w.Box.Y0)/(high+deep))
		}
	}
	if len(sizes) == 0 {
		for _, w := range line {
			sizes = append(sizes, (w.Box.Y1-w.Box.Y0)/capHeight)
		}
	}
	size := max(math.Round(median(sizes)), 1)
	for i := range line {
		w := &line[i]
		_, deep, ok := reach(w.Text)
		w.Size, w.Baseline = size, w.Box.Y0+deep*size
		if !ok && i > 0 { // a dash or a dot says nothing
			w.Baseline = line[i-1].Baseline
		}
	}
}

// sameSize is how far the measured size of a line may be from that of most
// words of the page and still be the same: a line without capitals, or a
// swollen copy, measures up to an eighth off. Headings are a quarter larger.
const sameSize = 0.15

// evenOut gives the lines that are about as large as most words of the page
// the size of those, as layout tells headings by size.
func evenOut(page [][]doc.Word) {
	var sizes []float64
	for _, line := range page {
		for _, w := range line {
			sizes = append(sizes, w.Size)
		}
	}
	if len(sizes) == 0 {
		return
	}
	usual := median(sizes)
	for _, line := range page {
		for i := range line {
			if math.Abs(line[i].Size-usual) <= sameSize*usual {
				line[i].Size = usual
			}
		}
	}
}

// level gives the words of a line, once the page is straight, one baseline and
// boxes of one height: layout compares lines by both.
func level(line []doc.Word) {
	var bases []float64
	for _, w := range line {
		bases = append(bases, w.Baseline)
	}
	base := median(bases)
	for i := range line {
		w := &line[i]
		w.Baseline = base
		w.Box.Y0, w.Box.Y1 = base-descent*w.Size, base+ascent*w.Size
	}
}

// reach is how far the letters of a word reach over and under the baseline;
// not ok where it has none that tell.
func reach(text string) (high, deep float64, ok bool) {
	for _, r := range text {
		switch {
		case strings.ContainsRune(low, r):
			high, ok = max(high, xHeight), true
		case r >= '0' && r <= '9' || r >= 'A' && r <= 'Z' || r >= 'a' && r <= 'z':
			high, ok = max(high, capHeight), true
		case strings.ContainsRune("åäöÅÄÖéÉ", r):
			high, ok = max(high, capHeight), true
		}
		if strings.ContainsRune(falling, r) {
			deep = descent
		}
	}
	return high, deep, ok
}

// median is the middle of values, of which there is at least one.
func median(values []float64) float64 {
	s := slices.Sorted(slices.Values(values))
	return s[len(s)/2]
}
