package normalize

import (
	"fmt"
	"slices"
	"strings"

	"github.com/shopspring/decimal"

	"samplan/extract/find"
	"samplan/normalize/sums"
	"samplan/schema"
)

// settledRow is a row with its reading chosen, and why that is in doubt.
type settledRow struct {
	find.GridRow
	doubts []schema.Reason
}

// settleReadings chooses a reading for every row of a table that was printed as
// running text, by its sums: the rows since the last sum, or those and the sums
// before, or those with their groups' sums above them, must add up to it in
// every column. The one solution is taken; where
// there are several, the rows in which they differ are doubted, with what else
// they may be; where there is none, all its rows are. Rows on lines of their own
// are taken as full as they can be read where that makes the sum; no other
// choice is looked for then. Those that leave no choice are in no doubt.
func settleReadings(g *find.Grid) []settledRow {
	c := &readingChooser{rows: make([]settledRow, len(g.Rows))}
	for i, r := range g.Rows {
		c.rows[i] = settledRow{GridRow: r}
		if len(r.Readings) == 0 {
			continue // a table with columns, or a heading: nothing to choose
		}
		if reading, ok := c.totalReading(i); ok {
			c.sum(i, reading)
			continue
		}
		c.open = append(c.open, i)
	}
	for _, i := range c.open {
		c.doubtChoice(i, "reading-unproved", "")
	}
	return c.joined()
}

// readingChooser is a table while its readings are chosen.
type readingChooser struct {
	rows []settledRow
	open []int // rows whose reading is not chosen, since the last sum
	sums []int // sums that no later sum has taken
}

// totalReading is the reading of a sum: the only one, or on a line of its own
// the only one to which the lines since the last sum add up.
func (c *readingChooser) totalReading(i int) (reading int, ok bool) {
	r := &c.rows[i]
	if !find.IsTotalWord(r.Label) || len(r.Readings) == 1 || !r.Line {
		return 0, find.IsTotalWord(r.Label) && len(r.Readings) == 1
	}
	candidates, _ := c.candidates(len(r.Cells))
	full, ok := c.fullest(candidates)
	fits := 0
	for k := range r.Readings {
		if ok && nearlyAll(full, vector(padded(r.Readings[k].Cells, len(r.Cells)))) {
			reading = k
			fits++
		}
	}
	return reading, fits == 1
}

// candidates are the readings of each open row, and which they are.
func (c *readingChooser) candidates(columns int) (vectors [][][]decimal.Decimal, index [][]int) {
	for _, r := range c.open {
		v, at := distinct(c.rows[r].Readings, columns)
		vectors, index = append(vectors, v), append(index, at)
	}
	return vectors, index
}

// sum lets the printed sum in row i choose the readings of the rows before it.
func (c *readingChooser) sum(i, reading int) {
	c.take(i, reading)
	total := vector(c.rows[i].Cells)
	candidates, index := c.candidates(len(total))
	defer func() { c.sums, c.open = append(c.sums, i), nil }()
	full, lines := c.fullest(candidates)
	if lines && nearlyAll(full, total) {
		c.takeFullest(total)
		return
	}
	choice := sums.Choice{}
	if lines {
		choice = c.choose(full, total)
	}
	if len(choice.Picks) == 0 {
		choice = c.choose(candidates, total)
	}
	switch {
	case len(choice.Picks) > 0:
	case lines:
		missing := c.takeFullest(total)
		for _, r := range c.open {
			c.doubtChoice(r, "no-sum-fits", missing)
		}
		return
	default:
		c.unproved(choice.Bound, candidates, index, total)
		return
	}
	for k, r := range c.open {
		pick := index[k][choice.Picks[0][k]]
		others := c.others(r, k, choice.Picks, index[k])
		row := &c.rows[r]
		if others == "" && row.Line && row.Readings[0].Full() && !row.Readings[pick].Full() {
			others = printed(row.Readings[0])
		}
		c.take(r, pick)
		if others != "" || choice.Bound {
			c.doubt(r, "reading-ambiguous", others)
		}
	}
}

// choose lets a total choose: of the open rows, of these and the sums that no
// sum has taken, or of rows below their groups' sums.
func (c *readingChooser) choose(candidates [][][]decimal.Decimal, total []decimal.Decimal) sums.Choice {
	choice := sums.Choose(candidates, total)
	if len(choice.Picks) > 0 {
		return choice
	}
	all := slices.Clone(candidates)
	for _, s := range c.sums {
		all = append(all, [][]decimal.Decimal{vector(c.rows[s].Cells)})
	}
	if choice = sums.Choose(all, total); len(choice.Picks) > 0 {
		c.sums = nil
		return choice
	}
	return sums.ChooseUnderHeads(candidates, total)
}

// fullest keeps of the candidates of lines the fullest one where no other is as
// full; false where a row of running text is among them.
func (c *readingChooser) fullest(candidates [][][]decimal.Decimal) (full [][][]decimal.Decimal, ok bool) {
	for k, r := range c.open {
		readings := c.rows[r].Readings
		if !c.rows[r].Line {
			return nil, false
		}
		if len(readings) > 1 && !readings[0].Fuller(&readings[1]) || !readings[0].Full() {
			full = append(full, candidates[k])
			continue
		}
		full = append(full, candidates[k][:1])
	}
	return full, true
}

// nearlyAll tells whether the one candidate of each row makes the total in all
// columns but one. Where one column is misprinted, the others still tell which
// numbers are theirs, and so which are left to it.
func nearlyAll(rows [][][]decimal.Decimal, total []decimal.Decimal) bool {
	sum := make([]decimal.Decimal, len(total))
	for _, candidates := range rows {
		if len(candidates) != 1 {
			return false
		}
		for i, v := range candidates[0] {
			sum[i] = sum[i].Add(v)
		}
	}
	holds := 0
	for i := range total {
		if !total[i].IsZero() && sum[i].Equal(total[i]) {
			holds++
		}
	}
	return holds == len(total) || len(rows) > 1 && holds > 0 && holds == len(total)-1
}

// takeFullest takes the fullest reading of every open line, and tells what they
// lack of a total in each column.
func (c *readingChooser) takeFullest(total []decimal.Decimal) (missing string) {
	rest := slices.Clone(total)
	for _, r := range c.open {
		c.take(r, 0)
		for i, v := range vector(c.rows[r].Cells) {
			rest[i] = rest[i].Sub(v)
		}
	}
	return printedAmounts(rest)
}

// distinct are the readings of a row that differ in their amounts, and which
// they are: under which column a dash stands changes nothing.
func distinct(readings []find.Reading, columns int) (vectors [][]decimal.Decimal, index []int) {
	seen := map[string]bool{}
	for i, reading := range readings {
		v := vector(padded(reading.Cells, columns))
		key := fmt.Sprint(v)
		if !seen[key] {
			seen[key] = true
			vectors, index = append(vectors, v), append(index, i)
		}
	}
	return vectors, index
}

// unproved takes the readings that come nearest to a sum which none fits, and
// tells by how much they miss it in each column.
func (c *readingChooser) unproved(bound bool, candidates [][][]decimal.Decimal, index [][]int, total []decimal.Decimal) {
	code, detail := "no-sum-fits", ""
	if bound {
		code = "search-bound"
	}
	if len(candidates) > 0 {
		if picks, missing, ok := sums.Nearest(candidates, total); ok {
			detail = printedAmounts(missing)
			for k, r := range c.open {
				c.take(r, index[k][picks[k]])
			}
		}
	}
	for _, r := range c.open {
		c.doubtChoice(r, code, detail)
	}
}

// doubtChoice doubts a row where there was a choice: a line with one reading has none.
func (c *readingChooser) doubtChoice(r int, code, detail string) {
	if row := &c.rows[r]; row.Line && len(row.Readings) == 1 {
		if !row.HasAmounts() {
			c.take(r, 0)
		}
		return
	}
	c.doubt(r, code, detail)
}

// doubt marks a row; a row whose reading was never chosen takes its first.
func (c *readingChooser) doubt(r int, code, detail string) {
	if row := &c.rows[r]; !row.HasAmounts() && !hasDash(row) {
		c.take(r, 0)
	}
	c.rows[r].doubts = append(c.rows[r].doubts, schema.Reason{Code: code, Detail: detail})
}

// others are the other readings of a row among the solutions, as printed with
// "/" between columns.
func (c *readingChooser) others(r, k int, picks [][]int, index []int) string {
	var out []string
	for _, p := range picks[1:] {
		if p[k] == picks[0][k] {
			continue
		}
		if text := printed(c.rows[r].Readings[index[p[k]]]); !slices.Contains(out, text) {
			out = append(out, text)
		}
	}
	return strings.Join(out, " or ")
}

// printed is a reading as printed, with "/" between columns.
func printed(r find.Reading) string {
	var cells []string
	for _, cell := range r.Cells {
		cells = append(cells, cell.Number.Text)
	}
	return strings.Join(cells, "/")
}

// take sets the row's cells and label to a reading.
func (c *readingChooser) take(r, reading int) {
	row := &c.rows[r]
	chosen := row.Readings[reading]
	row.Cells = padded(chosen.Cells, len(row.Cells))
	if chosen.Absorbed != "" {
		row.Label = strings.TrimSpace(row.Label + " " + chosen.Absorbed)
	}
}

// hasDash tells whether a row has a cell that is printed as empty.
func hasDash(r *settledRow) bool {
	return slices.ContainsFunc(r.Cells, func(cell find.GridCell) bool { return cell.Dash })
}

func padded(cells []find.GridCell, n int) []find.GridCell {
	out := make([]find.GridCell, n)
	copy(out, cells)
	return out
}

// printedAmounts are amounts with "/" between columns.
func printedAmounts(amounts []decimal.Decimal) string {
	var out []string
	for _, a := range amounts {
		out = append(out, a.String())
	}
	return strings.Join(out, "/")
}

// joined are the rows, those without amounts joined to the label of the next:
// "Chance 2" of "Chance 2 Change 3.0 2260 2060".
func (c *readingChooser) joined() []settledRow {
	var out []settledRow
	label := ""
	for _, r := range c.rows {
		if len(r.Readings) > 0 && !r.HasAmounts() && !hasDash(&r) {
			label = strings.TrimSpace(label + " " + r.Label)
			continue
		}
		if label != "" {
			r.Label, label = label+" "+r.Label, ""
		}
		out = append(out, r)
	}
	return out
}

// vector are the amounts of cells, zero where there is none.
func vector(cells []find.GridCell) []decimal.Decimal {
	out := make([]decimal.Decimal, len(cells))
	for i, c := range cells {
		if c.Amount {
			if r, ok := parseAmount(c.Number.Text); ok {
				out[i] = r.value
			}
		}
	}
	return out
}
