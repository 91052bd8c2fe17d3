package ocr

import (
	"strings"
	"testing"

	"samplan/extract/doc"
)

// wordsAt are words of a line with their places: "35,4@10-30 Yo@34-44".
func wordsAt(text string) []doc.Word {
	var out []doc.Word
	for _, f := range strings.Fields(text) {
		word, at, _ := strings.Cut(f, "@")
		from, to, _ := strings.Cut(at, "-")
		n, err := numbers([]string{from, to})
		if err != nil {
			panic(err)
		}
		out = append(out, doc.Word{Text: word, Size: 10, Confidence: 0.9, Box: doc.Box{X0: n[0], X1: n[1], Y0: 100, Y1: 109}})
	}
	return out
}

func TestSetPercents(t *testing.T) {
	for _, c := range []struct{ name, swedish, english, want string }{
		{"a sign of its own", "Andel@10-40 35,4@50-70 Yo@74-84", "Andel@10-40 35,4@50-70 %@74-84", "Andel 35,4 %"},
		{"a sign read as digits", "9,4@50-70 24@74-84", "9,4@50-70 %@74-84", "9,4 %"},
		{"a sign that English glues to its number, and misreads that", "9,4@50-70 Yo@74-84", "94%@50-84", "9,4 %"},
		{"a sign that both glue", "59Yo@50-84", "59%@50-84", "59%"},
		{"no sign", "640@50-70 tkr@74-90", "640@50-70 tkr@74-90", "640 tkr"},
		{"a sign that English sees in a word", "med@50-70 ök@74-84", "med@50-70 %@74-84", "med ök"},
	} {
		lines := [][]doc.Word{wordsAt(c.swedish)}
		setPercents(lines, [][]doc.Word{wordsAt(c.english)})
		var got []string
		for _, w := range lines[0] {
			got = append(got, w.Text)
		}
		if s := strings.Join(got, " "); s != c.want {
			t.Errorf("%s: %q, want %q", c.name, s, c.want)
		}
	}
}

func TestMayHavePercents(t *testing.T) {
	for text, want := range map[string]bool{
		"35,4@1-2 Yo@3-4": true, "9,0@1-2 24@3-4": true, "60@1-2 \"0@3-4": true,
		"640@1-2 tkr@3-4": false, "under@1-2 2019@3-4 Yo@5-6": false, "Plan@1-2 B@3-4": false,
	} {
		if got := mayHavePercents([][]doc.Word{wordsAt(text)}); got != want {
			t.Errorf("%s: %v, want %v", text, got, want)
		}
	}
}
