package ocr

import (
	"bytes"
	"errors"
	"fmt"
)

// picture is a page in grey, as pdftoppm gives it: one byte a pixel, from the
// top left, 0 black.
type picture struct {
	wide, high int
	pixels     []byte
}

// readPGM reads the binary form of a portable greymap.
func readPGM(data []byte) (picture, error) {
	var p picture
	var most int
	if _, err := fmt.Fscanf(bytes.NewReader(data), "P5\n%d %d\n%d\n", &p.wide, &p.high, &most); err != nil || most != 255 {
		return p, errors.New("pdftoppm gave no grey picture")
	}
	if p.wide < 1 || p.high < 1 || p.wide > len(data) || p.high > len(data)/p.wide {
		return p, errors.New("pdftoppm gave a picture that breaks off")
	}
	p.pixels = data[len(data)-p.wide*p.high:]
	return p, nil
}

// paper is the level that most of the lighter pixels have: scans are not white.
func (p picture) paper() byte {
	var count [256]int
	for i := 0; i < len(p.pixels); i += 7 {
		count[p.pixels[i]]++
	}
	best := 255
	for level := 255; level >= 128; level-- {
		if count[level] > count[best] {
			best = level
		}
	}
	return byte(best)
}

// across is the picture with rows and columns changed for one another.
func (p picture) across() picture {
	out := picture{wide: p.high, high: p.wide, pixels: make([]byte, len(p.pixels))}
	const tile = 64 // pixels; a column at a time would miss the cache at each
	for y0 := 0; y0 < p.high; y0 += tile {
		for x0 := 0; x0 < p.wide; x0 += tile {
			for y := y0; y < min(y0+tile, p.high); y++ {
				for x := x0; x < min(x0+tile, p.wide); x++ {
					out.pixels[x*p.high+y] = p.pixels[y*p.wide+x]
				}
			}
		}
	}
	return out
}
