package normalize

import (
	"strings"
	"testing"
)

// TestLineReadings lets sums choose among the readings of lines that lost their
// columns: the fullest where they add up, a misprint in one column
// notwithstanding; else what the sum wants, doubted where a fuller reading was
// passed over or none fits.
func TestLineReadings(t *testing.T) {
	for _, c := range []struct{ name, lines, want string }{
		{"the fullest add up", `
			Kostnader Budget 2014 Budget 2015
			Styrelse 142 155
			Kansli 1 768 1 815
			Steg 2 104 112
			Summa kostnader 2 014 2 082`, `
2014 budget e Styrelse 142000
2015 budget e Styrelse 155000
2014 budget e Kansli 1768000
2015 budget e Kansli 1815000
2014 budget e Steg 2 104000 ?reading-ambiguous
2015 budget e Steg 2 112000 ?reading-ambiguous
2014 budget e Summa kostnader 2014000 =
2015 budget e Summa kostnader 2082000 =`},
		{"an empty cell", `
			Kostnader Budget 2014 Budget 2015
			Styrelse 142 155
			Kansli 1 768 1 815
			Förstudie 45
			Summa kostnader 1 910 2 015`, `
2014 budget e Styrelse 142000
2015 budget e Styrelse 155000
2014 budget e Kansli 1768000
2015 budget e Kansli 1815000
2015 budget e Förstudie 45000
2014 budget e Summa kostnader 1910000 =
2015 budget e Summa kostnader 2015000 =`},
		{"a sum that is misprinted in one year", `
			Kostnader Budget 2014 Budget 2015
			Styrelse 142 155
			Kansli 768 815
			Resor 104 112
			Summa kostnader 1 014 1 092`, `
2014 budget e Styrelse 142000
2015 budget e Styrelse 155000
2014 budget e Kansli 768000
2015 budget e Kansli 815000
2014 budget e Resor 104000
2015 budget e Resor 112000
2014 budget e Summa kostnader 1014000 =
2015 budget e Summa kostnader 1092000 =
sum-rows fail 2015: 1092000 not 1082000`},
		{"no reading fits", `
			Kostnader Budget 2014 Budget 2015
			Styrelse 142 155
			Kansli 768 815
			Resor 104 112
			Summa kostnader 1 214 1 292`, `
2014 budget e Styrelse 142000 ?no-sum-fits
2015 budget e Styrelse 155000 ?no-sum-fits
2014 budget e Kansli 768000 ?no-sum-fits
2015 budget e Kansli 815000 ?no-sum-fits
2014 budget e Resor 104000 ?no-sum-fits
2015 budget e Resor 112000 ?no-sum-fits
2014 budget e Summa kostnader 1214000 =
2015 budget e Summa kostnader 1292000 =
sum-rows fail 2014: 1214000 not 1014000
sum-rows fail 2015: 1292000 not 1082000`},
	} {
		text := front + "## Budget 2015, tkr\n"
		for line := range strings.SplitSeq(strings.TrimSpace(c.lines), "\n") {
			text += "\n" + line + "\n"
		}
		if got := planText(planOf(t, text)); got != strings.TrimSpace(c.want) {
			t.Errorf("%s:\n%s\nwant%s", c.name, got, c.want)
		}
	}
}
