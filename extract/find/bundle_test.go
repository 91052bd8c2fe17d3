package find

import (
	"slices"
	"testing"
)

func TestTitlesIn(t *testing.T) {
	for _, c := range []struct {
		name  string
		lines []string
		at    int // first line of the title page; 0 where there is none
	}{
		{"in bold", []string{"Slut.", "! Verksamhetsplan 2014"}, 1},
		{"a heading", []string{"Slut.", "# Verksamhetsplan 2014"}, 1},
		{"a heading with the förbund", []string{"Slut.", "# Årsredovisning 2013 Samordningsförbundet Halland"}, 1},
		{"a receiver over it", []string{"Slut.", "Samordningsförbundet Halland", "! Verksamhetsplan 2014 Samordningsförbundet Eken"}, 2},
		{"in capitals", []string{"Slut.", "FÖRBUNDSORDNING", "för Samordningsförbundet Halland"}, 1},
		{"behind Bilaga", []string{"Slut.", "Bilaga 2: Delårsrapport"}, 1},
		{"the attachment's number over it", []string{"Slut.", "Bilaga 2", "Verksamhetsplan 2014"}, 1},
		{"the förbund over it", []string{"Slut.", "Samordningsförbundet Halland", "Verksamhetsplan 2014"}, 1},
		{"förbund and diarienummer in one line", []string{"Slut.", "Samordningsförbundet Halland      Dnr 12/2013", "Verksamhetsplan och budget"}, 1},
		{"förbund, places and number over it", []string{"Slut.", "Samordningsförbundet Halland", "Falkenberg – Varberg", "Org.nr 222000-2444", "Verksamhetsplan 2014"}, 1},
		{"the date under it", []string{"Slut.", "Verksamhetsplan 2014", "Fastställd av styrelsen 2013-11-29"}, 1},
		{"the date under its second line", []string{"Slut.", "Verksamhetsplan 2014", "med utblick mot 2016", "Antagen 2013-11-29"}, 1},
		{"the year under it", []string{"Slut.", "VERKSAMHETSPLAN", "2014"}, 1},
		{"capitals behind the name", []string{"Slut.", "Samordningsförbundet Halland 2013             SAMMANTRÄDESPROTOKOLL"}, 1},
		{"the year before it", []string{"Slut.", "! 2014 års verksamhetsplan"}, 1},
		{"a signature over it", []string{"Slut.", "Anna Ek", "! Verksamhetsplan 2014"}, 2},

		{"a line of text", []string{"Slut.", "Verksamhetsplan 2014", "Den gäller."}, 0},
		{"a chapter", []string{"Slut.", "# Budget 2014"}, 0},
		{"a numbered chapter", []string{"Slut.", "# 3. Verksamhetsplan 2014"}, 0},
		{"a chapter with its number in the text", []string{"Slut.", "! 3.2 Verksamhetsplan 2014"}, 0},
		{"an item of minutes", []string{"Slut.", "! § 42 Verksamhetsplan 2014"}, 0},
		{"an item of a council's minutes", []string{"Slut.", "! Kf § 42 Verksamhetsplan 2014"}, 0},
		{"a chapter that looks back on a year", []string{"Slut.", "# Uppföljning 2013"}, 0},
		{"a chapter of a plan", []string{"Slut.", "# Uppföljning och utvärdering"}, 0},
		{"a line of a list", []string{"Slut.", "- Verksamhetsplan 2014"}, 0},
		{"a cell", []string{"Slut.", "| Verksamhetsplan 2014 | bilaga 2"}, 0},
		{"a heading about a plan", []string{"Slut.", "# Så tas vår verksamhetsplan fram"}, 0},
	} {
		titles := titlesIn(pieces(written("x.docx", c.lines...)))
		at := 0
		if len(titles) > 0 {
			at = titles[0].at
		}
		if at != c.at || len(titles) > 1 {
			t.Errorf("%s: %v, want %d", c.name, titles, c.at)
		}
	}
}

// TestCuts joins documents as files do; every document gives the number of lines
// that its part must have, 0 where it is no plan.
func TestCuts(t *testing.T) {
	oak, halland := planOf("Samordningsförbundet Eken", "2014"), planOf("Samordningsförbundet Halland", "2014")
	unnamed := planOf("Samordningsförbundet Halland", "2016")
	unnamed[0] = "! Verksamhetsplan och budget 2016"
	report := slices.Concat([]string{"! Årsredovisning 2013", "Samordningsförbundet Eken"}, annualReport[1:], []string{"^ Not 1", "Not 1 Bidrag", "Eget kapital och skulder"})
	for _, c := range []struct {
		name      string
		documents [][]string
		plans     []int // which documents are plans
	}{
		{"two förbund, the name over the title", [][]string{oak, slices.Insert(slices.Clone(unnamed), 0, "! Samordningsförbundet Halland")}, []int{0, 1}},
		{"two förbund and years, the name in the text only", [][]string{oak, unnamed}, []int{0, 1}},
		{"a report, a plan, minutes, a plan", [][]string{report, oak, append([]string{"! PROTOKOLL 2013-11-29"}, meeting[1:]...), halland}, []int{1, 3}},
		{"a report that tells of the coming year", [][]string{slices.Insert(slices.Clone(report), 5, "# Verksamhetsplan och budget 2014", "Styrelsen har fastställt en budget på 2 000 tkr.")}, nil},
		{"a report that tells of the coming year, and the plan", [][]string{slices.Insert(slices.Clone(report), 5, "# Verksamhetsplan och budget 2014", "Styrelsen har fastställt en budget på 2 000 tkr."), oak}, []int{1}},
		{"minutes with an item on the plan, and the plan", [][]string{slices.Insert(slices.Clone(meeting), 5, "! § 41 a Verksamhetsplan 2014", "Styrelsen beslutar att godkänna planen."), oak}, []int{1}},
		{"an official's letter and the plan", [][]string{officialLetter, oak}, []int{1}},
		{"a plan with a cover and a title page", [][]string{slices.Insert(slices.Clone(oak), 0, "! Verksamhetsplan 2014", "Samordningsförbundet Eken", "Fastställd 2013-11-29")}, []int{0}},
		{"a plan with a chapter on a neighbour", [][]string{append(slices.Clone(oak), "# Verksamhetsplan för 2015", "Samordningsförbundet Halland prövar samma sak.")}, []int{0}},
	} {
		var lines []string
		var starts []int
		for _, d := range c.documents {
			starts = append(starts, len(written("x.docx", lines...).Blocks))
			lines = append(lines, d...)
		}
		parts := Classify(written("x.docx", lines...)).Parts
		var got, want []int
		for _, p := range parts {
			got = append(got, p.Blocks[0].Place.Block-1, len(p.Blocks))
		}
		starts = append(starts, len(written("x.docx", lines...).Blocks))
		for _, i := range c.plans {
			want = append(want, starts[i], starts[i+1]-starts[i])
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s: parts at %v, want %v", c.name, got, want)
		}
	}
}
