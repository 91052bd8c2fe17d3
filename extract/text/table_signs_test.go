package text

import "testing"

var signCases = []tableCase{
	{"markdown", "| Post | 2010 |\n|:-----|-----:|\n| **Summa** | 1 200 |\n| a \\| b | |", `
markdown
Post | 2010
Summa | 1 200
a | b | _`},
	{"markdown escapes", "| Post | Kr |\n|---|---|\n| \\- Hyra\\* | \\- 600 000\\* |\n| **El**[^1] | &nbsp; |", "markdown\nPost | Kr\n- Hyra* | - 600 000*\nEl[^1] | _"},
	{"rule broken between columns", "Post          2010    2011\n----------  ------  ------\nLön            500     510\nHyra                    40\n\nText.", `
spaces
Post | 2010 | 2011
Lön | 500 | 510
Hyra | _ | 40`},
	{"rows of several lines between rules", `
  ------------------------------------
  Post                Utfall  Budget
                      2010    2011
  ------------------- ------- --------
  Kostnader för       500     510
  kansliet

  Insatser och revision

  Revision och resor  20      21
  ------------------- ------- --------
`, `
spaces
Post | Utfall 2010 | Budget 2011
Kostnader för kansliet | 500 | 510
Insatser och revision | _ | _
Revision och resor | 20 | 21`},
	{"prose under a broken rule", "--- ---\nDet här är löpande text som går över.", ""},
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
	{"bars without rules, as antiword draws them", `
|                      |År 2005           |År 2006          |
|                      |Budget  |Prognos  |Budget   |Andel %|
|KOSTNADER                                                   |
|Lön och sociala       |210 000 |148 000  |520 000  |8,1    |
|avgifter              |        |         |         |       |
|Försäkringskassan och |        |         |         |       |
|Arbetsförmedlingen    |10 000  |20 000   |-        |       |
|Resor                 |40 000  |36 000   |84 000   |1,3    |
|Insatser              |        |         |         |       |`, `
markdown
_ | År 2005 > | År 2006 >
_ | Budget | Prognos | Budget | Andel %
KOSTNADER > > > >
Lön och sociala/avgifter | 210 000 | 148 000 | 520 000 | 8,1
Försäkringskassan och | _ | _ | _ | _
Arbetsförmedlingen | 10 000 | 20 000 | - | _
Resor | 40 000 | 36 000 | 84 000 | 1,3
Insatser | _ | _ | _ | _`},
	{"bars about texts of several lines", `
|Område   |Mål 2013               |Så mäter vi         |När        |
|Organisat|Fler ska arbeta och    |Avslutsorsak i SUS. |Två gånger |
|ion      |minst 45 procent av    |Uppgifter från alla |2014       |
|         |deltagarna ska vidare. |kommuner.           |           |
|         |Deltagarna ska ha fått |Enkät vid start och |Löpande    |
|         |bättre hälsa.          |avslut, skala 1–10. |           |`, `
markdown
Område | Mål 2013 | Så mäter vi | När
Organisation | Fler ska arbeta och/minst 45 procent av/deltagarna ska vidare. | Avslutsorsak i SUS./Uppgifter från alla/kommuner. | Två gånger/2014
_ | Deltagarna ska ha fått/bättre hälsa. | Enkät vid start och/avslut, skala 1–10. | Löpande`},
	{"bars about a narrow column", "|Nr|Post   |2010 |\n|1|Lön    |1 200|\n|2|Resor  |  300|\n|  Summa  |1 500|", "markdown\nNr | Post | 2010\n1 | Lön | 1 200\n2 | Resor | 300\nSumma > | 1 500"},
	{"bars whose fields do not stand under each other", "| Post | 2010 |\n| Lön och | 1 200 |\n| resor | |", "markdown\nPost | 2010\nLön och | 1 200\nresor | _"},
	{"a small word that would have fitted", "|Post           |2010 |\n|Lön            |1 200|\n|varav resor    |     |\n|kansliet       |  300|", "markdown\nPost | 2010\nLön | 1 200\nvarav resor | _\nkansliet | 300"},
	{"box drawing with a head over two columns", "┌──────┬───────────┐\n│      │ Budget    │\n│ Post ├─────┬─────┤\n│      │ 10  │ 11  │\n├──────┼─────┼─────┤\n│ Hyra │ 30  │ 31  │\n│ Resa │ 4   │ 5   │\n└──────┴─────┴─────┘", "note table-uncertain"},
	{"box drawing", "┌──────┬─────┬─────┐\n│ Post │ Budget    │\n├──────┼─────┼─────┤\n│ Hyra │ 30  │ 31  │\n│ Resa │ 4   │ 5   │\n└──────┴─────┴─────┘", `
ascii
Post | Budget >
Hyra | 30 | 31
Resa | 4 | 5`},
	{"numbers that a narrow column breaks", "+------+-------+-----+\n| Post | 2015  | 16  |\n+------+-------+-----+\n| Hyra | 1 040 | 1   |\n|      |       | 045 |\n+------+-------+-----+\n| El   | 940   | 945 |\n+------+-------+-----+", `
ascii
Post | 2015 | 16
Hyra | 1 040 | 1/045
El | 940 | 945`},
	{"rows of small amounts without a rule between", "+------+-------+-----+\n| Post | 2015  | 16  |\n+------+-------+-----+\n| Hyra | 1 040 | 1   |\n| Resa | 12    | 245 |\n+------+-------+-----+\n| El   | 940   | 945 |\n+------+-------+-----+", `
ascii
Post | 2015 | 16
Hyra | 1 040 | 1
Resa | 12 | 245
El | 940 | 945`},
	{"a frame around a text", "+-----------+\n| Viktigt!  |\n+-----------+", ""},
}

func TestSignTables(t *testing.T) { runTableCases(t, signCases) }
