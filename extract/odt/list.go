package odt

import (
	"strconv"
	"strings"

	"samplan/extract/archive"
	"samplan/extract/blocks"
)

// levels are the levels of a list style, by number from 0.
type levels map[int]blocks.Level

// formats are the formats of numbers by style:num-format; "" shows none.
var formats = map[string]string{"1": "decimal", "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman", "": "none"}

// readLevels reads the text:list-style or text:outline-style entered last.
func (s *styles) readLevels(x *archive.Part) *levels {
	all := levels{}
	for name := range x.Children() {
		n, err := strconv.Atoi(x.Attr("level"))
		if err != nil || n < 1 || n > blocks.Levels {
			continue
		}
		switch name {
		case "list-level-style-number", "outline-level-style":
			all[n-1] = s.readLevel(x, n)
		case "list-level-style-bullet":
			all[n-1] = s.readIndents(x, blocks.Level{Format: "bullet", Text: x.Attr("bullet-char")})
		case "list-level-style-image":
			all[n-1] = s.readIndents(x, blocks.Level{Format: "bullet", Text: "•"})
		}
	}
	return &all
}

// readLevel reads a level of numbers: those of the levels above stand before its
// own, parted by points.
func (s *styles) readLevel(x *archive.Part, n int) blocks.Level {
	l := blocks.Level{Start: 1, Format: "decimal"}
	if format, ok := formats[x.Attr("num-format")]; ok {
		l.Format = format
	}
	if start, err := strconv.Atoi(x.Attr("start-value")); err == nil && start >= 0 && start < 1<<24 {
		l.Start = start
	}
	shown, err := strconv.Atoi(x.Attr("display-levels"))
	if err != nil {
		shown = 1
	}
	numbers := numbersText(n, shown)
	if l.Format == "none" {
		numbers = ""
	}
	if format, ok := x.Lookup("num-list-format"); ok { // of LibreOffice: "Mål %1%.%2%:"
		l.Text = levelText(format)
	} else {
		l.Text = dropPercent(x.Attr("num-prefix")) + numbers + dropPercent(x.Attr("num-suffix"))
	}
	if len(l.Text) > blocks.MaxLevelText {
		l.Text = ""
	}
	return s.readIndents(x, l)
}

// numbersText is the text of the numbers of some levels up to the n-th: "%1.%2".
func numbersText(n, shown int) string {
	var numbers []string
	for i := max(n-shown+1, 1); i <= n; i++ {
		numbers = append(numbers, "%"+strconv.Itoa(i))
	}
	return strings.Join(numbers, ".")
}

// levelText turns "%1%.%2%" into "%1.%2".
func levelText(s string) string {
	var b strings.Builder
	for s != "" {
		before, after, found := strings.Cut(s, "%")
		b.WriteString(before)
		if !found {
			break
		}
		if len(after) >= 2 && after[0] >= '1' && after[0] <= '9' && after[1] == '%' {
			b.WriteString("%" + after[:1])
			after = after[2:]
		}
		s = after
	}
	return b.String()
}

// dropPercent keeps a percent sign of the author from naming a level.
func dropPercent(s string) string { return strings.ReplaceAll(s, "%", "") }

// readIndents reads what stands within a level: its indents and its font.
func (s *styles) readIndents(x *archive.Part, l blocks.Level) blocks.Level {
	for name := range x.Children() {
		switch name {
		case "list-level-properties":
			if width := twips(x.Attr("min-label-width")); width.Set { // of older files
				l.Left = blocks.Said(twips(x.Attr("space-before")).N + width.N)
				l.First = blocks.Said(-width.N)
			}
			for name := range x.Children() {
				if name == "list-level-label-alignment" {
					l.Left, l.First = twips(x.Attr("margin-left")), twips(x.Attr("text-indent"))
				}
			}
		case "text-properties":
			look := s.readLook(x)
			l.Font, l.Hidden = look.font, look.hidden == blocks.On
		}
	}
	return l
}

// levelsOf are the levels of a list style, or nil.
func (s *styles) levelsOf(name string) *levels {
	for at := s; at != nil; at = at.base {
		if l := at.lists[name]; l != nil {
			return l
		}
	}
	return nil
}

// lists holds the counters of all lists of a document.
type lists struct {
	byID    map[string]*blocks.List
	byStyle map[string]*blocks.List // the last list of a style
	outline blocks.List             // of headings that stand in no list
}

// place is where a paragraph stands in a list.
type place struct {
	list   *blocks.List
	style  string // of the list; "" where only the paragraph's own names one
	level  int    // from 0
	start  blocks.Optional
	number bool // it is the first of its item, and carries its number
}

// enter begins the text:list entered last within another one, or none.
func (l *lists) enter(x *archive.Part, outer *place) place {
	at := place{style: x.Attr("style-name")}
	if outer != nil {
		at.list, at.level = outer.list, outer.level+1
		if at.style == "" {
			at.style = outer.style
		}
		return at
	}
	switch before := x.Attr("continue-list"); {
	case before != "":
		at.list = l.byID[before]
	case x.Attr("continue-numbering") == "true":
		at.list = l.byStyle[at.style]
	}
	if at.list == nil {
		at.list = &blocks.List{}
	}
	if l.byID == nil {
		l.byID, l.byStyle = map[string]*blocks.List{}, map[string]*blocks.List{}
	}
	l.byID[x.Attr("id")], l.byStyle[at.style] = at.list, at.list
	return at
}

// next counts a paragraph in a list and returns what is printed before it.
func (at *place) next(all *levels) (string, blocks.Level) {
	use := blocks.Use{Starts: map[int]int{}}
	if all != nil {
		use.Level = *all
	}
	if at.start.Set {
		use.Starts[at.level] = at.start.N
	}
	return use.Next(at.list, at.level)
}
