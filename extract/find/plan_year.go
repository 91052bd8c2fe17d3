package find

import (
	"strings"
	"unicode/utf8"

	"samplan/extract/doc"
)

var planYearFinder = Finder{
	Name: "plan-year",
	Doc:  "the year of the plan and the last year of its outlook, in titles, headings and sentences: \"Budget 2015 Plan 2016-2017\"",
	Find: findPlanYears,
}

var (
	// planWord is what the title of a plan is called.
	planWord = swedish(`\b(?:verksamhetsplan\w*|verksamhets-? ?(?:och|&|/) ?\w*plan\w*|\w+-? och \w*plan(?:en)?\b|aktivitetsplan\w*|inriktningsplan\w*|inriktningsdokument|handlingsplan|strategisk plan|årsplan|affärsplan|verksamhetsinriktning\w*|verksamhetsår\w*|\w*budget\w*|vp)\b`)
	// outlookNear makes a budget or plan behind it one of later years.
	outlookNear = swedish(`\b(?:preliminär\w*|prel\.?|planerad\w*|långsiktig\w*|flerårs\w*|ekonomisk|ekonomiska|översiktlig\w*|utblick\w*|kommande)\s+(?:\w+\s+){0,3}\W*$|\b(?:utblick|framåtblick|flerårsplan\w*|flerårsbudget|planår\w*|prognos\w*)\W*(?:\w+\s+){0,3}\W*$`)
	// outlookFar stands between the plan's year and those of the outlook.
	outlookFar = swedish(`\b(?:plan(?:en|er|ering|år)?|\w*inriktning\w*|utblick|prognos|preliminär\w*|prel|planerad\w*|långsiktig\w*|flerårs\w*|samt|med|och|till)\b`)
	// noPlanYear is a heading or sentence about the past, or about another document.
	noPlanYear = swedish(`\b(?:utfall|bokslut|resultat|tillbakablick|återblick|uppföljning av|utvärdering av|granskning|årsredovisning\w*|verksamhetsberättelse\w*|föregående|historik|redovisning|bildades|enligt|överskott\w*|kvarvarande|överfört)\W*(?:\w+\s+){0,3}\W*$`)
	// notYears: what holds four digits like a year but is none: dates, laws, inquiries, diarienummer.
	notYears = swedish(`\b(?:19|20)\d\d-\d\d-\d\d\b|\b\d{1,2}[./]\d{1,2}[ .-/]+(?:19|20)\d\d\b|(?:den )?\b\d{1,2}(?::?e|:de)? (?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|jan|feb|apr|aug|sept?|okt|nov|dec)\.? ?(?:19|20)\d\d\b|\b(?:SOU|prop\.?|SFS|lag(?:en)?|ds|skr\.?)\s?\(?(?:19|20)\d\d[:/]\S+|\b(?:19|20)\d\d:\d+|\b(?:d\.?nr|diarie\s?(?:nummer|nr))[.: ]*\S+(?: / \d+)?|\b\d{6}[-–]\d{4}\b|\b(?:19|20)\d{6}\b|\b(?:rev|reviderad|dat|daterad)\.? (?:19|20)\d\d\b`)
	// yearInTitle: "2014", "2014-2016", "2014/15".
	yearInTitle = exactly(`\b(20\d\d)\b(?:\s*[-–—/]\s*((?:20)?\d\d)\b)?`)
)

// titleYear is a year, or a range of years, in a title.
type titleYear struct {
	start, end  int
	first, last string
}

// titleYears finds the years of a text, without those inside dates, laws and
// numbers. "2014-16" is a range; "2015-01" is a month and gives 2015.
func titleYears(text string) []titleYear {
	clean := notYears.blanked(text)
	var out []titleYear
	for _, m := range yearInTitle.all(clean) {
		y := titleYear{m[0], m[1], clean[m[2]:m[3]], clean[m[2]:m[3]]}
		if m[4] >= 0 {
			last := clean[m[4]:m[5]]
			if len(last) == 2 {
				last = y.first[:2] + last
			}
			if n := atoi(last) - atoi(y.first); n > 0 && n <= 6 {
				y.last = last
			} else {
				y.end = m[3]
			}
		}
		out = append(out, y)
	}
	return out
}

func findPlanYears(d *doc.Document) []Fact {
	var facts []Fact
	planInFront := false
	all := pieces(d)
	for _, p := range all {
		planInFront = planInFront || p.front && planWord.match(p.text)
	}
	for _, p := range all {
		switch {
		case p.role == doc.Contents:
		case p.cell && !p.front:
			// years over columns are the tables' own
		case p.front || p.role == doc.Header || p.role == doc.Footer:
			facts = append(facts, frontYears(p, planInFront)...)
			if p.front && len(facts) > 0 {
				facts = append(facts, outlookLine(p)...)
			}
		case p.short:
			facts = append(facts, headingYears(p)...)
		default:
			facts = append(facts, sentenceYears(p)...)
		}
		if p.role == doc.Body && !p.front && !p.cell && p.kind != doc.Heading {
			facts = append(facts, outlookYears(p)...)
		}
	}
	return facts
}

// frontYears reads the years of a title. The first year is the plan's, unless a
// word before it says that it is the outlook's; later years are outlook.
func frontYears(p piece, planInFront bool) []Fact {
	weight := inTitle
	if p.role != doc.Body {
		weight = inRunning
	}
	hasWord := planWord.match(p.text)
	if !hasWord {
		// "2014" or "År 2014-2016" on a line of its own, under the title.
		bare := yearInTitle.blanked(p.text)
		if !planInFront || utf8.RuneCountInString(strings.TrimSpace(bare)) > 4 {
			return nil
		}
		weight = ofItself
	}
	return yearFacts(p, 0, p.text, weight)
}

// goesOn begins a line under the title that tells the years of the outlook: "och
// plan för 2008 och 2009", "med ekonomisk plan 2023–2024".
var goesOn = swedish(`^\s*\(?(?:(?:och|med|samt|inklusive|inkl\.?|jämte)\s+)?(?:\w+\s+){0,2}(?:plan|planer|planering|\w*inriktning|utblick|flerårsplan|prognos)\b`)

func outlookLine(p piece) []Fact {
	if planWord.match(p.text) || !goesOn.match(p.text) {
		return nil
	}
	var facts []Fact
	for _, y := range titleYears(p.text) {
		facts = append(facts, Fact{Kind: LastYear, Year: y.last, Weight: inTitle, Label: strings.TrimSpace(p.text), Place: p.span(y.start, y.end)})
	}
	return facts
}

// planHeading begins a heading of the plan's or a budget's: "7.1 Budget 2012".
// Lines of tables ("Totalt budget 2006   3 175") and of schedules are none.
var planHeading = swedish(`^(?:bilaga \d*[:.]?\s*|\d+(?:\.\d+)*\.?\s*)?(?:\w+\s+){0,2}(?:verksamhetsplan\w*|verksamhets-? ?(?:och|&|/) ?\w*plan\w*|\w*budget\w*|kostnader,? budget|intäkter,? budget|handlingsplan|aktivitetsplan|verksamhetsinriktning|ekonomi\w*)\b`)

// amountBehind is a number that is no year at the end of a line.
var amountBehind = swedish(`\s\d{1,3}(?:[ .]\d{3})+\s*$|\s\d{1,3}\s*$`)

// headingYears reads "Budget 2011", "Verksamhet 2011", "Mål för 2015" in the text.
func headingYears(p piece) []Fact {
	switch {
	case planHeading.match(p.text) && !strings.ContainsAny(p.text, "\t:") && !strings.Contains(p.text, "  ") && !strings.Contains(p.text, ". ") && !amountBehind.match(p.text):
		return yearFacts(p, 0, p.text, inHeading)
	case p.kind == doc.Heading:
		return yearFacts(p, 0, p.text, inPassing)
	}
	return nil
}

// sentenceYears reads sentences about the plan: "Verksamhetsplanen för 2014 …".
func sentenceYears(p piece) []Fact {
	var facts []Fact
	for _, m := range planSentence.all(p.text) {
		text := p.text[m[0]:m[1]]
		if noPlanYear.match(p.text[max(0, m[0]-40):m[0]]) {
			continue
		}
		facts = append(facts, yearFacts(p, m[0], text, inPassing)...)
	}
	return facts
}

// planSentence is the plan's name with its year in a running text.
var planSentence = swedish(`\b(?:verksamhetsplan(?:en)?|verksamhets- och budgetplan(?:en)?|budget(?:en)?)(?: (?:och|med) budget(?:en)?)?(?: för)?(?: (?:år(?:et|en)?|verksamhetsår(?:et)?|perioden))? 20\d\d(?:\s*[-–]\s*(?:20)?\d\d)?\b`)

// yearFacts turns the years of a title (at byte offset in the piece) into
// candidates: one plan year, and the last year of a range or an outlook.
func yearFacts(p piece, offset int, text string, weight int) []Fact {
	var facts []Fact
	plan := ""
	at := 0
	for _, y := range titleYears(text) {
		before := text[at:y.start]
		at = y.end
		place := p.span(offset+y.start, offset+y.end)
		if noPlanYear.match(before) {
			continue
		}
		outlook := outlookNear.match(before)
		switch {
		case plan == "" && !outlook:
			plan = y.first
			facts = append(facts, Fact{Kind: PlanYear, Year: y.first, Weight: weight, Label: strings.TrimSpace(text), Place: place})
			if y.last != y.first {
				facts = append(facts, Fact{Kind: LastYear, Year: y.last, Weight: weight, Label: strings.TrimSpace(text), Place: place})
			}
		case outlook || y.last > plan && outlookFar.match(before) || y.last > plan && isJoin(before):
			facts = append(facts, Fact{Kind: LastYear, Year: y.last, Weight: weight, Label: strings.TrimSpace(text), Place: place})
		}
	}
	return facts
}

// isJoin says that only a joint stands between two years: "2016, 2017 och 2018".
func isJoin(between string) bool {
	switch strings.ToLower(strings.TrimSpace(between)) {
	case ",", "och", "samt", "&", "/", "-", "–":
		return true
	}
	return false
}
