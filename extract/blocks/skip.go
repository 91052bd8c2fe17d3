package blocks

import (
	"fmt"

	"samplan/extract/doc"
)

// unread says what each note on something skipped means.
var unread = map[string]string{
	"image-skipped":        "image(s), whose text is not read",
	"chart-skipped":        "chart(s), whose numbers are not read",
	"diagram-skipped":      "diagram(s), whose text is not read",
	"object-skipped":       "embedded object(s), such as a spreadsheet, which are not read",
	"equation-skipped":     "equation(s), which are not read",
	"alt-chunk-skipped":    "part(s) stored as a file of another format, which are not read",
	"sub-document-skipped": "part(s) stored in another file, which are not read",
}

// Skipped gathers what a reader does not read or not wholly.
type Skipped struct {
	notes  []doc.Note
	counts map[string]int // by code of a note
}

// Add counts something that is not read; its note stands at the first place.
func (s *Skipped) Add(code string, place doc.Place) {
	if s.counts == nil {
		s.counts = map[string]int{}
	}
	if s.counts[code]++; s.counts[code] == 1 {
		s.notes = append(s.notes, doc.Note{Place: place, Code: code})
	}
}

// Note adds a note of its own.
func (s *Skipped) Note(n doc.Note) { s.notes = append(s.notes, n) }

// Notes are the notes, one for each kind of what was counted.
func (s *Skipped) Notes() []doc.Note {
	for i := range s.notes {
		n := &s.notes[i]
		if count := s.counts[n.Code]; count > 0 {
			n.What = fmt.Sprintf("%d %s", count, unread[n.Code])
			n.Do = "look in the document at what they show"
		}
	}
	return s.notes
}

// Only says what a document without text holds instead: "" or ", only 2 image(s)".
func (s *Skipped) Only() string {
	if n := s.counts["image-skipped"]; n > 0 {
		return fmt.Sprintf(", only %d image(s)", n)
	}
	return ""
}
