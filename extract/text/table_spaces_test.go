package text

import "testing"

var spaceCases = []tableCase{
	{"right-aligned amounts with rules and titles", `
                          2010        2011
------------------------------------------
Styrelse
  Arvoden               85 000   1 309 982
  Resor                      -       4 000

Kansli
  Lön                  400 000     410 000
==========================================
Summa                  485 000   1 723 982
`, `
spaces
_ | 2010 | 2011
Styrelse | _ | _
Arvoden | 85 000 | 1 309 982
Resor | - | 4 000
Kansli | _ | _
Lön | 400 000 | 410 000
Summa | 485 000 | 1 723 982`},
	{"heads in two lines, one over two columns", `
                      Budget            Plan
Insats              2010    2011        2012
Verkstaden           120     130         140
Trädgården            80      90          95
`, `
spaces
_ | Budget > | Plan
Insats | 2010 | 2011 | 2012
Verkstaden | 120 | 130 | 140
Trädgården | 80 | 90 | 95`},
	{"heads of any words apart from their rows, titles below them and between rows", `
Budget 2008
                       Utfall    Budget      Diff
Belopp i tkr
                         2006      2007     07–06

INTÄKTER

Staten                  1 209     1 290       +81

Staden                    125       133        +8

Kostnader

Styrelse

Arvoden                   118       130       +12

Resor                      35        45       +10
`, `
spaces
_ | Utfall | Budget | Diff
Belopp i tkr | _ | _ | _
_ | 2006 | 2007 | 07–06
INTÄKTER | _ | _ | _
Staten | 1 209 | 1 290 | +81
Staden | 125 | 133 | +8
Kostnader | _ | _ | _
Styrelse | _ | _ | _
Arvoden | 118 | 130 | +12
Resor | 35 | 45 | +10`},
	{"what is counted heads columns, whatever its words", `
Kommun      Invånare 2006      Kr per invånare

Norrby            122 194                11,21

Söderby            12 581                11,21
`, `
spaces
Kommun | Invånare 2006 | Kr per invånare
Norrby | 122 194 | 11,21
Söderby | 12 581 | 11,21`},
	{"a running head apart from rows without heads", `
Förbundet i Exempelbygden        Dnr 2020:18-102

Staten          5 000          5 270
Regionen        2 500          2 635
`, `
spaces
Staten | 5 000 | 5 270
Regionen | 2 500 | 2 635`},
	{"two titles below a table without heads: another table", `
Staten          5 000          5 270
Regionen        2 500          2 635

Bilaga

Deltagare

Norrby             50             52
Söderby            25             26
`, `
spaces
Staten | 5 000 | 5 270
Regionen | 2 500 | 2 635
spaces
Norrby | 50 | 52
Söderby | 25 | 26`},
	{"one row under heads of its own, as where a page ends", `
Insats                2006      2007

Verkstaden             121       148
`, `
spaces
Insats | 2006 | 2007
Verkstaden | 121 | 148`},
	{"one row under words that are no heads", `
Tid                   Plats

Öppet             121       148
`, ""},
	{"wrapped labels", `
Arvoden till styrelsen             85
Personal, lokal och
  telefon                         400
Utbildning och                     40
  konferenser
Revision                           12
`, `
spaces
Arvoden till styrelsen | 85
Personal, lokal och telefon | 400
Utbildning och konferenser | 40
Revision | 12`},
	{"one space between two amounts, other rows tell", `
Region Nord      1 100   1 150
Staten         150 000 160 000
Staden              90      95
`, `
spaces
Region Nord | 1 100 | 1 150
Staten | 150 000 | 160 000
Staden | 90 | 95`},
	{"one space between two amounts in every row", `
Staten     150 000 160 000
Regionen   175 000 180 000
`, "note table-uncertain"},
	{"figures that are no number", `
Staten     150 160
Regionen     75 80
`, "note table-uncertain"},
	{"one space between label and amount", `
Arvoden                            85
Avgifter till det allmänna mm 1 200
Sociala avgifter och liknande     400
Resor                              20
`, `
spaces
Arvoden | 85
Avgifter till det allmänna mm 1 200 | _
Sociala avgifter och liknande | 400
Resor | 20
note table-uncertain`},
	{"a label that touches its amount", `
Arvoden                       1 085
Utbildning av nya ledamöter 400
Sociala avgifter och sådant i 2 400
Resor                            20
`, `
spaces
Arvoden | 1 085
Utbildning av nya ledamöter 400 | _
Sociala avgifter och sådant i | 2 400
Resor | 20
note table-uncertain`},
	{"texts and footnote marks", `
                      Kr    Andel
Arvoden          150 000            enligt beslut
Övrigt           360 000*    70 %
Resor              4 000     30 %
`, `
spaces
_ | Kr | Andel | _
Arvoden | 150 000 | _ | enligt beslut
Övrigt | 360 000* | 70 % | _
Resor | 4 000 | 30 % | _`},
	{"incomes and costs side by side", `
Region Nord         1 600 000 Kansli,              1 150 000
                              lokal
Kommunerna          1 600 000 Revision                65 000
Överskott från        850 000 Summa kostnader      1 215 000
tidigare år
`, `
spaces
Region Nord | 1 600 000 | Kansli, lokal | 1 150 000
Kommunerna | 1 600 000 | Revision | 65 000
Överskott från tidigare år | 850 000 | Summa kostnader | 1 215 000`},
	{"heads with one space between", `
              Budget 2012 Budget 2013     Plan 2014
Staten              2 320       2 400         2 400
Kommunen            1 160       1 200         1 200
`, `
spaces
_ | Budget 2012 | Budget 2013 | Plan 2014
Staten | 2 320 | 2 400 | 2 400
Kommunen | 1 160 | 1 200 | 1 200`},
	{"texts and dashes at the left of their columns", `
Kansli             150 000               % av budget
Övrigt             360 000    510 000           14 %
Revision            20 000    -
Insatser         1 710 000  3 290 000           86 %
`, `
spaces
Kansli | 150 000 | _ | % av budget
Övrigt | 360 000 | 510 000 | 14 %
Revision | 20 000 | - | _
Insatser | 1 710 000 | 3 290 000 | 86 %`},
	{"a running head above the heads", `
Förbundet i Exempelbygden        Dnr 2020:18-102

Belopp i tkr    Utfall 2020    Budget 2021
Staten                5 000          5 270
Regionen              2 500          2 635
`, `
spaces
Belopp i tkr | Utfall 2020 | Budget 2021
Staten | 5 000 | 5 270
Regionen | 2 500 | 2 635`},
	{"columns that move in the middle", `
Post        Delbelopp     Summa
Intäkter                  3 690
Staten          1 640
Kostnader                     3 645
Kansli             498
Resultat                          0
`, `
spaces
Post | Delbelopp | Summa
Intäkter | _ | 3 690
Staten | 1 640 | _
Kostnader | _ | 3 645
Kansli | 498 | _
Resultat | _ | 0`},
	{"leader dots", `
Arvoden ............ 150 000
Resor ................ 4 000
Övriga kostnader ........ 75
`, `
leaders
Arvoden | 150 000
Resor | 4 000
Övriga kostnader | 75`},
	{"leader dots in a proportional font", `
Arvoden ............... 150 000 kr
Resor ........................ 4 000 kr
Övriga kostnader ........... 75 kr
`, `
leaders
Arvoden | 150 000 kr
Resor | 4 000 kr
Övriga kostnader | 75 kr`},
	{"contents with leader dots", `
Innehåll

Bakgrund ............ 3
Mål ................. 4
Budget ............. 11
`, ""},
	{"rows with as many cells and no columns", `
Arvoden   150   160
Sociala avgifter   50   60
Resor och logi  4   5
`, `
spaces
Arvoden | 150 | 160
Sociala avgifter | 50 | 60
Resor och logi | 4 | 5`},
	{"no columns and cells missing", `
Arvoden   150   160
Sociala avgifter   50
Resor och logi  4   5
`, "note table-uncertain"},
	{"two tables with a caption between", `
Verkstaden           120     130
Trädgården            80      90

Avgifter för kurser

En kurs om tre dagar               1 200 kr
En föreläsning                       400 kr
`, `
spaces
Verkstaden | 120 | 130
Trädgården | 80 | 90
spaces
En kurs om tre dagar | 1 200 kr
En föreläsning | 400 kr`},
}

func TestSpaceTables(t *testing.T) { runTableCases(t, spaceCases) }

// proseCases are look-alikes: nothing in them is a table.
var proseCases = []tableCase{
	{"a poem", "    Över ängen går en stig\n        mellan björk och al\n\n    aldrig mötte jag någon där\n        100 år är ett tal", ""},
	{"an address block", "Samordningsförbundet Exempelbygden\nBox 123           Besök: Storgatan 4\n371 00 Exempelstad     Telefon: 0500-11 22 33\nOrg.nr            222000-0000", ""},
	{"dates and telephone numbers", "Mötet den 12 mars  2010 hölls i Exempelstad. Frågor ställs på 0500-112233\noch den 14 april  eller den 15 maj  på 0500-11 22 34.", ""},
	{"an attendance list", "Närvarande:     Anna Ek, ordförande      Exempelstad\n                Bo Alm, vice ordförande  Storby\n                Cia Gran, ledamot        Lillby", ""},
	{"a list with numbers", "-  Minst 60 procent ska arbeta\n-  Högst 20 procent till administration\n-  Fyra möten om året", ""},
	{"prose with double spaces", "Under året  har förbundet arbetat med 150 deltagare  och det\när  fler än året innan, då 120 personer  deltog i  insatserna.", ""},
	{"justified prose", "Under   året  har   förbundet  haft   deltagare  i   150\ninsatser   och  det  är   fler   än  väntat,  nämligen  20", ""},
	{"headings", "1  Inledning\n2  Mål\n3  Budget 2010\n4  Uppföljning", ""},
	{"a title page", "Verksamhetsplan       2010\nBudget                2010", ""},
	{"running footers", "Text om målen.\n\nFörbundet      Plan 2010      2 (6)\n\nMer text om målen.\n\nFörbundet      Plan 2010      3 (6)", ""},
}

func TestProse(t *testing.T) { runTableCases(t, proseCases) }
