package blocks

import "testing"

func TestNumeral(t *testing.T) {
	tests := []struct {
		n      int
		format string
		want   string
	}{
		{26, "lowerLetter", "z"}, {27, "lowerLetter", "aa"}, {1 << 24, "lowerLetter", "16777216"},
		{1944, "upperRoman", "MCMXLIV"}, {1 << 24, "upperRoman", "16777216"}, {0, "lowerRoman", "0"},
		{7, "cardinalText", "7"}, {12, "decimalZero", "12"},
	}
	for _, tt := range tests {
		if got := Numeral(tt.n, tt.format); got != tt.want {
			t.Errorf("Numeral(%d, %s) = %s, want %s", tt.n, tt.format, got, tt.want)
		}
	}
}
