package ocr

import (
	"bytes"
	"fmt"
	"testing"

	"samplan/extract/doc"
)

// grid are the rules of a table with three columns and the rows at these
// heights, from the top; a column's rule may begin below the first row.
func gridRules(heights ...float64) (rules []doc.Rule) {
	for _, y := range heights {
		rules = append(rules, doc.Rule{Horizontal: true, Box: doc.Box{X0: 10, X1: 100, Y0: y, Y1: y}})
	}
	for _, x := range []float64{10, 40, 70, 100} {
		rules = append(rules, doc.Rule{Box: doc.Box{X0: x, X1: x, Y0: heights[len(heights)-1], Y1: heights[0]}})
	}
	return rules
}

func TestCells(t *testing.T) {
	got := cells(gridRules(90, 60, 40))
	if len(got) != 6 || got[0] != (doc.Box{X0: 10, X1: 40, Y0: 60, Y1: 90}) || got[5] != (doc.Box{X0: 70, X1: 100, Y0: 40, Y1: 60}) {
		t.Errorf("cells are %v", got)
	}
	if got := cells(gridRules(90, 60, 40)[:3]); len(got) != 0 {
		t.Errorf("rules without columns give cells %v", got)
	}
	if got := cells(gridRules(90, 87)); len(got) != 0 {
		t.Errorf("a double rule gives cells %v", got)
	}
}

// TestUnlike has a row of heads with one and two lines and one of amounts; then
// heads of one line each.
func TestUnlike(t *testing.T) {
	const resolution = 72 // a pixel a point
	page := doc.Page{Width: 110, Height: 100}
	all := cells(gridRules(90, 60, 40))
	p := picture{110, 100, bytes.Repeat([]byte{255}, 110*100)}
	line := func(x, y int) { // high enough for one of print, y from the top
		for row := y; row < y+5; row++ {
			copy(p.pixels[row*p.wide+x:], bytes.Repeat([]byte{0}, 15))
		}
	}
	line(15, 15)
	line(45, 22)
	line(75, 46)
	if got := p.unlike(all, page, resolution); len(got) != 0 {
		t.Errorf("heads of one line: %v", got)
	}
	line(15, 28)
	got := p.unlike(all, page, resolution)
	if len(got) != 3 || got[0] != all[0] {
		t.Fatalf("heads of one and two lines: %v", got)
	}
	areas := []area{p.inside(got[0], page, resolution), p.inside(got[1], page, resolution)}
	stack, at := p.stacked(areas, resolution)
	if n := stack.linesIn(area{0, 0, stack.wide, stack.high}, resolution); n != 3 {
		t.Errorf("three lines are %d in the stack, cells at %v", n, at)
	}
	line(45, 50)
	line(45, 42)
	if got := p.unlike(all, page, resolution); len(got) != 3 {
		t.Errorf("a row below the first is read again: %v", got)
	}
}

// TestHolds tells whether words are in a cell by their middle.
func TestHolds(t *testing.T) {
	c := doc.Box{X0: 10, X1: 40, Y0: 60, Y1: 90}
	for w, want := range map[doc.Box]bool{
		{X0: 12, X1: 30, Y0: 70, Y1: 80}: true,
		{X0: 8, X1: 30, Y0: 70, Y1: 80}:  true,
		{X0: 35, X1: 60, Y0: 70, Y1: 80}: false,
		{X0: 12, X1: 30, Y0: 40, Y1: 55}: false,
	} {
		t.Run(fmt.Sprint(w), func(t *testing.T) {
			if got := holds(c, w); got != want {
				t.Errorf("holds = %v", got)
			}
		})
	}
}
