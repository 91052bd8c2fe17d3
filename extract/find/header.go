package find

import (
	"slices"
	"strings"

	"samplan/extract/doc"
	"samplan/normalize/reference"
)

// The weights of header candidates. They only compete within one kind of fact:
// a title outweighs the running header, that a sentence about the förbund
// itself, and that a mention in passing.
const (
	inTitle   = 10
	inRunning = 6 // running headers and footers
	ofItself  = 8 // "X bildades …", "X, nedan kallat förbundet", "Dnr" in the text of the first page
	saidNew   = 9 // "förbundet byter namn till X": more than the name that it was formed under
	inHeading = 4
	inPassing = 1
)

// itself follows the förbund's own name where the plan presents it.
var itself = swedish(`^["”)]*,?\s*(?:\([^)]{1,60}\),?\s*)?(?:bildades|inrättades|startade|har funnits|(?:härefter|nedan|hädanefter)\b|är (?:en|ett) (?:fristående|egen|självständig|offentlig|politiskt?|kommunal|förbund|juridisk|myndighet|samarbete)|är bildat|är ett\b|verkar inom|omfattar\b|består av|leds av)`)

var (
	// formerly stands before the name of a predecessor.
	formerly = swedish(`(?:tidigare(?: (?:hette|kallades|kallat|kallad|under namnet|med namnet))?|f\.?\s?d\.?|före detta|dåvarande|gamla|ersatte|ersätter|upplöstes|hette (?:då|först|från början|fram till)[^.()]{0,30}|(?:bildades|startade|inrättades)[^.()]{0,40} (?:under namnet|med namnet|som))\s*$`)
	// partner stands before the name of a neighbour or a project partner.
	partner = swedish(`(?:(?:tillsammans|samverkan|samarbete|ihop|dialog|utbyte|jämför\w*) (?:med )?|\bmed |\bfrån |\bhos |\btill |grann\w* |\bsom |exempelvis |\bandra )$`)
	// renamed stands before the present name of a förbund that was renamed or extended.
	renamed = swedish(`(?:(?:från och med|fr\.?\s?o\.?\s?m\.?|sedan|from|efter)\s[^.()]{0,40}|(?:byter|bytte|bytt) namn till |(?:ändrar|ändrade[sd]?) (?:namn(?:et)? )?till |numera |nuvarande |namnet |heter (?:nu |sedan [^.()]{0,40}|från [^.()]{0,40}|i dag |idag )?)$`)
	// newName says outright that what follows is the name from then on.
	newName = swedish(`(?:\b(?:byter|bytte|bytt) (?:[^.()]{0,60} )?namn(?:et)?(?: [^.()]{0,60})? till |\bnamn(?:et)? (?:ändras|ändrades|har ändrats) (?:[^.()]{0,40} )?till |\bheter (?:numera|nu|sedan|från(?: och med)?) (?:[^.()]{0,40} )?|\b(?:nya namn|nya namnet|nytt namn|namnet) (?:är|blir|blev) )$`)
	// proposedName is a name that nobody has decided on.
	proposedName = swedish(`\b(?:föreslå\w*|förslag\w*|diskuter\w*|utred\w*|överväg\w*|eventuell\w*|om (?:förbundet|styrelsen|medlemmarna)|inte|ej)\b`)
	// tellsOfNames says in the same sentence that an older name stands beside the present one.
	tellsOfNames = swedish(`från och med|fr\.?\s?o\.?\s?m|bytte namn|namnbyte|namnändr|numera|tidigare|f\.d\.|utvidga|sammanslag|gick samman|ombilda|ersatte`)
)

var forbundFinder = Finder{
	Name: "forbund-name",
	Doc:  "names of förbund: in the title, in running headers, where one is presented (\"X bildades …\"), and in passing",
	Find: findForbund,
}

func findForbund(d *doc.Document) []Fact {
	var facts []Fact
	all := pieces(d)
	for i, p := range all {
		if p.role == doc.Contents {
			continue
		}
		if f, ok := nameOverLines(all, i); ok {
			facts = append(facts, f)
			continue
		}
		sentences := sentencesOf(p.text)
		if p.short {
			sentences = []textSpan{{0, len(p.text)}}
		}
		for _, s := range sentences {
			text := p.text[s.start:s.end]
			names := bodyNames(text)
			if f, ok := renaming(p, s, names); ok {
				facts = append(facts, f)
				continue
			}
			several := slices.ContainsFunc(names, func(n bodyName) bool { return n.key != names[0].key })
			renames := several && tellsOfNames.match(text)
			for _, n := range names {
				facts = append(facts, Fact{
					Kind: Forbund, Label: n.text, Weight: nameWeight(p, text, n, several, renames),
					Place: p.span(s.start+n.start, s.start+n.end),
				})
			}
		}
	}
	return facts
}

// renaming reads the new name out of a sentence that tells of a change of name,
// "förbundet byter den 1 januari 2017 namn till X", and the year of the change.
// The old name beside it counts for nothing.
func renaming(p piece, s textSpan, names []bodyName) (Fact, bool) {
	text := p.text[s.start:s.end]
	for _, n := range names {
		if p.front || !newName.match(tail(text[:n.start], 160)) || proposedName.match(text) {
			continue
		}
		f := Fact{Kind: Forbund, Label: n.text, Weight: saidNew, Place: p.span(s.start+n.start, s.start+n.end)}
		if years := anyYear.all(text); len(years) > 0 {
			y := years[len(years)-1]
			f.Year = text[y[0]:y[1]]
		}
		return f, true
	}
	return Fact{}, false
}

// anyYear is a year of this century, also within a date.
var anyYear = exactly(`\b20\d\d\b`)

// nameOverLines reads a name that a title page sets in two lines: "SAMORDNINGS-
// FÖRBUNDET" over the place, or the place over it. Only a name that the register
// knows, or a list of places, is put together so.
func nameOverLines(all []piece, i int) (Fact, bool) {
	p := all[i]
	if !p.front || !isGeneric(strings.ToLower(strings.TrimSpace(p.text))) {
		return Fact{}, false
	}
	for _, k := range []int{i + 1, i - 1} {
		if k < 0 || k >= len(all) || !all[k].front {
			continue
		}
		line := strings.TrimSpace(all[k].text)
		joined := strings.TrimSpace(p.text) + " " + line
		if k < i {
			joined = line + " " + strings.TrimSpace(p.text)
		}
		if names := bodyNames(joined); len(names) == 1 && (names[0].known || isPlaceList(line)) {
			return Fact{Kind: Forbund, Label: names[0].text, Weight: inTitle, Place: all[k].place}, true
		}
	}
	return Fact{}, false
}

// nameWeight says how strongly the plan is about the förbund that it names here.
func nameWeight(p piece, sentence string, n bodyName, several, renames bool) int {
	before, after := tail(sentence[:n.start], 80), sentence[n.end:min(len(sentence), n.end+120)]
	switch {
	case formerly.match(before):
		return -ofItself
	case renames:
		if renamed.match(before) {
			return ofItself
		}
		return 0
	case several:
		return 0 // a list of förbund, a joint arrangement
	case p.role == doc.Header || p.role == doc.Footer:
		return inRunning
	case p.front && !partner.match(before):
		return inTitle
	case itself.match(after):
		return ofItself
	case partner.match(before):
		return 0
	}
	return inPassing
}

var orgNumberFinder = Finder{
	Name: "org-number",
	Doc:  "the förbund's organisation number: 222000-NNNN, the group of kommunalförbund and samordningsförbund",
	Find: findOrgNumber,
}

var (
	// orgNumber: members have 212000 (municipalities), 232100 (regions) and
	// 202100 (authorities); suppliers 55…; people YYMMDD.
	orgNumber = exactly(`\b(?:16)?222000\s?[-–‐]?\s?\d{4}\b`)
	orgLabel  = swedish(`org(?:anisations?)?\.?\s?-?(?:nr|nummer)`)
	// foreign stands before the number of another body.
	foreign = swedish(`\b(?:räddningstjänst\w*|bolag\w*|AB|förening\w*)\b|\w+s kommunalförbund\b`)
)

func findOrgNumber(d *doc.Document) []Fact {
	var facts []Fact
	for _, p := range pieces(d) {
		for _, m := range orgNumber.all(p.text) {
			before := p.text[max(0, m[0]-80):m[0]]
			f := Fact{Kind: OrgNumber, Number: p.text[m[0]:m[1]], Weight: inPassing, Place: p.span(m[0], m[1])}
			switch {
			case p.front || p.role == doc.Header || p.role == doc.Footer:
				f.Weight = inTitle
			case orgLabel.match(before):
				f.Weight = ofItself
			}
			if foreign.match(before) {
				f.Weight = 0
			}
			if names := bodyNames(before); len(names) > 0 && !strings.Contains(before[names[len(names)-1].end:], ".") {
				f.Label = names[len(names)-1].text // whose number it is, where the print says so
			}
			facts = append(facts, f)
		}
	}
	return facts
}

// nameFromFile is the weak evidence of a file's name: "umea_vp_2012.docx".
func nameFromFile(name string) []string {
	base := name
	if i := strings.LastIndexAny(base, `/\`); i >= 0 {
		base = base[i+1:]
	}
	if i := strings.LastIndexByte(base, '.'); i > 0 {
		base = base[:i]
	}
	return strings.FieldsFunc(fold(base), func(r rune) bool { return !(r >= 'a' && r <= 'z' || r >= '0' && r <= '9') })
}

// fold writes a name as the register's slugs and most file names do.
func fold(s string) string {
	return strings.NewReplacer("å", "a", "ä", "a", "ö", "o", "é", "e", "a\u030a", "a", "a\u0308", "a", "o\u0308", "o").Replace(strings.ToLower(s))
}

var fileNameFinder = Finder{
	Name: "file-name",
	Doc:  "weak evidence of the file's name: the register's slug of a förbund and a year in it",
	Find: func(d *doc.Document) []Fact {
		var facts []Fact
		words := nameFromFile(d.Name)
		joined := "-" + strings.Join(words, "-") + "-"
		best := reference.Forbund{}
		for _, f := range reference.Register() {
			if strings.Contains(joined, "-"+f.Slug+"-") && len(f.Slug) > len(best.Slug) {
				best = f
			}
		}
		if best.Slug != "" {
			facts = append(facts, Fact{Kind: Forbund, Label: best.Name, Weight: inPassing, Doubts: []string{"forbund-from-file-name"}})
		}
		for _, w := range words {
			if y := planYearWord.first(w); y != "" {
				facts = append(facts, Fact{Kind: PlanYear, Year: y, Weight: inPassing, Doubts: []string{"year-from-file-name"}})
				break
			}
		}
		return facts
	},
}

// planYearWord is a year in which förbund have plans: the law is from 2004.
var planYearWord = exactly(`20(?:0[4-9]|[1-4]\d)`)
