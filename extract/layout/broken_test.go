package layout

import "testing"

func TestSettleBreak(t *testing.T) {
	counts := map[string]int{"budgetom": 1, "slutning": 1, "försäkring": 1, "skassan": 1, "försäkringskassan": 3,
		"förbundsgemensamma": 1, "kostnader": 4, "staten": 2,
		"progn": 2, "os": 2, "falke": 1, "nber": 2, "g": 9, "falkenberg": 1}
	for text, want := range map[string]string{
		"Budgetom" + brokenMark + " slutning":                              "Budgetomslutning",
		"Bidrag från staten (Försäkring" + brokenMark + " skassan) enligt": "Bidrag från staten (Försäkringskassan) enligt",
		"Förbundsgemensamma" + brokenMark + " kostnader":                   "Förbundsgemensamma kostnader",
		"Falke" + brokenMark + " nber" + brokenMark + " g":                 "Falkenberg",
		"Progn" + brokenMark + " os 2021":                                  "Prognos 2021", // in a head that is printed twice
		"nothing broken":                                                   "nothing broken",
	} {
		if got := settleBreak(text, counts); got != want {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
}
