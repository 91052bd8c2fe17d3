package reference

import "strings"

// IsPaymentWord tells whether a word, in small letters, may stand beside a party
// in the label of what it pays: "Bidrag från Landstinget", "varav Staten (FK),
// äskat". Words for what money is spent on are none.
func IsPaymentWord(word string) bool {
	return paymentWords[word] || strings.HasPrefix(word, "medlems") || strings.HasSuffix(word, "nämnden")
}

var paymentWords = func() map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(`bidrag bidraget från medel medlen tilldelning tilldelade tilldelat anslag andel andelen del finansiering finansierar
		avgift grundbidrag driftbidrag driftsbidrag verksamhetsbidrag förbundsbidrag ramanslag ram
		statligt statliga statlig statsbidrag kommunbidrag landstingsbidrag regionbidrag inkl inklusive exkl och samt & genom via för även avser avseende resp respektive
		årlig årligt årligen äskat äskad äskade äskande beviljat beviljad beviljade preliminärt preliminär prel beräknat beräknad budget budgeterat plan prognos utfall
		kommun kommunen kommuner kommunerna stad län läns landsting landstinget region regionen i med av enligt totalt tot kr tkr kkr mkr sek kronor året år ordinarie dess sin
		fr o m from fom tom per à á inv invånare extra tillskott tilläggsanslag engångsbidrag
		betalar svarar båda myndigheterna myndigheternas tillsammans hälso enlighet enl avtal avtalet överenskommelse överenskommelsen förbundsordning förbundsordningen beslut
		intäkt intäkter inbetalning inbetalningar insats medlem part parten parts varav av statens`) {
		set[w] = true
	}
	return set
}()
