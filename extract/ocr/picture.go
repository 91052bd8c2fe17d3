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

// readPGM reads the binary form of a portable greymap, as pdftoppm writes it:
// three lines and the pixels.
func readPGM(data []byte) (picture, error) {
	parts := bytes.SplitN(data, []byte("\n"), 4)
	var p picture
	if len(parts) < 4 || string(parts[0]) != "P5" || string(parts[2]) != "255" {
		return p, errors.New("pdftoppm gave no grey picture")
	}
	p.pixels = parts[3]
	if n, err := fmt.Sscanf(string(parts[1]), "%d %d", &p.wide, &p.high); err != nil || n != 2 ||
		p.wide < 1 || p.high < 1 || len(p.pixels)/p.wide < p.high {
		return p, errors.New("pdftoppm gave a picture that breaks off")
	}
	p.pixels = p.pixels[:p.wide*p.high]
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
