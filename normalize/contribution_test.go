package normalize

import (
	"strings"
	"testing"

	"samplan/extract/doc"
	"samplan/extract/text"
)

// TestContributionDoubts has doubts about amounts of a table that only splits
// what the members pay: no budget line carries them.
func TestContributionDoubts(t *testing.T) {
	const members = front + `

		## Medlemmarnas bidrag 2015 (tkr)

		| Medlem | Bidrag |
		| --- | --- |
		| Staten | 2.500 |
		| Region Skåne | 1.250 |
		| Lunds kommun | 1.250 |
`
	for _, c := range []struct{ name, more, want string }{
		{"nothing proves the lone separators", "", "?separator-ambiguous"},
		{"the sum does", "		| Summa | 5.000 |\n", ""},
	} {
		for _, got := range planOf(t, members+c.more).Contributions {
			if s := strings.TrimSpace(doubtCodes(got.Evidence)); s != c.want {
				t.Errorf("%s: %s %d: %q, want %q", c.name, got.Name, got.Amount, s, c.want)
			}
		}
	}
}

// TestGuessedColumns has amounts that only tabs place in their columns: a sum
// that holds with them there takes the doubt back.
func TestGuessedColumns(t *testing.T) {
	const table = front + `

		## Budget 2015 (tkr)

		| Post | Budget 2014 | Budget 2015 |
		| --- | --- | --- |
		| Lön | 500 | 510 |
		| Resor | | 20 |
`
	for more, want := range map[string]string{"": " ?column-guessed", "		| Summa kostnader | 500 | 530 |\n": ""} {
		var lines []string
		for line := range strings.SplitSeq(table+more, "\n") {
			lines = append(lines, strings.TrimSpace(line))
		}
		r := strings.NewReader(strings.Join(lines, "\n"))
		d, err := text.Read("plan.txt", r, r.Size())
		if err != nil {
			t.Fatal(err)
		}
		guess(d, "20")
		for _, l := range Plan(1, d).BudgetLines {
			if l.Label == "Resor" && doubtCodes(l.Evidence) != want {
				t.Errorf("doubts %q, want %q", doubtCodes(l.Evidence), want)
			}
		}
	}
}

// guess marks the cells with a text as placed by tabs only.
func guess(d *doc.Document, text string) {
	for i := range d.Blocks {
		if t := d.Blocks[i].Table; t != nil {
			for _, row := range t.Rows {
				for c := range row {
					row[c].Guessed = row[c].Guessed || row[c].Text == text
				}
			}
		}
	}
}
