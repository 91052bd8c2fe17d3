package normalize

import "testing"

func TestForbund(t *testing.T) {
	for _, c := range []struct {
		printed, name, slug string
	}{
		{"SAMORDNINGSFÖRBUNDET ÖSTRA ÖSTERGÖTLAND", "Samordningsförbundet Östra Östergötland", "ostra-ostergotland"},
		{"Samordningsförbundet  Älv och Kust.", "Samordningsförbundet Älv och Kust", "alv-och-kust"},
		{"Finsam Lund", "Finsam Lund", "lund"},
		{"Lunds samordningsförbund", "Lunds samordningsförbund", "lund"},
		{"Samordningsförbundet Halland", "Samordningsförbundet Halland", "halland"},
		{"Samordningsförbundet Skellefteå – Norsjö", "Samordningsförbundet Skellefteå-Norsjö", "skelleftea-norsjo"},
		{"SAMORDNINGSFÖRBUNDET I ÖSTRA VIKEN", "Samordningsförbundet i Östra Viken", ""},
		{"Västra Vikens samordningsförbund", "Västra Vikens samordningsförbund", ""},
	} {
		name, slug, known := Forbund(c.printed)
		if name != c.name || slug != c.slug || known != (c.slug != "") {
			t.Errorf("Forbund(%q) = %q, %q, %v, want %q, %q", c.printed, name, slug, known, c.name, c.slug)
		}
	}
}
