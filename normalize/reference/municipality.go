package reference

import (
	"strconv"
	"strings"
	"sync"
)

// Municipality is one of the 290 municipalities.
type Municipality struct {
	Code         string   // four-digit SCB code: "1080"
	Name         string   // "Falun"
	LongForm     string   // "Falu kommun", "Västerås stad"
	BeforeKommun string   // the word before "kommun": "Falu"
	OtherForms   []string // "Malungs kommun"
	County       string   // two-digit code
	Source       string
	Checked      bool // false: some field is memory only, see Note
	Note         string
}

// Municipalities returns all municipalities in the order of their codes. The
// slice is shared; do not change it.
var Municipalities = sync.OnceValue(func() []Municipality {
	var out []Municipality
	for _, r := range load("municipalities.csv") {
		out = append(out, Municipality{
			Code: r["code"], Name: r["name"], LongForm: r["long_form"], BeforeKommun: r["before_kommun"],
			OtherForms: r.list("other_forms"), County: r["county_code"],
			Source: r["source"], Checked: r["checked"] == "yes", Note: r["note"],
		})
	}
	return out
})

// MunicipalityByCode returns the municipality with an SCB code.
func MunicipalityByCode(code string) (Municipality, bool) {
	for _, m := range Municipalities() {
		if m.Code == code {
			return m, true
		}
	}
	return Municipality{}, false
}

// MunicipalitiesOf returns the codes of a county's municipalities.
func MunicipalitiesOf(county string) []string {
	var codes []string
	for _, m := range Municipalities() {
		if m.County == county {
			codes = append(codes, m.Code)
		}
	}
	return codes
}

// Region is one of the 21 regions (landsting before).
type Region struct {
	Code            string // two-digit SCB code: "10"
	Name            string // "Region Blekinge"
	FormerNames     []string
	Abbreviations   []string
	PresentFrom     int  // year from which Name is the landsting's own name
	OtherBodyBefore bool // before that year Name, or a near name, was another body's
	Source          string
	Checked         bool
	Note            string
}

// Regions returns all regions in the order of their codes. The slice is shared.
var Regions = sync.OnceValue(func() []Region {
	var out []Region
	for _, r := range load("regions.csv") {
		year, _ := strconv.Atoi(r["present_name_from"])
		out = append(out, Region{
			Code: r["code"], Name: r["name"], FormerNames: r.list("former_names"), Abbreviations: r.list("abbreviations"),
			PresentFrom: year, OtherBodyBefore: r["other_body_before"] == "yes",
			Source: r["source"], Checked: r["checked"] == "yes", Note: r["note"],
		})
	}
	return out
})

// RegionByCode returns the region with an SCB county code.
func RegionByCode(code string) (Region, bool) {
	for _, r := range Regions() {
		if r.Code == code {
			return r, true
		}
	}
	return Region{}, false
}

// stems returns the county's name as it stands in a region's names, without
// "Region", "landsting" and genitive: "Jönköping", "Västra Götaland".
func (r Region) stems() []string {
	var out []string
	for _, name := range append([]string{r.Name}, r.FormerNames...) {
		s := strings.TrimPrefix(name, "Region ")
		s = strings.TrimPrefix(strings.TrimPrefix(s, "Landstinget "), "i ")
		genitive := strings.HasSuffix(s, " län") || strings.HasSuffix(s, " läns landsting")
		s = strings.TrimSuffix(strings.TrimSuffix(s, " läns landsting"), " län")
		s = strings.TrimSuffix(s, "sregionen")
		if genitive && strings.HasSuffix(s, "s") && !strings.HasSuffix(s, "ås") {
			s = strings.TrimSuffix(s, "s")
		}
		if s != "" && !strings.HasSuffix(s, "landstinget") && !contains(out, s) {
			out = append(out, s)
		}
	}
	return out
}

func contains(list []string, s string) bool {
	for _, x := range list {
		if x == s {
			return true
		}
	}
	return false
}
