package pdf

import "errors"

// The codes of LZW that mean no bytes, and its longest code.
const (
	lzwClear   = 256
	lzwEnd     = 257
	lzwMaxBits = 12
)

var errLZW = errors.New("LZW data are damaged")

// unLZW undoes LZW packing as PDF has it: codes of 9 to 12 bits, high bits
// first, and by default a code length that grows one code early, for which
// compress/lzw has no setting.
func unLZW(data []byte, lateChange bool) ([]byte, error) {
	early := 1
	if lateChange {
		early = 0
	}
	var (
		out            []byte
		prefix         [1 << lzwMaxBits]uint16
		last           [1 << lzwMaxBits]byte
		length         [1 << lzwMaxBits]int
		next, previous = lzwEnd + 1, -1
		width          = 9
		bits           uint32
		have           int
	)
	for _, b := range data {
		bits, have = bits<<8|uint32(b), have+8
		if have < width {
			continue
		}
		have -= width
		code := int(bits>>have) & (1<<width - 1)
		switch {
		case code == lzwEnd:
			return out, nil
		case code == lzwClear:
			next, previous, width = lzwEnd+1, -1, 9
			continue
		case code > next || code == next && previous < 0 || code > lzwEnd && previous < 0:
			return out, errLZW
		}
		start := len(out)
		if code == next { // the string before and its own first byte
			n := stringLength(previous, &length)
			out = append(out, out[start-n:]...)
			out = append(out, out[start])
		} else {
			n := stringLength(code, &length)
			out = append(out, make([]byte, n)...)
			for i, c := start+n-1, code; i >= start; i-- {
				if c < lzwClear {
					out[i] = byte(c)
				} else {
					out[i], c = last[c], int(prefix[c])
				}
			}
		}
		if len(out) > maxStreamBytes {
			return out[:maxStreamBytes], errTooMuch
		}
		if previous >= 0 && next < 1<<lzwMaxBits {
			prefix[next], last[next] = uint16(previous), out[start]
			length[next] = stringLength(previous, &length) + 1
			next++
		}
		previous = code
		for next+early >= 1<<width && width < lzwMaxBits {
			width++
		}
	}
	return out, nil
}

func stringLength(code int, length *[1 << lzwMaxBits]int) int {
	if code < lzwClear {
		return 1
	}
	return length[code]
}
