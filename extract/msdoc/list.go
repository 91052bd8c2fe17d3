package msdoc

import (
	"strconv"
	"strings"

	"samplan/extract/blocks"
)

// lists are the lists of a document and their uses: see blocks.List.
type lists struct {
	byID map[int]*blocks.List
	uses []use
}

// use is one use of a list (LFO).
type use struct {
	blocks.Use
	list int
}

// Caps of lists; a long plan has some dozens.
const (
	maxLists = 8192
	maxUses  = 0x7fe // what a paragraph can name
)

// readLists reads the lists (PlfLst, 2.9.195) and their uses (PlfLfo, 2.9.193).
// The levels of the lists follow the table of lists, outside its length, so the
// whole table stream is needed beside the two places in it.
func readLists(table data, lstAt, lstSize int, lfo data, f fonts) *lists {
	out := &lists{byID: map[int]*blocks.List{}}
	const listSize = 28
	lst, _ := table.cut(lstAt, lstSize)
	n := min(lst.u16(0), (len(lst)-2)/listSize, maxLists)
	c := &levelReader{d: table, at: lstAt + lstSize, fonts: f}
	for i := range max(n, 0) {
		head, _ := lst.cut(2+i*listSize, listSize)
		count := blocks.Levels
		if head.u8(26)&1 != 0 { // a simple list has one level
			count = 1
		}
		l := &blocks.List{}
		for k := range count {
			l.Level[k] = c.level()
			if linked := head.u16(8 + 2*k); linked != noStyle {
				l.Level[k].Style = strconv.Itoa(linked)
			}
		}
		if c.broken {
			break
		}
		out.byID[head.u32(0)] = l
	}
	out.readUses(lfo, f)
	return out
}

func (l *lists) readUses(lfo data, f fonts) {
	const useSize, overrideSize = 16, 8
	n := min(lfo.u32(0), (len(lfo)-4)/useSize, maxUses)
	c := &levelReader{d: lfo, at: 4 + max(n, 0)*useSize, fonts: f}
	for i := range max(n, 0) {
		head, _ := lfo.cut(4+i*useSize, useSize)
		u := use{list: head.u32(0), Use: blocks.Use{Level: map[int]blocks.Level{}, Starts: map[int]int{}}}
		c.at += 4 // of no meaning
		for range head.u8(12) {
			start, flags := lfo.i32(c.at), lfo.u32(c.at+4)
			level := flags & 0xf
			c.at += overrideSize
			if flags&(1<<5) != 0 {
				own := c.level()
				if !c.broken {
					u.Level[level] = own
				}
				start = own.Start
			}
			if flags&(1<<4) != 0 {
				u.Starts[level] = start
			}
			if c.broken || c.at > len(lfo) {
				break
			}
		}
		l.uses = append(l.uses, u)
	}
}

// levelReader reads levels that stand one after the other.
type levelReader struct {
	d      data
	at     int
	fonts  fonts
	broken bool // the data end within a level
}

// level reads a level (LVL, 2.9.150): a fixed part, properties, then the text,
// in which a character below 9 stands for the number of that level.
func (c *levelReader) level() blocks.Level {
	const fixed = 28
	head, ok := c.d.cut(c.at, fixed)
	if !ok || c.broken {
		c.broken = true
		return blocks.Level{}
	}
	l := blocks.Level{Start: head.i32(0), Format: numberFormat(head.u8(4)), Legal: head.u8(5)&(1<<2) != 0}
	if head.u8(5)&(1<<3) != 0 {
		l.Restart = blocks.Said(head.u8(26))
	}
	forText, forParagraph := head.u8(24), head.u8(25)
	c.at += fixed
	papx, _ := c.d.cut(c.at, forParagraph)
	chpx, _ := c.d.cut(c.at+forParagraph, forText)
	var p props
	readProps(&p, papx, nil)
	l.Left, l.First = p.left, p.first
	look := readLook(chpx, look{})
	l.Hidden, l.Font = look.hidden == blocks.On, c.fonts.name(look.font.N)
	c.at += forParagraph + forText
	units := c.d.u16(c.at)
	if _, ok := c.d.cut(c.at+2, 2*units); !ok {
		c.broken = true
	}
	l.Text = levelText(c.d.utf16(c.at+2, units))
	c.at += 2 + 2*units
	return l
}

// levelText writes the text of a level as blocks.Level has it: "%1.%2".
func levelText(s string) string {
	var b strings.Builder
	for _, r := range s {
		if r < blocks.Levels {
			b.WriteString("%" + strconv.Itoa(int(r)+1))
		} else {
			b.WriteRune(r)
		}
	}
	if b.Len() > blocks.MaxLevelText {
		return ""
	}
	return b.String()
}

// numberFormats are Word's numbers for formats (MSONFC) by the names that
// blocks.Numeral knows; the others are written as digits.
var numberFormats = map[int]string{
	1: "upperRoman", 2: "lowerRoman", 3: "upperLetter", 4: "lowerLetter", 9: "chicago",
	22: "decimalZero", 23: "bullet", 255: "none",
}

func numberFormat(n int) string {
	if name, ok := numberFormats[n]; ok {
		return name
	}
	return "decimal"
}

// next counts a paragraph and returns what is printed before it, and the level from 0.
func (l *lists) next(p props, s *style) (printed string, level blocks.Level, i int) {
	inherited := p.or(s.props)
	n := inherited.use.N
	if n < 1 || n > len(l.uses) {
		return "", blocks.Level{}, 0
	}
	u := &l.uses[n-1]
	list := l.byID[u.list]
	if list == nil {
		return "", blocks.Level{}, 0
	}
	i = u.LevelOf(list, p.level, s.level, s.chain)
	printed, level = u.Next(list, i)
	return printed, level, i
}
