package layout

import (
	"testing"

	"samplan/extract/doc"
)

func texts(lines []line) []string {
	var out []string
	for _, l := range lines {
		out = append(out, lineText(l.words))
	}
	return out
}

func TestLines(t *testing.T) {
	words := artWords("Mål för året\nInsatser")
	words[0], words[3] = words[3], words[0] // any order
	words[1].Baseline += 1.5                // a producer that rounds
	if got := texts(linesOf(words)); !same(got, []string{"Mål för året", "Insatser"}) {
		t.Errorf("lines %q", got)
	}
}

func TestRaisedWordsJoinTheirLine(t *testing.T) {
	words := artWords("600 000\n700 000")
	mark := artWord("1", words[1].Box.X1, artTop+4)
	mark.Size, mark.Glued = 6, true
	index := artWord("2", words[3].Box.X1, artTop-artPitch-3)
	index.Size, index.Glued = 6, true
	got := texts(linesOf(append(words, mark, index)))
	if !same(got, []string{"600 000¹", "700 0002"}) {
		t.Errorf("lines %q", got)
	}
	far := artWord("1", 200, artTop+4)
	far.Size = 6
	if got := texts(linesOf(append(artWords("600 000"), far))); len(got) != 2 {
		t.Errorf("a small word far off is a line of its own: %q", got)
	}
}

// TestWordsUnderALargeFigure: a key figure and the line that explains it are two
// lines; neither the word at its side nor the one below it is an exponent.
func TestWordsUnderALargeFigure(t *testing.T) {
	figure := artWord("81", 40, artTop)
	figure.Size, figure.Box.X1 = 40, 88
	for _, c := range []struct {
		text string
		x    float64
		size float64
	}{{"av", 30, 9}, {"pengarna", 44, 20}} {
		word := artWord(c.text, c.x, artTop-artPitch)
		word.Size = c.size
		if got := texts(linesOf([]doc.Word{figure, word})); !same(got, []string{"81", c.text}) {
			t.Errorf("lines %q, want the figure and its words", got)
		}
	}
}

// TestRaisedLetters has letters that mark notes, and raised words that do not.
func TestRaisedLetters(t *testing.T) {
	for raised, want := range map[string]string{"a": "Försäkringskassanᵃ", "h": "Försäkringskassanʰ", "2": "Försäkringskassan²", "nd": "Försäkringskassannd", "A": "FörsäkringskassanA"} {
		words := artWords("Försäkringskassan")
		mark := artWord(raised, words[0].Box.X1, artTop+4)
		mark.Size, mark.Glued = 6, true
		if got := texts(linesOf(append(words, mark))); !same(got, []string{want}) {
			t.Errorf("%q raised reads %q, want %q", raised, got, want)
		}
	}
	if got := texts(linesOf(artWords("Alternativ a"))); !same(got, []string{"Alternativ a"}) {
		t.Errorf("a letter of full size reads %q", got)
	}
}

func TestTurnedWords(t *testing.T) {
	for _, turn := range []int{90, 180, 270} {
		b := doc.Box{X0: 10, X1: 30, Y0: 5, Y1: 12}
		if got := turnBox(turnBox(b, turn), 360-turn); got != b {
			t.Errorf("turned by %d and back: %v", turn, got)
		}
	}
	// "Mål 1" read upwards: the words stand above one another.
	a, b := artWord("Mål", 0, 0), artWord("1", 0, 0)
	a.Turned, a.Baseline, a.Box = 90, 50, doc.Box{X0: 42, X1: 52, Y0: 100, Y1: 112}
	b.Turned, b.Baseline, b.Box = 90, 50, doc.Box{X0: 42, X1: 52, Y0: 116, Y1: 120}
	if got := linesText(readingLines([]doc.Word{b, a}), doc.Box{X1: 1000}); got != "Mål 1" {
		t.Errorf("turned words read %q", got)
	}
}

func TestScale(t *testing.T) {
	for _, c := range []struct {
		name, art string
		want      bool
	}{
		{"an axis from nought", "0    10   20   30   40", true},
		{"a long axis", "15   20   25   30   35   40", true},
		{"years", "2010 2012 2014 2016 2018 2020", false},
		{"column numbers", "1    2    3    4    5    6", false},
		{"amounts that grow evenly, with a label", "Bidrag   100  110  120  130", false},
		{"amounts that grow evenly", "100  110  120  130", false},
		{"an axis upwards", "40\n30\n20\n10\n0", true},
		{"falling years", "2016\n2015\n2014\n2013", false},
		{"falling ranks", "5\n4\n3\n2\n1", false},
	} {
		if got := hasAxis(artLines(c.art)); got != c.want {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
}

func TestDifferByPage(t *testing.T) {
	for _, c := range []struct {
		a, b  string
		pages int
		want  bool
	}{
		{"3 (12)", "4 (12)", 1, true}, {"Sida 3", "Sida 5", 2, true}, {"Norrby", "Norrby", 1, true},
		{"3 (12)", "5 (12)", 1, false}, {"Budget 2015", "Budget 2016", 1, false}, {"3 av 12", "3", 1, false}, {"100", "98", 1, false},
	} {
		if got := differByPage(c.a, c.b, c.pages); got != c.want {
			t.Errorf("differByPage(%q, %q, %d) = %v", c.a, c.b, c.pages, got)
		}
	}
}

func TestPredict(t *testing.T) {
	tables := []doc.Table{{Found: "ruled", Columns: 2, Place: doc.Place{Page: 3, Box: doc.Box{X0: 1, Y0: 2, X1: 3, Y1: 4}},
		Rows: [][]doc.Cell{{{Text: "600 000¹", ColSpan: 2, RowSpan: 1}}}}}
	p := Predict(tables)
	if len(p.Tables) != 1 || p.Tables[0].Page != 3 || p.Tables[0].Box != [4]float64{1, 2, 3, 4} || p.Tables[0].Cells[0] != (PredictedCell{0, 0, 1, 2, "600 0001"}) {
		t.Errorf("prediction %+v", p)
	}
}

// TestWideBlanks has wide blanks that part a label from its value, and one
// between two sentences, which parts nothing.
func TestWideBlanks(t *testing.T) {
	for art, want := range map[string]string{
		"förbundet i Norrköping utvidgades.     Medlemmar är Norrköpings kommun": "förbundet i Norrköping utvidgades. Medlemmar är Norrköpings kommun",
		"Samverkan i Norrköping     Verksamhetsplan för 2014":                    "Samverkan i Norrköping\tVerksamhetsplan för 2014",
		"Kostnader för lokaler m.m.     Belopp i kronor":                         "Kostnader för lokaler m.m.\tBelopp i kronor",
		"Arvoden till styrelsens ledamöter.     145 000 kr":                      "Arvoden till styrelsens ledamöter.\t145 000 kr",
		"Förbundet utvidgades.     Medlemmar är kommuner":                        "Förbundet utvidgades.\tMedlemmar är kommuner",
		"förbundet i Norrköping utvidgades.     Kronor":                          "förbundet i Norrköping utvidgades.\tKronor",
	} {
		if got := flowText(linesOf(artWords(art))[0]); got != want {
			t.Errorf("%q reads %q", art, got)
		}
	}
}
