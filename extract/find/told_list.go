package find

import (
	"slices"
	"strings"
	"unicode/utf8"

	"samplan/extract/doc"
)

var (
	// listIntro ends the paragraph over a list of amounts and says their side:
	// "Förbundet räknar med följande intäkter under 2008:".
	listIntro = swedish(`\b(?:följande|dessa|nedanstående)\s+(?:\p{L}+\s+){0,2}(?:(intäkter|inkomster)|kostnader|utgifter)\b[^.:]{0,60}:\s*$`)
	// listSum is in the sentence after the list that tells its sum: "Sammanlagt
	// har förbundet alltså 9,5 mnkr att använda under året."
	listSum = swedish(`\b(?:sammanlag\w+|summa|totalt?|totala|tillsammans|samlade|alltså|därmed|inalles)\b`)
	// itemLabel is the label of an item before its amount, which a colon, a dash
	// or nothing may part from it.
	itemLabel = swedish(`^[•·*\s–-]*(\p{L}.*?)\s*(?::|\s[–-]|,)?\s*$`)
	// partTold is a sentence of that paragraph that tells a part of the sum before
	// the list goes on: "De fyra insatserna får tillsammans kosta 6,95 mnkr."
	partTold = swedish(`^\W*(\p{L}.*?)\s+(?:får|kostar|kosta|beräknas|uppgår|tilldelas|avsätts|ska)\b[^.]*$`)
	// allotting are the words that give an activity its money: "För Ungdomstorget
	// avsätts 1,6 mnkr", "Utvärdering får kosta 0,35 mnkr".
	allotting = swedish(`\b(?:avsätt\w*|avsatts|tilldelas?|satsar|satsas|anslår|anslås|reserveras|får kosta|beräknas kosta)\b`)
)

// toldLists reads budgets that are told round a list without a table: a
// paragraph names the side, the items are labels with amounts, and the sentence
// after them has the sum. Only a list that its sum proves is read.
func toldLists(d *doc.Document) [][]Fact {
	var out [][]Fact
	for i := range d.Blocks {
		if l := toldList(d, i); len(l) > 0 {
			out = append(out, l)
		}
	}
	return out
}

// toldList reads the list that the paragraph in block i introduces.
func toldList(d *doc.Document, i int) []Fact {
	b := &d.Blocks[i]
	m := listIntro.find(b.Text)
	if m == nil || b.Role != doc.Body || b.Kind == doc.TableKind || b.Kind == doc.Heading {
		return nil
	}
	end := i + 1
	for end < len(d.Blocks) && d.Blocks[end].Kind == doc.ListItem && d.Blocks[end].Role == doc.Body {
		end++
	}
	items, ok := itemsOf(d.Blocks[i+1 : end])
	if !ok || end == len(d.Blocks) {
		return nil
	}
	total, ok := sumSentence(&d.Blocks[end])
	parts := partsTold(b)
	all := slices.Concat(parts, items, []entry{total})
	heading, intro := over(d, i+1)
	if !ok || !proved(all[:len(all)-1], total) || notBudgetList.match(ownGenitive.blanked(heading)) || notBudgetList.match(intro) || narrowed(heading) {
		return nil
	}
	year := oneYear(b.Text, heading, d.Blocks[end].Text)
	if year == "" {
		return nil
	}
	side := "expense"
	if m[1] != "" {
		side = "income"
	}
	var out []Fact
	for k, e := range all {
		if k < len(parts) {
			of := allotmentsOf(d, e.number)
			for _, a := range of {
				out = append(out, a.amount(year, side))
			}
			e.head = len(of) > 0
		}
		out = append(out, e.amount(year, side))
	}
	return out
}

// amount is the entry as a fact of a side of a year.
func (e *entry) amount(year, side string) Fact {
	return Fact{Kind: Amount, Label: e.label, Year: year, Side: side, Number: e.number.Text, Unit: e.number.Unit, Total: e.head, Place: e.place}
}

// oneYear is the year of the first text that names one and no other.
func oneYear(texts ...string) string {
	for _, t := range texts {
		if years := yearsIn(ofOrigin.blanked(dateYear.blanked(t))); len(years) == 1 {
			return years[0]
		}
	}
	return ""
}

// ofOrigin is the year that means come from.
var ofOrigin = swedish(`\bfrån (?:år )?(?:19|20)\d\d\b`)

// itemsOf reads items that are a label and an amount and nothing more.
func itemsOf(blocks []doc.Block) ([]entry, bool) {
	var out []entry
	for i := range blocks {
		b := &blocks[i]
		numbers := moneyIn(b.Text)
		if len(numbers) != 1 {
			return nil, false
		}
		n, r := numbers[0], []rune(b.Text)
		m := itemLabel.find(string(r[:n.Start]))
		if m == nil || !rowEnd.match(string(r[n.After:])) || utf8.RuneCountInString(m[1]) > 90 || len(sentencesOf(m[1])) != 1 {
			return nil, false
		}
		out = append(out, entry{label: m[1], number: n, place: b.Place.Span(n.Start, n.End)})
	}
	return out, len(out) >= 2
}

// sumSentence reads the sum in the first sentence of a paragraph.
func sumSentence(b *doc.Block) (entry, bool) {
	if b.Role != doc.Body || b.Kind != doc.Paragraph {
		return entry{}, false
	}
	sentences := sentencesOf(b.Text)
	if len(sentences) == 0 {
		return entry{}, false
	}
	start := sentences[0].start
	sentence := b.Text[start:sentences[0].end]
	numbers, m := moneyIn(sentence), listSum.index(sentence)
	if m == nil || len(numbers) != 1 || notPlanned.match(sentence) {
		return entry{}, false
	}
	n, offset := numbers[0], utf8.RuneCountInString(b.Text[:start])
	e := entry{label: strings.ToLower(sentence[m[0]:m[1]]), number: n, head: true, place: b.Place.Span(offset+n.Start, offset+n.End)}
	before := string([]rune(sentence)[:n.Start])
	if f := (Fact{}); subjectBefore(before, expenseSubject, &f) || subjectBefore(before, incomeSubject, &f) {
		e.label = f.Label
	}
	return e, true
}

// partsTold are the parts that sentences tell before the one that announces the list.
func partsTold(b *doc.Block) []entry {
	var out []entry
	for _, span := range sentencesOf(b.Text) {
		sentence := b.Text[span.start:span.end]
		numbers := moneyIn(sentence)
		if len(numbers) != 1 {
			continue
		}
		n, offset := numbers[0], utf8.RuneCountInString(b.Text[:span.start])
		if m := partTold.find(string([]rune(sentence)[:n.Start])); m != nil {
			out = append(out, entry{label: m[1], number: n, place: b.Place.Span(offset+n.Start, offset+n.End)})
		}
	}
	return out
}

// allotmentsOf are the amounts that make up a part of the costs, one in each of
// some chapters in a row: each names its activity in the heading and gives it its
// money in a sentence. None where no run of them makes the amount, or two do.
func allotmentsOf(d *doc.Document, whole Number) []entry {
	all := allotments(d)
	var found []entry
	for i := range all {
		sum := 0
		for j := i; j < len(all) && all[j].number.Unit == whole.Unit; j++ {
			if sum += thousandths(all[j].number.Text); sum == thousandths(whole.Text) && j > i {
				if found != nil {
					return nil
				}
				found = all[i : j+1]
			}
		}
	}
	return found
}

// allotments are the amounts that sentences give to the activity of the heading
// over them.
var allotments = perDocument(func(d *doc.Document) []entry {
	var out []entry
	name := ""
	for i := range d.Blocks {
		b := &d.Blocks[i]
		if b.Role == doc.Body && b.Kind == doc.Heading {
			name = strings.TrimSpace(chapterNumber().ReplaceAllString(oneLine(b.Text), ""))
			continue
		}
		if b.Role != doc.Body || b.Kind != doc.Paragraph || name == "" {
			continue
		}
		for _, span := range sentencesOf(b.Text) {
			sentence := b.Text[span.start:span.end]
			numbers := moneyIn(sentence)
			if len(numbers) != 1 || !allotting.match(sentence) || !strings.Contains(strings.ToLower(sentence), strings.ToLower(name)) {
				continue
			}
			n, offset := numbers[0], utf8.RuneCountInString(b.Text[:span.start])
			out = append(out, entry{label: name, number: n, place: b.Place.Span(offset+n.Start, offset+n.End)})
		}
	}
	return out
})

// paidIn are the contributions among the rows of a list of incomes.
func paidIn(rows []Fact) []Fact {
	var out []Fact
	for _, f := range rows {
		if f.Side == "income" && !f.Total && IsOnePayer(f.Label) {
			f.Kind = Contribution
			out = append(out, f)
		}
	}
	return out
}
