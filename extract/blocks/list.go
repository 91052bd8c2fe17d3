package blocks

import "strings"

// Lists as Word has them: a paragraph names a Use and a level; the Use names a
// List, whose levels say how the number is printed. All uses of one list count
// on together, unless they start anew. (In .docx a List is a w:abstractNum and
// a Use a w:num, in .doc LSTF and LFO, in RTF \list and \listoverride.)

// Levels is how many levels a list has.
const Levels = 9

// MaxLevelText is the longest text of a level, in bytes. Word allows 255
// characters; it is printed before every paragraph of the list.
const MaxLevelText = 1024

// Level is how one level of a list is numbered.
type Level struct {
	Start   int
	Format  string   // "decimal", "bullet", …
	Text    string   // "%1.%2", "Mål %1:", "•"
	Restart Optional // the level, from 1, after which this one begins anew; 0 never
	Legal   bool     // all numbers in it are decimal
	Style   string   // id of the paragraph style that belongs to the level
	Hidden  bool     // the number is not printed
	Font    string   // of the number
	Left    Optional // indents in twentieths of a point
	First   Optional // of the first line beside Left; negative hangs
}

// List is a list with its counters.
type List struct {
	Level   [Levels]Level
	count   [Levels]int
	running [Levels]bool // the counter has begun
}

// Use is one use of a list.
type Use struct {
	Level   map[int]Level // instead of those of the list
	Starts  map[int]int   // where levels start at their first use
	started [Levels]bool
}

// At is the level of a list, from 0, as a use has it.
func (u *Use) At(l *List, i int) Level {
	if own, ok := u.Level[i]; ok {
		return own
	}
	return l.Level[i]
}

// LevelOf is the level of a paragraph: its own, or the one that belongs to its
// style or to one it is based on (chain, nearest first), or the style's.
func (u *Use) LevelOf(l *List, own, inherited Optional, chain []string) int {
	if own.Set {
		return own.N
	}
	for _, id := range chain {
		for i := range Levels {
			if u.At(l, i).Style == id {
				return i
			}
		}
	}
	return inherited.N
}

// Next counts a paragraph at a level from 0 and returns what is printed before
// it. A level that no list has gives nothing.
func (u *Use) Next(l *List, i int) (string, Level) {
	if i < 0 || i >= Levels {
		return "", Level{}
	}
	u.count(l, i)
	own := u.At(l, i)
	if own.Hidden {
		return "", own
	}
	return u.print(l, i), own
}

// count moves the counter of a level on, and begins those below it anew.
func (u *Use) count(l *List, level int) {
	start, ok := u.Starts[level]
	if !ok {
		start = u.At(l, level).Start
	}
	switch {
	case !l.running[level], ok && !u.started[level]:
		l.count[level] = start
	default:
		l.count[level]++
	}
	l.running[level], u.started[level] = true, true
	for i := level + 1; i < Levels; i++ {
		if after := u.At(l, i).Restart; !after.Set || level < after.N {
			l.running[i] = false
		}
	}
}

// print puts the counters into the text of a level. A level above that has not
// been used yet shows its start.
func (u *Use) print(l *List, level int) string {
	own := u.At(l, level)
	if own.Format == "bullet" { // in the font of the bullet every sign is a symbol
		return strings.TrimSpace(strings.Map(func(r rune) rune { return Symbol(r, own.Font) }, own.Text))
	}
	var b strings.Builder
	for text := own.Text; text != ""; {
		before, after, found := strings.Cut(text, "%")
		b.WriteString(before)
		text = after
		if !found {
			break
		}
		if after == "" || after[0] < '1' || after[0] > '9' {
			b.WriteByte('%')
			continue
		}
		i := int(after[0] - '1')
		text = after[1:]
		shown := u.At(l, i)
		count := l.count[i]
		if !l.running[i] {
			count = shown.Start
		}
		format := shown.Format
		if own.Legal && format != "none" {
			format = "decimal"
		}
		b.WriteString(Numeral(count, format))
	}
	return strings.TrimSpace(Symbols(b.String(), own.Font))
}
