package blocks

import "strings"

// Marks are the marks of the notes of one kind.
type Marks struct {
	Format string // of their numbers; Word's own is decimal for footnotes, lowerRoman for endnotes
	Count  int    // number of the next mark
}

// chicago are the signs of the format of that name, doubled from the fifth on.
var chicago = []string{"*", "†", "‡", "§"}

// Next is the next mark as it stands in the text.
func (m *Marks) Next() string {
	n := m.Count
	m.Count++
	if m.Format == "chicago" && n >= 1 && n <= 40 {
		return strings.Repeat(chicago[(n-1)%4], (n-1)/4+1)
	}
	return Superscript(Numeral(n, m.Format))
}
