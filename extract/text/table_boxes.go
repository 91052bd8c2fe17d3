package text

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"samplan/extract/doc"
)

// boxTables finds drawn tables: rules like +----+----+ or box drawing, and
// between them lines with bars.
func boxTables(lines []line) (found []region, notes []doc.Note) {
	for i := 0; i < len(lines); {
		if !isBoxLine(lines[i].text) {
			i++
			continue
		}
		from, rows := i, 0
		for i < len(lines) && (isBoxLine(lines[i].text) || isBarLine(lines[i].text)) {
			if !isBoxLine(lines[i].text) {
				rows++
			}
			i++
		}
		if rows == 0 {
			continue
		}
		t, why := boxTable(lines[from:i])
		switch {
		case why != "":
			notes = append(notes, uncertain(lines[from], why))
		case t.Columns > 1:
			found = append(found, region{from: from, to: i, table: t})
		}
	}
	return found, notes
}

// boxTable reads the groups of lines between rules. Where no group has two
// amounts in a column, and there are three groups or more, a rule stands
// between all rows and a group is one row with wrapped cells.
func boxTable(lines []line) (t *doc.Table, why string) {
	var edges []int
	for _, l := range lines {
		if isBoxLine(l.text) {
			edges = append(edges, boxCorners(l.text)...)
		}
	}
	slices.Sort(edges)
	edges = slices.Compact(edges)
	if len(edges) > mostColumns {
		return &doc.Table{}, ""
	}
	var groups [][][]piece
	fresh := true
	for _, l := range lines {
		if isBoxLine(l.text) {
			fresh = true
			continue
		}
		row, ok := boxRow(l, edges)
		if !ok {
			return nil, "the bars of a row do not meet the corners of the rules"
		}
		if fresh {
			groups = append(groups, nil)
		}
		fresh = false
		groups[len(groups)-1] = append(groups[len(groups)-1], row)
	}
	wrapped := len(groups) >= 3 && !slices.ContainsFunc(groups, repeatsAmount)
	var rows [][]piece
	for _, g := range groups {
		if wrapped {
			g = [][]piece{stackRows(g)}
		}
		rows = append(rows, g...)
	}
	return newTable("ascii", rows), ""
}

// boxCorners are the places of a rule where a vertical line can meet it.
func boxCorners(s string) (at []int) {
	for i, r := range []rune(s) {
		if r == '+' || isBoxRune(r) && !strings.ContainsRune("─━═┄┅┈┉╌╍", r) {
			at = append(at, i)
		}
	}
	return at
}

// boxRow cuts a line at its bars. Each bar stands under a corner, so that a
// field over several columns is known; or there are as many fields as columns.
func boxRow(l line, edges []int) (row []piece, ok bool) {
	runes, bars := []rune(l.text), barsOf(l.text)
	placed := !slices.ContainsFunc(bars, func(b int) bool { return !slices.Contains(edges, b) })
	if len(bars) > mostColumns || !placed && len(bars) != len(edges) {
		return nil, false
	}
	if strings.TrimSpace(string(runes[bars[len(bars)-1]+1:])) != "" {
		return nil, false // text after the last bar
	}
	cols := make([]int, len(bars))
	for n, b := range bars {
		if cols[n] = n; placed {
			cols[n], _ = slices.BinarySearch(edges, b)
		}
	}
	return cutAtBars(l, bars, cols), true
}

// cutAtBars are the fields between the bars of a line, which begin these columns.
func cutAtBars(l line, bars, cols []int) (row []piece) {
	runes := []rune(l.text)
	for n := 0; n+1 < len(bars); n++ {
		p := pipePiece(string(runes[bars[n]+1:bars[n+1]]), cols[n], l)
		p.span = cols[n+1] - cols[n]
		row = append(row, p)
	}
	return row
}

// barsOf are the places of the bars of a line.
func barsOf(s string) (at []int) {
	for i, r := range []rune(s) {
		if isBar(r) {
			at = append(at, i)
		}
	}
	return at
}

// repeatsAmount tells whether two rows of the group have an amount in the same
// column. The rest of a number that a narrow field breaks is no amount of its own:
// "1" over "045", in a line without a label.
func repeatsAmount(group [][]piece) bool {
	above := map[int]string{}
	for _, row := range group {
		goesOn := goesOnLabel(row)
		for _, p := range row {
			if !isAmount(p.text) {
				continue
			}
			if before := above[p.col]; before != "" && !(goesOn && numberOpen().MatchString(before) && numberRest().MatchString(p.text)) {
				return true
			}
			above[p.col] = p.text
		}
	}
	return false
}

// goesOnLabel tells whether a line of a drawn row begins no row of its own: its
// label is empty or goes on in small letters.
func goesOnLabel(row []piece) bool {
	if len(row) == 0 || row[0].col > 0 {
		return true
	}
	r, _ := utf8.DecodeRuneInString(row[0].text)
	return row[0].text == "" || unicode.IsLower(r)
}

var (
	numberOpen = expression(`^[-–−]?\s?\d{1,3}$`)
	numberRest = expression(`^\d{3}$`)
)

// stackRows joins the lines of a row, cell by cell.
func stackRows(group [][]piece) []piece {
	var row []piece
	for _, more := range group {
		for _, p := range more {
			i := slices.IndexFunc(row, func(q piece) bool { return q.col == p.col })
			switch {
			case i < 0:
				row = append(row, p)
			case row[i].text == "":
				row[i].text = p.text
			case p.text != "":
				row[i].text += "\n" + p.text
			}
		}
	}
	slices.SortFunc(row, func(a, b piece) int { return a.col - b.col })
	return row
}

// isBoxLine tells whether the line is a rule of a drawn table: +----+----+ or box drawing.
func isBoxLine(s string) bool {
	s = strings.TrimSpace(s)
	if strings.HasPrefix(s, "+") {
		return len(s) > 2 && s[len(s)-1] == '+' && strings.Trim(s, "+-=:") == ""
	}
	return s != "" && strings.TrimFunc(s, isBoxRune) == "" && strings.ContainsAny(s, "─━═") && len(boxCorners(s)) > 1
}

// isBarLine tells whether the line is a row of a drawn table: a bar at its left end.
func isBarLine(s string) bool {
	for _, r := range strings.TrimSpace(s) {
		return isBar(r)
	}
	return false
}

func isBar(r rune) bool { return strings.ContainsRune("|│┃║", r) }

// isBoxRune is a sign of Unicode's block of box drawing.
func isBoxRune(r rune) bool { return r >= 0x2500 && r <= 0x257f }
