package find

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"samplan/extract/doc"
)

// title is what may be the title page of another document.
type title struct {
	at   int // its first piece
	kind Kind
}

// attached stands before the title of an attachment.
var attached = swedish(`^\s*bilaga(?: \d+\w?)?\s*[:.–-]?\s*`)

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
		if k == "" || k == Other || numbered.match(text) || !opensTitle(text[:at]) {
			continue
		}
		if k == PlanDocument && !plansName.match(text) {
			continue // "Budget 2012" is a chapter
		}
		start := titlePage(all, i, len(bodyNames(text)) > 0)
		page := behind != "" || start < i || underTitle(all[i+1:])
		set := p.kind == doc.Heading && p.level <= 2 || p.bold || isCapitals(text[at:])
		named := k == PlanDocument || len(bodyNames(text)) > 0 || len(titleYears(text)) > 0 && !looksBack(k)
		if page || set && named {
			out = append(out, title{start, k})
		}
	}
	return out
}

// numbered begins a chapter or an item of minutes: "3. Verksamhetsplan", "Kf § 42".
var numbered = swedish(`^(?:\d{1,2}(?:\.\d+)*[.)]?\s|(?:\p{L}{1,3} )?§)`)

// overTitle is how many lines stand over the title on its page at most: the name
// of the förbund, its members, organisationsnummer, date, diarienummer, "Bilaga 2".
const overTitle = 5

// titlePage returns the first piece of the page whose title is all[at]: the
// lines over it that belong to a title page, and one among them that may be
// anything short (places, a motto). Over a title that names its förbund another
// name may be the end of a letter: who gets it.
func titlePage(all []piece, at int, named bool) int {
	start, other := at, 0
	for i := at - 1; i >= max(1, at-overTitle) && other < 2; i-- {
		switch p := all[i]; {
		case p.role != doc.Body:
		case ofTitlePage(p) && !(named && len(bodyNames(p.text)) > 0):
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

// plansName is a plan's own name, which a bare "budget" is not.
var plansName = swedish(`verksamhetsplan|verksamhets-? ?(?:och|&|/) ?\w*plan|inriktningsplan|budget(?: och|plan| för)? .*samordningsförbund|samordningsförbund.* budget`)

// titleOpening are the words that may stand before the kind's name in a title,
// beside names.
var titleOpening = wordSet(`förslag till reviderad rev rev. prel prel. preliminär utkast ny årets års slutlig fastställd för och i med`)

func opensTitle(before string) bool {
	for _, word := range strings.Fields(before) {
		if r, _ := utf8.DecodeRuneInString(word); unicode.IsLower(r) && !titleOpening[word] && !strings.HasPrefix(word, "samordningsförbund") {
			return false
		}
	}
	return true
}
