package main

import (
	"fmt"
	"strings"
)

// piece is one run of a paragraph: text, or raw XML of what a run may hold.
type piece struct {
	text  string
	raw   string
	props string // run properties: "<w:b/>"
	track string // "ins", "del" or empty
	brk   bool   // a line break: spaces beside it go
}

// singles are the inline elements that become one element of a run.
var singles = map[string]piece{
	"br": {raw: "<w:br/>", brk: true}, "tab": {raw: "<w:tab/>"},
	"shy": {raw: "<w:softHyphen/>"}, "nbhy": {raw: "<w:noBreakHyphen/>"},
	"nbsp": {raw: "<w:t>\u00a0</w:t>"}, "nnbsp": {raw: "<w:t>\u202f</w:t>"}, "thinsp": {raw: "<w:t>\u2009</w:t>"},
}

// formats are the inline elements that only format what they hold. Their order
// is the order of run properties in the standard.
var formats = map[string]string{"b": "<w:b/>", "i": "<w:i/>", "sup": `<w:vertAlign w:val="superscript"/>`}

// runs returns the runs of a paragraph that holds kids.
func (w *writer) runs(kids []*node, props string) string {
	var b strings.Builder
	for _, p := range collapse(w.pieces(kids, piece{props: props})) {
		b.WriteString(p.xml(w))
	}
	return b.String()
}

func (w *writer) pieces(kids []*node, as piece) []piece {
	var out []piece
	for _, k := range kids {
		single, isSingle := singles[k.name]
		switch {
		case k.name == "":
			as.text = k.text
			out = append(out, as)
		case isSingle:
			single.props, single.track = as.props, as.track
			out = append(out, single)
		case formats[k.name] != "":
			inner := as
			inner.props += formats[k.name]
			out = append(out, w.pieces(k.kids, inner)...)
		case k.name == "ins" || k.name == "del":
			inner := as
			inner.track = k.name
			out = append(out, w.pieces(k.kids, inner)...)
		case k.name == "fn" || k.name == "en":
			out = append(out, piece{raw: w.note(k), props: as.props, track: as.track})
		case k.name == "field":
			out = append(out, field(" DOCPROPERTY Value ", w.pieces(k.kids, as))...)
		case k.name == "split": // the text nodes on its sides are runs of their own
		default:
			w.fail(k, "%s cannot stand within a paragraph", k.name)
		}
	}
	return out
}

// field is a complex field with its cached result.
func field(instruction string, result []piece) []piece {
	char := func(kind string) piece { return piece{raw: `<w:fldChar w:fldCharType="` + kind + `"/>`} }
	out := []piece{char("begin"), {raw: `<w:instrText xml:space="preserve">` + escape(instruction) + `</w:instrText>`}, char("separate")}
	return append(append(out, result...), char("end"))
}

// collapse treats white space as HTML does: one space for a run of it, none at
// the ends of the paragraph and beside a line break.
func collapse(pieces []piece) []piece {
	const white = " \t\r\n"
	var out []piece
	space := true // the text so far ends in white space, or there is none
	for _, p := range pieces {
		if p.raw == "" {
			words := strings.Join(strings.FieldsFunc(p.text, func(r rune) bool { return strings.ContainsRune(white, r) }), " ")
			if p.text != "" && strings.ContainsRune(white, rune(p.text[0])) && !space {
				words = " " + words
			}
			if n := len(p.text); n > 0 && strings.ContainsRune(white, rune(p.text[n-1])) && strings.Trim(words, " ") != "" {
				words += " "
			}
			if p.text = words; words == "" {
				continue
			}
			space = strings.HasSuffix(words, " ")
		} else {
			if p.brk {
				trimEnd(out)
			}
			space = p.brk
		}
		out = append(out, p)
	}
	trimEnd(out)
	return out
}

// trimEnd takes the space off the last piece.
func trimEnd(pieces []piece) {
	if n := len(pieces); n > 0 {
		pieces[n-1].text = strings.TrimRight(pieces[n-1].text, " ")
	}
}

func (p piece) xml(w *writer) string {
	inner := p.raw
	if inner == "" {
		inner = `<w:t xml:space="preserve">` + escape(p.text) + `</w:t>`
	}
	props := p.props
	if props != "" {
		props = "<w:rPr>" + props + "</w:rPr>"
	}
	if p.track == "del" {
		inner = strings.NewReplacer("<w:t>", "<w:delText>", "<w:t ", "<w:delText ", "</w:t>", "</w:delText>").Replace(inner)
	}
	run := "<w:r>" + props + inner + "</w:r>"
	if p.track == "" {
		return run
	}
	w.revision++
	return fmt.Sprintf(`<w:%s w:id="%d" w:author="Test" w:date="2020-01-01T00:00:00Z">%s</w:%s>`, p.track, 900+w.revision, run, p.track)
}

// note keeps the text of a footnote or endnote for its part and returns its mark.
func (w *writer) note(k *node) string {
	kind, notes, style := "footnote", &w.footnotes, "FootnoteReference"
	if k.name == "en" {
		kind, notes, style = "endnote", &w.endnotes, "EndnoteReference"
	}
	id := len(*notes) + 1
	mark := fmt.Sprintf(`<w:r><w:rPr><w:rStyle w:val="%s"/></w:rPr><w:%sRef/></w:r><w:r><w:t xml:space="preserve"> </w:t></w:r>`, style, kind)
	*notes = append(*notes, "") // its number is taken before a note within it
	(*notes)[id-1] = fmt.Sprintf(`<w:%s w:id="%d"><w:p><w:pPr><w:pStyle w:val="FootnoteText"/></w:pPr>%s%s</w:p></w:%s>`,
		kind, id, mark, w.runs(k.kids, ""), kind)
	return fmt.Sprintf(`<w:%sReference w:id="%d"/>`, kind, id)
}
