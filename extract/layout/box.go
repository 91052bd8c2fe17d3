package layout

import (
	"math"

	"samplan/extract/doc"
)

// union is the smallest box that holds both.
func union(a, b doc.Box) doc.Box {
	return doc.Box{
		X0: math.Min(a.X0, b.X0), Y0: math.Min(a.Y0, b.Y0),
		X1: math.Max(a.X1, b.X1), Y1: math.Max(a.Y1, b.Y1),
	}
}

// center is the middle of a box.
func center(b doc.Box) (x, y float64) { return (b.X0 + b.X1) / 2, (b.Y0 + b.Y1) / 2 }

// holds reports whether the point lies in the box.
func holds(b doc.Box, x, y float64) bool {
	return x >= b.X0 && x <= b.X1 && y >= b.Y0 && y <= b.Y1
}

// inside reports whether the middle of b lies in a.
func inside(a, b doc.Box) bool {
	x, y := center(b)
	return holds(a, x, y)
}

// overlap is the length that two intervals share, negative where they are apart.
func overlap(a0, a1, b0, b1 float64) float64 { return math.Min(a1, b1) - math.Max(a0, b0) }

// wordsBox is the smallest box that holds all words.
func wordsBox(words []doc.Word) doc.Box {
	b := words[0].Box
	for _, w := range words[1:] {
		b = union(b, w.Box)
	}
	return b
}

// isBox reports whether all four sides are finite numbers in order.
func isBox(b doc.Box) bool {
	sum := b.X0 + b.Y0 + b.X1 + b.Y1
	return !math.IsNaN(sum) && !math.IsInf(sum, 0) && b.X0 <= b.X1 && b.Y0 <= b.Y1
}
