package text

import (
	"strings"
	"testing"
	"unicode"
)

// notText are the signs that draw a table or mark its cells.
var notText = strings.NewReplacer("&nbsp;", "", "&#160;", "", "<br>", "")

// letters counts the characters of s that are text: no spaces, no signs that draw.
func letters(s string, counts map[rune]int, by int) {
	for _, r := range notText.Replace(s) {
		if !unicode.IsSpace(r) && r != '\u202f' && !strings.ContainsRune(`-–—−=_|+:*~.…·\`, r) && !isBoxRune(r) {
			counts[r] += by
		}
	}
}

// FuzzTables: regions are in order and within the lines, and every character of
// their lines is in some cell, once.
func FuzzTables(f *testing.F) {
	for _, cases := range [][]tableCase{tabCases, spaceCases, signCases, lineCases, proseCases} {
		for _, c := range cases {
			f.Add(c.text)
		}
	}
	f.Fuzz(func(t *testing.T, s string) {
		lines := numberLines(s)
		tables, _ := findTables(lines)
		end := 0
		for _, r := range tables {
			if r.from < end || r.to <= r.from || r.to > len(lines) || r.table == nil {
				t.Fatalf("region %d to %d after %d of %d lines", r.from, r.to, end, len(lines))
			}
			end = r.to
			counts := map[rune]int{}
			for _, l := range lines[r.from:r.to] {
				letters(l.text, counts, 1)
			}
			for i, row := range r.table.Rows {
				for _, c := range row {
					if c.Row != i || c.RowSpan < 1 || c.ColSpan < 1 || c.Col+c.ColSpan > r.table.Columns || c.Place.Line < 1 {
						t.Fatalf("bad cell %+v of %d columns", c, r.table.Columns)
					}
					letters(c.Text, counts, -1)
				}
			}
			for ch, n := range counts {
				if n != 0 {
					t.Fatalf("%d of %q are not in the cells of the %s table in lines %d to %d", n, ch, r.table.Found, r.from+1, r.to)
				}
			}
		}
	})
}
