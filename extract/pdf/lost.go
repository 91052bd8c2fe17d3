package pdf

import (
	"fmt"

	"samplan/extract/doc"
)

// lost counts what a page shows that was not read, by kind.
type lost struct {
	what        []string
	count       []int
	hiddenLayer bool
	doubts      int
	firstDoubt  string
}

func (l *lost) add(what string) {
	for i, have := range l.what {
		if have == what {
			l.count[i]++
			return
		}
	}
	if len(l.what) < maxDamage {
		l.what, l.count = append(l.what, what), append(l.count, 1)
	}
}

// doubt remembers something that was read with a doubt.
func (l *lost) doubt(format string, args ...any) {
	if l.doubts++; l.doubts == 1 {
		l.firstDoubt = fmt.Sprintf(format, args...)
	}
}

// notes writes one note for each kind.
func (l *lost) notes(page int) []doc.Note {
	var notes []doc.Note
	for i, what := range l.what {
		if l.count[i] > 1 {
			what = fmt.Sprintf("%s (%d times)", what, l.count[i])
		}
		notes = append(notes, doc.Note{Place: doc.Place{Page: page}, Code: "content-damaged",
			What: "not read: " + what, Do: "look at the page"})
	}
	return notes
}
