package layout

import "testing"

func TestAlignedTables(t *testing.T) {
	for _, c := range []struct{ name, art, want string }{
		{"right-aligned amounts in groups", `
                               2014        2015
Bidrag från kommunen        850 000   1 309 982
Bidrag från regionen      1 700 000   2 619 964
Summa                     2 550 000   3 929 946`, `
|2014|2015
Bidrag från kommunen|850 000|1 309 982
Bidrag från regionen|1 700 000|2 619 964
Summa|2 550 000|3 929 946`},
		{"two columns of amounts a little apart are two", `
Hyra        100 000   200 000
Porto         2 000     3 000
Resor        12 000    13 000`, `
Hyra|100 000|200 000
Porto|2 000|3 000
Resor|12 000|13 000`},
		{"signs and brackets belong to the number", `
              Budget     Utfall
Ränta          -1 200    - 1 300
Avgifter       (500)       (700)
Summa         -1 700     - 2 000`, `
|Budget|Utfall
Ränta|-1 200|- 1 300
Avgifter|(500)|(700)
Summa|-1 700|- 2 000`},
		{"a label over two lines with the amount on the last", `
                                    2015
Arbetsgivaravgifter               20 000
Ersättning för förlorad arbets-
inkomst och traktamenten          12 000
Övrigt                             5 000`, `
|2015
Arbetsgivaravgifter|20 000
Ersättning för förlorad arbetsinkomst och traktamenten|12 000
Övrigt|5 000`},
		{"a label over two lines with the amount on the first", `
                                    2015
Arbetsgivaravgifter               20 000
Ersättning för förlorad arbets-   12 000
inkomst och traktamenten
Övrigt                             5 000`, `
|2015
Arbetsgivaravgifter|20 000
Ersättning för förlorad arbetsinkomst och traktamenten|12 000
Övrigt|5 000`},
		{"labels that are broken early go on in lower case", `
                                    2015
Arbetsgivaravgifter och pension   20 000
Förbundets
bankmedel                         12 000
Sparade medel
från förr                          5 000
Hyra                               6 000
Övrigt                             5 000`, `
|2015
Arbetsgivaravgifter och pension|20 000
Förbundets/bankmedel|12 000
Sparade medel/från förr|5 000
Hyra|6 000
Övrigt|5 000`},
		{"a title above rows in lower case", `
                                    2015
Arbetsgivaravgifter och pension   20 000
Kansli
lokal                             12 000
porto                              5 000
Övrigt                             5 000`, `
|2015
Arbetsgivaravgifter och pension|20 000
Kansli
lokal|12 000
porto|5 000
Övrigt|5 000`},
		{"a title with rows set in, one that announces its row", `
                                    2015
Arbetsgivaravgifter och pension   20 000
Kansli
  lokal                           12 000
Därav:
porto                              5 000
Övrigt                             5 000`, `
|2015
Arbetsgivaravgifter och pension|20 000
Kansli
lokal|12 000
Därav:
porto|5 000
Övrigt|5 000`},
		{"a title of rows is a row", `
                          Budget
Intäkter från medlemmar
Kommunen                   1 000
Regionen                   2 000
Kostnader för insatser
Samordnare                 2 500
Lokaler                      500`, `
|Budget
Intäkter från medlemmar
Kommunen|1 000
Regionen|2 000
Kostnader för insatser
Samordnare|2 500
Lokaler|500`},
		{"leader dots", `
Kommunen ................... 850
Regionen.................. 1 700
Staten ................... 3 400`, `
Kommunen|850
Regionen|1 700
Staten|3 400`},
		{"a sum set apart from the rows above", `
                  2014      2015
Lön                500       480
Hyra               120       120
Resor               30        28


Totalt             650       628`, `
|2014|2015
Lön|500|480
Hyra|120|120
Resor|30|28
Totalt|650|628`},
		{"a line set apart whose numbers end elsewhere", `
                  2014      2015
Lön                500       480
Hyra               120       120
Resor               30        28


Deltagare       65        62`, `
|2014|2015
Lön|500|480
Hyra|120|120
Resor|30|28`},
		{"first rows whose leader dots fill the table", `
Kommunen med två ..............850
Regionen....................1 700
Staten ................... 3 400
Summa .................... 5 950`, `
Kommunen med två|850
Regionen|1 700
Staten|3 400
Summa|5 950`},
		{"headings over several columns", `
                     2014                  2015
              Budget    Utfall      Budget    Utfall
Lön              500       480         510       505
Hyra             120       120         125       124
Resor             30        12          30        28`, `
|2014>2|2015>2
|Budget|Utfall|Budget|Utfall
Lön|500|480|510|505
Hyra|120|120|125|124
Resor|30|12|30|28`},
		{"a heading of two lines", `
               Budget    Prognos
Kostnad          2015       2016
Lön               510        520
Hyra              125        130
Resor              30         31`, `
Kostnad|Budget 2015|Prognos 2016
Lön|510|520
Hyra|125|130
Resor|30|31`},
		{"empty squares", `
Projekt        Lokalt     Centralt
Spåret        600 000
Kraft                      450 000
Bron          120 000      130 000`, `
Projekt|Lokalt|Centralt
Spåret|600 000
Kraft||450 000
Bron|120 000|130 000`},
		{"a label that nearly touches its amount", `
Kommunen      1 000   1 100
Regionen      2 000   2 100
Försäkringsk  4 000   4 100
Staten        8 000   8 100`, `
Kommunen|1 000|1 100
Regionen|2 000|2 100
Försäkringsk|4 000|4 100
Staten|8 000|8 100`},
		{"shares beside counts in one cell", `
            Kvinnor       Män
Deltagare   63 (45 %)    77 (55 %)
Avslutade   40 (50 %)    40 (50 %)
I arbete    12 (48 %)    13 (52 %)`, `
|Kvinnor|Män
Deltagare|63 (45 %)|77 (55 %)
Avslutade|40 (50 %)|40 (50 %)
I arbete|12 (48 %)|13 (52 %)`},
	} {
		t.Run(c.name, func(t *testing.T) { wantTables(t, artPage(c.art), "aligned", c.want) })
	}
}

func TestNoTable(t *testing.T) {
	for _, c := range []struct{ name, art string }{
		{"prose", `
Styrelsen har beslutat att 850 000 kronor ska gå till insatsen under 2015 och
att 1 200 000 kronor ska sparas till 2016. Av dem avser 300 000 kronor lokaler
för verksamheten, medan 400 000 kronor avser löner till två samordnare vid 50 %.`},
		{"prose in two columns", `
Förbundet bildades 2005 och har      Styrelsen har sju ledamöter och
fyra medlemmar som bidrar med        träffas åtta gånger om året för
lika stora delar av budgeten som     att besluta om insatser och mål
fastställs av styrelsen varje år     samt följa upp verksamheten mot
efter samråd med medlemmarna om      den plan som gäller för perioden
ramarna för det kommande året.       och den budget som hör till den.`},
		{"a list with numbers", `
1.   Utbildning för handläggare
2.   Seminarium om samverkan
3.   Stöd till två arbetslag
4.   Uppföljning efter ett år`},
		{"addresses side by side", `
Besöksadress      Postadress       Telefon
Storgatan 12      Box 45           0911-123 45
Norrköping        601 02 Staden    0911-543 21`},
		{"a table of contents", `
1  Inledning ........................ 3
2  Medlemmar ........................ 4
3  Insatser ......................... 4
4  Budget ........................... 7
5  Uppföljning ...................... 9`},
		{"a form", `
Namn: ____________________   Datum: __________
Ort: _____________________   Sign:  __________`},
		{"one number in a line", `
Budgeten för året är                  1 200
och den har beslutats i oktober.`},
	} {
		t.Run(c.name, func(t *testing.T) { wantTables(t, artPage(c.art), "") })
	}
}

func TestTwoTablesBesideEachOther(t *testing.T) {
	wantTables(t, artPage(`
Kommun         Antal           Kommun         Antal
Berga            120           Tallåsa          310
Dalby             95           Uddnäs            45
Edsta            230           Vikby            160
Forsa             15           Åsele             80`), "aligned", `
Kommun|Antal
Berga|120
Dalby|95
Edsta|230
Forsa|15`, `
Kommun|Antal
Tallåsa|310
Uddnäs|45
Vikby|160
Åsele|80`)
}

func TestTableInOneColumnOfText(t *testing.T) {
	wantTables(t, artPage(`
Förbundet bildades 2005 och har      Styrelsen har sju ledamöter och
fyra medlemmar som bidrar med        träffas åtta gånger om året för
lika stora delar av budgeten som     att besluta om insatser och mål
fastställs av styrelsen varje år     samt följa upp verksamheten mot
                                     den plan som gäller för perioden
Kommunen                   1 000     och den budget som hör till den
Regionen                   2 000     och som beslutas i november när
Staten                     3 000     medlemmarna har lämnat besked om
                                     vad de avser att bidra med under
Bidragen betalas ut i början av      det år som följer, vilket också
varje kvartal efter rekvisition      avgör vilka insatser som förbundet
från förbundets kansli.              kan starta eller måste avsluta.`), "aligned", `
Kommunen|1 000
Regionen|2 000
Staten|3 000`)
}

// TestTitleBetweenTables: a heading in larger type ends a table of words, and the
// name of a section in the type of the rows does not.
func TestTitleBetweenTables(t *testing.T) {
	page := artPage(`
När          Vad
Mars         Bokslut
Maj          Stämma

Bidrag
Medel fördelas efter antal.

Kommun         Antal      2022
Berg             500       700
Dal              300       400
Alla             800     1 100`)
	for i := range page.Words {
		if page.Words[i].Text == "Bidrag" {
			page.Words[i].Size = 14
		}
	}
	wantTables(t, page, "aligned", `
Kommun|Antal|2022
Berg|500|700
Dal|300|400
Alla|800|1 100`)
}

func TestTwoTablesBelowEachOther(t *testing.T) {
	wantTables(t, artPage(`
                 2015
Kommunen        1 000
Regionen        2 000
Summa           3 000


             Antal        Andel
Kvinnor         63         45 %
Män             77         55 %
Alla           140        100 %`), "aligned", `
|2015
Kommunen|1 000
Regionen|2 000
Summa|3 000`, `
|Antal|Andel
Kvinnor|63|45 %
Män|77|55 %
Alla|140|100 %`)
}
