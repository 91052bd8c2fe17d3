package ocr

import (
	"regexp"
	"slices"
	"strings"

	"samplan/extract/doc"
)

// Tesseract's Swedish model has no per cent sign among its letters (the list
// of characters in swe.traineddata): it reads "35,4 %" as "35,4 Yo", "35,4 24".
// The English model knows it, but not å, ä and ö.

// oddTail matches what may be a per cent sign behind a number: a short word
// that is none, or more digits.
var oddTail = regexp.MustCompile(`^["'”°]?(?:[A-ZÅÄÖ0-9][A-Za-zÅÄÖåäö0-9]?|[/"'”°]\S?)$`)

// endsInNumber matches a word that a per cent sign may follow.
var endsInNumber = regexp.MustCompile(`^[-–]?\d{1,3}(?:[.,]\d{1,2})?$`)

// mayHavePercents says whether a per cent sign may stand on a page, by what the
// Swedish model made of it.
func mayHavePercents(lines [][]doc.Word) bool {
	for _, line := range lines {
		for i := 1; i < len(line); i++ {
			if endsInNumber.MatchString(line[i-1].Text) && oddTail.MatchString(line[i].Text) {
				return true
			}
		}
	}
	return false
}

// setPercents puts the per cent signs that the English model read in the place
// of what the Swedish one made of them. The numbers stay as the latter read them.
func setPercents(lines, english [][]doc.Word) {
	for _, l := range english {
		for i, w := range l {
			number, isPercent := strings.CutSuffix(w.Text, "%")
			switch {
			case !isPercent:
			case number != "" && endsInNumber.MatchString(number):
				setPercent(lines, w)
			case number == "" && i > 0 && endsInNumber.MatchString(l[i-1].Text):
				setPercent(lines, w)
			}
		}
	}
}

// setPercent makes one word, "35,4%" or "%", of the words that stand in its box.
func setPercent(lines [][]doc.Word, w doc.Word) {
	for i := range lines {
		var in []int
		for k, have := range lines[i] {
			x, y := (have.Box.X0+have.Box.X1)/2, (have.Box.Y0+have.Box.Y1)/2
			if x >= w.Box.X0 && x <= w.Box.X1 && y >= w.Box.Y0-w.Size/4 && y <= w.Box.Y1+w.Size/4 {
				in = append(in, k)
			}
		}
		if len(in) == 0 {
			continue
		}
		first, last := &lines[i][in[0]], lines[i][in[len(in)-1]]
		text := w.Text
		if len(in) > 1 && endsInNumber.MatchString(first.Text) && w.Text != "%" {
			text = first.Text + " %"
		}
		first.Text, first.Confidence = text, min(first.Confidence, last.Confidence, w.Confidence)
		first.Box.X1 = last.Box.X1
		lines[i] = slices.Delete(lines[i], in[0]+1, in[len(in)-1]+1)
		return
	}
}
