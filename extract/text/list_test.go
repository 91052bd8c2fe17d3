package text

import "testing"

func TestItems(t *testing.T) {
	checkOutlines(t, []outlineTest{
		{"dashes", "Vi ska\n- öka samverkan\n- minska rundgången\n", []string{"p Vi ska", "i1 - öka samverkan", "i1 - minska rundgången"}},
		{"blank lines between", "  • öka samverkan\n\n\n  • minska rundgången\n", []string{"i1 • öka samverkan", "i1 • minska rundgången"}},
		{"tabs after bullets", "•\töka samverkan\n•\tminska rundgången\n", []string{"i1 • öka samverkan", "i1 • minska rundgången"}},
		{"what is left of symbol fonts", "\uF0B7 öka samverkan\n\uF0A7 minska rundgången\n", []string{"i1 \uF0B7 öka samverkan", "i1 \uF0A7 minska rundgången"}},
		{"bullets without space", "•öka samverkan\n•minska rundgången\n", []string{"i1 • öka samverkan", "i1 • minska rundgången"}},
		{"dashes without space", "-öka samverkan\n-minska rundgången\n", []string{"i1 - öka samverkan", "i1 - minska rundgången"}},
		{"bullets on lines of their own", "•\nöka samverkan\n\n•\n\nminska rundgången\n", []string{"i1 • öka samverkan", "i1 • minska rundgången"}},
		{"numbers", "1. Öka samverkan\n2. Minska rundgången\n3) Nytt\n", []string{"i1 1. Öka samverkan", "i1 2. Minska rundgången", "i1 3) Nytt"}},
		{"letters", "a) besluta om mål,\nb) följa upp.\n", []string{"i1 a) besluta om mål,", "i1 b) följa upp."}},
		{"continuation lines", "- personer som har varit sjukskrivna\n  Mer än ett år\n- unga\n", []string{"i1 - personer som har varit sjukskrivna Mer än ett år", "i1 - unga"}},
		{"continuation in lower case", "- personer som har varit\nsjukskrivna länge\n- unga\n", []string{"i1 - personer som har varit sjukskrivna länge", "i1 - unga"}},
		{"text after a list", "- unga.\nFörbundet följer upp målen.\n", []string{"i1 - unga.", "p Förbundet följer upp målen."}},
		{"nested by indent", "- arbete\n  o lönebidrag\n  o praktik\n- studier\n", []string{"i1 - arbete", "i2 o lönebidrag", "i2 o praktik", "i1 - studier"}},
		{"nested by marker", "1. Insatser som\n - praktik\n\n- träning\n - stöd\n2. Kartläggning\n 3. Utvärdering\n", []string{
			"i1 1. Insatser som", "i2 - praktik", "i2 - träning", "i2 - stöd", "i1 2. Kartläggning", "i1 3. Utvärdering"}},
		{"bold items", "- **Individen**\n- **Ekonomi**\n", []string{"i1b - Individen", "i1b - Ekonomi"}},
		{"stars", "* öka samverkan\n* minska rundgången\n", []string{"i1 * öka samverkan", "i1 * minska rundgången"}},

		{"a star explains", "Bidraget är 600*.\n\n* Under förutsättning att avtal sluts.\n", []string{"p Bidraget är 600*.", "p * Under förutsättning att avtal sluts."}},
		{"an amount", "Resultatet blev sämre än väntat.\n\n- 3 800 000\n", []string{"p Resultatet blev sämre än väntat.", "p - 3 800 000"}},
		{"years across a line", "Perioden är åren 2012\n- 2014 enligt beslut.\n", []string{"p Perioden är åren 2012", "i1 - 2014 enligt beslut."}},
		{"a dash amid a wrapped sentence", wrapped + "Det gäller också de nya insatserna som beslutades i höstas\n– och som började i år.\n", []string{
			outline(readText(t, wrapped))[0] + " Det gäller också de nya insatserna som beslutades i höstas – och som började i år."}},
		{"initials", "K. Andersson är ordförande i styrelsen.\n", []string{"p K. Andersson är ordförande i styrelsen."}},
		{"a word in o", "o dyl. förekommer inte.\n", []string{"p o dyl. förekommer inte."}},
	})
}
