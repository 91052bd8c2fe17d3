package blocks

import "testing"

func TestTabTables(t *testing.T) {
	run(t, []example{
		{"label and amounts", tabbedLines("Budgeten i tkr", "Löner|1 200|1 300", "Hyra|90|95"), "p Budgeten i tkr\ntable tabs Löner | 1 200 | 1 300 / Hyra | 90 | 95"},
		{"headings", tabbedLines("|Budget 2014|Plan 2015", "Löner|1 200|1 300", "Hyra|90|95"), "table tabs  | Budget 2014 | Plan 2015 / Löner | 1 200 | 1 300 / Hyra | 90 | 95"},
		{"headings at the margin", tabbedLines("2014|2015", "Löner|1 200|1 300", "Hyra|90|95"), "table tabs  | 2014 | 2015 / Löner | 1 200 | 1 300 / Hyra | 90 | 95"},
		{"headings at the margin and a difference", tabbedLines("Budget 2014|Budget 2015|Förändring", "Löner|1 200|1 300|+100", "Hyra|90|95|+5"), "table tabs  | Budget 2014 | Budget 2015 | Förändring / Löner | 1 200 | 1 300 | +100 / Hyra | 90 | 95 | +5"},
		{"a line that heads no column of its own", tabbedLines("Kostnader 2015|Not|Ansvar", "Löner|1 200|1 300|+100", "Hyra|90|95|+5"), `p Kostnader 2015\tNot\tAnsvar` + "\ntable tabs Löner | 1 200 | 1 300 | +100 / Hyra | 90 | 95 | +5"},
		{"headings with a label", tabbedLines("Tkr|Utfall 2013-08-31|2014", "Löner|1 200|1 300", "Hyra|90|95"), "table tabs Tkr | Utfall 2013-08-31 | 2014 / Löner | 1 200 | 1 300 / Hyra | 90 | 95"},
		{"several tabs to one column", tabbedLines("Löner|||1 200", "Arvoden och resor||90"), "table tabs Löner | 1 200 / Arvoden och resor | 90"},
		{"line breaks", tabbedLines("Kostnader 2014/Löner|1 200/Hyra|90/Allt är i tkr."), "p Kostnader 2014\ntable tabs Löner | 1 200 / Hyra | 90\np Allt är i tkr."},
		{"typed dots", tabbedLines("Löner........1 200 tkr", "Hyra ..... 90 tkr"), "table tabs Löner | 1 200 tkr / Hyra | 90 tkr"},
		{"rows of spaces", tabbedLines("Löner       1 200", "Hyra        90"), "table tabs Löner | 1 200 / Hyra | 90"},
		{"typed bullets", tabbedLines("- Lycke kommun|658", "- Målen kommun|167", "Summa|825"), "table tabs - Lycke kommun | 658 / - Målen kommun | 167 / Summa | 825"},
		{"heading between rows", tabbedLines("Bidrag|500", "Kostnader", "Löner|300", "Hyra|200"), "table tabs Bidrag | 500 / Kostnader (1x2) / Löner | 300 / Hyra | 200"},
		{"labels set in by a tab", tabbedLines("|2014|2015", "|Löner|300|310", "|Hyra|200|210", "Summa|500|520"), "table tabs  | 2014 | 2015 / Löner >36 | 300 | 310 / Hyra >36 | 200 | 210 / Summa | 500 | 520"},
		{"a section under the headings", tabbedLines("Utfall 2013|Budget 2014", "Intäkter", "Bidrag|500|510", "Summa|500|510"), "table tabs  | Utfall 2013 | Budget 2014 / Intäkter (1x3) / Bidrag | 500 | 510 / Summa | 500 | 510"},
		{"two headings between rows", tabbedLines("Bidrag|500", "Kostnader", "Kansli", "Löner|300", "Hyra|200"), "table tabs Bidrag | 500 / Kostnader (1x2) / Kansli (1x2) / Löner | 300 / Hyra | 200"},
		{"another year is another table", tabbedLines("Bidrag|500", "Löner|500", "Budget 2015", "Bidrag|600", "Löner|600"), "table tabs Bidrag | 500 / Löner | 500\np Budget 2015\ntable tabs Bidrag | 600 / Löner | 600"},
		{"sum without a label", tabbedLines("Löner|300", "Hyra|200", "|500"), "table tabs Löner | 300 / Hyra | 200 /  | 500"},
		{"a dash for nothing, kronor, minus", tabbedLines("Löner|-300 000:-|–", "Hyra|−200,5 kr|12 %"), "table tabs Löner | -300 000:- | – / Hyra | −200,5 kr | 12 %"},
		{"blanks that do not break, before the unit too", tabbedLines("Lycke kommun|704\u00a0600\u00a0kr", "Målens kommun|1\u00a0195\u00a0100\u2009kronor"), "table tabs Lycke kommun | 704~600~kr / Målens kommun | 1~195~100\u2009kronor"},
		{"mark after an amount", tabbedLines("Löner|300¹⁾", "Hyra|200*"), "table tabs Löner | 300¹⁾ / Hyra | 200*"},
		{"missing cells by counted tabs", tabbedLines("Löner|300|400", "Hyra||200"), "table tabs Löner | 300 | 400 / Hyra |  | 200 ?"},
		{"missing cells that cannot be counted", tabbedLines("Löner||300|400", "Hyra||||200", "Summa||300|600"), `table tabs Löner | 300 | 400 / Hyra\t\t\t\t200 (1x3) / Summa | 300 | 600`},
	})
}

func TestNoTabTables(t *testing.T) {
	run(t, []example{
		{"one line", tabbedLines("Löner|300", "Texten går vidare."), `p Löner\t300` + "\np Texten går vidare."},
		{"telephones", tabbedLines("Telefon|0383-123 45", "Fax|0383-123 46", "Mobil|070 123 45 67"), `p Telefon\t0383-123 45` + "\n" + `p Fax\t0383-123 46` + "\n" + `p Mobil\t070 123 45 67`},
		{"dates and numbers of papers", tabbedLines("Datum|2014-03-01", "Dnr|2014-12", "Org.nr|222000-1234"), `p Datum\t2014-03-01` + "\n" + `p Dnr\t2014-12` + "\n" + `p Org.nr\t222000-1234`},
		{"telephones with blanks that do not break", tabbedLines("Telefon|0383\u00a0123\u00a045", "Mobil|070\u00a0123\u00a045\u00a067"), `p Telefon\t0383~123~45` + "\n" + `p Mobil\t070~123~45~67`},
		{"numbers of other things", tabbedLines("Deltagare|704\u00a0personer", "Möten|12\u00a0st"), `p Deltagare\t704~personer` + "\n" + `p Möten\t12~st`},
		{"names", tabbedLines("Ordförande|Anna Ek", "Ledamot|Bo Al"), `p Ordförande\tAnna Ek` + "\n" + `p Ledamot\tBo Al`},
		{"typed list with tabs", tabbedLines("–|Starta två insatser", "–|Utbilda 50 personer"), "li1 [–] Starta två insatser\nli1 [–] Utbilda 50 personer"},
		{"numbers without labels", tabbedLines("2014|300", "2015|400"), `p 2014\t300` + "\n" + `p 2015\t400`},
		{"prose between", tabbedLines("Löner|300", "Vi räknar med att hyran stiger nästa år.", "Hyra|200"), `p Löner\t300` + "\np Vi räknar med att hyran stiger nästa år.\n" + `p Hyra\t200`},
	})
}

func TestTypedContents(t *testing.T) {
	run(t, []example{
		{"entries stand again", tabbedLines("1. Inledning|3", "2. Mål|4 - 5", "3. Budget|5", "1. Inledning", "Text", "Mål", "Budget"),
			`p <contents> 1. Inledning\t3` + "\n" + `p <contents> 2. Mål\t4 - 5` + "\n" + `p <contents> 3. Budget\t5` + "\nli1 [1.] Inledning\np Text\np Mål\np Budget"},
		{"titled", tabbedLines("Innehållsförteckning", "Bakgrund|3", "Syfte|3", "Ekonomi|4"), "p <contents> Innehållsförteckning\n" + `p <contents> Bakgrund\t3` + "\n" + `p <contents> Syfte\t3` + "\n" + `p <contents> Ekonomi\t4`},
		{"dots to low numbers", tabbedLines("Bakgrund......3", "Syfte......4", "Ekonomi......9"), "p <contents> Bakgrund......3\np <contents> Syfte......4\np <contents> Ekonomi......9"},
		{"one paragraph", tabbedLines("Innehåll", "Bakgrund|3/Syfte|3/Ekonomi|4"), "p <contents> Innehåll\n" + `p <contents> Bakgrund\t3\nSyfte\t3\nEkonomi\t4`},
		{"a budget that rises", tabbedLines("Resor|300", "Hyra|400", "Löner|900"), "table tabs Resor | 300 / Hyra | 400 / Löner | 900"},
		{"a budget with dots", tabbedLines("Resor.....30", "Hyra.....40", "Löner.....90"), "table tabs Resor | 30 / Hyra | 40 / Löner | 90"},
		{"a budget whose rows have headings", tabbedLines("Rehabteam|100", "Unga vuxna|200", "Hälsa|300", "Rehabteam", "Unga vuxna", "Hälsa"), "table tabs Rehabteam | 100 / Unga vuxna | 200 / Hälsa | 300\np Rehabteam\np Unga vuxna\np Hälsa"},
		{"pages that fall", tabbedLines("Innehåll", "Resor|9", "Hyra|4", "Löner|5"), "p Innehåll\ntable tabs Resor | 9 / Hyra | 4 / Löner | 5"},
	})
}

func TestTyped(t *testing.T) {
	run(t, []example{
		{"bullets", tabbedLines("• ett", "– två", "-|tre", "* fyra", "o fem"), "li1 [•] ett\nli1 [–] två\nli1 [-] tre\nli1 [*] fyra\nli1 [o] fem"},
		{"numbers", tabbedLines("1. ett", "12) två", "a) tre"), "li1 [1.] ett\nli1 [12)] två\nli1 [a)] tre"},
		{"look-alikes", tabbedLines("-300 kr", "– 300 tkr", "och så", "1.1 Bakgrund", "2014. Året", "12 mars", "A. Ek", "*Citat"), "p -300 kr\np – 300 tkr\np och så\np 1.1 Bakgrund\np 2014. Året\np 12 mars\np A. Ek\np *Citat"},
	})
}
