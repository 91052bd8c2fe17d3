package normalize

import (
	"strings"
	"testing"
)

// TestNoteMarks: what a conversion to text leaves of the marks of notes is doubted
// where it can be part of the number, or say more of the payer.
func TestNoteMarks(t *testing.T) {
	for _, c := range []struct{ name, rows, want, not string }{
		{"a decimal more than all beside it", "| Försäkringskassan | 12,0 | 12,4 |\n| Regionen | 6,03 | 6,2 |\n| Ränta | 0,1 | 0,2 |\n| Lön | 4,2 | 4,4 |", "Regionen 6030000 ?note-mark", "Lön 4200000 ?note-mark"},
		{"a row of two decimals", "| Försäkringskassan | 12,0 | 12,4 |\n| Regionen | 6,03 | 6,25 |\n| Ränta | 0,1 | 0,2 |\n| Lön | 4,2 | 4,4 |", "Regionen 6030000\n", "note-mark"},
		{"a payer with a mark", "| Försäkringskassan1 | 12,0 | 12,4 |\n| Region Skåne1 | 6,0 | 6,2 |\n| Ränta | 0,1 | 0,2 |", "FK pays 12000000 ?note-lost", "13 pays 6000000 ?note-lost"},
	} {
		got := planText(planOf(t, front+"\n\n| Mkr | Budget 2015 | Plan 2016 |\n|---|---|---|\n"+c.rows+"\n")) + "\n"
		if !strings.Contains(got, c.want) || strings.Contains(got, c.not) {
			t.Errorf("%s: got\n%s\nwant %q, not %q", c.name, got, c.want, c.not)
		}
	}
}

// TestTableUnread: contributions that sentences tell are no budget for certain
// where a table could not be read.
func TestTableUnread(t *testing.T) {
	said := "\n\nFör 2015 betalar Försäkringskassan 2 000 tkr och Region Skåne 1 000 tkr.\n\n"
	unread := "Post\n\nUtfall 2013\n\nBudget 2014\n\nBudget 2015\n\nLön\n\n700\n\n750\n\nHyra\n\n350\n\n360\n\nRevision\n\n50\n\n60\n\nResor\n\n50\n\n60\n"
	for _, c := range []struct {
		text  string
		doubt bool
	}{{front + said, false}, {front + said + unread, true}} {
		p := planOf(t, c.text)
		if len(p.BudgetLines) == 0 {
			t.Fatalf("no amounts in %q", c.text)
		}
		if got := strings.Contains(planText(p), "?table-unread"); got != c.doubt {
			t.Errorf("doubted: %v, want %v\n%s", got, c.doubt, planText(p))
		}
	}
}
