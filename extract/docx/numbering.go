package docx

import "strings"

// Word's lists (numbering.xml): a paragraph names a w:num and a level; the
// w:num names a w:abstractNum, whose levels say how the number is printed. All
// w:num of one w:abstractNum count on together, unless they start anew.

const listLevels = 9

// level is how one level of a list is numbered.
type level struct {
	props
	start   int
	format  string   // "decimal", "bullet", …
	text    string   // "%1.%2", "Mål %1:", "•"
	restart optional // the level, from 1, after which this one begins anew; 0 never
	legal   bool     // all numbers in it are decimal
}

// list is a w:abstractNum with its counters.
type list struct {
	levels  [listLevels]level
	link    string // id of the numbering style that holds the levels instead
	count   [listLevels]int
	running [listLevels]bool // the counter has begun
}

// use is a w:num.
type use struct {
	list    string
	levels  map[int]level // instead of those of the list
	starts  map[int]int   // where levels start at their first use
	started [listLevels]bool
}

type numbering struct {
	lists map[string]*list
	uses  map[int]*use
}

// maxLevelText is the longest text of a level, in bytes. Word allows 255
// characters; it is printed before every paragraph of the list.
const maxLevelText = 1024

// readNumbering reads numbering.xml; text is "" for a document without one.
func readNumbering(text string, tokens *int) (*numbering, error) {
	n := &numbering{lists: map[string]*list{}, uses: map[int]*use{}}
	if text == "" {
		return n, nil
	}
	x, _ := newPart(text, tokens)
	for name := range x.children() {
		switch name {
		case "abstractNum":
			id := x.attr("abstractNumId")
			n.lists[id] = readList(x)
		case "num":
			id := x.number("numId")
			n.uses[id.n] = readUse(x)
		}
	}
	return n, x.err
}

func readList(x *part) *list {
	l := &list{}
	for name := range x.children() {
		switch name {
		case "lvl":
			if i := x.number("ilvl"); i.n >= 0 && i.n < listLevels {
				l.levels[i.n] = readLevel(x)
			}
		case "numStyleLink":
			l.link = x.attr("val")
		}
	}
	return l
}

func readUse(x *part) *use {
	u := &use{levels: map[int]level{}, starts: map[int]int{}}
	for name := range x.children() {
		switch name {
		case "abstractNumId":
			u.list = x.attr("val")
		case "lvlOverride":
			i := x.number("ilvl").n
			for name := range x.children() {
				switch name {
				case "startOverride":
					u.starts[i] = x.number("val").n
				case "lvl":
					u.levels[i] = readLevel(x)
				}
			}
		}
	}
	return u
}

func readLevel(x *part) level {
	l := level{format: "decimal"}
	for name := range x.children() {
		switch name {
		case "start":
			l.start = x.number("val").n
		case "numFmt":
			l.format = x.attr("val")
		case "lvlText":
			if l.text = x.attr("val"); len(l.text) > maxLevelText {
				l.text = ""
			}
		case "lvlRestart":
			l.restart = x.number("val")
		case "isLgl":
			l.legal = x.toggle() == on
		case "pStyle":
			l.style = x.attr("val")
		case "pPr":
			p := readProps(x)
			l.left, l.first = p.left, p.first
		case "rPr":
			l.look = readLook(x)
		}
	}
	return l
}

// find returns the list of a use; a list that links to a numbering style is the one that the style names.
func (n *numbering) find(u *use, s *styles) *list {
	l := n.lists[u.list]
	if l == nil || l.link == "" {
		return l
	}
	if linked := n.uses[s.get(l.link).numID.n]; linked != nil && n.lists[linked.list] != nil {
		return n.lists[linked.list]
	}
	return l
}

// at is the level of a list as a use has it.
func (u *use) at(l *list, i int) level {
	if own, ok := u.levels[i]; ok {
		return own
	}
	return l.levels[i]
}

// levelOf is the level of a paragraph: its own, or the one that belongs to its style or to one it is based on.
func (u *use) levelOf(l *list, own, inherited optional, chain []string) int {
	if own.set {
		return own.n
	}
	for _, id := range chain {
		for i := range listLevels {
			if u.at(l, i).style == id {
				return i
			}
		}
	}
	return inherited.n
}

// next counts a paragraph and returns what is printed before it, and the level from 0.
func (n *numbering) next(p props, s *style, all *styles) (printed string, lvl level, ilvl int) {
	inherited := p.or(s.props)
	u := n.uses[inherited.numID.n]
	if !inherited.numID.set || u == nil {
		return "", level{}, 0
	}
	l := n.find(u, all)
	if l == nil {
		return "", level{}, 0
	}
	ilvl = u.levelOf(l, p.ilvl, s.ilvl, s.chain)
	if ilvl < 0 || ilvl >= listLevels {
		return "", level{}, 0
	}
	u.count(l, ilvl)
	lvl = u.at(l, ilvl)
	if lvl.look.hidden == on {
		return "", lvl, ilvl
	}
	return u.print(l, ilvl), lvl, ilvl
}

// count moves the counter of a level on, and begins those below it anew.
func (u *use) count(l *list, ilvl int) {
	start, ok := u.starts[ilvl]
	if !ok {
		start = u.at(l, ilvl).start
	}
	switch {
	case !l.running[ilvl], ok && !u.started[ilvl]:
		l.count[ilvl] = start
	default:
		l.count[ilvl]++
	}
	l.running[ilvl], u.started[ilvl] = true, true
	for i := ilvl + 1; i < listLevels; i++ {
		if after := u.at(l, i).restart; !after.set || ilvl < after.n {
			l.running[i] = false
		}
	}
}

// print puts the counters into the text of a level. A level above that has not
// been used yet shows its start.
func (u *use) print(l *list, ilvl int) string {
	own := u.at(l, ilvl)
	if own.format == "bullet" {
		return strings.TrimSpace(symbols(own.text, own.look.font))
	}
	var b strings.Builder
	for text := own.text; text != ""; {
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
		shown := u.at(l, i)
		count := l.count[i]
		if !l.running[i] {
			count = shown.start
		}
		format := shown.format
		if own.legal && format != "none" {
			format = "decimal"
		}
		b.WriteString(numeral(count, format))
	}
	return strings.TrimSpace(symbols(b.String(), own.look.font))
}
