package ocr

import "bytes"

// speckSize is the number of pixels, of 300 to the inch, up to which a spot of
// ink alone is dust: the point of 7 point type has twelve.
const speckSize = 9

// clean is the picture without specks, which OCR reads as points, colons and
// dashes beside the numbers.
func (p picture) clean(resolution float64) picture {
	out := picture{p.wide, p.high, bytes.Clone(p.pixels)}
	paper := p.paper()
	ink := byte(float64(paper) * inkShare)
	most := int(speckSize * resolution * resolution / (dots * dots))
	seen := make([]bool, len(p.pixels))
	var spot []int
	for start := range p.pixels {
		if seen[start] || p.pixels[start] >= ink {
			continue
		}
		spot = append(spot[:0], start)
		seen[start] = true
		for i := 0; i < len(spot); i++ {
			p.around(spot[i], func(at int) {
				if !seen[at] && p.pixels[at] < ink {
					seen[at] = true
					spot = append(spot, at)
				}
			})
		}
		if len(spot) > most {
			continue
		}
		for _, at := range spot {
			out.pixels[at] = paper
			p.around(at, func(near int) {
				if p.pixels[near] >= ink {
					out.pixels[near] = paper // its grey edge
				}
			})
		}
	}
	return out
}

// around calls with each of the eight pixels about one, as far as they are on
// the picture.
func (p picture) around(at int, with func(int)) {
	x, y := at%p.wide, at/p.wide
	for ny := max(y-1, 0); ny <= min(y+1, p.high-1); ny++ {
		for nx := max(x-1, 0); nx <= min(x+1, p.wide-1); nx++ {
			with(ny*p.wide + nx)
		}
	}
}
