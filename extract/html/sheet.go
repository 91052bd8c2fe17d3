package html

import (
	"regexp"
	"strings"

	"golang.org/x/net/html"
)

// sheet holds the style rules of the page itself, by selector: "p", ".x", "p.x",
// "#x", "p#x". Others (of elements within others, in a state) are not read.
type sheet map[string]properties

// properties are what is declared of an element, in lower case.
type properties map[string]string

// read are the properties that matter here.
var readProperties = map[string]bool{"display": true, "visibility": true, "font-weight": true, "font-size": true, "font-family": true, "font": true,
	"vertical-align": true, "white-space": true, "list-style-type": true, "list-style": true, "margin-left": true, "padding-left": true,
	"text-indent": true, "mso-list": true, "mso-hide": true, "mso-element": true, "mso-tab-count": true, "mso-outline-level": true}

var (
	cssComment = regexp.MustCompile(`(?s)/\*.*?\*/|<!--|-->`)
	selector   = regexp.MustCompile(`^([a-z][a-z0-9]*)?([.#][-_a-z0-9åäö]+)?$`)
)

// readSheet adds the rules of a style element.
func (s sheet) readSheet(css string) {
	css = strings.ToLower(cssComment.ReplaceAllString(css, " "))
	for {
		selectors, rest, found := strings.Cut(css, "{")
		if !found {
			return
		}
		if at := strings.TrimSpace(selectors); strings.HasPrefix(at, "@") {
			css = afterBlock(rest)
			if at == "@media screen" || at == "@media all" {
				s.readSheet(rest[:len(rest)-len(css)])
			}
			continue
		}
		declarations, after, _ := strings.Cut(rest, "}")
		css = after
		own := readDeclarations(declarations)
		if len(own) == 0 {
			continue
		}
		for _, one := range strings.Split(selectors, ",") {
			if one = strings.TrimSpace(one); one != "" && selector.MatchString(one) {
				s.add(one, own)
			}
		}
	}
}

// afterBlock is what follows a block that was opened.
func afterBlock(css string) string {
	depth := 1
	for i := range len(css) {
		switch css[i] {
		case '{':
			depth++
		case '}':
			if depth--; depth == 0 {
				return css[i+1:]
			}
		}
	}
	return ""
}

func (s sheet) add(selector string, p properties) {
	if s[selector] == nil {
		s[selector] = properties{}
	}
	s[selector].take(p)
}

func (p properties) take(other properties) {
	for name, value := range other {
		p[name] = value
	}
}

func readDeclarations(s string) properties {
	p := properties{}
	for _, one := range strings.Split(s, ";") {
		name, value, found := strings.Cut(one, ":")
		if name = strings.ToLower(strings.TrimSpace(name)); found && readProperties[name] {
			value, _, _ = strings.Cut(strings.ToLower(value), "!")
			p[name] = strings.TrimSpace(value)
		}
	}
	return p
}

// maxClasses is how many classes of an element count.
const maxClasses = 16

// of is all that is declared of an element, the most particular last.
func (s sheet) of(n *html.Node) properties {
	style := attr(n, "style")
	p := properties{}
	if len(s) > 0 {
		p.take(s[n.Data])
		classes := strings.Fields(strings.ToLower(attr(n, "class")))
		classes = classes[:min(len(classes), maxClasses)]
		for _, c := range classes {
			p.take(s["."+c])
		}
		for _, c := range classes {
			p.take(s[n.Data+"."+c])
		}
		if id := strings.ToLower(attr(n, "id")); id != "" {
			p.take(s["#"+id])
			p.take(s[n.Data+"#"+id])
		}
	}
	if style != "" {
		p.take(readDeclarations(style))
	}
	return p
}
