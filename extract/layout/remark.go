package layout

import "math"

// A column of remarks stands close behind the amounts: what shows that they are
// two columns is how their edges stand in line.
const (
	remarkRows = 2    // rows with a number and a remark
	numberRows = 4    // rows with a number, those with a remark among them
	remarkEdge = 0.15 // how far the edges are apart at most, in parts of the font size
)

// splitRemarks parts "160 000 Nytt arvode" where a column of amounts, set
// right, is followed so closely by a column of remarks, set left, that no blank
// parts them: the numbers end in line and start at different places, the
// remarks start in line and differ. "10 platser" above "12 platser" stays one.
func splitRemarks(byLine [][]phrase) [][]phrase {
	var mixed, numbers []phrase
	for _, phrases := range byLine {
		for _, p := range phrases {
			if numberWords(p) > 0 {
				mixed = append(mixed, p)
			} else if p.shape == number {
				numbers = append(numbers, p)
			}
		}
	}
	end, start, ok := remarkGutter(mixed, numbers)
	if !ok {
		return byLine
	}
	out := make([][]phrase, len(byLine))
	for i, phrases := range byLine {
		for _, p := range phrases {
			k := 1
			for k < len(p.words) && !(p.words[k-1].Box.X1 <= end+remarkEdge*p.size() && math.Abs(p.words[k].Box.X0-start) <= remarkEdge*p.size()) {
				k++
			}
			out[i] = append(out[i], newPhrase(p.words[:k:k], p.line))
			if k < len(p.words) {
				out[i] = append(out[i], newPhrase(p.words[k:], p.line))
			}
		}
	}
	return out
}

// remarkGutter is where the numbers of a column end and remarks start, in most
// of the phrases that have both.
func remarkGutter(mixed, numbers []phrase) (end, start float64, ok bool) {
	for _, p := range mixed {
		n := numberWords(p)
		end, start = p.words[n-1].Box.X1, p.words[n].Box.X0
		same, starts, remarks := 0, map[int]bool{}, map[string]bool{}
		for _, q := range mixed {
			m, edge := numberWords(q), remarkEdge*q.size()
			if math.Abs(q.words[m-1].Box.X1-end) <= edge && math.Abs(q.words[m].Box.X0-start) <= edge {
				same++
				starts[int(math.Round(q.box.X0/q.size()))] = true
				remarks[lineText(q.words[m:])] = true
			}
		}
		rows := same
		for _, q := range numbers {
			if math.Abs(q.box.X1-end) <= remarkEdge*q.size() {
				rows++
			}
		}
		if same >= remarkRows && rows >= numberRows && same*2 > len(mixed) && len(starts) > 1 && len(remarks) > 1 {
			return end, start, true
		}
	}
	return 0, 0, false
}

// numberWords is how many words of a phrase are the number that it starts with,
// 0 where no words follow it.
func numberWords(p phrase) int {
	if p.shape != text {
		return 0
	}
	n := 0
	for n < len(p.words) && !hasLetter(p.words[n].Text) {
		n++
	}
	if n == len(p.words) || n == 0 || shapeOf(lineText(p.words[:n])) != number {
		return 0
	}
	return n
}
