package find

import (
	"slices"
	"strings"
	"unicode/utf8"

	"samplan/extract/doc"
)

// entry is a row of a budget that is printed as a list: "Styrelse och revision:
// 145 tkr", or the heading of a group with its sum: "Insatser (2 415 tkr)".
type entry struct {
	label  string
	number Number
	head   bool
	place  doc.Place
}

var (
	// listTotal is the label of the sum under a list, and the side it names.
	listTotal = swedish(`^(?:summa|totala?|totalt|samlade|sammanlagda)\W+(kostnader|utgifter|intäkter|inkomster)\W*(?:för )?(?:år(?:et)? )?(?:budget )?((?:19|20)\d\d)?\W*$`)
	// listHeading is a heading over the förbund's own budget.
	listHeading = swedish(`\b(?:budget|ekonomi|pengar|kostnad|utgift|intäkt|inkomst|finansiering|resurser)`)
	// notBudgetList says that a list tells what was spent, an example, or the
	// money of one activity.
	notBudgetList = swedish(`utfall|redovisning|bokslut|förbruka|resultat|exempel|per deltagare|per person|prognos|föregående|förra|statistik|kostade|användes|\butföll|tidigare|\p{L}{3,}s (?:budget|ekonomi|kostnad|pengar|intäkt|inkomst)`)
	// ownGenitive is taken away before: the förbund's own budget, of the year.
	ownGenitive = swedish(`\b(?:(?:samordnings)?förbundets|årets|verksamhetsårets|(?:19|20)\d\d års)\b`)
	// groupLabel and rowLabel stand before an amount.
	groupLabel = swedish(`^\W*(\S.*?)\s*\(\s*(?:totalt |summa )?$`)
	rowLabel   = swedish(`^[•·*\s–-]*(\S.*?)\s*(?::|\s[–-])\s*$`)
	// rowEnd is what may follow the last amount of a row.
	rowEnd = swedish(`^[\s).]*$`)
)

// amountLists reads budgets that are printed as lists, in one column or in
// columns side by side: under a heading on money rows "label: amount", maybe
// in groups whose headings give their sums, over a printed total of a side and
// a year. Only a list that its sums prove is read, and none where two lists
// tell the same side of a year: they are of parts of the budget.
func amountLists(d *doc.Document) []Fact {
	lists := toldLists(d)
	for i := range d.Blocks {
		if l := listOver(d, i); len(l) > 0 {
			lists = append(lists, l)
		}
	}
	told := map[string]int{}
	for _, l := range lists {
		told[l[0].Side+l[0].Year]++
	}
	var out []Fact
	for _, l := range lists {
		if told[l[0].Side+l[0].Year] == 1 {
			out = append(append(out, l...), paidIn(l)...)
		}
	}
	return out
}

// listOver reads the list over the total in block i.
func listOver(d *doc.Document, i int) []Fact {
	total, ok := totalIn(&d.Blocks[i])
	if !ok {
		return nil
	}
	from := i
	for from > 0 && isListRow(&d.Blocks[from-1]) {
		from--
	}
	entries, ok := entriesOf(d.Blocks[from:i])
	if !ok || !proved(entries, total) {
		return nil
	}
	m := listTotal.find(total.label)
	year, side := m[2], "expense"
	if s := strings.ToLower(m[1]); strings.HasPrefix(s, "int") || strings.HasPrefix(s, "ink") {
		side = "income"
	}
	heading, intro := over(d, from)
	if !listHeading.match(heading) || notBudgetList.match(ownGenitive.blanked(heading)) || notBudgetList.match(intro) || narrowed(heading) {
		return nil
	}
	if years := yearsIn(heading); year == "" && len(years) == 1 {
		year = years[0]
	}
	if year == "" {
		return nil
	}
	var out []Fact
	section := ""
	for _, e := range append(entries, total) {
		f := Fact{Kind: Amount, Label: e.label, Year: year, Side: side, Number: e.number.Text, Unit: e.number.Unit, Section: section, Total: e.head, Place: e.place}
		if e.head {
			section, f.Section = e.label, ""
		}
		out = append(out, f)
	}
	return out
}

// over returns the heading over block i, and the paragraph between the two
// that introduces it.
func over(d *doc.Document, i int) (heading, intro string) {
	for k := i - 1; k >= 0; k-- {
		switch b := &d.Blocks[k]; {
		case b.Role != doc.Body:
		case b.Kind == doc.Heading:
			return b.Text, intro
		case k == i-1:
			intro = b.Text
		}
	}
	return "", intro
}

// totalIn reads a block that is nothing but a sum and its label.
func totalIn(b *doc.Block) (entry, bool) {
	numbers := moneyIn(b.Text)
	if b.Role != doc.Body || b.Kind == doc.TableKind || len(numbers) != 1 {
		return entry{}, false
	}
	n, r := numbers[0], []rune(b.Text)
	label := strings.Trim(string(r[:n.Start]), " \t\n:.–-")
	return entry{label, n, true, b.Place.Span(n.Start, n.End)}, listTotal.match(label) && rowEnd.match(string(r[n.After:]))
}

// isListRow tells whether a block can be a row of such a list: an item, or one
// that ends in an amount.
func isListRow(b *doc.Block) bool {
	if b.Role != doc.Body || b.Kind == doc.TableKind {
		return false
	}
	numbers := moneyIn(b.Text)
	if len(numbers) == 0 {
		return b.Kind == doc.ListItem
	}
	return rowEnd.match(string([]rune(b.Text)[numbers[len(numbers)-1].After:]))
}

// listColumns are the columns of a list as far as it is read: their entries,
// and the label in each whose amount is still to come.
type listColumns struct {
	entries [][]entry
	open    []string
}

// entriesOf reads the rows of a list, column by column. A label whose amount
// is missing goes on in the next row of its column; false where a text is no
// row, or a label is left without an amount.
func entriesOf(blocks []doc.Block) ([]entry, bool) {
	var l listColumns
	for i := range blocks {
		b := &blocks[i]
		if b.Kind == doc.ListItem && len(l.open) > 0 && l.open[0] != "" {
			return nil, false
		}
		for c, cell := range cellsByTab(b.Text) {
			if !l.read(cell, c, b.Place) {
				return nil, false
			}
		}
	}
	left := slices.ContainsFunc(l.open, func(s string) bool { return s != "" })
	return slices.Concat(l.entries...), !left
}

// read adds a cell to a column. What follows an amount in the cell is the first
// column of the next row.
func (l *listColumns) read(cell tabCell, c int, at doc.Place) bool {
	r, start := []rune(cell.text), 0
	for _, n := range moneyIn(cell.text) {
		e, ok := entryBefore(l.label(c, string(r[start:n.Start])))
		if !ok {
			return false
		}
		e.number, e.place = n, at.Span(cell.start+n.Start, cell.start+n.End)
		l.entries[c], l.open[c] = append(l.entries[c], e), ""
		start, c = n.After, 0
		for start < len(r) && strings.ContainsRune(" \n).\u00a0", r[start]) {
			start++
		}
	}
	if start < len(r) {
		l.open[c] = l.label(c, string(r[start:]))
	}
	return true
}

// label is the open label of a column with a text behind it.
func (l *listColumns) label(c int, text string) string {
	for len(l.entries) <= c {
		l.entries, l.open = append(l.entries, nil), append(l.open, "")
	}
	return strings.TrimSpace(l.open[c] + " " + strings.TrimSpace(text))
}

// tabCell is the text between two tabs, and where it begins, in runes.
type tabCell struct {
	text  string
	start int
}

// cellsByTab cuts a row at its tabs. A bullet is no cell of its own.
func cellsByTab(text string) []tabCell {
	var out []tabCell
	at := 0
	for cell := range strings.SplitSeq(text, "\t") {
		if strings.Trim(cell, " •·*–-▪■●○◦") != "" {
			out = append(out, tabCell{cell, at})
		}
		at += utf8.RuneCountInString(cell) + 1
	}
	return out
}

// entryBefore reads the label before an amount.
func entryBefore(text string) (entry, bool) {
	for i, p := range []pattern{groupLabel, rowLabel} {
		if m := p.find(text); m != nil {
			label := strings.Join(strings.Fields(m[1]), " ")
			return entry{label: label, head: i == 0}, utf8.RuneCountInString(label) <= 90 && len(sentencesOf(label)) == 1
		}
	}
	return entry{}, false
}

// proved tells whether the sums of a list hold: rows make the sum of their
// group, groups the total; without groups rows make the total.
func proved(entries []entry, total entry) bool {
	groups, inGroup, all, rows := 0, 0, 0, 0
	var head *entry
	closed := func() bool { return head == nil || thousandths(head.number.Text) == inGroup }
	for i := range entries {
		e := &entries[i]
		if e.number.Unit != total.number.Unit {
			return false
		}
		switch {
		case e.head:
			if !closed() || head == nil && rows > 0 {
				return false
			}
			head, inGroup = e, 0
			groups += thousandths(e.number.Text)
		default:
			rows++
			inGroup += thousandths(e.number.Text)
			all += thousandths(e.number.Text)
		}
	}
	return rows >= 3 && closed() && all == thousandths(total.number.Text) && (head == nil || groups == all)
}
