package layout

import (
	"testing"

	"samplan/extract/doc"
)

// TestSections has tables that blank lines and names of sections part, and
// look-alikes that stay apart.
func TestSections(t *testing.T) {
	for _, c := range []struct{ name, art, want string }{
		{"a section with its name between blank lines goes on", `
                     Utfall 2017   Budget 2018
Staten                   2 900         3 000
Regionen                 1 450         1 500
Summa intäkter           4 350         4 500


KOSTNADER

Arvoden                    138           150
Lön                      1 121         1 150
Summa                    1 259         1 300`, `
table
  |Utfall 2017|Budget 2018
  Staten|2 900|3 000
  Regionen|1 450|1 500
  Summa intäkter|4 350|4 500
  KOSTNADER
  Arvoden|138|150
  Lön|1 121|1 150
  Summa|1 259|1 300`},
		{"a second head starts another table", `
                     Utfall 2017   Budget 2018
Staten                   2 900         3 000
Regionen                 1 450         1 500
Summa intäkter           4 350         4 500


DELTAGARE

                            2017          2018
Steget                      138           150
Bryggan                     121           115`, `
table
  |Utfall 2017|Budget 2018
  Staten|2 900|3 000
  Regionen|1 450|1 500
  Summa intäkter|4 350|4 500
paragraph: DELTAGARE
table
  |2017|2018
  Steget|138|150
  Bryggan|121|115`},
		{"a sentence between them parts two tables", `
                     Utfall 2017   Budget 2018
Staten                   2 900         3 000
Regionen                 1 450         1 500
Summa intäkter           4 350         4 500


Antal deltagare per insats.

Steget                      138           150
Bryggan                     121           115`, `
table
  |Utfall 2017|Budget 2018
  Staten|2 900|3 000
  Regionen|1 450|1 500
  Summa intäkter|4 350|4 500
paragraph: Antal deltagare per insats.
table
  Steget|138|150
  Bryggan|121|115`},
		{"a grand total set off is the last row", `
                     Utfall 2017   Budget 2018
Arvoden                    138           150
Lön                      1 121         1 150
Summa                    1 259         1 300



SUMMA KOSTNADER          1 259         1 300`, `
table
  |Utfall 2017|Budget 2018
  Arvoden|138|150
  Lön|1 121|1 150
  Summa|1 259|1 300
  SUMMA KOSTNADER|1 259|1 300`},
	} {
		t.Run(c.name, func(t *testing.T) { wantBlocks(t, artPages(c.art), c.want) })
	}
	t.Run("a head in a frame of its own", func(t *testing.T) {
		p := artPages(`
Konto                  2017      2018
Intäkter
Staten                1 350     1 400
Regionen                675       700
Summa intäkter        2 025     2 100`)
		for _, y := range []float64{below(-1), below(0)} {
			p[0].Rules = append(p[0].Rules, level(y, 0, 150))
		}
		for _, x := range []float64{0, 80, 110, 150} {
			p[0].Rules = append(p[0].Rules, plumb(x, below(0), below(-1)))
		}
		wantBlocks(t, p, `
table
  Konto|2017|2018
  Intäkter
  Staten|1 350|1 400
  Regionen|675|700
  Summa intäkter|2 025|2 100`)
	})
}

// TestRemarks has remarks that a word's blank parts from the amounts before them.
func TestRemarks(t *testing.T) {
	for _, c := range []struct{ name, art, want string }{
		{"remarks stand in line behind amounts", `
                    Plan 2021 Kommentar
Arvoden               160 000 Nytt reglemente
Sociala avgifter       50 000
Resor                  30 000
Lokaler             1 240 000 Flytt under hösten
Summa               1 480 000`, `
|Plan 2021|Kommentar
Arvoden|160 000|Nytt reglemente
Sociala avgifter|50 000
Resor|30 000
Lokaler|1 240 000|Flytt under hösten
Summa|1 480 000`},
		{"a number and its noun are one", `
Insats         Omfattning      2019
Steget         10 platser       120
Bryggan        12 platser       140
Torget         15 platser       150
Verkstan       25 personer      250`, `
Insats|Omfattning|2019
Steget|10 platser|120
Bryggan|12 platser|140
Torget|15 platser|150
Verkstan|25 personer|250`},
	} {
		t.Run(c.name, func(t *testing.T) { wantTables(t, artPage(c.art), "aligned", c.want) })
	}
}

// TestCloseHeadings has headings that nearly touch, each set right over its numbers.
func TestCloseHeadings(t *testing.T) {
	wantTables(t, artPage(`
Medlem               Bidrag, tkr Per kvartal, tkr
Aneby                        140             35,0
Eksjö                        356             89,0
Nässjö                       648            162,0`), "aligned", `
Medlem|Bidrag, tkr|Per kvartal, tkr
Aneby|140|35,0
Eksjö|356|89,0
Nässjö|648|162,0`)
	wantTables(t, artPage(`
           Utfall 2016 Budget 2017 Budget 2018
Staten           2 350       2 400       2 500
Regionen         1 175       1 200       1 250
Summa            3 525       3 600       3 750`), "aligned", `
|Utfall 2016|Budget 2017|Budget 2018
Staten|2 350|2 400|2 500
Regionen|1 175|1 200|1 250
Summa|3 525|3 600|3 750`)
	wantTables(t, artPage(`
År        Hylte     Laholm Varberg   Summa
2021      200       500    1 200     1 900
2022      210       510    1 210     1 930
2023      220       520    1 220     1 960`), "aligned", `
År|Hylte|Laholm|Varberg|Summa
2021|200|500|1 200|1 900
2022|210|510|1 210|1 930
2023|220|520|1 220|1 960`)
}

// TestRowsOfSeveralLines has what goes on below a row's first line, and what does not.
func TestRowsOfSeveralLines(t *testing.T) {
	for _, c := range []struct{ name, art, want string }{
		{"units that had no room beside their amounts", `
              Post             Budget 2023    Budget 2024
              Styrelse             320 tkr        330 tkr
              Förbundschef           1 450          1 520
Förvaltning                            tkr            tkr
              Revision              90 tkr         95 tkr
              Delsumma               1 860          1 945
                                       tkr            tkr`, `
|Post|Budget 2023|Budget 2024
|Styrelse|320 tkr|330 tkr
Förvaltning|Förbundschef|1 450 tkr|1 520 tkr
|Revision|90 tkr|95 tkr
|Delsumma|1 860 tkr|1 945 tkr`},
		{"a year that ends a remark", `
Tkr               2019      2020    Kommentar
Samordnare         870       890    Halv tjänst
Teamet           4 700     4 800    Avtal t.o.m. juni
                                    2020
Hälsoskolan        860       870    Ny upphandling`, `
Tkr|2019|2020|Kommentar
Samordnare|870|890|Halv tjänst
Teamet|4 700|4 800|Avtal t.o.m. juni 2020
Hälsoskolan|860|870|Ny upphandling`},
		{"a label set in below its numbers", `
Kostnader                2021      2022
Kansli                    2,8       2,9
                          0,8       0,9
   Kommunikation
Insatser                 22,5      23,4
Summa                    26,1      27,2`, `
Kostnader|2021|2022
Kansli|2,8|2,9
Kommunikation|0,8|0,9
Insatser|22,5|23,4
Summa|26,1|27,2`},
		{"a sum without a label, and the name of the next section", `
Intäkter                 2021      2022
Staten                    2,8       2,9
Regionen                  1,4       1,5
                          4,2       4,4
Kostnader
   Kansli                 2,5       2,4
   Insatser               1,7       2,0`, `
Intäkter|2021|2022
Staten|2,8|2,9
Regionen|1,4|1,5
|4,2|4,4
Kostnader
Kansli|2,5|2,4
Insatser|1,7|2,0`},
		{"a label that breaks off after och", `
Kostnader                2021      2022
Styrelse och              0,6       0,7
revision
Utvärdering i samverkan  12,8      12,9
Insatser                 22,5      23,4`, `
Kostnader|2021|2022
Styrelse och/revision|0,6|0,7
Utvärdering i samverkan|12,8|12,9
Insatser|22,5|23,4`},
	} {
		t.Run(c.name, func(t *testing.T) { wantTables(t, artPage(c.art), "aligned", c.want) })
	}
}

// TestSumLines has lines over the sums, drawn over the columns of amounts only.
func TestSumLines(t *testing.T) {
	p := artPage(`
                     Utfall 2017   Budget 2018
Staten                   2 900         3 000
Regionen                 1 450         1 500
Summa intäkter           4 350         4 500
Arvoden                    138           150
Lön                      1 121         1 150
Summa kostnader          1 259         1 300`)
	for _, n := range []int{2, 3, 5, 6} {
		p.Rules = append(p.Rules, level(below(n), 84, 184))
	}
	wantTables(t, p, "aligned", `
|Utfall 2017|Budget 2018
Staten|2 900|3 000
Regionen|1 450|1 500
Summa intäkter|4 350|4 500
Arvoden|138|150
Lön|1 121|1 150
Summa kostnader|1 259|1 300`)
}

// TestTableBesideText has a table that fills one column of a page, and a table
// whose labels are long, which is no text beside amounts.
func TestTableBesideText(t *testing.T) {
	for _, c := range []struct{ name, art, want string }{
		{"text beside a table", `
                                             Kostnader               2007
Styrelsen har haft samråd med parterna       Träffpunkten           1 725
om bidragen för de kommande åren och         Resursen                 655
räknar med att 5 700 000 kronor räcker       Psykiatrin               420
för insatserna så länge projekten håller     Nya projekt              940
sig till vad som är sagt om platserna        Summa projekt          3 740
och kassan inte minskar mer än den gör       Kansli                   840
i dag. Pengar som inte går åt följer med     Revision                  40
till nästa år och delas mellan insatser      Summa                  4 620
som redan finns.`, `
paragraph: Styrelsen har haft samråd med parterna om bidragen för de kommande åren och räknar med att 5 700 000 kronor räcker för insatserna så länge projekten håller sig till vad som är sagt om platserna och kassan inte minskar mer än den gör i dag. Pengar som inte går åt följer med till nästa år och delas mellan insatser som redan finns.
table
  Kostnader|2007
  Träffpunkten|1 725
  Resursen|655
  Psykiatrin|420
  Nya projekt|940
  Summa projekt|3 740
  Kansli|840
  Revision|40
  Summa|4 620`},
		{"long labels are no text", `
Arvoden till styrelsen och dess presidium     150      160
Lön och sociala avgifter för samordnaren      820      840
Lokaler i kommunhuset, telefoner och data      90       95
Revision av räkenskaper och förvaltningen      40       45
Träffpunkten för unga vuxna i Uddevalla     1 725    1 800
Gruppen för arbetsprövning på hela Orust      655      700
Handledning av personal från parterna i år    120      125
Seminarier och utbildning för handläggare      60       60
Summa av alla kostnader under hela året     3 660    3 825`, `
table
  Arvoden till styrelsen och dess presidium|150|160
  Lön och sociala avgifter för samordnaren|820|840
  Lokaler i kommunhuset, telefoner och data|90|95
  Revision av räkenskaper och förvaltningen|40|45
  Träffpunkten för unga vuxna i Uddevalla|1 725|1 800
  Gruppen för arbetsprövning på hela Orust|655|700
  Handledning av personal från parterna i år|120|125
  Seminarier och utbildning för handläggare|60|60
  Summa av alla kostnader under hela året|3 660|3 825`},
	} {
		t.Run(c.name, func(t *testing.T) { wantBlocks(t, artPages(c.art), c.want) })
	}
}

// TestSectionBesideAccounts has the name of a section over the labels, beside a
// column of account numbers; a heading over numbers is a head.
func TestSectionBesideAccounts(t *testing.T) {
	table := func(rows ...[]string) *doc.Table {
		out := &doc.Table{Columns: 3}
		for r, texts := range rows {
			var row []doc.Cell
			for c, s := range texts {
				row = append(row, doc.Cell{Text: s, Row: r, Col: c, RowSpan: 1, ColSpan: 1})
			}
			out.Rows = append(out.Rows, row)
		}
		return out
	}
	body := [][]string{{"5110", "Torget", "2 105"}, {"5120", "Teamet", "412"}}
	for _, c := range []struct {
		first []string
		head  bool
	}{
		{[]string{"", "Insatser", ""}, false},
		{[]string{"Konto", "Insatser", ""}, true},
		{[]string{"", "", "Budget"}, true},
	} {
		if got := hasHead(table(append([][]string{c.first}, body...)...)); got != c.head {
			t.Errorf("%q: head %v, want %v", c.first, got, c.head)
		}
	}
}
