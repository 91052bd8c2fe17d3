package text

import "testing"

var signCases = []tableCase{
	{"markdown", "| Post | 2010 |\n|:-----|-----:|\n| **Summa** | 1 200 |\n| a \\| b | |", `
markdown
Post | 2010
Summa | 1 200
a | b | _`},
	{"markdown without outer pipes", "Post | Belopp\n--- | ---\nHyra | 30", "markdown\nPost | Belopp\nHyra | 30"},
	{"a line of links", "Start | Om oss | Kontakt\n\nSidfot | Kakor", ""},
	{"ascii", "+------+------+\n| Post | Kr   |\n+======+======+\n| Hyra | 30   |\n| El   | 4    |\n+------+------+", `
ascii
Post | Kr
Hyra | 30
El | 4`},
	{"a rule between all rows", "+------+----+\n| Post | Kr |\n+------+----+\n| Hyra |    |\n| och  | 30 |\n| el   |    |\n+------+----+\n| Resa | 4  |\n+------+----+", `
ascii
Post | Kr
Hyra/och/el | 30
Resa | 4`},
	{"box drawing with a head over two columns", "┌──────┬───────────┐\n│      │ Budget    │\n│ Post ├─────┬─────┤\n│      │ 10  │ 11  │\n├──────┼─────┼─────┤\n│ Hyra │ 30  │ 31  │\n│ Resa │ 4   │ 5   │\n└──────┴─────┴─────┘", "note table-uncertain"},
	{"box drawing", "┌──────┬─────┬─────┐\n│ Post │ Budget    │\n├──────┼─────┼─────┤\n│ Hyra │ 30  │ 31  │\n│ Resa │ 4   │ 5   │\n└──────┴─────┴─────┘", `
ascii
Post | Budget >
Hyra | 30 | 31
Resa | 4 | 5`},
	{"a frame around a text", "+-----------+\n| Viktigt!  |\n+-----------+", ""},
}

func TestSignTables(t *testing.T) { runTableCases(t, signCases) }
