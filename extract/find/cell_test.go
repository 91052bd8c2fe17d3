package find

import "testing"

func TestNumbersAcrossLines(t *testing.T) {
	for text, want := range map[string]string{
		"11\n800 tkr":   "11\n800",
		"11\n800\ntkr":  "11\n800",
		"24,\n8":        "24,\n8",
		"-\n12,4":       "-\n12,4",
		"-\n24,\n8":     "-\n24,\n8",
		"-1 01\n0":      "-1 01\n0",
		"1 200\n300 kr": "1 200\n300",
		"1 01\n0 200":   "1 01\n0 200",
		// Two numbers, a share, words.
		"500\n48":    "",
		"1 200\n30":  "",
		"100,\n0 %":  "",
		"12 av\n300": "",
		"-\n-":       "",
		"500\n- 480": "",
	} {
		kind, n := readCell(text)
		if !n.Split || kind == cellPercent {
			n.Text = ""
		}
		if n.Text != want || want != "" && kind != cellAmount {
			t.Errorf("%q reads %q, kind %d, want %q", text, n.Text, kind, want)
		}
	}
}

func TestScannedCells(t *testing.T) {
	for text, want := range map[string]string{
		"=-106 5": "-106 5", "23 87\n0": "23 87\n0", "4 730]": "4 730", ". 200": "200", "180.": "180", "-101 0": "-101 0",
		"(412": "", "35,4 24": "", "12 %": "", "T1 24": "", "svu": "", "[']": "", "2019-2021": "",
	} {
		n, _ := readScanned(text)
		if n.Text != want {
			t.Errorf("%q reads %q, want %q", text, n.Text, want)
		}
		if want != "" && string([]rune(text)[n.Start:n.End]) != want {
			t.Errorf("%q: place %d to %d", text, n.Start, n.End)
		}
	}
}

// TestMarkedAmounts has amounts with the mark of a footnote, and names.
func TestMarkedAmounts(t *testing.T) {
	for text, want := range map[string]string{
		"3 000ᵃ": "3 000", "−355ᶜ": "−355", "1 550 tkrᵇ": "1 550", "1 550ᵇ tkr": "1 550", "3 000¹": "3 000", "2 500*": "2 500",
		"3D": "", "12b": "", "3 000a": "",
	} {
		kind, n := readCell(text)
		if kind != cellAmount {
			n.Text = ""
		}
		if n.Text != want {
			t.Errorf("%q reads %q, want %q", text, n.Text, want)
		}
	}
}

func TestPercentOfACell(t *testing.T) {
	for text, want := range map[string]cellKind{
		"18,5 %": cellPercent, "18,5\n%": cellPercent, "100,\n0 %": cellPercent,
		"18,5": cellAmount, "95\ntkr": cellAmount, "95\nkronor": cellAmount, "95\npersoner": cellText, "% av 18": cellText, "%": cellText,
	} {
		if kind, _ := readCell(text); kind != want {
			t.Errorf("%q is of kind %d, want %d", text, kind, want)
		}
	}
}

func TestHeaderRows(t *testing.T) {
	for _, c := range []struct {
		row  []string
		want bool
	}{
		{[]string{"", "2024", "2025", "2026"}, true},
		{[]string{"Belopp i tkr", "2015"}, true},
		{[]string{"Tabell 2. Kostnader 2024–2026, tkr", "2024", "2025", "2026"}, true},
		{[]string{"Kostnader, tkr", "2024", "2025"}, true},
		{[]string{"Styrelse", "2024", "2025", "2026"}, true}, // three years in a row
		{[]string{"Representation", "2010", "2015"}, false},
		{[]string{"Revision", "2000"}, false},
		{[]string{"Styrelse", "2024", "2025", "2100"}, false},
		{[]string{"Kostnader 2024–2026", "310", "2025"}, false},
	} {
		row := make([]square, len(c.row))
		for i, text := range c.row {
			kind, num := readCell(text)
			row[i] = square{text: text, kind: kind, num: num, first: true}
		}
		if got := isHeaderRow(row); got != c.want {
			t.Errorf("%q: %t", c.row, got)
		}
	}
}
