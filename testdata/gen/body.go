package main

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
)

// writer makes the parts of one docx out of a source.
type writer struct {
	body      strings.Builder
	footnotes []string
	endnotes  []string
	lists     lists
	swedish   bool
	revision  int
	drawings  int
	errs      []error
}

func (w *writer) fail(n *node, format string, args ...any) {
	w.errs = append(w.errs, fmt.Errorf("line %d: %s", n.line, fmt.Sprintf(format, args...)))
}

// number is the attribute as a number, or otherwise where it is absent.
func (w *writer) number(n *node, name string, otherwise int) int {
	if n.attr[name] == "" {
		return otherwise
	}
	v, err := strconv.Atoi(n.attr[name])
	if err != nil {
		w.fail(n, "%s=%q is no number", name, n.attr[name])
	}
	return v
}

func (w *writer) blocks(kids []*node) {
	for _, k := range kids {
		switch k.name {
		case "h1", "h2", "h3":
			w.heading(k)
		case "p":
			w.paragraph(w.paragraphProps(k), k.kids, boldProps(k))
		case "ul", "ol":
			w.list(k, 0, 0)
		case "table":
			w.table(k)
		case "pagebreak":
			w.body.WriteString(`<w:p><w:r><w:br w:type="page"/></w:r></w:p>`)
		case "textbox":
			w.textBox(k)
		case "sdt":
			w.body.WriteString(`<w:sdt><w:sdtPr><w:alias w:val="Innehåll"/></w:sdtPr><w:sdtContent>`)
			w.blocks(k.kids)
			w.body.WriteString(`</w:sdtContent></w:sdt>`)
		case "toc":
			w.contents(k)
		default:
			if !k.blank() {
				w.fail(k, "%q stands outside a paragraph", k.name+k.text)
			}
		}
	}
}

// paragraph writes a w:p with the properties and what it holds.
func (w *writer) paragraph(props string, kids []*node, runProps string) {
	if props != "" {
		props = "<w:pPr>" + props + "</w:pPr>"
	}
	w.body.WriteString("<w:p>" + props + w.runs(kids, runProps) + "</w:p>")
}

func boldProps(n *node) string {
	if n.attr["bold"] == "yes" {
		return "<w:b/>"
	}
	return ""
}

// paragraphProps turns the attributes tabs, indent (points) and align into properties, in the standard's order.
func (w *writer) paragraphProps(n *node) string {
	var b strings.Builder
	if stops := strings.Fields(n.attr["tabs"]); len(stops) > 0 {
		b.WriteString("<w:tabs>")
		for _, stop := range stops {
			b.WriteString(w.tabStop(n, stop))
		}
		b.WriteString("</w:tabs>")
	}
	if n.attr["indent"] != "" {
		fmt.Fprintf(&b, `<w:ind w:left="%d"/>`, 20*w.number(n, "indent", 0))
	}
	if align := n.attr["align"]; align != "" {
		fmt.Fprintf(&b, `<w:jc w:val="%s"/>`, escape(align))
	}
	return b.String()
}

// tabStop reads "300R.": points, L or R, a dot for a leader.
func (w *writer) tabStop(n *node, stop string) string {
	place, leader := strings.CutSuffix(stop, ".")
	side := "left"
	if p, right := strings.CutSuffix(place, "R"); right {
		place, side = p, "right"
	}
	points, err := strconv.Atoi(strings.TrimSuffix(place, "L"))
	if err != nil {
		w.fail(n, "tab stop %q is not like 300R.", stop)
	}
	dots := ""
	if leader {
		dots = ` w:leader="dot"`
	}
	return fmt.Sprintf(`<w:tab w:val="%s"%s w:pos="%d"/>`, side, dots, 20*points)
}

func (w *writer) heading(k *node) {
	if k.attr["fake"] == "yes" {
		w.paragraph("", k.kids, "<w:b/>")
		return
	}
	level := int(k.name[1] - '0')
	props := fmt.Sprintf(`<w:pStyle w:val="%s%d"/>`, w.headingID(), level)
	if k.attr["num"] != "" {
		num, ilvl, err := w.lists.heading(level, k.attr["num"])
		if err != nil {
			w.fail(k, "%v", err)
		}
		props += numberProps(num, ilvl)
	}
	w.paragraph(props, k.kids, "")
}

// headingID is the start of the ids of heading styles.
func (w *writer) headingID() string {
	if w.swedish {
		return "Rubrik"
	}
	return "Heading"
}

// contents writes a table of contents as Word does: a content control with one field over all its paragraphs.
func (w *writer) contents(k *node) {
	w.body.WriteString(`<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj></w:sdtPr><w:sdtContent>`)
	begin := `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> TOC \o "1-3" \h </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>`
	for _, entry := range k.kids {
		if entry.name != "entry" {
			continue
		}
		level := w.number(entry, "level", 1)
		var page strings.Builder
		for _, p := range field(" PAGEREF _Toc1 \\h ", []piece{{text: entry.attr["page"]}}) {
			page.WriteString(p.xml(w))
		}
		fmt.Fprintf(&w.body, `<w:p><w:pPr><w:pStyle w:val="TOC%d"/><w:tabs><w:tab w:val="right" w:leader="dot" w:pos="9062"/></w:tabs></w:pPr>%s<w:hyperlink w:anchor="_Toc1">%s<w:r><w:tab/></w:r>%s</w:hyperlink></w:p>`,
			level, begin, w.runs(entry.kids, ""), page.String())
		begin = ""
	}
	w.body.WriteString(`<w:p><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:sdtContent></w:sdt>`)
}

// textBox writes a drawing and, as Word does, the same content again for readers that only know VML.
func (w *writer) textBox(k *node) {
	outer := w.body
	w.body = strings.Builder{}
	w.blocks(k.kids)
	content := "<w:txbxContent>" + w.body.String() + "</w:txbxContent>"
	w.body = outer
	w.drawings++
	fmt.Fprintf(&w.body, `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><wp:extent cx="3600000" cy="720000"/><wp:docPr id="%d" name="Textruta %d"/>`+
		`<a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/>`+
		`<wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="3600000" cy="720000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr>`+
		`<wps:txbx>%s</wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice>`+
		`<mc:Fallback><w:pict><v:shape style="width:283pt;height:57pt"><v:textbox>%s</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`,
		w.drawings, w.drawings, content, content)
}

// err joins what was wrong with the source.
func (w *writer) err() error { return errors.Join(w.errs...) }
