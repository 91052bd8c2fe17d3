package normalize

import (
	"fmt"
	"strings"
	"testing"

	"github.com/shopspring/decimal"
	"pgregory.net/rapid"

	"samplan/extract/doc"
	"samplan/extract/find"
)

// flatBudget is a random budget and its print as running text.
type flatBudget struct {
	years int
	rows  [][]int64 // -1: empty, 0 to 9 999 otherwise
	text  string
}

var flatLabels = []string{"Arvoden", "Kansli", "Lokaler", "Revision", "Unga vuxna", "Rehabteam", "Hälsoväg"}

// drawBudget composes a group of rows with gaps, sums them, and prints them as
// a conversion site does: dashes for some of the empty cells, nothing for others.
func drawBudget(t *rapid.T) flatBudget {
	b := flatBudget{years: rapid.IntRange(2, 3).Draw(t, "years")}
	var text strings.Builder
	text.WriteString("Så här ser förbundets ekonomiska ramar ut enligt styrelsens beslut i december efter samråd med alla parter. ")
	for y := range b.years {
		fmt.Fprintf(&text, "Budget %d ", 2014+y)
	}
	sums := make([]int64, b.years)
	for r := range rapid.IntRange(3, len(flatLabels)).Draw(t, "rows") {
		row := make([]int64, b.years)
		text.WriteString(flatLabels[r] + " ")
		filled := rapid.IntRange(0, b.years-1).Draw(t, "filled") // at least this one
		for y := range row {
			row[y] = -1
			if y == filled || rapid.Bool().Draw(t, "has") {
				row[y] = int64(rapid.IntRange(1, 9999).Draw(t, "amount"))
				sums[y] += row[y]
				text.WriteString(printThousands(row[y]) + " ")
			} else if rapid.Bool().Draw(t, "dash") {
				text.WriteString("- ")
			}
		}
		b.rows = append(b.rows, row)
	}
	text.WriteString("Summa ")
	for _, s := range sums {
		text.WriteString(printThousands(s) + " ")
	}
	text.WriteString("Därefter följer mer text.")
	b.text = text.String()
	return b
}

func printThousands(n int64) string {
	s := fmt.Sprint(n)
	if len(s) > 3 {
		s = s[:len(s)-3] + " " + s[len(s)-3:]
	}
	return s
}

// TestRandomFlatBudgets compares the choice of readings with brute force: where
// exactly one choice fits the printed sum it is taken and is the truth, where
// more do every row in which they differ is doubted.
func TestRandomFlatBudgets(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		b := drawBudget(t)
		d := &doc.Document{Blocks: []doc.Block{{Kind: doc.Paragraph, Role: doc.Body, Text: b.text}}}
		d.Number()
		grids := find.Grids(d)
		if len(grids) == 0 {
			return // a sum that the print does not fix: no table is claimed
		}
		g := &grids[0]
		if len(g.Rows) != len(b.rows)+1 {
			t.Fatalf("%d rows of %d in %q", len(g.Rows)-1, len(b.rows), b.text)
		}
		solutions, differ := bruteForce(g)
		settled := settleReadings(g)
		for i := range b.rows {
			if solutions > 20000 {
				return // brute force gave up
			}
			doubted := len(settled[i].doubts) > 0
			if !doubted && (solutions == 0 || differ[i]) {
				t.Fatalf("%q: row %d has %d solutions, and no doubt", b.text, i, solutions)
			}
			if solutions == 1 && doubted {
				t.Fatalf("%q: row %d doubted (%v) though one reading fits", b.text, i, settled[i].doubts)
			}
			if !doubted && !isRow(settled[i], b.rows[i]) {
				t.Fatalf("%q: row %d silently read as %v", b.text, i, vector(settled[i].Cells))
			}
		}
	})
}

// bruteForce tries every combination of readings against the sum in the last
// row, and tells in which rows the solutions differ.
func bruteForce(g *find.Grid) (solutions int, differ []bool) {
	last := len(g.Rows) - 1
	differ = make([]bool, last)
	if len(g.Rows[last].Readings) != 1 {
		return 0, differ
	}
	total := vector(g.Rows[last].Readings[0].Cells)
	first := make([]string, last)
	var picks []string
	tried := 0
	var try func(r int, left []decimal.Decimal)
	try = func(r int, left []decimal.Decimal) {
		if tried++; tried > 2_000_000 {
			solutions = 1 << 20
			return
		}
		for _, v := range left {
			if v.IsNegative() {
				return
			}
		}
		if r == last {
			for _, v := range left {
				if !v.IsZero() {
					return
				}
			}
			if solutions++; solutions == 1 {
				copy(first, picks)
			}
			for i := range picks {
				differ[i] = differ[i] || picks[i] != first[i]
			}
			return
		}
		vectors, _ := distinct(g.Rows[r].Readings, len(total))
		for _, v := range vectors {
			rest := make([]decimal.Decimal, len(left))
			for c := range left {
				rest[c] = left[c].Sub(v[c])
			}
			picks = append(picks, fmt.Sprint(v))
			try(r+1, rest)
			picks = picks[:len(picks)-1]
		}
	}
	try(0, total)
	return solutions, differ
}

func isRow(r settledRow, want []int64) bool {
	for c, v := range vector(r.Cells) {
		if w := max(want[c], 0); !v.Equal(decimal.NewFromInt(w)) {
			return false
		}
	}
	return true
}

// A sum that no reading fits leaves the nearest, and says what it lacks.
func TestNearestReading(t *testing.T) {
	d := &doc.Document{Blocks: []doc.Block{{Kind: doc.Paragraph, Role: doc.Body, Text: "Så här ser förbundets ekonomiska ramar ut enligt styrelsens beslut i december efter samråd med alla parter. " +
		"Budget 2014 Budget 2015 Arvoden 100 110 Kansli 1 200 1 250 Revision 50 60 Summa 1 350 1 425 Därefter följer mer text."}}}
	grids := find.Grids(d)
	if len(grids) != 1 {
		t.Fatalf("%d grids", len(grids))
	}
	var got []string
	for _, r := range settleReadings(&grids[0]) {
		var cells []string
		for _, c := range r.Cells {
			cells = append(cells, c.Number.Text)
		}
		line := r.Label + " " + strings.Join(cells, "/")
		for _, d := range r.doubts {
			line += " " + d.Code + " " + d.Detail
		}
		got = append(got, line)
	}
	want := "Arvoden 100/110 no-sum-fits 0/5; Kansli 1 200/1 250 no-sum-fits 0/5; Revision 50/60 no-sum-fits 0/5; Summa 1 350/1 425"
	if s := strings.Join(got, "; "); s != want {
		t.Errorf("got %s\nwant %s", s, want)
	}
}
