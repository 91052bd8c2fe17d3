package docx

import "testing"

// What authors draw is tested in extract/blocks; here, that the reader hands it on.
func TestDrawn(t *testing.T) {
	run(t, []example{
		{"tabs", tabbedLines("|2014|2015", "Löner|1 200|1 300", "Hyra|90|95"), "table tabs  | 2014 | 2015 / Löner | 1 200 | 1 300 / Hyra | 90 | 95"},
		{"line breaks", tabbedLines("Kostnader 2014/Löner|1 200/Hyra|90/Allt är i tkr."), "p Kostnader 2014\ntable tabs Löner | 1 200 / Hyra | 90\np Allt är i tkr."},
		{"contents", tabbedLines("Innehåll", "Bakgrund|3", "Syfte|3", "Ekonomi|4"), "p <contents> Innehåll\n" + `p <contents> Bakgrund\t3` + "\n" + `p <contents> Syfte\t3` + "\n" + `p <contents> Ekonomi\t4`},
		{"heading without a style", parts{"body": "<w:p>" + r("<w:b/>", "1. Inledning") + "</w:p><w:p>" + r("<w:b/>", "– viktigt") + "</w:p>"}, "p* 1. Inledning\nli1* [–] viktigt"},
		{"heading with a style", parts{"body": p(`<w:pStyle w:val="Heading1"/>`, "1. Inledning")}, "h1 1. Inledning"},
	})
}
