package normalize

import "testing"

func TestISODate(t *testing.T) {
	for printed, want := range map[string]string{
		"2013-11-29": "2013-11-29", "20131129": "2013-11-29", "131129": "2013-11-29", "29/11 2013": "2013-11-29",
		"29.11.2013": "2013-11-29", "den 29 november 2013": "2013-11-29", "den 5:e dec. 2014": "2014-12-05", "1 maj 2009": "2009-05-01",
		"2013-13-01": "", "31 februari 2012": "", "november 2013": "", "i höstas": "", "": "", "2013": "",
	} {
		if got := isoDate(printed); got != want {
			t.Errorf("isoDate(%q) = %q, want %q", printed, got, want)
		}
	}
}
