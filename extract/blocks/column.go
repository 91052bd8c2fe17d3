package blocks

import (
	"slices"
)

// sameEdge is how far apart, in twentieths of a point, two edges of cells of
// different rows may be and still be one line: 6 points. Rows that were typed
// or pulled by hand are off by a few, by the inner margin of a cell (5.4) at
// most; a column that shows a number is wider.
const sameEdge = 120

// SetColumns gives the cells of a table, row by row, their grid columns: .doc
// and RTF say only where each cell begins and ends.
func SetColumns(rows [][]Cell) {
	lines := gridLines(rows)
	for _, row := range rows {
		next := 0
		for i := range row {
			c := &row[i]
			c.Col = max(lineOf(lines, c.Left), next)
			c.Columns = max(lineOf(lines, c.Right)-c.Col, 1)
			next = c.Col + c.Columns
		}
	}
}

// gridLines are the vertical lines of a table: the leftmost place of each.
// Edges near each other are one line, unless they are two edges of one cell.
func gridLines(rows [][]Cell) []int {
	var edges []int
	next := map[int]int{} // the nearest right edge of the cells that begin at a place
	for _, row := range rows {
		for _, c := range row {
			edges = append(edges, c.Left, c.Right)
			if n, ok := next[c.Left]; c.Right > c.Left && (!ok || c.Right < n) {
				next[c.Left] = c.Right
			}
		}
	}
	slices.Sort(edges)
	var lines []int
	limit := 0 // where the line that was begun last ends
	for _, e := range slices.Compact(edges) {
		if len(lines) == 0 || e >= limit {
			lines = append(lines, e)
			limit = e + sameEdge
		}
		if n, ok := next[e]; ok {
			limit = min(limit, n)
		}
	}
	return lines
}

// lineOf is the line that an edge lies on.
func lineOf(lines []int, edge int) int {
	i, found := slices.BinarySearch(lines, edge)
	if !found {
		i--
	}
	return max(i, 0)
}
