package docx

import "samplan/extract/blocks"

// Word's lists (numbering.xml): see blocks.List.

// list is a w:abstractNum.
type list struct {
	blocks.List
	link string // id of the numbering style that holds the levels instead
}

// use is a w:num.
type use struct {
	blocks.Use
	list string
}

type numbering struct {
	lists map[string]*list
	uses  map[int]*use
}

// readNumbering reads numbering.xml; text is "" for a document without one.
func readNumbering(text string, tokens *int) (*numbering, error) {
	n := &numbering{lists: map[string]*list{}, uses: map[int]*use{}}
	if text == "" {
		return n, nil
	}
	x, _ := newPart(text, tokens)
	for name := range x.Children() {
		switch name {
		case "abstractNum":
			id := x.Attr("abstractNumId")
			n.lists[id] = readList(x)
		case "num":
			id := x.number("numId")
			n.uses[id.N] = readUse(x)
		}
	}
	return n, x.Err
}

func readList(x *part) *list {
	l := &list{}
	for name := range x.Children() {
		switch name {
		case "lvl":
			if i := x.number("ilvl"); i.N >= 0 && i.N < blocks.Levels {
				l.Level[i.N] = readLevel(x)
			}
		case "numStyleLink":
			l.link = x.Attr("val")
		}
	}
	return l
}

func readUse(x *part) *use {
	u := &use{Use: blocks.Use{Level: map[int]blocks.Level{}, Starts: map[int]int{}}}
	for name := range x.Children() {
		switch name {
		case "abstractNumId":
			u.list = x.Attr("val")
		case "lvlOverride":
			i := x.number("ilvl").N
			for name := range x.Children() {
				switch name {
				case "startOverride":
					u.Starts[i] = x.number("val").N
				case "lvl":
					u.Level[i] = readLevel(x)
				}
			}
		}
	}
	return u
}

func readLevel(x *part) blocks.Level {
	l := blocks.Level{Format: "decimal"}
	for name := range x.Children() {
		switch name {
		case "start":
			l.Start = x.number("val").N
		case "numFmt":
			l.Format = x.Attr("val")
		case "lvlText":
			if l.Text = x.Attr("val"); len(l.Text) > blocks.MaxLevelText {
				l.Text = ""
			}
		case "lvlRestart":
			l.Restart = x.number("val")
		case "isLgl":
			l.Legal = x.toggle() == blocks.On
		case "pStyle":
			l.Style = x.Attr("val")
		case "pPr":
			p := readProps(x)
			l.Left, l.First = p.left, p.first
		case "rPr":
			look := readLook(x)
			l.Hidden, l.Font = look.hidden == blocks.On, look.font
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
	if linked := n.uses[s.get(l.link).numID.N]; linked != nil && n.lists[linked.list] != nil {
		return n.lists[linked.list]
	}
	return l
}

// next counts a paragraph and returns what is printed before it, and the level from 0.
func (n *numbering) next(p props, s *style, all *styles) (printed string, lvl blocks.Level, ilvl int) {
	inherited := p.or(s.props)
	u := n.uses[inherited.numID.N]
	if !inherited.numID.Set || u == nil {
		return "", blocks.Level{}, 0
	}
	l := n.find(u, all)
	if l == nil {
		return "", blocks.Level{}, 0
	}
	ilvl = u.LevelOf(&l.List, p.ilvl, s.ilvl, s.chain)
	printed, lvl = u.Next(&l.List, ilvl)
	return printed, lvl, ilvl
}
