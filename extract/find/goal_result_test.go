package find

import "testing"

func TestStatesResult(t *testing.T) {
	for text, want := range map[string]bool{
		"Åtta av tio deltagare rekommenderar teamet till andra.": true,
		"Handläggarna har kunskap om varandras uppdrag.":         true,
		"Parternas chefer känner till förbundets arbete.":        true,
		"Ett nätverk för handledare är etablerat.":               true,
		// Look-alikes.
		"Detta är en ökning från året före.":                    false,
		"Mötena leds av samordnaren.":                           false,
		"Många unga har i dag ingen sysselsättning.":            false,
		"Hälften av deltagarna är kvinnor.":                     false,
		"Deltagarna är mellan 16 och 29 år gamla.":              false,
		"Resultatet hämtas ur en enkät som alla deltagare får.": false,
		"Styrelsen har beslutat om en ny modell.":               false,
		"Handläggarna ska ha kunskap om varandra.":              false,
		"Handläggarna har följande uppgifter:":                  false,
		"Under året har tio möten hållits.":                     false,
	} {
		if got := statesResult(text); got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
}
