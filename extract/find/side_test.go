package find

import "testing"

func TestSideOfHeading(t *testing.T) {
	for label, want := range map[string]string{
		"Så finansieras verksamheten":     "income",
		"Så här finansieras förbundet":    "income",
		"Verksamhet som finansieras 2013": "expense",
	} {
		if got := sideOf(label); got != want {
			t.Errorf("sideOf(%q) = %q, want %q", label, got, want)
		}
	}
}
