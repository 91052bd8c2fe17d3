package find

import (
	"strings"
	"testing"
)

func TestMembersJoined(t *testing.T) {
	const stated = "Medlemmar är Försäkringskassan, Arbetsförmedlingen, Region Värmland och Eda kommun. "
	for _, c := range []struct{ text, want string }{
		{stated + "Från och med den 1 januari 2008 ingår även Hagfors kommun.", "Hagfors kommun 2008"},
		{stated + "Sedan 2014 är också Säffle kommun med i förbundet.", "Säffle kommun 2014"},
		{stated + "Från 2012 deltar även Säffle och Årjängs kommuner i förbundet.", "Säffle 2012, Årjängs 2012"},
		{stated + "Säffle kommun anslöt sig till förbundet 2012.", "Säffle kommun 2012"},
		{stated + "Vid årsskiftet ingår även Säffle kommun.", "Säffle kommun"},
		{stated + "År 2010 tillkom även Säffle kommun.", "Säffle kommun 2010"},
		{stated + "Sedan 2012 är Säffle kommun medlem.", "Säffle kommun 2012"},
		{"Länsarbetsnämnden upphör och Arbetsförmedlingen träder in som medlem i Länsarbetsnämndens ställe.", "Arbetsförmedlingen"},
		{"Den 1 januari 2017 blir även Säffle kommun medlem.", "Säffle kommun 2017"},
		{"Säffle kommun blir medlem i förbundet den 1 januari 2017, efter beslut i fullmäktige.", "Säffle kommun 2017"},
		{"Från den 1 januari 2017 ansluter sig Säffle kommun till förbundet.", "Säffle kommun 2017"},
		{"I förbundet ingår även Säffle kommun.", "Säffle kommun"},
		// Look-alikes.
		{stated + "Från 2012 ingår även Säffle kommun i projektet Vägen ut.", ""},
		{stated + "I styrelsen ingår även Säffle kommun.", ""},
		{stated + "Sedan 2010 är även Säffle kommun värd för kansliet.", ""},
		{stated + "Sedan 2010 är även Säffle kommun medlem i Nationella nätverket.", ""},
		{stated + "Sedan 2010 är även Säffle kommun medlem i Sveriges ekokommuner.", ""},
		{stated + "Om fullmäktige beslutar det blir även Säffle kommun medlem 2017.", ""},
		{stated + "Säffle kommun kan bli medlem från 2017.", ""},
		{stated + "Styrelsen föreslår att även Säffle kommun blir medlem 2017.", ""},
		{stated + "Ännu är inte Säffle kommun medlem.", ""},
		{stated + "I Arvika finns även Säffle kommuns handläggare.", ""},
		{stated + "Samma arbetssätt införs när kommunen blir medlem.", ""},
		{"Säffle kommun anslöt sig till förbundet 2012.", ""}, // history, without the members
		{"Från 2012 ingår även Säffle kommun.", ""},           // in what?
		{"Umeå kommun blev medlem 2012 men lämnade 2014.", ""},
	} {
		var got []string
		for _, f := range memberFinder.Find(written("x", "Samordningsförbundet Eken", "Verksamhetsplan 2012", "# Inledning", c.text)) {
			if f.Section == Joined {
				got = append(got, strings.TrimSpace(f.Label+" "+f.Year))
			}
		}
		if s := strings.Join(got, ", "); s != c.want {
			t.Errorf("%s\ngot  %s\nwant %s", c.text, s, c.want)
		}
	}
}
