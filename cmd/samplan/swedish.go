package main

import "strings"

// What analysts read is Swedish: the sheets, headings and words of the csv files.

// sheet is one csv file.
type sheet struct {
	name, view string
	columns    []column
}

// column is a column of a view and its heading.
type column struct{ name, heading string }

// evidence ends the sheet of every kind of fact.
var evidence = []column{
	{"flagged", "Flaggad"}, {"doubts", "Tvivel"}, {"failed_checks", "Kontroller som inte stämmer"}, {"origin", "Ursprung"},
	{"place", "Plats"}, {"printed", "Tryckt text"}, {"unit", "Tryckt enhet"}, {"finder", "Funnen av"}, {"plan_ordinal", "Plan nr"},
}

var sheets = []sheet{
	{"planer", "v_plan", []column{
		{"document", "Dokument"}, {"forbund", "Förbund"}, {"org_number", "Organisationsnummer"}, {"plan_year", "Planår"},
		{"first_year", "Första år"}, {"last_year", "Sista år"}, {"registration_number", "Diarienummer"}, {"decided_on", "Beslutad"},
		{"status", "Status"}, {"reason", "Orsak"}, {"hint", "Råd"}, {"kind", "Dokumenttyp"}, {"format", "Format"},
		{"members", "Medlemmar"}, {"contributions", "Bidrag"}, {"budget_lines", "Budgetbelopp"}, {"goals", "Mål"},
		{"amounts_flagged", "Flaggade belopp"}, {"checks", "Kontroller"}, {"checks_failed", "Kontroller som inte stämmer"},
		{"checks_unknown", "Kontroller som inte kunde göras"}, {"plan_ordinal", "Plan nr"},
	}},
	{"medlemmar", "v_member", append([]column{
		{"document", "Dokument"}, {"party", "Medlem"}, {"party_kind", "Slag"}, {"party_code", "Kod"},
	}, evidence...)},
	{"bidrag", "v_contribution", append([]column{
		{"document", "Dokument"}, {"year", "År"}, {"party", "Medlem"}, {"party_kind", "Slag"}, {"party_code", "Kod"},
		{"amount_sek", "Belopp (kr)"}, {"basis", "Uppgift"},
	}, evidence...)},
	{"budget", "v_budget_line", append([]column{
		{"document", "Dokument"}, {"year", "År"}, {"basis", "Uppgift"}, {"side", "Sida"}, {"section", "Avsnitt"}, {"label", "Post"},
		{"category", "Kategori"}, {"amount_sek", "Belopp (kr)"}, {"is_total", "Summa"}, {"budget_table", "Tabell nr"}, {"line", "Rad nr"},
	}, evidence...)},
	{"mal", "v_goal", append([]column{
		{"document", "Dokument"}, {"kind", "Slag av mål"}, {"text", "Mål"}, {"measure", "Mått"}, {"target_value", "Målvärde"}, {"target_unit", "Målenhet"},
	}, evidence...)},
	{"kontroller", "v_check", []column{
		{"document", "Dokument"}, {"name", "Kontroll"}, {"outcome", "Utfall"}, {"year", "År"}, {"subject", "Gäller"},
		{"expected", "Väntat"}, {"actual", "Tryckt"}, {"detail", "Närmare"}, {"rows_touched", "Antal rader"}, {"plan_ordinal", "Plan nr"},
	}},
}

// numeric are the columns whose values are numbers, also below zero.
var numeric = map[string]bool{"amount_sek": true, "expected": true, "actual": true, "target_value": true}

var (
	yesNo = map[string]string{"0": "nej", "1": "ja"}
	basis = map[string]string{"budget": "budget", "plan": "plan", "forecast": "prognos", "actual": "utfall", "requested": "äskat"}
)

// swedishWords are the words for the values of closed lists, by column. A code
// that is not here (of a doubt, a finder, a category) stands as it is.
var swedishWords = map[string]map[string]string{
	"flagged":    yesNo,
	"is_total":   yesNo,
	"basis":      basis,
	"origin":     {"read": "läst", "derived": "härledd", "corrected": "rättad"},
	"party_kind": {"municipality": "kommun", "region": "region", "state": "staten"},
	"side":       {"income": "intäkt", "expense": "kostnad", "result": "resultat"},
	"kind": {"overall": "övergripande", "individual": "individ", "organisation": "verksamhet", "financial": "ekonomi", "society": "samhälle",
		"plan": "verksamhetsplan", "annual_report": "årsredovisning", "interim_report": "delårsrapport", "minutes": "protokoll", "application": "ansökan",
		"evaluation": "utvärdering", "statute": "förbundsordning", "agreement": "avtal", "letter": "brev", "other": "annat"},
	"outcome": {"pass": "stämmer", "fail": "stämmer inte", "unknown": "kunde inte göras"},
	"status": {"read": "läst", "not_a_plan": "ingen plan", "unsupported": "läses inte", "empty": "tom", "damaged": "skadad",
		"encrypted": "lösenord", "too_large": "för stor", "unreadable": "oläslig"},
	"target_unit": {"persons": "personer", "count": "antal", "SEK": "kr", "months": "månader", "weeks": "veckor", "days": "dagar"},
}

// swedishPlace turns a place in words (doc.Place) into Swedish.
var swedishPlace = strings.NewReplacer("page ", "sida ", "table row ", "tabellrad ", "column ", "kolumn ", "line ", "rad ",
	"paragraph ", "stycke ", "note ", "not ", "characters ", "tecken ", "block ", "block ")
