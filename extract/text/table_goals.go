package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// fewestGoalHeads: two heads in a row, "Mål" and "Mått", are headings as easily.
const fewestGoalHeads = 3

var (
	goalHead = expression(`(?i)^(mål|målområde|delmål|effektmål|mått|indikator(er)?|nyckeltal|aktivitet(er)?|insats(er)?|åtgärd(er)?|` +
		`målvärde|målnivå|målsättning|målgrupp|ansvarig|tid|tidplan|när|uppföljning|metod|mätmetod|resultat|förväntat resultat|effekt)( \d{4})?:?$`)
	targetHead = expression(`(?i)^(målvärde|målnivå)`)
	// measureHead heads what is measured, levelHead how much it was before.
	measureHead = expression(`(?i)^(mått|indikator(er)?|nyckeltal|mål|delmål)( \d{4})?:?$`)
	levelHead   = expression(`(?i)^(utfall|nuläge|utgångsläge|utgångsvärde|basvärde)( \d{4})?:?$`)
)

// goalTable reads a table of goals whose heads ("Mål", "Mått", "Aktivitet",
// "Målvärde") start at item i, each cell a line. end is i where no heads start
// there; a region without table means that the cells do not fit the heads.
func goalTable(items []item, i int) (r region, end int) {
	k := goalHeads(items, i)
	if k < fewestGoalHeads {
		return region{}, i
	}
	end = i + k
	for end < len(items) && goalHeads(items, end) < fewestGoalHeads && !chapterForm().MatchString(items[end].text) {
		end++
	}
	spare := (end - i) % k
	if spare == 1 && items[end-1].kind == labelItem {
		spare, end = 0, end-1 // a caption or a heading that follows
	}
	if spare > 0 || end == i+k || !fitsGoals(items[i:end], k) {
		return region{}, i + k
	}
	var rows [][]item
	for at := i; at < end; at += k {
		rows = append(rows, items[at:at+k])
	}
	return linesRegion(rows), end
}

// goalHeads counts the heads from item i on. After "Indikator" may stand
// "Utfall 2018"; after "Insats" that heads the amounts of a budget.
func goalHeads(items []item, i int) (k int) {
	for i+k < len(items) && k < mostColumns && items[i+k].kind == labelItem && (goalHead().MatchString(items[i+k].text) ||
		k > 0 && measureHead().MatchString(items[i].text) && levelHead().MatchString(items[i+k].text)) {
		k++
	}
	return k
}

// fitsGoals tells whether the rows under the heads begin with a text in upper
// case, and half the cells under "Målvärde" are empty or have a figure.
func fitsGoals(items []item, k int) bool {
	for target := range k {
		rows, figures := 0, 0
		for at := k; at < len(items); at += k {
			first, cell := items[at], items[at+target]
			if r, _ := utf8.DecodeRuneInString(first.text); first.kind != labelItem || !unicode.IsUpper(r) {
				return false
			}
			rows++
			if cell.kind == emptyItem || strings.ContainsAny(cell.text, "0123456789") {
				figures++
			}
		}
		if targetHead().MatchString(items[target].text) && 2*figures < rows {
			return false
		}
	}
	return true
}
