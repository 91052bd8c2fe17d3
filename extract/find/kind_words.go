package find

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

// along stands before what a document contains beside what it is: "Inriktning 2010
// med uppföljning av 2009".
var along = swedish(`\b(?:med|samt|inkl\.?|inklusive|jämte) $`)

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
		if m := k.title.index(text); m != nil && m[0] < at && !along.match(text[:m[0]]) {
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
