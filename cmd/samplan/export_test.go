package main

import (
	"testing"
)

func TestSwedishCell(t *testing.T) {
	for _, test := range []struct{ column, value, want string }{
		{"label", "- Malå kommun", "'- Malå kommun"}, // Excel would compute it
		{"label", "=SUMMA(A1)", "'=SUMMA(A1)"},
		{"label", "+ räntor", "'+ räntor"},
		{"label", "Malå - Lycksele", "Malå - Lycksele"},
		{"printed", "-4", "'-4"},
		{"amount_sek", "-4000", "-4000"},
		{"target_value", "12.5", "12,5"},
		{"side", "income", "intäkt"},
		{"label", "income", "income"},
		{"flagged", "1", "ja"},
		{"basis", "", ""},
		{"place", "page 6, table row 3, column 2", "sida 6, tabellrad 3, kolumn 2"},
	} {
		if got := swedishCell(test.column, test.value); got != test.want {
			t.Errorf("%s %q: got %q, want %q", test.column, test.value, got, test.want)
		}
	}
}

func TestGrouped(t *testing.T) {
	for text, want := range map[string]string{
		"1309000": "1 309 000", "-50000": "-50 000", "100000": "100 000", "2011": "2011", "-5": "-5", "": "", "x12345": "x12345", "12345.5": "12345.5",
	} {
		if got := grouped(text); got != want {
			t.Errorf("grouped(%q) = %q, want %q", text, got, want)
		}
	}
}
