package docx

import (
	"strings"
	"testing"
)

func TestInline(t *testing.T) {
	run(t, []example{
		{"number in several runs", parts{"body": "<w:p>" + r("", "1 20") + r("", "0 000 kr") + "</w:p>"}, "p 1 200 000 kr"},
		{"no-break spaces stay", parts{"body": p("", "1\u00a0200 och 3\u202f400")}, "p 1~200 och 3^400"},
		{"hyphens", parts{"body": "<w:p><w:r><w:t>sam</w:t><w:softHyphen/><w:t>ord\u00adning</w:t><w:noBreakHyphen/><w:t>a\u2011b</w:t></w:r></w:p>"}, "p samordning-a-b"},
		{"signs that show nothing", parts{"body": p("", "1\u200b200\ufeff")}, "p 1200"},
		{"tab and line break", parts{"body": "<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:cr/><w:t>d</w:t></w:r></w:p>"}, `p a\tb\nc\nd`},
		{"page break alone", parts{"body": `<w:p><w:r><w:br w:type="page"/><w:t>a</w:t><w:br w:type="page"/></w:r></w:p>`}, "p a"},
		{"page break between numbers", parts{"body": `<w:p><w:r><w:t>300</w:t><w:br w:type="page"/><w:t>400</w:t></w:r></w:p>`}, `p 300\n400`},
		{"hidden text", parts{"body": "<w:p>" + r("", "a") + r("<w:vanish/>", "b") + r(`<w:vanish w:val="0"/>`, "c") + "</w:p>"}, "p ac"},
		{"capitals only look", parts{"body": p("", "") + "<w:p>" + r("<w:caps/>", "Summa") + "</w:p>"}, "p Summa"},
		{"bold", parts{"body": "<w:p>" + r("<w:b/>", "Ekonomi") + r("", " ") + "</w:p><w:p>" + r("<w:b/>", "Mål") + r("", " 1") + "</w:p>" + p("", "")}, "p* Ekonomi\np Mål 1"},
		{"symbols", parts{"body": `<w:p><w:r><w:sym w:font="Wingdings" w:char="F0FC"/><w:t>ja</w:t><w:sym w:font="Symbol" w:char="F02D"/><w:t>300</w:t><w:sym w:font="Symbol" w:char="F0B3"/></w:r></w:p>`}, "p •ja−300≥"},
		{"symbol font typed", parts{"body": "<w:p>" + r(`<w:rFonts w:ascii="Symbol"/>`, "\uf0b7") + r("", "a") + "</w:p>"}, "p •a"},
		{"layout of the XML", parts{"body": "<w:p>\n <w:r>\n <w:t>a\n b</w:t></w:r></w:p>"}, "p a  b"},
		{"spaces, links, tags", parts{"body": `<w:p><w:hyperlink r:id="x">` + r("", "a") + `</w:hyperlink><w:smartTag>` + r("", "b") + `</w:smartTag><w:sdt><w:sdtPr/><w:sdtContent>` + r("", "c") + `</w:sdtContent></w:sdt></w:p>`}, "p abc"},
		{"drop cap", parts{"body": p(`<w:framePr w:dropCap="drop"/>`, "S") + p("", "taten bidrar")}, "p Staten bidrar"},
	})
}

func TestSuperscript(t *testing.T) {
	const up = `<w:vertAlign w:val="superscript"/>`
	styles := `<w:style w:type="character" w:styleId="Mark"><w:name w:val="mark"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>`
	run(t, []example{
		{"digit", parts{"body": "<w:p>" + r("", "600 000") + r(up, "1") + "</w:p>"}, "p 600 000¹"},
		{"digit and bracket", parts{"body": "<w:p>" + r("", "600 000") + r(up, "1)") + "</w:p>"}, "p 600 000¹⁾"},
		{"by style", parts{"styles": styles, "body": "<w:p>" + r("", "600 000") + r(`<w:rStyle w:val="Mark"/>`, "2") + "</w:p>"}, "p 600 000²"},
		{"style set back", parts{"styles": styles, "body": "<w:p>" + r(`<w:rStyle w:val="Mark"/><w:vertAlign w:val="baseline"/>`, "2") + "</w:p>"}, "p 2"},
		{"letter and star", parts{"body": "<w:p>" + r("", "Boden") + r(up, "a*") + "</w:p>"}, "p Bodenᵃ*"},
		{"long text keeps its letters", parts{"body": "<w:p>" + r(up, "not 12 om") + "</w:p>"}, "p not ¹² om"},
		{"lifted mark", parts{"body": "<w:p>" + r("", "600 000") + r(`<w:position w:val="6"/>`, "1") + "</w:p>"}, "p 600 000¹"},
		{"lifted text", parts{"body": "<w:p>" + r(`<w:position w:val="6"/>`, "600 000") + "</w:p>"}, "p 600 000"},
		{"subscript", parts{"body": "<w:p>" + r("", "CO") + r(`<w:vertAlign w:val="subscript"/>`, "2") + "</w:p>"}, "p CO2"},
	})
}

func TestTrackedChanges(t *testing.T) {
	run(t, []example{
		{"inserted and deleted", parts{"body": "<w:p>" + r("", "a") + "<w:ins>" + r("", "b") + "</w:ins><w:del><w:r><w:delText>c</w:delText><w:t>d</w:t></w:r></w:del></w:p>"}, "p ab"},
		{"moved", parts{"body": "<w:p><w:moveFrom>" + r("", "a") + "</w:moveFrom>" + r("", "b") + "</w:p><w:p><w:moveTo>" + r("", "a") + "</w:moveTo></w:p>"}, "p b\np a"},
		{"deleted paragraph mark", parts{"body": p("<w:rPr><w:del/></w:rPr>", "300") + p("", " 000 kr") + p("", "b")}, "p 300 000 kr\np b"},
		{"deleted mark at the end", parts{"body": p("<w:rPr><w:del/></w:rPr>", "a")}, "p a"},
		{"deleted mark before a table", parts{"body": p("<w:rPr><w:del/></w:rPr>", "a") + "<w:tbl><w:tr><w:tc>" + p("", "b") + "</w:tc></w:tr></w:tbl>"}, "p a\ntable word b"},
		{"deleted row and cell", parts{"body": "<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>" + p("", "a") + "</w:tc></w:tr><w:tr><w:trPr><w:ins/></w:trPr><w:tc><w:tcPr><w:cellDel/></w:tcPr>" + p("", "b") + "</w:tc><w:tc>" + p("", "c") + "</w:tc></w:tr></w:tbl>"}, "table word c"},
	})
}

func TestFields(t *testing.T) {
	const begin, sep, end = `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> MERGEFIELD x </w:instrText></w:r>`, `<w:r><w:fldChar w:fldCharType="separate"/></w:r>`, `<w:r><w:fldChar w:fldCharType="end"/></w:r>`
	toc := strings.Replace(begin, "MERGEFIELD x", `TOC \o`, 1)
	headings := `<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/></w:style><w:style w:type="paragraph" w:styleId="Innehll1"><w:name w:val="toc 1"/></w:style>`
	run(t, []example{
		{"result only", parts{"body": "<w:p>" + r("", "a") + begin + r("", "x") + sep + r("", "42") + end + r("", "b") + "</w:p>"}, "p a42b"},
		{"without result", parts{"body": "<w:p>" + r("", "a") + begin + end + r("", "b") + "</w:p>"}, "p ab"},
		{"field in a field", parts{"body": "<w:p>" + begin + begin + sep + r("", "1") + end + sep + r("", "42") + end + "</w:p>"}, "p 42"},
		{"simple", parts{"body": `<w:p><w:fldSimple w:instr="PAGE">` + r("", "7") + "</w:fldSimple></w:p>"}, "p 7"},
		{"broken", parts{"body": "<w:p>" + begin + r("", "a") + "</w:p>" + p("", "b")}, "p b"},
		{"contents", parts{"styles": headings, "body": "<w:p>" + toc + sep + r("", "Mål") + "</w:p>" + p("", "Budget") + "<w:p>" + end + "</w:p>" + p("", "b")}, "p <contents> Mål\np <contents> Budget\np b"},
		{"contents that never end", parts{"styles": headings, "body": "<w:p>" + toc + sep + r("", "Mål") + "</w:p>" + p(`<w:pStyle w:val="H1"/>`, "Mål") + p("", "b")}, "p <contents> Mål\nh1 Mål\np b"},
		{"contents by style, title above", parts{"styles": headings, "body": p(`<w:pStyle w:val="H1"/>`, "Innehåll") + p(`<w:pStyle w:val="Innehll1"/>`, "Mål")}, "p <contents> Innehåll\np <contents> Mål"},
		{"contents by control", parts{"styles": headings, "body": `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>` + p(`<w:pStyle w:val="H1"/>`, "Översikt") + p("", "Mål") + `</w:sdtContent></w:sdt>` + p("", "b")}, "p <contents> Översikt\np <contents> Mål\np b"},
	})
}

func TestTextBoxes(t *testing.T) {
	box := func(content string) string {
		return `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><a:graphic><wps:txbx><w:txbxContent>` + content + `</w:txbxContent></wps:txbx></a:graphic></w:drawing></mc:Choice>` +
			`<mc:Fallback><w:pict><v:textbox><w:txbxContent>` + content + `</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`
	}
	run(t, []example{
		{"once, after its paragraph", parts{"body": "<w:p>" + r("", "a") + box(p("", "ruta")) + r("", "b") + "</w:p>" + p("", "c")}, "p ab\np ruta\np c"},
		{"old drawing", parts{"body": `<w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent>` + p("", "ruta") + `</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>`}, "p ruta"},
		{"with a table", parts{"body": "<w:p>" + box("<w:tbl><w:tr><w:tc>"+p("", "300")+"</w:tc></w:tr></w:tbl>") + "</w:p>"}, "table word 300"},
		{"in a cell", parts{"body": "<w:tbl><w:tr><w:tc><w:p>" + r("", "a") + box(p("", "ruta")) + "</w:p></w:tc></w:tr></w:tbl>"}, "table word a\np ruta"},
		{"fallback of what is unknown", parts{"body": `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="w16se"><w:t>x</w:t></mc:Choice><mc:Fallback><w:t>a</w:t></mc:Fallback></mc:AlternateContent></w:r></w:p>`}, "p a"},
	})
}

func TestNotes(t *testing.T) {
	mark := func(id string) string { return `<w:r><w:footnoteReference w:id="` + id + `"/></w:r>` }
	note := func(id, text string) string {
		return `<w:footnote w:id="` + id + `"><w:p><w:r><w:footnoteRef/></w:r>` + r("", " "+text) + `</w:p></w:footnote>`
	}
	notes := `<w:footnote w:type="separator" w:id="-1"><w:p/></w:footnote>` + note("1", "ett") + note("2", "två")
	run(t, []example{
		{"in the order of the marks", parts{"footnotes": notes, "body": "<w:p>" + r("", "a") + mark("2") + r("", "b") + mark("1") + "</w:p>"}, "p a¹b² {¹ två} {² ett}"},
		{"in a cell", parts{"footnotes": notes, "body": "<w:tbl><w:tr><w:tc><w:p>" + r("", "600 000") + mark("1") + "</w:p></w:tc></w:tr></w:tbl>"}, "table word 600 000¹ {¹ ett}"},
		{"mark of the author", parts{"footnotes": notes, "body": `<w:p>` + r("", "a") + `<w:r><w:footnoteReference w:id="1" w:customMarkFollows="1"/><w:t>1)</w:t></w:r>` + r("", "b") + mark("2") + "</w:p>"}, "p a¹⁾b¹ {¹⁾ ett} {¹ två}"},
		{"deleted mark", parts{"footnotes": notes, "body": "<w:p>" + r("", "a") + "<w:del>" + mark("1") + "</w:del>" + mark("2") + "</w:p>"}, "p a¹ {¹ två}"},
		{"endnote", parts{"endnotes": `<w:endnote w:id="5">` + p("", "slut") + p("", "not") + `</w:endnote>`, "body": "<w:p>" + r("", "a") + `<w:r><w:endnoteReference w:id="5"/></w:r></w:p>`}, "p aⁱ {ⁱ slut\nnot}"},
		{"signs by the section", parts{"footnotes": notes, "body": "<w:p>" + r("", "a") + mark("1") + mark("2") + `</w:p><w:sectPr><w:footnotePr><w:numFmt w:val="chicago"/></w:footnotePr></w:sectPr>`}, "p a*† {* ett} {† två}"},
		{"part is missing", parts{"body": "<w:p>" + r("", "a") + mark("1") + "</w:p>"}, "p a¹ {¹ }"},
	})
}

func TestHeadersAndFooters(t *testing.T) {
	section := `<w:sectPr><w:headerReference w:type="default" r:id="header1"/><w:headerReference w:type="first" r:id="header2"/><w:footerReference w:type="default" r:id="footer1"/></w:sectPr>`
	run(t, []example{
		{"each text once, at the end", parts{"header1": p("", "Förbundet"), "header2": p("", "Förbundet") + p("", "Dnr 1"), "footer1": "<w:tbl><w:tr><w:tc>" + p("", "Sida") + "</w:tc><w:tc>" + p("", "1") + "</w:tc></w:tr></w:tbl>",
			"body": p(section, "a") + p("", "b") + section}, "p a\np b\np <header> Förbundet\np <header> Dnr 1\np <footer> Sida\\t1"},
		{"not shown by a section", parts{"header1": p("", "Förbundet"), "body": p("", "a")}, "p a"},
	})
}

func TestSkippedIsNoted(t *testing.T) {
	image := `<w:r><w:drawing><a:blip/></w:drawing></w:r>`
	d := mustRead(t, parts{"body": p("", "a") + "<w:p>" + image + image + `<w:r><w:drawing><a:chart/></w:drawing><w:object><v:imagedata/></w:object></w:r><m:oMath/></w:p><w:altChunk/>`,
		"word/_rels/document.xml.rels": "<Relationships>"})
	var got []string
	for _, n := range d.Notes {
		what, _, _ := strings.Cut(n.What, " ")
		got = append(got, n.Code+" "+what+" "+n.Place.String())
	}
	want := "relations-unreadable could block 0, image-skipped 2 paragraph 2, chart-skipped 1 paragraph 2, object-skipped 1 paragraph 2, equation-skipped 1 paragraph 2, alt-chunk-skipped 1 paragraph 2"
	if s := strings.Join(got, ", "); s != want {
		t.Errorf("got  %s\nwant %s", s, want)
	}
}

func TestPlaces(t *testing.T) {
	d := mustRead(t, parts{"body": p("", "a") + p("", "") + "<w:tbl><w:tr><w:tc>" + p("", "b") + p("", "c") + "</w:tc><w:tc>" + p("", "d") + "</w:tc></w:tr></w:tbl>" + p("", "e")})
	var got []int
	for _, b := range d.Blocks {
		got = append(got, b.Place.Para)
	}
	if d.Blocks[1].Table.Rows[0][1].Place.Para != 5 || len(got) != 3 || got[0] != 1 || got[1] != 3 || got[2] != 6 {
		t.Errorf("paragraphs %v, second cell %d", got, d.Blocks[1].Table.Rows[0][1].Place.Para)
	}
}
