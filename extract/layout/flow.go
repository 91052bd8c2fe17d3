package layout

// part is a piece of a page in reading order: lines of one column of text, or a table.
type part struct {
	page  int
	lines []line
	grid  *grid
	right float64 // where the lines of the column end
	whole bool    // the column is as wide as the page's text
	aside bool    // text that is turned against the page
}

// read finds the remaining tables of a sheet and returns all its parts in reading order.
func (s *sheet) read() []part {
	for _, stack := range stacksOf(besideBars(barsOf(s.rules), s.words)) {
		for _, one := range partStack(stack, s.words) {
			for _, g := range stackedGrids(one, s) {
				for _, table := range splitBeside(g) {
					s.take(table)
				}
			}
		}
	}
	columns := zones(upright(s.words), s.boxes())
	var parts []part
	for _, lines := range columns {
		parts = append(parts, s.readColumn(lines, len(columns) == 1)...)
	}
	for i := range s.grids {
		if s.grids[i].found != "aligned" {
			parts = insert(parts, part{page: s.page.Number, grid: &s.grids[i]})
		}
	}
	if turned := s.turnedLines(); len(turned) > 0 {
		parts = append(parts, part{page: s.page.Number, lines: turned, aside: true})
	}
	return parts
}

// readColumn finds the tables without rules in a column of lines.
func (s *sheet) readColumn(lines []line, whole bool) []part {
	var parts []part
	right := 0.0
	for i, l := range lines {
		if i == 0 || l.box.X1 > right {
			right = l.box.X1
		}
	}
	text := func(from, to int) {
		if from < to {
			parts = append(parts, part{page: s.page.Number, lines: lines[from:to], right: right, whole: whole})
		}
	}
	from := 0
	for _, wide := range runsOf(lines) {
		for _, r := range splitRuns(lines, wide) {
			g, r, ok := alignedGrid(lines, r, s.rules, s.shade)
			if !ok || r.first < from {
				continue
			}
			text(from, r.first)
			for _, one := range splitBeside(g) {
				s.take(one)
				parts = append(parts, part{page: s.page.Number, grid: &one})
			}
			from = r.last + 1
		}
	}
	text(from, len(lines))
	return parts
}

// insert puts a table before the first line that stands below it in its
// column, cutting the part in which that line is; at the end where none does.
func insert(parts []part, table part) []part {
	b := table.grid.box
	for i, p := range parts {
		if p.grid != nil {
			if o := p.grid.box; o.Y1 < b.Y1 && overlap(o.X0, o.X1, b.X0, b.X1) > 0 {
				return append(parts[:i:i], append([]part{table}, parts[i:]...)...)
			}
			continue
		}
		for k, l := range p.lines {
			if l.baseline >= b.Y1 || overlap(l.box.X0, l.box.X1, b.X0, b.X1) <= 0 {
				continue
			}
			above, below := p, p
			above.lines, below.lines = p.lines[:k], p.lines[k:]
			out := append([]part(nil), parts[:i]...)
			if k > 0 {
				out = append(out, above)
			}
			return append(append(out, table, below), parts[i+1:]...)
		}
	}
	return append(parts, table)
}

// turnedLines are the lines of text that is turned on the page, made upright.
func (s *sheet) turnedLines() []line {
	var out []line
	for _, turn := range []int{90, 180, 270} {
		var words = s.words[:0:0]
		for _, w := range s.words {
			if w.Turned == turn {
				words = append(words, w)
			}
		}
		if len(words) > 0 {
			out = append(out, linesOf(turnWords(words, turn))...)
		}
	}
	return out
}
