package main

import (
	"fmt"
	"strings"
)

// styles is styles.xml with the styles that the body uses, each based on another as in Word.
func (w *writer) styles() string {
	name, title := "heading", "Title"
	if w.swedish {
		name, title = "Rubrik", "Rubrik"
	}
	var b strings.Builder
	style := func(kind, id, name, based, props string) {
		if based != "" {
			based = `<w:basedOn w:val="` + based + `"/>`
		}
		isDefault := ""
		if id == "Normal" || id == "DefaultParagraphFont" || id == "TableNormal" {
			isDefault = ` w:default="1"`
		}
		fmt.Fprintf(&b, `<w:style w:type="%s"%s w:styleId="%s"><w:name w:val="%s"/>%s%s</w:style>`, kind, isDefault, id, name, based, props)
	}
	b.WriteString(xmlHead + `<w:styles` + spaces + `><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri"/><w:sz w:val="22"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>`)
	style("paragraph", "Normal", "Normal", "", "")
	style("character", "DefaultParagraphFont", "Default Paragraph Font", "", "")
	style("table", "TableNormal", "Normal Table", "", `<w:tblPr><w:tblInd w:w="0" w:type="dxa"/></w:tblPr>`)
	style("table", "TableGrid", "Table Grid", "TableNormal", `<w:tblPr><w:tblBorders><w:top w:val="single" w:sz="4"/><w:left w:val="single" w:sz="4"/><w:bottom w:val="single" w:sz="4"/><w:right w:val="single" w:sz="4"/><w:insideH w:val="single" w:sz="4"/><w:insideV w:val="single" w:sz="4"/></w:tblBorders></w:tblPr>`)
	style("paragraph", title, title, "Normal", `<w:rPr><w:sz w:val="52"/></w:rPr>`)
	based := "Normal"
	for level := 1; level <= 3; level++ {
		id := fmt.Sprintf("%s%d", w.headingID(), level)
		style("paragraph", id, fmt.Sprintf("%s %d", name, level), based,
			fmt.Sprintf(`<w:next w:val="Normal"/><w:pPr><w:keepNext/><w:outlineLvl w:val="%d"/></w:pPr><w:rPr><w:b/><w:sz w:val="%d"/></w:rPr>`, level-1, 34-4*level))
		based = id
		style("paragraph", fmt.Sprintf("TOC%d", level), fmt.Sprintf("toc %d", level), "Normal", "")
	}
	style("paragraph", "ListParagraph", "List Paragraph", "Normal", `<w:pPr><w:ind w:left="720"/></w:pPr>`)
	style("paragraph", "FootnoteText", "footnote text", "Normal", `<w:rPr><w:sz w:val="20"/></w:rPr>`)
	style("character", "FootnoteReference", "footnote reference", "DefaultParagraphFont", `<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>`)
	style("character", "EndnoteReference", "endnote reference", "DefaultParagraphFont", `<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>`)
	return b.String() + "</w:styles>"
}

// numbering is the content of numbering.xml, or "" where nothing is numbered.
func (w *writer) numbering() string {
	l := &w.lists
	for _, key := range l.order {
		list := l.headings[key]
		for i, text := range list.text {
			if text != "" {
				l.abstract[list.abstract] += level(i, 1, "decimal", text, "")
			}
		}
	}
	var b strings.Builder
	for i, levels := range l.abstract {
		fmt.Fprintf(&b, `<w:abstractNum w:abstractNumId="%d"><w:multiLevelType w:val="multilevel"/>%s</w:abstractNum>`, i, levels)
	}
	for i, content := range l.nums {
		fmt.Fprintf(&b, `<w:num w:numId="%d">%s</w:num>`, i+1, content)
	}
	return b.String()
}
