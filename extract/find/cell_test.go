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
