package reference

import "testing"

// FuzzMentions: every mention is the text that stands at its place, in order.
func FuzzMentions(f *testing.F) {
	for _, s := range []string{"Hjo, Tibro och Karlsborgs kommuner", "Försäkringskassan i Kalmar län, AF", "k:n Bodens k:n", "Upplands–Väsby/å\u00a0", "\xff\xfe Eda"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		runes := []rune(text)
		at := 0
		for _, m := range Mentions(text) {
			if m.Start < at || m.End <= m.Start || m.End > len(runes) || string(runes[m.Start:m.End]) != m.Text {
				t.Fatalf("%q: %+v", text, m)
			}
			at = m.End
		}
	})
}
