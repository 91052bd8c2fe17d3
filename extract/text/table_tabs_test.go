package text

import "testing"

var tabCases = []tableCase{
	{"rows with all their tabs", "\tUtfall\tBudget\n(tkr)\t2010\t2011\nAnslag\t\t\n- staten\t700\t750\n- regionen\t350\t\nSumma\t1 050\t750", `
tsv
_ | Utfall | Budget
(tkr) | 2010 | 2011
Anslag | _ | _
- staten | 700 | 750
- regionen | 350 | _
Summa | 1 050 | 750`},
	{"tabs at the end left out", "Post\t2010\t2011\nKansli\t400\t410\nMässan\t25\nLokal\t30\t31", `
tsv
Post | 2010 | 2011
Kansli | 400 | 410
Mässan | 25 | _
Lokal | 30 | 31`},
	{"as many tabs as the label leaves room for", "Arvoden\t\t\t15\t16\nSociala avgifter\t\t5\t6\nSumma\t\t\t20\t22", `
tsv
Arvoden | 15 | 16
Sociala avgifter | 5 | 6
Summa | 20 | 22`},
	{"tabs by hand and rows of different length", "Arvoden\t\t15\t16\nSociala avgifter\t5\t6\nSumma\t\t22", "note table-uncertain"},
	{"a short row whose tab stop is that of another column", "\t2010\t2011\t2012\nLokalhyra\t15\t16\t17\nFörsäkring\t5\t6\t7\nResor\t\t22", "note table-uncertain"},
	{"section title between rows", "Kansli\t400\nKostnader för insatser\nTräffpunkten\t90\nSumma\t490", `
tsv
Kansli | 400
Kostnader för insatser | _
Träffpunkten | 90
Summa | 490`},
	{"caption between two tables", "Kansli\t400\t410\nSumma\t400\t410\nDeltagare i insatserna\nInsats\t2010\t2011\nTräffpunkten\t12\t14", `
tsv
Kansli | 400 | 410
Summa | 400 | 410
tsv
Insats | 2010 | 2011
Träffpunkten | 12 | 14`},
	{"a result after a blank line", "KOSTNADER\tBudget\nLokal\t30\nKansli\t70\n\nRESULTAT\t0", `
tsv
KOSTNADER | Budget
Lokal | 30
Kansli | 70
RESULTAT | 0`},
	{"heads after a blank line", "INTÄKTER\tBudget\nStaten\t30\n\nKOSTNADER\tBudget\nLokal\t30", `
tsv
INTÄKTER | Budget
Staten | 30
tsv
KOSTNADER | Budget
Lokal | 30`},
	{"a tab sets labels in, titles after a blank line", "\t2010\t2011\nIntäkter\n\tStaten\t30\t40\n\tStaden\t\t10\nSumma\t30\t50\n\nKostnader\nKansli\n\tLön\t20\t30\n\tHyra\t10\t20\nSumma\t30\t50\n\nRESULTAT\t0\t0", `
tsv
_ | 2010 | 2011
Intäkter | _ | _
Staten | 30 | 40
Staden | _ | 10
Summa | 30 | 50
Kostnader | _ | _
Kansli | _ | _
Lön | 20 | 30
Hyra | 10 | 20
Summa | 30 | 50
RESULTAT | 0 | 0`},
	{"groups beside the labels", "\t\t2010\t2011\nStaden\tVerkstad\t30\t40\n\tTrädgård\t20\t10\nSumma\t\t50\t50", `
tsv
_ | _ | 2010 | 2011
Staden | Verkstad | 30 | 40
_ | Trädgård | 20 | 10
Summa | _ | 50 | 50`},
	{"a title after a blank line is of another table of two columns", "Kansli\t400\nSumma\t400\n\nDeltagare\nTräffpunkten\t12\nVerkstaden\t14", `
tsv
Kansli | 400
Summa | 400
tsv
Träffpunkten | 12
Verkstaden | 14`},
	{"telephone list", "Växel\t0500-11 22 33\nKansli\t0500-11 22 34", "tsv\nVäxel | 0500-11 22 33\nKansli | 0500-11 22 34"},
	{"contents", "Innehåll\n1. Bakgrund\t2\n2. Mål\t4\n3. Budget\t5 - 6\n4. Uppföljning\t7", ""},
	{"contents without heading", "Bakgrund\t2\nMål\t4\nInsatser\t4\nEkonomi\t6\nUppföljning\t9\nBilaga\t10", ""},
	{"rising numbers are no contents", "Träffpunkten\t20\nVerkstaden\t30\nSumma\t50", "tsv\nTräffpunkten | 20\nVerkstaden | 30\nSumma | 50"},
	{"list items", "•\tbesluta om mål\n•\tfinansiera insatser\n\uf0b7\tfölja upp\n1.\tMinst 30 % ska arbeta\n2.\tFler ska studera", ""},
	{"first-line tabs", "\tStyrelsen möts i maj.\n\tDå antas planen.", ""},
}

func TestTabTables(t *testing.T) { runTableCases(t, tabCases) }
