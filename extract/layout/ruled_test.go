package layout

import (
	"testing"

	"samplan/extract/doc"
)

// ruledPage is a picture with level rules at the heights of below() and plumb
// rules at columns of letters, all from end to end.
func ruledPage(art string, levels []int, plumbs []int) doc.Page {
	p := artPage(art)
	left, right := float64(plumbs[0])*artWidth, float64(plumbs[len(plumbs)-1])*artWidth
	for _, n := range levels {
		p.Rules = append(p.Rules, level(below(n), left, right))
	}
	for _, c := range plumbs {
		p.Rules = append(p.Rules, plumb(float64(c)*artWidth, below(levels[len(levels)-1]), below(levels[0])))
	}
	return p
}

func TestRuledTables(t *testing.T) {
	t.Run("a cell of several lines is one row", func(t *testing.T) {
		wantTables(t, ruledPage(`
 Insats        Mål                     Budget
 Spåret        Minst tio deltagare i   600 000
               arbete eller studier
 Bron          Stöd till unga utan     150 000
 i söder       sysselsättning`, []int{-1, 0, 2, 4}, []int{0, 14, 38, 48}), "ruled", `
Insats|Mål|Budget
Spåret|Minst tio deltagare i arbete eller studier|600 000
Bron/i söder|Stöd till unga utan sysselsättning|150 000`)
	})
	t.Run("rows without rules in ruled columns", func(t *testing.T) {
		wantTables(t, ruledPage(`
 Kostnad              2014         2015
 Lön                  500          510
 Ersättning för
 förlorad inkomst     30           30
 Hyra                 120          125
 Summa                650          665`, []int{-1, 0, 4, 5}, []int{0, 20, 32, 44}), "ruled", `
Kostnad|2014|2015
Lön|500|510
Ersättning för förlorad inkomst|30|30
Hyra|120|125
Summa|650|665`)
	})
	t.Run("fills tell the rows", func(t *testing.T) {
		const art = `
 Del         Mål                     Följs upp
 Individ     Tio deltagare ska ha    i SUS varje
             fått arbete.            månad
             Alla ska ha en plan.    i enkäten
 Samverkan   Parterna ska mötas.     i protokoll`
		page := func(from, to float64) doc.Page {
			p := ruledPage(art, []int{-1, 0, 4}, []int{0, 12, 36, 48})
			for _, n := range []int{2, 3} {
				p.Rules = append(p.Rules, doc.Rule{Box: doc.Box{X0: from * artWidth, X1: to * artWidth, Y0: below(n), Y1: below(n)}, Horizontal: true})
			}
			return p
		}
		wantTables(t, page(12, 48), "ruled", `
Del|Mål|Följs upp
Individ|Tio deltagare ska ha fått arbete.|i SUS varje månad
|Alla ska ha en plan.|i enkäten
Samverkan|Parterna ska mötas.|i protokoll`)
		for _, fill := range [][2]float64{{13, 35}, {12, 36}} { // behind a paragraph, behind one cell
			wantTables(t, page(fill[0], fill[1]), "ruled", `
Del|Mål|Följs upp
Individ Samverkan|Tio deltagare ska ha fått arbete./Alla ska ha en plan. Parterna ska mötas.|i SUS varje månad/i enkäten i protokoll`)
		}
	})
	t.Run("cells centred upright", func(t *testing.T) {
		p := ruledPage(`
 Kostnad              2014         2015
 Ersättning för

 förlorad inkomst
 Hyra                 120          125
 Summa                150          155`, []int{-1, 0, 3, 4, 5}, []int{0, 20, 32, 44})
		p.Words = append(p.Words, artLine("                      30           30", artTop-2*artPitch)...)
		wantTables(t, p, "ruled", `
Kostnad|2014|2015
Ersättning för förlorad inkomst|30|30
Hyra|120|125
Summa|150|155`)
	})
	t.Run("dates broken in narrow cells", func(t *testing.T) {
		wantTables(t, ruledPage(`
 Insats           Till       2019
 Spåret           2020-12-   310
 i söder          31
 Bron             2021-06-   320
 i norr           30`, []int{-1, 0, 2, 4}, []int{0, 17, 27, 33}), "ruled", `
Insats|Till|2019
Spåret/i söder|2020-12-31|310
Bron/i norr|2021-06-30|320`)
	})
	t.Run("numbers broken in narrow cells", func(t *testing.T) {
		wantTables(t, ruledPage(`
 Kostnad        2014  2015
 Lön            500   510
 Vägknuten      1     1
 Norrby         240   260
 Hyra           120   125
 Resor          60    65`, []int{-1, 0, 1, 3, 4, 5}, []int{0, 15, 21, 27}), "ruled", `
Kostnad|2014|2015
Lön|500|510
Vägknuten Norrby|1/240|1/260
Hyra|120|125
Resor|60|65`)
	})
	t.Run("rows that look like broken numbers, without rules", func(t *testing.T) {
		wantTables(t, ruledPage(`
 Kostnad        2014  2015
 Resor          60    65
 Hyra           120   125
 Lön            500   510
 Revision       40    45
 Kansli         240   260
 Summa          960   1005`, []int{-1, 0, 3, 5, 6}, []int{0, 15, 21, 27}), "ruled", `
Kostnad|2014|2015
Resor|60|65
Hyra|120|125
Lön|500|510
Revision|40|45
Kansli|240|260
Summa|960|1005`)
	})
	t.Run("a frame for each cell", func(t *testing.T) {
		p := artPage(`
 Kostnad        2014  2015

 Lön            500   510

 Hyra           120   125`)
		for row := range 3 {
			for _, c := range [][2]float64{{0, 56}, {59, 82}, {85, 108}} {
				top, low := artTop+10-float64(row)*2*artPitch, artTop-11-float64(row)*2*artPitch
				p.Rules = append(p.Rules, level(top, c[0], c[1]), level(low, c[0], c[1]), plumb(c[0], low, top), plumb(c[1], low, top))
				p.Rules = append(p.Rules, level(top-0.8, c[0]+0.8, c[1]-0.8), level(low+0.8, c[0]+0.8, c[1]-0.8), plumb(c[0]+0.8, low, top), plumb(c[1]-0.8, low, top))
			}
		}
		wantTables(t, p, "ruled", `
Kostnad|2014|2015
Lön|500|510
Hyra|120|125`)
	})
	t.Run("spans", func(t *testing.T) {
		p := ruledPage(`
                      2015
 Kostnad        Budget    Utfall
 Lön            500       480
 Hyra           120       120`, []int{-1, 1, 2, 3}, []int{0, 14, 24, 34})
		p.Rules = p.Rules[:len(p.Rules)-4]
		p.Rules = append(p.Rules,
			plumb(0, below(3), below(-1)), plumb(14*artWidth, below(3), below(-1)), plumb(34*artWidth, below(3), below(-1)),
			plumb(24*artWidth, below(3), below(0)), level(below(0), 14*artWidth, 34*artWidth))
		wantTables(t, p, "ruled", `
Kostnad^2|2015>2
|Budget|Utfall
Lön|500|480
Hyra|120|120`)
	})
	t.Run("columns that are ruled in the head only", func(t *testing.T) {
		p := ruledPage(`
 Kostnad        Budget    Utfall
 Lön            500       480
 Hyra           120       120
 Resor           30        28`, []int{-1, 0, 1, 2, 3}, []int{0, 14, 24, 34})
		for i := range p.Rules[5:] {
			if r := &p.Rules[5+i]; r.Box.X0 > 0 && r.Box.X0 < 34*artWidth {
				r.Box.Y0 = below(0)
			}
		}
		wantTables(t, p, "ruled", `
Kostnad|Budget|Utfall
Lön|500|480
Hyra|120|120
Resor|30|28`)
	})
	t.Run("an open corner and empty cells", func(t *testing.T) {
		p := ruledPage(`
                Budget    Utfall
 Lön            500
 Hyra                     120
 Resor           30        28`, []int{-1, 0, 1, 2, 3}, []int{0, 14, 24, 34})
		p.Rules[0].Box.X0 = 14 * artWidth
		for i := range p.Rules {
			if r := &p.Rules[i]; !r.Horizontal && r.Box.X0 == 0 {
				r.Box.Y1 = below(0)
			}
		}
		wantTables(t, p, "ruled", `
|Budget|Utfall
Lön|500
Hyra||120
Resor|30|28`)
	})
}

func TestNumbersOfOneCellStayApart(t *testing.T) {
	for art, want := range map[string]string{
		"500    480":           "500\t480",
		"500\n480":             "500\n480",
		"1 200\n300":           "1 200\n300",
		"1 01\n0":              "1 01\n0", // one amount that the cell breaks; find doubts it
		"1 01\n20":             "1 01 20", // no number
		"1 309 982":            "1 309 982",
		"Tio deltagare\ni år":  "Tio deltagare i år",
		"Tio deltagare\når 12": "Tio deltagare år 12",
	} {
		if got := linesText(readingLines(artWords(art)), doc.Box{}); got != want {
			t.Errorf("%q reads %q, want %q", art, got, want)
		}
	}
}

func TestYearsBrokenInNarrowCells(t *testing.T) {
	for _, c := range []struct {
		art, want string
		width     float64
	}{
		{"Budget\n202\n3", "Budget 2023", 24},
		{"20\n24", "2024", 20},
		{"20\n24", "20\n24", 60}, // two numbers that had room beside each other
		{"402\n3", "402\n3", 20},
		{"20\n240", "20\n240", 20},
	} {
		if got := linesText(readingLines(artWords(c.art)), doc.Box{X1: c.width}); got != c.want {
			t.Errorf("%q in %v points reads %q, want %q", c.art, c.width, got, c.want)
		}
	}
}

func TestPartlyRuledTables(t *testing.T) {
	rows := func(art string, levels ...int) doc.Page {
		p := artPage(art)
		for _, n := range levels {
			p.Rules = append(p.Rules, level(below(n), 0, 160))
		}
		return p
	}
	t.Run("three rules", func(t *testing.T) {
		wantTables(t, rows(`
Kostnad         Budget    Utfall
Lön                500       480
Hyra               120       120
Resor               30        28`, -1, 0, 3), "partly-ruled", `
Kostnad|Budget|Utfall
Lön|500|480
Hyra|120|120
Resor|30|28`)
	})
	t.Run("a head above the first rule, its label halfway between two lines", func(t *testing.T) {
		p := rows(`
            Förslag 1     Förslag 2
Tkr          Beslutat          Nytt
Intäkter
Bidrag            500           480
Ränta              20            20
Summa             520           500`, 1, 2, 3, 4, 5)
		for i := range p.Words {
			if w := &p.Words[i]; w.Text == "Tkr" {
				*w = artWord("Tkr", 0, w.Baseline+artPitch/2)
			}
		}
		wantTables(t, p, "partly-ruled", `
Tkr|Förslag 1 Beslutat|Förslag 2 Nytt
Intäkter
Bidrag|500|480
Ränta|20|20
Summa|520|500`)
	})
	t.Run("a sentence that ends above the first rule is no head", func(t *testing.T) {
		wantTables(t, rows(`
Budgeten omfattar alla insatser och
styrelsen     har fastställt den nu
Intäkter
Bidrag            500           480
Ränta              20            20
Summa             520           500`, 1, 2, 3, 4, 5), "partly-ruled", `
Intäkter
Bidrag|500|480
Ränta|20|20
Summa|520|500`)
	})
	t.Run("a heading with a rule below it, over all columns of amounts", func(t *testing.T) {
		p := rows(`
                     Plan
                 2025      2026      2027
Lön                500       480       490
Hyra               120       120       130`, -1, 1, 3)
		for i := range p.Rules {
			p.Rules[i] = level(p.Rules[i].Box.Y0, 0, 170)
		}
		p.Rules = append(p.Rules, level(below(0), 66, 170))
		wantTables(t, p, "partly-ruled", `
|Plan>3
|2025|2026|2027
Lön|500|480|490
Hyra|120|120|130`)
	})
	t.Run("a head and two rows that the end of the page cuts", func(t *testing.T) {
		wantTables(t, rows(`
KOSTNADER       Belopp     Summa
Styrelse                 180.000
Arvoden        145.000`, -1, 0), "partly-ruled", `
KOSTNADER|Belopp|Summa
Styrelse||180.000
Arvoden|145.000`)
	})
	t.Run("a head and one row", func(t *testing.T) {
		wantTables(t, rows(`
Kostnad         Budget    Utfall
Summa              500       480`, -1, 0, 1), "partly-ruled", `
Kostnad|Budget|Utfall
Summa|500|480`)
		wantTables(t, rows(`
Kostnad         Budget    Utfall
Se bilaga 2 och tabell 3 i årsredovisningen`, -1, 0, 1), "")
		wantTables(t, rows(`
Ordförande      Datum     Plats
Anna Berg        2016     Eksjö`, -1, 0, 1), "")
	})
	t.Run("rules over the sums only", func(t *testing.T) {
		wantTables(t, rows(`
Kostnad, tkr      2014      2015
Lön                500       480
Hyra               120       120
Summa              620       600
Resor               30        28
Totalt             650       628`, 2, 4), "partly-ruled", `
Kostnad, tkr|2014|2015
Lön|500|480
Hyra|120|120
Summa|620|600
Resor|30|28
Totalt|650|628`)
	})
	t.Run("two tables with rules over their sums only", func(t *testing.T) {
		wantTables(t, rows(`
Intäkter, tkr     2014      2015
Staten             500       480
Regionen           120       120
Summa              620       600
Ränta               30        28
Totalt             650       628


Kostnader, tkr    2016      2017
Lön                400       380
Hyra               100       120
Summa              500       500
Resor               50        60
Totalt             550       560`, 2, 4, 10, 12), "partly-ruled", `
Intäkter, tkr|2014|2015
Staten|500|480
Regionen|120|120
Summa|620|600
Ränta|30|28
Totalt|650|628`, `
Kostnader, tkr|2016|2017
Lön|400|380
Hyra|100|120
Summa|500|500
Resor|50|60
Totalt|550|560`)
	})
	t.Run("no rule below the last row", func(t *testing.T) {
		wantTables(t, rows(`
Kostnad         Budget    Utfall
Lön                500       480
Hyra               120       120
Resor               30        28

Styrelsen beslutar om resten under hösten.`, -1, 0), "partly-ruled", `
Kostnad|Budget|Utfall
Lön|500|480
Hyra|120|120
Resor|30|28`)
	})
	t.Run("the first rule below the head", func(t *testing.T) {
		wantTables(t, rows(`
Budget 2016 och plan 2017, kronor

                  2016      2017
Inkomster
Bidrag             620       600
Summa              620       600
Kostnader
Lön                500       480
Hyra               120       120
Summa              620       600`, 2, 4, 8), "partly-ruled", `
|2016|2017
Inkomster
Bidrag|620|600
Summa|620|600
Kostnader
Lön|500|480
Hyra|120|120
Summa|620|600`)
	})
	t.Run("a head over the labels too, and a section, above the first rule", func(t *testing.T) {
		wantTables(t, rows(`
Alla belopp i kronor.
Post        Budget 2022   Budget 2023
Inkomster
Bidrag          620          600
Kostnader
Lön             500          480
Hyra            120          120`, 2, 3, 6), "partly-ruled", `
Post|Budget 2022|Budget 2023
Inkomster
Bidrag|620|600
Kostnader
Lön|500|480
Hyra|120|120`)
	})
	t.Run("a section over a row, in a table ruled below each row", func(t *testing.T) {
		wantTables(t, rows(`
Post           2014      2015
KOSTNADER
  Insatser      500       480
  Hyra för
  kansliet      120       120
  Revision       30        28`, -1, 0, 2, 4, 5), "partly-ruled", `
Post|2014|2015
KOSTNADER
Insatser|500|480
Hyra för kansliet|120|120
Revision|30|28`)
	})
	t.Run("a label that reaches up to its amount", func(t *testing.T) {
		wantTables(t, rows(`
Kostnad                 2014      2015
Vägval              1 450 000  1 480 000
Revision               42 000     43 500
Förbundschef, lön med 987 400  1 012 600
Summa               2 479 400  2 536 100`, -1, 0, 4), "partly-ruled", `
Kostnad|2014|2015
Vägval|1 450 000|1 480 000
Revision|42 000|43 500
Förbundschef, lön med|987 400|1 012 600
Summa|2 479 400|2 536 100`)
	})
	t.Run("a wide sum beside another", func(t *testing.T) {
		wantTables(t, rows(`
Kostnad             2014      2015
Lön              216 000   740 000
Hyra             120 000   120 000
Summa         1 336 000  5 860 000`, -1, 0, 3), "partly-ruled", `
Kostnad|2014|2015
Lön|216 000|740 000
Hyra|120 000|120 000
Summa|1 336 000|5 860 000`)
	})
	t.Run("a sum below the last rule", func(t *testing.T) {
		wantTables(t, rows(`
Kostnad         Budget    Utfall
Lön                500       480
Hyra               120       120
Summa              620       600`, -1, 0, 2), "partly-ruled", `
Kostnad|Budget|Utfall
Lön|500|480
Hyra|120|120
Summa|620|600`)
	})
	t.Run("a title between two tables ruled alike", func(t *testing.T) {
		wantTables(t, rows(`
Kostnad         Budget    Utfall
Lön                500       480
Hyra               120       120
Plan 2015
Kostnad         Budget    Utfall
Lön                510       490
Hyra               125       125`, -1, 0, 2, 3, 4, 6), "partly-ruled", `
Kostnad|Budget|Utfall
Lön|500|480
Hyra|120|120`, `
Kostnad|Budget|Utfall
Lön|510|490
Hyra|125|125`)
	})
	t.Run("a section between two rules", func(t *testing.T) {
		wantTables(t, rows(`
Post            Budget    Utfall
Bidrag             620       600
Kostnader
Lön                500       480
Hyra               120       120`, -1, 0, 1, 2, 4), "partly-ruled", `
Post|Budget|Utfall
Bidrag|620|600
Kostnader
Lön|500|480
Hyra|120|120`)
	})
	t.Run("sections behind account numbers", func(t *testing.T) {
		wantTables(t, rows(`
Konto   Text                    2014
3511    Bidrag från staten       500
2068    Beräknat överskott       120
        Kostnader
4010    Arvoden och sociala
        avgifter, styrelsen      300
4120    Hyra                      30`, -1, 0, 6), "partly-ruled", `
Konto|Text|2014
3511|Bidrag från staten|500
2068|Beräknat överskott|120
|Kostnader
4010|Arvoden och sociala avgifter, styrelsen|300
4120|Hyra|30`)
	})
	t.Run("a rule below each row", func(t *testing.T) {
		wantTables(t, rows(`
Insats       Vad som ska göras
Spåret       Tio deltagare får
             praktik
Bron         Stöd till unga som
             bor i Norrby
Kraft        Ett nytt team`, -1, 0, 2, 4, 5), "partly-ruled", `
Insats|Vad som ska göras
Spåret|Tio deltagare får praktik
Bron|Stöd till unga som bor i Norrby
Kraft|Ett nytt team`)
	})
	t.Run("a rule below a heading over columns", func(t *testing.T) {
		p := rows(`
             2014
             Budget    Utfall    Andel
Lön             500       480     96 %
Hyra            120       120    100 %
Resor            30        12     40 %`, -1, 1, 4)
		p.Rules = append(p.Rules, level(below(0), 50, 130))
		wantTables(t, p, "partly-ruled", `
|2014>2
|Budget|Utfall|Andel
Lön|500|480|96 %
Hyra|120|120|100 %
Resor|30|12|40 %`)
	})
}

func TestRulesThatMakeNoTable(t *testing.T) {
	box := func(p doc.Page, x0, y0, x1, y1 float64) doc.Page {
		p.Rules = append(p.Rules, level(y0, x0, x1), level(y1, x0, x1), plumb(x0, y0, y1), plumb(x1, y0, y1))
		return p
	}
	t.Run("a box around text", func(t *testing.T) {
		wantTables(t, box(artPage(`
Ett gott exempel från året är den grupp
som träffades varje vecka i biblioteket
och som nu driver ett eget kafé.`), -4, below(2), 180, below(-1)), "")
	})
	t.Run("rules above and below prose", func(t *testing.T) {
		p := artPage(`
Ett gott exempel från året är den grupp som träffades i biblioteket
och som nu driver ett eget kafé. Fler än 30 personer har deltagit i
arbetet, och 12 av dem har fått anställning på minst 50 procent.`)
		p.Rules = append(p.Rules, level(below(-1), 0, 280), level(below(2), 0, 280))
		wantTables(t, p, "")
	})
	t.Run("a bar chart", func(t *testing.T) {
		p := artPage(`
40
30        36
20                 22
10
 0
       2013   2014   2015
          Deltagare per år`)
		for n := range 5 {
			p.Rules = append(p.Rules, level(artTop-float64(n)*artPitch+3, 16, 120))
		}
		p = box(p, 34, artTop-4*artPitch+3, 50, artTop-10)
		p = box(p, 70, artTop-4*artPitch+3, 86, artTop-30)
		wantTables(t, p, "")
	})
	t.Run("boxes and arrows", func(t *testing.T) {
		p := artPage(`
  Styrelse         Kansli


           Beredningsgrupp`)
		p = box(p, 0, artTop-6, 50, artTop+12)
		p = box(p, 70, artTop-6, 120, artTop+12)
		p = box(p, 40, artTop-42, 110, artTop-24)
		p.Rules = append(p.Rules, level(artTop+3, 50, 70), plumb(60, artTop-24, artTop+3))
		wantTables(t, p, "")
	})
	t.Run("underlined words", func(t *testing.T) {
		p := artPage(`
Mål för året
Minst tio deltagare ska börja studera.
Insatser under året
Tre nya insatser startar i augusti.`)
		p.Rules = append(p.Rules, level(artTop-1, 0, 48), level(artTop-2*artPitch-1, 0, 76))
		wantTables(t, p, "")
	})
}
