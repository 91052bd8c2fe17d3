package text

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestFlattenedParts(t *testing.T) {
	chapters := []string{"2. Vision och mål", "2.1 Ekonomi"}
	for text, want := range map[string][]string{
		"2. Vision och mål Alla ska nå dit. 2.1 Ekonomi Staten bidrar.": {"2. Vision och mål", "Alla ska nå dit. ", "2.1 Ekonomi", "Staten bidrar."},
		"Alla ska nå dit. Individmål • Minst 55 % ska bli klara. • Alla ska ha en plan, t.ex. Vägen. Verksamhetsmål • Chefer ska träffas. • Kapitalet är högst 500 000 kr. Hur målen följs upp Deltagarna registreras. En enkät lämnas.": {
			"Alla ska nå dit.", "Individmål", "• Minst 55 % ska bli klara.", "• Alla ska ha en plan, t.ex. Vägen.", "Verksamhetsmål", "• Chefer ska träffas.", "• Kapitalet är högst 500 000 kr.",
			"Hur målen följs upp Deltagarna registreras. En enkät lämnas."},
		// Items of several sentences: where the last one ends is not known.
		"Mål • Alla ska nå dit. Det sker i år. • Chefer ska träffas. De gör det ofta.": {"Mål", "• Alla ska nå dit. Det sker i år.", "• Chefer ska träffas. De gör det ofta."},
		// Items without stops: what is a heading is not known.
		"Mål • Samverkan i länet • Metoder Verksamhetsmål • Chefer som träffas": {"Mål", "• Samverkan i länet", "• Metoder Verksamhetsmål", "• Chefer som träffas"},
		// One bullet parts a line; a chapter named within a sentence is none.
		"Box 12 • Ån": {"Box 12 • Ån"},
		"Som sägs i 2. Vision och mål ska alla med.": {"Som sägs i 2. Vision och mål ska alla med."},
	} {
		if diff := cmp.Diff(want, flattenedParts(text, chapters)); diff != "" {
			t.Errorf("%s\n%s", text, diff)
		}
	}
}

// A file of a page a line is cut at the chapters that its contents name.
func TestPageLinesAreCut(t *testing.T) {
	long := strings.Repeat("Förbundet följer upp insatserna varje kvartal. ", 12)
	text := "Plan för Ån 1\n\nInnehåll 1. Syfte... 3 2. Mål... 4 3. Insatser... 5 4. Budget... 6 2\n\n1. Syfte " + long + "3\n\n2. Mål " + long +
		"Mål • Alla ska nå dit. • Alla ska ha en plan. Uppföljning sker varje kvartal. 4\n\n3. Insatser " + long + "5\n\n4. Budget " + long + "6\n"
	var got []string
	for _, s := range outline(readText(t, text)) {
		if !strings.HasPrefix(s, "furniture") && !strings.HasPrefix(s, "contents") {
			got = append(got, strings.Replace(s, strings.TrimSpace(long), "…", 1))
		}
	}
	want := []string{"p Plan för Ån", "h1 1. Syfte", "p …", "h1 2. Mål", "p …", "h2 Mål", "i1 • Alla ska nå dit.", "i1 • Alla ska ha en plan.",
		"p Uppföljning sker varje kvartal.", "h1 3. Insatser", "p …", "h1 4. Budget", "p …"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}
