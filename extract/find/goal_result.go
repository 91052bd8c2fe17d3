package find

import (
	"samplan/extract/doc"
)

// resultVerb is the verb of a goal told as if it were reached: "Nio av tio
// rekommenderar insatsen", "Cheferna har kunskap om …", "Nätverket är etablerat".
var resultVerb = expression(`(?i)\s(?:rekommenderar|upplever|känner|anser|uppger|använder|används|deltar|når|nås|ökar|minskar|överstiger|understiger|uppgår|vet|klarar|arbetar|studerar|har|är|finns)\s`)

// noResult are words that tell of how things stand or stood, of what is
// explained, or of how a goal is measured.
var noResult = expression(`(?i)^(?:det|detta|de|den|denna|dessa|här|där|så|därför|genom|med|för|vid|av|under|i|på|om|när|som|men|styrelsen|kansliet|förbundet|samordningsförbundet|resultat\p{L}*|uppföljning\p{L}*|enkät\p{L}*|underlag\p{L}*|mått\p{L}*|insats\p{L}*|projekt\p{L}*)(?:\P{L}|$)` +
	`|(?i)(?:^|\P{L})(?:idag|i dag|nu|nuvarande|hittills|sedan|tidigare|förra|fjol|var|hade|blev|kom|fick|redan|ofta|många|flera|enligt|till exempel|t\.ex|mäts|följs|hämtas|redovisas|avser|gäller|syftar|betyder|innebär|består|kommer|kan|kvinnor|män|år gamla|svårt|brist|behov av|viktig\p{L}*)(?:\P{L}|$)`)

// statesResult tells whether a sentence states a result in the present or the
// perfect, as goals do that are put as reached.
func statesResult(sentence string) bool {
	return resultVerb().MatchString(sentence) && !noResult().MatchString(sentence) && !modal().MatchString(sentence) &&
		!meta().MatchString(sentence) && !isIntro(sentence) && endsSentence(sentence)
}

// tellsResults tells whether a perspective holds nothing but goals put as
// results, one of them with words that open a goal ("Minst 12 möten har
// hållits"). Any other sentence in it, and those that only may be goals explain.
func (s *goalSection) tellsResults() bool {
	opened := false
	if s.role != lensRole {
		return false
	}
	for _, p := range s.parts {
		if p.form != doc.Paragraph || p.label.role != otherRole {
			return false
		}
		for _, t := range goalSentences(p.text) {
			opens := goalOpeners().MatchString(t.text)
			if opened = opened || opens; !opens && !statesResult(t.text) || modal().MatchString(t.text) {
				return false
			}
		}
	}
	return opened
}
