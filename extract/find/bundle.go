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
	forbund  string // key of the förbund in the title; empty where none
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
	starts := titlesIn(all)
	if len(starts) > maxTitles {
		starts = nil // a list of documents, not the documents
	}
	segments := []segment{newSegment(d, all, 0, len(all))}
	for _, at := range starts {
		last := segments[len(segments)-1]
		first := len(all) - len(last.ps)
		if at <= first {
			continue
		}
		before := newSegment(d, all, first, at)
		after := newSegment(d, all, at, len(all))
		if begins(before, after) {
			segments[len(segments)-1] = before
			segments = append(segments, after)
		}
	}
	for i := range segments { // a segment ends where the next begins
		if i+1 < len(segments) {
			segments[i].to = segments[i+1].from
		}
	}
	return segments
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
	for _, p := range s.ps {
		if !p.front {
			continue
		}
		if k, _ := titleKind(p.text); k != "" && s.title == "" {
			s.title = p.text
		}
		if names := bodyNames(p.text); len(names) > 0 && s.forbund == "" {
			s.forbund = names[0].key
		}
		if years := titleYears(p.text); len(years) > 0 && s.year == "" && planWord.match(p.text) {
			s.year = years[0].first
		}
	}
	return s
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

// titlesIn lists the pieces that may be the title of another document: they
// begin with the name of a kind and name a förbund or a year, unnumbered, as a
// heading, in bold, in capitals or behind "Bilaga".
func titlesIn(all []piece) []int {
	var out []int
	for i, p := range all {
		if i == 0 || p.role != doc.Body || !p.short || p.cell || p.num != "" || p.kind == doc.ListItem {
			continue
		}
		text := strings.TrimSpace(p.text)
		behind := attached.first(text)
		text = text[len(behind):]
		set := p.kind == doc.Heading && p.level <= 2 || p.bold || isCapitals(text) || behind != "" || attached.match(all[i-1].text) && all[i-1].short
		k, at := titleKind(text)
		if !set || k == "" || strings.ContainsAny(text[:1], "0123456789") || !opensTitle(text[:at]) {
			continue
		}
		if k == PlanDocument && !plansName.match(text) {
			continue // "Budget 2012" is a chapter
		}
		out = append(out, i)
	}
	return out
}

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
		// document, whatever it is taken for.
		return before.kind != Other && evidence(before.ps, before.kind) >= 2 && holdsPlan(after)
	case before.kind == PlanDocument && after.kind == PlanDocument:
		if !holdsPlan(before) || !holdsPlan(after) {
			return false
		}
		if before.forbund != "" && after.forbund != "" && before.forbund != after.forbund {
			return true
		}
		return before.year != "" && after.year != "" && before.year != after.year && restarts(before, after)
	case before.kind == PlanDocument && after.kind != Other:
		// An attachment of another kind, told by its title and by its text.
		k, _ := titleKind(after.title)
		return k == after.kind && evidence(after.ps, after.kind) >= 3
	}
	return false
}

// planLength is the least length of a plan, in characters: the shortest met, of
// two pages, has four times as many. Less is a title in a list of documents.
const planLength = 1500

// holdsPlan says that a segment is more than a title: a text with a budget or goals.
func holdsPlan(s segment) bool {
	n := 0
	for _, p := range s.ps {
		n += utf8.RuneCountInString(p.text)
	}
	return n >= planLength && (budgetAhead(s.ps) || holdsGoals(s.ps))
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
