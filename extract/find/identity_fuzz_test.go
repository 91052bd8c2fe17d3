package find

import (
	"strings"
	"testing"
)

// FuzzIdentity: whatever the text, the finders of header and members return, and
// every place they give is one of the document.
func FuzzIdentity(f *testing.F) {
	f.Add("Samordningsförbundet Eken\nVerksamhetsplan 2012\nDnr 2011/3\n# Inledning\nMedlemmar är Eda kommun, FK och AF.")
	f.Add("HÖGLANDETS\nSAMORDNINGSFÖRBUND\nBudget 2013 med inriktning till 2015\nAntagen av styrelsen den 5 december 2012")
	f.Add("| Dnr | 2014:3\nFörsäkringskassan (FK), Arbetsförmedlingen (AF,\nOrg.nr 222000-2451 å\u00a0ä–ö\u200b")
	f.Fuzz(func(t *testing.T, text string) {
		d := written("plan-2012.txt", strings.Split(text, "\n")...)
		Classify(d)
		for _, finder := range []Finder{forbundFinder, orgNumberFinder, registrationFinder, planYearFinder, decidedFinder, memberFinder, fileNameFinder} {
			for _, fact := range finder.Find(d) {
				if p := fact.Place; p.Block > 0 && p.End > p.Start && d.At(p) == "" {
					t.Errorf("%s: %q stands nowhere: %s", finder.Name, fact.Label+fact.Number+fact.Year, p)
				}
			}
		}
	})
}
