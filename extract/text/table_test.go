package text

import (
	"strings"
	"testing"
	"time"

	"samplan/extract/doc"

	"github.com/google/go-cmp/cmp"
)

// tableCase is lines and what findTables makes of them: for each table its kind
// and then its rows, cells between bars, "_" for an empty one, "?" before a guessed one; notes as "note CODE".
type tableCase struct{ name, text, want string }

func runTableCases(t *testing.T, cases []tableCase) {
	t.Helper()
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			got := showTables(numberLines(c.text))
			if diff := cmp.Diff(strings.TrimSpace(c.want), got); diff != "" {
				t.Errorf("tables of %q (-want +got):\n%s", c.text, diff)
			}
		})
	}
}

func numberLines(s string) (lines []line) {
	for i, text := range strings.Split(s, "\n") {
		lines = append(lines, line{text: text, number: i + 1})
	}
	return lines
}

func showTables(lines []line) string {
	tables, notes := findTables(lines)
	var out []string
	for _, r := range tables {
		out = append(out, r.table.Found)
		for _, row := range r.table.Rows {
			out = append(out, showRow(row))
		}
	}
	for _, n := range notes {
		out = append(out, "note "+n.Code)
	}
	return strings.Join(out, "\n")
}

func showRow(row []doc.Cell) string {
	var cells []string
	for _, c := range row {
		text := strings.ReplaceAll(c.Text, "\n", "/")
		if text == "" {
			text = "_"
		}
		if c.Guessed {
			text = "?" + text
		}
		cells = append(cells, text+strings.Repeat(" >", c.ColSpan-1))
	}
	return strings.Join(cells, " | ")
}

func TestCellPlaces(t *testing.T) {
	lines := numberLines("Ekonomi\n\n  Arvoden\t150\t160\n    Resor\t20\t\nSumma\t170\t160\n")
	tables, _ := findTables(lines)
	if len(tables) != 1 {
		t.Fatalf("found %d tables, want 1", len(tables))
	}
	table := tables[0].table
	if table.Place.Line != 3 || table.Columns != 3 || tables[0].from != 2 || tables[0].to != 5 {
		t.Errorf("table at %v with %d columns, region %d to %d", table.Place, table.Columns, tables[0].from, tables[0].to)
	}
	want := doc.Cell{Text: "Resor", Row: 1, RowSpan: 1, ColSpan: 1, Indent: 4, Place: doc.Place{Line: 4}}
	if diff := cmp.Diff(want, table.Rows[1][0]); diff != "" {
		t.Error(diff)
	}
	if empty := table.Rows[1][2]; empty.Text != "" || empty.Col != 2 || empty.RowSpan != 1 {
		t.Errorf("empty cell is %+v", empty)
	}
}

func TestTableOverPages(t *testing.T) {
	lines := numberLines("Post      2010    2011\nLön        500     510\nHyra        40      41\n\nResor    20   21\nSumma   560  572\n\nPost      2010    2011\nLön        500     510\nHyra        40      41")
	for i := range lines {
		lines[i].page = 1 + min(i/4, 1) + i/7
	}
	want := "spaces\nPost | 2010 | 2011\nLön | 500 | 510\nHyra | 40 | 41\nResor | 20 | 21\nSumma | 560 | 572\nspaces\nPost | 2010 | 2011\nLön | 500 | 510\nHyra | 40 | 41"
	if diff := cmp.Diff(want, showTables(lines)); diff != "" {
		t.Error(diff)
	}
}

// Heads that a page break repeats are no rows, whatever stands at the foot of the
// page before, and a title that it parts from its rows is one; a page that goes
// on with other heads has its own table.
func TestHeadsRepeatedOnTheNextPage(t *testing.T) {
	const first = "         Utfall  Budget\n           2006    2007\n\nStyrelse\n  Arvoden   118     130\n  Resor      35      45\nDelsumma   153     175\n\n"
	const joined = "spaces\n_ | Utfall | Budget\n_ | 2006 | 2007\nStyrelse | _ | _\nArvoden | 118 | 130\nResor | 35 | 45\nDelsumma | 153 | 175\n"
	const rows = "\n  Lön       431     460\n  Hyra       62      70"
	for below, want := range map[string]string{
		"Kansli\n\f          Utfall  Budget\n            2006    2007\n" + rows:           joined + "Kansli | _ | _\nLön | 431 | 460\nHyra | 62 | 70",
		"\f         Utfall  Budget\n           2006    2007\n" + rows:                     joined + "Lön | 431 | 460\nHyra | 62 | 70",
		"\f         Budget    Plan\n           2007    2008\n" + rows:                     joined + "spaces\n_ | Budget | Plan\n_ | 2007 | 2008\nLön | 431 | 460\nHyra | 62 | 70",
		"Beloppen är i tkr.\n\f         Utfall  Budget\n           2006    2007\n" + rows: joined + "Lön | 431 | 460\nHyra | 62 | 70",
		"Beloppen är i tkr.\n\f         Budget    Plan\n           2007    2008\n" + rows: joined + "spaces\n_ | Budget | Plan\n_ | 2007 | 2008\nLön | 431 | 460\nHyra | 62 | 70",
	} {
		if diff := cmp.Diff(want, showTables(splitLines(first+below))); diff != "" {
			t.Errorf("%s\n%s", below, diff)
		}
	}
}

func TestValues(t *testing.T) {
	for s, want := range map[string]bool{
		"150 000": true, "150\u00a0000": true, "1 309 982": true, "1.309.982": true, "-60": true, "- 3 800 000": true,
		"(120)": true, "600 000*": true, "450 kr": true, "11 %": true, "8,80": true, "2000": true, "1 200 tkr": true, "0": true, "0,5": true,
		"": false, "371 84": false, "15 16": false, "0455-30 31 32": false, "070 123 456": false, "222000-1982": false,
		"2 dagar": false, "14 mars": false, "2006-12-08": false, "Etapp 2": false, "1 januari": false,
	} {
		if got := isAmount(s); got != want {
			t.Errorf("isAmount(%q) is %v", s, got)
		}
	}
}

// Every kind must stay linear: files of many lines, and of one long line.
func TestTablesAreLinear(t *testing.T) {
	patterns := map[string]string{
		"prose": "En rad löpande text om verksamheten.\n", "blank": "\n", "mark": "\u00a0\n\n", "number": "150\n", "label": "Arvoden\n",
		"spaces": "Namn   ort\n", "table": "Arvoden      150\n", "tabs": "a\tb\n", "pipe": "a|b\n", "box": "+--+--+\n", "goal": "Mål\n", "corner": "+-+-+-+\n", "bars": "|1|2|3|\n", "dash": "-- --\n", "dashes": "--- ---\na\n", "leader": "a....... 1\n", "odd": "15 16   17 18\n", "indent": "   150   160\n",
	}
	for name, pattern := range patterns {
		count := 20_000
		start := time.Now()
		findTables(numberLines(strings.Repeat(pattern, count)))
		if took := time.Since(start); took > 4*time.Second {
			t.Errorf("%d lines of %s took %v", count, name, took)
		}
		start = time.Now()
		findTables(numberLines("x\n" + strings.Repeat(strings.ReplaceAll(pattern, "\n", "  "), count) + "\ny"))
		if took := time.Since(start); took > 4*time.Second {
			t.Errorf("a line of %d times %s took %v", count, name, took)
		}
	}
}
