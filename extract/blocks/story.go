package blocks

import "samplan/extract/doc"

// Story is a run of paragraphs and tables of a file in which each paragraph says
// in how many tables it stands, and marks end the cells and rows (.doc, RTF).
// Nothing says where a table begins or ends.
type Story struct {
	root level
	open []*openTable // within each other, the outermost first
}

// level is the paragraphs of a story, or of a cell.
type level struct {
	blocks  []Block
	carried *Paragraph // its end is deleted: what it holds begins the next paragraph
}

// end returns the blocks of a level that is read to its end.
func (l *level) end() []Block {
	if l.carried != nil {
		l.blocks = append(l.blocks, l.carried.Blocks()...)
		l.carried = nil
	}
	return l.blocks
}

type openTable struct {
	place doc.Place
	rows  [][]Cell
	cells []Cell    // of the row being read
	cell  level     // of the cell being read
	first doc.Place // where that begins
	begun bool      // it has a paragraph
}

// deepestTable is how many tables may stand in each other.
const deepestTable = 32

// in is the innermost level.
func (s *Story) in() *level {
	if n := len(s.open); n > 0 {
		return &s.open[n-1].cell
	}
	return &s.root
}

// Reach opens and closes tables until so many are open.
func (s *Story) Reach(depth int) error {
	depth = min(max(depth, 0), deepestTable)
	for len(s.open) > depth {
		n := len(s.open) - 1
		made, err := s.open[n].close()
		if err != nil {
			return err
		}
		s.open = s.open[:n]
		outer := s.in()
		outer.end()
		outer.blocks = append(outer.blocks, made...)
	}
	for len(s.open) < depth {
		s.open = append(s.open, &openTable{})
	}
	return nil
}

// Begin begins a paragraph in so many tables. It tells the tables and cells that
// begin with it where they stand, and hands it what is carried over.
func (s *Story) Begin(depth int, p *Paragraph) error {
	if err := s.Reach(depth); err != nil {
		return err
	}
	for _, t := range s.open {
		if !t.begun {
			t.begun, t.first = true, p.Place
		}
		if len(t.rows) == 0 && len(t.cells) == 0 && t.place == (doc.Place{}) {
			t.place = p.Place
		}
	}
	if in := s.in(); in.carried != nil {
		p.Carry(in.carried)
		in.carried = nil
	}
	return nil
}

// Add adds the paragraph that was begun.
func (s *Story) Add(p *Paragraph) {
	in := s.in()
	in.blocks = append(in.blocks, p.Blocks()...)
}

// Carry keeps the paragraph that was begun for the next one: its end is deleted.
func (s *Story) Carry(p *Paragraph) { s.in().carried = p }

// EndCell ends the cell being read.
func (s *Story) EndCell() {
	if n := len(s.open); n > 0 {
		s.open[n-1].endCell()
	}
}

func (t *openTable) endCell() {
	t.cells = append(t.cells, Cell{Columns: 1, Blocks: t.cell.end(), Place: t.first})
	t.cell, t.begun = level{}, false
}

// EndRow ends the row being read. place gives its cells their edges and merges,
// and may drop some; a row that is deleted has none.
func (s *Story) EndRow(deleted bool, place func([]Cell) []Cell) {
	n := len(s.open)
	if n == 0 {
		return
	}
	t := s.open[n-1]
	if t.cell.carried != nil || len(t.cell.blocks) > 0 { // a cell without its mark
		t.endCell()
	}
	cells := t.cells
	t.cells = nil
	if !deleted && len(cells) > 0 {
		t.rows = append(t.rows, place(cells))
	}
}

// close makes blocks of a table.
func (t *openTable) close() ([]Block, error) {
	SetColumns(t.rows)
	made := NewTable(t.place)
	for _, row := range t.rows {
		if err := made.AddRow(row); err != nil {
			return nil, err
		}
	}
	out := made.Blocks()
	for _, c := range t.cells { // of a row that no mark ends
		out = append(out, c.Blocks...)
	}
	return append(out, t.cell.end()...), nil
}

// End closes all tables and returns the blocks of the story.
func (s *Story) End() ([]Block, error) {
	err := s.Reach(0)
	return s.root.end(), err
}
