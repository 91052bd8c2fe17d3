package find

import (
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

// maxTitles is how many titles a file of several documents holds at most: the
// papers of a board meeting with all attachments stay far below.
const maxTitles = 200

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
		after := newSegment(d, all, t.at, ends(all, t, titles[i+1:]))
		if before := newSegment(d, all, from, t.at); begins(before, after) {
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
// two pages, has four times as many. Less is a title in a list of documents, or a
// plan of one page with both goals and budget.
const planLength = 1500

// holdsPlan says that a segment is more than a title: a text with a budget or goals.
func holdsPlan(s segment) bool {
	ahead, goals := budgetAhead(s.ps), holdsGoals(s.ps)
	return ahead && goals || textLength(s.ps) >= planLength && (ahead || goals)
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
