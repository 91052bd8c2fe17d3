package find

import (
	"strings"
	"unicode/utf8"

	"samplan/extract/doc"
)

var registrationFinder = Finder{
	Name: "registration-number",
	Doc:  "the diarienummer behind its label: \"Dnr 2013/12\", \"Diarienummer: 050\", also in the next cell or line; without that label the number of the matter behind the decision: \"Beslutad 2018-11-23 § 4, ärende ABC 2018-7\"",
	Find: findRegistration,
}

var (
	dnrLabel = swedish(`(?:^|[^\p{L}\p{N}])((?:d\.?\s?nr|diarie\s?-?(?:nummer|nr)|diarienr)\.?(?:\s*/\s*(?:dnr|beteckning|ärendenummer))?)(\s*[.:]?\s*)`)
	// dnrValue: a short prefix in capitals, then digits with the signs that
	// registers use; a sign between blanks binds ("2011:29 / 1").
	dnrValue = exactly(`^(?:[A-ZÅÄÖ][A-Za-zÅÄÖåäö]{0,11}(?:[ -][A-ZÅÄÖ]{1,8})?(?: |[.:/–-])?)?\d[\dA-Za-zÅÄÖåäö]*(?:(?: ?[:/] ?|[-–.])(?:\d[\dA-Za-zÅÄÖåäö]*|[A-ZÅÄÖ][A-ZÅÄÖa-zåäö]{0,9}))*`)
	// cutDnr is a line that ends in the prefix of a number: "Dnr SFU".
	cutDnr    = exactly(`(?i:\bdnr|diarienr|diarienummer)[.:]? ?[A-ZÅÄÖ]{2,8}$`)
	notPrefix = swedish(`^(?:datum|sida?|ärende\w*|handläggare|version|tel\w*|org\w*|bilaga|den)\b`)
	isoDate   = exactly(`^(?:19|20)\d\d-\d\d-\d\d$`)
	// othersDnr stands before the number of another document.
	othersDnr = swedish(`(?:ansök\w*|protokoll\w*|beslut\w*|enligt|jämför|\bse|yttrande\w*|skrivelse\w*|uppdrag\w*|avtal\w*|överenskommelse\w*|remiss\w*|regleringsbrev\w*|förbundsordning\w*|utredning\w*|rapport\w*|årsredovisning\w*|bilaga)[^.;]{0,50}$`)
)

func findRegistration(d *doc.Document) []Fact {
	var facts []Fact
	all := pieces(d)
	for i, p := range all {
		text := p.text
		if p.role == doc.Header && i+1 < len(all) && all[i+1].role == doc.Header && cutDnr.match(p.text) {
			text += " " + all[i+1].text // the header is too narrow for its number
		}
		for _, m := range dnrLabel.all(text) {
			value, at, place := "", m[1], p
			if v := dnrValue.first(text[at:]); v != "" {
				value = v
			} else if strings.TrimSpace(text[at:]) == "" && i+1 < len(all) {
				// The label alone in its cell or line, the number in the next.
				next := all[i+1]
				if v := dnrValue.first(next.text); v != "" && v == strings.TrimSpace(next.text) {
					value, at, place = v, 0, next
				}
			}
			value = strings.TrimRight(value, " .,:/-–")
			if value == "" || isoDate.match(value) || notPrefix.match(value) {
				continue
			}
			facts = append(facts, Fact{
				Kind: RegistrationNumber, Number: value, Weight: registrationWeight(p, m[2], i),
				Place: place.span(at, min(at+len(value), len(place.text))),
			})
		}
	}
	if len(facts) == 0 {
		return mattersDecided(all)
	}
	return facts
}

// matterLabel stands before the number of a matter in a register, or of one on
// the day's agenda ("ärende 7").
var matterLabel = swedish(`\b(?:ärende(?:nummer|nr)?|ärendebeteckning)\.?(?:\s+nr\.?)?\s*:?\s+`)

// matterNumber is a register's number: it names the year, or the register in capitals.
var matterNumber = exactly(`^(?:[A-ZÅÄÖ]{2,8}[ /-]?\d{1,4}[-/:.]\d{1,5}|(?:19|20)\d\d[-/:]\d{1,5}|\d{1,5}/(?:19|20)?\d\d)$`)

// mattersDecided reads the number of the matter in the lines of the title page
// and the running headers that tell of the decision, where nothing is labelled
// as a diarienummer.
func mattersDecided(all []piece) []Fact {
	var facts []Fact
	for _, p := range all {
		if !p.front && p.role != doc.Header && p.role != doc.Footer {
			continue
		}
		for _, m := range decision.all(p.text) {
			if otherDecision.match(tail(p.text[:m[0]], 80)) || otherDecision.match(p.text[m[2]:m[3]]) {
				continue
			}
			label := matterLabel.index(p.text[m[1]:])
			if label == nil || strings.Contains(p.text[m[1]:m[1]+label[0]], ". ") {
				continue
			}
			at := m[1] + label[1]
			value := strings.TrimRight(dnrValue.first(p.text[at:]), " .,:/-–")
			if !matterNumber.match(value) || isoDate.match(value) {
				continue
			}
			facts = append(facts, Fact{Kind: RegistrationNumber, Number: value, Weight: inTitle, Place: p.span(at, at+len(value))})
		}
	}
	return facts
}

// registrationWeight: the number on the title page or in a running header is the
// plan's own; one in the text is, if no word before it names another document.
func registrationWeight(p piece, at, order int) int {
	before := tail(p.text[:at], 120)
	switch {
	case p.role == doc.Header || p.role == doc.Footer || p.front:
		return inTitle
	case p.short && utf8.RuneCountInString(strings.TrimSpace(before)) < 40:
		return ofItself // a line of its own, as page headers become in converted files
	case othersDnr.match(before):
		return 0
	case p.role == doc.Contents || order < frontPieces/2:
		return inHeading
	}
	return 0
}

var decidedFinder = Finder{
	Name: "decided",
	Doc:  "the date of the board's decision: \"Antagen av styrelsen 2013-11-29\", \"Fastställd den 5 december 2014\"",
	Find: findDecided,
}

const datePattern = `(?:(?:19|20)\d\d-\d\d-\d\d|(?:19|20)\d{6}|\d{6}|\d{1,2}[./-]\d{1,2}[ ./-]+(?:19|20)\d\d|(?:den )?\d{1,2}(?::?e|:de)? (?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|jan|feb|apr|aug|sept?|okt|nov|dec)\.?,? (?:19|20)\d\d)`

var (
	decision = swedish(`\b(?:antagen|antagits|antogs|beslutad|beslutades|beslutats|fastställd|fastställdes|fastställts|godkänd|godkändes|godkänts|beslut(?: i| av)|beslutsdatum|datum för (?:beslut|fastställande|antagande)|reviderad)\b([^.;\n]{0,90}?)\b(` + datePattern + `)\b`)
	// otherDecision is about something else than the plan.
	otherDecision = swedish(`förbundsordning|policy|reglemente|arbetsordning|delegation|ansökan|bildad|inrätta|riktlinjer|lag(?:en)?\b|avtal`)
	// ofPlan says that a sentence in the text is about the plan itself.
	ofPlan = swedish(`verksamhetsplan|verksamhetsinriktning|budget`)
)

func findDecided(d *doc.Document) []Fact {
	var facts []Fact
	for _, p := range pieces(d) {
		if p.role == doc.Contents {
			continue
		}
		for _, m := range decision.all(p.text) {
			before := p.text[max(0, m[0]-80):m[0]]
			between := p.text[m[2]:m[3]]
			f := Fact{Kind: Decided, Number: p.text[m[4]:m[5]], Place: p.span(m[4], m[5])}
			verb := strings.ToLower(p.text[m[0]:m[2]])
			switch {
			case otherDecision.match(before) || otherDecision.match(between):
				continue
			case p.front || p.role == doc.Header || p.role == doc.Footer:
				f.Weight = inTitle
			case p.short:
				f.Weight = inHeading
			case ofPlan.match(before) || ofPlan.match(between):
				f.Weight = inPassing
			default:
				continue
			}
			if strings.HasPrefix(verb, "reviderad") {
				f.Weight-- // the first decision counts, if both stand there
			}
			facts = append(facts, f)
		}
	}
	return facts
}
