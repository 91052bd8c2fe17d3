package docx

import "testing"

func TestHeadings(t *testing.T) {
	style := func(id, name, based, props string) string {
		if based != "" {
			based = `<w:basedOn w:val="` + based + `"/>`
		}
		return `<w:style w:type="paragraph" w:styleId="` + id + `"><w:name w:val="` + name + `"/>` + based + `<w:pPr>` + props + `</w:pPr></w:style>`
	}
	table := `<w:style w:type="table" w:styleId="T"><w:name w:val="T"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>`
	use := func(id string) string { return p(`<w:pStyle w:val="`+id+`"/>`, "a") }
	run(t, []example{
		{"English", parts{"styles": style("Heading1", "heading 1", "", ""), "body": use("Heading1")}, "h1 a"},
		{"Swedish id", parts{"styles": style("Rubrik2", "heading 2", "", ""), "body": use("Rubrik2")}, "h2 a"},
		{"Swedish name", parts{"styles": style("X", "Rubrik 3", "", ""), "body": use("X")}, "h3 a"},
		{"outline level", parts{"styles": style("X", "Kapitel", "", `<w:outlineLvl w:val="1"/>`), "body": use("X")}, "h2 a"},
		{"inherited", parts{"styles": style("A", "Kapitel", "B", "") + style("B", "Bas", "C", "") + table + style("C", "heading 1", "", ""), "body": use("A")}, "h1 a"},
		{"nearest wins", parts{"styles": style("A", "heading 2", "B", "") + style("B", "heading 1", "", `<w:outlineLvl w:val="0"/>`), "body": use("A")}, "h2 a"},
		{"set back to body text", parts{"styles": style("A", "Ingress", "B", `<w:outlineLvl w:val="9"/>`) + style("B", "heading 1", "", ""), "body": use("A")}, "p a"},
		{"paragraph's own level", parts{"body": p(`<w:outlineLvl w:val="1"/>`, "a") + p(`<w:outlineLvl w:val="9"/>`, "b")}, "h2 a\np b"},
		{"title", parts{"styles": style("Rubrik", "Title", "", ""), "body": use("Rubrik")}, "h1 a"},
		{"subtitle is none", parts{"styles": style("Underrubrik", "Subtitle", "Rubrik", "") + style("Rubrik", "Title", "", ""), "body": use("Underrubrik")}, "p a"},
		{"not defined", parts{"body": use("Rubrik1") + use("Citat")}, "h1 a\np a"},
		{"based on itself", parts{"styles": style("A", "Loop", "B", "") + style("B", "Loop 2", "A", ""), "body": use("A")}, "p a"},
		{"look-alike names", parts{"styles": style("A", "heading 1 Char", "", "") + style("B", "Rubrik till tabell", "", ""), "body": use("A") + use("B")}, "p a\np a"},
		{"default style", parts{"styles": `<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:rPr><w:b/></w:rPr></w:style>`, "body": p("", "a")}, "p* a"},
		{"bold by style, set back", parts{"styles": `<w:style w:type="paragraph" w:styleId="A"><w:name w:val="A"/><w:rPr><w:b/></w:rPr></w:style>`,
			"body": p(`<w:pStyle w:val="A"/>`, "a") + `<w:p><w:pPr><w:pStyle w:val="A"/></w:pPr>` + r(`<w:b w:val="0"/>`, "b") + "</w:p>"}, "p* a\np b"},
		{"contents", parts{"styles": style("Innehll2", "toc 2", "", ""), "body": use("Innehll2") + use("Innehåll1") + use("TOC3")}, "p <contents> a\np <contents> a\np <contents> a"},
		{"hidden mark and style", parts{"styles": `<w:style w:type="paragraph" w:styleId="A"><w:name w:val="A"/><w:rPr><w:vanish/></w:rPr></w:style>`,
			"body": p(`<w:pStyle w:val="A"/>`, "a") + `<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr><w:r><w:t>b</w:t></w:r></w:p>`}, "p b"},
	})
}

func TestWithoutTableStyles(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"cut", `<s><w:style w:type="table" w:styleId="A"><w:x/></w:style><w:style w:type="paragraph"/></s>`, `<s><w:style w:type="paragraph"/></s>`},
		{"empty element", `<s><w:style w:type="table"/><w:style w:type="paragraph"></w:style></s>`, `<s><w:style w:type="table"/><w:style w:type="paragraph"></w:style></s>`},
		{"never closed", `<s><w:style w:type="table">`, `<s><w:style w:type="table">`},
	}
	for _, tt := range tests {
		if got := withoutTableStyles(tt.text); got != tt.want {
			t.Errorf("%s: %s, want %s", tt.name, got, tt.want)
		}
	}
}
