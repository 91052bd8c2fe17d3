package html

import (
	"regexp"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"samplan/extract/blocks"
	"samplan/extract/doc"
)

var (
	// menuName is a class or id of what leads about a site.
	menuName = regexp.MustCompile(`^(?:(?:main|site|top|sub|side|left|right|global|primary|secondary|mobile|page|footer|header|breadcrumb|skip)[-_]?)?(?:nav|navbar|navigation|menu|meny|submenu|undermeny|breadcrumbs?|brodsmulor|sidebar|links?)$`)
	// consentName is one of a question about cookies.
	consentName = regexp.MustCompile(`^(?:cookie|cookies|gdpr|consent)(?:$|[-_a-z])`)
	// shareName is one of buttons.
	shareName = regexp.MustCompile(`^(?:share|sharing|social|dela)(?:$|[-_](?:buttons?|links?|icons?|media|bar))`)
	// contentsName is a class or id of a table of contents.
	contentsName = regexp.MustCompile(`(?i)^(?:toc|table[- _]of[- _]contents?\d*|innehållsförteckning|innehall)$`)
)

// siteRoles are the roles of what belongs to a site.
var siteRoles = map[string]bool{"navigation": true, "search": true, "banner": true, "contentinfo": true, "complementary": true, "dialog": true,
	"alertdialog": true, "menu": true, "menubar": true, "toolbar": true}

// maxRunning is how many letters outside links something may hold and still be
// furniture. A footer with addresses has some hundreds; a plan more.
const maxRunning = 1500

// roleOf says which part of the document an element is, within one of a role.
func (r *reader) roleOf(n *html.Node, p properties, outer doc.Role) doc.Role {
	if outer != "" || !blockElements[n.DataAtom] && n.DataAtom != atom.Table {
		return outer
	}
	if title := attr(n, "title"); n.DataAtom == atom.Div && (title == "header" || title == "footer") { // LibreOffice
		return doc.Role(title)
	}
	switch p["mso-element"] {
	case "header", "footer":
		return doc.Role(p["mso-element"])
	}
	if isContents(n) && !r.holdsPlan(n) { // "innehåll" is the content of a page as well
		return doc.Contents
	}
	if r.isSite(n) && !r.holdsText(n) {
		return doc.Furniture
	}
	return outer
}

// isContents says whether an element is a table of contents, or an entry of one.
func isContents(n *html.Node) bool {
	if n.DataAtom == atom.P {
		_, contents := blocks.KindOf([]blocks.Style{{Names: styleNames(n)}})
		return contents
	}
	if contentsName.MatchString(attr(n, "id")) || strings.EqualFold(attr(n, "role"), "doc-toc") {
		return true
	}
	for _, class := range strings.Fields(attr(n, "class")) {
		if contentsName.MatchString(class) {
			return true
		}
	}
	return false
}

// isSite says whether an element is marked as a part of the site.
func (r *reader) isSite(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Html, atom.Body, atom.Main, atom.Article:
		return false
	case atom.Nav, atom.Aside, atom.Search:
		return true
	case atom.Form:
		return r.measures[n].controls > 0
	case atom.Header, atom.Footer:
		return !isWithin(n, atom.Main, atom.Article, atom.Section)
	}
	if siteRoles[strings.ToLower(attr(n, "role"))] {
		return true
	}
	m := r.measures[n]
	for _, name := range append(strings.Fields(strings.ToLower(attr(n, "class"))), strings.ToLower(attr(n, "id"))) {
		if consentName.MatchString(name) || (menuName.MatchString(name) || shareName.MatchString(name)) && 2*m.linked >= m.letters {
			return true
		}
	}
	return false
}

// holdsText says whether an element that is marked as furniture holds what a
// document has: pages are often put whole into a form or a column.
func (r *reader) holdsText(n *html.Node) bool {
	return r.measures[n].titles > 0 || r.holdsPlan(n)
}

// holdsPlan says whether an element holds tables, the main part of a page, or
// more running text than any furniture or table of contents.
func (r *reader) holdsPlan(n *html.Node) bool {
	m := r.measures[n]
	return m.tables > 0 || m.mains > 0 || m.letters-m.linked > maxRunning
}

func isWithin(n *html.Node, any ...atom.Atom) bool {
	for up := n.Parent; up != nil; up = up.Parent {
		for _, a := range any {
			if up.DataAtom == a {
				return true
			}
		}
	}
	return false
}

// furnitureAlone makes the body of what was taken for furniture, where nothing else is there.
func furnitureAlone(all []blocks.Block) {
	for i := range all {
		if all[i].Role == doc.Body && (all[i].Table != nil || all[i].Text != "") {
			return
		}
	}
	for i := range all {
		if all[i].Role == doc.Furniture {
			all[i].Role = doc.Body
		}
	}
}

// isComment says whether an element is a comment in the margin of a Word document.
func isComment(n *html.Node, p properties) bool {
	return p["mso-element"] == "comment-list" || p["mso-element"] == "comment" || attr(n, "class") == "MsoCommentReference"
}
