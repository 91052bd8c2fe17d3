package reference

import (
	"strings"
	"sync"
	"unicode"
)

// Forbund is a row of the register of samordningsförbund. Of a row that is not
// Checked "yes", the fields in Unchecked are memory only: a hint, never ground
// to trust or to suppress anything.
type Forbund struct {
	Slug           string
	Name           string
	Aliases        []string
	County         string   // two-digit code
	Municipalities []string // SCB codes of the members
	OrgNumber      string
	Formed         string // ISO date or a part of one
	Successor      string // slug, then date and how, as in the source: "vastmanland 2024-01-01"
	Source         string
	Checked        string   // yes, part, no
	Unchecked      []string // names of columns
	Derived        []string // names of columns
	Note           string
}

// Register returns all förbund of the register. The slice is shared.
var Register = sync.OnceValue(func() []Forbund {
	var out []Forbund
	for _, r := range load("forbund.csv") {
		out = append(out, Forbund{
			Slug: r["slug"], Name: r["name"], Aliases: r.list("aliases"), County: r["county_code"],
			Municipalities: r.list("municipalities"), OrgNumber: r["org_number"], Formed: r["formed"],
			Successor: r["dissolved_or_merged_into"], Source: r["source"], Checked: r["checked"],
			Unchecked: r.list("unchecked_fields"), Derived: r.list("derived_fields"), Note: r["note"],
		})
	}
	return out
})

// Known says whether a column of the row stands in a source (stated or
// concluded), rather than in memory only.
func (f Forbund) Known(column string) bool {
	return f.Checked != "no" && !contains(f.Unchecked, column) && !contains(f.Unchecked, "all")
}

// ForbundNamed returns the förbund that a printed name means: its name or an
// alias, whatever the case, the hyphens and slashes, "i", "och" and a genitive
// s at the end. Form is the register's spelling of the name that matched.
func ForbundNamed(printed string) (f Forbund, form string, ok bool) {
	names := forbundNames()
	key := NameKey(printed)
	for _, k := range []string{key, strings.TrimSuffix(key, "s")} {
		if n, found := names[k]; found {
			return Register()[n.index], n.form, true
		}
	}
	return Forbund{}, "", false
}

// ForbundBySlug returns the row with a slug.
func ForbundBySlug(slug string) (Forbund, bool) {
	for _, f := range Register() {
		if f.Slug == slug {
			return f, true
		}
	}
	return Forbund{}, false
}

type forbundName struct {
	index int // in Register
	form  string
}

var forbundNames = sync.OnceValue(func() map[string]forbundName {
	names := map[string]forbundName{}
	for pass := range 2 { // names first: an alias never takes another's name
		for i, f := range Register() {
			forms := []string{f.Name}
			if pass == 1 {
				forms = f.Aliases
			}
			for _, form := range forms {
				if _, taken := names[NameKey(form)]; !taken {
					names[NameKey(form)] = forbundName{i, form}
				}
			}
		}
	}
	return names
})

// NameKey reduces a förbund's name to what tells it from others: words in lower
// case without punctuation and without "i", "och", "&". "Samordningsförbundet",
// "samordningsförbund", "Finsam" and "SF" all say only what kind of body it is and
// count as one word, wherever they stand: "Växjö samordningsförbund" and
// "Finsam Växjö" are "Samordningsförbundet Växjö".
func NameKey(name string) string {
	var words []string
	generic := false
	for _, w := range strings.FieldsFunc(strings.ToLower(name), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r)
	}) {
		switch w {
		case "i", "och":
		case "samordningsförbund", "samordningsförbundet", "samordningsförbunds", "samordningsförbundets",
			"finsam", "finsamförbund", "finsamförbundet", "sf", "sof":
			generic = true
		default:
			words = append(words, w)
		}
	}
	if generic {
		words = append([]string{"samordningsförbundet"}, words...)
	}
	return strings.Join(words, " ")
}
