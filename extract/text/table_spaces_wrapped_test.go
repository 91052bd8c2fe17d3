package text

import "testing"

func TestWrappedRows(t *testing.T) {
	runTableCases(t, []tableCase{
		{"amounts, heads and years in narrow cells", `
Belopp (kkr)     Boksl   Budg    Plan
                    ut     et
                  2013   2014     201
                                    6
Staten           2 900  2 900       3
                                  000
Ungkraft           905  1 150       1
                                  020
Eget                 –    600     400
Summa            3 805      4       4
                          650     005
`, `
spaces
Belopp (kkr) | Bokslut | Budget | Plan
_ | 2013 | 2014 | 2016
Staten | 2 900 | 2 900 | 3 000
Ungkraft | 905 | 1 150 | 1 020
Eget | – | 600 | 400
Summa | 3 805 | 4 650 | 4 005`},
		{"a unit on its own line, a digit that lacks, a cut decimal", `
                 Budget 2012      Plan 2013
Kansli                 2 050          2 110
                         tkr            tkr
Resor                    760            780
                         tkr            tkr
Omslutning            10 00          11 00
                          0              0
Summa                    12,            13,
                          5              5
`, `
spaces
_ | Budget 2012 | Plan 2013
Kansli | 2 050 tkr | 2 110 tkr
Resor | 760 tkr | 780 tkr
Omslutning | 10 000 | 11 000
Summa | 12,5 | 13,5`},
		{"a sum without label is no half", `
              2012    2013
Arvoden        120     140
Resor           30      20
               150     160
`, `
spaces
_ | 2012 | 2013
Arvoden | 120 | 140
Resor | 30 | 20
_ | 150 | 160`},
		{"a row with a label of its own is no half", `
              2012    2013
Arvoden      1 200   1 300
Köp              2       2
Resor          300     400
`, `
spaces
_ | 2012 | 2013
Arvoden | 1 200 | 1 300
Köp | 2 | 2
Resor | 300 | 400`},
		{"amounts in the middle of a high row", `
                          2012    2013
Kansli                     820     910
Arvoden inklusive
                           148     170
arbetsgivaravgifter
Revision                    42      45
`, `
spaces
_ | 2012 | 2013
Kansli | 820 | 910
Arvoden inklusive arbetsgivaravgifter | 148 | 170
Revision | 42 | 45`},
	})
}

func TestShiftedColumns(t *testing.T) {
	runTableCases(t, []tableCase{
		{"half of the rows stand further right", `
Kostnader 2023      Falun   Borlänge     Totalt
Steget               1,45      –           1,45
Kugghjulet           –         1,30        1,30
Hälsan               0,40      0,35        0,75
Revision               –            –           0,09
Summa                  1,85         1,65        3,59
`, `
spaces
Kostnader 2023 | Falun | Borlänge | Totalt
Steget | 1,45 | – | 1,45
Kugghjulet | – | 1,30 | 1,30
Hälsan | 0,40 | 0,35 | 0,75
Revision | – | – | 0,09
Summa | 1,85 | 1,65 | 3,59`},
		{"a comment one space after the amounts", `
Tkr                2019     2020 Kommentar
Staten            5 100    5 200 Hälften av allt
Regionen          2 550    2 600 En fjärdedel
Habo kommun         175      178 Kommunerna
Mullsjö kommun      105      108
`, `
spaces
Tkr | 2019 | 2020 | Kommentar
Staten | 5 100 | 5 200 | Hälften av allt
Regionen | 2 550 | 2 600 | En fjärdedel
Habo kommun | 175 | 178 | Kommunerna
Mullsjö kommun | 105 | 108 | _`},
		{"two lists side by side, one space between", `
Intäkter               2013 Kostnader              2013
Staten                2 130 Löner                   645
Kommunen                591 Arvoden                 110
Summa                 4 687 Summa                 4 687
`, `
spaces
Intäkter | 2013 | Kostnader | 2013
Staten | 2 130 | Löner | 645
Kommunen | 591 | Arvoden | 110
Summa | 4 687 | Summa | 4 687`},
		{"a head in the middle over two", `
                    2017                 2018
            Budget        Prognos      Budget
Staten       1 350          1 350       1 400
Avesta         405            405         420
`, `
spaces
_ | 2017 > | 2018
_ | Budget | Prognos | Budget
Staten | 1 350 | 1 350 | 1 400
Avesta | 405 | 405 | 420`},
		{"the heads of shares begin a table", `
                      Budget 2016    Andel %
Staten                      4 300       50,0
Kommunerna                  2 150       25,0

Kommunernas bidrag 2016
Kommun                   Invånare     Bidrag
Ale                        28 423        544
Tjörn                      15 640        300
`, `
spaces
_ | Budget 2016 | Andel %
Staten | 4 300 | 50,0
Kommunerna | 2 150 | 25,0
spaces
Kommun | Invånare | Bidrag
Ale | 28 423 | 544
Tjörn | 15 640 | 300`},
		{"a payer's name on two lines, a title that is none", `
Medlem               2013     2014
Västra              2 000    2 050
Götalandsregionen
Trollhättan         1 400    1 435
Kostnader
Resor                 100      100
`, `
spaces
Medlem | 2013 | 2014
Västra Götalandsregionen | 2 000 | 2 050
Trollhättan | 1 400 | 1 435
Kostnader | _ | _
Resor | 100 | 100`},
		{"marks of notes below", `
Medlem                2023     2024
Försäkringskassana   9 000    9 200
Övriga               4 500    4 600
Lilla kommun2          500      500
Insats Unga1         1 000    1 000

a Försäkringskassan betalar hela andelen.
1 Beloppet är preliminärt.
2 Efter folkmängd.
`, `
spaces
Medlem | 2023 | 2024
Försäkringskassan | 9 000 | 9 200
Övriga | 4 500 | 4 600
Lilla kommun | 500 | 500
Insats Unga | 1 000 | 1 000`},
		{"a mark after the only decimal", `
Mkr           2019     2020     2021
Staten        12,0     12,0     12,4
Regionen       6,0      6,0      6,2
Projektet     -1,21     1,1      0,9
Kansliet       2,8      2,7      2,9
Summa         22,0     21,8     22,4

1 Till juni.
`, `
spaces
Mkr | 2019 | 2020 | 2021
Staten | 12,0 | 12,0 | 12,4
Regionen | 6,0 | 6,0 | 6,2
Projektet | -1,2 | 1,1 | 0,9
Kansliet | 2,8 | 2,7 | 2,9
Summa | 22,0 | 21,8 | 22,4`},
		{"two decimals where two are usual", `
Mkr           2019     2020
Staten       12,05    12,01
Regionen      6,1      6,01
Summa        18,15    18,02

1 Till juni.
`, `
spaces
Mkr | 2019 | 2020
Staten | 12,05 | 12,01
Regionen | 6,1 | 6,01
Summa | 18,15 | 18,02`},
		{"digits of names without notes", `
Post          2023     2024
Etapp1       9 000    9 200
Etapp2       4 500    4 600
`, `
spaces
Post | 2023 | 2024
Etapp1 | 9 000 | 9 200
Etapp2 | 4 500 | 4 600`},
	})
}
