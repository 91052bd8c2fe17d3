package main

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
)

// lists gathers what numbering.xml says: abstract numberings and their uses.
type lists struct {
	abstract []string // the w:lvl elements of each
	nums     []string // the content of each w:num, from 1
	headings map[string]*headingList
	order    []string // keys of headings
}

// headingList numbers headings: one shared list whose levels build on each
// other, and one for each pattern that counts alone ("Mål 1:").
type headingList struct {
	abstract int
	base     int       // the w:num that starts where the levels say
	num      int       // the w:num in use: base, or one that starts elsewhere
	from     int       // the level that num starts elsewhere
	text     [9]string // lvlText by level
	count    [9]int
}

// numberProps are the paragraph properties that give a paragraph its automatic number.
func numberProps(num, ilvl int) string {
	return fmt.Sprintf(`<w:numPr><w:ilvl w:val="%d"/><w:numId w:val="%d"/></w:numPr>`, ilvl, num)
}

// add keeps an abstract numbering and returns the number of its first use.
func (l *lists) add(levels string) (abstract, num int) {
	l.abstract = append(l.abstract, levels)
	return len(l.abstract) - 1, l.use(len(l.abstract)-1, "")
}

// use adds a w:num of an abstract numbering.
func (l *lists) use(abstract int, override string) int {
	l.nums = append(l.nums, fmt.Sprintf(`<w:abstractNumId w:val="%d"/>%s`, abstract, override))
	return len(l.nums)
}

var digits = regexp.MustCompile(`[0-9]+`)

// heading returns the numbering that makes Word print the number before a
// heading of the level. The last group of digits counts the level itself, those
// before it count the levels above; a number with fewer groups than its level
// has a list of its own.
func (l *lists) heading(level int, printed string) (num, ilvl int, err error) {
	groups := digits.FindAllString(printed, -1)
	if len(groups) == 0 || len(groups) > level {
		return 0, 0, fmt.Errorf("num=%q does not fit a heading of level %d", printed, level)
	}
	at, key := 0, "headings"
	pattern := digits.ReplaceAllStringFunc(printed, func(string) string { at++; return "%" + strconv.Itoa(at) })
	if len(groups) < level {
		key = pattern
	}
	ilvl = len(groups) - 1
	list := l.headings[key]
	if list == nil {
		list = &headingList{}
		list.abstract, list.base = l.add("")
		list.num = list.base
		if l.headings == nil {
			l.headings = map[string]*headingList{}
		}
		l.headings[key], l.order = list, append(l.order, key)
	}
	if list.text[ilvl] != "" && list.text[ilvl] != pattern {
		return 0, 0, fmt.Errorf("num=%q is not like %q before it", printed, list.text[ilvl])
	}
	list.text[ilvl] = pattern
	want, _ := strconv.Atoi(groups[ilvl])
	if ilvl < list.from { // a level above begins anew, and so does this one
		list.num, list.from = list.base, 0
	}
	if want != list.count[ilvl]+1 { // a new use of the same list that starts elsewhere
		list.from, list.num = ilvl, l.use(list.abstract, fmt.Sprintf(`<w:lvlOverride w:ilvl="%d"><w:startOverride w:val="%d"/></w:lvlOverride>`, ilvl, want))
	}
	list.count[ilvl] = want
	clear(list.count[ilvl+1:])
	for i, group := range groups[:ilvl] {
		if group != strconv.Itoa(max(list.count[i], 1)) {
			return 0, 0, fmt.Errorf("num=%q: Word would print %d for %s", printed, max(list.count[i], 1), group)
		}
	}
	return list.num, ilvl, nil
}

// level is one w:lvl element.
func level(ilvl, start int, format, text, font string) string {
	if font != "" {
		font = fmt.Sprintf(`<w:rPr><w:rFonts w:ascii="%s" w:hAnsi="%s" w:hint="default"/></w:rPr>`, font, font)
	}
	return fmt.Sprintf(`<w:lvl w:ilvl="%d"><w:start w:val="%d"/><w:numFmt w:val="%s"/><w:lvlText w:val="%s"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="%d" w:hanging="360"/></w:pPr>%s</w:lvl>`,
		ilvl, start, format, escape(text), 720*(ilvl+1), font)
}

// bullets are Word's own, by level: text and font.
var bullets = [][2]string{{"\uf0b7", "Symbol"}, {"o", "Courier New"}, {"\uf0a7", "Wingdings"}}

// levels describes a list and the first list nested at each depth.
func (w *writer) levels(k *node, ilvl int, out map[int]string) {
	if out[ilvl] == "" && k.name == "ul" {
		bullet := bullets[ilvl%len(bullets)]
		out[ilvl] = level(ilvl, 1, "bullet", bullet[0], bullet[1])
	} else if out[ilvl] == "" {
		out[ilvl] = level(ilvl, w.number(k, "start", 1), "decimal", numberText(k, ilvl), "")
	}
	for _, li := range k.kids {
		for _, inner := range li.kids {
			if inner.name == "ul" || inner.name == "ol" {
				w.levels(inner, ilvl+1, out)
			}
		}
	}
}

// numberText is the pattern of a numbered list; a nested list without one counts its own level.
func numberText(k *node, ilvl int) string {
	if k.attr["text"] != "" {
		return k.attr["text"]
	}
	return fmt.Sprintf("%%%d.", ilvl+1)
}

// list writes the items of a list. num is 0 for a list that is not nested in another.
func (w *writer) list(k *node, num, ilvl int) {
	if num == 0 && k.attr["typed"] == "" {
		byLevel, all := map[int]string{}, ""
		w.levels(k, 0, byLevel)
		for i := range 9 {
			all += byLevel[i]
		}
		_, num = w.lists.add(all)
	}
	count := w.number(k, "start", 1)
	for _, li := range k.kids {
		if li.name != "li" {
			if !li.blank() {
				w.fail(li, "a list holds li only")
			}
			continue
		}
		w.item(k, li, num, ilvl, count)
		count++
	}
}

func (w *writer) item(k, li *node, num, ilvl, count int) {
	text, inner := split(li)
	if typed := k.attr["typed"]; typed != "" {
		if k.name == "ol" {
			typed = strings.ReplaceAll(numberText(k, 0), "%1", strconv.Itoa(count))
		}
		w.paragraph("", append([]*node{{text: typed + " "}}, text...), "")
	} else {
		w.paragraph(`<w:pStyle w:val="ListParagraph"/>`+numberProps(num, ilvl), text, "")
	}
	for _, n := range inner {
		if n.name == "ul" || n.name == "ol" {
			w.list(n, num, ilvl+1)
		} else {
			w.blocks([]*node{n})
		}
	}
}

// split parts an item into its own text and the blocks after it. A first <p> is the text.
func split(li *node) (text, inner []*node) {
	for _, n := range li.kids {
		switch {
		case n.name == "p" && len(inner) == 0 && len(text) == 0:
			text = n.kids
		case n.isBlock():
			inner = append(inner, n)
		case !n.blank() || len(inner) == 0 && len(text) > 0:
			text = append(text, n)
		}
	}
	return text, inner
}
