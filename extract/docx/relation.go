package docx

import (
	"io"
	"path"
	"strings"
)

// relation is a part that another part refers to.
type relation struct {
	id     string
	kind   string // last word of its type: "styles", "footnotes", "header"
	target string // name of the part
}

// relations returns what a part refers to within the document; "" is the
// document as a whole. Targets outside are left out: they are never followed.
func (a *archive) relations(of string) ([]relation, error) {
	folder, file := path.Split(of)
	text, err := a.read(folder + "_rels/" + file + ".rels")
	if err != nil || text == "" {
		return nil, err
	}
	x, _ := newPart(text, &a.tokens)
	var out []relation
	for name := range x.children() {
		if name != "Relationship" || strings.EqualFold(x.attr("TargetMode"), "External") {
			continue
		}
		target := strings.ReplaceAll(x.attr("Target"), `\`, "/")
		if !strings.HasPrefix(target, "/") {
			target = path.Join("/", folder, target)
		}
		out = append(out, relation{x.attr("Id"), path.Base(x.attr("Type")), strings.TrimPrefix(path.Clean(target), "/")})
	}
	return out, x.err
}

// usualMain is the name that Word gives the main part.
const usualMain = "word/document.xml"

// mainPart is the name of the main part.
func (a *archive) mainPart() (string, error) {
	relations, err := a.relations("")
	if err != nil {
		return "", err
	}
	for _, rel := range relations {
		if rel.kind == "officeDocument" && a.parts[partName(rel.target)] != nil {
			return rel.target, nil
		}
	}
	if a.parts[usualMain] != nil {
		return usualMain, nil
	}
	return "", damaged("the zip has no main part")
}

// isWord says whether the zip is a Word document: by the usual name of its main
// part, or by its content types.
func (a *archive) isWord() bool {
	if a.parts[usualMain] != nil {
		return true
	}
	f := a.parts["[content_types].xml"]
	if f == nil {
		return false
	}
	r, err := f.Open()
	if err != nil {
		return false
	}
	defer r.Close()
	types, _ := io.ReadAll(io.LimitReader(r, 256<<10)) // bytes; Word's own has about 2 KB
	s := string(types)
	return strings.Contains(s, "wordprocessingml.document.main+xml") || strings.Contains(s, "wordprocessingml.template.main+xml") ||
		strings.Contains(s, "ms-word.document.macroEnabled.main+xml") || strings.Contains(s, "ms-word.template.macroEnabledTemplate.main+xml")
}
