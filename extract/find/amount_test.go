package find

import (
	"strings"
	"testing"

	"samplan/extract/doc"
)

func TestAmountsTold(t *testing.T) {
	for text, want := range map[string]string{
		"De totala kostnaderna för 2017 beräknas till 6,7 Mkr.":                                                                                                   "6,7",
		"Under 2017 har Samordningsförbundet i Stockholm kostnader på 6 700 000 kr.":                                                                              "6 700 000",
		"Intäkterna för 2017 uppgår till 4 200 tkr.":                                                                                                              "4 200",
		"Till detta kommer 640 000 kr i överskott från 2016 till budgeten för 2017.":                                                                              "640 000",
		"För 2017: Medlemsbidrag 11 000 tkr, ränta ca 140 tkr + överskott från 2016 3 265 tkr = 14 405 tkr.":                                                      "11 000, 140, 3 265, 14 405",
		"För 2009 beräknas kostnaderna uppgå till sammanlagt 7 300 tkr och för 2010 till sammanlagt 7 100 tkr.":                                                   "7 300, 7 100",
		"För 2018 och 2019 planerar förbundet med medlemsavgifter på 2 200 000 kr per år.":                                                                        "2 200 000, 2 200 000",
		"För 2018 och 2019 planerar förbundet med medlemsavgifter på 2 200 000 kr.":                                                                               "", // together or each
		"Inför 2010 räknar styrelsen med oförändrade medlemsbidrag, tillsammans 3 400 000 kronor.":                                                                "3 400 000",
		"Inför 2010 räknar styrelsen med oförändrade bidrag från medlemmarna, 3 600 000 kronor, och 350 000 kronor av det egna kapitalet.":                        "3 600 000, 350 000",
		"För 2010 räknar styrelsen med lägre kostnader, 350 000 kronor, och med Ystads kommuns medlemsbidrag, 600 000 kronor.":                                    "",
		"De samlade kostnaderna för 2017 blir därmed 9,5 mnkr.":                                                                                                   "9,5",
		"De sammanlagda intäkterna 2017 beräknas till 39 100 tkr, inklusive räntor på 300 tkr och eget kapital på 800 tkr.":                                       "39 100, 300, 800",
		"Förbundets intäkter under 2017 består av bidrag från medlemmarna 3 200 000 kronor och överskott från 2016 350 000 kronor, tillsammans 3 550 000 kronor.": "3 200 000, 350 000, 3 550 000",
		"Intäkterna för 2017 består av medlemsbidrag på 3 200 tkr och räntor på 50 tkr.":                                                                          "3 200, 50",
		"Kostnaderna 2017 utgörs av insatser 3 100 tkr och kansli 400 tkr, sammanlagt 3 500 tkr.":                                                                 "3 100, 400, 3 500",
		"Intäkterna för 2017 består av medlemsbidrag på 3 200 tkr och räntor på 50 tkr, tillsammans 3 300 tkr.":                                                   "3 200?, 50?, 3 300?", // the terms miss the sum
		"För 2017 beräknas förbundets intäkter och kostnader till 8 200 000 kr vardera. För 2018 är motsvarande belopp 8 000 000 kr.":                             "8 200 000, 8 200 000, 8 000 000, 8 000 000",
		"Intäkterna för 2017 uppgår till 4 200 tkr. Motsvarande belopp för 2018 är 4 300 tkr.":                                                                    "4 200, 4 300",
		"Under 2017 används dessutom 0,5 mnkr av sparade medel.":                                                                                                  "0,5",
		// What may or should be, part of a budget, or someone else's.
		"Det egna kapitalet bör för 2017 vara högst 500 000 kr.":                                            "",
		"Kostnaderna skulle 2017 bli på 6,7 Mkr.":                                                           "",
		"Kostnaderna för utvärdering 2017 beräknas till 200 tkr.":                                           "",
		"Insatsen har en budget på 900 tkr för 2017.":                                                       "",
		"Ystads kommuns kostnader för 2017 beräknas till 6 700 tkr.":                                        "",
		"De sammanlagda kostnaderna 2017 beräknas till 39 100 tkr, inklusive räntor på 300 tkr.":            "39 100",
		"De sammanlagda intäkterna 2017 beräknas till 39 100 tkr. Räntor på 300 tkr väntas från banken.":    "39 100",
		"Kostnaderna 2017 består av insatser 3 100 tkr och kansli 400 tkr.":                                 "", // nothing proves that these are all
		"Kostnaderna för Navet 2017 består av lokaler 3 100 tkr och kansli 400 tkr, tillsammans 3 500 tkr.": "",
		"Projektets intäkter 2017 består av bidrag 3 100 tkr och ränta 400 tkr, tillsammans 3 500 tkr.":     "",
		"Förbundet har 2017 startat Navet. För 2018 är motsvarande belopp 8 000 000 kr.":                    "",
		"Intäkterna för 2017 uppgår till 4 200 tkr. I Lund är motsvarande belopp 4 300 tkr.":                "4 200",
		"Intäkter och kostnader 2017 beräknas till 8,2 mkr respektive 8,0 mkr.":                             "",
		"Budgeten för 2017 får omfatta maximalt 6 700 tkr.":                                                 "",
	} {
		d := &doc.Document{Blocks: []doc.Block{{Kind: doc.Paragraph, Role: doc.Body, Text: text}}}
		var got []string
		for _, f := range findAmounts(d) {
			if f.Doubts != nil {
				f.Number += "?"
			}
			got = append(got, f.Number)
		}
		if s := strings.Join(got, ", "); s != want {
			t.Errorf("%s\n got %q, want %q", text, s, want)
		}
	}
}

func TestPayersInTheGenitive(t *testing.T) {
	for sentence, want := range map[string]string{
		"Arbetsförmedlingens del är 1 350 000 kronor.":                          "Arbetsförmedlingens",
		"Arbetsförmedlingens del och bidrar med 2 700 000 kronor.":              "",
		"Försäkringskassan betalar även Arbetsförmedlingens del, 2 700 000 kr.": "Försäkringskassan",
	} {
		var got []string
		for _, g := range payerGroups(sentence) {
			got = append(got, g.text)
		}
		if s := strings.Join(got, ", "); s != want {
			t.Errorf("%s\n got %q, want %q", sentence, s, want)
		}
	}
}
