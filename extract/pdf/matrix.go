package pdf

import (
	"math"

	lib "github.com/ledongthuc/pdf"
)

// matrix is a transformation as PDF writes it: x' = a·x + c·y + e,
// y' = b·x + d·y + f.
type matrix [6]float64

var identity = matrix{1, 0, 0, 1, 0, 0}

// times returns the transformation that does m first, then n.
func (m *matrix) times(n *matrix) matrix {
	return matrix{
		m[0]*n[0] + m[1]*n[2], m[0]*n[1] + m[1]*n[3],
		m[2]*n[0] + m[3]*n[2], m[2]*n[1] + m[3]*n[3],
		m[4]*n[0] + m[5]*n[2] + n[4], m[4]*n[1] + m[5]*n[3] + n[5],
	}
}

// apply returns the point (x, y) transformed.
func (m *matrix) apply(x, y float64) (float64, float64) {
	return m[0]*x + m[2]*y + m[4], m[1]*x + m[3]*y + m[5]
}

// scale is the factor by which lengths grow, on average over directions.
func (m *matrix) scale() float64 {
	return math.Sqrt(math.Abs(m[0]*m[3] - m[1]*m[2]))
}

// sane tells whether every number is finite and of a size that pages have.
func (m *matrix) sane() bool {
	for _, v := range m {
		if !(v > -maxNumber && v < maxNumber) {
			return false
		}
	}
	return true
}

// matrix reads an array of six numbers; anything else is the zero matrix.
func (f *file) matrix(v lib.Value) (m matrix) {
	if v.Len() != 6 {
		return matrix{}
	}
	for i := range m {
		m[i] = f.index(v, i).Float64()
	}
	if !m.sane() {
		return matrix{}
	}
	return m
}
