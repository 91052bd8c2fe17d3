package normalize

import (
	"strings"
	"unicode"

	"samplan/extract/find"
	"samplan/normalize/reference"
	"samplan/schema"
)

// PartyContext is what is known of the plan that a party is named in.
type PartyContext struct {
	Members []schema.Party // of the förbund; empty where not known yet
	County  string         // two-digit code of the members' county; empty where unknown or several
	Year    int            // the plan's year: the name of a region is read as of that year
	Listed  bool           // the text stands among payers or members, so a bare place name ("Lund") is a municipality; else only a member's is
}

// Party reads a printed payer or member: "Karlsborgs kommun", "Bidrag från
// Landstinget", "FK/AF", "Försäkringskassan (inkl. Arbetsförmedlingen)". It is
// false where the text names none, names several that pay apart, or may mean
// something else: "Region Dalarna" before 2019 was another body. Name is then the
// text as printed, without a code. A bare place name may be a project as well:
// ask of labels on the income side only.
func Party(printed string, ctx PartyContext) (schema.Party, bool) {
	label := cleanLabel(printed)
	none := schema.Party{Name: label}
	ms := reference.Mentions(label)
	if len(ms) == 0 {
		return byAdjective(label, ctx)
	}
	if !onlyPayerWords(label, ms) {
		return none, false
	}
	party, ok := onePayer(ms, ctx)
	if !ok {
		return none, false
	}
	runes := []rune(label)
	party.Name = string(runes[ms[0].Start:ms[len(ms)-1].End])
	return party, true
}

// adjectives name a payer without its noun: "Statliga medel", "Kommunal andel".
var adjectives = map[string]string{"statlig": "staten", "statliga": "staten", "statligt": "staten",
	"kommunal": "kommunen", "kommunala": "kommunen", "kommunalt": "kommunen"}

func byAdjective(label string, ctx PartyContext) (schema.Party, bool) {
	for _, w := range words(label) {
		noun, ok := adjectives[w]
		if !ok || !onlyPayerWords(strings.Replace(strings.ToLower(label), w, "", 1), nil) {
			continue
		}
		if party, ok := onePayer(reference.Mentions(noun), ctx); ok {
			party.Name = label
			return party, true
		}
	}
	return schema.Party{Name: label}, false
}

// onePayer joins the mentions of a label into one party: the authorities to one
// payer, a name and its abbreviation ("Arbetsförmedlingen (AF)") to one.
func onePayer(ms []reference.Mention, ctx PartyContext) (schema.Party, bool) {
	kind, codes := ms[0].Kind, map[string]bool{}
	for _, m := range ms {
		code, ok := codeOf(m, ctx)
		if !ok || m.Kind != kind {
			return schema.Party{}, false
		}
		codes[code] = true
	}
	party := schema.Party{Kind: kind}
	switch {
	case kind == reference.KindState && (codes["FK+AF"] || codes["FK"] && codes["AF"]):
		party.Code = "FK+AF"
	case len(codes) != 1:
		return schema.Party{}, false
	default:
		for code := range codes {
			party.Code = code
		}
	}
	return party, true
}

// codeOf returns the code of one mention, resolving "kommunen" and "landstinget"
// through the members.
func codeOf(m reference.Mention, ctx PartyContext) (string, bool) {
	switch {
	case m.Kind == reference.KindMunicipality && m.Code == "":
		if m.Plural {
			return "", false
		}
		return onlyMember(ctx.Members, reference.KindMunicipality)
	case m.Kind == reference.KindMunicipality:
		return m.Code, m.Full || ctx.Listed || hasCode(ctx.Members, m.Code)
	case m.Kind == reference.KindRegion && m.Code == "":
		if code, ok := onlyMember(ctx.Members, reference.KindRegion); ok {
			return code, true
		}
		_, ok := reference.RegionByCode(ctx.County)
		return ctx.County, ok && len(reference.MunicipalitiesOf(ctx.County)) > 1
	case m.Kind == reference.KindRegion:
		r, _ := reference.RegionByCode(m.Code)
		// A plan of the year before may already use the coming name.
		if m.Present && r.OtherBodyBefore && ctx.Year > 0 && ctx.Year < r.PresentFrom-1 {
			return "", false
		}
		return m.Code, true
	}
	return m.Code, true
}

func hasCode(members []schema.Party, code string) bool {
	for _, p := range members {
		if p.Kind == reference.KindMunicipality && p.Code == code {
			return true
		}
	}
	return false
}

// onlyMember returns the code of the one member of a kind; false where there are
// several or none.
func onlyMember(members []schema.Party, kind string) (string, bool) {
	code := ""
	for _, p := range members {
		if p.Kind == kind && p.Code != code {
			if code != "" {
				return "", false
			}
			code = p.Code
		}
	}
	return code, code != ""
}

// everyMember are the words for all members at once.
var everyMember = []string{"medlemmarna", "medlemmar", "parterna", "parter", "huvudmännen", "huvudmän", "ägarna", "medlem", "part", "huvudman", "parternas", "medlemmarnas", "huvudmännens"}

// Parties reads a printed list of payers or members: "Hjo, Tibro och Karlsborgs
// kommuner", "kommunerna", "medlemmarna". Authorities stand apart, since a list
// says what each pays. It is nil where nothing certain is named.
func Parties(printed string, ctx PartyContext) []schema.Party {
	label := cleanLabel(printed)
	ms := reference.Mentions(label)
	if len(ms) == 0 {
		for _, w := range words(label) {
			for _, every := range everyMember {
				if w == every {
					return ctx.Members
				}
			}
		}
		return nil
	}
	ctx.Listed = true
	var out []schema.Party
	add := func(p schema.Party) {
		for _, o := range out {
			if o.Kind == p.Kind && o.Code == p.Code {
				return
			}
		}
		out = append(out, p)
	}
	for _, m := range ms {
		if m.Kind == reference.KindMunicipality && m.Code == "" && m.Plural {
			for _, p := range ctx.Members {
				if p.Kind == reference.KindMunicipality {
					add(p)
				}
			}
			continue
		}
		if code, ok := codeOf(m, ctx); ok {
			add(schema.Party{Name: m.Text, Kind: m.Kind, Code: code})
		}
	}
	return out
}

// onlyPayerWords says that a label holds nothing beside its parties but words
// of payment, numbers and marks.
func onlyPayerWords(label string, ms []reference.Mention) bool {
	runes := []rune(label)
	at := 0
	for i := 0; i <= len(ms); i++ {
		end := len(runes)
		if i < len(ms) {
			end = ms[i].Start
		}
		for _, w := range words(string(runes[at:end])) {
			if !reference.IsPaymentWord(w) && strings.Trim(w, "0123456789") != "" && len([]rune(w)) > 1 {
				return false
			}
		}
		if i < len(ms) {
			at = ms[i].End
		}
	}
	return true
}

// cleanLabel takes list marks and footnote marks off a label.
func cleanLabel(s string) string {
	s = strings.Join(strings.Fields(strings.ReplaceAll(s, "\u00a0", " ")), " ")
	s = strings.TrimLeft(s, "-–—•·*+ \u25aa¹²³⁴⁵⁶⁷⁸⁹⁰")
	return strings.TrimRight(s, ": "+find.NoteMarks)
}

// words cuts a text into words in lower case.
func words(s string) []string {
	return strings.FieldsFunc(strings.ToLower(s), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '&'
	})
}

func wordSet(list string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(list) {
		set[w] = true
	}
	return set
}

// countyOf returns the county of the municipalities among the members, or of the
// region; empty where there are several.
func countyOf(members []schema.Party) string {
	county := ""
	for _, p := range members {
		c := ""
		switch p.Kind {
		case reference.KindMunicipality:
			if m, ok := reference.MunicipalityByCode(p.Code); ok {
				c = m.County
			}
		case reference.KindRegion:
			c = p.Code
		}
		if c != "" && county != "" && c != county {
			return ""
		}
		if c != "" {
			county = c
		}
	}
	return county
}
