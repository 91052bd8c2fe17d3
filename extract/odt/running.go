package odt

import (
	"samplan/extract/archive"
	"samplan/extract/blocks"
	"samplan/extract/doc"
)

// runningRoles are the headers and footers of a master page.
var runningRoles = map[string]doc.Role{
	"header": doc.Header, "header-left": doc.Header, "header-first": doc.Header,
	"footer": doc.Footer, "footer-left": doc.Footer, "footer-first": doc.Footer,
}

// readStyles reads styles.xml: the styles that all parts share, and the headers
// and footers, which have automatic styles of their own.
func (r *reader) readStyles() error {
	text, err := r.a.Read(stylesName)
	if err != nil || text == "" {
		return err
	}
	x, _ := archive.NewPart(text, &r.a.Tokens)
	r.x, r.styles = x, newStyles(r.common)
	for name := range x.Children() {
		switch name {
		case "font-face-decls", "styles":
			r.common.read(x)
		case "automatic-styles":
			r.styles.read(x)
		case "master-styles":
			r.masterPages()
		}
	}
	return x.Err
}

// masterPages reads the headers and footers of all master pages.
func (r *reader) masterPages() {
	for name := range r.x.Children() {
		if name != "master-page" {
			continue
		}
		for name := range r.x.Children() {
			role, ok := runningRoles[name]
			if !ok || r.x.Attr("display") == "false" {
				continue
			}
			r.running.Add(role, r.runningStory())
		}
	}
}

// runningStory reads a header or footer. One of a sheet has three regions.
func (r *reader) runningStory() []blocks.Block {
	var out []blocks.Block
	for name := range r.x.Children() {
		switch name {
		case "region-left", "region-center", "region-right":
			out = append(out, r.story(nil)...)
		default:
			out = append(out, r.one(name, nil)...)
		}
	}
	return out
}
