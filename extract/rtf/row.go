package rtf

import "samplan/extract/blocks"

// row is what a row says of its cells: \cellx ends the description of each.
type row struct {
	left  int // edge of the first cell, in twips
	cells []rowCell
	next  rowCell // whose edge is not yet known
}

type rowCell struct {
	right  int
	beside bool
	merge  blocks.Merge
}

const (
	maxCells   = 256  // of a row; Word allows 63
	usualWidth = 1440 // twips of a cell of which nothing is said
)

// word reads a word about a row.
func (w *row) word(t token) bool {
	switch t.name {
	case "trowd":
		*w = row{}
	case "trleft":
		w.left = t.n
	case "clmgf":
		w.next.beside = false
	case "clmrg":
		w.next.beside = true
	case "clvmgf":
		w.next.merge = blocks.Top
	case "clvmrg":
		w.next.merge = blocks.Continue
	case "cellx":
		w.next.right = t.n
		if len(w.cells) < maxCells {
			w.cells = append(w.cells, w.next)
		}
		w.next = rowCell{}
	default:
		return false
	}
	return true
}

// place gives cells their edges and merges. A cell of which nothing is said has
// the usual width; an empty one at the end is left out (LibreOffice writes one
// too many behind a table in a cell).
func (w *row) place(cells []blocks.Cell) []blocks.Cell {
	for len(w.cells) > 0 && len(cells) > len(w.cells) && blocks.PlainText(cells[len(cells)-1].Blocks) == "" {
		cells = cells[:len(cells)-1]
	}
	left := w.left
	for i := range cells {
		c := &cells[i]
		c.Left, c.Right = left, left+usualWidth
		if i < len(w.cells) {
			said := w.cells[i]
			c.Right, c.Beside, c.Merge = said.right, said.beside, said.merge
		}
		left = c.Right
	}
	return cells
}

// cells is the row that words are about: an inner one within its own group.
func (r *reader) cells(s *state) *row {
	if s.inner != nil {
		return s.inner
	}
	return &r.to.row
}

// endRow ends a row.
func (r *reader) endRow(inner bool, s *state) error {
	if !inner {
		if err := r.to.Reach(1); err != nil {
			return err
		}
	}
	w := *r.cells(s)
	r.to.EndRow(s.deleted, w.place)
	return nil
}

// innerRow reads the rest of a group about a row of an inner table.
func (r *reader) innerRow(_ token, s *state) error {
	s.inner = &row{}
	s.star = false
	return r.rest(s)
}
