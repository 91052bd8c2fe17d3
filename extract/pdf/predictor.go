package pdf

// unpredict undoes the predictor of a Flate or LZW stream: 2 is TIFF, 10 and
// above PNG, where each row says itself which one it uses.
func unpredict(data []byte, p filterParams) []byte {
	if p.predictor < 2 {
		return data
	}
	colors, bits, columns := within(p.colors, 1, 32), within(p.bits, 8, 32), within(p.columns, 1, 1<<20)
	pixel := max(1, colors*bits/8)
	row := (colors*bits*columns + 7) / 8
	if p.predictor == 2 {
		return unTIFF(data, row, pixel, bits)
	}
	return unPNG(data, row, pixel)
}

// within returns n, or the default where n is not from 1 to most.
func within(n, otherwise, most int) int {
	if n < 1 || n > most {
		return otherwise
	}
	return n
}

// unTIFF adds each sample to the one at its left. Samples of less than a byte
// are left as they are: only pictures have them.
func unTIFF(data []byte, row, pixel, bits int) []byte {
	if bits != 8 {
		return data
	}
	for start := 0; start < len(data); start += row {
		line := data[start:min(start+row, len(data))]
		for i := pixel; i < len(line); i++ {
			line[i] += line[i-pixel]
		}
	}
	return data
}

// unPNG works in place: each row gets shorter by its first byte, the type.
func unPNG(data []byte, row, pixel int) []byte {
	out := data[:0]
	above := make([]byte, row)
	for pos := 0; pos < len(data); {
		kind := data[pos]
		line := data[pos+1 : min(pos+1+row, len(data))]
		pos += 1 + row
		switch kind {
		case 1:
			for i := pixel; i < len(line); i++ {
				line[i] += line[i-pixel]
			}
		case 2:
			for i := range line {
				line[i] += above[i]
			}
		case 3:
			for i := range line {
				left := 0
				if i >= pixel {
					left = int(line[i-pixel])
				}
				line[i] += byte((left + int(above[i])) / 2)
			}
		case 4:
			for i := range line {
				var left, corner byte
				if i >= pixel {
					left, corner = line[i-pixel], above[i-pixel]
				}
				line[i] += paeth(left, above[i], corner)
			}
		}
		start := len(out)
		out = append(out, line...)
		above = append(above[:0], out[start:]...)
		above = above[:len(line)]
		if len(above) < row {
			break // the last row is short
		}
	}
	return out
}

// paeth is the neighbour nearest to left + above - corner.
func paeth(left, above, corner byte) byte {
	p := int(left) + int(above) - int(corner)
	dl, da, dc := abs(p-int(left)), abs(p-int(above)), abs(p-int(corner))
	switch {
	case dl <= da && dl <= dc:
		return left
	case da <= dc:
		return above
	}
	return corner
}

func abs(n int) int { return max(n, -n) }
