package find

import (
	"slices"
	"strings"
	"unicode"

	"samplan/extract/doc"
)

// Kind is what a document is.
type Kind string

// The kinds of documents.
const (
	PlanDocument  Kind = "plan"
	AnnualReport  Kind = "annual_report"
	InterimReport Kind = "interim_report"
	Minutes       Kind = "minutes"
	Application   Kind = "application"
	Evaluation    Kind = "evaluation"
	Statute       Kind = "statute" // förbundsordning
	Agreement     Kind = "agreement"
	Letter        Kind = "letter"
	Other         Kind = "other"
)

// Classification is what a document is and the plans in it.
type Classification struct {
	Kind  Kind
	Parts []*doc.Document // one for a plan, several for a bundle, none where there is no plan
	Why   []string        // codes: "title-plan", "budget-ahead", "bundle", "no-title"
}

// documentWords are the words that titles of documents use, the kind's evidence in
// its text, each counted once.
type documentWords struct {
	kind  Kind
	title pattern // in a title
	text  []pattern
}

func anyOf(patterns ...string) []pattern {
	var out []pattern
	for _, p := range patterns {
		out = append(out, swedish(``+p))
	}
	return out
}

// documentKinds is the list of kinds with their words. Plans mention annual reports and
// the other way round, so only what is typical of one is listed.
var documentKinds = []documentWords{
	{PlanDocument,
		swedish(`\bverksamhetsplan\w*|\bverksamhets-? ?(?:och|&|/) ?\w*plan\w*|\bm(?:å|a)l-? (?:och|&) \w*(?:plan|budget|dokument)\w*|\b(?:aktivitets|inriktnings|budget|strategi|års|finansierings|affärs)plan(?:en|er)?\b|\bverksamhetsinriktning\w*|\binriktningsdokument|\b\w*budget(?:en)?\b(?: (?:för|med|år))* ?20\d\d|\bbudget(?:förslag)?\b|\bvp ?20\d\d`),
		anyOf(`^(?:\d+\.?\d*\.? )?(?:års)?budget(?:en)?(?: för)?(?: år)? ?20\d\d`, `^(?:\d+\.?\d*\.? )?(?:övergripande |våra |förbundets )?(?:mål|verksamhetsmål|individmål)\b`, `målgrupp`, `verksamhetsplanen`,
			`(?:under|för|inför) 20\d\d (?:ska|skall|kommer|planeras|avser|beräknas|fortsätter)`, `(?:ska|skall|kommer att|planeras|planerar)\b.{0,80}\bunder (?:20\d\d|året|kommande)`,
			`preliminär(?:t)? (?:budget|plan)`, `\bplan 20\d\d`, `prioriter`, `planerade? (?:insatser|aktiviteter|verksamhet)`)},
	{AnnualReport,
		swedish(`\bårsredovisning\w*|\bårsberättelse\w*|\bverksamhetsberättelse\w*|\bårsrapport\w*|\bårsbokslut\w*|\bförvaltningsberättelse|\bbokslut\b`),
		anyOf(`^(?:\d+\.? )?resultaträkning`, `^(?:\d+\.? )?balansräkning`, `^(?:\d+\.? )?förvaltningsberättelse`, `redovisningsprinciper`, `(?:kassaflödes|finansierings)analys`,
			`årets (?:resultat|utfall)`, `(?:avger|lämnar|överlämnar) (?:härmed |följande )*årsredovisning`, `under (?:året|20\d\d) har`, `har (?:styrelsen|förbundet) under (?:året|20\d\d)`,
			`utgående eget kapital`, `måluppfyllelse`, `^not \d`, `eget kapital och skulder`, `året som gått|verksamhetsåret som gått`)},
	{InterimReport,
		swedish(`\bdelårs(?:rapport|bokslut|redovisning|uppföljning)\w*|\bhalvårs(?:rapport|bokslut|redovisning)\w*|\btertial(?:rapport|uppföljning|bokslut)?\w*|\bkvartalsrapport\w*|\bmånadsrapport\w*|\bdelrapport\w*|\b(?:budget|verksamhets)?uppföljning,? (?:per |t\.?o\.?m\.? |januari|jan\b|kvartal|tertial)`),
		anyOf(`perioden (?:1 )?januari`, `jan(?:uari)?\s?[-–]\s?(?:30 )?(?:juni|jun|aug|augusti|april|apr)`, `helårsprognos|prognos (?:för )?helår`, `periodens (?:resultat|utfall)`, `första halvåret`,
			`per (?:den )?(?:30 juni|31 augusti|30 april)`, `utfall (?:t\.?o\.?m|jan|per)`, `^(?:\d+\.? )?(?:resultat|balans)räkning`)},
	{Minutes,
		swedish(`\b(?:sammanträdes|styrelse|mötes)?protokoll\b|\bprotokollsutdrag|\b(?:minnes|mötes)anteckningar|\bkallelse\b|\bföredragningslista|\bdagordning|\bstyrelse(?:möte|sammanträde)\b|\bärendelista`),
		anyOf(`^(?:\p{L}{1,3} )?§+ ?\d+`, `\bnärvarande\b`, `\bjuster(?:are|as|ing|at)\b`, `föredragningslista|dagordning`, `mötets öppnande|öppna(?:r|de) mötet|mötet öppnas`, `(?:styrelsen|fullmäktige|nämnden|utskottet) beslutar?(?:de)?(?: att|:?\s*$)`, `vid protokollet|utdragsbestyrkande|utdraget`,
			`\byrka(?:r|nden?)\b`,
			`^beslut:?$`, `ledamöter.{0,40}ersättare`, `\bfrånvarande\b`, `övriga frågor`, `nästa (?:möte|sammanträde)`)},
	{Application,
		swedish(`\b(?:projekt)?ansökan\b|\bansökningsblankett|\bäskande\b|\bprojektplan\b|\bprojektbeskrivning`),
		anyOf(`\bsökande\b`, `\bansöker\b|\bsöker (?:härmed |nu )?(?:om )?(?:medel|bidrag)`, `projektägare`, `projektledare`, `sökt belopp|sökta medel|söks`, `projektets (?:namn|syfte|mål|titel)`, `ansökan avser`,
			`kontaktperson`, `medfinansi`, `firmatecknare|underskrift`)},
	{Evaluation,
		swedish(`\butvärdering(?:en|s\w*)?\b|\bgranskning(?:en|s\w*)?\b|\brevisions(?:rapport|berättelse|pm)\w*|\bslutrapport\w*|\bkartläggning\w*|\buppföljning(?:s?rapport)?\b|\bförstudie\b|\bforskningsrapport`),
		anyOf(`\bintervju(?:er|ade|personer)\b`, `respondent`, `enkät(?:en|svar)`, `slutsats(?:er)?`, `\bmetod(?:en)?\b`, `revisionsfråga`, `vår bedömning|vi bedömer`, `bilaga.{0,20}intervju`, `iakttagelser`)},
	{Statute,
		swedish(`\bförbundsordning\w*|\breglemente\w*|\b(?:arbets|delegations)ordning\w*|\bstadgar\b|\bpolicy\b|\briktlinjer\b`),
		anyOf(`^(?:§ ?\d+|\d+ ?§)`, `förbundets namn|har sitt säte|säte`, `utträde`, `likvidation`, `tvist`, `mandattid`, `anslagstavla`, `initiativrätt`)},
	{Agreement,
		swedish(`\böverenskommelse\w*|\b(?:uppdrags|samarbets|samverkans|anställnings)?avtal(?:et)?\b|\bavsiktsförklaring\w*|\bkontrakt\b`),
		anyOf(`parterna (?:är överens|förbinder|åtar)`, `avtalstid|avtalet gäller`, `uppsägning`, `undertecknas|undertecknat`, `likalydande exemplar`, `tvist`)},
	{Letter,
		swedish(`^(?:följebrev|missiv|skrivelse|remiss(?:svar)?|yttrande|svar på|inbjudan|information)\b`),
		anyOf(`med vänlig(?:a)? hälsning`, `^hej\b`, `^till (?:styrelsen|medlemmarna|kommunfullmäktige|kommunstyrelsen)`, `härmed översändes|bifogas|biläggs`,
			`^(?:tjänsteskrivelse|tjänsteutlåtande)|\t(?:tjänsteskrivelse|tjänsteutlåtande)|  (?:tjänsteskrivelse|tjänsteutlåtande)`,
			`^förslag till beslut`, `^beslutsunderlag|^underlag för beslut`, `beslutet (?:ska |skall )?(?:skickas|expedieras|sänds|delges)|^(?:expedieras|delges|kopia) till`,
			`^ärende(?:t|beskrivning)?:?$|sammanfattning av ärendet|beskrivning av ärendet`, `(?:förvaltning(?:en)?|kontor(?:et)?|avdelning(?:en)?)s (?:bedömning|överväganden|synpunkter|förslag)`,
			`(?:kommunstyrelsen|fullmäktige|nämnden|utskottet|styrelsen)(?: föreslås?| rekommenderas?)\b.{0,40}\b(?:besluta|kommunfullmäktige)`)},
	{Other, // plans of other things than a year
		swedish(`\b(?:internkontroll|intern kontroll|kommunikations|informations|jämställdhets|mångfalds|likabehandlings|utbildnings|revisions|gransknings|utvärderings|arkiv|dokumenthanterings|krislednings|beredskaps|tid|mötes)plan(?:en)?\b`),
		nil},
}

// about stands before the name of a document that the title is only about:
// "Granskning av verksamhetsplan", "Beslut om budget", "Kallelse".
var about = swedish(`\b(?:granskning|utvärdering|uppföljning|revision|beslut|yttrande|synpunkter|remiss|svar|information|redovisning|mall|anvisningar|handledning|rutin|resultat\w*|utfall\w*)\w* (?:av|om|över|på|för|till|kring) $`)

// andPlan joins the coming year's plan to the report of the past in one title:
// "Verksamhetsberättelse 2012 och verksamhetsplan 2013".
var andPlan = swedish(`20\d\d,? (?:och|samt|med|jämte|&|/)(?: (?:förslag till|en))? (?:verksamhetsplan|verksamhetsinriktning|plan|budget)\b`)

// othersPlan is the title of a plan of a team, a project, a committee.
var othersPlan = swedish(`plan\w*(?: (?:och|med) budget)?(?: 20\d\d)? för (?:\w+ )?\w*(?:team|projekt|insats|nämnd|förvaltning|enhet)(?:et|en)?\b`)

// noTitle begins lines that tell of the document, but are not its title: when it
// was decided, which minutes it is attached to.
var noTitle = swedish(`^\W*(?:antagen|antagits|fastställd|fastställts|beslutad|godkänd|reviderad (?:av|vid|den)|behandlad|enligt|bil(?:aga|\.)?\s?\d*\w?\b.{0,20}\b(?:till|protokoll|styrelsemöte|sammanträde|§))`)

// titleKind returns the kind that a title tells: the first document named in it.
func titleKind(text string) (kind Kind, at int) {
	kind, at = "", len(text)
	if noTitle.match(text) {
		return "", at
	}
	for _, k := range documentKinds {
		if m := k.title.index(text); m != nil && m[0] < at {
			kind, at = k.kind, m[0]
		}
	}
	switch {
	case kind == PlanDocument && about.match(text[:at]):
		return Evaluation, at
	case kind == PlanDocument && othersPlan.match(text):
		return Other, at
	case kind == AnnualReport && andPlan.match(text):
		return PlanDocument, at
	}
	return kind, at
}

// ofFinsam is what every plan of a samordningsförbund names somewhere; another
// body's plan names none of it.
var ofFinsam = swedish(`samordningsförbund|finsam|finansiell samordning|förbundet|försäkringskassan`)

// otherBody is a line of a title page that names another body.
var otherBody = swedish(`^(?:\p{Lu}\S*(?: kommun| stad)|region \S+|landstinget \S+|kommun(?:fullmäktige|styrelsen)|\S*nämnden|kommunförbundet \S+)$`)

// mentions is how often a plan names its förbund at the least.
const mentions = 5

// isForbunds says that a document is of a samordningsförbund: it names one as its
// own, or speaks of it throughout. A municipality's budget has a paragraph on it.
func isForbunds(ps []piece) bool {
	_, titled := forbundOf(ps)
	other, n := false, 0
	for _, p := range ps {
		other = other || p.front && otherBody.match(strings.TrimSpace(p.text))
		if ofFinsam.match(p.text) {
			n++
		}
	}
	return titled && n > 0 || n >= mentions || n > 0 && !other
}

// Classify tells what a document is and which plans it holds. It weighs the
// title, the headings and the tense; a document that may be a plan is called
// one, since a missed plan is worse than a doubt.
func Classify(d *doc.Document) Classification {
	all := pieces(d)
	segments := cutDocuments(d, all)
	c := Classification{Kind: segments[0].kind, Why: segments[0].why}
	if c.Kind == PlanDocument && !isForbunds(all) {
		return Classification{Kind: Other, Why: append(c.Why, "no-forbund")}
	}
	var plans []segment
	for _, s := range segments {
		if s.kind == PlanDocument {
			plans = append(plans, s)
		}
	}
	switch {
	case len(segments) == 1 && len(plans) == 1:
		c.Parts = []*doc.Document{d}
		return c
	case len(plans) > 1:
		c.Why = append(c.Why, "bundle")
	case len(plans) == 1 && c.Kind != PlanDocument:
		c.Why = append(c.Why, "plan-attached")
	case len(plans) == 1:
		c.Why = append(c.Why, "attachment-left-out")
	}
	for _, s := range plans {
		part := *d
		part.Blocks = d.Blocks[s.from:s.to:s.to]
		c.Parts = append(c.Parts, &part)
	}
	return c
}

// titlePoints is what a kind named in the title weighs against kinds of
// evidence in the text, which count one each.
const titlePoints = 5

// weigh tells the kind of a run of pieces, and why.
func weigh(ps []piece) (Kind, []string) {
	points := map[Kind]int{}
	for _, k := range documentKinds {
		points[k.kind] = evidence(ps, k.kind)
	}
	titles := titleKinds(ps)
	ahead, goals := budgetAhead(ps), holdsGoals(ps)
	if len(titles) == 0 {
		return untitled(points, ahead)
	}
	titled := titles[0]
	if slices.Contains(titles, PlanDocument) && points[titled] < 2 && titled != Other {
		titled = PlanDocument // a word on a plan's title page: "Styrelsemöte 2013-11-29"
	}
	why := []string{"title-" + string(titled)}
	if ahead {
		why = append(why, "budget-ahead")
	}
	if titled != PlanDocument {
		// The title says what it is, unless the text says that much more of another kind;
		// goals and a budget ahead are in applications, annual reports and minutes as well.
		best := mostOf(points, titled, titlePoints)
		if best == PlanDocument {
			best = titled
		}
		return best, why
	}
	// Documents about a plan bear its name: the item of an agenda, the subject of a
	// letter, the plan of a project that is applied for.
	for _, k := range []Kind{Minutes, Letter, Application, Statute, Agreement} {
		named := slices.Contains(titles, k) && points[k] >= 4 && points[k] > points[PlanDocument]
		if named || points[k] >= 3 && !(goals && ahead) && !holdsBudget(ps) {
			return k, why
		}
	}
	best := mostOf(points, PlanDocument, titlePoints)
	if best != PlanDocument && !ahead && !goals && best != AnnualReport && best != InterimReport {
		return best, why
	}
	if best != PlanDocument {
		why = append(why, "looks-back")
	}
	return PlanDocument, why
}

// untitled tells the kind of a text that has no title by its evidence alone.
func untitled(points map[Kind]int, ahead bool) (Kind, []string) {
	why := []string{"no-title"}
	extra := 0
	if ahead {
		extra, why = 2, append(why, "budget-ahead")
	}
	best := mostOf(points, PlanDocument, extra)
	if points[best] < 2 || points[best] < 3 && !(best == PlanDocument && ahead) {
		return Other, append(why, "no-evidence")
	}
	return best, why
}

// mostOf returns the kind with the most evidence, with some more for one of them.
func mostOf(points map[Kind]int, favoured Kind, extra int) Kind {
	best, most := favoured, points[favoured]+extra
	for _, k := range documentKinds {
		if points[k.kind] > most {
			best, most = k.kind, points[k.kind]
		}
	}
	return best
}

// titleKinds lists the kinds of documents that the title page names, the first
// first; a plan only where its name begins a line.
func titleKinds(ps []piece) []Kind {
	var kinds []Kind
	for _, where := range []func(piece) bool{
		func(p piece) bool { return p.front },
		func(p piece) bool { return p.role == doc.Header },
	} {
		seen := 0
		for _, p := range ps {
			if !where(p) || !p.short || len(kinds) > 0 && p.role == doc.Header {
				continue
			}
			if k, at := titleKind(p.text); k != "" && (len(kinds) == 0 || k != PlanDocument || at < 3) {
				kinds = append(kinds, k)
			}
			if seen++; seen > frontPieces {
				break
			}
		}
	}
	for i := 0; i < min(5, len(ps)) && len(kinds) == 0; i++ { // a title page of another order: the first headings
		if k, _ := titleKind(ps[i].text); k != "" && ps[i].short {
			kinds = append(kinds, k)
		}
	}
	for i := 0; i < min(3, len(ps)) && len(kinds) == 0; i++ { // a file whose line breaks are lost: the beginning of its text
		if k, _ := titleKind(beginning(ps[i].text)); k != "" {
			kinds = append(kinds, k)
		}
	}
	return kinds
}

var (
	// budgetHeading names the budget of a year, not its outcome.
	budgetHeading = swedish(`\b\w*budget\w*(?: (?:för|år|och|verksamhetsplan|med))* ?20\d\d|\b20\d\d[^.]{0,20}\bbudget\b`)
	pastColumn    = swedish(`\b(?:utfall|bokslut|avvikelse|redovisat)\b`)
	goalsHeading  = swedish(`^(?:\d+(?:\.\d+)*\.? ?)?(?:övergripande |förbundets |våra )?(?:mål\b|målsättning|verksamhetsmål|individmål|effektmål|inriktningsmål|delmål)`)
)

// budgetAhead says that the pieces hold a budget of a named year whose table or
// heading tells of no outcome.
func budgetAhead(ps []piece) bool {
	budget, past := 0, 0
	for _, p := range ps {
		if p.role != doc.Body || !p.short {
			continue
		}
		if budgetHeading.match(p.text) {
			budget++
		}
		if pastColumn.match(p.text) {
			past++
		}
	}
	return budget > past
}

func holdsGoals(ps []piece) bool {
	for _, p := range ps {
		if p.role == doc.Body && p.short && goalsHeading.match(strings.TrimSpace(p.text)) {
			return true
		}
	}
	return false
}

// costs heads or sums the costs of a budget.
var costs = swedish(`^(?:summa |totalt?a? |verksamhetens )?(?:kostnader|utgifter)\b`)

// holdsBudget says that the pieces hold a budget with costs, which a letter about
// the members' contributions does not.
func holdsBudget(ps []piece) bool {
	return slices.ContainsFunc(ps, func(p piece) bool { return p.role == doc.Body && p.short && costs.match(p.text) })
}

// titleLength is how far into a text without line breaks its title may stand, in characters.
const titleLength = 300

func beginning(text string) string {
	if r := []rune(text); len(r) > titleLength {
		return string(r[:titleLength])
	}
	return text
}

// isCapitals says that a title is printed in capitals.
func isCapitals(text string) bool {
	letters := 0
	for _, r := range text {
		if unicode.IsLower(r) {
			return false
		}
		if unicode.IsLetter(r) {
			letters++
		}
	}
	return letters >= 6
}
