package find

import (
	"fmt"
	"strings"
	"testing"

	"samplan/extract/doc"
)

// blocksOf makes a document of lines: "# " is a heading, "* " an item.
func blocksOf(lines ...string) *doc.Document {
	d := &doc.Document{}
	for i, l := range lines {
		b := doc.Block{Kind: doc.Paragraph, Role: doc.Body, Text: l, Place: doc.Place{Block: i + 1}}
		if t, ok := strings.CutPrefix(l, "# "); ok {
			b.Kind, b.Text = doc.Heading, t
		} else if t, ok := strings.CutPrefix(l, "* "); ok {
			b.Kind, b.Text = doc.ListItem, t
		}
		d.Blocks = append(d.Blocks, b)
	}
	return d
}

func TestAmountLists(t *testing.T) {
	for _, c := range []struct {
		name, lines, want string
	}{
		{"one column", "# Budget 2017|* Kansli: 500 tkr|* Styrelse: 100 tkr|* Insatser: 1 400 tkr|Summa kostnader: 2 000 tkr",
			"expense 2017 Kansli 500; Styrelse 100; Insatser 1 400; Summa kostnader 2 000 T"},
		{"decimals", "# Ekonomi|* Kansli: 0,5 mkr|* Styrelse: 0,25 mkr|* Insatser: 1 mkr|Summa kostnader 2017: 1,75 mkr",
			"expense 2017 Kansli 0,5; Styrelse 0,25; Insatser 1; Summa kostnader 2017 1,75 T"},
		{"groups", "# Kostnader|Insatser (300 tkr)|* Vägen: 100 tkr|* Bron: 200 tkr|# Gemensamt (90 tkr)|* Kansli: 90 tkr|Summa kostnader 2017: 390 tkr",
			"expense 2017 Insatser 300 T; Vägen 100; Bron 200; Gemensamt 90 T; Kansli 90; Summa kostnader 2017 390 T"},
		{"two columns, labels over two rows", "# Pengarna 2017|Insatser (300 tkr)\tGemensamt (90 tkr)|* Vägen, för unga:\t•\tKansli: 50 tkr|100 tkr\t•\tRevision: 25 tkr|* Bron, på\t•\tStyrelse: 10 tkr vårdcentral: 200 tkr\t•\tÖvrigt: 5 tkr|Summa kostnader 2017: 390 tkr",
			"expense 2017 Insatser 300 T; Vägen, för unga 100; Bron, på vårdcentral 200; Gemensamt 90 T; Kansli 50; Revision 25; Styrelse 10; Övrigt 5; Summa kostnader 2017 390 T"},
		{"incomes", "# Budget|* Staten: 500 tkr|* Regionen: 250 tkr|* Kommunen: 250 tkr|Summa intäkter 2017: 1 000 tkr",
			"income 2017 Staten 500; Regionen 250; Kommunen 250; Summa intäkter 2017 1 000 T"},
		{"told in sentences", "# Intäkter|Förbundet räknar med följande intäkter under 2017:|* Staten 4,0 mnkr|* Regionen 2,0 mnkr|* Kommunen: 2,0 mnkr|* Överskott från 2016 1,5 mnkr|Sammanlagt har förbundet alltså 9,5 mnkr att använda.",
			"income 2017 Staten 4,0; Regionen 2,0; Kommunen 2,0; Överskott från 2016 1,5; sammanlagt 9,5 T"},
		{"parts told before the list", "# 5.1 Vägen|För Vägen avsätts 200 tkr.|# 5.2 Bron|Bron tilldelas 100 tkr.|# Kostnader 2017|De två insatserna får tillsammans kosta 300 tkr. Till detta kommer följande kostnader:|* Kansli 80 tkr|* Styrelse 20 tkr|De samlade kostnaderna blir därmed 400 tkr och budgeten är i balans.",
			"expense 2017 Vägen 200; Bron 100; De två insatserna 300 T; Kansli 80; Styrelse 20; samlade kostnaderna 400 T"},
		{"a part that no chapters make", "# 5.1 Vägen|För Vägen avsätts 250 tkr.|# 5.2 Bron|Bron tilldelas 100 tkr.|# Kostnader 2017|De två insatserna får tillsammans kosta 300 tkr. Till detta kommer följande kostnader:|* Kansli 80 tkr|* Styrelse 20 tkr|De samlade kostnaderna blir därmed 400 tkr och budgeten är i balans.",
			"expense 2017 De två insatserna 300; Kansli 80; Styrelse 20; samlade kostnaderna 400 T"},
		{"a sentence's sum that misses", "# Intäkter|Förbundet räknar med följande intäkter under 2017:|* Staten 4,0 mnkr|* Regionen 2,0 mnkr|* Kommunen: 2,0 mnkr|Sammanlagt har förbundet alltså 9,5 mnkr att använda.", ""},
		{"no sum told", "# Intäkter|Förbundet räknar med följande intäkter under 2017:|* Staten 4,0 mnkr|* Regionen 2,0 mnkr|* Kommunen: 2,0 mnkr|Avgifterna betalas kvartalsvis.", ""},
		{"no side told", "# Insatser|Teamet köper följande tjänster under 2017:|* Läkare 4,0 mnkr|* Psykolog 2,0 mnkr|* Kurator 2,0 mnkr|Sammanlagt blir det 8,0 mnkr.", ""},
		{"costs of one activity", "# Kostnader för Navet|Teamet räknar med följande kostnader under 2017:|* Läkare 4,0 mnkr|* Psykolog 2,0 mnkr|* Kurator 2,0 mnkr|Sammanlagt blir det 8,0 mnkr.", ""},
		// Sums that do not prove the list.
		{"rows miss the total", "# Budget 2017|* Kansli: 500 tkr|* Styrelse: 100 tkr|* Insatser: 1 300 tkr|Summa kostnader: 2 000 tkr", ""},
		{"a group misses its sum", "# Budget 2017|Insatser (310 tkr)|* Vägen: 100 tkr|* Bron: 200 tkr|Gemensamt (90 tkr)|* Kansli: 100 tkr|Summa kostnader: 400 tkr", ""},
		{"no total", "# Budget 2017|* Kansli: 500 tkr|* Styrelse: 100 tkr|* Insatser: 1 400 tkr", ""},
		{"two units", "# Budget 2017|* Kansli: 500 tkr|* Styrelse: 100 kr|* Insatser: 1 400 tkr|Summa kostnader: 2 000 tkr", ""},
		{"an item without amount", "# Budget 2017|* Kansli|* Styrelse: 600 tkr|* Revision: 0 tkr|* Insatser: 1 400 tkr|Summa kostnader: 2 000 tkr", ""},
		// Not the förbund's budget of a year.
		{"no year", "# Budget|* Kansli: 500 tkr|* Styrelse: 100 tkr|* Insatser: 1 400 tkr|Summa kostnader: 2 000 tkr", ""},
		{"an activity's heading", "# Vägen in|* Lokal: 500 tkr|* Resor: 100 tkr|* Lön: 1 400 tkr|Summa kostnader 2017: 2 000 tkr", ""},
		{"an activity's budget", "# Budget för Vägen 2017|* Lokal: 500 tkr|* Resor: 100 tkr|* Lön: 1 400 tkr|Summa kostnader: 2 000 tkr", ""},
		{"an activity's in the genitive", "# Navets budget 2017|* Lokal: 500 tkr|* Resor: 100 tkr|* Lön: 1 400 tkr|Summa kostnader: 2 000 tkr", ""},
		{"an activity's total", "# Budget 2017|* Lokal: 500 tkr|* Resor: 100 tkr|* Lön: 1 400 tkr|Summa kostnader för Vägen: 2 000 tkr", ""},
		{"an example", "# Ekonomi 2017|Ett exempel på vad en insats kostar:|* Lokal: 500 tkr|* Resor: 100 tkr|* Lön: 1 400 tkr|Summa kostnader: 2 000 tkr", ""},
		{"an outcome", "# Ekonomiskt utfall 2017|* Kansli: 500 tkr|* Styrelse: 100 tkr|* Insatser: 1 400 tkr|Summa kostnader: 2 000 tkr", ""},
		{"two lists of one year", "# Budget 2017|* A: 5 tkr|* B: 1 tkr|* C: 4 tkr|Summa kostnader: 10 tkr|# Budget 2017|* D: 5 tkr|* E: 1 tkr|* F: 5 tkr|Summa kostnader: 11 tkr", ""},
		{"statistics", "# Ekonomi 2017|* Deltagare: 500 personer|* Kvinnor: 100 personer|* Män: 400 personer|Summa deltagare: 1 000", ""},
	} {
		var rows []string
		head := ""
		for _, f := range amountLists(blocksOf(strings.Split(c.lines, "|")...)) {
			if f.Kind == Contribution {
				continue
			}
			row := f.Label + " " + f.Number
			if f.Total {
				row += " T"
			}
			head = fmt.Sprintf("%s %s ", f.Side, f.Year)
			rows = append(rows, row)
		}
		if got := head + strings.Join(rows, "; "); got != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.name, got, c.want)
		}
	}
}

func TestPassages(t *testing.T) {
	for lines, want := range map[string]int{
		"Parterna skjuter till pengar så att avgifterna tillsammans blir|3 000 tkr, och av att 410 tkr förs in":  1,
		"Kommunernas del fördelas så här efter folkmängd: Halmstad 1 110 tkr,|Kungsbacka 920 tkr och Laholm 280": 1,
		// a whole sentence, a label beside or over an amount, an item
		"Parterna skjuter till pengar så att avgifterna tillsammans räcker.|3 000 tkr, och av att 410 tkr": 2,
		"Summa kostnader för|3 000 tkr och mer":                                    2,
		"Det som alla parter skjuter till under året är|3 000":                     2,
		"Det som alla parter skjuter till under året är|3 000 tkr":                 2,
		"* Det som alla parter skjuter till under året är|3 000 tkr för hela året": 2,
	} {
		d := blocksOf(strings.Split(lines, "|")...)
		got := passages(d)
		if len(got) != want {
			t.Errorf("%s\n got %d passages, want %d", lines, len(got), want)
		}
		for _, p := range got {
			for _, n := range moneyIn(p.text) {
				place := p.place(n.Start, n.End)
				if s := string([]rune(d.Blocks[place.Block-1].Text)[place.Start:place.End]); s != n.Text {
					t.Errorf("%s\n %q stands at %q", lines, n.Text, s)
				}
			}
		}
	}
}
