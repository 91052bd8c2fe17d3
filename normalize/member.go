package normalize

import (
	"slices"
	"strconv"

	"samplan/extract/find"
	"samplan/normalize/reference"
	"samplan/schema"
)

// statement is what one sentence or list says of the members.
type statement struct {
	facts  []find.Fact
	weight int
	kinds  map[string]bool // "municipality", "region", "FK", "AF"
}

// members settles who is a member: the strongest statement, filled up from the
// next where it leaves out a kind of party that every förbund has (a sentence
// that names the municipalities only). Without any statement the payers serve,
// who are read before; they are then derived. Members that a sentence adds to
// the others come on top, unless they join after the plan's year.
func members(facts []find.Fact, plan *schema.Plan) []schema.Member {
	ctx := PartyContext{Year: plan.PlanYear, Listed: true}
	told, joined := joinedApart(facts)
	statements := statementsOf(told, plan, ctx)
	if len(statements) == 0 { // "i förbundet ingår även …" behind parties that nobody could read
		statements = statementsOf(joined, plan, ctx)
	}
	if len(statements) == 0 {
		return nil
	}
	best := 0
	for i, s := range statements {
		if s.rank() > statements[best].rank() {
			best = i
		}
	}
	out := resolve(statements[best], nil, plan, ctx)
	for i, s := range statements {
		if i == best || s.weight < fillWeight {
			continue
		}
		stated := append([]schema.Member(nil), out...)
		for _, m := range resolve(s, stated, plan, ctx) {
			if !hasKind(stated, m) {
				out = append(out, m)
			}
		}
	}
	for _, m := range resolve(statement{facts: joined}, out, plan, ctx) {
		if !hasMember(out, m.Party) {
			out = append(out, m)
		}
	}
	return out
}

// joinedApart parts the members that a sentence adds from those of statements.
func joinedApart(facts []find.Fact) (told, joined []find.Fact) {
	for _, f := range facts {
		switch {
		case f.Kind != find.Member:
		case f.Section == find.Joined:
			joined = append(joined, f)
		default:
			told = append(told, f)
		}
	}
	return told, joined
}

// fillWeight is the least weight of a statement that may fill up another.
const fillWeight = 5

// rank orders statements: how plainly said, and how many of the four parties named.
func (s statement) rank() int { return s.weight + len(s.kinds) }

// statementsOf groups the member facts as the finder gave them: one statement's
// stand together and share weight and opening words.
func statementsOf(facts []find.Fact, plan *schema.Plan, ctx PartyContext) []statement {
	var out []statement
	var last *find.Fact
	for i, f := range facts {
		if f.Kind != find.Member || f.Weight <= 0 {
			continue
		}
		if last == nil || last.Weight != f.Weight || last.Section != f.Section || f.Section == "" && last.Place.Block != f.Place.Block {
			out = append(out, statement{weight: f.Weight, kinds: map[string]bool{}})
		}
		last = &facts[i]
		s := &out[len(out)-1]
		s.facts = append(s.facts, f)
		for _, p := range Parties(f.Label, ctx) {
			if p.Kind == reference.KindState {
				s.kinds[p.Code] = true
			} else {
				s.kinds[p.Kind] = true
			}
		}
	}
	return out
}

// resolve turns a statement into members. "Landstinget" is the region of the
// county that the municipalities lie in, "samtliga kommuner i länet" all of
// them, "kommunen" the one that the register knows: derived, not read.
func resolve(s statement, known []schema.Member, plan *schema.Plan, ctx PartyContext) []schema.Member {
	var out []schema.Member
	var parties []schema.Party
	for _, m := range known {
		parties = append(parties, m.Party)
	}
	add := func(f find.Fact, p schema.Party, origin schema.Origin) {
		for _, o := range out {
			if o.Kind == p.Kind && o.Code == p.Code {
				return
			}
		}
		m := schema.Member{Party: p, Evidence: read(f, f.Label)}
		m.Origin = origin
		out = append(out, m)
		parties = append(parties, p)
	}
	var vague []find.Fact
	for _, f := range s.facts {
		if from, _ := strconv.Atoi(f.Year); f.Conditional || from > 0 && plan.PlanYear > 0 && from > plan.PlanYear {
			continue
		}
		found := Parties(f.Label, ctx)
		if len(found) == 0 {
			vague = append(vague, f)
		}
		for _, p := range found {
			for _, one := range apart(p) {
				add(f, one, schema.Read)
			}
		}
	}
	for _, f := range vague {
		for _, p := range derived(f, parties, plan) {
			add(f, p, schema.Derived)
		}
	}
	return out
}

// apart splits "staten" into the two authorities that are the members.
func apart(p schema.Party) []schema.Party {
	if p.Code != "FK+AF" {
		return []schema.Party{p}
	}
	return []schema.Party{{Name: p.Name, Kind: p.Kind, Code: "FK"}, {Name: p.Name, Kind: p.Kind, Code: "AF"}}
}

// derived reads a word that names its party only together with others.
func derived(f find.Fact, parties []schema.Party, plan *schema.Plan) []schema.Party {
	ms := reference.Mentions(f.Label)
	if len(ms) != 1 || ms[0].Code != "" {
		return nil
	}
	county := countyOf(parties)
	row, inRegister := reference.ForbundBySlug(plan.ForbundSlug)
	sure := inRegister && row.Known("municipalities")
	if county == "" && sure {
		county = row.County
	}
	switch {
	case ms[0].Kind == reference.KindRegion:
		if r, ok := reference.RegionByCode(county); ok && len(reference.MunicipalitiesOf(county)) > 1 {
			return []schema.Party{{Name: f.Label, Kind: reference.KindRegion, Code: r.Code}}
		}
	case ms[0].Plural && f.Label != ms[0].Text: // "samtliga kommuner i länet"
		if county == "" {
			return nil
		}
		var out []schema.Party
		for _, code := range reference.MunicipalitiesOf(county) {
			m, _ := reference.MunicipalityByCode(code)
			out = append(out, schema.Party{Name: m.LongForm, Kind: reference.KindMunicipality, Code: code})
		}
		return out
	case !ms[0].Plural && sure && len(row.Municipalities) == 1:
		return []schema.Party{{Name: f.Label, Kind: reference.KindMunicipality, Code: row.Municipalities[0]}}
	}
	return nil
}

// hasKind says that a kind of party is named already; the two authorities are two.
func hasKind(out []schema.Member, m schema.Member) bool {
	for _, o := range out {
		if o.Kind == m.Kind && (m.Kind != reference.KindState || o.Code == m.Code) {
			return true
		}
	}
	return false
}

// fillFromPayers adds the kinds of party that no statement names and that put in
// money in the plan year. What is only asked for, or on a condition, makes none.
func fillFromPayers(out []schema.Member, plan *schema.Plan) []schema.Member {
	stated := append([]schema.Member(nil), out...)
	for _, c := range plan.Contributions {
		if c.Basis == "requested" || c.Code == "" || slices.ContainsFunc(c.Doubts, func(r schema.Reason) bool { return r.Code != "party-guessed" }) || plan.PlanYear > 0 && c.Year != plan.PlanYear {
			continue
		}
		for _, p := range apart(c.Party) {
			m := schema.Member{Party: p, Evidence: schema.Evidence{
				Origin: schema.Derived, Sources: c.Sources, Reasons: []schema.Reason{{Code: "payer"}}, Doubts: c.Doubts}}
			if hasKind(stated, m) || hasMember(out, p) {
				continue
			}
			out = append(out, m)
		}
	}
	return out
}

func hasMember(out []schema.Member, p schema.Party) bool {
	for _, o := range out {
		if o.Kind == p.Kind && o.Code == p.Code {
			return true
		}
	}
	return false
}
