package find

import "samplan/extract/doc"

// Finders is the list of all finders. To add one, add a line here, a file of
// its own and a table test with what it must find and what it must leave alone.
var Finders = []Finder{
	forbundFinder, fileNameFinder, orgNumberFinder, registrationFinder,
	planYearFinder, decidedFinder, memberFinder,
	contributionFinder, amountFinder,
	goalHeadingFinder, goalTableFinder, goalSentenceFinder,
}

// Find runs every finder over a document and stamps who found what.
func Find(d *doc.Document) []Fact {
	var facts []Fact
	for _, f := range Finders {
		for _, fact := range f.Find(d) {
			fact.By = f.Name
			facts = append(facts, fact)
		}
	}
	return facts
}
