package layout

import (
	"reflect"
	"testing"

	"samplan/extract/doc"
)

func TestSnapEdges(t *testing.T) {
	got := snapEdges([]edge{{100, 0, 50}, {101, 50, 100}, {110, 0, 50}, {111.9, 0, 50}})
	want := []edge{{100.5, 0, 50}, {100.5, 50, 100}, {110.95, 0, 50}, {110.95, 0, 50}}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("snapEdges = %v, want %v", got, want)
	}
}

func TestMergeEdges(t *testing.T) {
	got := mergeEdges([]edge{{10, 52, 100}, {10, 0, 50}, {10, 110, 120}, {20, 0, 5}})
	want := []edge{{10, 0, 100}, {10, 110, 120}, {20, 0, 5}}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("mergeEdges = %v, want %v", got, want)
	}
}

func TestRulesToEdges(t *testing.T) {
	rules := []doc.Rule{
		level(10, 0, 50), level(10.5, 50, 100), // one border, cell by cell
		plumb(0, 0, 10), plumb(0, 20, 22), // a tick is no edge
		{Box: doc.Box{X0: 0, X1: 90, Y0: 30, Y1: 30}, Horizontal: true}, // the side of a fill
		{Box: doc.Box{X0: 50, X1: 0}, Horizontal: true, Width: 1},       // no box
	}
	h, v := rulesToEdges(rules)
	if len(h) != 1 || h[0].from != 0 || h[0].to != 100 || len(v) != 1 {
		t.Errorf("edges %v, %v", h, v)
	}
	if s := shadesToEdges(rules); len(s) != 1 || s[0].at != 30 {
		t.Errorf("shades %v", s)
	}
	dashes := make([]doc.Rule, 30)
	for i := range dashes {
		dashes[i] = level(5, float64(4*i), float64(4*i+2))
	}
	if h, _ := rulesToEdges(dashes); len(h) != 1 || h[0].to != 118 {
		t.Errorf("dashes give %v", h)
	}
}

func TestFrames(t *testing.T) {
	h := []edge{{100, 0, 50}, {80, 0, 50}, {100, 200, 250}}
	v := []edge{{0, 80, 100}, {50, 80, 101}, {200, 90, 100}, {300, 0, 20}}
	got := frames(h, v)
	var sizes [][2]int
	for _, f := range got {
		sizes = append(sizes, [2]int{len(f.horizontal), len(f.vertical)})
	}
	if want := [][2]int{{2, 2}, {1, 1}, {0, 1}}; !reflect.DeepEqual(sizes, want) {
		t.Errorf("frames hold %v edges, want %v", sizes, want)
	}
}

func TestLattice(t *testing.T) {
	f := frame{
		horizontal: []edge{{100, 0, 90}, {80, 30, 90}, {60, 0, 90}},
		vertical:   []edge{{0, 60, 100}, {30, 60, 100}, {60, 60, 80}, {90, 60, 100}},
	}
	l, ok := latticeOf(f)
	if !ok {
		t.Fatal("no lattice")
	}
	want := []area{{0, 0, 1, 0}, {0, 1, 0, 2}, {1, 1, 1, 1}, {1, 2, 1, 2}}
	if !reflect.DeepEqual(l.cells, want) {
		t.Errorf("cells %v, want %v", l.cells, want)
	}
	if b := l.box(l.cells[1]); b != (doc.Box{X0: 30, X1: 90, Y0: 80, Y1: 100}) {
		t.Errorf("box %v", b)
	}
	if _, ok := latticeOf(frame{horizontal: []edge{{1, 0, 9}}, vertical: []edge{{0, 0, 1}}}); ok {
		t.Error("two edges are no lattice")
	}
}

func TestOpenSidesAreClosed(t *testing.T) {
	l, ok := latticeOf(frame{
		horizontal: []edge{{100, 0, 90}, {80, 0, 90}, {60, 0, 90}},
		vertical:   []edge{{30, 60, 100}},
	})
	if !ok || !reflect.DeepEqual(l.xs, []float64{0, 30, 90}) || len(l.cells) != 4 {
		t.Errorf("xs %v, cells %v", l.xs, l.cells)
	}
}

func TestBars(t *testing.T) {
	got := barsOf([]edge{{10, 0, 30}, {10, 40, 70}, {10, 200, 250}, {20, 0, 70}})
	if len(got) != 3 || got[0].from != 0 || got[0].to != 70 || len(got[0].pieces) != 2 {
		t.Errorf("bars %v", got)
	}
	stacks := stacksOf(got)
	if len(stacks) != 2 || len(stacks[0]) != 2 || stacks[0][0].at != 20 {
		t.Errorf("stacks %v", stacks)
	}
}
