package docx

import (
	"fmt"
	"strings"
	"testing"
)

// lvl is a level of a list: format, text and what else it says.
func lvl(i int, format, text, more string) string {
	return fmt.Sprintf(`<w:lvl w:ilvl="%d"><w:start w:val="1"/><w:numFmt w:val="%s"/>%s<w:lvlText w:val="%s"/></w:lvl>`, i, format, more, text)
}

func abstract(id int, levels ...string) string {
	return fmt.Sprintf(`<w:abstractNum w:abstractNumId="%d">%s</w:abstractNum>`, id, strings.Join(levels, ""))
}

func num(id, abstract int, override string) string {
	return fmt.Sprintf(`<w:num w:numId="%d"><w:abstractNumId w:val="%d"/>%s</w:num>`, id, abstract, override)
}

// items are paragraphs given as "num.level": the text is the same.
func items(places ...string) string {
	body := ""
	for _, place := range places {
		id, ilvl, _ := strings.Cut(place, ".")
		body += p(`<w:numPr><w:ilvl w:val="`+ilvl+`"/><w:numId w:val="`+id+`"/></w:numPr>`, "x")
	}
	return body
}

func TestNumbering(t *testing.T) {
	outline := abstract(0, lvl(0, "decimal", "%1.", ""), lvl(1, "decimal", "%1.%2", ""), lvl(2, "lowerLetter", "%3)", ""))
	run(t, []example{
		{"levels count and restart", parts{"numbering": outline + num(1, 0, ""), "body": items("1.0", "1.1", "1.1", "1.2", "1.0", "1.1", "1.2")},
			"li1 [1.] x\nli2 [1.1] x\nli2 [1.2] x\nli3 [a)] x\nli1 [2.] x\nli2 [2.1] x\nli3 [a)] x"},
		{"words before the number", parts{"numbering": abstract(0, lvl(0, "decimal", "Mål %1:", "")) + num(1, 0, ""), "body": items("1.0", "1.0")}, "li1 [Mål 1:] x\nli1 [Mål 2:] x"},
		{"formats", parts{"numbering": abstract(0, lvl(0, "upperRoman", "%1", ""), lvl(1, "lowerRoman", "%2", ""), lvl(2, "upperLetter", "%3", ""), lvl(3, "decimalZero", "%4", ""), lvl(4, "none", "%5", "")) + num(1, 0, ""),
			"body": items("1.0", "1.0", "1.0", "1.0", "1.1", "1.2", "1.3", "1.4")}, "li1 [I] x\nli1 [II] x\nli1 [III] x\nli1 [IV] x\nli2 [i] x\nli3 [A] x\nli4 [01] x\np x"},
		{"bullets", parts{"numbering": abstract(0, lvl(0, "bullet", "\uf0b7", ""), lvl(1, "bullet", "o", ""), lvl(2, "bullet", "–", "")) + num(1, 0, ""), "body": items("1.0", "1.1", "1.2")}, "li1 [•] x\nli2 [o] x\nli3 [–] x"},
		{"one list goes on", parts{"numbering": outline + num(1, 0, "") + num(2, 0, ""), "body": items("1.0", "2.0")}, "li1 [1.] x\nli1 [2.] x"},
		{"another use starts anew", parts{"numbering": outline + num(1, 0, "") + num(2, 0, `<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>`), "body": items("1.0", "2.0", "2.0", "1.0")},
			"li1 [1.] x\nli1 [5.] x\nli1 [6.] x\nli1 [7.] x"},
		{"level of its own", parts{"numbering": outline + num(1, 0, `<w:lvlOverride w:ilvl="0">`+lvl(0, "upperLetter", "%1)", "")+`</w:lvlOverride>`), "body": items("1.0")}, "li1 [A)] x"},
		{"never restarts", parts{"numbering": abstract(0, lvl(0, "decimal", "%1.", ""), lvl(1, "decimal", "Mål %2", `<w:lvlRestart w:val="0"/>`)) + num(1, 0, ""), "body": items("1.0", "1.1", "1.0", "1.1")},
			"li1 [1.] x\nli2 [Mål 1] x\nli1 [2.] x\nli2 [Mål 2] x"},
		{"restarts after the first level only", parts{"numbering": abstract(0, lvl(0, "decimal", "%1", ""), lvl(1, "decimal", "%2", ""), lvl(2, "decimal", "%3", `<w:lvlRestart w:val="1"/>`)) + num(1, 0, ""), "body": items("1.0", "1.1", "1.2", "1.1", "1.2", "1.0", "1.2")},
			"li1 [1] x\nli2 [1] x\nli3 [1] x\nli2 [2] x\nli3 [2] x\nli1 [2] x\nli3 [1] x"},
		{"level above not used yet", parts{"numbering": outline + num(1, 0, ""), "body": items("1.1")}, "li2 [1.1] x"},
		{"legal", parts{"numbering": abstract(0, lvl(0, "upperRoman", "%1", ""), lvl(1, "decimal", "%1.%2", "<w:isLgl/>")) + num(1, 0, ""), "body": items("1.0", "1.1")}, "li1 [I] x\nli2 [1.1] x"},
		{"no number", parts{"numbering": outline + num(1, 0, ""), "body": items("0.0", "7.0", "1.0")}, "p x\np x\nli1 [1.] x"},
		{"empty paragraph counts", parts{"numbering": outline + num(1, 0, ""), "body": strings.Replace(items("1.0"), ">x<", "><", 1) + items("1.0")}, "li1 [2.] x"},
		{"in a cell", parts{"numbering": outline + num(1, 0, ""), "body": "<w:tbl><w:tr><w:tc>" + items("1.0") + "</w:tc></w:tr></w:tbl>"}, "table word 1. x"},
		{"heading by style", parts{
			"numbering": abstract(0, lvl(0, "decimal", "%1", `<w:pStyle w:val="A"/>`), lvl(1, "decimal", "%1.%2", `<w:pStyle w:val="B"/>`)) + num(1, 0, ""),
			"styles": `<w:style w:type="paragraph" w:styleId="A"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>` +
				`<w:style w:type="paragraph" w:styleId="B"><w:name w:val="heading 2"/><w:basedOn w:val="A"/></w:style>`,
			"body": p(`<w:pStyle w:val="A"/>`, "a") + p(`<w:pStyle w:val="B"/>`, "b") + p(`<w:pStyle w:val="A"/><w:numPr><w:numId w:val="0"/></w:numPr>`, "c")},
			"h1 [1] a\nh2 [1.1] b\nh1 c"},
		{"by a numbering style", parts{
			"numbering": outline + abstract(1, `<w:numStyleLink w:val="L"/>`) + num(1, 0, "") + num(2, 1, ""),
			"styles":    `<w:style w:type="numbering" w:styleId="L"><w:name w:val="L"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>`,
			"body":      items("2.0")}, "li1 [1.] x"},
	})
}
