package msdoc

import (
	"slices"

	"samplan/extract/blocks"
)

// rowDefinition is where the cells of a row stand (TDefTable, 2.9.319).
type rowDefinition struct {
	edges []int // one more than cells, in twips
	cells []cellDefinition
}

type cellDefinition struct {
	beside int // 0 is no merge; a row of cells with other numbers is one cell
	down   int // over rows: 1 goes on from above, 3 (or 2) is the first
}

const (
	maxCells  = 64 // of a row; Word allows 63
	cellBytes = 20 // of the description of a cell (TC80)
)

// readRowDefinition reads the definition of a row: the cells, and what later
// properties change about them.
func readRowDefinition(lists []data) rowDefinition {
	var d rowDefinition
	for _, list := range lists {
		for s, v := range sprms(list) {
			d.apply(s, v)
		}
	}
	return d
}

func (d *rowDefinition) apply(s sprm, v data) {
	first, limit := min(v.u8(0), len(d.cells)), min(max(v.u8(1), v.u8(0)), len(d.cells)) // of those that are about some cells
	switch s {
	case sprmTDefTable:
		d.define(v)
	case sprmTInsert:
		d.insert(v.u8(0), v.u8(1), v.u16(2))
	case sprmTDelete:
		d.cells = slices.Delete(d.cells, first, limit)
		if len(d.edges) > limit {
			d.edges = slices.Delete(d.edges, first, limit)
		}
	case sprmTColumn:
		for i := first; i < limit; i++ {
			d.widen(i, v.u16(2)-(d.edges[i+1]-d.edges[i]))
		}
	case sprmTMerge:
		for i := first; i < limit; i++ {
			if d.cells[i].beside = 1; i == first {
				d.cells[i].beside = 2
			}
		}
	case sprmTSplit:
		for i := first; i < limit; i++ {
			d.cells[i].beside = 0
		}
	case sprmTVertMerge:
		if first < len(d.cells) {
			d.cells[first].down = v.u8(1)
		}
	}
}

func (d *rowDefinition) define(v data) {
	n := min(v.u8(0), maxCells)
	d.edges, d.cells = nil, nil
	for i := range n + 1 {
		d.edges = append(d.edges, v.i16(1+2*i))
	}
	for i := range n { // the last cells may have no description
		flags := v.u16(1 + 2*(n+1) + i*cellBytes)
		d.cells = append(d.cells, cellDefinition{beside: flags & 3, down: flags >> 5 & 3})
	}
}

// insert adds cells of one width before a cell (or at the end).
func (d *rowDefinition) insert(at, count, width int) {
	if len(d.edges) == 0 {
		d.edges = []int{0}
	}
	for len(d.cells) < min(at, maxCells) {
		d.cells, d.edges = append(d.cells, cellDefinition{}), append(d.edges, d.edges[len(d.edges)-1])
	}
	for range count {
		if len(d.cells) >= maxCells {
			return
		}
		d.cells = slices.Insert(d.cells, at, cellDefinition{})
		d.edges = slices.Insert(d.edges, at+1, d.edges[at])
		d.widen(at, width)
	}
}

// widen moves the edges behind a cell.
func (d *rowDefinition) widen(cell, by int) {
	for i := cell + 1; i < len(d.edges); i++ {
		d.edges[i] += by
	}
}

// usualWidth is the width of a cell of which nothing is said, in twips.
const usualWidth = 1440

// place gives cells their edges and merges. A row that says too little of its
// cells goes on with cells of the usual width.
func (d *rowDefinition) place(cells []blocks.Cell) []blocks.Cell {
	edges := d.edges
	if len(edges) == 0 {
		edges = []int{0}
	}
	for len(edges) <= len(cells) {
		edges = append(edges, edges[len(edges)-1]+usualWidth)
	}
	lead := 0 // how the first of a row of merged cells is marked: Word's own descriptions say 1 or 2
	for i := range cells {
		c := &cells[i]
		c.Left, c.Right = edges[i], edges[i+1]
		if i >= len(d.cells) {
			continue
		}
		switch def := d.cells[i]; {
		case def.beside == 0:
			lead = 0
		case lead == 0 || def.beside == lead:
			lead = def.beside
		default:
			c.Beside = true
		}
		switch d.cells[i].down {
		case 1:
			c.Merge = blocks.Continue
		case 2, 3:
			c.Merge = blocks.Top
		}
	}
	return cells
}
