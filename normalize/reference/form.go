package reference

import "strings"

// formWords cuts a name into the words that Mentions compares.
func formWords(name string) []string {
	var out []string
	for _, w := range splitWords(name) {
		out = append(out, w.lower)
	}
	return out
}

// stateForms: the authorities by name and abbreviation. Länsarbetsnämnden stood
// in the law in the place of Arbetsförmedlingen until 2008.
func stateForms() []form {
	var out []form
	add := func(code string, lower, caps bool, names ...string) {
		for _, n := range names {
			out = append(out, form{words: formWords(n), kind: KindState, code: code, full: true, lower: lower, caps: caps})
		}
	}
	add("FK", true, false, "Försäkringskassan", "Försäkringskassans", "Försäkringskassa", "F-kassan")
	add("AF", true, false, "Arbetsförmedlingen", "Arbetsförmedlingens", "Arbetsförmedling", "Länsarbetsnämnden",
		"Länsarbetsnämndens", "Länsarbetsnämnd")
	add("FK", false, true, "FK")
	add("AF", false, true, "AF", "LAN")
	add("FK", false, false, "Fk")
	add("AF", false, false, "Af")
	add("FK+AF", true, false, "staten", "statens")
	return out
}

// regionForms: the present names, the former ones and the mechanical variants of
// both ("Landstinget i X", "X läns landsting", "Region X län"), abbreviations,
// and the bare words, which name the region of the förbund's county.
func regionForms() []form {
	var out []form
	add := func(code, name string, present bool) {
		out = append(out, form{words: formWords(name), kind: KindRegion, code: code, full: true, present: present})
		if !strings.HasSuffix(name, "s") {
			out = append(out, form{words: formWords(name + "s"), kind: KindRegion, code: code, full: true, present: present})
		}
	}
	for _, r := range Regions() {
		if len(MunicipalitiesOf(r.Code)) == 1 {
			continue // Gotland: the municipality carries the tasks of a region
		}
		add(r.Code, r.Name, true)
		for _, n := range r.FormerNames {
			add(r.Code, n, false)
		}
		for _, s := range r.stems() {
			for _, v := range []string{"Region %", "Regionen %", "Region % län", "Region %s län"} {
				add(r.Code, strings.ReplaceAll(v, "%", s), true)
			}
			for _, v := range []string{"Landstinget %", "Landstinget i %", "Landstinget i % län", "Landstinget i %s län",
				"Landstinget % län", "Landsting %", "%s läns landsting", "% läns landsting", "% landsting", "%s landsting"} {
				add(r.Code, strings.ReplaceAll(v, "%", s), false)
			}
		}
		for _, a := range r.Abbreviations {
			out = append(out, form{words: formWords(a), kind: KindRegion, code: r.Code, full: true, caps: strings.ToUpper(a) == a})
		}
	}
	for _, w := range []string{"landstinget", "landstingets", "landsting", "regionen", "regionens", "region"} {
		out = append(out, form{words: []string{w}, kind: KindRegion, full: true, lower: true})
	}
	out = append(out, form{words: []string{"lt"}, kind: KindRegion, full: true, caps: true})
	return out
}

// municipalityForms: name, genitive and the word before "kommun"; and the bare
// words. "Region Gotland" is a municipality.
func municipalityForms() []form {
	var out []form
	for _, m := range Municipalities() {
		names := []string{m.Name, m.BeforeKommun}
		if !strings.HasSuffix(m.Name, "s") {
			names = append(names, m.Name+"s")
		}
		for _, o := range m.OtherForms {
			if strings.HasPrefix(o, "Region ") {
				out = append(out, form{words: formWords(o), kind: KindMunicipality, code: m.Code, full: true},
					form{words: formWords(o + "s"), kind: KindMunicipality, code: m.Code, full: true})
				continue
			}
			names = append(names, strings.TrimSuffix(o, " kommun"))
		}
		seen := map[string]bool{}
		for _, n := range names {
			if !seen[n] {
				out = append(out, form{words: formWords(n), kind: KindMunicipality, code: m.Code})
			}
			seen[n] = true
		}
	}
	for w, plural := range map[string]bool{"kommunen": false, "kommunens": false, "kommun": false,
		"kommunerna": true, "kommunernas": true, "kommuner": true, "medlemskommunerna": true, "medlemskommuner": true} {
		out = append(out, form{words: []string{w}, kind: KindMunicipality, full: true, plural: plural, lower: true})
	}
	return out
}
