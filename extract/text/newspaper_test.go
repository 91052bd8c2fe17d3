package text

import (
	"fmt"
	"strings"
	"testing"

	"samplan/extract/doc"
)

// besides prints lines side by side, the right ones from the column 50 on.
func besides(left, right []string) string {
	var b strings.Builder
	for i := range max(len(left), len(right)) {
		l, r := "", ""
		if i < len(left) {
			l = left[i]
		}
		if i < len(right) {
			r = right[i]
		}
		b.WriteString(strings.TrimRight(fmt.Sprintf("%-50s%s", l, r), " ") + "\n")
	}
	return b.String()
}

func TestNewspaper(t *testing.T) {
	flow := func(word string) (lines []string) {
		for i := range 9 {
			lines = append(lines, fmt.Sprintf("%s går och står %s i rad efter", word, []string{"här", "där", "sedan"}[i%3]))
		}
		return append(lines, "varandra.")
	}
	amounts := []string{"Steget      1 450", "Unga          700", "Resor         100", "Kansli        900", "Hälsan      1 200", "Arvoden       120", "Summa       4 470", "Not", "Not", "Not"}
	for _, c := range []struct {
		name, text string
		mixed      bool
	}{
		{"two columns of text", "Plan\f" + besides(flow("vänster"), flow("höger")) + "\fSlut", false},
		{"text beside amounts, on a page alone", "Plan\f" + besides(flow("vänster"), amounts) + "\fSlut", true},
		{"without pages", besides(flow("vänster"), flow("höger")), true},
	} {
		lines, _ := unmix(lineRoles(splitLines(c.text)))
		left, right := -1, -1
		mixed := false
		for i, l := range lines {
			if strings.Contains(l.text, "vänster") {
				left = i
				mixed = mixed || strings.Contains(l.text, "höger") || strings.Contains(l.text, "Steget")
			}
			if strings.Contains(l.text, "höger") && right < 0 {
				right = i
			}
		}
		if mixed != c.mixed || !mixed && right < left {
			t.Errorf("%s: mixed %v, want %v; left ends at %d, right begins at %d", c.name, mixed, c.mixed, left, right)
		}
	}
}

// TestListsBeside has lists on slides, and tables whose labels look like items.
func TestListsBeside(t *testing.T) {
	individual := []string{"Individmål", "• Hälften av deltagarna ska vara i", "arbete tre månader efter avslut.", "• Alla deltagare ska ha en plan som de", "själva varit med och tagit fram.", "• Antalet unga ska vara minst", "nittio under hela året.", "• Väntetiden ska vara kort."}
	organisation := []string{"Organisationsmål", "• Kommunerna ska ha en grupp som", "möts minst åtta gånger.", "• Personalen ska uppleva att", "samarbetet blivit enklare.", "Samhällsmål", "• Färre personer ska vara", "beroende av försörjningsstöd."}
	amounts := []string{"Budget", "1 450", "700", "100", "900", "1 200", "120", "4 470"}
	words := []string{"Ansvarig", "Teamet", "", "Handläggarna", "", "Coacherna", "", "Teamet"}
	for _, c := range []struct {
		name  string
		right []string
		apart bool
	}{
		{"lists", organisation, true},
		{"amounts of the items", amounts, false},
		{"words about the items", words, false},
	} {
		lines, _ := unmix(lineRoles(splitLines("Plan\f" + besides(individual, c.right) + "\fSlut")))
		apart := false
		for _, l := range lines {
			apart = apart || strings.TrimSpace(l.text) == individual[1]
		}
		if apart != c.apart {
			t.Errorf("%s: read one behind the other %v, want %v", c.name, apart, c.apart)
		}
	}
}

func TestStackedTitles(t *testing.T) {
	for text, want := range map[string]int{
		"Förbundet är till för alla som bor här och behöver stöd.\n\nMål\nÖvergripande mål\nInvånarna i kommunerna ska få ett samlat stöd på vägen till arbete, var de än bor.": 2,
		"Förbundet är till för alla som bor här och behöver stöd.\n\nAnna\nBertil\nCecilia och de andra ledamöterna i styrelsen träffades den 3 mars i Leksand för att tala.":   0,
	} {
		blocks, _ := readBlocks(splitLines(text))
		n := 0
		for _, b := range blocks {
			if b.Kind == doc.Heading {
				n++
			}
		}
		if n != want {
			t.Errorf("%d headings, want %d: %s", n, want, text)
		}
	}
}
