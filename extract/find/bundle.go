package find

import (
	"slices"
	"strings"
	"unicode/utf8"

	"samplan/extract/doc"
)

// segment is a document within a file: a run of its blocks.
type segment struct {
	from, to int // blocks of the file, to exclusive
	ps       []piece
	kind     Kind
	why      []string
	title    string
	forbund  string // key of the förbund that it names first; empty where none
	titled   bool   // the förbund stands on the title page or in the running header
	year     string // of the title; empty where none
}

// maxTitles is how many titles a file of several documents holds at most.
const maxTitles = 30

// attached stands before the title of an attachment.
var attached = swedish(`^\s*bilaga(?: \d+\w?)?\s*[:.–-]?\s*`)

// cutDocuments cuts a file into the documents it holds: minutes and the plan
// attached to them, the plans of two förbund, of two years. Headings of
// chapters look much like titles ("Verksamhetsplan för 2011", "Budget 2012"), so
// a cut needs proof that another document begins.
func cutDocuments(d *doc.Document, all []piece) []segment {
	titles := titlesIn(all)
	if len(titles) > maxTitles {
		titles = nil // a list of documents, not the documents
	}
	var segments []segment
	from := 0
	for i, t := range titles {
		if t.at <= from {
			continue
		}
		before, after := newSegment(d, all, from, t.at), newSegment(d, all, t.at, ends(all, t, titles[i+1:]))
		if begins(before, after) {
			segments, from = append(segments, before), t.at
		}
	}
	return append(segments, newSegment(d, all, from, len(all)))
}

// ends returns where the document of a title ends at the latest: at the next
// title. A document with two title pages, a cover and an inner one, is one.
func ends(all []piece, t title, later []title) int {
	for _, next := range later {
		if textLength(all[t.at:next.at]) >= planLength || next.kind == PlanDocument && t.kind != PlanDocument {
			return next.at
		}
	}
	return len(all)
}

func textLength(ps []piece) int {
	n := 0
	for _, p := range ps {
		n += utf8.RuneCountInString(p.text)
	}
	return n
}

// newSegment weighs the pieces from to of a file.
func newSegment(d *doc.Document, all []piece, from, to int) segment {
	s := segment{ps: all[from:to], to: len(d.Blocks)}
	if from > 0 {
		s.from = all[from].index
		s.ps = refront(s.ps)
	}
	if to < len(all) {
		s.to = all[to].index
	}
	s.kind, s.why = weigh(s.ps)
	s.forbund, s.titled = forbundOf(s.ps)
	for _, p := range s.ps {
		if !p.front {
			continue
		}
		if k, _ := titleKind(p.text); k != "" && s.title == "" {
			s.title = p.text
		}
		if years := titleYears(p.text); len(years) > 0 && s.year == "" && (planWord.match(p.text) || yearAlone.match(p.text)) {
			s.year = years[0].first
		}
	}
	return s
}

// yearAlone is a line of a title page that is the year, or the years, and no more.
var yearAlone = swedish(`^\W*(?:för )?(?:åren |år )?20\d\d(?:\s*[-–/]\s*\d+)?\W*$`)

// forbundOf returns the key of the förbund that a document is of: named on its
// title page, in its running header, or else first in its text.
func forbundOf(ps []piece) (key string, titled bool) {
	for _, where := range []func(piece) bool{
		func(p piece) bool { return p.front },
		func(p piece) bool { return p.role == doc.Header || p.role == doc.Footer },
		func(p piece) bool { return p.role == doc.Body },
	} {
		for _, p := range ps {
			if names := bodyNames(p.text); where(p) && len(names) > 0 {
				return names[0].key, p.front || p.role != doc.Body
			}
		}
	}
	return "", false
}

// refront marks the title page of a document that begins within a file: its
// title and the short lines round it, up to the first sentence.
func refront(ps []piece) []piece {
	out := make([]piece, len(ps))
	copy(out, ps)
	front := true
	for i := range out {
		p := &out[i]
		if p.role != doc.Body {
			continue
		}
		if i > 0 && (!p.short || frontEnds.match(p.text) || p.kind == doc.Heading && p.num != "" || i > 8) {
			front = false
		}
		p.front = front
	}
	return out
}

// title is what may be the title page of another document.
type title struct {
	at   int // its first piece
	kind Kind
}

// titlesIn lists what may be title pages of other documents: the title begins with
// the name of a kind and stands among the lines of a title page, or it is set as a
// title and names its förbund or its year. Chapters that look back name a year too.
func titlesIn(all []piece) []title {
	var out []title
	for i, p := range all {
		if i == 0 || p.role != doc.Body || !p.short || p.cell || p.num != "" || p.kind == doc.ListItem {
			continue
		}
		text := strings.TrimSpace(p.text)
		behind := attached.first(text)
		text = text[len(behind):]
		k, at := titleKind(text)
		if k == "" || k == Other || strings.ContainsAny(text[:1], "0123456789") || !opensTitle(text[:at]) {
			continue
		}
		if k == PlanDocument && !plansName.match(text) {
			continue // "Budget 2012" is a chapter
		}
		start := titlePage(all, i)
		page := behind != "" || start < i || underTitle(all[i+1:])
		set := p.kind == doc.Heading && p.level <= 2 || p.bold || isCapitals(text[at:])
		named := k == PlanDocument || len(bodyNames(text)) > 0 || len(titleYears(text)) > 0 && !looksBack(k)
		if page || set && named {
			out = append(out, title{start, k})
		}
	}
	return out
}

// overTitle is how many lines stand over the title on its page at most: the name
// of the förbund, its members, organisationsnummer, date, diarienummer, "Bilaga 2".
const overTitle = 5

// titlePage returns the first piece of the page whose title is all[at]: the
// lines over it that belong to a title page, and one among them that may be
// anything short (places, a motto).
func titlePage(all []piece, at int) int {
	start, other := at, 0
	for i := at - 1; i >= max(1, at-overTitle) && other < 2; i-- {
		switch p := all[i]; {
		case p.role != doc.Body:
		case ofTitlePage(p):
			start = i
		case !p.short || p.cell || p.num != "" || p.kind == doc.ListItem:
			return start
		default:
			other++
		}
	}
	return start
}

// underTitle says that lines of a title page stand right under a title, or after
// the title's second line.
func underTitle(ps []piece) bool {
	return len(ps) > 0 && ofTitlePage(ps[0]) || len(ps) > 1 && ps[0].short && ps[0].kind == doc.Paragraph && ofTitlePage(ps[1])
}

// ofTitlePage says that a piece is a line of a title page: the name of the
// förbund and no more, or what tells of the document.
func ofTitlePage(p piece) bool {
	if p.role != doc.Body || !p.short || p.cell || p.num != "" || p.kind == doc.ListItem {
		return false
	}
	text := p.text
	if names := bodyNames(text); len(names) == 1 && forOnly.match(text[:names[0].start]) {
		text = text[names[0].end:]
	}
	text = strings.Trim(text, " \t\n.,")
	return text == "" || aboutTitle.match(text)
}

// forOnly is what may stand before the name of a förbund in a line of its own.
var forOnly = swedish(`^\W*(?:för|i)?\W*$`)

// aboutTitle begins the lines of a title page that tell of the document.
var aboutTitle = swedish(`^\W*(?:bilaga|d\.?nr|diarie|org\.? ?nr|organisationsn|datum|antagen|fastställd|beslutad|godkänd|reviderad|plats\b|tid\b|närvarande|beslutande|sammanträdes?d|(?:perioden |\d+ )*januari.*20\d\d\W*$|(?:år )?20\d\d(?:\s*[-–]\s*\d+)?\W*$)`)

var (
	// plansName is a plan's own name, which a bare "budget" is not.
	plansName = swedish(`verksamhetsplan|verksamhets-? ?(?:och|&|/) ?\w*plan|inriktningsplan|budget(?: och|plan| för)? .*samordningsförbund|samordningsförbund.* budget`)
	// titleOpening may stand before the kind's name in a title.
	titleOpening = swedish(`^(?:\s|förslag|till|reviderad|rev\.?|preliminär|utkast|ny|årets|slutlig|fastställd|för|och|samordningsförbund\w*|\p{Lu}\S*)*$`)
)

func opensTitle(before string) bool { return titleOpening.match(before) }

// begins says that after is another document than before.
func begins(before, after segment) bool {
	switch {
	case before.kind != PlanDocument && after.kind == PlanDocument:
		// Minutes, a letter or a report, and the plan attached. A title page is no
		// document, whatever it is taken for; and a chapter about the coming year is
		// no plan: the report goes on behind it.
		return before.kind != Other && evidence(before.ps, before.kind) >= 2 && holdsPlan(after) &&
			evidence(after.ps, before.kind) <= evidence(after.ps, PlanDocument)
	case before.kind == PlanDocument && after.kind == PlanDocument:
		if !holdsPlan(before) || !holdsPlan(after) {
			return false
		}
		others := before.forbund != "" && after.forbund != "" && before.forbund != after.forbund
		years := before.year != "" && after.year != "" && before.year != after.year
		// One sign may err: a neighbour named in a chapter, the plan of the year after
		// next in another; two do not.
		return others && (before.titled && after.titled || years) || (others || years) && restarts(before, after)
	case before.kind == PlanDocument && after.kind != Other:
		// An attachment of another kind, told by its title and by its text. A plan
		// that looks back in a chapter goes on to its budget.
		k, _ := titleKind(after.title)
		return k == after.kind && evidence(after.ps, k) >= 3 && holdsPlan(before) && !(looksBack(k) && budgetAhead(after.ps))
	}
	return false
}

// looksBack says that documents of a kind tell of what has been, as chapters of
// plans do.
func looksBack(k Kind) bool { return k == AnnualReport || k == InterimReport || k == Evaluation }

// planLength is the least length of a plan, in characters: the shortest met, of
// two pages, has four times as many. Less is a title in a list of documents.
const planLength = 1500

// holdsPlan says that a segment is more than a title: a text with a budget or goals.
func holdsPlan(s segment) bool {
	return textLength(s.ps) >= planLength && (budgetAhead(s.ps) || holdsGoals(s.ps))
}

// restarts says that the chapters begin anew: two headings of the first document
// stand again in the second.
func restarts(before, after segment) bool {
	seen := map[string]bool{}
	for _, h := range headingsOf(before.ps) {
		seen[h] = true
	}
	again := map[string]bool{}
	for _, h := range headingsOf(after.ps) {
		if seen[h] {
			again[h] = true
		}
	}
	return len(again) >= 2
}

// headingsOf lists the headings without numbers and years.
func headingsOf(ps []piece) []string {
	var out []string
	for _, p := range ps {
		if p.role == doc.Body && !p.cell && (p.kind == doc.Heading || p.bold && p.short) {
			h := strings.ToLower(strings.Trim(digits.blanked(p.text), " .\t\n"))
			if len(h) > 2 {
				out = append(out, h)
			}
		}
	}
	return out
}

var digits = exactly(`[\d.]+`)

// evidence counts the kinds of evidence for a kind.
func evidence(ps []piece, kind Kind) int {
	var open []pattern
	for _, k := range documentKinds {
		if k.kind == kind {
			open = append(open, k.text...)
		}
	}
	n := len(open)
	for _, p := range ps {
		if p.role == doc.Body {
			open = slices.DeleteFunc(open, func(e pattern) bool { return e.match(p.text) })
		}
	}
	return n - len(open)
}
