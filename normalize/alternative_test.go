package normalize

import (
	"slices"
	"strings"
	"testing"

	"samplan/extract/text"
	"samplan/schema"
)

// scannedPlan reads a plan that a test writes as Markdown as if OCR had read it.
func scannedPlan(t *testing.T, markdown string) schema.Plan {
	t.Helper()
	var lines []string
	for line := range strings.SplitSeq(strings.TrimSpace(markdown), "\n") {
		lines = append(lines, strings.TrimSpace(line))
	}
	r := strings.NewReader(strings.Join(lines, "\n") + "\n")
	d, err := text.Read("plan.txt", r, r.Size())
	if err != nil {
		t.Fatal(err)
	}
	for i := range d.Blocks {
		b := &d.Blocks[i]
		if b.Table == nil {
			continue
		}
		for _, row := range b.Table.Rows {
			for c := range row {
				row[c].OCR = 0.9
			}
		}
	}
	return Plan(1, d)
}

// TestAlternatives has sums that hold with one other reading of one amount, and
// sums that must stay broken.
func TestAlternatives(t *testing.T) {
	const head = front + `

		## Budget 2015 (kr)

		| Post | 2015 |
		| --- | --- |
`
	for _, c := range []struct {
		name, rows string
		scanned    bool
		label      string
		want       int64
		reason     string
		doubted    bool
	}{
		{"a dash before an amount that the sum adds is no minus", `
		| Bidrag från staten | 400 000 |
		| Bidrag från regionen | 200 000 |
		| Ianspråktaget eget kapital | - 50 000 |
		| Summa intäkter | 650 000 |
		| Kostnader för insatser | 650 000 |`, false, "Ianspråktaget eget kapital", 50_000, settledSign, false},
		{"a minus that the sum takes off stays one", `
		| Bidrag från staten | 400 000 |
		| Bidrag från regionen | 200 000 |
		| Ianspråktaget eget kapital | - 50 000 |
		| Summa intäkter | 550 000 |
		| Kostnader för insatser | 550 000 |`, false, "Ianspråktaget eget kapital", -50_000, "", false},
		{"a sum that is wrong in print stays wrong", `
		| Arvoden | 163 000 |
		| Lön | 521 000 |
		| Resor | 12 000 |
		| Summa kostnader | 701 000 |`, false, "Lön", 521_000, "", true},
		{"no digit that looks alike mends the sum", `
		| Arvoden | 163 000 |
		| Lön | 521 000 |
		| Resor | 12 000 |
		| Summa kostnader | 746 000 |`, true, "Arvoden", 163_000, "", true},
		{"a 3 read for an 8", `
		| Arvoden | 163 000 |
		| Lön | 521 000 |
		| Resor | 11 000 |
		| Summa kostnader | 700 000 |`, true, "Arvoden", 168_000, settledDigit, true},
		{"two rows may be the one: both are doubted", `
		| Arvoden | 163 000 |
		| Lön | 523 000 |
		| Resor | 12 000 |
		| Summa kostnader | 703 000 |`, true, "Lön", 523_000, "", true},
	} {
		t.Run(c.name, func(t *testing.T) {
			plan := planOf(t, head+strings.Trim(c.rows, "\n"))
			if c.scanned {
				plan = scannedPlan(t, head+strings.Trim(c.rows, "\n"))
			}
			at := slices.IndexFunc(plan.BudgetLines, func(l schema.BudgetLine) bool { return l.Label == c.label })
			if at < 0 {
				t.Fatalf("no line %q in\n%s", c.label, planText(plan))
			}
			l := plan.BudgetLines[at]
			reason := slices.ContainsFunc(l.Reasons, func(r schema.Reason) bool { return r.Code == c.reason })
			failed := slices.ContainsFunc(plan.Checks, func(k schema.Check) bool { return k.Outcome == schema.Fail })
			if l.Amount != c.want || reason != (c.reason != "") || (len(l.Doubts) > 0 || failed) != c.doubted {
				t.Errorf("%s: %d, reasons %v, doubts %v; want %d, reason %q, doubted %v\n%s", c.label, l.Amount, l.Reasons, l.Doubts, c.want, c.reason, c.doubted, planText(plan))
			}
		})
	}
}
