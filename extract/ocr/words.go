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

// words reads tesseract's TSV of a page: boxes in pixels from the top left
// become points from the bottom left of the page as it is shown.
func words(tsv string, page doc.Page) ([]doc.Word, error) {
	var out []doc.Word
	var line []int // of out: the words of the line at hand
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
			settle(out, line)
			line, key = nil, k
		}
		line = append(line, len(out))
		top, bottom := page.Height-n[colTop]*scaleY, page.Height-(n[colTop]+n[colHigh])*scaleY
		out = append(out, doc.Word{Text: text, Confidence: min(max(n[colConf]/100, 0), 0.99), // 1 is print
			Box: doc.Box{X0: n[colLeft] * scaleX, Y0: bottom, X1: (n[colLeft] + n[colWide]) * scaleX, Y1: top}})
	}
	settle(out, line)
	if scaleX == 0 {
		return nil, errors.New("tesseract gave no page")
	}
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

// settle gives the words of a line one size and one baseline: tesseract's boxes
// are as high as the letters in them, and layout compares lines by both.
func settle(all []doc.Word, line []int) {
	var sizes, bases []float64
	for _, i := range line {
		w := all[i]
		high, deep, ok := reach(w.Text)
		if !ok {
			continue
		}
		size := (w.Box.Y1 - w.Box.Y0) / (high + deep)
		sizes = append(sizes, size)
		bases = append(bases, w.Box.Y0+deep*size)
	}
	if len(sizes) == 0 {
		for _, i := range line {
			sizes = append(sizes, (all[i].Box.Y1-all[i].Box.Y0)/capHeight)
			bases = append(bases, all[i].Box.Y0)
		}
	}
	if len(sizes) == 0 {
		return
	}
	size, base := math.Round(median(sizes)), median(bases)
	size = max(size, 1)
	for _, i := range line {
		w := &all[i]
		w.Size, w.Baseline = size, base
		w.Box.Y0, w.Box.Y1 = base-descent*size, base+ascent*size
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
