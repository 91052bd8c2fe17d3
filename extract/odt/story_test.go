package odt

import "testing"

const boldStyle = `<style:style style:name="B" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>`

func TestParagraphs(t *testing.T) {
	heading := `<style:style style:name="Rubrik_20_2" style:display-name="Rubrik 2" style:family="paragraph" style:default-outline-level="2"/>` +
		`<style:style style:name="Title" style:family="paragraph"/><style:style style:name="Subtitle" style:family="paragraph" style:parent-style-name="Title"/>`
	run(t, []example{
		{"headings", parts{body: `<text:h text:outline-level="2">Mål</text:h><text:h>Budget</text:h>`}, "h2 Mål\nh1 Budget"},
		{"titles", parts{common: heading, auto: `<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Title"/>`,
			body: p("Title", "Verksamhetsplan") + p("P1", "Budget") + p("Subtitle", "för 2015")}, "h1 Verksamhetsplan\nh1 Budget\np för 2015"},
		{"a heading's style taken back", parts{common: heading, auto: `<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Rubrik_20_2" style:default-outline-level=""/>`,
			body: p("P1", "Insatser")}, "p Insatser"},
		{"white space", parts{body: p("", " \n Lokaler \n <text:span> 2 </text:span> st")}, "p Lokaler 2 st"},
		{"spaces, tab, line break", parts{body: p("", `A<text:s text:c="2"/>B<text:tab/>C<text:line-break/> D`)}, `p A  B\tC\nD`},
		{"no-break space and soft hyphen", parts{body: p("", "1\u00a0000 kr, sam\u00adordning")}, "p 1~000 kr, samordning"},
		{"bold", parts{auto: boldStyle, body: p("", `<text:span text:style-name="B">Summa</text:span>`) + p("", `<text:span text:style-name="B">Summa</text:span> kr`)}, "p* Summa\np Summa kr"},
		{"superscript", parts{auto: `<style:style style:name="S" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style>`,
			body: p("", `600 000<text:span text:style-name="S">1)</text:span>`)}, "p 600 000¹⁾"},
		{"subscript", parts{auto: `<style:style style:name="S" style:family="text"><style:text-properties style:text-position="-33% 58%"/></style:style>`,
			body: p("", `CO<text:span text:style-name="S">2</text:span>`)}, "p CO2"},
		{"hidden", parts{auto: `<style:style style:name="H" style:family="text"><style:text-properties text:display="none"/></style:style>`,
			body: p("", `a<text:span text:style-name="H">dold 5</text:span>`) + `<text:section text:display="none">` + p("", "b") + `</text:section>`}, "p a"},
		{"tracked changes", parts{body: `<text:tracked-changes><text:changed-region><text:deletion>` + p("", "100") + `</text:deletion></text:changed-region></text:tracked-changes>` +
			p("", `Arvoden <text:change/><text:change-start/>200<text:change-end/>`)}, "p Arvoden 200"},
		{"comment", parts{body: p("", `a<office:annotation><dc:creator>X</dc:creator><text:p>nej</text:p></office:annotation>`)}, "p a"},
		{"fields", parts{body: p("", `Sida <text:page-number>3</text:page-number>, <text:title>Plan</text:title><text:variable-set text:display="none">7</text:variable-set>`)}, "p Sida 3, Plan"},
		{"contents", parts{body: `<text:table-of-content><text:table-of-content-source><text:index-title-template>X</text:index-title-template></text:table-of-content-source><text:index-body><text:index-title>` +
			p("", "Innehåll") + `</text:index-title>` + p("", "Mål<text:tab/>3") + `</text:index-body></text:table-of-content>` + p("", "a")}, "p <contents> Innehåll\np <contents> Mål\\t3\np a"},
		{"sections", parts{body: `<text:section>` + p("", "a") + `<text:section>` + p("", "b") + `</text:section></text:section>`}, "p a\np b"},
		{"running header and footer", parts{body: p("", "a"), master: `<style:master-page><style:header>` + p("", "Samordningsförbundet X") + `</style:header><style:footer>` + p("", "Sida 1") +
			`</style:footer><style:footer-left style:display="false">` + p("", "nej") + `</style:footer-left></style:master-page><style:master-page><style:header>` + p("", "Samordningsförbundet X") + `</style:header></style:master-page>`},
			"p a\np <header> Samordningsförbundet X\np <footer> Sida 1"},
	})
}

func TestNotes(t *testing.T) {
	note := func(class, citation, text string) string {
		return `<text:note text:note-class="` + class + `"><text:note-citation>` + citation + `</text:note-citation><text:note-body>` + p("", text) + `</text:note-body></text:note>`
	}
	run(t, []example{
		{"footnote", parts{body: p("", "600 000"+note("footnote", "1", "Preliminärt")+" kr")}, "p 600 000¹ kr {¹ Preliminärt}"},
		{"endnote", parts{body: p("", "a"+note("endnote", "i", "b"))}, "p aⁱ {ⁱ b}"},
		{"a sign", parts{body: p("", "a"+note("footnote", "*", "b"))}, "p a* {* b}"},
		{"without a mark", parts{body: p("", "a"+note("footnote", "", "b")+note("footnote", "", "c"))}, "p a¹² {¹ b} {² c}"},
		{"in a cell", parts{body: "<table:table><table:table-row><table:table-cell>" + p("", "5"+note("footnote", "1", "b")) + "</table:table-cell></table:table-row></table:table>"}, "table word 5¹ {¹ b}"},
	})
}

func TestLists(t *testing.T) {
	style := `<text:list-style style:name="L">` +
		`<text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/>` +
		`<text:list-level-style-number text:level="2" style:num-format="1" text:display-levels="2"/></text:list-style>` +
		`<text:list-style style:name="M"><text:list-level-style-number text:level="1" style:num-format="1" loext:num-list-format="Mål %1%:"/></text:list-style>` +
		`<text:list-style style:name="U"><text:list-level-style-bullet text:level="1" text:bullet-char="` + "\uf0b7" + `"><style:text-properties fo:font-family="Symbol"/></text:list-level-style-bullet>` +
		`<text:list-level-style-number text:level="2" style:num-format="a" style:num-suffix=")" text:start-value="3"/></text:list-style>`
	item := func(s string) string { return "<text:list-item>" + s + "</text:list-item>" }
	list := func(attrs, s string) string { return "<text:list " + attrs + ">" + s + "</text:list>" }
	outline := `<text:outline-style><text:outline-level-style text:level="1" style:num-format="1"/><text:outline-level-style text:level="2" style:num-format="1" text:display-levels="2"/></text:outline-style>`
	h := func(level, s string) string {
		return `<text:h text:outline-level="` + level + `">` + s + "</text:h>"
	}
	run(t, []example{
		{"numbers", parts{auto: style, body: list(`text:style-name="L"`, item(p("", "a")+p("", "mer"))+item(p("", "b")+list("", item(p("", "c")))))},
			"li1 [1.] a\np mer\nli1 [2.] b\nli2 [2.1] c"},
		{"anew", parts{auto: style, body: list(`text:style-name="L"`, item(p("", "a"))) + list(`text:style-name="L"`, item(p("", "b")))}, "li1 [1.] a\nli1 [1.] b"},
		{"continued", parts{auto: style, body: list(`text:style-name="L" xml:id="x"`, item(p("", "a"))) + p("", "mellan") + list(`text:style-name="L" text:continue-numbering="true"`, item(p("", "b"))) +
			list(`text:style-name="L"`, item(p("", "ny"))) + list(`text:style-name="L" text:continue-list="x"`, item(list("", item(p("", "c")))))},
			"li1 [1.] a\np mellan\nli1 [2.] b\nli1 [1.] ny\nli2 [2.1] c"},
		{"start", parts{auto: style, body: list(`text:style-name="L"`, `<text:list-item text:start-value="5">`+p("", "a")+"</text:list-item>"+item(p("", "b")))}, "li1 [5.] a\nli1 [6.] b"},
		{"words", parts{auto: style, body: list(`text:style-name="M"`, item(p("", "Fler i arbete"))+item(p("", "Bättre hälsa")))}, "li1 [Mål 1:] Fler i arbete\nli1 [Mål 2:] Bättre hälsa"},
		{"bullets", parts{auto: style, body: list(`text:style-name="U"`, item(p("", "a")+list("", item(p("", "b")))))}, "li1 [•] a\nli2 [c)] b"},
		{"header", parts{auto: style, body: list(`text:style-name="L"`, "<text:list-header>"+p("", "a")+"</text:list-header>"+item(p("", "b")))}, "p a\nli1 [1.] b"},
		{"headings in a list", parts{auto: style, body: list(`text:style-name="L"`, item(h("1", "Mål")+list("", item(h("2", "Individ")))))}, "h1 [1.] Mål\nh2 [1.1] Individ"},
		{"headings by their outline", parts{common: outline, body: h("1", "Mål") + h("2", "Individ") + h("1", "Budget") + `<text:h text:outline-level="2" text:is-list-header="true">Utan</text:h>`},
			"h1 [1] Mål\nh2 [1.1] Individ\nh1 [2] Budget\nh2 Utan"},
		{"the style's list", parts{auto: style + `<style:style style:name="P" style:family="paragraph" style:list-style-name="L"/>`, body: list("", item(p("P", "a"))) + p("P", "b")}, "li1 [1.] a\np b"},
		{"numbered paragraph", parts{auto: style, body: `<text:numbered-paragraph text:list-id="q" text:level="1" text:style-name="L">` + p("", "a") + `</text:numbered-paragraph><text:numbered-paragraph text:list-id="q" text:level="1" text:style-name="L">` + p("", "b") + `</text:numbered-paragraph>`},
			"li1 [1.] a\nli1 [2.] b"},
		{"no such style", parts{body: list(`text:style-name="X"`, item(p("", "a")))}, "p a"},
	})
}

func TestDrawings(t *testing.T) {
	run(t, []example{
		{"text box", parts{body: p("", `a<draw:frame><draw:text-box>`+p("", "i rutan")+`</draw:text-box><svg:title>bild</svg:title></draw:frame>b`)}, "p ab\np i rutan"},
		{"shape", parts{body: p("", `a<draw:custom-shape>`+p("", "i formen")+`<draw:enhanced-geometry/></draw:custom-shape>`)}, "p a\np i formen"},
		{"group", parts{body: p("", `a<draw:g><draw:frame><draw:text-box>`+p("", "b")+`</draw:text-box></draw:frame></draw:g>`)}, "p a\np b"},
		{"on the page", parts{body: `<draw:frame><draw:text-box>` + p("", "b") + `</draw:text-box></draw:frame>` + p("", "a")}, "p b\np a"},
	})
	d := mustRead(t, parts{body: p("", `a<draw:frame><draw:object/><draw:image/></draw:frame><draw:frame><draw:image/></draw:frame>`)})
	if len(d.Notes) != 2 || d.Notes[0].Code != "object-skipped" || d.Notes[1].Code != "image-skipped" {
		t.Errorf("notes %v", d.Notes)
	}
}

func TestTables(t *testing.T) {
	c := func(attrs, s string) string {
		return "<table:table-cell " + attrs + ">" + p("", s) + "</table:table-cell>"
	}
	row := func(s string) string { return "<table:table-row>" + s + "</table:table-row>" }
	table := func(s string) parts { return parts{body: "<table:table>" + s + "</table:table>"} }
	const covered = "<table:covered-table-cell/>"
	run(t, []example{
		{"rows", table("<table:table-header-rows>" + row(c("", "Post")+c("", "2015")) + "</table:table-header-rows>" + row(c("", "Lön")+c("", "300"))), "table word Post | 2015 / Lön | 300"},
		{"columns spanned", table(row(c(`table:number-columns-spanned="2"`, "a")+covered+c("", "b")) + row(c("", "1")+c("", "2")+c("", "3"))), "table word a (1x2) | b / 1 | 2 | 3"},
		{"rows spanned", table(row(c(`table:number-rows-spanned="2"`, "a")+c("", "b")) + row(covered+c("", "c")) + row(c("", "d")+c("", "e"))), "table word a (2x1) | b / c / d | e"},
		{"both", table(row(c(`table:number-rows-spanned="2" table:number-columns-spanned="2"`, "a")+covered+c("", "b")) + row(`<table:covered-table-cell table:number-columns-repeated="2"/>`+c("", "c"))), "table word a (2x2) | b / c"},
		{"covered cells left out", table(row(c(`table:number-rows-spanned="2"`, "a")+c(`table:number-columns-spanned="2"`, "b")+c("", "c")) + row(c("", "1")+c("", "2")+c("", "3")) + row(c("", "d")+c("", "4")+c("", "5")+c("", "6"))),
			"table word a (2x1) | b (1x2) | c / 1 | 2 | 3 / d | 4 | 5 | 6"},
		{"repeated cells", table(row(c("", "a")+c(`table:number-columns-repeated="2"`, "0")) + row(c("", "b")+c("", "1")+c("", "2"))), "table word a | 0 | 0 / b | 1 | 2"},
		{"repeated rows", table(`<table:table-row table:number-rows-repeated="2">` + c("", "a") + c("", "5") + "</table:table-row>"), "table word a | 5 / a | 5"},
		{"filled up to the edge", table(row(c("", "a")+`<table:table-cell table:number-columns-repeated="16000"/>`) + `<table:table-row table:number-rows-repeated="60000"><table:table-cell/></table:table-row>` + row(c("", "b"))), "table word a /  / b"},
		{"covered text is not shown", table(row(c(`table:number-columns-spanned="2"`, "a") + "<table:covered-table-cell>" + p("", "dold") + "</table:covered-table-cell>")), "table word a (1x2)"},
		{"in a table", table(row("<table:table-cell>" + p("", "a") + "<table:table>" + row(c("", "b")) + "</table:table></table:table-cell>")), "table word a\ntable word b"},
		{"indent", parts{auto: `<style:style style:name="I" style:family="paragraph"><style:paragraph-properties fo:margin-left="0.5in" fo:text-indent="-9pt"/></style:style>`,
			body: "<table:table>" + row("<table:table-cell>"+p("I", "varav")+"</table:table-cell>") + "</table:table>"}, "table word varav >27"},
		{"tabs", parts{body: p("", "Löner<text:tab/>300") + p("", "Hyra<text:tab/>200")}, "table tabs Löner | 300 / Hyra | 200"},
	})
}
